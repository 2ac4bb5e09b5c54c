#include "core/base/Sealing.h"

#include "core/base/Random.h"
#include "core/base/Sodium.h"

#include <sodium.h>

namespace carrel::base {

SealKeys SealKeys::fromSeed(const Secret& seed)
{
    QByteArray publicKey(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secretKey(crypto_box_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_box_seed_keypair(sodium(publicKey), sodium(secretKey), sodium(seed.exposed()));
    Secret kept = Secret::copyOf(secretKey);
    sodium_memzero(secretKey.data(), size_t(secretKey.size()));
    return {publicKey, std::move(kept)};
}

QByteArray seal(QByteArrayView plain, const QByteArray& publicKey)
{
    Q_ASSERT(publicKey.size() == int(crypto_box_PUBLICKEYBYTES));
    QByteArray out(plain.size() + int(crypto_box_SEALBYTES), Qt::Uninitialized);
    crypto_box_seal(sodium(out), sodium(plain), size_t(plain.size()), sodium(publicKey));
    return out;
}

Result<QByteArray, CipherFault> openSeal(QByteArrayView sealed, const SealKeys& keys)
{
    if (sealed.size() < int(crypto_box_SEALBYTES)) return CipherFault::Malformed;
    QByteArray out(sealed.size() - int(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal_open(sodium(out), sodium(sealed), size_t(sealed.size()), sodium(keys.publicKey),
                             sodium(keys.secretKey.exposed()))
        != 0) {
        return CipherFault::WrongKey;
    }
    return out;
}

SigningKeys SigningKeys::fromSeed(const Secret& seed)
{
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secretKey(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(sodium(publicKey), sodium(secretKey), sodium(seed.exposed()));
    Secret kept = Secret::copyOf(secretKey);
    sodium_memzero(secretKey.data(), size_t(secretKey.size()));
    return {publicKey, std::move(kept)};
}

QByteArray sign(QByteArrayView message, const SigningKeys& keys)
{
    QByteArray out(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(sodium(out), nullptr, sodium(message), size_t(message.size()), sodium(keys.secretKey.exposed()));
    return out;
}

bool signatureHolds(QByteArrayView signature, QByteArrayView message, QByteArrayView publicKey)
{
    return signature.size() == int(crypto_sign_BYTES) && publicKey.size() == int(crypto_sign_PUBLICKEYBYTES)
        && crypto_sign_verify_detached(sodium(signature), sodium(message), size_t(message.size()), sodium(publicKey)) == 0;
}

QByteArray wrap(QByteArrayView plain, const Secret& key, QByteArrayView context, Random& random)
{
    const QByteArray nonce = random.bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    QByteArray out(plain.size() + int(crypto_aead_xchacha20poly1305_ietf_ABYTES), Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sodium(out), nullptr, sodium(plain), size_t(plain.size()), sodium(context),
                                               size_t(context.size()), nullptr, sodium(nonce), sodium(key.exposed()));
    return nonce + out;
}

Result<Secret, CipherFault> unwrap(QByteArrayView wrapped, const Secret& key, QByteArrayView context)
{
    constexpr int Nonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    constexpr int Tag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
    if (wrapped.size() < Nonce + Tag) return CipherFault::Malformed;
    QByteArray out(wrapped.size() - Nonce - Tag, Qt::Uninitialized);
    const bool opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
                            sodium(out), nullptr, nullptr, sodium(wrapped) + Nonce, size_t(wrapped.size() - Nonce),
                            sodium(context), size_t(context.size()), sodium(wrapped), sodium(key.exposed()))
        == 0;
    if (!opened) return CipherFault::WrongKey;
    Secret secret = Secret::copyOf(out);
    sodium_memzero(out.data(), size_t(out.size()));
    return secret;
}

Secret combine(std::initializer_list<QByteArrayView> parts, QByteArrayView purpose)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, Secret::KeySize);
    const auto add = [&state](QByteArrayView part) {
        // The length goes in first, so that two lists of parts never run together into the same bytes.
        const quint64 length = quint64(part.size());
        crypto_generichash_update(&state, reinterpret_cast<const uchar*>(&length), sizeof length);
        crypto_generichash_update(&state, sodium(part), size_t(part.size()));
    };
    add(purpose);
    for (const auto& part : parts) add(part);
    uchar out[Secret::KeySize];
    crypto_generichash_final(&state, out, sizeof out);
    Secret secret = Secret::copyOf({out, qsizetype(sizeof out)});
    sodium_memzero(out, sizeof out);
    return secret;
}

}
