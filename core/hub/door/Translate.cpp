#include "core/hub/door/Translate.h"

#include "core/base/Log.h"
#include "core/wire/Zstd.h"

#include <algorithm>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

bool isTokenByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c != '\0' && QByteArrayView("-._~+/=").contains(c));
}

wire::Reply methodNotAllowed(const QByteArray& allowed)
{
    wire::Reply reply = toReply(Refusal::MethodNotAllowed);
    reply.headers.emplaceBack("Allow", allowed);
    return reply;
}

bool isSendable(const wire::Reply& reply) { return reply.status >= 200 && reply.status <= 599; }

}

QByteArray bearerToken(const QByteArray& authorization)
{
    constexpr QByteArrayView scheme = "bearer ";
    if (QByteArrayView(authorization)
            .first(std::min(authorization.size(), scheme.size()))
            .compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    const QByteArray token = authorization.mid(scheme.size()).trimmed();
    return std::all_of(token.begin(), token.end(), isTokenByte) ? token : QByteArray();
}

bool takesZstd(const QByteArray& acceptEncoding)
{
    for (const QByteArray& part : acceptEncoding.split(',')) {
        const QList<QByteArray> words = part.split(';');
        if (words.first().trimmed().compare("zstd", Qt::CaseInsensitive) != 0) continue;
        const QByteArray weight = words.size() > 1 ? words.at(1).trimmed().toLower() : QByteArray("q=1");
        return weight.startsWith("q=") && weight.mid(2).toDouble() > 0;
    }
    return false;
}

wire::Request toRequest(HeardCall call)
{
    wire::Request request;
    request.method = std::move(call.method);
    // Not decoded further: %2F in a segment must not become a slash between two.
    request.path = call.url.path(QUrl::PrettyDecoded);
    request.query = QUrlQuery(call.url);
    request.token = bearerToken(call.authorization);
    request.body = std::move(call.body);
    request.takesZstd = takesZstd(call.acceptEncoding);
    request.signature = std::move(call.signature);
    return request;
}

wire::Reply toReply(Refusal refusal)
{
    wire::Reply reply{statusOf(refusal), "application/problem+json", problem(refusal), {}, {}};
    if (refusal == Refusal::Busy) reply.headers.emplaceBack("Retry-After", "1");
    if (refusal == Refusal::UpgradeRequired) reply.headers.emplaceBack("Upgrade", "websocket");
    return reply;
}

std::optional<wire::Reply> refusalOf(const wire::Request& request)
{
    const bool isVital = request.path == "/health"_L1 || request.path == "/ready"_L1 || request.path == "/openapi"_L1;
    const bool isLive = request.path == "/v1/live"_L1;
    if (!isVital && !request.path.startsWith("/v1/"_L1)) return toReply(Refusal::NotFound);
    if ((isVital || isLive) && request.method != "GET") return methodNotAllowed("GET");
    if (isLive) return toReply(Refusal::UpgradeRequired);
    if (request.method.isEmpty() || request.method == "OPTIONS")
        return methodNotAllowed("GET, POST, PUT, PATCH, DELETE");
    return {};
}

bool isHook(const wire::Request& request) { return request.path.startsWith("/v1/hooks/"_L1); }

wire::Reply answerSafely(Answering* answering, wire::Request request, bool isPacked, qint64 unpackedBody)
{
    if (!answering) return toReply(Refusal::Busy);
    try {
        if (isPacked) {
            auto plain = wire::decompress(request.body, unpackedBody);
            if (!plain) return toReply(Refusal::Malformed);
            request.body = std::move(*plain);
        }
        wire::Reply reply = answering->answer(request);
        if (isSendable(reply)) return reply;
    } catch (...) {
        // What was thrown may quote what it was about.
    }
    qCWarning(base::logHub, "a call failed");
    return toReply(Refusal::Failed);
}

}
