#pragma once

#include "ui/pages/cases/FormCard.h"

class QCheckBox;

namespace carrel::ui {

class DayField;

/// Writes down what a student and a member of staff have agreed: what, who does it, by when.
class SupportForm final : public FormCard
{
    Q_OBJECT

public:
    explicit SupportForm(const Ground& ground, QWidget* parent = nullptr);

protected:
    void begin(const session::CaseFile& file) override;
    void check() override;
    session::CommandAnswer command() override;

private:
    QLineEdit* m_what;
    QLineEdit* m_who;
    DayField* m_by;
    QCheckBox* m_agreed;
};

}
