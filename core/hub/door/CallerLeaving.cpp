#include "core/hub/door/Caller.h"

namespace carrel::hub {

// The other half of Caller: staying on, running late, and going.

GuardedSocket* Caller::admit(const QByteArray& fieldName, const QByteArray& fieldValue)
{
    if (m_phase != Phase::Asking) return nullptr;
    hangUp();
    Call call = m_intake.call();
    call.fields.append({fieldName, fieldValue});
    const QByteArray rest = m_intake.takeRest();
    m_phase = Phase::Staying;
    m_hasStayed = true;
    GuardedSocket* socket = makeSocket();
    Q_EMIT stayed();
    socket->offer(call.text() + rest);
    return socket;
}

void Caller::decline(const QByteArray& lastAnswer)
{
    if (m_phase != Phase::Asking) return;
    m_socket->write(lastAnswer);
    dismiss();
}

void Caller::tick(qint64 nowMs)
{
    const bool late = nowMs >= m_deadline;
    if (m_phase == Phase::Leaving && late) return m_socket->abort();
    if (m_phase == Phase::Sending) return checkAnswerTaken(nowMs);
    if (m_phase != Phase::Listening) return;
    const bool drips = m_stage == Intake::Stage::InBody && isTooSlow(nowMs, m_intake.bodyReceived());
    if (!late && !drips) return;
    // Who has not said a word is owed none.
    if (m_stage == Intake::Stage::Waiting) return dismiss();
    turnAway(Refusal::TimedOut);
}

bool Caller::isTooSlow(qint64 nowMs, qint64 bytes) const
{
    const qint64 elapsed = nowMs - m_since;
    return elapsed > m_reception.limits().graceMs && bytes < m_reception.limits().minimumRate * elapsed / 1000;
}

void Caller::checkAnswerTaken(qint64 nowMs)
{
    const bool stalls = nowMs - m_lastTaken >= m_reception.limits().stallMs;
    if (stalls || isTooSlow(nowMs, m_answerSize - m_socket->bytesToWrite())) m_socket->abort();
}

void Caller::turnAway(Refusal refusal)
{
    const bool moreComes = m_socket->bytesAvailable() > 0 || m_stage == Intake::Stage::InBody ||
                           refusal == Refusal::BodyTooLarge || refusal == Refusal::HeadTooLarge ||
                           refusal == Refusal::TargetTooLong || refusal == Refusal::LengthRequired;
    m_socket->write(lastAnswer(refusal));
    m_intake.abandon();
    account();
    if (!moreComes) return dismiss();
    // Closing on bytes that nobody read would reset the connection, and the answer might be lost with it.
    m_socket->flush();
    m_phase = Phase::Leaving;
    m_deadline = m_reception.nowMs() + m_reception.limits().lingerMs;
    hangUp();
    discard();
}

void Caller::discard()
{
    m_discarded += m_socket->skip(m_socket->bytesAvailable());
    if (m_discarded > m_reception.limits().lingerBytes) m_socket->abort();
}

void Caller::dismiss()
{
    if (m_phase == Phase::Leaving || m_phase == Phase::Gone) return;
    m_phase = Phase::Leaving;
    m_deadline = m_reception.nowMs() + m_reception.limits().stallMs;
    hangUp();
    if (m_isGone) return noteGone();
    m_socket->disconnectFromHost();
}

void Caller::noteGone()
{
    if (!std::exchange(m_isGone, true)) Q_EMIT left();
    // The answer is on its way, and the server would still write it: wait, so that the socket it knows outlives that.
    if (m_phase == Phase::Answering || m_phase == Phase::Gone) return;
    m_phase = Phase::Gone;
    hangUp();
    deleteLater();
}

bool Caller::account()
{
    const bool bodyIsHeld = m_phase == Phase::Answering || m_phase == Phase::Asking;
    const qint64 body = bodyIsHeld                    ? m_intake.call().bodySize
                        : m_phase == Phase::Listening ? m_intake.bodyReceived()
                                                      : 0;
    const qint64 answer = m_isGone ? 0 : m_socket->bytesToWrite();
    m_reception.holdAnswers(answer - std::exchange(m_heldAnswer, answer));
    return m_reception.holdBodies(body - std::exchange(m_heldBody, body));
}

void Caller::hangUp()
{
    GuardedSocket* socket = m_guarded;
    m_guarded = nullptr;
    if (!socket) return;
    socket->disconnect(this);
    socket->hangUp();
}

}
