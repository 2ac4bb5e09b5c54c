#include "core/wire/Mutations.h"
#include "tests/support/Made.h"

#include <QtTest/QTest>

using namespace carrel::wire;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

Outcome madeOutcome()
{
    Outcome out{madeNumber(), OutcomeState(*rc::gen::inRange(0, 5)), *rc::gen::arbitrary<bool>() ? madeText() : QString(), {}};
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s}) {
        if (*rc::gen::arbitrary<bool>()) out.fields.emplace_back(name, FieldOutcome(*rc::gen::inRange(0, 2)));
    }
    return out;
}

}

class OutcomesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOutcomeIsReadAsItWasWritten()
    {
        QVERIFY(rc::check("outcomes", [] {
            const Outcome outcome = madeOutcome();
            RC_ASSERT(readOutcome(writeOutcome(outcome)) == outcome);
        }));
    }

    void everyAnswerIsReadAsItWasWritten()
    {
        QVERIFY(rc::check("push replies", [] {
            const PushReply reply{madeText(), {madeOutcome(), madeOutcome()}, madeNumber()};
            const auto read = readPushReply(writePushReply(reply));
            RC_ASSERT(read && read->epoch == reply.epoch && read->outcomes == reply.outcomes && read->expects == reply.expects);
        }));
    }

    void everyAcknowledgementIsReadAsItWasWritten()
    {
        QVERIFY(rc::check("acks", [] {
            const Ack ack{madeNumber(), {madeNumber(), madeNumber()}};
            const auto read = readAck(writeAck(ack));
            RC_ASSERT(read && read->upTo == ack.upTo && read->erased == ack.erased);
        }));
    }

    void anOutcomeNobodyKnowsIsNotTakenForApplied()
    {
        QVERIFY(!readOutcome(R"({"n":1,"outcome":"lost"})"));
        QVERIFY(!readOutcome(R"({"n":1})"));
        QVERIFY(!readOutcome(R"({"n":1,"outcome":0})"));
        QVERIFY(!readOutcome(R"({"n":1,"outcome":"applied","fields":{"title":"perhaps"}})"));
        QVERIFY(!readPushReply(R"({"epoch":"e","expects":2,"outcomes":[{"n":1,"outcome":"applied"},{"n":2}]})"));
        QVERIFY(!readPushReply(R"({"epoch":"e","expects":2})"));
    }

    void anAcknowledgementSaysUpToWhere()
    {
        QVERIFY(!readAck("{}"));
        QVERIFY(!readAck(R"({"up_to":"5"})"));
        QVERIFY(readAck(R"({"up_to":5})")->erased.empty());
    }

    void anAnswerCutAnywhereIsRefused()
    {
        const QByteArray whole = writePushReply({u"e"_s, {{1, OutcomeState::Conflict, {}, {{u"title"_s, FieldOutcome::Contested}}}}, 2});
        for (int size = 0; size < whole.size(); ++size) QVERIFY(!readPushReply(whole.left(size)));
    }
};

QTEST_GUILESS_MAIN(OutcomesTest)
#include "OutcomesTest.moc"
