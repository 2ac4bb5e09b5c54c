#include "app/desk/Headless.h"

namespace carrel::app {

using namespace Qt::StringLiterals;

QString wordsFor(session::UnlockFault fault, const DeskOptions& options)
{
    using session::UnlockFault;
    switch (fault) {
    case UnlockFault::None: return {};
    case UnlockFault::KeyringLocked: return u"The desktop's keyring is locked, so this desk's key cannot be read. Unlock the keyring and try again; nothing has been changed."_s;
    case UnlockFault::KeyringUnavailable: return u"No keyring answers on this machine. Give a passphrase with --passphrase-file F, or enrol with --no-cache to keep nothing here."_s;
    case UnlockFault::KeyMissing: return u"There is a desk in %1 and its key is not in the keyring. Nothing has been created or deleted. Unsent work is sealed in journal.seal, which the hub can open; ask whoever looks after the hub."_s.arg(options.profile);
    case UnlockFault::KeyElsewhere: return u"The key of the desk in %1 was put into another keyring service than the one that answers here. Nothing has been changed; use the desktop it was enrolled on."_s.arg(options.profile);
    case UnlockFault::PinNeeded: return u"A PIN belongs to this desk. Give it with --pin-file F; for a new desk that is where you choose one, of six to twelve digits."_s;
    case UnlockFault::WrongPin: return u"That PIN does not open this desk. After three wrong ones each further one makes you wait longer."_s;
    case UnlockFault::PinWaits: return u"There were too many wrong PINs. Wait some minutes, then try again."_s;
    case UnlockFault::WrongPassphrase: return u"The passphrase does not open this desk."_s;
    case UnlockFault::OtherFactor: return u"This desk's key is kept in another way (keychain or passphrase). Use the way it was enrolled with."_s;
    case UnlockFault::MarkDamaged: return u"desk.key in %1 cannot be read. Keep the folder as it is and ask for help."_s.arg(options.profile);
    case UnlockFault::LeaseExpired: return u"This desk has been away too long and its lease has ended. Nothing is lost: with the hub within reach, carrel-desk renew with --hub and who you are brings it back."_s;
    case UnlockFault::Denied: return u"The keyring was asked and access was refused."_s;
    case UnlockFault::Slow: return u"The keyring did not answer in time. Try again."_s;
    case UnlockFault::Disk: return u"A file in %1 could not be read or written. Is the disk full, or the folder not yours?"_s.arg(options.profile);
    case UnlockFault::CacheExists: return u"There is a desk in %1 already. Nothing has been changed; choose another --profile for a second desk."_s.arg(options.profile);
    case UnlockFault::CacheMissing: return u"There is no desk in %1 yet. Begin with: carrel-desk enrol"_s.arg(options.profile);
    case UnlockFault::CacheDamaged: return u"The cache in %1 is damaged. Keep it; unsent work is also in journal.seal."_s.arg(options.profile);
    case UnlockFault::CacheBusy: return u"Another program has this desk open."_s;
    case UnlockFault::NotEncrypted: return u"The cache in %1 is not encrypted, or SQLCipher is missing. It will not be used."_s.arg(options.profile);
    }
    return {};
}

QString wordsFor(session::SignInFault fault, const DeskOptions& options, const QString& reason)
{
    using session::SignInFault;
    const QString hub = options.hub.toString();
    switch (fault) {
    case SignInFault::None: return {};
    case SignInFault::Offline: return u"The hub at %1 does not answer. Nothing is lost; try again when it can be reached."_s.arg(hub);
    case SignInFault::HubBusy: return u"The hub answers that it cannot work just now. Try again."_s;
    case SignInFault::WrongCredentials: return u"The name or the password is not right."_s;
    case SignInFault::TooManyTries: return u"Too many wrong passwords. Wait ten minutes, then try again."_s;
    case SignInFault::AgreementNeeded: return u"The confidentiality agreement must be accepted first. Read it, then add --accept-agreement."_s;
    case SignInFault::NoPerson: return u"The account belongs to nobody. Ask an administrator."_s;
    case SignInFault::Revoked: return u"This desk has been revoked. Ask the governance officer."_s;
    case SignInFault::UnknownDesk: return u"The hub does not know this desk for %1. Enrol again with a new --profile."_s.arg(options.user);
    case SignInFault::NotOffered: return options.university ? u"This hub has no university sign-in. Use --user and --password-file."_s : u"This hub lets nobody in by a password. Use --oidc."_s;
    case SignInFault::NoAccess: return u"Your university knows you, and none of your groups there has a role here. Nothing was set up. Ask an administrator to add you, then sign in again."_s;
    case SignInFault::ProviderAway: return u"The university's sign-in service does not answer. Try again in a minute; a desk that is set up opens without it."_s;
    case SignInFault::TokenStale: return u"The sign-in took too long, or was used before (%1). Sign in once more."_s.arg(reason);
    case SignInFault::TokenRefused: return u"The hub does not accept what the university's sign-in service said (%1). Give this word to whoever looks after the hub."_s.arg(reason);
    case SignInFault::NoBrowser: return u"No browser could be opened. Give one with --browser CMD, or leave it out and open the printed address yourself."_s;
    case SignInFault::Declined: return u"The sign-in was not finished in the browser. Nothing was set up; try again when you are ready."_s;
    case SignInFault::TimedOut: return u"Nobody came back from the browser in time. Nothing was set up; try again."_s;
    case SignInFault::Cancelled: return u"The sign-in was cancelled. Nothing was set up."_s;
    case SignInFault::NotUnderstood: return u"What answers at %1 is not a hub this version understands."_s.arg(hub);
    }
    return {};
}

QString wordsFor(const session::CommandAnswer& answer)
{
    using session::CommandFault;
    switch (answer.fault) {
    case CommandFault::None: return {};
    case CommandFault::NotAllowed: return answer.field.isEmpty() ? u"Your role may not do this."_s : u"Your role may not change %1 here."_s.arg(answer.field);
    case CommandFault::Invalid: return u"%1 cannot have this value."_s.arg(answer.field);
    case CommandFault::Incomplete: return u"%1 is missing."_s.arg(answer.field);
    case CommandFault::NotHere: return u"This desk does not hold that record. Sync first, or check the id."_s;
    case CommandFault::NotDurable: return u"Saved, but the sealed copy beside the cache could not be written. Is the disk full? It will be tried again."_s;
    case CommandFault::DiskFull: return u"The disk is full, so nothing was saved. Make room and try again; the words are still yours."_s;
    }
    return {};
}

QString wordsFor(const session::SyncReport& report)
{
    using session::SyncStanding;
    switch (report.standing) {
    case SyncStanding::UpToDate: return u"up to date"_s;
    case SyncStanding::Syncing: return u"syncing"_s;
    case SyncStanding::NeverSynced: return u"not synced yet"_s;
    case SyncStanding::Offline: return u"offline; all work is saved here"_s;
    case SyncStanding::HubBusy: return u"the hub is busy; all work is saved here"_s;
    case SyncStanding::SignInNeeded: return u"sign-in needed; all work is saved here"_s;
    case SyncStanding::AgreementNeeded: return u"there is a new confidentiality agreement to accept"_s;
    case SyncStanding::Revoked: return u"this desk has been revoked"_s;
    case SyncStanding::Forked: return u"this desk was copied or restored; both sets of edits are kept: enrol it anew with carrel-desk renew"_s;
    case SyncStanding::PutBack: return u"an older copy of this desk was put back; nothing of it is shown, and what was not sent is kept: enrol it anew with carrel-desk renew"_s;
    case SyncStanding::Refused: return u"the hub refuses what this desk sends"_s;
    case SyncStanding::DiskFull: return u"the disk is full, so what came could not be kept; make room, and it is tried again by itself"_s;
    case SyncStanding::CacheDamaged: return u"the store on this computer cannot be written; the sealed copies beside it are whole, so call the service desk"_s;
    case SyncStanding::NotUnderstood: return u"the hub speaks in a way this version does not understand"_s;
    }
    return {};
}

}
