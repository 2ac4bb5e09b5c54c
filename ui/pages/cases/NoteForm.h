#pragma once

#include "ui/pages/Draft.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"

class QCheckBox;
class QComboBox;

namespace carrel::ui {

class Banner;
class Button;
class Composer;
class Label;
class LabelledField;

/// Writes a note: what sort, the words, who can read it. It names the readers while it is written, keeps the words on
/// every pause, and saves a health note only under a consent.
class NoteForm final : public Card
{
    Q_OBJECT

public:
    explicit NoteForm(const Ground& ground, QWidget* parent = nullptr);

    /// Brings back what was being written for this case.
    void open(const session::CaseFile& file);
    /// Writes a note anew in place of one that stands; that one stays to be read.
    void amend(const session::CaseFile& file, const session::Item& note);
    /// A consent or condition has been recorded. True where a note waits for it, which is then held under it.
    bool takeBasis(const model::RecordId& id);
    static bool hasDraft(session::Desk& desk, const model::RecordId& theCase);
    /// The case's consents or people have changed.
    void refresh(const session::CaseFile& file);
    void keepDrafts();
    Composer* words() const { return m_words; }
    QComboBox* type() const { return m_type; }
    QComboBox* audience() const { return m_audience; }
    void submit();

Q_SIGNALS:
    /// There is nothing to keep a health note under: a consent, or a condition, is to be recorded first.
    void basisWanted(bool condition);
    void setAside();
    void saved(const carrel::model::RecordId& id);
    void closed();

private:
    void layOut();
    void layOutSpecial();
    void addTemplates();
    void use(const QString& text);
    void putAside();
    void tellFault(const QString& words);
    QString place() const;
    void settle();
    void tellReaders();
    void keepChoices();
    void takeChoices();
    session::NewNote request() const;
    bool isHealth() const;

    Ground m_ground;
    std::optional<model::RecordId> m_case;
    QComboBox* m_type;
    QComboBox* m_audience;
    QComboBox* m_consent;
    Composer* m_words;
    Label* m_readers;
    Banner* m_fault;
    QWidget* m_special;
    Banner* m_rule;
    LabelledField* m_consentField;
    std::optional<session::Item> m_amended;
    std::optional<model::RecordId> m_basis;
    bool m_waits = false;
    QCheckBox* m_told;
    Button* m_save;
    Draft* m_draft;
};

}
