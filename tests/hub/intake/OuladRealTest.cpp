#include "core/hub/intake/OuladReader.h"
#include "core/model/Change.h"
#include "core/model/people/Student.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

namespace carrel::hub {

using namespace Qt::StringLiterals;
using model::Period;
using model::Record;
using model::Student;

/// The published dataset where it is on this machine (CARREL_REAL_DATA names the folder above `oulad`), otherwise the
/// small files in the same format, said out loud.
class OuladRealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void allOfItLoads();
    void everyPeriodBelongsToAStudent();
    void nobodysEqualityValuesAreInAnyRecord();
    void twiceIsTheSame();
    void shiftedToTodaySomebodyIsActive();

private:
    IntakeBatch read(int years = 0) const
    {
        const base::Moment asOf =
            years == 0 ? base::Moment::startOf({2020, 1, 1}) : base::Moment::startOf({2025, 11, 20});
        return OuladReader(m_disk, idsKeyedBy("a key of the test's own")).read(m_folder, {asOf, years});
    }

    base::SystemDisk m_disk;
    QString m_folder;
    bool m_real = false;
    IntakeBatch m_batch;
};

void OuladRealTest::initTestCase()
{
    const QString real = qEnvironmentVariable("CARREL_REAL_DATA") + u"/oulad"_s;
    m_real = m_disk.exists(real + u"/courses.csv"_s);
    m_folder = m_real ? real : QStringLiteral(CARREL_TEST_FILES "/oulad-small");
    if (!m_real) QWARN("CARREL_REAL_DATA names no folder with oulad/: only the small files are checked");
    m_batch = read();
}

void OuladRealTest::allOfItLoads()
{
    QCOMPARE(m_batch.faultsInAll, 0);
    const auto& counts = m_batch.counts;
    QCOMPARE(counts.records.value(u"period"_s), m_real ? 32593 : 9);
    QCOMPARE(counts.records.value(u"student"_s), m_real ? 28785 : 7);
    QCOMPARE(counts.rows.value(u"courses.csv"_s), m_real ? 22 : 3);
    QCOMPARE(counts.dropped.value(u"gender"_s), m_real ? 32593 : 9);
    QCOMPARE(counts.dropped.value(u"disability"_s), m_real ? 32593 : 9);
    QCOMPARE(counts.dropped.value(u"age_band"_s), m_real ? 32593 : 9);
    QCOMPARE(counts.dropped.value(u"imd_band"_s), m_real ? 31482 : 8);
    const auto withdrawn = std::count_if(m_batch.records.begin(), m_batch.records.end(), [](const Record& record) {
        return record.get(Period::endKind) == model::PeriodEnd::Withdrawn && record.no() == model::KindNo::Period;
    });
    QCOMPARE(withdrawn, m_real ? 10165 : 4);
}

void OuladRealTest::everyPeriodBelongsToAStudent()
{
    QSet<model::RecordId> ids;
    QSet<model::RecordId> students;
    for (const Record& record : m_batch.records) {
        QVERIFY(!ids.contains(record.id()));
        ids.insert(record.id());
        if (record.no() == model::KindNo::Student) students.insert(record.id());
        for (int i = 0; i < record.kind().size(); ++i) {
            QVERIFY(model::faultOf(record.kind().at(i), record.at(i)) == model::ValueFault::None);
        }
        if (record.no() == model::KindNo::Period) QVERIFY(students.contains(*record.get(Period::student)));
    }
}

void OuladRealTest::nobodysEqualityValuesAreInAnyRecord()
{
    static const QStringList values{u"90-100%"_s, u"0-10%"_s,  u"10-20"_s,    u"55<="_s,    u"0-35"_s,
                                    u"35-55"_s,   u"Region"_s, u"Scotland"_s, u"A Level"_s, u"M"_s,
                                    u"F"_s,       u"Y"_s,      u"N"_s};
    for (const Record& record : m_batch.records) {
        for (int i = 0; i < record.kind().size(); ++i) {
            if (record.at(i).text()) QVERIFY(!values.contains(*record.at(i).text()));
        }
    }
}

void OuladRealTest::twiceIsTheSame()
{
    const IntakeBatch again = read();
    QVERIFY(again.records == m_batch.records);
    QVERIFY(again.counts == m_batch.counts);
}

void OuladRealTest::shiftedToTodaySomebodyIsActive()
{
    const int years =
        OuladReader(m_disk, idsKeyedBy("a key of the test's own")).yearsToPresent(m_folder, {2025, 11, 20});
    QCOMPARE(years, 11);
    const IntakeBatch shifted = read(years);
    const auto active = std::count_if(shifted.records.begin(), shifted.records.end(), [](const Record& record) {
        return record.no() == model::KindNo::Student && record.get(Student::state) == model::StudentState::Active;
    });
    QVERIFY(active > (m_real ? 8000 : 2));
    QCOMPARE(shifted.records.size(), m_batch.records.size());
    for (size_t i = 0; i < shifted.records.size(); ++i) QCOMPARE(shifted.records[i].id(), m_batch.records[i].id());
}

}

QTEST_APPLESS_MAIN(carrel::hub::OuladRealTest)
#include "OuladRealTest.moc"
