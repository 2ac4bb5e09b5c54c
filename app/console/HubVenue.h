#pragma once

#include "app/console/DemoKeys.h"
#include "app/console/Station.h"
#include "ui/tour/Venue.h"

#include <QtCore/QHash>
#include <QtCore/QTemporaryDir>
#include <vector>

namespace carrel::app {

/// The demonstration hub as a tour meets it: a fresh desk for each guest, thrown away at the end.
class HubVenue final : public ui::Venue
{
public:
    /// `accounts` holds lines of user,role,password after a heading.
    HubVenue(const QUrl& hub, const QByteArray& accounts);
    ~HubVenue() override;

    Seat seat(const QString& user) override;
    void setPlugged(session::Desk& desk, bool plugged) override;
    void setStrange(session::Desk& desk, bool strange) override;
    void setHeld(session::Desk& desk, bool held) override;
    void setLater(bool later) override;
    bool settle(const std::function<bool()>& holds) override;
    const base::Clock& clock() const override { return m_machine.clock; }
    ui::Workspace workspace() const override;

private:
    Station& stationOf(const session::Desk& desk);

    QUrl m_hub;
    QHash<QString, QString> m_passwords;
    Machine m_machine;
    DemoKeys m_keys;
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Station>> m_stations;
};

}
