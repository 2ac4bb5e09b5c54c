#include "core/hub/desks/Warming.h"

#include "core/hub/desks/Shelf.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/store/RecordTable.h"
#include "core/hub/store/Schema.h"
#include "core/model/Catalogue.h"

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

/// Short enough that a desk which asks meanwhile does not notice.
constexpr int AtOnce = 200;

}

bool Warming::step(Db& db)
{
    const auto& kinds = model::catalogue();
    while (m_kind < kinds.size() && kinds[m_kind].spec().large) ++m_kind;
    if (m_kind >= kinds.size() || !m_context.shelf->hasRoomFor(AtOnce)) return false;
    const auto& kind = kinds[m_kind];
    Transaction transaction(db, Transaction::Mode::OneMoment);
    const qint64 head = feedHead(db);
    m_context.shelf->follow(db, head);
    std::vector<qint64> recs;
    {
        Rows rows = db.run(u"SELECT rec FROM %1 WHERE rec > ? ORDER BY rec LIMIT ?"_s.arg(tableOf(kind)), {m_last, AtOnce});
        while (rows.next()) recs.push_back(rows.number(0));
    }
    if (!recs.empty()) m_context.shelf->take(db, kind, recs, head);
    transaction.commit();
    m_last = recs.empty() ? 0 : recs.back();
    if (recs.size() < size_t(AtOnce)) {
        ++m_kind;
        m_last = 0;
    }
    return true;
}

}
