#include "core/hub/desks/Enrolments.h"
#include "core/hub/governance/Destruction.h"
#include "core/wire/Json.h"

namespace carrel::hub {

// What a destruction needs besides one person's word.

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DaysToConfirm = 7;

/// What `meta` keeps of a request, while it is good; nothing once it has run out.
std::optional<DestroyRequest> readRequest(const QString& kept, base::Moment now)
{
    const auto by = RecordId::parse(kept.section(u' ', 1, 1));
    const base::Moment at{kept.section(u' ', 0, 0).toLongLong()};
    if (!by || at.plusDays(DaysToConfirm) < now) return std::nullopt;
    return DestroyRequest{*by, kept.section(u' ', 2), at};
}

}

QString requestName(KindNo kind, const RecordId& id) { return u"destruction %1/%2"_s.arg(model::kindView(kind).name(), id.text()); }

bool Destruction::mayDestroy(const RecordId& staff)
{
    WorkingSet set(m_db);
    return entitlementOf(set, staff, m_context).may(access::Right::Destroy);
}

base::Result<base::Done, DestroyFault> Destruction::ask(KindNo kind, const RecordId& id, const DestroyRequest& request)
{
    Transaction transaction(m_db);
    if (const auto would = wouldGo(kind, id); !would) return would.error();
    sweep();
    m_db.run(u"INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
             {requestName(kind, id), QString::number(request.at.ms) + u' ' + request.by.text() + u' ' + request.why});
    wire::JsonWriter json;
    json.beginObject().name("verb").text(u"destroy asked").name("kind").text(model::kindView(kind).name()).name("id").text(id.text());
    json.name("by").text(request.by.text()).name("why").text(request.why).endObject();
    FeedWriter(m_db, m_context.clock, m_context.salts).note(json.bytes());
    transaction.commit();
    return base::Done{};
}

std::optional<DestroyRequest> Destruction::asked(KindNo kind, const RecordId& id)
{
    const auto kept = m_db.one(u"SELECT value FROM meta WHERE name = ?"_s, {requestName(kind, id)});
    auto request = kept ? readRequest(kept->toString(), m_context.clock.now()) : std::nullopt;
    if (!request) return std::nullopt;
    const auto user = m_db.one(u"SELECT username FROM account WHERE staff = ?"_s, {request->by.text()});
    request->user = user ? user->toString() : request->by.text();
    return request;
}

int Destruction::sweep()
{
    std::vector<std::pair<QString, QString>> old;
    {
        Rows rows = m_db.run(u"SELECT name, value FROM meta WHERE name LIKE 'destruction %'"_s);
        while (rows.next()) {
            if (!readRequest(rows.text(1), m_context.clock.now())) old.emplace_back(rows.text(0), rows.text(1));
        }
    }
    // One that was asked for again meanwhile stays.
    for (const auto& [name, value] : old) m_db.run(u"DELETE FROM meta WHERE name = ? AND value = ?"_s, {name, value});
    return int(old.size());
}

int Destruction::forgetExpired()
{
    Transaction transaction(m_db);
    const int count = sweep();
    transaction.commit();
    return count;
}

}
