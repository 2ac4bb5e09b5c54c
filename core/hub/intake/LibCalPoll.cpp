#include "core/hub/intake/LibCalPoll.h"

#include "core/wire/Json.h"

#include <QtCore/QUrlQuery>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsAtMost = 500, SliceDays = 30, DaysBack = 14, IdsAtOnce = 50;
constexpr qsizetype LongestAddress = 2'000;
constexpr qint64 LongestToken = 4'096;

QByteArray encoded(const QString& text) { return QUrl::toPercentEncoding(text); }

}

SourceFault LibCalPoll::sign()
{
    const QByteArray form = "grant_type=client_credentials&client_id=" + encoded(m_settings.client) + "&client_secret=" + encoded(QString::fromUtf8(m_secret.exposed()));
    const Asked asked = askPatiently(m_source, {QUrl(m_settings.api + u"/1.1/oauth/token"_s), {}, form}, m_wait);
    if (asked.fault != SourceFault::None) return asked.fault;
    const auto object = asked.status == 200 ? wire::parseForeign(asked.body) : std::nullopt;
    m_token = object ? object->value(u"access_token").toString().toLatin1() : QByteArray();
    const bool fits = !m_token.isEmpty() && m_token.size() <= LongestToken && std::ranges::all_of(m_token, [](char c) { return c > 0x20 && c < 0x7f; });
    return fits ? SourceFault::None : SourceFault::NotUnderstood;
}

Asked LibCalPoll::ask(const QString& path)
{
    const auto once = [&] { return askPatiently(m_source, {QUrl(m_settings.api + path), {{"Authorization", "Bearer " + m_token}}}, m_wait); };
    Asked asked = once();
    // A token lasts an hour; one that has run out meanwhile is had anew, once.
    if (asked.fault == SourceFault::Refused && sign() == SourceFault::None) asked = once();
    if (asked.fault == SourceFault::None && asked.status != 200) asked.fault = SourceFault::NotUnderstood;
    return asked;
}

SourceFault LibCalPoll::readDays(const QString& calendar, QDate from, int days)
{
    QUrlQuery query;
    query.addQueryItem(u"cal_id"_s, calendar);
    query.addQueryItem(u"date"_s, u"%1-%2-%3"_s.arg(from.year()).arg(from.month()).arg(from.day()));
    query.addQueryItem(u"days"_s, QString::number(days));
    query.addQueryItem(u"limit"_s, QString::number(RowsAtMost));
    const Asked asked = ask(u"/1.1/events?"_s + query.toString(QUrl::FullyEncoded));
    if (asked.fault != SourceFault::None) return asked.fault;
    const size_t before = m_look.term.events.size();
    const auto unread = readLibCalEvents(asked.body, m_settings, m_look.term);
    if (!unread) return SourceFault::NotUnderstood;
    if (int(m_look.term.events.size() - before) + *unread < RowsAtMost) {
        m_look.unread += *unread;
        return SourceFault::None;
    }
    // It was cut there, and nobody can say what is missing.
    m_look.term.events.resize(before);
    if (days == 1) return SourceFault::NotUnderstood;
    const auto first = readDays(calendar, from, days / 2);
    return first == SourceFault::None ? readDays(calendar, from.addDays(days / 2), days - days / 2) : first;
}

SourceFault LibCalPoll::readBookings(const QStringList& ids)
{
    QString list;
    int count = 0;
    const auto flush = [&] {
        if (list.isEmpty()) return SourceFault::None;
        const Asked asked = ask(u"/1.1/events/"_s + list + u"/registrations?waitlist=1"_s);
        list.clear();
        count = 0;
        if (asked.fault != SourceFault::None) return asked.fault;
        const auto unread = readLibCalBookings(asked.body, m_settings, m_look.term);
        m_look.unread += unread.value_or(0);
        return unread ? SourceFault::None : SourceFault::NotUnderstood;
    };
    for (const QString& id : ids) {
        const bool isFull = count == IdsAtOnce || m_settings.api.size() + list.size() + id.size() + 50 > LongestAddress;
        if (const auto fault = isFull ? flush() : SourceFault::None; fault != SourceFault::None) return fault;
        list += (list.isEmpty() ? u""_s : u","_s) + id;
        ++count;
    }
    return flush();
}

LibCalLook LibCalPoll::run(base::Moment now)
{
    m_look = {sign(), u"token"_s};
    if (!m_look.ok()) return m_look;
    m_look.at = u"events"_s;
    const QDate from = now.day().addDays(-DaysBack);
    const int days = DaysBack + m_settings.daysAhead;
    for (const QString& calendar : m_settings.calendars.keys()) {
        for (int done = 0; done < days && m_look.ok(); done += SliceDays) m_look.fault = readDays(calendar, from.addDays(done), std::min(SliceDays, days - done));
    }
    QStringList ids;
    for (const auto& event : m_look.term.events) ids << event.id;
    ids.removeDuplicates();
    if (!m_look.ok()) return m_look;
    m_look.at = u"registrations"_s;
    m_look.fault = readBookings(ids);
    return m_look;
}

}
