#include "core/base/Digest.h"

#include "core/base/Sodium.h"

#include <sodium.h>

namespace carrel::base {

QByteArray digest(QByteArrayView bytes, QByteArrayView key, int length)
{
    Q_ASSERT(length >= int(crypto_generichash_BYTES_MIN) && length <= int(crypto_generichash_BYTES_MAX));
    QByteArray out(length, Qt::Uninitialized);
    crypto_generichash(sodium(out), size_t(length), sodium(bytes), size_t(bytes.size()),
                       key.isEmpty() ? nullptr : sodium(key), size_t(key.size()));
    return out;
}

QByteArray messageCode(QByteArrayView key, std::initializer_list<QByteArrayView> parts)
{
    const auto bytes = [](QByteArrayView view) { return reinterpret_cast<const uchar*>(view.data()); };
    QByteArray out(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes(key), size_t(key.size()));
    for (const QByteArrayView part : parts) crypto_auth_hmacsha256_update(&state, bytes(part), size_t(part.size()));
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<uchar*>(out.data()));
    sodium_memzero(&state, sizeof state);
    return out;
}

bool sameSecretly(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

}
