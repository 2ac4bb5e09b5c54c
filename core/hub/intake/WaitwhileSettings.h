#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"

#include <QtCore/QHash>
#include <QtCore/QUrl>

namespace carrel::hub {

/// How the hub hears of visits from Waitwhile; `waitwhile.toml` in the hub's folder.
struct WaitwhileSettings {
    QByteArray hook; ///< the hub's address as it is written down there, letter by letter: it is part of what they sign
    QString api;     ///< "https://api.waitwhile.com/v2"
    QHash<QString, QString> locations; ///< a location's id there, and the name of the team here
    QHash<QString, QString> topics;    ///< an id of a service, or a choice in `topicField`, and the code of a topic here
    QString topicField;
    int pollMinutes = 5;
    int silenceMinutes = 30;
};

struct FeedFault {
    enum class Code : quint8 { NotToml, UnknownKey, WrongKind, Missing, BadAddress, BadNumber };
    Code code = Code::NotToml;
    int line = 0;
    QString word; ///< as it stands in the file
    bool operator==(const FeedFault&) const = default;
};

/// One thing wrong refuses the whole file.
base::Result<WaitwhileSettings, FeedFault> readWaitwhileSettings(const QByteArray& toml);

/// The settings, with what is secret between Waitwhile and the hub.
struct Waitwhile {
    WaitwhileSettings settings;
    base::Secret secret; ///< signs their calls
    base::Secret key;    ///< opens their records to the poll

    /// Whether Waitwhile has signed these very bytes for this very address. Takes as long wherever it is wrong.
    bool hasSigned(const QByteArray& body, const QByteArray& signature) const;
};

}
