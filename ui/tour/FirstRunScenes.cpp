#include "ui/tour/Tour.h"

#include "ui/pages/desk/AgreementForm.h"
#include "ui/pages/desk/FillingForm.h"
#include "ui/pages/desk/KeyForm.h"
#include "ui/pages/desk/LockScreen.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/desk/SignInForm.h"
#include "ui/pages/desk/TroubleCard.h"
#include "ui/pages/shell/Shell.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;

void Tour::seeSettingUp(Guest& guest)
{
    if (!guest.window) return;
    session::Desk& desk = *guest.seat.desk;
    Setup& setup = *guest.window->setup();
    see(u"01-sign-in"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(SignInForm::tr("Sign in")); });
    see(u"02-sign-in-incomplete"_s, guest);
    act(guest, [&](Hands& hands) {
        hands.type(SignInForm::tr("User name"), guest.seat.user);
        hands.type(SignInForm::tr("Password"), u"not the password"_s);
        hands.press(SignInForm::tr("Sign in"));
    });
    wait(u"a wrong password is refused"_s, [&] { return setup.signIn()->isFaultShown(); });
    see(u"03-sign-in-wrong"_s, guest, true);
    setup.signIn()->setWays({true, true});
    see(u"03-sign-in-university"_s, guest, true);
    setup.signIn()->setWays({true, false});
    setup.showKey();
    setup.key()->tell(session::UnlockFault::KeyringLocked);
    act(guest, [](Hands& hands) { hands.tick(KeyForm::tr("A passphrase of my own")); });
    see(u"04-key"_s, guest);
    act(guest, [](Hands& hands) {
        hands.tick(KeyForm::tr("This computer's keyring"));
        hands.press(KeyForm::tr("Back"));
    });
    act(guest, [&](Hands& hands) {
        hands.type(SignInForm::tr("Password"), guest.seat.password);
        hands.press(SignInForm::tr("Sign in"));
    });
    if (wait(u"the agreement is asked for"_s, [&] { return setup.step() == Setup::Step::Agreement; })) {
        see(u"05-agreement"_s, guest, true);
        act(guest, [](Hands& hands) { hands.press(AgreementForm::tr("Agree and continue")); });
        see(u"06-agreement-unticked"_s, guest);
        m_venue.setHeld(desk, true);
        act(guest, [](Hands& hands) {
            hands.tick(AgreementForm::tr("I have read this and I agree"));
            hands.press(AgreementForm::tr("Agree and continue"));
        });
    }
    wait(u"the desk is open"_s, [&] { return setup.step() == Setup::Step::Filling; });
    see(u"07-filling"_s, guest, true);
    m_venue.setHeld(desk, false);
    wait(u"the desk is filled"_s, [&] { return desk.isOpen() && desk.syncReport().standing == session::SyncStanding::UpToDate; });
    see(u"08-ready"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(FillingForm::tr("Open my desk")); });
}

void Tour::seeLock(Guest& guest)
{
    guest.window->warn(10);
    see(u"49-locks-soon"_s, guest);
    guest.window->lockBecause(LockReason::Idle);
    see(u"50-locked"_s, guest, true);
    seeKeyTroubles(guest);
    act(guest, [](Hands& hands) { hands.press(LockScreen::tr("Unlock")); });
    wait(u"the desk is unlocked"_s, [&] { return guest.window->shell() != nullptr; });
    see(u"52-unlocked"_s, guest);
}

void Tour::seeKeyTroubles(Guest& guest)
{
    using session::UnlockFault;
    const std::pair<UnlockFault, QString> troubles[] = {{UnlockFault::KeyringLocked, u"51-key-locked"_s},       {UnlockFault::KeyringUnavailable, u"51-key-no-keyring"_s},
                                                        {UnlockFault::KeyMissing, u"51-key-missing"_s},         {UnlockFault::KeyElsewhere, u"51-key-elsewhere"_s},
                                                        {UnlockFault::Denied, u"51-key-denied"_s},              {UnlockFault::Slow, u"51-key-slow"_s},
                                                        {UnlockFault::MarkDamaged, u"51-key-mark-damaged"_s},   {UnlockFault::LeaseExpired, u"51-key-lease"_s},
                                                        {UnlockFault::CacheMissing, u"51-copy-missing"_s},      {UnlockFault::CacheDamaged, u"51-copy-damaged"_s},
                                                        {UnlockFault::CacheBusy, u"51-copy-busy"_s},            {UnlockFault::Disk, u"51-disk"_s},
                                                        {UnlockFault::NotEncrypted, u"51-copy-not-encrypted"_s}};
    LockScreen& lock = *guest.window->lockScreen();
    for (const auto& [fault, name] : troubles) {
        lock.tell(fault);
        see(name, guest, fault == UnlockFault::KeyMissing);
    }
    lock.trouble()->tellWaiting();
    lock.trouble()->start()->setFocus(Qt::TabFocusReason);
    see(u"51-key-asked"_s, guest);
    lock.askToStartOver();
    see(u"51-start-over"_s, guest, true);
    lock.tell(UnlockFault::None);
    breathe();
}

void Tour::seePin()
{
    Guest guest = sitDown(u"wellbeing-director"_s);
    if (!guest.window) return;
    if (!settleIn(guest)) return;
    guest.window->lock();
    see(u"53-locked-pin"_s, guest, true);
    for (int i = 0; i < 3; ++i) {
        act(guest, [](Hands& hands) {
            hands.type(LockScreen::tr("PIN"), u"111222"_s);
            hands.press(LockScreen::tr("Unlock"));
        });
        if (i == 0) see(u"54-pin-wrong"_s, guest);
    }
    see(u"55-pin-waits"_s, guest);
    act(guest, [](Hands& hands) { hands.press(LockScreen::tr("Replace a forgotten PIN")); });
    see(u"56-pin-forgotten"_s, guest);
}

}
