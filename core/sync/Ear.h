#pragma once

#include <QtCore/QByteArray>
#include <functional>

namespace carrel::sync {

/// Hears "something changed for you", which says nothing else. Missing a word costs time, never data.
class Ear
{
public:
    virtual ~Ear() = default;
    virtual void listen(const QByteArray& token, std::function<void()> heard) = 0;
    virtual void stop() = 0;
};

}
