#include "core/hub/desks/WorkList.h"

#include "core/hub/feed/Feed.h"
#include "core/hub/store/Schema.h"

namespace carrel::hub {

using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

constexpr int WorkBlock = 512;

}

void WorkList::add(std::vector<Candidate> candidates)
{
    if (candidates.empty()) return;
    takeStored(candidates);
    candidates.insert(candidates.end(), m_ready.begin(), m_ready.end());
    putInOrder(candidates);
    m_ready = std::move(candidates);
}

void WorkList::takeStored(std::vector<Candidate>& into)
{
    Rows rows = m_db.run(u"SELECT kind, packed FROM work WHERE enrolment = ?"_s, {m_enrolment});
    while (rows.next()) {
        for (const qint64 rec : unpackKeys(rows.bytes(1))) into.emplace_back(KindNo(rows.number(0)), rec);
    }
    m_db.run(u"DELETE FROM work WHERE enrolment = ?"_s, {m_enrolment});
}

void WorkList::putInOrder(std::vector<Candidate>& candidates)
{
    std::map<KindNo, std::vector<qint64>> byKind;
    for (const auto& [kind, rec] : candidates) byKind[kind].push_back(rec);
    candidates.clear();
    for (const auto& kind : model::catalogue()) {
        const auto found = byKind.find(kind.no());
        if (found == byKind.end()) continue;
        QVariantList recs;
        for (const qint64 rec : found->second) recs << rec;
        std::vector<std::pair<QString, qint64>> ids;
        Rows rows = m_db.run(u"SELECT id, rec FROM "_s + tableOf(kind) + u" WHERE "_s + m_db.in(u"rec"_s, true), {m_db.list(recs, true)});
        while (rows.next()) ids.emplace_back(rows.text(0), rows.number(1));
        Rows gone = m_db.run(u"SELECT id, rec FROM destroyed WHERE kind = ? AND "_s + m_db.in(u"rec"_s, true), {int(kind.no()), m_db.list(recs, true)});
        while (gone.next()) ids.emplace_back(gone.text(0), gone.number(1));
        std::sort(ids.begin(), ids.end());
        for (const auto& [id, rec] : ids) candidates.emplace_back(kind.no(), rec);
    }
}

std::vector<Candidate> WorkList::next()
{
    if (!m_ready.empty()) {
        const size_t take = std::min<size_t>(m_ready.size(), WorkBlock);
        std::vector<Candidate> out(m_ready.begin(), m_ready.begin() + ptrdiff_t(take));
        m_ready.erase(m_ready.begin(), m_ready.begin() + ptrdiff_t(take));
        return out;
    }
    Rows rows = m_db.run(u"SELECT position, kind, packed FROM work WHERE enrolment = ? ORDER BY position LIMIT 1"_s, {m_enrolment});
    if (!rows.next()) return {};
    std::vector<Candidate> out;
    for (const qint64 rec : unpackKeys(rows.bytes(2))) out.emplace_back(KindNo(rows.number(1)), rec);
    m_db.run(u"DELETE FROM work WHERE enrolment = ? AND position = ?"_s, {m_enrolment, rows.number(0)});
    return out;
}

void WorkList::keep()
{
    if (m_ready.empty()) return;
    // In front of what is listed already: it was taken from there.
    qint64 position = m_db.one(u"SELECT coalesce(min(position), 1000000000) FROM work WHERE enrolment = ?"_s, {m_enrolment})->toLongLong();
    QVariantList values;
    for (size_t end = m_ready.size(); end > 0;) {
        size_t begin = end;
        while (begin > 0 && end - begin < WorkBlock && m_ready[begin - 1].first == m_ready[end - 1].first) --begin;
        KeyNos recs;
        for (size_t i = begin; i < end; ++i) recs.push_back(m_ready[i].second);
        values << m_enrolment << --position << int(m_ready[begin].first) << packKeys(recs);
        end = begin;
    }
    m_db.insertMany(u"work (enrolment, position, kind, packed)"_s, 4, values);
}

}
