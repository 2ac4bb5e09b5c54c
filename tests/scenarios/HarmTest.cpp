#include "tests/scenarios/Story.h"

#include "core/store/Journal.h"

#include <QtCore/QFile>

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using session::SyncStanding;
using namespace Qt::StringLiterals;

/// The desk's own medium fails, or what was typed is not saved yet: nothing is half there, and no word is lost.
class HarmTest : public Story
{
    Q_OBJECT

private:
    static size_t sealedIn(FakeDesk& desk)
    {
        const auto left = store::Journal(desk.disk, desk.filePath(u"journal.seal"_s)).leftOver();
        return left ? left->size() : 0;
    }

private Q_SLOTS:
    void aTornJournalIsMended_data() { storesWith({"restart", "next save"}); }
    void aTornJournalIsMended()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        addNote(rhian, theCase, u"She commutes."_s);
        rhian.disk.appendFault = base::DiskFault::Full;
        rhian.disk.leavesHalf = true;
        const auto torn = rhian->addNote({theCase, model::NoteType::Call, u"She works at night."_s});
        QCOMPARE(torn.fault, session::CommandFault::NotDurable);
        QCOMPARE(bodyOf(rhian, *torn.id), u"She works at night."_s);
        rhian.disk.appendFault.reset();
        if (word == "restart") rhian.restart();
        else addNote(rhian, theCase, u"She called again."_s);
        QCOMPARE(sealedIn(rhian), rhian->outbox().size());
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(bodyOf(gareth, *torn.id), u"She works at night."_s);
        QCOMPARE(sealedIn(rhian), size_t(0));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aJournalCutShortByAPowerCutIsWrittenAgain_data() { stores(); }
    void aJournalCutShortByAPowerCutIsWrittenAgain()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        for (int i = 0; i < 3; ++i) addNote(rhian, theCase, u"Call number %1."_s.arg(i));
        for (const qint64 lost : {1, 40, 400}) {
            rhian.stop();
            QFile journal(rhian.filePath(u"journal.seal"_s));
            QVERIFY(journal.resize(store::Journal(rhian.disk, journal.fileName()).size() - lost));
            rhian.start();
            rhian.unlock();
            QCOMPARE(sealedIn(rhian), size_t(3));
        }
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(gareth->caseFile(theCase)->notes.size(), size_t(3));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aFullDiskRefusesAnEditWhole_data() { stores(); }
    void aFullDiskRefusesAnEditWhole()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        rhian.fillDisk();
        const QString manyWords = u"A long account of it. "_s.repeated(400).trimmed();
        const auto refused = rhian->addNote({theCase, model::NoteType::Call, manyWords});
        QCOMPARE(refused.fault, session::CommandFault::DiskFull);
        QVERIFY(rhian->outbox().empty());
        QVERIFY(rhian->caseFile(theCase)->notes.empty());
        rhian.emptyDisk();
        const RecordId note = addNote(rhian, theCase, manyWords);
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(bodyOf(gareth, note), manyWords);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aFullDiskTakesInNothingHalf_data() { stores(); }
    void aFullDiskTakesInNothingHalf()
    {
        auto [campus, rhian, gareth, theCase] = office();
        for (int i = 0; i < 20; ++i) addNote(gareth, theCase, u"Call number %1. "_s.arg(i) + u"A long account of it. "_s.repeated(200));
        campus->sync(gareth);
        rhian.fillDisk();
        campus->sync(rhian);
        QCOMPARE(rhian->syncReport().standing, SyncStanding::DiskFull);
        QVERIFY(rhian->syncReport().nextTry);
        QVERIFY(rhian->caseFile(theCase)->notes.empty());
        QCOMPARE(campus->ledgerGap(), QString());
        rhian.emptyDisk();
        campus->clock.set(*rhian->syncReport().nextTry);
        while (campus->turn(rhian)) {
        }
        QCOMPARE(rhian->syncReport().standing, SyncStanding::UpToDate);
        QCOMPARE(rhian->caseFile(theCase)->notes.size(), size_t(20));
        campus->settle();
        QCOMPARE(campus->disagreement(), QString());
    }

    /// Every page in turn: whoever opens the desk is answered whole, or told that the file is damaged, and never shut out by a
    /// question that fails.
    void aPageThatCannotBeReadIsToldAndEndsNoQuestion_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("embedded") << false;
    }
    void aPageThatCannotBeReadIsToldAndEndsNoQuestion()
    {
        auto [campus, rhian, gareth, theCase] = office();
        for (int i = 0; i < 12; ++i) addNote(rhian, theCase, u"Call %1: "_s.arg(i) + u"she commutes and works at night. "_s.repeated(20));
        campus->settle();
        const auto morning = [&rhian, &theCase] {
            session::CaseQuery mine;
            QStringList words;
            for (const auto& line : rhian->cases(mine)) words << line.item.view.id().text();
            const auto file = rhian->caseFile(theCase);
            words << QString::number(file ? int(file->notes.size()) : -1) << QString::number(rhian->students({}, 50).size()) << QString::number(rhian->students(u"com"_s, 50).size())
                  << QString::number(rhian->look(u"night"_s, 9).cases.size()) << QString::number(rhian->outbox().size()) << rhian->nameOf(KindNo::Case, theCase);
            for (const auto& [kind, count] : rhian->holdings().rows) words << QString::number(count);
            return words;
        };
        const QStringList whole = morning();
        rhian.stop();
        QFile file(rhian.filePath(u"cache.db"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        constexpr qsizetype page = 4096;
        int told = 0;
        for (qsizetype at = page; at < good.size(); at += page) {
            QByteArray bad = good;
            bad.replace(at, page, QByteArray(page, '\0'));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bad) == bad.size());
            file.close();
            rhian.start();
            if (rhian->unlock({session::KeyChoice::How::Keychain, {}, rhian.pin}) == session::UnlockFault::None) {
                const QStringList answered = morning();
                const bool damaged = rhian->syncReport().standing == SyncStanding::CacheDamaged;
                told += damaged;
                QVERIFY2(damaged || answered == whole, qPrintable(u"page %1 answers %2"_s.arg(at / page).arg(answered.join(u' '))));
            }
            rhian.stop();
        }
        QVERIFY2(told > 5, "the harm was not met");
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(good) == good.size());
        file.close();
        rhian.start();
        rhian.unlock();
        QCOMPARE(morning(), whole);
    }

    /// The answer to a sign-in comes from the hub, and nobody stands behind it who could catch what the file throws.
    void aMediumThatFailsWhileSomebodySignsInIsTold_data() { storesWith({"signing in", "enrolling again", "a lease that comes back"}); }
    void aMediumThatFailsWhileSomebodySignsInIsTold()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        rhian.moveToMedium();
        int told = 0;
        for (int syncs = 0; syncs < 9; ++syncs) {
            rhian.keepCopy();
            addNote(gareth, theCase, u"News number %1."_s.arg(syncs));
            campus->settle();
            if (word == "enrolling again") rhian.putBackOnly(FakeDesk::PutBack::Cache);
            if (word == "a lease that comes back") rhian.faults.unplugged = true;
            if (word == "a lease that comes back") campus->advanceDays(9);
            campus->db().run(u"DELETE FROM session"_s);
            campus->sync(rhian);
            rhian.faults.unplugged = false;
            rhian.medium->failSyncs = 1;
            rhian.medium->failSyncsAfter = syncs;
            if (!rhian->isOpen()) campus->triesToRenew(rhian);
            else if (word == "enrolling again") enrolAgain(*campus, rhian);
            else signIn(*campus, rhian);
            rhian.medium->failSyncs = 0;
            told += rhian->isOpen() && rhian->syncReport().standing == SyncStanding::CacheDamaged;
            rhian.restart();
            if (rhian->syncReport().standing == SyncStanding::PutBack) enrolAgain(*campus, rhian);
            campus->sync(rhian);
            if (rhian->syncReport().standing == SyncStanding::SignInNeeded) signIn(*campus, rhian);
            if (gareth->isOpen()) campus->sync(gareth);
            signIn(*campus, gareth);
            campus->settle();
            QCOMPARE(rhian->syncReport().standing, SyncStanding::UpToDate);
            QCOMPARE(rhian->caseFile(theCase)->notes.size(), size_t(syncs + 1));
        }
        QVERIFY(told > 0);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aDraftOutlivesLockRestartAndLostRights_data() { stores(); }
    void aDraftOutlivesLockRestartAndLostRights()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const QString box = u"note:"_s + theCase.text();
        QCOMPARE(rhian->keepDraft(box, u"She said th"_s, 11), session::CommandFault::None);
        rhian.lock();
        rhian.unlock();
        rhian.restart();
        QCOMPARE(rhian->draft(box)->text, u"She said th"_s);
        QCOMPARE(rhian->draft(box)->caret, 11);
        // It is told to nobody, and stays when the desk starts over.
        campus->context().epoch = u"epoch-2"_s;
        campus->settle();
        QVERIFY(!campus->hubText().contains(u"She said"_s));
        QCOMPARE(rhian->draft(box)->text, u"She said th"_s);
        rhian->dropDraft(box);
        QVERIFY(!rhian.holdsAnywhere(u"She said"_s));
        QCOMPARE(campus->disagreement(), QString());
    }

    void lockingKeepsWhatIsUnsent_data() { stores(); }
    void lockingKeepsWhatIsUnsent()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        rhian->syncNow();
        rhian->step();
        // The answer to what was under way finds nobody.
        rhian.lock();
        campus->settle();
        rhian.faults.unplugged = false;
        rhian.unlock();
        QCOMPARE(bodyOf(rhian, note), u"She commutes."_s);
        campus->settle();
        QCOMPARE(bodyOf(gareth, note), u"She commutes."_s);
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::HarmTest)
#include "HarmTest.moc"
