#include "core/hub/intake/demo/DropInDay.h"

#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Frequency.h"

#include <algorithm>

namespace carrel::hub::demo {

using namespace Qt::StringLiterals;
using model::Approach;
using model::Decision;
using model::DropIn;
using model::DropInState;
using model::Duty;
using model::DutyState;
using model::KindNo;
using model::Visit;
using model::VisitState;

namespace {

/// Minutes count back from now.
struct VisitText {
    Name student; ///< empty: somebody who only gave a name
    Name topic;
    VisitState state;
    int joined;
    int called = -1;
    int finished = -1;
    Name by = {};
    Text note = {};
    Text visitor = {};
};

constexpr VisitText today[] = {
    {"efe", "referencing", VisitState::Waiting, 12},
    {"lowri", "dissertation", VisitState::Waiting, 9},
    {"suryani", "statistics", VisitState::Waiting, 7},
    {"sophie", "essay", VisitState::Waiting, 4},
    {{}, "maths", VisitState::Waiting, 1, -1, -1, {}, {}, u"Bilal, first year"},
    {"conor", "reading", VisitState::Called, 16, 1, -1, "drop-in-tutor"},
    {"harriet", "reading", VisitState::Seen, 21, 8, -1, "learning-services"},
    {"sunniva", "essay", VisitState::Seen, 34, 20, -1, "drop-in-tutor2"},
    {"heledd", "dissertation", VisitState::Parked, 26},
    {"emre", "maths", VisitState::Finished, 44, 36, 22, "drop-in-tutor", u"Worked through two statics problems together."},
    {"mared", "referencing", VisitState::Finished, 52, 41, 32, "learning-services", u"Quoting from archives."},
    {"yves", "essay", VisitState::NoShow, 58, 45, 40, "drop-in-tutor"},
    {"priya", "statistics", VisitState::Finished, 66, 58, 46, "drop-in-tutor2", u"Read one regression table together."},
    {"zainab", "essay", VisitState::Finished, 70, 62, 51, "learning-services"},
    {"kacper", "maths", VisitState::Finished, 78, 71, 60, "drop-in-tutor"},
    {"tenzin", "maths", VisitState::Left, 80, -1, 64},
    {"anandhi", "referencing", VisitState::Finished, 83, 80, 70, "drop-in-tutor2"},
    {"muthu", "statistics", VisitState::Finished, 88, 86, 73, "learning-services", u"Chose a test for the lab report."},
    {"oyin", "essay", VisitState::Finished, 92, 90, 80, "drop-in-tutor"},
    {"farah", "statistics", VisitState::Finished, 95, 93, 82, "drop-in-tutor2"},
};

struct PastText {
    int day;
    Name student;
    Name topic;
    Text note = {};
    bool confidential = false;
};

constexpr PastText past[] = {
    {-3, "efe", "essay", u"Planned the introduction."}, {-3, "harriet", "reading"}, {-3, "emre", "maths"},
    {-8, "harriet", "referencing"}, {-8, "suryani", "statistics", u"Set up the software."}, {-8, "priya", "statistics"},
    {-13, "emre", "maths"}, {-13, "efe", "referencing"}, {-13, "lowri", "dissertation"}, {-18, "emre", "maths"},
    // Who comes often: one whom nobody has decided about, and one who was written to.
    {-13, "harriet", "reading"}, {-15, "harriet", "essay", {}, true}, {-18, "harriet", "reading"}, {-8, "emre", "maths"}, {-15, "emre", "statistics"},
};

struct DeskText {
    Name staff;
    Text desk;
    DutyState state;
};

constexpr DeskText desks[] = {
    {"learning-services", u"Desk 1", DutyState::On},
    {"drop-in-tutor", u"Desk 2", DutyState::On},
    {"drop-in-tutor2", u"Desk 3", DutyState::On},
};

constexpr qint64 Minute = 60, Hour = 60 * Minute;

model::RecordId addSession(Bench& bench, const QByteArray& key, base::Moment opens, base::Moment closes, DropInState state)
{
    auto session = bench.make(KindNo::DropIn, bench.id("drop-in/" + key), {opens, bench.staff("learning-services")});
    session.put(DropIn::title, u"Library drop-in"_s);
    session.put(DropIn::place, u"Library, ground floor"_s);
    session.put(DropIn::team, bench.team("learning-services"));
    session.put(DropIn::opens, opens);
    session.put(DropIn::closes, closes);
    session.put(DropIn::usual, 12);
    session.put(DropIn::state, state);
    const auto id = session.id();
    bench.keep(std::move(session));
    return id;
}

model::Record visit(Bench& bench, const QByteArray& key, const model::RecordId& session, Name student, Name topic, base::Moment joined)
{
    auto chance = bench.chance("ticket " + key);
    auto record = bench.make(KindNo::Visit, bench.id("visit/" + key), {joined, bench.staff("learning-services")});
    record.put(Visit::session, session);
    if (!student.empty()) record.put(Visit::student, bench.student(student));
    // Drawn as at a desk; these few never meet.
    record.put(Visit::ticket, QString(QChar(u'A' + int(chance.below(20)))) + QString::number(100 + chance.below(900)));
    record.put(Visit::topic, Bench::text(topic));
    record.put(Visit::joined, joined);
    return record;
}

Text deskOf(Name staff)
{
    for (const DeskText& desk : desks) {
        if (desk.staff == staff) return desk.desk;
    }
    return {};
}

void addToday(Bench& bench, const model::RecordId& session, const VisitText& text, base::Moment now)
{
    const auto ago = [&](int minutes) { return now.plusSeconds(-minutes * Minute); };
    const QByteArray key = "today/" + Bench::bytes(text.student.empty() ? Name("somebody") : text.student);
    auto record = visit(bench, key, session, text.student, text.topic, ago(text.joined));
    record.put(Visit::state, text.state);
    if (!text.visitor.empty()) record.put(Visit::visitor, QStringView(text.visitor).toString());
    if (text.called >= 0) {
        record.put(Visit::called, ago(text.called));
        record.put(Visit::calls, 1);
        record.put(Visit::by, bench.staff(text.by));
        record.put(Visit::desk, QStringView(deskOf(text.by)).toString());
    }
    if (text.state == VisitState::Seen || text.state == VisitState::Finished) record.put(Visit::started, ago(text.called));
    if (text.finished >= 0) record.put(Visit::finished, ago(text.finished));
    if (!text.note.empty()) record.put(Visit::note, QStringView(text.note).toString());
    bench.keep(std::move(record));
}

void addPast(Bench& bench)
{
    QSet<int> days;
    for (const PastText& text : past) {
        const QDate day = bench.calendar().workingDay(text.day);
        const QByteArray key = QByteArray::number(text.day);
        const auto opens = Calendar::at(day, 13, 0);
        if (!days.contains(text.day)) addSession(bench, key, opens, opens.plusSeconds(3 * Hour), DropInState::Closed);
        days.insert(text.day);
        auto record = visit(bench, key + '/' + Bench::bytes(text.student), bench.id("drop-in/" + key), text.student, text.topic, opens.plusSeconds(20 * Minute));
        record.put(Visit::state, VisitState::Finished);
        record.put(Visit::called, opens.plusSeconds(30 * Minute));
        record.put(Visit::calls, 1);
        record.put(Visit::by, bench.staff("drop-in-tutor"));
        record.put(Visit::started, opens.plusSeconds(31 * Minute));
        record.put(Visit::finished, opens.plusSeconds(43 * Minute));
        if (!text.note.empty()) record.put(Visit::note, QStringView(text.note).toString());
        if (text.confidential) record.put(Visit::confidential, true);
        bench.keep(std::move(record));
    }
}

/// Emre, two days ago: somebody looked at his visits, decided to write to him, did, and waits for an answer.
void addDecision(Bench& bench)
{
    const auto decided = Calendar::at(bench.calendar().workingDay(-2), 15, 10), sent = decided.plusSeconds(20 * Minute);
    const auto team = bench.team("learning-services"), student = bench.student("emre");
    auto decision = bench.make(KindNo::Decision, bench.id("decision/emre"), {decided, bench.staff("learning-services")});
    decision.put(Decision::student, student);
    decision.put(Decision::team, team);
    decision.put(Decision::least, qint64(model::frequentRule.least));
    decision.put(Decision::days, qint64(model::frequentRule.days));
    decision.put(Decision::visits, qint64(std::ranges::count(past, Name("emre"), &PastText::student)));
    decision.put(Decision::since, bench.calendar().workingDay(-18));
    decision.put(Decision::choice, model::DecisionChoice::Contact);
    decision.put(Decision::reason, u"Nearly always the same statics module. An hour with a tutor may do more than the queue."_s);
    decision.put(Decision::decided, decided);
    auto approach = bench.make(KindNo::Approach, bench.id("approach/emre"), {sent, bench.staff("learning-services")});
    approach.put(Approach::decision, decision.id());
    approach.put(Approach::student, student);
    approach.put(Approach::team, team);
    approach.put(Approach::method, model::ApproachMethod::Email);
    approach.put(Approach::text, u"Dear Emre, you have come to us about statics several times, and you are welcome to. Would an hour with a tutor help? You do not have to answer. Morwenna Pascoe"_s);
    approach.put(Approach::sent, sent);
    bench.keep(std::move(decision));
    bench.keep(std::move(approach));
}

}

void addDropInDay(Bench& bench, base::Moment now)
{
    // On a full hour, and open for some time yet, whenever somebody looks.
    const base::Moment opens{(now.ms / 1000 / Hour - 1) * Hour * 1000 - Hour * 1000};
    const auto session = addSession(bench, "today", opens, opens.plusSeconds(5 * Hour), DropInState::Open);
    for (const DeskText& desk : desks) {
        auto duty = bench.make(KindNo::Duty, bench.id("duty/today/" + Bench::bytes(desk.staff)), {opens, bench.staff("learning-services")});
        duty.put(Duty::session, session);
        duty.put(Duty::staff, bench.staff(desk.staff));
        duty.put(Duty::desk, QStringView(desk.desk).toString());
        duty.put(Duty::state, desk.state);
        bench.keep(std::move(duty));
    }
    for (const VisitText& text : today) addToday(bench, session, text, now);
    addPast(bench);
    addDecision(bench);
}

}
