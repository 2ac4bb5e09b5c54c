#pragma once

#include "ui/pages/cases/FormCard.h"

class QComboBox;

namespace carrel::ui {

class DayField;

/// Writes down what came back from a service, and when to ask again.
class AnswerForm final : public FormCard
{
    Q_OBJECT

public:
    explicit AnswerForm(const Ground& ground, QWidget* parent = nullptr);
    /// Before open(): which referral it is about.
    void about(const session::Item& referral);

protected:
    void begin(const session::CaseFile& file) override;
    void check() override;
    session::CommandAnswer command() override;

private:
    std::optional<session::Item> m_item;
    QComboBox* m_state;
    Composer* m_reply;
    DayField* m_chase;
};

}
