#include "ui/words/QueueWords.h"

#include "ui/words/Courses.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::VisitState;
using session::CallAnswer;
using session::QueueRow;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueueWords)
};

QString timeOf(const std::optional<base::Moment>& at) { return at ? houseTime(*at) : Words::tr("a time nobody noted"); }

}

QString waitedWords(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    if (minutes < 1) return Words::tr("under 1 min");
    return minutes < 60 ? Words::tr("%1 min").arg(minutes) : Words::tr("%1 h %2 min", "hours, minutes").arg(minutes / 60).arg(minutes % 60);
}

QString aboutWords(const std::optional<int>& minutes) { return minutes ? Words::tr("about %1 min").arg(*minutes) : Words::tr("No desk is open"); }

QString callerName(const QueueRow& row) { return row.name.isEmpty() ? Words::tr("Ticket %1").arg(row.ticket) : row.name; }

QString topicWords(session::Desk& desk, const QueueRow& row)
{
    if (row.isConfidential) return Words::tr("In confidence");
    return row.topic.isEmpty() ? QString() : desk.label(u"drop-in-topic"_s, row.topic);
}

QString twinWords(const QueueRow& row)
{
    if (!row.twin) return {};
    const QString ticket = row.twin->ticket;
    switch (row.twin->state.value_or(VisitState::Waiting)) {
    case VisitState::Called: return Words::tr("added twice: called already, ticket %1").arg(ticket);
    case VisitState::Seen: return Words::tr("added twice: at a desk already, ticket %1").arg(ticket);
    case VisitState::Parked: return Words::tr("added twice: also set aside, ticket %1").arg(ticket);
    default: break;
    }
    return Words::tr("added twice: also waits, ticket %1").arg(ticket);
}

QString callerMeta(session::Desk& desk, const QueueRow& row)
{
    QStringList parts{twinWords(row), topicWords(desk, row)};
    if (row.student) parts << shortCourseWords(desk, {*row.student, {}, {}, {}, {}, {}});
    if (row.isUnknown) parts << Words::tr("not matched to a student yet");
    if (row.earlier > 0) parts << (row.earlier == 1 ? Words::tr("1 visit before") : Words::tr("%n visits before", nullptr, row.earlier));
    if (!row.name.isEmpty() && !row.ticket.isEmpty()) parts << Words::tr("ticket %1").arg(row.ticket);
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

QString deskWords(const QueueRow& row)
{
    const QString who = row.isMine ? Words::tr("you") : row.by.isEmpty() ? Words::tr("a colleague") : row.by;
    return row.desk.isEmpty() ? who : Words::tr("%1, %2", "desk, who is there").arg(row.desk, who);
}

ChipLook visitChip(VisitState state)
{
    switch (state) {
    case VisitState::Finished: return {.text = Words::tr("Finished"), .tone = Tone::Ok};
    case VisitState::NoShow: return {.text = Words::tr("Did not come"), .tone = Tone::Neutral};
    case VisitState::Left: return {.text = Words::tr("Left"), .tone = Tone::Neutral};
    case VisitState::Transferred: return {.text = Words::tr("Sent on"), .tone = Tone::Info};
    case VisitState::Called: return {.text = Words::tr("Called"), .tone = Tone::Warn};
    case VisitState::Seen: return {.text = Words::tr("Being seen"), .tone = Tone::Info};
    case VisitState::Parked: return {.text = Words::tr("Set aside"), .tone = Tone::Neutral};
    case VisitState::Waiting: return {.text = Words::tr("Waiting"), .tone = Tone::Neutral};
    case VisitState::Removed: break;
    }
    return {.text = Words::tr("Taken off"), .tone = Tone::Neutral};
}

QString estimateWords(const session::QueueFigures& figures)
{
    if (figures.desks == 0) return Words::tr("There is no estimate while no desk is open.");
    return figures.desks == 1 ? Words::tr("Estimates go by how long today's last visits took, and one open desk.")
                              : Words::tr("Estimates go by how long today's last visits took, and %n open desks.", nullptr, figures.desks);
}

QString lostWords(const session::LostStep& lost)
{
    const QString who = callerName(lost.row), where = deskWords(lost.row), when = timeOf(lost.row.called);
    if (!lost.wasApart) {
        return lost.hasNext ? Words::tr("%1 was called first from %2 at %3, a moment before this desk. This desk has gone on to the next.", "name, desk and who, time").arg(who, where, when)
                            : Words::tr("%1 was called first from %2 at %3, a moment before this desk.", "name, desk and who, time").arg(who, where, when);
    }
    return lost.hasNext ? Words::tr("%1 was called first from %2 at %3, while this desk was cut off, and is theirs.", "name, desk and who, time").arg(who, where, when)
                        : Words::tr("%1 was called first from %2 at %3, while this desk was cut off, and is theirs. Call the next person.", "name, desk and who, time").arg(who, where, when);
}

QString secondCallWords(const QueueRow& row)
{
    if (!row.second) return {};
    const QString when = timeOf(row.second->at);
    if (row.second->isMine) return Words::tr("You had called them too, at %1, while this desk was cut off. This call was first.", "time").arg(when);
    const QString where = row.second->desk.isEmpty() ? row.second->by : Words::tr("%1, %2", "desk, who is there").arg(row.second->desk, row.second->by);
    return row.isMine ? Words::tr("Also called from %1 at %2, by a desk that was cut off. Yours was first; they have been told.", "desk and who, time").arg(where, when)
                      : Words::tr("Also called from %1 at %2, by a desk that was cut off. This call was first.", "desk and who, time").arg(where, when);
}

QString callWords(const CallAnswer& answer, const QString& name)
{
    switch (answer.how) {
    case CallAnswer::How::NobodyWaits: return Words::tr("Nobody waits.");
    case CallAnswer::How::TakenByOthers: return Words::tr("A colleague called that person a moment before. Call the next one.");
    case CallAnswer::How::NotSaved: return Words::tr("Nobody was called: %1").arg(wordsFor(answer.outcome, model::KindNo::Visit));
    case CallAnswer::How::CalledApart: return Words::tr("%1 was called without the hub. If a colleague calls the same person meanwhile, the hub settles who was first, and both are told.", "name").arg(name);
    case CallAnswer::How::Called: break;
    }
    return {};
}

QString stateWords(model::DropInState state)
{
    switch (state) {
    case model::DropInState::Paused: return Words::tr("Paused");
    case model::DropInState::Closed: return Words::tr("Closed");
    case model::DropInState::Open: break;
    }
    return Words::tr("Open");
}

}
