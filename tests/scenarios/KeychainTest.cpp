#include "tests/scenarios/Story.h"
#include "ui/words/Faults.h"

#include <QtCore/QFile>

namespace carrel::tests {

using model::RecordId;
using session::Standing;
using session::UnlockFault;
using vault::KeyFault;
using namespace Qt::StringLiterals;

namespace {

/// One way in which a keyring fails. What it does on the way in is undone by `heals`, where that can be.
struct Failure {
    const char* name;
    void (*fails)(FakeKeyStore& keys);
    UnlockFault begins;  ///< what a first start is told; None: it does not meet it
    UnlockFault opens;   ///< what whoever has a copy is told
    bool comesBack;      ///< the key is there once the trouble has passed
};

const Failure failures[]{
    {"locked", [](FakeKeyStore& keys) { keys.fault = KeyFault::Locked; }, UnlockFault::KeyringLocked, UnlockFault::KeyringLocked, true},
    {"no service", [](FakeKeyStore& keys) { keys.fault = KeyFault::Unavailable; }, UnlockFault::KeyringUnavailable, UnlockFault::KeyringUnavailable, true},
    {"its prompt dismissed", [](FakeKeyStore& keys) { keys.fault = KeyFault::Denied; }, UnlockFault::Denied, UnlockFault::Denied, true},
    {"a slow answer", [](FakeKeyStore& keys) { keys.fault = KeyFault::Slow; }, UnlockFault::Slow, UnlockFault::Slow, true},
    {"an answer that is none", [](FakeKeyStore& keys) { keys.fault = KeyFault::Failed; }, UnlockFault::KeyringUnavailable, UnlockFault::KeyringUnavailable, true},
    {"writing denied", [](FakeKeyStore& keys) { keys.writeFault = KeyFault::Denied; }, UnlockFault::Denied, UnlockFault::None, true},
    {"gone at the first call", [](FakeKeyStore& keys) { keys.goesAfter = 0; }, UnlockFault::KeyringUnavailable, UnlockFault::KeyringUnavailable, true},
    {"gone after one call", [](FakeKeyStore& keys) { keys.goesAfter = 1; }, UnlockFault::KeyringUnavailable, UnlockFault::None, true},
    {"gone after two calls", [](FakeKeyStore& keys) { keys.goesAfter = 2; }, UnlockFault::None, UnlockFault::None, true},
    {"another wallet", [](FakeKeyStore& keys) { keys.service = "kwallet", keys.fault = KeyFault::Missing; }, UnlockFault::None, UnlockFault::KeyElsewhere, true},
    {"somebody else's item", [](FakeKeyStore& keys) { keys.givesWrongValue = true; }, UnlockFault::None, UnlockFault::KeyMissing, true},
    {"the item removed", [](FakeKeyStore& keys) { keys.items.clear(); }, UnlockFault::None, UnlockFault::KeyMissing, false},
};

void heal(FakeKeyStore& keys)
{
    keys.fault.reset();
    keys.writeFault.reset();
    keys.givesWrongValue = false;
    keys.goesAfter = -1;
    keys.service = "fake";
}

}

/// Every way in which a keyring fails, at every occasion on which a desk needs it: it is said what is the matter and what
/// to do, nothing is taken for a first run, no key is made anew, and no word is lost.
class KeychainTest : public Story
{
    Q_OBJECT

private:
    static void everyFailure()
    {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<int>("at");
        for (int i = 0; i < int(std::size(failures)); ++i) {
            QTest::addRow("%s", failures[i].name) << false << i;
            if (i == 0) QTest::addRow("postgres, %s", failures[i].name) << true << i;
        }
    }
    static const Failure& failure() { return failures[*static_cast<int*>(QTest::qData("at", QMetaType::Int))]; }

    /// A desk with something on it that is nowhere else.
    struct Desk {
        std::unique_ptr<FakeCampus> campus;
        FakeDesk& rhian;
        FakeDesk& gareth;
        RecordId note;
    };
    Desk deskWithUnsentWords()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const RecordId note = addNote(rhian, theCase, u"Nowhere else."_s);
        rhian->keepDraft(u"note:x"_s, u"Half a sent"_s, 11);
        return {std::move(campus), rhian, gareth, note};
    }
    static QByteArray bytesOf(FakeDesk& desk, const QString& name)
    {
        QFile file(desk.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The screen for it says what happened and what to do now.
    static bool isSaid(UnlockFault fault)
    {
        const auto words = ui::wordsFor(fault);
        return !words.what.isEmpty() && !words.now.isEmpty();
    }
    static session::EnrolAnswer enrolAt(FakeCampus& campus, FakeDesk& desk)
    {
        std::optional<session::EnrolAnswer> answer;
        desk->enrol({desk.user, desk.user + u"-password"_s, u"1"_s}, {}, [&](const session::EnrolAnswer& said) { answer = said; });
        for (int i = 0; i < 200 && !answer; ++i) campus.turn(desk);
        if (!answer) qFatal("no answer came");
        return *answer;
    }
    static session::EnrolAnswer renew(FakeCampus& campus, FakeDesk& desk)
    {
        std::optional<session::EnrolAnswer> answer;
        desk->renewLease({desk.user, desk.user + u"-password"_s, {}}, {}, [&](const session::EnrolAnswer& said) { answer = said; });
        for (int i = 0; i < 200 && !answer; ++i) campus.turn(desk);
        if (!answer) qFatal("no answer came");
        return *answer;
    }
    /// A closed desk under this failure opens nothing and changes nothing, and is no first run, whoever tries what.
    static QString standsThrough(FakeCampus& campus, FakeDesk& desk, const Failure& how)
    {
        const auto items = desk.keys.items;
        const QByteArray cache = bytesOf(desk, u"cache.db"_s), key = bytesOf(desk, u"desk.key"_s), journal = bytesOf(desk, u"journal.seal"_s);
        if (desk->standing() == Standing::FirstRun) return u"it is taken for a first run"_s;
        const UnlockFault fault = desk->unlock({});
        if (fault != how.opens) return u"it says %1"_s.arg(int(fault));
        if (fault == UnlockFault::None) return {};
        if (!isSaid(fault)) return u"there are no words for it"_s;
        desk.faults.unplugged = false;
        const auto anew = enrolAt(campus, desk);
        desk.faults.unplugged = true;
        if (anew.ok() || desk->isOpen()) return u"a new desk was made over the old one"_s;
        if (desk->standing() == Standing::FirstRun) return u"after that it is taken for a first run"_s;
        if (desk.keys.items != items) return u"the keyring's items have changed"_s;
        if (bytesOf(desk, u"cache.db"_s) != cache || bytesOf(desk, u"desk.key"_s) != key || bytesOf(desk, u"journal.seal"_s) != journal) return u"a file has changed"_s;
        return {};
    }
    /// Once the trouble is over, or by setting the desk up again where it never is, the words are with the hub.
    static QString wordsCome(Desk& told, const Failure& how)
    {
        FakeDesk& rhian = told.rhian;
        rhian.faults.unplugged = false;
        if (how.comesBack || rhian->isOpen()) {
            if (!rhian->isOpen() && rhian->unlock({}) != UnlockFault::None) return u"it does not open again"_s;
            const auto draft = rhian->draft(u"note:x"_s);
            if (!draft || draft->text != u"Half a sent") return u"the draft is gone"_s;
        } else {
            if (const auto fault = rhian->startOver(); fault != UnlockFault::None) return u"it cannot be given up, fault %1"_s.arg(int(fault));
            if (!enrolAt(*told.campus, rhian).ok()) return u"it cannot be set up again"_s;
        }
        told.campus->settle();
        if (bodyOf(told.gareth, told.note) != u"Nowhere else.") return u"the words did not come: "_s + bodyOf(told.gareth, told.note);
        return told.campus->disagreement();
    }

private Q_SLOTS:
    void aFirstStartIsToldAndLeavesNothing_data() { everyFailure(); }
    void aFirstStartIsToldAndLeavesNothing()
    {
        const Failure& how = failure();
        auto campus = university();
        FakeDesk& rhian = campus->bareDesk(u"rhian"_s);
        how.fails(rhian.keys);
        const auto answer = enrolAt(*campus, rhian);
        if (how.begins == UnlockFault::None) {
            // There is nothing yet that could be missing.
            QVERIFY(answer.ok() || isSaid(answer.unlock));
        } else {
            QCOMPARE(answer.unlock, how.begins);
            QVERIFY(isSaid(answer.unlock));
        }
        if (!answer.ok()) {
            QVERIFY(!rhian->isOpen());
            QCOMPARE(rhian->standing(), Standing::FirstRun);
            QVERIFY(!QFile::exists(rhian.filePath(u"cache.db"_s)));
        }
        heal(rhian.keys);
        if (!rhian->isOpen()) QVERIFY(enrolAt(*campus, rhian).ok());
        campus->sync(rhian);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->sync(rhian);
        QVERIFY(campus->hubRecord(model::KindNo::Case, theCase));
        rhian.restart();
        QCOMPARE(shown(rhian, model::KindNo::Case, theCase, model::Case::title), u"Travel"_s);
    }

    void aStartIsNoFirstRunAndLosesNoWord_data() { everyFailure(); }
    void aStartIsNoFirstRunAndLosesNoWord()
    {
        const Failure& how = failure();
        Desk told = deskWithUnsentWords();
        told.rhian.stop();
        how.fails(told.rhian.keys);
        told.rhian.start();
        QCOMPARE(standsThrough(*told.campus, told.rhian, how), QString());
        heal(told.rhian.keys);
        QCOMPARE(wordsCome(told, how), QString());
    }

    void anUnlockAfterALockLosesNoWord_data() { everyFailure(); }
    void anUnlockAfterALockLosesNoWord()
    {
        const Failure& how = failure();
        Desk told = deskWithUnsentWords();
        told.rhian.lock();
        how.fails(told.rhian.keys);
        QCOMPARE(standsThrough(*told.campus, told.rhian, how), QString());
        heal(told.rhian.keys);
        QCOMPARE(wordsCome(told, how), QString());
    }

    void aKeyringThatFailsUnderAnOpenDeskTakesNothingFromIt_data() { everyFailure(); }
    void aKeyringThatFailsUnderAnOpenDeskTakesNothingFromIt()
    {
        const Failure& how = failure();
        Desk told = deskWithUnsentWords();
        how.fails(told.rhian.keys);
        told.campus->advance(3600);
        told.campus->sync(told.rhian);
        QVERIFY(told.rhian->isOpen());
        told.rhian.faults.unplugged = false;
        told.campus->settle();
        QCOMPARE(bodyOf(told.gareth, told.note), u"Nowhere else."_s);
        QCOMPARE(told.rhian->draft(u"note:x"_s)->text, u"Half a sent"_s);
        heal(told.rhian.keys);
        told.campus->settle();
        QCOMPARE(told.campus->disagreement(), QString());
    }

    void aLeaseIsRenewedOnceTheKeyringAnswersAgain_data() { everyFailure(); }
    void aLeaseIsRenewedOnceTheKeyringAnswersAgain()
    {
        const Failure& how = failure();
        Desk told = deskWithUnsentWords();
        told.campus->advanceDays(8);
        for (FakeDesk* desk : {&told.rhian, &told.gareth}) told.campus->sync(*desk);
        QVERIFY(!told.rhian->isOpen());
        QCOMPARE(told.rhian->unlock({}), UnlockFault::LeaseExpired);
        told.rhian.faults.unplugged = false;
        how.fails(told.rhian.keys);
        const auto answer = renew(*told.campus, told.rhian);
        QCOMPARE(answer.unlock, how.opens);
        QCOMPARE(told.rhian->isOpen(), how.opens == UnlockFault::None);
        QVERIFY(told.rhian->isOpen() || isSaid(answer.unlock));
        QVERIFY(told.rhian->standing() != Standing::FirstRun);
        heal(told.rhian.keys);
        if (how.comesBack && !told.rhian->isOpen()) QVERIFY(renew(*told.campus, told.rhian).ok());
        told.campus->renewLease(told.gareth);
        QCOMPARE(wordsCome(told, how), QString());
    }

    void aDeskThatIsGivenUpHandsItsWordsOver_data() { everyFailure(); }
    void aDeskThatIsGivenUpHandsItsWordsOver()
    {
        const Failure& how = failure();
        Desk told = deskWithUnsentWords();
        told.rhian.stop();
        how.fails(told.rhian.keys);
        told.rhian.start();
        const UnlockFault fault = told.rhian->startOver();
        QVERIFY(fault == UnlockFault::None || isSaid(fault));
        // Its key is destroyed whether the keyring answers or not; that is no first run as long as an item may be left.
        QVERIFY(told.rhian->unlock({}) != UnlockFault::None);
        heal(told.rhian.keys);
        if (fault != UnlockFault::None) QCOMPARE(told.rhian->startOver(), UnlockFault::None);
        told.rhian.faults.unplugged = false;
        QVERIFY(enrolAt(*told.campus, told.rhian).ok());
        told.campus->settle();
        QCOMPARE(bodyOf(told.gareth, told.note), u"Nowhere else."_s);
        QCOMPARE(told.campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::KeychainTest)
#include "KeychainTest.moc"
