#pragma once

#include "core/store/Outbox.h"

namespace carrel::store {

/// Words not saved yet: what somebody was typing, where, and where the caret stood. Kept through lock, crash and sign-out.
struct Draft {
    QString place; ///< which box it belongs to, as `note:<case id>`
    QString text;
    int caret = 0;
    base::Moment at;
};

class Drafts
{
public:
    Drafts(Cache& cache, Journal& journal, const Identity& identity, const base::Clock& clock)
        : m_cache(cache), m_journal(journal), m_identity(identity), m_clock(clock)
    {
    }
    void keep(const QString& place, const QString& text, int caret);
    std::optional<Draft> find(const QString& place);
    void drop(const QString& place);
    /// Those whose place begins with `prefix`, oldest first.
    std::vector<Draft> under(const QString& prefix);

private:
    Cache& m_cache;
    Journal& m_journal;
    const Identity& m_identity;
    const base::Clock& m_clock;
};

}
