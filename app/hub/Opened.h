#pragma once

#include "app/hub/Options.h"
#include "core/hub/Service.h"
#include "core/hub/backup/OutsideJournal.h"
#include "core/hub/desks/Shelf.h"
#include "core/hub/intake/WaitwhileSettings.h"
#include "core/hub/oidc/Provider.h"

namespace carrel::app {

/// The machine's own clock, disk and randomness: what a command or a service is built on.
struct Machine {
    base::SystemClock clock;
    base::SystemDisk disk;
    base::SystemRandom random;
};

/// A hub that has been opened for one command, or for serving.
struct OpenedHub {
    hub::StoreAddress address;
    std::shared_ptr<hub::Db> db;
    std::unique_ptr<hub::HubContext> context;
};

/// What `init` made beside the store: where that is, and all that is needed to work on it but its epoch.
struct FoundHub {
    hub::StoreAddress address;
    std::unique_ptr<hub::HubContext> context;
};
/// Reads it, or says in words why it cannot be read and what to do.
std::optional<FoundHub> findHub(const Options& options, Machine& machine, QString* why);
/// Opens what `init` made, or says in words why it does not open and what to do.
std::optional<OpenedHub> openHub(const Options& options, Machine& machine, QString* why);
/// The journal that no backup has.
std::shared_ptr<hub::OutsideJournal> journalOf(const Options& options, const std::shared_ptr<const hub::HubKeys>& keys, Machine& machine);
/// A further connection, for the calling thread.
std::shared_ptr<hub::Db> connectTo(const hub::StoreAddress& address, const QString& name);

/// What `waitwhile.toml` says, with its two secrets; nothing, and why in words.
std::shared_ptr<const hub::Waitwhile> waitwhileOf(const Options& options, Machine& machine, QString* why);

QString wordsFor(hub::HomeFault fault, const hub::HubPlaces& places);
QString wordsFor(hub::StoreOpenFault fault, const hub::HubPlaces& places);
QString wordsFor(const access::PolicyFault& fault);
QString wordsFor(const std::vector<access::PolicyFault>& faults, const QString& file);
QString wordsFor(const hub::SettingsFault& fault, const QString& file);
/// What `openid.toml` says, judged by the policy's roles; nothing, and why in words.
std::optional<hub::ProviderSettings> providerSettings(const Options& options, const access::Policy& policy, Machine& machine, QString* why);
QString wordsFor(const hub::FeedFault& fault, const QString& file);
QByteArray shippedPolicy();

}
