#include "ui/pages/cases/ConsentForm.h"

#include "ui/pages/DayField.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Consent;
using model::ConsentMethod;

namespace {

/// Paragraphs of Schedule 1 to the Data Protection Act 2018, part 2, that a student service can rely on.
struct Condition {
    const char* code;
    const char* words;
};

constexpr Condition conditions[] = {
    {"eu-gdpr:A9-2-g dpa-2018:sch1-17", QT_TRANSLATE_NOOP("carrel::ui::ConsentForm", "Confidential counselling, advice or support (Schedule 1, 17)")},
    {"eu-gdpr:A9-2-g dpa-2018:sch1-18", QT_TRANSLATE_NOOP("carrel::ui::ConsentForm", "Safeguarding a person at risk (Schedule 1, 18)")},
};

}

ConsentForm::ConsentForm(const Ground& ground, QWidget* parent)
    : FormCard(ground, tr("Record a consent"), Glyph::Consent, tr("Record consent"), parent), m_condition(new QComboBox), m_method(new QComboBox),
      m_given(new DayField(localDay(ground.clock.now()))), m_expires(new DayField(localDay(ground.clock.now()))), m_tells((new Label({}, TextRole::Meta, Colour::Text2))->wrapped())
{
    m_scope = addLine(tr("What it covers"));
    addField(tr("Which condition"), m_condition, tr("Only where the student cannot be asked, or asking would put somebody at risk."));
    for (const Condition& condition : conditions) m_condition->addItem(tr(condition.words), QLatin1String(condition.code));
    // Sentences, which are read whole.
    m_purpose = addLine(tr("What for"));
    m_recipients = addLine(tr("Who may have it"));
    Row* how = addRow();
    addField(tr("How it was given"), m_method, {}, how);
    m_evidence = addLine(tr("Where that can be seen"), {}, how);
    for (const auto method : {ConsentMethod::InPerson, ConsentMethod::Form, ConsentMethod::Email, ConsentMethod::Phone}) m_method->addItem(wordsFor(method), int(method));
    Row* when = addRow();
    addField(tr("From"), m_given, tr("The first day it holds."), when);
    addField(tr("Until"), m_expires, tr("Empty if it has no end. Delete clears it."), when);
    body()->insertWidget(body()->count() - 1, m_tells);
}

void ConsentForm::about(Kind kind) { m_kind = kind; }

void ConsentForm::begin(const session::CaseFile&)
{
    const bool agreement = m_kind == Kind::Agreement;
    setHeading(agreement ? tr("Record a consent") : tr("Record a condition under Article 9(2)(g)"));
    setSaveText(agreement ? tr("Record consent") : tr("Record condition"));
    fieldOf(m_condition)->setVisible(!agreement);
    fieldOf(m_method)->setVisible(agreement);
    fieldOf(m_evidence)->setVisible(agreement);
    fieldOf(m_scope)->setHint(agreement ? tr("In the words the student agreed to, such as: keep the health information I gave.") : tr("What is kept, without saying it: information about health."));
    const QDate today = localDay(ground().clock.now());
    m_given->setDay(today);
    m_expires->setDay(today.addYears(1));
    m_tells->setText(agreement ? tr("The student can withdraw this at any moment, and it ends everywhere at once.")
                               : tr("Your name stands with this. It can be ended at any moment, and what is held under it is then held back everywhere."));
}

void ConsentForm::check()
{
    if (m_scope->text().trimmed().isEmpty()) fieldOf(m_scope)->setError(tr("Say what it covers"));
    if (m_purpose->text().trimmed().isEmpty()) fieldOf(m_purpose)->setError(m_kind == Kind::Agreement ? tr("Say what for") : tr("Say why it is necessary"));
    if (!m_given->day()) fieldOf(m_given)->setError(tr("Choose the day it was given"));
    const auto until = m_expires->day();
    if (until && m_given->day() && *until < *m_given->day()) fieldOf(m_expires)->setError(tr("It cannot end before it begins"));
}

session::CommandAnswer ConsentForm::command()
{
    const auto held = ground().desk.find(KindNo::Case, theCase());
    const auto student = held ? shown(held->view, model::Case::student) : std::nullopt;
    if (!student) return {session::CommandFault::NotHere, std::nullopt, {}};
    model::Changes changes(KindNo::Consent);
    changes.to(Consent::student, *student).to(Consent::scope, m_scope->text().trimmed()).to(Consent::forPurpose, m_purpose->text().trimmed());
    changes.to(Consent::state, model::ConsentState::Given).to(Consent::givenOn, *m_given->day());
    if (!m_recipients->text().trimmed().isEmpty()) changes.to(Consent::recipients, m_recipients->text().trimmed());
    if (const auto until = m_expires->day()) changes.to(Consent::expires, *until);
    if (m_kind == Kind::Condition) return ground().desk.create(changes.to(Consent::condition, m_condition->currentData().toString()));
    changes.to(Consent::method, ConsentMethod(m_method->currentData().toInt()));
    if (!m_evidence->text().trimmed().isEmpty()) changes.to(Consent::evidence, m_evidence->text().trimmed());
    return ground().desk.create(changes);
}

}
