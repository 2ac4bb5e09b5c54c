#pragma once

#include "core/wire/Exchange.h"

#include <QtCore/QByteArray>
#include <QtCore/QUrl>
#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerResponder>
#include <functional>
#include <unordered_map>

namespace carrel::hub {

class Guard;

/// A call as QHttpServer read it. `method` is the name in capitals.
struct HeardCall {
    QByteArray method;
    QUrl url;
    QByteArray authorization;
    QByteArray acceptEncoding;
    QByteArray contentEncoding;
    QByteArray body;
    QByteArray signature = {};
};

/// QHttpServer behind the guard, every call going to one handler. The only file that knows how its interface differs
/// between Qt releases.
class Server
{
public:
    /// To be called once, from any thread. Dropped uncalled, it leaves the caller waiting.
    using Give = std::function<void(wire::Reply)>;
    /// Called in the server's thread; must return at once.
    using Handler = std::function<void(HeardCall, Give)>;

    explicit Server(Handler handler);

    /// Takes ownership; the guard must be listening already.
    void standBehind(Guard* guard);

private:
    void send(quint64 number, const wire::Reply& reply);

    QHttpServer m_http;
    Handler m_handler;
    // Kept here rather than in a QFuture: in Qt 6.4 one that holds a response, which can only be moved, runs what
    // follows it twice when its promise goes. And a responder may neither die in another thread nor outlive the server.
    std::unordered_map<quint64, QHttpServerResponder> m_open;
    quint64 m_lastNumber = 0;
};

}
