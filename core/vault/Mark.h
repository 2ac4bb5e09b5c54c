#pragma once

#include "core/base/Moment.h"
#include "core/base/Password.h"
#include "core/vault/Factor.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace carrel::vault {

/// The page key, wrapped for one share of the hub's. The digest tells which; it is empty where there is no share.
struct Wrap {
    QByteArray sealed;
    QByteArray shareDigest;
    bool operator==(const Wrap&) const = default;
};

/// `desk.key`: that a key was made for a cache, when and how, and the key itself, wrapped. With it stands the rule that
/// nothing is ever made over an existing cache.
struct Mark {
    QString cache;
    base::Moment made;
    KeyMode mode = KeyMode::Keychain;
    QString item;       ///< The keyring's item; empty in passphrase mode.
    QByteArray backend; ///< The keyring's service when the key was made.
    base::Stretch stretch = base::Stretch::Interactive;
    QByteArray salt;    ///< The passphrase's; empty in keychain mode.
    QByteArray pinSalt; ///< Empty where no PIN is asked for.
    quint64 generation = 1;
    QList<Wrap> wraps; ///< The newest first, and one before it until that is proved; none after a wipe.

    bool operator==(const Mark&) const = default;
    QByteArray bytes() const;
    /// Nothing when a line is missing or makes no sense.
    static std::optional<Mark> parse(const QByteArray& bytes);
};

}
