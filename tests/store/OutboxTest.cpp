#include "tests/store/Bench.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::store;
using namespace Qt::StringLiterals;
using namespace carrel::tests;
using wire::OutcomeState;

/// Unsent work: shown at once, sealed at once, sent in order, settled by what the hub says.
class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsShownWaitingAndSealed()
    {
        Bench bench;
        QVERIFY(bench.saveNote(idOf('n'), u"words"_s));
        QCOMPARE(bench.note(idOf('n')), u"words"_s);
        QVERIFY(bench.outbox.isWaiting(model::KindNo::Note, idOf('n')));
        QCOMPARE(bench.waitingNumbers(), std::vector<qint64>{1});
        const auto frames = Journal(bench.disk, u"journal.seal"_s).repair();
        QCOMPARE(frames->size(), 1u);
        const auto opened = wire::unsealEnvelope(frames->front().sealed, bench.hub);
        QVERIFY(opened && opened->envelope == bench.outbox.next(1).front());
        QVERIFY(!bench.disk.files.value(u"journal.seal"_s).contains("words"));
    }

    void whatIsSentIsSignedNumberedAndNamesWhatWasSeen()
    {
        Bench bench;
        bench.inbox.apply(bench.page(5, {Bench::noteFrom(idOf('n'), u"old"_s, 5)}));
        QVERIFY(bench.outbox.save(idOf('n'), model::Changes(model::KindNo::Note).to(model::Note::body, u"new"_s), false).ok());
        QVERIFY(bench.saveNote(idOf('m'), u"other"_s));
        const auto sent = bench.outbox.next(10);
        const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(bench.identity.seed));
        for (size_t i = 0; i < sent.size(); ++i) {
            QCOMPARE(sent[i].n, qint64(i + 1));
            QCOMPARE(sent[i].hash, wire::hashOf(sent[i].body, bench.identity.hashKey));
            QVERIFY(base::signatureHolds(sent[i].signature, wire::signedPart(bench.identity.enrolment, sent[i].n, sent[i].id, sent[i].hash), keys.publicKey));
        }
        QVERIFY((wire::readBody(sent[0].body)->base == wire::Base{u"e1"_s, 5}));
        QVERIFY(!wire::readBody(sent[0].body)->creates && wire::readBody(sent[1].body)->creates);
        QCOMPARE(bench.outbox.next(1).size(), 1u);
    }

    void whatTheHubTakesStaysAndWhatItRefusesIsUndone_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("stays");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("applied") << int(OutcomeState::Applied) << true << false;
        QTest::newRow("merged") << int(OutcomeState::Merged) << true << true;
        QTest::newRow("conflict") << int(OutcomeState::Conflict) << true << true;
        QTest::newRow("quarantined") << int(OutcomeState::Quarantined) << false << true;
        QTest::newRow("superseded") << int(OutcomeState::Superseded) << false << true;
    }
    void whatTheHubTakesStaysAndWhatItRefusesIsUndone()
    {
        QFETCH(int, state);
        QFETCH(bool, stays);
        QFETCH(bool, isTold);
        Bench bench;
        QVERIFY(bench.saveNote(idOf('n'), u"words"_s));
        bench.outbox.settle({Bench::outcome(1, OutcomeState(state))});
        QCOMPARE(bench.note(idOf('n')).has_value(), stays);
        QCOMPARE(bench.outbox.count(), 0);
        QCOMPARE(bench.outbox.told().size(), size_t(isTold));
        if (isTold) bench.outbox.forgetTold(1);
        QVERIFY(bench.outbox.told().empty());
    }

    void aRefusedEditGivesBackTheHubsWordAndKeepsTheLaterOne()
    {
        Bench bench;
        bench.inbox.apply(bench.page(5, {Bench::noteFrom(idOf('n'), u"the hub's"_s, 5)}));
        const auto edit = [&](const QString& words) { return bench.outbox.save(idOf('n'), model::Changes(model::KindNo::Note).to(model::Note::body, words), false).ok(); };
        QVERIFY(edit(u"first"_s) && edit(u"second"_s));
        bench.outbox.settle({Bench::outcome(1, OutcomeState::Quarantined)});
        QCOMPARE(bench.note(idOf('n')), u"second"_s);
        bench.outbox.settle({Bench::outcome(2, OutcomeState::Quarantined)});
        QCOMPARE(bench.note(idOf('n')), u"the hub's"_s);
    }

    void aContestedFieldShowsWhatStands()
    {
        Bench bench;
        bench.inbox.apply(bench.page(5, {Bench::noteFrom(idOf('n'), u"the hub's"_s, 5)}));
        QVERIFY(bench.outbox.save(idOf('n'), model::Changes(model::KindNo::Note).to(model::Note::body, u"mine"_s), false).ok());
        bench.outbox.settle({{1, OutcomeState::Conflict, {}, {{u"body"_s, wire::FieldOutcome::Contested}}}});
        QCOMPARE(bench.note(idOf('n')), u"the hub's"_s);
    }

    void anAnswerToWhatWasNeverSentChangesNothing()
    {
        Bench bench;
        QVERIFY(bench.saveNote(idOf('n'), u"words"_s));
        bench.outbox.settle({Bench::outcome(7, OutcomeState::Superseded), Bench::outcome(0, OutcomeState::Applied), Bench::outcome(-1, OutcomeState::Applied)});
        QCOMPARE(bench.outbox.count(), 1);
        bench.outbox.settle({Bench::outcome(1, OutcomeState::Applied), Bench::outcome(1, OutcomeState::Superseded)});
        QCOMPARE(bench.note(idOf('n')), u"words"_s);
    }

    void anEditThatCannotBeSealedIsSavedAndSaidAndMended()
    {
        Bench bench;
        bench.disk.writesLeft = 0;
        const auto saved = bench.outbox.save(idOf('n'), bench.noteSaying(u"words"_s), true);
        QVERIFY(!saved.ok());
        QCOMPARE(bench.note(idOf('n')), u"words"_s);
        QVERIFY(!bench.outbox.mend().ok());
        bench.disk.writesLeft.reset();
        QVERIFY(bench.saveNote(idOf('m'), u"more"_s));
        const auto frames = Journal(bench.disk, u"journal.seal"_s).repair();
        QCOMPARE(frames->size(), 2u);
        QCOMPARE(frames->at(0).n, 1);
    }

    void aJournalThatIsLostIsMadeAgainFromTheCache()
    {
        Bench bench;
        QVERIFY(bench.saveNote(idOf('n'), u"words"_s) && bench.saveNote(idOf('m'), u"more"_s));
        bench.disk.files.clear();
        QVERIFY(bench.outbox.mend().ok());
        const auto sealed = bench.outbox.sealedBetween(1, 2, 10);
        QCOMPARE(sealed.size(), 2u);
        for (size_t i = 0; i < 2; ++i) QVERIFY(wire::unsealEnvelope(sealed[i].sealed, bench.hub)->envelope == bench.outbox.next(2)[i]);
        QCOMPARE(bench.outbox.sealedBetween(1, 2, 1).size(), 1u);
        QVERIFY(bench.outbox.sealedBetween(3, 9, 10).empty());
    }

    void severalEditsAreSavedTogetherOrNotAtAll()
    {
        Bench bench;
        bench.cache->exec(u"CREATE TRIGGER full BEFORE INSERT ON outbox WHEN NEW.n = 2 BEGIN SELECT RAISE(ABORT, 'x'); END"_s);
        bool threw = false;
        try {
            const auto saved = bench.outbox.saveAll({{idOf('n'), bench.noteSaying(u"a"_s), true}, {idOf('m'), bench.noteSaying(u"b"_s), true}});
            QVERIFY(!saved.ok());
        } catch (const CacheFailure&) {
            threw = true;
        }
        QVERIFY(threw);
        QVERIFY(!bench.note(idOf('n')) && !bench.note(idOf('m')));
        QCOMPARE(bench.outbox.count(), 0);
        QVERIFY(bench.disk.files.value(u"journal.seal"_s).isEmpty());
    }

    void anEarlierEnrolmentsTwinsAreNoNumbersOfThisOne()
    {
        Bench bench;
        for (const char c : {'a', 'b', 'd'}) QVERIFY(bench.saveNote(idOf(c), u"words"_s));
        bench.outbox.settle({Bench::outcome(1, OutcomeState::Applied), Bench::outcome(2, OutcomeState::Applied)});
        // What waits is now the first of another enrolment, and the journal cannot be cut back.
        bench.cache->exec(u"UPDATE outbox SET n = 1"_s);
        bench.cache->setMeta(u"last_n"_s, u"1"_s);
        bench.disk.writesLeft = 0;
        bench.outbox.showAgain();
        QVERIFY(!bench.outbox.mend().ok());
        QVERIFY(!bench.saveNote(idOf('e'), u"more"_s));
        bench.disk.writesLeft.reset();
        QVERIFY(bench.saveNote(idOf('f'), u"most"_s));
        QCOMPARE(bench.waitingNumbers(), (std::vector<qint64>{1, 2, 3}));
        QCOMPARE(bench.outbox.firstLost(), 0);
        const auto frames = Journal(bench.disk, u"journal.seal"_s).repair();
        QCOMPARE(frames->size(), 3u);
        for (size_t i = 0; i < 3; ++i) QVERIFY(wire::unsealEnvelope(frames->at(i).sealed, bench.hub)->envelope == bench.outbox.next(3)[i]);
        // Once is enough: what is settled since stays sealed.
        bench.outbox.settle({Bench::outcome(1, OutcomeState::Applied)});
        QVERIFY(bench.outbox.mend().ok());
        QCOMPARE(Journal(bench.disk, u"journal.seal"_s).repair()->size(), 3u);
    }

    void theJournalIsEmptiedOnceAllOfItIsDurable()
    {
        Bench bench;
        QVERIFY(bench.saveNote(idOf('n'), u"words"_s));
        bench.outbox.trimJournal(5);
        QVERIFY(bench.journal.size() > 0);
        bench.outbox.settle({Bench::outcome(1, OutcomeState::Applied)});
        bench.outbox.trimJournal(0);
        QVERIFY(bench.journal.size() > 0);
        bench.drafts.keep(u"note:1"_s, u"half a sentence"_s, 4);
        bench.outbox.trimJournal(1);
        const auto frames = Journal(bench.disk, u"journal.seal"_s).repair();
        QVERIFY(frames->size() == 1 && frames->front().sort == Journal::Sort::Draft);
    }

    void aDraftKeepsItsWordsAndItsCaret()
    {
        Bench bench;
        bench.drafts.keep(u"note:1"_s, u"half a"_s, 3);
        bench.drafts.keep(u"note:1"_s, u"half a sentence"_s, 5);
        const auto draft = bench.drafts.find(u"note:1"_s);
        QVERIFY(draft && draft->text == u"half a sentence" && draft->caret == 5);
        QVERIFY(!bench.drafts.find(u"note:2"_s));
        QVERIFY(!bench.disk.files.value(u"journal.seal"_s).contains("sentence"));
        // Pasted books are kept in the cache, and do not spoil the journal for what follows.
        bench.drafts.keep(u"note:2"_s, QString(2'000'000, u'x'), 0);
        QVERIFY(bench.saveNote(idOf('n'), u"words"_s));
        QVERIFY(bench.outbox.mend().ok());
        QCOMPARE(bench.outbox.sealedBetween(1, 1, 1).size(), 1u);
        QCOMPARE(bench.drafts.find(u"note:2"_s)->text.size(), 2'000'000);
        bench.drafts.drop(u"note:2"_s);
        QVERIFY(!bench.drafts.find(u"note:2"_s));
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "OutboxTest.moc"
