#pragma once

#include <QtCore/QByteArray>
#include <functional>
#include <thread>

namespace carrel::bench {

/// Sends bytes to whoever connects, one caller at a time, on a thread of its own: the least that a server can do.
class Spout
{
public:
    /// `bytes` is asked for each caller anew.
    explicit Spout(std::function<QByteArray()> bytes);
    ~Spout();
    QByteArray port() const { return QByteArray::number(m_port); }

private:
    void serve();

    std::function<QByteArray()> m_bytes;
    int m_socket = -1;
    int m_port = 0;
    std::thread m_thread;
};

}
