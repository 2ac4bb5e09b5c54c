#pragma once

#include "core/session/Workshops.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace carrel::ui {

class Banner;
class DayField;
class LabelledField;

/// Plans a workshop: what, where, when, who leads it, for how many.
class PlanSheet final : public Sheet
{
    Q_OBJECT

public:
    PlanSheet(const Ground& ground, session::Workshops& workshops, QWidget* window);

    QLineEdit* title() const { return m_title; }
    QLineEdit* where() const { return m_where; }
    void submit();

Q_SIGNALS:
    void planned(const carrel::model::RecordId& workshop);

private:
    void fill();
    bool isWhole();
    void fault(const QString& words);
    std::optional<model::RecordId> chosenSeries(const model::RecordId& team);

    Ground m_ground;
    session::Workshops& m_workshops;
    Banner* m_fault;
    QLineEdit* m_title;
    QLineEdit* m_where;
    DayField* m_day;
    QTimeEdit* m_from;
    QTimeEdit* m_until;
    QSpinBox* m_places;
    QComboBox* m_leader;
    QComboBox* m_team;
    QComboBox* m_series;
    LabelledField* m_titleField;
    LabelledField* m_dayField;
    LabelledField* m_untilField;
};

}
