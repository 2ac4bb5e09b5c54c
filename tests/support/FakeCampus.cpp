#include "tests/support/FakeCampus.h"

#include "core/base/Digest.h"
#include "core/hub/door/Limits.h"
#include "core/hub/store/Schema.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/wire/Zstd.h"

#include <QtCore/QFile>
#include <QtCore/QScopedValueRollback>

namespace carrel::tests {

using base::Moment;
using model::KindNo;
using model::Record;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LateSeconds = 1800;

hub::HubKeys makeKeys(base::Random& random)
{
    return {base::SealKeys::fromSeed(base::Secret::fromRandom(random)), base::Secret::fromRandom(random), base::Secret::fromRandom(random)};
}

}

std::shared_ptr<const access::Policy> shippedPolicy()
{
    static const auto policy = [] {
        QFile file(QStringLiteral(CARREL_SOURCE_DIR "/resources/policy/default.toml"));
        if (!file.open(QIODevice::ReadOnly)) qFatal("the shipped policy cannot be read");
        auto parsed = access::Policy::parse(file.readAll());
        if (!parsed) qFatal("the shipped policy does not parse");
        return std::make_shared<const access::Policy>(std::move(parsed).value());
    }();
    return policy;
}

FakeCampus::FakeCampus(const QString& postgres, const QByteArray& seed, QDate firstDay)
    : clock(Moment::startOf(firstDay).plusSeconds(9 * 3600)), backupKey(base::Secret::copyOf(base::digest("backup " + seed, {}))), m_firstDay(firstDay), m_random(seed), m_salts("salts " + seed)
{
    m_address.postgres = postgres;
    m_address.file = m_folder.filePath(u"hub.db"_s);
    m_address.key = std::make_shared<const base::Secret>(base::Secret::fromRandom(m_random));
    m_context = std::make_unique<hub::HubContext>(hub::HubContext{
        shippedPolicy(), std::make_shared<const hub::HubKeys>(makeKeys(m_random)), hubClock, m_random, m_salts, u"epoch-1"_s, std::make_shared<hub::Shelf>(),
        std::make_shared<hub::SignInGuard>(), base::Stretch::Quick, {}});
    m_context->outside = std::make_shared<hub::OutsideJournal>(outside, u"journal"_s, m_context->keys);
    startHub(true);
    Record agreement = record(KindNo::Notice, "agreement");
    agreement.put(model::Notice::service, u"staff-confidentiality"_s);
    agreement.put(model::Notice::version, u"1"_s);
    agreement.put(model::Notice::title, u"Confidentiality"_s);
    agreement.put(model::Notice::text, u"What I read here stays here."_s);
    agreement.put(model::Notice::state, model::NoticeState::Current);
    put({agreement});
}

FakeCampus::~FakeCampus()
{
    desks.clear();
    m_service.reset();
}

void FakeCampus::startHub(bool fresh)
{
    m_service.reset();
    const auto opened = hub::openStore(m_address, u"campus-%1-%2"_s.arg(quintptr(this)).arg(++m_connections), fresh && m_address.postgres.isEmpty());
    if (!opened) qFatal("the hub's store does not open, fault %d", int(opened.error()));
    const auto db = opened.value();
    if (fresh && !hub::schemaVersion(*db)) hub::createSchema(*db);
    db->onPoint = [this](const char* point) {
        if (m_answering && m_stop && m_stop->first == point && --m_stop->second == 0) {
            m_stop.reset();
            throw HubStopped{point};
        }
    };
    m_service = std::make_unique<hub::Service>(db, *m_context);
}

void FakeCampus::stopHubAt(const char* point, int passes) { m_stop = {point, passes}; }

RecordId FakeCampus::id(const QByteArray& naturalKey) const
{
    base::Bits128 bits;
    const QByteArray bytes = base::digest(naturalKey, {}, 16);
    memcpy(bits.bytes.data(), bytes.constData(), 16);
    return RecordId::from(bits);
}

Record FakeCampus::record(KindNo kind, const QByteArray& naturalKey) const
{
    Record record(model::kindView(kind), id(naturalKey));
    record.put(model::Common::provenance, model::Provenance::Import);
    record.put(model::Common::received, hubClock.now());
    return record;
}

void FakeCampus::put(const std::vector<Record>& records)
{
    hub::Transaction transaction(db());
    hub::WorkingSet set(db());
    for (const Record& record : records) set.put(record);
    hub::FeedWriter(db(), hubClock, m_salts).append(set, {}, {"import", {}, 0});
    transaction.commit();
}

RecordId FakeCampus::addStaff(const QString& user, const QStringList& roles, const QString& unit)
{
    Record person = record(KindNo::Staff, "staff/" + user.toLatin1());
    person.put(model::Staff::name, u"Name of "_s + user);
    person.put(model::Staff::username, user);
    person.put(model::Staff::state, model::StaffState::Active);
    std::vector<Record> all{person};
    for (const QString& role : roles) {
        Record post = record(KindNo::Post, "post/" + user.toLatin1() + '/' + role.toLatin1());
        post.put(model::Post::staff, person.id());
        post.put(model::Post::role, role);
        if (!unit.isEmpty()) post.put(model::Post::unit, unit);
        post.put(model::Post::from, m_firstDay.addYears(-1));
        all.push_back(post);
    }
    put(all);
    db().run(u"INSERT INTO account (username, staff, hash, state) VALUES (?, ?, ?, 'active')"_s,
             {user, person.id().text(), QString::fromLatin1(base::passwordHash(user + u"-password"_s, base::Stretch::Quick))});
    return person.id();
}

void FakeCampus::join(const QString& user, const QByteArray& team)
{
    Record group = record(KindNo::Team, "team/" + team);
    group.put(model::Team::name, QString::fromLatin1(team));
    group.put(model::Team::state, model::OpenState::Active);
    Record membership = record(KindNo::Membership, "member/" + team + '/' + user.toLatin1());
    membership.put(model::Membership::staff, staff(user));
    membership.put(model::Membership::team, group.id());
    membership.put(model::Membership::from, m_firstDay.addYears(-1));
    put({group, membership});
}

RecordId FakeCampus::addStudent(const QByteArray& key, const QString& name)
{
    using model::Period;
    using model::Student;
    Record student = record(KindNo::Student, "student/" + key);
    student.put(Student::number, u"S"_s + QString::fromLatin1(key));
    student.put(Student::name, name);
    student.put(Student::email, QString::fromLatin1(key) + u"@example.ac.uk"_s);
    student.put(Student::phone, u"07700 900 "_s + QString::fromLatin1(key));
    student.put(Student::programme, u"BA-JRN"_s);
    student.put(Student::level, 5);
    student.put(Student::school, u"SCH"_s);
    student.put(Student::faculty, u"FAC"_s);
    student.put(Student::state, model::StudentState::Active);
    Record period = record(KindNo::Period, "period/" + key);
    period.put(Period::student, student.id());
    period.put(Period::course, u"JRN"_s);
    period.put(Period::instance, u"2026/27"_s);
    period.put(Period::start, m_firstDay.addDays(-14));
    period.put(Period::expectedEnd, m_firstDay.addDays(250));
    period.put(Period::state, model::PeriodState::Open);
    put({student, period});
    return student.id();
}

RecordId FakeCampus::relate(model::RelationshipKind kind, const QString& user, const std::optional<RecordId>& student, const QString& unit,
                            std::optional<QDate> until)
{
    using model::Relationship;
    const QByteArray key = "relate/" + QByteArray::number(int(kind)) + user.toLatin1() + unit.toLatin1() + (student ? student->text().toLatin1() : QByteArray());
    Record link = record(KindNo::Relationship, key);
    link.put(Relationship::kindOf, kind);
    link.put(Relationship::staff, staff(user));
    if (student && kind == model::RelationshipKind::LineManager) link.put(Relationship::person, *student);
    else if (student) link.put(Relationship::student, *student);
    if (!unit.isEmpty()) link.put(Relationship::unit, unit);
    link.put(Relationship::from, m_firstDay.addYears(-1));
    if (until) link.put(Relationship::until, *until);
    link.put(Relationship::state, model::RelationshipState::Current);
    put({link});
    return link.id();
}

std::optional<Record> FakeCampus::hubRecord(KindNo kind, const RecordId& id)
{
    hub::WorkingSet set(db());
    const auto found = set.find(kind, id);
    return found ? std::optional(*found) : std::nullopt;
}

std::vector<Record> FakeCampus::hubRecords(KindNo kind)
{
    std::vector<qint64> recs;
    {
        hub::Rows rows = db().run(u"SELECT rec FROM "_s + hub::tableOf(model::kindView(kind)) + u" ORDER BY rec"_s);
        while (rows.next()) recs.push_back(rows.number(0));
    }
    std::vector<Record> out;
    for (const auto& held : hub::loadByRecs(db(), model::kindView(kind), recs)) out.push_back(*held.record);
    return out;
}

void FakeCampus::changeAtHub(KindNo kind, const RecordId& id, const std::function<void(Record&)>& change)
{
    auto record = hubRecord(kind, id);
    if (!record) qFatal("there is no such record to change");
    change(*record);
    put({*record});
}

FakeDesk* FakeCampus::byName(const QString& name)
{
    for (auto& desk : desks) {
        if (desk->name == name) return desk.get();
    }
    return nullptr;
}

FakeDesk& FakeCampus::bareDesk(const QString& user, const QString& name)
{
    desks.push_back(std::make_unique<FakeDesk>(*this, user, name.isEmpty() ? user : name));
    return *desks.back();
}

bool FakeCampus::enrol(FakeDesk& desk, bool acceptAgreement, session::KeyChoice choice)
{
    std::optional<session::EnrolAnswer> answer;
    const auto ask = [&](QString agreement) {
        answer.reset();
        desk->enrol({desk.user, desk.user + u"-password"_s, agreement}, choice, [&](const session::EnrolAnswer& a) { answer = a; });
        while (!answer && deliverOne()) {
        }
    };
    ask({});
    if (answer && answer->signIn == session::SignInFault::AgreementNeeded && acceptAgreement) ask(answer->agreement.version);
    if (answer && answer->unlock == session::UnlockFault::PinNeeded) {
        desk.pin = u"246813"_s;
        return desk->setPin({}, desk.pin) == session::UnlockFault::None;
    }
    return answer && answer->ok();
}

void FakeCampus::renewLease(FakeDesk& desk)
{
    if (!triesToRenew(desk)) qFatal("the lease does not come back");
}

bool FakeCampus::triesToRenew(FakeDesk& desk)
{
    const Faults kept = std::exchange(desk.faults, {});
    std::optional<session::EnrolAnswer> answer;
    desk->renewLease({desk.user, desk.user + u"-password"_s, {}}, {session::KeyChoice::How::Keychain, {}, desk.pin}, [&](const session::EnrolAnswer& a) { answer = a; });
    while (!answer && deliverOne()) {
    }
    desk.faults = kept;
    return answer && desk->isOpen();
}

FakeDesk& FakeCampus::desk(const QString& user, const QString& name)
{
    FakeDesk& made = bareDesk(user, name);
    if (!enrol(made)) qFatal("the desk could not be enrolled");
    sync(made);
    return made;
}

wire::Reply FakeCampus::reach(const wire::Request& request)
{
    const QScopedValueRollback answering(m_answering, true);
    // What the door does not let in.
    if (request.body.size() > hub::Limits().body) return {413, "application/problem+json", {}, {}, {}};
    try {
        hub::Service::prepare(request, *m_context);
        wire::Reply reply = m_service->answer(request);
        if (reply.encoding == "zstd") reply.body = wire::decompress(reply.body, 64 << 20).value_or(QByteArray());
        return reply;
    } catch (const HubStopped&) {
        startHub(false);
        return {};
    }
}

wire::Reply FakeCampus::carry(const Call& call, FakeDesk* from, Faults& faults)
{
    const auto happens = [](int& times) { return times > 0 && times-- > 0; };
    if (from && from->faults.unplugged) return {};
    if (from && from->faults.strange) return {200, "text/html", "<html>Welcome to our network</html>", {}, {}};
    if (happens(faults.loseRequests)) return {};
    if (happens(faults.busyReplies)) return {503, "text/plain", {}, {}, {}};
    if (happens(faults.strayRequests)) {
        m_calls.push_back({nullptr, call.desk, call.request, [](const wire::Reply&) {}, clock.now().plusSeconds(LateSeconds)});
        return {};
    }
    wire::Reply reply = reach(call.request);
    if (happens(faults.repeatCalls)) reply = reach(call.request);
    if (answered && reply.status) answered(call.desk, call.request, reply);
    if (happens(faults.loseReplies)) return {};
    return reply;
}

wire::Reply FakeCampus::answerTo(Call& call, FakeDesk* from)
{
    // What was given up is on its way already: nothing that happens at its desk matters to it.
    Faults none;
    const bool isMeant = call.line && from && (from->faults.path.isEmpty() || from->faults.path == call.request.path);
    Faults& faults = isMeant ? from->faults : none;
    wire::Reply reply = carry(call, call.line ? from : nullptr, faults);
    if (call.line && faults.lateReplies > 0) {
        --faults.lateReplies;
        call.due = clock.now().plusSeconds(LateSeconds);
    }
    return reply;
}

bool FakeCampus::deliverOne()
{
    const auto next = std::ranges::find_if(m_calls, [this](const Call& waiting) {
        const FakeDesk* from = byName(waiting.desk);
        return (!from || !from->faults.held) && waiting.due <= clock.now();
    });
    if (next == m_calls.end()) return false;
    Call call = std::move(*next);
    m_calls.erase(next);
    if (call.answer) {
        call.done(*call.answer);
        return true;
    }
    wire::Reply reply = answerTo(call, byName(call.desk));
    if (inTwoSteps || clock.now() < call.due) {
        call.answer = std::move(reply);
        m_calls.push_front(std::move(call));
    } else {
        call.done(reply);
    }
    return true;
}

void FakeCampus::hurry()
{
    for (Call& call : m_calls) call.due = {};
}

bool FakeCampus::turn(FakeDesk& desk)
{
    const bool moved = desk.desk && desk->step();
    return deliverOne() || moved;
}

void FakeCampus::turns(FakeDesk& desk, int count)
{
    desk->syncNow();
    for (int i = 0; i < count; ++i) turn(desk);
}

void FakeCampus::sync(FakeDesk& desk)
{
    if (desk.desk && desk->isOpen()) desk->syncNow();
    for (int turns = 0; turns < 100'000; ++turns) {
        if (!turn(desk)) return;
    }
    qFatal("a desk does not come to rest");
}

void FakeCampus::settle()
{
    // Three rounds are enough for anything: what one desk sends, the others fetch.
    for (int round = 0; round < 3; ++round) {
        for (auto& desk : desks) sync(*desk);
    }
}

}
