#pragma once

#include "core/base/Random.h"
#include "core/base/Secret.h"
#include "core/sqlcipher/Opening.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

namespace carrel::tests {

/// A folder of its own for each test, the two keys it needs, and the connections it made.
class Files
{
public:
    QString path(const QString& name = QStringLiteral("cache.db")) const { return m_folder.filePath(name); }

    base::Result<QSqlDatabase, sqlcipher::OpenFault> open(sqlcipher::Mode mode, const QString& connection = QStringLiteral("one"))
    {
        return sqlcipher::open({path(), m_key, connection, mode});
    }
    base::Result<QSqlDatabase, sqlcipher::OpenFault> openWithWrongKey(sqlcipher::Mode mode)
    {
        return sqlcipher::open({path(), m_otherKey, QStringLiteral("wrong"), mode});
    }
    /// A store with one table of one row.
    void makeStore()
    {
        auto made = open(sqlcipher::Mode::Create, QStringLiteral("maker"));
        QVERIFY(made.ok());
        QVERIFY(QSqlQuery(*made).exec(QStringLiteral("CREATE TABLE words(word TEXT)")));
        QVERIFY(QSqlQuery(*made).exec(QStringLiteral("INSERT INTO words VALUES('canary-7391')")));
        made = sqlcipher::OpenFault::Failed;
        close(QStringLiteral("maker"));
    }
    static void close(const QString& connection = QStringLiteral("one"))
    {
        QSqlDatabase::database(connection, false).close();
        QSqlDatabase::removeDatabase(connection);
    }
    QByteArray bytes(const QString& name = QStringLiteral("cache.db")) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray& bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    ~Files()
    {
        for (const QString& name : QSqlDatabase::connectionNames()) close(name);
    }

private:
    QTemporaryDir m_folder;
    base::SystemRandom m_random;
    base::Secret m_key = base::Secret::fromRandom(m_random);
    base::Secret m_otherKey = base::Secret::fromRandom(m_random);
};

/// The first value of the first row.
inline QVariant ask(const QSqlDatabase& database, const QString& sql)
{
    QSqlQuery query(database);
    query.exec(sql);
    return query.next() ? query.value(0) : QVariant();
}

}
