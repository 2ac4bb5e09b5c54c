#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QUrl>
#include <optional>

namespace carrel::hub {

/// Asks the provider for one of its own documents.
class Fetch
{
public:
    virtual ~Fetch() = default;
    /// Blocks, some seconds at most. Nothing unless all of a document came, with status 200 and from that very address.
    virtual std::optional<QByteArray> get(const QUrl& url) = 0;
};

}
