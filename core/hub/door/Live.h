#pragma once

#include "core/base/Clock.h"
#include "core/hub/door/Upgrade.h"

#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QSet>
#include <QtWebSockets/QWebSocketServer>

class QWebSocket;

namespace carrel::hub {

/// The desks that listen for hints. A hint says that there is something, never what.
class Live final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 HintEveryMs = 100;
    static constexpr qint64 PingEveryMs = 30'000;
    /// A desk that opens another line loses its oldest.
    static constexpr qsizetype LinesPerEnrolment = 4;

    explicit Live(const base::Clock& clock, QObject* parent = nullptr);
    ~Live() override;

    void welcome(const Upgrade& upgrade, const QString& enrolment);
    /// Thread-safe. Each line of the enrolment gets at most one hint in HintEveryMs; what comes between is one later
    /// hint.
    void hint(const QString& enrolment);
    /// Ends every line of the enrolment. Thread-safe.
    void part(const QString& enrolment);
    /// To be called several times a second.
    void tick();

    qsizetype lines() const { return m_lines.size(); }

private:
    struct Listening {
        QString enrolment;
        qint64 hintedAt = 0;
        qint64 heardAt = 0;
        qint64 pingedAt = 0;
        bool hintIsDue = false;
    };

    void takeLine();
    void dropLine(QWebSocket* line);
    void deliver();
    void sendDueHint(QWebSocket* line, Listening& listening, qint64 now);
    void checkAlive(QWebSocket* line, Listening& listening, qint64 now);

    const base::Clock& m_clock;
    /// Only shakes hands; it never listens.
    QWebSocketServer m_handshakes;
    quint64 m_lastAdmission = 0;
    QHash<QByteArray, QString> m_admitted;
    QHash<QWebSocket*, Listening> m_lines;
    QHash<QString, QList<QWebSocket*>> m_byEnrolment;
    QMutex m_mutex;
    QSet<QString> m_hinted;
};

}
