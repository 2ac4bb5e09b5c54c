#include "core/base/Log.h"
#include "core/session/OpenDesk.h"

namespace carrel::session {

// The part of Desk that sees to its lease: how long its copy may be read without hearing from the hub.

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 NoteEveryMs = 60'000;
constexpr QLatin1StringView seenMark("lease_seen");

}

bool Desk::lockIfEnded()
{
    if (m_vault ? m_vault->hasEnded() : m_open->guest && m_open->guest->hasEnded()) {
        lockItself(SelfLock::LeaseEnded);
        return true;
    }
    const qint64 count = m_tools.clock.monotonicMs();
    if (!m_vault || (m_open->noted && count >= *m_open->noted && count < *m_open->noted + NoteEveryMs)) return false;
    m_open->noted = count;
    if (!m_vault->noteTime()) qCWarning(base::logVault) << "time left to note";
    try {
        // A second place, which is put back only together with the whole copy.
        if (const auto seen = m_vault->seen()) m_open->cache->setMeta(seenMark, QString::number(seen->ms));
    } catch (const store::CacheFailure&) {
        // The lease's own file has it; the engine says what is wrong with the cache.
    }
    return false;
}

void Desk::lockItself(SelfLock why)
{
    Q_EMIT locking(why);
    // Whoever let go may have locked it already. The share goes last, so that drafts were still kept.
    auto vault = vaultAt(m_place, m_tools);
    lock();
    if (why == SelfLock::LeaseEnded && !vault.endLease()) qCWarning(base::logVault) << "share left to destroy";
}

UnlockFault Desk::shutIfEnded()
{
    m_vault->noteSeen({asking([&] { return m_open->cache->meta(seenMark).toLongLong(); })});
    if (!m_vault->hasEnded()) return UnlockFault::None;
    lockItself(SelfLock::LeaseEnded);
    return UnlockFault::LeaseExpired;
}

void Desk::noteContact()
{
    const auto trouble = m_open ? m_open->engine.state().trouble : sync::Trouble::CacheDamaged;
    if (trouble == sync::Trouble::CacheDamaged || trouble == sync::Trouble::DiskFull) return;
    const base::Moment contact{m_open->cache->meta(u"hub_time"_s).toLongLong()};
    const base::Moment until{m_open->cache->meta(u"lease_until"_s).toLongLong()};
    // Not for every page: a minute more or less is nothing to a lease of days.
    if (contact.ms == 0 || contact.ms - m_open->contact.ms < NoteEveryMs) return;
    m_open->contact = contact;
    const base::Moment now = m_tools.clock.now();
    if (!m_vault) m_open->guest.emplace(m_tools.clock, until, contact, std::max<qint64>(0, contact.ms - now.ms));
    else if (!m_vault->extend(until, contact)) qCWarning(base::logVault) << "lease left as it was";
    else if (const auto seen = m_vault->seen()) m_open->cache->setMeta(seenMark, QString::number(seen->ms));
}

void Desk::renewLease(const Credentials& credentials, const KeyChoice& choice, std::function<void(EnrolAnswer)> done)
{
    const auto holder = wire::EnrolmentId::parse(vaultAt(m_place, m_tools).holder());
    if (m_open || !holder) return done({SignInFault::None, m_open ? UnlockFault::None : UnlockFault::MarkDamaged, {}});
    const auto take = [this, credentials, choice, done = std::move(done)](const sync::GateAnswer& answer, const std::optional<wire::LeaseReply>& lease) {
        if (answer.fault == sync::GateFault::Revoked && answer.reason == u"revoked") erase();
        const UnlockFault fault = lease ? openRestored(choice, *lease) : UnlockFault::None;
        // The session has ended long since, too: what was typed opens the next.
        // The gate whose answer this is must outlive it.
        if (m_open && !credentials.byBrowser) m_errand = std::exchange(m_gate, nullptr);
        if (m_open && !credentials.byBrowser) return signIn(credentials.password, credentials.agreement, [done](const SignInAnswer&) { done({}); });
        done({faultOf(answer.fault), fault, {}, answer.reason});
    };
    m_gate = makeGate();
    if (!credentials.byBrowser) return m_gate->askLease(*holder, credentials.user, credentials.password, take);
    getPassport({}, false, [this, holder, take](const sync::GateAnswer& answer) {
        if (answer.fault != sync::GateFault::None) return take(answer, std::nullopt);
        const sync::Passport passport = *m_passport;
        m_passport.reset();
        m_gate->askLeaseWith(*holder, passport, take);
    });
}

UnlockFault Desk::openRestored(const KeyChoice& choice, const wire::LeaseReply& given)
{
    m_vault = std::make_unique<vault::Vault>(vaultAt(m_place, m_tools));
    const auto key = m_vault->restore({given.lease.until, {}, base::Secret::copyOf(given.lease.share), given.hubTime}, factorOf(choice));
    const bool elsewhere = !key && key.error() == vault::VaultFault::KeyMissing && m_vault->isKeyElsewhere();
    const UnlockFault fault = key ? openCache(key.value(), false, nullptr) : elsewhere ? UnlockFault::KeyElsewhere : faultOf(key.error());
    if (!m_open) m_vault.reset();
    else m_open->contact = given.hubTime;
    if (m_open) asking([&] { m_open->cache->setMeta(seenMark, QString::number(given.hubTime.ms)); });
    return fault;
}

}
