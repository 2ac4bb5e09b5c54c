#include "core/hub/door/Caller.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace carrel::hub {

namespace {

constexpr qint64 Chunk = 64 * 1024;
/// Neither side of a WebSocket here has more than a few words to say.
constexpr qint64 StayingUnread = 16 * 1024;

/// Whoever sends a body in pieces holds the last one back until those before it are acknowledged, and the system lets them wait
/// for that, 40 ms, in case there is an answer to send along. In the midst of a body there is none. It is asked anew each time,
/// because the system forgets it.
void acknowledgeAtOnce(const QTcpSocket& socket)
{
#ifdef TCP_QUICKACK
    const int yes = 1;
    // Where it cannot be had it is only slower.
    (void)setsockopt(int(socket.socketDescriptor()), IPPROTO_TCP, TCP_QUICKACK, &yes, sizeof yes);
#endif
}

}

Caller::Caller(QTcpSocket* socket, Reception& reception, QObject* parent)
    : QObject(parent),
      m_socket(socket),
      m_reception(reception),
      m_address(socket->peerAddress()),
      m_intake(reception.limits()),
      m_since(reception.nowMs()),
      m_deadline(m_since + reception.limits().headMs)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(Chunk);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &Caller::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Caller::noteWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &Caller::noteGone);
}

Caller::~Caller()
{
    m_socket->disconnect(this);
    m_reception.holdBodies(-m_heldBody);
    m_reception.holdAnswers(-m_heldAnswer);
    if (!m_guarded) return;
    m_guarded->disconnect(this);
    m_guarded->detach();
}

bool Caller::isDispensable() const
{
    return m_phase == Phase::Listening && (m_stage == Intake::Stage::Waiting || m_stage == Intake::Stage::InHead);
}

void Caller::read()
{
    if (m_phase == Phase::Leaving) return discard();
    if (m_phase != Phase::Staying) return readOn();
    const QByteArray bytes = m_socket->read(Chunk);
    if (!m_guarded || m_guarded->bytesAvailable() > StayingUnread) return dismiss();
    m_guarded->offer(bytes);
}

void Caller::readOn()
{
    while (m_phase == Phase::Listening && m_socket->bytesAvailable() > 0) {
        m_intake.feed(m_socket->read(Chunk));
        follow();
        if (m_phase == Phase::Listening && m_stage == Intake::Stage::InBody) acknowledgeAtOnce(*m_socket);
    }
}

void Caller::follow()
{
    const Intake::Stage stage = m_intake.stage();
    if (stage != m_stage) enter(stage);
    if (m_phase == Phase::Listening && !account()) turnAway(Refusal::Busy);
}

void Caller::enter(Intake::Stage stage)
{
    const Limits& limits = m_reception.limits();
    m_stage = stage;
    m_since = m_reception.nowMs();
    switch (stage) {
    case Intake::Stage::Waiting: m_deadline = m_since + limits.idleMs; break;
    case Intake::Stage::InHead: m_deadline = m_since + limits.headMs; break;
    case Intake::Stage::InBody:
        m_deadline = m_since + limits.bodyMs;
        if (m_intake.call().wantsContinue && m_intake.bodyReceived() == 0)
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        break;
    case Intake::Stage::Whole: handOver(); break;
    case Intake::Stage::Refused: turnAway(m_intake.refusal()); break;
    }
}

void Caller::handOver()
{
    if (!account() || m_reception.answersAreFull()) return turnAway(Refusal::Busy);
    const Call& call = m_intake.call();
    if (call.isUpgrade) {
        m_phase = Phase::Asking;
        return m_reception.askToStay(*this, call);
    }
    m_phase = Phase::Answering;
    m_frame.begin(call.method == "HEAD", !call.keepsAlive);
    m_answerSize = 0;
    if (!m_guarded) m_reception.introduce(*makeSocket());
    m_guarded->offer(m_intake.takeRequest());
}

void Caller::send(QByteArrayView bytes)
{
    if (m_phase == Phase::Staying) {
        m_socket->write(bytes.data(), bytes.size());
        if (m_socket->bytesToWrite() > StayingUnread) m_socket->abort();
        return;
    }
    if (m_phase != Phase::Answering) return;
    const QByteArray out = m_frame.take(bytes);
    if (!m_isGone && !out.isEmpty()) {
        m_socket->write(out);
        m_answerSize += out.size();
    }
    if (m_frame.isDone()) finishAnswer();
}

void Caller::finishAnswer()
{
    m_phase = Phase::Sending;
    m_since = m_lastTaken = m_reception.nowMs();
    if (!m_isGone) m_socket->flush();
    account();
    // The server is still inside its writing; it must have returned before the next request reaches it.
    QMetaObject::invokeMethod(this, &Caller::turn, Qt::QueuedConnection);
}

void Caller::turn()
{
    if (m_phase != Phase::Sending) return;
    if (m_isGone) return noteGone();
    if (m_socket->bytesToWrite() > 0) return;
    if (!m_intake.call().keepsAlive) return dismiss();
    m_intake.next();
    m_phase = Phase::Listening;
    enter(Intake::Stage::Waiting);
    follow();
    readOn();
}

void Caller::noteWritten()
{
    m_lastTaken = m_reception.nowMs();
    account();
    if (m_phase == Phase::Sending) turn();
}

GuardedSocket* Caller::makeSocket()
{
    m_guarded = new GuardedSocket(
        *this, {m_address, m_socket->peerPort(), m_socket->localAddress(), m_socket->localPort()}, parent());
    connect(m_guarded, &QObject::destroyed, this, &Caller::dismiss);
    return m_guarded;
}

}
