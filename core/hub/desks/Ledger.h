#pragma once

#include "core/hub/store/Db.h"
#include "core/model/Record.h"
#include "core/model/Shape.h"

#include <array>
#include <map>
#include <mutex>
#include <vector>

namespace carrel::hub {

/// What one enrolment holds of one record.
struct Holding {
    quint32 student = 0;  ///< the student's dense number; 0: nobody's
    quint32 shape = 0;    ///< interned; what was last sent
    quint32 previous = 0; ///< what it may still hold until `delivery` is acknowledged; 0: nothing
    qint64 delivery = 0;
    std::array<char, 16> digest{};
    bool removing = false; ///< told to erase; gone when it says so
    bool operator==(const Holding&) const = default;
};

/// Where a holding lies. Ids are random and pages go by id, so that one page's rows lie in few blocks, however the records
/// were numbered.
struct Place {
    model::KindNo kind;
    quint8 block;
    qint64 rec;

    static Place of(model::KindNo kind, const model::RecordId& id, qint64 rec) { return {kind, id.bits().bytes[0], rec}; }
};

/// Holdings by record number, in order; as it is stored, without a node for each.
class Holdings
{
public:
    using Entry = std::pair<qint64, Holding>;
    Holding& operator[](qint64 rec);
    const Holding* find(qint64 rec) const;
    bool erase(qint64 rec);
    /// Precondition: higher than all there are.
    void append(qint64 rec, const Holding& holding) { m_entries.emplace_back(rec, holding); }
    void reserve(size_t count) { m_entries.reserve(count); }
    size_t size() const { return m_entries.size(); }
    auto begin() { return m_entries.begin(); }
    auto end() { return m_entries.end(); }
    auto begin() const { return m_entries.begin(); }
    auto end() const { return m_entries.end(); }
    bool operator==(const Holdings&) const = default;

private:
    std::vector<Entry> m_entries;
};

/// Every record of one kind whose id begins with the block's number, packed: version, count, then each column in turn.
class LedgerBlock
{
public:
    static LedgerBlock unpack(const QByteArray& packed);
    QByteArray pack() const;
    /// The highest delivery number in it.
    qint64 newest() const;

    Holdings holdings;
};

/// The shapes that ledger rows speak of, numbered once for the whole hub.
class Shapes
{
public:
    explicit Shapes(Db& db) : m_db(db) {}
    /// Draws a number where there is none yet. Precondition: not in a transaction that reads all at one moment, which would not
    /// see the number that somebody else draws meanwhile.
    quint32 numberOf(const model::Shape& shape);
    std::optional<quint32> known(const model::Shape& shape);
    std::optional<model::Shape> shape(quint32 number);

private:
    Db& m_db;
    std::map<std::pair<model::KindNo, QByteArray>, quint32> m_numbers;
};

/// What one enrolment holds. Read lazily, block by block; written back by flush() inside the caller's transaction, which
/// commits before any byte leaves: it may say too much for a moment, never too little.
class Ledger
{
public:
    Ledger(Db& db, qint64 enrolment) : m_db(db), m_enrolment(enrolment) {}

    /// Reads the blocks of these places with one question.
    void preload(const std::vector<Place>& places);
    const Holding* find(const Place& place);
    void put(const Place& place, const Holding& holding);
    void erase(const Place& place);
    void flush();
    /// (kind, rec) of everything it holds, in catalogue order.
    std::vector<std::pair<model::KindNo, qint64>> all() { return above(-1, Doubt::Nothing); }
    /// The same with a delivery number above `after`, of which from now on nothing is believed but that it may be held.
    std::vector<std::pair<model::KindNo, qint64>> doubt(qint64 after) { return above(after, Doubt::Digests); }

private:
    using Key = std::pair<model::KindNo, qint64>;
    struct Loaded {
        LedgerBlock block;
        bool dirty = false;
    };
    enum class Doubt { Nothing, Digests };
    Loaded& block(const Place& place);
    /// Every block with a delivery number above `after`.
    void loadAbove(qint64 after);
    std::vector<std::pair<model::KindNo, qint64>> above(qint64 after, Doubt doubt);

    Db& m_db;
    qint64 m_enrolment;
    bool m_all = false;
    std::map<Key, Loaded> m_blocks;
};

}
