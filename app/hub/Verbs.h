#pragma once

#include "app/hub/Opened.h"

namespace carrel::app {

Said initHub(const Options& options, Machine& machine);
/// `policy check | table | diff`: of files, without a hub.
Said policyFiles(const Options& options, Machine& machine);
/// `openid check | example`: of the file and the provider it names, without a store.
Said openIdVerbs(const Options& options, Machine& machine);

/// The verbs that work on a hub's store, whether it runs (through its control socket) or not.
Said runOnStore(const Options& options, hub::Service& service, const hub::HubContext& context, Machine& machine);
/// `desks list | lost | revoke`.
Said desks(const Options& options, hub::Service& service, const hub::HubContext& context);
bool worksOnStore(const QStringList& words);

}
