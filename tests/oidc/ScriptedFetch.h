#pragma once

#include "core/hub/oidc/Fetch.h"
#include "core/hub/oidc/Settings.h"
#include "tests/oidc/Signer.h"

#include <QtCore/QHash>
#include <QtCore/QJsonDocument>

namespace carrel::tests {

/// A provider's documents, as a test wants them; counts who asks.
class ScriptedFetch final : public hub::Fetch
{
public:
    ScriptedFetch() { say({}); }

    std::optional<QByteArray> get(const QUrl& url) override
    {
        ++asked;
        const QString path = url.toString();
        return isDown || !documents.contains(path) ? std::nullopt : std::optional(documents.value(path));
    }
    /// What the provider says of itself, with these words in the place of its own.
    void say(const QJsonObject& other)
    {
        const QString issuer = Issuer;
        QJsonObject all{{QStringLiteral("issuer"), issuer},
                        {QStringLiteral("authorization_endpoint"), QString(issuer + QStringLiteral("/auth"))},
                        {QStringLiteral("token_endpoint"), QString(issuer + QStringLiteral("/token"))},
                        {QStringLiteral("jwks_uri"), QString(issuer + QStringLiteral("/jwks"))}};
        for (auto it = other.begin(); it != other.end(); ++it) all[it.key()] = it.value();
        documents[issuer + QStringLiteral("/.well-known/openid-configuration")] = QJsonDocument(all).toJson();
    }
    void show(std::initializer_list<const Signer*> signers) { documents[Issuer + QStringLiteral("/jwks")] = keySetOf(signers); }

    QHash<QString, QByteArray> documents;
    bool isDown = false;
    int asked = 0;
};

inline hub::ProviderSettings settings()
{
    hub::ProviderSettings out;
    out.issuer = Issuer;
    out.clientId = out.audience = Client;
    out.scope = QStringLiteral("openid profile groups");
    out.personClaim = QStringLiteral("preferred_username");
    out.rolesClaim = QStringLiteral("groups");
    out.roles = {{QStringLiteral("carrel-adviser"), {QStringLiteral("adviser")}},
                 {QStringLiteral("carrel-manager"), {QStringLiteral("line-manager"), QStringLiteral("adviser")}},
                 {QStringLiteral("carrel-director"), {QStringLiteral("school-director/LAW")}}};
    return out;
}

}
