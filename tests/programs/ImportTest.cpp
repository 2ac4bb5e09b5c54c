#include "tests/programs/Programs.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString small = QStringLiteral(CARREL_TEST_FILES "/oulad-small");

/// The last registered student of a presentation who never left it.
QString somebodyIn(const QString& folder)
{
    const auto lines = read(folder + u"/studentRegistration.csv"_s).split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("\"AAA\",\"2014J\"") && line.trimmed().endsWith(",\"\"")) return QString::fromUtf8(line.split(',').at(2)).remove(u'"');
    }
    return {};
}

}

/// `carrel-hub import oulad`: what it would bring, what it refuses, and that it brings it once.
class ImportTest : public QObject
{
    Q_OBJECT

    Ran import(const HubProgram& hub, const QString& folder, const QStringList& more = {}) { return hub.verb(QStringList{u"import"_s, u"oulad"_s, folder} + more); }
    void fourDesksWorkOn(HubProgram& hub, const QString& number);

private Q_SLOTS:
    void aDryRunTellsAndChangesNothing()
    {
        HubProgram hub;
        QCOMPARE(hub.init(false).code, 0);
        const Ran dry = import(hub, small, {u"--dry-run"_s});
        QCOMPARE(dry.code, 0);
        QVERIFY(dry.out.contains("nothing has been changed") && dry.out.contains("period records: 9"));
        const Ran real = import(hub, small);
        QVERIFY2(real.out.contains("Imported: 16 new records, 0 changed, 0 already as they are."), real.out.constData());
        const Ran again = import(hub, small);
        QVERIFY2(again.out.contains("Imported: 0 new records, 0 changed, 16 already as they are."), again.out.constData());
    }

    void workshopsComeInFromLibCalAndReachTheirDesks()
    {
        HubProgram hub;
        QCOMPARE(hub.init(true).code, 0);
        const QTemporaryDir folder;
        const auto libcal = [&](const QStringList& more = {}) { return hub.verb(QStringList{u"import"_s, u"libcal"_s, folder.path()} + more); };
        QVERIFY(libcal().words.contains("libcal.toml cannot be read"));
        writeFile(hub.file(u"libcal.toml"_s), hub.verb({u"libcal"_s, u"example"_s}).out.replace("\"Learning Services\"", "\"Library and Learning Services\""));
        QCOMPARE(hub.verb({u"libcal"_s, u"check"_s}).code, 0);
        const QByteArray day = QDate::currentDate().addDays(2).toString(Qt::ISODate).toLatin1();
        writeFile(folder.filePath(u"events.csv"_s), "event_id,title,start,end,location,seats\n501,Reading maps," + day + " 10:00," + day + " 12:00,Room 1,20\n502,Broken,soon,later,,\n");
        writeFile(folder.filePath(u"registrations.csv"_s), "booking_id,event_id,first_name,last_name,barcode\n1,501,Carys,Penhaligon,\n2,501,Wren,Tregear,S0000000\n");
        const Ran dry = libcal({u"--dry-run"_s});
        QVERIFY2(dry.code == 1 && dry.words.contains("events.csv, line 3, column start: not a time") && dry.words.contains("Nothing has been changed"), dry.words.constData());
        QVERIFY(hub.start());
        const DeskProgram team(hub, u"learning-services"_s);
        QCOMPARE(team.enrol().code, 0);
        // A row that cannot be read is told, and the others stand.
        const Ran first = libcal();
        QVERIFY2(first.code == 1 && first.words.contains("Imported: 3 new records, 0 changed"), first.words.constData());
        const Ran again = libcal();
        QVERIFY2(again.words.contains("Imported: 0 new records, 0 changed, 3 already as they are."), again.words.constData());
        QCOMPARE(team.verb({u"sync"_s}).code, 0);
        const Ran show = team.verb({u"register"_s, u"show"_s, u"LC-501"_s});
        QVERIFY2(show.out.contains("Carys Penhaligon") && show.words.contains("2 have one of 20 places"), (show.out + show.words).constData());
        QCOMPARE(hub.verb({u"audit"_s, u"verify"_s}).code, 0);
    }

    void oneBadRowIsNamedAndNothingIsTaken()
    {
        HubProgram hub;
        QCOMPARE(hub.init(false).code, 0);
        const QTemporaryDir bad;
        for (const QString& name : {u"courses.csv"_s, u"studentInfo.csv"_s, u"studentRegistration.csv"_s}) writeFile(bad.filePath(name), read(small + u'/' + name));
        writeFile(bad.filePath(u"studentRegistration.csv"_s), read(small + u"/studentRegistration.csv"_s).replace("\"-53\"", "\"Rosalind Quaye\""));
        const Ran ran = import(hub, bad.path());
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.words.contains("studentRegistration.csv, line 3, column date_registration: not a whole number"), ran.words.constData());
        QVERIFY(ran.words.contains("Nothing has been imported: 1 "));
        QVERIFY(!ran.words.contains("Rosalind"));
        QVERIFY(import(hub, small).out.contains("Imported: 16 new records"));
    }

    void aFolderThatIsNotThereBringsNothing()
    {
        HubProgram hub;
        QCOMPARE(hub.init(false).code, 0);
        QCOMPARE(import(hub, u"/no/such/folder"_s).code, 1);
        QCOMPARE(hub.verb({u"import"_s, u"oulad"_s}).code, 2);
        QCOMPARE(hub.verb({u"import"_s, u"poems"_s, small}).code, 2);
    }

    void aRunningHubFindsTheFolderThatIsNamedFromHere()
    {
        HubProgram hub;
        QCOMPARE(hub.init(false).code, 0);
        QVERIFY(hub.start());
        // Named as one of the verb's own words, and relative to where the person stands.
        const QTemporaryDir here;
        QVERIFY(QFile::link(small, here.filePath(u"oulad"_s)) && QFile::link(small, here.filePath(u"import"_s)));
        const Ran ran = run(QStringLiteral(CARREL_HUB), {u"import"_s, u"oulad"_s, u"oulad"_s, u"--data"_s, hub.folder()}, QProcessEnvironment::systemEnvironment(), here.path());
        QVERIFY2(ran.out.contains("Imported: 16 new records"), (ran.out + ran.words).constData());
        QCOMPARE(hub.verb({u"audit"_s, u"verify"_s}).code, 0);
    }

    void theWholeSetComesInOnceAndFourRolesWorkOnIt()
    {
        const QString folder = qEnvironmentVariable("CARREL_REAL_DATA") + u"/oulad"_s;
        const bool isReal = QFile::exists(folder + u"/courses.csv"_s);
        HubProgram hub;
        QCOMPARE(hub.init(true).code, 0);
        if (!isReal) QWARN("CARREL_REAL_DATA names no folder with oulad/: only the small files are imported");
        const Ran first = import(hub, isReal ? folder : small, {u"--shift-to-today"_s});
        QVERIFY2(first.code == 0, first.words.constData());
        QVERIFY(first.out.contains(isReal ? "period records: 32593" : "period records: 9"));
        const Ran again = import(hub, isReal ? folder : small, {u"--shift-to-today"_s});
        QVERIFY2(again.out.contains("Imported: 0 new records, 0 changed, "), again.out.constData());
        QVERIFY(hub.start());
        fourDesksWorkOn(hub, isReal ? somebodyIn(folder) : u"40017"_s);
        QCOMPARE(hub.verb({u"audit"_s, u"verify"_s}).code, 0);
    }
};

void ImportTest::fourDesksWorkOn(HubProgram& hub, const QString& number)
{
    const DeskProgram adviser(hub, u"adviser"_s);
    const DeskProgram colleague(hub, u"adviser2"_s);
    const DeskProgram lineManager(hub, u"line-manager"_s);
    const DeskProgram tutor(hub, u"personal-tutor"_s);
    for (const DeskProgram* desk : {&adviser, &colleague, &lineManager, &tutor}) QCOMPARE(desk->enrol().code, 0);
    const Ran opened = adviser.verb({u"case"_s, u"open"_s, u"--student"_s, number, u"--title"_s, u"Settling in"_s});
    QVERIFY2(opened.code == 0, opened.words.constData());
    const QString theCase = QString::fromUtf8(opened.out.trimmed());
    QCOMPARE(adviser.verb({u"note"_s, u"add"_s, theCase, u"--text"_s, u"We spoke about the first weeks"_s}).code, 0);
    for (const DeskProgram* desk : {&adviser, &colleague, &lineManager, &tutor}) QCOMPARE(desk->verb({u"sync"_s}).code, 0);
    // The team works on it; the manager sees that there is one and not what is said; the tutor sees nothing of it.
    const auto colleagues = colleague.dump();
    QCOMPARE(valueOf(colleagues.at({u"case"_s, theCase}), u"title"_s), u"Settling in"_s);
    QCOMPARE(colleague.verb({u"case"_s, u"edit"_s, theCase, u"--set"_s, u"priority=urgent"_s}).code, 0);
    QCOMPARE(colleague.verb({u"sync"_s}).code, 0);
    QCOMPARE(adviser.verb({u"sync"_s}).code, 0);
    QCOMPARE(valueOf(adviser.dump().at({u"case"_s, theCase}), u"priority"_s), u"urgent"_s);
    const auto managers = lineManager.dump();
    QVERIFY(managers.contains({u"case"_s, theCase}));
    QCOMPARE(stateOf(managers.at({u"case"_s, theCase}), u"title"_s), u"withheld"_s);
    for (const auto& [key, row] : managers) QVERIFY(key.first != u"note");
    QVERIFY(!tutor.dump().contains({u"case"_s, theCase}));
}

QTEST_GUILESS_MAIN(ImportTest)
#include "ImportTest.moc"
