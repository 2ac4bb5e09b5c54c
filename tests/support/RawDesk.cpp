#include "tests/support/RawDesk.h"

#include "core/wire/Zstd.h"

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

RawDesk::RawDesk(FakeCampus& campus, const QString& user, const QByteArray& seed)
    : random(seed), m_campus(campus), m_user(user), m_keys(base::SigningKeys::fromSeed(base::Secret::fromRandom(random)))
{
}

wire::Reply RawDesk::call(const QByteArray& method, const QString& path, const QUrlQuery& query, const QByteArray& body)
{
    wire::Reply reply = m_campus.service().answer(
        {method, path, query, m_enrolment ? m_enrolment->session : QByteArray(), body, true});
    if (reply.encoding == "zstd") reply.body = wire::decompress(reply.body, 64 << 20).value_or(QByteArray());
    heard += method + ' ' + path.toUtf8() + ' ' + query.toString().toUtf8() + '\n';
    QByteArray answer = QByteArray::number(reply.status) + ' ' + reply.contentType + ' ' + reply.encoding + '\n';
    for (const auto& [name, value] : reply.headers) answer += name + ": " + value + '\n';
    answer += reply.body + '\n';
    heard += answer;
    replies += answer;
    return reply;
}

bool RawDesk::enrol()
{
    wire::EnrolRequest request{m_user, m_user + u"-password"_s, u"raw "_s + m_user, u"test"_s, u"0"_s, m_keys.publicKey, {}};
    wire::Reply reply = call("POST", u"/v1/enrolments"_s, {}, wire::writeEnrolRequest(request));
    const auto problem = reply.status == 201 ? std::nullopt : wire::readProblem(reply.body);
    if (problem && problem->agreement) {
        request.agreement = problem->agreement->version;
        reply = call("POST", u"/v1/enrolments"_s, {}, wire::writeEnrolRequest(request));
    }
    m_enrolment = reply.status == 201 ? wire::readEnrolment(reply.body) : std::nullopt;
    return m_enrolment.has_value();
}

bool RawDesk::signIn()
{
    const auto now = m_campus.clock.now();
    const QByteArray part = wire::sessionPart(m_enrolment->id, m_user, now);
    const wire::SessionRequest request{m_enrolment->id, m_user, m_user + u"-password"_s, now, base::sign(part, m_keys), {}};
    const wire::Reply reply = call("POST", u"/v1/sessions"_s, {}, wire::writeSessionRequest(request));
    const auto session = reply.status == 201 ? wire::readSession(reply.body) : std::nullopt;
    if (session) m_enrolment->session = session->token;
    return session.has_value();
}

std::optional<wire::Page> RawDesk::pull()
{
    QUrlQuery query;
    query.addQueryItem(u"after"_s, QString::number(m_after));
    query.addQueryItem(u"epoch"_s, m_enrolment->epoch);
    const wire::Reply reply = call("GET", u"/v1/pull"_s, query);
    auto page = reply.status == 200 ? wire::readPage(reply.body) : std::nullopt;
    if (!page) return page;
    for (const auto& row : page->rows) rows.insert_or_assign({row.view.no(), row.view.id()}, row);
    for (const auto& removal : page->removals) {
        rows.erase({removal.kind, removal.id});
        m_erased.push_back(removal.delivery);
    }
    m_after = page->head.next;
    return page;
}

wire::Reply RawDesk::ack() { return call("POST", u"/v1/ack"_s, {}, wire::writeAck({m_after, std::exchange(m_erased, {})})); }

void RawDesk::drain()
{
    for (bool more = true; more;) {
        const auto page = pull();
        more = page && page->head.more;
        ack();
    }
}

std::optional<wire::Outcome> RawDesk::push(const RecordId& record, const model::Changes& changes, bool creates)
{
    const auto* held = find(changes.kind(), record);
    const QByteArray body = wire::writeBody(
        {record, changes, {m_enrolment->epoch, held ? held->delivery : 0}, creates, m_campus.clock.now()});
    const auto envelope =
        wire::makeEnvelope(m_enrolment->id, m_lastN + 1, wire::MutationId::draw(random), body, m_enrolment->hashKey, m_keys);
    const wire::Reply reply = call("POST", u"/v1/push"_s, {}, wire::writePush({envelope}));
    const auto answer = reply.status == 200 ? wire::readPushReply(reply.body) : std::nullopt;
    if (!answer || answer->outcomes.empty()) return std::nullopt;
    ++m_lastN;
    return answer->outcomes.front();
}

wire::Reply RawDesk::search(const QString& kind, const QString& words)
{
    QUrlQuery query;
    query.addQueryItem(u"q"_s, words);
    return call("GET", u"/v1/records/"_s + kind, query);
}

wire::Reply RawDesk::read(const QString& kind, const RecordId& id) { return call("GET", u"/v1/records/"_s + kind + u'/' + id.text()); }

wire::Reply RawDesk::naming(const QString& kind, const QString& field, const RecordId& id)
{
    QUrlQuery query;
    query.addQueryItem(u"field"_s, field);
    query.addQueryItem(u"named"_s, id.text());
    return call("GET", u"/v1/records/"_s + kind, query);
}

const wire::DeliveredRow* RawDesk::find(KindNo kind, const RecordId& id) const
{
    const auto it = rows.find({kind, id});
    return it == rows.end() ? nullptr : &it->second;
}

}
