#include "core/store/Outbox.h"

namespace carrel::store {

using model::KindNo;
using model::RecordId;
using model::View;
using wire::OutcomeState;
using namespace Qt::StringLiterals;

namespace {

/// A record made here: its author sees what they wrote, all of it.
View localView(KindNo kind, const RecordId& id)
{
    return View(id, model::wholeShape(model::kindView(kind)));
}

Fate fateOf(OutcomeState state)
{
    switch (state) {
    case OutcomeState::Conflict: return Fate::Conflict;
    case OutcomeState::Quarantined: return Fate::Quarantined;
    case OutcomeState::Superseded: return Fate::Superseded;
    default: return Fate::Merged;
    }
}

}

void Outbox::apply(View& view, const model::Changes& changes, const QSet<QString>& without)
{
    for (auto it = changes.all().begin(); it != changes.all().end(); ++it) {
        const bool shown = view.grain(it.key()) >= model::Grain::Full;
        if (shown && !without.contains(QString(model::latin(view.kind().at(it.key()).name)))) view.set(it.key(), it->value());
    }
}

CachedRow Outbox::ownRow(const RecordId& record, const model::Changes& made)
{
    const auto& kind = model::kindView(made.kind());
    CachedRow row{localView(made.kind(), record), 0, std::nullopt};
    for (const int position : {kind.parentPosition(), kind.studentPosition()}) {
        const auto named = position < 0 ? std::nullopt : made.at(position);
        const auto id = named ? model::Kept<RecordId>::read(named->value()) : std::nullopt;
        const auto held = id ? m_rows.find(kind.at(position).target, *id) : std::nullopt;
        if (held && held->until) row.until = row.until ? std::min(*row.until, *held->until) : *held->until;
    }
    return row;
}

void Outbox::showOwn()
{
    std::vector<std::pair<KindNo, RecordId>> all;
    Found& rows = m_cache.run(u"SELECT kind, record FROM outbox ORDER BY n"_s);
    while (rows.next()) {
        const auto* kind = model::findKind(KindNo(rows.value(0).toInt()));
        const auto record = RecordId::parse(rows.value(1).toString());
        if (kind && record) all.emplace_back(kind->no(), *record);
    }
    rows.finish();
    for (const auto& [kind, record] : all) rebuild(kind, record, std::nullopt);
}

namespace {

Found& bodiesOf(Cache& cache, KindNo kind, const RecordId& record)
{
    return cache.run(u"SELECT body FROM outbox WHERE kind = ? AND record = ? AND body IS NOT NULL ORDER BY n"_s, {int(kind), record.text()});
}

}

std::optional<wire::Body> Outbox::earliest(KindNo kind, const RecordId& record)
{
    std::optional<wire::Body> out;
    Found& rows = bodiesOf(m_cache, kind, record);
    while (!out && rows.next()) {
        if (auto body = wire::readBody(rows.value(0).toByteArray())) out = std::move(body).value();
    }
    rows.finish();
    return out;
}

std::vector<wire::Body> Outbox::pending(KindNo kind, const RecordId& record)
{
    std::vector<wire::Body> out;
    Found& rows = bodiesOf(m_cache, kind, record);
    while (rows.next()) {
        if (auto body = wire::readBody(rows.value(0).toByteArray())) out.push_back(std::move(body).value());
    }
    rows.finish();
    return out;
}

void Outbox::rebuild(KindNo kind, const RecordId& record, const std::optional<CachedRow>& base)
{
    const auto bodies = pending(kind, record);
    const auto made = std::find_if(bodies.begin(), bodies.end(), [](const wire::Body& body) { return body.creates; });
    if (bodies.empty() || !base) m_rows.eraseBase(kind, record);
    else m_rows.putBase(*base);
    if (!base && made == bodies.end()) {
        m_rows.erase(kind, record);
        return;
    }
    CachedRow row = base ? *base : ownRow(record, made->changes);
    for (const wire::Body& body : bodies) apply(row.view, body.changes);
    m_rows.put(row);
}

void Outbox::settleOne(const wire::Outcome& outcome)
{
    Found& found = m_cache.run(u"SELECT kind, record, body FROM outbox WHERE n = ?"_s, {outcome.n});
    if (!found.next()) return;
    const auto* kind = model::findKind(KindNo(found.value(0).toInt()));
    const auto record = RecordId::parse(found.value(1).toString());
    const bool readable = !found.isNull(2);
    const auto body = wire::readBody(found.value(2).toByteArray());
    found.finish();
    m_cache.run(u"DELETE FROM outbox WHERE n = ?"_s, {outcome.n});
    if (!kind || !record) return;
    if (outcome.state != OutcomeState::Applied) tell(outcome, kind->no(), *record, body ? &*body : nullptr);
    if (!readable || !body) return;
    auto base = m_rows.base(kind->no(), *record);
    const bool taken = outcome.state != OutcomeState::Quarantined && outcome.state != OutcomeState::Superseded;
    if (taken) {
        if (!base && body->creates) base = ownRow(*record, body->changes);
        QSet<QString> refused;
        for (const auto& [field, state] : outcome.fields) refused.insert(field);
        if (base) apply(base->view, body->changes, refused);
    }
    // What is destroyed at the hub is destroyed here.
    if (outcome.state == OutcomeState::Superseded) base.reset();
    rebuild(kind->no(), *record, base);
}

void Outbox::tell(const wire::Outcome& outcome, KindNo kind, const RecordId& record, const wire::Body* body)
{
    RecordId about = record;
    if (kind == KindNo::AttachmentPart) {
        // What became of a file is told once, not piece by piece.
        const auto named = body ? body->changes.at(model::kindView(kind).parentPosition()) : std::nullopt;
        const auto file = named ? model::Kept<RecordId>::read(named->value()) : std::nullopt;
        if (!file) return;
        kind = KindNo::Attachment;
        about = *file;
        Found& known = m_cache.run(u"SELECT 1 FROM told WHERE kind = ? AND record = ?"_s, {int(kind), about.text()});
        const bool isTold = known.next();
        known.finish();
        if (isTold) return;
    }
    m_cache.run(u"INSERT OR REPLACE INTO told (n, kind, record, answer, at) VALUES (?,?,?,?,?)"_s,
                {outcome.n, int(kind), about.text(), QString::fromUtf8(wire::writeOutcome(outcome)), m_clock.now().ms});
}

void Outbox::settle(const std::vector<wire::Outcome>& outcomes)
{
    Cache::Transaction transaction(m_cache);
    // Noted only now that the edits that say it themselves go: a save has a page less to write.
    m_cache.setMeta(u"last_n"_s, QString::number(lastNumber()));
    for (const auto& outcome : outcomes) settleOne(outcome);
    transaction.commit();
}

void Outbox::withdrawText(KindNo kind, const RecordId& record)
{
    std::vector<std::pair<qint64, QByteArray>> bodies;
    Found& rows = m_cache.run(u"SELECT n, body FROM outbox WHERE kind = ? AND record = ? AND body IS NOT NULL"_s, {int(kind), record.text()});
    while (rows.next()) bodies.emplace_back(rows.value(0).toLongLong(), rows.value(1).toByteArray());
    rows.finish();
    // Sealed only here, where the text goes: sealing costs more than all else of a save.
    for (const auto& [n, body] : bodies) {
        m_cache.run(u"UPDATE outbox SET body = NULL, sealed = ? WHERE n = ?"_s, {base::seal(body, m_identity.sealKey), n});
    }
    m_rows.eraseBase(kind, record);
}

std::vector<Told> Outbox::told()
{
    std::vector<Told> out;
    Found& rows = m_cache.run(u"SELECT kind, record, answer, at FROM told ORDER BY n"_s);
    while (rows.next()) {
        const auto* kind = model::findKind(KindNo(rows.value(0).toInt()));
        const auto record = RecordId::parse(rows.value(1).toString());
        const auto outcome = wire::readOutcome(rows.value(2).toString().toUtf8());
        if (!kind || !record || !outcome) continue;
        Told told{outcome->n, fateOf(outcome->state), outcome->reason, {}, kind->no(), *record, {rows.value(3).toLongLong()}};
        for (const auto& [name, state] : outcome->fields) {
            if (state == wire::FieldOutcome::Declined) told.declined << name;
        }
        out.push_back(std::move(told));
    }
    rows.finish();
    return out;
}

void Outbox::forgetTold(qint64 n) { m_cache.run(u"DELETE FROM told WHERE n = ?"_s, {n}); }

}
