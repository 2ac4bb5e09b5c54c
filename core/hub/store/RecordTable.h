#pragma once

#include "core/hub/store/Db.h"
#include "core/model/Record.h"

namespace carrel::hub {

/// A record as the store has it: `rec` is its dense number within its kind (ledger and feed speak in these), `ver` counts
/// its writes.
struct Held {
    qint64 rec = 0;
    qint64 ver = 0;
    std::shared_ptr<const model::Record> record;
};

std::vector<Held> loadByIds(Db& db, const model::KindView& kind, const QList<model::RecordId>& ids);
/// The same, locked until the transaction ends, in the order of their numbers: two desks that lock the same rows never wait
/// for each other in a circle. Only where the store has row locks.
std::vector<Held> lockByIds(Db& db, const model::KindView& kind, const QList<model::RecordId>& ids);
std::vector<Held> loadByRecs(Db& db, const model::KindView& kind, const std::vector<qint64>& recs);
std::vector<Held> loadNaming(Db& db, const model::KindView& kind, const model::FieldSpec& field, const QString& id);
/// The same for many at once.
std::vector<Held> loadNamingAny(Db& db, const model::KindView& kind, const model::FieldSpec& field, const QStringList& ids);
/// The numbers of those that there are.
QHash<model::RecordId, qint64> loadRecs(Db& db, const model::KindView& kind, const QList<model::RecordId>& ids);
/// Inserts or replaces, in as few statements as the store takes.
void saveRecords(Db& db, const model::KindView& kind, const std::vector<Held>& records);
std::vector<qint64> drawRecs(Db& db, const model::KindView& kind, int count);

}
