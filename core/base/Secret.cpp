#include "core/base/Secret.h"

#include "core/base/Digest.h"
#include "core/base/Random.h"
#include "core/base/Sodium.h"

#include <sodium.h>

namespace carrel::base {

bool startSodium() { return sodium_init() >= 0; }

Secret::Secret(int size) : m_size(size)
{
    startSodium();
    m_bytes = static_cast<uchar*>(sodium_malloc(size_t(size)));
    Q_CHECK_PTR(m_bytes);
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    Secret secret(int(bytes.size()));
    memcpy(secret.m_bytes, bytes.data(), size_t(bytes.size()));
    return secret;
}

Secret Secret::fromRandom(Random& random, int size)
{
    Secret secret(size);
    random.fill({secret.m_bytes, size_t(size)});
    return secret;
}

Secret::Secret(Secret&& other) noexcept : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret::~Secret() { sodium_free(m_bytes); }

QByteArrayView Secret::exposed() const { return {m_bytes, m_size}; }

bool Secret::equals(const Secret& other) const { return sameSecretly(exposed(), other.exposed()); }

}
