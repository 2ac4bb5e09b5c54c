#include "app/console/Pulse.h"

namespace carrel::app {

namespace {

/// How often a desk that nobody wakes looks whether it is time to try the hub again.
constexpr int steadyMs = 1000;

}

Pulse::Pulse(session::Desk& desk) : m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_steady.setInterval(steadyMs);
    connect(&desk, &session::Desk::stepWanted, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, &Pulse::beat);
    connect(&m_steady, &QTimer::timeout, this, &Pulse::beat);
    m_steady.start();
}

void Pulse::setHeld(bool held)
{
    m_held = held;
    if (!held) m_soon.start();
}

void Pulse::beat()
{
    if (!m_held && m_desk.step()) m_soon.start();
}

}
