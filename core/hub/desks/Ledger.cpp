#include "core/hub/desks/Ledger.h"

#include "core/model/Catalogue.h"

namespace carrel::hub {

using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

constexpr quint8 BlockVersion = 1;

template <class T>
void put(QByteArray& out, T value)
{
    value = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
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

QByteArray LedgerBlock::pack() const
{
    QByteArray out;
    out.reserve(qsizetype(3 + holdings.size() * 38));
    put<quint8>(out, BlockVersion);
    put<quint16>(out, quint16(holdings.size()));
    for (const auto& [slot, h] : holdings) put<quint8>(out, slot);
    for (const auto& [slot, h] : holdings) put<quint32>(out, h.student);
    for (const auto& [slot, h] : holdings) put<quint32>(out, h.shape);
    for (const auto& [slot, h] : holdings) put<quint32>(out, h.previous);
    for (const auto& [slot, h] : holdings) put<qint64>(out, h.delivery);
    for (const auto& [slot, h] : holdings) out.append(h.digest.data(), 16);
    for (const auto& [slot, h] : holdings) put<quint8>(out, h.removing);
    return out;
}

LedgerBlock LedgerBlock::unpack(const QByteArray& packed)
{
    LedgerBlock out;
    Cursor cursor(packed);
    if (cursor.take<quint8>() != BlockVersion) throw StoreFailure(StoreFault::Failed, "ledger block");
    const int count = cursor.take<quint16>();
    std::vector<quint8> slots_;
    for (int i = 0; i < count; ++i) slots_.push_back(cursor.take<quint8>());
    std::vector<Holding> rows(size_t(count), Holding{});
    for (Holding& h : rows) h.student = cursor.take<quint32>();
    for (Holding& h : rows) h.shape = cursor.take<quint32>();
    for (Holding& h : rows) h.previous = cursor.take<quint32>();
    for (Holding& h : rows) h.delivery = cursor.take<qint64>();
    for (Holding& h : rows) h.digest = cursor.digest();
    for (Holding& h : rows) h.removing = cursor.take<quint8>() != 0;
    if (cursor.ranOut()) throw StoreFailure(StoreFault::Failed, "ledger block");
    for (int i = 0; i < count; ++i) out.holdings.emplace_hint(out.holdings.end(), slots_[size_t(i)], rows[size_t(i)]);
    return out;
}

quint32 Shapes::numberOf(const model::Shape& shape)
{
    const std::pair key{shape.kind(), shape.packed()};
    const auto known = m_numbers.find(key);
    if (known != m_numbers.end()) return known->second;
    // Another worker may be numbering the same shape: whoever loses the race reads the winner's number.
    for (;;) {
        const auto found = m_db.one(u"SELECT no FROM shape WHERE kind = ? AND packed = ?"_s, {int(key.first), key.second});
        if (found) return m_numbers.emplace(key, found->toUInt()).first->second;
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

Ledger::Loaded& Ledger::block(KindNo kind, qint64 number)
{
    const auto [it, fresh] = m_blocks.try_emplace({kind, number});
    if (fresh && !m_all) {
        const auto packed = m_db.one(u"SELECT packed FROM ledger WHERE enrolment = ? AND kind = ? AND block = ?"_s,
                                     {m_enrolment, int(kind), number});
        if (packed) it->second.block = LedgerBlock::unpack(packed->toByteArray());
    }
    return it->second;
}

void Ledger::loadAll()
{
    if (m_all) return;
    Rows rows = m_db.run(u"SELECT kind, block, packed FROM ledger WHERE enrolment = ?"_s, {m_enrolment});
    while (rows.next()) {
        const auto [it, fresh] = m_blocks.try_emplace({KindNo(rows.number(0)), rows.number(1)});
        if (fresh) it->second.block = LedgerBlock::unpack(rows.bytes(2));
    }
    m_all = true;
}

const Holding* Ledger::find(KindNo kind, qint64 rec)
{
    const auto& holdings = block(kind, rec / LedgerBlock::Size).block.holdings;
    const auto it = holdings.find(quint8(rec % LedgerBlock::Size));
    return it == holdings.end() ? nullptr : &it->second;
}

void Ledger::put(KindNo kind, qint64 rec, const Holding& holding)
{
    Loaded& loaded = block(kind, rec / LedgerBlock::Size);
    Holding& held = loaded.block.holdings[quint8(rec % LedgerBlock::Size)];
    if (held == holding) return;
    held = holding;
    loaded.dirty = true;
}

void Ledger::erase(KindNo kind, qint64 rec)
{
    Loaded& loaded = block(kind, rec / LedgerBlock::Size);
    loaded.dirty = loaded.block.holdings.erase(quint8(rec % LedgerBlock::Size)) > 0 || loaded.dirty;
}

void Ledger::flush()
{
    QVariantList values;
    for (auto& [key, loaded] : m_blocks) {
        if (!loaded.dirty) continue;
        loaded.dirty = false;
        values << m_enrolment << int(key.first) << key.second << loaded.block.pack();
    }
    m_db.insertMany(u"ledger (enrolment, kind, block, packed)"_s, 4, values,
                    u"ON CONFLICT (enrolment, kind, block) DO UPDATE SET packed = excluded.packed"_s);
}

std::vector<std::pair<KindNo, qint64>> Ledger::above(qint64 after)
{
    loadAll();
    std::vector<std::pair<KindNo, qint64>> out;
    for (const auto& kind : model::catalogue()) {
        for (auto it = m_blocks.lower_bound({kind.no(), 0}); it != m_blocks.end() && it->first.first == kind.no(); ++it) {
            for (const auto& [slot, holding] : it->second.block.holdings) {
                if (holding.delivery > after) out.emplace_back(kind.no(), it->first.second * LedgerBlock::Size + slot);
            }
        }
    }
    return out;
}

}
