#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QUrl>
#include <functional>
#include <optional>

namespace carrel::sync {

/// The way to the provider's token endpoint. One call may be under way at a time; the answer comes later.
class TokenLine
{
public:
    virtual ~TokenLine() = default;
    /// Posts a form. Nothing when no answer came; otherwise its body, whatever its status.
    virtual void post(const QUrl& endpoint, const QByteArray& form, std::function<void(std::optional<QByteArray>)> done) = 0;
    /// Forgets the call under way.
    virtual void abandon() = 0;
};

}
