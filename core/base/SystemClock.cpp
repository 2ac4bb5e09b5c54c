#include "core/base/Clock.h"

#include <QtCore/QDateTime>
#include <chrono>

namespace carrel::base {

Moment SystemClock::now() const { return {QDateTime::currentMSecsSinceEpoch()}; }

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

}
