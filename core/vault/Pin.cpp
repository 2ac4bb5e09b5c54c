#include "core/base/Log.h"
#include "core/base/Sealing.h"
#include "core/vault/Faults.h"
#include "core/vault/Vault.h"

using namespace Qt::StringLiterals;

namespace carrel::vault {

QString Vault::triesPath() const { return m_place.folder + u"/desk.tries"_s; }

Tries Vault::tries() const
{
    if (!m_tools.disk.exists(triesPath())) return {};
    const auto bytes = m_tools.disk.read(triesPath());
    return Tries::parse(bytes ? *bytes : QByteArray(), m_tools.clock.now());
}

PinStanding Vault::pin() const
{
    const auto found = mark();
    if (!found || !asksPin(*found)) return {};
    const Tries known = tries();
    const auto until = known.waitUntil();
    const base::Moment now = m_tools.clock.now();
    if (!until || *until <= now) return {true, known.wrong, std::nullopt};
    // A clock that has gone back since: the wait begins anew, by the clock there is.
    return {true, known.wrong, now < known.last ? base::Moment{now.ms + known.waitMs()} : *until};
}

Vault::Answer<base::Done> Vault::mayTryPin(const Mark& mark, const Factor& factor) const
{
    if (!asksPin(mark)) return base::Done{};
    if (pin().waitUntil) {
        const Tries known = tries();
        const bool wentBack = m_tools.clock.now() < known.last;
        if (wentBack && !m_tools.disk.replace(triesPath(), Tries{known.wrong, m_tools.clock.now()}.bytes())) return VaultFault::Disk;
        return VaultFault::PinWaits;
    }
    if (!factor.pin || factor.pin->value.isEmpty()) return VaultFault::PinNeeded;
    return base::Done{};
}

Vault::Answer<base::Done> Vault::countTry(const Mark& mark)
{
    if (!asksPin(mark)) return base::Done{};
    if (!m_tools.disk.replace(triesPath(), Tries{tries().wrong + 1, m_tools.clock.now()}.bytes())) return VaultFault::Disk;
    return base::Done{};
}

Vault::Answer<base::Done> Vault::forgetTries()
{
    if (!m_tools.disk.exists(triesPath())) return base::Done{};
    if (!m_tools.disk.remove(triesPath())) return VaultFault::Disk;
    return base::Done{};
}

Vault::Answer<base::Done> Vault::changePin(const Factor& factor, const base::Sensitive<QString>& next)
{
    if (factor.mode != KeyMode::Keychain) return VaultFault::OtherFactor;
    const auto pageKey = unlock(factor);
    if (!pageKey) return pageKey.error();
    auto changed = mark();
    if (!changed) return VaultFault::MarkDamaged;
    const auto known = lease();
    const std::optional<base::Secret> none;
    const auto& share = known ? known->share : none;
    changed->pinSalt = m_tools.random.bytes(base::PassphraseSaltSize);
    Held held{base::Secret::copyOf(m_held->first.exposed()), stretchedPin(*changed, Factor::keychain().withPin(next.value))};
    // One wrap alone: the salt stands once in the file, so all of it changes in one stroke or not at all.
    changed->wraps = {{base::wrap(pageKey->exposed(), wrappingKey(held, share), changed->cache.toUtf8(), m_tools.random), Lease::digestOf(share)}};
    ++changed->generation;
    if (const auto kept = keep(*changed); !kept) return kept;
    m_held = std::move(held);
    return base::Done{};
}

Vault::Answer<base::Done> Vault::abandon()
{
    lock();
    auto found = mark();
    if (found) {
        found->wraps.clear();
        if (const auto kept = keep(*found); !kept) return kept;
    }
    if (const auto dropped = dropLease(); !dropped) return dropped;
    if (found && found->mode == KeyMode::Keychain && !m_tools.keys.remove(found->item)) qCWarning(base::logVault) << "item left in keyring";
    if (!dropNoted(found) || !m_tools.disk.remove(keyPath()) || !forgetTries()) return VaultFault::Disk;
    return base::Done{};
}

}
