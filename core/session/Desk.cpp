#include "core/session/Desk.h"

#include "core/base/Log.h"
#include "core/session/OpenDesk.h"

namespace carrel::session {

using namespace Qt::StringLiterals;

Desk::Opened::Opened(std::unique_ptr<store::Cache> opened, store::Identity who, const QString& journalFile, const Tools& tools)
    : cache(std::move(opened)),
      identity(std::move(who)),
      rows(*cache, [&clock = tools.clock] { return clock.now(); }),
      journal(tools.disk, journalFile),
      outbox(*cache, rows, journal, identity, tools.clock, tools.random),
      inbox(*cache, rows, outbox),
      drafts(*cache, journal, identity, tools.clock),
      trims(*cache, rows),
      deeds(*cache, rows),
      line(tools.line()),
      beyond(tools.line()),
      fetching(tools.line()),
      ear(tools.ear ? tools.ear() : nullptr),
      engine(*cache, outbox, inbox, trims, identity, *line, tools.clock, tools.random)
{
}

Item Desk::Opened::item(store::CachedRow row, const QSet<QString>& waitingIds)
{
    const bool isWaiting = waitingIds.contains(row.view.id().text());
    return {withoutWhatIsWithdrawn(std::move(row.view)), isWaiting};
}

std::vector<Item> Desk::Opened::items(std::vector<store::CachedRow> found)
{
    const auto ids = waiting();
    std::vector<Item> out;
    out.reserve(found.size());
    for (auto& row : found) out.push_back(item(std::move(row), ids));
    return out;
}

Desk::Desk(Place place, Tools tools, QObject* parent) : QObject(parent), m_place(std::move(place)), m_tools(std::move(tools)) {}

Desk::~Desk() { flushDeeds(); }

Desk::Opened& Desk::open() const
{
    Q_ASSERT(m_open);
    return *m_open;
}

bool Desk::isOpen() const { return m_open != nullptr; }

Standing Desk::standing() const
{
    switch (vaultAt(m_place, m_tools).standing()) {
    case vault::Standing::FirstRun: return Standing::FirstRun;
    case vault::Standing::Locked:
    case vault::Standing::Ready: return Standing::Locked;
    case vault::Standing::KeyMissing: return Standing::KeyMissing;
    case vault::Standing::MarkDamaged: return Standing::MarkDamaged;
    case vault::Standing::Wiped: return Standing::Wiped;
    }
    return Standing::MarkDamaged;
}

void Desk::adopt(std::unique_ptr<Opened> opened, const sync::Enrolled* enrolled)
{
    m_open = std::move(opened);
    // A journal that cannot be read or mended now is tried again with the next save; the cache itself is whole.
    const auto mended = m_open->outbox.mend();
    Q_UNUSED(mended)
    m_open->deeds.open(m_tools.clock.now());
    // Only what the hub says from now on is news to the lease: an old word of its time would take back time that has passed.
    m_open->contact = {m_open->cache->meta(u"hub_time"_s).toLongLong()};
    if (enrolled) {
        m_open->cache->setMeta(u"epoch"_s, enrolled->epoch);
        m_open->cache->setMeta(u"policy"_s, enrolled->policy);
        m_open->cache->setMeta(u"roles"_s, enrolled->roles.join(u' '));
        m_open->cache->setMeta(u"rights"_s, enrolled->rights.join(u' '));
        m_open->cache->setMeta(u"lock_after"_s, QString::number(enrolled->desk.lockAfterMinutes));
        m_open->cache->setMeta(u"pin"_s, enrolled->desk.asksPin ? u"yes"_s : u"no"_s);
        m_open->cache->setMeta(u"largest_file"_s, QString::number(enrolled->desk.largestFile));
        useSession(enrolled->session, enrolled->sessionUntil);
    } else if (m_open->engine.hasSession()) {
        m_open->session = m_open->engine.session();
        m_open->deaf = true;
    }
    m_open->engine.changed = [this](bool rows) {
        noteContact();
        if (rows) m_open->hasAged = true;
        if (rows) sweepDeeds();
        if (rows) Q_EMIT rowsChanged();
        Q_EMIT syncChanged();
        Q_EMIT stepWanted();
    };
    Q_EMIT this->opened();
    Q_EMIT stepWanted();
}

UnlockFault Desk::unlock(const KeyChoice& choice)
{
    if (m_open) return UnlockFault::None;
    m_vault = std::make_unique<vault::Vault>(vaultAt(m_place, m_tools));
    const auto key = m_vault->unlock(factorOf(choice));
    if (key) {
        const UnlockFault fault = openCache(key.value(), false, nullptr);
        if (m_open) return shutIfEnded();
        m_vault.reset();
        return fault;
    }
    const bool elsewhere = key.error() == vault::VaultFault::KeyMissing && m_vault->isKeyElsewhere();
    m_vault.reset();
    return elsewhere ? UnlockFault::KeyElsewhere : faultOf(key.error());
}

void Desk::lock()
{
    if (!m_open) return;
    if (m_open->ear) m_open->ear->stop();
    flushDeeds();
    cancelBrowser();
    m_passport.reset();
    const auto come = m_open->unnotedAge();
    m_open.reset();
    // The keyring may take its time: whatever happens meanwhile finds the desk closed.
    const auto vault = std::exchange(m_vault, nullptr);
    if (vault && !vault->noteTime()) qCWarning(base::logVault) << "time left to note";
    Q_EMIT closed();
    if (vault && come && !vault->note(*come, vault::Vault::NotedWhere::Everywhere)) qCWarning(base::logVault) << "age left to note";
}

void Desk::useSession(const QByteArray& token, base::Moment until)
{
    m_open->engine.setSession(token, until);
    listenWith(token);
}

void Desk::listenWith(const QByteArray& token)
{
    m_open->session = token;
    m_open->deaf = false;
    if (m_open->ear) m_open->ear->listen(token, [this] { syncNow(); });
}

std::function<void(const sync::GateAnswer&, const std::optional<sync::LiveSession>&)> Desk::signedIn(std::function<void(SignInAnswer)> done)
{
    return [this, done = std::move(done)](const sync::GateAnswer& answer, const std::optional<sync::LiveSession>& session) {
        // A medium that fails now is told like any other time: this is called by an answer from the hub, and by nobody who could catch it.
        if (session && m_open) asking([&] { useSession(session->token, session->until); });
        done(signInAnswer(answer));
        if (answer.fault == sync::GateFault::Revoked && answer.reason == u"revoked" && m_open) return erase();
        Q_EMIT syncChanged();
        Q_EMIT stepWanted();
    };
}

void Desk::signIn(const QString& password, const QString& agreement, std::function<void(SignInAnswer)> done)
{
    m_gate = makeGate();
    m_gate->signIn(open().identity, password, agreement, signedIn(std::move(done)));
}

model::DeskRules Desk::rules() const
{
    if (!m_open) return {};
    const QString minutes = m_open->cache->meta(u"lock_after"_s);
    if (minutes.isEmpty()) return {};
    const QString largest = m_open->cache->meta(u"largest_file"_s);
    return model::DeskRules::of(minutes.toLongLong(), m_open->cache->meta(u"pin"_s) == u"yes",
                                largest.isEmpty() ? model::DeskRules::UsualFile : largest.toLongLong());
}

Person Desk::person() const
{
    const auto& who = open().identity;
    return {who.person, who.personName, who.user, open().cache->meta(u"roles"_s).split(u' ', Qt::SkipEmptyParts),
            open().cache->meta(u"rights"_s).split(u' ', Qt::SkipEmptyParts), m_place.deskName};
}

}
