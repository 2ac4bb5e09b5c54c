#pragma once

#include "core/session/Desk.h"

#include <QtCore/QTimer>

namespace carrel::app {

/// Lets a desk carry changes both ways between two events of the window, a piece at a time, so that no key waits for it.
class Pulse final : public QObject
{
    Q_OBJECT

public:
    explicit Pulse(session::Desk& desk);
    /// A held desk carries nothing.
    void setHeld(bool held);

private:
    void beat();

    session::Desk& m_desk;
    QTimer m_soon;
    QTimer m_steady;
    bool m_held = false;
};

}
