#include "core/access/Scope.h"

#include "core/access/ConsentRule.h"
#include "core/access/DropInKeys.h"
#include "core/access/FrequentKeys.h"
#include "core/access/KeyRing.h"
#include "core/access/Subject.h"
#include "core/access/TutorialKeys.h"
#include "core/access/WorkshopKeys.h"
#include "core/model/cases/Attachment.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"

namespace carrel::access {

using base::Moment;
using model::KindNo;
using model::Record;
using model::RecordId;

namespace {

constexpr model::Name words[] = {"own",       "team",   "team.open", "managed",     "tutees",    "module",   "level",
                                 "programme", "school", "faculty",   "institution", "enrolled",  "referral", "granted",
                                 "directory", "config", "register",  "drop-in",     "aggregate", "glass",
                                 "named",     "service", "service.open", "drop-in.day", "drop-in.past",
                                 "tutorial.past", "frequent"};

/// A tier this program does not know is closer than any it does.
bool isConfidential(const Record& held)
{
    const auto tier = held.get(model::Case::confidentiality);
    return tier ? *tier != model::Confidentiality::Team : !held.valueOf("confidentiality").isEmpty();
}

bool isOpen(const Record& held)
{
    const auto state = held.get(model::Case::state);
    return state && *state != model::CaseState::Closed;
}

/// Which rows of a case a person reaches through the case itself.
void addCaseKeys(KeyRing& ring, const Record& record, Related& related, Moment now)
{
    using model::Case;
    const auto owner = record.get(Case::owner);
    if (owner) ring.add("staff:", *owner);
    for (const RecordId& id : record.get(Case::assignees).value_or(QList<RecordId>())) ring.add("staff:", id);
    if (isConfidential(record)) return;
    ring.add("institution");
    if (const auto team = record.get(Case::team)) {
        ring.add("team:", *team);
        if (isOpen(record)) ring.add("team.open:", *team);
    }
    if (!owner) return;
    for (const auto& link : related.naming(KindNo::Relationship, "person", *owner)) {
        if (link->get(model::Relationship::kindOf) != model::RelationshipKind::LineManager) continue;
        const Span span = ring.spanOf(*link, now);
        const auto manager = link->get(model::Relationship::staff);
        if (span.holds && manager) ring.add("manager:", *manager, span.until);
    }
}

/// What a record shows changes when the consent it is held under runs out.
void noteConsent(KeyRing& ring, const Record& record, Related& related, Moment now)
{
    const auto standing = consentHolds(record, related, now);
    if (standing && standing->until) ring.noteBoundary(*standing->until, now);
}

/// Of what its author has chosen the audience of: a note, a file.
void addAudienceKeys(KeyRing& ring, const Record& record, model::Audience audience, Related& related, Moment now)
{
    noteConsent(ring, record, related, now);
    if (const auto author = record.get(model::Common::author)) ring.add("staff:", *author);
    if (audience == model::Audience::OnlyMe) return;
    const auto parent = record.parent();
    const auto held = parent ? related.find(KindNo::Case, *parent) : nullptr;
    if (!held) return;
    KeyRing whole;
    addCaseKeys(whole, *held, related, now);
    // What is for the case team is for the people named on the case, not for everyone in the team that holds it.
    ring.takeFrom(whole, audience == model::Audience::CaseTeam ? "staff:" : "");
}

void addNoteKeys(KeyRing& ring, const Record& note, Related& related, Moment now)
{
    addAudienceKeys(ring, note, note.get(model::Note::audience).value_or(model::Audience::OnlyMe), related, now);
}

void addAttachmentKeys(KeyRing& ring, const Record& file, Related& related, Moment now)
{
    addAudienceKeys(ring, file, file.get(model::Attachment::audience).value_or(model::Audience::OnlyMe), related, now);
}

/// A piece goes where its file goes, and nowhere any more once that is withdrawn.
void addPieceKeys(KeyRing& ring, const Record& piece, Related& related, Moment now)
{
    const auto parent = piece.parent();
    const auto file = parent ? related.find(KindNo::Attachment, *parent) : nullptr;
    if (!file) return;
    addAttachmentKeys(ring, *file, related, now);
    if (file->get(model::Attachment::state) != model::AttachmentState::Kept) ring.keepOnly("institution");
}

void addServiceKey(KeyRing& ring, const Record& referral, Related& related, Moment now)
{
    const ConsentStanding standing = serviceReads(referral, related, now);
    if (standing.until) ring.noteBoundary(*standing.until, now);
    if (standing.holds)
        ring.add("service:", referral.get(model::Referral::service).value_or(QString()), standing.until);
}

void addChildKeys(KeyRing& ring, const Record& record, Related& related, Moment now)
{
    const auto parent = record.parent();
    const auto held = parent ? related.find(KindNo::Case, *parent) : nullptr;
    if (!held) return;
    addCaseKeys(ring, *held, related, now);
    if (record.no() == KindNo::Support && !isConfidential(*held)) {
        if (const auto student = record.student()) ring.addTutors(*student, related, now);
    }
    if (record.no() == KindNo::Referral) {
        noteConsent(ring, record, related, now);
        addServiceKey(ring, record, related, now);
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
    addVisitorKeys(ring, student.id(), related, now);
    addAttenderKeys(ring, student.id(), related, now);
    addTutoredKeys(ring, student.id(), related, now);
    addOftenKeys(ring, student.id(), related, now);
    for (const auto& referral : related.naming(KindNo::Referral, "student", student.id())) {
        addServiceKey(ring, *referral, related, now);
    }
    ring.addStudy(student, related, now);
    ring.addTutors(student.id(), related, now);
}

void addRelationshipKeys(KeyRing& ring, const Record& link, Related& related, Moment now)
{
    ring.add("config");
    // Not `staff:`, which the student's cases bring along: who shares one is not told who else is related to the student.
    if (const auto staff = link.get(model::Relationship::staff)) ring.add("named:", *staff);
    // Who has declared a conflict of interest is between them and those who administer it.
    const auto kind = link.get(model::Relationship::kindOf);
    if (!kind || *kind == model::RelationshipKind::ConflictOfInterest) return;
    ring.add("institution");
    const auto student = link.get(model::Relationship::student);
    if (!student) return;
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
        ring.add("institution");
        if (const auto staff = record.get(model::Post::staff)) ring.add("staff:", *staff);
        return;
    case KindNo::Notice:
        ring.add("config");
        ring.add("institution");
        // What is being drafted, or no longer holds, is told to nobody.
        if (record.get(model::Notice::state) == model::NoticeState::Current) ring.add("directory");
        return;
    default:
        ring.add("config");
        ring.add("institution");
        ring.add("directory");
    }
}

void addAll(KeyRing& ring, const Record& record, Related& related, Moment now)
{
    switch (record.no()) {
    case KindNo::Case: return addCaseKeys(ring, record, related, now);
    case KindNo::Note: return addNoteKeys(ring, record, related, now);
    case KindNo::Attachment: return addAttachmentKeys(ring, record, related, now);
    case KindNo::AttachmentPart: return addPieceKeys(ring, record, related, now);
    case KindNo::Action:
    case KindNo::Support:
    case KindNo::Explanation:
    case KindNo::Referral: return addChildKeys(ring, record, related, now);
    case KindNo::DropIn: return addDropInKeys(ring, record, related, now);
    case KindNo::Duty: return addDutyKeys(ring, record, related, now);
    case KindNo::Visit: return addVisitKeys(ring, record, related, now);
    case KindNo::Series: return addSeriesKeys(ring, record);
    case KindNo::Workshop: return addWorkshopKeys(ring, record, now);
    case KindNo::Booking: return addBookingKeys(ring, record, related, now);
    case KindNo::Slot: return addSlotKeys(ring, record, now);
    case KindNo::Tutorial: return addTutorialKeys(ring, record, related, now);
    case KindNo::TutorialRecord: return addTutorialRecordKeys(ring, record, related, now);
    case KindNo::Decision: return addDecisionKeys(ring, record, related, now);
    case KindNo::Approach: return addApproachKeys(ring, record, related, now);
    case KindNo::Consent:
        ring.add("institution");
        if (const auto student = record.student()) addCasesOf(ring, *student, related, now);
        return;
    case KindNo::Conflict: {
        const auto target = targetOf(record, related);
        if (target && target->no() != KindNo::Conflict) addAll(ring, *target, related, now);
        return;
    }
    case KindNo::Print:
    case KindNo::Review:
        // Theirs who made it, and an entry in the register.
        ring.add("institution");
        if (const auto author = record.get(model::Common::author)) ring.add("staff:", *author);
        return;
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
    Subjects subjects = subjectsOf(record, related);
    // A restriction is a deny: nobody reaches the row through their own work while it lasts.
    if (isRestricted(subjects, record, related)) ring.keepOnly("institution");
    Keys keys = std::move(ring).keys();
    keys.subjects = std::move(subjects.ids);
    return keys;
}

}
