#pragma once

#include "core/base/Secret.h"
#include "core/hub/store/Db.h"
#include "core/sqlcipher/Opening.h"

namespace carrel::hub {

/// Where the record is kept: a PostgreSQL database, or one encrypted file with its key.
struct StoreAddress {
    QString postgres; ///< `postgresql://user:password@host:port/name`, or empty
    QString file;
    std::shared_ptr<const base::Secret> key;
};

/// A word for people is made of these by the command line.
enum class StoreOpenFault { Missing, WrongKey, NotEncrypted, Damaged, Unreachable, Busy, Denied };

/// Opens a connection for the calling thread. `create` makes the embedded file.
base::Result<std::shared_ptr<Db>, StoreOpenFault> openStore(const StoreAddress& address, const QString& connectionName,
                                                            bool create = false);
/// A second connection that never writes, beside the one that does.
base::Result<std::shared_ptr<Db>, StoreOpenFault> openStoreToRead(const StoreAddress& address, const QString& connectionName);

}
