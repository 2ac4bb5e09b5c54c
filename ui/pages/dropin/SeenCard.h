#pragma once

#include "core/session/Queue.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

namespace carrel::ui {

class Button;
class ElidingLabel;
class Label;
class SectionTitle;

/// Whose visits ended today, the last on top, each with its way back. A line is filled anew where it stands, so that
/// the keyboard stays on it while colleagues finish theirs.
class SeenCard final : public Card
{
    Q_OBJECT

public:
    explicit SeenCard(const Ground& ground, QWidget* parent = nullptr);

    void show(const std::vector<session::QueueRow>& done);

Q_SIGNALS:
    void undoWanted(qint64 deed);
    /// What was done there is to be written up as a tutorial.
    void tutorialWanted(const carrel::model::RecordId& visit);

private:
    struct Line {
        QWidget* box;
        Label* ended;
        ElidingLabel* name;
        ElidingLabel* topic;
        Chip* state;
        Label* desk;
        Button* tutorial;
        Button* undo;
        std::optional<model::RecordId> visit = {};
        std::optional<qint64> deed = {};
    };

    void addLine();
    void fill(Line& line, const session::QueueRow& row, const std::vector<session::Deed>& deeds);

    Ground m_ground;
    SectionTitle* m_title;
    Button* m_more;
    bool m_isWhole = false; ///< somebody wants to see all of them
    std::vector<session::QueueRow> m_done;
    std::vector<Line> m_lines;
};

}
