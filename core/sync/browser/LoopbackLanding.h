#pragma once

#include "core/sync/browser/Landing.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>

class QTcpSocket;

namespace carrel::sync {

/// What the person reads in the browser, in their own language. The pages name nobody.
struct LandingWords {
    QString title;
    QString finished;
    QString stopped;
    QString stranger;
};

/// A listener on 127.0.0.1, on any free port, that closes with the visit it waits for.
class LoopbackLanding final : public QObject, public Landing
{
    Q_OBJECT

public:
    static constexpr int PatienceMs = 5 * 60 * 1000;
    static constexpr int MostVisitors = 16;
    static constexpr qsizetype LongestHead = 16 * 1024;

    explicit LoopbackLanding(LandingWords words, int patienceMs = PatienceMs);
    ~LoopbackLanding() override;

    std::optional<QUrl> open(Judge judge, Ended ended) override;
    void close() override;

private:
    void welcome();
    void hear(QTcpSocket* visitor);
    void answer(QTcpSocket* visitor, const QByteArray& head);
    void end(bool inTime);
    void show(QTcpSocket* visitor, int status, const QString& words) const;

    const LandingWords m_words;
    QTcpServer m_server;
    QTimer m_patience;
    Judge m_judge;
    Ended m_ended;
};

}
