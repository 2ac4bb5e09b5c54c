#include "core/hub/edits/Quarantine.h"
#include "tests/hub/Office.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace Qt::StringLiterals;
using namespace carrel::tests;
using wire::OutcomeState;

namespace {

const QByteArray Seed = "a desk";

/// A desk whose every envelope the test makes itself.
struct Sender {
    explicit Sender(Office& where, const QString& user = u"rhian"_s) : office(where), desk(where.campus, user, Seed)
    {
        if (!desk.enrol()) qFatal("the desk is not enrolled");
    }
    base::SigningKeys keys() const
    {
        base::SeededRandom same(Seed);
        return base::SigningKeys::fromSeed(base::Secret::fromRandom(same));
    }
    QByteArray body(const QString& title) const
    {
        return wire::writeBody({office.theCase(), office.titled(title), {desk.enrolment().epoch, 0}, false, office.campus.clock.now()});
    }
    wire::Envelope envelope(qint64 n, const QByteArray& words)
    {
        return wire::makeEnvelope(desk.enrolment().id, n, wire::MutationId::draw(desk.random), words, desk.enrolment().hashKey, keys());
    }
    wire::Reply send(const std::vector<wire::Envelope>& envelopes) { return desk.call("POST", u"/v1/push"_s, {}, wire::writePush(envelopes)); }
    static std::vector<wire::Outcome> outcomes(const wire::Reply& reply)
    {
        const auto read = wire::readPushReply(reply.body);
        return read ? read->outcomes : std::vector<wire::Outcome>();
    }

    Office& office;
    RawDesk desk;
};

QString wordOf(const wire::Reply& reply)
{
    const auto problem = wire::readProblem(reply.body);
    return problem ? problem->word : QString();
}

}

/// The hub's side of a push, told by a desk that does not behave.
class PushTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchSentAgainGetsTheSameAnswersAndChangesNothing()
    {
        Office office;
        Sender sender(office);
        const std::vector batch{sender.envelope(1, sender.body(u"one"_s)), sender.envelope(2, sender.body(u"two"_s))};
        const auto first = sender.send(batch);
        QCOMPARE(Sender::outcomes(first).size(), 2u);
        const qint64 head = hub::feedHead(office.campus.db());
        for (int i = 0; i < 5; ++i) {
            const auto again = sender.send(batch);
            QVERIFY(again.status == 200 && again.body == first.body);
        }
        QCOMPARE(hub::feedHead(office.campus.db()), head);
        QCOMPARE(office.title(), u"two"_s);
        QCOMPARE(Sender::outcomes(sender.send({batch[1]})).front().n, 2);
    }

    void eachEditOfABatchIsJudgedByWhatItsAuthorHadSeen()
    {
        Office office;
        Sender sender(office);
        RawDesk other(office.campus, u"gareth"_s, "another desk");
        QVERIFY(other.enrol());
        sender.desk.drain();
        other.drain();
        const auto seen = [&] { return sender.desk.find(model::KindNo::Case, office.theCase())->delivery; };
        const qint64 before = seen();
        QVERIFY(other.push(office.theCase(), office.titled(u"theirs"_s)));
        sender.desk.drain();
        const qint64 after = seen();
        QVERIFY(after > before);
        const auto bodyAt = [&](const QString& title, qint64 delivery) {
            return wire::writeBody({office.theCase(), office.titled(title), {sender.desk.enrolment().epoch, delivery}, false, office.campus.clock.now()});
        };
        const auto answered = Sender::outcomes(sender.send({sender.envelope(1, bodyAt(u"blind"_s, before)), sender.envelope(2, bodyAt(u"mine"_s, after)),
                                                            sender.envelope(3, bodyAt(u"blind again"_s, before))}));
        QCOMPARE(answered.size(), 3u);
        QCOMPARE(answered[0].state, OutcomeState::Conflict);
        QCOMPARE(answered[1].state, OutcomeState::Applied);
        QCOMPARE(answered[2].state, OutcomeState::Conflict);
        QCOMPARE(office.title(), u"mine"_s);
    }

    void aGapIsAskedForAndNothingBehindItIsTaken()
    {
        Office office;
        Sender sender(office);
        const auto reply = sender.send({sender.envelope(3, sender.body(u"three"_s))});
        const auto read = wire::readPushReply(reply.body);
        QVERIFY(read && read->outcomes.empty());
        QCOMPARE(read->expects, 1);
        QCOMPARE(office.title(), u"A title"_s);
        const auto part = wire::readPushReply(sender.send({sender.envelope(1, sender.body(u"one"_s)), sender.envelope(3, sender.body(u"three"_s))}).body);
        QVERIFY(part->outcomes.size() == 1 && part->expects == 2);
        QCOMPARE(office.title(), u"one"_s);
    }

    void aGapThatTheDeskGivesUpIsPassedOverAndWhatIsHeardLateIsKnown()
    {
        Office office;
        Sender sender(office);
        const auto send = [&](const std::vector<wire::Envelope>& envelopes, qint64 gap) {
            const auto body = sender.desk.call("POST", u"/v1/push"_s, {}, wire::writePush(envelopes, gap)).body;
            return std::pair(body, *wire::readPushReply(body));
        };
        const std::vector edits{sender.envelope(3, sender.body(u"three"_s)), sender.envelope(4, sender.body(u"four"_s))};
        // Another number than the one that is waited for gives nothing up.
        for (const qint64 gap : {0, 2, 3}) QVERIFY(send(edits, gap).second.outcomes.empty());
        const auto [taken, read] = send(edits, 1);
        QVERIFY(read.outcomes.size() == 2 && read.expects == 5);
        QCOMPARE(office.title(), u"four"_s);
        // Both ways of saying it were on their way before, and arrive.
        for (const qint64 gap : {0, 1}) QCOMPARE(send(edits, gap).first, taken);
        QVERIFY(send({sender.envelope(5, sender.body(u"five"_s)), sender.envelope(7, sender.body(u"seven"_s))}, 5).second.expects == 6);
        QCOMPARE(office.title(), u"five"_s);
        // What was missing after all is not taken for what it is behind.
        QCOMPARE(sender.send({sender.envelope(1, sender.body(u"one"_s))}).status, 409);
        QCOMPARE(office.title(), u"five"_s);
    }

    void oneNumberWithTwoEditsIsAForkAndBothAreKept()
    {
        Office office;
        Sender sender(office);
        QCOMPARE(Sender::outcomes(sender.send({sender.envelope(1, sender.body(u"one"_s))})).size(), 1u);
        const auto reply = sender.send({sender.envelope(1, sender.body(u"another"_s))});
        QVERIFY(reply.status >= 400);
        QCOMPARE(wordOf(reply), u"forked"_s);
        QCOMPARE(office.title(), u"one"_s);
        QVERIFY(office.campus.hubText().contains(u"another"_s));
        QVERIFY(sender.send({sender.envelope(2, sender.body(u"two"_s))}).status >= 400);
        QVERIFY(office.campus.hubText().contains(u"two"_s));
    }

    void twoEditsUnderOneNumberInOneBatchAreAForkToo()
    {
        Office office;
        Sender sender(office);
        QCOMPARE(wordOf(sender.send({sender.envelope(1, sender.body(u"one"_s)), sender.envelope(1, sender.body(u"two"_s))})), u"forked"_s);
        QCOMPARE(office.title(), u"A title"_s);
    }

    void aSignatureThatDoesNotHoldTakesNothingOfTheBatch()
    {
        Office office;
        Sender sender(office);
        auto second = sender.envelope(2, sender.body(u"two"_s));
        second.signature[5] = char(second.signature[5] ^ 1);
        const auto reply = sender.send({sender.envelope(1, sender.body(u"one"_s)), second});
        QVERIFY(reply.status >= 400 && reply.status < 500);
        QCOMPARE(office.title(), u"A title"_s);
        QCOMPARE(wire::readPushReply(sender.send({}).body)->expects, 1);
    }

    void aBodyThatIsNotWhatWasSignedIsKeptAndNotApplied_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("another body") << QByteArray();
        QTest::newRow("noise") << QByteArray("noise");
        QTest::newRow("an unknown kind") << QByteArray(R"({"kind":"poem"})");
        QTest::newRow("nested without end") << QByteArray(5000, '[');
    }
    void aBodyThatIsNotWhatWasSignedIsKeptAndNotApplied()
    {
        QFETCH(QByteArray, words);
        Office office;
        Sender sender(office);
        auto bad = sender.envelope(1, words.isEmpty() ? sender.body(u"one"_s) : words);
        if (words.isEmpty()) bad.body = sender.body(u"swapped"_s);
        const auto outcomes = Sender::outcomes(sender.send({bad, sender.envelope(2, sender.body(u"two"_s))}));
        QCOMPARE(outcomes.size(), 2u);
        QVERIFY(outcomes[0].state == OutcomeState::Quarantined && outcomes[0].reason == u"unreadable");
        // It blocks nothing, and it is not lost.
        QCOMPARE(office.title(), u"two"_s);
        hub::Quarantine quarantine(office.campus.db(), office.campus.context());
        QCOMPARE(quarantine.list().size(), 1u);
        std::vector<hub::FeedEntry> entries;
        if (!words.isEmpty()) QCOMPARE(quarantine.release(1, office.campus.addStaff(u"ingrid"_s, {u"governance"_s}), entries).error(), hub::QuarantineFault::Unreadable);
    }

    void onlyThePersonWhoMayIsBelieved()
    {
        Office office;
        office.campus.addStaff(u"stranger"_s, {u"adviser"_s});
        office.campus.join(u"stranger"_s, "elsewhere");
        Sender stranger(office, u"stranger"_s);
        const auto outcomes = Sender::outcomes(stranger.send({stranger.envelope(1, stranger.body(u"mine now"_s))}));
        QVERIFY(outcomes.size() == 1 && outcomes[0].state == OutcomeState::Quarantined);
        QCOMPARE(office.title(), u"A title"_s);
    }

    void whatIsNotAPushIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("noise") << QByteArray("\xff\xfe");
        QTest::newRow("no list") << QByteArray(R"({"mutations":7})");
        QTest::newRow("no number") << QByteArray(R"({"mutations":[{}]})");
    }
    void whatIsNotAPushIsRefusedInWords()
    {
        QFETCH(QByteArray, words);
        Office office;
        Sender sender(office);
        const auto reply = sender.desk.call("POST", u"/v1/push"_s, {}, words);
        QCOMPARE(reply.status, 400);
        QVERIFY(!wordOf(reply).isEmpty());
    }

    void withoutASessionNothingIsAnswered()
    {
        Office office;
        Sender sender(office);
        const auto bare = [&](const QByteArray& method, const QString& path, const QByteArray& token) { return office.campus.service().answer({method, path, {}, token, "{}", false}).status; };
        for (const QByteArray& token : {""_ba, "guess"_ba, QByteArray(64, 'a')}) {
            QCOMPARE(bare("GET", u"/v1/pull"_s, token), 401);
            QCOMPARE(bare("POST", u"/v1/push"_s, token), 401);
            QCOMPARE(bare("GET", u"/v1/records/student"_s, token), 401);
            QCOMPARE(bare("GET", u"/v1/nothing"_s, token), 401);
        }
        office.campus.advance(13 * 3600);
        QCOMPARE(sender.desk.call("GET", u"/v1/pull"_s).status, 401);
    }
};

QTEST_GUILESS_MAIN(PushTest)
#include "PushTest.moc"
