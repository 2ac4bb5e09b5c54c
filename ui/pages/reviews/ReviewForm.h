#pragma once

#include "core/model/reviews/Review.h"
#include "ui/pages/Draft.h"
#include "ui/pages/Place.h"
#include "ui/widgets/ScrollPage.h"

#include <array>

namespace carrel::ui {

class Banner;
class Button;
class Card;
class Chip;
class Composer;
class DayField;
class Label;

/// One review with one colleague, under the three headings. What is being written is kept on every pause.
class ReviewForm final : public ScrollPage
{
    Q_OBJECT

public:
    explicit ReviewForm(const Ground& ground, QWidget* parent = nullptr);

    /// The latest review with them, or an empty page to begin one on.
    void show(const model::RecordId& worker, const QString& name, const QList<model::RecordId>& cases);
    void keepDrafts();
    /// Saves what is written; the first time this begins the review and fixes the letters of its cases.
    bool submit();
    /// The review that is looked at, once it has been saved.
    std::optional<model::RecordId> review() const { return m_review; }
    Composer* part(int heading) const { return m_parts[size_t(heading)]; }
    void choose(const std::optional<model::RecordId>& review);
    void startAnother();

Q_SIGNALS:
    /// Saved, or another one is looked at: the letters may be others now.
    void changed();

private:
    void layOut();
    void tell();
    void tellOthers();
    void move(model::ReviewState state);
    model::Changes written() const;

    Ground m_ground;
    model::RecordId m_worker;
    QString m_name;
    QList<model::RecordId> m_cases;
    std::optional<model::RecordId> m_review;
    Card* m_card;
    Chip* m_state;
    DayField* m_from;
    DayField* m_until;
    std::array<Composer*, 3> m_parts{};
    std::array<Draft*, 3> m_drafts{};
    Banner* m_fault;
    Button* m_save;
    Button* m_next;
    Button* m_another;
    Card* m_others;
};

}
