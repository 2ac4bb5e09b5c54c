#pragma once

#include "app/hub/Opened.h"
#include "core/hub/intake/Batch.h"

namespace carrel::app {

Said initHub(const Options& options, Machine& machine);
/// `policy check | table | diff`: of files, without a hub.
Said policyFiles(const Options& options, Machine& machine);
/// `openid check | example`: of the file and the provider it names, without a store.
Said openIdVerbs(const Options& options, Machine& machine);

/// The verbs that work on a hub's store, whether it runs (through its control socket) or not.
Said runOnStore(const Options& options, hub::Service& service, const hub::HubContext& context, Machine& machine);
/// `backup` and `drill`: beside a hub that serves, on a connection of their own that only reads. What is left to be done by whoever
/// owns the store is given to `afterwards`.
using Afterwards = std::function<void(const std::function<void(hub::Db&)>&)>;
Said readStore(const Options& options, const hub::StoreAddress& address, const hub::HubContext& context, Machine& machine, const Afterwards& afterwards);
bool readsStore(const QStringList& words);
/// `calendar add | list | revoke`.
Said calendars(const Options& options, hub::Service& service, const hub::HubContext& context);
/// `counts show | run`.
Said counts(const Options& options, hub::Service& service, const hub::HubContext& context);
/// `import libcal FOLDER`.
Said importLibCal(const Options& options, hub::Service& service, const hub::HubContext& context, Machine& machine);
QString wordsFor(const hub::RowFault& fault);
/// `libcal check | example`: of the file, without a store.
Said libCalFiles(const Options& options, Machine& machine);
/// `waitwhile check | example`: of the files, without a store.
Said waitwhileFiles(const Options& options, Machine& machine);
Said waitwhileStatus(hub::Service& service, const hub::HubContext& context);
/// `waitwhile poll`: asks on the calling thread, and works on the store in the jobs it hands out.
using OnService = std::function<void(const std::function<void(hub::Service&)>&)>;
Said pollWaitwhile(const hub::HubContext& context, const OnService& onService, const std::function<bool(int seconds)>& wait);
bool pollsWaitwhile(const QStringList& words);
/// `libcal poll`: the same.
Said pollLibCal(const Options& options, const hub::HubContext& context, Machine& machine, const OnService& onService, const std::function<bool(int seconds)>& wait);
bool pollsLibCal(const QStringList& words);
/// One line, its owner's or a service manager's alone.
std::optional<base::Secret> feedSecret(const QString& file, Machine& machine, QString* why);
/// Waits, and does not wish to stop.
bool waitSeconds(int seconds);

/// `restore`: no hub runs, and there may be no store.
Said restoreStore(const Options& options, Machine& machine);
/// `destroy` and `destroyed`.
Said destruction(const Options& options, hub::Service& service, const hub::HubContext& context);
/// `desks list | lost | revoke`.
Said desks(const Options& options, hub::Service& service, const hub::HubContext& context);
bool worksOnStore(const QStringList& words);

}
