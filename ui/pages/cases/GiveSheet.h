#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

class QCheckBox;
class QComboBox;

namespace carrel::ui {

class Banner;
class Button;

/// Asks before cases change hands, because a colleague gets work by it: which ones, and to whom. Only somebody of the
/// team that holds a case can be given it.
class GiveSheet final : public Sheet
{
    Q_OBJECT

public:
    GiveSheet(const Ground& ground, const std::vector<model::RecordId>& cases, QWidget* window);

    QComboBox* whom() const { return m_whom; }

Q_SIGNALS:
    void given();

private:
    void fillColleagues();
    void layOut();
    void tellButton();
    void submit();

    Ground m_ground;
    std::vector<session::Item> m_cases;
    QComboBox* m_whom;
    QCheckBox* m_stay;
    Banner* m_fault;
    Button* m_give;
};

}
