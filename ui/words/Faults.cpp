#include "ui/words/Faults.h"

#include "ui/words/Codes.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Faults)
};

}

QString FaultWords::sentence() const
{
    QStringList parts;
    for (const QString& part : {what, why, now}) {
        if (!part.isEmpty()) parts << part;
    }
    return parts.join(u' ');
}

namespace {

QString waitWords(qint64 ms)
{
    const int seconds = int((ms + 999) / 1000);
    if (seconds <= 90) return Words::tr("%n seconds", nullptr, seconds);
    return Words::tr("%n minutes", nullptr, (seconds + 59) / 60);
}

}

FaultWords wordsFor(const session::PinReport& pin, base::Moment now)
{
    if (pin.waitUntil && now < *pin.waitUntil) {
        FaultWords words = wordsFor(session::UnlockFault::PinWaits);
        words.now = Words::tr("Wait %1, then type it again. Nothing is lost meanwhile.").arg(waitWords(pin.waitUntil->ms - now.ms));
        return words;
    }
    FaultWords words = wordsFor(session::UnlockFault::WrongPin);
    words.why = pin.wrong == 1 ? Words::tr("This was the first wrong one.") : Words::tr("%n wrong ones in a row.", nullptr, pin.wrong);
    return words;
}

namespace {

FaultWords copyWords(session::UnlockFault fault)
{
    using session::UnlockFault;
    switch (fault) {
    case UnlockFault::CacheExists:
        return {Words::tr("There already is a desk in this folder."), {}, Words::tr("Unlock it instead.")};
    case UnlockFault::CacheMissing:
        return {Words::tr("The desk's encrypted copy is not where it should be."), Words::tr("The file was moved or removed."),
                Words::tr("Put it back and look again, or set the desk up again; unsent work stays here, sealed.")};
    case UnlockFault::CacheDamaged:
        return {Words::tr("The desk's encrypted copy cannot be read."), Words::tr("The file is damaged."),
                Words::tr("Try once more; if it stays so, set the desk up again. Unsent work stays here, sealed.")};
    case UnlockFault::CacheBusy:
        return {Words::tr("Another window has this desk open."), {}, Words::tr("Use that window, or close it and try again.")};
    case UnlockFault::NotEncrypted:
        return {Words::tr("The desk's copy is not encrypted, so it was not opened."), Words::tr("Somebody has replaced the file."),
                Words::tr("Do not use this computer for student records. Tell your information governance officer.")};
    default: return {};
    }
}

}

FaultWords wordsFor(session::UnlockFault fault)
{
    using session::UnlockFault;
    switch (fault) {
    case UnlockFault::None: return {};
    case UnlockFault::KeyringLocked:
        return {Words::tr("This computer's keyring is locked."), Words::tr("The key to this desk lies in it."),
                Words::tr("Unlock the keyring with your computer's password, then try again.")};
    case UnlockFault::KeyringUnavailable:
        return {Words::tr("No keyring answers on this computer."), Words::tr("Without one the desk's key cannot be kept for you."),
                Words::tr("Start one and try again; or set this desk up with a passphrase of your own, or without keeping anything here.")};
    case UnlockFault::KeyMissing:
        return {Words::tr("The key to this desk is not in the keyring."),
                Words::tr("It was kept under another account of this computer, or it has been removed."),
                Words::tr("Sign in to this computer as you did when the desk was set up. If that does not help, set the desk "
                          "up again; unsent work stays here, sealed.")};
    case UnlockFault::KeyElsewhere:
        return {Words::tr("The key to this desk is in another keyring."),
                Words::tr("It was kept by a different desktop's keyring service than the one that answers now."),
                Words::tr("Sign in to the desktop that you used when this desk was set up, then look again. Nothing has been changed; unsent work stays here, sealed.")};
    case UnlockFault::PinNeeded: return {Words::tr("This desk opens with a PIN."), {}, Words::tr("Type the PIN you chose for it.")};
    case UnlockFault::WrongPin:
        return {Words::tr("That PIN does not open this desk."), {}, Words::tr("Type it again. Nobody can look it up for you.")};
    case UnlockFault::PinWaits:
        return {Words::tr("There were too many wrong PINs."), Words::tr("Each further one makes the wait longer, to keep guessers out."),
                Words::tr("Wait, then type it again. Nothing is lost meanwhile.")};
    case UnlockFault::WrongPassphrase:
        return {Words::tr("That passphrase does not open this desk."), {},
                Words::tr("Type it again; capital letters count. Nobody can look it up for you.")};
    case UnlockFault::OtherFactor:
        return {Words::tr("This desk opens with a passphrase."), {}, Words::tr("Type the passphrase you chose when you set it up.")};
    case UnlockFault::MarkDamaged:
        return {Words::tr("A small file that this desk needs to open is damaged."),
                Words::tr("It stands beside the encrypted copy and says how its key is wrapped."),
                Words::tr("Set the desk up again, or ask your IT service for the file from a backup. Unsent work stays here, "
                          "sealed.")};
    case UnlockFault::LeaseExpired:
        return {Words::tr("This desk has not spoken to the hub for longer than your university allows."),
                Words::tr("Until it does, its copy stays shut. Nothing that was written here is lost."),
                Words::tr("Connect to the network and sign in: the hub gives back what opens it.")};
    case UnlockFault::Denied:
        return {Words::tr("The keyring was asked and said no."), {}, Words::tr("Try again and allow it when the keyring asks.")};
    case UnlockFault::Slow:
        return {Words::tr("The keyring did not answer in time."), Words::tr("It may still be waiting for its own password."),
                Words::tr("Look for its window, answer it, then try again.")};
    case UnlockFault::Disk:
        return {Words::tr("The disk would not take or give what was asked."), Words::tr("It may be full, or the folder may not be yours."),
                Words::tr("Free some space, then try again. Where there is room already, ask your IT service who owns the folder.")};
    default: return copyWords(fault);
    }
    return {};
}

namespace {

FaultWords universityWords(session::SignInFault fault, const QString& reason)
{
    using session::SignInFault;
    switch (fault) {
    case SignInFault::NotOffered:
        return {Words::tr("This hub does not let people in that way."), {}, Words::tr("Use the other way to sign in, or ask your administrator.")};
    case SignInFault::NoAccess:
        return {Words::tr("You have no access to this hub."), Words::tr("Your university knows you, and nobody has given you a role here."),
                Words::tr("Ask your administrator to add you, then sign in again. Nothing was set up.")};
    case SignInFault::ProviderAway:
        return {Words::tr("Your university's sign-in service does not answer."), {},
                Words::tr("Wait a minute, then try again. A desk that is set up opens without it.")};
    case SignInFault::TokenStale:
        return {Words::tr("That sign-in cannot be used any more."), Words::tr("It took too long, or it was used before."), Words::tr("Sign in once more.")};
    case SignInFault::TokenRefused:
        return {Words::tr("The hub does not accept what your university's sign-in service said."), {},
                Words::tr("Tell your administrator, with this word: %1.").arg(reason)};
    case SignInFault::NoBrowser:
        return {Words::tr("Your web browser could not be opened."), {}, Words::tr("Choose a default browser in this computer's settings, then try again.")};
    case SignInFault::Declined:
        return {Words::tr("The sign-in was not finished in the browser."), {}, Words::tr("Try again when you are ready. Nothing was set up.")};
    case SignInFault::TimedOut:
        return {Words::tr("Nobody came back from the browser."), Words::tr("Carrel waits five minutes."), Words::tr("Try again when you are ready.")};
    case SignInFault::Cancelled: return {Words::tr("The sign-in was stopped."), {}, Words::tr("Try again when you are ready.")};
    // Those that have nothing to do with the university stand in wordsFor().
    case SignInFault::None:
    case SignInFault::Offline:
    case SignInFault::HubBusy:
    case SignInFault::WrongCredentials:
    case SignInFault::TooManyTries:
    case SignInFault::AgreementNeeded:
    case SignInFault::NoPerson:
    case SignInFault::Revoked:
    case SignInFault::UnknownDesk:
    case SignInFault::NotUnderstood: break;
    }
    return {};
}

}

FaultWords wordsFor(session::SignInFault fault, const QString& reason)
{
    using session::SignInFault;
    switch (fault) {
    case SignInFault::None: return {};
    case SignInFault::Offline:
        return {Words::tr("The hub does not answer."), Words::tr("This computer may be offline, or the address may be wrong."),
                Words::tr("Check the network and the address, then try again.")};
    case SignInFault::HubBusy:
        return {Words::tr("The hub is busy just now."), {}, Words::tr("Wait a minute, then try again.")};
    case SignInFault::WrongCredentials:
        return {Words::tr("That name and password do not belong together."), {},
                Words::tr("Type them again. Capital letters count in the password.")};
    case SignInFault::TooManyTries:
        return {Words::tr("There were too many tries."), Words::tr("The hub pauses sign-ins for a while, to keep guessers out."),
                Words::tr("Wait fifteen minutes, then try again.")};
    case SignInFault::AgreementNeeded:
        return {Words::tr("There is a confidentiality agreement to read first."), {}, Words::tr("Read it and agree, or stop here.")};
    case SignInFault::NoPerson:
        return {Words::tr("Your account is not joined to a member of staff."), {},
                Words::tr("Ask your administrator to add you, then try again.")};
    case SignInFault::Revoked:
        return {Words::tr("This desk may no longer sign in."), Words::tr("It was taken off the list of desks."),
                Words::tr("Speak to your administrator. Unsent work stays here, sealed.")};
    case SignInFault::UnknownDesk:
        return {Words::tr("The hub does not know this desk."), Words::tr("It may have been set up at another hub."),
                Words::tr("Check the address with your administrator.")};
    case SignInFault::NotUnderstood:
        return {Words::tr("The hub answered in a way this version does not understand."), {},
                Words::tr("Update Carrel, or ask your administrator which version the hub speaks.")};
    case SignInFault::NotOffered:
    case SignInFault::NoAccess:
    case SignInFault::ProviderAway:
    case SignInFault::TokenStale:
    case SignInFault::TokenRefused:
    case SignInFault::NoBrowser:
    case SignInFault::Declined:
    case SignInFault::TimedOut:
    case SignInFault::Cancelled: break;
    }
    return universityWords(fault, reason);
}

BrowserPages browserPages()
{
    return {Words::tr("Carrel"), Words::tr("You can go back to Carrel. This page may be closed."),
            Words::tr("The sign-in was not finished. Go back to Carrel to try again."),
            Words::tr("Carrel is not waiting for this page. Begin the sign-in in Carrel.")};
}

FaultWords wordsFor(session::OnlineFault fault)
{
    using session::OnlineFault;
    switch (fault) {
    case OnlineFault::None: return {};
    case OnlineFault::Offline:
        return {Words::tr("The hub does not answer, so only this desk was searched."), {}, Words::tr("Try again when you are online.")};
    case OnlineFault::SignInNeeded:
        return {Words::tr("Only this desk was searched."), Words::tr("Your session has ended."), Words::tr("Sign in again to search further.")};
    case OnlineFault::NotAllowed:
        return {Words::tr("Your role does not search beyond this desk."), {}, {}};
    case OnlineFault::NotUnderstood:
        return {Words::tr("The hub answered in a way this version does not understand."), {}, Words::tr("Update Carrel, then try again.")};
    }
    return {};
}

QString whyOld(session::OnlineFault fault)
{
    using session::OnlineFault;
    const QString now = wordsFor(fault).now;
    switch (fault) {
    case OnlineFault::None: return {};
    case OnlineFault::Offline: return Words::tr("The hub does not answer. %1", "what to do").arg(now);
    case OnlineFault::SignInNeeded: return Words::tr("Your session has ended. %1", "what to do").arg(now);
    case OnlineFault::NotAllowed: return Words::tr("Your role may not ask for this any more.");
    // What is to be done the bar above every page says.
    case OnlineFault::NotUnderstood: return Words::tr("The hub answers in a way this version does not understand.");
    }
    return {};
}

FaultWords wordsFor(session::SyncStanding standing)
{
    using session::SyncStanding;
    switch (standing) {
    case SyncStanding::UpToDate:
    case SyncStanding::Syncing:
    case SyncStanding::NeverSynced: return {};
    case SyncStanding::Offline:
        return {Words::tr("The hub does not answer."), Words::tr("This computer may be offline."),
                Words::tr("Go on working: what you do is saved here, encrypted, and is sent when the hub answers again.")};
    case SyncStanding::HubBusy:
        return {Words::tr("The hub is busy just now."), {},
                Words::tr("Go on working: what you do is saved here, and this desk tries again by itself.")};
    case SyncStanding::SignInNeeded:
        return {Words::tr("Your session has ended."), {}, Words::tr("Sign in again to send and fetch changes. Work goes on meanwhile.")};
    case SyncStanding::AgreementNeeded:
        return {Words::tr("There is a new confidentiality agreement."), {}, Words::tr("Read it and agree, then this desk carries on.")};
    case SyncStanding::Revoked:
        return {Words::tr("This desk may no longer exchange records with the hub."), Words::tr("It was taken off the list of desks."),
                Words::tr("Speak to your administrator. Unsent work stays here, sealed.")};
    case SyncStanding::Forked:
        return {Words::tr("The hub has met another copy of this desk."), Words::tr("A disk was copied or restored from a backup."),
                Words::tr("Enrol this desk anew with your password: what it has not sent yet is sent then. Nothing is lost.")};
    case SyncStanding::PutBack:
        return {Words::tr("An older copy of this desk was put in the place of the one that was here."), Words::tr("A file or the whole disk was restored from a backup, or somebody exchanged it. What has been withdrawn since could be in it, so nothing of it is shown."),
                Words::tr("Enrol this desk anew with your password: it is filled again, and what you had not sent yet is sent then. Nothing you wrote is lost.")};
    case SyncStanding::DiskFull:
        return {Words::tr("The disk is full, so what came from the hub could not be kept."), {},
                Words::tr("Free some space. This desk tries again by itself, and nothing is lost.")};
    case SyncStanding::CacheDamaged:
        return {Words::tr("This desk's store cannot be written."), Words::tr("The disk may be failing."),
                Words::tr("Speak to your IT service before you go on. What you saved also lies sealed beside the store, where the hub can open it.")};
    case SyncStanding::Refused:
        return {Words::tr("The hub would not take what this desk sent."), {},
                Words::tr("Speak to your administrator. Unsent work stays here.")};
    case SyncStanding::NotUnderstood:
        return {Words::tr("The hub answered in a way this version does not understand."), {},
                Words::tr("Ask your IT service to update Carrel. Go on working: what you do stays here and is sent afterwards.")};
    }
    return {};
}

namespace {

QString labelled(const session::CommandAnswer& answer, model::KindNo kind)
{
    const int position = model::kindView(kind).position(answer.field);
    return position < 0 ? QString() : fieldLabel(kind, model::kindView(kind).at(position));
}

}

QString wordsFor(const session::CommandAnswer& answer, model::KindNo kind)
{
    using session::CommandFault;
    const QString field = labelled(answer, kind);
    switch (answer.fault) {
    case CommandFault::None: return {};
    case CommandFault::Incomplete:
        return field.isEmpty() ? Words::tr("Something is still missing.") : Words::tr("Fill in “%1”.").arg(field);
    case CommandFault::Invalid:
        return field.isEmpty() ? Words::tr("Something here cannot be saved as it is.")
                               : Words::tr("“%1” cannot be saved as it is. It may be too long.").arg(field);
    case CommandFault::NotAllowed:
        return field.isEmpty() ? Words::tr("Your role does not write this. Your words are still here; copy them to somebody who may.")
                               : Words::tr("Your role does not change “%1”. Your words are still here.").arg(field);
    case CommandFault::NotHere:
        return Words::tr("This record is no longer on this desk. Your words are still here; copy them before you leave.");
    case CommandFault::NotDurable:
        return Words::tr("Saved, but the second, sealed copy is not on the disk yet. It is written with the next save.");
    case CommandFault::DiskFull:
        return Words::tr("Not saved: the disk is full. Your words are still here. Free some space, then save again.");
    }
    return {};
}

}
