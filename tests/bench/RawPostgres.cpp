#include "tests/bench/RawPostgres.h"

#include "core/hub/store/Schema.h"

#include <array>
#include <libpq-fe.h>

namespace carrel::bench {

RawPostgres::RawPostgres(const QString& address) : m_connection(PQconnectdb(qPrintable(address)))
{
    if (PQstatus(m_connection) != CONNECTION_OK) qFatal("PostgreSQL does not answer: %s", PQerrorMessage(m_connection));
}

RawPostgres::~RawPostgres()
{
    PQclear(m_result);
    PQfinish(m_connection);
}

void RawPostgres::take(pg_result* result)
{
    PQclear(m_result);
    m_result = result;
    const auto status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) qFatal("PostgreSQL: %s", PQerrorMessage(m_connection));
}

void RawPostgres::exec(const QByteArray& sql) { take(PQexec(m_connection, sql.constData())); }

void RawPostgres::prepare(const char* name, const QByteArray& sql) { take(PQprepare(m_connection, name, sql.constData(), 0, nullptr)); }

int RawPostgres::run(const char* name, std::initializer_list<QByteArray> values)
{
    std::array<const char*, 16> texts{};
    int count = 0;
    for (const QByteArray& value : values) texts[size_t(count++)] = value.constData();
    take(PQexecPrepared(m_connection, name, count, texts.data(), nullptr, nullptr, 0));
    return PQntuples(m_result);
}

QByteArray RawPostgres::value(int row, int column) const { return PQgetvalue(m_result, row, column); }

QByteArray RawPostgres::caseLines(const QByteArray& recs)
{
    const auto& kind = model::kindView(model::KindNo::Case);
    exec("SELECT id," + hub::columnsOf(kind).toLatin1() + " FROM r_case WHERE rec = ANY('" + recs + "')");
    QByteArray out;
    for (int row = 0; row < PQntuples(m_result); ++row) {
        out += 'c';
        for (int column = 0; column <= kind.size(); ++column) out.append('\t').append(PQgetvalue(m_result, row, column));
        out += '\n';
    }
    return out;
}

}
