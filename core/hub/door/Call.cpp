#include "core/hub/door/Call.h"

#include <algorithm>
#include <array>
#include <optional>

namespace carrel::hub {

namespace {

using Name = QByteArrayView;
using Verdict = std::optional<Refusal>;

constexpr std::array HandedOn{Name("host"),         Name("authorization"),    Name("accept-encoding"),
                              Name("content-type"), Name("content-encoding"), Name("content-length"),
                              Name("x-waitwhile-signature")};
constexpr std::array Handshake{Name("upgrade"),
                               Name("connection"),
                               Name("origin"),
                               Name("sec-websocket-key"),
                               Name("sec-websocket-version"),
                               Name("sec-websocket-protocol")};
constexpr std::array AtMostOnce{Name("host"),
                                Name("authorization"),
                                Name("content-type"),
                                Name("content-encoding"),
                                Name("content-length"),
                                Name("transfer-encoding"),
                                Name("expect"),
                                Name("upgrade"),
                                Name("sec-websocket-key"),
                                Name("sec-websocket-version"),
                                Name("x-waitwhile-signature")};
constexpr std::array Methods{Name("GET"),   Name("HEAD"),   Name("POST"),   Name("PUT"),
                             Name("PATCH"), Name("DELETE"), Name("OPTIONS")};

bool isOneOf(const auto& names, Name name) { return std::find(names.begin(), names.end(), name) != names.end(); }

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isPlainTarget(QByteArrayView target)
{
    if (!target.startsWith('/') || target.startsWith("//")) return false;
    for (qsizetype i = 0; i < target.size(); ++i) {
        const char c = target[i];
        if (c == '%') {
            if (i + 2 >= target.size() || !isHex(target[i + 1]) || !isHex(target[i + 2])) return false;
            if (target[i + 1] == '0' && target[i + 2] == '0') return false;
        } else if (!isLetter(c) && !isDigit(c) && (c == '\0' || !QByteArrayView("-._~!$&'()*+,;=:@/?[]").contains(c))) {
            return false;
        }
    }
    return true;
}

bool isHost(QByteArrayView host)
{
    return !host.isEmpty() && std::all_of(host.begin(), host.end(), [](char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_' || c == ':' || c == '[' || c == ']';
    });
}

/// An absolute target is taken only when it names the very host that the Host field names.
std::optional<QByteArray> originForm(const Head& head)
{
    QByteArray target = head.target;
    if (target.left(7).toLower() == "http://" || target.left(8).toLower() == "https://") {
        const qsizetype hostStart = target.indexOf("//") + 2;
        const qsizetype pathStart = target.indexOf('/', hostStart);
        const QByteArray host = target.mid(hostStart, pathStart < 0 ? -1 : pathStart - hostStart);
        if (host.compare(head.value("host"), Qt::CaseInsensitive) != 0) return {};
        target = pathStart < 0 ? QByteArray("/") : target.mid(pathStart);
    }
    if (!isPlainTarget(target)) return {};
    return target;
}

Verdict faultOfFields(const Head& head)
{
    const bool repeats =
        std::any_of(AtMostOnce.begin(), AtMostOnce.end(), [&](Name name) { return head.count(name) > 1; });
    if (repeats) return Refusal::Malformed;
    if (head.count("host") == 0 ? head.minorVersion == 1 : !isHost(head.value("host"))) return Refusal::Malformed;
    const QByteArray encoding = head.value("content-encoding").toLower();
    if (head.count("content-encoding") > 0 && encoding != "identity" && encoding != "zstd")
        return Refusal::EncodingUnknown;
    const bool expects = head.minorVersion == 1 && head.count("expect") > 0;
    if (expects && head.value("expect").toLower() != "100-continue") return Refusal::ExpectationUnknown;
    return {};
}

/// A length is plain decimal digits, nothing else; a body without one is never read.
base::Result<qint64, Refusal> bodySize(const Head& head, const Limits& limits)
{
    const bool hasLength = head.count("content-length") > 0;
    if (head.count("transfer-encoding") > 0) {
        if (hasLength || head.minorVersion == 0) return Refusal::Malformed;
        const bool chunked = head.value("transfer-encoding").toLower() == "chunked";
        return chunked ? Refusal::LengthRequired : Refusal::NotImplemented;
    }
    const bool carriesBody = head.method == "POST" || head.method == "PUT" || head.method == "PATCH";
    if (!hasLength) {
        if (carriesBody) return Refusal::LengthRequired;
        return qint64(0);
    }
    const QByteArray digits = head.value("content-length");
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), isDigit)) return Refusal::Malformed;
    if (digits.size() > 1 && digits.front() == '0') return Refusal::Malformed;
    if (digits.size() > 18 || digits.toLongLong() > limits.body) return Refusal::BodyTooLarge;
    if (!carriesBody && head.method != "DELETE" && digits != "0") return Refusal::Malformed;
    return digits.toLongLong();
}

bool asksForWebSocket(const Head& head)
{
    return head.minorVersion == 1 && head.method == "GET" && head.lists("connection", "upgrade") &&
           head.value("upgrade").toLower() == "websocket";
}

}

QByteArray Call::value(QByteArrayView name) const
{
    for (const auto& [fieldName, fieldValue] : fields)
        if (fieldName == name) return fieldValue;
    return {};
}

QByteArray Call::text() const
{
    QByteArray head;
    head.reserve(512);
    head += (method == "HEAD" ? QByteArray("GET") : method) + ' ' + target + " HTTP/1.1\r\n";
    for (const auto& [name, fieldValue] : fields) head += name + ": " + fieldValue + "\r\n";
    return head += "\r\n";
}

base::Result<Call, Refusal> judge(const Head& head, const Limits& limits)
{
    if (const Verdict fault = faultOfFields(head)) return *fault;
    if (!isOneOf(Methods, head.method)) return Refusal::NotImplemented;
    const auto target = originForm(head);
    if (!target) return Refusal::Malformed;
    const auto size = bodySize(head, limits);
    if (!size) return size.error();

    Call call{.method = head.method, .target = *target, .fields = {}, .bodySize = *size};
    call.keepsAlive = head.minorVersion == 1 && !head.lists("connection", "close");
    call.wantsContinue = head.minorVersion == 1 && head.count("expect") > 0 && *size > 0;
    call.isUpgrade = asksForWebSocket(head);
    for (const auto& field : head.fields)
        if (isOneOf(HandedOn, field.first) || (call.isUpgrade && isOneOf(Handshake, field.first)))
            call.fields.append(field);
    return call;
}

}
