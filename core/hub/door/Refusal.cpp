#include "core/hub/door/Refusal.h"

namespace carrel::hub {

namespace {

QByteArray titleOf(Refusal refusal)
{
    switch (refusal) {
    case Refusal::Malformed: return "Bad Request";
    case Refusal::NotFound: return "Not Found";
    case Refusal::MethodNotAllowed: return "Method Not Allowed";
    case Refusal::TimedOut: return "Request Timeout";
    case Refusal::LengthRequired: return "Length Required";
    case Refusal::BodyTooLarge: return "Content Too Large";
    case Refusal::TargetTooLong: return "URI Too Long";
    case Refusal::EncodingUnknown: return "Unsupported Media Type";
    case Refusal::ExpectationUnknown: return "Expectation Failed";
    case Refusal::UpgradeRequired: return "Upgrade Required";
    case Refusal::HeadTooLarge: return "Request Header Fields Too Large";
    case Refusal::Failed: return "Internal Server Error";
    case Refusal::NotImplemented: return "Not Implemented";
    case Refusal::Busy: return "Service Unavailable";
    case Refusal::VersionUnknown: return "HTTP Version Not Supported";
    }
    return {};
}

}

QByteArray problem(Refusal refusal)
{
    return "{\"type\":\"about:blank\",\"title\":\"" + titleOf(refusal) +
           "\",\"status\":" + QByteArray::number(statusOf(refusal)) + "}";
}

QByteArray lastAnswer(Refusal refusal)
{
    return lastAnswer(statusOf(refusal), "application/problem+json", problem(refusal));
}

QByteArray lastAnswer(int status, const QByteArray& contentType, const QByteArray& body)
{
    // The reason phrase is optional; the space before it is not.
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(status) + " \r\n";
    if (!contentType.isEmpty()) answer += "Content-Type: " + contentType + "\r\n";
    if (status == statusOf(Refusal::Busy)) answer += "Retry-After: 1\r\n";
    answer += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\nContent-Length: " +
              QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return answer;
}

}
