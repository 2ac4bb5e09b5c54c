#include "tests/projection/PlantedUniversity.h"

#include "core/model/cases/Attachment.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Explanation.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/dropin/Decision.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"
#include "core/model/governance/Conflict.h"
#include "core/model/governance/Consent.h"
#include "core/model/governance/Print.h"
#include "core/model/people/Student.h"
#include "core/model/reviews/Review.h"
#include "core/model/tutorials/TutorialRecord.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"

namespace carrel::tests {

using model::KindNo;
using model::Record;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

QByteArray keyOf(const QByteArray& group, const char* kind) { return QByteArray(kind) + '/' + group; }

}

PlantedUniversity::PlantedUniversity(const QByteArray& seed, const QString& postgres) : campus(postgres, seed), canaries(seed)
{
    addPeople();
    addLinks();
    addDirectory();
    const QString near = canaries.word("near/service");
    const QString far = canaries.word("far/service");
    for (const char* group : {"open", "hidden", "masked", "restricted", "barred"}) addStudent({group, true, true, "watched", u"rhian"_s, near});
    addStudent({"left", true, false, "watched", u"rhian"_s, near});
    addStudent({"closed", false, true, "watched", u"rhian"_s, far});
    addStudent({"elsewhere", false, true, "faraway", u"other"_s, far});
    addStudent({"shared", false, true, "faraway", u"other"_s, far});
    addStudent({"wellbeing", false, true, "faraway", u"other"_s, canaries.word("wellbeing/service")});
    addSpecials();
    addPapers();
    for (const char* group : {"queue", "queue-elsewhere", "register", "register-ahead", "tutored", "tutored-ahead", "often"}) addVisitor(group);
    addSession("queue", "helpers", "queue", true);
    addSession("past", "helpers", "queue", false);
    addSession("queue-elsewhere", "faraway", "queue-elsewhere", true);
    addSeries();
    addWorkshop("register", "helpers", "register", 3);
    addWorkshop("register-ahead", "helpers", "register-ahead", 30);
    addWorkshop("register-elsewhere", "faraway", "open", 4);
    addTutorial("tutored", "helpers", "tutored", 3);
    addTutorial("tutored-ahead", "helpers", "tutored-ahead", 60);
    addTutorial("tutored-elsewhere", "faraway", "open", 4);
    addSession("tutored-before", "helpers", "tutored", false);
    addOften("often", "helpers", "often");
    addOften("often-elsewhere", "faraway", "open");
    std::vector<Record> all;
    for (const auto& [group, record] : m_records) all.push_back(record);
    campus.put(all);
    adopt();
    for (const auto& [group, record] : m_records) canaries.learn(group, record);
    canaries.finish();
}

void PlantedUniversity::put(const QByteArray& group, Record record, const std::set<model::Name>& besides)
{
    canaries.fill(record, besides);
    m_records.emplace_back(group, std::move(record));
}

void PlantedUniversity::addSpecials()
{
    using namespace model;
    for (const char* group : {"open", "left"}) {
        Record granted = on<Relationship>(group, "granted");
        granted.put(Relationship::student, campus.id(keyOf(group, "student")));
        granted.put(Relationship::kindOf, RelationshipKind::Granted);
        granted.put(Relationship::staff, self("project-staff"));
        granted.put(Relationship::state, RelationshipState::Current);
        put(QByteArray(group) + "-granted", granted, {"person"});
    }
    for (const auto audience : {Audience::CaseTeam, Audience::OnlyMe}) {
        Record note = on<Note>("open", audience == Audience::OnlyMe ? "mine" : "few");
        note.put(Note::caseRef, campus.id(keyOf("open", "case")));
        note.put(Note::student, campus.id(keyOf("open", "student")));
        note.put(Note::type, NoteType::General);
        note.put(Note::audience, audience);
        put("open-quiet", note);
    }
    Record unsent = on<Referral>("elsewhere", "unsent");
    unsent.put(Referral::caseRef, campus.id(keyOf("elsewhere", "case")));
    unsent.put(Referral::student, campus.id(keyOf("elsewhere", "student")));
    unsent.put(Referral::kindOf, ReferralKind::Formal);
    unsent.put(Referral::service, canaries.word("near/service"));
    unsent.put(Referral::state, ReferralState::Draft);
    put("unsent", unsent);
    for (const char* group : {"open", "masked"}) {
        Record conflict = on<Conflict>(group, "reply");
        conflict.put(Conflict::targetKind, u"referral"_s);
        conflict.put(Conflict::target, campus.id(keyOf(group, "referral")).text());
        conflict.put(Conflict::field, u"reply"_s);
        conflict.put(Conflict::state, ConflictState::Open);
        conflict.put(Conflict::student, campus.id(keyOf(group, "student")));
        put(QByteArray(group) + "-reply", conflict);
    }
}

void PlantedUniversity::addPapers()
{
    using namespace model;
    const std::pair<const char*, RecordId> authors[] = {
        {"adviser", self("adviser")}, {"line-manager", self("line-manager")}, {"learning-services", self("learning-services")},
        {"workshop-leader", self("workshop-leader")}, {"other", campus.staff(u"rhian"_s)}};
    for (const auto& [who, author] : authors) {
        Record print(kindView(KindNo::Print), campus.id(QByteArray("print/") + who));
        print.put(Print::student, campus.id(keyOf("open", "student")));
        print.put(Print::cases, {campus.id(keyOf("open", "case"))});
        print.put(Common::author, author);
        put(QByteArray("print-") + who, print);
    }
    Record review(kindView(KindNo::Review), campus.id("review"));
    review.put(Review::worker, campus.staff(u"rhian"_s));
    review.put(Common::author, self("line-manager"));
    put("review", review);
}

void PlantedUniversity::addVisitor(const QByteArray& group)
{
    put(group, on<model::Student>(group, "student"), {"restriction"});
}

void PlantedUniversity::addSession(const QByteArray& group, const QByteArray& team, const QByteArray& visitor, bool isOpen)
{
    using namespace model;
    const base::Moment closes = isOpen ? campus.clock.now().plusSeconds(3600) : campus.clock.now().plusDays(-30);
    Record session = on<DropIn>(group, "session");
    session.put(DropIn::team, campus.id("team/" + team));
    session.put(DropIn::opens, closes.plusSeconds(-7200));
    session.put(DropIn::closes, closes);
    session.put(DropIn::state, isOpen ? DropInState::Open : DropInState::Closed);
    put(group, session);
    Record visit = on<model::Visit>(group, "visit");
    visit.put(model::Visit::session, session.id());
    visit.put(model::Visit::student, campus.id(keyOf(visitor, "student")));
    visit.put(model::Visit::state, isOpen ? VisitState::Waiting : VisitState::Finished);
    if (!isOpen) visit.put(model::Visit::confidential, false);
    put(group, visit);
    if (!isOpen) {
        Record quiet = on<model::Visit>(group, "quiet-visit");
        quiet.put(model::Visit::session, session.id());
        quiet.put(model::Visit::student, campus.id(keyOf(visitor, "student")));
        quiet.put(model::Visit::state, VisitState::Finished);
        quiet.put(model::Visit::confidential, true);
        return put(group + "-quiet", quiet);
    }
    Record duty = on<Duty>(group, "duty");
    duty.put(Duty::session, session.id());
    duty.put(Duty::staff, group == "queue" ? self("drop-in-tutor") : campus.staff(u"other"_s));
    duty.put(Duty::state, DutyState::On);
    put(group, duty);
    Record conflict = on<Conflict>(group, "visit-conflict");
    conflict.put(Conflict::targetKind, u"visit"_s);
    conflict.put(Conflict::target, visit.id().text());
    conflict.put(Conflict::field, u"topic"_s);
    conflict.put(Conflict::state, ConflictState::Open);
    conflict.put(Conflict::student, campus.id(keyOf(visitor, "student")));
    put(group, conflict);
}

void PlantedUniversity::addSeries()
{
    Record series = on<model::Series>("register", "series");
    series.put(model::Series::team, campus.id("team/helpers"));
    put("register", series);
}

void PlantedUniversity::addWorkshop(const QByteArray& group, const QByteArray& team, const QByteArray& booker, int days)
{
    using namespace model;
    Record workshop = on<Workshop>(group, "workshop");
    workshop.put(Workshop::team, campus.id("team/" + team));
    workshop.put(Workshop::leader, group == "register-elsewhere" ? campus.staff(u"other"_s) : self("workshop-leader"));
    workshop.put(Workshop::starts, campus.clock.now().plusDays(days));
    workshop.put(Workshop::ends, campus.clock.now().plusDays(days).plusSeconds(7200));
    if (group == "register") workshop.put(Workshop::series, campus.id(keyOf(group, "series")));
    put(group, workshop);
    Record booking = on<Booking>(group, "booking");
    booking.put(Booking::workshop, workshop.id());
    booking.put(Booking::student, campus.id(keyOf(booker, "student")));
    put(group, booking);
    if (group != "register") return;
    Record conflict = on<Conflict>(group, "booking-conflict");
    conflict.put(Conflict::targetKind, u"booking"_s);
    conflict.put(Conflict::target, booking.id().text());
    conflict.put(Conflict::field, u"student"_s);
    conflict.put(Conflict::state, ConflictState::Open);
    conflict.put(Conflict::student, campus.id(keyOf(booker, "student")));
    put(group, conflict);
}

void PlantedUniversity::addTutorial(const QByteArray& group, const QByteArray& team, const QByteArray& tutee, int days)
{
    using namespace model;
    const base::Moment starts = campus.clock.now().plusDays(days);
    Record slot = on<Slot>(group, "slot");
    slot.put(Slot::team, campus.id("team/" + team));
    slot.put(Slot::tutor, campus.staff(u"other"_s));
    slot.put(Slot::starts, starts);
    slot.put(Slot::ends, starts.plusSeconds(3600));
    put(group, slot);
    Record tutorial = on<Tutorial>(group, "tutorial");
    tutorial.put(Tutorial::team, campus.id("team/" + team));
    tutorial.put(Tutorial::student, campus.id(keyOf(tutee, "student")));
    tutorial.put(Tutorial::slot, slot.id());
    tutorial.put(Tutorial::starts, starts);
    tutorial.put(Tutorial::ends, starts.plusSeconds(3600));
    put(group, tutorial);
    if (group == "tutored-ahead") return;
    Record record = on<TutorialRecord>(group, "record");
    record.put(TutorialRecord::tutorial, tutorial.id());
    record.put(TutorialRecord::student, campus.id(keyOf(tutee, "student")));
    put(group, record);
    if (group != "tutored") return;
    Record conflict = on<Conflict>(group, "tutorial-conflict");
    conflict.put(Conflict::targetKind, u"tutorial"_s);
    conflict.put(Conflict::target, tutorial.id().text());
    conflict.put(Conflict::field, u"requested"_s);
    conflict.put(Conflict::state, ConflictState::Open);
    conflict.put(Conflict::student, campus.id(keyOf(tutee, "student")));
    put(group, conflict);
}

void PlantedUniversity::addOften(const QByteArray& group, const QByteArray& team, const QByteArray& visitor)
{
    using namespace model;
    const RecordId student = campus.id(keyOf(visitor, "student")), held = campus.id("team/" + team);
    for (int i = 0; i < 5; ++i) {
        const base::Moment then = campus.clock.now().plusDays(-3 - i);
        Record session = on<DropIn>(group, QByteArray("session-" + QByteArray::number(i)).constData());
        session.put(DropIn::team, held);
        session.put(DropIn::opens, then);
        session.put(DropIn::closes, then.plusSeconds(7200));
        session.put(DropIn::state, DropInState::Closed);
        put(group, session);
        Record visit = on<model::Visit>(group, QByteArray("visit-" + QByteArray::number(i)).constData());
        visit.put(model::Visit::session, session.id());
        visit.put(model::Visit::student, student);
        visit.put(model::Visit::joined, then.plusSeconds(60));
        visit.put(model::Visit::state, VisitState::Finished);
        visit.put(model::Visit::confidential, i == 4);
        put(i == 4 ? group + "-quiet" : group, visit);
    }
    Record decision = on<Decision>(group, "decision");
    decision.put(Decision::student, student);
    decision.put(Decision::team, held);
    put(group, decision);
    Record approach = on<Approach>(group, "approach");
    approach.put(Approach::decision, decision.id());
    approach.put(Approach::student, student);
    approach.put(Approach::team, held);
    put(group, approach);
    if (group != "often") return;
    Record conflict = on<Conflict>(group, "approach-conflict");
    conflict.put(Conflict::targetKind, u"approach"_s);
    conflict.put(Conflict::target, approach.id().text());
    conflict.put(Conflict::field, u"outcome_note"_s);
    conflict.put(Conflict::state, ConflictState::Open);
    conflict.put(Conflict::student, student);
    put(group, conflict);
}

template <class K>
Record PlantedUniversity::on(const QByteArray& group, const char* name)
{
    return Record(model::kindView(K::kind.no), campus.id(keyOf(group, name)));
}

void PlantedUniversity::addStudent(const Student& plan)
{
    addStudies(plan);
    addCase(plan);
    addMatter(plan);
}

void PlantedUniversity::addStudies(const Student& plan)
{
    using namespace model;
    const auto place = [&](const char* what) { return canaries.word((plan.near ? "near/" : plan.group + '/') + what); };
    Record student = on<model::Student>(plan.group, "student");
    student.put(model::Student::programme, place("programme"));
    student.put(model::Student::school, place("school"));
    student.put(model::Student::faculty, place("faculty"));
    if (plan.near) student.put(model::Student::level, 600'000'000'001);
    if (plan.group == "restricted") student.put(model::Student::restriction, Restriction::Restricted);
    put(plan.group, student, {"restriction"});

    Record period = on<Period>(plan.group, "period");
    period.put(Period::student, student.id());
    period.put(Period::course, place("course"));
    period.put(Period::instance, place("instance"));
    period.put(Period::state, PeriodState::Open);
    if (!plan.enrolled) period.put(Period::end, campus.today().addDays(-40));
    if (!plan.enrolled) period.put(Period::expectedEnd, campus.today().addDays(-30));
    put(plan.group, period);

    Record tutor = on<Relationship>(plan.group, "tutor");
    tutor.put(Relationship::kindOf, RelationshipKind::PersonalTutor);
    tutor.put(Relationship::staff, plan.near ? self("personal-tutor") : campus.staff(u"other"_s));
    tutor.put(Relationship::student, student.id());
    tutor.put(Relationship::state, RelationshipState::Current);
    put(plan.group, tutor);
}

void PlantedUniversity::addCase(const Student& plan)
{
    using namespace model;
    const RecordId student = campus.id(keyOf(plan.group, "student"));
    Record held = on<Case>(plan.group, "case");
    held.put(Case::student, student);
    held.put(Case::owner, campus.staff(plan.owner));
    held.put(Case::team, campus.id("team/" + plan.team));
    const bool quiet = plan.group == "hidden" || plan.group == "shared";
    held.put(Case::confidentiality, quiet ? Confidentiality::Confidential : Confidentiality::Team);
    held.put(Case::state, plan.group == "closed" ? CaseState::Closed : CaseState::Open);
    if (plan.group == "shared") {
        QList<RecordId> all;
        for (const char* role : {"adviser", "line-manager", "personal-tutor", "specialist", "governance", "administrator"}) all << self(role);
        held.put(Case::assignees, all);
    }
    put(plan.group, held);

    Record conflict = on<Conflict>(plan.group, "conflict");
    conflict.put(Conflict::targetKind, u"case"_s);
    conflict.put(Conflict::target, held.id().text());
    conflict.put(Conflict::field, u"title"_s);
    conflict.put(Conflict::state, ConflictState::Open);
    conflict.put(Conflict::student, student);
    put(plan.group, conflict);
}

void PlantedUniversity::addMatter(const Student& plan)
{
    using namespace model;
    const bool masked = plan.group == "masked";
    Record consent = on<Consent>(plan.group, "consent");
    consent.put(Consent::student, campus.id(keyOf(plan.group, "student")));
    consent.put(Consent::state, masked ? ConsentState::Withdrawn : ConsentState::Given);
    put(plan.group, consent);
    const auto child = [&](Record record) {
        record.set(record.kind().position(u"case"), campus.id(keyOf(plan.group, "case")).text());
        record.set(record.kind().position(u"student"), consent.valueOf("student"));
        return record;
    };
    Record note = child(on<Note>(plan.group, "note"));
    note.put(Note::type, NoteType::Health);
    note.put(Note::audience, Audience::Team);
    note.put(Note::consent, consent.id());
    put(plan.group, note, masked ? std::set<Name>{"condition"} : std::set<Name>());
    put(plan.group, child(on<Action>(plan.group, "action")));
    put(plan.group, child(on<Support>(plan.group, "support")));
    put(plan.group, child(on<Explanation>(plan.group, "explanation")));
    Record file = child(on<Attachment>(plan.group, "file"));
    file.put(Attachment::audience, Audience::Team);
    file.put(Attachment::state, AttachmentState::Kept);
    file.put(Attachment::consent, consent.id());
    put(plan.group, file, masked ? std::set<Name>{"condition"} : std::set<Name>());
    Record piece = on<AttachmentPart>(plan.group, "piece");
    piece.put(AttachmentPart::attachment, file.id());
    piece.set(piece.kind().studentPosition(), consent.valueOf("student"));
    put(plan.group, piece);
    Record referral = child(on<Referral>(plan.group, "referral"));
    referral.put(Referral::kindOf, ReferralKind::Formal);
    referral.put(Referral::service, plan.service);
    referral.put(Referral::state, ReferralState::Sent);
    referral.put(Referral::consent, consent.id());
    const bool onConsentAlone = masked || plan.group == "left";
    put(plan.group, referral, onConsentAlone ? std::set<Name>{"override_reason"} : std::set<Name>());
}

}
