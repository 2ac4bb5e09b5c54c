#include "ui/pages/dropin/ChoiceList.h"
#include "ui/pages/dropin/FrequentPast.h"
#include "ui/pages/dropin/FrequentSheet.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/FrequentWords.h"

#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::ApproachMethod;
using model::ApproachOutcome;
using model::DecisionChoice;
using session::CommandAnswer;

namespace {

QWidget* para(const QString& words, Colour colour = Colour::Text) { return (new Label(words, TextRole::Body, colour))->wrapped(); }

}

DecideSheet::DecideSheet(const Ground& ground, session::Frequent& frequent, const session::FrequentFile& file, QWidget* window)
    : FrequentSheet(ground, frequent, tr("Comes often: %1", "student").arg(frequentName(file.head)), window), m_student(file.head.student), m_team(file.head.team)
{
    const base::Moment now = ground.clock.now();
    const auto& counted = file.head.prompt ? file.head.prompt : file.head.often;
    if (counted) read(para(countWords(*counted, localDay(now))));
    read(para(ruleWords(model::frequentRule), Colour::Text2));
    read(new FrequentPast(file, now));
    for (const auto choice : {DecisionChoice::Contact, DecisionChoice::NoContact, DecisionChoice::NeedMore, DecisionChoice::DataFault}) choices()->add(int(choice), choiceWord(choice), backWords(choice));
    ask(tr("What do you decide?"), tr("Reason"), tr("What you looked at, and why you decide so"), tr("Record my decision"));
    keepFor(m_student, u"reason"_s);
    if (!file.head.last || !file.head.last->mayWrite()) return;
    auto* write = new Button(Glyph::Message, tr("Write to them …"));
    addVerb(write);
    connect(write, &Button::clicked, this, [this, decision = file.head.last->decision.view.id()] {
        close();
        Q_EMIT writeWanted(decision);
    });
}

CommandAnswer DecideSheet::save() { return m_frequent.decide({m_student, m_team, DecisionChoice(*choices()->chosen()), words()->text()}); }

QString DecideSheet::savedWords() const { return tr("Decision recorded: %1", "decision").arg(choiceWord(DecisionChoice(*choices()->chosen()))); }

QString DecideSheet::chooseWords() const { return tr("Choose what you decide"); }

QString DecideSheet::writeWords() const { return tr("Say why, in a sentence or two"); }

WriteSheet::WriteSheet(const Ground& ground, session::Frequent& frequent, const session::FrequentFile& file, const session::DecisionLine& decision, QWidget* window)
    : FrequentSheet(ground, frequent, tr("Write to them: %1", "student").arg(frequentName(file.head)), window), m_decision(decision.decision.view.id()), m_beginning(new Button(tr("Begin with the usual words"), ButtonVariant::Quiet))
{
    m_kind = model::KindNo::Approach;
    read(para(decision.reason));
    read(para(decidedWords(decision, ground.clock.now()), Colour::Text2));
    read(para(tr("Carrel sends nothing. Send it yourself, or say it, and then mark it here with how you did.")));
    if (!file.email.isEmpty()) {
        // To be copied into whatever they write with.
        auto* address = new QLineEdit(file.email);
        address->setReadOnly(true);
        read(new LabelledField(tr("Their email address"), address));
    }
    for (const auto method : {ApproachMethod::Email, ApproachMethod::Telephone, ApproachMethod::InPerson}) choices()->add(int(method), methodWord(method));
    ask(tr("How did you contact them?"), tr("What you write or say"), tr("In your own words"), tr("Mark as sent"));
    keepFor(m_decision, u"text"_s);
    m_beginning->setVisible(words()->text().isEmpty());
    addVerb(m_beginning);
    const QString text = tr("Dear %1,\n\nYou have come to our drop-in several times lately, and you are welcome to. Would an hour with a tutor help, or is there something else that we could do? You do not have to answer.\n\n%2", "student, colleague")
                             .arg(file.head.name, ground.desk.person().name);
    connect(m_beginning, &Button::clicked, this, [this, text] {
        words()->setText(text);
        words()->edit()->setFocus(Qt::OtherFocusReason);
        m_beginning->hide();
    });
}

CommandAnswer WriteSheet::save() { return m_frequent.sent({m_decision, ApproachMethod(*choices()->chosen()), words()->text()}); }

QString WriteSheet::savedWords() const { return tr("Recorded: contacted"); }

QString WriteSheet::chooseWords() const { return tr("Choose how you contacted them"); }

QString WriteSheet::writeWords() const { return tr("Write down what you wrote or said"); }

OutcomeSheet::OutcomeSheet(const Ground& ground, session::Frequent& frequent, const session::FrequentFile& file, const session::ApproachLine& approach, QWidget* window)
    : FrequentSheet(ground, frequent, tr("What came of it: %1", "student").arg(frequentName(file.head)), window), m_approach(approach.approach.view.id())
{
    m_kind = model::KindNo::Approach;
    read(para(approachWords(approach, ground.clock.now()), Colour::Text2));
    read(para(approach.text));
    for (const auto outcome : {ApproachOutcome::Came, ApproachOutcome::Answered, ApproachOutcome::NoAnswer, ApproachOutcome::Declined}) choices()->add(int(outcome), outcomeWord(outcome));
    ask(tr("What came of it?"), tr("Note (if you like)"), tr("What was agreed, or said"), tr("Record this"));
    keepFor(m_approach, u"note"_s);
}

CommandAnswer OutcomeSheet::save() { return m_frequent.outcome(m_approach, ApproachOutcome(*choices()->chosen()), words()->text()); }

QString OutcomeSheet::savedWords() const { return tr("Recorded: %1", "outcome").arg(outcomeWord(ApproachOutcome(*choices()->chosen()))); }

QString OutcomeSheet::chooseWords() const { return tr("Choose what came of it"); }

}
