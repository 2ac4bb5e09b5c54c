#include "core/store/Outbox.h"

#include "core/base/Digest.h"

#include <algorithm>

namespace carrel::store {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr int pieceKind = int(KindNo::AttachmentPart);

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
    const auto earlier = earliest(kind, edit.record);
    const qint64 n = lastNumber() + 1;
    const auto stored = m_rows.stored(kind, edit.record);
    const CachedRow* const shown = stored && m_rows.isThere(stored->row) ? &stored->row : nullptr;
    // What the hub has said since lies beneath an earlier edit that is still waiting: its author has not seen it.
    const wire::Base base = earlier ? earlier->base : wire::Base{m_cache.meta(u"epoch"_s), shown ? shown->delivery : 0};
    const wire::Body body{edit.record, edit.changes, base, edit.creates, m_clock.now()};
    const QByteArray bytes = wire::writeBody(body);
    Prepared out{wire::makeEnvelope(m_identity.enrolment, n, wire::MutationId::draw(m_random), bytes, m_identity.hashKey, m_keys), {}};
    out.sealed = wire::sealEnvelope(m_identity.enrolment, out.envelope, m_identity.sealKey);
    m_cache.run(u"INSERT INTO outbox (n, mutation, kind, record, body, sealed, hash, signature, written) VALUES (?,?,?,?,?,?,?,?,?)"_s,
                {n, out.envelope.id.text(), int(kind), edit.record.text(), bytes, QByteArray(""), out.envelope.hash,
                 out.envelope.signature, m_clock.now().ms});
    if (shown && !earlier) m_rows.putBase(*shown);
    CachedRow row = shown ? *shown : ownRow(edit.record, edit.changes);
    apply(row.view, edit.changes);
    m_rows.put(row, stored);
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
    std::vector<Journal::Frame> frames;
    for (const Prepared& one : prepared) frames.push_back({Journal::Sort::Mutation, one.envelope.n, one.sealed});
    m_behind = !m_journal.appendAll(frames);
    return !m_behind;
}

base::Result<base::Done, SaveFault> Outbox::mend()
{
    m_behind = true;
    if (!forgetOldTwins()) return SaveFault::NotDurable;
    const auto frames = m_journal.repair();
    if (!frames) return SaveFault::NotDurable;
    goBehind(*frames);
    for (const auto& envelope : next(std::numeric_limits<int>::max())) {
        if (m_journal.holds(envelope.n)) continue;
        const QByteArray sealed = wire::sealEnvelope(m_identity.enrolment, envelope, m_identity.sealKey);
        if (!m_journal.append({Journal::Sort::Mutation, envelope.n, sealed})) return SaveFault::NotDurable;
    }
    m_behind = false;
    return base::Done{};
}

void Outbox::goBehind(const std::vector<Journal::Frame>& frames)
{
    qint64 sealed = 0;
    for (const auto& frame : frames) {
        if (frame.sort == Journal::Sort::Mutation) sealed = std::max(sealed, frame.n);
    }
    const qint64 last = lastNumber();
    if (sealed <= last) return;
    // No number is given away twice: the hub would be told two things under one, and the first would go with its twin.
    Cache::Transaction transaction(m_cache);
    if (firstLost() == 0) m_cache.setMeta(u"lost_from"_s, QString::number(last + 1));
    m_cache.setMeta(u"last_n"_s, QString::number(sealed));
    transaction.commit();
}

qint64 Outbox::firstLost() { return m_cache.meta(u"lost_from"_s).toLongLong(); }

void Outbox::foundAgain(qint64 last) { m_cache.setMeta(u"lost_from"_s, last < lastNumber() ? QString::number(last + 1) : QString(u""_s)); }

bool Outbox::isWaiting(KindNo kind, const RecordId& record)
{
    Found& row = m_cache.run(u"SELECT 1 FROM outbox WHERE kind = ? AND record = ? LIMIT 1"_s, {int(kind), record.text()});
    const bool any = row.next();
    row.finish();
    return any;
}

std::vector<Twin> Outbox::sealedWaiting(bool onlyWithoutText, qint64 after, int most, qint64 mostBytes)
{
    std::vector<Twin> out;
    qint64 bytes = 0;
    for (const auto& envelope : next(std::numeric_limits<int>::max())) {
        if (envelope.n <= after || (onlyWithoutText && envelope.sealed.isEmpty()) || out.size() >= size_t(most) || bytes >= mostBytes) continue;
        out.push_back({envelope.n, wire::sealEnvelope(m_identity.enrolment, envelope, m_identity.sealKey)});
        bytes += out.back().sealed.size();
    }
    return out;
}

std::vector<Twin> Outbox::sealedBetween(qint64 first, qint64 last, int most, qint64 mostBytes)
{
    const auto frames = m_journal.repair();
    std::map<qint64, QByteArray> found;
    for (const auto& frame : frames.valueOr({})) {
        if (frame.sort == Journal::Sort::Mutation && frame.n >= first && frame.n <= last) found[frame.n] = frame.sealed;
    }
    std::vector<Twin> out;
    qint64 bytes = 0;
    for (const auto& [n, sealed] : found) {
        if (out.size() >= size_t(most) || bytes >= mostBytes) break;
        out.push_back({n, sealed});
        bytes += sealed.size();
    }
    return out;
}

bool Outbox::forgetOldTwins()
{
    if (m_cache.meta(u"old_twins"_s).isEmpty()) return true;
    if (!m_journal.keepAbove(std::numeric_limits<qint64>::max(), draftNumbers())) return false;
    m_cache.setMeta(u"old_twins"_s, u""_s);
    return true;
}

void Outbox::showAgain()
{
    {
        Cache::Transaction transaction(m_cache);
        showOwn();
        // Their numbers are none of this enrolment's: for as long as they lie there they must not count as such.
        m_cache.setMeta(u"old_twins"_s, u"1"_s);
        transaction.commit();
    }
    m_trimmedTo = 0;
    m_behind = !mend();
}

std::vector<Waiting> Outbox::waiting()
{
    std::vector<Waiting> out;
    Found& rows = m_cache.run(u"SELECT n, kind, record, written, body FROM outbox WHERE kind <> ? ORDER BY n"_s, {pieceKind});
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

std::vector<WaitingFile> Outbox::waitingFiles()
{
    std::vector<WaitingFile> out;
    Found& rows = m_cache.run(u"SELECT p.f_attachment, count(*), min(o.n), min(o.written) FROM outbox o JOIN r_attachment_part p ON p.id = o.record "
                                  u"WHERE o.kind = ? GROUP BY p.f_attachment"_s,
                                  {pieceKind});
    while (rows.next()) {
        const auto id = RecordId::parse(rows.value(0).toString());
        if (id) out.push_back({*id, rows.value(1).toInt(), rows.value(2).toLongLong(), {rows.value(3).toLongLong()}});
    }
    rows.finish();
    return out;
}

qint64 Outbox::changeCount()
{
    Found& row = m_cache.run(u"SELECT count(*), count(CASE WHEN kind = ? THEN 1 END) FROM outbox"_s, {pieceKind});
    row.next();
    const qint64 all = row.value(0).toLongLong();
    const qint64 pieces = row.value(1).toLongLong();
    row.finish();
    if (pieces == 0) return all;
    const auto files = waitingFiles();
    const auto alone = std::ranges::count_if(files, [&](const WaitingFile& file) { return !isWaiting(KindNo::Attachment, file.record); });
    qint64 named = 0;
    for (const WaitingFile& file : files) named += file.pieces;
    // Pieces whose rows have left the desk are named no more, and are one thing on its way all the same.
    return all - pieces + alone + (named < pieces ? 1 : 0);
}

qint64 Outbox::count()
{
    Found& row = m_cache.run(u"SELECT count(*) FROM outbox"_s);
    row.next();
    const qint64 number = row.value(0).toLongLong();
    row.finish();
    return number;
}

qint64 Outbox::lastNumber()
{
    Found& row = m_cache.run(u"SELECT max(n) FROM outbox"_s);
    row.next();
    const qint64 waiting = row.value(0).toLongLong();
    row.finish();
    return std::max(waiting, m_cache.meta(u"last_n"_s).toLongLong());
}

QSet<QString> Outbox::waitingRecords()
{
    QSet<QString> out;
    Found& rows = m_cache.run(u"SELECT DISTINCT record FROM outbox"_s);
    while (rows.next()) out.insert(rows.value(0).toString());
    rows.finish();
    return out;
}

std::vector<wire::Envelope> Outbox::next(int most, qint64 mostBytes, qint64 after)
{
    std::vector<wire::Envelope> out;
    qint64 bytes = 0;
    Found& rows = m_cache.run(u"SELECT n, mutation, hash, signature, body, sealed FROM outbox WHERE n > ? ORDER BY n LIMIT ?"_s, {after, most});
    while (rows.next()) {
        const auto id = wire::MutationId::parse(rows.value(1).toString());
        if (!id) continue;
        const bool sealedOnly = rows.isNull(4);
        out.push_back({rows.value(0).toLongLong(), *id, rows.value(2).toByteArray(), rows.value(3).toByteArray(),
                       sealedOnly ? QByteArray() : rows.value(4).toByteArray(), sealedOnly ? rows.value(5).toByteArray() : QByteArray()});
        bytes += out.back().body.size() + out.back().sealed.size();
        if (bytes >= mostBytes) break;
    }
    rows.finish();
    return out;
}

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
    const bool emptied = count() == 0 && lastNumber() <= durable;
    // Until the horizon moves there is nothing more that may go.
    if (!emptied && durable <= m_trimmedTo) return;
    if (m_journal.size() == 0 || (!emptied && m_journal.size() < WorthIt)) return;
    // An old sealed copy that stays harms nothing.
    if (m_journal.keepAbove(durable, draftNumbers())) m_trimmedTo = durable;
}

QSet<qint64> Outbox::draftNumbers()
{
    QSet<qint64> out;
    Found& rows = m_cache.run(u"SELECT place FROM draft"_s);
    while (rows.next()) out.insert(draftNumber(rows.value(0).toString()));
    rows.finish();
    return out;
}

}
