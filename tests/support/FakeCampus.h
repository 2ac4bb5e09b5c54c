#pragma once

#include "core/hub/Service.h"
#include "core/hub/backup/Restore.h"
#include "core/hub/desks/Shelf.h"
#include "core/hub/store/OpenStore.h"
#include "core/model/people/Staff.h"
#include "tests/support/FakeDesk.h"
#include "tests/support/FakeDisk.h"

#include <deque>

namespace carrel::tests {

/// Thrown where a story stops the hub: everything not committed is gone, and the caller gets no answer.
struct HubStopped {
    const char* point;
};

/// A university in a box: a hub on a real store, any number of desks, a wire that fails as a story wants, one clock, one
/// seed. Everything runs on one thread, in one order.
class FakeCampus
{
public:
    /// `postgres`: the address of an empty database, or empty for the embedded store.
    /// It is nine in the morning (UTC) of its first day.
    FakeCampus(const QString& postgres, const QByteArray& seed, QDate firstDay = QDate(2026, 10, 5));
    ~FakeCampus();

    // Building the university, straight into the hub's store.
    void put(const std::vector<model::Record>& records);
    model::Record record(model::KindNo kind, const QByteArray& naturalKey) const;
    model::RecordId id(const QByteArray& naturalKey) const;
    model::RecordId addStaff(const QString& user, const QStringList& roles, const QString& unit = {});
    void join(const QString& user, const QByteArray& team);
    model::RecordId staff(const QString& user) const { return id("staff/" + user.toLatin1()); }
    /// A student enrolled for a year around the campus's first day.
    model::RecordId addStudent(const QByteArray& key, const QString& name);
    model::RecordId relate(model::RelationshipKind kind, const QString& user, const std::optional<model::RecordId>& student,
                           const QString& unit = {}, std::optional<QDate> until = {});
    /// Reads a record as the hub has it.
    std::optional<model::Record> hubRecord(model::KindNo kind, const model::RecordId& id);
    std::vector<model::Record> hubRecords(model::KindNo kind);
    void changeAtHub(model::KindNo kind, const model::RecordId& id, const std::function<void(model::Record&)>& change);

    /// A desk for this person, enrolled, the agreement accepted, filled.
    FakeDesk& desk(const QString& user, const QString& name = {});
    /// A desk that has not been enrolled yet.
    FakeDesk& bareDesk(const QString& user, const QString& name = {});
    bool enrol(FakeDesk& desk, bool acceptAgreement = true, session::KeyChoice choice = {});

    /// Signs in on a desk whose lease has ended, with nothing between it and the hub.
    void renewLease(FakeDesk& desk);
    /// The same where it may fail; whether the desk is open.
    bool triesToRenew(FakeDesk& desk);

    /// Lets everything that can move move, until nothing does.
    void settle();
    /// One desk alone.
    void sync(FakeDesk& desk);
    /// The next small piece of one desk's round; false when there is none.
    bool turn(FakeDesk& desk);
    void turns(FakeDesk& desk, int count);
    /// The hub stops in a desk's call, at the given pass of this point.
    void stopHubAt(const char* point, int passes = 1);
    void noMoreStops() { m_stop.reset(); }
    /// Somebody who is no desk of this story calls.
    wire::Reply call(const wire::Request& request) { return reach(request); }
    /// Whatever is late on its way arrives now.
    void hurry();
    /// Calls are answered in one turn, and their answers handed over in another: something may happen between the two.
    bool inTwoSteps = false;
    /// Is shown every call of a desk that the hub answered, and its answer.
    std::function<void(const QString& desk, const wire::Request&, const wire::Reply&)> answered;
    void advance(qint64 seconds) { clock.advanceSeconds(seconds); }
    void advanceDays(qint64 days) { clock.advanceSeconds(days * 24 * 3600); }
    QDate today() const { return clock.now().day(); }

    /// The whole store in one file; desks forget their sealed copies up to it unless the horizon is to stay.
    enum class Forget { UpToIt, Nothing };
    QByteArray backUp(Forget forget = Forget::UpToIt);
    /// The hub's store is lost and put back; it starts again from that.
    base::Result<hub::Restored, hub::RestoreFault> restore(const QByteArray& backup);
    base::Result<hub::BackupDone, hub::BackupFault> check(const QByteArray& backup);

    /// After settling: every desk holds exactly what the one projection allows it, the ledger knows all of it, nothing is
    /// left to send, and the audit chain holds. The first difference in words; empty when there is none.
    QString disagreement();
    /// At any moment: the first row on an open desk that the hub does not know it may hold, or knows too little of.
    QString ledgerGap();
    /// Everything the hub keeps of anybody's words: records, history, quarantine and what forked desks sent.
    QString hubText();

    base::ManualClock clock;
    /// What the hub takes for the time.
    MachineClock hubClock{clock};
    /// Where the journal lies that no backup has.
    FakeDisk outside;
    base::Secret backupKey;
    std::vector<std::unique_ptr<FakeDesk>> desks;
    hub::HubContext& context() { return *m_context; }
    hub::Service& service() { return *m_service; }
    hub::Db& db() { return m_service->db(); }
    const hub::StoreAddress& address() const { return m_address; }

private:
    friend class FakeLine;
    struct Call {
        FakeLine* line; ///< nobody's where it was given up
        QString desk;
        wire::Request request;
        std::function<void(wire::Reply)> done;
        base::Moment due = {};
        std::optional<wire::Reply> answer = {};
    };
    bool deliverOne();
    wire::Reply answerTo(Call& call, FakeDesk* from);
    wire::Reply carry(const Call& call, FakeDesk* from, Faults& faults);
    wire::Reply reach(const wire::Request& request);
    void startHub(bool fresh);
    QString disagreementOf(FakeDesk& desk);
    QString ledgerGapOf(FakeDesk& desk);
    std::optional<std::pair<qint64, model::RecordId>> enrolmentOf(const FakeDesk& desk);
    FakeDesk* byName(const QString& name);

    QDate m_firstDay;
    QTemporaryDir m_folder{scratchFolder()};
    hub::StoreAddress m_address;
    base::SeededRandom m_random;
    base::SeededRandom m_salts;
    std::unique_ptr<hub::HubContext> m_context;
    std::unique_ptr<hub::Service> m_service;
    std::deque<Call> m_calls;
    std::optional<std::pair<QByteArray, int>> m_stop;
    bool m_answering = false;
    int m_connections = 0;
};

/// The policy that is shipped, read from the source tree.
std::shared_ptr<const access::Policy> shippedPolicy();

}
