#include "core/sync/Engine.h"

#include "core/base/Log.h"

#include <limits>

namespace carrel::sync {

using wire::Reply;
using namespace Qt::StringLiterals;

namespace {

constexpr int PushAtOnce = 200;
/// The hub takes bodies of four mebibytes; what is sealed grows by a third on its way.
constexpr qint64 PushBytes = 2 * 1024 * 1024;

Trouble troubleOf(const Reply& reply, const std::optional<wire::Problem>& problem)
{
    if (reply.status == 0) return Trouble::Offline;
    if (reply.status == 408 || reply.status == 429 || reply.status >= 500) return Trouble::HubBusy;
    const QString word = problem ? problem->word : QString();
    if (word == u"agreement") return Trouble::AgreementNeeded;
    if (word == u"revoked") return Trouble::Revoked;
    if (word == u"forked") return Trouble::Forked;
    if (reply.status == 401) return Trouble::SignInNeeded;
    return reply.status < 300 ? Trouble::NotUnderstood : Trouble::Refused;
}

QByteArray writeTwins(const std::vector<store::Twin>& twins)
{
    std::vector<QByteArray> sealed;
    for (const auto& twin : twins) sealed.push_back(twin.sealed);
    return wire::writeSealed(sealed);
}

}

Remedy remedyFor(Trouble trouble)
{
    switch (trouble) {
    case Trouble::None: return Remedy::None;
    case Trouble::Offline:
    case Trouble::HubBusy:
    case Trouble::DiskFull: return Remedy::RetryLater;
    case Trouble::SignInNeeded:
    case Trouble::AgreementNeeded: return Remedy::AskUser;
    case Trouble::Revoked:
    case Trouble::Forked:
    case Trouble::PutBack:
    case Trouble::Refused:
    case Trouble::NotUnderstood:
    case Trouble::CacheDamaged: return Remedy::StopEverything;
    }
    return Remedy::StopEverything;
}

Engine::Engine(store::Cache& cache, store::Outbox& outbox, store::Inbox& inbox, store::Trims& trims, const store::Identity& identity, Line& line,
               const base::Clock& clock, base::Random& random)
    : m_cache(cache), m_outbox(outbox), m_inbox(inbox), m_trims(trims), m_identity(identity), m_line(line), m_clock(clock), m_random(random)
{
    m_state.waiting = m_outbox.count();
    if (m_cache.isPutBack()) m_state.trouble = Trouble::PutBack;
    m_state.everFilled = m_cache.meta(u"filled"_s) == u"1";
    const qint64 last = m_cache.meta(u"last_contact"_s).toLongLong();
    if (last) m_state.lastContact = base::Moment{last};
    m_token = QByteArray::fromHex(m_cache.meta(u"session"_s).toLatin1());
    m_tokenUntil = {m_cache.meta(u"session_until"_s).toLongLong()};
}

Engine::~Engine()
{
    *m_alive = false;
    if (m_waiting) m_line.abandon();
}

void Engine::tell(bool rowsChanged)
{
    if (m_state.trouble != Trouble::CacheDamaged) m_state.waiting = m_outbox.count();
    if (changed) changed(rowsChanged);
}

void Engine::setSession(const QByteArray& token, base::Moment until)
{
    m_token = token;
    // By a clock that is ahead of the hub's by more than a session it would be over as it begins: then the hub says when it is.
    m_tokenUntil = until <= m_clock.now() ? base::Moment{std::numeric_limits<qint64>::max()} : until;
    m_cache.setMeta(u"session"_s, QString::fromLatin1(token.toHex()));
    m_cache.setMeta(u"session_until"_s, QString::number(m_tokenUntil.ms));
    if (remedyFor(m_state.trouble) == Remedy::AskUser) m_state.trouble = Trouble::None;
    nudge();
}

void Engine::endSession()
{
    m_token.clear();
    m_cache.setMeta(u"session"_s, u""_s);
}

bool Engine::hasSession() const { return !m_token.isEmpty() && m_clock.now() < m_tokenUntil; }

void Engine::nudge()
{
    m_wanted = true;
    m_nudged = true;
    m_nextTry.reset();
}

Engine::Turn Engine::step()
{
    try {
        return stepOn();
    } catch (const store::CacheFailure& failure) {
        failWith(failure.full() ? Trouble::DiskFull : Trouble::CacheDamaged);
        return Turn::Idle;
    }
}

Engine::Turn Engine::stepOn()
{
    if (m_page) {
        applyHeld();
        return m_waiting && !m_page ? Turn::Waiting : Turn::Worked;
    }
    if (m_settling) {
        settleHeld();
        return m_waiting ? Turn::Waiting : Turn::Worked;
    }
    if (m_waiting) return Turn::Waiting;
    if (m_state.trouble == Trouble::Revoked && leaveTwins()) return Turn::Waiting;
    if (remedyFor(m_state.trouble) == Remedy::StopEverything) return Turn::Idle;
    if (m_next == Next::Push) {
        // A clock that has gone back since then would make it wait for years.
        if (m_nextTry && m_failedAt <= m_clock.now() && m_clock.now() < *m_nextTry) return Turn::Idle;
        if (!m_wanted && !m_nextTry && m_outbox.count() == 0) return Turn::Idle;
        if (!hasSession()) {
            if (m_state.trouble != Trouble::SignInNeeded) failWith(Trouble::SignInNeeded);
            return Turn::Idle;
        }
        if (m_state.trouble == Trouble::AgreementNeeded) return Turn::Idle;
        m_wanted = false;
        m_nudged = false;
        if (m_outbox.count() > 0) sendPush(m_outbox.next(PushAtOnce, PushBytes));
        else if (m_outbox.firstLost() > 0) sendLost();
        else sendTrim();
    } else if (m_next == Next::Fill) {
        sendFill();
    } else if (m_next == Next::GiveBack) {
        sendBack();
    } else if (m_next == Next::Trim) {
        sendTrim();
    } else if (m_next == Next::Pull) {
        sendPull(m_inbox.after());
    } else if (m_next == Next::Ack) {
        sendAck();
    } else {
        rest();
    }
    return m_waiting ? Turn::Waiting : Turn::Worked;
}

void Engine::ask(const QByteArray& method, const QString& path, const QByteArray& body, Taken taken)
{
    send({method, path, {}, m_token, body, true}, taken);
}

void Engine::send(const wire::Request& request, Taken taken)
{
    m_waiting = true;
    tell(false);
    m_line.send(request, [this, taken, alive = m_alive](const Reply& reply) {
        if (!*alive) return;
        m_waiting = false;
        if (m_page || m_settling) {
            // The page before it, or the word on the edits before, comes first.
            m_early = {reply, taken};
            return;
        }
        try {
            take(reply, taken);
        } catch (const store::CacheFailure& failure) {
            // Nothing of it was kept: the hub says it again.
            failWith(failure.full() ? Trouble::DiskFull : Trouble::CacheDamaged);
        }
    });
}

void Engine::take(const Reply& reply, Taken taken)
{
    reply.status >= 200 && reply.status < 300 ? (this->*taken)(reply) : fail(reply);
}

void Engine::sendPush(const std::vector<wire::Envelope>& edits)
{
    m_sentTo = edits.empty() ? 0 : edits.back().n;
    m_state.phase = Phase::Pushing;
    ask("POST", u"/v1/push"_s, wire::writePush(edits, m_givenUp), &Engine::takePush);
}

void Engine::sendFill()
{
    const auto first = m_outbox.next(1);
    const auto sealed = m_outbox.sealedBetween(m_gap, first.empty() ? m_gap : first.front().n - 1, PushAtOnce, PushBytes);
    m_state.phase = Phase::Pushing;
    ask("POST", u"/v1/sealed"_s, writeTwins(sealed), &Engine::takeFill);
}

void Engine::sendLost()
{
    const auto sealed = m_outbox.sealedBetween(m_outbox.firstLost(), m_outbox.lastNumber(), PushAtOnce, PushBytes);
    m_foundTo = sealed.empty() ? m_outbox.lastNumber() : sealed.back().n;
    m_state.phase = Phase::Pushing;
    ask("POST", u"/v1/sealed"_s, writeTwins(sealed), &Engine::takeLost);
}

void Engine::takeLost(const Reply& reply)
{
    m_outbox.foundAgain(m_foundTo);
    takeFill(reply);
}

bool Engine::leaveTwins()
{
    // A desk that may no longer sign in still leaves what was written on it, sealed.
    const auto twins = m_outbox.sealedWaiting(false, m_cache.meta(u"left_twins"_s).toLongLong(), PushAtOnce, PushBytes);
    if (twins.empty()) return false;
    m_leaving = twins.back().n;
    ask("POST", u"/v1/sealed"_s, writeTwins(twins), &Engine::takeLeft);
    return true;
}

bool Engine::hasLeft() { return !m_waiting && m_outbox.sealedWaiting(false, m_cache.meta(u"left_twins"_s).toLongLong(), 1, PushBytes).empty(); }

void Engine::takeLeft(const Reply&)
{
    m_cache.setMeta(u"left_twins"_s, QString::number(m_leaving));
    tell(false);
}

void Engine::sendTrim()
{
    m_trim = m_trims.wanted(PushAtOnce);
    if (m_trim.drop.isEmpty() && m_trim.take.isEmpty()) return sendPull(m_inbox.after());
    ask("POST", u"/v1/trim"_s, wire::writeTrim(m_trim), &Engine::takeTrim);
}

void Engine::takeTrim(const Reply&)
{
    m_trims.told(m_trim);
    m_next = Next::Trim;
    tell(false);
}

void Engine::sendPull(qint64 after)
{
    m_state.phase = Phase::Pulling;
    wire::Request request{"GET", u"/v1/pull"_s, {}, m_token, {}, true};
    request.query.addQueryItem(u"after"_s, QString::number(after));
    request.query.addQueryItem(u"epoch"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_cache.meta(u"epoch"_s))));
    send(request, &Engine::takePull);
}

void Engine::sendAck()
{
    m_state.phase = Phase::Acknowledging;
    ask("POST", u"/v1/ack"_s, wire::writeAck(m_inbox.acknowledgement()), &Engine::takeAck);
}

void Engine::takePush(const Reply& reply)
{
    const auto read = wire::readPushReply(reply.body);
    if (!read) return failWith(Trouble::NotUnderstood);
    if (sendAhead(*read)) return;
    const qint64 before = m_outbox.count();
    m_outbox.settle(read->outcomes);
    const qint64 left = m_outbox.count();
    if (left == before && left > 0) return closeGap(read->expects);
    m_next = left > 0 ? Next::Push : Next::Trim;
    m_wanted = true;
    tell(true);
}

bool Engine::sendAhead(const wire::PushReply& reply)
{
    const bool saidAll = !reply.outcomes.empty() && reply.outcomes.back().n == m_sentTo && reply.expects == m_sentTo + 1;
    if (!saidAll || !hasSession()) return false;
    const auto edits = m_outbox.next(PushAtOnce, PushBytes, m_sentTo);
    if (edits.empty()) return false;
    m_settling = reply;
    sendPush(edits);
    return true;
}

void Engine::settleHeld()
{
    const wire::PushReply reply = *std::exchange(m_settling, std::nullopt);
    m_outbox.settle(reply.outcomes);
    tell(true);
    if (const auto early = std::exchange(m_early, std::nullopt)) take(early->reply, early->taken);
}

void Engine::closeGap(qint64 expects)
{
    const auto first = m_outbox.next(1);
    if (first.empty() || expects < 1 || expects >= first.front().n || m_givenUp == expects) return failWith(Trouble::Refused);
    // The hub has gone back behind what it had taken: the journal's sealed twins are asked first, and only once. What
    // nobody has any more must not hold up what is waiting; and what is waiting keeps its numbers, because it may have been sent
    // under them already, and be on its way yet.
    const bool searched = m_gap == expects;
    m_givenUp = searched ? expects : 0;
    m_gap = expects;
    m_next = searched ? Next::Push : Next::Fill;
    m_wanted = true;
    tell(false);
}

void Engine::takeFill(const Reply&)
{
    m_next = Next::Push;
    m_wanted = true;
    tell(false);
}

void Engine::takePull(const Reply& reply)
{
    auto page = wire::readPage(reply.body);
    if (!page) return failWith(Trouble::NotUnderstood);
    if (wantsBack(page->head)) return tell(false);
    if (!mayAskAhead(*page)) return apply(*page);
    m_page = std::move(*page);
    sendPull(m_page->head.next);
}

bool Engine::wantsBack(const wire::PageHead& head)
{
    const QString known = m_cache.meta(u"epoch"_s);
    if (known.isEmpty() || head.epoch == known || m_givenFor == head.epoch) return false;
    m_givingFor = head.epoch;
    m_givenTo = head.durable;
    m_next = Next::GiveBack;
    return true;
}

void Engine::sendBack()
{
    const auto waiting = m_outbox.next(1);
    const qint64 last = waiting.empty() ? m_outbox.lastNumber() : waiting.front().n - 1;
    const auto twins = m_outbox.sealedBetween(m_givenTo + 1, last, PushAtOnce, PushBytes);
    if (twins.empty()) {
        m_givenFor = m_givingFor;
        m_next = waiting.empty() ? Next::Pull : Next::Push;
        m_wanted = true;
        return;
    }
    m_leaving = twins.back().n;
    m_state.phase = Phase::Pushing;
    ask("POST", u"/v1/sealed"_s, writeTwins(twins), &Engine::takeGivenBack);
}

void Engine::takeGivenBack(const Reply&)
{
    m_givenTo = m_leaving;
    tell(false);
}

bool Engine::mayAskAhead(const wire::Page& page)
{
    // What was erased is reported before anything else is asked for, and another epoch counts other numbers.
    return page.head.more && !page.head.startsOver && page.removals.empty() && page.head.epoch == m_cache.meta(u"epoch"_s)
        && m_inbox.acknowledgement().erased.empty();
}

void Engine::applyHeld()
{
    const wire::Page page = *std::exchange(m_page, std::nullopt);
    apply(page);
    // The store may want everything anew; what was asked meanwhile would skip it.
    if (m_inbox.after() != page.head.next) return forgetAhead();
    if (const auto early = std::exchange(m_early, std::nullopt)) take(early->reply, early->taken);
}

void Engine::forgetAhead()
{
    if (m_waiting) m_line.abandon();
    m_waiting = false;
    m_page.reset();
    m_settling.reset();
    m_early.reset();
}

void Engine::apply(const wire::Page& page)
{
    m_inbox.apply(page);
    m_more = page.head.more;
    const bool brought = !page.rows.empty() || !page.removals.empty() || page.head.startsOver;
    // Nothing new to say means nothing to acknowledge, unless an erasure has not been reported yet.
    const bool erased = !m_inbox.acknowledgement().erased.empty();
    const bool silent = !brought && !erased && m_cache.meta(u"acked"_s).toLongLong() == m_inbox.after();
    // One word for many pages; but what was erased is reported at once.
    m_next = silent ? Next::Rest : m_more && !erased ? Next::Pull : Next::Ack;
    tell(brought);
}

void Engine::takeAck(const Reply&)
{
    m_inbox.acknowledged(m_inbox.acknowledgement());
    m_next = m_more ? Next::Pull : Next::Rest;
    tell(false);
}

void Engine::rest()
{
    m_next = Next::Push;
    m_failures = 0;
    m_gap = 0;
    m_givenUp = 0;
    m_nextTry.reset();
    m_trims.settle();
    m_outbox.trimJournal(m_cache.meta(u"durable"_s).toLongLong());
    m_state.phase = Phase::Idle;
    m_state.trouble = Trouble::None;
    m_state.lastContact = m_clock.now();
    m_cache.setMeta(u"last_contact"_s, QString::number(m_clock.now().ms));
    if (!m_state.everFilled) m_cache.setMeta(u"filled"_s, u"1"_s);
    m_state.everFilled = true;
    // Whoever asked while this round was under way may have asked for what it had passed already.
    m_wanted = m_nudged || m_outbox.count() > 0;
    tell(false);
}

void Engine::fail(const Reply& reply)
{
    const auto problem = wire::readProblem(reply.body);
    if (problem && problem->agreement) m_state.agreement = problem->agreement;
    const Trouble trouble = troubleOf(reply, problem);
    if (trouble == Trouble::SignInNeeded) endSession();
    failWith(trouble);
}

void Engine::distrust(const store::CacheFailure& failure)
{
    if (m_state.trouble != Trouble::CacheDamaged) failWith(failure.full() ? Trouble::DiskFull : Trouble::CacheDamaged);
}

void Engine::failWith(Trouble trouble)
{
    qCInfo(base::logSync) << "round ended early, trouble" << int(trouble);
    forgetAhead();
    m_state.trouble = trouble;
    m_state.phase = Phase::Idle;
    m_next = Next::Push;
    m_wanted = true;
    // A search of the journal that the hub has not answered for is none: what is there would be given up for lost.
    m_gap = 0;
    m_givenUp = 0;
    if (remedyFor(trouble) == Remedy::RetryLater) {
        // Doubling from five seconds to five minutes, a little apart from everybody else's.
        const qint64 wait = std::min<qint64>(300, qint64(5) << std::min(m_failures++, 6));
        m_failedAt = m_clock.now();
        m_nextTry = m_failedAt.plusSeconds(wait + m_random.below(quint32(wait / 4 + 1)));
    }
    tell(false);
}

}
