#include "core/hub/dropin/WaitwhilePoll.h"

#include "core/hub/dropin/Arrivals.h"

#include <QtCore/QUrlQuery>

namespace carrel::hub {

using namespace Qt::StringLiterals;
using Fate = Arrivals::Fate;

namespace {

constexpr int RowsInPage = 100, MostPages = 50, MostLookedFor = 100, AtOnce = 50;

}

Asked WaitwhilePoll::ask(const QString& path, const QList<std::pair<QString, QString>>& query)
{
    QUrlQuery words;
    for (const auto& [name, value] : query) words.addQueryItem(name, value);
    QUrl url(m_with.settings.api + path);
    if (!words.isEmpty()) url.setQuery(words);
    return askPatiently(m_source, {url, {{"apikey", m_with.key.exposed().toByteArray()}}}, m_wait);
}

SourceFault WaitwhilePoll::readSlice(const QString& location, const QString& state, base::Moment now, PollDone& done)
{
    QSet<QString> begun;
    QString next;
    for (int page = 0; page < MostPages; ++page) {
        QList<std::pair<QString, QString>> query{{u"locationId"_s, location}, {u"state"_s, state}, {u"limit"_s, QString::number(RowsInPage)}};
        if (state == u"COMPLETE") query.emplaceBack(u"fromDate"_s, now.plusDays(-1).day().toString(Qt::ISODate));
        if (!next.isEmpty()) query.emplaceBack(u"startAfter"_s, next);
        const Asked asked = ask(u"/visits"_s, query);
        if (asked.fault != SourceFault::None) return asked.fault;
        const auto read = asked.status == 200 ? readOutsidePage(asked.body, m_with.settings.topicField) : std::nullopt;
        if (!read) return SourceFault::NotUnderstood;
        done.unread += read->unread;
        for (const auto& visit : read->visits) {
            m_there.insert(visit.id);
            m_visits.push_back(visit);
        }
        if (read->next.isEmpty() || (read->visits.empty() && read->unread == 0)) return SourceFault::None;
        next = read->next;
        // A service that sends in circles would never be read to its end.
        if (begun.contains(next)) return SourceFault::NotUnderstood;
        begun.insert(next);
    }
    return SourceFault::NotUnderstood;
}

SourceFault WaitwhilePoll::readAll(base::Moment now, PollDone& done)
{
    for (const QString& location : m_with.settings.locations.keys()) {
        // In this order, since people go in it: who moves on meanwhile is met again.
        for (const QString& state : {u"WAITING"_s, u"SERVING"_s, u"COMPLETE"_s}) {
            if (const auto fault = readSlice(location, state, now, done); fault != SourceFault::None) return fault;
        }
    }
    return SourceFault::None;
}

SourceFault WaitwhilePoll::lookFor(const QStringList& missing, PollDone& done)
{
    for (const QString& id : missing.mid(0, MostLookedFor)) {
        const Asked asked = ask(u"/visits/"_s + id);
        if (asked.fault != SourceFault::None) return asked.fault;
        if (asked.status == 404) {
            m_visits.push_back({id, {}, OutsideVisit::State::Gone, {}, {}, {}, {}});
            continue;
        }
        auto visit = readOutsideVisit(asked.body, m_with.settings.topicField);
        if (visit && visit->id == id) m_visits.push_back(std::move(*visit));
        else ++done.unread;
    }
    return SourceFault::None;
}

PollDone WaitwhilePoll::run(base::Moment now)
{
    PollDone done;
    done.fault = readAll(now, done);
    QStringList missing;
    // Only a list that was read to its end says who is not on it.
    if (done.ok()) m_onStore([&](Arrivals& arrivals) { missing = arrivals.missing(m_there, now); });
    if (done.ok()) done.fault = lookFor(missing, done);
    done.visits = int(m_visits.size());
    std::vector<OutsideVisit> news;
    m_onStore([&](Arrivals& arrivals) { news = arrivals.news(m_visits); });
    for (size_t from = 0; from < news.size(); from += AtOnce) {
        m_onStore([&](Arrivals& arrivals) {
            for (size_t i = from; i < std::min(news.size(), from + AtOnce); ++i) {
                const Fate fate = arrivals.take(news[i], now);
                done.changed += fate == Fate::Taken;
                done.left += fate == Fate::Taken && news[i].state == OutsideVisit::State::Gone;
                done.held += fate == Fate::Held;
                done.unplaced += fate == Fate::Unplaced;
            }
        });
    }
    return done;
}

}
