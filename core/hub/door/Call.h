#pragma once

#include "core/base/Result.h"
#include "core/hub/door/Head.h"
#include "core/hub/door/Limits.h"

namespace carrel::hub {

/// A request head that makes sense, reduced to what the door hands on.
struct Call {
    QByteArray method;
    /// Origin form: begins with exactly one slash, has no fragment, every percent sign followed by two hex digits.
    QByteArray target;
    /// Only the fields that something behind the door reads, each at most once.
    QList<std::pair<QByteArray, QByteArray>> fields;
    qint64 bodySize = 0;
    bool keepsAlive = true;
    bool wantsContinue = false;
    /// Asks to become a WebSocket; its fields then include those of the handshake.
    bool isUpgrade = false;

    QByteArray value(QByteArrayView name) const;
    /// The head as it is handed on. A HEAD is asked as a GET; whoever sends the answer leaves the body out.
    QByteArray text() const;
};

/// Refuses whatever two readers could understand differently, and whatever is larger than allowed.
base::Result<Call, Refusal> judge(const Head& head, const Limits& limits);

}
