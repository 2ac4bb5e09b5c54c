#include "tests/scenarios/Story.h"

#include "core/hub/audit/Audit.h"
#include "core/hub/desks/Devices.h"
#include "core/hub/edits/Quarantine.h"
#include "core/hub/governance/Destruction.h"
#include "core/hub/home/Founding.h"

namespace carrel::tests {

using hub::Holder;
using model::Case;
using model::Consent;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

/// The hub's store is lost and comes back from a backup: what desks were told is with the hub comes back, what was
/// destroyed does not.
class RestoreTest : public Story
{
    Q_OBJECT

private:
    /// Everybody signs in again, and everything that can move moves.
    static void signAllIn(FakeCampus& campus)
    {
        campus.settle();
        for (auto& desk : campus.desks) QCOMPARE(signIn(campus, *desk), session::SignInFault::None);
        campus.settle();
    }
    static void restored(FakeCampus& campus, const QByteArray& backup) { QVERIFY(campus.restore(backup).ok()); }
    static qint64 unproved(FakeCampus& campus) { return campus.db().one(u"SELECT count(*) FROM enrolment WHERE state = 'unproved'"_s)->toLongLong(); }
    static hub::Destruction destruction(FakeCampus& campus) { return {campus.db(), campus.context()}; }
    static QStringList holders(FakeCampus& campus, KindNo kind, const RecordId& id)
    {
        QStringList out;
        for (const Holder& holder : hub::holdersOf(campus.db(), kind, id)) {
            const QString state = holder.state == Holder::State::Erased ? u"erased"_s : holder.state == Holder::State::Told ? u"told"_s : u"may hold"_s;
            out << holder.name + u' ' + state;
        }
        return out;
    }

private Q_SLOTS:
    void whatWasAcknowledgedAfterTheBackupComesBackFromItsDesk_data() { stores(); }
    void whatWasAcknowledgedAfterTheBackupComesBackFromItsDesk()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId before = addNote(rhian, theCase, u"Before the backup."_s);
        campus->settle();
        const QByteArray backup = campus->backUp();
        const RecordId after = addNote(rhian, theCase, u"After the backup."_s);
        writeNextStep(gareth, theCase, u"Call on Monday"_s);
        campus->settle();
        QVERIFY(rhian->outbox().empty());
        restored(*campus, backup);
        QCOMPARE(atHub(*campus, KindNo::Note, before, model::Note::body), u"Before the backup."_s);
        QCOMPARE(atHub(*campus, KindNo::Note, after, model::Note::body), u"(absent)"_s);
        signAllIn(*campus);
        QCOMPARE(atHub(*campus, KindNo::Note, after, model::Note::body), u"After the backup."_s);
        QCOMPARE(bodyOf(gareth, after), u"After the backup."_s);
        QCOMPARE(nextStep(rhian, theCase), u"Call on Monday"_s);
        QVERIFY(quarantined(*campus).isEmpty());
        QCOMPARE(unproved(*campus), 0);
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatComesBackBeforeItsRecordIsTakenUpWithIt_data() { stores(); }
    void whatComesBackBeforeItsRecordIsTakenUpWithIt()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const QByteArray backup = campus->backUp();
        // One's case, another's note in it, and what the first says of that note: all after the backup.
        const RecordId later = openCase(*campus, rhian, u"Money"_s);
        campus->settle();
        const RecordId note = addNote(gareth, later, u"She asked for a form."_s);
        writeNextStep(gareth, later, u"Send the form"_s);
        campus->settle();
        restored(*campus, backup);
        // The record's own desk is the last to come back.
        rhian.faults.unplugged = true;
        campus->sync(gareth);
        QCOMPARE(signIn(*campus, gareth), session::SignInFault::None);
        campus->sync(gareth);
        QVERIFY(!campus->hubRecord(KindNo::Note, note));
        QCOMPARE(quarantined(*campus).size(), 2);
        rhian.faults.unplugged = false;
        campus->sync(rhian);
        QCOMPARE(signIn(*campus, rhian), session::SignInFault::None);
        campus->settle();
        QCOMPARE(quarantined(*campus), QStringList());
        QCOMPARE(atHub(*campus, KindNo::Note, note, model::Note::body), u"She asked for a form."_s);
        QCOMPARE(bodyOf(rhian, note), u"She asked for a form."_s);
        // What nobody can tell from a word of before the record was there is for a person, as ever after a restore.
        QCOMPARE(rhian->conflicts().size(), size_t(1));
        QVERIFY(campus->hubText().contains(u"Send the form"_s));
        QCOMPARE(bodyOf(gareth, note), u"She asked for a form."_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatStillWaitedComesBehindWhatIsGivenBack_data() { stores(); }
    void whatStillWaitedComesBehindWhatIsGivenBack()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const QByteArray backup = campus->backUp();
        const RecordId note = addNote(rhian, theCase, u"Acknowledged."_s);
        campus->settle();
        rhian.faults.unplugged = true;
        write(rhian, KindNo::Note, note, model::Note::body, u"Acknowledged, and mended offline."_s);
        restored(*campus, backup);
        rhian.faults.unplugged = false;
        rhian.restart();
        signAllIn(*campus);
        QCOMPARE(atHub(*campus, KindNo::Note, note, model::Note::body), u"Acknowledged, and mended offline."_s);
        QCOMPARE(told(rhian), QStringList());
        QCOMPARE(campus->disagreement(), QString());
    }

    void aCallThatIsLostMeanwhileGivesNothingUp_data() { storesWith({"/v1/sealed", "/v1/push"}); }
    void aCallThatIsLostMeanwhileGivesNothingUp()
    {
        QFETCH(QByteArray, word);
        for (const bool reply : {true, false}) {
            auto [campus, rhian, gareth, theCase] = office();
            const QByteArray backup = campus->backUp();
            const RecordId note = addNote(rhian, theCase, u"Acknowledged."_s);
            campus->settle();
            rhian.faults.unplugged = true;
            const RecordId later = addNote(rhian, theCase, u"And a later one."_s);
            restored(*campus, backup);
            rhian.faults.unplugged = false;
            rhian.faults.path = QString::fromLatin1(word);
            (reply ? rhian.faults.loseReplies : rhian.faults.loseRequests) = 2;
            signAllIn(*campus);
            for (int i = 0; i < 4; ++i, campus->settle()) campus->advance(600);
            QCOMPARE(atHub(*campus, KindNo::Note, note, model::Note::body), u"Acknowledged."_s);
            QCOMPARE(bodyOf(gareth, later), u"And a later one."_s);
            QCOMPARE(campus->disagreement(), QString());
        }
    }

    void aSealedCopyStaysUntilABackupHasIt_data() { stores(); }
    void aSealedCopyStaysUntilABackupHasIt()
    {
        auto [campus, rhian, gareth, theCase] = office();
        campus->backUp();
        addNote(rhian, theCase, u"Not in a backup yet."_s);
        campus->settle();
        const auto journal = [&] { return QFileInfo(rhian.filePath(u"journal.seal"_s)).size(); };
        const auto lies = [&] { return journal() > 0; };
        QVERIFY(lies());
        rhian.restart();
        campus->settle();
        QVERIFY(lies());
        campus->backUp();
        campus->settle();
        QVERIFY(!lies());
    }

    void anOlderBackupTakesWhatTheDeskStillHas_data() { stores(); }
    void anOlderBackupTakesWhatTheDeskStillHas()
    {
        // The newest backup is lost as well: what only that one had is gone, and what came after it is not.
        auto [campus, rhian, gareth, theCase] = office();
        const QByteArray older = campus->backUp();
        const RecordId lost = addNote(rhian, theCase, u"Only in the lost backup."_s);
        campus->settle();
        campus->backUp();
        campus->settle();
        const RecordId kept = addNote(rhian, theCase, u"After both."_s);
        campus->settle();
        restored(*campus, older);
        signAllIn(*campus);
        QVERIFY(!campus->hubRecord(KindNo::Note, lost));
        QCOMPARE(bodyOf(gareth, kept), u"After both."_s);
        const RecordId next = addNote(rhian, theCase, u"And on it goes."_s);
        campus->settle();
        QCOMPARE(bodyOf(gareth, next), u"And on it goes."_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatIsDestroyedComesBackFromNowhere_data() { stores(); }
    void whatIsDestroyedComesBackFromNowhere()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId note = addNote(rhian, theCase, u"To be forgotten."_s);
        campus->settle();
        const QByteArray backup = campus->backUp(FakeCampus::Forget::Nothing);
        // Gareth has it, has written about it, and hears of nothing.
        gareth.faults.unplugged = true;
        const RecordId late = addNote(gareth, theCase, u"Written where nobody heard of it."_s);
        QVERIFY(destruction(*campus).destroy(KindNo::Case, theCase, u"olu"_s, u"asked for"_s).ok());
        campus->sync(rhian);
        QVERIFY(!rhian.holdsAnywhere(u"forgotten"_s));
        QVERIFY(!campus->hubText().contains(u"forgotten"_s));
        const auto done = campus->restore(backup);
        QVERIFY(done.ok());
        QVERIFY(done->destroyedAgain >= 2);
        QVERIFY(!campus->hubText().contains(u"forgotten"_s));
        gareth.faults.unplugged = false;
        signAllIn(*campus);
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QVERIFY(!holds(*desk, KindNo::Case, theCase));
            QVERIFY(!holds(*desk, KindNo::Note, late));
            QVERIFY(!desk->holdsAnywhere(u"forgotten"_s));
        }
        QVERIFY(!campus->hubText().contains(u"forgotten"_s));
        QVERIFY(!campus->hubText().contains(u"nobody heard"_s));
        QVERIFY(!campus->hubRecord(KindNo::Note, note));
        QCOMPARE(told(gareth), QStringList{u"superseded destroyed"_s});
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatWasMadeAndDestroyedAfterTheBackupStaysDestroyed_data() { stores(); }
    void whatWasMadeAndDestroyedAfterTheBackupStaysDestroyed()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const QByteArray backup = campus->backUp();
        const RecordId note = addNote(rhian, theCase, u"Made and destroyed."_s);
        campus->settle();
        QVERIFY(destruction(*campus).destroy(KindNo::Note, note, u"olu"_s, u"asked for"_s).ok());
        restored(*campus, backup);
        signAllIn(*campus);
        QVERIFY(!campus->hubRecord(KindNo::Note, note));
        QVERIFY(!rhian.holdsAnywhere(u"Made and destroyed"_s));
        QVERIFY(!campus->hubText().contains(u"Made and destroyed"_s));
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatWaitsAboutSomethingThatNeverCameGoesWithItsCase_data() { storesWith({"the case, then the note comes", "the note comes, then the case"}); }
    void whatWaitsAboutSomethingThatNeverCameGoesWithItsCase()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        const QByteArray backup = campus->backUp();
        const RecordId note = addNote(rhian, theCase, u"To be forgotten."_s);
        campus->settle();
        write(gareth, KindNo::Note, note, model::Note::body, u"To be forgotten, and soon."_s);
        restored(*campus, backup);
        // What was changed comes back first: of the note itself the hub knows nothing, nor that it was of this case.
        rhian.faults.unplugged = true;
        campus->sync(gareth);
        QCOMPARE(signIn(*campus, gareth), session::SignInFault::None);
        campus->sync(gareth);
        QCOMPARE(quarantined(*campus), QStringList{u"unknown note"_s});
        const auto comes = [&] {
            // Quarantined as its author's who has lost the case, it waits where the edit waits.
            campus->changeAtHub(KindNo::Case, theCase, [&](auto& held) {
                held.put(Case::team, campus->id("team/transition"));
                held.put(Case::owner, campus->staff(u"tegan"_s));
            });
            rhian.faults.unplugged = false;
            campus->sync(rhian);
            QCOMPARE(signIn(*campus, rhian), session::SignInFault::None);
            campus->settle();
        };
        if (word.startsWith("the note")) comes();
        QVERIFY(destruction(*campus).destroy(KindNo::Case, theCase, u"olu"_s, u"asked for"_s).ok());
        rhian.faults.unplugged = false;
        if (word.startsWith("the case")) signAllIn(*campus);
        QVERIFY(!campus->hubText().contains(u"forgotten"_s));
        QCOMPARE(quarantined(*campus), QStringList());
        QVERIFY(campus->db().one(u"SELECT 1 FROM destroyed WHERE id = ?"_s, {note.text()}));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aWithdrawalThatOnlyALostDeskKnewOfHoldsAgain_data() { stores(); }
    void aWithdrawalThatOnlyALostDeskKnewOfHoldsAgain()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId consent = giveConsent(*campus, "health");
        campus->settle();
        const RecordId note = addHealthNote(rhian, theCase, u"She has migraines."_s, consent);
        campus->settle();
        const QByteArray backup = campus->backUp();
        write(gareth, KindNo::Consent, consent, Consent::state, model::ConsentState::Withdrawn);
        campus->settle();
        gareth.stop();
        const auto done = campus->restore(backup);
        QVERIFY(done.ok());
        QCOMPARE(done->withdrawnAgain, 1);
        campus->settle();
        QCOMPARE(signIn(*campus, rhian), session::SignInFault::None);
        campus->settle();
        QCOMPARE(bodyOf(rhian, note), u"(masked)"_s);
        QVERIFY(!rhian.holdsAnywhere(u"migraines"_s));
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatAFeedEndedIsEndedAgainAndNoFeedGivesItBack_data() { stores(); }
    void whatAFeedEndedIsEndedAgainAndNoFeedGivesItBack()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId consent = giveConsent(*campus, "health");
        const model::Record given = *campus->hubRecord(KindNo::Consent, consent);
        model::Record ended = given;
        ended.put(Consent::state, model::ConsentState::Withdrawn);
        const QByteArray backup = campus->backUp();
        hub::applyBatch(campus->db(), campus->context(), {{ended}, {}, {}, 0}, "import");
        const auto done = campus->restore(backup);
        QVERIFY(done.ok());
        QCOMPARE(done->withdrawnAgain, 1);
        // The source has not heard of it, and says again what it said before.
        hub::applyBatch(campus->db(), campus->context(), {{given}, {}, {}, 0}, "import");
        QCOMPARE(campus->hubRecord(KindNo::Consent, consent)->get(Consent::state), std::optional(model::ConsentState::Withdrawn));
        Q_UNUSED(theCase)
    }

    void whatAReleaseEndsIsWrittenDownToo_data() { stores(); }
    void whatAReleaseEndsIsWrittenDownToo()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId consent = giveConsent(*campus, "health");
        campus->settle();
        rhian.faults.unplugged = true;
        write(rhian, KindNo::Consent, consent, Consent::state, model::ConsentState::Withdrawn);
        campus->db().run(u"UPDATE enrolment SET state = 'revoked' WHERE desk_name = ?"_s, {rhian.enrolledAs});
        rhian.faults.unplugged = false;
        campus->settle();
        const QByteArray backup = campus->backUp();
        const auto waiting = quarantineNumbers(*campus);
        QCOMPARE(waiting.size(), size_t(1));
        std::vector<hub::FeedEntry> entries;
        QVERIFY(hub::Quarantine(campus->db(), campus->context()).release(waiting[0], officer(*campus), entries).ok());
        const auto done = campus->restore(backup);
        QVERIFY(done.ok());
        QCOMPARE(done->withdrawnAgain, 1);
        Q_UNUSED(theCase)
    }

    void itTakesTwoToDestroy_data() { stores(); }
    void itTakesTwoToDestroy()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId note = addNote(rhian, theCase, u"Bus pass."_s);
        campus->settle();
        auto destroying = destruction(*campus);
        const RecordId olu = campus->staff(u"olu"_s);
        QVERIFY(destroying.mayDestroy(olu));
        for (const QString& user : {u"rhian"_s, u"morag"_s, u"tegan"_s}) QVERIFY(!destroying.mayDestroy(campus->staff(user)));
        QVERIFY(!destroying.asked(KindNo::Case, theCase));
        const hub::DestroyRequest request{olu, u"asked for"_s, campus->clock.now()};
        QVERIFY(destroying.ask(KindNo::Case, campus->id("case/none"), request).error() == hub::DestroyFault::Unknown);
        QVERIFY(destroying.ask(KindNo::Case, theCase, request).ok());
        QCOMPARE(destroying.asked(KindNo::Case, theCase)->by, olu);
        QCOMPARE(destroying.asked(KindNo::Case, theCase)->why, u"asked for"_s);
        QVERIFY(campus->hubRecord(KindNo::Case, theCase));
        const auto kept = [&] { return campus->db().one(u"SELECT count(*) FROM meta WHERE name LIKE 'destruction %'"_s)->toInt(); };
        campus->advanceDays(7);
        QCOMPARE(destroying.forgetExpired(), 0);
        campus->advanceDays(1);
        QVERIFY(!destroying.asked(KindNo::Case, theCase));
        // What has run out is not kept for nothing: it goes at the hub's start, or with the next request, whatever that is for.
        QCOMPARE(destroying.forgetExpired(), 1);
        QCOMPARE(kept(), 0);
        QVERIFY(destroying.ask(KindNo::Note, note, {olu, u"asked for"_s, campus->clock.now()}).ok());
        campus->advanceDays(8);
        QVERIFY(destroying.ask(KindNo::Case, theCase, {olu, u"asked for"_s, campus->clock.now()}).ok());
        QCOMPARE(kept(), 1);
        QVERIFY(destroying.destroy(KindNo::Case, theCase, olu.text(), u"asked for"_s, campus->staff(u"morag"_s).text()).ok());
        QVERIFY(!destroying.asked(KindNo::Case, theCase));
        const QString told = campus->db().one(u"SELECT body FROM audit_body ORDER BY no DESC LIMIT 1"_s)->toString();
        QVERIFY(told.contains(olu.text()) && told.contains(campus->staff(u"morag"_s).text()));
    }

    void aDeskEnrolledAfterTheBackupMustProveItselfAndLosesNothing_data() { stores(); }
    void aDeskEnrolledAfterTheBackupMustProveItselfAndLosesNothing()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->settle();
        const QByteArray backup = campus->backUp();
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId note = addNote(gareth, theCase, u"From a desk that no backup knows."_s);
        campus->settle();
        const auto done = campus->restore(backup);
        QVERIFY(done.ok());
        QCOMPARE(done->knownAgain, 1);
        QCOMPARE(done->unproved, 2);
        // What it holds is not known, so all that it may hold is assumed.
        QCOMPARE(holders(*campus, KindNo::Case, theCase), (QStringList{u"rhian may hold"_s, u"gareth may hold"_s}));
        campus->settle();
        QCOMPARE(gareth->syncReport().standing, session::SyncStanding::SignInNeeded);
        QCOMPARE(unproved(*campus), 2);
        // That they agreed is forgotten as well.
        QCOMPARE(signIn(*campus, gareth, u"1"_s), session::SignInFault::None);
        // To have signed in is not enough: it has to have said what it holds.
        QCOMPARE(unproved(*campus), 2);
        campus->settle();
        QCOMPARE(unproved(*campus), 1);
        QCOMPARE(atHub(*campus, KindNo::Note, note, model::Note::body), u"From a desk that no backup knows."_s);
        signAllIn(*campus);
        QCOMPARE(bodyOf(rhian, note), u"From a desk that no backup knows."_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aDeskRevokedAfterTheBackupStaysRevokedAndErasesItself_data() { stores(); }
    void aDeskRevokedAfterTheBackupStaysRevokedAndErasesItself()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const QByteArray backup = campus->backUp();
        rhian.faults.unplugged = true;
        const auto id = wire::EnrolmentId::parse(campus->db().one(u"SELECT id FROM enrolment WHERE desk_name = ? ORDER BY no DESC"_s, {rhian.enrolledAs})->toString());
        QVERIFY(id && hub::Devices(campus->db(), campus->context()).revoke(*id, u"nia"_s).ok());
        restored(*campus, backup);
        QVERIFY(hub::Devices(campus->db(), campus->context()).isRevoked(*id));
        rhian.faults.unplugged = false;
        for (int i = 0; i < 12; ++i) {
            campus->advance(600);
            campus->sync(rhian);
        }
        QVERIFY(!rhian->isOpen());
        QVERIFY(rhian.keys.items.isEmpty());
        QVERIFY(!rhian.disk.exists(rhian.filePath(u"cache.db"_s)));
        QCOMPARE(campus->db().one(u"SELECT count(*) FROM erasure WHERE told_at > 0"_s)->toInt(), 1);
        QVERIFY(gareth->isOpen());
        Q_UNUSED(theCase)
    }

    void aBackupThatIsNotWholeIsRefusedAndNothingIsChanged_data() { stores(); }
    void aBackupThatIsNotWholeIsRefusedAndNothingIsChanged()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const QByteArray backup = campus->backUp();
        QVERIFY(campus->check(backup).ok());
        const QString text = campus->hubText();
        const auto refused = [&](const QByteArray& bytes) {
            const auto checked = campus->check(bytes);
            const auto done = campus->restore(bytes);
            if (checked.ok() || done.ok()) return QString(u"it was taken"_s);
            if (campus->hubText() != text) return QString(u"something was changed"_s);
            return QString::number(int(checked.error()));
        };
        const auto named = [](hub::BackupFault fault) { return QString::number(int(fault)); };
        QCOMPARE(refused({}), named(hub::BackupFault::NotABackup));
        QCOMPARE(refused("PGDMP is another program's"), named(hub::BackupFault::NotABackup));
        QCOMPARE(refused(backup.left(backup.size() / 2)), named(hub::BackupFault::CutShort));
        QCOMPARE(refused(backup.left(backup.size() - 1)), named(hub::BackupFault::CutShort));
        QCOMPARE(refused(backup + 'x'), named(hub::BackupFault::Damaged));
        for (const qsizetype at : {backup.size() / 3, backup.size() / 2, backup.size() - 30}) {
            QByteArray harmed = backup;
            harmed[at] = char(harmed[at] ^ 1);
            QVERIFY(!refused(harmed).contains(u' '));
        }
        std::swap(campus->backupKey, *std::make_unique<base::Secret>(base::Secret::copyOf(QByteArray(32, 'k'))));
        QCOMPARE(refused(backup), named(hub::BackupFault::WrongKey));
        campus->settle();
        QCOMPARE(campus->disagreement(), QString());
    }

    void aBackupOfAnotherHubIsRefused_data() { stores(); }
    void aBackupOfAnotherHubIsRefused()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const QByteArray backup = campus->backUp();
        FakeCampus other({}, "another hub");
        other.backupKey = base::Secret::copyOf(campus->backupKey.exposed());
        QCOMPARE(other.check(backup).error(), hub::BackupFault::OtherHub);
        QVERIFY(!other.restore(backup).ok());
    }

    void aJournalThatIsShorterThanItWasIsRefused_data() { stores(); }
    void aJournalThatIsShorterThanItWasIsRefused()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const QByteArray backup = campus->backUp();
        const QByteArray journal = std::exchange(campus->outside.files[u"journal"_s], {});
        const auto done = campus->restore(backup);
        QVERIFY(!done.ok());
        QVERIFY(done.error() == hub::RestoreFault(hub::RestoreRefusal::JournalShort));
        campus->outside.files[u"journal"_s] = journal;
        restored(*campus, backup);
    }

    void theChainTellsOfTheRestoreAndHolds_data() { stores(); }
    void theChainTellsOfTheRestoreAndHolds()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const QByteArray backup = campus->backUp();
        addNote(rhian, theCase, u"Later."_s);
        campus->settle();
        const auto lost = hub::AuditTrail(campus->db(), campus->clock, campus->context().salts).head();
        const auto done = campus->restore(backup);
        QVERIFY(done.ok());
        const auto check = hub::AuditTrail(campus->db(), campus->clock, campus->context().salts).verify(done->audit);
        QCOMPARE(check.broken, 0);
        const QString body = campus->db().one(u"SELECT body FROM audit_body WHERE no = ?"_s, {done->audit.links})->toString();
        QVERIFY(body.contains(u"\"verb\":\"restore\""_s));
        QVERIFY(body.contains(QString::fromLatin1(lost.link.toHex())));
        signAllIn(*campus);
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::RestoreTest)
#include "RestoreTest.moc"
