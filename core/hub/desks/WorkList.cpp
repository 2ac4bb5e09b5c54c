#include "core/hub/desks/WorkList.h"

#include "core/hub/store/Schema.h"

#include <QtCore/QtEndian>
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace carrel::hub {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t WorkBlock = 500; ///< a page that sends all of it leaves nothing to put back
constexpr char BlockVersion = 1;
constexpr qsizetype RowSize = 16 + 8;

/// A kind's place in the catalogue.
qint64 rankOf(KindNo kind)
{
    static const auto ranks = [] {
        std::array<qint64, 256> table{};
        qint64 rank = 0;
        for (const auto& each : model::catalogue()) table[size_t(each.no())] = ++rank;
        return table;
    }();
    return ranks[size_t(kind)];
}

bool before(const Candidate& a, const Candidate& b)
{
    return a.kind == b.kind ? std::tie(a.id, a.rec) < std::tie(b.id, b.rec) : rankOf(a.kind) < rankOf(b.kind);
}

bool same(const Candidate& a, const Candidate& b) { return a.kind == b.kind && a.rec == b.rec; }

/// Where a block that begins with this one is stored: its kind and the beginning of its id, so that blocks lie in order.
qint64 positionOf(const Candidate& candidate)
{
    const auto head = qFromBigEndian<quint64>(candidate.id.bits().bytes.data());
    return rankOf(candidate.kind) << 56 | qint64(head >> 8);
}

QByteArray pack(std::vector<Candidate>::const_iterator from, std::vector<Candidate>::const_iterator to)
{
    QByteArray out(1 + RowSize * (to - from), Qt::Uninitialized);
    char* at = out.data();
    *at++ = BlockVersion;
    for (; from != to; ++from, at += RowSize) {
        memcpy(at, from->id.bits().bytes.data(), 16);
        qToLittleEndian(from->rec, at + 16);
    }
    return out;
}

void unpack(KindNo kind, const QByteArray& packed, std::vector<Candidate>& into)
{
    if (packed.size() % RowSize != 1 || packed[0] != BlockVersion) throw StoreFailure(StoreFault::Failed, "work block");
    for (const char* at = packed.constData() + 1; at != packed.constData() + packed.size(); at += RowSize) {
        base::Bits128 bits;
        memcpy(bits.bytes.data(), at, 16);
        into.push_back({kind, RecordId::from(bits), qFromLittleEndian<qint64>(at + 16)});
    }
}

void name(Rows rows, KindNo kind, std::vector<Candidate>& into)
{
    while (rows.next()) {
        if (const auto id = RecordId::parse(rows.text(0))) into.push_back({kind, *id, rows.number(1)});
    }
}

}

namespace {

void settle(std::vector<Candidate>& candidates)
{
    if (!std::is_sorted(candidates.begin(), candidates.end(), before)) std::sort(candidates.begin(), candidates.end(), before);
    candidates.erase(std::unique(candidates.begin(), candidates.end(), same), candidates.end());
}

}

std::vector<Candidate> WorkList::named(Db& db, const Numbers& recs, std::vector<Candidate> known)
{
    std::map<KindNo, QVariantList> byKind;
    for (const auto& [kind, rec] : recs) byKind[kind] << rec;
    std::vector<Candidate> out = std::move(known);
    for (const auto& [kind, numbers] : byKind) {
        const QVariant list = db.list(numbers, true);
        const QString among = db.in(u"rec"_s, true);
        name(db.run(u"SELECT id, rec FROM "_s + tableOf(model::kindView(kind)) + u" WHERE "_s + among, {list}), kind, out);
        name(db.run(u"SELECT id, rec FROM destroyed WHERE kind = ? AND "_s + among, {int(kind), list}), kind, out);
    }
    settle(out);
    return out;
}

void WorkList::merge(std::vector<Candidate> more)
{
    if (more.empty()) return;
    if (m_ready.empty()) m_ready = std::move(more);
    else m_ready.insert(m_ready.end(), more.begin(), more.end());
    settle(m_ready);
}

std::set<qint64>& WorkList::stored()
{
    if (m_stored) return *m_stored;
    m_stored.emplace();
    Rows rows = m_db.run(u"SELECT position FROM work WHERE enrolment = ?"_s, {m_enrolment});
    while (rows.next()) m_stored->insert(rows.number(0));
    return *m_stored;
}

void WorkList::absorb(qint64 position)
{
    std::vector<Candidate> found;
    {
        Rows rows = m_db.run(u"DELETE FROM work WHERE enrolment = ? AND position = ? RETURNING kind, packed"_s, {m_enrolment, position});
        while (rows.next()) unpack(KindNo(rows.number(0)), rows.bytes(1), found);
    }
    stored().erase(position);
    merge(std::move(found));
}

std::vector<Candidate> WorkList::next()
{
    // What is stored and begins before the end of what is given has some of what comes next.
    while (!stored().empty()) {
        const qint64 first = *stored().begin();
        if (!m_ready.empty() && positionOf(m_ready[std::min(m_ready.size(), WorkBlock) - 1]) < first) break;
        absorb(first);
    }
    const auto end = m_ready.begin() + ptrdiff_t(std::min(m_ready.size(), WorkBlock));
    std::vector<Candidate> out(m_ready.begin(), end);
    m_ready.erase(m_ready.begin(), end);
    return out;
}

void WorkList::keep()
{
    // A stored block that begins where one of these does, by a chance of one in very many, becomes one with it.
    for (size_t i = 0; i < m_ready.size() && !stored().empty(); ++i) {
        if (const qint64 position = positionOf(m_ready[i]); stored().contains(position)) absorb(position);
    }
    QVariantList values;
    for (size_t from = 0; from < m_ready.size();) {
        size_t to = from + 1;
        const auto goesOn = [&] {
            return m_ready[to].kind == m_ready[from].kind && (to - from < WorkBlock || positionOf(m_ready[to]) == positionOf(m_ready[to - 1]));
        };
        while (to < m_ready.size() && goesOn()) ++to;
        values << m_enrolment << positionOf(m_ready[from]) << int(m_ready[from].kind)
               << pack(m_ready.cbegin() + ptrdiff_t(from), m_ready.cbegin() + ptrdiff_t(to));
        from = to;
    }
    m_db.insertMany(u"work (enrolment, position, kind, packed)"_s, 4, values);
}

}
