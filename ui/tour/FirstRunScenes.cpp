#include "ui/tour/Tour.h"

#include "ui/pages/desk/AgreementForm.h"
#include "ui/pages/desk/FillingForm.h"
#include "ui/pages/desk/KeyForm.h"
#include "ui/pages/desk/LockScreen.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/desk/SignInForm.h"
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
    see(u"03-sign-in-wrong"_s, guest);
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
    see(u"07-filling"_s, guest);
    m_venue.setHeld(desk, false);
    wait(u"the desk is filled"_s, [&] { return desk.isOpen() && desk.syncReport().standing == session::SyncStanding::UpToDate; });
    see(u"08-ready"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(FillingForm::tr("Open my desk")); });
}

void Tour::seeLock(Guest& guest)
{
    guest.window->lock();
    see(u"50-locked"_s, guest, true);
    guest.window->lockScreen()->tell(session::UnlockFault::KeyringLocked);
    see(u"51-locked-keyring"_s, guest);
    act(guest, [](Hands& hands) { hands.press(LockScreen::tr("Unlock")); });
    wait(u"the desk is unlocked"_s, [&] { return guest.window->shell() != nullptr; });
    see(u"52-unlocked"_s, guest);
}

}
