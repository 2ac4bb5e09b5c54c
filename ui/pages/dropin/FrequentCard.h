#pragma once

#include "core/session/Frequent.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

#include <QtCore/QPointer>

namespace carrel::ui {

class Button;
class DecideSheet;
class EarlierSheet;
class ElidingLabel;
class FrequentSheet;
class Label;
class OutcomeSheet;
class SectionTitle;
class WriteSheet;

/// Who comes often, in a quiet line each, with what a person is to do next. A line is filled anew where it stands.
class FrequentCard final : public Card
{
    Q_OBJECT

public:
    explicit FrequentCard(const Ground& ground, QWidget* parent = nullptr);

    /// Reads again; there is nothing to see where nobody comes often, or it is not this person's to see.
    void refresh();
    bool isEmpty() const { return m_all.empty(); }
    void keepDrafts();
    const std::vector<session::FrequentLine>& all() const { return m_all; }
    /// What the rule asks of a person about this student, if anything.
    const session::FrequentLine* promptFor(const std::optional<model::RecordId>& student) const;
    /// The button of the line that stands there.
    Button* button(size_t line) const { return m_lines[line].next; }

    /// What comes next for this one: deciding, writing, or saying what came of it. Null where it is not here.
    FrequentSheet* next(const model::RecordId& student);
    DecideSheet* decide(const model::RecordId& student, const model::RecordId& team);
    WriteSheet* write(const model::RecordId& student, const model::RecordId& team, const model::RecordId& decision);
    /// What was decided before, which only the hub has; null for whom this is nothing to see.
    EarlierSheet* showEarlier();
    OutcomeSheet* hear(const model::RecordId& student, const model::RecordId& team);

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QWidget* box;
        ElidingLabel* name;
        Label* words;
        Chip* chip;
        Button* next;
        QWidget* chipCell = nullptr;
        QWidget* nextCell = nullptr;
        std::optional<model::RecordId> student = {};
    };

    void addLine();
    void fill(Line& line, const session::FrequentLine& from);
    void show(FrequentSheet* sheet);

    Ground m_ground;
    session::Frequent m_frequent;
    SectionTitle* m_title;
    Button* m_before;
    Label* m_rule;
    std::vector<Line> m_lines;
    std::vector<session::FrequentLine> m_all;
    QPointer<FrequentSheet> m_sheet;
};

}
