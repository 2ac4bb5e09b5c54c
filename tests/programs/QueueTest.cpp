#include "tests/programs/Programs.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

/// The columns of every line: id, state, place, ticket, name, topic, wait, desk.
QList<QByteArrayList> linesOf(const Ran& ran)
{
    QList<QByteArrayList> out;
    for (const QByteArray& line : ran.out.split('\n')) {
        if (!line.isEmpty()) out << line.split('\t');
    }
    return out;
}

QByteArrayList named(const Ran& ran, const QByteArray& name)
{
    for (const auto& line : linesOf(ran)) {
        if (line.value(4) == name) return line;
    }
    return {};
}

QString idIn(const Ran& ran) { return QString::fromUtf8(linesOf(ran).value(0).value(0)); }

}

/// The drop-in by processes: a reception and two desks, one queue, with the hub and without it.
class QueueTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hub.init(true).code, 0);
        QVERIFY(m_hub.start());
    }

    void oneQueueAtThreeDesks()
    {
        const DeskProgram reception(m_hub, u"learning-services"_s), one(m_hub, u"drop-in-tutor"_s), two(m_hub, u"drop-in-tutor2"_s);
        for (const DeskProgram* desk : {&reception, &one, &two}) QCOMPARE(desk->enrol().code, 0);
        QCOMPARE(reception.verb({u"queue"_s, u"add"_s}).code, 2);
        QCOMPARE(reception.verb({u"queue"_s, u"add"_s, u"--student"_s, u"no such number"_s}).code, 1);
        const Ran added = reception.verb({u"queue"_s, u"add"_s, u"--name"_s, u"Carys, second year"_s, u"--topic"_s, u"essay"_s});
        QVERIFY2(added.code == 0, added.words.constData());
        QCOMPARE(reception.verb({u"sync"_s}).code, 0);
        QCOMPARE(two.verb({u"sync"_s}).code, 0);
        const Ran list = two.verb({u"queue"_s, u"list"_s});
        QCOMPARE(list.code, 0);
        const auto carys = named(list, "Carys, second year");
        QCOMPARE(carys.mid(1, 2), (QByteArrayList{"waiting", "6"}));
        QCOMPARE(linesOf(list).value(0).value(2), QByteArray("1"));
        QVERIFY(linesOf(list).value(1).value(6).startsWith("about "));

        // Desk 2 has not heard of any of it, and neither has the other of this call; the hub has.
        const Ran first = one.verb({u"queue"_s, u"call"_s});
        QVERIFY2(first.code == 0, first.words.constData());
        const Ran second = two.verb({u"queue"_s, u"call"_s});
        QVERIFY2(second.code == 0, second.words.constData());
        QVERIFY(idIn(first) != idIn(second));
        QVERIFY2(second.words.contains(" was called by Desk 2 at "), second.words.constData());
        QCOMPARE(two.verb({u"queue"_s, u"finish"_s, idIn(first)}).code, 1);
        QCOMPARE(one.verb({u"queue"_s, u"finish"_s, idIn(first), u"--text"_s, u"Two references mended."_s}).code, 0);

        QCOMPARE(m_hub.stop(), 0);
        const Ran apart = one.verb({u"queue"_s, u"call"_s});
        QVERIFY2(apart.code == 0, apart.words.constData());
        QVERIFY(apart.words.contains("The hub does not answer"));
        QVERIFY(m_hub.start());
        for (const DeskProgram* desk : {&one, &reception}) QCOMPARE(desk->verb({u"sync"_s}).code, 0);
        const Ran end = reception.verb({u"queue"_s, u"list"_s});
        for (const auto& [ran, state] : {std::pair(first, "finished"), std::pair(second, "called"), std::pair(apart, "called")}) {
            const auto lines = linesOf(end);
            const auto line = std::find_if(lines.begin(), lines.end(), [&](const auto& each) { return QString::fromUtf8(each.value(0)) == idIn(ran); });
            QVERIFY(line != lines.end());
            QCOMPARE(line->value(1), QByteArray(state));
        }
    }

    void whoIsNotOnDutyIsToldThatThereIsNoSession()
    {
        const DeskProgram adviser(m_hub, u"adviser"_s);
        QCOMPARE(adviser.enrol().code, 0);
        const Ran list = adviser.verb({u"queue"_s, u"list"_s});
        QCOMPARE(list.code, 1);
        QVERIFY(list.words.contains("No drop-in session is open on this desk"));
        QCOMPARE(adviser.verb({u"queue"_s}).out, QByteArray());
    }
};

QTEST_GUILESS_MAIN(QueueTest)
#include "QueueTest.moc"
