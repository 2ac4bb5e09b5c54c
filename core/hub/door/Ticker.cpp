#include "core/hub/door/Ticker.h"

namespace carrel::hub {

Ticker::Ticker(int everyMs, QObject* parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &Ticker::ticked);
    m_timer.start(everyMs);
}

}
