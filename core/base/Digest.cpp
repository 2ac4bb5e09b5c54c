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

bool sameSecretly(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

}
