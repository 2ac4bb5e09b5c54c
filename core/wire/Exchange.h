#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrlQuery>
#include <utility>

namespace carrel::wire {

/// One call from a desk to the hub, free of any transport. `path` starts with `/v1/`; `token` is the bearer token or empty.
struct Request {
    QByteArray method;
    QString path;
    QUrlQuery query;
    QByteArray token;
    QByteArray body;
    /// The caller can read zstd.
    bool takesZstd = false;
    /// What a central service has signed its call with; empty in a desk's.
    QByteArray signature = {};
};

/// `status` is an HTTP status; an error's body is problem+json. `status` 0 never leaves the hub: it is how a desk's
/// transport says that no answer came.
struct Reply {
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    /// Empty, or `zstd`.
    QByteArray encoding;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

}
