#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/desks/Enrolments.h"
#include "core/hub/feed/Feed.h"
#include "core/wire/Exchange.h"
#include "core/wire/Zstd.h"

namespace carrel::hub {

/// Answers desks: one call in, one answer out, on one thread with one connection. It knows nothing of sockets.
class Service
{
public:
    Service(std::shared_ptr<Db> db, const HubContext& context) : m_db(std::move(db)), m_context(context) {}

    wire::Reply answer(const wire::Request& request);
    /// Asks the university's provider for what this call will need of it, and may wait for it: to be called first, in a
    /// thread that owns no store.
    static void prepare(const wire::Request& request, const HubContext& context);
    /// What the calls since the last asking have changed, for hints to other desks.
    std::vector<FeedEntry> takeEntries() { return std::exchange(m_entries, {}); }
    /// Of the desks that are listening, those for which a pull would bring something.
    std::vector<QString> desksToHint(const std::vector<FeedEntry>& entries, const QStringList& listening);
    /// What was written beside the calls, for the same hints.
    void note(const std::vector<FeedEntry>& entries) { m_entries.insert(m_entries.end(), entries.begin(), entries.end()); }
    Db& db() { return *m_db; }
    bool isReady();

private:
    wire::Reply route(const wire::Request& request);
    wire::Reply routeKnown(const wire::Request& request, const Desk& desk);
    /// A central service calls; in Hooks.cpp.
    wire::Reply hook(const wire::Request& request);
    /// For calendar programs, which cannot sign in.
    wire::Reply calendar(const wire::Request& request);
    wire::Reply enrol(const wire::Request& request);
    wire::Reply signIn(const wire::Request& request);
    wire::Reply giveLease(const wire::Request& request);
    wire::Reply standing(const wire::Request& request);
    wire::Reply devices(const wire::Request& request, const Desk& desk);
    wire::Reply waiting(const wire::Request& request, const Desk& desk);
    wire::Reply erased(const wire::Request& request);
    wire::Reply pull(const wire::Request& request, const Desk& desk);
    wire::Reply push(const wire::Request& request, const Desk& desk);
    wire::Reply trimmed(const wire::Request& request, const Desk& desk);
    wire::Reply ack(const wire::Request& request, const Desk& desk);
    static wire::Reply forked();
    wire::Reply sealed(const wire::Request& request);
    wire::Reply records(const wire::Request& request, const Desk& desk);
    wire::Reply offer(const wire::Request& request) const;
    wire::Reply beginOpenId(const wire::Request& request) const;
    wire::Reply refused(SignInFault fault, TokenFault token);
    void touchDue(qint64 head);

    std::shared_ptr<Db> m_db;
    const HubContext& m_context;
    std::vector<FeedEntry> m_entries;
    wire::Packer m_packer;
};

wire::Reply problem(int status, const QString& word, const QString& title);

}
