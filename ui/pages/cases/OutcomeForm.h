#pragma once

#include "ui/pages/cases/FormCard.h"

class QComboBox;

namespace carrel::ui {

/// Writes down what came of agreed support: where it stands, whether it helped, in whose words.
class OutcomeForm final : public FormCard
{
    Q_OBJECT

public:
    explicit OutcomeForm(const Ground& ground, QWidget* parent = nullptr);
    /// Before open(): which support it is about.
    void about(const session::Item& support);

protected:
    void begin(const session::CaseFile& file) override;
    void check() override;
    session::CommandAnswer command() override;

private:
    std::optional<session::Item> m_item;
    QComboBox* m_state;
    QComboBox* m_improved;
    Composer* m_words;
};

}
