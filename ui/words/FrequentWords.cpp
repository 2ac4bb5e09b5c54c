#include "ui/words/FrequentWords.h"

#include "ui/words/Dates.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::ApproachMethod;
using model::ApproachOutcome;
using model::DecisionChoice;
using session::FrequentLine;
using session::FrequentStage;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FrequentWords)
};

QString nameOr(const QString& name) { return name.isEmpty() ? Words::tr("a colleague") : name; }

QString whenOr(const std::optional<base::Moment>& at, base::Moment now) { return at ? momentWords(*at, now) : Words::tr("at a time nobody noted"); }

}

QString countWords(const model::Frequency& often, QDate today)
{
    return often.visits == 1 ? Words::tr("Came once since %1.", "day").arg(nearDate(often.since, today)) : Words::tr("Came %n times since %1.", "day", often.visits).arg(nearDate(often.since, today));
}

QString ruleWords(const model::FrequentRule& rule)
{
    const QString days = rule.days == 1 ? Words::tr("1 day") : Words::tr("%n days", nullptr, rule.days);
    return rule.least == 1 ? Words::tr("The rule: 1 visit or more in %1 at which they were seen. It says nothing about why.", "so many days").arg(days)
                           : Words::tr("The rule: %n visits or more in %1 at which they were seen; several to one session are one. It says nothing about why.", "so many days", rule.least).arg(days);
}

QString backWords(DecisionChoice choice)
{
    switch (choice) {
    case DecisionChoice::Contact: return Words::tr("Then somebody writes or speaks to them, and says so here. Carrel sends nothing. Only visits after this are counted anew.");
    case DecisionChoice::NoContact: return Words::tr("Only visits after this are counted anew.");
    case DecisionChoice::NeedMore: return Words::tr("It is shown again when they come again.");
    case DecisionChoice::DataFault: break;
    }
    return Words::tr("Say which visits were recorded wrongly. Only visits after this are counted anew.");
}

QString choiceWord(DecisionChoice choice)
{
    switch (choice) {
    case DecisionChoice::Contact: return Words::tr("Contact them");
    case DecisionChoice::NoContact: return Words::tr("Do not contact them");
    case DecisionChoice::NeedMore: return Words::tr("More has to be known first");
    case DecisionChoice::DataFault: break;
    }
    return Words::tr("The visits are recorded wrongly");
}

QString methodWord(ApproachMethod method)
{
    switch (method) {
    case ApproachMethod::Email: return Words::tr("By email");
    case ApproachMethod::Telephone: return Words::tr("By telephone");
    case ApproachMethod::InPerson: break;
    }
    return Words::tr("In person");
}

QString outcomeWord(ApproachOutcome outcome)
{
    switch (outcome) {
    case ApproachOutcome::Came: return Words::tr("Came to talk");
    case ApproachOutcome::Answered: return Words::tr("Answered");
    case ApproachOutcome::NoAnswer: return Words::tr("No answer");
    case ApproachOutcome::Declined: break;
    }
    return Words::tr("Did not want it");
}

ChipLook frequentChip(const FrequentLine& line)
{
    switch (line.stage) {
    case FrequentStage::Decide: return {Words::tr("To look at"), Tone::Info, Glyph::Eye};
    case FrequentStage::Write: return {Words::tr("To contact"), Tone::Warn, Glyph::Message};
    case FrequentStage::Hear: return {Words::tr("Contacted"), Tone::Info, Glyph::Send};
    case FrequentStage::Settled: break;
    }
    return {Words::tr("Decided"), Tone::Neutral, Glyph::Check};
}

QString frequentWords(const FrequentLine& line, base::Moment now)
{
    if (line.prompt) return countWords(*line.prompt, localDay(now));
    if (!line.last || !line.last->choice) return {};
    return Words::tr("%1, decided by %2, %3", "decision, who, when").arg(choiceWord(*line.last->choice), nameOr(line.last->by), whenOr(line.last->at, now));
}

QString frequentName(const FrequentLine& line) { return line.name.isEmpty() ? Words::tr("Name not known here") : line.name; }

QString decidedWords(const session::DecisionLine& decision, base::Moment now)
{
    const QString since = nearDate(decision.since, localDay(now));
    return decision.visits == 1 ? Words::tr("Decided by %1, %2, after 1 visit since %3.", "who, when, day").arg(nameOr(decision.by), whenOr(decision.at, now), since)
                                : Words::tr("Decided by %1, %2, after %n visits since %3.", "who, when, day", decision.visits).arg(nameOr(decision.by), whenOr(decision.at, now), since);
}

QString approachWords(const session::ApproachLine& approach, base::Moment now)
{
    const QString how = approach.method ? methodWord(*approach.method) : Words::tr("Contacted");
    return Words::tr("%1: %2, %3", "how, who, when").arg(how, nameOr(approach.by), whenOr(approach.sent, now));
}

QString visitWords(const session::CountedVisit& visit, QDate today)
{
    const QString when = Words::tr("%1, %2", "day, time").arg(nearDate(localDay(visit.at), today), houseTime(visit.at));
    return visit.place.isEmpty() ? when : when + u"  ·  "_s + visit.place;
}

QString visitTopicWords(const session::CountedVisit& visit) { return visit.isConfidential ? Words::tr("In confidence") : visit.topic; }

}
