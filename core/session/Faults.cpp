#include "core/session/OpenDesk.h"

namespace carrel::session {

using namespace Qt::StringLiterals;

vault::Factor factorOf(const KeyChoice& choice)
{
    if (choice.how == KeyChoice::How::Passphrase) return vault::Factor::words(choice.passphrase);
    return choice.pin.isEmpty() ? vault::Factor::keychain() : vault::Factor::keychain().withPin(choice.pin);
}

UnlockFault faultOf(vault::VaultFault fault)
{
    using vault::VaultFault;
    switch (fault) {
    case VaultFault::NoCache: return UnlockFault::CacheMissing;
    case VaultFault::CacheExists: return UnlockFault::CacheExists;
    case VaultFault::KeyringLocked: return UnlockFault::KeyringLocked;
    case VaultFault::KeyringUnavailable: return UnlockFault::KeyringUnavailable;
    case VaultFault::KeyMissing: return UnlockFault::KeyMissing;
    case VaultFault::WrongPassphrase: return UnlockFault::WrongPassphrase;
    case VaultFault::PinNeeded: return UnlockFault::PinNeeded;
    case VaultFault::WrongPin: return UnlockFault::WrongPin;
    case VaultFault::PinWaits: return UnlockFault::PinWaits;
    case VaultFault::OtherFactor: return UnlockFault::OtherFactor;
    case VaultFault::MarkDamaged: return UnlockFault::MarkDamaged;
    case VaultFault::LeaseExpired: return UnlockFault::LeaseExpired;
    case VaultFault::Denied: return UnlockFault::Denied;
    case VaultFault::Slow: return UnlockFault::Slow;
    case VaultFault::Disk: return UnlockFault::Disk;
    }
    return UnlockFault::Disk;
}

UnlockFault faultOf(store::StoreFault fault)
{
    using store::StoreFault;
    switch (fault) {
    case StoreFault::Missing: return UnlockFault::CacheMissing;
    case StoreFault::Busy: return UnlockFault::CacheBusy;
    case StoreFault::Full: return UnlockFault::Disk;
    case StoreFault::NotEncrypted: return UnlockFault::NotEncrypted;
    default: return UnlockFault::CacheDamaged;
    }
}

SignInFault faultOf(sync::GateFault fault)
{
    using sync::GateFault;
    switch (fault) {
    case GateFault::None: return SignInFault::None;
    case GateFault::Offline: return SignInFault::Offline;
    case GateFault::HubBusy: return SignInFault::HubBusy;
    case GateFault::WrongCredentials: return SignInFault::WrongCredentials;
    case GateFault::TooManyTries: return SignInFault::TooManyTries;
    case GateFault::AgreementNeeded: return SignInFault::AgreementNeeded;
    case GateFault::NoPerson: return SignInFault::NoPerson;
    case GateFault::Revoked: return SignInFault::Revoked;
    case GateFault::UnknownDesk: return SignInFault::UnknownDesk;
    case GateFault::NotUnderstood: return SignInFault::NotUnderstood;
    case GateFault::NotOffered: return SignInFault::NotOffered;
    case GateFault::NoAccess: return SignInFault::NoAccess;
    case GateFault::ProviderAway: return SignInFault::ProviderAway;
    case GateFault::TokenStale: return SignInFault::TokenStale;
    case GateFault::TokenRefused: return SignInFault::TokenRefused;
    case GateFault::NoBrowser: return SignInFault::NoBrowser;
    case GateFault::Declined: return SignInFault::Declined;
    case GateFault::TimedOut: return SignInFault::TimedOut;
    case GateFault::Cancelled: return SignInFault::Cancelled;
    }
    return SignInFault::NotUnderstood;
}

AgreementText agreementIn(const sync::GateAnswer& answer) { return {answer.agreement.version, answer.agreement.title, answer.agreement.text}; }

SignInAnswer signInAnswer(const sync::GateAnswer& answer) { return {faultOf(answer.fault), agreementIn(answer), answer.reason}; }

OnlineFault faultOf(sync::BeyondFault fault)
{
    using sync::BeyondFault;
    switch (fault) {
    case BeyondFault::None: return OnlineFault::None;
    case BeyondFault::Offline: return OnlineFault::Offline;
    case BeyondFault::SignInNeeded: return OnlineFault::SignInNeeded;
    case BeyondFault::NotAllowed: return OnlineFault::NotAllowed;
    case BeyondFault::NotUnderstood:
    case BeyondFault::Overtaken: return OnlineFault::NotUnderstood;
    }
    return OnlineFault::NotUnderstood;
}

QString cachePath(const Place& place) { return place.profile + u"/cache.db"_s; }
QString receiptPath(const Place& place) { return place.profile + u"/desk.erased"_s; }
QString journalPath(const Place& place) { return place.profile + u"/journal.seal"_s; }

vault::Vault vaultAt(const Place& place, const Tools& tools)
{
    return vault::Vault({place.profile, cachePath(place)}, {tools.disk, tools.random, tools.clock, tools.keys}, tools.stretch);
}

}
