#include "ui/words/Codes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

/// What stands behind a code or a field's name: made anew on each asking, so that it follows the language.
struct Named {
    const char* code;
    const char* words;
};

constexpr Named roles[] = {
    {"adviser", QT_TRANSLATE_NOOP("Fields", "Student success adviser")},
    {"learning-services", QT_TRANSLATE_NOOP("Fields", "Learning services tutor")},
    {"drop-in-tutor", QT_TRANSLATE_NOOP("Fields", "Drop-in tutor")},
    {"workshop-leader", QT_TRANSLATE_NOOP("Fields", "Workshop leader")},
    {"line-manager", QT_TRANSLATE_NOOP("Fields", "Line manager")},
    {"personal-tutor", QT_TRANSLATE_NOOP("Fields", "Personal tutor")},
    {"level-tutor", QT_TRANSLATE_NOOP("Fields", "Level tutor")},
    {"programme-leader", QT_TRANSLATE_NOOP("Fields", "Programme leader")},
    {"module-leader", QT_TRANSLATE_NOOP("Fields", "Module leader")},
    {"school-director", QT_TRANSLATE_NOOP("Fields", "Director of school")},
    {"faculty-dean", QT_TRANSLATE_NOOP("Fields", "Associate dean")},
    {"faculty-pvc", QT_TRANSLATE_NOOP("Fields", "Faculty pro-vice-chancellor")},
    {"faculty-admin", QT_TRANSLATE_NOOP("Fields", "Faculty administration")},
    {"project-staff", QT_TRANSLATE_NOOP("Fields", "Project staff")},
    {"executive", QT_TRANSLATE_NOOP("Fields", "Executive team")},
    {"wellbeing-director", QT_TRANSLATE_NOOP("Fields", "Director of wellbeing")},
    {"specialist", QT_TRANSLATE_NOOP("Fields", "Specialist service")},
    {"governance", QT_TRANSLATE_NOOP("Fields", "Information governance")},
    {"administrator", QT_TRANSLATE_NOOP("Fields", "Administrator")},
};

constexpr Named fields[] = {
    {"student.preferred_name", QT_TRANSLATE_NOOP("Fields", "Preferred name")},
    {"student.phone", QT_TRANSLATE_NOOP("Fields", "Phone")},
    {"student.email", QT_TRANSLATE_NOOP("Fields", "Email")},
    {"student.number", QT_TRANSLATE_NOOP("Fields", "Student number")},
    {"student.programme", QT_TRANSLATE_NOOP("Fields", "Programme")},
    {"action.done_on", QT_TRANSLATE_NOOP("Fields", "Done")},
    {"support.agreed_by_student", QT_TRANSLATE_NOOP("Fields", "Agreed by the student")},
    {"consent.for_purpose", QT_TRANSLATE_NOOP("Fields", "Purpose")},
    {"consent.condition", QT_TRANSLATE_NOOP("Fields", "Ground for health information")},
    {"consent.wording_version", QT_TRANSLATE_NOOP("Fields", "Wording")},
    {"consent.method", QT_TRANSLATE_NOOP("Fields", "How it was given")},
    {"explanation.sort", QT_TRANSLATE_NOOP("Fields", "What they were told")},
    {"explanation.method", QT_TRANSLATE_NOOP("Fields", "How")},
    {"explanation.on", QT_TRANSLATE_NOOP("Fields", "When")},
    {"attachment.sort", QT_TRANSLATE_NOOP("Fields", "Kind of file")},
    {"attachment.size", QT_TRANSLATE_NOOP("Fields", "Size")},
    {"attachment.digest", QT_TRANSLATE_NOOP("Fields", "Fingerprint")},
    {"attachment.condition", QT_TRANSLATE_NOOP("Fields", "Ground for health information")},
    {"conflict.field", QT_TRANSLATE_NOOP("Fields", "Which field")},
    {"conflict.standing", QT_TRANSLATE_NOOP("Fields", "Value that stands")},
    {"conflict.proposed", QT_TRANSLATE_NOOP("Fields", "Value proposed")},
    {"note.special", QT_TRANSLATE_NOOP("Fields", "Holds health information")},
    {"note.told_student", QT_TRANSLATE_NOOP("Fields", "The student was told")},
    {"note.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"relationship.from", QT_TRANSLATE_NOOP("Fields", "From")},
    {"relationship.until", QT_TRANSLATE_NOOP("Fields", "Until")},
    {"relationship.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"student.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"student.engagement_reporting", QT_TRANSLATE_NOOP("Fields", "Engagement is reported")},
    {"period.instance", QT_TRANSLATE_NOOP("Fields", "Year of the course")},
    {"period.end_kind", QT_TRANSLATE_NOOP("Fields", "How it ended")},
    {"period.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"relationship.kind", QT_TRANSLATE_NOOP("Fields", "Kind of relationship")},
    {"student.name", QT_TRANSLATE_NOOP("Fields", "Name")},
    {"student.photo", QT_TRANSLATE_NOOP("Fields", "Photograph")},
    {"student.level", QT_TRANSLATE_NOOP("Fields", "Level")},
    {"student.mode", QT_TRANSLATE_NOOP("Fields", "Mode of study")},
    {"student.school", QT_TRANSLATE_NOOP("Fields", "School")},
    {"student.faculty", QT_TRANSLATE_NOOP("Fields", "Faculty")},
    {"student.trusted_contact", QT_TRANSLATE_NOOP("Fields", "Trusted contact")},
    {"student.restriction", QT_TRANSLATE_NOOP("Fields", "Restriction of processing")},
    {"period.course", QT_TRANSLATE_NOOP("Fields", "Course")},
    {"period.start", QT_TRANSLATE_NOOP("Fields", "Began")},
    {"period.expected_end", QT_TRANSLATE_NOOP("Fields", "Expected end")},
    {"period.end", QT_TRANSLATE_NOOP("Fields", "Ended")},
    {"note.condition", QT_TRANSLATE_NOOP("Fields", "Ground for health information")},
    {"attachment_part.ordinal", QT_TRANSLATE_NOOP("Fields", "Which piece of the file")},
    {"attachment_part.bytes", QT_TRANSLATE_NOOP("Fields", "What is in the file")},
    {"consent.evidence", QT_TRANSLATE_NOOP("Fields", "Evidence")},
    {"consent.given_on", QT_TRANSLATE_NOOP("Fields", "Given")},
    {"consent.withdrawn_on", QT_TRANSLATE_NOOP("Fields", "Withdrawn")},
    {"referral.kind", QT_TRANSLATE_NOOP("Fields", "Kind of referral")},
    {"case.title", QT_TRANSLATE_NOOP("Fields", "Title")},
    {"case.type", QT_TRANSLATE_NOOP("Fields", "What it is about")},
    {"case.owner", QT_TRANSLATE_NOOP("Fields", "Owner")},
    {"case.team", QT_TRANSLATE_NOOP("Fields", "Team")},
    {"case.assignees", QT_TRANSLATE_NOOP("Fields", "Shared with")},
    {"case.priority", QT_TRANSLATE_NOOP("Fields", "Priority")},
    {"case.confidentiality", QT_TRANSLATE_NOOP("Fields", "Who may know of it")},
    {"case.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"case.state_reason", QT_TRANSLATE_NOOP("Fields", "Reason for the status")},
    {"case.next_step", QT_TRANSLATE_NOOP("Fields", "Next step")},
    {"case.next_due", QT_TRANSLATE_NOOP("Fields", "Next step due")},
    {"case.summary", QT_TRANSLATE_NOOP("Fields", "Summary for the line manager")},
    {"case.opened_on", QT_TRANSLATE_NOOP("Fields", "Opened")},
    {"case.closed_on", QT_TRANSLATE_NOOP("Fields", "Closed")},
    {"case.told_student", QT_TRANSLATE_NOOP("Fields", "The student was told")},
    {"case.linked", QT_TRANSLATE_NOOP("Fields", "Linked cases")},
    {"note.body", QT_TRANSLATE_NOOP("Fields", "Text")},
    {"note.type", QT_TRANSLATE_NOOP("Fields", "Kind of note")},
    {"note.audience", QT_TRANSLATE_NOOP("Fields", "Who can see this")},
    {"note.consent", QT_TRANSLATE_NOOP("Fields", "Consent it is held under")},
    {"action.what", QT_TRANSLATE_NOOP("Fields", "What is to be done")},
    {"action.owner", QT_TRANSLATE_NOOP("Fields", "Who does it")},
    {"action.due", QT_TRANSLATE_NOOP("Fields", "Due")},
    {"action.outcome", QT_TRANSLATE_NOOP("Fields", "Outcome")},
    {"action.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"support.what", QT_TRANSLATE_NOOP("Fields", "Agreed support")},
    {"support.who", QT_TRANSLATE_NOOP("Fields", "Who does it")},
    {"support.by", QT_TRANSLATE_NOOP("Fields", "By when")},
    {"support.outcome", QT_TRANSLATE_NOOP("Fields", "Outcome")},
    {"referral.reason", QT_TRANSLATE_NOOP("Fields", "Reason")},
    {"referral.reply", QT_TRANSLATE_NOOP("Fields", "Reply")},
    {"referral.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"support.improved", QT_TRANSLATE_NOOP("Fields", "Did it help")},
    {"support.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"referral.service", QT_TRANSLATE_NOOP("Fields", "Service")},
    {"referral.shared", QT_TRANSLATE_NOOP("Fields", "Passed on")},
    {"referral.chase_on", QT_TRANSLATE_NOOP("Fields", "Ask again on")},
    {"referral.override_reason", QT_TRANSLATE_NOOP("Fields", "Without agreement, because")},
    {"consent.scope", QT_TRANSLATE_NOOP("Fields", "What it covers")},
    {"consent.recipients", QT_TRANSLATE_NOOP("Fields", "Who may have it")},
    {"consent.expires", QT_TRANSLATE_NOOP("Fields", "Until")},
    {"explanation.about", QT_TRANSLATE_NOOP("Fields", "About what")},
    {"explanation.consequence", QT_TRANSLATE_NOOP("Fields", "What follows from it")},
    {"explanation.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"attachment.name", QT_TRANSLATE_NOOP("Fields", "File")},
    {"attachment.audience", QT_TRANSLATE_NOOP("Fields", "Who can see this")},
    {"attachment.consent", QT_TRANSLATE_NOOP("Fields", "Consent it is held under")},
    {"attachment.reason", QT_TRANSLATE_NOOP("Fields", "Why it was withdrawn")},
    {"attachment.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"consent.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"drop_in.place", QT_TRANSLATE_NOOP("Fields", "Place")},
    {"drop_in.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"duty.desk", QT_TRANSLATE_NOOP("Fields", "Desk")},
    {"duty.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"visit.student", QT_TRANSLATE_NOOP("Fields", "Who came")},
    {"visit.visitor", QT_TRANSLATE_NOOP("Fields", "Name they gave")},
    {"visit.topic", QT_TRANSLATE_NOOP("Fields", "What they came for")},
    {"visit.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"visit.confidential", QT_TRANSLATE_NOOP("Fields", "In confidence")},
    {"visit.joined", QT_TRANSLATE_NOOP("Fields", "When they joined")},
    {"visit.requeued", QT_TRANSLATE_NOOP("Fields", "When they were put back")},
    {"visit.called", QT_TRANSLATE_NOOP("Fields", "When they were called")},
    {"visit.calls", QT_TRANSLATE_NOOP("Fields", "How often they were called")},
    {"visit.by", QT_TRANSLATE_NOOP("Fields", "Who called them")},
    {"visit.desk", QT_TRANSLATE_NOOP("Fields", "Desk")},
    {"visit.started", QT_TRANSLATE_NOOP("Fields", "When they came to the desk")},
    {"visit.finished", QT_TRANSLATE_NOOP("Fields", "When it was over")},
    {"visit.sent_to", QT_TRANSLATE_NOOP("Fields", "Where they were sent on to")},
    {"visit.apart", QT_TRANSLATE_NOOP("Fields", "Called without the hub")},
    {"visit.note", QT_TRANSLATE_NOOP("Fields", "What was done")},
    {"workshop.title", QT_TRANSLATE_NOOP("Fields", "Workshop")},
    {"workshop.place", QT_TRANSLATE_NOOP("Fields", "Place")},
    {"workshop.ends", QT_TRANSLATE_NOOP("Fields", "End")},
    {"workshop.places", QT_TRANSLATE_NOOP("Fields", "Places")},
    {"workshop.leader", QT_TRANSLATE_NOOP("Fields", "Led by")},
    {"workshop.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"workshop.reason", QT_TRANSLATE_NOOP("Fields", "Why")},
    {"booking.student", QT_TRANSLATE_NOOP("Fields", "Who")},
    {"booking.visitor", QT_TRANSLATE_NOOP("Fields", "Name they gave")},
    {"booking.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"booking.mark", QT_TRANSLATE_NOOP("Fields", "Attendance")},
    {"staff.trainee", QT_TRANSLATE_NOOP("Fields", "Trainee")},
    {"slot.tutor", QT_TRANSLATE_NOOP("Fields", "With")},
    {"slot.mode", QT_TRANSLATE_NOOP("Fields", "How")},
    {"slot.starts", QT_TRANSLATE_NOOP("Fields", "Start")},
    {"slot.ends", QT_TRANSLATE_NOOP("Fields", "End")},
    {"slot.place", QT_TRANSLATE_NOOP("Fields", "Place")},
    {"slot.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"tutorial.student", QT_TRANSLATE_NOOP("Fields", "Student")},
    {"tutorial.slot", QT_TRANSLATE_NOOP("Fields", "Time")},
    {"tutorial.tutor", QT_TRANSLATE_NOOP("Fields", "With")},
    {"tutorial.mode", QT_TRANSLATE_NOOP("Fields", "How")},
    {"tutorial.place", QT_TRANSLATE_NOOP("Fields", "Place")},
    {"tutorial.requested", QT_TRANSLATE_NOOP("Fields", "Help asked for")},
    {"tutorial.topic", QT_TRANSLATE_NOOP("Fields", "Topic")},
    {"tutorial.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"tutorial_record.tutorial", QT_TRANSLATE_NOOP("Fields", "Tutorial")},
    {"tutorial_record.studying", QT_TRANSLATE_NOOP("Fields", "What they study")},
    {"tutorial_record.requested", QT_TRANSLATE_NOOP("Fields", "Help asked for")},
    {"tutorial_record.provided", QT_TRANSLATE_NOOP("Fields", "Support given")},
    {"tutorial_record.next_steps", QT_TRANSLATE_NOOP("Fields", "Agreed next steps")},
    {"tutorial_record.topics", QT_TRANSLATE_NOOP("Fields", "Topics")},
    {"tutorial_record.minutes", QT_TRANSLATE_NOOP("Fields", "Minutes spent")},
    {"tutorial_record.follow_up", QT_TRANSLATE_NOOP("Fields", "Follow-up")},
    {"tutorial_record.follow_on", QT_TRANSLATE_NOOP("Fields", "Follow-up on")},
    {"tutorial_record.state", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"tutorial_record.cosigned_by", QT_TRANSLATE_NOOP("Fields", "Co-signed by")},
    {"decision.student", QT_TRANSLATE_NOOP("Fields", "Student")},
    {"decision.team", QT_TRANSLATE_NOOP("Fields", "Team")},
    {"decision.visits", QT_TRANSLATE_NOOP("Fields", "Visits")},
    {"decision.since", QT_TRANSLATE_NOOP("Fields", "Since")},
    {"decision.choice", QT_TRANSLATE_NOOP("Fields", "Decision")},
    {"decision.reason", QT_TRANSLATE_NOOP("Fields", "Reason")},
    {"decision.decided", QT_TRANSLATE_NOOP("Fields", "Decided")},
    {"approach.decision", QT_TRANSLATE_NOOP("Fields", "Decision")},
    {"approach.student", QT_TRANSLATE_NOOP("Fields", "Student")},
    {"approach.team", QT_TRANSLATE_NOOP("Fields", "Team")},
    {"approach.method", QT_TRANSLATE_NOOP("Fields", "How")},
    {"approach.text", QT_TRANSLATE_NOOP("Fields", "What was written or said")},
    {"approach.sent", QT_TRANSLATE_NOOP("Fields", "When")},
    {"approach.outcome", QT_TRANSLATE_NOOP("Fields", "What came of it")},
    {"approach.outcome_note", QT_TRANSLATE_NOOP("Fields", "Note")},
};

QString look(std::span<const Named> list, const QByteArray& code)
{
    for (const Named& entry : list) {
        if (code == entry.code) return Words::tr(entry.words);
    }
    return {};
}

}

QString roleTitle(const QString& role)
{
    const QString title = look(roles, role.toLatin1());
    return title.isEmpty() ? role : title;
}

QString kindWord(model::KindNo kind)
{
    using model::KindNo;
    switch (kind) {
    case KindNo::Student: return Words::tr("student record");
    case KindNo::Period: return Words::tr("period of study");
    case KindNo::Staff: return Words::tr("colleague");
    case KindNo::Team: return Words::tr("team");
    case KindNo::Membership: return Words::tr("place in a team");
    case KindNo::Relationship: return Words::tr("relationship");
    case KindNo::Case: return Words::tr("case");
    case KindNo::Note: return Words::tr("note");
    case KindNo::Action: return Words::tr("action");
    case KindNo::Support: return Words::tr("agreed support");
    case KindNo::Referral: return Words::tr("referral");
    case KindNo::Consent: return Words::tr("consent");
    case KindNo::Explanation: return Words::tr("word to the student");
    case KindNo::Lookup: return Words::tr("list entry");
    case KindNo::Notice: return Words::tr("notice");
    case KindNo::Post: return Words::tr("post");
    case KindNo::Conflict: return Words::tr("choice");
    case KindNo::Print: return Words::tr("print");
    case KindNo::Attachment: return Words::tr("attached file");
    case KindNo::AttachmentPart: return Words::tr("piece of a file");
    case KindNo::Review: return Words::tr("review");
    case KindNo::DropIn: return Words::tr("drop-in session");
    case KindNo::Duty: return Words::tr("time on duty");
    case KindNo::Visit: return Words::tr("visit");
    case KindNo::Series: return Words::tr("series of workshops");
    case KindNo::Workshop: return Words::tr("workshop");
    case KindNo::Booking: return Words::tr("booking");
    case KindNo::Slot: return Words::tr("time on offer");
    case KindNo::Tutorial: return Words::tr("tutorial");
    case KindNo::TutorialRecord: return Words::tr("tutorial record");
    case KindNo::Decision: return Words::tr("decision about a frequent visitor");
    case KindNo::Approach: return Words::tr("contact with a frequent visitor");
    case KindNo::None: break;
    }
    return Words::tr("record");
}

QString fieldLabel(model::KindNo kind, const model::FieldSpec& field)
{
    const QString known = look(fields, (model::kindView(kind).name() + u'.' + model::latin(field.name)).toLatin1());
    if (!known.isEmpty()) return known;
    // A field that has no words yet is still named, in the catalogue's own.
    QString bare = QString(model::latin(field.name)).replace(u'_', u' ');
    if (!bare.isEmpty()) bare[0] = bare[0].toUpper();
    return bare;
}

QString whoSees(const model::FieldSpec& field)
{
    using model::Privacy;
    switch (field.privacy) {
    case Privacy::Identity: return Words::tr("the staff who work with the student");
    case Privacy::Contact: return Words::tr("the case team and the personal tutor");
    case Privacy::Study: return Words::tr("the personal tutor and those who lead the course");
    case Privacy::Support: return Words::tr("the case team");
    case Privacy::Note: return Words::tr("the case team");
    case Privacy::SpecialCategory: return Words::tr("staff whom the student has agreed to");
    case Privacy::Engagement: return Words::tr("the personal tutor and those who lead the course");
    case Privacy::Equality: return Words::tr("nobody by name");
    case Privacy::Operational: return Words::tr("those who keep the records");
    }
    return {};
}

}
