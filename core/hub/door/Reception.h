#pragma once

#include "core/hub/door/Call.h"
#include "core/hub/door/Limits.h"

namespace carrel::hub {

class Caller;
class GuardedSocket;

/// What a caller asks of the guard that let it in.
class Reception
{
public:
    virtual ~Reception() = default;
    virtual const Limits& limits() const = 0;
    virtual qint64 nowMs() const = 0;
    /// Counts bytes that callers hold, more or (negative) fewer. False when there is no room for what is more.
    virtual bool holdBodies(qint64 more) = 0;
    virtual void holdAnswers(qint64 more) = 0;
    /// So much waits to be sent that nobody should ask for more.
    virtual bool answersAreFull() const = 0;
    /// The server behind the door shall listen to this socket.
    virtual void introduce(GuardedSocket& socket) = 0;
    /// The caller asks to become a WebSocket, and waits to be admitted or declined.
    virtual void askToStay(Caller& caller, const Call& call) = 0;
};

}
