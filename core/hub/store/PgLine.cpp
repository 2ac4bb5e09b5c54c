#include "core/hub/store/PgLine.h"

#include <QtCore/QUrl>
#include <QtCore/QtEndian>
#include <libpq-fe.h>
#include <utility>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

// The server's numbers for its own types; they are part of its protocol and never change.
constexpr Oid Int8 = 20;
constexpr Oid Int4 = 23;
constexpr Oid Text = 25;
constexpr Oid Bytea = 17;
constexpr Oid Int8Array = 1016;

template <class T>
void append(QByteArray& out, T value)
{
    value = qToBigEndian(value);
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

Oid typeOf(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QString: return Text;
    case QMetaType::QByteArray: return Bytea;
    default: return value.metaType() == QMetaType::fromType<PgNumbers>() ? Int8Array : Int8;
    }
}

QByteArray bytesOf(const QVariant& value)
{
    switch (typeOf(value)) {
    case Text: return value.toString().toUtf8();
    case Bytea: return value.toByteArray();
    case Int8Array: return value.value<PgNumbers>().packed;
    default: break;
    }
    QByteArray out;
    append(out, value.toLongLong());
    return out;
}

/// `?` as the server wants it: $1, $2 …
QByteArray numbered(const QString& sql)
{
    QByteArray out;
    int count = 0;
    for (const char c : sql.toUtf8()) {
        if (c == '?') out += '$' + QByteArray::number(++count);
        else out += c;
    }
    return out;
}

}

PgNumbers PgNumbers::of(const QVariantList& values)
{
    PgNumbers out;
    out.packed.reserve(20 + values.size() * 12);
    const qint32 head[] = {values.isEmpty() ? 0 : 1, 0, qint32(Int8)}; // dimensions, no nulls, element type
    for (const qint32 word : head) append(out.packed, word);
    if (values.isEmpty()) return out;
    append(out.packed, qint32(values.size()));
    append(out.packed, qint32(1));
    for (const QVariant& value : values) {
        append(out.packed, qint32(8));
        append(out.packed, value.toLongLong());
    }
    return out;
}

PgAnswer::PgAnswer(pg_result* result) : m_result(result, PQclear), m_rows(PQntuples(result)) {}

bool PgAnswer::isNull(int column) const { return PQgetisnull(m_result.get(), m_row, column); }

qint64 PgAnswer::number(int column) const
{
    if (isNull(column)) return 0;
    const char* at = PQgetvalue(m_result.get(), m_row, column);
    return PQftype(m_result.get(), column) == Int4 ? qFromBigEndian<qint32>(at) : qFromBigEndian<qint64>(at);
}

QString PgAnswer::text(int column) const
{
    return QString::fromUtf8(PQgetvalue(m_result.get(), m_row, column), PQgetlength(m_result.get(), m_row, column));
}

QByteArray PgAnswer::bytes(int column) const
{
    return {PQgetvalue(m_result.get(), m_row, column), PQgetlength(m_result.get(), m_row, column)};
}

QVariant PgAnswer::value(int column) const
{
    switch (PQftype(m_result.get(), column)) {
    case Int8:
    case Int4: return isNull(column) ? QVariant(QMetaType::fromType<qint64>()) : QVariant(number(column));
    case Bytea: return isNull(column) ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(bytes(column));
    default: return isNull(column) ? QVariant(QMetaType::fromType<QString>()) : QVariant(text(column));
    }
}

int PgAnswer::affected() const { return QByteArray(PQcmdTuples(m_result.get())).toInt(); }

std::unique_ptr<PgLine> PgLine::open(const QString& address)
{
    // As typed on the command line, but for what says how: that is ours to say.
    QUrl url(address);
    url.setQuery(QString());
    const QByteArray target = url.toEncoded();
    const char* const names[] = {"dbname", "connect_timeout", "client_encoding", "application_name", nullptr};
    const char* const values[] = {target.constData(), "5", "UTF8", "carrel-hub", nullptr};
    auto line = std::make_unique<PgLine>(PQconnectdbParams(names, values, 1));
    if (PQstatus(line->m_connection) != CONNECTION_OK) return nullptr;
    PQsetErrorVerbosity(line->m_connection, PQERRORS_SQLSTATE);
    PQsetNoticeProcessor(line->m_connection, [](void*, const char*) {}, nullptr);
    return line;
}

PgLine::~PgLine() { PQfinish(m_connection); }

std::optional<QByteArray> PgLine::faultIn(const pg_result* result) const
{
    const auto status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_PIPELINE_SYNC) return std::nullopt;
    const char* code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return PQstatus(m_connection) == CONNECTION_OK && code ? QByteArray(code) : QByteArray();
}

pg_result* PgLine::checked(pg_result* result) const
{
    const auto fault = faultIn(result);
    if (!fault) return result;
    PQclear(result);
    throw Fault{*fault};
}

const QByteArray& PgLine::prepared(const QString& sql, const QVariantList& values)
{
    const auto known = m_prepared.constFind(sql);
    if (known != m_prepared.cend()) return *known;
    const QByteArray name = "c" + QByteArray::number(m_prepared.size());
    std::vector<Oid> types;
    for (const QVariant& value : values) types.push_back(typeOf(value));
    PQclear(checked(PQprepare(m_connection, name.constData(), numbered(sql).constData(), int(types.size()), types.data())));
    return *m_prepared.insert(sql, name);
}

PgLine::Sent PgLine::toSend(const QString& sql, const QVariantList& values)
{
    Sent sent{prepared(sql, values), {}};
    for (const QVariant& value : values) sent.values.push_back(value.isNull() ? std::nullopt : std::optional(bytesOf(value)));
    return sent;
}

namespace {

/// The parameters as libpq takes them; they point into what they were made of.
struct Parameters {
    explicit Parameters(const std::vector<std::optional<QByteArray>>& values) : binary(values.size(), 1)
    {
        for (const auto& value : values) {
            starts.push_back(value ? value->constData() : nullptr);
            lengths.push_back(value ? int(value->size()) : 0);
        }
    }
    int count() const { return int(starts.size()); }
    std::vector<const char*> starts;
    std::vector<int> lengths;
    std::vector<int> binary;
};

}

pg_result* PgLine::sendAlone(const Sent& sent)
{
    const Parameters p(sent.values);
    return checked(PQexecPrepared(m_connection, sent.name.constData(), p.count(), p.starts.data(), p.lengths.data(), p.binary.data(), 1));
}

pg_result* PgLine::sendTogether(const std::vector<Sent>& all)
{
    bool good = PQenterPipelineMode(m_connection);
    for (const Sent& sent : all) {
        const Parameters p(sent.values);
        good = good && PQsendQueryPrepared(m_connection, sent.name.constData(), p.count(), p.starts.data(), p.lengths.data(), p.binary.data(), 1);
    }
    if (!good || !PQpipelineSync(m_connection)) throw Fault{};
    std::optional<QByteArray> fault;
    pg_result* last = nullptr;
    // Each statement's answer is followed by a null; the end of all by the sync.
    for (size_t ended = 0; ended <= all.size();) {
        pg_result* result = PQgetResult(m_connection);
        if (!result) {
            ++ended;
            if (PQstatus(m_connection) != CONNECTION_OK) break;
            continue;
        }
        const bool synced = PQresultStatus(result) == PGRES_PIPELINE_SYNC;
        if (!fault && !synced) fault = faultIn(result);
        PQclear(synced ? result : std::exchange(last, result));
        if (synced) break;
    }
    PQexitPipelineMode(m_connection);
    if (!fault && last && PQstatus(m_connection) == CONNECTION_OK) return last;
    PQclear(last);
    throw Fault{fault.value_or(QByteArray())};
}

PgAnswer PgLine::run(const QString& sql, const QVariantList& values)
{
    Sent sent = toSend(sql, values);
    if (m_queued.empty()) return PgAnswer(sendAlone(sent));
    auto all = std::exchange(m_queued, {});
    all.push_back(std::move(sent));
    return PgAnswer(sendTogether(all));
}

void PgLine::queue(const QString& sql, const QVariantList& values) { m_queued.push_back(toSend(sql, values)); }

void PgLine::exec(const QString& sql)
{
    if (!m_queued.empty()) PQclear(sendTogether(std::exchange(m_queued, {})));
    PQclear(checked(PQexec(m_connection, sql.toUtf8().constData())));
}

}
