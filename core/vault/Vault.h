#pragma once

#include "core/base/Clock.h"
#include "core/base/Disk.h"
#include "core/base/Random.h"
#include "core/vault/KeyStore.h"
#include "core/vault/Lease.h"
#include "core/vault/LeaseWatch.h"
#include "core/vault/Mark.h"
#include "core/vault/Tries.h"

namespace carrel::vault {

/// KeyMissing: a cache is here and its key is not. That is for recovery to settle; it is never taken for a first run.
enum class VaultFault {
    NoCache,
    CacheExists,
    KeyringLocked,
    KeyringUnavailable,
    KeyMissing,
    WrongPassphrase, ///< Or, where a PIN goes with it, a wrong or missing PIN.
    PinNeeded,
    WrongPin,
    PinWaits,        ///< Too many were wrong: see pin().
    OtherFactor,     ///< The cache was made with the other mode.
    MarkDamaged,
    LeaseExpired,    ///< The hub's share is gone; the hub can give it back.
    Denied,
    Slow,
    Disk
};

enum class Standing {
    FirstRun,
    Locked,
    Ready,
    KeyMissing, ///< A cache without a mark.
    MarkDamaged,
    Wiped       ///< The key is destroyed; the keyring's item may be left, and wipe() will try again.
};

/// Where keys live. Keeps the page key of one cache: 32 random bytes, the same for the cache's life, on disk only
/// wrapped by what the keyring (or a passphrase), the hub's share and a PIN give together. Never creates over an
/// existing cache or mark.
class Vault
{
public:
    struct Place {
        QString folder;    ///< The desk's profile: `desk.key` and `desk.lease` stand here.
        QString cacheFile; ///< Only ever looked at.
    };
    struct Tools {
        base::Disk& disk;
        base::Random& random;
        const base::Clock& clock;
        KeyStore& keys;
    };
    template <class T>
    using Answer = base::Result<T, VaultFault>;

    Vault(Place place, Tools tools, base::Stretch stretch = base::Stretch::Interactive);

    /// From the files alone; the keyring is not asked.
    Standing standing() const;
    /// Nothing where there is none, or it is damaged.
    std::optional<Mark> mark() const;
    /// The key was put into another service than the one that answers here: what a recovery screen should say of a
    /// missing key.
    bool isKeyElsewhere() const;

    /// Makes the page key of a new cache and gives it back. `lease` may have no share.
    Answer<base::Secret> create(const QString& cache, const Factor& factor, const std::optional<Lease>& lease = {});
    /// Gives the page key back. With a PIN beside the keyring's key, tries are counted and, after a few, slowed down.
    Answer<base::Secret> unlock(const Factor& factor);
    PinStanding pin() const;
    /// From now on `next` belongs to the key. `factor` is what opens it until then. Only for a key in the keyring.
    Answer<base::Done> changePin(const Factor& factor, const base::Sensitive<QString>& next);
    /// Forgets what unlocking learnt; the page key is the caller's to drop.
    void lock();

    /// Nothing where there is none, or it is damaged.
    std::optional<Lease> lease() const;
    /// The enrolment that the hub gives this desk's share to; empty where there is no key.
    QString holder() const;
    /// Keeps a renewed lease in an unlocked vault; one that the hub gave before the last it gave changes nothing. A new share
    /// wraps the page key anew; interrupted at any point, the key still opens.
    Answer<base::Done> renew(const Lease& lease);
    /// The same share for longer, as `contact` says by the hub's clock.
    Answer<base::Done> extend(base::Moment until, base::Moment contact);
    /// Gives the page key back under a share that the hub has given back: so an ended lease comes to life again. The share
    /// must be one that the key is wrapped for, and the factor is asked for as in unlock().
    Answer<base::Secret> restore(const Lease& lease, const Factor& factor);
    /// Of an unlocked vault: whether its lease is over by now. Without a share there is nothing to end.
    bool hasEnded() const { return m_watch && m_watch->hasEnded(); }
    /// Destroys the share: the cache cannot be read until the hub gives it back.
    Answer<base::Done> endLease();
    /// Remembers, of an unlocked vault, how late it is; never less than before.
    Answer<base::Done> noteTime();
    /// The latest time ever seen here, for whoever keeps it in a second place; and what that place says, where it is later.
    std::optional<base::Moment> seen() const;
    void noteSeen(base::Moment seen);

    /// How far the cache had come when it was last noted, wherever that is remembered: of an unlocked vault, so that it can be
    /// told whether an older copy of the cache lies there. Nothing where no file stands beside the cache, or one that this
    /// vault has not written.
    struct Noted {
        std::optional<quint64> beside;
        std::optional<quint64> inKeyring; ///< Nothing, too, where the keyring does not say.
    };
    Noted noted();
    enum class NotedWhere { Beside, Everywhere };
    /// Precondition: the cache has come so far, and a power cut cannot take it back. Never less than before.
    Answer<base::Done> note(quint64 generation, NotedWhere where);

    /// Destroys the wrapped key, then the keyring's item, and sees that both are gone. May be asked again until it
    /// worked.
    Answer<base::Done> wipe();
    /// Gives the copy up whatever is left of its key: the wrapped key is destroyed for certain, the keyring's item where
    /// it can be reached; without the wrapped key it opens nothing.
    Answer<base::Done> abandon();

private:
    /// The two parts of the wrapping key that are this side's.
    struct Held {
        base::Secret first;
        std::optional<base::Secret> pin;
    };

    bool hasCache() const;
    QString keyPath() const;
    QString leasePath() const;
    QString triesPath() const;
    QString generationPath() const;
    base::Secret generationKey() const;
    bool dropNoted(const std::optional<Mark>& mark);
    Tries tries() const;
    Answer<base::Done> mayTryPin(const Mark& mark, const Factor& factor) const;
    Answer<base::Done> countTry(const Mark& mark);
    Answer<base::Done> forgetTries();
    static bool asksPin(const Mark& mark) { return mark.mode == KeyMode::Keychain && !mark.pinSalt.isEmpty(); }
    base::Secret wrappingKey(const Held& held, const std::optional<base::Secret>& share) const;
    Answer<Mark> readMark() const;
    /// One whose key has not been destroyed.
    Answer<Mark> usableMark() const;
    Answer<Held> make(Mark& mark, const Factor& factor);
    Answer<Held> gather(const Mark& mark, const Factor& factor);
    std::optional<base::Secret> stretchedPin(const Mark& mark, const Factor& factor) const;
    Answer<base::Secret> open(const Mark& mark, const Held& held, const std::optional<base::Secret>& share);
    Answer<base::Done> rewrap(Mark mark, const Lease& lease);
    Answer<base::Secret> openUnder(const Mark& mark, const std::optional<base::Secret>& share, const Factor& factor);
    QByteArray proofOf(const Lease& lease, const Held& held) const;
    void watch(const Lease& lease);
    Answer<base::Done> keep(const Mark& mark);
    Answer<base::Done> keep(const Lease& lease);
    Answer<base::Done> dropLease();

    Place m_place;
    Tools m_tools;
    base::Stretch m_stretch;
    std::optional<Held> m_held;
    std::optional<LeaseWatch> m_watch;
};

}
