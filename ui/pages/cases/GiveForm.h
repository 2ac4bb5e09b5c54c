#pragma once

#include "ui/pages/Place.h"

class QCheckBox;
class QComboBox;

namespace carrel::ui {

class Banner;
class Button;

/// Cases change hands: to whom, and whether one stays on them. Only somebody of the team that holds a case can be given it.
class GiveForm final : public QWidget
{
    Q_OBJECT

public:
    GiveForm(const Ground& ground, const std::vector<model::RecordId>& cases, QWidget* parent = nullptr);

    QComboBox* whom() const { return m_whom; }

Q_SIGNALS:
    void given();
    void closed();

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
