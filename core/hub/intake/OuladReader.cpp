#include "core/hub/intake/OuladReader.h"

#include "core/hub/intake/OuladTables.h"
#include "core/model/people/Student.h"

#include <QtCore/QHash>

namespace carrel::hub {

using namespace Qt::StringLiterals;
using model::Common;
using model::Period;
using model::Record;
using model::RecordId;
using model::Student;

namespace {

/// A record with what all of its kind have in common, for copying: the shared strings are held once.
Record blank(model::KindNo no)
{
    Record record(model::kindView(no), RecordId::from({}));
    record.put(Common::provenance, model::Provenance::Import);
    record.put(Common::purpose, QString(model::latin(record.kind().spec().purpose)));
    record.put(Common::basis, QString(model::latin(record.kind().spec().basis)));
    return record;
}

Record copyOf(const Record& blank, const RecordId& id)
{
    Record record(blank.kind(), id);
    for (int i = 0; i < blank.kind().size(); ++i) record.set(i, blank.at(i));
    return record;
}

/// What all periods of one presentation share.
struct Shared {
    Record period;
    QByteArray key;
    QDate start;
    QDate expectedEnd;
};

class OuladRecords
{
public:
    OuladRecords(const OuladTables& tables, const OuladOptions& options, const IdOf& idOf)
        : m_tables(tables), m_options(options), m_idOf(idOf)
    {
    }

    std::vector<Record> make()
    {
        for (const OuladPresentation& presentation : m_tables.presentations()) share(presentation);
        for (const OuladRegistration& registration : m_tables.registrations()) addPeriod(registration);
        for (size_t i = 0; i < m_students.size(); ++i) {
            m_students[i].put(Student::state, m_active[i] ? model::StudentState::Active : model::StudentState::Left);
        }
        m_students.reserve(m_students.size() + m_periods.size());
        std::move(m_periods.begin(), m_periods.end(), std::back_inserter(m_students));
        return std::move(m_students);
    }

private:
    void share(OuladPresentation presentation)
    {
        const QByteArray key = "oulad/period/" + presentation.module + '/' + presentation.code() + '/';
        presentation.year += m_options.shiftYears;
        Shared shared{blank(model::KindNo::Period), key, presentation.start(),
                      presentation.start().addDays(presentation.length)};
        shared.period.put(Period::course, QString::fromLatin1(presentation.module));
        shared.period.put(Period::instance, QString::fromLatin1(presentation.code()));
        shared.period.put(Period::start, shared.start);
        shared.period.put(Period::expectedEnd, shared.expectedEnd);
        shared.period.put(Period::source, u"oulad"_s);
        m_shared.push_back(std::move(shared));
    }

    size_t studentAt(quint64 number)
    {
        const auto known = m_places.constFind(number);
        if (known != m_places.cend()) return *known;
        const QByteArray digits = QByteArray::number(number);
        Record student = copyOf(m_blank, m_idOf("oulad/student/" + digits));
        const QString text = QString::fromLatin1(digits);
        student.put(Student::number, text);
        student.put(Student::name, u"Student "_s + text);
        student.put(Student::mode, model::StudyMode::PartTime);
        m_places.insert(number, m_students.size());
        m_students.push_back(std::move(student));
        m_active.push_back(false);
        return m_students.size() - 1;
    }

    void addPeriod(const OuladRegistration& registration)
    {
        const size_t place = studentAt(registration.student);
        const Shared& shared = m_shared[size_t(registration.presentation)];
        Record period = copyOf(shared.period, m_idOf(shared.key + QByteArray::number(registration.student)));
        period.put(Period::student, m_students[place].id());
        const QDate end =
            registration.unregistered ? shared.start.addDays(*registration.unregistered) : shared.expectedEnd;
        const bool closed = end < m_options.asOf.day();
        period.put(Period::state, closed ? model::PeriodState::Closed : model::PeriodState::Open);
        if (closed) {
            const bool withdrawn = registration.unregistered || registration.saidWithdrawn;
            period.put(Period::end, end);
            period.put(Period::endKind, withdrawn ? model::PeriodEnd::Withdrawn : model::PeriodEnd::Completed);
        } else {
            m_active[place] = true;
        }
        m_periods.push_back(std::move(period));
    }

    const OuladTables& m_tables;
    const OuladOptions& m_options;
    const IdOf& m_idOf;
    Record m_blank = blank(model::KindNo::Student);
    std::vector<Shared> m_shared;
    std::vector<Record> m_students;
    std::vector<bool> m_active;
    std::vector<Record> m_periods;
    QHash<quint64, size_t> m_places;
};

}

IntakeBatch OuladReader::read(const QString& folder, const OuladOptions& options) const
{
    OuladTables tables(m_disk, folder);
    tables.readCourses();
    // Without sound courses every row of the other files would be reported for a presentation nobody could know.
    if (tables.faults().isEmpty()) {
        tables.readStudents();
        tables.readRegistrations();
    }

    IntakeBatch batch;
    batch.counts = tables.counts();
    batch.faultsInAll = tables.faults().total();
    if (batch.faultsInAll == 0) batch.records = OuladRecords(tables, options, m_idOf).make();
    for (const Record& record : batch.records) ++batch.counts.records[record.kind().name()];
    batch.faults = tables.faults().take();
    return batch;
}

int OuladReader::yearsToPresent(const QString& folder, QDate today) const
{
    OuladTables tables(m_disk, folder);
    tables.readCourses();
    if (!tables.faults().isEmpty() || tables.presentations().empty()) return 0;
    QDate newest;
    for (const OuladPresentation& presentation : tables.presentations())
        newest = std::max(newest, presentation.start());
    int years = today.year() - newest.year();
    return newest.addYears(years) > today ? years - 1 : years;
}

}
