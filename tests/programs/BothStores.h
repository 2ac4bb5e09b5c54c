#pragma once

#include "tests/support/PostgresCluster.h"

namespace carrel::tests {

/// The two stores that a hub program is told on, as rows of a column `postgres`. PostgreSQL starts when somebody asks for it.
class BothStores
{
public:
    static void rows();
    /// For HubProgram: a new empty database, or nothing for the embedded store.
    QString address(bool postgres);

private:
    std::unique_ptr<PostgresCluster> m_cluster;
};

}
