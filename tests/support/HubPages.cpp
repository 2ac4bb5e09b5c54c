#include "tests/support/HubPages.h"

#include "core/hub/backup/Tables.h"

#include <QtSql/QSqlDriver>

#include <sqlite3.h>

namespace carrel::tests {

using namespace Qt::StringLiterals;

QByteArray everythingIn(FakeCampus& campus)
{
    QByteArray out;
    {
        hub::Transaction transaction(campus.db(), hub::Transaction::Mode::Read);
        for (const auto& table : hub::tablesOf(campus.db())) {
            hub::eachBlock(campus.db(), table, [&](const QByteArray& block, qint64) { out += table.name.toUtf8() + '\n' + block; });
        }
    }
    if (!campus.address().postgres.isEmpty()) return out;
    static int count = 0;
    const QString name = u"pages-%1"_s.arg(++count);
    {
        const auto reader = hub::openStoreToRead(campus.address(), name);
        if (!reader) qFatal("the hub's file does not open, fault %d", int(reader.error()));
        const QVariant handle = QSqlDatabase::database(name, false).driver()->handle();
        sqlite3_int64 size = 0;
        const std::unique_ptr<uchar, decltype(&sqlite3_free)> copy(sqlite3_serialize(*static_cast<sqlite3* const*>(handle.constData()), "main", &size, 0), &sqlite3_free);
        if (!copy) qFatal("the hub's pages cannot be read");
        out += QByteArray(reinterpret_cast<const char*>(copy.get()), qsizetype(size));
    }
    return out;
}

}
