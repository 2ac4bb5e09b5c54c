#include "core/store/Outbox.h"

#include "core/base/Digest.h"

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

void apply(View& view, const model::Changes& changes, const QSet<QString>& without = {})
{
    for (auto it = changes.all().begin(); it != changes.all().end(); ++it) {
        const bool shown = view.grain(it.key()) >= model::Grain::Full;
        if (shown && !without.contains(QString(model::latin(view.kind().at(it.key()).name)))) view.set(it.key(), it->value());
    }
}

}

struct Outbox::Prepared {
    wire::Envelope envelope;
    QByteArray sealed;
};

Outbox::Outbox(Cache& cache, Rows& rows, Journal& journal, const Identity& identity, const base::Clock& clock, base::Random& random)
    : m_cache(cache),
      m_rows(rows),
      m_journal(journal),
      m_identity(identity),
      m_keys(base::SigningKeys::fromSeed(base::Secret::copyOf(identity.seed))),
      m_clock(clock),
      m_random(random)
{
}

Outbox::Prepared Outbox::prepare(const Edit& edit)
{
    const KindNo kind = edit.changes.kind();
    const bool settled = pending(kind, edit.record).empty();
    const qint64 n = m_cache.meta(u"last_n"_s).toLongLong() + 1;
    const auto shown = m_rows.find(kind, edit.record);
    const wire::Body body{edit.record, edit.changes, {m_cache.meta(u"epoch"_s), shown ? shown->delivery : 0}, edit.creates, m_clock.now()};
    const QByteArray bytes = wire::writeBody(body);
    Prepared out{wire::makeEnvelope(m_identity.enrolment, n, wire::MutationId::draw(m_random), bytes, m_identity.hashKey, m_keys), {}};
    out.sealed = wire::sealEnvelope(m_identity.enrolment, out.envelope, m_identity.sealKey);
    m_cache.setMeta(u"last_n"_s, QString::number(n));
    m_cache.run(u"INSERT INTO outbox (n, mutation, kind, record, body, sealed, hash, signature, written) VALUES (?,?,?,?,?,?,?,?,?)"_s,
                {n, out.envelope.id.text(), int(kind), edit.record.text(), bytes, QByteArray(""), out.envelope.hash,
                 out.envelope.signature, m_clock.now().ms});
    if (shown && settled) m_rows.putBase(*shown);
    CachedRow row = shown ? *shown : ownRow(edit.record, edit.changes);
    apply(row.view, edit.changes);
    m_rows.put(row);
    return out;
}

base::Result<base::Done, SaveFault> Outbox::save(const RecordId& record, const model::Changes& changes, bool creates)
{
    return saveAll({{record, changes, creates}});
}

base::Result<base::Done, SaveFault> Outbox::saveAll(const std::vector<Edit>& edits)
{
    std::vector<Prepared> prepared;
    {
        Cache::Transaction transaction(m_cache);
        for (const Edit& edit : edits) prepared.push_back(prepare(edit));
        transaction.commit();
    }
    if (!keepSealed(prepared)) return SaveFault::NotDurable;
    return base::Done{};
}

bool Outbox::keepSealed(const std::vector<Prepared>& prepared)
{
    // Whatever an earlier failure left out has waited longer than these.
    if (m_behind) return mend().ok();
    for (const Prepared& one : prepared) {
        m_behind = !m_journal.append({Journal::Sort::Mutation, one.envelope.n, one.sealed}) || m_behind;
    }
    return !m_behind;
}

base::Result<base::Done, SaveFault> Outbox::mend()
{
    m_behind = true;
    if (!m_journal.repair()) return SaveFault::NotDurable;
    for (const auto& envelope : next(std::numeric_limits<int>::max())) {
        if (m_journal.holds(envelope.n)) continue;
        const QByteArray sealed = wire::sealEnvelope(m_identity.enrolment, envelope, m_identity.sealKey);
        if (!m_journal.append({Journal::Sort::Mutation, envelope.n, sealed})) return SaveFault::NotDurable;
    }
    m_behind = false;
    return base::Done{};
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
    for (const Waiting& one : waiting()) rebuild(one.kind, one.record, std::nullopt);
}

bool Outbox::isWaiting(KindNo kind, const RecordId& record)
{
    QSqlQuery& row = m_cache.run(u"SELECT 1 FROM outbox WHERE kind = ? AND record = ? LIMIT 1"_s, {int(kind), record.text()});
    const bool any = row.next();
    row.finish();
    return any;
}

std::vector<QByteArray> Outbox::sealedBetween(qint64 first, qint64 last, int most)
{
    const auto frames = m_journal.repair();
    std::map<qint64, QByteArray> found;
    for (const auto& frame : frames.valueOr({})) {
        if (frame.sort == Journal::Sort::Mutation && frame.n >= first && frame.n <= last) found[frame.n] = frame.sealed;
    }
    std::vector<QByteArray> out;
    for (const auto& [n, sealed] : found) {
        if (out.size() < size_t(most)) out.push_back(sealed);
    }
    return out;
}

void Outbox::renumber(qint64 first)
{
    const auto all = next(std::numeric_limits<int>::max());
    Cache::Transaction transaction(m_cache);
    m_cache.run(u"UPDATE outbox SET n = -n"_s);
    qint64 n = first;
    for (const auto& envelope : all) {
        const QByteArray part = wire::signedPart(m_identity.enrolment, n, envelope.id, envelope.hash);
        m_cache.run(u"UPDATE outbox SET n = ?, signature = ? WHERE n = ?"_s, {n, base::sign(part, m_keys), -envelope.n});
        ++n;
    }
    m_cache.setMeta(u"last_n"_s, QString::number(n - 1));
    transaction.commit();
    // Their twins carry the old numbers.
    const auto kept = m_journal.keepAbove(n - 1, draftNumbers());
    m_behind = !kept || !mend();
}

std::vector<Waiting> Outbox::waiting()
{
    std::vector<Waiting> out;
    QSqlQuery& rows = m_cache.run(u"SELECT n, kind, record, written, body FROM outbox ORDER BY n"_s);
    while (rows.next()) {
        const auto* kind = model::findKind(KindNo(rows.value(1).toInt()));
        const auto id = RecordId::parse(rows.value(2).toString());
        if (!kind || !id) continue;
        const auto body = rows.isNull(4) ? std::nullopt : std::optional(wire::readBody(rows.value(4).toByteArray()));
        const bool readable = body && body->ok();
        out.push_back({rows.value(0).toLongLong(), kind->no(), *id, {rows.value(3).toLongLong()},
                       readable ? std::optional((*body)->changes) : std::nullopt, readable && (*body)->creates});
    }
    rows.finish();
    return out;
}

qint64 Outbox::count()
{
    QSqlQuery& row = m_cache.run(u"SELECT count(*) FROM outbox"_s);
    row.next();
    const qint64 number = row.value(0).toLongLong();
    row.finish();
    return number;
}

QSet<QString> Outbox::waitingRecords()
{
    QSet<QString> out;
    QSqlQuery& rows = m_cache.run(u"SELECT DISTINCT record FROM outbox"_s);
    while (rows.next()) out.insert(rows.value(0).toString());
    rows.finish();
    return out;
}

std::vector<wire::Envelope> Outbox::next(int most)
{
    std::vector<wire::Envelope> out;
    QSqlQuery& rows = m_cache.run(u"SELECT n, mutation, hash, signature, body, sealed FROM outbox ORDER BY n LIMIT ?"_s, {most});
    while (rows.next()) {
        const auto id = wire::MutationId::parse(rows.value(1).toString());
        if (!id) continue;
        const bool sealedOnly = rows.isNull(4);
        out.push_back({rows.value(0).toLongLong(), *id, rows.value(2).toByteArray(), rows.value(3).toByteArray(),
                       sealedOnly ? QByteArray() : rows.value(4).toByteArray(), sealedOnly ? rows.value(5).toByteArray() : QByteArray()});
    }
    rows.finish();
    return out;
}

std::vector<wire::Body> Outbox::pending(KindNo kind, const RecordId& record)
{
    std::vector<wire::Body> out;
    QSqlQuery& rows = m_cache.run(u"SELECT body FROM outbox WHERE kind = ? AND record = ? AND body IS NOT NULL ORDER BY n"_s, {int(kind), record.text()});
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
    QSqlQuery& found = m_cache.run(u"SELECT kind, record, body FROM outbox WHERE n = ?"_s, {outcome.n});
    if (!found.next()) return;
    const auto* kind = model::findKind(KindNo(found.value(0).toInt()));
    const auto record = RecordId::parse(found.value(1).toString());
    const bool readable = !found.isNull(2);
    const auto body = wire::readBody(found.value(2).toByteArray());
    found.finish();
    m_cache.run(u"DELETE FROM outbox WHERE n = ?"_s, {outcome.n});
    if (!kind || !record) return;
    if (outcome.state != OutcomeState::Applied) {
        m_cache.run(u"INSERT OR REPLACE INTO told (n, kind, record, answer, at) VALUES (?,?,?,?,?)"_s,
                    {outcome.n, int(kind->no()), record->text(), QString::fromUtf8(wire::writeOutcome(outcome)), m_clock.now().ms});
    }
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

void Outbox::settle(const std::vector<wire::Outcome>& outcomes)
{
    Cache::Transaction transaction(m_cache);
    for (const auto& outcome : outcomes) settleOne(outcome);
    transaction.commit();
}

void Outbox::withdrawText(KindNo kind, const RecordId& record)
{
    std::vector<std::pair<qint64, QByteArray>> bodies;
    QSqlQuery& rows = m_cache.run(u"SELECT n, body FROM outbox WHERE kind = ? AND record = ? AND body IS NOT NULL"_s, {int(kind), record.text()});
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
    QSqlQuery& rows = m_cache.run(u"SELECT kind, record, answer, at FROM told ORDER BY n"_s);
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

qint64 draftNumber(const QString& place)
{
    const QByteArray bytes = base::digest(place.toUtf8(), {}, 16);
    qint64 out = 0;
    memcpy(&out, bytes.constData(), sizeof out);
    return out & std::numeric_limits<qint64>::max();
}

void Outbox::trimJournal(qint64 durable)
{
    constexpr qint64 WorthIt = 256 * 1024;
    const bool emptied = count() == 0 && m_cache.meta(u"last_n"_s).toLongLong() <= durable;
    if (m_journal.size() == 0 || (!emptied && m_journal.size() < WorthIt)) return;
    if (!m_journal.keepAbove(durable, draftNumbers())) return; // An old sealed copy that stays harms nothing.
}

QSet<qint64> Outbox::draftNumbers()
{
    QSet<qint64> out;
    QSqlQuery& rows = m_cache.run(u"SELECT place FROM draft"_s);
    while (rows.next()) out.insert(draftNumber(rows.value(0).toString()));
    rows.finish();
    return out;
}

}
