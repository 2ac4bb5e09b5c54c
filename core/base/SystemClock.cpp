#include "core/base/Clock.h"

#include <QtCore/QDateTime>
#include <chrono>
#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace carrel::base {

Moment SystemClock::now() const { return {QDateTime::currentMSecsSinceEpoch()}; }

qint64 SystemClock::monotonicMs() const
{
#ifdef Q_OS_LINUX
    // Goes on while the machine sleeps: a lease is not longer for a lid that was shut.
    timespec since{};
    if (clock_gettime(CLOCK_BOOTTIME, &since) == 0) return qint64(since.tv_sec) * 1000 + since.tv_nsec / 1'000'000;
#endif
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

}
