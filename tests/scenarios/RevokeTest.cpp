#include "tests/scenarios/Story.h"

#include "core/hub/desks/Devices.h"
#include "core/hub/desks/Losses.h"
#include "core/hub/governance/Destruction.h"

#include <QtCore/QDir>

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using session::KeyChoice;
using session::SignInFault;
using session::Standing;
using session::UnlockFault;
using namespace Qt::StringLiterals;

/// A desk is revoked: it erases itself at its next contact, whatever it is at, and not a word of its person's is lost.
class RevokeTest : public Story
{
    Q_OBJECT

private:
    static wire::EnrolmentId enrolmentOf(FakeCampus& campus, const FakeDesk& desk)
    {
        const auto id = campus.db().one(u"SELECT id FROM enrolment WHERE desk_name = ? ORDER BY no DESC"_s, {desk.enrolledAs});
        return *wire::EnrolmentId::parse(id->toString());
    }
    static void revoke(FakeCampus& campus, const FakeDesk& desk)
    {
        if (!hub::Devices(campus.db(), campus.context()).revoke(enrolmentOf(campus, desk), u"nia"_s)) qFatal("not revoked");
    }
    static bool isReceipted(FakeCampus& campus) { return campus.db().one(u"SELECT count(*) FROM erasure WHERE told_at > 0"_s)->toInt() == 1; }
    static QStringList filesOf(FakeDesk& desk) { return QDir(desk.filePath(QString())).entryList(QDir::Files); }
    /// Nothing is left that anybody at the desk could ever read.
    static QString leftovers(FakeDesk& desk)
    {
        if (desk->isOpen()) return u"it is open"_s;
        if (!desk.keys.items.isEmpty()) return u"a key is left in the keyring"_s;
        const QStringList files = filesOf(desk);
        return files.isEmpty() ? QString() : files.join(u' ');
    }
    /// Lets hours go by, for whatever is tried again.
    static void wait(FakeCampus& campus, FakeDesk& desk, int times = 12)
    {
        for (int i = 0; i < times; ++i) {
            campus.advance(600);
            campus.sync(desk);
        }
    }

private Q_SLOTS:
    void atEveryStepOfARoundItErasesItselfAndLosesNoWord_data() { stores(); }
    void atEveryStepOfARoundItErasesItselfAndLosesNoWord()
    {
        for (int steps = 0; steps < 12; ++steps) {
            auto [campus, rhian, gareth, theCase] = office();
            addNote(gareth, theCase, u"From a colleague."_s);
            campus->sync(gareth);
            rhian.faults.unplugged = true;
            addNote(rhian, theCase, u"Unsent and saved."_s);
            rhian->keepDraft(u"note:x"_s, u"Half a sent"_s, 11);
            rhian.faults.unplugged = false;
            campus->turns(rhian, steps);
            revoke(*campus, rhian);
            if (rhian->isOpen()) rhian->syncNow();
            campus->sync(rhian);
            QVERIFY2(!rhian->isOpen(), qPrintable(QString::number(steps)));
            QVERIFY(rhian.keys.items.isEmpty());
            wait(*campus, rhian);
            QCOMPARE(leftovers(rhian), QString());
            QCOMPARE(rhian->standing(), Standing::FirstRun);
            QVERIFY(isReceipted(*campus));
            QVERIFY(campus->hubText().contains(u"Unsent and saved."_s));
            QVERIFY(quarantined(*campus).contains(u"draft"_s));
            // Who saved it, or a quarantined copy of it: once, not twice.
            int copies = 0;
            for (const auto& note : campus->hubRecords(KindNo::Note)) copies += note.get(model::Note::body) == u"Unsent and saved."_s;
            QCOMPARE(copies + int(quarantined(*campus).contains(u"revoked note"_s)), 1);
        }
    }

    void whatIsForgottenIsNotKeptForARevokedDesk_data() { stores(); }
    void whatIsForgottenIsNotKeptForARevokedDesk()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId note = addNote(rhian, theCase, u"From before."_s);
        campus->settle();
        rhian.faults.unplugged = true;
        write(rhian, KindNo::Note, note, model::Note::body, u"Unmistakable words."_s);
        QVERIFY(hub::Destruction(campus->db(), campus->context()).destroy(KindNo::Note, note, u"ingrid"_s, u"asked for"_s).ok());
        revoke(*campus, rhian);
        rhian.faults.unplugged = false;
        campus->sync(rhian);
        wait(*campus, rhian);
        QCOMPARE(leftovers(rhian), QString());
        QVERIFY(!campus->hubText().contains(u"Unmistakable"_s));
        QCOMPARE(quarantined(*campus), QStringList());
        Q_UNUSED(gareth)
    }

    void whateverCallIsLostItIsErasedInTheEnd_data() { storesWith({"/v1/push", "/v1/pull", "/v1/sealed", "/v1/erased"}); }
    void whateverCallIsLostItIsErasedInTheEnd()
    {
        QFETCH(QByteArray, word);
        for (const bool reply : {true, false}) {
            auto [campus, rhian, gareth, theCase] = office();
            rhian.faults.path = QString::fromLatin1(word);
            (reply ? rhian.faults.loseReplies : rhian.faults.loseRequests) = 2;
            addNote(rhian, theCase, u"Unsent and saved."_s);
            revoke(*campus, rhian);
            campus->sync(rhian);
            wait(*campus, rhian);
            QCOMPARE(leftovers(rhian), QString());
            QVERIFY(isReceipted(*campus));
            QCOMPARE(quarantined(*campus), QStringList{u"revoked note"_s});
            Q_UNUSED(gareth)
        }
    }

    void endingTheProgramHalfwayEndsNoErasure_data() { stores(); }
    void endingTheProgramHalfwayEndsNoErasure()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.path = u"/v1/sealed"_s;
        rhian.faults.loseRequests = 1000;
        addNote(rhian, theCase, u"Unsent and saved."_s);
        revoke(*campus, rhian);
        campus->sync(rhian);
        QVERIFY(!rhian->isOpen());
        QVERIFY(rhian.disk.exists(rhian.filePath(u"journal.seal"_s)));
        QVERIFY(!rhian.disk.exists(rhian.filePath(u"cache.db"_s)));
        rhian.start();
        rhian.faults.loseRequests = 0;
        wait(*campus, rhian);
        QCOMPARE(leftovers(rhian), QString());
        QCOMPARE(quarantined(*campus), QStringList{u"revoked note"_s});
        QVERIFY(isReceipted(*campus));
        Q_UNUSED(gareth)
    }

    void aFullMediumEndsNoErasure_data() { storesWith({"full", "full, and a flush fails"}); }
    void aFullMediumEndsNoErasure()
    {
        QFETCH(QByteArray, word);
        for (int syncs = 0; syncs < (word == "full" ? 1 : 6); ++syncs) {
            auto [campus, rhian, gareth, theCase] = office();
            rhian.moveToMedium();
            addNote(rhian, theCase, u"Unsent and saved."_s);
            rhian.medium->room = rhian.medium->state().size();
            revoke(*campus, rhian);
            rhian.medium->failSyncs = word == "full" ? 0 : 1;
            rhian.medium->failSyncsAfter = syncs;
            campus->sync(rhian);
            wait(*campus, rhian);
            QCOMPARE(leftovers(rhian), QString());
            QVERIFY(isReceipted(*campus));
            QVERIFY(campus->hubText().contains(u"Unsent and saved."_s));
            Q_UNUSED(gareth)
        }
    }

    void aDeskThatNobodySignsInOnHearsOfIt_data() { storesWith({"open", "locked", "lease ended"}); }
    void aDeskThatNobodySignsInOnHearsOfIt()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        addNote(rhian, theCase, u"Unsent and saved."_s);
        campus->advanceDays(word == "lease ended" ? 9 : 2);
        if (word == "locked") rhian.lock();
        campus->sync(rhian);
        QCOMPARE(rhian->isOpen(), word == "open");
        revoke(*campus, rhian);
        rhian.faults.unplugged = false;
        wait(*campus, rhian);
        QVERIFY(!rhian->isOpen());
        QVERIFY(rhian.keys.items.isEmpty());
        QVERIFY(!rhian.disk.exists(rhian.filePath(u"cache.db"_s)));
        QVERIFY(!rhian.disk.exists(rhian.filePath(u"desk.key"_s)));
        if (word == "open") QVERIFY(isReceipted(*campus));
        QCOMPARE(quarantined(*campus), QStringList{u"revoked note"_s});
        Q_UNUSED(gareth)
    }

    void aRevokedDeskGetsNothingMoreByAnyDoor_data() { stores(); }
    void aRevokedDeskGetsNothingMoreByAnyDoor()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const auto id = enrolmentOf(*campus, rhian);
        rhian.faults.unplugged = true;
        campus->advanceDays(8);
        campus->sync(rhian);
        revoke(*campus, rhian);
        QCOMPARE(campus->db().one(u"SELECT length(share) FROM enrolment WHERE id = ?"_s, {id.text()})->toInt(), 0);
        QVERIFY(hub::Devices(campus->db(), campus->context()).revoke(id, u"nia"_s).error() == hub::Devices::RevokeFault::Already);
        rhian.faults.unplugged = false;
        std::optional<session::EnrolAnswer> answer;
        rhian->renewLease({u"rhian"_s, u"rhian-password"_s, {}}, {KeyChoice::How::Keychain, {}, {}}, [&](const session::EnrolAnswer& said) { answer = said; });
        for (int i = 0; i < 50 && !answer; ++i) campus->turn(rhian);
        QCOMPARE(answer->signIn, SignInFault::Revoked);
        QVERIFY(rhian.keys.items.isEmpty());
        QCOMPARE(rhian->standing(), Standing::FirstRun);
        // Its person may set up another; that is another enrolment.
        wait(*campus, rhian);
        QVERIFY(campus->enrol(rhian));
        campus->sync(rhian);
        QVERIFY(holds(rhian, KindNo::Case, theCase));
        QVERIFY(!(enrolmentOf(*campus, rhian) == id));
        Q_UNUSED(gareth)
    }

    void itsRowsAreHistoryOnceItHasErasedItself_data() { stores(); }
    void itsRowsAreHistoryOnceItHasErasedItself()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId olwen = campus->addStaff(u"olwen"_s, {u"governance"_s});
        const auto id = enrolmentOf(*campus, rhian);
        hub::Losses losses(campus->db(), campus->context());
        QVERIFY(losses.holding(id)->students > 0);
        revoke(*campus, rhian);
        // Told and not done: it may hold it all.
        QVERIFY(losses.holding(id)->students > 0);
        campus->sync(rhian);
        wait(*campus, rhian);
        QVERIFY(isReceipted(*campus));
        int erased = 0;
        for (const auto& holder : hub::holdersOf(campus->db(), KindNo::Case, theCase)) {
            if (!(holder.desk == id)) continue;
            QCOMPARE(holder.state, hub::Holder::State::Erased);
            QVERIFY(holder.at.has_value());
            ++erased;
        }
        QCOMPARE(erased, 1);
        // Whoever reports its loss still hears what was on it.
        const auto report = losses.report({id, std::nullopt, false}, olwen);
        QVERIFY(report->desk.erased && !report->students.empty() && !report->kinds.empty());
        Q_UNUSED(gareth)
    }

    void nobodyElsesWordIsAReceipt_data() { stores(); }
    void nobodyElsesWordIsAReceipt()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const auto id = enrolmentOf(*campus, rhian);
        hub::Devices devices(campus->db(), campus->context());
        const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(QByteArray(32, 'x')));
        const wire::EraseReceipt forged{id, campus->clock.now(), base::sign(wire::erasePart(id, campus->clock.now()), keys)};
        QVERIFY(!devices.takeReceipt(forged));
        revoke(*campus, rhian);
        QVERIFY(!devices.takeReceipt(forged));
        QVERIFY(!isReceipted(*campus));
        // A desk that nobody revoked erases nothing, whoever asks for it by another one's name.
        campus->settle();
        QVERIFY(gareth->isOpen());
        Q_UNUSED(theCase)
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::RevokeTest)
#include "RevokeTest.moc"
