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

    base::Result<QSqlDatabase, sqlcipher::OpenFault> open(sqlcipher::Mode mode,
                                                          const QString& name = QStringLiteral("cache.db"))
    {
        return sqlcipher::open({path(name), m_key, nextName(), mode});
    }
    base::Result<QSqlDatabase, sqlcipher::OpenFault> openWithWrongKey(sqlcipher::Mode mode,
                                                                      const QString& name = QStringLiteral("cache.db"))
    {
        return sqlcipher::open({path(name), m_otherKey, nextName(), mode});
    }
    /// A closed store with one table of one row.
    void makeStore()
    {
        {
            const auto made = open(sqlcipher::Mode::Create);
            QVERIFY(made.ok());
            QVERIFY(QSqlQuery(*made).exec(QStringLiteral("CREATE TABLE words(word TEXT)")));
            QVERIFY(QSqlQuery(*made).exec(QStringLiteral("INSERT INTO words VALUES('canary-7391')")));
        }
        closeAll();
    }
    /// No handle may be left when this is called.
    static void closeAll()
    {
        for (const QString& name : QSqlDatabase::connectionNames()) QSqlDatabase::removeDatabase(name);
    }
    QByteArray bytes(const QString& name = QStringLiteral("cache.db")) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray& bytes, const QString& name = QStringLiteral("cache.db")) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// The store and its log as they lie on disk now.
    void copyTo(const QString& name) const
    {
        write(bytes(), name);
        write(bytes(QStringLiteral("cache.db-wal")), name + QStringLiteral("-wal"));
    }
    ~Files() { closeAll(); }

private:
    static QString nextName()
    {
        static int last = 0;
        return QString::number(++last);
    }

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
