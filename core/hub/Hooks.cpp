#include "core/hub/Service.h"
#include "core/hub/dropin/Arrivals.h"
#include "core/hub/dropin/WaitwhileWatch.h"
#include "core/hub/workshops/Calendars.h"

namespace carrel::hub {

using namespace Qt::StringLiterals;

/// The bytes are judged before anything reads them; whoever is not Waitwhile is told nothing but that.
wire::Reply Service::hook(const wire::Request& request)
{
    const Waitwhile* with = m_context.waitwhile.get();
    if (!with || request.path != u"/v1/hooks/waitwhile" || request.method != "POST") return problem(404, u"unknown"_s, u"There is nothing at this address."_s);
    if (request.body.size() > MostHookBytes) return problem(413, u"too-large"_s, u"The call is too large."_s);
    if (!with->hasSigned(request.body, request.signature)) return problem(401, u"signature"_s, u"The signature does not hold."_s);
    const auto call = readOutsideCall(request.body, with->settings.topicField);
    if (!call) return problem(400, u"unreadable"_s, u"The call cannot be read."_s);
    if (call->visit) {
        Arrivals arrivals(*m_db, m_context);
        arrivals.take(*call->visit, call->told);
        note(arrivals.takeEntries());
    }
    WaitwhileWatch watch(*m_db, m_context);
    watch.heardCall();
    note(watch.takeEntries());
    return {200, "application/json", "{}", {}, {}};
}

wire::Reply Service::calendar(const wire::Request& request)
{
    const QString file = request.path.section(u'/', 3);
    const auto read = request.method == "GET" && file.endsWith(u".ics"_s) ? Calendars(*m_db, m_context).read(file.chopped(4)) : std::nullopt;
    // One that was never there and one that was taken back are the same to whoever asks.
    if (!read) return problem(404, u"unknown"_s, u"There is nothing at this address."_s);
    return {200, "text/calendar; charset=utf-8", *read, {}, {}};
}

}
