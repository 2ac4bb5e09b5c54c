#include "core/hub/audit/Audit.h"

#include "core/base/Digest.h"
#include "core/hub/feed/Feed.h"
#include "core/wire/Json.h"

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int SaltSize = 32;
/// A chain of years does not fit in memory at once.
constexpr int LinksAtOnce = 5000;

QByteArray linkOf(const QByteArray& previous, qint64 no, qint64 at, const QByteArray& commitment)
{
    return base::digest(previous + '|' + QByteArray::number(no) + '|' + QByteArray::number(at) + '|' + commitment, {});
}

void writeCause(wire::JsonWriter& json, const Cause& cause)
{
    json.name("verb").text(QString::fromLatin1(cause.verb));
    if (cause.staff) json.name("staff").text(cause.staff->text());
    if (cause.enrolment) json.name("enrolment").number(cause.enrolment);
    if (!cause.by.isEmpty()) json.name("by").text(cause.by);
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

AuditHead AuditTrail::head()
{
    const auto kept = m_db.one(u"SELECT value FROM meta WHERE name = 'audit'"_s);
    const QStringList parts = kept ? kept->toString().split(u' ') : QStringList();
    if (parts.size() != 2) return {};
    return {parts[0].toLongLong(), QByteArray::fromHex(parts[1].toLatin1())};
}

qint64 AuditTrail::append(const QByteArray& body)
{
    // Not from the chain's own end: after a cut the numbers would close over the gap.
    const AuditHead last = head();
    const qint64 no = last.links + 1;
    const QByteArray salt = m_salts.bytes(SaltSize);
    const QByteArray commitment = base::digest(body, salt);
    const qint64 at = m_clock.now().ms;
    const QByteArray link = linkOf(last.link, no, at, commitment);
    m_db.later(u"INSERT INTO audit (no, at, previous, commitment, link) VALUES (?, ?, ?, ?, ?)"_s, {no, at, last.link, commitment, link});
    m_db.later(u"INSERT INTO audit_body (no, salt, body) VALUES (?, ?, ?)"_s, {no, salt, QString::fromUtf8(body)});
    m_db.later(u"INSERT INTO meta (name, value) VALUES ('audit', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
             {QString::number(no) + u' ' + QString::fromLatin1(link.toHex())});
    return no;
}

AuditTrail::Check AuditTrail::verify(const std::optional<AuditHead>& witnessed)
{
    // Asked before the chain is read: what is appended meanwhile only makes it longer.
    const AuditHead told = head();
    Check check = walk({told, witnessed.value_or(AuditHead{})});
    check.least = std::max(told.links, witnessed ? witnessed->links : 0);
    if (check.broken) return check;
    check.isShort = check.head.links < check.least;
    if (check.isShort) check.broken = check.head.links + 1;
    else if (told.links == 0 && check.head.links > 0) check.broken = 1;
    return check;
}

AuditTrail::Check AuditTrail::walk(const std::vector<AuditHead>& passes)
{
    Check check;
    while (walkOn(check, passes)) {
    }
    return check;
}

bool AuditTrail::walkOn(Check& check, const std::vector<AuditHead>& passes)
{
    const qint64 from = check.head.links;
    Rows rows = m_db.run(u"SELECT a.no, a.at, a.previous, a.commitment, a.link, b.salt, b.body FROM audit a "
                         u"LEFT JOIN audit_body b ON b.no = a.no WHERE a.no > ? ORDER BY a.no LIMIT ?"_s, {from, LinksAtOnce});
    while (rows.next()) {
        const AuditHead here{rows.number(0), rows.bytes(4)};
        const QByteArray commitment = rows.bytes(3);
        const bool chained = here.links == check.head.links + 1 && rows.bytes(2) == check.head.link
            && here.link == linkOf(check.head.link, here.links, rows.number(1), commitment);
        const bool told = rows.isNull(5) || base::digest(rows.text(6).toUtf8(), rows.bytes(5)) == commitment;
        const bool strays = std::any_of(passes.begin(), passes.end(), [&](const AuditHead& pass) {
            return pass.links == here.links && pass.link != here.link;
        });
        if (!chained || !told || strays) {
            check.broken = check.head.links + 1;
            return false;
        }
        check.head = here;
    }
    return check.head.links > from;
}

}
