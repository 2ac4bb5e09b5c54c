#pragma once

#include "core/base/Disk.h"
#include "core/base/Secret.h"
#include "core/model/View.h"
#include "core/sqlcipher/Opening.h"
#include "core/sqlcipher/RowWriter.h"
#include "core/wire/Pages.h"

#include <QtCore/QHash>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

namespace carrel::store {

enum class StoreFault { Missing, WrongKey, Damaged, Full, Busy, NotEncrypted, Failed };

/// One row as the desk remembers it.
struct CachedRow {
    model::View view;
    qint64 delivery = 0; ///< 0: made here, the hub has not sent it yet
    std::optional<base::Moment> until;
};

/// What a statement finds, row by row. A page that cannot be read is no end of the rows: it throws, as a statement that fails
/// does.
class Found final : public QSqlQuery
{
public:
    using QSqlQuery::QSqlQuery;
    bool next();
};

/// The desk's encrypted file: its one connection, its schema made from the catalogue, and transactions. Everything else in
/// this room stands on it. A statement that fails ends the desk's trust in the file: it throws, and one place (the
/// session) turns that into a screen.
class Cache
{
public:
    static base::Result<std::unique_ptr<Cache>, StoreFault> open(const QString& path, const base::Secret& key, sqlcipher::Mode mode);
    /// Nothing on disk at all: for a desk that may keep no cache.
    static std::unique_ptr<Cache> inMemory(const base::Secret& key);
    ~Cache();
    Cache(const Cache&) = delete;
    Cache& operator=(const Cache&) = delete;

    /// Kept prepared from one call to the next. A row is there after `next()`.
    Found& run(const QString& sql, const QVariantList& values = {});
    /// The same for one row of many; kept by kind. The statement is that of the first call.
    sqlcipher::RowWriter& writer(model::KindNo kind, const QString& sql);
    void exec(const QString& sql);
    QString meta(const QString& name);
    void setMeta(const QString& name, const QString& value);
    /// Counts up with whatever the hub has said: an older copy of this file has a lower number. Nothing in the file of a
    /// program that did not count yet.
    std::optional<quint64> generation();
    /// Precondition: inside the transaction that brings it.
    void advance();
    /// Whether this file is older than it should be, and has been shut away: see shutAway().
    bool isPutBack() { return meta(QStringLiteral("put_back")) == QLatin1String("1"); }
    /// Empties the write-ahead log into the file; what was deleted is then gone from both.
    void checkpoint();

    /// A new cache has neither indexes nor words until its first fill is whole, or somebody searches it: made at once they
    /// cost a fraction of what they cost row by row.
    bool isFilling() const { return m_filling; }
    /// Makes both of what is there. Precondition: inside a transaction.
    void endFilling();

    int shapeNumber(const model::Shape& shape);
    const model::Shape* shape(int number);

    /// When a commit is on the medium. Later: with the next transaction that is Now, and a power cut before that takes it
    /// back whole; only for what the hub will say again.
    enum class Durable { Now, Later };

    class Transaction
    {
    public:
        explicit Transaction(Cache& cache, Durable durable = Durable::Now);
        ~Transaction();
        void commit();

    private:
        void end();
        Cache& m_cache;
        Durable m_durable;
        bool m_wasFilling;
        bool m_open = true;
    };

private:
    explicit Cache(QSqlDatabase database) : m_database(std::move(database)) {}
    static QString connectionName();
    static base::Result<std::unique_ptr<Cache>, sqlcipher::OpenFault> connect(const QString& path, const base::Secret& key, sqlcipher::Mode mode);
    int numberOf(const model::Shape& shape);
    void createSchema();
    void createKind(const model::KindView& kind);
    /// Makes room for the kinds and fields that a file of an earlier program lacks; what it holds stays.
    void addWhatIsNew();
    void noteColumns(); ///< part of the transaction that made them
    void growKind(const model::KindView& kind, const QStringList& columns);
    void createIndexes(const model::KindView& kind);
    void createIndex(const QString& sql);
    void indexWords(const model::KindView& kind);
    void indexWords(const QString& index, const model::KindView& kind, int shapeNo, bool (*belongs)(const model::FieldSpec&));

    QSqlDatabase m_database;
    void commitDurablyAgain();
    void finishAll();
    bool m_filling = false;
    bool m_hasty = false; ///< the connection could not be told to wait for the medium again
    QHash<QString, std::shared_ptr<Found>> m_prepared;
    QSet<Found*> m_run; ///< of those, what has been run since all were finished
    std::map<model::KindNo, std::unique_ptr<sqlcipher::RowWriter>> m_writers;
    std::optional<std::pair<model::Shape, int>> m_lastShape; ///< rows of one shape come together
    QHash<QByteArray, int> m_shapeNumbers;
    std::map<int, model::Shape> m_shapes;
};

/// Carries SQLite's code and never its words.
class CacheFailure : public std::exception
{
public:
    explicit CacheFailure(QByteArray code) : m_code(std::move(code)) {}
    bool full() const { return (m_code.toInt() & 0xff) == 13; }
    const char* what() const noexcept override { return m_code.constData(); }

private:
    QByteArray m_code;
};

/// A row's number in the full-text index: the kind in the high bits, so that one index serves all kinds.
inline qint64 searchId(model::KindNo kind, qint64 no) { return qint64(kind) << 40 | no; }

/// A person is called by it: such words have an index of their own, which a letter or two are enough for.
bool isName(const model::FieldSpec& field);
QString tableOf(const model::KindView& kind);
QString columnOf(const model::FieldSpec& field);
const QString& columnsOf(const model::KindView& kind);

}
