#pragma once

#include <QtCore/QList>
#include <QtCore/QVariant>
#include <QtSql/QSqlRecord>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace carrel::sqlcipher {

/// What a column declared with this type holds, as Qt sees it; text when it declares none.
QMetaType typeOf(QByteArrayView declared);

/// One compiled statement: values in, rows out. Codes are SQLite's extended result codes.
class Statement
{
public:
    enum class Use { Once, Often };

    Statement() = default;
    ~Statement() { finish(); }
    Q_DISABLE_COPY_MOVE(Statement)

    /// More than one statement in `sql`, or none, is an error.
    int prepare(sqlite3* db, const QString& sql, Use use);
    void finish();
    void rewind();
    bool isPrepared() const { return m_statement != nullptr; }
    sqlite3_stmt* handle() const { return m_statement; }

    bool writes() const;
    int parameterCount() const;
    /// With its leading `:`; empty for `?`.
    QString parameterName(int parameter) const;
    /// Parameter p takes values[slots[p]]. A QString, QByteArray, date or time that is null becomes NULL.
    int bind(const QVariantList& values, const QList<int>& slotOf);

    /// A row is one only where every page that it was read from could be read.
    int step();
    int columnCount() const { return m_columnCount; }
    bool isNull(int column) const;
    /// qint64, double, QString or QByteArray; a NULL is a null variant.
    QVariant value(int column) const;
    QSqlRecord record() const;

private:
    int askForAPage();
    int bindOne(int parameter, const QVariant& value);
    int bindText(int parameter, const QString& text);
    int bindBytes(int parameter, const QByteArray& bytes);
    int bindCopy(int parameter, const QString& text);

    sqlite3_stmt* m_statement = nullptr;
    sqlite3_stmt* m_health = nullptr;
    int m_columnCount = 0;
    int m_misses = 0; ///< pages that the connection had fetched from the file when it was last looked at
    // What is bound must outlive the steps that read it, without a copy in SQLite: text is encoded in here.
    std::unique_ptr<char[]> m_text;
    qsizetype m_capacity = 0;
    qsizetype m_used = 0;
    QList<QByteArray> m_blobs;
    mutable QSqlRecord m_record;
};

}
