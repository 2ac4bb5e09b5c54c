#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/hub/door/Ticker.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtNetwork/QLocalServer>
#include <functional>

class QLocalSocket;

namespace carrel::hub {

/// Does something for whoever runs the hub and gives the text to print. Called in the control socket's thread.
using Verb = std::function<QByteArray(const QList<QByteArray>& args)>;

enum class ControlError {
    /// Another hub answers there.
    AlreadyRunning,
    CannotListen,
    /// Nobody answers there.
    NotRunning,
    /// Somebody took the request, but not all of an answer came.
    NoAnswer,
    UnknownVerb,
    TooLong,
};

/// How the hub's own command line talks to the running hub: a local socket only its user may open. One line of
/// percent-encoded words in, `ok`, a length and that many bytes out, and the connection closes.
class ControlSocket final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype LongestRequest = 64 * 1024;
    static constexpr qsizetype LongestAnswer = 16 * 1024 * 1024;
    static constexpr int MostCallers = 8;
    /// For a request to come, and for its answer to be taken.
    static constexpr qint64 IdleMs = 5'000;

    explicit ControlSocket(const base::Clock& clock, QObject* parent = nullptr);
    ~ControlSocket() override;

    void add(const QByteArray& name, Verb verb);
    /// Replaces the socket file that a hub which died left behind.
    base::Result<base::Done, ControlError> open(const QString& path);

    qsizetype callers() const { return m_callers.size(); }

private:
    struct Asking {
        QByteArray line;
        qint64 since = 0;
        bool answering = false; ///< a verb may take its time
    };

    void takeCaller();
    void read(QLocalSocket* caller);
    void answer(QLocalSocket* caller, const QByteArray& line);
    void dropLate();

    const base::Clock& m_clock;
    QHash<QByteArray, Verb> m_verbs;
    QLocalServer m_server;
    QHash<QLocalSocket*, Asking> m_callers;
    Ticker m_ticker;
};

}
