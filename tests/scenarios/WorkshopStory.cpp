#include "tests/scenarios/WorkshopStory.h"

#include "core/hub/desks/Losses.h"

namespace carrel::tests {

using model::RecordId;
using session::Register;
using session::RegisterRow;
using namespace Qt::StringLiterals;

std::unique_ptr<WorkshopStory::Term> WorkshopStory::term(int days, std::optional<qint64> places)
{
    auto campus = emptyCampus();
    for (const auto& user : {u"morwenna"_s, u"kit"_s}) {
        campus->addStaff(user, {u"learning-services"_s});
        campus->join(user, "learning-services");
    }
    for (const auto& user : {u"catrin"_s, u"gwilym"_s}) campus->addStaff(user, {u"workshop-leader"_s});
    const QStringList names{u"Amira Benhaddou"_s, u"Tomos Llŷr Wynne"_s, u"Callum Oyelaran"_s, u"Nia Caradog-Hughes"_s, u"Efe Adeyemi-Ross"_s, u"Priya Raghunathan"_s};
    for (int i = 0; i < names.size(); ++i) {
        const RecordId id = campus->addStudent(QByteArray::number(i + 1), names[i]);
        campus->changeAtHub(model::KindNo::Student, id, [](model::Record& student) { student.put(model::Student::programme, u"Journalism BA"_s); });
    }
    FakeDesk& team = campus->desk(u"morwenna"_s);
    FakeDesk& leader = campus->desk(u"catrin"_s);
    FakeCampus& all = *campus;
    auto out = std::unique_ptr<Term>(new Term{std::move(campus), Lectern(team), Lectern(leader), all.id("nothing yet")});
    const base::Moment starts = all.clock.now().plusDays(days);
    const auto planned = out->team.workshops.plan({u"Building an argument"_s, all.id("team/learning-services"), all.staff(u"catrin"_s), u"Training room"_s, starts, starts.plusSeconds(7200), places});
    if (!planned.ok()) qFatal("the workshop could not be planned, fault %d", int(planned.fault));
    out->workshop = *planned.id;
    all.settle();
    return out;
}

void WorkshopStory::pass(Term& term, int days)
{
    for (int i = 0; i < days; ++i) {
        term.campus->advanceDays(1);
        for (const auto& desk : term.campus->desks) {
            if (!desk->faults.unplugged && signIn(*term.campus, *desk) != session::SignInFault::None) qFatal("%s cannot sign in", qPrintable(desk->user));
        }
        term.campus->settle();
    }
}

void WorkshopStory::book(Term& term, int first, int last)
{
    for (int i = first; i <= last; ++i) {
        const auto booked = term.team.workshops.book({term.workshop, term.student(i)});
        if (!booked.ok()) qFatal("student %d could not be booked, fault %d", i, int(booked.fault));
        term.campus->advance(60);
    }
    term.campus->settle();
}

Register WorkshopStory::registerAt(Lectern& desk, const RecordId& workshop)
{
    auto out = desk.workshops.open(workshop);
    if (!out) qFatal("the workshop is not on this desk");
    return std::move(*out);
}

RegisterRow WorkshopStory::rowOf(Lectern& desk, const RecordId& workshop, const QString& name)
{
    const Register all = registerAt(desk, workshop);
    for (const auto* rows : {&all.rows, &all.waiting, &all.cancelled}) {
        for (const RegisterRow& row : *rows) {
            if (row.name == name) return row;
        }
    }
    qFatal("nobody on the register is called %s", qPrintable(name));
}

RecordId WorkshopStory::bookingOf(Term& term, int student)
{
    using model::Booking;
    for (const auto& booking : term.campus->hubRecords(model::KindNo::Booking)) {
        if (booking.get(Booking::workshop) == term.workshop && booking.get(Booking::student) == term.student(student)) return booking.id();
    }
    qFatal("student %d has not booked", student);
}

QStringList WorkshopStory::namesOf(Lectern& desk, const RecordId& workshop)
{
    QStringList out;
    for (const RegisterRow& row : registerAt(desk, workshop).rows) out << row.name;
    return out;
}

qint64 WorkshopStory::studentsInLedger(FakeCampus& campus, const QString& desk)
{
    const auto id = wire::EnrolmentId::parse(campus.db().one(u"SELECT id FROM enrolment WHERE desk_name = ?"_s, {desk})->toString());
    return hub::Losses(campus.db(), campus.context()).holding(*id)->students;
}

}
