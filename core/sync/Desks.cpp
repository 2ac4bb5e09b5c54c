#include "core/sync/Desks.h"

namespace carrel::sync {

using namespace Qt::StringLiterals;

void Desks::list(const QByteArray& token, std::function<void(BeyondFault, const std::vector<wire::DeskLine>&)> done)
{
    m_looking->abandon();
    m_looking->send({"GET", u"/v1/desks"_s, {}, token, {}, true}, [done = std::move(done)](const wire::Reply& reply) {
        const BeyondFault fault = faultOf(reply);
        const auto desks = fault == BeyondFault::None ? wire::readDesks(reply.body) : std::nullopt;
        if (desks) return done(BeyondFault::None, *desks);
        done(fault == BeyondFault::None ? BeyondFault::NotUnderstood : fault, {});
    });
}

void Desks::holding(const QByteArray& token, const wire::EnrolmentId& desk, std::function<void(BeyondFault, const wire::DeskHolding&)> done)
{
    QUrlQuery query;
    query.addQueryItem(u"enrolment"_s, desk.text());
    m_looking->abandon();
    m_looking->send({"GET", u"/v1/desks/holding"_s, query, token, {}, true}, [done = std::move(done)](const wire::Reply& reply) {
        const BeyondFault fault = faultOf(reply);
        const auto holding = fault == BeyondFault::None ? wire::readHolding(reply.body) : std::nullopt;
        if (holding) return done(BeyondFault::None, *holding);
        done(fault == BeyondFault::None ? BeyondFault::NotUnderstood : fault, {});
    });
}

void Desks::revoke(const QByteArray& token, const wire::EnrolmentId& desk, std::function<void(BeyondFault)> done)
{
    order(token, u"/v1/desks/revoke"_s, wire::writeLossRequest({desk, {}, false}), [done = std::move(done)](BeyondFault fault, const QByteArray&) { done(fault); });
}

void Desks::lost(const QByteArray& token, const wire::LossRequest& request, std::function<void(BeyondFault, const std::optional<wire::LossReport>&)> done)
{
    order(token, u"/v1/desks/lost"_s, wire::writeLossRequest(request), [done = std::move(done)](BeyondFault fault, const QByteArray& body) {
        auto report = fault == BeyondFault::None ? wire::readLossReport(body) : std::nullopt;
        if (fault == BeyondFault::None && !report) fault = BeyondFault::NotUnderstood;
        done(fault, report);
    });
}

void Desks::waiting(const QByteArray& token, std::function<void(BeyondFault, const std::vector<wire::WaitingLine>&)> done)
{
    m_looking->abandon();
    m_looking->send({"GET", u"/v1/waiting"_s, {}, token, {}, true}, [done = std::move(done)](const wire::Reply& reply) {
        const BeyondFault fault = faultOf(reply);
        const auto lines = fault == BeyondFault::None ? wire::readWaiting(reply.body) : std::nullopt;
        if (lines) return done(BeyondFault::None, *lines);
        done(fault == BeyondFault::None ? BeyondFault::NotUnderstood : fault, {});
    });
}

void Desks::readWaiting(const QByteArray& token, const wire::WaitingQuestion& question, std::function<void(BeyondFault, const wire::WaitingText&)> done)
{
    order(token, u"/v1/waiting/read"_s, wire::writeWaitingQuestion(question), [done = std::move(done)](BeyondFault fault, const QByteArray& body) {
        const auto text = fault == BeyondFault::None ? wire::readWaitingText(body) : std::nullopt;
        if (text) return done(BeyondFault::None, *text);
        done(fault == BeyondFault::None ? BeyondFault::NotUnderstood : fault, {});
    });
}

void Desks::settle(const QByteArray& token, const wire::WaitingDecision& decision, std::function<void(BeyondFault, wire::WaitingResult)> done)
{
    order(token, u"/v1/waiting/settle"_s, wire::writeWaitingDecision(decision), [done = std::move(done)](BeyondFault fault, const QByteArray& body) {
        const auto result = fault == BeyondFault::None ? wire::readWaitingResult(body) : std::nullopt;
        if (result) return done(BeyondFault::None, *result);
        done(fault == BeyondFault::None ? BeyondFault::NotUnderstood : fault, {});
    });
}

void Desks::order(const QByteArray& token, const QString& path, const QByteArray& body, std::function<void(BeyondFault, const QByteArray&)> done)
{
    Q_ASSERT(!m_isOrdering);
    m_isOrdering = true;
    m_ordering->send({"POST", path, {}, token, body, true}, [this, done = std::move(done)](const wire::Reply& reply) {
        m_isOrdering = false;
        done(faultOf(reply), reply.body);
    });
}

}
