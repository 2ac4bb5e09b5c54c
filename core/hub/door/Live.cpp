#include "core/hub/door/Live.h"

#include <QtWebSockets/QWebSocket>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

/// Added behind the guard, which lets no such field in, to know whose handshake it was.
const QByteArray AdmissionField = "carrel-admission";
/// A desk says nothing but pings and pongs.
constexpr quint64 LongestFrame = 1024;

}

Live::Live(const base::Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_handshakes(u"carrel-hub"_s, QWebSocketServer::NonSecureMode)
{
    connect(&m_handshakes, &QWebSocketServer::newConnection, this, &Live::takeLine);
}

Live::~Live()
{
    const auto lines = m_lines.keys();
    for (QWebSocket* line : lines) line->disconnect(this);
    qDeleteAll(lines);
}

void Live::welcome(const Upgrade& upgrade, const QString& enrolment)
{
    const QByteArray admission = QByteArray::number(++m_lastAdmission);
    GuardedSocket* socket = upgrade.admit(AdmissionField, admission);
    if (!socket) return;
    m_admitted.insert(admission, enrolment);
    connect(socket, &QObject::destroyed, this, [this, admission] { m_admitted.remove(admission); });
    m_handshakes.handleConnection(socket);
}

void Live::takeLine()
{
    while (QWebSocket* line = m_handshakes.nextPendingConnection()) {
        const QString enrolment = m_admitted.take(line->request().rawHeader(AdmissionField));
        const qint64 now = m_clock.monotonicMs();
        line->setParent(this);
        line->setMaxAllowedIncomingFrameSize(LongestFrame);
        line->setMaxAllowedIncomingMessageSize(LongestFrame);
        connect(line, &QWebSocket::disconnected, this, [this, line] { dropLine(line); });
        connect(line, &QWebSocket::pong, this, [this, line] {
            if (const auto found = m_lines.find(line); found != m_lines.end()) found->heardAt = m_clock.monotonicMs();
        });
        const auto refuseTalk = [line] { line->close(QWebSocketProtocol::CloseCodePolicyViolated); };
        connect(line, &QWebSocket::textMessageReceived, line, refuseTalk, Qt::QueuedConnection);
        connect(line, &QWebSocket::binaryMessageReceived, line, refuseTalk, Qt::QueuedConnection);
        m_lines.insert(line, {enrolment, now - HintEveryMs, now, now, false});
        QList<QWebSocket*>& lines = m_byEnrolment[enrolment];
        lines.append(line);
        if (lines.size() > LinesPerEnrolment) lines.first()->close(QWebSocketProtocol::CloseCodePolicyViolated);
    }
}

void Live::dropLine(QWebSocket* line)
{
    const auto found = m_lines.constFind(line);
    if (found == m_lines.cend()) return;
    const auto lines = m_byEnrolment.find(found->enrolment);
    lines->removeOne(line);
    if (lines->isEmpty()) m_byEnrolment.erase(lines);
    m_lines.erase(found);
    line->deleteLater();
}

void Live::hint(const QString& enrolment)
{
    const QMutexLocker lock(&m_mutex);
    const bool isFirst = m_hinted.isEmpty();
    m_hinted.insert(enrolment);
    if (isFirst) QMetaObject::invokeMethod(this, &Live::deliver, Qt::QueuedConnection);
}

void Live::part(const QString& enrolment)
{
    QMetaObject::invokeMethod(
        this,
        [this, enrolment] {
            const QList<QWebSocket*> lines = m_byEnrolment.value(enrolment);
            for (QWebSocket* line : lines) line->close(QWebSocketProtocol::CloseCodePolicyViolated);
        },
        Qt::QueuedConnection);
}

void Live::deliver()
{
    QSet<QString> hinted;
    {
        const QMutexLocker lock(&m_mutex);
        hinted.swap(m_hinted);
    }
    const qint64 now = m_clock.monotonicMs();
    for (const QString& enrolment : std::as_const(hinted)) {
        const QList<QWebSocket*> lines = m_byEnrolment.value(enrolment);
        for (QWebSocket* line : lines) {
            const auto found = m_lines.find(line);
            if (found == m_lines.end()) continue;
            found->hintIsDue = true;
            sendDueHint(line, *found, now);
        }
    }
}

void Live::tick()
{
    const qint64 now = m_clock.monotonicMs();
    const auto lines = m_lines.keys();
    for (QWebSocket* line : lines) {
        if (const auto found = m_lines.find(line); found != m_lines.end()) sendDueHint(line, *found, now);
        if (const auto found = m_lines.find(line); found != m_lines.end()) checkAlive(line, *found, now);
    }
}

void Live::sendDueHint(QWebSocket* line, Listening& listening, qint64 now)
{
    if (!listening.hintIsDue || now - listening.hintedAt < HintEveryMs) return;
    listening.hintIsDue = false;
    listening.hintedAt = now;
    line->sendTextMessage(u"something"_s);
}

void Live::checkAlive(QWebSocket* line, Listening& listening, qint64 now)
{
    if (now - listening.pingedAt < PingEveryMs) return;
    if (listening.heardAt < listening.pingedAt) return line->abort();
    listening.pingedAt = now;
    line->ping();
}

}
