#include "app/hub/Verbs.h"

#include "core/hub/desks/Officer.h"
#include "core/hub/workshops/Calendars.h"

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

QString moment(base::Moment at) { return at.utc().toString(u"yyyy-MM-dd HH:mm"_s) + u"Z"_s; }

Said list(hub::Calendars& calendars)
{
    const auto feeds = calendars.list();
    QString out = feeds.empty() ? u"No calendar program reads anything here."_s : u"no  of  made  by  last read  state\n"_s;
    for (const auto& feed : feeds) {
        out += u"%1  %2  %3  %4  %5  %6\n"_s.arg(feed.no).arg(feed.of, moment(feed.made), feed.by, feed.read ? moment(*feed.read) : u"never"_s, feed.revoked ? u"revoked"_s : u"open"_s);
    }
    return {0, out};
}

}

Said calendars(const Options& options, hub::Service& service, const hub::HubContext& context)
{
    hub::Calendars calendars(service.db(), context);
    const QString verb = options.words.value(1);
    if (verb == u"list") return list(calendars);
    const auto by = options.by.isEmpty() ? std::nullopt : hub::staffOf(service.db(), options.by);
    if (!by) return {2, u"A named person must do that: add --by with the name they sign in by. It is audited."_s};
    if (verb == u"revoke") {
        bool ok = false;
        const qint64 no = options.words.value(2).toLongLong(&ok);
        if (!ok) return {2, u"Say which by its number: carrel-hub calendar revoke N"_s};
        return calendars.revoke(no, options.by) ? Said{0, u"Whoever reads calendar %1 gets nothing any more."_s.arg(no)} : Said{1, u"There is no open calendar %1."_s.arg(no)};
    }
    const QString of = options.words.value(2), name = options.words.mid(3).join(u' ');
    if (verb != u"add" || (of != u"team" && of != u"series") || name.isEmpty()) return {2, u"Say whose: carrel-hub calendar add team NAME, or add series TITLE"_s};
    const auto address = calendars.add(of == u"team" ? hub::Calendars::Of::Team : hub::Calendars::Of::Series, name, options.by);
    if (!address) return {1, u"There is not one %1, and only one, that is called %2."_s.arg(of, name)};
    return {0, u"Whoever has this address reads the calendar; it is not shown again. Behind the hub's own:\n/v1/calendar/%1.ics"_s.arg(*address)};
}

}
