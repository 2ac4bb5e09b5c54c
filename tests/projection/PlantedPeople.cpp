#include "tests/projection/PlantedUniversity.h"

#include "core/model/governance/Conflict.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Student.h"
#include "tests/projection/Expectations.h"

namespace carrel::tests {

using model::KindNo;
using model::Record;
using model::RelationshipKind;
using namespace Qt::StringLiterals;

void PlantedUniversity::addPeople()
{
    for (const auto& [user, team] : {std::pair(u"rhian"_s, QByteArray("watched")), std::pair(u"other"_s, QByteArray("faraway"))}) {
        campus.addStaff(user, {u"adviser"_s});
        campus.join(user, team);
    }
    const std::map<QByteArray, QString> units{{"school-director", canaries.word("near/school")},    {"faculty-dean", canaries.word("near/faculty")},
                                              {"faculty-pvc", canaries.word("near/faculty")},       {"faculty-admin", canaries.word("near/faculty")},
                                              {"specialist", canaries.word("near/service")},        {"wellbeing-director", canaries.word("wellbeing/service")}};
    for (const QByteArray& role : shippedExpectations().roles()) {
        const auto unit = units.find(role);
        campus.addStaff(watcher(role), {QString::fromLatin1(role)}, unit == units.end() ? QString() : unit->second);
    }
    campus.join(watcher("adviser"), "watched");
    campus.join(watcher("learning-services"), "helpers");
}

void PlantedUniversity::addLinks()
{
    using model::Relationship;
    const QString programme = canaries.word("near/programme");
    const auto link = [&](const QByteArray& role, RelationshipKind kind, const QString& unit) {
        Record record(model::kindView(KindNo::Relationship), campus.id("link/" + role));
        record.put(Relationship::kindOf, kind);
        record.put(Relationship::staff, self(role));
        record.put(Relationship::unit, unit);
        record.put(Relationship::state, model::RelationshipState::Current);
        if (kind == RelationshipKind::LineManager) record.put(Relationship::person, campus.staff(u"rhian"_s));
        put("link-" + role, record, {"student"});
    };
    link("level-tutor", RelationshipKind::LevelTutor, programme + u"/600000000001"_s);
    link("programme-leader", RelationshipKind::ProgrammeLeader, programme);
    link("module-leader", RelationshipKind::ModuleLeader, canaries.word("near/course") + u'/' + canaries.word("near/instance"));
    link("line-manager", RelationshipKind::LineManager, canaries.word("managed/unit"));
    for (const QByteArray& role : shippedExpectations().roles()) {
        Record record(model::kindView(KindNo::Relationship), campus.id("denied/" + role));
        record.put(Relationship::kindOf, RelationshipKind::ConflictOfInterest);
        record.put(Relationship::staff, self(role));
        record.put(Relationship::student, campus.id("student/barred"));
        record.put(Relationship::state, model::RelationshipState::Current);
        put("denied", record);
    }
}

void PlantedUniversity::addDirectory()
{
    using namespace model;
    for (const KindNo kind : {KindNo::Lookup, KindNo::Team, KindNo::Staff}) {
        put("directory", Record(kindView(kind), campus.id("planted/" + QByteArray::number(int(kind)))));
    }
    Record membership(kindView(KindNo::Membership), campus.id("planted/membership"));
    membership.put(Membership::staff, campus.id("planted/" + QByteArray::number(int(KindNo::Staff))));
    membership.put(Membership::team, campus.id("planted/" + QByteArray::number(int(KindNo::Team))));
    put("directory", membership);
    Record post(kindView(KindNo::Post), campus.id("planted/post"));
    post.put(Post::staff, campus.id("planted/" + QByteArray::number(int(KindNo::Staff))));
    put("posts", post);
    for (const auto state : {NoticeState::Current, NoticeState::Draft}) {
        Record notice(kindView(KindNo::Notice), campus.id(state == NoticeState::Draft ? "draft" : "planted/notice"));
        notice.put(Notice::state, state);
        put(state == NoticeState::Draft ? "draft" : "directory", notice);
    }
    Record conflict(kindView(KindNo::Conflict), campus.id("draft/conflict"));
    conflict.put(Conflict::targetKind, u"notice"_s);
    conflict.put(Conflict::target, campus.id("draft").text());
    conflict.put(Conflict::field, u"text"_s);
    conflict.put(Conflict::state, ConflictState::Open);
    put("draft", conflict, {"student"});
}

void PlantedUniversity::adopt()
{
    std::set<model::RecordId> known;
    for (const auto& [group, record] : m_records) known.insert(record.id());
    std::vector<Record> changed;
    // What the campus made by itself gets canaries too: names, posts, places in teams, the agreement.
    for (const auto& kind : model::catalogue()) {
        for (Record& record : campus.hubRecords(kind.no())) {
            if (known.contains(record.id())) continue;
            if (kind.no() == KindNo::Staff) {
                record.put(model::Staff::name, canaries.word("name of " + record.id().text().toLatin1()));
                record.put(model::Staff::username, canaries.word("account of " + record.id().text().toLatin1()));
            }
            record.set(record.kind().position(u"received"), {});
            canaries.fill(record, {"until", "student", "agreement_version", "agreement_on"});
            changed.push_back(record);
            m_records.emplace_back(kind.no() == KindNo::Post ? "posts" : "directory", std::move(record));
        }
    }
    campus.put(changed);
}

}
