#include "core/store/Drafts.h"

namespace carrel::store {

using namespace Qt::StringLiterals;

void Drafts::keep(const QString& place, const QString& text, int caret)
{
    m_cache.run(u"INSERT OR REPLACE INTO draft (place, text, caret, at) VALUES (?,?,?,?)"_s, {place, text, caret, m_clock.now().ms});
    const QByteArray plain = m_identity.enrolment.text().toLatin1() + '\n' + place.toUtf8() + '\n' + text.toUtf8();
    // A draft that the journal cannot take is still in the cache; the next pause tries again.
    const auto kept = m_journal.append({Journal::Sort::Draft, draftNumber(place), base::seal(plain, m_identity.sealKey)});
    Q_UNUSED(kept)
}

std::optional<Draft> Drafts::find(const QString& place)
{
    Found& row = m_cache.run(u"SELECT text, caret, at FROM draft WHERE place = ?"_s, {place});
    if (!row.next()) return std::nullopt;
    Draft draft{place, row.value(0).toString(), row.value(1).toInt(), {row.value(2).toLongLong()}};
    row.finish();
    return draft;
}

void Drafts::drop(const QString& place) { m_cache.run(u"DELETE FROM draft WHERE place = ?"_s, {place}); }

std::vector<Draft> Drafts::under(const QString& prefix)
{
    Found& row = m_cache.run(u"SELECT place, text, caret, at FROM draft WHERE substr(place, 1, ?) = ? ORDER BY at, place"_s, {prefix.size(), prefix});
    std::vector<Draft> out;
    while (row.next()) out.push_back({row.value(0).toString(), row.value(1).toString(), row.value(2).toInt(), {row.value(3).toLongLong()}});
    row.finish();
    return out;
}

}
