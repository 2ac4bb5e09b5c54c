#pragma once

#include "core/access/Scope.h"
#include "core/base/Clock.h"
#include "core/hub/store/WorkingSet.h"
#include "core/wire/Mutations.h"

namespace carrel::hub {

/// Scope keys as they stand in rows and entries: the first 63 bits of the key text's digest, sorted.
using KeyNos = std::vector<qint64>;
qint64 keyNo(const QByteArray& text);
QByteArray packKeys(const KeyNos& keys);
KeyNos unpackKeys(const QByteArray& packed);

/// One change of one record, in commit order.
struct FeedEntry {
    qint64 seq = 0;
    model::KindNo kind = model::KindNo::None;
    qint64 rec = 0;
    KeyNos before;
    KeyNos after;
};

/// Why a transaction was written, for history and audit.
struct Cause {
    QByteArray verb; ///< `push`, `import`, `release`, `settle`, `boundary` …
    std::optional<model::RecordId> staff;
    qint64 enrolment = 0;
    QString by = {}; ///< who decided, where that is not who wrote it
};

/// What happened to one field, for the history.
struct FieldStep {
    model::KindNo kind;
    model::RecordId record;
    int position = -1; ///< -1: the record was made
    QByteArray standing; ///< `applied`, `contested`, `declined`, `made`
    model::Value value;
    QByteArray made;   ///< for `made`: all values
    std::optional<model::RecordId> author;
    qint64 enrolment = 0;
    qint64 n = 0;
    base::Moment written;
};

/// The one place that appends to the feed. Commits everything a working set has put, with its history, its dependants'
/// touches, its feed entries and one audit link, and ends the transaction.
class FeedWriter
{
public:
    FeedWriter(Db& db, const base::Clock& clock, base::Random& salts) : m_db(db), m_clock(clock), m_salts(salts) {}

    /// The entries written, for hints. Precondition: inside a transaction, which the caller commits right after.
    std::vector<FeedEntry> append(WorkingSet& set, const std::vector<FieldStep>& steps, const Cause& cause);
    /// Takes records out for good, with their history and keys; what still names one is looked at again. The entries written.
    /// Precondition: as for append().
    std::vector<FeedEntry> destroy(WorkingSet& set, const std::vector<Held>& gone, const QByteArray& auditBody);
    /// An audit link for something that wrote no record.
    qint64 note(const QByteArray& auditBody);
    /// Records whose keys change by the calendar at or before now; touches them. At most `limit` a call.
    std::vector<FeedEntry> touchDue(int limit);

private:
    struct Touched;
    std::vector<Touched> lookAgain(const std::vector<Held>& held);
    std::vector<Held> save(const std::vector<WorkingSet::Written>& written);
    std::vector<Touched> follow(WorkingSet& set, const std::vector<WorkingSet::Written>& written, const std::vector<Held>& saved);
    void writeKeys(const std::vector<Touched>& touched);
    std::vector<FeedEntry> writeEntries(const std::vector<Touched>& touched, qint64 link);
    void writeHistory(WorkingSet& set, const std::vector<FieldStep>& steps, const std::vector<FeedEntry>& entries);
    void lockFeed();
    std::vector<qint64> drawSeqs(int count);

    Db& m_db;
    const base::Clock& m_clock;
    base::Random& m_salts;
};

/// The last sequence number committed; 0 in a new store.
qint64 feedHead(Db& db);
/// Entries after `since` up to and with `head`, at most `limit`.
std::vector<FeedEntry> readFeed(Db& db, qint64 since, qint64 head, int limit);

}
