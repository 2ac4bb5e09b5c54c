#include "tests/ui/pages/CampusVenue.h"

#include "core/model/governance/Consent.h"
#include "core/model/people/Student.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int pulseMs = 4;
constexpr int patienceMs = 60'000;

}

CampusVenue::CampusVenue(const QByteArray& seed) : m_campus(QString(), seed), m_courier(m_campus.bareDesk(u"nobody"_s, u"courier"_s))
{
    // Ten past two on an ordinary working day.
    m_campus.clock.set(base::Moment::startOf(QDate(2026, 11, 24)).plusSeconds(14 * 3600 + 600));
    bring(hub::makeDemoUniversity(seed, m_campus.clock.now().day(), m_campus.clock.now()));
    m_pulse.setInterval(pulseMs);
    connect(&m_pulse, &QTimer::timeout, this, &CampusVenue::pump);
    m_pulse.start();
}

CampusVenue::~CampusVenue() = default;

void CampusVenue::bring(const hub::DemoUniversity& university)
{
    std::vector<model::Record> records;
    const auto flush = [&] {
        m_campus.put(records);
        records.clear();
    };
    for (const model::Record& record : university.batch.records) {
        records.push_back(record);
        if (records.size() == 500) flush();
    }
    flush();
    m_campus.changeAtHub(model::KindNo::Notice, m_campus.id("agreement"), [](model::Record& notice) { notice.put(model::Notice::state, model::NoticeState::Superseded); });
    for (const hub::DemoAccount& account : university.accounts) {
        m_campus.db().run(u"INSERT INTO account (username, staff, hash, state) VALUES (?, ?, ?, 'active')"_s,
                          {account.user, account.staff.text(), QString::fromLatin1(base::passwordHash(account.user + u"-password"_s, base::Stretch::Quick))});
    }
}

ui::Venue::Seat CampusVenue::seat(const QString& user)
{
    FakeDesk& made = m_campus.bareDesk(user, u"%1-%2"_s.arg(user).arg(m_campus.desks.size()));
    watch(made);
    return {made.desk.get(), user, user + u"-password"_s};
}

FakeDesk& CampusVenue::filled(const QString& user, const QString& name)
{
    FakeDesk& made = m_campus.desk(user, name);
    watch(made);
    return made;
}

void CampusVenue::watch(FakeDesk& desk)
{
    const session::Desk* key = desk.desk.get();
    connect(desk.desk.get(), &session::Desk::stepWanted, this, [this, key] { m_wanted.insert(key); });
    m_wanted.insert(key);
}

FakeDesk& CampusVenue::deskOf(const session::Desk& desk)
{
    for (auto& each : m_campus.desks) {
        if (each->desk.get() == &desk) return *each;
    }
    qFatal("there is no such desk");
}

void CampusVenue::setPlugged(session::Desk& desk, bool plugged) { deskOf(desk).faults.unplugged = !plugged; }

void CampusVenue::setStrange(session::Desk& desk, bool strange) { deskOf(desk).faults.strange = strange; }

void CampusVenue::setLater(bool later)
{
    if (m_later != later) m_campus.advanceDays(later ? 3 : -3);
    m_later = later;
}

void CampusVenue::setHeld(session::Desk& desk, bool held)
{
    // A desk that is just signing in has to come as far as its first round.
    deskOf(desk).faults.held = held && desk.isOpen();
    if (held) m_held.insert(&desk);
    else m_held.remove(&desk);
}

void CampusVenue::pump()
{
    if (m_pumping || m_later) return;
    m_pumping = true;
    m_campus.sync(m_courier);
    for (auto& each : m_campus.desks) {
        session::Desk* desk = each->desk.get();
        if (!desk || m_held.contains(desk) || !m_wanted.contains(desk)) continue;
        // One that has been revoked hands over what it has left, closed.
        if (!desk->isOpen() && !desk->isLeaving()) continue;
        m_wanted.remove(desk);
        while (desk->step() && desk->isOpen()) {
        }
    }
    m_pumping = false;
}

bool CampusVenue::settle(const std::function<bool()>& holds)
{
    QElapsedTimer waited;
    waited.start();
    while (!holds()) {
        if (waited.elapsed() > patienceMs) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return true;
}

ui::Workspace CampusVenue::workspace() const { return {u"https://carrel.caerwennol.example"_s, true, [](const QString&) { return true; }}; }

std::optional<model::RecordId> CampusVenue::studentNamed(const QString& name)
{
    for (const model::Record& record : m_campus.hubRecords(model::KindNo::Student)) {
        if (record.get(model::Student::name) == name) return record.id();
    }
    return std::nullopt;
}

}
