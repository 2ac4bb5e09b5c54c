#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FieldReading.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/StateView.h"

namespace carrel::ui {

class Button;
class FormCard;

/// One thing that can be done with an entry of a part.
struct PartVerb {
    QString key;
    QString text;
    Glyph glyph;
    bool isQuiet = false;

    bool operator==(const PartVerb&) const = default;
};

/// One record of a case as a card: what it is, how it stands, what there is to say of it, what can be done.
struct PartEntry {
    model::RecordId id;
    QString group = {};
    QString title = {};
    QString meta = {};
    QList<ChipLook> chips = {};
    QString body = {};
    QList<std::pair<QString, FieldReading>> fields = {};
    QList<PartVerb> verbs = {};

    bool operator==(const PartEntry&) const = default;
};

/// One tab of a case: its entries as cards, above them the form that is open, and the button that opens one.
class CasePart : public ScrollPage
{
    Q_OBJECT

public:
    CasePart(const Ground& ground, model::KindNo kind, QWidget* parent = nullptr);

    void show(const session::CaseFile& file);
    void keepDrafts();
    /// The key of the form that is open, to come back to; empty for none.
    QString openForm() const { return m_formKey; }
    /// What opens the form for something new.
    void add() { act(std::nullopt, QStringLiteral("add")); }
    void reopen(const QString& form);
    int count() const { return int(m_entries.size()); }

Q_SIGNALS:
    void changed();
    void formChanged();

protected:
    virtual std::vector<PartEntry> entriesOf(const session::CaseFile& file) const = 0;
    /// Something was chosen, of an entry or of the part.
    virtual void act(const std::optional<model::RecordId>& id, const QString& key) = 0;

    const Ground& ground() const { return m_ground; }
    const session::CaseFile* file() const { return m_file ? &*m_file : nullptr; }
    void setAdd(Glyph glyph, const QString& text);
    void addSecond(Glyph glyph, const QString& text, const QString& key);
    void setNone(const StateWords& words);
    /// The form belongs to the part from now on.
    void keepForm(FormCard* form);
    void putForm(FormCard* form, const QString& key, const std::optional<model::RecordId>& about = {});
    void putAway();
    void tellFault(const session::CommandAnswer& answer);
    /// A sentence above the entries; none for an empty text.
    void say(Tone tone, const QString& words);
    const session::Item* itemOf(const std::vector<session::Item>& items, const model::RecordId& id) const;

private:
    void fill();
    void setBarShown(bool isShown);
    QWidget* cardFor(const PartEntry& entry);

    Ground m_ground;
    model::KindNo m_kind;
    std::optional<session::CaseFile> m_file;
    std::vector<PartEntry> m_entries;
    std::vector<FormCard*> m_forms;
    FormCard* m_form = nullptr;
    QString m_formKey;
    Row* m_bar;
    Button* m_add = nullptr;
    class Banner* m_fault;
    StateView* m_none;
    StateWords m_noneWords;
    QWidget* m_cards = nullptr;
};

}
