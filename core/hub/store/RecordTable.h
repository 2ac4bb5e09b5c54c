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
std::vector<Held> loadByRecs(Db& db, const model::KindView& kind, const std::vector<qint64>& recs);
std::vector<Held> loadNaming(Db& db, const model::KindView& kind, const model::FieldSpec& field, const QString& id);
/// What says of a record that it has not changed since it was read.
struct Stamp {
    qint64 rec;
    qint64 ver;
    model::RecordId id;
};
std::vector<Stamp> loadStamps(Db& db, const model::KindView& kind, const std::vector<qint64>& recs);
/// The numbers of those that there are.
QHash<model::RecordId, qint64> loadRecs(Db& db, const model::KindView& kind, const QList<model::RecordId>& ids);
/// Inserts or replaces, in as few statements as the store takes.
void saveRecords(Db& db, const model::KindView& kind, const std::vector<Held>& records);
std::vector<qint64> drawRecs(Db& db, const model::KindView& kind, int count);

}
