#include "tests/scenarios/DropInStory.h"

namespace carrel::tests {

using model::DropIn;
using model::DutyState;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::Visit;
using namespace Qt::StringLiterals;

std::unique_ptr<DropInStory::Day> DropInStory::session()
{
    auto campus = emptyCampus();
    campus->addStaff(u"morwenna"_s, {u"learning-services"_s});
    for (const auto& tutor : {u"sunita"_s, u"ewan"_s, u"odette"_s}) campus->addStaff(tutor, {u"drop-in-tutor"_s});
    for (const auto& user : {u"morwenna"_s, u"sunita"_s, u"ewan"_s, u"odette"_s}) campus->join(user, "learning-services");
    campus->addStudent("1", u"Amira Benhaddou"_s);
    campus->addStudent("2", u"Tomos Llŷr Wynne"_s);
    FakeDesk& reception = campus->desk(u"morwenna"_s);
    FakeDesk& one = campus->desk(u"sunita"_s);
    FakeDesk& two = campus->desk(u"ewan"_s);
    FakeCampus& all = *campus;
    auto day = std::unique_ptr<Day>(new Day{std::move(campus), Stand(reception), Stand(one), Stand(two), all.id("nothing yet")});
    const auto opened = day->reception.queue.open(
        {u"Library drop-in"_s, u"Kimberlin ground floor"_s, all.id("team/learning-services"), all.clock.now(), all.clock.now().plusSeconds(3 * 3600), 10});
    if (!opened.ok()) qFatal("the session could not be opened, fault %d", int(opened.fault));
    day->session = *opened.id;
    for (const auto& [user, desk] : {std::pair(u"sunita"_s, u"Desk 1"_s), std::pair(u"ewan"_s, u"Desk 2"_s)}) {
        if (!day->reception.queue.setDuty(day->session, all.staff(user), desk, DutyState::On).ok()) qFatal("nobody is on duty");
    }
    all.settle();
    return day;
}

void DropInStory::join(Day& day, int count)
{
    for (int i = 0; i < count; ++i) {
        session::NewWalkUp visitor{day.session, {}, u"Visitor %1"_s.arg(i), u"referencing"_s};
        if (i == 0) visitor.student = day.campus->id("student/1");
        if (!day.reception.queue.addWalkUp(visitor).ok()) qFatal("nobody could join");
        day.campus->advance(1);
    }
    day.campus->settle();
}

session::CallAnswer DropInStory::callNext(Day& day, Stand& stand)
{
    std::optional<session::CallAnswer> out;
    stand.queue.callNext(day.session, [&](const session::CallAnswer& answer) { out = answer; });
    if (!out) day.campus->sync(stand.desk);
    if (!out) qFatal("a call has no answer");
    return *out;
}

QStringList DropInStory::ticketsOf(Stand& stand, const RecordId& session)
{
    QStringList out;
    const auto board = stand.queue.board(session);
    for (const auto& row : board->waiting) out << row.ticket;
    return out;
}

int DropInStory::forgetLost(Stand& stand)
{
    int out = 0;
    for (const auto& lost : stand.queue.lostSteps()) {
        ++out;
        for (const qint64 number : lost.told) stand.desk->forgetTold(number);
    }
    return out;
}

RecordId DropInStory::pastVisit(Day& day, const QByteArray& student, const QString& topic, const QString& note)
{
    const base::Moment then = day.campus->clock.now().plusDays(-28);
    Record session = day.campus->record(KindNo::DropIn, "session of last month");
    session.put(DropIn::title, u"Library drop-in"_s);
    session.put(DropIn::place, u"Kimberlin ground floor"_s);
    session.put(DropIn::team, day.campus->id("team/learning-services"));
    session.put(DropIn::opens, then);
    session.put(DropIn::closes, then.plusSeconds(3600));
    session.put(DropIn::state, model::DropInState::Closed);
    Record visit = day.campus->record(KindNo::Visit, "visit of last month by " + student);
    visit.put(Visit::session, session.id());
    visit.put(Visit::student, day.campus->id(student));
    visit.put(Visit::ticket, u"AB23"_s);
    visit.put(Visit::topic, topic);
    visit.put(Visit::note, note);
    visit.put(Visit::state, model::VisitState::Finished);
    visit.put(Visit::joined, then);
    day.campus->put({session, visit});
    return visit.id();
}

}
