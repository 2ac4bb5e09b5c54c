#include "core/base/Log.h"
#include "core/session/OpenDesk.h"
#include "core/store/Moving.h"

#include <algorithm>

namespace carrel::session {

// The part of Desk that tells an older copy of its cache from the one that was here. How far the cache has come stands in it
// first, and outside only once that is on the medium: cut off between the two, the file is ahead, which is no fault.

using vault::Vault;

namespace {

constexpr qint64 KeyringEveryMs = 60'000;
const QString noteMark = QStringLiteral("noted");

bool isOlder(std::optional<quint64> come, const Vault::Noted& noted)
{
    const quint64 known = std::max(noted.beside.value_or(0), noted.inKeyring.value_or(0));
    // The file of a program that did not count yet has nothing noted beside it.
    if (!come) return known > 0;
    return *come < known || (*come > 0 && !noted.beside);
}

qint64 lastIn(store::Journal& journal)
{
    qint64 last = 0;
    const auto frames = journal.repair();
    for (const auto& frame : frames.valueOr({})) {
        if (frame.sort == store::Journal::Sort::Mutation) last = std::max(last, frame.n);
    }
    return last;
}

}

/// An older copy of the cache than was here before shows nothing until it is enrolled anew.
std::optional<quint64> Desk::judgeAge(store::Cache& cache)
{
    const auto noted = m_vault->noted();
    const auto come = cache.generation();
    if (isOlder(come, noted)) {
        qCWarning(base::logVault) << "an older copy of the cache lies here";
        store::Rows rows(cache, [&clock = m_tools.clock] { return clock.now(); });
        store::Journal journal(m_tools.disk, journalPath(m_place));
        const quint64 known = std::max({come.value_or(0), noted.beside.value_or(0), noted.inKeyring.value_or(0)});
        store::shutAway(cache, rows, lastIn(journal), known + 1);
    } else if (!come && m_vault->note(0, Vault::NotedWhere::Beside)) {
        cache.advance();
    }
    return noted.inKeyring;
}

/// Remembers beside the cache, and now and then in the keyring, how far it has come.
void Desk::noteAge()
{
    if (!m_open || !m_vault || !m_open->hasAged || m_open->engine.state().phase != sync::Phase::Idle) return;
    const bool tookAway = m_open->inbox.tookAway();
    quint64 come = 0;
    try {
        come = m_open->cache->generation().value_or(0);
        const QString number = QString::number(come);
        // A commit of its own, which waits for the medium and for all that came before it.
        if (m_open->cache->meta(noteMark) != number) m_open->cache->setMeta(noteMark, number);
    } catch (const store::CacheFailure&) {
        return;
    }
    m_open->hasAged = false;
    if (!m_vault->note(come, Vault::NotedWhere::Beside)) qCWarning(base::logVault) << "age left to note";
    const qint64 count = m_tools.clock.monotonicMs();
    const bool due = !m_open->keyringNoted || count < *m_open->keyringNoted || count >= *m_open->keyringNoted + KeyringEveryMs;
    if (m_open->agedTo == come || (m_open->isKeyringMute || !(due || tookAway))) return;
    m_open->keyringNoted = count;
    m_open->agedTo = come;
    // The keyring may take its time, and the desk be locked meanwhile: nothing of it is touched after this without asking.
    const bool known = m_vault->note(come, Vault::NotedWhere::Everywhere).ok();
    if (!known && m_open) m_open->isKeyringMute = true;
}

std::optional<quint64> Desk::Opened::unnotedAge()
{
    if (isKeyringMute) return std::nullopt;
    try {
        const auto come = cache->generation();
        return come == agedTo ? std::nullopt : come;
    } catch (const store::CacheFailure&) {
        return std::nullopt;
    }
}

}
