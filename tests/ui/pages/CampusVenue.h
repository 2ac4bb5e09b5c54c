#pragma once

#include "core/hub/intake/DemoUniversity.h"
#include "tests/support/FakeCampus.h"
#include "ui/tour/Venue.h"

#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace carrel::tests {

/// The invented university in a box, for windows to be opened on: its desks are stepped from the event loop, as the
/// program's are.
class CampusVenue final : public QObject, public ui::Venue
{
    Q_OBJECT

public:
    explicit CampusVenue(const QByteArray& seed = "campus");
    ~CampusVenue() override;

    Seat seat(const QString& user) override;
    void setPlugged(session::Desk& desk, bool plugged) override;
    void setStrange(session::Desk& desk, bool strange) override;
    void setHeld(session::Desk& desk, bool held) override;
    void setLater(bool later) override;
    bool settle(const std::function<bool()>& holds) override;
    const base::Clock& clock() const override { return m_campus.clock; }
    ui::Workspace workspace() const override;

    FakeCampus& campus() { return m_campus; }
    FakeDesk& deskOf(const session::Desk& desk);
    /// A desk that is set up and filled already, for stories that begin later.
    FakeDesk& filled(const QString& user, const QString& name = {});
    /// After FakeDesk::restart(): the desk is another object now.
    void watch(FakeDesk& desk);
    /// Somebody's record at the hub, found by the name.
    std::optional<model::RecordId> studentNamed(const QString& name);

private:
    void bring(const hub::DemoUniversity& university);
    void pump();

    FakeCampus m_campus;
    /// Never set up: syncing it delivers what is on the line and starts nothing.
    FakeDesk& m_courier;
    QSet<const session::Desk*> m_wanted;
    QSet<const session::Desk*> m_held;
    QTimer m_pulse;
    bool m_pumping = false;
    bool m_later = false;
};

}
