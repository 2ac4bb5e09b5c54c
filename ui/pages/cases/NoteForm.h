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
    bool hasDraft(const model::RecordId& theCase) const;
    /// The case's consents or people have changed.
    void refresh(const session::CaseFile& file);
    void keepDrafts();
    Composer* words() const { return m_words; }
    QComboBox* type() const { return m_type; }
    QComboBox* audience() const { return m_audience; }
    void submit();

Q_SIGNALS:
    void saved(const carrel::model::RecordId& id);
    void closed();

private:
    void layOut();
    void fillConsents(const session::CaseFile& file);
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
    Banner* m_noConsent;
    LabelledField* m_consentField;
    QCheckBox* m_told;
    Button* m_save;
    Draft* m_draft;
};

}
