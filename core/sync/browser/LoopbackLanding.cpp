#include "core/sync/browser/LoopbackLanding.h"

#include <QtNetwork/QTcpSocket>

namespace carrel::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Path("/callback");

/// What a browser asks for, in the first line of its request; nothing for anything but a plain GET.
std::optional<QUrl> askedIn(const QByteArray& head)
{
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    if (words.size() != 3 || words[0] != "GET" || !words[1].startsWith('/') || !words[2].startsWith("HTTP/1.")) return std::nullopt;
    const QUrl url = QUrl::fromEncoded("http://127.0.0.1" + words[1], QUrl::StrictMode);
    return url.isValid() ? std::optional(url) : std::nullopt;
}

QByteArray pageOf(const QString& title, const QString& words)
{
    const QString page = u"<!doctype html>\n<html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%1</title>\n"
                         u"<style>body{font:1.25rem/1.5 system-ui,sans-serif;max-width:34rem;margin:20vh auto;padding:0 1.5rem}</style>\n"
                         u"<h1>%1</h1><p>%2</p></html>\n"_s;
    return page.arg(title.toHtmlEscaped(), words.toHtmlEscaped()).toUtf8();
}

}

LoopbackLanding::LoopbackLanding(LandingWords words, int patienceMs) : m_words(std::move(words))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(false); });
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackLanding::welcome);
}

LoopbackLanding::~LoopbackLanding() { close(); }

std::optional<QUrl> LoopbackLanding::open(Judge judge, Ended ended)
{
    close();
    if (!m_server.listen(QHostAddress::LocalHost, 0)) return std::nullopt;
    m_judge = std::move(judge);
    m_ended = std::move(ended);
    m_patience.start();
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(Path));
}

void LoopbackLanding::close()
{
    m_patience.stop();
    m_server.close();
    m_judge = nullptr;
    m_ended = nullptr;
}

void LoopbackLanding::welcome()
{
    while (QTcpSocket* visitor = m_server.nextPendingConnection()) {
        connect(visitor, &QTcpSocket::disconnected, visitor, &QObject::deleteLater);
        const auto here = m_server.findChildren<QTcpSocket*>();
        // Whoever came first and says nothing makes room.
        if (here.size() > MostVisitors) here.first()->abort();
        connect(visitor, &QTcpSocket::readyRead, this, [this, visitor] { hear(visitor); });
        hear(visitor);
    }
}

void LoopbackLanding::hear(QTcpSocket* visitor)
{
    const QByteArray head = visitor->peek(LongestHead);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0 && head.size() < LongestHead) return;
    visitor->disconnect(this);
    visitor->readAll();
    answer(visitor, end < 0 ? QByteArray() : head.left(end + 2));
}

void LoopbackLanding::answer(QTcpSocket* visitor, const QByteArray& head)
{
    const auto asked = askedIn(head);
    if (!asked) return show(visitor, 400, m_words.stranger);
    if (asked->path() != Path) return show(visitor, 404, m_words.stranger);
    const Verdict verdict = m_judge ? m_judge(QUrlQuery(*asked)) : Verdict::Stranger;
    if (verdict == Verdict::Stranger) return show(visitor, 400, m_words.stranger);
    show(visitor, 200, verdict == Verdict::Finished ? m_words.finished : m_words.stopped);
    // From here on nobody else is heard.
    m_server.close();
    m_judge = nullptr;
    QMetaObject::invokeMethod(this, [this] { end(true); }, Qt::QueuedConnection);
}

void LoopbackLanding::end(bool inTime)
{
    const Ended ended = std::exchange(m_ended, nullptr);
    close();
    if (ended) ended(inTime);
}

void LoopbackLanding::show(QTcpSocket* visitor, int status, const QString& words) const
{
    const QByteArray page = pageOf(m_words.title, words);
    visitor->write("HTTP/1.1 " + QByteArray::number(status) + (status == 200 ? " OK" : " Refused")
                   + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(page.size())
                   + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff"
                     "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n"
                   + page);
    visitor->disconnectFromHost();
}

}
