#include "tests/scenarios/Play.h"

#include "core/hub/workshops/GroupFigures.h"
#include "core/model/governance/Conflict.h"

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using model::Relationship;
using session::SyncStanding;
using session::UnlockFault;
using namespace Qt::StringLiterals;

// How a term goes on: whose turn it is, and how everybody comes back from whatever has happened.

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

/// Gareth, who is an adviser, is new at Learning Services as well; Morwenna signs what he has written.
void foundService(FakeCampus& campus)
{
    model::Record post = campus.record(KindNo::Post, "post/gareth/learning-services");
    post.put(model::Post::staff, campus.staff(u"gareth"_s));
    post.put(model::Post::role, u"learning-services"_s);
    post.put(model::Post::from, campus.today().addYears(-1));
    campus.put({post});
    campus.addStaff(u"morwenna"_s, {u"learning-services"_s});
    for (const auto& user : {u"gareth"_s, u"morwenna"_s}) campus.join(user, "learning-services");
    campus.changeAtHub(KindNo::Staff, campus.staff(u"gareth"_s), [](model::Record& staff) { staff.put(model::Staff::trainee, true); });
}

/// Catrin sees people when she is on duty, and leads workshops.
void foundDoor(FakeCampus& campus)
{
    campus.addStaff(u"catrin"_s, {u"drop-in-tutor"_s, u"workshop-leader"_s});
    campus.join(u"catrin"_s, "learning-services");
}

}

Play::Play(FakeCampus& campus, const QByteArray& seed)
    : m_campus(campus), m_hasDoor(seed.startsWith("door-")), m_random(seed), m_swarm(Swarm::drawn(m_random)), m_consent(giveConsent(campus, "health")), m_interest(thirdStudent(campus))
{
    campus.addStaff(u"siwan"_s, {u"adviser"_s});
    campus.join(u"siwan"_s, "transition");
    foundService(campus);
    if (m_hasDoor) foundDoor(campus);
    for (int i = 0; i < 11; ++i) comesToDropIn();
    m_desks = desksOf(campus, {u"rhian"_s, u"gareth"_s, u"siwan"_s, u"tegan"_s, u"morag"_s, u"morwenna"_s});
    if (m_hasDoor) m_desks.push_back(&campus.desk(u"catrin"_s));
    m_desks.push_back(&campus.desk(u"gareth"_s, u"laptop"_s));
    openCase(campus, *m_desks[0], u"The first case"_s);
    openCase(campus, *m_desks[1], u"The second case"_s, "student/3");
    campus.settle();
    for (FakeDesk* desk : m_desks) {
        if (m_swarm.breaksMedia()) desk->moveToMedium();
    }
    saw(u"this term knows "_s + m_swarm.name());
}

std::vector<Play::Part> Play::ofCasework()
{
    return {
        {&Play::opensCase, 8},
        {&Play::addsNote, 16},
        {&Play::addsHealthNote, 6},
        {&Play::writesNextStep, 18},
        {&Play::rewritesNote, 9},
        {&Play::movesCase, 3},
        {&Play::settlesConflict, 4},
        {&Play::keepsDraft, 2},
        {&Play::locks, 2},
    };
}

std::vector<Play::Part> Play::ofService()
{
    return {
        {&Play::offersTime, 8},
        {&Play::takesTimeBack, 2},
        {&Play::booksTutorial, 12},
        {&Play::givesTime, 6},
        {&Play::movesTutorial, 9},
        {&Play::signsRecord, 10},
        {&Play::rewritesRecord, 2},
        {&Play::coSigns, 6},
        {&Play::decides, 6},
        {&Play::contacts, 7},
        {&Play::contactsWhomTheyLike, 1},
        {&Play::hearsBack, 4},
        {&Play::takesStepBack, 3},
        {&Play::comesToDropIn, 3},
    };
}

std::vector<Play::Part> Play::ofTheDoor()
{
    return {
        {&Play::opensDropIn, 10},
        {&Play::joinsQueue, 18},
        {&Play::calls, 14},
        {&Play::callsTogether, 6},
        {&Play::takesVisitOn, 18},
        {&Play::findsWhoItIs, 5},
        {&Play::joinsTwins, 5},
        {&Play::hearsWhoWasFirst, 3},
        {&Play::plansWorkshop, 8},
        {&Play::booksPlace, 16},
        {&Play::booksAhead, 6},
        {&Play::givesPlace, 6},
        {&Play::cancelsPlace, 6},
        {&Play::marksWhoCame, 12},
        {&Play::walksIn, 7},
        {&Play::findsWhoCame, 4},
        {&Play::closesRegister, 3},
        {&Play::takesStepBack, 4},
        {&Play::carries, 8},
    };
}

std::vector<Play::Part> Play::ofHarms()
{
    return {
        {&Play::carries, 16},
        {&Play::stopsHalfway, 9},
        {&Play::waits, 6},
        {&Play::decidesQuarantine, 3},
        {&Play::changesConsent, 4, Harm::Consents},
        {&Play::unplugs, 8, Harm::Offline},
        {&Play::losesCalls, 6, Harm::LostCalls},
        {&Play::repeatsCalls, 4, Harm::RepeatedCalls},
        {&Play::delaysReplies, 4, Harm::LateReplies},
        {&Play::straysCalls, 4, Harm::StrayCalls},
        {&Play::findsHubBusy, 3, Harm::BusyHub},
        {&Play::restarts, 5, Harm::Restarts},
        {&Play::cutsPower, 7, Harm::PowerCuts},
        {&Play::fillsMedium, 4, Harm::FullDisk},
        {&Play::failsSyncs, 4, Harm::FailingSyncs},
        {&Play::losesKeyring, 3, Harm::Keyring},
        {&Play::setsClock, 4, Harm::Clocks},
        {&Play::goesAway, 1, Harm::LongAbsence},
        {&Play::stopsHub, 5, Harm::HubStops},
        {&Play::endsSessions, 2, Harm::EndedSessions},
        {&Play::failsOver, 1, Harm::Failover},
        {&Play::restoresHub, 3, Harm::Restore},
        {&Play::putsBack, 5, Harm::PutBack},
        {&Play::changesPost, 3, Harm::Posts},
        {&Play::changesTutoring, 2, Harm::Tutoring},
        {&Play::changesInterest, 2, Harm::Interests},
        {&Play::changesRestriction, 2, Harm::Restrictions},
        {&Play::reassigns, 3, Harm::Reassignment},
        {&Play::destroys, 2, Harm::Destruction},
        {&Play::revokes, 1, Harm::Revocation},
        {&Play::changesPolicy, 2, Harm::Policies},
    };
}

const std::vector<Play::Part>& Play::parts() const
{
    const auto inOrder = [](std::initializer_list<std::vector<Part>> some) {
        std::vector<Part> out;
        for (const auto& one : some) out.insert(out.end(), one.begin(), one.end());
        return out;
    };
    static const auto without = inOrder({ofCasework(), ofService(), ofHarms()});
    static const auto with = inOrder({ofCasework(), ofService(), ofHarms(), ofTheDoor()});
    return m_hasDoor ? with : without;
}

void Play::step()
{
    quint32 sum = 0;
    for (const Part& part : parts()) sum += !part.harm || m_swarm.has(*part.harm) ? part.weight : 0;
    quint32 drawn = below(sum);
    for (const Part& part : parts()) {
        if (part.harm && !m_swarm.has(*part.harm)) continue;
        if (drawn < part.weight) {
            (this->*part.act)();
            break;
        }
        drawn -= part.weight;
    }
    for (FakeDesk* desk : m_desks) {
        if (desk->medium && desk->medium->isDead()) powerUp(*desk);
    }
}

FakeDesk* Play::opened()
{
    std::vector<FakeDesk*> open;
    for (FakeDesk* desk : m_desks) {
        if ((*desk)->isOpen()) open.push_back(desk);
    }
    return open.empty() ? nullptr : open[below(quint32(open.size()))];
}

FakeDesk* Play::worker()
{
    std::vector<FakeDesk*> busy;
    for (FakeDesk* desk : m_desks) {
        if (desk->user != u"morag" && (*desk)->isOpen() && !(*desk)->all(KindNo::Case).empty()) busy.push_back(desk);
    }
    return busy.empty() ? nullptr : busy[below(quint32(busy.size()))];
}

FakeDesk* Play::helper()
{
    std::vector<FakeDesk*> open;
    for (FakeDesk* desk : m_desks) {
        if (isOfService(*desk) && (*desk)->isOpen()) open.push_back(desk);
    }
    return open.empty() ? nullptr : open[below(quint32(open.size()))];
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

void Play::open(FakeDesk& desk)
{
    // A flush that fails while it opens is the last that fails.
    const bool failed = desk.medium && desk.medium->failSyncs > 0;
    const auto fault = desk->unlock({session::KeyChoice::How::Keychain, {}, desk.pin});
    if (fault == UnlockFault::None) return;
    saw(u"%1 does not open: %2"_s.arg(desk.name).arg(int(fault)));
    const bool isBroken = failed || (desk.medium && (desk.medium->isDead() || desk.medium->room));
    if (fault == UnlockFault::LeaseExpired) saw(u"%1 gets its lease back: %2"_s.arg(desk.name).arg(m_campus.triesToRenew(desk)));
    else if (desk.keys.fault || isBroken || desk->isLeaving()) return;
    // Its key went, and the medium failed before the copy did: whoever sits there starts over, as the screen says.
    else if (fault == UnlockFault::KeyMissing && m_revoked.contains(desk.name)) saw(u"%1 is given up: %2"_s.arg(desk.name).arg(int(desk->startOver())));
    else if (const auto standing = desk->standing(); standing != session::Standing::FirstRun && standing != session::Standing::Wiped)
        surprise = u"%1 does not open any more, fault %2"_s.arg(desk.name).arg(int(fault));
}

void Play::powerUp(FakeDesk& desk)
{
    const auto survival = Survival(below(4));
    desk.powerCycle(survival, m_random);
    saw(u"%1 has lost its power, and starts again; survival %2"_s.arg(desk.name).arg(int(survival)));
    open(desk);
}

void Play::enrolFresh(FakeDesk& desk)
{
    const Faults kept = std::exchange(desk.faults, {});
    // What it had sealed went to the hub, half sentences too; what the hub has taken since its backup is sealed nowhere.
    drafts.remove(desk.name);
    m_isExcused = true;
    loosenPlaces();
    m_revoked.remove(desk.name);
    saw(u"%1 is set up anew: %2"_s.arg(desk.name).arg(m_campus.enrol(desk)));
    desk.faults = kept;
}

bool Play::comeBack(FakeDesk& desk)
{
    // Whoever sits there waits for an answer, however late.
    desk.faults.lateReplies = 0;
    m_campus.sync(desk);
    if (desk->isOpen() && desk->syncReport().standing == SyncStanding::CacheDamaged) {
        desk.stop();
        desk.start();
    }
    const bool wasShut = !desk->isOpen();
    if (wasShut && desk->standing() == session::Standing::FirstRun && !desk->isLeaving()) enrolFresh(desk);
    else if (wasShut && !desk->isLeaving()) open(desk);
    if (!desk->isOpen()) return true;
    const auto standing = desk->syncReport().standing;
    if (standing == SyncStanding::SignInNeeded) saw(u"%1 signs in: %2"_s.arg(desk.name).arg(int(signIn(m_campus, desk))));
    if (standing == SyncStanding::Forked || standing == SyncStanding::PutBack) {
        saw(u"%1 enrols again: %2"_s.arg(desk.name).arg(int(enrolAgain(m_campus, desk))));
        // What it has sealed of the time before goes with the old enrolment.
        m_isExcused = true;
    }
    return wasShut || standing != SyncStanding::UpToDate;
}

void Play::rest()
{
    m_campus.hurry();
    for (FakeDesk* desk : m_desks) {
        desk->faults = {};
        desk->keys.fault.reset();
        desk->clock.setByMs = 0;
        if (!desk->medium) continue;
        desk->medium->room.reset();
        desk->medium->failSyncs = 0;
        desk->medium->cutAfter.reset();
        if (desk->medium->isDead()) powerUp(*desk);
    }
    m_campus.settle();
    m_campus.noMoreStops();
    // Who has signed in may then hear that it must enrol again; who erases itself, or hands something over, takes its time.
    bool isBusy = true;
    for (int round = 0; round < 8 && isBusy; ++round) {
        isBusy = false;
        bool isShut = false;
        for (FakeDesk* desk : m_desks) {
            isBusy = comeBack(*desk) || isBusy;
            isShut = isShut || !(*desk)->isOpen();
        }
        m_campus.settle();
        if (isShut) m_campus.advance(600);
    }
    saw(u"all is quiet"_s);
}

void Play::close()
{
    for (FakeDesk* desk : m_desks) {
        if (!(*desk)->isOpen()) continue;
        const auto holdings = (*desk)->holdings();
        for (const auto& [kind, count] : holdings.rows) saw(u"%1 holds %2 of %3"_s.arg(desk->name).arg(count).arg(int(kind)));
        trace << told(*desk);
    }
    QStringList lines = m_campus.hubText().split(u'\n');
    lines.sort();
    trace << lines;
}

bool Play::isUnheard(FakeDesk& desk) const
{
    return &desk == m_desks.back() && m_asPutBack && desk->isOpen() && desk->syncReport().lastContact == m_asPutBack;
}

void Play::carries()
{
    FakeDesk& desk = anyDesk();
    m_campus.sync(desk);
    if (!desk->isOpen()) return saw(desk.name + u" is shut"_s);
    saw(u"%1 syncs: %2, %3 waiting, %4 told"_s.arg(desk.name).arg(int(desk->syncReport().standing)).arg(desk->outbox().size()).arg(desk->told().size()));
}

void Play::waits()
{
    const qint64 hours = below(3) ? 1 + below(4) : 24;
    m_campus.advance(hours * 3600);
    if (m_hasDoor) hub::GroupFigures(m_campus.db(), m_campus.context()).look();
    for (FakeDesk* desk : m_desks) comeBack(*desk);
    saw(u"%1 hours pass"_s.arg(hours));
}

}
