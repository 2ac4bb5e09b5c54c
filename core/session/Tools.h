#pragma once

#include "core/base/Clock.h"
#include "core/base/Disk.h"
#include "core/base/Password.h"
#include "core/base/Random.h"

#include <QtCore/QString>
#include <functional>
#include <memory>

namespace carrel::vault {
class KeyStore;
class Vault;
}
namespace carrel::store {
class Cache;
}
namespace carrel::sync {
class BrowserSignIn;
class Ear;
class Gate;
class Line;
struct Enrolled;
struct GateAnswer;
struct LiveSession;
struct Passport;
}

namespace carrel::wire {
struct LeaseReply;
}

namespace carrel::session {

/// Where a desk keeps its files, and what it says of itself to the hub.
struct Place {
    QString profile; ///< a folder of its own
    QString deskName;
    QString system;
    QString version;
};

/// Everything the desk needs from outside, so that a simulation can own it.
struct Tools {
    base::Disk& disk;
    const base::Clock& clock;
    base::Random& random;
    vault::KeyStore& keys;
    std::function<std::unique_ptr<sync::Line>()> line;
    /// Hears that something has changed at the hub; may be empty.
    std::function<std::unique_ptr<sync::Ear>()> ear;
    base::Stretch stretch = base::Stretch::Interactive;
    /// Walks the person through the university's sign-in; empty where there is no browser to do it with.
    std::function<std::unique_ptr<sync::BrowserSignIn>()> browser = {};
};

}
