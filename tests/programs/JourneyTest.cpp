#include "tests/programs/BothStores.h"
#include "tests/programs/Programs.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

using Rows = std::map<std::pair<QString, QString>, QJsonObject>;

/// A case that the whole team may see, of whom its owner's name says.
QString caseOf(const Rows& mine, const Rows& others, const QString& owner)
{
    for (const auto& [key, row] : mine) {
        const auto staff = mine.find({u"staff"_s, valueOf(row, u"owner"_s)});
        if (key.first != u"case" || !others.contains(key) || staff == mine.end()) continue;
        if (valueOf(row, u"confidentiality"_s) == u"team" && valueOf(staff->second, u"name"_s) == owner) return key.second;
    }
    return {};
}

QString noteSaying(const Rows& rows, const QString& words)
{
    for (const auto& [key, row] : rows) {
        if (key.first == u"note" && valueOf(row, u"body"_s) == words) return key.second;
    }
    return {};
}

QString nameIn(const Ran& status) { return QString::fromUtf8(status.out).section(u'\n', 0, 0).section(u": "_s, 1); }

bool fileHolds(const QString& folder, const QByteArray& words)
{
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(words)) return true;
    }
    return false;
}

}

/// The first journey, by processes: a note written while the hub is away reaches a colleague, and only whom it may.
class JourneyTest : public QObject
{
    Q_OBJECT

    BothStores m_stores;

    void oneJourney(HubProgram& hub);
    void aDecision(HubProgram& hub, const DeskProgram& adviser, const DeskProgram& colleague);

private Q_SLOTS:
    void aNoteWrittenOfflineReachesTheColleagueAndNobodyElse_data() { BothStores::rows(); }
    void aNoteWrittenOfflineReachesTheColleagueAndNobodyElse()
    {
        QFETCH(bool, postgres);
        HubProgram hub(m_stores.address(postgres));
        const Ran made = hub.init(true);
        QVERIFY2(made.code == 0, made.words.constData());
        QVERIFY(hub.start());
        oneJourney(hub);
    }
};

void JourneyTest::oneJourney(HubProgram& hub)
{
    const DeskProgram adviser(hub, u"adviser"_s);
    const DeskProgram colleague(hub, u"adviser2"_s);
    const DeskProgram tutor(hub, u"personal-tutor"_s);
    for (const DeskProgram* desk : {&adviser, &colleague, &tutor}) QCOMPARE(desk->enrol().code, 0);
    const QString name = nameIn(adviser.verb({u"status"_s}));
    const QString theCase = caseOf(adviser.dump(), colleague.dump(), name);
    QVERIFY(!theCase.isEmpty());
    QCOMPARE(hub.stop(), 0);

    const QString words = u"Rang twice; she will come on Thursday, 14:00 \U0001f393"_s;
    const Ran noted = adviser.verb({u"note"_s, u"add"_s, theCase, u"--text"_s, words});
    QVERIFY2(noted.code == 0, noted.words.constData());
    const Ran refused = adviser.verb({u"sync"_s});
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.out.contains("waiting: 1"));
    QCOMPARE(adviser.verb({u"queue"_s}).out.count('\n'), 1);
    QVERIFY(!noteSaying(adviser.dump(), words).isEmpty());
    QVERIFY(!fileHolds(adviser.profile(), "Rang twice"));

    QVERIFY(hub.start());
    const Ran sent = adviser.verb({u"sync"_s});
    QVERIFY2(sent.code == 0, sent.words.constData());
    QVERIFY(sent.out.contains("waiting: 0"));
    for (const DeskProgram* desk : {&colleague, &tutor}) QCOMPARE(desk->verb({u"sync"_s}).code, 0);
    const Rows theirs = colleague.dump();
    const QString note = noteSaying(theirs, words);
    QCOMPARE(note.toUtf8() + '\n', noted.out);
    QCOMPARE(valueOf(theirs.at({u"note"_s, note}), u"case"_s), theCase);
    // The tutor has students and no cases: not the words, and not that there are any.
    const Rows tutors = tutor.dump();
    QVERIFY(noteSaying(tutors, words).isEmpty());
    QVERIFY(!tutors.contains({u"case"_s, theCase}));
    int students = 0;
    for (const auto& [key, row] : tutors) {
        if (key.first != u"student") continue;
        ++students;
        QCOMPARE(stateOf(row, u"name"_s), u"value"_s);
        QCOMPARE(stateOf(row, u"trusted_contact"_s), u"withheld"_s);
    }
    QVERIFY(students > 0);
    aDecision(hub, adviser, colleague);
    QCOMPARE(hub.stop(), 0);
    if (!QFile::exists(hub.file(u"hub.db"_s))) return;
    QVERIFY(!fileHolds(hub.folder(), "Rang twice"));
}

void JourneyTest::aDecision(HubProgram& hub, const DeskProgram& adviser, const DeskProgram& colleague)
{
    const QString theirName = nameIn(colleague.verb({u"status"_s}));
    const QString theirCase = caseOf(colleague.dump(), adviser.dump(), theirName);
    const QString words = u"Written while it was still open to me"_s;
    QCOMPARE(adviser.verb({u"note"_s, u"add"_s, theirCase, u"--text"_s, words}).code, 0);
    QCOMPARE(colleague.verb({u"case"_s, u"edit"_s, theirCase, u"--set"_s, u"confidentiality=confidential"_s}).code, 0);
    QCOMPARE(colleague.verb({u"sync"_s}).code, 0);
    QCOMPARE(adviser.verb({u"sync"_s}).code, 0);
    // The words have left the desk that may no longer see them, and are not lost.
    const Rows after = adviser.dump();
    QVERIFY(!after.contains({u"case"_s, theirCase}));
    QVERIFY(noteSaying(after, words).isEmpty());
    const Ran list = hub.verb({u"quarantine"_s, u"list"_s});
    QCOMPARE(list.code, 0);
    QVERIFY(list.out.contains("1  note  "));
    QVERIFY(!list.out.contains("still open to me"));
    QCOMPARE(hub.verb({u"quarantine"_s, u"release"_s, u"1"_s}).code, 2);
    QCOMPARE(hub.verb({u"quarantine"_s, u"release"_s, u"9"_s, u"--by"_s, u"governance"_s}).code, 1);
    // A name is not enough: it must be somebody's, and the policy must let them.
    for (const QString& nobody : {u"An officer"_s, u"adviser"_s, u"administrator"_s}) {
        for (const QString& decision : {u"release"_s, u"decline"_s}) {
            const Ran refused = hub.verb({u"quarantine"_s, decision, u"1"_s, u"--by"_s, nobody});
            QCOMPARE(refused.code, 1);
            QVERIFY2((refused.out + refused.words).contains(nobody == u"An officer" ? "signs in as An officer" : "by whom the policy lets"), (refused.out + refused.words).constData());
        }
    }
    QCOMPARE(hub.verb({u"quarantine"_s, u"release"_s, u"1"_s, u"--by"_s, u"governance"_s}).code, 0);
    for (const QString& again : {u"release"_s, u"decline"_s}) QCOMPARE(hub.verb({u"quarantine"_s, again, u"1"_s, u"--by"_s, u"governance"_s}).code, 1);
    QCOMPARE(colleague.verb({u"sync"_s}).code, 0);
    QVERIFY(!noteSaying(colleague.dump(), words).isEmpty());
    const Ran verified = hub.verb({u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, verified.words.constData());
    QVERIFY(verified.out.contains("The audit chain holds"));
}

QTEST_GUILESS_MAIN(JourneyTest)
#include "JourneyTest.moc"
