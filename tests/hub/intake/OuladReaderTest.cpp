#include "core/hub/intake/OuladReader.h"
#include "core/base/Random.h"
#include "core/model/Change.h"
#include "core/model/people/Student.h"
#include "tests/hub/intake/FilesInMemory.h"

#include <QtTest/QTest>

namespace carrel::hub {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Period;
using model::Record;
using model::Student;
using Reason = RowFault::Reason;

namespace {

const QString Folder = QStringLiteral(CARREL_TEST_FILES "/oulad-small");
const base::Moment Long = base::Moment::startOf({2020, 1, 1});
const QStringList Files{u"courses.csv"_s, u"studentInfo.csv"_s, u"studentRegistration.csv"_s};
// What stands in the dropped columns of the small files, and is not also part of a date or a code.
const QStringList Canaries{u"90-100%"_s,     u"55<="_s,         u"0-35"_s,    u"35-55"_s,
                           u"20-30%"_s,      u"Moorland"_s,     u"Harbour"_s, u"Lower Than A Level"_s,
                           u"Distinction"_s, u"Post Graduate"_s};

IdOf ids() { return idsKeyedBy("a key of the test's own"); }

FilesInMemory smallFiles()
{
    FilesInMemory disk;
    for (const QString& file : Files) {
        disk.files[u"in/"_s + file] = base::SystemDisk().read(Folder + u'/' + file).value();
    }
    return disk;
}

IntakeBatch read(const base::Disk& disk, OuladOptions options = {Long})
{
    return OuladReader(disk, ids()).read(u"in"_s, options);
}

const Record* find(const IntakeBatch& batch, const QByteArray& naturalKey)
{
    const model::RecordId id = ids()(naturalKey);
    const auto it = std::find_if(batch.records.begin(), batch.records.end(),
                                 [&](const Record& record) { return record.id() == id; });
    return it == batch.records.end() ? nullptr : &*it;
}

QString everyText(const IntakeBatch& batch)
{
    QString out;
    for (const Record& record : batch.records) {
        for (int i = 0; i < record.kind().size(); ++i) {
            if (record.at(i).text()) out += *record.at(i).text() + u'\n';
        }
    }
    return out;
}

RowFault fault(const char* file, int line, const char* column, Reason reason, const char* code = "")
{
    return {QString::fromLatin1(file), line, QString::fromLatin1(column), reason, QString::fromLatin1(code)};
}

}

class OuladReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRegistrationBecomesAPeriod();
    void aStudentIsOnePersonHoweverManyRegistrations();
    void everyValueStandsInItsField();
    void periodsEndAsTheFilesSay_data();
    void periodsEndAsTheFilesSay();
    void whatLiesAfterTheMomentHasNotHappened();
    void twiceIsTheSame();
    void shiftingMovesDatesAndNoIds();
    void theNewestPresentationCanBeMadeCurrent_data();
    void theNewestPresentationCanBeMadeCurrent();
    void equalityColumnsStayAtTheDoorAndAreCounted();
    void formsOfTheFilesDoNotMatter_data();
    void formsOfTheFilesDoNotMatter();
    void badRowsAreNamed_data();
    void badRowsAreNamed();
    void badFilesAreNamed_data();
    void badFilesAreNamed();
    void aFileThatCannotBeReadIsNamed();
    void aFaultAnywhereBringsNothing();
    void faultsAreCappedAndCounted();
    void faultsQuoteNobody();
    void anyDamageIsAFaultOrSoundRecords();
};

void OuladReaderTest::everyRegistrationBecomesAPeriod()
{
    const IntakeBatch batch = OuladReader(base::SystemDisk(), ids()).read(Folder, {Long});
    QCOMPARE(batch.faultsInAll, 0);
    QCOMPARE(batch.counts.records.value(u"student"_s), 7);
    QCOMPARE(batch.counts.records.value(u"period"_s), 9);
    QCOMPARE(batch.counts.rows, (QMap<QString, qsizetype>{{Files[0], 3}, {Files[1], 9}, {Files[2], 9}}));
    QCOMPARE(batch.records.size(), size_t(16));
    QCOMPARE(batch.records[6].no(), KindNo::Student);
    QCOMPARE(batch.records[7].no(), KindNo::Period);
}

void OuladReaderTest::aStudentIsOnePersonHoweverManyRegistrations()
{
    const FilesInMemory disk = smallFiles();
    const IntakeBatch batch = read(disk);
    const Record* student = find(batch, "oulad/student/40012");
    QVERIFY(student);
    QCOMPARE(find(batch, "oulad/period/KLM/2013J/40012")->get(Period::student), student->id());
    QCOMPARE(find(batch, "oulad/period/KLM/2014B/40012")->get(Period::student), student->id());
    QCOMPARE(*student->get(Student::name), u"Student 40012"_s);
    QCOMPARE(*student->get(Student::number), u"40012"_s);
    QCOMPARE(student->get(Student::mode), model::StudyMode::PartTime);
    QCOMPARE(student->get(Student::state), model::StudentState::Left);
    QVERIFY(!student->get(Student::programme));
}

void OuladReaderTest::everyValueStandsInItsField()
{
    const FilesInMemory disk = smallFiles();
    for (const Record& record : read(disk).records) {
        for (int i = 0; i < record.kind().size(); ++i) {
            QCOMPARE(model::faultOf(record.kind().at(i), record.at(i)), model::ValueFault::None);
        }
        QCOMPARE(record.get(model::Common::provenance), model::Provenance::Import);
        QCOMPARE(*record.get(model::Common::purpose), QString(model::latin(record.kind().spec().purpose)));
        QCOMPARE(*record.get(model::Common::basis), QString(model::latin(record.kind().spec().basis)));
        QVERIFY(!record.get(model::Common::notice));
    }
}

void OuladReaderTest::periodsEndAsTheFilesSay_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("expected");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<bool>("withdrawn");
    const QDate october(2013, 10, 1);
    const QDate february(2014, 2, 1);
    QTest::newRow("finished") << QByteArray("KLM/2013J/40011") << october << october.addDays(268)
                              << october.addDays(268) << false;
    QTest::newRow("withdrew after 12 days")
        << QByteArray("KLM/2013J/40012") << october << october.addDays(268) << QDate(2013, 10, 13) << true;
    QTest::newRow("withdrew before the start")
        << QByteArray("KLM/2013J/40013") << october << october.addDays(268) << QDate(2013, 9, 11) << true;
    QTest::newRow("withdrew, day unknown")
        << QByteArray("KLM/2013J/40014") << october << october.addDays(268) << october.addDays(268) << true;
    QTest::newRow("February") << QByteArray("KLM/2014B/40015") << february << february.addDays(241)
                              << february.addDays(241) << false;
}

void OuladReaderTest::periodsEndAsTheFilesSay()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, withdrawn);
    const FilesInMemory disk = smallFiles();
    const IntakeBatch batch = read(disk);
    const Record* period = find(batch, "oulad/period/" + key);
    QVERIFY(period);
    QTEST(*period->get(Period::start), "start");
    QTEST(*period->get(Period::expectedEnd), "expected");
    QTEST(*period->get(Period::end), "end");
    QCOMPARE(period->get(Period::endKind), withdrawn ? model::PeriodEnd::Withdrawn : model::PeriodEnd::Completed);
    QCOMPARE(period->get(Period::state), model::PeriodState::Closed);
    QCOMPARE(*period->get(Period::source), u"oulad"_s);
}

void OuladReaderTest::whatLiesAfterTheMomentHasNotHappened()
{
    const FilesInMemory disk = smallFiles();
    // 40017 withdraws on 10 January 2015.
    const IntakeBatch batch = read(disk, {base::Moment::startOf({2015, 1, 10})});
    const Record* period = find(batch, "oulad/period/NOP/2014J/40017");
    QCOMPARE(period->get(Period::state), model::PeriodState::Open);
    QVERIFY(!period->get(Period::end) && !period->get(Period::endKind));
    QCOMPARE(find(batch, "oulad/student/40017")->get(Student::state), model::StudentState::Active);
    QCOMPARE(find(batch, "oulad/student/40013")->get(Student::state), model::StudentState::Left);

    const IntakeBatch later = read(disk, {base::Moment::startOf({2015, 1, 11})});
    QCOMPARE(find(later, "oulad/period/NOP/2014J/40017")->get(Period::state), model::PeriodState::Closed);
    QCOMPARE(find(later, "oulad/student/40017")->get(Student::state), model::StudentState::Left);
}

void OuladReaderTest::twiceIsTheSame()
{
    const FilesInMemory disk = smallFiles();
    QVERIFY(read(disk).records == read(disk).records);
    QVERIFY(read(disk).counts == read(disk).counts);
}

void OuladReaderTest::shiftingMovesDatesAndNoIds()
{
    const FilesInMemory disk = smallFiles();
    const IntakeBatch plain = read(disk);
    const IntakeBatch shifted = read(disk, {Long, 11});
    QCOMPARE(shifted.records.size(), plain.records.size());
    for (size_t i = 0; i < plain.records.size(); ++i) QCOMPARE(shifted.records[i].id(), plain.records[i].id());
    const Record* period = find(shifted, "oulad/period/NOP/2014J/40011");
    QCOMPARE(*period->get(Period::instance), u"2025J"_s);
    QCOMPARE(*period->get(Period::start), QDate(2025, 10, 1));
    QCOMPARE(*period->get(Period::expectedEnd), QDate(2025, 10, 1).addDays(269));
}

void OuladReaderTest::theNewestPresentationCanBeMadeCurrent_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("years");
    QTest::newRow("its first day") << QDate(2025, 10, 1) << 11;
    QTest::newRow("the day before") << QDate(2025, 9, 30) << 10;
    QTest::newRow("spring") << QDate(2026, 4, 2) << 11;
    QTest::newRow("its own time") << QDate(2014, 12, 24) << 0;
    QTest::newRow("before its time") << QDate(2014, 1, 1) << -1;
}

void OuladReaderTest::theNewestPresentationCanBeMadeCurrent()
{
    QFETCH(QDate, today);
    const FilesInMemory disk = smallFiles();
    const OuladReader reader(disk, ids());
    QTEST(reader.yearsToPresent(u"in"_s, today), "years");
    QCOMPARE(reader.yearsToPresent(u"elsewhere"_s, today), 0);
}

void OuladReaderTest::equalityColumnsStayAtTheDoorAndAreCounted()
{
    const FilesInMemory disk = smallFiles();
    const IntakeBatch batch = read(disk);
    QCOMPARE(
        batch.counts.dropped,
        (QMap<QString, qsizetype>{{u"gender"_s, 9}, {u"disability"_s, 9}, {u"imd_band"_s, 8}, {u"age_band"_s, 9}}));
    QVERIFY(batch.counts.ignored.contains(u"studentInfo.csv/region"_s));
    QVERIFY(batch.counts.ignored.contains(u"studentInfo.csv/highest_education"_s));
    const QString all = everyText(batch);
    QVERIFY(all.contains(u"40011"));
    for (const QString& canary : Canaries) {
        QVERIFY2(disk.files[u"in/studentInfo.csv"_s].contains(canary.toUtf8()), qPrintable(canary));
        QVERIFY2(!all.contains(canary), qPrintable(canary));
    }
}

void OuladReaderTest::formsOfTheFilesDoNotMatter_data()
{
    QTest::addColumn<QString>("form");
    for (const char* form : {"unquoted", "LF", "BOM", "turned", "another column", "no equality columns"}) {
        QTest::newRow(form) << QString::fromLatin1(form);
    }
}

void OuladReaderTest::formsOfTheFilesDoNotMatter()
{
    QFETCH(QString, form);
    const FilesInMemory plain = smallFiles();
    FilesInMemory changed = plain;
    for (QByteArray& bytes : changed.files) {
        if (form == u"unquoted") bytes.replace('"', "");
        if (form == u"LF") bytes.replace("\r\n", "\n");
        if (form == u"BOM") bytes.prepend("\xEF\xBB\xBF");
        if (form == u"another column") bytes.replace("\r\n", ",\"more, \"\"or\"\" less\"\r\n");
        if (form != u"turned" && form != u"no equality columns") continue;
        QByteArray turned;
        for (const QByteArray& line : bytes.split('\n')) {
            if (line.isEmpty()) continue;
            QByteArrayList fields = line.trimmed().split(',');
            if (form == u"turned") std::reverse(fields.begin(), fields.end());
            if (fields.size() == 12 && form != u"turned") fields = fields.mid(0, 3) + fields.mid(11);
            turned += fields.join(',') + "\r\n";
        }
        bytes = turned;
    }
    QVERIFY(changed.files != plain.files);
    const IntakeBatch batch = read(changed);
    QCOMPARE(batch.faultsInAll, 0);
    QVERIFY(batch.records == read(plain).records);
}

void OuladReaderTest::badRowsAreNamed_data()
{
    QTest::addColumn<int>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<RowFault>("expected");
    const auto row = [](const char* name, int file, const char* from, const char* to, RowFault expected) {
        QTest::newRow(name) << file << QByteArray(from) << QByteArray(to) << expected;
    };
    const char* courses = "courses.csv";
    const char* info = "studentInfo.csv";
    const char* registrations = "studentRegistration.csv";
    row("length no number", 0, "\"241\"", "\"24l\"",
        fault(courses, 3, "module_presentation_length", Reason::NotANumber));
    row("length nought", 0, "\"241\"", "\"0\"",
        fault(courses, 3, "module_presentation_length", Reason::NumberOutOfRange));
    row("length absurd", 0, "\"241\"", "\"2410\"",
        fault(courses, 3, "module_presentation_length", Reason::NumberOutOfRange));
    row("unknown month letter", 0, "2014B", "2014K",
        fault(courses, 3, "code_presentation", Reason::BadPresentationCode, "2014K"));
    row("no presentation code", 0, "2014B", "spring",
        fault(courses, 3, "code_presentation", Reason::BadPresentationCode));
    row("module code with a space", 0, "NOP", "N P", fault(courses, 4, "code_module", Reason::BadModuleCode));
    row("course twice", 0, "\"KLM\",\"2014B\"", "\"KLM\",\"2013J\"",
        fault(courses, 3, "code_presentation", Reason::Twice, "2013J"));
    row("presentation not among the courses", 1, "\"KLM\",\"2014B\",\"40015\"", "\"KLM\",\"2015B\",\"40015\"",
        fault(info, 7, "code_presentation", Reason::UnknownPresentation, "2015B"));
    row("no student number", 1, "\"40015\"", "\"4OO15\"", fault(info, 7, "id_student", Reason::NotANumber));
    row("an empty student number", 1, "\"40015\"", "", fault(info, 7, "id_student", Reason::NotANumber));
    row("a number too long", 1, "\"40015\"", "12345678901", fault(info, 7, "id_student", Reason::NotANumber));
    row("student info twice", 1, "\"2014B\",\"40015\"", "\"2014B\",\"40012\"",
        fault(info, 7, "id_student", Reason::Twice));
    row("a field too few", 1, "\"N\",\"Fail\"\r\n", "\"N\"\r\n", fault(info, 7, "", Reason::RaggedRow));
    row("a field too many", 2, "\"-53\",\"12\"", "\"-53\",\"12\",\"\"", fault(registrations, 3, "", Reason::RaggedRow));
    row("an empty line", 2, "\"-53\",\"12\"\r\n", "\"-53\",\"12\"\r\n\r\n",
        fault(registrations, 4, "", Reason::RaggedRow));
    row("registration without info", 2, "\"40017\"", "\"40018\"",
        fault(registrations, 10, "id_student", Reason::NoStudentInfo));
    row("registration twice", 2, "\"2014B\",\"40015\"", "\"2014B\",\"40012\"",
        fault(registrations, 7, "id_student", Reason::Twice));
    row("info without registration", 2, "\"NOP\",\"2014J\",\"40016\",\"3\",\"\"\r\n", "",
        fault(info, 9, "id_student", Reason::NoRegistration));
    row("a day that is none", 2, "\"-92\"", "\"2013-07-01\"",
        fault(registrations, 4, "date_registration", Reason::NotANumber));
    row("only a sign", 2, "\"-92\"", "\"-\"", fault(registrations, 4, "date_registration", Reason::NotANumber));
    row("two signs", 2, "\"-92\"", "\"--92\"", fault(registrations, 4, "date_registration", Reason::NotANumber));
    row("a day too far", 2, "\"101\"", "\"1101\"",
        fault(registrations, 10, "date_unregistration", Reason::DayOutOfRange));
    row("a day too long ago", 2, "\"-159\"", "\"-1101\"",
        fault(registrations, 2, "date_registration", Reason::DayOutOfRange));
    row("left before registering", 2, "\"-92\",\"-20\"", "\"-92\",\"-93\"",
        fault(registrations, 4, "date_unregistration", Reason::LeftBeforeRegistering));
}

void OuladReaderTest::badRowsAreNamed()
{
    QFETCH(int, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(RowFault, expected);
    FilesInMemory disk = smallFiles();
    QByteArray& bytes = disk.files[u"in/"_s + Files[file]];
    const qsizetype at = bytes.indexOf(from);
    QVERIFY(at >= 0);
    bytes.replace(at, from.size(), to);
    const IntakeBatch batch = read(disk);
    QVERIFY(batch.faultsInAll >= 1);
    QCOMPARE(batch.faults[0].file, expected.file);
    QCOMPARE(batch.faults[0].line, expected.line);
    QCOMPARE(batch.faults[0].column, expected.column);
    QCOMPARE(int(batch.faults[0].reason), int(expected.reason));
    QCOMPARE(batch.faults[0].code, expected.code);
    QVERIFY(batch.records.empty());
}

void OuladReaderTest::badFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<RowFault>("expected");
    const char* file = "studentRegistration.csv";
    const QByteArray heading = "code_module,code_presentation,id_student,date_registration,date_unregistration\r\n";
    QTest::newRow("empty") << QByteArray("") << fault(file, 0, "", Reason::FileEmpty);
    QTest::newRow("only a heading") << heading << fault(file, 0, "", Reason::FileEmpty);
    QTest::newRow("missing") << QByteArray() << fault(file, 0, "", Reason::FileMissing);
    QTest::newRow("no heading") << QByteArray("KLM,2013J,40011,-159,\r\n")
                                << fault(file, 1, "code_module", Reason::ColumnMissing);
    QTest::newRow("a column missing") << QByteArray(heading).replace(",date_unregistration", "")
                                      << fault(file, 1, "date_unregistration", Reason::ColumnMissing);
    QTest::newRow("a column twice") << QByteArray(heading).replace("date_unregistration",
                                                                   "date_unregistration,id_student") +
                                           "KLM,2013J,40011,,,1\n"
                                    << fault(file, 1, "id_student", Reason::ColumnTwice);
    QTest::newRow("cut") << heading + "KLM,2013J,40011,-15" << fault(file, 2, "date_registration", Reason::LastLineCut);
    QTest::newRow("cut in quotes") << heading + "KLM,2013J,40011,\"-15"
                                   << fault(file, 2, "date_registration", Reason::BadQuoting);
    QTest::newRow("not UTF-8") << heading + "KLM,2013J,4\xE9,,\n" << fault(file, 2, "", Reason::NotUtf8);
    QTest::newRow("too large") << QByteArray(64 * 1024 * 1024 + 1, 'a') << fault(file, 0, "", Reason::FileTooLarge);
    QTest::newRow("one endless line") << QByteArray(1024 * 1024, 'a') << fault(file, 1, "", Reason::RowTooLong);
    QTest::newRow("a thousand columns") << QByteArray(1000, ',') + '\n' << fault(file, 1, "", Reason::TooManyColumns);
}

void OuladReaderTest::badFilesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(RowFault, expected);
    FilesInMemory disk = smallFiles();
    if (bytes.isNull()) {
        disk.files.remove(u"in/studentRegistration.csv"_s);
    } else {
        disk.files[u"in/studentRegistration.csv"_s] = bytes;
    }
    const IntakeBatch batch = read(disk);
    QVERIFY(!batch.faults.empty());
    QCOMPARE(batch.faults[0].line, expected.line);
    QCOMPARE(batch.faults[0].column, expected.column);
    QCOMPARE(int(batch.faults[0].reason), int(expected.reason));
    QVERIFY(batch.faults[0] == expected);
    QVERIFY(batch.records.empty());
}

void OuladReaderTest::aFileThatCannotBeReadIsNamed()
{
    FilesInMemory disk = smallFiles();
    disk.unreadable = u"in/studentInfo.csv"_s;
    const IntakeBatch batch = read(disk);
    QCOMPARE(batch.faultsInAll, 1);
    QVERIFY(batch.faults[0] == fault("studentInfo.csv", 0, "", Reason::FileUnreadable));
    QVERIFY(batch.records.empty());
}

void OuladReaderTest::aFaultAnywhereBringsNothing()
{
    for (const QString& file : Files) {
        FilesInMemory disk = smallFiles();
        disk.files[u"in/"_s + file] += "KLM\n";
        const IntakeBatch batch = read(disk);
        QCOMPARE(batch.faultsInAll, 1);
        QVERIFY(batch.records.empty() && batch.counts.records.isEmpty());
    }
}

void OuladReaderTest::faultsAreCappedAndCounted()
{
    FilesInMemory disk = smallFiles();
    for (int i = 0; i < 4321; ++i) disk.files[u"in/studentRegistration.csv"_s] += "KLM,2013J,nobody,,\n";
    const IntakeBatch batch = read(disk);
    QCOMPARE(batch.faultsInAll, 4321);
    QCOMPARE(batch.faults.size(), size_t(100));
    QCOMPARE(batch.faults.back().line, 10 + 100);
}

void OuladReaderTest::faultsQuoteNobody()
{
    FilesInMemory disk = smallFiles();
    QByteArray& bytes = disk.files[u"in/studentInfo.csv"_s];
    // Every row one field to the left, as when somebody deletes a column's heading.
    bytes.replace("\"KLM\",", "").replace("\"NOP\",", "");
    bytes += "40011,M,Harbour,90-100%,55<=,x,x,x,x,x,x,x\n";
    const IntakeBatch batch = read(disk);
    QVERIFY(batch.faultsInAll > 8);
    for (const RowFault& each : batch.faults) {
        QVERIFY(each.code.isEmpty());
        QVERIFY(Files.contains(each.file));
    }
}

void OuladReaderTest::anyDamageIsAFaultOrSoundRecords()
{
    base::SeededRandom random("oulad damage");
    const FilesInMemory sound = smallFiles();
    const QByteArray spare("\",\r\n-09JBKx\xC3\xB7", 14);
    int refused = 0;
    constexpr int Rounds = 3000;
    for (int round = 0; round < Rounds; ++round) {
        FilesInMemory disk = sound;
        QByteArray& bytes = disk.files[u"in/"_s + Files[int(random.below(3))]];
        for (quint32 k = 1 + random.below(3); k > 0; --k) {
            const qsizetype at = random.below(quint32(bytes.size()));
            const char with = spare[random.below(quint32(spare.size()))];
            switch (random.below(4)) {
            case 0: bytes[at] = with; break;
            case 1: bytes.insert(at, with); break;
            case 2: bytes.remove(at, 1 + random.below(9)); break;
            default: bytes.truncate(at + 1); break;
            }
        }
        const IntakeBatch batch = read(disk);
        QCOMPARE(batch.records.empty(), batch.faultsInAll > 0);
        refused += batch.faultsInAll > 0;
        for (const Record& record : batch.records) {
            for (int i = 0; i < record.kind().size(); ++i) {
                QVERIFY(model::faultOf(record.kind().at(i), record.at(i)) == model::ValueFault::None);
            }
        }
    }
    // The damage was neither too small nor too great to say something.
    QVERIFY(refused > Rounds / 4 && refused < Rounds);
}

}

QTEST_APPLESS_MAIN(carrel::hub::OuladReaderTest)
#include "OuladReaderTest.moc"
