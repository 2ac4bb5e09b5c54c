#pragma once

#include <functional>

namespace carrel::bench {

/// Runs `work(i)` for 0 … count-1, each on a thread of its own, all from the same moment on; gives the seconds until the
/// last has ended.
double together(int count, const std::function<void(int)>& work);

}
