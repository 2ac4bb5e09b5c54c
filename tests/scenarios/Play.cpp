#include "tests/scenarios/Play.h"

#include "core/hub/edits/Quarantine.h"
#include "core/model/governance/Conflict.h"

namespace carrel::tests {

using model::Case;
using model::KindNo;
using model::Note;
using model::RecordId;
using model::Relationship;
using model::Student;
using namespace Qt::StringLiterals;

namespace {

/// A third student, whom Gareth may come to have an interest in.
RecordId thirdStudent(FakeCampus& campus)
{
    const RecordId ffion = campus.addStudent("3", u"Ffion Pryce"_s);
    campus.relate(model::RelationshipKind::PersonalTutor, u"tegan"_s, ffion);
    const RecordId interest = campus.relate(model::RelationshipKind::ConflictOfInterest, u"gareth"_s, ffion);
    campus.changeAtHub(KindNo::Relationship, interest, [](auto& link) { link.put(Relationship::state, model::RelationshipState::Ended); });
    return interest;
}

}

Play::Play(FakeCampus& campus, const QByteArray& seed)
    : m_campus(campus), m_random(seed), m_consent(giveConsent(campus, "health")), m_interest(thirdStudent(campus))
{
    campus.addStaff(u"siwan"_s, {u"adviser"_s});
    campus.join(u"siwan"_s, "transition");
    m_desks = desksOf(campus, {u"rhian"_s, u"gareth"_s, u"siwan"_s, u"tegan"_s, u"morag"_s});
    m_desks.push_back(&campus.desk(u"rhian"_s, u"laptop"_s));
    openCase(campus, *m_desks[0], u"The first case"_s);
    openCase(campus, *m_desks[1], u"The second case"_s, "student/3");
    campus.settle();
}

void Play::step()
{
    static constexpr std::pair<Act, quint32> acts[] = {
        {&Play::opensCase, 8},       {&Play::addsNote, 16},      {&Play::addsHealthNote, 6},   {&Play::writesNextStep, 18},
        {&Play::rewritesNote, 9},    {&Play::movesCase, 2},      {&Play::settlesConflict, 4},  {&Play::changesConsent, 3},
        {&Play::keepsDraft, 2},      {&Play::unplugs, 7},        {&Play::losesCalls, 6},       {&Play::restarts, 4},
        {&Play::stopsHub, 5},        {&Play::stopsHalfway, 8},   {&Play::changesPost, 3},      {&Play::changesTutoring, 2},
        {&Play::changesInterest, 2}, {&Play::changesRestriction, 2}, {&Play::reassigns, 2},    {&Play::decidesQuarantine, 3},
        {&Play::carries, 14},        {&Play::waits, 5},       {&Play::endsSessions, 1},     {&Play::putsBack, 5},
        {&Play::failsOver, 1}};
    quint32 sum = 0;
    for (const auto& [act, weight] : acts) sum += weight;
    quint32 drawn = below(sum);
    for (const auto& [act, weight] : acts) {
        if (drawn < weight) return (this->*act)();
        drawn -= weight;
    }
}

FakeDesk& Play::worker()
{
    std::vector<FakeDesk*> busy;
    for (FakeDesk* desk : m_desks) {
        if (desk->user != u"morag" && !(*desk)->all(KindNo::Case).empty()) busy.push_back(desk);
    }
    return busy.empty() ? anyDesk() : *busy[below(quint32(busy.size()))];
}

std::optional<RecordId> Play::any(FakeDesk& desk, KindNo kind)
{
    const auto all = desk->all(kind);
    if (all.empty()) return std::nullopt;
    std::vector<RecordId> ids;
    for (const auto& item : all) ids.push_back(item.view.id());
    std::sort(ids.begin(), ids.end());
    return ids[below(quint32(ids.size()))];
}

QString Play::freshWords() { return u"<words %1>"_s.arg(++m_words); }

void Play::saved(FakeDesk& desk, const QString& what, const QString& text, const session::CommandAnswer& answer)
{
    if (answer.ok() && !text.isEmpty()) words << text;
    saw(u"%1 %2 %3: %4"_s.arg(desk.name, what, text).arg(int(answer.fault)));
}

void Play::opensCase()
{
    FakeDesk& desk = *m_desks[below(3)];
    const QString title = freshWords();
    const auto team = m_campus.id(desk.user == u"siwan" ? "team/transition" : "team/success");
    saved(desk, u"opens"_s, title, desk->openCase({m_campus.id("student/" + QByteArray::number(1 + below(3))), title, {}, team}));
}

void Play::addsNote()
{
    FakeDesk& desk = worker();
    const auto theCase = any(desk, KindNo::Case);
    const QString text = freshWords();
    const auto audience = below(4) ? model::Audience::Team : model::Audience::OnlyMe;
    if (theCase) saved(desk, u"notes"_s, text, desk->addNote({*theCase, model::NoteType::Call, text, audience}));
}

void Play::addsHealthNote()
{
    FakeDesk& desk = worker();
    const auto theCase = any(desk, KindNo::Case);
    const QString text = freshWords();
    if (!theCase || !holds(desk, KindNo::Consent, m_consent)) return;
    saved(desk, u"notes of health"_s, text, desk->addNote({*theCase, model::NoteType::Health, text, model::Audience::Team, true, m_consent}));
}

void Play::writesNextStep()
{
    FakeDesk& desk = worker();
    const auto theCase = any(desk, KindNo::Case);
    const QString text = freshWords();
    if (theCase) saved(desk, u"writes"_s, text, change(desk, *theCase, model::Changes(KindNo::Case).to(Case::nextStep, text)));
}

void Play::rewritesNote()
{
    FakeDesk& desk = worker();
    const auto note = any(desk, KindNo::Note);
    const QString text = freshWords();
    if (note) saved(desk, u"rewrites"_s, text, change(desk, *note, model::Changes(KindNo::Note).to(Note::body, text)));
}

void Play::movesCase()
{
    FakeDesk& desk = worker();
    const auto theCase = any(desk, KindNo::Case);
    const auto state = model::CaseState(below(5));
    if (theCase) saved(desk, u"moves to %1"_s.arg(int(state)), {}, change(desk, *theCase, model::Changes(KindNo::Case).to(Case::state, state)));
}

void Play::settlesConflict()
{
    FakeDesk& desk = anyDesk();
    const auto conflicts = desk->conflicts();
    if (conflicts.empty()) return;
    const auto& conflict = conflicts[below(quint32(conflicts.size()))];
    const auto keep = session::Settlement::Keep(below(4));
    const bool other = keep == session::Settlement::Keep::Other;
    const QString text = other ? freshWords() : QString();
    saved(desk, u"settles %1"_s.arg(int(keep)), text, desk->settle({conflict.id, keep, text}));
}

void Play::changesConsent()
{
    FakeDesk& desk = anyDesk();
    const auto states = {model::ConsentState::Withdrawn, model::ConsentState::Expired, model::ConsentState::Given};
    const auto state = *(states.begin() + below(3));
    if (!holds(desk, KindNo::Consent, m_consent)) return;
    saved(desk, u"consent %1"_s.arg(int(state)), {}, change(desk, m_consent, model::Changes(KindNo::Consent).to(model::Consent::state, state)));
}

void Play::keepsDraft()
{
    FakeDesk& desk = anyDesk();
    const auto fault = desk->keepDraft(u"note:new"_s, u"typing %1"_s.arg(below(1000)), 3);
    saw(u"%1 types: %2"_s.arg(desk.name).arg(int(fault)));
}

void Play::unplugs()
{
    FakeDesk& desk = anyDesk();
    desk.faults.unplugged = !desk.faults.unplugged;
    saw(desk.name + (desk.faults.unplugged ? u" is unplugged"_s : u" is plugged in"_s));
}

void Play::losesCalls()
{
    FakeDesk& desk = anyDesk();
    static const QStringList paths{u"/v1/push"_s, u"/v1/pull"_s, u"/v1/ack"_s, {}};
    desk.faults.path = paths.at(int(below(4)));
    int* const faults[] = {&desk.faults.loseRequests, &desk.faults.loseReplies, &desk.faults.repeatCalls};
    const quint32 which = below(3);
    *faults[which] = 1 + int(below(2));
    saw(u"%1 loses %2 at %3"_s.arg(desk.name).arg(which).arg(desk.faults.path));
}

void Play::restarts()
{
    FakeDesk& desk = anyDesk();
    desk.restart();
    saw(desk.name + u" restarts"_s);
}

void Play::stopsHub()
{
    static constexpr const char* points[] = {"before-feed-lock", "before-commit", "after-commit", "after-ledger", "before-ack", "after-ack"};
    const char* point = points[below(6)];
    m_campus.stopHubAt(point, 1 + int(below(3)));
    saw(u"the hub will stop "_s + QLatin1String(point));
}

void Play::stopsHalfway()
{
    FakeDesk& desk = anyDesk();
    const int turns = 1 + int(below(6));
    m_campus.turns(desk, turns);
    saw(u"%1 takes %2 turns"_s.arg(desk.name).arg(turns));
}

void Play::endsSessions()
{
    m_campus.db().run(u"DELETE FROM session"_s);
    saw(u"every session ends"_s);
}

void Play::putsBack()
{
    FakeDesk& laptop = *m_desks.back();
    // What is on a medium alone goes with it; nobody could bring that back.
    m_campus.sync(laptop);
    const bool back = m_copied && laptop->outbox().empty() && below(3);
    back ? laptop.putBackCopy() : laptop.keepCopy();
    m_copied = true;
    if (back) m_asPutBack = laptop->syncReport().lastContact;
    saw(back ? u"the laptop is put back"_s : u"the laptop is copied"_s);
}

void Play::failsOver()
{
    m_campus.context().epoch = u"epoch-%1"_s.arg(++m_epoch);
    saw(u"the hub fails over"_s);
}

void Play::changesPost()
{
    const QByteArray user = below(2) ? "gareth" : "rhian";
    const bool ends = below(4) == 0;
    m_campus.changeAtHub(KindNo::Post, m_campus.id("post/" + user + "/adviser"), [&](auto& post) {
        if (ends) post.put(model::Post::until, m_campus.today());
        else post.set(post.kind().position(model::Post::until), {});
    });
    saw(QString::fromLatin1(user) + (ends ? u"'s post ends"_s : u"'s post goes on"_s));
}

void Play::changesTutoring()
{
    const auto link = m_campus.hubRecords(KindNo::Relationship);
    std::vector<RecordId> tutoring;
    for (const auto& one : link) {
        if (one.get(Relationship::kindOf) == model::RelationshipKind::PersonalTutor) tutoring.push_back(one.id());
    }
    const RecordId id = tutoring[below(quint32(tutoring.size()))];
    const auto days = 1 + below(9);
    m_campus.changeAtHub(KindNo::Relationship, id, [&](auto& held) { held.put(Relationship::until, m_campus.today().addDays(days)); });
    saw(u"a tutoring ends in %1 days"_s.arg(days));
}

void Play::changesInterest()
{
    const bool declared = below(3) == 0;
    m_campus.changeAtHub(KindNo::Relationship, m_interest, [&](auto& link) {
        link.put(Relationship::state, declared ? model::RelationshipState::Current : model::RelationshipState::Ended);
    });
    saw(declared ? u"gareth declares an interest"_s : u"gareth has no interest"_s);
}

void Play::changesRestriction()
{
    const bool restricted = below(3) == 0;
    m_campus.changeAtHub(KindNo::Student, m_campus.id("student/3"), [&](auto& student) {
        student.put(Student::restriction, restricted ? model::Restriction::Restricted : model::Restriction::None);
    });
    saw(restricted ? u"student 3 is restricted"_s : u"student 3 is not restricted"_s);
}

void Play::reassigns()
{
    const auto cases = m_campus.hubRecords(KindNo::Case);
    const RecordId id = cases[below(quint32(cases.size()))].id();
    const bool away = below(2) == 0;
    m_campus.changeAtHub(KindNo::Case, id, [&](auto& held) {
        held.put(Case::team, m_campus.id(away ? "team/transition" : "team/success"));
        held.put(Case::owner, m_campus.staff(away ? u"siwan"_s : u"gareth"_s));
    });
    saw(u"a case goes to "_s + (away ? u"transition"_s : u"success"_s));
}

void Play::decidesQuarantine()
{
    const auto numbers = quarantineNumbers(m_campus);
    if (numbers.empty()) return;
    const qint64 no = numbers[below(quint32(numbers.size()))];
    hub::Quarantine quarantine(m_campus.db(), m_campus.context());
    std::vector<hub::FeedEntry> entries;
    const bool release = below(3) > 0;
    const bool done = release ? quarantine.release(no, officer(m_campus), entries).ok() : quarantine.decline(no, officer(m_campus)).ok();
    saw(u"edit %1 is %2: %3"_s.arg(no).arg(release ? u"released"_s : u"declined"_s).arg(done));
}

void Play::carries()
{
    FakeDesk& desk = anyDesk();
    m_campus.sync(desk);
    saw(u"%1 syncs: %2, %3 waiting, %4 told"_s.arg(desk.name).arg(int(desk->syncReport().standing)).arg(desk->outbox().size()).arg(desk->told().size()));
}

void Play::waits()
{
    const qint64 hours = below(3) ? 1 + below(4) : 24;
    m_campus.advance(hours * 3600);
    for (FakeDesk* desk : m_desks) comeBack(*desk);
    saw(u"%1 hours pass"_s.arg(hours));
}

void Play::comeBack(FakeDesk& desk)
{
    m_campus.sync(desk);
    if (!desk->isOpen()) {
        m_campus.renewLease(desk);
        saw(u"%1 gets its lease back"_s.arg(desk.name));
    }
    const auto standing = desk->syncReport().standing;
    if (standing == session::SyncStanding::SignInNeeded) saw(u"%1 signs in: %2"_s.arg(desk.name).arg(int(signIn(m_campus, desk))));
    if (standing == session::SyncStanding::Forked || standing == session::SyncStanding::PutBack) saw(u"%1 enrols again: %2"_s.arg(desk.name).arg(int(enrolAgain(m_campus, desk))));
}

QString Play::ledgerGap()
{
    // Until it has spoken to the hub, nobody can know what came back with an old medium.
    FakeDesk& laptop = *m_desks.back();
    const QString gap = m_campus.ledgerGap();
    const bool unheard = m_asPutBack && laptop->syncReport().lastContact == m_asPutBack;
    return unheard && gap.startsWith(laptop.name) ? QString() : gap;
}

void Play::end()
{
    for (FakeDesk* desk : m_desks) desk->faults = {};
    m_campus.settle();
    m_campus.noMoreStops();
    // Who has signed in may then hear that it must enrol again.
    for (int round = 0; round < 2; ++round) {
        for (FakeDesk* desk : m_desks) comeBack(*desk);
        m_campus.settle();
    }
    for (FakeDesk* desk : m_desks) {
        const auto holdings = (*desk)->holdings();
        for (const auto& [kind, count] : holdings.rows) saw(u"%1 holds %2 of %3"_s.arg(desk->name).arg(count).arg(int(kind)));
        trace << told(*desk);
    }
    QStringList lines = m_campus.hubText().split(u'\n');
    lines.sort();
    trace << lines;
}

}
