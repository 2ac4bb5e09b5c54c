#include "core/base/Log.h"
#include "core/session/OpenDesk.h"

#include "core/store/Moving.h"
#include "core/vault/Faults.h"

namespace carrel::session {

using namespace Qt::StringLiterals;

namespace {

vault::Lease leaseOf(const sync::Enrolled& enrolled)
{
    vault::Lease lease{enrolled.lease.until, {}, {}, {}, 0, enrolled.identity.enrolment.text().toLatin1()};
    if (!enrolled.lease.share.isEmpty()) lease.share = base::Secret::copyOf(enrolled.lease.share);
    return lease;
}

}

std::unique_ptr<sync::Gate> Desk::makeGate() const
{
    return std::make_unique<sync::Gate>(m_tools.line(), m_tools.clock, m_tools.random);
}

void Desk::enrol(const Credentials& credentials, const KeyChoice& choice, std::function<void(EnrolAnswer)> done)
{
    if (!m_tools.disk.makeFolder(m_place.profile)) return done({SignInFault::None, UnlockFault::Disk, {}});
    if (standing() != Standing::FirstRun) return done({SignInFault::None, UnlockFault::CacheExists, {}});
    // An errand under way would meet what follows halfway.
    m_errand.reset();
    m_onErrand = false;
    if (choice.how == KeyChoice::How::Keychain) {
        // Before the hub is asked: a desk that cannot keep its key must not be enrolled in vain.
        const auto usable = m_tools.keys.probe();
        if (!usable) {
            const UnlockFault fault = faultOf(vault::faultOf(usable.error()));
            return done({SignInFault::None, fault == UnlockFault::KeyMissing ? UnlockFault::KeyringUnavailable : fault, {}});
        }
    }
    m_begun.reset();
    m_gate = makeGate();
    leaveBehind([this, credentials, choice, done = std::move(done)](const EnrolAnswer& left) {
        if (!left.ok()) return done(left);
        enrolAtHub(credentials, [this, choice, byBrowser = credentials.byBrowser, done](const sync::GateAnswer& answer, const std::optional<sync::Enrolled>& enrolled) {
            if (!enrolled) return done({faultOf(answer.fault), UnlockFault::None, agreementIn(answer), answer.reason});
            const bool lacksPin = enrolled->desk.asksPin && choice.how == KeyChoice::How::Keychain && choice.pin.isEmpty();
            if (lacksPin) m_begun = std::make_unique<Begun>(Begun{*enrolled, byBrowser});
            done({SignInFault::None, lacksPin ? UnlockFault::PinNeeded : finish(choice, *enrolled, byBrowser), {}});
        });
    });
}

void Desk::leaveBehind(std::function<void(EnrolAnswer)> done)
{
    // An earlier desk that kept no cache, or lost it, has left its sealed journal: only the hub can read it.
    store::Journal journal(m_tools.disk, journalPath(m_place));
    const auto twins = journal.leftOver();
    if (!twins) return done({SignInFault::None, UnlockFault::Disk, {}});
    m_gate->leave(*twins, [journal, done = std::move(done)](sync::GateFault fault, bool all) mutable {
        if (fault != sync::GateFault::None) return done({faultOf(fault), UnlockFault::None, {}});
        done({SignInFault::None, journal.clear(all) ? UnlockFault::None : UnlockFault::Disk, {}});
    });
}

void Desk::enrolAtHub(const Credentials& credentials, std::function<void(const sync::GateAnswer&, const std::optional<sync::Enrolled>&)> done)
{
    const sync::Installation desk{m_place.deskName, m_place.system, m_place.version};
    if (!credentials.byBrowser) return m_gate->enrol(desk, credentials.user, credentials.password, credentials.agreement, std::move(done));
    getPassport({}, !credentials.agreement.isEmpty(), [this, desk, credentials, done = std::move(done)](const sync::GateAnswer& answer) {
        if (answer.fault != sync::GateFault::None) return done(answer, std::nullopt);
        m_gate->enrolWith(desk, *m_passport, credentials.agreement, [this, done](const sync::GateAnswer& said, const std::optional<sync::Enrolled>& enrolled) {
            dropPassport(said);
            done(said, enrolled);
        });
    });
}

UnlockFault Desk::finish(const KeyChoice& choice, const sync::Enrolled& enrolled, bool byBrowser)
{
    const UnlockFault fault = openFresh(choice, enrolled);
    if (m_open && byBrowser) m_open->cache->setMeta(universityMark, u"openid"_s);
    return fault;
}

UnlockFault Desk::openFresh(const KeyChoice& choice, const sync::Enrolled& enrolled)
{
    if (choice.how == KeyChoice::How::NoCache) return openInMemory(base::Secret::fromRandom(m_tools.random), enrolled);
    const std::optional<vault::Lease> kept(leaseOf(enrolled));
    m_vault = std::make_unique<vault::Vault>(vaultAt(m_place, m_tools));
    const auto key = m_vault->create(enrolled.identity.enrolment.text(), factorOf(choice), kept);
    const UnlockFault fault = key ? openCache(key.value(), true, &enrolled) : faultOf(key.error());
    if (!m_open) m_vault.reset();
    return fault;
}

UnlockFault Desk::openInMemory(const base::Secret& key, const sync::Enrolled& enrolled)
{
    try {
        auto cache = store::Cache::inMemory(key);
        store::storeIdentity(*cache, enrolled.identity);
        adopt(std::make_unique<Opened>(std::move(cache), enrolled.identity, journalPath(m_place), m_tools), &enrolled);
        m_open->guest.emplace(m_tools.clock, enrolled.lease.until, m_tools.clock.now());
    } catch (const store::CacheFailure&) {
        m_open.reset();
        return UnlockFault::CacheDamaged;
    }
    return UnlockFault::None;
}

UnlockFault Desk::openCache(const base::Secret& key, bool fresh, const sync::Enrolled* enrolled)
{
    auto cache = store::Cache::open(cachePath(m_place), key, fresh ? sqlcipher::Mode::Create : sqlcipher::Mode::Existing);
    if (!cache) return faultOf(cache.error());
    auto opened = std::move(cache).value();
    try {
        if (enrolled) {
            // Whole or not at all: half an identity would be read as one.
            store::Cache::Transaction transaction(*opened);
            store::storeIdentity(*opened, enrolled->identity);
            transaction.commit();
        }
        // Before anything is in it: from now on a missing note is suspicious.
        if (fresh && !m_vault->note(0, vault::Vault::NotedWhere::Beside)) qCWarning(base::logVault) << "age left to note";
        const auto identity = store::loadIdentity(*opened);
        if (!identity) return UnlockFault::CacheDamaged;
        const auto inKeyring = fresh ? std::nullopt : judgeAge(*opened);
        adopt(std::make_unique<Opened>(std::move(opened), *identity, journalPath(m_place), m_tools), enrolled);
        if (m_open) m_open->agedTo = inKeyring;
    } catch (const store::CacheFailure& failure) {
        m_open.reset();
        return failure.full() ? UnlockFault::Disk : UnlockFault::CacheDamaged;
    }
    return UnlockFault::None;
}

void Desk::enrolAgain(const QString& password, const QString& agreement, std::function<void(SignInAnswer)> done)
{
    enrolAnew({open().identity.user, password, agreement}, std::move(done));
}

void Desk::enrolAgainByBrowser(const QString& agreement, std::function<void(SignInAnswer)> done)
{
    enrolAnew({{}, {}, agreement, true}, std::move(done));
}

std::vector<QByteArray> Desk::Opened::onlyTheHubCanRead()
{
    if (cache->isPutBack()) return journal.leftOver().valueOr({});
    std::vector<QByteArray> out;
    for (const auto& twin : outbox.sealedWaiting(true, 0, std::numeric_limits<int>::max())) out.push_back(twin.sealed);
    return out;
}

void Desk::enrolAnew(const Credentials& credentials, std::function<void(SignInAnswer)> done)
{
    m_gate = makeGate();
    const bool wasPutBack = open().cache->isPutBack();
    m_gate->leave(open().onlyTheHubCanRead(), [this, wasPutBack, credentials, done = std::move(done)](sync::GateFault fault, bool all) {
        if (fault != sync::GateFault::None) return done({faultOf(fault), {}});
        const bool keepsTwins = wasPutBack && !all;
        enrolAtHub(credentials, [this, keepsTwins, byBrowser = credentials.byBrowser, done](const sync::GateAnswer& answer, const std::optional<sync::Enrolled>& enrolled) {
            // What the hub did not take stays beside the journal.
            if (enrolled && m_open && keepsTwins && !m_open->journal.clear(false)) return done({SignInFault::None, {}, u"disk"_s});
            const bool isMoved = !enrolled || !m_open || moveTo(*enrolled, byBrowser);
            done(isMoved ? signInAnswer(answer) : SignInAnswer{SignInFault::None, {}, u"disk"_s});
            Q_EMIT syncChanged();
            Q_EMIT stepWanted();
        });
    });
}

bool Desk::moveTo(const sync::Enrolled& enrolled, bool byBrowser)
{
    try {
        flushDeeds();
        store::moveTo(*m_open->cache, m_open->rows, enrolled.identity, enrolled.epoch);
        auto cache = std::move(m_open->cache);
        m_open.reset();
        adopt(std::make_unique<Opened>(std::move(cache), enrolled.identity, journalPath(m_place), m_tools), &enrolled);
        if (byBrowser) m_open->cache->setMeta(universityMark, u"openid"_s);
        m_open->outbox.showAgain();
    } catch (const store::CacheFailure& failure) {
        // Moved or not, the file is whole, and the next start tells which; the engine tells that it fails now.
        if (m_open) m_open->engine.distrust(failure);
        return false;
    }
    // From here on the hub gives its share to this enrolment, and not to the one before.
    if (m_vault && !m_vault->renew(leaseOf(enrolled))) qCWarning(base::logVault) << "lease left as it was";
    if (!m_vault) m_open->guest.emplace(m_tools.clock, enrolled.lease.until, m_tools.clock.now());
    Q_EMIT rowsChanged();
    return true;
}

}
