#include "core/hub/workshops/Calendars.h"

#include "core/base/Digest.h"
#include "core/hub/feed/Feed.h"
#include "core/model/Record.h"
#include "core/wire/Calendar.h"
#include "core/wire/Json.h"

namespace carrel::hub {

using base::Moment;
using namespace Qt::StringLiterals;

namespace {

constexpr int AddressBytes = 32, DaysBack = 30, DaysAhead = 400;
constexpr qint64 HourMs = 3'600'000;

QString digestOf(const QString& address) { return QString::fromLatin1(base::digest("calendar\n" + address.toUtf8(), {}).toHex()); }

}

void Calendars::note(const char* what, qint64 no, const QString& by)
{
    wire::JsonWriter json;
    json.beginObject().name("verb").text("calendar").name("what").text(QLatin1String(what)).name("no").number(no).name("by").text(by).endObject();
    FeedWriter(m_db, m_context.clock, m_context.salts).note(json.bytes());
}

std::optional<QString> Calendars::add(Of of, const QString& name, const QString& by)
{
    const bool isTeam = of == Of::Team;
    Transaction transaction(m_db);
    QString id;
    {
        Rows rows = m_db.run(isTeam ? u"SELECT id FROM r_team WHERE f_name = ? LIMIT 2"_s : u"SELECT id FROM r_series WHERE f_title = ? LIMIT 2"_s, {name});
        if (!rows.next()) return std::nullopt;
        id = rows.text(0);
        if (rows.next()) return std::nullopt;
    }
    const QString address = QString::fromLatin1(m_context.random.bytes(AddressBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    m_db.run(u"INSERT INTO calendar (no, digest, kind, id, name, made_at, made_by, read_at, revoked_at) SELECT coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, ?, 0, 0 FROM calendar"_s,
             {digestOf(address), int(isTeam ? model::KindNo::Team : model::KindNo::Series), id, name, m_context.clock.now().ms, by});
    note("add", m_db.one(u"SELECT no FROM calendar WHERE digest = ?"_s, {digestOf(address)})->toLongLong(), by);
    transaction.commit();
    return address;
}

std::vector<Calendars::Feed> Calendars::list()
{
    std::vector<Feed> out;
    const auto moment = [](qint64 ms) { return ms ? std::optional(Moment{ms}) : std::nullopt; };
    Rows rows = m_db.run(u"SELECT no, name, made_at, made_by, read_at, revoked_at FROM calendar ORDER BY no"_s);
    while (rows.next()) out.push_back({rows.number(0), rows.text(1), {rows.number(2)}, rows.text(3), moment(rows.number(4)), moment(rows.number(5))});
    return out;
}

bool Calendars::revoke(qint64 no, const QString& by)
{
    Transaction transaction(m_db);
    if (m_db.run(u"UPDATE calendar SET revoked_at = ? WHERE no = ? AND revoked_at = 0"_s, {m_context.clock.now().ms, no}).affected() == 0) return false;
    note("revoke", no, by);
    transaction.commit();
    return true;
}

std::optional<QByteArray> Calendars::read(const QString& address)
{
    Rows rows = m_db.run(u"SELECT no, kind, id, name, read_at FROM calendar WHERE digest = ? AND revoked_at = 0"_s, {digestOf(address)});
    if (!rows.next()) return std::nullopt;
    const qint64 no = rows.number(0), readAt = rows.number(4), now = m_context.clock.now().ms;
    const bool isTeam = rows.number(1) == int(model::KindNo::Team);
    const QString id = rows.text(2), name = rows.text(3);
    if (now - readAt >= HourMs) m_db.run(u"UPDATE calendar SET read_at = ? WHERE no = ?"_s, {now, no});
    return calendarOf(name, isTeam, id);
}

QByteArray Calendars::calendarOf(const QString& name, bool isTeam, const QString& id)
{
    const Moment now = m_context.clock.now();
    std::vector<wire::CalendarEntry> entries;
    const auto add = [&](const QString& prefix, const QString& state, const QString& sql) {
        Rows rows = m_db.run(sql, {id, now.plusDays(-DaysBack).ms, now.plusDays(DaysAhead).ms});
        while (rows.next()) {
            entries.push_back({prefix + rows.text(0) + u"@carrel"_s, rows.text(1), rows.text(2), {rows.number(3)}, {rows.number(4)}, {rows.number(6)}, rows.text(5) == state});
        }
    };
    // When it last became something else is in its history.
    const QString changed = u"(SELECT coalesce(max(h.received), 0) FROM history h WHERE h.kind = %1 AND h.rec = t.rec)"_s;
    add(u"workshop-"_s, u"cancelled"_s,
        u"SELECT t.id, t.f_title, t.f_place, t.f_starts, t.f_ends, t.f_state, "_s + changed.arg(int(model::KindNo::Workshop))
            + u" FROM r_workshop t WHERE t.%1 = ? AND t.f_ends >= ? AND t.f_starts <= ? ORDER BY t.f_starts, t.id"_s.arg(isTeam ? u"f_team"_s : u"f_series"_s));
    if (isTeam) {
        add(u"drop-in-"_s, {},
            u"SELECT t.id, t.f_title, t.f_place, t.f_opens, t.f_closes, '-', "_s + changed.arg(int(model::KindNo::DropIn))
                + u" FROM r_drop_in t WHERE t.f_team = ? AND t.f_closes >= ? AND t.f_opens <= ? ORDER BY t.f_opens, t.id"_s);
    }
    return wire::writeCalendar(name, entries);
}

}
