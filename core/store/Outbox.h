#pragma once

#include "core/base/Clock.h"
#include "core/store/Identity.h"
#include "core/store/Journal.h"
#include "core/store/Rows.h"

namespace carrel::store {

/// An edit waiting for the hub.
struct Waiting {
    qint64 n = 0;
    model::KindNo kind = model::KindNo::None;
    model::RecordId record;
    base::Moment written;
    std::optional<model::Changes> changes; ///< nothing once the right to the record is lost: only the sealed copy is left
    bool creates = false;
};

/// A file of which pieces wait for the hub.
struct WaitingFile {
    model::RecordId record;
    int pieces = 0;
    qint64 first = 0; ///< the number of the first of them
    base::Moment written;
};

enum class Fate { Merged, Conflict, Quarantined, Superseded };

/// What the hub made of an edit that it did not simply take.
struct Told {
    qint64 n = 0;
    Fate fate = Fate::Merged;
    QString reason;
    QStringList declined; ///< fields whose value did not stand
    model::KindNo kind = model::KindNo::None;
    model::RecordId record;
    base::Moment at;
};

/// An edit as only the hub can read it, with its enrolment.
struct Twin {
    qint64 n = 0;
    QByteArray sealed;
};

enum class SaveFault {
    NotDurable, ///< in the cache, but the sealed journal could not be written; mended at the next start or save
};

/// Local changes awaiting the hub. An edit, its outbox row and what the desk shows are one transaction; the sealed twin is
/// on the medium before save() says yes.
class Outbox
{
public:
    static constexpr qint64 NoLimit = std::numeric_limits<qint64>::max();

    Outbox(Cache& cache, Rows& rows, Journal& journal, const Identity& identity, const base::Clock& clock, base::Random& random);

    base::Result<base::Done, SaveFault> save(const model::RecordId& record, const model::Changes& changes, bool creates);
    /// Several edits that belong together: all or none.
    struct Edit {
        model::RecordId record;
        model::Changes changes;
        bool creates = false;
    };
    base::Result<base::Done, SaveFault> saveAll(const std::vector<Edit>& edits);

    /// Without the pieces of files: those are `waitingFiles`.
    std::vector<Waiting> waiting();
    std::vector<WaitingFile> waitingFiles();
    /// Every edit that waits, pieces of files among them.
    qint64 count();
    /// The same as a person counts them: a file is one thing on its way.
    qint64 changeCount();
    bool isWaiting(model::KindNo kind, const model::RecordId& record);
    /// Ids of the records that have edits waiting.
    QSet<QString> waitingRecords();
    /// The number of the latest edit ever saved here.
    qint64 lastNumber();
    /// The first edit of which only the sealed twin is here, because the cache has gone back behind the journal; 0: none.
    qint64 firstLost();
    /// The hub has them up to here.
    void foundAgain(qint64 last);
    /// The oldest edits above `after`, ready to send: so many, or as many as reach so many bytes.
    std::vector<wire::Envelope> next(int most, qint64 mostBytes = NoLimit, qint64 after = 0);
    /// Takes an answer: what was accepted joins the base, what was not is undone on the desk.
    void settle(const std::vector<wire::Outcome>& outcomes);
    std::vector<Told> told();
    void forgetTold(qint64 n);
    /// Repairs the journal, and puts back what a crash or a failure between commit and journal left out.
    base::Result<base::Done, SaveFault> mend();
    /// The sealed twins of what is waiting with a number above `after`: all of it, or only what has no text here any more.
    std::vector<Twin> sealedWaiting(bool onlyWithoutText, qint64 after, int most, qint64 mostBytes = NoLimit);
    /// The sealed twins of edits that were settled once and are asked for again, in order, at most `most`; for `/v1/sealed`.
    std::vector<Twin> sealedBetween(qint64 first, qint64 last, int most, qint64 mostBytes = NoLimit);
    /// After a move to another enrolment: what is waiting is shown again, and has its twins in the journal.
    void showAgain();
    /// Edits up to here survive a restore of the hub: their sealed copies may go.
    void trimJournal(qint64 durable);

private:
    friend class Inbox;
    struct Prepared;
    Prepared prepare(const Edit& edit);
    bool keepSealed(const std::vector<Prepared>& prepared);
    void goBehind(const std::vector<Journal::Frame>& frames);
    /// A row as its author sees it before the hub has sent it; it lasts no longer than what it hangs on.
    CachedRow ownRow(const model::RecordId& record, const model::Changes& made);
    static void apply(model::View& view, const model::Changes& changes, const QSet<QString>& without = {});
    void showOwn();
    QSet<qint64> draftNumbers();
    /// Takes the twins out of the journal that are another enrolment's.
    bool forgetOldTwins();
    void settleOne(const wire::Outcome& outcome);
    void tell(const wire::Outcome& outcome, model::KindNo kind, const model::RecordId& record, const wire::Body* body);
    /// The first of what waits for a record, of what can be read.
    std::optional<wire::Body> earliest(model::KindNo kind, const model::RecordId& record);
    std::vector<wire::Body> pending(model::KindNo kind, const model::RecordId& record);
    /// What is shown = base + pending changes, in order.
    void rebuild(model::KindNo kind, const model::RecordId& record, const std::optional<CachedRow>& base);
    void withdrawText(model::KindNo kind, const model::RecordId& record);

    Cache& m_cache;
    Rows& m_rows;
    Journal& m_journal;
    const Identity& m_identity;
    base::SigningKeys m_keys;
    qint64 m_trimmedTo = 0;
    bool m_behind = false; ///< the journal lacks something
    const base::Clock& m_clock;
    base::Random& m_random;
};

/// The number under which a place's draft lies in the journal.
qint64 draftNumber(const QString& place);

}
