#pragma once

#include "core/wire/OpenId.h"

#include <memory>

struct evp_pkey_st;

namespace carrel::hub {

enum class Algorithm : quint8 { RS256, PS256, ES256, EdDSA };
/// Only these four. `none`, and everything with a shared secret, is nobody's signature.
std::optional<Algorithm> algorithmNamed(const QString& name);

/// One key of the provider, as OpenSSL holds it. A key serves the kind of algorithm it was made for and no other.
class PublicKey
{
public:
    /// Nothing for a kind we do not use, a weak key, or numbers that are no key.
    static std::optional<PublicKey> from(const wire::ProviderKey& key);

    const QString& id() const { return m_id; }
    bool serves(Algorithm algorithm) const;
    /// Precondition: it serves the algorithm.
    bool holds(Algorithm algorithm, const QByteArray& signedPart, const QByteArray& signature) const;

private:
    PublicKey(QString id, QList<Algorithm> serves, std::shared_ptr<evp_pkey_st> key)
        : m_id(std::move(id)), m_serves(std::move(serves)), m_key(std::move(key))
    {
    }

    QString m_id;
    QList<Algorithm> m_serves;
    std::shared_ptr<evp_pkey_st> m_key;
};

}
