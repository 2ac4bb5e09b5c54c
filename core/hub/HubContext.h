#pragma once

#include "core/access/Policy.h"
#include "core/base/Clock.h"
#include "core/base/Password.h"
#include "core/base/Sealing.h"

#include <functional>
#include <memory>
#include <mutex>

namespace carrel::hub {

class OutsideJournal;
class Provider;
class Shelf;
class SignInGuard;
struct Waitwhile;

/// The hub's own secrets; they lie beside the store, never in it and never in its backup.
struct HubKeys {
    base::SealKeys seal;      ///< opens what desks seal to the hub
    base::Secret ledger;      ///< keys the ledger's digests
    base::Secret identifiers; ///< turns a source's own keys into record ids
};

/// What all workers of one hub share. Everything in it is either constant or guards itself.
struct HubContext {
    std::shared_ptr<const access::Policy> policy;
    std::shared_ptr<const HubKeys> keys;
    const base::Clock& clock;
    base::Random& random; ///< ids, tokens and shares that desks are given
    base::Random& salts;  ///< of the audit, apart: what a desk is given must not hang on how much others do
    QString epoch;
    std::shared_ptr<Shelf> shelf;
    std::shared_ptr<SignInGuard> signIns;
    base::Stretch stretch = base::Stretch::Interactive;
    /// Told which enrolments something has changed for; called on the worker's thread.
    std::function<void(const QString& enrolment)> hint;
    /// The university's OpenID provider; none where the hub's own passwords are the only way in.
    std::shared_ptr<Provider> provider = {};
    /// What must outlive a restore; none in a hub that is only a simulation.
    std::shared_ptr<OutsideJournal> outside = {};
    /// Where visits come in from; none where nobody joins the queue by Waitwhile.
    std::shared_ptr<const Waitwhile> waitwhile = {};
};

constexpr qint64 LeaseDays = 7; ///< five working days
constexpr qint64 SessionSeconds = 12 * 3600;

}
