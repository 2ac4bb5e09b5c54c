#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/desk/KeyForm.h"
#include "ui/pages/desk/LockScreen.h"
#include "ui/pages/desk/PinForm.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/desk/SignInForm.h"
#include "ui/pages/desk/TroubleCard.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/Label.h"

#include <QtCore/QFile>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using session::UnlockFault;
using vault::KeyFault;

/// Every way in which a key cannot be had, met in the window: it is said what happened, why and what now, and there is a
/// button for it.
class KeyTroubleTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;

    struct Locked {
        Locked(KeyTroubleTest& test) : rhian(*test.m_venue, test.m_stage->theme, u"adviser"_s) { rhian.window.lock(); }
        QString words() { return spokenWords(rhian.window); }
        void press(const QString& button)
        {
            ui::Hands hands(rhian.window);
            hands.press(button);
            QCOMPARE(hands.missed(), QStringList());
            ui::breathe();
        }
        void unlock() { press(u"Unlock"_s); }
        Visitor rhian;
    };

    void askForPins()
    {
        QFile file(QStringLiteral(CARREL_SOURCE_DIR "/resources/policy/default.toml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto stricter = access::Policy::parse(file.readAll().replace("pin = false", "pin = true"));
        QVERIFY(stricter.ok());
        m_venue->campus().context().policy = std::make_shared<const access::Policy>(std::move(stricter).value());
    }

private Q_SLOTS:
    void init()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
    }
    void cleanup()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void aPassphraseIsAskedForAtOnce()
    {
        FakeDesk& desk = m_venue->campus().bareDesk(u"adviser"_s);
        QVERIFY(m_venue->campus().enrol(desk, true, {session::KeyChoice::How::Passphrase, u"four ordinary words here"_s}));
        desk.lock();
        ui::Window window({*desk, m_venue->clock()}, m_venue->workspace(), m_stage->theme);
        window.show();
        window.begin();
        window.activateWindow();
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(field->isVisibleTo(&window));
        QVERIFY(spokenWords(window).contains(u"Passphrase"_s));
        QTest::keyClicks(field, u"four ordinary words here"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(desk->isOpen());
    }

    void everyFaultHasWordsAndANextStep_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QStringList>("buttons");
        const auto row = [](const char* name, UnlockFault fault, const QStringList& buttons) { QTest::newRow(name) << int(fault) << buttons; };
        const QString over = u"Set this desk up again"_s;
        row("locked", UnlockFault::KeyringLocked, {u"Try again"_s, over});
        row("unavailable", UnlockFault::KeyringUnavailable, {u"Try again"_s, over});
        row("missing", UnlockFault::KeyMissing, {u"Look again"_s, over});
        row("elsewhere", UnlockFault::KeyElsewhere, {u"Look again"_s, over});
        row("denied", UnlockFault::Denied, {u"Ask again"_s, over});
        row("slow", UnlockFault::Slow, {u"Ask again"_s, over});
        row("mark damaged", UnlockFault::MarkDamaged, {over, u"Try again"_s});
        row("lease", UnlockFault::LeaseExpired, {u"Sign in to open it again"_s, over});
        row("copy missing", UnlockFault::CacheMissing, {u"Look again"_s, over});
        row("copy damaged", UnlockFault::CacheDamaged, {u"Try again"_s, over});
        row("busy", UnlockFault::CacheBusy, {u"Try again"_s});
        row("disk", UnlockFault::Disk, {u"Try again"_s});
        row("not encrypted", UnlockFault::NotEncrypted, {u"Close Carrel"_s});
    }
    void everyFaultHasWordsAndANextStep()
    {
        QFETCH(int, fault);
        QFETCH(QStringList, buttons);
        Locked locked(*this);
        locked.rhian.window.lockScreen()->tell(UnlockFault(fault));
        ui::TroubleCard* card = locked.rhian.window.lockScreen()->trouble();
        QVERIFY(card->isVisible());
        QVERIFY(card->words().size() > 40);
        QStringList found;
        for (auto* button : card->findChildren<QPushButton*>()) {
            if (button->isVisible()) found << button->text();
        }
        QCOMPARE(found, buttons);
        // The keyboard is on the likeliest step, and the way in that is barred is not shown.
        QCOMPARE(QApplication::focusWidget(), card->start());
        QVERIFY(locked.words().contains(card->words().left(20)));
        // Over a copy that may be lost nothing is promised.
        QVERIFY(!locked.words().contains(u"What you were doing is kept"_s));
    }

    void whatStandsOnTheRailIsReadInEveryTheme()
    {
        Locked locked(*this);
        ui::LockScreen& lock = *locked.rhian.window.lockScreen();
        QVERIFY(locked.words().contains(u"What you were doing is kept"_s));
        for (const bool troubled : {false, true}) {
            if (troubled) lock.tell(UnlockFault::CacheDamaged);
            for (const Face& face : faces) {
                m_stage->theme.setSystemLook({.dark = face.darkSystem});
                m_stage->theme.choose({.mode = face.mode});
                int read = 0;
                for (const auto* label : lock.findChildren<ui::Label*>()) {
                    if (!label->isVisible()) continue;
                    const bool onCard = lock.trouble()->isAncestorOf(label);
                    const QColor ground = onCard ? ui::Theme::of(label).colour(ui::Colour::Surface) : m_stage->theme.colour(ui::Colour::Rail);
                    QVERIFY2(ui::contrastRatio(label->palette().color(QPalette::WindowText), ground) >= 4.5, qPrintable(label->text() + QLatin1String(face.name)));
                    ++read;
                }
                QVERIFY(read >= 2);
                for (const auto* button : lock.findChildren<QPushButton*>()) {
                    if (button->isVisible()) QVERIFY(ui::contrastRatio(ui::Theme::of(button).colour(ui::Colour::Accent), m_stage->theme.colour(ui::Colour::Rail)) >= 4.5);
                }
            }
        }
        m_stage->theme.setSystemLook({});
        m_stage->theme.choose({.mode = ui::ThemeMode::Light});
    }

    void theKeyringsOwnTroublesAreMetAndPass_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("said");
        QTest::newRow("locked") << int(KeyFault::Locked) << u"keyring is locked"_s;
        QTest::newRow("unavailable") << int(KeyFault::Unavailable) << u"No keyring answers"_s;
        QTest::newRow("denied") << int(KeyFault::Denied) << u"asked and said no"_s;
        QTest::newRow("slow") << int(KeyFault::Slow) << u"did not answer in time"_s;
        QTest::newRow("failed") << int(KeyFault::Failed) << u"No keyring answers"_s;
        QTest::newRow("missing") << int(KeyFault::Missing) << u"not in the keyring"_s;
    }
    void theKeyringsOwnTroublesAreMetAndPass()
    {
        QFETCH(int, fault);
        QFETCH(QString, said);
        Locked locked(*this);
        locked.rhian.desk.keys.fault = KeyFault(fault);
        locked.unlock();
        QVERIFY2(locked.words().contains(said), qPrintable(locked.words()));
        QVERIFY(!locked.rhian.desk->isOpen());
        QVERIFY(QFile::exists(locked.rhian.desk.filePath(u"cache.db"_s)));
        locked.rhian.desk.keys.fault.reset();
        locked.rhian.press(Qt::Key_Return);
        QTRY_VERIFY(locked.rhian.window.shell());
    }

    void whoMustNotGiveUpIsAskedFirstAndMayGoBack()
    {
        Locked locked(*this);
        locked.rhian.desk.keys.fault = KeyFault::Missing;
        locked.unlock();
        locked.press(u"Set this desk up again"_s);
        QVERIFY(locked.words().contains(u"Nothing that was saved is lost"_s));
        // The keyboard is on the way back, not on what cannot be taken back.
        QCOMPARE(QApplication::focusWidget()->property("text").toString(), u"Back"_s);
        locked.press(u"Back"_s);
        QVERIFY(locked.words().contains(u"not in the keyring"_s));
        QVERIFY(QFile::exists(locked.rhian.desk.filePath(u"cache.db"_s)));
    }

    void whatWasForgottenIsSaidBesideThatNothingIsLost()
    {
        ui::TroubleCard card;
        card.tellGivingUp(u"A forgotten PIN is known to nobody."_s);
        QVERIFY2(card.words().contains(u"A forgotten PIN"_s) && card.words().contains(u"Nothing that was saved is lost"_s), qPrintable(card.words()));
    }

    void aLostKeyLeadsBackToAFullDeskWithAllThatWasWritten()
    {
        Locked locked(*this);
        Visitor& rhian = locked.rhian;
        rhian.press(Qt::Key_Return);
        QTRY_VERIFY(rhian.window.shell());
        rhian.desk.faults.unplugged = true;
        QVERIFY(rhian.desk->addNote({*rhian.caseOf(*m_venue, u"Amira Benhaddou"_s), model::NoteType::General, u"Written before the key was lost"_s}).ok());
        rhian.window.lock();
        rhian.desk.keys.items.clear();
        locked.unlock();
        locked.press(u"Set this desk up again"_s);
        locked.press(u"Remove the copy and set up again"_s);
        QVERIFY(spokenWords(rhian.window).contains(u"Sign in to fill this desk again"_s));
        rhian.desk.faults.unplugged = false;
        ui::Hands hands(rhian.window);
        hands.type(ui::SignInForm::tr("User name"), u"adviser"_s);
        hands.type(ui::SignInForm::tr("Password"), u"adviser-password"_s);
        hands.press(ui::SignInForm::tr("Sign in"));
        QTRY_VERIFY_WITH_TIMEOUT(rhian.window.setup()->step() == ui::Setup::Step::Filling, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_venue->campus().hubText().contains(u"Written before the key was lost"_s), 30'000);
    }

    void aPinIsChosenTypedAndCounted()
    {
        askForPins();
        const ui::Venue::Seat seat = m_venue->seat(u"adviser"_s);
        ui::Window window({*seat.desk, m_venue->clock()}, m_venue->workspace(), m_stage->theme);
        window.resize(1280, 800);
        window.show();
        window.begin();
        QApplication::setActiveWindow(&window);
        ui::Hands hands(window);
        hands.type(ui::SignInForm::tr("User name"), seat.user);
        hands.type(ui::SignInForm::tr("Password"), seat.password);
        hands.press(ui::SignInForm::tr("Sign in"));
        QTRY_VERIFY_WITH_TIMEOUT(window.setup()->step() != ui::Setup::Step::SignIn, 30'000);
        hands.tick(u"I have read this and I agree"_s);
        hands.press(u"Agree and continue"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.setup()->step() == ui::Setup::Step::Pin, 30'000);
        const auto choose = [&](const QString& one, const QString& two) {
            hands.type(ui::PinForm::tr("PIN"), one);
            hands.type(ui::PinForm::tr("The PIN again"), two);
            hands.press(ui::PinForm::tr("Use this PIN"));
        };
        // Whoever goes back signs in again and is asked again; nothing has been set up meanwhile.
        hands.press(ui::PinForm::tr("Back"));
        QCOMPARE(window.setup()->step(), ui::Setup::Step::SignIn);
        QVERIFY(!seat.desk->isOpen());
        hands.type(ui::SignInForm::tr("Password"), seat.password);
        hands.press(ui::SignInForm::tr("Sign in"));
        QTRY_VERIFY_WITH_TIMEOUT(window.setup()->step() == ui::Setup::Step::Pin, 30'000);
        for (const QString& poor : {u"1234"_s, u"123456"_s, u"777777"_s, u"secret"_s}) {
            choose(poor, poor);
            QVERIFY(!seat.desk->isOpen());
        }
        choose(u"246813"_s, u"246814"_s);
        QVERIFY(spokenWords(window).contains(u"Type the same PIN twice"_s));
        choose(u"246813"_s, u"246813"_s);
        QVERIFY(seat.desk->isOpen());
        hands.press(u"Open my desk"_s);
        QVERIFY(window.shell());

        window.lock();
        ui::breathe();
        const auto type = [&](const QString& pin) {
            hands.type(u"PIN"_s, pin);
            hands.press(u"Unlock"_s);
            ui::breathe();
        };
        type(u"111222"_s);
        QVERIFY2(spokenWords(window).contains(u"This was the first wrong one"_s), qPrintable(spokenWords(window)));
        type(u"111222"_s);
        type(u"111222"_s);
        QVERIFY2(spokenWords(window).contains(u"Wait 30 seconds"_s), qPrintable(spokenWords(window)));
        type(u"246813"_s);
        QVERIFY(!seat.desk->isOpen());
        m_venue->campus().advance(30);
        QTRY_VERIFY(spokenWords(window).contains(u"You can type the PIN again"_s));
        type(u"246813"_s);
        QVERIFY(window.shell());
        QCOMPARE(hands.missed(), QStringList());
    }

    void aPolicyThatBeginsToAskShowsNothingUntilThereIsAPin()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        askForPins();
        rhian.desk->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(rhian.desk->needsPin(), 30'000);
        rhian.window.lock();
        rhian.press(Qt::Key_Return);
        QTRY_VERIFY(rhian.window.pinForm());
        QVERIFY(!rhian.window.shell());
        QVERIFY(!spokenWords(rhian.window).contains(u"Amira"_s));
        ui::Hands hands(rhian.window);
        hands.type(ui::PinForm::tr("PIN"), u"246813"_s);
        hands.type(ui::PinForm::tr("The PIN again"), u"246813"_s);
        hands.press(ui::PinForm::tr("Use this PIN"));
        QVERIFY(rhian.window.shell());
        QVERIFY(rhian.desk->pin().asked);
    }
};

}

QTEST_MAIN(carrel::tests::KeyTroubleTest)
#include "KeyTroubleTest.moc"
