#include "core/base/Digest.h"
#include "core/base/Sealing.h"
#include "core/vault/Faults.h"
#include "core/vault/Vault.h"

using namespace Qt::StringLiterals;

namespace carrel::vault {

namespace {

base::Moment later(base::Moment a, base::Moment b) { return a < b ? b : a; }

std::optional<base::Secret> copyOf(const std::optional<base::Secret>& share)
{
    return share ? std::optional(base::Secret::copyOf(share->exposed())) : std::nullopt;
}

}

QString Vault::leasePath() const { return m_place.folder + u"/desk.lease"_s; }

std::optional<Lease> Vault::lease() const
{
    const auto bytes = m_tools.disk.read(leasePath());
    return bytes ? Lease::parse(*bytes) : std::nullopt;
}

QByteArray Vault::proofOf(const Lease& lease, const Held& held) const
{
    const auto key = base::combine({held.first.exposed(), lease.share ? lease.share->exposed() : QByteArrayView()}, "carrel lease 2");
    return base::digest(lease.terms(), key.exposed());
}

void Vault::watch(const Lease& lease)
{
    m_watch.reset();
    if (lease.share) m_watch.emplace(m_tools.clock, lease.until, lease.highWater, lease.behindMs);
}

void Vault::lock()
{
    m_held.reset();
    m_watch.reset();
}

/// What the hub says of the time counts, whatever the clock here said before; where it says nothing, the latest time seen.
Vault::Answer<base::Done> Vault::keep(const Lease& given)
{
    const auto before = lease();
    const base::Moment now = m_tools.clock.now();
    Lease kept{given.until, given.contact, copyOf(given.share), given.contact, std::max<qint64>(0, given.contact.ms - now.ms),
               given.holder.isEmpty() && before ? before->holder : given.holder};
    if (given.contact.ms == 0) {
        kept.behindMs = before ? before->behindMs : 0;
        kept.contact = before ? before->contact : base::Moment{};
        kept.highWater = later(m_watch ? m_watch->now() : now, before ? before->highWater : given.highWater);
    }
    if (m_held) kept.proof = proofOf(kept, *m_held);
    if (!m_tools.disk.replace(leasePath(), kept.bytes())) return VaultFault::Disk;
    m_held ? watch(kept) : m_watch.reset();
    return base::Done{};
}

Vault::Answer<base::Done> Vault::dropLease()
{
    if (!m_tools.disk.remove(leasePath())) return VaultFault::Disk;
    return base::Done{};
}

Vault::Answer<base::Done> Vault::renew(const Lease& given)
{
    const auto found = usableMark();
    if (!found) return found.error();
    if (!m_held) return VaultFault::LeaseExpired;
    const auto known = lease();
    // An answer that was kept back lengthens nothing.
    if (known && given.contact.ms != 0 && given.contact < known->contact) return base::Done{};
    return isWrappedFor(*found, Lease::digestOf(given.share)) ? keep(given) : rewrap(*found, given);
}

Vault::Answer<base::Done> Vault::extend(base::Moment until, base::Moment contact)
{
    const auto known = lease();
    if (!m_held || !known || !known->share) return base::Done{};
    return renew({until, {}, copyOf(known->share), contact});
}

Vault::Answer<base::Secret> Vault::restore(const Lease& given, const Factor& factor)
{
    const auto found = usableMark();
    if (!found) return found.error();
    if (!given.share || !isWrappedFor(*found, Lease::digestOf(given.share))) return VaultFault::LeaseExpired;
    auto pageKey = openUnder(*found, given.share, factor);
    if (!pageKey) return pageKey;
    if (const auto kept = keep(given); !kept) {
        lock();
        return kept.error();
    }
    // A clock that runs ahead of the hub's by more than the lease would end it at once, and again after each contact.
    if (hasEnded()) {
        const auto ended = endLease();
        return ended ? VaultFault::LeaseExpired : ended.error();
    }
    return pageKey;
}

Vault::Answer<base::Done> Vault::rewrap(Mark mark, const Lease& lease)
{
    const auto known = this->lease();
    const std::optional<base::Secret> none;
    const auto pageKey = open(mark, *m_held, known ? known->share : none);
    if (!pageKey) return pageKey.error();

    // Both wraps first, then the share that chooses between them: cut off anywhere, one of the two opens.
    const QByteArray before = Lease::digestOf(known ? known->share : none);
    mark.wraps.removeIf([&before](const Wrap& wrap) { return wrap.shareDigest != before; });
    mark.wraps.prepend(
        {base::wrap(pageKey->exposed(), wrappingKey(*m_held, lease.share), mark.cache.toUtf8(), m_tools.random),
         Lease::digestOf(lease.share)});
    ++mark.generation;
    if (const auto kept = keep(mark); !kept) return kept;
    if (const auto kept = keep(lease); !kept) return kept;

    // Proved from what lies on the disk now; this also drops the wrap before.
    const auto writtenMark = this->mark();
    const auto writtenLease = this->lease();
    if (!writtenMark || !writtenLease) return VaultFault::Disk;
    const auto back = open(*writtenMark, *m_held, writtenLease->share);
    if (!back || !back->equals(*pageKey)) return VaultFault::Disk;
    return base::Done{};
}

Vault::Answer<base::Done> Vault::endLease()
{
    auto known = lease();
    const base::Moment seen = known ? later(m_watch ? m_watch->now() : m_tools.clock.now(), known->highWater) : base::Moment{};
    lock();
    if (!known) return base::Done{};
    known->share.reset();
    known->proof.clear();
    known->highWater = seen;
    // Where a full disk has no room for a shorter file, none at all will do: without the share nothing opens.
    if (!m_tools.disk.replace(leasePath(), known->bytes()) && !m_tools.disk.remove(leasePath())) return VaultFault::Disk;
    return base::Done{};
}

Vault::Answer<base::Done> Vault::noteTime()
{
    const auto known = m_held ? lease() : std::nullopt;
    if (!known || (m_watch && m_watch->now() <= known->highWater)) return base::Done{};
    return keep(Lease{known->until, known->highWater, copyOf(known->share), {}});
}

QString Vault::holder() const
{
    const auto found = mark();
    const auto known = lease();
    return known && !known->holder.isEmpty() ? QString::fromLatin1(known->holder) : found ? found->cache : QString();
}

std::optional<base::Moment> Vault::seen() const { return m_watch ? std::optional(m_watch->now()) : std::nullopt; }

void Vault::noteSeen(base::Moment seen)
{
    const auto known = m_held ? lease() : std::nullopt;
    if (known && m_watch && m_watch->now() < seen) m_watch.emplace(m_tools.clock, known->until, seen, known->behindMs);
}

}
