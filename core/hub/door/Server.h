#pragma once

#include "core/wire/Exchange.h"

#include <QtCore/QByteArray>
#include <QtCore/QUrl>
#include <QtHttpServer/QHttpServer>
#include <functional>

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
    QHttpServer m_http;
    Handler m_handler;
};

}
