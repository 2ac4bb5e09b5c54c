#include "tests/hub/Office.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::session;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

const QString pin = u"246813"_s;

/// An office whose policy asks every desk for a PIN from now on.
struct Guarded : Office {
    void askForPins()
    {
        QFile file(QStringLiteral(CARREL_SOURCE_DIR "/resources/policy/default.toml"));
        if (!file.open(QIODevice::ReadOnly)) qFatal("the shipped policy cannot be read");
        auto stricter = access::Policy::parse(file.readAll().replace("pin = false", "pin = true"));
        if (!stricter) qFatal("the stricter policy does not parse");
        campus.context().policy = std::make_shared<const access::Policy>(std::move(stricter).value());
    }
    NewNote noteSaying(const QString& words) const { return {theCase(), model::NoteType::General, words}; }
};

UnlockFault tryPin(FakeDesk& desk, const QString& typed) { return desk->unlock({KeyChoice::How::Keychain, {}, typed}); }

}

/// A PIN that the policy asks for, and a desk that is set up again because its key is lost or its PIN forgotten.
class PinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereThePolicyAsksNoDeskIsMadeWithoutOne()
    {
        Guarded office;
        office.askForPins();
        FakeDesk& desk = office.campus.bareDesk(u"rhian"_s);
        std::optional<EnrolAnswer> answer;
        desk->enrol({u"rhian"_s, u"rhian-password"_s, u"1"_s}, {}, [&](const EnrolAnswer& a) { answer = a; });
        office.campus.turns(desk, 3);
        QVERIFY(answer && answer->unlock == UnlockFault::PinNeeded);
        QVERIFY(!desk->isOpen());
        QVERIFY(!QFile::exists(desk.filePath(u"cache.db"_s)) && !QFile::exists(desk.filePath(u"desk.key"_s)));
        QCOMPARE(desk->setPin({}, pin), UnlockFault::None);
        office.campus.sync(desk);
        QVERIFY(desk->caseFile(office.theCase()).has_value());
        desk.lock();
        QVERIFY(desk->pin().asked);
        QCOMPARE(tryPin(desk, {}), UnlockFault::PinNeeded);
        QCOMPARE(tryPin(desk, u"111111"_s), UnlockFault::WrongPin);
        QCOMPARE(desk->pin().wrong, 1);
        QCOMPARE(tryPin(desk, pin), UnlockFault::None);
        QCOMPARE(desk->pin().wrong, 0);
    }

    void aPassphraseNeedsNoPinBesides()
    {
        Guarded office;
        office.askForPins();
        FakeDesk& desk = office.campus.bareDesk(u"rhian"_s);
        QVERIFY(office.campus.enrol(desk, true, {KeyChoice::How::Passphrase, u"four ordinary words here"_s}));
        QVERIFY(desk->isOpen() && !desk->needsPin() && !desk->pin().asked);
    }

    void aPolicyThatBeginsToAskIsHeardByADeskInUse()
    {
        Guarded office;
        FakeDesk& desk = office.campus.desk(u"rhian"_s);
        QVERIFY(!desk->needsPin());
        office.askForPins();
        office.campus.sync(desk);
        desk->syncNow();
        office.campus.sync(desk);
        QVERIFY(desk->needsPin());
        QCOMPARE(desk->setPin({}, pin), UnlockFault::None);
        QVERIFY(!desk->needsPin() && desk->isOpen());
        desk.pin = pin;
        desk.restart();
        QVERIFY(desk->caseFile(office.theCase()).has_value());
    }

    void anOpenDeskChangesItsPinAndAPassphraseDeskHasNone()
    {
        Guarded office;
        FakeDesk& desk = office.campus.desk(u"rhian"_s);
        QVERIFY(desk->pin().possible && !desk->pin().asked && !desk->pin().passphrase);
        QCOMPARE(desk->setPin({}, pin), UnlockFault::None);
        QVERIFY(desk->pin().asked && desk->isOpen());
        QCOMPARE(desk->setPin(u"999111"_s, u"864209"_s), UnlockFault::WrongPin);
        QCOMPARE(desk->pin().wrong, 1);
        QCOMPARE(desk->setPin(pin, u"864209"_s), UnlockFault::None);
        desk.lock();
        QCOMPARE(tryPin(desk, pin), UnlockFault::WrongPin);
        QCOMPARE(tryPin(desk, u"864209"_s), UnlockFault::None);
        QVERIFY(desk->caseFile(office.theCase()).has_value());
        FakeDesk& other = office.campus.bareDesk(u"gareth"_s);
        QVERIFY(office.campus.enrol(other, true, {KeyChoice::How::Passphrase, u"four ordinary words here"_s}));
        other.lock();
        QVERIFY(other->pin().passphrase && !other->pin().possible && !other->pin().asked);
    }

    void aForgottenPinCostsNoWordThatWasSaved()
    {
        Guarded office;
        office.askForPins();
        FakeDesk& desk = office.campus.desk(u"rhian"_s);
        desk.faults.unplugged = true;
        QVERIFY(desk->addNote(office.noteSaying(u"written before the PIN was forgotten"_s)).ok());
        QCOMPARE(desk->keepDraft(u"note:1"_s, u"half a sentence"_s, 3), CommandFault::None);
        desk.lock();
        QCOMPARE(desk->startOver(), UnlockFault::None);
        QCOMPARE(desk->standing(), Standing::FirstRun);
        for (const QString& file : {u"cache.db"_s, u"cache.db-wal"_s, u"desk.key"_s, u"desk.tries"_s}) QVERIFY2(!QFile::exists(desk.filePath(file)), qPrintable(file));
        QVERIFY(desk.keys.items.isEmpty());
        QVERIFY(QFile::exists(desk.filePath(u"journal.seal"_s)));
        desk.faults.unplugged = false;
        QVERIFY(office.campus.enrol(desk));
        office.campus.settle();
        QVERIFY(office.campus.hubText().contains(u"written before the PIN was forgotten"_s));
        const auto file = desk->caseFile(office.theCase());
        QVERIFY(file && std::ranges::any_of(file->notes, [](const Item& note) {
            return note.view.see(model::Note::body) == model::Seen<QString>::value(u"written before the PIN was forgotten"_s);
        }));
        // What was begun and not saved is still sealed beside the new copy.
        QVERIFY(QFile(desk.filePath(u"journal.seal.left"_s)).size() > 0);
    }

    void aLostKeyIsNoDeadEnd_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("the keyring lost it") << 0;
        QTest::newRow("no keyring answers") << 1;
        QTest::newRow("the mark is damaged") << 2;
        QTest::newRow("the mark is gone") << 3;
        QTest::newRow("the copy is gone") << 4;
    }
    void aLostKeyIsNoDeadEnd()
    {
        QFETCH(int, how);
        Guarded office;
        FakeDesk& desk = office.campus.desk(u"rhian"_s);
        desk.faults.unplugged = true;
        QVERIFY(desk->addNote(office.noteSaying(u"not sent yet"_s)).ok());
        desk.stop();
        if (how == 0) desk.keys.items.clear();
        if (how == 1) desk.keys.fault = vault::KeyFault::Unavailable;
        if (how == 2) QVERIFY(QFile::resize(desk.filePath(u"desk.key"_s), 10));
        if (how == 3) QVERIFY(QFile::remove(desk.filePath(u"desk.key"_s)));
        if (how == 4) QVERIFY(QFile::remove(desk.filePath(u"cache.db"_s)));
        desk.start();
        QVERIFY(desk->unlock({}) != UnlockFault::None);
        QCOMPARE(desk->startOver(), UnlockFault::None);
        QCOMPARE(desk->standing(), Standing::FirstRun);
        desk.keys.fault.reset();
        desk.faults.unplugged = false;
        QVERIFY(office.campus.enrol(desk));
        office.campus.settle();
        QVERIFY(office.campus.hubText().contains(u"not sent yet"_s));
        QCOMPARE(office.campus.disagreement(), QString());
    }

    void anOpenDeskIsNotGivenUp()
    {
        Guarded office;
        FakeDesk& desk = office.campus.desk(u"rhian"_s);
        QCOMPARE(desk->startOver(), UnlockFault::CacheBusy);
        QVERIFY(desk->isOpen());
    }

    void aKeyInAnotherKeyringIsSaidToBeThere()
    {
        Guarded office;
        FakeDesk& desk = office.campus.desk(u"rhian"_s);
        desk.lock();
        const auto items = std::exchange(desk.keys.items, {});
        desk.keys.service = "kwallet";
        QCOMPARE(desk->unlock({}), UnlockFault::KeyElsewhere);
        desk.keys.service = "fake";
        QCOMPARE(desk->unlock({}), UnlockFault::KeyMissing);
        desk.keys.items = items;
        QCOMPARE(desk->unlock({}), UnlockFault::None);
    }
};

QTEST_GUILESS_MAIN(PinTest)
#include "PinTest.moc"
