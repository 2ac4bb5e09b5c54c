#include "core/session/OpenDesk.h"

#include "core/model/governance/Conflict.h"
#include "core/wire/Json.h"

namespace carrel::session {

using model::KindNo;
using model::RecordId;
using sync::Trouble;
using namespace Qt::StringLiterals;

namespace {

template <class T>
std::optional<T> shown(const model::Seen<T>& seen)
{
    return seen.match([](const T& v) { return std::optional<T>(v); }, [] { return std::optional<T>(); }, [] { return std::optional<T>(); });
}

SyncStanding standingOf(const sync::SyncState& state)
{
    switch (state.trouble) {
    case Trouble::Offline: return SyncStanding::Offline;
    case Trouble::HubBusy: return SyncStanding::HubBusy;
    case Trouble::SignInNeeded: return SyncStanding::SignInNeeded;
    case Trouble::AgreementNeeded: return SyncStanding::AgreementNeeded;
    case Trouble::Revoked: return SyncStanding::Revoked;
    case Trouble::Forked: return SyncStanding::Forked;
    case Trouble::Refused: return SyncStanding::Refused;
    case Trouble::NotUnderstood: return SyncStanding::NotUnderstood;
    case Trouble::DiskFull: return SyncStanding::DiskFull;
    case Trouble::CacheDamaged: return SyncStanding::CacheDamaged;
    case Trouble::None: break;
    }
    if (state.phase != sync::Phase::Idle) return SyncStanding::Syncing;
    return state.everFilled ? SyncStanding::UpToDate : SyncStanding::NeverSynced;
}

Fate fateOf(wire::OutcomeState state)
{
    switch (state) {
    case wire::OutcomeState::Conflict: return Fate::Conflict;
    case wire::OutcomeState::Quarantined: return Fate::Quarantined;
    case wire::OutcomeState::Superseded: return Fate::Superseded;
    default: return Fate::Merged;
    }
}

}

SyncReport Desk::syncReport() const
{
    const auto& state = open().engine.state();
    SyncReport out{standingOf(state), open().outbox.count(), 0, state.lastContact, open().engine.nextTry(), std::nullopt, {}};
    const qint64 lease = open().cache->meta(u"lease_until"_s).toLongLong();
    if (lease) out.leaseUntil = base::Moment{lease};
    if (state.agreement) out.agreement = {state.agreement->version, state.agreement->title, state.agreement->text};
    out.conflicts = int(open().rows.count({KindNo::Conflict,
                                           {{&model::Conflict::state, store::Compare::Is, u"open"_s}},
                                           nullptr, false, 0, 0}));
    return out;
}

std::vector<WaitingEdit> Desk::outbox()
{
    std::vector<WaitingEdit> out;
    for (const auto& waiting : open().outbox.waiting()) {
        WaitingEdit edit{waiting.n, waiting.kind, waiting.record, waiting.creates, !waiting.changes, {}, std::nullopt, waiting.written};
        const auto& kind = model::kindView(waiting.kind);
        if (waiting.changes) {
            for (auto it = waiting.changes->all().begin(); it != waiting.changes->all().end(); ++it) edit.fields.push_back(&kind.at(it.key()));
        }
        const auto row = open().rows.find(waiting.kind, waiting.record);
        if (waiting.kind == KindNo::Student) edit.student = waiting.record;
        else if (row && kind.studentPosition() >= 0 && row->view.grain(kind.studentPosition()) >= model::Grain::Full) {
            edit.student = model::Kept<RecordId>::read(row->view.at(kind.studentPosition()));
        }
        out.push_back(std::move(edit));
    }
    return out;
}

std::vector<ToldEdit> Desk::told()
{
    std::vector<ToldEdit> out;
    for (const auto& told : open().outbox.told()) {
        ToldEdit edit{told.outcome.n, fateOf(told.outcome.state), told.outcome.reason, told.kind, told.record, {}, told.at};
        const auto& kind = model::kindView(told.kind);
        for (const auto& [name, state] : told.outcome.fields) {
            const int position = kind.position(name);
            if (position >= 0 && state == wire::FieldOutcome::Declined) edit.declined.push_back(&kind.at(position));
        }
        out.push_back(std::move(edit));
    }
    return out;
}

void Desk::forgetTold(qint64 number)
{
    open().outbox.forgetTold(number);
    Q_EMIT syncChanged();
}

std::vector<Conflict> Desk::conflicts()
{
    using C = model::Conflict;
    std::vector<Conflict> out;
    for (const auto& row : open().rows.select({KindNo::Conflict, {{&C::state, store::Compare::Is, u"open"_s}}, nullptr, false, 1000, 0})) {
        const auto* kind = model::findKind(shown(row.view.see(C::targetKind)).value_or(QString()));
        const auto target = RecordId::parse(shown(row.view.see(C::target)).value_or(QString()));
        const int position = kind ? kind->position(shown(row.view.see(C::field)).value_or(QString())) : -1;
        if (!kind || !target || position < 0) continue;
        const auto valueOf = [&](const model::Field<QString>& field) {
            return wire::valueFromJson(shown(row.view.see(field)).value_or(u"null"_s).toUtf8()).value_or(model::Value());
        };
        const auto by = [&](const model::Field<RecordId>& field) {
            const auto id = shown(row.view.see(field));
            return id ? nameOf(KindNo::Staff, *id) : QString();
        };
        out.push_back({row.view.id(), kind->no(), *target, &kind->at(position), valueOf(C::standing), valueOf(C::proposed), by(C::standingBy),
                       by(C::proposedBy), shown(row.view.see(C::proposedBy)) == open().identity.person, shown(row.view.see(C::standingAt)),
                       shown(row.view.see(C::proposedAt)), shown(row.view.see(C::student))});
    }
    return out;
}

HoldingSummary Desk::holdings()
{
    HoldingSummary out;
    for (const auto& kind : model::catalogue()) {
        const qint64 count = open().rows.count({kind.no(), {}, nullptr, false, 0, 0});
        if (count > 0) out.rows.emplace_back(kind.no(), count);
        if (kind.no() == KindNo::Student) out.students = count;
    }
    out.policy = open().cache->meta(u"policy"_s);
    return out;
}

void Desk::syncNow()
{
    if (!m_open) return;
    m_open->engine.nudge();
    Q_EMIT stepWanted();
}

bool Desk::step()
{
    if (!m_open) return false;
    dropExpired();
    return m_open->engine.step() == sync::Engine::Turn::Worked;
}

void Desk::dropExpired()
{
    constexpr qint64 Often = 60;
    const base::Moment now = m_tools.clock.now();
    if (m_open->swept <= now && now < m_open->swept.plusSeconds(Often)) return;
    m_open->swept = now;
    try {
        if (m_open->inbox.dropExpired()) Q_EMIT rowsChanged();
    } catch (const store::CacheFailure&) {
        // They are not shown whatever the file says; the next sweep tries again.
    }
}

void Desk::searchOnline(KindNo kind, const QString& words, std::function<void(OnlineAnswer)> done)
{
    QUrlQuery query;
    query.addQueryItem(u"q"_s, QString::fromLatin1(QUrl::toPercentEncoding(words)));
    askOnline(u"/v1/records/"_s + model::kindView(kind).name(), query, std::move(done));
}

void Desk::readOnline(KindNo kind, const RecordId& id, std::function<void(OnlineAnswer)> done)
{
    askOnline(u"/v1/records/"_s + model::kindView(kind).name() + u'/' + id.text(), {}, std::move(done));
}

void Desk::askOnline(const QString& path, const QUrlQuery& query, std::function<void(OnlineAnswer)> done)
{
    // A newer question takes the place of the one under way: nobody waits for the older any more.
    open().readLine->abandon();
    open().readLine->send({"GET", path, query, open().engine.session(), {}, true}, [done = std::move(done)](const wire::Reply& reply) {
        OnlineAnswer out;
        if (reply.status == 0 || reply.status >= 500) out.fault = OnlineFault::Offline;
        else if (reply.status == 401) out.fault = OnlineFault::SignInNeeded;
        else if (reply.status != 200) out.fault = OnlineFault::NotAllowed;
        const auto records = out.fault == OnlineFault::None ? wire::readRecords(reply.body) : std::nullopt;
        if (out.fault == OnlineFault::None && !records) out.fault = OnlineFault::NotUnderstood;
        if (records) {
            out.more = records->more;
            for (const auto& row : records->rows) out.items.push_back({row.view, false});
        }
        done(out);
    });
}

}
