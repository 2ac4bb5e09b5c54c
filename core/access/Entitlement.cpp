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
    RecordId self() const { return person.staff->id(); }
};

void addUnits(std::vector<QByteArray>& keys, const char* prefix, RelationshipKind kind, const Place& place)
{
    for (const auto& link : place.person.relationships) {
        if (link->get(Relationship::kindOf) != kind || !place.dates.spanOf(*link, place.now).holds) continue;
        const QString unit = link->get(Relationship::unit).value_or(QString());
        if (!unit.isEmpty()) keys.push_back(prefix + unit.toUtf8());
    }
}

void addTeams(std::vector<QByteArray>& keys, const char* prefix, const Place& place)
{
    for (const auto& membership : place.person.memberships) {
        const auto team = membership->get(model::Membership::team);
        if (team && place.dates.spanOf(*membership, place.now).holds) keys.push_back(prefix + team->text().toLatin1());
    }
}

void addPostUnit(std::vector<QByteArray>& keys, const char* prefix, const Place& place)
{
    const QString unit = place.post.get(Post::unit).value_or(QString());
    if (!unit.isEmpty()) keys.push_back(prefix + unit.toUtf8());
}

void addKeys(std::vector<QByteArray>& keys, ScopeWord word, const Place& place)
{
    const QByteArray self = place.self().text().toLatin1();
    switch (word) {
    case ScopeWord::Own: keys.push_back("staff:" + self); break;
    case ScopeWord::Team: addTeams(keys, "team:", place); break;
    case ScopeWord::TeamOpen: addTeams(keys, "team.open:", place); break;
    case ScopeWord::Managed: keys.push_back("manager:" + self); break;
    case ScopeWord::Tutees: keys.push_back("tutor:" + self); break;
    case ScopeWord::Granted: keys.push_back("granted:" + self); break;
    case ScopeWord::Module: addUnits(keys, "module:", RelationshipKind::ModuleLeader, place); break;
    case ScopeWord::Level: addUnits(keys, "level:", RelationshipKind::LevelTutor, place); break;
    case ScopeWord::Programme: addUnits(keys, "programme:", RelationshipKind::ProgrammeLeader, place); break;
    case ScopeWord::School: addPostUnit(keys, "school:", place); break;
    case ScopeWord::Faculty: addPostUnit(keys, "faculty:", place); break;
    case ScopeWord::Referral: addPostUnit(keys, "service:", place); break;
    case ScopeWord::Institution: keys.push_back("institution"); break;
    case ScopeWord::Enrolled: keys.push_back("enrolled"); break;
    case ScopeWord::Directory: keys.push_back("directory"); break;
    case ScopeWord::Config: keys.push_back("config"); break;
    case ScopeWord::Register: keys.push_back("leader:" + self); break;
    case ScopeWord::DropIn: keys.push_back("duty:" + self); break;
    case ScopeWord::Glass: keys.push_back("glass:" + self); break;
    case ScopeWord::Aggregate: break;
    }
}

void addRole(Entitlement& out, const Policy& policy, const Place& place)
{
    const QString id = place.post.get(Post::role).value_or(QString());
    const Role* role = policy.role(id);
    if (!role) return;
    if (std::find(out.roles.begin(), out.roles.end(), id) == out.roles.end()) out.roles.push_back(id);
    for (const Grant& grant : role->grants) {
        Reach reach{&grant, id, {}};
        for (const ScopeWord word : grant.rows) addKeys(reach.keys, word, place);
        std::sort(reach.keys.begin(), reach.keys.end());
        if (!reach.keys.empty()) out.reaches.push_back(std::move(reach));
    }
}

}

bool Entitlement::bars(const RecordId& student) const
{
    return std::find(barred.begin(), barred.end(), student) != barred.end();
}

std::vector<QByteArray> Entitlement::deskKeys() const
{
    std::vector<QByteArray> keys;
    for (const Reach& reach : reaches) {
        if (reach.grant->desk) keys.insert(keys.end(), reach.keys.begin(), reach.keys.end());
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

QByteArray Entitlement::fingerprint(const Policy& policy) const
{
    QByteArray all = policy.fingerprint() + '\n';
    for (const Reach& reach : reaches) {
        all += reach.role.toUtf8() + ' ' + QByteArray::number(reach.grant->line);
        for (const QByteArray& key : reach.keys) all += ' ' + key;
        all += '\n';
    }
    for (const RecordId& student : barred) all += '!' + student.text().toLatin1();
    return base::digest(all, {}, 16).toHex();
}

Entitlement entitle(const Policy& policy, const PersonRecords& person, Moment now)
{
    Entitlement out{person.staff->id(), policy.version(), {}, {}, {}, {}};
    KeyRing dates;
    if (person.staff->get(model::Staff::state) == model::StaffState::Left) return out;
    for (const auto& post : person.posts) {
        if (dates.spanOf(*post, now).holds) addRole(out, policy, {person, *post, dates, now});
    }
    for (const auto& link : person.relationships) {
        if (link->get(Relationship::kindOf) != RelationshipKind::ConflictOfInterest) continue;
        const auto student = link->get(Relationship::student);
        if (student && dates.spanOf(*link, now).holds) out.barred.push_back(*student);
    }
    std::sort(out.barred.begin(), out.barred.end());
    out.boundary = std::move(dates).keys().boundary;
    return out;
}

}
