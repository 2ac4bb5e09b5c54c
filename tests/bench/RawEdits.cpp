#include "tests/bench/RawEdits.h"

#include "tests/bench/Clients.h"

namespace carrel::bench {

namespace {

constexpr int SetSize = 1000;

constexpr const char* Tables[] = {
    "DROP TABLE IF EXISTS raw_case, raw_outcome, raw_history, raw_feed, raw_audit",
    "CREATE TABLE raw_case AS SELECT * FROM r_case",
    "ALTER TABLE raw_case ADD PRIMARY KEY (rec)",
    "CREATE UNIQUE INDEX ON raw_case (id)",
    "CREATE INDEX ON raw_case (f_student)",
    "CREATE INDEX ON raw_case (f_owner)",
    "CREATE TABLE raw_outcome (desk bigint, n bigint, mutation text, hash bytea, answer text, at bigint, PRIMARY KEY (desk, n))",
    "CREATE TABLE raw_history (rec bigint, seq bigint, field bigint, value text, author text, desk bigint, n bigint, PRIMARY KEY (rec, seq, field))",
    "CREATE TABLE raw_feed (seq bigserial PRIMARY KEY, at bigint, kind bigint, rec bigint, keys bytea)",
    "CREATE TABLE raw_audit (no bigserial PRIMARY KEY, at bigint, body text)",
    "VACUUM ANALYZE raw_case",
};

constexpr auto WholeSet =
    "WITH asked AS (SELECT * FROM unnest($1::bigint[], $2::text[]) AS a(n, id)), "
    "fresh AS (INSERT INTO raw_outcome SELECT 0, n, id, 'hash', '{\"state\":\"applied\"}', 1 FROM asked ON CONFLICT DO NOTHING RETURNING n), "
    "held AS (SELECT c.rec, a.n FROM raw_case c JOIN asked a USING (id) JOIN fresh USING (n) ORDER BY c.rec FOR UPDATE OF c), "
    "done AS (UPDATE raw_case c SET ver = ver + 1, f_next_due = $3 FROM held WHERE c.rec = held.rec RETURNING c.rec), "
    "fed AS (INSERT INTO raw_feed (at, kind, rec, keys) SELECT 1, 6, rec, 'keys' FROM held RETURNING seq, rec), "
    "told AS (INSERT INTO raw_history SELECT rec, seq, 10, $3, 'author', 0, 0 FROM fed) "
    "INSERT INTO raw_audit (at, body) SELECT 1, 'push of ' || count(*) FROM held";

}

RawEdits::RawEdits(const QString& address, int connections)
{
    for (int i = 0; i < connections; ++i) m_connections.push_back(std::make_unique<RawPostgres>(address));
    for (const char* sql : Tables) m_connections[0]->exec(sql);
    m_connections[0]->prepare("ids", "SELECT id FROM raw_case ORDER BY id");
    const int count = m_connections[0]->run("ids", {});
    for (int i = 0; i < count; ++i) m_ids.push_back(m_connections[0]->value(i, 0));
    for (auto& connection : m_connections) prepare(*connection);
}

void RawEdits::prepare(RawPostgres& connection)
{
    connection.prepare("take", "INSERT INTO raw_outcome VALUES ($1, $2, $3, 'hash', '{\"state\":\"applied\"}', 1) ON CONFLICT DO NOTHING");
    connection.prepare("lock", "SELECT rec, ver, f_next_due FROM raw_case WHERE id = $1 FOR UPDATE");
    connection.prepare("write", "UPDATE raw_case SET ver = ver + 1, f_next_due = $2 WHERE rec = $1");
    connection.prepare("feed", "INSERT INTO raw_feed (at, kind, rec, keys) VALUES (1, 6, $1, 'keys') RETURNING seq");
    connection.prepare("tell", "INSERT INTO raw_history VALUES ($1, $2, 10, $3, 'author', 0, 0)");
    connection.prepare("audit", "INSERT INTO raw_audit (at, body) VALUES (1, $1)");
    connection.prepare("set", WholeSet);
}

double RawEdits::singles(int each)
{
    const long long first = m_next;
    const int count = int(m_connections.size());
    m_next += each;
    const double seconds = together(count, [&](int desk) {
        RawPostgres& db = *m_connections[size_t(desk)];
        for (long long n = first; n < first + each; ++n) {
            const QByteArray& id = m_ids[size_t(n * count + desk) % m_ids.size()];
            db.exec("BEGIN");
            db.run("take", {QByteArray::number(desk + 1), QByteArray::number(n), id});
            db.run("lock", {id});
            const QByteArray rec = db.value(0, 0);
            db.run("write", {rec, "2028-01-01"});
            db.run("feed", {rec});
            const QByteArray seq = db.value(0, 0);
            db.run("tell", {rec, seq, "\"2028-01-01\""});
            db.run("audit", {id});
            db.exec("COMMIT");
        }
    });
    return count * each / seconds;
}

double RawEdits::sets(int statements)
{
    const long long first = m_next;
    m_next += statements * SetSize;
    const double seconds = together(1, [&](int) {
        for (int s = 0; s < statements; ++s) {
            QByteArray numbers = "{", ids = "{";
            for (long long n = first + s * SetSize; n < first + (s + 1) * SetSize; ++n) {
                const char* comma = numbers.size() > 1 ? "," : "";
                numbers.append(comma).append(QByteArray::number(n));
                ids.append(comma).append(m_ids[size_t(n * 7) % m_ids.size()]);
            }
            m_connections[0]->run("set", {numbers + '}', ids + '}', "2028-01-01"});
        }
    });
    return statements * SetSize / seconds;
}

}
