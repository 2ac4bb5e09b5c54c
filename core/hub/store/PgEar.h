#pragma once

#include "core/hub/store/PgLine.h"

namespace carrel::hub {

/// A run of the feed that some hub on this database has written.
struct FeedRun {
    QByteArray by; ///< which hub
    qint64 first = 0;
    qint64 last = 0;
};

/// What one hub tells the others on the same PostgreSQL: that there is something new in the feed, and where, and nothing of
/// what. Losing a word costs a hint and never a row.
class PgEar
{
public:
    /// Nothing when the server cannot be reached.
    static std::unique_ptr<PgEar> open(const QString& address);
    explicit PgEar(std::unique_ptr<PgLine> line) : m_line(std::move(line)) {}

    /// To be waited on until there is something to read; less than 0 when the connection is lost.
    int handle() const;
    /// What has been said since the last time. Throws PgLine::Fault when the connection is lost.
    std::vector<FeedRun> said();
    static QString sql() { return QStringLiteral("SELECT pg_notify('carrel_feed', ?)"); }
    static QString word(const FeedRun& run);

private:
    std::unique_ptr<PgLine> m_line;
};

}
