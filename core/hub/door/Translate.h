#pragma once

#include "core/hub/door/Answering.h"
#include "core/hub/door/Refusal.h"
#include "core/hub/door/Server.h"

#include <optional>

namespace carrel::hub {

/// The token of an `Authorization: Bearer …` field; empty when it is anything else.
QByteArray bearerToken(const QByteArray& authorization);

/// Whether the field lists zstd with a weight above zero.
bool takesZstd(const QByteArray& acceptEncoding);

/// HTTP's words for one call turned into the exchange's. The body is still packed if it came packed.
wire::Request toRequest(HeardCall call);

/// A refusal as an exchange reply.
wire::Reply toReply(Refusal refusal);

/// What the paths and methods of the door allow; the paths under /v1/ are sorted by whoever answers.
std::optional<wire::Reply> refusalOf(const wire::Request& request);

/// Where a central service calls: what it signs are the bytes as they came, so that they may not come packed.
bool isHook(const wire::Request& request);

/// Asks for the answer, with the body unpacked to at most `unpackedBody` bytes; whatever goes wrong is a reply as well.
wire::Reply answerSafely(Answering* answering, wire::Request request, bool isPacked, qint64 unpackedBody);

}
