#include "core/hub/store/PgEar.h"

#include <libpq-fe.h>

namespace carrel::hub {

using namespace Qt::StringLiterals;

std::unique_ptr<PgEar> PgEar::open(const QString& address)
{
    auto line = PgLine::open(address);
    if (!line) return nullptr;
    try {
        line->exec(u"LISTEN carrel_feed"_s);
    } catch (const PgLine::Fault&) {
        return nullptr;
    }
    return std::make_unique<PgEar>(std::move(line));
}

QString PgEar::word(const FeedRun& run) { return u"%1 %2 %3"_s.arg(QString::fromLatin1(run.by)).arg(run.first).arg(run.last); }

int PgEar::handle() const { return PQsocket(m_line->connection()); }

std::vector<FeedRun> PgEar::said()
{
    pg_conn* connection = m_line->connection();
    if (!PQconsumeInput(connection)) throw PgLine::Fault{};
    std::vector<FeedRun> out;
    while (PGnotify* told = PQnotifies(connection)) {
        const QList<QByteArray> parts = QByteArray(told->extra).split(' ');
        PQfreemem(told);
        if (parts.size() == 3) out.push_back({parts[0], parts[1].toLongLong(), parts[2].toLongLong()});
    }
    return out;
}

}
