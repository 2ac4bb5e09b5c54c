#include "app/hub/Supervisor.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace carrel::app {

Supervisor::Supervisor(Ask isWell)
{
    const qint64 every = qEnvironmentVariable("WATCHDOG_USEC").toLongLong() / 1000;
    if (every <= 0) return;
    QObject::connect(&m_beat, &QTimer::timeout, [isWell] { isWell([] { say("WATCHDOG=1"); }); });
    m_beat.start(int(std::max<qint64>(1, every / 3)));
}

void Supervisor::ready() const { say("READY=1\nSTATUS=Answering desks"); }

void Supervisor::stopping() const { say("STOPPING=1"); }

bool Supervisor::say(const QByteArray& word)
{
    const QByteArray place = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (place.isEmpty() || size_t(place.size()) >= sizeof address.sun_path) return false;
    address.sun_family = AF_UNIX;
    memcpy(address.sun_path, place.constData(), size_t(place.size()));
    // An abstract socket's name begins with a zero byte, which the variable writes as @.
    if (place.startsWith('@')) address.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return false;
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(place.size()));
    const auto sent = sendto(socket, word.constData(), size_t(word.size()), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address), length);
    close(socket);
    return sent == word.size();
}

}
