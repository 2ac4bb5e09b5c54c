#include "core/session/OpenDesk.h"

namespace carrel::session {

using namespace Qt::StringLiterals;

void Desk::stopWaiting() { m_tools.keys.stopWaiting(); }

PinReport Desk::pin() const
{
    const auto vault = vaultAt(m_place, m_tools);
    const auto standing = vault.pin();
    const auto mark = vault.mark();
    return {standing.asked, mark && mark->mode == vault::KeyMode::Passphrase, mark && mark->mode == vault::KeyMode::Keychain, standing.wrong, standing.waitUntil};
}

bool Desk::needsPin() const
{
    if (!m_open || !rules().asksPin) return false;
    const auto mark = vaultAt(m_place, m_tools).mark();
    return mark && mark->mode == vault::KeyMode::Keychain && mark->pinSalt.isEmpty();
}

UnlockFault Desk::setPin(const QString& before, const QString& next)
{
    if (const auto begun = std::exchange(m_begun, nullptr)) {
        return finish({KeyChoice::How::Keychain, {}, next}, begun->enrolled, begun->byBrowser);
    }
    // An open desk's own vault renews its lease later: it has to know the PIN.
    auto apart = vaultAt(m_place, m_tools);
    auto& vault = m_vault ? *m_vault : apart;
    const auto changed = vault.changePin(factorOf({KeyChoice::How::Keychain, {}, before}), base::Sensitive<QString>{next});
    return changed ? UnlockFault::None : faultOf(changed.error());
}

UnlockFault Desk::startOver()
{
    if (m_open) return UnlockFault::CacheBusy;
    // The key first: cut off after it, nobody can read what is left, and starting over may be asked again.
    if (const auto gone = vaultAt(m_place, m_tools).abandon(); !gone) return faultOf(gone.error());
    bool isGone = true;
    for (const QString& end : {u"-wal"_s, u"-shm"_s, QString()}) isGone = m_tools.disk.remove(cachePath(m_place) + end).ok() && isGone;
    return isGone ? UnlockFault::None : UnlockFault::Disk;
}

}
