#include "core/hub/desks/Pull.h"

#include "core/access/Confidence.h"
#include "core/access/Projection.h"
#include "core/base/Digest.h"
#include "core/hub/desks/Mirrors.h"
#include "core/hub/desks/Peers.h"
#include "core/hub/feed/Touches.h"

#include <algorithm>

namespace carrel::hub {

using base::Moment;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

/// A group of fewer rows is hardly ever sent to another desk as it is.
constexpr size_t WorthKeeping = 40;
/// Beyond so many sorts of row, looking for one's like costs more than it spares.
constexpr size_t MostRuled = 12;

int weightOf(KindNo kind) { return model::kindView(kind).spec().large ? LargeRow : 1; }

}

base::Result<QByteArray, model::Shape> Pull::page(qint64 enrolment, qint64 after, const QString& epoch, wire::Packer* packer)
{
    Transaction transaction(m_db, Transaction::Mode::OneMoment);
    const auto desk = Enrolments(m_db, m_context).locked(enrolment);
    if (!desk) throw StoreFailure(StoreFault::Failed, "no enrolment");
    prepare(*desk, after, epoch);
    while (!full()) {
        const auto candidates = m_work->next();
        if (candidates.empty()) break;
        consider(candidates);
    }
    if (m_unnumbered) return *m_unnumbered;
    m_work->keep();
    store(*desk);
    transaction.commit();
    const auto& who = m_person->who;
    const wire::PageHead head{m_context.epoch, m_context.policy->version(), who.roles, who.creates(),
                              {m_context.clock.now().plusDays(LeaseDays), desk->share}, m_context.clock.now(),
                              std::max(m_delivered, after), desk->durableN, full(), m_startsOver, who.desk, who.rightWords()};
    return written(head, packer);
}

QByteArray Pull::packedRows(size_t group, wire::Packer& packer)
{
    if (m_groups[group].rows.size() < WorthKeeping) return packer.pack(wire::writeRows(m_groups[group]));
    const auto segment = m_shelf.segment(base::digest(m_names[group], {}, 16));
    std::call_once(segment->made, [&] { segment->packed = packer.pack(wire::writeRows(m_groups[group])); });
    return segment->packed;
}

QByteArray Pull::written(const wire::PageHead& head, wire::Packer* packer)
{
    const auto sent = [](const wire::EncodedGroup& group) { return !group.rows.empty(); };
    if (!packer || std::none_of(m_groups.begin(), m_groups.end(), [](const auto& group) { return group.rows.size() >= WorthKeeping; })) {
        std::erase_if(m_groups, [&](const auto& group) { return !sent(group); });
        const QByteArray page = wire::writePage(head, m_groups, m_removals);
        return packer ? packer->pack(page) : page;
    }
    std::vector<QByteArray> rows;
    for (size_t i = 0; i < m_groups.size(); ++i) {
        if (sent(m_groups[i])) rows.push_back(packedRows(i, *packer));
    }
    std::erase_if(m_groups, [&](const auto& group) { return !sent(group); });
    const auto around = wire::pageAround(head, m_groups, m_removals);
    QByteArray out = packer->pack(around.front());
    for (size_t i = 0; i < rows.size(); ++i) out.append(rows[i]).append(packer->pack(around[i + 1]));
    return out;
}

bool Pull::wouldSend(qint64 enrolment)
{
    Transaction transaction(m_db, Transaction::Mode::OneMoment);
    const auto desk = Enrolments(m_db, m_context).locked(enrolment);
    if (!desk) return false;
    prepare(*desk, desk->delivered, m_context.epoch);
    while (m_sent == 0 && !m_unnumbered) {
        const auto candidates = m_work->next();
        if (candidates.empty()) break;
        consider(candidates);
    }
    // No desk holds anything in a shape that has no number.
    return m_sent > 0 || m_unnumbered;
}

QByteArray pullPage(Db& db, const HubContext& context, qint64 enrolment, qint64 after, const QString& epoch, wire::Packer* packer)
{
    for (;;) {
        auto page = Pull(db, context).page(enrolment, after, epoch, packer);
        if (page) return *page;
        Transaction transaction(db);
        const quint32 number = Shapes(db).numberOf(page.error());
        transaction.commit();
        context.shelf->keep(page.error(), number);
    }
}

void Pull::consider(const std::vector<Candidate>& candidates)
{
    size_t at = 0;
    while (at < candidates.size() && !full()) {
        const KindNo kind = candidates[at].kind;
        std::vector<qint64> recs;
        // No more than could be sent: what is looked at in vain is only looked at again.
        const size_t most = size_t((PageRows - m_sent + weightOf(kind) - 1) / weightOf(kind));
        for (; at < candidates.size() && candidates[at].kind == kind && recs.size() < most; ++at) {
            recs.push_back(candidates[at].rec);
        }
        if (!recs.empty()) considerKind(model::kindView(kind), recs);
    }
    m_work->putBack({candidates.begin() + ptrdiff_t(at), candidates.end()});
    m_work->add(std::exchange(m_again, {}));
}

void Pull::considerKind(const model::KindView& kind, const std::vector<qint64>& recs)
{
    const auto rows = m_shelf.take(m_db, kind, recs, m_head);
    m_db.pass("rows-read");
    std::vector<Place> places;
    for (const auto& row : rows) {
        if (row) places.push_back(Place::of(kind.no(), row->record().id(), row->held().rec));
    }
    m_ledger->preload(places);
    for (size_t i = 0; i < recs.size() && !m_unnumbered; ++i) {
        if (rows[i]) considerRow(*rows[i]);
        else removeDestroyed(kind.no(), recs[i]);
    }
}

std::vector<StoredKey> Pull::ownKeys(const Shelved& row) const
{
    std::vector<StoredKey> out;
    auto mine = m_person->keys.begin();
    for (const StoredKey& stored : row.keys()) {
        while (mine != m_person->keys.end() && *mine < stored.key) ++mine;
        if (mine == m_person->keys.end()) break;
        if (*mine == stored.key) out.push_back(stored);
    }
    return out;
}

access::Keys Pull::keysOf(const std::vector<StoredKey>& own) const
{
    access::Keys out;
    for (const StoredKey& stored : own) {
        const auto at = std::lower_bound(m_person->keys.begin(), m_person->keys.end(), stored.key);
        out.all.push_back({m_person->texts[size_t(at - m_person->keys.begin())].second, stored.until});
    }
    std::sort(out.all.begin(), out.all.end(), [](const auto& a, const auto& b) { return a.text < b.text; });
    return out;
}

access::Ruling Pull::ruled(const model::Record& record, access::Keys keys)
{
    const Moment now = m_context.clock.now();
    nameSubjects(keys, record, m_set, m_person->who);
    const Mirror mirror(m_set, record, keys, now);
    return access::ruling(m_person->who, mirror.row(), access::Surface::Desk, now);
}

access::Ruling Pull::ruled(const Shelved& row)
{
    const auto& record = row.record();
    if (auto without = m_trims->keysOf(record, m_set, m_context.clock.now())) return ruled(record, std::move(*without));
    const auto own = ownKeys(row);
    const auto& who = m_person->who;
    // What hangs on nothing but its keys is ruled on once for all that have the same.
    const bool alike = !record.kind().spec().mirrors && !access::isSpecial(record) && !access::needsConsent(record) && !access::isInConfidence(record) && who.barred.empty();
    for (const Ruled& one : m_ruled) {
        if (alike && one.kind == record.no() && one.keys == own) return one.ruling;
    }
    auto ruling = ruled(record, keysOf(own));
    if (alike && m_ruled.size() < MostRuled) m_ruled.push_back({record.no(), own, ruling});
    return ruling;
}

void Pull::considerRow(const Shelved& row)
{
    if (m_trims->hasLapsed(row.record())) {
        m_trims->lapse(row.record().id());
        const auto family = Trims::familyOf(row.record(), m_set);
        m_again.insert(m_again.end(), family.begin(), family.end());
    }
    const auto ruling = ruled(row);
    const Place place = Place::of(row.record().no(), row.record().id(), row.held().rec);
    const Holding* holding = m_ledger->find(place);
    const bool was = holding && !holding->removing;
    const bool is = !ruling.shape.showsNothing();
    if (is) send(row, ruling);
    else remove(place, row.record().id());
    if (was == is) return;
    // What names it may name it no longer, or may now.
    const auto peers = peersOf(row.record(), m_set);
    m_again.insert(m_again.end(), peers.begin(), peers.end());
}

Shelved::Row Pull::made(const model::Record& record, const access::Ruling& ruling) const
{
    const auto projected = access::project(record, ruling);
    auto made = std::make_shared<PreparedRow>(PreparedRow{wire::encodeRow(projected->view, projected->until), {}});
    const QByteArray digest = base::digest(wire::canonical(projected->view.shape(), made->encoded), m_context.keys->ledger.exposed(), 16);
    std::copy_n(digest.begin(), std::min(digest.size(), qsizetype(made->digest.size())), made->digest.begin());
    return made;
}

Shelved::Row Pull::prepared(const Shelved& row, const access::Ruling& ruling) const
{
    if (auto known = row.shown(ruling.shape, ruling.until)) return known;
    auto made = this->made(row.record(), ruling);
    row.keep(ruling.shape, ruling.until, made);
    return made;
}

quint32 Pull::numberOf(const model::Shape& shape)
{
    for (const auto& [known, number] : m_numbers) {
        if (known == shape) return number;
    }
    auto number = m_shelf.numberOf(shape);
    if (!number) {
        number = m_shapes.known(shape);
        if (number) m_shelf.keep(shape, *number);
    }
    if (number) m_numbers.emplace_back(shape, *number);
    else m_unnumbered = shape;
    return number.value_or(0);
}

quint32 Pull::mayHold(const Holding& holding)
{
    if (holding.delivery <= m_acked || holding.previous == 0) return holding.shape;
    // The last delivery may have arrived or not: it holds what either shows, and maybe no more than that.
    auto both = m_shapes.shape(holding.shape);
    const auto previous = m_shapes.shape(holding.previous);
    if (!both || !previous) throw StoreFailure(StoreFault::Failed, "ledger shape");
    for (int i = 0; i < model::kindView(both->kind()).size(); ++i) both->unite(i, previous->at(i));
    return numberOf(*both);
}

void Pull::send(const Shelved& one, const access::Ruling& ruling)
{
    const KindNo kind = one.record().no();
    const quint32 shape = numberOf(ruling.shape);
    const auto narrowed = withSeenPeers(one.record(), m_person->who, access::Surface::Desk, m_set, m_context.clock.now());
    const auto row = narrowed ? made(*narrowed, ruling) : prepared(one, ruling);
    const Place place = Place::of(kind, one.record().id(), one.held().rec);
    const Holding* holding = m_ledger->find(place);
    if (holding && !holding->removing && holding->digest == row->digest) return;
    const quint32 before = holding ? mayHold(*holding) : 0;
    const quint32 previous = before == shape ? 0 : before;
    ++m_delivered;
    m_sent += weightOf(kind);
    m_ledger->put(place, {one.student(), shape, previous, m_delivered, row->digest, false});
    if (m_groups.empty() || m_groups.back().shape != ruling.shape) {
        m_groups.push_back({ruling.shape, m_delivered, {}});
        m_names.emplace_back();
    }
    m_groups.back().rows.push_back(row->encoded);
    const auto& id = row->encoded.id.bits().bytes;
    m_names.back().append(reinterpret_cast<const char*>(id.data()), qsizetype(id.size())).append(row->digest.data(), qsizetype(row->digest.size()));
}

void Pull::remove(const Place& place, const RecordId& id)
{
    const Holding* holding = m_ledger->find(place);
    if (!holding || holding->removing) return;
    Holding leaving = *holding;
    leaving.previous = mayHold(*holding) == holding->shape ? 0 : mayHold(*holding);
    leaving.delivery = ++m_delivered;
    leaving.removing = true;
    ++m_sent;
    m_ledger->put(place, leaving);
    m_removals.push_back({place.kind, id, m_delivered});
    m_removing << m_enrolment << m_delivered << int(place.kind) << place.block << place.rec;
    // Rows before and after it must not share one run of numbers.
    m_groups.push_back({model::Shape(model::kindView(place.kind)), m_delivered, {}});
    m_names.emplace_back();
}

void Pull::removeDestroyed(KindNo kind, qint64 rec)
{
    const auto text = m_db.one(u"SELECT id FROM destroyed WHERE kind = ? AND rec = ?"_s, {int(kind), rec});
    const auto id = text ? RecordId::parse(text->toString()) : std::nullopt;
    if (id) remove(Place::of(kind, *id, rec), *id);
}

void Pull::store(const Desk& desk)
{
    m_ledger->flush();
    m_db.pass("after-ledger");
    m_db.insertMany(u"removing (enrolment, delivery, kind, block, rec)"_s, 5, m_removing);
    if (m_delivered > desk.delivered) {
        m_db.later(u"INSERT INTO page_mark (enrolment, first, seq) VALUES (?, ?, ?)"_s, {desk.no, desk.delivered + 1, m_head});
    }
    const Moment now = m_context.clock.now();
    m_db.later(u"UPDATE enrolment SET cursor = ?, delivered = ?, entitlement = ?, desk_keys = ?, seen_at = ?, lease_until = ? WHERE no = ?"_s,
             {m_cursor, m_delivered, m_person->grants, QString::fromLatin1(packKeys(m_person->keys).toHex()), now.ms, now.plusDays(LeaseDays).ms, desk.no});
}

void trim(Db& db, const HubContext& context, qint64 enrolment, const wire::Trim& trim)
{
    Transaction transaction(db);
    const auto desk = Enrolments(db, context).locked(enrolment);
    if (!desk) throw StoreFailure(StoreFault::Failed, "no enrolment");
    WorkingSet set(db);
    WorkList work(db, enrolment);
    work.add(Trims(db, enrolment, desk->staff, desk->trimmed).change(trim, set));
    work.keep();
    transaction.commit();
}

void acknowledge(Db& db, qint64 enrolment, const wire::Ack& ack, Moment now)
{
    db.pass("before-ack");
    Transaction transaction(db);
    // Forgotten, it only makes the hub believe that more is held.
    if (ack.erased.empty()) db.commitAhead();
    Ledger ledger(db, enrolment);
    for (const qint64 delivery : ack.erased) {
        Rows rows = db.run(u"SELECT kind, block, rec FROM removing WHERE enrolment = ? AND delivery = ?"_s, {enrolment, delivery});
        if (!rows.next()) continue;
        const KindNo kind = KindNo(rows.number(0));
        const Place place{kind, quint8(rows.number(1)), rows.number(2)};
        const Holding* holding = ledger.find(place);
        // A row that came back in the meantime is not the one that was erased.
        if (holding && holding->removing && holding->delivery == delivery) ledger.erase(place);
        db.later(u"INSERT INTO receipt (enrolment, kind, rec, delivery, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
               {enrolment, int(kind), place.rec, delivery, now.ms});
        db.later(u"DELETE FROM removing WHERE enrolment = ? AND delivery = ?"_s, {enrolment, delivery});
    }
    ledger.flush();
    db.later(u"UPDATE enrolment SET acked = ? WHERE no = ? AND acked < ? AND delivered >= ?"_s, {ack.upTo, enrolment, ack.upTo, ack.upTo});
    transaction.commit();
    db.pass("after-ack");
}

}
