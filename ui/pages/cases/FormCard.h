#pragma once

#include "ui/pages/Draft.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"

#include <vector>

class QLineEdit;

namespace carrel::ui {

class Banner;
class Button;
class Composer;
class ErrorSummary;
class LabelledField;

/// A form that adds something to a case, or changes it: its words are kept on every pause, Ctrl+Enter saves, what is wrong
/// is said at the field and above, and closing it loses nothing.
class FormCard : public Card
{
    Q_OBJECT

public:
    /// `save` is what the button does: "Add support".
    FormCard(const Ground& ground, const QString& heading, Glyph glyph, const QString& save, QWidget* parent = nullptr);

    /// `place` names the box in the drafts: "support/" and the case's id.
    void open(const session::CaseFile& file, const QString& place);
    void keepDrafts();
    void submit();

Q_SIGNALS:
    void saved(const carrel::model::RecordId& id);
    void closed();

protected:
    /// Brings the fields to what they are at first; drafts are laid over it.
    virtual void begin(const session::CaseFile& file) = 0;
    /// Says with setError() what is missing.
    virtual void check() {}
    virtual session::CommandAnswer command() = 0;

    const Ground& ground() const { return m_ground; }
    model::RecordId theCase() const { return *m_case; }
    LabelledField* addField(const QString& label, QWidget* field, const QString& hint = {}, QLayout* into = nullptr);
    QLineEdit* addLine(const QString& label, const QString& hint = {}, QLayout* into = nullptr);
    Composer* addWords(const QString& name, const QString& prompt, const QString& helper = {});
    Row* addRow();
    LabelledField* fieldOf(const QWidget* field) const;
    void setSaveText(const QString& text);

private Q_SLOTS:
    /// An error that has been put right goes as soon as it has; none comes before somebody asks to save again.
    void recheck();

private:
    void watch(QWidget* field);
    void take(const session::CommandAnswer& answer);

    Ground m_ground;
    std::optional<model::RecordId> m_case;
    Banner* m_fault;
    ErrorSummary* m_summary;
    Button* m_save;
    Row* m_buttons;
    std::vector<Draft*> m_drafts;
};

}
