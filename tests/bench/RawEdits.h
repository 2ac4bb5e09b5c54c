#pragma once

#include "tests/bench/RawPostgres.h"

#include <memory>
#include <vector>

namespace carrel::bench {

/// What a push leaves behind, done by nothing but SQL on copies of the tables: the mutation taken once, the row locked and
/// written, its field's history, the feed, the audit. Nothing is decided, projected, signed or chained.
class RawEdits
{
public:
    RawEdits(const QString& address, int connections);

    /// Mutations a second, `each` on every connection, one in a transaction.
    double singles(int each);
    /// Mutations a second, 1,000 in a statement on one connection.
    double sets(int statements);

private:
    void prepare(RawPostgres& connection);

    std::vector<std::unique_ptr<RawPostgres>> m_connections;
    std::vector<QByteArray> m_ids;
    long long m_next = 0;
};

}
