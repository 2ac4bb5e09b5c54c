#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

namespace carrel::ui {

class Banner;
class DayField;
class LabelledField;

/// One date for the next step of several cases. Each keeps what is to be done; only the day changes, and it can be undone.
class MoveSheet final : public Sheet
{
    Q_OBJECT

public:
    MoveSheet(const Ground& ground, const std::vector<model::RecordId>& cases, QWidget* window);

    DayField* day() const { return m_day; }

Q_SIGNALS:
    void moved();

private:
    void layOut();
    void submit();

    Ground m_ground;
    std::vector<session::Item> m_cases;
    DayField* m_day;
    LabelledField* m_field;
    Banner* m_fault;
};

}
