#pragma once

#include "ui/pages/cases/FormCard.h"

class QCheckBox;
class QComboBox;

namespace carrel::ui {

class FilePicker;
class Label;

/// Attaches a file to a case: which, who can see it, and what it is kept under where it says something of a special kind.
class AttachForm final : public FormCard
{
    Q_OBJECT

public:
    explicit AttachForm(const Ground& ground, QWidget* parent = nullptr);
    FilePicker* picker() const { return m_picker; }

protected:
    void begin(const session::CaseFile& file) override;
    void check() override;
    session::CommandAnswer command() override;

private:
    void settle();

    FilePicker* m_picker;
    QComboBox* m_audience;
    Label* m_readers;
    QCheckBox* m_special;
    QComboBox* m_basis;
    LabelledField* m_basisField;
};

/// Says why a file is withdrawn.
class WithdrawForm final : public FormCard
{
    Q_OBJECT

public:
    explicit WithdrawForm(const Ground& ground, QWidget* parent = nullptr);
    /// Before open(): which file.
    void about(const model::RecordId& file, const QString& name);

protected:
    void begin(const session::CaseFile& file) override;
    void check() override;
    session::CommandAnswer command() override;

private:
    std::optional<model::RecordId> m_file;
    QString m_name;
    QLineEdit* m_reason;
};

}
