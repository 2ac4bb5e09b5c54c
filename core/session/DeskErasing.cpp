#include "core/base/Log.h"
#include "core/session/OpenDesk.h"

namespace carrel::session {

// The part of Desk that is revoked: it erases itself, and then, with no key left, hands over what only the hub can open.

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 AskEveryMs = 5 * 60'000;
constexpr qint64 AgainAfterMs = 20'000;

}

void Desk::erase()
{
    QByteArray receipt;
    bool isKept = true;
    const auto keep = [&] { return m_tools.disk.replace(receiptPath(m_place), receipt).ok(); };
    if (m_open) {
        // What the journal lacks after a failure goes into it first. Where it cannot, the engine leaves it while the desk is
        // still whole, and this is called again.
        if (!m_open->outbox.mend() && !m_open->engine.hasLeft()) return;
        const base::Moment at = m_tools.clock.now();
        const auto& who = m_open->identity;
        const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(who.seed));
        receipt = wire::writeEraseReceipt({who.enrolment, at, base::sign(wire::erasePart(who.enrolment, at), keys)});
        isKept = keep();
        lockItself(SelfLock::Revoked);
    } else if (const auto holder = wire::EnrolmentId::parse(vaultAt(m_place, m_tools).holder()); holder && !m_tools.disk.exists(receiptPath(m_place))) {
        // Behind a lock lies also what would sign it: the hub is handed what is sealed, and gets no receipt.
        receipt = wire::writeEraseReceipt({*holder, m_tools.clock.now(), {}});
        isKept = keep();
    }
    if (startOver() != UnlockFault::None) qCWarning(base::logVault) << "left to erase";
    // A medium that was full has room for it once the copy is gone.
    if (!isKept && !keep()) qCWarning(base::logVault) << "no receipt";
    m_nextErrand.reset();
    Q_EMIT erased();
    Q_EMIT stepWanted();
}

bool Desk::watchFromAfar()
{
    const qint64 count = m_tools.clock.monotonicMs();
    if (m_onErrand || (m_nextErrand && count < *m_nextErrand && count > *m_nextErrand - AskEveryMs - 1)) return false;
    const Standing now = standing();
    m_nextErrand = count + AskEveryMs;
    if (isLeaving()) {
        if (!m_open && now != Standing::FirstRun) erase();
        if (!m_open) handOver();
        return false;
    }
    const auto holder = wire::EnrolmentId::parse(vaultAt(m_place, m_tools).holder());
    if (!holder || now != Standing::Locked) return false;
    m_errand = makeGate();
    m_onErrand = true;
    m_errand->askStanding(m_open ? m_open->identity.enrolment : *holder, [this](sync::GateFault fault) {
        m_onErrand = false;
        if (fault == sync::GateFault::Revoked) erase();
        else if (fault == sync::GateFault::NoAccess) dropOff();
    });
    return false;
}

void Desk::dropOff()
{
    store::Journal journal(m_tools.disk, journalPath(m_place));
    const auto sealed = journal.leftOver(store::Journal::Which::All);
    if (!sealed || sealed->empty() || journal.size() == m_droppedOff) return;
    m_onErrand = true;
    m_errand->leave(*sealed, [this, size = journal.size()](sync::GateFault fault, bool) {
        m_onErrand = false;
        // The journal stays: should its person come back, the hub knows what it has already.
        if (fault == sync::GateFault::None) m_droppedOff = size;
    });
}

bool Desk::isLeaving() const { return m_tools.disk.exists(receiptPath(m_place)); }

void Desk::handOver()
{
    const auto bytes = m_tools.disk.read(receiptPath(m_place));
    const auto receipt = bytes ? wire::readEraseReceipt(*bytes) : std::nullopt;
    store::Journal journal(m_tools.disk, journalPath(m_place));
    const auto sealed = journal.leftOver(store::Journal::Which::All);
    if (!sealed) return;
    m_errand = makeGate();
    m_onErrand = true;
    const auto again = [this] {
        m_onErrand = false;
        m_nextErrand = m_tools.clock.monotonicMs() + AgainAfterMs;
        Q_EMIT stepWanted();
    };
    m_errand->leave(*sealed, [this, journal, receipt, again](sync::GateFault fault, bool all) mutable {
        if (fault != sync::GateFault::None || !journal.clear(all, store::Journal::Which::All)) return again();
        if (!receipt) {
            m_onErrand = false;
            if (!m_tools.disk.remove(receiptPath(m_place))) qCWarning(base::logVault) << "receipt left";
            return;
        }
        m_errand->tellErased(*receipt, [this, again](sync::GateFault told) {
            // A hub that was put back from a backup may not know what it asked for; it has been told.
            if (told != sync::GateFault::None && told != sync::GateFault::Revoked) return again();
            m_onErrand = false;
            if (!m_tools.disk.remove(receiptPath(m_place))) qCWarning(base::logVault) << "receipt left";
            Q_EMIT stepWanted();
        });
    });
}

}
