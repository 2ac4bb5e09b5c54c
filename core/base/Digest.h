#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace carrel::base {

/// BLAKE2b of `bytes`, keyed when `key` is not empty (16 to 64 bytes); `length` from 16 to 64 bytes.
QByteArray digest(QByteArrayView bytes, QByteArrayView key, int length = 32);

/// HMAC-SHA256 over the parts, one after another, by a key of any length: how central services sign their calls.
QByteArray messageCode(QByteArrayView key, std::initializer_list<QByteArrayView> parts);

/// Compares without telling, by the time it takes, where the difference is.
bool sameSecretly(QByteArrayView a, QByteArrayView b);

}
