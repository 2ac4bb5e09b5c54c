#pragma once

#include "core/base/Clock.h"
#include "core/hub/oidc/Attempts.h"
#include "core/hub/oidc/Fetch.h"
#include "core/hub/oidc/Settings.h"
#include "core/hub/oidc/Verifier.h"
#include "core/wire/SignIn.h"

#include <memory>
#include <mutex>

namespace carrel::hub {

/// Somebody the provider vouches for.
struct Newcomer {
    QString person;    ///< as the configured claim names them
    QStringList roles; ///< `role` or `role/unit`, sorted, each once; only what the map names
    Attempts::Claim claim;
};

/// The university's OpenID provider as the hub knows it: its places and keys, fetched, kept for a while, and asked for
/// anew when a token names a key that is not among them, though never often. Serves all threads at once; only the two
/// `learn` functions ever wait for the network.
class Provider
{
public:
    /// Keys are good for an hour, and for a day when the provider does not answer.
    static constexpr qint64 KeysFreshMs = 3'600'000;
    static constexpr qint64 KeysKeptMs = 24 * 3'600'000;
    /// Between two fetches for a key nobody has heard of; and after one that failed.
    static constexpr qint64 UnknownKeyGapMs = 30'000;
    static constexpr qint64 FailedGapMs = 5'000;

    Provider(ProviderSettings settings, std::shared_ptr<Fetch> fetch, const base::Clock& clock, base::Random& random);

    const ProviderSettings& settings() const { return m_settings; }
    /// Sees that places and keys are known and not old.
    void learn();
    /// And that the key this token names is among them.
    void learnFor(const QByteArray& token);

    /// Nothing while the provider's places are not known.
    std::optional<wire::OpenIdAttempt> begin(const QByteArray& signingKey);
    /// The nonce is held by the answer: kept once somebody has been let in by it.
    base::Result<Newcomer, TokenFault> check(const wire::OpenIdProof& proof, const QByteArray& signingKey);

private:
    struct Known {
        wire::ProviderPlaces places;
        std::vector<PublicKey> keys;
        qint64 at = 0;
    };
    std::shared_ptr<const Known> known() const;
    bool knowsKeyOf(const QByteArray& token) const;
    void fetchAnew();
    std::shared_ptr<const Known> fetched();
    QStringList rolesIn(const wire::Claims& claims) const;
    QString personIn(const wire::Claims& claims) const;

    const ProviderSettings m_settings;
    const std::shared_ptr<Fetch> m_fetch;
    const base::Clock& m_clock;
    Attempts m_attempts;
    mutable std::mutex m_mutex;
    std::shared_ptr<const Known> m_known;
    bool m_fetching = false;
    std::optional<qint64> m_failedAt;
};

}
