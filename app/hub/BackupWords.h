#pragma once

#include "app/hub/Opened.h"
#include "core/hub/backup/Restore.h"

namespace carrel::app {

QString sizeWords(qint64 bytes);
/// Why a backup or a restore was refused, and what to do; every one of them has changed nothing.
QString wordsFor(hub::BackupFault fault, const QString& file, const hub::HubPlaces& places);
QString wordsFor(const hub::RestoreFault& fault, const QString& file, const hub::HubPlaces& places);
Said runDrill(const Options& options, hub::Db& db, const hub::HubContext& context, Machine& machine);

}
