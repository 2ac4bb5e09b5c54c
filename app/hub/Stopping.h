#pragma once

#include <QtCore/QSocketNotifier>
#include <memory>

namespace carrel::app {

/// Ends the event loop, in order, when the system or a person at the keyboard says stop.
class StopOnSignal
{
public:
    StopOnSignal();
    ~StopOnSignal();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// As many open files as the system allows: a socket for each desk and one more for each that listens.
void raiseFileLimit();

}
