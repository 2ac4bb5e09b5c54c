#include "core/access/Entitlement.h"

#include "core/access/KeyRing.h"
#include "core/base/Digest.h"
#include "core/model/people/Staff.h"

namespace carrel::access {

using base::Moment;
using model::Post;
using model::Record;
using model::RecordId;
using model::Relationship;
using model::RelationshipKind;

namespace {

struct Place {
    const PersonRecords& person;
    const Record& post;
    KeyRing& dates;
    Moment now;
    const RecordId& self() const { return person.staff->id(); }
};

/// Somebody else's post or relationship, handed in by mistake, grants nothing.
bool belongs(const Record& record, const model::Field<RecordId>& field, const PersonRecords& person)
{
    return record.get(field) == person.staff->id();
}

void addUnits(KeyRing& keys, const char* prefix, RelationshipKind kind, const Place& place)
{
    for (const auto& link : place.person.relationships) {
        if (link->get(Relationship::kindOf) != kind || !belongs(*link, Relationship::staff, place.person)) continue;
        const Span span = place.dates.spanOf(*link, place.now);
        if (span.holds) keys.add(prefix, link->get(Relationship::unit).value_or(QString()), span.until);
    }
}

void addTeams(KeyRing& keys, const char* prefix, const Place& place)
{
    for (const auto& membership : place.person.memberships) {
        const auto team = membership->get(model::Membership::team);
        if (!team || !belongs(*membership, model::Membership::staff, place.person)) continue;
        const Span span = place.dates.spanOf(*membership, place.now);
        if (span.holds) keys.add(prefix, *team, span.until);
    }
}

void addKeys(KeyRing& keys, ScopeWord word, const Place& place)
{
    const QString unit = place.post.get(Post::unit).value_or(QString());
    switch (word) {
    case ScopeWord::Own: keys.add("staff:", place.self()); break;
    case ScopeWord::Team: addTeams(keys, "team:", place); break;
    case ScopeWord::TeamOpen: addTeams(keys, "team.open:", place); break;
    case ScopeWord::Managed: keys.add("manager:", place.self()); break;
    case ScopeWord::Tutees: keys.add("tutor:", place.self()); break;
    case ScopeWord::Granted: keys.add("granted:", place.self()); break;
    case ScopeWord::Module: addUnits(keys, "module:", RelationshipKind::ModuleLeader, place); break;
    case ScopeWord::Level: addUnits(keys, "level:", RelationshipKind::LevelTutor, place); break;
    case ScopeWord::Programme: addUnits(keys, "programme:", RelationshipKind::ProgrammeLeader, place); break;
    case ScopeWord::School: keys.add("school:", unit); break;
    case ScopeWord::Faculty: keys.add("faculty:", unit); break;
    case ScopeWord::Referral: keys.add("service:", unit); break;
    case ScopeWord::Institution: keys.add("institution"); break;
    case ScopeWord::Enrolled: keys.add("enrolled"); break;
    case ScopeWord::Directory: keys.add("directory"); break;
    case ScopeWord::Config: keys.add("config"); break;
    case ScopeWord::Register: keys.add("leader:", place.self()); break;
    case ScopeWord::DropIn: keys.add("duty:", place.self()); break;
    case ScopeWord::Glass: keys.add("glass:", place.self()); break;
    case ScopeWord::Service: addTeams(keys, "session:", place); break;
    case ScopeWord::ServiceOpen: addTeams(keys, "session.open:", place); break;
    case ScopeWord::DropInDay: keys.add("duty.day:", place.self()); break;
    case ScopeWord::TutorialPast: addTeams(keys, "tutorial.past:", place); break;
    case ScopeWord::Frequent: addTeams(keys, "frequent:", place); break;
    case ScopeWord::DropInPast: keys.add("duty.past:", place.self()); break;
    case ScopeWord::Named: keys.add("named:", place.self()); break;
    case ScopeWord::Aggregate: break;
    }
}

/// One reach for each day on which some of the keys end.
void addReaches(Entitlement& out, const Grant& grant, const QString& role, const Place& place,
                std::optional<Moment> end)
{
    KeyRing ring;
    for (const ScopeWord word : grant.rows) addKeys(ring, word, place);
    std::map<std::optional<Moment>, std::vector<QByteArray>> byEnd;
    for (const ScopeKey& key : std::move(ring).keys().all) {
        byEnd[key.until && end ? std::min(key.until, end) : key.until ? key.until : end].push_back(key.text);
    }
    for (auto& [until, keys] : byEnd) out.reaches.push_back({&grant, role, std::move(keys), until});
}

void addRole(Entitlement& out, const Policy& policy, const Place& place, std::optional<Moment> end)
{
    const QString id = place.post.get(Post::role).value_or(QString());
    const Role* role = policy.role(id);
    if (!role) return;
    if (std::find(out.roles.begin(), out.roles.end(), id) == out.roles.end()) out.roles.push_back(id);
    out.desk = out.desk.stricter(role->desk);
    out.rights.insert(out.rights.end(), role->rights.begin(), role->rights.end());
    for (const Grant& grant : role->grants) addReaches(out, grant, id, place, end);
}

/// The order in which a store lists somebody's posts, and a post held twice, change nothing.
void settle(std::vector<QString>& roles, std::vector<Reach>& reaches)
{
    std::sort(roles.begin(), roles.end());
    const auto rank = [](const Reach& reach) {
        return std::tie(reach.role, reach.grant->line, reach.until, reach.keys);
    };
    std::sort(reaches.begin(), reaches.end(), [&](const Reach& a, const Reach& b) { return rank(a) < rank(b); });
    reaches.erase(std::unique(reaches.begin(), reaches.end()), reaches.end());
}

/// A deny is not lost by a date that cannot be read, and holds from its declaration: a desk without network would not
/// hear of one that begins later.
bool denies(const Record& link, KeyRing& dates, Moment now)
{
    const auto from = link.get(Relationship::from);
    const bool later = from && now < Moment::startOf(*from);
    return dates.spanOf(link, later ? Moment::startOf(*from) : now, true).holds;
}

void addDenials(Entitlement& out, const PersonRecords& person, KeyRing& dates, Moment now)
{
    for (const auto& link : person.relationships) {
        if (link->get(Relationship::kindOf) != RelationshipKind::ConflictOfInterest) continue;
        const auto student = link->get(Relationship::student);
        if (student && belongs(*link, Relationship::staff, person) && denies(*link, dates, now)) {
            out.barred.push_back(*student);
        }
    }
    std::sort(out.barred.begin(), out.barred.end());
    out.barred.erase(std::unique(out.barred.begin(), out.barred.end()), out.barred.end());
}

bool isInPost(const Record& staff)
{
    const auto state = staff.get(model::Staff::state);
    return state ? *state != model::StaffState::Left : staff.valueOf("state").isEmpty();
}

}

bool Entitlement::bars(const RecordId& student) const
{
    return std::find(barred.begin(), barred.end(), student) != barred.end();
}

namespace {

std::vector<QByteArray> gather(const std::vector<Reach>& reaches, bool deskOnly)
{
    std::vector<QByteArray> keys;
    for (const Reach& reach : reaches) {
        if (!deskOnly || reach.grant->desk) keys.insert(keys.end(), reach.keys.begin(), reach.keys.end());
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

}

std::vector<QByteArray> Entitlement::deskKeys() const { return gather(reaches, true); }

std::vector<QByteArray> Entitlement::allKeys() const { return gather(reaches, false); }

std::vector<model::KindNo> Entitlement::creates() const
{
    const auto makes = [](const model::Shape& shape) {
        const auto& kind = model::kindView(shape.kind());
        for (int i = 0; i < kind.size(); ++i) {
            if (kind.at(i).has(model::Required) && shape.at(i) != model::Grain::Write) return false;
        }
        return true;
    };
    std::vector<model::KindNo> out;
    for (const auto& kind : model::catalogue()) {
        const bool any = std::any_of(reaches.begin(), reaches.end(), [&](const Reach& reach) {
            const auto it = reach.grant->shapes.find(kind.no());
            return it != reach.grant->shapes.end() && makes(it->second);
        });
        // A conflict is only ever made by the hub.
        if (any && kind.no() != model::KindNo::Conflict) out.push_back(kind.no());
    }
    return out;
}

namespace {

/// What each key opens (role, grant and end, one after another), under the sort of key it is: `team:`, `own`, …
using Openings = std::map<QByteArray, std::map<QByteArray, std::vector<QByteArray>>>;

Openings openingsOf(const std::vector<Reach>& reaches)
{
    std::map<QByteArray, QByteArray> opens;
    for (const Reach& reach : reaches) {
        QByteArray part = reach.role.toUtf8() + '\0' + QByteArray::number(reach.grant->line) + '\0';
        part += (reach.until ? QByteArray::number(reach.until->ms) : QByteArray()) + '\0';
        for (const QByteArray& key : reach.keys) opens[key] += part;
    }
    Openings out;
    for (const auto& [key, what] : opens) out[key.left(key.indexOf(':') + 1)][what].push_back(key);
    return out;
}

}

QByteArray Entitlement::grants(const Policy& policy) const
{
    // Each part ends in a byte that no role and no key holds, so that two parts are never taken for one.
    QByteArray all = policy.fingerprint() + '\0';
    for (const auto& [sort, openings] : openingsOf(reaches)) {
        all += sort + '\0';
        for (const auto& [what, keys] : openings) {
            all += what + '\0';
            // Two keys of one sort that open different things could change places and leave the keys as they were.
            if (openings.size() == 1) continue;
            for (const QByteArray& key : keys) all += key + '\0';
        }
        all += '\n';
    }
    for (const RecordId& student : barred) all += '!' + student.text().toLatin1();
    return base::digest(all, {}, 16).toHex();
}

bool Entitlement::may(Right right) const { return std::binary_search(rights.begin(), rights.end(), right); }

std::vector<QString> Entitlement::rightWords() const
{
    std::vector<QString> out;
    for (const Right right : rights) out.push_back(model::latin(rightCodes[size_t(right)]));
    return out;
}

Entitlement entitle(const Policy& policy, const PersonRecords& person, Moment now)
{
    Entitlement out{person.staff->id(), policy.version(), {}, {}, {}, policy.desk(), {}};
    KeyRing dates;
    if (!isInPost(*person.staff)) return out;
    for (const auto& post : person.posts) {
        if (!belongs(*post, Post::staff, person)) continue;
        const Span span = dates.spanOf(*post, now);
        if (span.holds) addRole(out, policy, {person, *post, dates, now}, span.until);
    }
    settle(out.roles, out.reaches);
    std::sort(out.rights.begin(), out.rights.end());
    out.rights.erase(std::unique(out.rights.begin(), out.rights.end()), out.rights.end());
    addDenials(out, person, dates, now);
    out.boundary = std::move(dates).keys().boundary;
    return out;
}

}
