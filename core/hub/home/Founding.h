#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/intake/Batch.h"
#include "core/hub/store/Db.h"

namespace carrel::hub {

/// An account and the password it was made with, to be handed over once.
struct NewAccount {
    QString user;
    QStringList roles;
    QString password;
};

/// What applying a batch changed.
struct Applied {
    qint64 added = 0;
    qint64 changed = 0;
    qint64 same = 0;
    qint64 gone = 0; ///< left out: they have been destroyed
};

/// Makes the tables and the epoch of an empty store. Nothing: there is a store already.
std::optional<QString> foundStore(Db& db, base::Random& random);
/// The epoch of a store that has been founded.
std::optional<QString> epochOf(Db& db);

/// The confidentiality agreement and one administrator, without whom nobody could begin.
IntakeBatch firstRecords(const IdOf& idOf, QDate today);

/// Adds what is new, overwrites in what is there only the fields that the batch fills, and leaves the rest. All in one
/// transaction; applied again it changes nothing.
Applied applyBatch(Db& db, const HubContext& context, const IntakeBatch& batch, const QByteArray& verb);

/// A password of three groups of four letters and digits that cannot be mistaken for each other.
QString drawPassword(base::Random& random);
void addAccount(Db& db, const HubContext& context, const QString& user, const model::RecordId& staff, const QString& password);

}
