#pragma once

#include "core/base/Secret.h"

#include <QtCore/QString>
#include <optional>

namespace carrel::vault {

/// Where the first part of the wrapping key comes from.
enum class KeyMode { Keychain, Passphrase };

/// What the user brings to the lock: nothing beyond the open keyring, or a passphrase; and a PIN where policy asks for
/// one.
struct Factor {
    KeyMode mode = KeyMode::Keychain;
    base::Sensitive<QString> passphrase;
    std::optional<base::Sensitive<QString>> pin;

    static Factor keychain() { return {}; }
    static Factor words(const QString& passphrase) { return {KeyMode::Passphrase, {passphrase}, {}}; }
    Factor withPin(const QString& digits) const { return {mode, passphrase, base::Sensitive<QString>{digits}}; }
};

}
