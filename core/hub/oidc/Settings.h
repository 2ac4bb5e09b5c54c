#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

namespace carrel::hub {

/// How the hub knows people by the university's OpenID provider; `openid.toml` in the hub's folder.
struct ProviderSettings {
    QString issuer;
    QString clientId;
    QString audience; ///< of the ID token; the client's id unless the file says otherwise
    QString scope;
    QString personClaim; ///< whom the token is about …
    enum class Match : quint8 { Username, Email };
    Match match = Match::Username; ///< … in which field of a staff record
    QString rolesClaim;
    /// The claim's values, and the roles they stand for: `role`, or `role/unit`. What is not here opens nothing.
    QHash<QString, QStringList> roles;
    qint64 leewaySeconds = 60;
    bool passwords = true; ///< whether the hub's own passwords open it as well
};

struct SettingsFault {
    enum class Code : quint8 { NotToml, UnknownKey, WrongKind, Missing, BadIssuer, BadMatch, BadLeeway, NoRoles, UnknownRole };
    Code code = Code::NotToml;
    int line = 0;
    QString word; ///< as it stands in the file
    bool operator==(const SettingsFault&) const = default;
};

/// `knownRoles`: the ids that the hub's policy has. One thing wrong refuses the whole file.
base::Result<ProviderSettings, SettingsFault> readProviderSettings(const QByteArray& toml, const QStringList& knownRoles);

/// https, or plain http on this machine; without query, fragment or name and password.
bool mayFetchFrom(const QUrl& url);

}
