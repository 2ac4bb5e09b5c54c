#include "core/base/Sealing.h"
#include "core/vault/Faults.h"
#include "core/vault/Vault.h"

using namespace Qt::StringLiterals;

namespace carrel::vault {

namespace {

base::Moment later(base::Moment a, base::Moment b) { return a < b ? b : a; }

Lease copyOf(const Lease& lease, base::Moment seen)
{
    Lease copy{lease.until, later(lease.highWater, seen), {}, lease.proof};
    if (lease.share) copy.share = base::Secret::copyOf(lease.share->exposed());
    return copy;
}

}

QString Vault::leasePath() const { return m_place.folder + u"/desk.lease"_s; }

std::optional<Lease> Vault::lease() const
{
    const auto bytes = m_tools.disk.read(leasePath());
    return bytes ? Lease::parse(*bytes) : std::nullopt;
}

Vault::Answer<base::Done> Vault::keep(const Lease& lease)
{
    const auto before = this->lease();
    const base::Moment seen = later(m_tools.clock.now(), before ? before->highWater : base::Moment{});
    if (!m_tools.disk.replace(leasePath(), copyOf(lease, seen).bytes())) return VaultFault::Disk;
    return base::Done{};
}

Vault::Answer<base::Done> Vault::dropLease()
{
    if (!m_tools.disk.remove(leasePath())) return VaultFault::Disk;
    return base::Done{};
}

Vault::Answer<base::Done> Vault::renew(const Lease& lease)
{
    const auto found = usableMark();
    if (!found) return found.error();
    if (isWrappedFor(*found, Lease::digestOf(lease.share))) return keep(lease);
    if (!m_held) return VaultFault::LeaseExpired;
    return rewrap(*found, lease);
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
    m_held.reset();
    const auto known = lease();
    if (!known) return base::Done{};
    return keep(Lease{known->until, known->highWater, {}, known->proof});
}

Vault::Answer<base::Done> Vault::noteTime()
{
    const auto known = lease();
    if (!known || m_tools.clock.now() <= known->highWater) return base::Done{};
    return keep(*known);
}

}
