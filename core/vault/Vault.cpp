#include "core/vault/Vault.h"

#include "core/base/Digest.h"
#include "core/base/Id.h"
#include "core/base/Log.h"
#include "core/base/Sealing.h"
#include "core/vault/Faults.h"

using namespace Qt::StringLiterals;

namespace carrel::vault {

Vault::Vault(Place place, Tools tools, base::Stretch stretch)
    : m_place(std::move(place)), m_tools(tools), m_stretch(stretch)
{
}

QString Vault::keyPath() const { return m_place.folder + u"/desk.key"_s; }

bool Vault::hasCache() const
{
    const auto holdsBytes = [this](const QString& path) {
        return m_tools.disk.exists(path) && m_tools.disk.size(path) > 0;
    };
    return holdsBytes(m_place.cacheFile) || holdsBytes(m_place.cacheFile + u"-wal"_s);
}

std::optional<Mark> Vault::mark() const
{
    const auto found = readMark();
    return found ? std::optional(*found) : std::nullopt;
}

Vault::Answer<Mark> Vault::readMark() const
{
    if (!m_tools.disk.exists(keyPath())) return hasCache() ? VaultFault::KeyMissing : VaultFault::NoCache;
    const auto bytes = m_tools.disk.read(keyPath());
    if (!bytes) return VaultFault::Disk;
    const auto parsed = Mark::parse(*bytes);
    if (!parsed) return VaultFault::MarkDamaged;
    return *parsed;
}

Vault::Answer<Mark> Vault::usableMark() const
{
    const auto found = readMark();
    if (found && found->wraps.isEmpty()) return VaultFault::KeyMissing;
    return found;
}

bool Vault::isKeyElsewhere() const
{
    const auto found = mark();
    return found && found->mode == KeyMode::Keychain && found->backend != m_tools.keys.backend();
}

Standing Vault::standing() const
{
    if (!m_tools.disk.exists(keyPath())) return hasCache() ? Standing::KeyMissing : Standing::FirstRun;
    const auto found = mark();
    if (!found) return Standing::MarkDamaged;
    if (found->wraps.isEmpty()) return Standing::Wiped;
    return m_held ? Standing::Ready : Standing::Locked;
}

base::Secret Vault::wrappingKey(const Held& held, const std::optional<base::Secret>& share) const
{
    const auto bytesOf = [](const std::optional<base::Secret>& part) {
        return part ? part->exposed() : QByteArrayView();
    };
    return base::combine({held.first.exposed(), bytesOf(share), bytesOf(held.pin)}, "carrel cache key 1");
}

std::optional<base::Secret> Vault::stretchedPin(const Mark& mark, const Factor& factor) const
{
    if (mark.pinSalt.isEmpty()) return std::nullopt;
    return base::stretchPassphrase(factor.pin ? factor.pin->value : QString(), mark.pinSalt, mark.stretch);
}

Vault::Answer<Vault::Held> Vault::make(Mark& mark, const Factor& factor)
{
    mark.mode = factor.mode;
    mark.stretch = m_stretch;
    if (factor.pin) mark.pinSalt = m_tools.random.bytes(base::PassphraseSaltSize);
    if (factor.mode == KeyMode::Passphrase) {
        mark.salt = m_tools.random.bytes(base::PassphraseSaltSize);
        return gather(mark, factor);
    }
    // A name of its own each time: a new key never takes an older one's place in the keyring.
    mark.item = u"cache-"_s + base::Bits128::draw(m_tools.random).text();
    mark.backend = m_tools.keys.backend();
    auto secret = base::Secret::fromRandom(m_tools.random);
    if (const auto written = m_tools.keys.write(mark.item, secret); !written) return faultOf(written.error());
    return Held{std::move(secret), stretchedPin(mark, factor)};
}

Vault::Answer<Vault::Held> Vault::gather(const Mark& mark, const Factor& factor)
{
    if (mark.mode != factor.mode) return VaultFault::OtherFactor;
    if (mark.mode == KeyMode::Passphrase) {
        return Held{base::stretchPassphrase(factor.passphrase.value, mark.salt, mark.stretch),
                    stretchedPin(mark, factor)};
    }
    auto secret = m_tools.keys.read(mark.item);
    if (!secret) return faultOf(secret.error());
    return Held{std::move(secret).value(), stretchedPin(mark, factor)};
}

Vault::Answer<base::Secret> Vault::create(const QString& cache, const Factor& factor, const std::optional<Lease>& lease)
{
    const Standing now = standing();
    if (hasCache() || (now != Standing::FirstRun && now != Standing::Wiped)) return VaultFault::CacheExists;
    Mark mark;
    mark.cache = cache;
    mark.made = m_tools.clock.now();
    if (!m_tools.disk.makeFolder(m_place.folder)) return VaultFault::Disk;
    auto held = make(mark, factor);
    if (!held) return held.error();

    auto pageKey = base::Secret::fromRandom(m_tools.random);
    const std::optional<base::Secret> none;
    const auto& share = lease ? lease->share : none;
    const auto wrapped = base::wrap(pageKey.exposed(), wrappingKey(*held, share), mark.cache.toUtf8(), m_tools.random);
    mark.wraps = {{wrapped, Lease::digestOf(share)}};
    m_held = std::move(held).value();
    const auto leaseKept = lease ? keep(*lease) : dropLease();
    // The mark comes last: from here on nothing is made in this place any more.
    const auto kept = leaseKept ? keep(mark) : leaseKept;
    if (!kept) {
        if (mark.mode == KeyMode::Keychain && !m_tools.keys.remove(mark.item))
            qCWarning(base::logVault) << "item left in keyring";
        lock();
        return kept.error();
    }
    return pageKey;
}

Vault::Answer<base::Secret> Vault::unlock(const Factor& factor)
{
    const auto found = usableMark();
    if (!found) return found.error();
    const auto known = lease();
    const std::optional<base::Secret> none;
    const auto& share = known ? known->share : none;
    // Before the keyring asks anybody for a password.
    if (!isWrappedFor(*found, Lease::digestOf(share))) return VaultFault::LeaseExpired;
    if (share && LeaseWatch(m_tools.clock, known->until, known->highWater, known->behindMs).hasEnded()) {
        const auto ended = endLease();
        return ended ? VaultFault::LeaseExpired : ended.error();
    }
    auto pageKey = openUnder(*found, share, factor);
    if (!pageKey || !share) return pageKey;
    if (!base::sameSecretly(known->proof, proofOf(*known, *m_held))) {
        // Somebody has edited it: what it says counts for nothing.
        const auto ended = endLease();
        return ended ? VaultFault::LeaseExpired : ended.error();
    }
    watch(*known);
    // A full disk must not shut anybody out; the time is noted again while the desk is open.
    if (const auto noted = noteTime(); !noted) qCWarning(base::logVault) << "time left to note";
    return pageKey;
}

Vault::Answer<base::Secret> Vault::openUnder(const Mark& mark, const std::optional<base::Secret>& share, const Factor& factor)
{
    if (const auto may = mayTryPin(mark, factor); !may) return may.error();
    auto held = gather(mark, factor);
    if (!held) return held.error();
    // Before it is tried, so that ending the program in between takes no try back.
    if (const auto counted = countTry(mark); !counted) return counted.error();
    auto pageKey = open(mark, *held, share);
    if (!pageKey) return pageKey;
    if (const auto forgotten = forgetTries(); !forgotten) qCWarning(base::logVault) << "tries left to forget";
    m_held = std::move(held).value();
    return pageKey;
}

Vault::Answer<base::Secret> Vault::open(const Mark& mark, const Held& held, const std::optional<base::Secret>& share)
{
    const QByteArray digest = Lease::digestOf(share);
    const base::Secret key = wrappingKey(held, share);
    for (const Wrap& wrap : mark.wraps) {
        if (wrap.shareDigest != digest) continue;
        auto pageKey = base::unwrap(wrap.sealed, key, mark.cache.toUtf8());
        if (!pageKey) continue;
        if (&wrap != &mark.wraps.constLast()) {
            // The newest is proved. Should it not be written now, the next unlocking proves it again. The one before
            // proves nothing about the newest, which the hub may already count on.
            Mark proved = mark;
            proved.wraps = {wrap};
            if (!keep(proved)) qCWarning(base::logVault) << "wrap left to prove";
        }
        return std::move(pageKey).value();
    }
    // With the keyring's key the only thing a person can have mistaken is the PIN.
    if (asksPin(mark)) return VaultFault::WrongPin;
    return mark.mode == KeyMode::Passphrase ? VaultFault::WrongPassphrase : VaultFault::KeyMissing;
}

Vault::Answer<base::Done> Vault::keep(const Mark& mark)
{
    if (!m_tools.disk.replace(keyPath(), mark.bytes())) return VaultFault::Disk;
    return base::Done{};
}

Vault::Answer<base::Done> Vault::wipe()
{
    lock();
    auto found = mark();
    if (found) {
        found->wraps.clear();
        if (const auto kept = keep(*found); !kept) return kept;
    }
    if (const auto dropped = dropLease(); !dropped) return dropped;
    if (found && found->mode == KeyMode::Keychain) {
        if (const auto removed = m_tools.keys.remove(found->item); !removed) return faultOf(removed.error());
    }
    if (!dropNoted(found) || !m_tools.disk.remove(keyPath()) || !forgetTries()) return VaultFault::Disk;
    if (m_tools.disk.exists(keyPath()) || m_tools.disk.exists(leasePath())) return VaultFault::Disk;
    return base::Done{};
}

}
