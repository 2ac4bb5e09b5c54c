#include "core/session/OpenDesk.h"

#include "core/model/cases/Attachment.h"
#include "core/model/governance/Conflict.h"
#include "core/store/Written.h"

#include <algorithm>

namespace carrel::session {

using model::KindNo;
using model::RecordId;
using sync::Trouble;
using namespace Qt::StringLiterals;

namespace {

SyncStanding standingOf(const sync::SyncState& state)
{
    switch (state.trouble) {
    case Trouble::Offline: return SyncStanding::Offline;
    case Trouble::HubBusy: return SyncStanding::HubBusy;
    case Trouble::SignInNeeded: return SyncStanding::SignInNeeded;
    case Trouble::AgreementNeeded: return SyncStanding::AgreementNeeded;
    case Trouble::Revoked: return SyncStanding::Revoked;
    case Trouble::Forked: return SyncStanding::Forked;
    case Trouble::PutBack: return SyncStanding::PutBack;
    case Trouble::Refused: return SyncStanding::Refused;
    case Trouble::NotUnderstood: return SyncStanding::NotUnderstood;
    case Trouble::DiskFull: return SyncStanding::DiskFull;
    case Trouble::CacheDamaged: return SyncStanding::CacheDamaged;
    case Trouble::None: break;
    }
    if (state.phase != sync::Phase::Idle) return SyncStanding::Syncing;
    return state.everFilled ? SyncStanding::UpToDate : SyncStanding::NeverSynced;
}

Fate fateOf(store::Fate fate)
{
    switch (fate) {
    case store::Fate::Conflict: return Fate::Conflict;
    case store::Fate::Quarantined: return Fate::Quarantined;
    case store::Fate::Superseded: return Fate::Superseded;
    case store::Fate::Merged: return Fate::Merged;
    }
    return Fate::Merged;
}

}

SyncReport Desk::syncReport() const
{
    if (!m_open) return {isLeaving() ? SyncStanding::Revoked : SyncStanding::NeverSynced, 0, 0, {}, {}, {}, {}};
    const auto& state = open().engine.state();
    SyncReport out{standingOf(state), state.waiting, 0, state.lastContact, open().engine.nextTry(), std::nullopt, {}};
    if (state.agreement) out.agreement = {state.agreement->version, state.agreement->title, state.agreement->text};
    const bool isWhole = asking([&] {
        out.waiting = open().outbox.changeCount();
        const qint64 lease = open().cache->meta(u"lease_until"_s).toLongLong();
        if (lease) out.leaseUntil = base::Moment{lease};
        out.conflicts = int(open().rows.count({KindNo::Conflict,
                                               {{&model::Conflict::state, store::Compare::Is, u"open"_s}},
                                               nullptr, false, 0, 0}));
        return true;
    });
    // What a damaged file no longer tells is as it was known last; that it is damaged comes first.
    if (!isWhole) out.standing = standingOf(state);
    return out;
}

std::vector<WaitingEdit> Desk::outbox()
{
    return asking([&]() -> std::vector<WaitingEdit> {
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
        addWaitingFiles(out);
        return out;
    });
}

void Desk::addWaitingFiles(std::vector<WaitingEdit>& out)
{
    for (const auto& file : open().outbox.waitingFiles()) {
        auto known = std::ranges::find_if(out, [&](const WaitingEdit& edit) { return edit.kind == KindNo::Attachment && edit.record == file.record && edit.creates; });
        if (known == out.end()) {
            const auto row = open().rows.find(KindNo::Attachment, file.record);
            const auto student = row ? shown(row->view.see(model::Attachment::student)) : std::nullopt;
            known = out.insert(out.end(), {file.first, KindNo::Attachment, file.record, true, false, {}, student, file.written});
        }
        known->pieces = file.pieces;
    }
    std::ranges::stable_sort(out, {}, &WaitingEdit::number);
}

std::vector<ToldEdit> Desk::told()
{
    return asking([&]() -> std::vector<ToldEdit> {
        std::vector<ToldEdit> out;
        for (const auto& told : open().outbox.told()) {
            ToldEdit edit{told.n, fateOf(told.fate), told.reason, told.kind, told.record, {}, told.at};
            const auto& kind = model::kindView(told.kind);
            for (const QString& name : told.declined) {
                const int position = kind.position(name);
                if (position >= 0) edit.declined.push_back(&kind.at(position));
            }
            out.push_back(std::move(edit));
        }
        return out;
    });
}

void Desk::forgetTold(qint64 number)
{
    asking([&] { open().outbox.forgetTold(number); });
    Q_EMIT syncChanged();
}

namespace {

/// Of the two values one was written here, by a deed that knows what it replaced.
std::optional<model::Value> valueBefore(const Deeds& deeds, const Conflict& conflict, int position)
{
    std::optional<model::Value> out;
    for (const auto& [deed, before] : deeds.all()) {
        const auto wrote = deed.kind == conflict.kind && deed.record == conflict.record ? deed.wrote.at(position) : std::nullopt;
        const auto was = wrote ? before.at(position) : std::nullopt;
        if (was && (wrote->value() == conflict.proposed || wrote->value() == conflict.standing)) out = was->value();
    }
    return out;
}

}

std::vector<Conflict> Desk::conflicts()
{
    return asking([&]() -> std::vector<Conflict> {
        using C = model::Conflict;
        std::vector<Conflict> out;
        for (const auto& row : open().rows.select({KindNo::Conflict, {{&C::state, store::Compare::Is, u"open"_s}}, nullptr, false, 1000, 0})) {
            const auto* kind = model::findKind(shown(row.view.see(C::targetKind)).value_or(QString()));
            const auto target = RecordId::parse(shown(row.view.see(C::target)).value_or(QString()));
            const int position = kind ? kind->position(shown(row.view.see(C::field)).value_or(QString())) : -1;
            if (!kind || !target || position < 0) continue;
            const auto valueOf = [&](const model::Field<QString>& field) {
                return store::readWritten(shown(row.view.see(field)).value_or(QString()));
            };
            const auto by = [&](const model::Field<RecordId>& field) {
                const auto id = shown(row.view.see(field));
                return id ? nameOf(KindNo::Staff, *id) : QString();
            };
            out.push_back({row.view.id(), kind->no(), *target, &kind->at(position), valueOf(C::standing), valueOf(C::proposed), by(C::standingBy),
                           by(C::proposedBy), shown(row.view.see(C::proposedBy)) == open().identity.person, shown(row.view.see(C::standingAt)),
                           shown(row.view.see(C::proposedAt)), shown(row.view.see(C::student)), {}});
            out.back().before = valueBefore(open().deeds, out.back(), position);
        }
        return out;
    });
}

HoldingSummary Desk::holdings()
{
    return asking([&]() -> HoldingSummary {
        HoldingSummary out;
        for (const auto& kind : model::catalogue()) {
            const qint64 count = open().rows.count({kind.no(), {}, nullptr, false, 0, 0});
            if (count > 0) out.rows.emplace_back(kind.no(), count);
            if (kind.no() == KindNo::Student) out.students = count;
        }
        out.policy = open().cache->meta(u"policy"_s);
        return out;
    });
}

void Desk::syncNow()
{
    if (!m_open) return;
    m_open->engine.nudge();
    Q_EMIT stepWanted();
}

bool Desk::step()
{
    if (!m_open) return watchFromAfar();
    if (lockIfEnded()) return false;
    dropExpired();
    if (m_open->deaf || m_open->isToListenAgain(m_tools.clock.now(), m_tools.random)) listenWith(m_open->session);
    if (m_open->isToAskUnbidden(m_tools.clock.now())) m_open->engine.nudge();
    const bool worked = m_open->engine.step() == sync::Engine::Turn::Worked;
    if (m_open->engine.state().trouble == Trouble::Revoked) {
        erase();
        return true;
    }
    // What does not talk to the hub by itself still hears whether it has been revoked.
    const bool silent = !m_open->engine.hasSession() || sync::remedyFor(m_open->engine.state().trouble) == sync::Remedy::StopEverything;
    const bool again = (silent && watchFromAfar()) || worked;
    noteAge();
    return again;
}

namespace {

/// Whether it is time again; a clock that has gone back since makes it time.
bool isTime(std::optional<base::Moment>& last, base::Moment now, qint64 seconds)
{
    if (last && *last <= now && now < last->plusSeconds(seconds)) return false;
    last = now;
    return true;
}

}

/// A little apart from everybody else's: where the hub has gone, the lines of all desks have broken at once.
void Desk::Opened::Patience::grow(base::Random& random)
{
    const qint64 wait = qint64(5) << std::min(tries++, 4);
    seconds = std::min<qint64>(wait, 60) + random.below(quint32(wait / 4 + 1));
}

bool Desk::Opened::isToListenAgain(base::Moment now, base::Random& random)
{
    constexpr qint64 Between = 20;
    // Whose session has ended would only be turned away.
    if (!ear || !engine.hasSession()) return false;
    if (isTime(checked, now, Between)) ear->ask();
    if (ear->isHearing()) {
        listened = now;
        if (patience.tries > 0) patience = {1 + random.below(5), 0};
        return false;
    }
    if (!isTime(listened, now, patience.seconds)) return false;
    patience.grow(random);
    return true;
}

bool Desk::Opened::isToAskUnbidden(base::Moment now)
{
    constexpr qint64 Often = 30;
    if (!ear || ear->isHearing() || !engine.hasSession() || engine.nextTry()) {
        asked = now;
        return false;
    }
    return engine.state().trouble == Trouble::None && isTime(asked, now, Often);
}

void Desk::dropExpired()
{
    constexpr qint64 Often = 60;
    const base::Moment now = m_tools.clock.now();
    if (m_open->swept <= now && now < m_open->swept.plusSeconds(Often)) return;
    m_open->swept = now;
    try {
        if (m_open->inbox.dropExpired()) {
            m_open->hasAged = true;
            Q_EMIT rowsChanged();
        }
        m_open->deeds.sweep(now);
        m_open->deeds.flush();
    } catch (const store::CacheFailure&) {
        // They are not shown whatever the file says; the next sweep tries again.
    }
}

namespace {

std::function<void(sync::BeyondAnswer)> passingOn(std::function<void(OnlineAnswer)> done)
{
    return [done = std::move(done)](const sync::BeyondAnswer& answer) {
        OnlineAnswer out{faultOf(answer.fault), {}, answer.more};
        for (const auto& view : answer.rows) out.items.push_back({view, false});
        done(out);
    };
}

}

void Desk::searchOnline(KindNo kind, const QString& words, std::function<void(OnlineAnswer)> done)
{
    open().beyond.search(open().session, kind, words, passingOn(std::move(done)));
}

void Desk::readOnline(KindNo kind, const RecordId& id, std::function<void(OnlineAnswer)> done)
{
    open().beyond.read(open().session, kind, id, passingOn(std::move(done)));
}

void Desk::readNaming(KindNo kind, const model::FieldSpec& field, const RecordId& named, std::function<void(OnlineAnswer)> done)
{
    open().beyond.naming(open().session, kind, field, named, passingOn(std::move(done)));
}

}
