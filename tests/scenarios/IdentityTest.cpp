#include "tests/scenarios/Story.h"

#include "core/hub/desks/Devices.h"
#include "core/hub/edits/Quarantine.h"
#include "core/store/Journal.h"

namespace carrel::tests {

using model::KindNo;
using model::Note;
using model::RecordId;
using session::SignInFault;
using session::SyncStanding;
using namespace Qt::StringLiterals;

/// A desk is copied, put back, revoked, or never was more than a guest: what was written on it still arrives.
class IdentityTest : public Story
{
    Q_OBJECT

private:
    /// A colleague's computer becomes a copy of this one, with a name of its own.
    static FakeDesk& copyOf(FakeCampus& campus, FakeDesk& desk)
    {
        FakeDesk& twin = campus.bareDesk(desk.user, desk.name + u"-copy"_s);
        twin.takeCopyOf(desk);
        twin.enrolledAs = twin.name;
        twin.restart();
        return twin;
    }
    static void revoke(FakeCampus& campus, const FakeDesk& desk)
    {
        const auto id = campus.db().one(u"SELECT id FROM enrolment WHERE desk_name = ?"_s, {desk.enrolledAs});
        if (!hub::Devices(campus.db(), campus.context()).revoke(*wire::EnrolmentId::parse(id->toString()), u"nia"_s)) qFatal("not revoked");
    }
    static QStringList notesAtHub(FakeCampus& campus)
    {
        QStringList out;
        for (const auto& note : campus.hubRecords(KindNo::Note)) out << note.get(Note::body).value_or(QString());
        out.sort();
        return out;
    }

private Q_SLOTS:
    void aCopiedDeskIsFoundOutAndBothGoOn_data() { stores(); }
    void aCopiedDeskIsFoundOutAndBothGoOn()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->settle();
        FakeDesk& twin = copyOf(*campus, rhian);
        for (FakeDesk* desk : {&rhian, &twin}) {
            addNote(*desk, theCase, u"From %1."_s.arg(desk->name));
            writeNextStep(*desk, theCase, u"As %1 says"_s.arg(desk->name));
        }
        campus->settle();
        for (FakeDesk* desk : {&rhian, &twin}) {
            QCOMPARE((*desk)->syncReport().standing, SyncStanding::Forked);
            QCOMPARE(enrolAgain(*campus, *desk), SignInFault::None);
        }
        QVERIFY(campus->hubText().contains(u"As rhian-copy says"_s));
        campus->settle();
        QCOMPARE(notesAtHub(*campus), (QStringList{u"From rhian-copy."_s, u"From rhian."_s}));
        for (FakeDesk* desk : {&rhian, &twin, &gareth}) {
            QCOMPARE((*desk)->syncReport().standing, SyncStanding::UpToDate);
            QCOMPARE((*desk)->caseFile(theCase)->notes.size(), size_t(2));
        }
        // Two enrolments and one field: that is for a person.
        QCOMPARE(gareth->conflicts().size(), size_t(1));
        QVERIFY(campus->hubText().contains(u"As rhian says"_s));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aDeskPutBackFromACopyLosesNothing_data() { storesWith({"settled", "unsent"}); }
    void aDeskPutBackFromACopyLosesNothing()
    {
        QFETCH(QByteArray, word);
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->settle();
        rhian.faults.unplugged = true;
        if (word == "unsent") addNote(rhian, theCase, u"Before the copy."_s);
        rhian.keepCopy();
        addNote(rhian, theCase, u"After the copy."_s);
        rhian.faults.unplugged = false;
        campus->settle();
        rhian.putBackCopy();
        addNote(rhian, theCase, u"After it was put back."_s);
        campus->settle();
        QCOMPARE(rhian->syncReport().standing, SyncStanding::Forked);
        QCOMPARE(enrolAgain(*campus, rhian), SignInFault::None);
        campus->settle();
        QStringList expected{u"After it was put back."_s, u"After the copy."_s};
        if (word == "unsent") expected << u"Before the copy."_s;
        QCOMPARE(notesAtHub(*campus), expected);
        QCOMPARE(gareth->caseFile(theCase)->notes.size(), size_t(expected.size()));
        QVERIFY(rhian->conflicts().empty());
        QCOMPARE(campus->disagreement(), QString());
    }

    void aDeskPutBackWithoutNewWordsCatchesUp_data() { stores(); }
    void aDeskPutBackWithoutNewWordsCatchesUp()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->settle();
        rhian.keepCopy();
        const RecordId note = addNote(rhian, theCase, u"After the copy."_s);
        writeNextStep(gareth, theCase, u"Write a letter"_s);
        campus->settle();
        rhian.putBackCopy();
        campus->settle();
        QCOMPARE(bodyOf(rhian, note), u"After the copy."_s);
        QCOMPARE(nextStep(rhian, theCase), u"Write a letter"_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aCopysSealedWordsReachAPerson_data() { stores(); }
    void aCopysSealedWordsReachAPerson()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Health"_s);
        const RecordId consent = giveConsent(*campus, "health", campus->today().addDays(1));
        campus->settle();
        const RecordId note = addHealthNote(rhian, theCase, u"She has migraines."_s, consent);
        campus->settle();
        FakeDesk& twin = copyOf(*campus, rhian);
        rhian.faults.unplugged = true;
        write(rhian, KindNo::Note, note, Note::body, u"She has migraines, and they are worse."_s);
        addNote(twin, theCase, u"She called."_s);
        campus->sync(twin);
        campus->advanceDays(3);
        campus->sync(rhian);
        QVERIFY(rhian->outbox().at(0).textGone);
        rhian.faults.unplugged = false;
        for (FakeDesk* desk : {&twin, &rhian}) QCOMPARE(signIn(*campus, *desk), SignInFault::None);
        campus->settle();
        QCOMPARE(rhian->syncReport().standing, SyncStanding::Forked);
        for (FakeDesk* desk : {&rhian, &twin}) QCOMPARE(enrolAgain(*campus, *desk), SignInFault::None);
        campus->settle();
        // Nobody on the desk can read it any more, so nobody could sign it again.
        QCOMPARE(quarantined(*campus), QStringList{u"forked note"_s});
        QVERIFY(campus->hubText().contains(u"they are worse"_s));
        QVERIFY(!rhian.holdsAnywhere(u"worse"_s));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aRevokedDeskLeavesItsWordsSealed_data() { stores(); }
    void aRevokedDeskLeavesItsWordsSealed()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->settle();
        rhian.faults.unplugged = true;
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        revoke(*campus, rhian);
        rhian.faults.unplugged = false;
        campus->settle();
        QVERIFY(!rhian->isOpen());
        QCOMPARE(quarantined(*campus), QStringList{u"revoked note"_s});
        QVERIFY(!holds(gareth, KindNo::Note, note));
        rhian.stop();
        // Whose they are is known; that they stand in the record is the officer's word.
        hub::Quarantine quarantine(campus->db(), campus->context());
        QCOMPARE(quarantine.list().at(0).owner, campus->staff(u"rhian"_s).text());
        std::vector<hub::FeedEntry> entries;
        QVERIFY(quarantine.release(quarantineNumbers(*campus)[0], officer(*campus), entries).ok());
        campus->settle();
        QCOMPARE(bodyOf(gareth, note), u"She commutes."_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aGuestsJournalIsHandedOverAtTheNextEnrolment_data() { storesWith({"smooth", "reply lost", "request lost"}); }
    void aGuestsJournalIsHandedOverAtTheNextEnrolment()
    {
        QFETCH(QByteArray, word);
        auto campus = university();
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        FakeDesk& guest = campus->bareDesk(u"rhian"_s);
        QVERIFY(campus->enrol(guest, true, {session::KeyChoice::How::NoCache, {}}));
        campus->sync(guest);
        const RecordId theCase = openCase(*campus, guest, u"Travel"_s);
        campus->sync(guest);
        guest.faults.unplugged = true;
        for (int i = 0; i < 3; ++i) addNote(guest, theCase, u"Call number %1."_s.arg(i));
        campus->sync(guest);
        guest.stop();
        campus->settle();
        QVERIFY(gareth->caseFile(theCase)->notes.empty());

        const QString journal = guest.filePath(u"journal.seal"_s);
        QVERIFY(guest.disk.exists(journal));
        guest.faults.unplugged = false;
        guest.faults.path = u"/v1/sealed"_s;
        if (word == "reply lost") guest.faults.loseReplies = 1;
        if (word == "request lost") guest.faults.loseRequests = 1;
        guest.start();
        if (word != "smooth") {
            QVERIFY(!campus->enrol(guest));
            QVERIFY(guest.disk.exists(journal));
        }
        QVERIFY(campus->enrol(guest));
        QVERIFY(!guest.disk.exists(journal));
        QVERIFY(!guest.disk.exists(journal + u".left"_s));
        campus->settle();
        for (FakeDesk* desk : {&gareth, &guest}) QCOMPARE((*desk)->caseFile(theCase)->notes.size(), size_t(3));
        QCOMPARE(notesAtHub(*campus).size(), 3);
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatTheHubCannotOpenIsKept_data() { stores(); }
    void whatTheHubCannotOpenIsKept()
    {
        auto campus = university();
        FakeDesk& rhian = campus->bareDesk(u"rhian"_s);
        const QString path = rhian.filePath(u"journal.seal"_s);
        QVERIFY(rhian.disk.makeFolder(rhian.folder.filePath(u"profile"_s)));
        QVERIFY(store::Journal(rhian.disk, path).append({store::Journal::Sort::Mutation, 1, "sealed to another hub"}));
        const auto bytes = rhian.disk.read(path);
        QVERIFY(campus->enrol(rhian));
        const auto kept = rhian.disk.read(path + u".left"_s);
        QVERIFY(bytes->startsWith(*kept));
        QCOMPARE(bytes->size() - kept->size(), bytes->sliced(kept->size()).count('\0'));
        QCOMPARE(*store::Journal(rhian.disk, path + u".left"_s).leftOver(), std::vector<QByteArray>{"sealed to another hub"});
        campus->sync(rhian);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->settle();
        QCOMPARE(atHub(*campus, KindNo::Case, theCase, model::Case::title), u"Travel"_s);
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::IdentityTest)
#include "IdentityTest.moc"
