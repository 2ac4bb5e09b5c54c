#include "tests/store/Bench.h"
#include "tests/support/Made.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::store;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

/// What the hub sends: whole or not at all, and never on top of what has not been settled.
class InboxTest : public QObject
{
    Q_OBJECT

    static bool indexed(Bench& bench, const QString& word) { return !bench.rows.search(word, {}, 10).empty(); }

private Q_SLOTS:
    void aPageIsTakenAndItsEndRemembered()
    {
        Bench bench;
        bench.inbox.apply(bench.page(7, {Bench::noteFrom(idOf('n'), u"words"_s, 7)}));
        QCOMPARE(bench.note(idOf('n')), u"words"_s);
        QCOMPARE(bench.inbox.after(), 7);
        QCOMPARE(bench.inbox.acknowledgement().upTo, 7);
        QVERIFY(indexed(bench, u"wor"_s));
    }

    void aPageThatFailsInTheMiddleLeavesNothing()
    {
        Bench bench;
        bench.inbox.apply(bench.page(1, {Bench::noteFrom(idOf('a'), u"before"_s, 1)}));
        bench.cache->exec(u"CREATE TRIGGER full BEFORE INSERT ON r_note WHEN NEW.delivery = 3 BEGIN SELECT RAISE(ABORT, 'x'); END"_s);
        bool threw = false;
        try {
            bench.inbox.apply(bench.page(3, {Bench::noteFrom(idOf('a'), u"after"_s, 2), Bench::noteFrom(idOf('n'), u"new"_s, 3)}));
        } catch (const CacheFailure&) {
            threw = true;
        }
        QVERIFY(threw);
        QCOMPARE(bench.note(idOf('a')), u"before"_s);
        QCOMPARE(bench.inbox.after(), 1);
        bench.cache->exec(u"DROP TRIGGER full"_s);
        bench.inbox.apply(bench.page(3, {Bench::noteFrom(idOf('a'), u"after"_s, 2), Bench::noteFrom(idOf('n'), u"new"_s, 3)}));
        QCOMPARE(bench.note(idOf('a')), u"after"_s);
        QCOMPARE(bench.note(idOf('n')), u"new"_s);
    }

    void onlyAPageOfAFirstFillMayWaitForTheMedium()
    {
        Bench bench;
        // What a commit waits for, noted at every word the store keeps about itself, and at every edit.
        bench.cache->exec(u"CREATE TEMP TABLE levels (level INTEGER)"_s);
        for (const auto& deed : {u"INSERT"_s, u"UPDATE"_s}) {
            bench.cache->exec(u"CREATE TEMP TRIGGER on_%1 AFTER %1 ON main.meta BEGIN INSERT INTO levels SELECT synchronous FROM pragma_synchronous; END"_s.arg(deed));
        }
        bench.cache->exec(u"CREATE TEMP TRIGGER on_edit AFTER INSERT ON main.outbox BEGIN INSERT INTO levels SELECT synchronous FROM pragma_synchronous; END"_s);
        const auto levelOf = [&](const std::function<void()>& deed) {
            bench.cache->exec(u"DELETE FROM levels"_s);
            deed();
            QSqlQuery& query = bench.cache->run(u"SELECT min(level), max(level) FROM levels"_s);
            const int level = query.next() && query.value(0) == query.value(1) ? query.value(0).toInt() : -1;
            query.finish();
            return level;
        };
        const auto pageOf = [&](qint64 next, bool more) {
            auto page = bench.page(next, {Bench::noteFrom(idOf(char('0' + next)), u"words"_s, next)});
            page.head.more = more;
            return page;
        };
        const auto take = [&](const wire::Page& page) { return levelOf([&] { bench.inbox.apply(page); }); };
        constexpr int Normal = 1;
        constexpr int Full = 2;
        QCOMPARE(take(pageOf(1, true)), Normal);
        QCOMPARE(levelOf([&] { QVERIFY(bench.saveNote(idOf('x'), u"mine"_s)); }), Full);
        QCOMPARE(take(pageOf(2, true)), Normal);
        auto removing = pageOf(3, true);
        removing.removals.push_back({model::KindNo::Note, idOf('2'), 3});
        QCOMPARE(take(removing), Full);
        QCOMPARE(take(pageOf(4, true)), Full); // The receipt is sent with it.
        bench.inbox.acknowledged(bench.inbox.acknowledgement());
        QCOMPARE(take(pageOf(5, true)), Normal);
        auto over = pageOf(6, true);
        over.head.startsOver = true;
        QCOMPARE(take(over), Full);
        QCOMPARE(take(pageOf(7, false)), Full);
        QCOMPARE(take(pageOf(8, true)), Full);
        QCOMPARE(bench.note(idOf('x')), u"mine"_s);
    }

    void aRowThatComesTwiceInAFirstFillIsTheLaterOne()
    {
        Bench bench;
        auto first = bench.page(2, {Bench::noteFrom(idOf('a'), u"early"_s, 1), Bench::noteFrom(idOf('a'), u"late"_s, 2)});
        first.head.more = true;
        bench.inbox.apply(first);
        QCOMPARE(bench.note(idOf('a')), u"late"_s);
        QVERIFY(bench.saveNote(idOf('m'), u"mine"_s));
        bench.inbox.apply(bench.page(4, {Bench::noteFrom(idOf('a'), u"latest"_s, 3), Bench::noteFrom(idOf('m'), u"theirs"_s, 4)}));
        QCOMPARE(bench.note(idOf('a')), u"latest"_s);
        QCOMPARE(bench.note(idOf('m')), u"mine"_s);
        QVERIFY(indexed(bench, u"latest"_s) && !indexed(bench, u"early"_s) && indexed(bench, u"mine"_s));
    }

    void unsettledWordsStayOnTopOfWhatTheHubSends()
    {
        Bench bench;
        bench.inbox.apply(bench.page(1, {Bench::noteFrom(idOf('n'), u"one"_s, 1)}));
        QVERIFY(bench.outbox.save(idOf('n'), model::Changes(model::KindNo::Note).to(model::Note::body, u"mine"_s), false).ok());
        bench.inbox.apply(bench.page(2, {Bench::noteFrom(idOf('n'), u"two"_s, 2)}));
        QCOMPARE(bench.note(idOf('n')), u"mine"_s);
        bench.outbox.settle({Bench::outcome(1, wire::OutcomeState::Quarantined)});
        QCOMPARE(bench.note(idOf('n')), u"two"_s);
    }

    void aRemovalTakesTheWordsAndKeepsTheSealedEdit()
    {
        Bench bench;
        bench.inbox.apply(bench.page(1, {Bench::noteFrom(idOf('n'), u"secret"_s, 1)}));
        QVERIFY(bench.outbox.save(idOf('n'), model::Changes(model::KindNo::Note).to(model::Note::body, u"unsent"_s), false).ok());
        bench.inbox.apply(bench.page(2, {}, {{model::KindNo::Note, idOf('n'), 2}}));
        QVERIFY(!bench.note(idOf('n')));
        QVERIFY(!indexed(bench, u"secret"_s) && !indexed(bench, u"unsent"_s));
        QCOMPARE(bench.inbox.acknowledgement().erased, std::vector<qint64>{2});
        const auto sent = bench.outbox.next(1);
        QVERIFY(sent.size() == 1 && sent[0].body.isEmpty());
        const auto opened = base::openSeal(sent[0].sealed, bench.hub);
        QVERIFY(opened && opened->contains("unsent"));
        // Once settled, it is not shown again.
        bench.outbox.settle({Bench::outcome(1, wire::OutcomeState::Applied)});
        QVERIFY(!bench.note(idOf('n')));
        bench.inbox.acknowledged({2, {2}});
        QVERIFY(bench.inbox.acknowledgement().erased.empty());
    }

    void aRemovalOfWhatIsNotHereIsConfirmedAllTheSame()
    {
        Bench bench;
        bench.inbox.apply(bench.page(4, {}, {{model::KindNo::Case, idOf('x'), 4}}));
        QCOMPARE(bench.inbox.acknowledgement().erased, std::vector<qint64>{4});
    }

    void aReceiptThatCameLaterIsNotForgottenWithAnEarlierOne()
    {
        Bench bench;
        bench.inbox.apply(bench.page(2, {}, {{model::KindNo::Case, idOf('x'), 2}}));
        const auto ack = bench.inbox.acknowledgement();
        bench.inbox.apply(bench.page(3, {}, {{model::KindNo::Case, idOf('y'), 3}}));
        bench.inbox.acknowledged(ack);
        QCOMPARE(bench.inbox.acknowledgement().erased, std::vector<qint64>{3});
    }

    void aRowWhoseTimeHasPassedIsNotThere()
    {
        Bench bench;
        const auto until = bench.clock.now().plusSeconds(60);
        bench.inbox.apply(bench.page(1, {Bench::noteFrom(idOf('n'), u"for a minute"_s, 1, until)}));
        QVERIFY(bench.note(idOf('n')));
        bench.clock.advanceSeconds(60);
        QVERIFY(!bench.note(idOf('n')));
        QVERIFY(!indexed(bench, u"minute"_s));
        QVERIFY(bench.inbox.dropExpired());
        QVERIFY(!bench.inbox.dropExpired());
        // A clock that goes back does not bring it back.
        bench.clock.advanceSeconds(-60);
        QVERIFY(!bench.note(idOf('n')));
    }

    void rowsDroppedByAClockAheadAreAskedForAnew()
    {
        Bench bench;
        bench.inbox.apply(bench.page(9, {Bench::noteFrom(idOf('n'), u"for a day"_s, 1, bench.clock.now().plusDays(1))}));
        const auto truly = bench.clock.now();
        bench.clock.set(truly.plusDays(400));
        QVERIFY(bench.inbox.dropExpired());
        bench.clock.set(truly);
        bench.inbox.apply(bench.page(10));
        QCOMPARE(bench.inbox.after(), 0);
    }

    void startingOverKeepsOnlyUnsentWork()
    {
        Bench bench;
        bench.inbox.apply(bench.page(5, {Bench::noteFrom(idOf('a'), u"the hub's"_s, 5)}, {{model::KindNo::Case, idOf('x'), 4}}));
        QVERIFY(bench.saveNote(idOf('n'), u"mine"_s));
        auto page = bench.page(1, {Bench::noteFrom(idOf('b'), u"again"_s, 1)});
        page.head.startsOver = true;
        page.head.epoch = u"e2"_s;
        bench.inbox.apply(page);
        QVERIFY(!bench.note(idOf('a')));
        QCOMPARE(bench.note(idOf('b')), u"again"_s);
        QCOMPARE(bench.note(idOf('n')), u"mine"_s);
        QCOMPARE(bench.cache->meta(u"epoch"_s), u"e2"_s);
        QVERIFY(bench.inbox.acknowledgement().erased.empty());
        QVERIFY(!indexed(bench, u"hub"_s) && indexed(bench, u"mine"_s));
    }

    void whatWasMadeHereAndNotSentBackIsNotKept()
    {
        Bench bench;
        QVERIFY(bench.saveNote(idOf('n'), u"mine"_s));
        bench.inbox.apply(bench.page(1));
        QVERIFY(bench.note(idOf('n')));
        bench.outbox.settle({Bench::outcome(1, wire::OutcomeState::Applied)});
        auto first = bench.page(2);
        first.head.more = true;
        bench.inbox.apply(first);
        QVERIFY(bench.note(idOf('n')));
        bench.inbox.apply(bench.page(3));
        QVERIFY(!bench.note(idOf('n')));
    }

    void theEndOfAStoryDoesNotHangOnHowItIsCutIntoPages()
    {
        QVERIFY(rc::check("pages cut anywhere", [] {
            std::vector<wire::DeliveredRow> rows;
            const int count = *rc::gen::inRange(1, 8);
            for (int i = 1; i <= count; ++i) rows.push_back(Bench::noteFrom(idOf(*rc::gen::element('a', 'b', 'd')), *rc::gen::element(u"x"_s, u"y"_s, u""_s), i));
            const auto show = [](Bench& bench) {
                std::vector<std::optional<QString>> out;
                for (const char c : {'a', 'b', 'd'}) out.push_back(bench.note(idOf(c)));
                return out;
            };
            Bench whole;
            whole.inbox.apply(whole.page(count, rows));
            Bench parts;
            for (const auto& row : rows) parts.inbox.apply(parts.page(row.delivery, {row}));
            RC_ASSERT(show(whole) == show(parts));
            RC_ASSERT(whole.inbox.after() == parts.inbox.after());
        }));
    }
};

QTEST_GUILESS_MAIN(InboxTest)
#include "InboxTest.moc"
