#include "core/hub/door/Server.h"

#include "core/hub/door/Guard.h"

#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponse>
#include <QtHttpServer/QHttpServerRouterRule>
#include <algorithm>
#include <array>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

/// The door sorts its paths itself; a pattern would be a regular expression run on every call.
class EveryPath final : public QHttpServerRouterRule
{
public:
    using QHttpServerRouterRule::QHttpServerRouterRule;

protected:
    bool matches(const QHttpServerRequest&, QRegularExpressionMatch*) const override { return true; }
};

QByteArray nameOf(QHttpServerRequest::Method method)
{
    using enum QHttpServerRequest::Method;
    switch (method) {
    case Get: return "GET";
    case Put: return "PUT";
    case Delete: return "DELETE";
    case Post: return "POST";
    case Options: return "OPTIONS";
    case Patch: return "PATCH";
    default: return {};
    }
}

HeardCall heard(const QHttpServerRequest& request)
{
    return {nameOf(request.method()),          request.url(),
            request.value("authorization"),    request.value("accept-encoding"),
            request.value("content-encoding"), request.body(),
            request.value("x-waitwhile-signature")};
}

/// A reply may add fields, but not end the head early nor contradict how the answer is framed.
bool mayBeSent(const std::pair<QByteArray, QByteArray>& field)
{
    constexpr std::array framing{QByteArrayView("content-length"), QByteArrayView("transfer-encoding"),
                                 QByteArrayView("connection"), QByteArrayView("content-encoding"),
                                 QByteArrayView("content-type")};
    const auto isPlain = [](char c) { return static_cast<uchar>(c) >= 0x20 && c != 0x7f; };
    const bool frames = std::any_of(framing.begin(), framing.end(), [&](QByteArrayView name) {
        return field.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return !frames && !field.first.isEmpty() && !field.first.contains(':') &&
           std::all_of(field.first.begin(), field.first.end(), isPlain) &&
           std::all_of(field.second.begin(), field.second.end(), isPlain);
}

QList<std::pair<QByteArray, QByteArray>> fieldsOf(const wire::Reply& reply)
{
    QList<std::pair<QByteArray, QByteArray>> fields{{"Cache-Control", "no-store"},
                                                    {"X-Content-Type-Options", "nosniff"}};
    if (!reply.encoding.isEmpty()) fields.emplaceBack("Content-Encoding", reply.encoding);
    for (const auto& field : reply.headers)
        if (mayBeSent(field)) fields.append(field);
    return fields;
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

using Responder = QHttpServerResponder&;

void addFields(QHttpServerResponse& response, const QList<std::pair<QByteArray, QByteArray>>& fields)
{
    QHttpHeaders headers = response.headers();
    for (const auto& [name, value] : fields) headers.append(name, value);
    response.setHeaders(std::move(headers));
}

void write(QHttpServerResponder responder, const QHttpServerResponse& response) { responder.sendResponse(response); }

#else

using Responder = QHttpServerResponder&&;

void addFields(QHttpServerResponse& response, const QList<std::pair<QByteArray, QByteArray>>& fields)
{
    for (const auto& [name, value] : fields) response.addHeader(name, value);
}

void write(QHttpServerResponder responder, const QHttpServerResponse& response)
{
    response.write(std::move(responder));
}

#endif

QHttpServerResponse toResponse(const wire::Reply& reply)
{
    QHttpServerResponse response(reply.contentType, reply.body,
                                 static_cast<QHttpServerResponse::StatusCode>(reply.status));
    addFields(response, fieldsOf(reply));
    return response;
}

}

Server::Server(Handler handler) : m_handler(std::move(handler))
{
    m_http.route<EveryPath>(u"/"_s, [this](const QHttpServerRequest& request, Responder responder) {
        const quint64 number = ++m_lastNumber;
        m_open.emplace(number, std::move(responder));
        m_handler(heard(request), [this, number](wire::Reply reply) {
            const auto sendIt = [this, number, reply = std::move(reply)] { send(number, reply); };
            QMetaObject::invokeMethod(&m_http, sendIt, Qt::QueuedConnection);
        });
    });
}

void Server::send(quint64 number, const wire::Reply& reply)
{
    const auto open = m_open.find(number);
    Q_ASSERT(open != m_open.end());
    write(std::move(open->second), toResponse(reply));
    m_open.erase(open);
}

void Server::standBehind(Guard* guard) { m_http.bind(guard); }

}
