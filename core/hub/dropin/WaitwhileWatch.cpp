#include "core/hub/dropin/WaitwhileWatch.h"

#include "core/base/Log.h"
#include "core/hub/dropin/Arrivals.h"
#include "core/hub/intake/WaitwhileSettings.h"
#include "core/model/dropin/DropIn.h"
#include "core/wire/Json.h"

namespace carrel::hub {

using base::Moment;
using namespace Qt::StringLiterals;

namespace {

const QString calledAt = u"waitwhile called"_s, polledAt = u"waitwhile polled"_s, triedAt = u"waitwhile tried"_s, lastFault = u"waitwhile fault"_s,
              alarmName = u"waitwhile alarm"_s, alarmSince = u"waitwhile alarm since"_s, firstAt = u"waitwhile first"_s, claimedAt = u"waitwhile claimed"_s;

QByteArray auditOf(WaitwhileWatch::Alarm alarm)
{
    wire::JsonWriter json;
    json.beginObject().name("verb").text("waitwhile").name("alarm").text(QLatin1String(wordOf(alarm))).endObject();
    return json.bytes();
}

}

QByteArray wordOf(WaitwhileWatch::Alarm alarm)
{
    switch (alarm) {
    case WaitwhileWatch::Alarm::None: break;
    case WaitwhileWatch::Alarm::HookSilent: return "hook-silent";
    case WaitwhileWatch::Alarm::PollFails: return "poll-fails";
    }
    return "none";
}

QString WaitwhileWatch::wordAt(const QString& name)
{
    const auto found = m_db.one(u"SELECT value FROM meta WHERE name = ?"_s, {name});
    return found ? found->toString() : QString();
}

std::optional<Moment> WaitwhileWatch::momentAt(const QString& name)
{
    const QString word = wordAt(name);
    return word.isEmpty() ? std::nullopt : std::optional(Moment{word.toLongLong()});
}

void WaitwhileWatch::put(const QString& name, const QString& value)
{
    m_db.run(u"INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s, {name, value});
}

WaitwhileWatch::Standing WaitwhileWatch::standing()
{
    Standing out{momentAt(calledAt), momentAt(polledAt), momentAt(triedAt), wordAt(lastFault), Alarm::None, momentAt(alarmSince)};
    for (const Alarm alarm : {Alarm::HookSilent, Alarm::PollFails}) {
        if (wordAt(alarmName) == QLatin1String(wordOf(alarm))) out.alarm = alarm;
    }
    if (out.alarm == Alarm::None) out.since.reset();
    return out;
}

void WaitwhileWatch::turn(Alarm to)
{
    if (standing().alarm == to) return;
    put(alarmName, QString::fromLatin1(wordOf(to)));
    put(alarmSince, m_context.clock.now());
    if (to == Alarm::None) qCInfo(base::logHub) << "Waitwhile is heard again";
    else qCWarning(base::logHub) << "Waitwhile is not heard:" << wordOf(to).constData();
    FeedWriter(m_db, m_context.clock, m_context.salts).note(auditOf(to));
}

void WaitwhileWatch::heardCall()
{
    constexpr qint64 SoonMs = 5'000;
    const auto stands = standing();
    const Moment now = m_context.clock.now();
    // When there is much to tell it need not be written down each time.
    if (stands.alarm == Alarm::None && stands.called && now.ms - stands.called->ms < SoonMs) return;
    Transaction transaction(m_db);
    put(calledAt, now);
    if (standing().alarm == Alarm::HookSilent) turn(Alarm::None);
    if (stands.alarm != Alarm::None) tellBoards({});
    transaction.commit();
}

void WaitwhileWatch::looked(const PollDone& done, bool isOpen)
{
    const Moment now = m_context.clock.now();
    Transaction transaction(m_db);
    const auto first = momentAt(firstAt);
    if (!first) put(firstAt, now);
    put(triedAt, now);
    put(lastFault, QString::fromLatin1(wordOf(done.fault)));
    if (done.ok()) put(polledAt, now);
    const auto stands = standing();
    const Moment heard = std::max(stands.called.value_or(Moment()), first.value_or(now));
    const bool isLong = now.ms - heard.ms >= m_context.waitwhile->settings.silenceMinutes * 60'000LL;
    if (!done.ok()) turn(Alarm::PollFails);
    else if (isOpen && done.changed > 0 && isLong) turn(Alarm::HookSilent);
    else if (stands.alarm == Alarm::PollFails) turn(Alarm::None);
    tellBoards(unheardSince(now));
    transaction.commit();
}

/// A look that fails says nothing as long as calls come.
std::optional<Moment> WaitwhileWatch::unheardSince(Moment now)
{
    const auto stands = standing();
    if (stands.alarm == Alarm::None) return std::nullopt;
    const Moment first = momentAt(firstAt).value_or(now);
    if (stands.alarm == Alarm::HookSilent) return stands.called.value_or(first);
    const Moment last = std::max(std::max(stands.called.value_or(Moment()), stands.polled.value_or(Moment())), std::min(first, now));
    return now.ms - last.ms >= m_context.waitwhile->settings.silenceMinutes * 60'000LL ? std::optional(last) : std::nullopt;
}

void WaitwhileWatch::tellBoards(std::optional<Moment> since)
{
    using model::DropIn;
    QList<model::RecordId> sessions;
    if (since) {
        sessions = Arrivals(m_db, m_context).running();
    } else {
        Rows rows = m_db.run(u"SELECT id FROM r_drop_in WHERE f_unheard IS NOT NULL"_s);
        while (rows.next()) {
            if (const auto id = model::RecordId::parse(rows.text(0))) sessions << *id;
        }
    }
    if (sessions.isEmpty()) return;
    WorkingSet set(m_db);
    set.lock(model::KindNo::DropIn, sessions);
    for (const auto& id : sessions) {
        const auto standing = set.find(model::KindNo::DropIn, id);
        if (!standing || standing->get(DropIn::unheard) == since) continue;
        model::Record next = *standing;
        if (since) next.put(DropIn::unheard, *since);
        else next.set(next.kind().position(DropIn::unheard), model::Value());
        set.put(std::move(next));
    }
    if (set.written().empty()) return;
    auto entries = FeedWriter(m_db, m_context.clock, m_context.salts).append(set, {}, {"waitwhile", {}, 0, u"waitwhile"_s});
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
}

bool WaitwhileWatch::claimLook()
{
    const Moment now = m_context.clock.now();
    Transaction transaction(m_db);
    const qint64 due = now.ms - m_context.waitwhile->settings.pollMinutes * 60'000LL;
    int taken = m_db.run(u"INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING"_s, {claimedAt, QString::number(now.ms)}).affected();
    if (taken == 0) taken = m_db.run(u"UPDATE meta SET value = ? WHERE name = ? AND CAST(value AS BIGINT) <= ?"_s, {QString::number(now.ms), claimedAt, due}).affected();
    transaction.commit();
    return taken > 0;
}

}
