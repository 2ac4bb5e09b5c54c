#include "core/access/Scope.h"

#include "core/access/KeyRing.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Conflict.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"

namespace carrel::access {

using base::Moment;
using model::KindNo;
using model::Record;
using model::RecordId;

namespace {

constexpr model::Name words[] = {"own",     "team",        "team.open", "managed",  "tutees",  "module",    "level",
                                 "programme", "school",    "faculty",   "institution", "enrolled", "referral", "granted",
                                 "directory", "config",    "register",  "drop-in",  "aggregate", "glass"};

void addPeopleKeys(KeyRing& ring, const Record& record, Related& related, Moment now);

/// Which rows of a case a person reaches through the case itself.
void addCaseKeys(KeyRing& ring, const Record& record, Related& related, Moment now)
{
    using model::Case;
    const auto owner = record.get(Case::owner);
    if (owner) ring.add("staff:", *owner);
    for (const RecordId& id : record.get(Case::assignees).value_or(QList<RecordId>())) ring.add("staff:", id);
    if (record.get(Case::confidentiality) == model::Confidentiality::Confidential) return;
    ring.add("institution");
    if (const auto team = record.get(Case::team)) {
        ring.add("team:", *team);
        if (record.get(Case::state) != model::CaseState::Closed) ring.add("team.open:", *team);
    }
    if (!owner) return;
    for (const auto& link : related.naming(KindNo::Relationship, "person", *owner)) {
        if (link->get(model::Relationship::kindOf) != model::RelationshipKind::LineManager) continue;
        const Span span = ring.spanOf(*link, now);
        if (span.holds) ring.add("manager:", *link->get(model::Relationship::staff), span.until);
    }
}

void addNoteKeys(KeyRing& ring, const Record& note, Related& related, Moment now)
{
    const auto audience = note.get(model::Note::audience).value_or(model::Audience::OnlyMe);
    if (const auto author = note.get(model::Common::author)) ring.add("staff:", *author);
    if (audience == model::Audience::OnlyMe) return;
    const auto parent = note.parent();
    const auto held = parent ? related.find(KindNo::Case, *parent) : nullptr;
    if (!held) return;
    KeyRing whole;
    addCaseKeys(whole, *held, related, now);
    // A note for the case team is for the people named on the case, not for everyone in the team that holds it.
    ring.takeFrom(whole, audience == model::Audience::CaseTeam ? "staff:" : "");
}

void addChildKeys(KeyRing& ring, const Record& record, Related& related, Moment now)
{
    const auto parent = record.parent();
    const auto held = parent ? related.find(KindNo::Case, *parent) : nullptr;
    if (!held) return;
    addCaseKeys(ring, *held, related, now);
    const bool confidential = held->get(model::Case::confidentiality) == model::Confidentiality::Confidential;
    if (record.no() == KindNo::Support && !confidential) {
        if (const auto student = record.student()) ring.addTutors(*student, related, now);
    }
    if (record.no() == KindNo::Referral && KeyRing::reachesService(record)) {
        ring.add("service:", record.get(model::Referral::service).value_or(QString()));
    }
}

void addCasesOf(KeyRing& ring, const RecordId& student, Related& related, Moment now)
{
    for (const auto& held : related.naming(KindNo::Case, "student", student)) {
        KeyRing one;
        addCaseKeys(one, *held, related, now);
        ring.takeFrom(one, "staff:");
        ring.takeFrom(one, "team:");
        ring.takeFrom(one, "team.open:");
    }
}

void addStudentKeys(KeyRing& ring, const Record& student, Related& related, Moment now)
{
    ring.add("institution");
    addCasesOf(ring, student.id(), related, now);
    for (const auto& referral : related.naming(KindNo::Referral, "student", student.id())) {
        if (KeyRing::reachesService(*referral)) {
            ring.add("service:", referral->get(model::Referral::service).value_or(QString()));
        }
    }
    ring.addStudy(student, related, now);
    ring.addTutors(student.id(), related, now);
}

void addRelationshipKeys(KeyRing& ring, const Record& link, Related& related, Moment now)
{
    ring.add("config");
    if (const auto staff = link.get(model::Relationship::staff)) ring.add("staff:", *staff);
    // Who has declared a conflict of interest is between them and those who administer it.
    const bool declared = link.get(model::Relationship::kindOf) == model::RelationshipKind::ConflictOfInterest;
    const auto student = link.get(model::Relationship::student);
    if (declared || !student) return;
    if (const auto found = related.find(KindNo::Student, *student)) addStudentKeys(ring, *found, related, now);
}

void addPeopleKeys(KeyRing& ring, const Record& record, Related& related, Moment now)
{
    switch (record.no()) {
    case KindNo::Student: return addStudentKeys(ring, record, related, now);
    case KindNo::Period:
        if (const auto id = record.student()) {
            if (const auto found = related.find(KindNo::Student, *id)) addStudentKeys(ring, *found, related, now);
        }
        return;
    case KindNo::Relationship: return addRelationshipKeys(ring, record, related, now);
    case KindNo::Post:
        ring.add("config");
        if (const auto staff = record.get(model::Post::staff)) ring.add("staff:", *staff);
        return;
    default: ring.add("config"); ring.add("directory");
    }
}

void addAll(KeyRing& ring, const Record& record, Related& related, Moment now)
{
    switch (record.no()) {
    case KindNo::Case: return addCaseKeys(ring, record, related, now);
    case KindNo::Note: return addNoteKeys(ring, record, related, now);
    case KindNo::Action:
    case KindNo::Support:
    case KindNo::Referral: return addChildKeys(ring, record, related, now);
    case KindNo::Consent:
        ring.add("institution");
        if (const auto student = record.student()) addCasesOf(ring, *student, related, now);
        return;
    case KindNo::Conflict: {
        const auto* kind = model::findKind(record.get(model::Conflict::targetKind).value_or(QString()));
        const auto id = RecordId::parse(record.get(model::Conflict::target).value_or(QString()));
        const auto target = kind && id ? related.find(kind->no(), *id) : nullptr;
        if (target && target->no() != KindNo::Conflict) addAll(ring, *target, related, now);
        return;
    }
    default: addPeopleKeys(ring, record, related, now);
    }
}

}

std::optional<ScopeWord> scopeWord(QAnyStringView text)
{
    for (size_t i = 0; i < std::size(words); ++i) {
        if (text == model::latin(words[i])) return ScopeWord(i);
    }
    return std::nullopt;
}

QLatin1String textOf(ScopeWord word) { return model::latin(words[size_t(word)]); }

Keys keysOf(const Record& record, Related& related, Moment now)
{
    KeyRing ring;
    addAll(ring, record, related, now);
    const auto student = record.student();
    const auto subject = !student ? nullptr
        : record.no() == KindNo::Student ? std::make_shared<const Record>(record)
                                         : related.find(KindNo::Student, *student);
    // A restriction is a deny: nobody reaches the row through their own work while it lasts.
    if (subject && subject->get(model::Student::restriction) == model::Restriction::Restricted) ring.keepOnly("institution");
    return std::move(ring).keys();
}

std::optional<bool> consentHolds(const Record& record, Related& related, Moment now)
{
    std::optional<RecordId> named;
    if (record.no() == KindNo::Note) {
        if (!record.get(model::Note::special).value_or(false)) return std::nullopt;
        if (!record.get(model::Note::condition).value_or(QString()).isEmpty()) return true;
        named = record.get(model::Note::consent);
    } else if (record.no() == KindNo::Referral) {
        named = record.get(model::Referral::consent);
        if (!named) return std::nullopt;
    } else {
        return std::nullopt;
    }
    const auto consent = named ? related.find(KindNo::Consent, *named) : nullptr;
    if (!consent || consent->get(model::Consent::state) != model::ConsentState::Given) return false;
    const auto expires = consent->get(model::Consent::expires);
    return !expires || now.day() <= *expires;
}

}
