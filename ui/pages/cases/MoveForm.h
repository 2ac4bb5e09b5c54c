#pragma once

#include "ui/pages/Place.h"

namespace carrel::ui {

class Banner;
class Button;
class DayField;
class LabelledField;

/// One date for the next step of several cases. Each keeps what is to be done; only the day changes, and it can be undone.
class MoveForm final : public QWidget
{
    Q_OBJECT

public:
    MoveForm(const Ground& ground, const std::vector<model::RecordId>& cases, QWidget* parent = nullptr);

    DayField* day() const { return m_day; }

Q_SIGNALS:
    void moved();
    void closed();

private:
    void layOut();
    void submit();

    Ground m_ground;
    std::vector<session::Item> m_cases;
    size_t m_marked;
    DayField* m_day;
    LabelledField* m_field;
    Banner* m_fault;
};

}
