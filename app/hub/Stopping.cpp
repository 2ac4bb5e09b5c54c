#include "app/hub/Stopping.h"

#include <QtCore/QCoreApplication>
#include <csignal>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace carrel::app {

namespace {

int ends[2] = {-1, -1};

extern "C" void onSignal(int)
{
    // Only this is safe here; the event loop does the rest.
    const char byte = 1;
    const auto written = write(ends[0], &byte, 1);
    Q_UNUSED(written)
}

}

StopOnSignal::StopOnSignal()
{
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return;
    m_notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, [] { QCoreApplication::quit(); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

StopOnSignal::~StopOnSignal()
{
    signal(SIGTERM, SIG_DFL);
    signal(SIGINT, SIG_DFL);
    m_notifier.reset();
    for (int& end : ends) {
        if (end >= 0) close(end);
        end = -1;
    }
}

void raiseFileLimit()
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

}
