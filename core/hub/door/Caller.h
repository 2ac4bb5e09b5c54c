#pragma once

#include "core/hub/door/AnswerFrame.h"
#include "core/hub/door/GuardedSocket.h"
#include "core/hub/door/Intake.h"
#include "core/hub/door/Reception.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

namespace carrel::hub {

/// One connection: reads a request within its limits, hands it on whole, sends the answer, and only then reads on.
class Caller final : public QObject, private Line
{
    Q_OBJECT

public:
    /// Owns the socket, which is connected.
    Caller(QTcpSocket* socket, Reception& reception, QObject* parent);
    ~Caller() override;

    QHostAddress address() const { return m_address; }
    /// Between two requests, or still at the head of one: such a caller may be sent away for another's sake.
    bool isDispensable() const;
    /// When what it is at now began.
    qint64 since() const { return m_since; }
    bool hasStayed() const { return m_hasStayed; }

    /// Sees to the deadlines.
    void tick(qint64 nowMs);
    /// Ends the connection, without a word.
    void dismiss();

    /// Answers to Reception::askToStay. The handshake goes to the socket given back with one field added.
    GuardedSocket* admit(const QByteArray& fieldName, const QByteArray& fieldValue);
    void decline(const QByteArray& lastAnswer);

Q_SIGNALS:
    /// The connection is gone. The caller itself may live on until the answer being made for it has been thrown away.
    void left();
    void stayed();

private:
    enum class Phase { Listening, Answering, Asking, Sending, Staying, Leaving, Gone };

    void send(QByteArrayView bytes) override;
    qint64 unsent() const override { return m_socket->bytesToWrite(); }
    void letGo() override { dismiss(); }

    void read();
    void readOn();
    void follow();
    void enter(Intake::Stage stage);
    void handOver();
    void finishAnswer();
    void turn();
    void turnAway(Refusal refusal);
    void discard();
    void noteWritten();
    void noteGone();
    bool isTooSlow(qint64 nowMs, qint64 bytes) const;
    void checkAnswerTaken(qint64 nowMs);
    bool account();
    GuardedSocket* makeSocket();
    void hangUp();

    QTcpSocket* m_socket;
    Reception& m_reception;
    const QHostAddress m_address;
    Phase m_phase = Phase::Listening;
    Intake m_intake;
    Intake::Stage m_stage = Intake::Stage::Waiting;
    AnswerFrame m_frame;
    QPointer<GuardedSocket> m_guarded;
    /// When the present stage or answer began, when it must be over, when the last bytes were taken.
    qint64 m_since;
    qint64 m_deadline;
    qint64 m_lastTaken = 0;
    qint64 m_answerSize = 0;
    qint64 m_heldBody = 0;
    qint64 m_heldAnswer = 0;
    qint64 m_discarded = 0;
    bool m_hasStayed = false;
    bool m_isGone = false;
};

}
