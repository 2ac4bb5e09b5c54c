#include "ui/pages/tutorials/RecordForm.h"

#include "ui/pages/DayField.h"
#include "ui/pages/Spelling.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::TutorialRecord;

namespace {

constexpr int longest = 8 * 60;

constexpr const char* draftNames[] = {"requested", "provided", "next_steps", "studying", "follow_up"};

}

RecordForm::RecordForm(const Ground& ground, session::Tutorials& tutorials, QWidget* parent)
    : Card(tr("Record"), parent), m_ground(ground), m_tutorials(tutorials), m_fault(new Banner(Tone::Bad, {})), m_errors(new ErrorSummary), m_studying(new QLineEdit), m_topic(new QComboBox), m_also(new QComboBox), m_minutes(new QSpinBox),
      m_followUp(new QLineEdit), m_followOn(new DayField(localDay(ground.clock.now()))), m_sign(new Button(Glyph::Done, tr("Sign the record"), ButtonVariant::Primary)), m_leave(new Button(tr("Leave it as it is")))
{
    layOut();
    wire();
}

void RecordForm::layOut()
{
    m_fault->hide();
    body()->addWidget(m_fault);
    body()->addWidget(m_errors);
    body()->addWidget((new Label(tr("Everybody in Learning Services can read this once it is signed, and nobody else. The student can ask to read it."), TextRole::Body, Colour::Text2))->wrapped());
    body()->addWidget(new LabelledField(tr("What they study"), m_studying));
    const std::pair<QString, QString> headings[] = {{tr("Help asked for"), tr("In the student's own words, where they said it")},
                                                    {tr("Support given"), tr("What you did together")},
                                                    {tr("Agreed next steps"), tr("Who does what until when")}};
    for (size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i] = new Composer(headings[i].first, headings[i].second);
        new Spelling(m_parts[i]->edit(), m_ground.speller, m_ground.desk);
        auto* field = new LabelledField(headings[i].first, m_parts[i]);
        if (i == 1) m_providedField = field;
        body()->addWidget(field);
    }
    body()->addWidget(makeRest());
    m_sign->setKeys(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    flow->addWidget(m_sign);
    flow->addWidget(m_leave);
    body()->addWidget(buttons);
}

QWidget* RecordForm::makeRest()
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{}, 16);
    m_topic->addItem(tr("Not said"), QString());
    m_also->addItem(tr("No other"), QString());
    for (const session::Choice& choice : m_tutorials.topics()) {
        for (QComboBox* list : {m_topic, m_also}) list->addItem(choice.label, choice.code);
    }
    m_minutes->setRange(0, longest);
    m_minutes->setSpecialValueText(tr("Not said"));
    auto* first = new QWidget;
    auto* across = new Row(first, Insets{}, 16);
    across->addWidget(new LabelledField(tr("Topic"), m_topic), 1);
    across->addWidget(new LabelledField(tr("Further topic"), m_also), 1);
    auto* second = new QWidget;
    auto* beside = new Row(second, Insets{}, 16);
    beside->addWidget(new LabelledField(tr("Minutes spent"), m_minutes), 1);
    beside->addWidget(new LabelledField(tr("Follow-up on"), m_followOn), 1);
    column->addWidget(first);
    column->addWidget(second);
    // A sentence, which wants the whole line.
    column->addWidget(new LabelledField(tr("Follow-up"), m_followUp));
    return box;
}

void RecordForm::wire()
{
    for (size_t i = 0; i < m_parts.size(); ++i) {
        m_drafts[i] = new Draft(m_ground.desk, m_parts[i]);
        connect(m_parts[i], &Composer::submitted, this, &RecordForm::submit);
        connect(m_parts[i], &Composer::edited, this, [this] {
            if (!m_providedField->error().isEmpty() && !provided()->text().trimmed().isEmpty()) m_providedField->setError({});
            m_errors->settle(this);
        });
    }
    m_drafts[3] = new Draft(m_ground.desk, m_studying);
    m_drafts[4] = new Draft(m_ground.desk, m_followUp);
    for (QComboBox* list : {m_topic, m_also}) connect(list, &QComboBox::activated, this, &RecordForm::keepRest);
    connect(m_minutes, &QSpinBox::valueChanged, this, &RecordForm::keepRest);
    connect(m_followOn, &QDateEdit::dateChanged, this, &RecordForm::keepRest);
    connect(m_sign, &Button::clicked, this, &RecordForm::submit);
    connect(m_leave, &Button::clicked, this, [this] {
        for (Draft* draft : m_drafts) draft->drop();
        m_ground.desk.dropDraft(placeOf(u"rest"_s));
        close();
        Q_EMIT leftAsItIs();
    });
}

std::optional<model::RecordId> RecordForm::tutorial() const { return m_prefill ? std::optional(m_prefill->tutorial) : std::nullopt; }

QString RecordForm::placeOf(const QString& field) const { return session::Tutorials::draftPlace(m_prefill->tutorial, isAmending() ? u"amend-"_s + field : field); }

void RecordForm::open(const session::NewRecord& prefill)
{
    if (m_prefill && m_prefill->tutorial == prefill.tutorial && m_prefill->amends == prefill.amends) return;
    keepDrafts();
    m_prefill.reset(); // while the fields are filled nothing of them is a draft
    const QString texts[] = {prefill.requested, prefill.provided, prefill.nextSteps, prefill.studying, prefill.followUp};
    setTopics(prefill.topics);
    m_minutes->setValue(int(prefill.minutes.value_or(0)));
    m_followOn->setDay(prefill.followOn);
    m_prefill = prefill;
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        if (m_drafts[i]->open(placeOf(QLatin1String(draftNames[i])))) continue;
        if (i < m_parts.size()) m_parts[i]->setText(texts[i]);
        else {
            QLineEdit* line = i == 3 ? m_studying : m_followUp;
            line->setText(texts[i]);
            // What stands there is read from its beginning.
            line->setCursorPosition(0);
        }
    }
    m_keptRest = rest();
    if (const auto kept = m_ground.desk.draft(placeOf(u"rest"_s))) setRest(kept->text);
    setHeading(isAmending() ? tr("Amend the record") : tr("Record"));
    m_sign->setText(isAmending() ? tr("Sign the amendment") : tr("Sign the record"));
    m_leave->setVisible(isAmending());
    m_fault->hide();
    m_providedField->setError({});
    m_errors->tell({});
}

void RecordForm::close()
{
    keepDrafts();
    m_prefill.reset();
}

QStringList RecordForm::topics() const
{
    QStringList out;
    for (const QComboBox* list : {m_topic, m_also}) {
        const QString code = list->currentData().toString();
        if (!code.isEmpty() && !out.contains(code)) out << code;
    }
    return out;
}

void RecordForm::setTopics(const QStringList& codes)
{
    int at = 0;
    for (QComboBox* list : {m_topic, m_also}) {
        const QString code = codes.value(at++);
        // A code of another list, or one that is no longer offered, stays what it is.
        if (!code.isEmpty() && list->findData(code) < 0) list->addItem(m_tutorials.topicLabel(code), code);
        list->setCurrentIndex(std::max(0, list->findData(code)));
    }
}

QString RecordForm::rest() const
{
    const auto day = m_followOn->day();
    return u"%1|%2|%3"_s.arg(topics().join(u' ')).arg(m_minutes->value()).arg(day ? day->toString(Qt::ISODate) : QString());
}

void RecordForm::setRest(const QString& text)
{
    const QStringList parts = text.split(u'|');
    if (parts.size() != 3) return;
    setTopics(parts[0].split(u' ', Qt::SkipEmptyParts));
    m_minutes->setValue(parts[1].toInt());
    const QDate day = QDate::fromString(parts[2], Qt::ISODate);
    m_followOn->setDay(day.isValid() ? std::optional(day) : std::nullopt);
}

void RecordForm::keepRest()
{
    if (!m_prefill || !m_ground.desk.isOpen() || rest() == m_keptRest) return;
    m_keptRest = rest();
    m_ground.desk.keepDraft(placeOf(u"rest"_s), m_keptRest, 0);
}

void RecordForm::keepDrafts()
{
    if (!m_prefill) return;
    // What was filled in by itself is no draft.
    const QString texts[] = {m_prefill->requested, m_prefill->provided, m_prefill->nextSteps, m_prefill->studying, m_prefill->followUp};
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        const QString now = i < m_parts.size() ? m_parts[i]->text() : (i == 3 ? m_studying : m_followUp)->text();
        if (now != texts[i] || m_drafts[i]->isKept(m_drafts[i]->place())) m_drafts[i]->keep();
    }
    keepRest();
}

session::NewRecord RecordForm::written() const
{
    session::NewRecord out = *m_prefill;
    out.studying = m_studying->text();
    out.requested = m_parts[0]->text();
    out.provided = m_parts[1]->text();
    out.nextSteps = m_parts[2]->text();
    out.topics = topics();
    out.minutes = m_minutes->value() > 0 ? std::optional<qint64>(m_minutes->value()) : std::nullopt;
    out.followUp = m_followUp->text();
    out.followOn = m_followOn->day();
    return out;
}

void RecordForm::fault(const session::CommandAnswer& answer)
{
    const bool isRecorded = answer.fault == session::CommandFault::Invalid && answer.field == QLatin1String("tutorial");
    m_fault->setText(isRecorded ? tr("A colleague has signed a record of it meanwhile. Yours stays here as a draft: read theirs, and amend it where more has to be said.") : wordsFor(answer, model::KindNo::TutorialRecord));
    m_fault->show();
    announce(this, m_fault->text(), Politeness::Assertive);
}

bool RecordForm::submit()
{
    if (!m_prefill) return false;
    m_fault->hide();
    m_providedField->setError(provided()->text().trimmed().isEmpty() ? tr("Say what was done") : QString());
    if (!m_errors->gather(this)) {
        keepDrafts();
        return false;
    }
    const auto answer = m_tutorials.sign(written());
    if (!answer.ok()) {
        keepDrafts();
        fault(answer);
        return false;
    }
    for (Draft* draft : m_drafts) draft->drop();
    m_ground.desk.dropDraft(placeOf(u"rest"_s));
    m_prefill.reset();
    Q_EMIT signedNow();
    return true;
}

}
