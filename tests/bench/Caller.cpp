#include "tests/bench/Caller.h"

#include "core/wire/Zstd.h"

#include <QtCore/QThread>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zstd.h>

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostAnswer = 64 << 20;

/// The beginning of what a packed answer says.
QByteArray beginning(const QByteArray& packed)
{
    QByteArray out(2048, Qt::Uninitialized);
    ZSTD_DStream* stream = ZSTD_createDStream();
    ZSTD_inBuffer in{packed.constData(), size_t(packed.size()), 0};
    ZSTD_outBuffer to{out.data(), size_t(out.size()), 0};
    while (to.pos < to.size && in.pos < in.size && !ZSTD_isError(ZSTD_decompressStream(stream, &to, &in))) {
    }
    ZSTD_freeDStream(stream);
    out.truncate(qsizetype(to.pos));
    return out;
}

QByteArray after(const QByteArray& text, const QByteArray& name)
{
    const qsizetype at = text.indexOf(name);
    return at < 0 ? QByteArray() : text.mid(at + name.size(), 24);
}

qint64 leadingNumber(const QByteArray& text)
{
    qint64 out = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') break;
        out = out * 10 + (c - '0');
    }
    return out;
}

}

Caller::Caller(quint16 port)
    : m_keys(base::SigningKeys::fromSeed(base::Secret::fromRandom(m_random))), m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int now = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) qFatal("the hub does not answer");
}

Caller::~Caller() { ::close(m_socket); }

QByteArray Caller::readMore()
{
    char bytes[1 << 16];
    const ssize_t got = ::read(m_socket, bytes, sizeof bytes);
    if (got <= 0) qFatal("the hub has hung up");
    return {bytes, got};
}

Caller::Answer Caller::call(const QByteArray& method, const QByteArray& path, const QByteArray& body)
{
    constexpr int tooBusy = 503, asAsked = 1000;
    for (int again = 0; again < 600; ++again) {
        const Answer answer = callOnce(method, path, body);
        if (answer.status != tooBusy) return answer;
        QThread::msleep(asAsked);
    }
    qFatal("the hub has been too busy for ten minutes");
}

Caller::Answer Caller::callOnce(const QByteArray& method, const QByteArray& path, const QByteArray& body)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: zstd\r\n";
    if (m_enrolment) request += "Authorization: Bearer " + m_enrolment->session + "\r\n";
    if (method != "GET") request += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    request += "\r\n" + body;
    if (::send(m_socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size()) qFatal("the hub takes no request");
    qsizetype end = -1;
    while ((end = m_unread.indexOf("\r\n\r\n")) < 0) m_unread += readMore();
    const QByteArray head = m_unread.left(end).toLower();
    const qsizetype whole = end + 4 + leadingNumber(after(head, "content-length: "));
    while (m_unread.size() < whole) m_unread += readMore();
    Answer answer{int(leadingNumber(head.mid(9, 3))), m_unread.mid(end + 4, whole - end - 4), head.contains("content-encoding: zstd")};
    m_unread.remove(0, whole);
    return answer;
}

void Caller::enrol(const QString& user, const QString& password)
{
    wire::EnrolRequest request{user, password, u"bench"_s, u"bench"_s, u"0"_s, m_keys.publicKey, {}};
    Answer answer = call("POST", "/v1/enrolments", wire::writeEnrolRequest(request));
    const auto plain = [&] { return answer.packed ? wire::decompress(answer.body, MostAnswer).value_or(QByteArray()) : answer.body; };
    if (const auto problem = wire::readProblem(plain()); problem && problem->agreement) {
        request.agreement = problem->agreement->version;
        answer = call("POST", "/v1/enrolments", wire::writeEnrolRequest(request));
    }
    const auto enrolment = wire::readEnrolment(plain());
    if (!enrolment) qFatal("the bench's desk cannot be enrolled: %s", plain().constData());
    m_enrolment = *enrolment;
}

Caller::Page Caller::pull(qint64 from)
{
    const Answer answer = call("GET", "/v1/pull?after=" + QByteArray::number(from) + "&epoch=" + m_enrolment->epoch.toLatin1(), {});
    if (answer.status != 200) qFatal("a pull was answered with %d", answer.status);
    const QByteArray text = answer.packed ? beginning(answer.body) : answer.body.left(2048);
    return {leadingNumber(after(text, "\"next\":")), after(text, "\"more\":").startsWith("true"), answer.body.size()};
}

void Caller::ack(qint64 upTo)
{
    if (const int status = call("POST", "/v1/ack", wire::writeAck({upTo, {}})).status; status != 200) qFatal("an ack was answered with %d", status);
}

QByteArray Caller::sign(const std::vector<wire::Body>& bodies)
{
    std::vector<wire::Envelope> envelopes;
    for (const auto& body : bodies) {
        envelopes.push_back(wire::makeEnvelope(m_enrolment->id, ++m_lastN, wire::MutationId::draw(m_random), wire::writeBody(body), m_enrolment->hashKey, m_keys));
    }
    return wire::writePush(envelopes);
}

void Caller::push(const QByteArray& request, int count)
{
    const Answer answer = call("POST", "/v1/push", request);
    const QByteArray plain = answer.packed ? wire::decompress(answer.body, MostAnswer).value_or(QByteArray()) : answer.body;
    if (answer.status != 200 || plain.count("\"applied\"") != count) qFatal("a push was answered with %d: %s", answer.status, plain.left(400).constData());
}

}
