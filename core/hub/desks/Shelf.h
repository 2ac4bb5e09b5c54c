#pragma once

#include "core/access/Entitlement.h"
#include "core/hub/desks/Ledger.h"
#include "core/hub/desks/WorkList.h"
#include "core/hub/feed/Touches.h"
#include "core/hub/store/RecordTable.h"
#include "core/wire/Pages.h"

#include <shared_mutex>

namespace carrel::hub {

/// A row as some shape shows it, ready to send, with its ledger digest.
struct PreparedRow {
    wire::EncodedRow encoded;
    std::array<char, 16> digest{};
};

/// A record as it was committed, with all that a page asks of it, and the rows that have been made of it: each once, for
/// every desk that sees it in the same shape.
class Shelved
{
public:
    Shelved(Held held, quint32 student, std::vector<StoredKey> keys) : m_held(std::move(held)), m_student(student), m_keys(std::move(keys)) {}

    const Held& held() const { return m_held; }
    const model::Record& record() const { return *m_held.record; }
    /// The student's dense number; 0: nobody's.
    quint32 student() const { return m_student; }
    /// Every key by which it is reached, by number.
    const std::vector<StoredKey>& keys() const { return m_keys; }

    using Row = std::shared_ptr<const PreparedRow>;
    Row shown(const model::Shape& shape, std::optional<base::Moment> until) const;
    void keep(const model::Shape& shape, std::optional<base::Moment> until, Row row) const;

private:
    struct Shown {
        model::Shape shape;
        std::optional<base::Moment> until;
        Row row;
    };
    Held m_held;
    quint32 m_student;
    std::vector<StoredKey> m_keys;
    mutable std::mutex m_mutex;
    mutable std::vector<Shown> m_shown;
};

/// What one person may see, worked out once.
struct KnownPerson {
    std::shared_ptr<const access::Policy> policy; ///< which the entitlement points into
    access::Entitlement who;
    QString grants;
    KeyNos keys; ///< of their desk
    std::vector<std::pair<qint64, QByteArray>> texts; ///< the same with their texts, by number
};

/// A group's rows, written and compressed once for every desk that is sent the same.
struct Segment {
    std::once_flag made;
    QByteArray packed;
};

/// What has been read once for all desks. It follows the feed, which tells of every record written and of every key that
/// changed, whoever wrote it: what stands here is what the store held at the moment that a page looks at.
class Shelf
{
public:
    using Ptr = std::shared_ptr<const Shelved>;
    using PersonPtr = std::shared_ptr<const KnownPerson>;

    explicit Shelf(size_t mostRecords = 200'000) : m_most(mostRecords) {}

    /// Takes down what has changed up to `head`, the end of the feed as the caller's transaction sees it.
    void follow(Db& db, qint64 head);

    /// Whether as many more can stand here with room to spare.
    bool hasRoomFor(size_t records) const;
    /// The records of these numbers as they were at `head`, in the same order, from the store where they do not stand here;
    /// nothing for one that is not there any more. Precondition: followed to `head`, and this transaction has written none.
    std::vector<Ptr> take(Db& db, const model::KindView& kind, const std::vector<qint64>& recs, qint64 head);
    using Reach = std::shared_ptr<const std::vector<Candidate>>;
    /// Everything that has one of these keys, in the order of a work list. Precondition as above.
    Reach reached(Db& db, const KeyNos& keys, qint64 head);
    /// Of what stands here, those numbers that `recs` has; what does not stand here is left in `recs`.
    std::vector<Candidate> named(WorkList::Numbers& recs, qint64 head) const;
    /// To be made by who comes first. `name` tells the rows apart from all others.
    std::shared_ptr<Segment> segment(const QByteArray& name);

    PersonPtr person(const model::RecordId& staff, const access::Policy& policy, qint64 head, base::Moment now) const;
    void keep(const model::RecordId& staff, PersonPtr person, qint64 head, base::Moment now);

    /// When the calendar changes something next, as the store stood at exactly this end of the feed.
    std::optional<base::Moment> nextDue(qint64 head) const;
    void keepNextDue(qint64 head, base::Moment at);

    /// Numbers of shapes; only those that have been committed are told to it.
    std::optional<quint32> numberOf(const model::Shape& shape) const;
    void keep(const model::Shape& shape, quint32 number);

private:
    using Key = qint64;
    static Key keyOf(model::KindNo kind, qint64 rec) { return qint64(kind) << 48 | rec; }
    template <class T>
    struct Standing {
        T what;
        qint64 since; ///< true from this end of the feed on
        base::Moment at{};
    };
    static QByteArray nameOf(const model::Shape& shape);
    std::vector<qint64> lookUp(model::KindNo kind, const std::vector<qint64>& recs, qint64 head, std::vector<Ptr>& out) const;
    void knowStudents(Db& db, const std::vector<Held>& held);
    void keepAll(const std::vector<Ptr>& records, qint64 head);

    size_t m_most;
    mutable std::shared_mutex m_mutex;
    qint64 m_followed = -1;
    QHash<Key, Standing<Ptr>> m_records;
    QHash<model::RecordId, Standing<PersonPtr>> m_people;
    QHash<QByteArray, Standing<Reach>> m_reached;
    QHash<QByteArray, std::shared_ptr<Segment>> m_segments;
    QHash<QByteArray, quint32> m_shapes;
    std::pair<qint64, base::Moment> m_nextDue{-1, {}};
    /// Desks that fill themselves go through the same records at the same time: one of them reads, the others wait for it.
    std::mutex m_reading;
    /// Students' dense numbers, which never change; only touched while reading.
    QHash<model::RecordId, quint32> m_students;
};

}
