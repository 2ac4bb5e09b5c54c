#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QUrl>
#include <functional>
#include <utility>

namespace carrel::hub {

struct SourceCall {
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray form = {}; ///< posted where there is one
};

struct SourceReply {
    int status = 0; ///< 0: nobody answered
    QByteArray body = {};
    int retryAfter = -1; ///< in seconds, where it says so
};

/// A central service that is asked.
class Source
{
public:
    virtual ~Source() = default;
    /// Blocks, some seconds at most.
    virtual SourceReply ask(const SourceCall& call) = 0;
};

/// Waits so many seconds; false where nobody wants to wait any longer.
using SourceWait = std::function<bool(int seconds)>;

/// Why a central service could not be asked to the end.
enum class SourceFault : quint8 { None, Silent, Refused, Scope, Busy, Failing, NotUnderstood };

/// Asks, and asks again where the service is busy or fails, as long after as it wishes: four times at most.
struct Asked {
    SourceFault fault = SourceFault::None;
    int status = 0;
    QByteArray body = {};
};
Asked askPatiently(Source& source, const SourceCall& call, const SourceWait& wait);

/// "silent", "refused" …: for logs, numbers and the store.
QByteArray wordOf(SourceFault fault);

}
