#pragma once

#include "ui/pages/cases/FormCard.h"

class QCheckBox;
class QComboBox;

namespace carrel::ui {

class DayField;
class Label;

/// Refers a student to a service, with no more than the service needs: what it is told stands in the form before it is sent.
class ReferralForm final : public FormCard
{
    Q_OBJECT

public:
    explicit ReferralForm(const Ground& ground, QWidget* parent = nullptr);

protected:
    void begin(const session::CaseFile& file) override;
    void check() override;
    session::CommandAnswer command() override;

private:
    struct Agreed {
        model::RecordId id;
        QString scope;
        QString recipients;
        QString given;
    };
    void fillBasis();
    void settle();
    bool isAdvice() const;
    QStringList shared() const;

    QComboBox* m_kind;
    QComboBox* m_service;
    Composer* m_reason;
    std::vector<std::pair<QString, QCheckBox*>> m_fields;
    QWidget* m_fieldBox;
    QComboBox* m_basis;
    std::vector<Agreed> m_agreed;
    QLineEdit* m_override;
    DayField* m_chase;
    Label* m_tells;
};

}
