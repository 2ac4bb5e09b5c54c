#pragma once

#include "core/session/Desk.h"
#include "core/store/Drafts.h"
#include "core/store/Inbox.h"
#include "core/sync/Ear.h"
#include "core/sync/Engine.h"
#include "core/vault/Vault.h"

namespace carrel::session {

/// Everything that exists only while the desk is open; dropping it drops every key and row from memory.
struct Desk::Opened {
    Opened(std::unique_ptr<store::Cache> cache, store::Identity identity, const QString& journal, const Tools& tools);

    std::unique_ptr<store::Cache> cache;
    store::Identity identity;
    store::Rows rows;
    store::Journal journal;
    store::Outbox outbox;
    store::Inbox inbox;
    store::Drafts drafts;
    std::unique_ptr<sync::Line> line;
    std::unique_ptr<sync::Line> readLine;
    std::unique_ptr<sync::Ear> ear;
    sync::Engine engine;
    base::Moment swept; ///< when rows whose time has passed were last taken out

    QSet<QString> waiting() { return outbox.waitingRecords(); }
    Item item(store::CachedRow row, const QSet<QString>& waiting) const;
    std::vector<Item> items(std::vector<store::CachedRow> rows);
};

/// What enrolling brought, until it is in the cache.
struct Enrolled {
    wire::Enrolment enrolment;
    QString user;
    QByteArray seed;
};

/// Signing in at the hub, before there is a cache and after a session has ended.
class Gate
{
public:
    Gate(const Place& place, const Tools& tools);

    void enrol(const Credentials& credentials, std::function<void(SignInAnswer, std::optional<Enrolled>)> done);
    void signIn(const store::Identity& identity, const QString& password, const QString& agreement,
                std::function<void(SignInAnswer, std::optional<wire::Session>)> done);

private:
    const Place& m_place;
    const Tools& m_tools;
    std::unique_ptr<sync::Line> m_line;
};

UnlockFault faultOf(vault::VaultFault fault);
UnlockFault faultOf(store::StoreFault fault);
vault::Vault vaultAt(const Place& place, const Tools& tools);
QString cachePath(const Place& place);
QString journalPath(const Place& place);

}
