#include "core/hub/store/OpenStore.h"

#include "core/sqlcipher/Driver.h"


namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

StoreOpenFault faultOf(sqlcipher::OpenFault fault)
{
    using sqlcipher::OpenFault;
    switch (fault) {
    case OpenFault::Missing:
    case OpenFault::Empty: return StoreOpenFault::Missing;
    case OpenFault::WrongKey: return StoreOpenFault::WrongKey;
    case OpenFault::Readable:
    case OpenFault::NotEncrypted: return StoreOpenFault::NotEncrypted;
    case OpenFault::Busy: return StoreOpenFault::Busy;
    case OpenFault::Exists:
    case OpenFault::Denied:
    case OpenFault::Full: return StoreOpenFault::Denied;
    default: return StoreOpenFault::Damaged;
    }
}

base::Result<std::shared_ptr<Db>, StoreOpenFault> openPostgres(const QString& address)
{
    auto line = PgLine::open(address);
    if (!line) return StoreOpenFault::Unreachable;
    auto db = std::make_shared<Db>(std::move(line));
    db->exec(u"SET lock_timeout = '5s'"_s);
    db->exec(u"SET idle_in_transaction_session_timeout = '30s'"_s);
    db->exec(u"SET client_min_messages = 'error'"_s);
    // Every statement of the hub has an index to go by. A plan made anew for each set of values costs more than the statement,
    // and one made while a table was still empty would read all of it ever after.
    db->exec(u"SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET jit = off"_s);
    return db;
}

base::Result<std::shared_ptr<Db>, StoreOpenFault> openFile(const StoreAddress& address, const QString& connectionName, sqlcipher::Mode mode)
{
    if (!address.key) return StoreOpenFault::WrongKey;
    sqlcipher::registerDriver();
    auto opened = sqlcipher::open({address.file, *address.key, connectionName, mode});
    if (!opened) return faultOf(opened.error());
    return std::make_shared<Db>(opened.value());
}

}

base::Result<std::shared_ptr<Db>, StoreOpenFault> openStore(const StoreAddress& address, const QString& connectionName, bool create)
{
    if (!address.postgres.isEmpty()) return openPostgres(address.postgres);
    return openFile(address, connectionName, create ? sqlcipher::Mode::Create : sqlcipher::Mode::Existing);
}

base::Result<std::shared_ptr<Db>, StoreOpenFault> openStoreToRead(const StoreAddress& address, const QString& connectionName)
{
    if (!address.postgres.isEmpty()) return openPostgres(address.postgres);
    return openFile(address, connectionName, sqlcipher::Mode::ReadOnly);
}

}
