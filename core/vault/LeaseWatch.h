#pragma once

#include "core/base/Clock.h"

#include <algorithm>

namespace carrel::vault {

/// Tells when a lease is over, by a time that a person at the desk can only lengthen into the future: it is at least the
/// latest time ever seen, it goes on with the machine's own count of milliseconds whatever the clock is set to, and it
/// makes up for a clock that was behind the hub's. So the use that is left is the smaller of what is left until the end
/// and what is left of the lease's length in running time.
class LeaseWatch
{
public:
    LeaseWatch(const base::Clock& clock, base::Moment until, base::Moment seen, qint64 behindMs = 0)
        : m_clock(clock), m_until(until), m_seen(seen), m_behindMs(behindMs), m_countedFrom(clock.monotonicMs())
    {
    }

    base::Moment now() const
    {
        const qint64 counted = m_seen.ms + std::max<qint64>(0, m_clock.monotonicMs() - m_countedFrom);
        return {std::max(m_clock.now().ms + m_behindMs, counted)};
    }
    bool hasEnded() const { return now() >= m_until; }
    base::Moment until() const { return m_until; }

private:
    const base::Clock& m_clock;
    base::Moment m_until;
    base::Moment m_seen;
    qint64 m_behindMs;
    qint64 m_countedFrom;
};

}
