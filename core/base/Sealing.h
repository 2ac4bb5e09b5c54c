#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"

#include <QtCore/QByteArray>

namespace carrel::base {

enum class CipherFault { WrongKey, Malformed };

/// Something sealed to `publicKey` can be opened only by whoever holds the other half (X25519, XSalsa20-Poly1305).
struct SealKeys {
    QByteArray publicKey;
    Secret secretKey;
    static SealKeys fromSeed(const Secret& seed);
};
QByteArray seal(QByteArrayView plain, const QByteArray& publicKey);
Result<QByteArray, CipherFault> openSeal(QByteArrayView sealed, const SealKeys& keys);

/// Ed25519.
struct SigningKeys {
    QByteArray publicKey;
    Secret secretKey;
    static SigningKeys fromSeed(const Secret& seed);
};
QByteArray sign(QByteArrayView message, const SigningKeys& keys);
bool signatureHolds(QByteArrayView signature, QByteArrayView message, QByteArrayView publicKey);

/// Authenticated encryption under one key (XChaCha20-Poly1305); the random nonce leads the result.
QByteArray wrap(QByteArrayView plain, const Secret& key, QByteArrayView context, Random& random);
Result<Secret, CipherFault> unwrap(QByteArrayView wrapped, const Secret& key, QByteArrayView context);

/// One key from several parts, order counts; every part must be present and none can be had from the others.
Secret combine(std::initializer_list<QByteArrayView> parts, QByteArrayView purpose);

}
