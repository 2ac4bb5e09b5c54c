#include "core/base/Random.h"

#include "core/base/Digest.h"

#include <sodium.h>

namespace carrel::base {

QByteArray Random::bytes(int count)
{
    QByteArray out(count, Qt::Uninitialized);
    fill({reinterpret_cast<uchar*>(out.data()), static_cast<size_t>(count)});
    return out;
}

quint32 Random::below(quint32 bound)
{
    Q_ASSERT(bound > 0);
    // Rejecting the incomplete last interval keeps every outcome equally likely.
    const quint32 limit = 0xffffffffu - (0xffffffffu % bound + 1) % bound;
    quint32 drawn = 0;
    do {
        fill({reinterpret_cast<uchar*>(&drawn), sizeof drawn});
    } while (drawn > limit);
    return drawn % bound;
}

void SystemRandom::fill(std::span<uchar> out) { randombytes_buf(out.data(), out.size()); }

SeededRandom::SeededRandom(QByteArrayView seed) : m_key(digest(seed, {}, crypto_stream_chacha20_KEYBYTES)) {}

void SeededRandom::fill(std::span<uchar> out)
{
    uchar nonce[crypto_stream_chacha20_NONCEBYTES] = {};
    memcpy(nonce, &m_block, sizeof m_block);
    ++m_block;
    crypto_stream_chacha20(out.data(), out.size(), nonce, reinterpret_cast<const uchar*>(m_key.constData()));
}

}
