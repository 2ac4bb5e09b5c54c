#include "core/store/Moving.h"

namespace carrel::store {

using namespace Qt::StringLiterals;

namespace {

struct Unsent {
    wire::MutationId id;
    wire::Body body;
};

std::vector<Unsent> unsentWithText(Cache& cache)
{
    std::vector<Unsent> out;
    Found& rows = cache.run(u"SELECT mutation, body FROM outbox WHERE body IS NOT NULL ORDER BY n"_s);
    while (rows.next()) {
        const auto id = wire::MutationId::parse(rows.value(0).toString());
        auto body = wire::readBody(rows.value(1).toByteArray());
        if (id && body) out.push_back({*id, std::move(body).value()});
    }
    rows.finish();
    return out;
}

void keep(Cache& cache, const Unsent& unsent, const Identity& fresh, const base::SigningKeys& keys, qint64 n)
{
    // What its author had seen was counted in the other enrolment's deliveries; here it counts as nothing.
    wire::Body body = unsent.body;
    body.base = {};
    const QByteArray bytes = wire::writeBody(body);
    const auto envelope = wire::makeEnvelope(fresh.enrolment, n, unsent.id, bytes, fresh.hashKey, keys);
    cache.run(u"INSERT INTO outbox (n, mutation, kind, record, body, sealed, hash, signature, written) VALUES (?,?,?,?,?,?,?,?,?)"_s,
              {n, unsent.id.text(), int(body.changes.kind()), body.record.text(), bytes, QByteArray(""), envelope.hash,
               envelope.signature, body.written.ms});
}

}

void moveTo(Cache& cache, Rows& rows, const Identity& fresh, const QString& epoch)
{
    Cache::Transaction transaction(cache);
    const auto unsent = unsentWithText(cache);
    const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(fresh.seed));
    rows.eraseAll();
    cache.run(u"DELETE FROM receipt"_s);
    cache.run(u"DELETE FROM outbox"_s);
    // What was told under the old numbers must not be taken for an answer to the new.
    cache.run(u"UPDATE OR REPLACE told SET n = -n WHERE n > 0"_s);
    storeIdentity(cache, fresh);
    cache.setMeta(u"epoch"_s, epoch);
    for (const auto& name : {u"after"_s, u"acked"_s, u"durable"_s, u"filled"_s, u"dropped_until"_s, u"left_twins"_s, u"trimmed"_s, u"put_back"_s, u"lost_from"_s}) cache.setMeta(name, u""_s);
    qint64 n = 0;
    for (const Unsent& one : unsent) keep(cache, one, fresh, keys, ++n);
    cache.setMeta(u"last_n"_s, QString::number(n));
    transaction.commit();
    cache.checkpoint();
}

void shutAway(Cache& cache, Rows& rows, qint64 last, quint64 generation)
{
    Cache::Transaction transaction(cache);
    rows.eraseAll();
    cache.run(u"DELETE FROM receipt"_s);
    for (const auto& name : {u"deeds"_s, u"filled"_s, u"last_contact"_s, u"acked"_s}) cache.setMeta(name, u""_s);
    cache.setMeta(u"last_n"_s, QString::number(std::max(last, cache.meta(u"last_n"_s).toLongLong())));
    cache.setMeta(u"generation"_s, QString::number(generation));
    cache.setMeta(u"put_back"_s, u"1"_s);
    transaction.commit();
    cache.checkpoint();
}

}
