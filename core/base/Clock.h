#pragma once

#include "core/base/Moment.h"

namespace carrel::base {

/// The only way core learns the time, so that a simulation can own it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Moment now() const = 0;
    /// Milliseconds that never go backwards, counted from an arbitrary start; for budgets and time-outs.
    virtual qint64 monotonicMs() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    Moment now() const override;
    qint64 monotonicMs() const override;
};

/// A clock that stands still until it is moved.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Moment start) : m_now(start) {}
    Moment now() const override { return m_now; }
    qint64 monotonicMs() const override { return m_now.ms; }
    void set(Moment moment) { m_now = moment; }
    void advanceSeconds(qint64 seconds) { m_now = m_now.plusSeconds(seconds); }

private:
    Moment m_now;
};

}
