#pragma once

#include "core/base/Clock.h"
#include "core/hub/desks/Shelf.h"
#include "core/hub/home/HubHome.h"
#include "tests/bench/MadeUp.h"

#include <QtCore/QProcess>

namespace carrel::bench {

/// A hub's folder with a made-up caseload in its store, and the real hub serving it.
class Campus
{
public:
    static constexpr auto User = "bench";
    static constexpr auto Password = "bench-password";

    /// `postgres`: the address of a database, or empty for the embedded store.
    Campus(QString folder, QString postgres);
    ~Campus();

    /// Makes the folder and the tables, and fills them. A folder that is there already is taken as it is.
    void make(const MadeUp& caseload);
    /// Another hub's folder for a copy of its database.
    void takeHome(const Campus& other);

    /// Starts the program and returns when it listens.
    void serve(const QString& program);
    /// Waits until the hub has nothing more to do.
    void settle() const;
    void stop();
    quint16 port() const { return m_port; }
    qint64 processId() const { return m_hub.processId(); }

    /// A connection of the bench's own, and what core needs beside it. Not while an embedded store is being served.
    hub::Db& db();
    hub::HubContext& context();
    void closeDb();
    /// Puts the records as an import would, in one transaction.
    void put(const std::vector<model::Record>& records);
    const QString& postgres() const { return m_postgres; }
    const QString& folder() const { return m_folder; }
    base::SystemClock clock;
    base::SystemRandom random;

private:
    hub::HubPlaces places() const { return {m_folder, m_postgres, {}}; }
    void open(bool create);

    QString m_folder;
    QString m_postgres;
    base::SystemDisk m_disk;
    std::shared_ptr<hub::Db> m_db;
    std::unique_ptr<hub::HubContext> m_context;
    QProcess m_hub;
    quint16 m_port = 0;
};

}
