#include "tests/scenarios/Story.h"

#include <QtCore/QFile>

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using session::KeyChoice;
using session::SignInFault;
using session::Standing;
using session::SyncStanding;
using session::UnlockFault;
using namespace Qt::StringLiterals;

/// A desk that does not hear from its hub shuts itself, loses nothing, and opens again when it does.
class LeaseTest : public Story
{
    Q_OBJECT

private:
    static UnlockFault unlock(FakeDesk& desk) { return desk->unlock({KeyChoice::How::Keychain, {}, desk.pin}); }
    static session::EnrolAnswer renew(FakeCampus& campus, FakeDesk& desk, const QString& user = {}, const QString& password = {})
    {
        std::optional<session::EnrolAnswer> answer;
        const QString who = user.isEmpty() ? desk.user : user;
        desk->renewLease({who, password.isEmpty() ? who + u"-password"_s : password, {}}, {KeyChoice::How::Keychain, {}, desk.pin},
                         [&](const session::EnrolAnswer& said) { answer = said; });
        for (int i = 0; i < 200 && !answer; ++i) campus.turn(desk);
        if (!answer) qFatal("no answer came");
        return *answer;
    }
    static bool shareLies(FakeDesk& desk)
    {
        QFile file(desk.filePath(u"desk.lease"_s));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("\nshare:");
    }

private Q_SLOTS:
    void aDeskThatHearsNothingShutsAndComesBackWhole_data() { storesWith({"open all the time", "locked meanwhile"}); }
    void aDeskThatHearsNothingShutsAndComesBackWhole()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const RecordId note = addNote(rhian, theCase, u"Before the end."_s);
        rhian->keepDraft(u"note:x"_s, u"Half a sent"_s, 11);
        std::optional<session::SelfLock> why;
        QObject::connect(rhian.desk.get(), &session::Desk::locking, rhian.desk.get(), [&](session::SelfLock said) { why = said; });
        if (word == "locked meanwhile") rhian.lock();
        campus->advanceDays(8);
        campus->sync(rhian);
        QVERIFY(!rhian->isOpen());
        if (word != "locked meanwhile") QCOMPARE(why, std::optional(session::SelfLock::LeaseEnded));
        QCOMPARE(unlock(rhian), UnlockFault::LeaseExpired);
        QVERIFY(!shareLies(rhian));
        QCOMPARE(rhian->standing(), Standing::Locked);
        // Whoever has the machine and all its keys opens nothing, today or with yesterday's clock.
        rhian.clock.setByMs = -8 * 86'400'000LL;
        QCOMPARE(unlock(rhian), UnlockFault::LeaseExpired);
        rhian.clock.setByMs = 0;

        QCOMPARE(renew(*campus, rhian).signIn, SignInFault::Offline);
        rhian.faults.unplugged = false;
        QCOMPARE(renew(*campus, rhian, u"rhian"_s, u"wrong"_s).signIn, SignInFault::WrongCredentials);
        QCOMPARE(renew(*campus, rhian, u"gareth"_s).signIn, SignInFault::UnknownDesk);
        QVERIFY(!rhian->isOpen());
        QVERIFY(renew(*campus, rhian).ok());
        QVERIFY(rhian->isOpen());
        QCOMPARE(rhian->draft(u"note:x"_s)->text, u"Half a sent"_s);
        QCOMPARE(rhian->outbox().size(), size_t(1));
        campus->sync(gareth);
        QVERIFY(!gareth->isOpen());
        QVERIFY(renew(*campus, gareth).ok());
        campus->settle();
        QVERIFY(gareth->isOpen());
        QCOMPARE(rhian->syncReport().standing, SyncStanding::UpToDate);
        QCOMPARE(bodyOf(gareth, note), u"Before the end."_s);
        rhian.lock();
        QCOMPARE(unlock(rhian), UnlockFault::None);
        QCOMPARE(campus->disagreement(), QString());
    }

    void everyContactRenewsTheLease_data() { stores(); }
    void everyContactRenewsTheLease()
    {
        auto [campus, rhian, gareth, theCase] = office();
        for (int day = 0; day < 30; ++day) {
            campus->advanceDays(1);
            QCOMPARE(signIn(*campus, rhian), SignInFault::None);
            campus->sync(rhian);
            QVERIFY(rhian->isOpen());
        }
        // The other one's ended in the first week.
        campus->sync(gareth);
        QVERIFY(!gareth->isOpen());
        campus->advanceDays(6);
        rhian.restart();
        campus->advanceDays(1);
        campus->sync(rhian);
        QVERIFY(!rhian->isOpen());
    }

    void aClockSetBackInAnOpenDeskGainsNothing_data() { stores(); }
    void aClockSetBackInAnOpenDeskGainsNothing()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        int hours = 0;
        for (; rhian->isOpen() && hours < 1000; ++hours) {
            campus->advance(3600);
            rhian.clock.setByMs -= 3600'000;
            campus->sync(rhian);
        }
        QCOMPARE(hours, 7 * 24);
        Q_UNUSED(theCase)
    }

    void aClockSetBackBehindTheLastContactGainsNothing_data() { storesWith({"to the last contact", "an hour before it", "a year before it"}); }
    void aClockSetBackBehindTheLastContactGainsNothing()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        const qint64 before = word == "to the last contact" ? 0 : word == "an hour before it" ? 3600'000LL : 365 * 86'400'000LL;
        const RecordId note = addNote(rhian, theCase, u"Before the end."_s);
        rhian.faults.unplugged = true;
        rhian.lock();
        // Each day the machine is off for sixteen hours, its clock is set back before it is started, and the desk is used for eight.
        int hours = 0;
        qint64 away = 0;
        while (hours < 1000) {
            rhian.clock.setByMs = -away - before;
            if (unlock(rhian) != UnlockFault::None) break;
            for (int hour = 0; hour < 8 && rhian->isOpen(); ++hour, ++hours) {
                QCOMPARE(rhian->cases({}).size(), size_t(1));
                campus->advance(3600);
                campus->sync(rhian);
                away += 3600'000;
            }
            // Locked, it sees nothing of the time that passes.
            rhian.lock();
            campus->advance(16 * 3600);
            away += 16 * 3600'000;
        }
        // Used for as long as a lease lasts and no minute longer, however many days that were.
        QVERIFY2(hours <= 7 * 24, qPrintable(QString::number(hours)));
        QVERIFY2(hours > 6 * 24, qPrintable(QString::number(hours)));
        QVERIFY(!shareLies(rhian));
        // With no clock does it open again without the hub; with the hub's word all that was written is there.
        for (const qint64 days : {0, -30, -365, -3652}) {
            rhian.clock.setByMs = days * 86'400'000LL;
            QCOMPARE(unlock(rhian), UnlockFault::LeaseExpired);
        }
        rhian.clock.setByMs = 0;
        rhian.faults.unplugged = false;
        QVERIFY(renew(*campus, rhian).ok());
        campus->sync(gareth);
        QVERIFY(renew(*campus, gareth).ok());
        campus->settle();
        QCOMPARE(bodyOf(gareth, note), u"Before the end."_s);
    }

    void aLeaseThatIsPutBackAloneGainsNothing_data() { stores(); }
    void aLeaseThatIsPutBackAloneGainsNothing()
    {
        auto [campus, rhian, gareth, theCase] = office();
        QFile::copy(rhian.filePath(u"desk.lease"_s), rhian.folder.filePath(u"kept"_s));
        rhian.faults.unplugged = true;
        for (int hour = 0; hour < 6 * 24; ++hour) {
            campus->advance(3600);
            campus->sync(rhian);
        }
        QVERIFY(rhian->isOpen());
        rhian.lock();
        QFile::remove(rhian.filePath(u"desk.lease"_s));
        QFile::rename(rhian.folder.filePath(u"kept"_s), rhian.filePath(u"desk.lease"_s));
        rhian.clock.setByMs = -6 * 86'400'000LL;
        QCOMPARE(unlock(rhian), UnlockFault::None);
        for (int hour = 0; hour < 24; ++hour) {
            QVERIFY(rhian->isOpen());
            campus->advance(3600);
            campus->sync(rhian);
        }
        QVERIFY(!rhian->isOpen());
        QCOMPARE(unlock(rhian), UnlockFault::LeaseExpired);
        Q_UNUSED(theCase)
    }

    void whoHasLeftGetsNoLeaseBack_data() { stores(); }
    void whoHasLeftGetsNoLeaseBack()
    {
        auto [campus, rhian, gareth, theCase] = office();
        campus->advanceDays(8);
        campus->sync(rhian);
        campus->changeAtHub(KindNo::Staff, campus->staff(u"rhian"_s), [](model::Record& person) { person.put(model::Staff::state, model::StaffState::Left); });
        QCOMPARE(renew(*campus, rhian).signIn, SignInFault::NoAccess);
        QVERIFY(!rhian->isOpen());
        Q_UNUSED(theCase)
    }

    void aGuestsLeaseEndsWithNothingLeft_data() { stores(); }
    void aGuestsLeaseEndsWithNothingLeft()
    {
        auto campus = university();
        FakeDesk& guest = campus->bareDesk(u"rhian"_s);
        QVERIFY(campus->enrol(guest, true, {KeyChoice::How::NoCache, {}}));
        campus->sync(guest);
        guest.faults.unplugged = true;
        campus->advanceDays(6);
        campus->sync(guest);
        QVERIFY(guest->isOpen());
        campus->advanceDays(1);
        campus->sync(guest);
        QVERIFY(!guest->isOpen());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::LeaseTest)
#include "LeaseTest.moc"
