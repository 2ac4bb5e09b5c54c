#pragma once

#include "core/hub/door/Caller.h"

namespace carrel::hub {

/// Somebody asks to turn a connection into a WebSocket, and waits. To be answered once, in the guard's thread, now or
/// later; by then the caller may have gone, and the answer comes to nothing.
class Upgrade
{
public:
    Upgrade(Caller& caller, const Call& call)
        : m_caller(&caller), m_target(call.target), m_authorization(call.value("authorization"))
    {
    }

    QByteArray target() const { return m_target; }
    QByteArray authorization() const { return m_authorization; }

    /// A socket in which the handshake, with one field added, waits to be read; null when the caller has gone.
    GuardedSocket* admit(const QByteArray& fieldName, const QByteArray& fieldValue) const
    {
        return m_caller ? m_caller->admit(fieldName, fieldValue) : nullptr;
    }
    void decline(int status, const QByteArray& contentType, const QByteArray& body) const
    {
        if (m_caller) m_caller->decline(lastAnswer(status, contentType, body));
    }
    void decline(Refusal refusal) const
    {
        if (m_caller) m_caller->decline(lastAnswer(refusal));
    }

private:
    QPointer<Caller> m_caller;
    QByteArray m_target;
    QByteArray m_authorization;
};

}
