#include "ui/pages/cases/NoteForm.h"

#include "ui/pages/Spelling.h"
#include "ui/pages/cases/Bases.h"
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
#include "ui/words/NoteTemplates.h"
#include "ui/words/Reading.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Audience;
using model::KindNo;
using model::NoteType;

namespace {

QString placeOf(const model::RecordId& theCase) { return u"note/"_s + theCase.text(); }
QString choicesOf(const model::RecordId& theCase) { return u"note-choices/"_s + theCase.text(); }

}

NoteForm::NoteForm(const Ground& ground, QWidget* parent)
    : Card(parent), m_ground(ground), m_type(new QComboBox), m_audience(new QComboBox), m_consent(new QComboBox),
      m_words(new Composer(tr("Note"), tr("What happened, and what was agreed"))), m_readers((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()),
      m_fault(new Banner(Tone::Bad, {})), m_special(new QWidget), m_rule(new Banner(Tone::Plum, {})),
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
    m_save->setKeys(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    addTemplates();
    m_words->tools()->addWidget(m_save);
    // What the words rely on stands before them: nobody is to save first and read on afterwards.
    layOutSpecial();
    body()->addWidget(m_words);
    // At a larger text size in a small window they do not fit beside each other.
    auto* who = new QWidget;
    new FlowLayout(who, 8);
    auto* label = new Label(tr("&Who can see this"), TextRole::MetaStrong);
    label->setBuddy(m_audience);
    m_audience->setAccessibleName(tr("Who can see this"));
    for (QWidget* part : std::initializer_list<QWidget*>{label, m_audience, m_told}) who->layout()->addWidget(part);
    body()->addWidget(who);
    body()->addWidget(m_readers);
}

/// Health and other special-category text has a part of the form to itself: under what it is kept, and what to do where
/// there is nothing yet.
void NoteForm::layOutSpecial()
{
    auto* column = new Column(m_special, Insets{}, 12);
    m_rule->setTone(Tone::Plum, Glyph::Lock);
    m_consentField = new LabelledField(tr("What this note relies on"), m_consent);
    auto* ways = new QWidget;
    auto* flow = new FlowLayout(ways, 8);
    const auto add = [&](Glyph glyph, const QString& text, const QString& why, auto then) {
        auto* button = new Button(glyph, text);
        button->setSmall(true);
        button->setToolTip(why);
        button->setAccessibleDescription(why);
        flow->addWidget(button);
        connect(button, &Button::clicked, this, then);
    };
    const auto ask = [this](bool condition) {
        keepDrafts();
        m_waits = true;
        Q_EMIT basisWanted(condition);
    };
    add(Glyph::Consent, tr("Record a consent"), tr("What you wrote stays here meanwhile."), [ask] { ask(false); });
    add(Glyph::Shield, tr("Record a condition"), tr("Where the student cannot be asked. What you wrote stays here meanwhile."), [ask] { ask(true); });
    add(Glyph::EyeOff, tr("Set aside for now"), tr("The words are put away, and nobody reads them until a consent or a condition is recorded."), [this] { putAside(); });
    column->addWidget(m_rule);
    column->addWidget(m_consentField);
    column->addWidget(ways);
    body()->addWidget(m_special);
}

void NoteForm::addTemplates()
{
    auto* button = new Button(Glyph::List, tr("Template"), ButtonVariant::Quiet);
    auto* menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const NoteTemplate& one : noteTemplates(m_ground.desk)) menu->addAction(one.name, this, [this, text = one.text] { use(text); });
    });
    m_words->tools()->addWidget(button);
    connect(button, &Button::clicked, menu, [button, menu] {
        Q_EMIT menu->aboutToShow();
        menu->popup(button->mapToGlobal(QPoint(0, button->height() + 4)));
    });
}

/// Never over what is written already.
void NoteForm::use(const QString& text)
{
    const QString before = m_words->text().trimmed();
    m_words->setText(before.isEmpty() ? text : before + u"\n\n"_s + text);
    m_words->edit()->setFocus(Qt::OtherFocusReason);
}

void NoteForm::putAside()
{
    if (!m_case) return;
    const auto fault = m_ground.desk.setAside(*m_case, m_words->text());
    if (fault == session::CommandFault::Incomplete) return tellFault(tr("Write down first what was said."));
    if (fault != session::CommandFault::None) return tellFault(wordsFor(session::CommandAnswer{fault, std::nullopt, {}}, KindNo::Note));
    m_draft->drop();
    m_ground.desk.dropDraft(choicesOf(*m_case));
    Q_EMIT setAside();
}

void NoteForm::tellFault(const QString& words)
{
    m_fault->setText(words);
    m_fault->setVisible(!words.isEmpty());
    const QString said = words.isEmpty() ? m_consentField->error() : words;
    if (!said.isEmpty()) announce(this, said, Politeness::Assertive);
}

QString NoteForm::place() const { return m_amended ? u"amend/"_s + m_amended->view.id().text() : placeOf(*m_case); }

void NoteForm::open(const session::CaseFile& file)
{
    keepDrafts();
    m_amended.reset();
    m_fault->hide();
    setRefused(m_words, false);
    m_case = file.item.view.id();
    setHeading(tr("New note"));
    m_save->setText(tr("Save note"));
    for (QWidget* fixed : std::initializer_list<QWidget*>{m_type, m_audience}) fixed->setEnabled(true);
    refresh(file);
    m_told->setChecked(false);
    m_draft->open(place());
    takeChoices();
    if (m_basis) m_type->setCurrentIndex(m_type->findData(int(NoteType::Health)));
    settle();
    if (m_basis) m_consent->setCurrentIndex(std::max(0, m_consent->findData(m_basis->text())));
    m_basis.reset();
    m_words->edit()->setFocus(Qt::ShortcutFocusReason);
}

void NoteForm::amend(const session::CaseFile& file, const session::Item& note)
{
    open(file);
    m_amended = note;
    setHeading(tr("Amend a note"));
    m_save->setText(tr("Save the amended note"));
    const QString why = tr("An amended note is of the same kind, for the same readers, and held under the same consent.");
    for (QWidget* fixed : std::initializer_list<QWidget*>{m_type, m_audience}) {
        fixed->setEnabled(false);
        fixed->setToolTip(why);
    }
    m_type->setCurrentIndex(m_type->findData(int(shown(note.view, model::Note::type).value_or(NoteType::General))));
    m_audience->setCurrentIndex(m_audience->findData(int(shown(note.view, model::Note::audience).value_or(Audience::OnlyMe))));
    const auto consent = shown(note.view, model::Note::consent);
    settle();
    if (consent) m_consent->setCurrentIndex(std::max(0, m_consent->findData(consent->text())));
    if (!m_draft->open(place())) m_words->setText(shown(note.view, model::Note::body).value_or(QString()));
    m_words->edit()->setFocus(Qt::ShortcutFocusReason);
}

bool NoteForm::takeBasis(const model::RecordId& id)
{
    if (!m_waits) return false;
    m_waits = false;
    m_basis = id;
    return true;
}

bool NoteForm::hasDraft(session::Desk& desk, const model::RecordId& theCase) { return desk.isOpen() && desk.draft(placeOf(theCase)).has_value(); }

void NoteForm::refresh(const session::CaseFile& file)
{
    const QString before = m_consent->currentData().toString();
    fillBases(m_ground, *m_consent, file.consents);
    if (const int same = m_consent->findData(before); same >= 0) m_consent->setCurrentIndex(same);
    settle();
}

bool NoteForm::isHealth() const { return NoteType(m_type->currentData().toInt()) == NoteType::Health; }

void NoteForm::settle()
{
    const bool any = m_consent->count() > 1;
    m_special->setVisible(isHealth());
    m_consentField->setVisible(any);
    m_consentField->setError({});
    m_rule->setText(any ? tr("Health notes need the student's consent, or a recorded condition where the student cannot be asked. Nobody can read this note once that has ended.")
                        : tr("Health notes need the student's consent, and none is recorded yet. Record it first. If it was said without being asked for, set it aside: nobody reads it until the consent is settled."));
    tellReaders();
    keepChoices();
}

void NoteForm::tellReaders()
{
    if (!m_case || !m_ground.desk.isOpen()) return;
    const auto audience = Audience(m_audience->currentData().toInt());
    const auto readers = m_ground.desk.audience(*m_case, audience);
    const auto count = readers.names.size() + readers.others;
    const bool alone = count == 1 && audience != Audience::OnlyMe;
    QString words = alone        ? tr("There is nobody else in it now, so only %1 can read this.").arg(readers.names.value(0))
                    : count == 1 ? tr("Only %1 can read it.").arg(readers.names.value(0))
                               : tr("%n people can read it: %1.", nullptr, int(count)).arg(Directory::listed(readers.names, readers.others));
    if (readers.managersSeeSummary) words += u' ' + tr("Line managers see that work was done, not these words.");
    m_readers->setText(words);
    m_audience->setAccessibleDescription(words);
}

void NoteForm::keepChoices()
{
    if (!m_case || m_amended || !m_ground.desk.isOpen() || m_words->text().trimmed().isEmpty()) return;
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
    if (m_amended) note.amends = m_amended->view.id();
    return note;
}

void NoteForm::submit()
{
    if (!m_case) return;
    m_consentField->setError({});
    const auto answer = m_ground.desk.addNote(request());
    if (answer.ok()) {
        m_draft->drop();
        if (!m_amended) m_ground.desk.dropDraft(choicesOf(*m_case));
        m_amended.reset();
        return Q_EMIT saved(*answer.id);
    }
    const bool noWords = answer.field == u"body" && answer.fault == session::CommandFault::Incomplete;
    const QString words = noWords ? tr("Write a few words first.") : wordsFor(answer, KindNo::Note);
    const bool noBasis = answer.field == u"consent";
    if (noBasis && m_consent->count() > 1) m_consentField->setError(tr("Choose a consent or a condition"));
    if (!noBasis) setRefused(m_words, answer.field == u"body");
    // What the field says itself is not said twice.
    tellFault(!noBasis ? words : m_consent->count() > 1 ? QString() : tr("No consent is recorded yet. Record one below, or set the note aside."));
    (m_consentField->isVisibleTo(this) && noBasis ? static_cast<QWidget*>(m_consent) : m_words->edit())->setFocus(Qt::OtherFocusReason);
}

}
