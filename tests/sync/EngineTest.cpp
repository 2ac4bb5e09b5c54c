#include "core/sync/Engine.h"
#include "tests/store/Bench.h"
#include "tests/sync/ScriptedLine.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::sync;
using namespace Qt::StringLiterals;
using namespace carrel::tests;
using wire::OutcomeState;

namespace {

/// The real engine on a real store; the hub's part is the test's.
struct Round : Bench {
    Round() { engine.setSession("token", clock.now().plusDays(1)); }

    Asked asked;
    ScriptedLine line{asked};
    store::Trims trims{*cache, rows};
    Engine engine{*cache, outbox, inbox, trims, identity, line, clock, random};

    /// Steps until it waits for an answer or has nothing to do; what it asks.
    QString ask()
    {
        while (engine.step() == Engine::Turn::Worked) {
        }
        return asked.path();
    }
    QByteArray pageOf(const wire::Page& page) const
    {
        std::vector<wire::EncodedGroup> groups;
        for (const auto& row : page.rows) groups.push_back({row.view.shape(), row.delivery, {wire::encodeRow(row.view, row.until)}});
        return wire::writePage(page.head, groups, page.removals);
    }
    void answerPush(std::vector<wire::Outcome> outcomes, qint64 expects) { asked.answer(200, wire::writePushReply({u"e1"_s, std::move(outcomes), expects})); }
    void answerPull(const wire::Page& page) { asked.answer(200, pageOf(page)); }
    Trouble trouble() const { return engine.state().trouble; }
};

}

class EngineTest : public QObject
{
    Q_OBJECT

    /// One edit more than go at once, the first of them asked for; the hub's word on those.
    static std::vector<wire::Outcome> manyEdits(Round& r)
    {
        std::vector<wire::Outcome> out;
        for (int n = 1; n <= 201; ++n) {
            if (!r.saveNote(model::RecordId::draw(r.random), u"words"_s)) qFatal("an edit is not saved");
            if (n <= 200) out.push_back(Bench::outcome(n, OutcomeState::Applied));
        }
        r.ask();
        return out;
    }

private Q_SLOTS:
    void aRoundPushesPullsAcknowledgesAndRests()
    {
        Round r;
        QVERIFY(r.saveNote(idOf('n'), u"words"_s));
        QCOMPARE(r.ask(), u"/v1/push"_s);
        QCOMPARE(r.asked.request->token, "token"_ba);
        QCOMPARE(wire::readPush(r.asked.request->body)->envelopes.size(), 1u);
        r.answerPush({Bench::outcome(1, OutcomeState::Applied)}, 2);
        QCOMPARE(r.ask(), u"/v1/pull"_s);
        QCOMPARE(r.asked.request->query.queryItemValue(u"after"_s), u"0"_s);
        QCOMPARE(r.asked.request->query.queryItemValue(u"epoch"_s), u"e1"_s);
        r.answerPull(r.page(3, {Bench::noteFrom(idOf('m'), u"theirs"_s, 3)}));
        QCOMPARE(r.ask(), u"/v1/ack"_s);
        QCOMPARE(wire::readAck(r.asked.request->body)->upTo, 3);
        r.asked.answer(200, "{}");
        QCOMPARE(r.ask(), QString());
        QCOMPARE(r.engine.state().waiting, 0);
        QVERIFY(r.engine.state().everFilled && r.engine.state().lastContact);
        QCOMPARE(r.note(idOf('m')), u"theirs"_s);
    }

    void morePagesFollowEachOther()
    {
        Round r;
        QCOMPARE(r.ask(), u"/v1/pull"_s);
        auto first = r.page(1, {Bench::noteFrom(idOf('a'), u"a"_s, 1)});
        first.head.more = true;
        r.answerPull(first);
        QCOMPARE(r.ask(), u"/v1/pull"_s);
        QCOMPARE(r.asked.request->query.queryItemValue(u"after"_s), u"1"_s);
        QVERIFY(!r.engine.state().everFilled);
        r.answerPull(r.page(2, {Bench::noteFrom(idOf('b'), u"b"_s, 2)}));
        // One word of thanks for all of them.
        QCOMPARE(r.ask(), u"/v1/ack"_s);
        QCOMPARE(wire::readAck(r.asked.request->body)->upTo, 2);
        r.asked.answer(200, "{}");
        QCOMPARE(r.ask(), QString());
        QVERIFY(r.engine.state().everFilled);
    }

    void theNextPageIsAskedForBeforeThisOneIsKept()
    {
        Round r;
        r.ask();
        auto first = r.page(1, {Bench::noteFrom(idOf('a'), u"a"_s, 1)});
        first.head.more = true;
        r.answerPull(first);
        QCOMPARE(r.asked.path(), u"/v1/pull"_s);
        QCOMPARE(r.asked.request->query.queryItemValue(u"after"_s), u"1"_s);
        QCOMPARE(r.inbox.after(), 0);
        // An answer that comes early waits for its turn.
        r.answerPull(r.page(2, {Bench::noteFrom(idOf('b'), u"b"_s, 2)}));
        QCOMPARE(r.inbox.after(), 0);
        QCOMPARE(r.ask(), u"/v1/ack"_s);
        QCOMPARE(r.inbox.after(), 2);
        QCOMPARE(r.note(idOf('a')), u"a"_s);
        QCOMPARE(r.note(idOf('b')), u"b"_s);
    }

    void aFailureThatComesEarlyLosesNothingOfThePageBefore()
    {
        Round r;
        r.ask();
        auto first = r.page(1, {Bench::noteFrom(idOf('a'), u"a"_s, 1)});
        first.head.more = true;
        r.answerPull(first);
        r.asked.refuse(503, {});
        QCOMPARE(r.ask(), QString());
        QCOMPARE(r.trouble(), Trouble::HubBusy);
        QCOMPARE(r.inbox.after(), 1);
        QCOMPARE(r.note(idOf('a')), u"a"_s);
    }

    void theNextEditsAreSentBeforeTheWordOnTheLastIsKept()
    {
        Round r;
        const auto first = manyEdits(r);
        QCOMPARE(wire::readPush(r.asked.request->body)->envelopes.back().n, 200);
        r.answerPush(first, 201);
        QCOMPARE(r.asked.path(), u"/v1/push"_s);
        const auto next = wire::readPush(r.asked.request->body)->envelopes;
        QVERIFY(next.size() == 1 && next.front().n == 201);
        QCOMPARE(r.outbox.count(), 201);
        // A word that comes early waits for its turn.
        r.answerPush({Bench::outcome(201, OutcomeState::Applied)}, 202);
        QCOMPARE(r.outbox.count(), 201);
        QCOMPARE(r.ask(), u"/v1/pull"_s);
        QCOMPARE(r.outbox.count(), 0);
        QCOMPARE(r.trouble(), Trouble::None);
    }

    void aFailureThatComesEarlyLosesNothingOfTheWordBefore()
    {
        Round r;
        r.answerPush(manyEdits(r), 201);
        r.asked.refuse(503, {});
        QCOMPARE(r.ask(), QString());
        QCOMPARE(r.trouble(), Trouble::HubBusy);
        QCOMPARE(r.outbox.count(), 1);
        r.clock.set(*r.engine.nextTry());
        QCOMPARE(r.ask(), u"/v1/push"_s);
        QCOMPARE(wire::readPush(r.asked.request->body)->envelopes.front().n, 201);
    }

    void nothingIsSentAheadOfAWordThatLeavesSomethingOut()
    {
        Round r;
        auto word = manyEdits(r);
        word.resize(120);
        r.answerPush(word, 121);
        QCOMPARE(r.asked.path(), QString());
        QCOMPARE(r.outbox.count(), 81);
        QCOMPARE(r.ask(), u"/v1/push"_s);
        QCOMPARE(wire::readPush(r.asked.request->body)->envelopes.front().n, 121);
    }

    void aWordThatCannotBeKeptTakesBackWhatWasSentAhead()
    {
        Round r;
        const auto word = manyEdits(r);
        r.answerPush(word, 201);
        QCOMPARE(r.asked.path(), u"/v1/push"_s);
        // The note is told to nobody, and its place on the medium is gone.
        r.cache->exec(u"ALTER TABLE outbox RENAME TO elsewhere"_s);
        QCOMPARE(r.ask(), QString());
        QCOMPARE(r.trouble(), Trouble::CacheDamaged);
        QCOMPARE(r.asked.abandoned, 1);
        r.cache->exec(u"ALTER TABLE elsewhere RENAME TO outbox"_s);
        QCOMPARE(r.outbox.count(), 201);
    }

    void aPageThatDoesNotFitTakesBackWhatWasAskedAhead()
    {
        for (const bool early : {false, true}) {
            Round r;
            r.ask();
            r.cache->exec(u"PRAGMA max_page_count = 1"_s);
            std::vector<wire::DeliveredRow> rows;
            for (int i = 1; i <= 40; ++i) rows.push_back(Bench::noteFrom(model::RecordId::draw(r.random), QString(20'000, u'x'), i));
            auto first = r.page(40, rows);
            first.head.more = true;
            r.answerPull(first);
            if (early) r.answerPull(r.page(41, {Bench::noteFrom(idOf('b'), u"b"_s, 41)}));
            QCOMPARE(r.ask(), QString());
            QCOMPARE(r.trouble(), Trouble::DiskFull);
            QCOMPARE(r.asked.abandoned, early ? 0 : 1);
            QCOMPARE(r.inbox.after(), 0);
            QVERIFY(!r.note(idOf('b')));
            r.cache->exec(u"PRAGMA max_page_count = 1000000"_s);
            r.clock.set(*r.engine.nextTry());
            QCOMPARE(r.ask(), u"/v1/pull"_s);
            QCOMPARE(r.asked.request->query.queryItemValue(u"after"_s), u"0"_s);
        }
    }

    void whatWasErasedIsReportedBeforeMoreIsAskedFor()
    {
        Round r;
        r.ask();
        auto first = r.page(4, {}, {{model::KindNo::Case, idOf('x'), 4}});
        first.head.more = true;
        r.answerPull(first);
        QCOMPARE(r.inbox.after(), 4);
        QCOMPARE(r.ask(), u"/v1/ack"_s);
    }

    void withoutASessionNothingLeavesTheDesk()
    {
        Round r;
        r.clock.advanceSeconds(2 * 86'400);
        QVERIFY(r.saveNote(idOf('n'), u"words"_s));
        QCOMPARE(r.ask(), QString());
        QCOMPARE(r.asked.sent, 0);
        QCOMPARE(r.trouble(), Trouble::SignInNeeded);
        QCOMPARE(remedyFor(r.trouble()), Remedy::AskUser);
        r.engine.setSession("new", r.clock.now().plusDays(1));
        QCOMPARE(r.ask(), u"/v1/push"_s);
    }

    void everyAnswerHasItsRemedy_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("trouble");
        QTest::addColumn<int>("remedy");
        const auto row = [](const char* name, int status, const QString& word, Trouble trouble, Remedy remedy) { QTest::newRow(name) << status << word << int(trouble) << int(remedy); };
        row("no answer", 0, {}, Trouble::Offline, Remedy::RetryLater);
        row("too many", 429, {}, Trouble::HubBusy, Remedy::RetryLater);
        row("slow", 408, {}, Trouble::HubBusy, Remedy::RetryLater);
        row("fault", 500, {}, Trouble::HubBusy, Remedy::RetryLater);
        row("busy", 503, u"store"_s, Trouble::HubBusy, Remedy::RetryLater);
        row("session over", 401, u"session"_s, Trouble::SignInNeeded, Remedy::AskUser);
        row("agreement", 403, u"agreement"_s, Trouble::AgreementNeeded, Remedy::AskUser);
        row("forked", 409, u"forked"_s, Trouble::Forked, Remedy::StopEverything);
        row("signature", 400, u"signature"_s, Trouble::Refused, Remedy::StopEverything);
        row("something else", 404, u"unknown"_s, Trouble::Refused, Remedy::StopEverything);
    }
    void everyAnswerHasItsRemedy()
    {
        QFETCH(int, status);
        QFETCH(QString, word);
        Round r;
        QVERIFY(r.saveNote(idOf('n'), u"words"_s));
        r.ask();
        r.asked.refuse(status, word);
        QTEST(int(r.trouble()), "trouble");
        QTEST(int(remedyFor(r.trouble())), "remedy");
        QCOMPARE(r.ask(), QString());
        QCOMPARE(r.outbox.count(), 1);
        QCOMPARE(r.engine.nextTry().has_value(), remedyFor(r.trouble()) == Remedy::RetryLater);
        r.engine.nudge();
        QCOMPARE(r.ask().isEmpty(), remedyFor(r.trouble()) != Remedy::RetryLater);
    }

    void aRevokedDeskHandsOverItsSealedEditsOnceAndRests()
    {
        Round r;
        QVERIFY(r.saveNote(idOf('n'), u"words"_s));
        r.ask();
        r.asked.refuse(403, u"revoked"_s);
        QCOMPARE(r.trouble(), Trouble::Revoked);
        QCOMPARE(remedyFor(r.trouble()), Remedy::StopEverything);
        QCOMPARE(r.ask(), u"/v1/sealed"_s);
        QVERIFY(!r.asked.request->body.contains("words"));
        r.asked.answer(202, "{}");
        QCOMPARE(r.ask(), QString());
        QCOMPARE(r.trouble(), Trouble::Revoked);
        QCOMPARE(r.outbox.count(), 1);
        r.engine.nudge();
        QCOMPARE(r.ask(), QString());
    }

    void theWaitGrowsToFiveMinutesAndNoFurther()
    {
        Round r;
        qint64 last = 0;
        for (int i = 0; i < 12; ++i) {
            r.ask();
            r.asked.refuse(503, {});
            const qint64 wait = (r.engine.nextTry()->ms - r.clock.now().ms) / 1000;
            QVERIFY2(wait >= std::min<qint64>(300, 5 << std::min(i, 6)) && wait <= 375, qPrintable(QString::number(wait)));
            r.clock.advanceSeconds(wait - 1);
            QCOMPARE(r.ask(), QString());
            r.clock.advanceSeconds(1);
            last = wait;
        }
        QVERIFY(last >= 300);
        r.ask();
        r.answerPull(r.page(0));
        r.ask();
        r.engine.nudge();
        r.ask();
        r.asked.refuse(503, {});
        QVERIFY((r.engine.nextTry()->ms - r.clock.now().ms) / 1000 <= 6);
    }

    void aClockThatGoesBackDoesNotMakeItWaitForYears()
    {
        Round r;
        r.ask();
        r.asked.refuse(503, {});
        QCOMPARE(r.ask(), QString());
        r.clock.set(r.clock.now().plusDays(-3650));
        QCOMPARE(r.ask(), u"/v1/pull"_s);
    }

    void aPageThatCannotBeReadChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("page");
        Round r;
        const QByteArray whole = r.pageOf(r.page(3, {Bench::noteFrom(idOf('m'), u"theirs"_s, 3)}));
        QTest::newRow("cut") << whole.chopped(1);
        QTest::newRow("half") << whole.left(whole.size() / 2);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another server's") << QByteArray("<html>Welcome to the hotel</html>");
    }
    void aPageThatCannotBeReadChangesNothing()
    {
        QFETCH(QByteArray, page);
        Round r;
        r.inbox.apply(r.page(1, {Bench::noteFrom(idOf('a'), u"before"_s, 1)}));
        r.ask();
        r.asked.answer(200, page);
        QCOMPARE(r.trouble(), Trouble::NotUnderstood);
        QCOMPARE(r.inbox.after(), 1);
        QCOMPARE(r.note(idOf('a')), u"before"_s);
        QCOMPARE(r.ask(), QString());
    }

    void whatDoesNotFitOnTheDiskIsAskedForAgain()
    {
        Round r;
        r.ask();
        r.cache->exec(u"PRAGMA max_page_count = 1"_s);
        std::vector<wire::DeliveredRow> rows;
        for (int i = 1; i <= 40; ++i) rows.push_back(Bench::noteFrom(model::RecordId::draw(r.random), QString(20'000, u'x'), i));
        r.answerPull(r.page(40, rows));
        QCOMPARE(r.trouble(), Trouble::DiskFull);
        QCOMPARE(r.inbox.after(), 0);
        r.cache->exec(u"PRAGMA max_page_count = 1000000"_s);
        r.clock.set(*r.engine.nextTry());
        QCOMPARE(r.ask(), u"/v1/pull"_s);
        r.answerPull(r.page(40, rows));
        QCOMPARE(r.ask(), u"/v1/ack"_s);
        QCOMPARE(r.inbox.after(), 40);
    }

    void aHubThatHasGoneBackGetsTheSealedTwinsFirst()
    {
        Round r;
        for (const char c : {'a', 'b', 'd'}) QVERIFY(r.saveNote(idOf(c), u"words"_s));
        r.outbox.settle({Bench::outcome(1, OutcomeState::Applied), Bench::outcome(2, OutcomeState::Applied)});
        r.ask();
        r.answerPush({}, 1);
        QCOMPARE(r.ask(), u"/v1/sealed"_s);
        QCOMPARE(wire::readSealed(r.asked.request->body)->size(), 2u);
        r.asked.answer(200, "{}");
        QCOMPARE(r.ask(), u"/v1/push"_s);
        r.answerPush({Bench::outcome(3, OutcomeState::Applied)}, 4);
        QCOMPARE(r.ask(), u"/v1/pull"_s);
    }

    void numbersThatNobodyHasAnyMoreDoNotHoldUpTheRest()
    {
        Round r;
        for (const char c : {'a', 'b'}) QVERIFY(r.saveNote(idOf(c), u"words"_s));
        r.outbox.settle({Bench::outcome(1, OutcomeState::Applied)});
        r.disk.files.clear();
        r.ask();
        r.answerPush({}, 1);
        QCOMPARE(r.ask(), u"/v1/sealed"_s);
        r.asked.answer(200, "{}");
        QCOMPARE(r.ask(), u"/v1/push"_s);
        r.answerPush({}, 1);
        QCOMPARE(r.ask(), u"/v1/push"_s);
        // They keep their numbers: they were sent under them twice, and either may arrive yet.
        const auto said = wire::readPush(r.asked.request->body);
        QVERIFY(said && said->gap == 1 && said->envelopes.front().n == 2);
        r.answerPush({Bench::outcome(2, OutcomeState::Applied)}, 3);
        QCOMPARE(r.outbox.count(), 0);
    }

    void aHubThatGoesOnWaitingForWhatNobodyHasStopsTheDesk()
    {
        Round r;
        for (const char c : {'a', 'b'}) QVERIFY(r.saveNote(idOf(c), u"words"_s));
        r.outbox.settle({Bench::outcome(1, OutcomeState::Applied)});
        r.ask();
        r.answerPush({}, 1);
        QCOMPARE(r.ask(), u"/v1/sealed"_s);
        r.asked.answer(200, "{}");
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(r.ask(), u"/v1/push"_s);
            r.answerPush({}, 1);
        }
        QCOMPARE(r.trouble(), Trouble::Refused);
        QCOMPARE(r.outbox.count(), 1);
    }

    void anAnswerThatTakesNothingAndAsksForNothingStopsTheDesk()
    {
        for (const qint64 expects : {0, -1, 1, 9}) {
            Round r;
            QVERIFY(r.saveNote(idOf('n'), u"words"_s));
            r.ask();
            r.answerPush({}, expects);
            QCOMPARE(r.trouble(), Trouble::Refused);
            QCOMPARE(r.outbox.count(), 1);
            QCOMPARE(r.ask(), QString());
        }
    }

    void aManyTimesRepeatedAnswerIsTakenOnce()
    {
        Round r;
        QVERIFY(r.saveNote(idOf('n'), u"words"_s));
        r.ask();
        r.answerPush({Bench::outcome(1, OutcomeState::Quarantined), Bench::outcome(1, OutcomeState::Quarantined)}, 2);
        QCOMPARE(r.outbox.told().size(), 1u);
        QVERIFY(!r.note(idOf('n')));
    }

    void anErasureIsReportedUntilTheHubHasHeardIt()
    {
        Round r;
        r.ask();
        r.answerPull(r.page(4, {}, {{model::KindNo::Case, idOf('x'), 4}}));
        QCOMPARE(r.ask(), u"/v1/ack"_s);
        r.asked.refuse(0, {});
        r.clock.set(*r.engine.nextTry());
        QCOMPARE(r.ask(), u"/v1/pull"_s);
        r.answerPull(r.page(4));
        QCOMPARE(r.ask(), u"/v1/ack"_s);
        QCOMPARE(wire::readAck(r.asked.request->body)->erased, std::vector<qint64>{4});
        r.asked.answer(200, "{}");
        r.ask();
        QVERIFY(r.inbox.acknowledgement().erased.empty());
    }

    void aDeskThatIsGoneHearsNothing()
    {
        auto r = std::make_unique<Round>();
        Asked kept;
        ScriptedLine line(kept);
        {
            Engine engine(*r->cache, r->outbox, r->inbox, r->trims, r->identity, line, r->clock, r->random);
            engine.setSession("token", r->clock.now().plusDays(1));
            QCOMPARE(engine.step(), Engine::Turn::Waiting);
            QCOMPARE(engine.step(), Engine::Turn::Waiting);
            QCOMPARE(kept.sent, 1);
        }
        QCOMPARE(kept.abandoned, 1);
        QVERIFY(!kept.done);
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "EngineTest.moc"
