#pragma once

#include "ui/pages/cases/FormCard.h"

class QComboBox;

namespace carrel::ui {

class DayField;
class Label;

/// Records what a student agreed to; or, where they cannot be asked, the condition of Article 9(2)(g) that something is kept under.
class ConsentForm final : public FormCard
{
    Q_OBJECT

public:
    explicit ConsentForm(const Ground& ground, QWidget* parent = nullptr);
    enum class Kind { Agreement, Condition };
    /// Before open(): which of the two.
    void about(Kind kind);

protected:
    void begin(const session::CaseFile& file) override;
    void check() override;
    session::CommandAnswer command() override;

private:
    Kind m_kind = Kind::Agreement;
    QLineEdit* m_scope;
    QLineEdit* m_purpose;
    QLineEdit* m_recipients;
    QComboBox* m_condition;
    QComboBox* m_method;
    QLineEdit* m_evidence;
    DayField* m_given;
    DayField* m_expires;
    Label* m_tells;
};

}
