#include "tests/programs/Programs.h"
#include "tests/ui/print/Printed.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

/// The columns of every line. Of a register: row, id, state, mark, name, programme, topic, how they came, who marked them.
QList<QByteArrayList> linesOf(const Ran& ran)
{
    QList<QByteArrayList> out;
    for (const QByteArray& line : ran.out.split('\n')) {
        if (!line.isEmpty()) out << line.split('\t');
    }
    return out;
}

QByteArrayList lineWith(const Ran& ran, int column, const QByteArray& word)
{
    for (const auto& line : linesOf(ran)) {
        if (line.value(column) == word) return line;
    }
    return {};
}

int countOf(const Ran& ran, int column, const QByteArray& word)
{
    const auto lines = linesOf(ran);
    return int(std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return line.value(column) == word; }));
}

}

/// A workshop's register by processes: the team's desk and its leader's, with the hub and without it.
class RegisterTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;

    static Ran mark(const DeskProgram& desk, const QString& who, const QString& as) { return desk.verb({u"register"_s, u"mark"_s, u"WS-1041"_s, who, as}); }
    static Ran show(const DeskProgram& desk, const QString& which = u"WS-1041"_s) { return desk.verb({u"register"_s, u"show"_s, which}); }

    static Ran print(const DeskProgram& desk, const QString& file, const QStringList& more = {})
    {
        return desk.verb(QStringList{u"register"_s, u"print"_s, u"WS-1041"_s, u"--pdf"_s, file, u"--reason"_s, u"The room has no network"_s} + more);
    }
    /// The record of the printing that has this number.
    static QJsonObject noted(const DeskProgram& desk, const QString& number)
    {
        for (const auto& [key, row] : desk.dump()) {
            if (key.first == u"print" && valueOf(row, u"number"_s) == number) return row;
        }
        return {};
    }
    static qsizetype prints(const DeskProgram& desk)
    {
        const auto rows = desk.dump();
        return std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.first.first == u"print"; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hub.init(true).code, 0);
        QVERIFY(m_hub.start());
    }

    void aRegisterIsMarkedWithoutTheHubAndReadByTheTeam()
    {
        const DeskProgram leader(m_hub, u"workshop-leader"_s), team(m_hub, u"learning-services"_s);
        for (const DeskProgram* desk : {&leader, &team}) QCOMPARE(desk->enrol().code, 0);
        const Ran list = leader.verb({u"register"_s, u"list"_s});
        QVERIFY2(list.code == 0, list.words.constData());
        QCOMPARE(lineWith(list, 0, "WS-1041").mid(7), (QByteArrayList{"24/25", "2", "13"}));
        // They lead it, and its register comes later.
        QVERIFY(lineWith(list, 0, "WS-1050").value(7).startsWith("from 20"));
        QVERIFY(lineWith(list, 0, "WS-1047").isEmpty());
        QCOMPARE(show(leader, u"WS-1050"_s).code, 1);
        QCOMPARE(show(leader, u"WS-0000"_s).code, 1);
        QCOMPARE(leader.verb({u"register"_s, u"show"_s}).code, 2);

        const Ran before = show(leader);
        QVERIFY2(before.code == 0, before.words.constData());
        QVERIFY2(before.words.contains("24 have one of 25 places, 2 wait; 13 are marked."), before.words.constData());
        const auto conor = lineWith(before, 4, "Conor Mac Giolla Bhr\u00edde");
        QCOMPARE(conor.value(3), QByteArray());
        QVERIFY(!conor.value(5).isEmpty());
        QCOMPARE(m_hub.stop(), 0);
        QCOMPARE(mark(leader, u"Conor Mac Giolla Bhríde"_s, u"late"_s).code, 0);
        QCOMPARE(mark(leader, u"sunniva blackwood"_s, u"present"_s).code, 0);
        QCOMPARE(mark(leader, QString::fromUtf8(lineWith(before, 4, "Eleni Papadimitriou").value(0)), u"excused"_s).code, 0);
        QCOMPARE(mark(leader, u"Kacper Dąbrowski"_s, u"none"_s).code, 0);
        // Two are called so: nobody is guessed at.
        QCOMPARE(mark(leader, u"Sophie Kershaw"_s, u"present"_s).code, 1);
        QCOMPARE(mark(leader, u"Nobody"_s, u"present"_s).code, 1);
        QCOMPARE(mark(leader, u"1"_s, u"asleep"_s).code, 2);
        QCOMPARE(leader.verb({u"register"_s, u"walkin"_s, u"WS-1041"_s}).code, 2);
        const Ran card = leader.verb({u"register"_s, u"walkin"_s, u"WS-1041"_s, u"--student"_s, u"N0000000"_s});
        QVERIFY2(card.code == 1 && card.words.contains("Ask their name"), card.words.constData());
        QCOMPARE(leader.verb({u"register"_s, u"walkin"_s, u"WS-1041"_s, u"--name"_s, u"Nils, in the front row"_s}).code, 0);
        QVERIFY(m_hub.start());
        for (const DeskProgram* desk : {&leader, &team}) QCOMPARE(desk->verb({u"sync"_s}).code, 0);

        const Ran after = show(team);
        QVERIFY2(after.words.contains("25 have one of 25 places, 2 wait; 16 are marked."), after.words.constData());
        QCOMPARE(lineWith(after, 4, "Conor Mac Giolla Bhr\u00edde").value(3), QByteArray("late"));
        QCOMPARE(lineWith(after, 4, "Eleni Papadimitriou").value(3), QByteArray("excused"));
        // By the leader, of whom that need not be said.
        QCOMPARE(lineWith(after, 4, "Sunniva Blackwood").value(8), QByteArray());
        QCOMPARE(lineWith(after, 4, "Kacper D\u0105browski").value(3), QByteArray());
        QCOMPARE(lineWith(after, 4, "Nils, in the front row").value(7), QByteArray("walk-in unknown"));
        QCOMPARE(countOf(after, 2, "waiting"), 2);
        // Who marked it is said where it was not the leader.
        QCOMPARE(mark(team, u"Harriet Osei-Bonsu"_s, u"late"_s).code, 0);
        for (const DeskProgram* desk : {&team, &leader}) QCOMPARE(desk->verb({u"sync"_s}).code, 0);
        QCOMPARE(lineWith(show(leader), 4, "Harriet Osei-Bonsu").value(8), QByteArray("Morwenna Pascoe"));
        // Nothing of a student but name and programme lies on the leader's desk.
        const Ran dump = leader.verb({u"dump"_s});
        QVERIFY(dump.out.contains("Sunniva Blackwood") && !dump.out.contains("@students.caerwennol.example"));
    }

    void aRegisterComesOnPaperAndIsOnRecord()
    {
        DeskProgram leader(m_hub, u"workshop-leader"_s);
        // It is set on no screen, whatever screen there is said to be.
        leader.environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        QCOMPARE(leader.enrol().code, 0);
        QCOMPARE(m_hub.stop(), 0);
        QStringList names, said;
        for (const auto& line : linesOf(show(leader))) {
            if (line.value(2) == "booked") (line.value(7) == "walk-in unknown" ? said : names) << QString::fromUtf8(line.value(4));
        }
        QVERIFY(names.size() > 20 && said.contains(u"Rhodri, first year, no card"_s));
        const QTemporaryDir folder;
        for (const QString& sheet : {u"leader"_s, u"sign-in"_s}) {
            const QString file = folder.filePath(sheet + u".pdf"_s);
            const Ran made = print(leader, file, {u"--sheet"_s, sheet, u"--destroy-by"_s, u"2099-03-02"_s});
            QVERIFY2(made.code == 0, made.words.constData());
            QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
            const QString number = QString::fromUtf8(made.out).trimmed(), words = Printed(file).words();
            for (const QString& name : names) QVERIFY2(words.contains(name) || Printed(file).drawn().simplified().contains(name), qPrintable(name));
            // What was said of somebody at the door is the leader's to read, and nobody's name.
            for (const QString& one : said) {
                QCOMPARE(words.contains(u"\u201c%1\u201d, as they said"_s.arg(one.section(u',', 0, 0))), sheet == u"leader");
                QVERIFY(!words.contains(one) && !words.contains(u"no card"_s));
            }
            QCOMPARE(words.contains(u"BSc"_s), sheet == u"leader");
            QVERIFY(words.contains(u"No. "_s + number) && words.contains(u"Destroy by Mon 2 Mar 2099."_s));
            QVERIFY(!words.contains(u"@"_s));
            const QJsonObject row = noted(leader, number);
            QCOMPARE(valueOf(row, u"document"_s), sheet == u"leader" ? u"register"_s : u"sign-in-sheet"_s);
            QCOMPARE(valueOf(row, u"medium"_s), u"pdf"_s);
            QCOMPARE(valueOf(row, u"state"_s), u"kept"_s);
            QCOMPARE(valueOf(row, u"destroy_by"_s), u"2099-03-02"_s);
            QCOMPARE(valueOf(row, u"reason"_s), u"The room has no network"_s);
            QCOMPARE(valueOf(row, u"workshop"_s), QString::fromUtf8(lineWith(leader.verb({u"register"_s, u"list"_s}), 0, "WS-1041").value(1)));
        }
        const QString large = folder.filePath(u"large.pdf"_s);
        QCOMPARE(print(leader, large, {u"--large"_s}).code, 0);
        QVERIFY(Printed(large).pages() > Printed(folder.filePath(u"leader.pdf"_s)).pages());
        QVERIFY(m_hub.start());
        QCOMPARE(leader.verb({u"sync"_s}).code, 0);
        QCOMPARE(leader.verb({u"queue"_s}).out, QByteArray());
    }

    void noPaperIsNotedThatIsNotThereAndNoneReplacesAnother()
    {
        const DeskProgram leader(m_hub, u"workshop-leader"_s);
        QCOMPARE(leader.enrol().code, 0);
        const auto before = prints(leader);
        const QTemporaryDir folder;
        const QString there = writeFile(folder.filePath(u"there.pdf"_s), "somebody's own");
        const Ran over = print(leader, there);
        QVERIFY2(over.code == 1 && over.words.contains("nothing was written over"), over.words.constData());
        QCOMPARE(run(u"/bin/cat"_s, {there}).out, QByteArray("somebody's own"));
        const Ran nowhere = print(leader, folder.filePath(u"no/such/folder.pdf"_s));
        QVERIFY2(nowhere.code == 1 && nowhere.words.contains("Nothing was printed or noted"), nowhere.words.constData());
        QCOMPARE(print(leader, folder.path()).code, 1);
        QCOMPARE(leader.verb({u"register"_s, u"print"_s, u"WS-1041"_s, u"--pdf"_s, folder.filePath(u"a.pdf"_s)}).code, 2);
        QCOMPARE(print(leader, folder.filePath(u"a.pdf"_s), {u"--sheet"_s, u"names"_s}).code, 2);
        QCOMPARE(print(leader, folder.filePath(u"a.pdf"_s), {u"--destroy-by"_s, u"2020-01-01"_s}).code, 2);
        QCOMPARE(prints(leader), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"there.pdf"_s});
        // A name that has its place, beside which no half of a page can be made: noted, and then as what it is.
        const Ran failed = print(leader, folder.filePath(QString(251, u'a') + u".pdf"_s));
        QVERIFY2(failed.code == 1 && failed.words.contains("is noted as destroyed"), failed.words.constData());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"there.pdf"_s});
        const QString number = QString::fromUtf8(failed.words).section(u"No. "_s, 1).section(u' ', 0, 0);
        QCOMPARE(valueOf(noted(leader, number), u"state"_s), u"destroyed"_s);
    }

    void whoHasNoWorkshopIsToldSo()
    {
        const DeskProgram adviser(m_hub, u"adviser"_s);
        QCOMPARE(adviser.enrol().code, 0);
        const Ran list = adviser.verb({u"register"_s, u"list"_s});
        QCOMPARE(list.code, 0);
        QCOMPARE(list.out, QByteArray());
        QVERIFY(list.words.contains("No workshop"));
        QCOMPARE(show(adviser).code, 1);
    }
};

QTEST_GUILESS_MAIN(RegisterTest)
#include "RegisterTest.moc"
