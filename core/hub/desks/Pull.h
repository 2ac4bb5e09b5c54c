#pragma once

#include "core/access/Projection.h"
#include "core/hub/desks/Enrolments.h"
#include "core/hub/desks/RowCache.h"
#include "core/hub/desks/WorkList.h"
#include "core/hub/feed/Feed.h"

namespace carrel::hub {

/// Rows of one page at most; a page is cut by what it sends, never by what was looked at, so that its size says nothing of
/// rows that stay hidden.
constexpr int PageRows = 500;

/// Answers one pull: looks at what may have changed for the desk, projects it, and sends what differs from the ledger.
class Pull
{
public:
    Pull(Db& db, const HubContext& context) : m_db(db), m_context(context), m_set(db), m_shapes(db) {}

    /// The page as JSON. `after` is the last delivery number the desk has committed, `epoch` the life of the store in which
    /// it got that number.
    QByteArray page(qint64 enrolment, qint64 after, const QString& epoch);
    /// Whether a pull would send anything, without sending it.
    bool wouldSend(qint64 enrolment);

private:
    void prepare(const Desk& desk, qint64 after, const QString& epoch);
    WorkList::Numbers newWork(const Desk& desk, qint64 after);
    WorkList::Numbers doubt(qint64 after);
    WorkList::Numbers recordsWith(const KeyNos& keys);
    WorkList::Numbers fromFeed(const KeyNos& keys);
    void consider(const std::vector<Candidate>& candidates);
    void considerKind(const model::KindView& kind, const std::vector<qint64>& recs);
    void nameStudents(const std::vector<Held>& held);
    void considerRow(const Held& held, access::Keys keys);
    quint32 mayHold(const Holding& holding);
    void send(const Held& held, const access::Projected& projected);
    void remove(const Place& place, const model::RecordId& id);
    void removeDestroyed(model::KindNo kind, qint64 rec);
    std::shared_ptr<const PreparedRow> prepared(const Held& held, const access::Projected& projected);
    bool full() const { return m_sent >= PageRows; }
    void store(const Desk& desk);
    quint32 studentOf(const model::Record& record) const;

    Db& m_db;
    const HubContext& m_context;
    WorkingSet m_set;
    Shapes m_shapes;
    std::optional<access::Entitlement> m_who;
    std::optional<Ledger> m_ledger;
    std::optional<WorkList> m_work;
    qint64 m_enrolment = 0;
    QHash<model::RecordId, quint32> m_students;
    KeyNos m_keys;
    QString m_grants;
    qint64 m_cursor = 0;
    qint64 m_head = 0;
    qint64 m_delivered = 0;
    qint64 m_acked = 0;
    bool m_startsOver = false;
    int m_sent = 0;
    std::vector<wire::EncodedGroup> m_groups;
    std::vector<wire::Removal> m_removals;
    QVariantList m_removing;
};

/// What the desk has committed, and which removals it has carried out.
void acknowledge(Db& db, qint64 enrolment, const wire::Ack& ack, base::Moment now);

}
