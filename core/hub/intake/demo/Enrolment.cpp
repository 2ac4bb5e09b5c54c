#include "core/hub/intake/demo/Enrolment.h"

#include "core/hub/intake/demo/Shape.h"
#include "core/model/people/Staff.h"

namespace carrel::hub::demo {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Period;
using model::Relationship;
using model::Student;
using model::StudentState;

namespace {

struct Course {
    QString code;
    QString instance;
    QDate start;
    QDate expectedEnd;
    std::optional<QDate> end = {};
    model::PeriodEnd endKind = model::PeriodEnd::Completed;
};

class Enrolment
{
public:
    explicit Enrolment(Bench& bench)
        : m_bench(bench), m_random(bench.chance("students")), m_phone(bench.chance("phones").below(1000))
    {
    }

    void enrol(Person person)
    {
        addModules(person);
        addProgramme(person);
        addStudent(person);
        addTutor(person);
    }

private:
    const Calendar& calendar() const { return m_bench.calendar(); }
    bool chosen(quint32 ofHundred) { return m_random.below(100) < ofHundred; }

    /// This year's module, and for some an earlier attempt at it.
    void addModules(Person& person)
    {
        const bool triedBefore = m_random.below(1000) < TriedBefore;
        const auto earlier = dayOfWithdrawal(m_random);
        const auto withdrawn = dayOfWithdrawal(m_random);
        if (triedBefore && !person.isCast && !person.finished && person.yearsAgo > 0) {
            Course course = moduleIn(person, 1);
            endEarly(course, std::max(0, earlier.value_or(DaysOfModule)));
            addPeriod(person, course, "earlier");
        }
        Course course = moduleIn(person, person.finished ? 1 : 0);
        if (person.finished) {
            course.end = course.expectedEnd;
        } else if (withdrawn && !person.isCast && course.start.addDays(*withdrawn) < calendar().today()) {
            endEarly(course, *withdrawn);
            // Half of those who withdraw from the module leave altogether.
            if (*withdrawn >= 0 && chosen(50)) leave(person, *course.end);
        }
        addPeriod(person, course, "module");
    }

    static void endEarly(Course& course, int days)
    {
        course.end = course.start.addDays(days);
        if (*course.end < course.expectedEnd) course.endKind = model::PeriodEnd::Withdrawn;
    }

    static void leave(Person& person, QDate day)
    {
        person.state = StudentState::Left;
        person.leftOn = day;
    }

    Course moduleIn(const Person& person, int yearsAgo) const
    {
        const QDate start = calendar().weekOne(yearsAgo);
        return {moduleCode(*person.programme, person.level), calendar().year(yearsAgo), start,
                start.addDays(DaysOfModule)};
    }

    Course programmeIn(const Person& person, int yearsAgo) const
    {
        const int years = person.level == 7 ? 1 : 3;
        const QDate start = calendar().weekOne(yearsAgo);
        return {Bench::text(person.programme->code), calendar().year(yearsAgo), start,
                start.addDays(364 * (years - 1) + DaysOfModule)};
    }

    void addProgramme(const Person& person)
    {
        if (person.state == StudentState::Returned) {
            // Away for a year, so that the clocks start again with the second period.
            Course first = programmeIn(person, 2);
            endEarly(first, DaysOfModule - 9);
            addPeriod(person, first, "first");
        }
        Course course = programmeIn(person, person.yearsAgo);
        course.end = person.leftOn;
        if (person.leftOn && !person.finished) course.endKind = model::PeriodEnd::Withdrawn;
        addPeriod(person, course, "programme");
    }

    void addPeriod(const Person& person, const Course& course, const QByteArray& which)
    {
        const QDate registered = course.start.addDays(-daysRegisteredBefore(m_random));
        auto period = m_bench.make(KindNo::Period, m_bench.id("period/" + person.key + '/' + which),
                                   {Calendar::at(registered, 5, 10), {}, model::Provenance::Import});
        period.put(Period::student, person.id);
        period.put(Period::course, course.code);
        period.put(Period::instance, course.instance);
        period.put(Period::start, course.start);
        period.put(Period::expectedEnd, course.expectedEnd);
        if (course.end) {
            period.put(Period::end, *course.end);
            period.put(Period::endKind, course.endKind);
        }
        period.put(Period::source, u"student-records"_s);
        period.put(Period::state, course.end ? model::PeriodState::Closed : model::PeriodState::Open);
        m_bench.keep(std::move(period));
    }

    void addStudent(const Person& person)
    {
        const QDate entered = calendar().weekOne(person.yearsAgo).addDays(-12);
        auto student =
            m_bench.make(KindNo::Student, person.id, {Calendar::at(entered, 5, 10), {}, model::Provenance::Import});
        const QString number = numberOf(person);
        student.put(Student::number, number);
        student.put(Student::name, person.name.whole);
        if (!person.name.called.isEmpty()) student.put(Student::preferredName, person.name.called);
        student.put(Student::email, number.toLower() + u"@students.caerwennol.example"_s);
        if (!chosen(10) || person.isCast) student.put(Student::phone, phone());
        student.put(Student::programme, Bench::text(person.programme->code));
        student.put(Student::level, person.level);
        student.put(Student::mode, person.mode);
        student.put(Student::school, Bench::text(person.programme->school));
        student.put(Student::faculty, Bench::text(person.programme->faculty));
        if (chosen(25)) student.put(Student::trustedContact, trustedContact());
        student.put(Student::restriction, person.restriction);
        student.put(Student::reporting,
                    chosen(4) ? model::EngagementReporting::NotReported : model::EngagementReporting::Reported);
        student.put(Student::state, person.state);
        m_bench.keep(std::move(student));
    }

    QString numberOf(const Person& person)
    {
        const int entered = person.state == StudentState::Returned ? 2 : person.yearsAgo;
        const int year = calendar().year(entered).left(4).toInt() % 100;
        // Each number once: the stride shares no factor with the range.
        m_number = (m_number + 7919) % 90000;
        return u"S%1%2"_s.arg(year, 2, 10, QLatin1Char('0')).arg(10000 + m_number);
    }

    /// 07700 900000 to 900999 are kept free for stories.
    QString phone()
    {
        m_phone = (m_phone + 617) % 1000;
        return u"07700 900%1"_s.arg(m_phone, 3, 10, QLatin1Char('0'));
    }

    QString trustedContact()
    {
        static constexpr Text who[] = {u"Mother",  u"Father", u"Sister",      u"Brother",
                                       u"Partner", u"Aunt",   u"Grandfather", u"Friend"};
        return QStringView(who[m_random.below(std::size(who))]).toString() + u", "_s + phone() +
               u". May be rung if I cannot be reached and you are worried about me."_s;
    }

    void addTutor(const Person& person)
    {
        const QDate from = calendar().weekOne(person.yearsAgo).addDays(-5);
        auto link = m_bench.make(KindNo::Relationship, m_bench.id("tutor/" + person.key),
                                 {Calendar::at(from, 9, 20), m_bench.staff("faculty-admin")});
        link.put(Relationship::kindOf, model::RelationshipKind::PersonalTutor);
        link.put(Relationship::staff, m_bench.staff(person.programme->tutor));
        link.put(Relationship::student, person.id);
        link.put(Relationship::from, from);
        if (person.leftOn) link.put(Relationship::until, person.leftOn->addDays(1));
        link.put(Relationship::state,
                 person.leftOn ? model::RelationshipState::Ended : model::RelationshipState::Current);
        m_bench.keep(std::move(link));
    }

    Bench& m_bench;
    base::SeededRandom m_random;
    int m_number = 0;
    quint32 m_phone;
};

}

void addStudents(Bench& bench)
{
    Enrolment enrolment(bench);
    for (const Person& person : Roll(bench).people()) enrolment.enrol(person);
}

}
