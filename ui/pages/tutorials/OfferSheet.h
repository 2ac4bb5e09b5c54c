#pragma once

#include "core/session/Tutorials.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace carrel::ui {

class Banner;
class Button;
class DayField;
class LabelledField;

/// Offers times of one's own: one after another on a day, and the same in the weeks after where that is wanted.
class OfferSheet final : public Sheet
{
    Q_OBJECT

public:
    OfferSheet(const Ground& ground, session::Tutorials& tutorials, QWidget* window);

    DayField* day() const { return m_day; }
    QSpinBox* count() const { return m_count; }
    QSpinBox* weeks() const { return m_weeks; }
    QLineEdit* where() const { return m_where; }
    /// What they would overlap, once it has been said; empty before.
    QString warned() const;
    void submit();

Q_SIGNALS:
    void offered(int count);

private:
    void layOut();
    /// Says once that they overlap what is there; true where somebody has to look first.
    bool warns(const session::NewSlots& request);
    void fault(const QString& words);

    Ground m_ground;
    session::Tutorials& m_tutorials;
    Banner* m_fault;
    Banner* m_overlap;
    Button* m_save;
    DayField* m_day;
    QTimeEdit* m_from;
    QSpinBox* m_minutes;
    QSpinBox* m_count;
    QSpinBox* m_weeks;
    QComboBox* m_mode;
    QLineEdit* m_where;
    QComboBox* m_team;
    LabelledField* m_dayField;
};

}
