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
