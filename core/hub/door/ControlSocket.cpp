#include "core/hub/door/ControlSocket.h"

#include <QtCore/QPointer>
#include <QtNetwork/QLocalSocket>

namespace carrel::hub {

namespace {

constexpr int TickMs = 500;
constexpr int AnswersAtOnceMs = 500;

QList<QByteArray> wordsOf(const QByteArray& line)
{
    QList<QByteArray> words;
    for (const QByteArray& word : line.split(' ')) words.append(QByteArray::fromPercentEncoding(word));
    return words;
}

bool isAnswered(const QString& path)
{
    QLocalSocket probe;
    probe.connectToServer(path);
    return probe.waitForConnected(AnswersAtOnceMs);
}

}

ControlSocket::ControlSocket(const base::Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_ticker(TickMs)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlSocket::takeCaller);
    connect(&m_ticker, &Ticker::ticked, this, &ControlSocket::dropLate);
}

ControlSocket::~ControlSocket()
{
    const auto callers = m_callers.keys();
    for (QLocalSocket* caller : callers) caller->disconnect(this);
}

void ControlSocket::add(const QByteArray& name, Verb verb) { m_verbs.insert(name, std::move(verb)); }

base::Result<base::Done, ControlError> ControlSocket::open(const QString& path)
{
    if (isAnswered(path)) return ControlError::AlreadyRunning;
    QLocalServer::removeServer(path);
    if (!m_server.listen(path)) return ControlError::CannotListen;
    return base::Done{};
}

void ControlSocket::takeCaller()
{
    while (QLocalSocket* caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        if (m_callers.size() >= MostCallers) {
            caller->abort();
            continue;
        }
        m_callers.insert(caller, {{}, m_clock.monotonicMs()});
        caller->setReadBufferSize(LongestRequest);
        connect(caller, &QLocalSocket::disconnected, this, [this, caller] { m_callers.remove(caller); });
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] { read(caller); });
        if (caller->bytesAvailable() > 0) read(caller);
    }
}

void ControlSocket::read(QLocalSocket* caller)
{
    const auto asking = m_callers.find(caller);
    if (asking == m_callers.end()) return;
    asking->line += caller->read(LongestRequest + 1 - asking->line.size());
    const qsizetype end = asking->line.indexOf('\n');
    if (end < 0 && asking->line.size() <= LongestRequest) return;
    caller->disconnect(this);
    connect(caller, &QLocalSocket::disconnected, this, [this, caller] { m_callers.remove(caller); });
    if (end < 0) {
        caller->write("toolong\n");
        return caller->disconnectFromServer();
    }
    answer(caller, asking->line.first(end));
}

void ControlSocket::answer(QLocalSocket* caller, const QByteArray& line)
{
    QList<QByteArray> words = wordsOf(line);
    const auto verb = m_verbs.constFind(words.takeFirst());
    if (verb == m_verbs.cend()) {
        caller->write("unknown\n");
    } else {
        const QPointer<QLocalSocket> stillThere = caller;
        m_callers[caller].answering = true;
        const QByteArray text = (*verb)(words);
        if (!stillThere) return;
        caller->write("ok " + QByteArray::number(text.size()) + '\n');
        caller->write(text);
    }
    if (const auto asking = m_callers.find(caller); asking != m_callers.end()) *asking = {{}, m_clock.monotonicMs()};
    caller->disconnectFromServer();
}

void ControlSocket::dropLate()
{
    const qint64 now = m_clock.monotonicMs();
    const auto callers = m_callers.keys();
    for (QLocalSocket* caller : callers)
        if (!m_callers.value(caller).answering && now - m_callers.value(caller).since >= IdleMs) caller->abort();
}

}
