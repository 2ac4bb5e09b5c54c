#include "tests/scenarios/Play.h"

#include "core/hub/desks/Devices.h"
#include "core/hub/edits/Quarantine.h"
#include "core/hub/governance/Destruction.h"

namespace carrel::tests {

using model::Case;
using model::KindNo;
using model::RecordId;
using model::Relationship;
using model::Student;
using namespace Qt::StringLiterals;

// What the institution does meanwhile, at the hub.

void Play::changesPost()
{
    static constexpr const char* posts[] = {"gareth/adviser", "rhian/adviser", "gareth/learning-services", "morwenna/learning-services", "catrin/drop-in-tutor", "catrin/workshop-leader"};
    const QByteArray post = posts[below(m_hasDoor ? 6 : 4)];
    const bool ends = below(4) == 0;
    m_campus.changeAtHub(KindNo::Post, m_campus.id("post/" + post), [&](auto& post) {
        if (ends) post.put(model::Post::until, m_campus.today());
        else post.set(post.kind().position(model::Post::until), {});
    });
    saw(QString::fromLatin1(post) + (ends ? u" ends"_s : u" goes on"_s));
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
    if (cases.empty()) return;
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
    if (release) loosenPlaces();
    saw(u"edit %1 is %2: %3"_s.arg(no).arg(release ? u"released"_s : u"declined"_s).arg(done));
}

void Play::destroys()
{
    static constexpr KindNo kinds[] = {KindNo::Case, KindNo::Tutorial, KindNo::Decision, KindNo::Visit, KindNo::Note, KindNo::Note, KindNo::Booking};
    const KindNo kind = kinds[below(m_hasDoor ? 7 : 6)];
    const auto all = m_campus.hubRecords(kind);
    if (all.empty()) return;
    const RecordId id = all[below(quint32(all.size()))].id();
    const auto done = hub::Destruction(m_campus.db(), m_campus.context()).destroy(kind, id, u"olu"_s, u"asked for"_s);
    saw(u"%1 records are destroyed"_s.arg(done ? qint64(done->gone.size()) : -1));
}

void Play::revokes()
{
    FakeDesk& desk = anyDesk();
    const auto text = m_campus.db().one(u"SELECT id FROM enrolment WHERE desk_name = ? AND state = 'active' ORDER BY no DESC"_s, {desk.enrolledAs});
    const auto id = text ? wire::EnrolmentId::parse(text->toString()) : std::nullopt;
    if (!id || !hub::Devices(m_campus.db(), m_campus.context()).revoke(*id, u"olu"_s)) return;
    // Its drafts go to the hub, sealed.
    drafts.remove(desk.name);
    m_isExcused = true;
    m_revoked.insert(desk.name);
    loosenPlaces();
    saw(desk.name + u" is revoked"_s);
}

void Play::changesPolicy()
{
    const bool narrows = m_campus.context().policy == shippedPolicy();
    m_campus.context().policy = narrows ? narrowerPolicy() : shippedPolicy();
    saw(narrows ? u"the policy is narrower"_s : u"the policy is as it was"_s);
}

bool Play::hasNoPost(const FakeDesk& desk)
{
    const auto staff = m_campus.staff(desk.user);
    const auto posts = m_campus.hubRecords(KindNo::Post);
    return std::ranges::all_of(posts, [&](const model::Record& post) { return post.get(model::Post::staff) != staff || post.get(model::Post::until).has_value(); });
}

bool Play::isInUse(const wire::EnrolmentId& enrolment)
{
    const auto latest = m_campus.db().one(u"SELECT max(no) FROM enrolment WHERE desk_name = (SELECT desk_name FROM enrolment WHERE id = ?)"_s, {enrolment.text()});
    return m_campus.db().one(u"SELECT 1 FROM enrolment WHERE no = ? AND id = ?"_s, {latest->toLongLong(), enrolment.text()}).has_value();
}

bool Play::isDestroyed(KindNo kind, const RecordId& record)
{
    return m_campus.db().one(u"SELECT 1 FROM destroyed WHERE kind = ? AND id = ?"_s, {int(kind), record.text()}).has_value();
}

bool Play::isDestroyed(const Said& one)
{
    return isDestroyed(one.kind, one.record) || (one.within && isDestroyed(one.withinKind, *one.within));
}

}
