#include "ui/pages/cases/NoteForm.h"

#include "ui/pages/Spelling.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Audience;
using model::Consent;
using model::KindNo;
using model::NoteType;

namespace {

QString placeOf(const model::RecordId& theCase) { return u"note/"_s + theCase.text(); }
QString choicesOf(const model::RecordId& theCase) { return u"note-choices/"_s + theCase.text(); }

}

NoteForm::NoteForm(const Ground& ground, QWidget* parent)
    : Card(parent), m_ground(ground), m_type(new QComboBox), m_audience(new QComboBox), m_consent(new QComboBox),
      m_words(new Composer(tr("Note"), tr("What happened, and what was agreed"))), m_readers((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()),
      m_fault(new Banner(Tone::Bad, {})), m_noConsent(new Banner(Tone::Plum, {})),
      m_told(new QCheckBox(tr("I told the student that I am writing this down"))), m_save(new Button(tr("Save note"), ButtonVariant::Primary)),
      m_draft(new Draft(ground.desk, m_words))
{
    for (const auto type : {NoteType::Call, NoteType::Meeting, NoteType::Email, NoteType::ContactAttempt, NoteType::General, NoteType::Health}) {
        m_type->addItem(wordsFor(type), int(type));
    }
    for (const auto audience : {Audience::CaseTeam, Audience::Team, Audience::OnlyMe}) m_audience->addItem(wordsFor(audience), int(audience));
    new Spelling(m_words->edit(), ground.speller, ground.desk);
    setLook(Look::Accent);
    layOut();
    connect(m_words, &Composer::submitted, this, &NoteForm::submit);
    connect(m_words, &Composer::edited, this, [this] {
        setRefused(m_words, false);
        m_fault->hide();
    });
    connect(m_words, &Composer::paused, this, &NoteForm::keepChoices);
    connect(m_type, &QComboBox::currentIndexChanged, this, &NoteForm::settle);
    connect(m_audience, &QComboBox::currentIndexChanged, this, &NoteForm::tellReaders);
    connect(m_save, &Button::clicked, this, &NoteForm::submit);
}

void NoteForm::layOut()
{
    setHeading(tr("New note"));
    m_type->setAccessibleName(tr("Kind of note"));
    auto* close = new IconButton(Glyph::Close, tr("Close; what you wrote is kept"));
    head()->addWidget(m_type);
    head()->addWidget(close);
    connect(close, &Button::clicked, this, [this] {
        keepDrafts();
        Q_EMIT closed();
    });
    m_fault->hide();
    body()->addWidget(m_fault);
    m_words->setHelper(tr("The student can ask to read this."));
    m_save->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_words->tools()->addWidget(m_save);
    body()->addWidget(m_words);
    m_noConsent->setText(tr("A note about health is kept only with the student's consent, and none is recorded here. Record the consent first; "
                            "what you wrote stays."));
    body()->addWidget(m_noConsent);
    m_consentField = new LabelledField(tr("Consent it is held under"), m_consent);
    body()->addWidget(m_consentField);
    auto* who = new Row(Insets{}, 10);
    auto* label = new Label(tr("&Who can see this"), TextRole::MetaStrong);
    label->setBuddy(m_audience);
    m_audience->setAccessibleName(tr("Who can see this"));
    who->addWidget(label);
    who->addWidget(m_audience);
    who->addWidget(m_told, 1);
    body()->addLayout(who);
    body()->addWidget(m_readers);
}

void NoteForm::open(const session::CaseFile& file)
{
    m_fault->hide();
    setRefused(m_words, false);
    refresh(file);
    m_told->setChecked(false);
    m_case = file.item.view.id();
    m_draft->open(placeOf(*m_case));
    takeChoices();
    settle();
    m_words->edit()->setFocus(Qt::ShortcutFocusReason);
}

bool NoteForm::hasDraft(const model::RecordId& theCase) const { return m_draft->isKept(placeOf(theCase)); }

void NoteForm::refresh(const session::CaseFile& file)
{
    const QString before = m_consent->currentData().toString();
    fillConsents(file);
    if (const int same = m_consent->findData(before); same >= 0) m_consent->setCurrentIndex(same);
    settle();
}

void NoteForm::fillConsents(const session::CaseFile& file)
{
    m_consent->clear();
    m_consent->addItem(tr("Choose the consent"), QString());
    const QDate today = m_ground.clock.now().day();
    for (const session::Item& item : file.consents) {
        const auto until = shown(item.view, Consent::expires);
        if (shown(item.view, Consent::state) != model::ConsentState::Given || (until && *until < today)) continue;
        const QString scope = shown(item.view, Consent::scope).value_or(tr("Consent"));
        m_consent->addItem(until ? tr("%1, until %2").arg(scope, nearDate(*until, today)) : scope, item.view.id().text());
    }
}

bool NoteForm::isHealth() const { return NoteType(m_type->currentData().toInt()) == NoteType::Health; }

void NoteForm::settle()
{
    const bool any = m_consent->count() > 1;
    m_consentField->setVisible(isHealth() && any);
    m_consentField->setError({});
    m_noConsent->setVisible(isHealth() && !any);
    tellReaders();
    keepChoices();
}

void NoteForm::tellReaders()
{
    if (!m_case || !m_ground.desk.isOpen()) return;
    const auto audience = Audience(m_audience->currentData().toInt());
    const auto readers = m_ground.desk.audience(*m_case, audience);
    const auto count = readers.names.size() + readers.others;
    QString words = count == 1 ? tr("Only %1 can read it.").arg(readers.names.value(0))
                               : tr("%n people can read it: %1.", nullptr, int(count)).arg(Directory::listed(readers.names, readers.others));
    if (readers.managersSeeSummary) words += u' ' + tr("Line managers see that work was done, not these words.");
    m_readers->setText(words);
    m_audience->setAccessibleDescription(words);
}

void NoteForm::keepChoices()
{
    if (!m_case || !m_ground.desk.isOpen() || m_words->text().trimmed().isEmpty()) return;
    m_ground.desk.keepDraft(choicesOf(*m_case), u"%1 %2"_s.arg(m_type->currentIndex()).arg(m_audience->currentIndex()), 0);
}

void NoteForm::takeChoices()
{
    const auto kept = m_ground.desk.draft(choicesOf(*m_case));
    const QStringList parts = kept ? kept->text.split(u' ') : QStringList();
    m_type->setCurrentIndex(std::clamp(parts.value(0).toInt(), 0, m_type->count() - 1));
    m_audience->setCurrentIndex(std::clamp(parts.value(1).toInt(), 0, m_audience->count() - 1));
}

void NoteForm::keepDrafts()
{
    m_draft->keep();
    keepChoices();
}

session::NewNote NoteForm::request() const
{
    session::NewNote note{*m_case, NoteType(m_type->currentData().toInt()), m_words->text(), Audience(m_audience->currentData().toInt())};
    note.special = isHealth();
    if (isHealth()) note.consent = model::RecordId::parse(m_consent->currentData().toString());
    note.toldStudent = m_told->isChecked();
    return note;
}

void NoteForm::submit()
{
    if (!m_case) return;
    m_consentField->setError({});
    const auto answer = m_ground.desk.addNote(request());
    if (answer.ok()) {
        m_draft->drop();
        m_ground.desk.dropDraft(choicesOf(*m_case));
        return Q_EMIT saved(*answer.id);
    }
    const bool noWords = answer.field == u"body" && answer.fault == session::CommandFault::Incomplete;
    const QString words = noWords ? tr("Write a few words first.") : wordsFor(answer, KindNo::Note);
    if (answer.field == u"consent") {
        if (m_consent->count() > 1) m_consentField->setError(tr("Choose the consent this is held under"));
        m_fault->setText(m_consent->count() > 1 ? tr("Choose the consent this is held under.") : m_noConsent->text());
    } else {
        m_fault->setText(words);
        setRefused(m_words, answer.field == u"body");
    }
    m_fault->show();
    announce(this, m_fault->text(), Politeness::Assertive);
    (m_consentField->isVisibleTo(this) && answer.field == u"consent" ? static_cast<QWidget*>(m_consent) : m_words->edit())->setFocus(Qt::OtherFocusReason);
}

}
