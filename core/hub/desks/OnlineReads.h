#pragma once

#include "core/hub/desks/Enrolments.h"

namespace carrel::hub {

enum class ReadFault { UnknownKind, NotAllowed, BadQuery };

struct ReadQuery {
    QString kind;
    std::optional<model::RecordId> id;
    /// Words to find; only in fields this person may see in full.
    QString words;
    /// A reference field and whom it must name; only one this person may see in full.
    QString field;
    std::optional<model::RecordId> named;
    int limit = 50;
};

/// Looking beyond the desk's own rows: the same projection, one audit link for every read, nothing to be stored.
class OnlineReads
{
public:
    OnlineReads(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    base::Result<QByteArray, ReadFault> records(const Desk& desk, const ReadQuery& query);

private:
    struct Plan {
        QString where;
        QVariantList values;
    };
    std::optional<Plan> planOf(const access::Entitlement& who, const model::KindView& kind, const ReadQuery& query) const;

    Db& m_db;
    const HubContext& m_context;
};

}
