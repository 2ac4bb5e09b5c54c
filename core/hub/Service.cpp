#include "core/hub/Service.h"

#include "core/base/Log.h"
#include "core/hub/backup/Unproved.h"
#include "core/hub/desks/Devices.h"
#include "core/hub/desks/OnlineReads.h"
#include "core/hub/desks/Pull.h"
#include "core/hub/desks/Shelf.h"
#include "core/hub/edits/Push.h"
#include "core/wire/Json.h"
#include "core/wire/Zstd.h"

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostTries = 6;
constexpr qsizetype WorthCompressing = 1024;

wire::Reply json(int status, QByteArray body, const wire::Request& request)
{
    wire::Reply reply{status, "application/json", std::move(body), {}, {}};
    if (request.takesZstd && reply.body.size() > WorthCompressing) {
        reply.body = wire::compress(reply.body);
        reply.encoding = "zstd";
    }
    return reply;
}

wire::Reply problemWith(const wire::Problem& problem)
{
    return {problem.status, "application/problem+json", wire::writeProblem(problem), {}, {}};
}

bool meets(const FeedEntry& entry, const KeyNos& keys)
{
    const auto has = [&](const KeyNos& some) {
        return std::any_of(some.begin(), some.end(), [&](qint64 key) { return std::binary_search(keys.begin(), keys.end(), key); });
    };
    return has(entry.before) || has(entry.after);
}

}

wire::Reply problem(int status, const QString& word, const QString& title) { return problemWith({status, word, title, {}, {}}); }

bool Service::isReady()
{
    try {
        return m_db->one(u"SELECT 1"_s).has_value();
    } catch (const StoreFailure&) {
        return false;
    }
}

wire::Reply Service::answer(const wire::Request& request)
{
    for (int tries = 1;; ++tries) {
        try {
            return route(request);
        } catch (const StoreFailure& failure) {
            // Nothing was committed, so the whole call can be made again.
            if (failure.fault() == StoreFault::Contended && tries < MostTries) continue;
            qCWarning(base::logHub) << "store failure" << int(failure.fault()) << failure.code();
            return problem(503, u"store"_s, u"The hub's store did not answer. Nothing is lost; try again."_s);
        }
    }
}

wire::Reply Service::route(const wire::Request& request)
{
    const QString& path = request.path;
    const bool posts = request.method == "POST";
    if (path == u"/v1/enrolments" && posts) return enrol(request);
    if (path == u"/v1/sessions" && posts) return signIn(request);
    if (path == u"/v1/sealed" && posts) return sealed(request);
    if (path == u"/v1/sign-in" && !posts) return offer(request);
    if (path == u"/v1/leases" && posts) return giveLease(request);
    if (path == u"/v1/standing" && !posts) return standing(request);
    if (path == u"/v1/erased" && posts) return erased(request);
    if (path == u"/v1/sign-in/openid" && posts) return beginOpenId(request);
    if (path.startsWith(u"/v1/hooks/"_s)) return hook(request);
    if (path.startsWith(u"/v1/calendar/"_s) && !posts) return calendar(request);
    const auto desk = Enrolments(*m_db, m_context).known(request.token);
    if (!desk) return problem(401, u"session"_s, u"Sign in again."_s);
    if (desk->state == u"revoked") return problem(403, u"revoked"_s, u"This desk has been revoked."_s);
    return routeKnown(request, *desk);
}

wire::Reply Service::routeKnown(const wire::Request& request, const Desk& desk)
{
    const QString& path = request.path;
    const bool gets = request.method == "GET";
    if (path == u"/v1/push" && !gets) return push(request, desk);
    // One ledger cannot say what two copies of a desk hold: neither is told more under it.
    if (desk.state == u"forked" && path != u"/v1/live") return forked();
    if (path == u"/v1/pull" && gets) return pull(request, desk);
    if (path == u"/v1/ack" && !gets) return ack(request, desk);
    if (path == u"/v1/trim" && !gets) return trimmed(request, desk);
    if (path == u"/v1/live" && gets) {
        return {200, "application/json", "{}", {}, {{"Carrel-Enrolment", desk.id.text().toLatin1()}}};
    }
    if (path.startsWith(u"/v1/records/"_s) && gets) return records(request, desk);
    if (path == u"/v1/desks" || path.startsWith(u"/v1/desks/"_s)) return devices(request, desk);
    if (path == u"/v1/waiting" || path.startsWith(u"/v1/waiting/"_s)) return waiting(request, desk);
    if (path == u"/v1/policy" && gets) return {200, "application/toml", m_context.policy->text(), {}, {}};
    return problem(404, u"unknown"_s, u"There is nothing at this address."_s);
}

void Service::touchDue(qint64 head)
{
    constexpr int AtOnce = 500;
    // Boundaries are only ever written with an entry of the feed.
    if (const auto next = m_context.shelf->nextDue(head); next && m_context.clock.now() < *next) return;
    for (;;) {
        const auto next = m_db->one(u"SELECT coalesce(min(at), ?) FROM boundary"_s, {std::numeric_limits<qint64>::max()});
        if (m_context.clock.now().ms < next->toLongLong()) return m_context.shelf->keepNextDue(head, {next->toLongLong()});
        Transaction transaction(*m_db);
        const auto entries = FeedWriter(*m_db, m_context.clock, m_context.salts).touchDue(AtOnce);
        transaction.commit();
        m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    }
}

wire::Reply Service::pull(const wire::Request& request, const Desk& desk)
{
    bool ok = false;
    const qint64 after = request.query.queryItemValue(u"after"_s).toLongLong(&ok);
    if (!ok || after < 0) return problem(400, u"unreadable"_s, u"`after` must be a delivery number."_s);
    touchDue(desk.head);
    const QString epoch = request.query.queryItemValue(u"epoch"_s, QUrl::FullyDecoded);
    wire::Reply reply{200, "application/json", pullPage(*m_db, m_context, desk.no, after, epoch, request.takesZstd ? &m_packer : nullptr), {}, {}};
    if (request.takesZstd) reply.encoding = "zstd";
    return reply;
}

wire::Reply Service::forked()
{
    return problem(409, u"forked"_s, u"This desk has been copied or restored. Both sets of edits are kept; enrol it again."_s);
}

wire::Reply Service::push(const wire::Request& request, const Desk& desk)
{
    const auto read = wire::readPush(request.body);
    if (!read || read->envelopes.size() > size_t(MostMutations)) return problem(400, u"unreadable"_s, u"The mutations cannot be read."_s);
    auto taken = Push(*m_db, m_context).take(desk.no, read->envelopes, Push::Way::SignedIn, read->gap);
    if (taken) {
        m_entries.insert(m_entries.end(), taken->entries.begin(), taken->entries.end());
        return json(200, wire::writePushReply(taken->reply), request);
    }
    if (taken.error() == PushFault::Forked) return forked();
    return problem(403, u"signature"_s, u"A signature does not hold."_s);
}

wire::Reply Service::ack(const wire::Request& request, const Desk& desk)
{
    const auto read = wire::readAck(request.body);
    if (!read) return problem(400, u"unreadable"_s, u"The acknowledgement cannot be read."_s);
    acknowledge(*m_db, desk.no, *read, m_context.clock.now());
    if (desk.state == u"unproved") Unproved::prove(*m_db, desk.no);
    return json(200, "{}", request);
}

wire::Reply Service::trimmed(const wire::Request& request, const Desk& desk)
{
    const auto read = wire::readTrim(request.body);
    if (!read || read->drop.size() + read->take.size() > MostMutations) return problem(400, u"unreadable"_s, u"What is to be trimmed cannot be read."_s);
    trim(*m_db, m_context, desk.no, *read);
    return json(200, "{}", request);
}

wire::Reply Service::sealed(const wire::Request& request)
{
    const auto read = wire::readSealed(request.body);
    if (!read || read->size() > size_t(MostMutations)) return problem(400, u"unreadable"_s, u"The sealed edits cannot be read."_s);
    std::map<wire::EnrolmentId, std::vector<wire::Envelope>> byDesk;
    qint64 taken = 0;
    for (const QByteArray& sealed : *read) {
        auto opened = wire::unsealEnvelope(sealed, m_context.keys->seal);
        if (opened) byDesk[opened->enrolment].push_back(std::move(opened->envelope));
        else if (Devices(*m_db, m_context).takeDraft(sealed)) ++taken;
    }
    for (auto& [id, envelopes] : byDesk) {
        const auto desk = Enrolments(*m_db, m_context).byId(id);
        if (!desk) continue;
        std::sort(envelopes.begin(), envelopes.end(), [](const auto& a, const auto& b) { return a.n < b.n; });
        auto result = Push(*m_db, m_context).take(desk->no, envelopes, Push::Way::DroppedOff);
        // A forked desk's edits are kept apart, all of them.
        if (!result && result.error() == PushFault::Forked) taken += qint64(envelopes.size());
        if (!result) continue;
        taken += qint64(result->reply.outcomes.size());
        m_entries.insert(m_entries.end(), result->entries.begin(), result->entries.end());
    }
    // How many is all that is said: whoever drops edits off is not signed in.
    return json(202, wire::writeTaken(taken), request);
}

wire::Reply Service::records(const wire::Request& request, const Desk& desk)
{
    const auto parts = request.path.mid(QStringView(u"/v1/records/").size()).split(u'/');
    const auto item = [&](const QString& name) { return request.query.queryItemValue(name, QUrl::FullyDecoded); };
    ReadQuery query{parts.value(0), std::nullopt, item(u"q"_s), item(u"field"_s), model::RecordId::parse(item(u"named"_s)), 50};
    if (parts.size() > 2) return problem(404, u"unknown"_s, u"There is nothing at this address."_s);
    if (parts.size() == 2 && !(query.id = model::RecordId::parse(parts[1]))) return problem(400, u"unreadable"_s, u"That is not a record's id."_s);
    if (const int limit = item(u"limit"_s).toInt()) query.limit = limit;
    touchDue(desk.head);
    const auto found = OnlineReads(*m_db, m_context).records(desk, query);
    if (found) return json(200, *found, request);
    // A kind or field that this role never sees answers like one that does not exist.
    return problem(404, u"unknown"_s, u"There is nothing to search here for this role."_s);
}

std::vector<QString> Service::desksToHint(const std::vector<FeedEntry>& entries, const QStringList& listening)
{
    std::vector<QString> out;
    if (entries.empty() || listening.isEmpty()) return out;
    for (const QString& text : listening) {
        const auto id = wire::EnrolmentId::parse(text);
        const auto desk = id ? Enrolments(*m_db, m_context).byId(*id) : std::nullopt;
        if (!desk) continue;
        const KeyNos keys = unpackKeys(desk->deskKeys);
        const bool near = std::any_of(entries.begin(), entries.end(), [&](const FeedEntry& entry) { return meets(entry, keys); });
        // A change to what this desk may not see must not even make it look.
        try {
            if (near && Pull(*m_db, m_context).wouldSend(desk->no)) out.push_back(text);
        } catch (const StoreFailure& failure) {
            if (failure.fault() != StoreFault::Contended) throw;
            out.push_back(text);
        }
    }
    return out;
}

}
