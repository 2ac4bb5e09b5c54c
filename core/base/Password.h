#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"

#include <QtCore/QByteArray>

namespace carrel::base {

/// What one guess costs an attacker. Interactive is what libsodium recommends for signing in (64 MiB, 2 passes);
/// Quick is for tests that make many accounts and is refused by release builds of the hub.
enum class Stretch { Interactive, Quick };

/// Argon2id in PHC form (`$argon2id$…`), with its own random salt.
QByteArray passwordHash(const QString& password, Stretch stretch);
bool passwordMatches(const QByteArray& hash, const QString& password);

constexpr int PassphraseSaltSize = 16;
/// A 32-byte key from a passphrase or PIN (Argon2id); `salt` is PassphraseSaltSize bytes.
Secret stretchPassphrase(const QString& passphrase, QByteArrayView salt, Stretch stretch);

}
