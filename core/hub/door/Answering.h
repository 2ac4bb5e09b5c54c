#pragma once

#include "core/wire/Exchange.h"

#include <functional>
#include <memory>

namespace carrel::hub {

/// What stands behind the door. One is made for each worker thread, in that thread, and lives and dies there.
class Answering
{
public:
    virtual ~Answering() = default;
    /// May take its time and may throw; an exception becomes a 500 without detail.
    virtual wire::Reply answer(const wire::Request& request) = 0;
};

/// Called in the worker's own thread with its number, from 0, by several at once. If it throws or gives none, the
/// worker answers 503 and asks again at its next request.
using AnsweringFactory = std::function<std::unique_ptr<Answering>(int worker)>;

}
