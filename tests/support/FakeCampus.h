#pragma once

#include "core/hub/Service.h"
#include "core/hub/desks/RowCache.h"
#include "core/hub/store/OpenStore.h"
#include "core/model/people/Staff.h"
#include "core/session/Desk.h"
#include "core/sync/Line.h"
#include "tests/support/FakeKeyStore.h"

#include <QtCore/QTemporaryDir>
#include <deque>

namespace carrel::tests {

class FakeCampus;

/// Thrown where a story stops the hub: everything not committed is gone, and the caller gets no answer.
struct HubStopped {
    const char* point;
};

/// The wire between one desk and the hub, with its faults.
class FakeLine final : public sync::Line
{
public:
    FakeLine(FakeCampus& campus, const QString& desk) : m_campus(campus), m_desk(desk) {}
    ~FakeLine() override;
    void send(const wire::Request& request, std::function<void(wire::Reply)> done) override;
    void abandon() override;

private:
    FakeCampus& m_campus;
    QString m_desk;
};

/// What may go wrong between a desk and the hub.
struct Faults {
    bool unplugged = false;
    int loseRequests = 0;  ///< the next calls never arrive
    int loseReplies = 0;   ///< the next calls arrive, their answers do not
    int repeatCalls = 0;   ///< the next calls arrive twice; the second answer counts
};

/// One person's desk: the real core on a real cache in a folder of its own.
class FakeDesk
{
public:
    FakeDesk(FakeCampus& campus, const QString& user, const QString& name);
    ~FakeDesk();

    session::Desk& operator*() { return *desk; }
    session::Desk* operator->() { return desk.get(); }
    /// Closes and opens it again, as a restart of the program would.
    void restart();
    void lock() { desk->lock(); }

    QString user;
    QString name;
    Faults faults;
    QTemporaryDir folder;
    FakeKeyStore keys;
    base::SystemDisk disk;
    base::SeededRandom random;
    std::unique_ptr<session::Desk> desk;

private:
    void build();
    FakeCampus& m_campus;
};

/// A university in a box: a hub on a real store, any number of desks, a wire that fails as a story wants, one clock, one
/// seed. Everything runs on one thread, in one order.
class FakeCampus
{
public:
    /// `postgres`: the address of an empty database, or empty for the embedded store.
    FakeCampus(const QString& postgres, const QByteArray& seed);
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
    bool enrol(FakeDesk& desk, bool acceptAgreement = true);

    /// Lets everything that can move move, until nothing does.
    void settle();
    /// One desk alone.
    void sync(FakeDesk& desk);
    void stopHubAt(const char* point, int passes = 1);
    void advance(qint64 seconds) { clock.advanceSeconds(seconds); }

    /// After settling: every desk holds exactly what the one projection allows it, and the ledger knows all of it. The
    /// first difference in words; empty when there is none.
    QString disagreement();

    base::ManualClock clock;
    std::vector<std::unique_ptr<FakeDesk>> desks;
    hub::HubContext& context() { return *m_context; }
    hub::Service& service() { return *m_service; }
    hub::Db& db() { return m_service->db(); }
    const hub::StoreAddress& address() const { return m_address; }

private:
    friend class FakeLine;
    struct Call {
        FakeLine* line;
        QString desk;
        wire::Request request;
        std::function<void(wire::Reply)> done;
    };
    bool deliverOne();
    wire::Reply reach(const wire::Request& request);
    void startHub(bool fresh);
    QString disagreementOf(FakeDesk& desk);
    FakeDesk* byName(const QString& name);

    QTemporaryDir m_folder;
    hub::StoreAddress m_address;
    base::SeededRandom m_random;
    base::SeededRandom m_salts;
    std::unique_ptr<hub::HubContext> m_context;
    std::unique_ptr<hub::Service> m_service;
    std::deque<Call> m_calls;
    std::optional<std::pair<QByteArray, int>> m_stop;
    int m_connections = 0;
};

/// The policy that is shipped, read from the source tree.
std::shared_ptr<const access::Policy> shippedPolicy();

}
