#pragma once

#include <QtCore/QByteArray>

namespace carrel::hub {

/// Why a call is turned away at the door; the value is the HTTP status that says so.
enum class Refusal {
    Malformed = 400,
    NotFound = 404,
    MethodNotAllowed = 405,
    TimedOut = 408,
    LengthRequired = 411,
    BodyTooLarge = 413,
    TargetTooLong = 414,
    EncodingUnknown = 415,
    ExpectationUnknown = 417,
    UpgradeRequired = 426,
    HeadTooLarge = 431,
    Failed = 500,
    NotImplemented = 501,
    Busy = 503,
    VersionUnknown = 505,
};

constexpr int statusOf(Refusal refusal) { return static_cast<int>(refusal); }

/// The body that explains it to a program, as application/problem+json (RFC 9457).
QByteArray problem(Refusal refusal);

/// A whole HTTP/1.1 answer after which the connection closes.
QByteArray lastAnswer(Refusal refusal);
QByteArray lastAnswer(int status, const QByteArray& contentType, const QByteArray& body);

}
