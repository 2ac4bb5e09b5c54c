#pragma once

#include "core/hub/door/Call.h"
#include "core/hub/door/HeadScan.h"
#include "core/hub/door/Limits.h"

#include <QtCore/QByteArray>

namespace carrel::hub {

/// Makes whole requests out of a connection's bytes, one at a time: the next is not looked at before `next()`.
/// Once it has refused it stays that way, for nobody can say where the following request would begin.
class Intake
{
public:
    enum class Stage { Waiting, InHead, InBody, Whole, Refused };

    explicit Intake(const Limits& limits) : m_limits(limits) {}

    void feed(QByteArrayView bytes);
    /// Forgets the request that was whole and looks at what was already fed behind it.
    void next();

    Stage stage() const { return m_stage; }
    Refusal refusal() const { return m_refusal; }
    /// From InBody on.
    const Call& call() const { return m_call; }
    qint64 bodyReceived() const { return m_body.size(); }
    /// Nothing more is wanted of this connection: what it holds is let go.
    void abandon() { refuse(m_refusal); }
    /// While Whole: the request in its one canonical spelling.
    QByteArray takeRequest();
    /// While Whole: what came behind the request.
    QByteArray takeRest();

private:
    void readHead();
    void refuse(Refusal refusal);

    const Limits& m_limits;
    Stage m_stage = Stage::Waiting;
    Refusal m_refusal = Refusal::Malformed;
    HeadScan m_scan;
    QByteArray m_unread;
    Call m_call;
    QByteArray m_body;
};

}
