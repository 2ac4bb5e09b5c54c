#include "core/hub/audit/Audit.h"

#include "core/base/Digest.h"
#include "core/hub/feed/Feed.h"
#include "core/wire/Json.h"

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int SaltSize = 32;

QByteArray linkOf(const QByteArray& previous, qint64 no, qint64 at, const QByteArray& commitment)
{
    return base::digest(previous + '|' + QByteArray::number(no) + '|' + QByteArray::number(at) + '|' + commitment, {});
}

void writeCause(wire::JsonWriter& json, const Cause& cause)
{
    json.name("verb").text(QString::fromLatin1(cause.verb));
    if (cause.staff) json.name("staff").text(cause.staff->text());
    if (cause.enrolment) json.name("enrolment").number(cause.enrolment);
}

}

QByteArray auditBody(const Cause& cause, const std::vector<WorkingSet::Written>& written)
{
    wire::JsonWriter json;
    json.beginObject();
    writeCause(json, cause);
    json.name("records").beginArray();
    // A bulk import is one act: it is told by its size, not by tens of thousands of ids.
    const size_t told = written.size() > 200 ? 0 : written.size();
    for (size_t i = 0; i < told; ++i) {
        const auto& record = *written[i].held.record;
        json.beginObject().name("kind").text(record.kind().name()).name("id").text(record.id().text()).name("fields").beginArray();
        for (int p = 0; p < record.kind().size(); ++p) {
            const bool changed = written[i].before ? written[i].before->at(p) != record.at(p) : !record.at(p).isEmpty();
            if (changed) json.text(model::latin(record.kind().at(p).name));
        }
        json.endArray().endObject();
    }
    json.endArray().name("count").number(qint64(written.size())).endObject();
    return json.bytes();
}

QByteArray auditRead(const Cause& cause, model::KindNo kind, const QList<model::RecordId>& records)
{
    wire::JsonWriter json;
    json.beginObject();
    writeCause(json, cause);
    json.name("kind").text(model::kindView(kind).name()).name("read").beginArray();
    for (const auto& id : records) json.text(id.text());
    json.endArray().endObject();
    return json.bytes();
}

qint64 AuditTrail::append(const QByteArray& body)
{
    qint64 no = 1;
    QByteArray previous(32, '\0');
    {
        Rows last = m_db.run(u"SELECT no, link FROM audit ORDER BY no DESC LIMIT 1"_s);
        if (last.next()) {
            no = last.number(0) + 1;
            previous = last.bytes(1);
        }
    }
    const QByteArray salt = m_salts.bytes(SaltSize);
    const QByteArray commitment = base::digest(body, salt);
    const qint64 at = m_clock.now().ms;
    m_db.run(u"INSERT INTO audit (no, at, previous, commitment, link) VALUES (?, ?, ?, ?, ?)"_s,
             {no, at, previous, commitment, linkOf(previous, no, at, commitment)});
    m_db.run(u"INSERT INTO audit_body (no, salt, body) VALUES (?, ?, ?)"_s, {no, salt, QString::fromUtf8(body)});
    return no;
}

AuditTrail::Check AuditTrail::verify()
{
    Check check;
    QByteArray previous(32, '\0');
    Rows rows = m_db.run(u"SELECT a.no, a.at, a.previous, a.commitment, a.link, b.salt, b.body FROM audit a "
                         u"LEFT JOIN audit_body b ON b.no = a.no ORDER BY a.no"_s);
    while (rows.next()) {
        const qint64 no = rows.number(0);
        const QByteArray commitment = rows.bytes(3);
        const bool chained = no == check.links + 1 && rows.bytes(2) == previous
            && rows.bytes(4) == linkOf(previous, no, rows.number(1), commitment);
        const bool told = rows.isNull(5) || base::digest(rows.text(6).toUtf8(), rows.bytes(5)) == commitment;
        if (!chained || !told) {
            check.broken = check.links + 1;
            return check;
        }
        ++check.links;
        previous = rows.bytes(4);
    }
    // The head is kept apart: a chain cut short at its end would otherwise still hold.
    check.head = previous;
    return check;
}

}
