#pragma once

#include "core/hub/store/Db.h"

namespace carrel::hub {

/// One table as it stands in a backup, whichever store it came from.
struct TableHead {
    QString name;
    QStringList columns;
    QByteArray types; ///< for each column: `n` a whole number, `b` bytes, `t` a text
    bool operator==(const TableHead&) const = default;
};

/// How many connections other hubs have to this PostgreSQL database.
qint64 othersOn(Db& db);
/// Every table of the hub's in the store, by name.
std::vector<TableHead> tablesOf(Db& db);
/// Takes all of them away. Precondition: inside a transaction.
void dropTables(Db& db);
/// Gives the rows of a table, some at a time, as bytes.
void eachBlock(Db& db, const TableHead& table, const std::function<void(const QByteArray& block, qint64 rows)>& take);
/// The values of such a block, row after row; nothing where it cannot be read.
std::optional<QVariantList> valuesIn(const QByteArray& block, const TableHead& table);
/// PostgreSQL's counters go on behind what is there. Precondition: inside a transaction.
void moveCounters(Db& db);

}
