#pragma once

#include "core/access/Projection.h"
#include "core/hub/desks/Enrolments.h"
#include "core/wire/Pages.h"

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
        std::vector<int> searched; ///< positions the words may stand in
        QStringList words;
        int filtered = -1;         ///< position of the reference that must name `named`
        QString named;

        /// Whether what is shown, and not only what is stored, answers the question.
        bool fits(const model::View& view) const;
    };
    struct Found {
        std::vector<wire::EncodedGroup> groups;
        QList<model::RecordId> seen;
    };
    std::optional<Plan> planOf(const access::Entitlement& who, const model::KindView& kind, const ReadQuery& query) const;
    Found find(WorkingSet& set, const access::Entitlement& who, const model::KindView& kind, const Plan& plan, int limit);
    std::vector<Held> nextOf(WorkingSet& set, const access::Entitlement& who, const model::KindView& kind, const Plan& plan,
                             const QString& after, int limit);
    void take(Found& found, const access::Projected& projected) const;

    Db& m_db;
    const HubContext& m_context;
};

}
