#include "core/hub/desks/Ledger.h"

#include "core/model/Catalogue.h"

namespace carrel::hub {

using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

constexpr quint8 BlockVersion = 2;

template <class T>
void put(char*& at, T value)
{
    qToLittleEndian(value, at);
    at += sizeof value;
}

auto placeOf(auto& entries, qint64 rec)
{
    return std::lower_bound(entries.begin(), entries.end(), rec, [](const auto& entry, qint64 wanted) { return entry.first < wanted; });
}

/// Reads columns; past the end it gives zeros and remembers.
class Cursor
{
public:
    explicit Cursor(const QByteArray& bytes) : m_bytes(bytes) {}
    template <class T>
    T take()
    {
        T value{};
        if (m_at + qsizetype(sizeof value) > m_bytes.size()) {
            m_short = true;
            return value;
        }
        memcpy(&value, m_bytes.constData() + m_at, sizeof value);
        m_at += qsizetype(sizeof value);
        return qFromLittleEndian(value);
    }
    std::array<char, 16> digest()
    {
        std::array<char, 16> out{};
        if (m_at + 16 > m_bytes.size()) m_short = true;
        else memcpy(out.data(), m_bytes.constData() + m_at, 16);
        m_at += 16;
        return out;
    }
    bool ranOut() const { return m_short; }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    bool m_short = false;
};

}

Holding& Holdings::operator[](qint64 rec)
{
    const auto at = placeOf(m_entries, rec);
    return at != m_entries.end() && at->first == rec ? at->second : m_entries.insert(at, {rec, {}})->second;
}

const Holding* Holdings::find(qint64 rec) const
{
    const auto at = placeOf(m_entries, rec);
    return at != m_entries.end() && at->first == rec ? &at->second : nullptr;
}

bool Holdings::erase(qint64 rec)
{
    const auto at = placeOf(m_entries, rec);
    if (at == m_entries.end() || at->first != rec) return false;
    m_entries.erase(at);
    return true;
}

qint64 LedgerBlock::newest() const
{
    qint64 out = 0;
    for (const auto& [rec, holding] : holdings) out = std::max(out, holding.delivery);
    return out;
}

QByteArray LedgerBlock::pack() const
{
    constexpr size_t RowSize = 4 * 4 + 8 + 16 + 1;
    QByteArray packed(qsizetype(5 + holdings.size() * RowSize), Qt::Uninitialized);
    char* out = packed.data();
    put<quint8>(out, BlockVersion);
    put<quint32>(out, quint32(holdings.size()));
    for (const auto& [rec, h] : holdings) put<quint32>(out, quint32(rec));
    for (const auto& [rec, h] : holdings) put<quint32>(out, h.student);
    for (const auto& [rec, h] : holdings) put<quint32>(out, h.shape);
    for (const auto& [rec, h] : holdings) put<quint32>(out, h.previous);
    for (const auto& [rec, h] : holdings) put<qint64>(out, h.delivery);
    for (const auto& [rec, h] : holdings) out = std::copy(h.digest.begin(), h.digest.end(), out);
    for (const auto& [rec, h] : holdings) put<quint8>(out, h.removing);
    return packed;
}

LedgerBlock LedgerBlock::unpack(const QByteArray& packed)
{
    LedgerBlock out;
    Cursor cursor(packed);
    if (cursor.take<quint8>() != BlockVersion) throw StoreFailure(StoreFault::Failed, "ledger block");
    const quint32 count = cursor.take<quint32>();
    if (count > quint32(packed.size())) throw StoreFailure(StoreFault::Failed, "ledger block");
    std::vector<quint32> recs(count);
    for (quint32& rec : recs) rec = cursor.take<quint32>();
    std::vector<Holding> rows(count);
    for (Holding& h : rows) h.student = cursor.take<quint32>();
    for (Holding& h : rows) h.shape = cursor.take<quint32>();
    for (Holding& h : rows) h.previous = cursor.take<quint32>();
    for (Holding& h : rows) h.delivery = cursor.take<qint64>();
    for (Holding& h : rows) h.digest = cursor.digest();
    for (Holding& h : rows) h.removing = cursor.take<quint8>() != 0;
    if (cursor.ranOut()) throw StoreFailure(StoreFault::Failed, "ledger block");
    out.holdings.reserve(count);
    for (size_t i = 0; i < count; ++i) out.holdings.append(recs[i], rows[i]);
    return out;
}

std::optional<quint32> Shapes::known(const model::Shape& shape)
{
    const std::pair key{shape.kind(), shape.packed()};
    const auto known = m_numbers.find(key);
    if (known != m_numbers.end()) return known->second;
    const auto found = m_db.one(u"SELECT no FROM shape WHERE kind = ? AND packed = ?"_s, {int(key.first), key.second});
    return found ? std::optional(m_numbers.emplace(key, found->toUInt()).first->second) : std::nullopt;
}

quint32 Shapes::numberOf(const model::Shape& shape)
{
    const std::pair key{shape.kind(), shape.packed()};
    // Another worker may be numbering the same shape: whoever loses the race reads the winner's number.
    for (;;) {
        if (const auto number = known(shape)) return *number;
        m_db.run(u"INSERT INTO shape (no, kind, packed) SELECT coalesce(max(no), 0) + 1, ?, ? FROM shape WHERE true ON CONFLICT DO NOTHING"_s,
                 {int(key.first), key.second});
    }
}

std::optional<model::Shape> Shapes::shape(quint32 number)
{
    Rows rows = m_db.run(u"SELECT kind, packed FROM shape WHERE no = ?"_s, {number});
    if (!rows.next()) return std::nullopt;
    const auto* kind = model::findKind(KindNo(rows.number(0)));
    return kind ? std::optional(model::Shape::unpacked(*kind, rows.bytes(1))) : std::nullopt;
}

void Ledger::preload(const std::vector<Place>& places)
{
    std::map<KindNo, QVariantList> missing;
    for (const Place& place : places) {
        if (!m_all && m_blocks.try_emplace({place.kind, place.block}).second) missing[place.kind] << place.block;
    }
    for (const auto& [kind, blocks] : missing) {
        Rows rows = m_db.run(u"SELECT listed.value, (SELECT packed FROM ledger WHERE enrolment = ? AND kind = ? AND block = listed.value) FROM "_s
                                 + m_db.listed(), {m_enrolment, int(kind), m_db.list(blocks, true)});
        while (rows.next()) {
            if (!rows.isNull(1)) m_blocks[{kind, rows.number(0)}].block = LedgerBlock::unpack(rows.bytes(1));
        }
    }
}

Ledger::Loaded& Ledger::block(const Place& place)
{
    const auto it = m_blocks.find({place.kind, place.block});
    if (it != m_blocks.end()) return it->second;
    preload({place});
    return m_blocks[{place.kind, place.block}];
}

void Ledger::loadAbove(qint64 after)
{
    if (m_all) return;
    Rows rows = m_db.run(u"SELECT kind, block, packed FROM ledger WHERE enrolment = ? AND newest > ?"_s, {m_enrolment, after});
    while (rows.next()) {
        const auto [it, fresh] = m_blocks.try_emplace({KindNo(rows.number(0)), rows.number(1)});
        if (fresh) it->second.block = LedgerBlock::unpack(rows.bytes(2));
    }
    m_all = after < 0;
}

const Holding* Ledger::find(const Place& place)
{
    return block(place).block.holdings.find(place.rec);
}

void Ledger::put(const Place& place, const Holding& holding)
{
    Loaded& loaded = block(place);
    Holding& held = loaded.block.holdings[place.rec];
    if (held == holding) return;
    held = holding;
    loaded.dirty = true;
}

void Ledger::erase(const Place& place)
{
    Loaded& loaded = block(place);
    loaded.dirty = loaded.block.holdings.erase(place.rec) || loaded.dirty;
}

void Ledger::flush()
{
    QVariantList values;
    for (auto& [key, loaded] : m_blocks) {
        if (!loaded.dirty) continue;
        loaded.dirty = false;
        values << m_enrolment << int(key.first) << key.second << loaded.block.newest() << loaded.block.pack();
    }
    m_db.insertMany(u"ledger (enrolment, kind, block, newest, packed)"_s, 5, values,
                    u"ON CONFLICT (enrolment, kind, block) DO UPDATE SET newest = excluded.newest, packed = excluded.packed"_s);
}

std::vector<std::pair<KindNo, qint64>> Ledger::above(qint64 after, Doubt doubt)
{
    loadAbove(after);
    std::vector<std::pair<KindNo, qint64>> out;
    for (const auto& kind : model::catalogue()) {
        for (auto it = m_blocks.lower_bound({kind.no(), 0}); it != m_blocks.end() && it->first.first == kind.no(); ++it) {
            for (auto& [rec, holding] : it->second.block.holdings) {
                if (holding.delivery <= after) continue;
                out.emplace_back(kind.no(), rec);
                if (doubt == Doubt::Nothing) continue;
                // An empty digest matches nothing: it is sent or taken back anew.
                holding.digest = {};
                holding.removing = false;
                it->second.dirty = true;
            }
        }
    }
    return out;
}

}
