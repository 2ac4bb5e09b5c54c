#pragma once

#include "ui/pages/cases/FormCard.h"

class QComboBox;

namespace carrel::ui {

class DayField;

/// Notes what the student was told about how things are kept; or what they chose not to give, and what they were told follows from it.
class ToldForm final : public FormCard
{
    Q_OBJECT

public:
    explicit ToldForm(const Ground& ground, QWidget* parent = nullptr);
    enum class Kind { Told, Declined };
    /// Before open(): which of the two.
    void about(Kind kind);

protected:
    void begin(const session::CaseFile& file) override;
    void check() override;
    session::CommandAnswer command() override;

private:
    Kind m_kind = Kind::Told;
    QComboBox* m_topic;
    QLineEdit* m_about;
    Composer* m_consequence;
    QComboBox* m_method;
    DayField* m_on;
};

}
