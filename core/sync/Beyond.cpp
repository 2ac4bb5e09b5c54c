#include "core/sync/Beyond.h"

#include "core/wire/Pages.h"

namespace carrel::sync {

using namespace Qt::StringLiterals;

BeyondFault faultOf(const wire::Reply& reply)
{
    if (reply.status == 0 || reply.status >= 500) return BeyondFault::Offline;
    if (reply.status == 401) return BeyondFault::SignInNeeded;
    return reply.status == 200 ? BeyondFault::None : BeyondFault::NotAllowed;
}

void Beyond::search(const QByteArray& token, model::KindNo kind, const QString& words, std::function<void(BeyondAnswer)> done)
{
    makeRoom();
    QUrlQuery query;
    query.addQueryItem(u"q"_s, QString::fromLatin1(QUrl::toPercentEncoding(words)));
    ask(token, u"/v1/records/"_s + model::kindView(kind).name(), query, std::move(done));
}

void Beyond::read(const QByteArray& token, model::KindNo kind, const model::RecordId& id, std::function<void(BeyondAnswer)> done)
{
    makeRoom();
    ask(token, u"/v1/records/"_s + model::kindView(kind).name() + u'/' + id.text(), {}, std::move(done));
}

void Beyond::naming(const QByteArray& token, model::KindNo kind, const model::FieldSpec& field, const model::RecordId& named,
                    std::function<void(BeyondAnswer)> done)
{
    QUrlQuery query;
    query.addQueryItem(u"field"_s, QString(model::latin(field.name)));
    query.addQueryItem(u"named"_s, named.text());
    query.addQueryItem(u"limit"_s, QString::number(MostNamed));
    makeRoom();
    m_waiting = std::move(done);
    ask(token, u"/v1/records/"_s + model::kindView(kind).name(), query, [this](const BeyondAnswer& answer) {
        if (const auto waiting = std::exchange(m_waiting, nullptr)) waiting(answer);
    });
}

/// The answer under way will not come any more.
void Beyond::makeRoom()
{
    m_line->abandon();
    if (const auto waiting = std::exchange(m_waiting, nullptr)) waiting({BeyondFault::Overtaken, {}, false});
}

void Beyond::policy(const QByteArray& token, std::function<void(BeyondFault, const QByteArray&)> done)
{
    makeRoom();
    m_line->send({"GET", u"/v1/policy"_s, {}, token, {}, true}, [done = std::move(done)](const wire::Reply& reply) { done(faultOf(reply), reply.body); });
}

void Beyond::ask(const QByteArray& token, const QString& path, const QUrlQuery& query, std::function<void(BeyondAnswer)> done)
{
    m_line->send({"GET", path, query, token, {}, true}, [done = std::move(done)](const wire::Reply& reply) {
        BeyondAnswer out;
        out.fault = faultOf(reply);
        const auto records = out.fault == BeyondFault::None ? wire::readRecords(reply.body) : std::nullopt;
        if (out.fault == BeyondFault::None && !records) out.fault = BeyondFault::NotUnderstood;
        if (records) {
            out.more = records->more;
            for (const auto& row : records->rows) out.rows.push_back(row.view);
        }
        done(out);
    });
}

}
