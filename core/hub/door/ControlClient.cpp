#include "core/hub/door/ControlClient.h"

#include <QtNetwork/QLocalSocket>

namespace carrel::hub {

namespace {

/// Everything until the other side closes, or nothing when it stops before that.
QByteArray readAll(QLocalSocket& socket, int patienceMs)
{
    QByteArray answer = socket.readAll();
    while (socket.state() == QLocalSocket::ConnectedState && answer.size() <= ControlSocket::LongestAnswer) {
        if (!socket.waitForReadyRead(patienceMs) && socket.state() == QLocalSocket::ConnectedState) return {};
        answer += socket.readAll();
    }
    return answer + socket.readAll();
}

base::Result<QByteArray, ControlError> textOf(const QByteArray& answer)
{
    if (answer == "unknown\n") return ControlError::UnknownVerb;
    if (answer == "toolong\n") return ControlError::TooLong;
    const qsizetype end = answer.indexOf('\n');
    bool isNumber = false;
    const qint64 size = end > 3 ? answer.mid(3, end - 3).toLongLong(&isNumber) : 0;
    if (!answer.startsWith("ok ") || !isNumber || answer.size() - end - 1 != size) return ControlError::NoAnswer;
    return answer.sliced(end + 1);
}

}

base::Result<QByteArray, ControlError> askRunning(const QString& path, const QList<QByteArray>& words, int patienceMs)
{
    QByteArray line;
    for (const QByteArray& word : words) line += (line.isEmpty() ? "" : " ") + word.toPercentEncoding();
    line += '\n';
    if (line.size() > ControlSocket::LongestRequest) return ControlError::TooLong;
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(patienceMs)) return ControlError::NotRunning;
    socket.write(line);
    while (socket.bytesToWrite() > 0)
        if (!socket.waitForBytesWritten(patienceMs)) return ControlError::NoAnswer;
    return textOf(readAll(socket, patienceMs));
}

}
