#pragma once

#include <QtCore/QByteArray>
#include <functional>

namespace carrel::sync {

/// Hears "something changed for you", which says nothing else. Missing a word costs time, never data.
class Ear
{
public:
    virtual ~Ear() = default;
    /// Asked again after the line has broken, it takes the line up again, and says once that something may have changed.
    virtual void listen(const QByteArray& token, std::function<void()> heard) = 0;
    /// Whether the line stands. Where it does not, whoever listens asks again.
    virtual bool isHearing() const = 0;
    /// Asks the hub whether it is still there; where it has not answered since the last time, the line is given up.
    virtual void ask() = 0;
    virtual void stop() = 0;
};

}
