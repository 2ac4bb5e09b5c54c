#pragma once

#include "core/base/Clock.h"
#include "core/base/Random.h"
#include "core/base/Secret.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <memory>
#include <mutex>

namespace carrel::hub {

/// The nonces of sign-ins under way. Each belongs to one desk's key, is good once, and for ten minutes. Asking for one
/// leaves nothing behind, so that nobody can fill the hub with them; after a restart every earlier one is void.
class Attempts
{
public:
    static constexpr qint64 LifeSeconds = 600;

    explicit Attempts(base::Random& random) : m_random(random), m_key(base::Secret::fromRandom(random)) {}

    struct Begun {
        QString nonce;
        base::Moment until;
    };
    Begun begin(const QByteArray& signingKey, base::Moment now);

    enum class Standing : quint8 { Good, Foreign, Late };
    Standing standing(const QString& nonce, const QByteArray& signingKey, base::Moment now) const;

    /// Holds a nonce while a sign-in is decided; lets it go again unless it was kept.
    class Claim
    {
    public:
        Claim(Attempts& attempts, QString nonce) : m_attempts(&attempts), m_nonce(std::move(nonce)) {}
        Claim(Claim&& other) noexcept : m_attempts(std::exchange(other.m_attempts, nullptr)), m_nonce(std::move(other.m_nonce)) {}
        Claim& operator=(Claim&&) = delete;
        ~Claim();
        /// It has been used, for good.
        void keep() { m_attempts = nullptr; }

    private:
        Attempts* m_attempts;
        QString m_nonce;
    };
    /// Nothing when it has been used, or somebody is using it. Precondition: it is in good standing.
    std::optional<Claim> claim(const QString& nonce, base::Moment now);

private:
    QByteArray seal(const QByteArray& open, const QByteArray& signingKey) const;
    void letGo(const QString& nonce);

    base::Random& m_random;
    base::Secret m_key;
    std::mutex m_mutex;
    QHash<QString, base::Moment> m_used;
};

}
