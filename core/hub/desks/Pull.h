#pragma once

#include "core/access/Projection.h"
#include "core/hub/desks/Enrolments.h"
#include "core/hub/desks/Shelf.h"
#include "core/hub/desks/Trims.h"
#include "core/hub/desks/WorkList.h"
#include "core/hub/feed/Feed.h"
#include "core/wire/Zstd.h"

namespace carrel::hub {

/// Rows of one page at most; a page is cut by what it sends, never by what was looked at, so that its size says nothing of
/// rows that stay hidden.
constexpr int PageRows = 500;
/// A row of a large kind counts as so many.
constexpr int LargeRow = 16;

/// Answers one pull: looks at what may have changed for the desk, projects it, and sends what differs from the ledger.
class Pull
{
public:
    Pull(Db& db, const HubContext& context) : m_db(db), m_context(context), m_shelf(*context.shelf), m_set(db), m_shapes(db) {}

    /// The page, as JSON or compressed with `packer`. `after` is the last delivery number the desk has committed, `epoch` the life of the store in which
    /// it got that number. Or a shape that has no number yet: nothing has been done then, and once it has one the page can
    /// be made by another Pull.
    base::Result<QByteArray, model::Shape> page(qint64 enrolment, qint64 after, const QString& epoch, wire::Packer* packer = nullptr);
    /// Whether a pull would send anything, without sending it.
    bool wouldSend(qint64 enrolment);

private:
    void prepare(const Desk& desk, qint64 after, const QString& epoch);
    void addWork(const Desk& desk, qint64 after);
    WorkList::Numbers doubt(qint64 after);
    void add(WorkList::Numbers recs);
    void addReached(const KeyNos& keys);
    WorkList::Numbers fromFeed(const KeyNos& keys);
    void consider(const std::vector<Candidate>& candidates);
    void considerKind(const model::KindView& kind, const std::vector<qint64>& recs);
    void considerRow(const Shelved& row);
    access::Ruling ruled(const Shelved& row);
    access::Ruling ruled(const model::Record& record, access::Keys keys);
    QByteArray written(const wire::PageHead& head, wire::Packer* packer);
    QByteArray packedRows(size_t group, wire::Packer& packer);
    /// Of its keys those that are this person's own: the others do not matter to them.
    std::vector<StoredKey> ownKeys(const Shelved& row) const;
    access::Keys keysOf(const std::vector<StoredKey>& own) const;
    quint32 mayHold(const Holding& holding);
    void send(const Shelved& row, const access::Ruling& ruling);
    void remove(const Place& place, const model::RecordId& id);
    void removeDestroyed(model::KindNo kind, qint64 rec);
    Shelved::Row made(const model::Record& record, const access::Ruling& ruling) const;
    Shelved::Row prepared(const Shelved& row, const access::Ruling& ruling) const;
    quint32 numberOf(const model::Shape& shape);
    bool full() const { return m_sent >= PageRows || m_unnumbered; }
    void store(const Desk& desk);

    Db& m_db;
    const HubContext& m_context;
    Shelf& m_shelf;
    WorkingSet m_set;
    Shapes m_shapes;
    Shelf::PersonPtr m_person;
    std::optional<Ledger> m_ledger;
    std::optional<WorkList> m_work;
    std::optional<Trims> m_trims;
    std::vector<Candidate> m_again; ///< what has to be looked at because a trimmed case came back
    qint64 m_enrolment = 0;
    qint64 m_cursor = 0;
    qint64 m_head = 0;
    qint64 m_delivered = 0;
    qint64 m_acked = 0;
    bool m_startsOver = false;
    int m_sent = 0;
    struct Ruled {
        model::KindNo kind;
        std::vector<StoredKey> keys;
        access::Ruling ruling;
    };
    /// Rows of one kind that the same keys lead to look alike.
    std::vector<Ruled> m_ruled;
    std::vector<std::pair<model::Shape, quint32>> m_numbers;
    std::vector<wire::EncodedGroup> m_groups;
    std::vector<QByteArray> m_names; ///< of the groups' rows: their ids and digests
    std::vector<wire::Removal> m_removals;
    QVariantList m_removing;
    std::optional<model::Shape> m_unnumbered;
};

/// The page, with numbers drawn for the shapes that had none.
QByteArray pullPage(Db& db, const HubContext& context, qint64 enrolment, qint64 after, const QString& epoch, wire::Packer* packer = nullptr);

/// Which cases leave the scope of this desk, because its person wants them off it, and which come back.
void trim(Db& db, const HubContext& context, qint64 enrolment, const wire::Trim& trim);

/// What the desk has committed, and which removals it has carried out.
void acknowledge(Db& db, qint64 enrolment, const wire::Ack& ack, base::Moment now);

}
