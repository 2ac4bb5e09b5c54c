#pragma once

#include "core/wire/Exchange.h"

#include <functional>

namespace carrel::sync {

/// The way to the hub. One call may be under way at a time; the answer comes later, on the same thread. A reply with
/// status 0 means that none came.
class Line
{
public:
    virtual ~Line() = default;
    virtual void send(const wire::Request& request, std::function<void(wire::Reply)> done) = 0;
    /// Forgets the call under way: its answer is never delivered.
    virtual void abandon() = 0;
};

}
