#pragma once

#include "core/hub/store/Db.h"
#include "core/model/Shape.h"

#include <array>
#include <map>
#include <mutex>

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

/// 256 records of one kind, packed: version, count, then each column in turn.
class LedgerBlock
{
public:
    static constexpr int Size = 256;
    static LedgerBlock unpack(const QByteArray& packed);
    QByteArray pack() const;

    std::map<quint8, Holding> holdings;
};

/// The shapes that ledger rows speak of, numbered once for the whole hub.
class Shapes
{
public:
    explicit Shapes(Db& db) : m_db(db) {}
    quint32 numberOf(const model::Shape& shape);
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

    const Holding* find(model::KindNo kind, qint64 rec);
    void put(model::KindNo kind, qint64 rec, const Holding& holding);
    void erase(model::KindNo kind, qint64 rec);
    void flush();
    /// (kind, rec) of everything it holds with a delivery number above `after`, in catalogue order.
    std::vector<std::pair<model::KindNo, qint64>> above(qint64 after);
    void loadAll();

private:
    using Key = std::pair<model::KindNo, qint64>;
    struct Loaded {
        LedgerBlock block;
        bool dirty = false;
    };
    Loaded& block(model::KindNo kind, qint64 number);

    Db& m_db;
    qint64 m_enrolment;
    bool m_all = false;
    std::map<Key, Loaded> m_blocks;
};

}
