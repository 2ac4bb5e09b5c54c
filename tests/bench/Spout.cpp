#include "tests/bench/Spout.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace carrel::bench {

Spout::Spout(std::function<QByteArray()> bytes) : m_bytes(std::move(bytes)), m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof at;
    auto* address = reinterpret_cast<sockaddr*>(&at);
    if (::bind(m_socket, address, size) != 0 || ::listen(m_socket, 8) != 0 || ::getsockname(m_socket, address, &size) != 0) {
        qFatal("the limit's server cannot listen");
    }
    m_port = ntohs(at.sin_port);
    m_thread = std::thread([this] { serve(); });
}

Spout::~Spout()
{
    ::shutdown(m_socket, SHUT_RDWR);
    m_thread.join();
    ::close(m_socket);
}

void Spout::serve()
{
    for (;;) {
        const int caller = ::accept(m_socket, nullptr, nullptr);
        if (caller < 0) return;
        const QByteArray bytes = m_bytes();
        qsizetype sent = 0;
        while (sent < bytes.size()) {
            const ssize_t now = ::send(caller, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
            if (now <= 0) break;
            sent += now;
        }
        ::close(caller);
    }
}

}
