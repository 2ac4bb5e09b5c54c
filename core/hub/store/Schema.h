#pragma once

#include "core/hub/store/Db.h"
#include "core/model/Catalogue.h"

namespace carrel::hub {

constexpr int SchemaVersion = 6;

/// The oldest version of which a backup can be put into a store of this one.
constexpr int OldestSchemaRestored = 2;

/// Makes every table, those of the record kinds from the catalogue. Precondition: an empty store.
void createSchema(Db& db);
/// The same within the caller's transaction.
void createTables(Db& db);
/// Brings a store of an earlier version to this one, step by step, and makes room for the kinds and fields that an earlier
/// program did not know; what it holds stays. Nothing is done to a store of another program, or of a later version.
void upgradeSchema(Db& db);
/// Nothing in a store that has no schema.
std::optional<int> schemaVersion(Db& db);

/// Whether a table of this name is the hub's; somebody else's may lie beside it.
bool isOurs(const QString& table);

/// `r_case`, `f_title`: the catalogue's names, prefixed so that none can be a reserved word.
QString tableOf(const model::KindView& kind);
QString columnOf(const model::FieldSpec& field);
/// The field columns in catalogue order, apart by commas.
const QString& columnsOf(const model::KindView& kind);
/// Kept in a column of whole numbers.
bool isNumeric(model::Type type);

}
