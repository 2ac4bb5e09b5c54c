#include "tests/scenarios/Story.h"

#include <QtCore/QFile>

namespace carrel::tests {

using model::KindNo;
using model::Note;
using model::RecordId;
using session::SignInFault;
using session::SyncStanding;
using namespace Qt::StringLiterals;

/// An older copy of a desk's file lies where the file was: it is told apart before anything of it is shown, nobody who is
/// honest is ever taken for that, and no unsent word is lost.
class PutBackTest : public Story
{
    Q_OBJECT

private:
    /// Rhian holds a health note under a consent, and a copy of the desk is kept; then the consent is withdrawn.
    struct Withdrawn {
        std::unique_ptr<FakeCampus> campus;
        FakeDesk& rhian;
        FakeDesk& gareth;
        RecordId theCase;
        RecordId health;
    };
    Withdrawn withdrawn()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Health"_s);
        const RecordId consent = giveConsent(*campus, "health");
        campus->settle();
        const RecordId health = addHealthNote(rhian, theCase, u"She has migraines."_s, consent);
        campus->settle();
        rhian.keepCopy();
        campus->settle();
        campus->changeAtHub(KindNo::Consent, consent, [](model::Record& held) { held.put(model::Consent::state, model::ConsentState::Withdrawn); });
        campus->settle();
        return {std::move(campus), rhian, gareth, theCase, health};
    }
    static bool isShut(FakeDesk& desk) { return desk->syncReport().standing == SyncStanding::PutBack; }
    static QStringList notesAtHub(FakeCampus& campus)
    {
        QStringList out;
        for (const auto& note : campus.hubRecords(KindNo::Note)) out << note.get(Note::body).value_or(QString());
        out.sort();
        return out;
    }
    static FakeDesk::PutBack whatOf(const QByteArray& word)
    {
        if (word == "the cache") return FakeDesk::PutBack::Cache;
        return word == "the cache and its note" ? FakeDesk::PutBack::CacheAndNote : FakeDesk::PutBack::Folder;
    }
    void storesWithEachPart() { storesWith({"the cache", "the cache and its note", "the folder"}); }

private Q_SLOTS:
    void nothingThatWasWithdrawnShowsAndTheDeskIsFilledAnew_data() { storesWithEachPart(); }
    void nothingThatWasWithdrawnShowsAndTheDeskIsFilledAnew()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase, health] = withdrawn();
        QVERIFY(!rhian.holdsAnywhere(u"migraines"_s));
        rhian.faults.unplugged = true;
        rhian.putBackOnly(whatOf(word));
        QVERIFY(isShut(rhian));
        QVERIFY(rhian.held().empty());
        QVERIFY(!rhian.holdsAnywhere(u"migraines"_s));
        QVERIFY(!rhian.pages().contains("migraines"));
        // Not by opening it again, and not by a hub that answers, until somebody has enrolled it.
        rhian.restart();
        rhian.faults.unplugged = false;
        campus->settle();
        QVERIFY(isShut(rhian));
        QVERIFY(rhian.held().empty());
        QCOMPARE(campus->ledgerGap(), QString());
        QCOMPARE(enrolAgain(*campus, rhian), SignInFault::None);
        campus->settle();
        QCOMPARE(rhian->syncReport().standing, SyncStanding::UpToDate);
        QVERIFY(holds(rhian, KindNo::Case, theCase));
        QVERIFY(!rhian.holdsAnywhere(u"migraines"_s));
        rhian.restart();
        campus->settle();
        QCOMPARE(rhian->syncReport().standing, SyncStanding::UpToDate);
        QCOMPARE(campus->disagreement(), QString());
        Q_UNUSED(gareth)
        Q_UNUSED(health)
    }

    void wordsSavedBeforeAndAfterTheCopyArriveOnce_data() { storesWithEachPart(); }
    void wordsSavedBeforeAndAfterTheCopyArriveOnce()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        addNote(rhian, theCase, u"Before the copy."_s);
        rhian->keepDraft(u"note:x"_s, u"Half a sent"_s, 11);
        rhian.keepCopy();
        rhian.faults.unplugged = false;
        campus->settle();
        addNote(gareth, theCase, u"From a colleague."_s);
        campus->settle();
        rhian.faults.unplugged = true;
        addNote(rhian, theCase, u"After the copy."_s);
        rhian.lock();
        rhian.unlock();
        rhian.putBackOnly(whatOf(word));
        QVERIFY(isShut(rhian));
        QVERIFY(!rhian->addNote({theCase, model::NoteType::Call, u"Meanwhile."_s}).ok());
        QCOMPARE(rhian->draft(u"note:x"_s)->text, u"Half a sent"_s);
        rhian.faults.unplugged = false;
        QCOMPARE(enrolAgain(*campus, rhian), SignInFault::None);
        campus->settle();
        QStringList expected{u"Before the copy."_s, u"From a colleague."_s};
        // What was in no file that came back is nowhere any more.
        if (word != "the folder") expected.prepend(u"After the copy."_s);
        QCOMPARE(notesAtHub(*campus), expected);
        QVERIFY(rhian->conflicts().empty());
        QVERIFY(rhian->outbox().empty());
        QCOMPARE(rhian->draft(u"note:x"_s)->text, u"Half a sent"_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    /// Between two words of the hub nothing tells the older copy: then the journal is ahead of it.
    void aCacheBehindItsJournalGivesNoNumberTwice_data() { storesWith({"and writes on", "and writes no more", "and wrote much"}); }
    void aCacheBehindItsJournalGivesNoNumberTwice()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        QStringList expected{u"Before the copy."_s};
        addNote(rhian, theCase, expected.first());
        rhian.keepCopy();
        for (int i = 0; i < (word == "and wrote much" ? 450 : 2); ++i) {
            expected << u"After the copy, %1."_s.arg(i, 3);
            addNote(rhian, theCase, expected.last());
        }
        rhian.putBackOnly(FakeDesk::PutBack::Cache);
        QVERIFY(!isShut(rhian));
        if (word == "and writes on") {
            expected << u"Later."_s;
            addNote(rhian, theCase, expected.last());
        }
        rhian.faults.unplugged = false;
        campus->settle();
        expected.sort();
        QCOMPARE(notesAtHub(*campus), expected);
        QCOMPARE(rhian->syncReport().standing, SyncStanding::UpToDate);
        QCOMPARE(gareth->caseFile(theCase)->notes.size(), size_t(expected.size()));
        QVERIFY(quarantined(*campus).isEmpty());
        QCOMPARE(campus->disagreement(), QString());
    }

    void endingTheProgramAnywhereIsNeverTakenForIt_data() { storesWith({"the program", "the program, and the note beside fails", "the program, and the keyring fails", "both fail"}); }
    void endingTheProgramAnywhereIsNeverTakenForIt()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        rhian.keepCopy();
        for (int steps = 0; steps < 10; ++steps) {
            const QString words = u"News number %1."_s.arg(steps);
            addNote(gareth, theCase, words);
            campus->sync(gareth);
            rhian->syncNow();
            if (word.contains("beside") || word == "both fail") rhian.disk.replaceFault = base::DiskFault::Full;
            rhian.disk.replaceEnds = u"desk.generation"_s;
            if (word.contains("keyring") || word == "both fail") rhian.keys.writeFault = vault::KeyFault::Locked;
            campus->turns(rhian, steps);
            rhian.stop();
            rhian.disk.replaceFault.reset();
            rhian.keys.writeFault.reset();
            rhian.start();
            rhian.unlock();
            QVERIFY2(!isShut(rhian), qPrintable(QString::number(steps)));
            campus->sync(rhian);
            QCOMPARE(rhian->syncReport().standing, SyncStanding::UpToDate);
            QCOMPARE(rhian->caseFile(theCase)->notes.size(), size_t(steps + 1));
        }
        campus->settle();
        QCOMPARE(campus->disagreement(), QString());
        // And after all of it, the copy of before is still known for what it is.
        rhian.putBackOnly(FakeDesk::PutBack::Folder);
        QVERIFY(isShut(rhian));
    }

    void aNoteThatIsOlderThanTheCacheIsNoFault_data() { storesWith({"beside", "keyring", "both", "no keyring item"}); }
    void aNoteThatIsOlderThanTheCacheIsNoFault()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        rhian.lock();
        QFile::copy(rhian.filePath(u"desk.generation"_s), rhian.folder.filePath(u"older"_s));
        const auto items = rhian.keys.items;
        rhian.unlock();
        addNote(gareth, theCase, u"News."_s);
        campus->settle();
        rhian.lock();
        if (word == "beside" || word == "both") {
            QFile::remove(rhian.filePath(u"desk.generation"_s));
            QVERIFY(QFile::copy(rhian.folder.filePath(u"older"_s), rhian.filePath(u"desk.generation"_s)));
        }
        if (word == "keyring" || word == "both") rhian.keys.items = items;
        if (word == "no keyring item") {
            for (const QString& item : rhian.keys.items.keys()) {
                if (item.endsWith(u"-generation")) rhian.keys.items.remove(item);
            }
        }
        rhian.unlock();
        campus->settle();
        QCOMPARE(rhian->syncReport().standing, SyncStanding::UpToDate);
        QVERIFY(rhian->caseFile(theCase)->notes.size() == 1);
    }

    void aNoteThatIsGoneOrForgedIsSuspicious_data() { storesWith({"gone", "forged", "damaged"}); }
    void aNoteThatIsGoneOrForgedIsSuspicious()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        rhian.lock();
        QFile file(rhian.filePath(u"desk.generation"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("generation: "));
        if (word == "forged") bytes.replace(bytes.indexOf("generation: ") + 12, 1, "1");
        if (word == "damaged") bytes = bytes.left(20);
        file.resize(0);
        file.seek(0);
        file.write(bytes);
        file.close();
        if (word == "gone") QVERIFY(file.remove());
        rhian.unlock();
        QVERIFY(isShut(rhian));
        // It shuts nobody out: whose desk it is enrols it anew.
        QCOMPARE(enrolAgain(*campus, rhian), SignInFault::None);
        campus->settle();
        QVERIFY(holds(rhian, KindNo::Case, theCase));
        rhian.restart();
        QVERIFY(!isShut(rhian));
        Q_UNUSED(gareth)
    }

    void aDeskOfAnEarlierProgramGoesOn_data() { stores(); }
    void aDeskOfAnEarlierProgramGoesOn()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.forgetAge();
        for (int start = 0; start < 2; ++start) {
            rhian.restart();
            QVERIFY(!isShut(rhian));
            addNote(gareth, theCase, u"News."_s);
            campus->settle();
            QCOMPARE(rhian->caseFile(theCase)->notes.size(), size_t(start + 1));
            QVERIFY(rhian.disk.exists(rhian.filePath(u"desk.generation"_s)));
        }
        QCOMPARE(campus->disagreement(), QString());
    }

    void oneThatWasPutBackAndRevokedErasesItself_data() { stores(); }
    void oneThatWasPutBackAndRevokedErasesItself()
    {
        auto [campus, rhian, gareth, theCase, health] = withdrawn();
        rhian.faults.unplugged = true;
        addNote(rhian, theCase, u"Unsent and saved."_s);
        rhian.putBackOnly(FakeDesk::PutBack::Cache);
        QVERIFY(isShut(rhian));
        campus->db().run(u"UPDATE enrolment SET state = 'revoked' WHERE desk_name = ?"_s, {rhian.enrolledAs});
        rhian.faults.unplugged = false;
        for (int i = 0; i < 12; ++i) {
            campus->advance(600);
            campus->sync(rhian);
        }
        QVERIFY(!rhian->isOpen());
        QVERIFY(rhian.keys.items.isEmpty());
        QVERIFY(!rhian.disk.exists(rhian.filePath(u"desk.generation"_s)));
        QVERIFY(campus->hubText().contains(u"Unsent and saved."_s));
        Q_UNUSED(gareth)
        Q_UNUSED(health)
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::PutBackTest)
#include "PutBackTest.moc"
