#include "core/hub/edits/Push.h"

#include "core/base/Digest.h"

namespace carrel::hub {

using model::KindNo;
using model::RecordId;
using wire::OutcomeState;
using namespace Qt::StringLiterals;

namespace {

constexpr int DaysToDecide = 7;

}

QByteArray Push::bodyOf(const wire::Envelope& envelope) const
{
    if (envelope.sealed.isEmpty()) return envelope.body;
    const auto opened = base::openSeal(envelope.sealed, m_context.keys->seal);
    return opened ? *opened : QByteArray();
}

void Push::preload(const std::vector<wire::Envelope>& envelopes)
{
    std::map<KindNo, QList<RecordId>> wanted;
    for (const auto& envelope : envelopes) {
        if (const auto body = wire::readBody(bodyOf(envelope))) wanted[body->changes.kind()] << body->record;
    }
    for (const auto& kind : model::catalogue()) m_set.lock(kind.no(), wanted[kind.no()]);
}

std::optional<qint64> Push::seenAt(const Desk& desk, const wire::Base& base)
{
    if (base.epoch != m_context.epoch) return std::nullopt;
    const auto seq = m_db.one(u"SELECT seq FROM page_mark WHERE enrolment = ? AND first <= ? ORDER BY first DESC LIMIT 1"_s,
                              {desk.no, base.delivery});
    return seq ? std::optional(seq->toLongLong()) : std::nullopt;
}

Judgement Push::judge(const Desk& desk, const wire::Envelope& envelope, const QByteArray& body)
{
    const auto read = wire::readBody(body);
    if (!read || wire::hashOf(body, desk.hashKey) != envelope.hash) {
        return {{envelope.n, OutcomeState::Quarantined, u"unreadable"_s, {}}, {}};
    }
    return m_plan.judge(*read, {desk.staff, desk.no, envelope.n, seenAt(desk, read->base), false}, *m_who);
}

void Push::quarantine(const Desk& desk, qint64 n, const QByteArray& body, const Judgement& judgement)
{
    const auto read = wire::readBody(body);
    const auto now = m_context.clock.now();
    m_db.run(u"INSERT INTO quarantine (no, enrolment, n, staff, kind, record, reason, body, owner, at, due, state) "
             u"SELECT coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open' FROM quarantine"_s,
             {desk.no, n, desk.staff.text(), read ? int(read->changes.kind()) : 0, read ? read->record.text() : QString(u""_s),
              judgement.outcome.reason, body,
              judgement.owner ? QVariant(judgement.owner->text()) : QVariant(QMetaType::fromType<QString>()), now.ms,
              now.plusDays(DaysToDecide).ms});
}

std::optional<PushFault> Push::replayFault(const Desk& desk, const wire::Envelope& envelope, std::vector<wire::Outcome>& outcomes)
{
    Rows rows = m_db.run(u"SELECT hash, answer FROM outcome WHERE enrolment = ? AND n = ?"_s, {desk.no, envelope.n});
    if (rows.next() && base::sameSecretly(rows.bytes(0), envelope.hash)) {
        if (const auto outcome = wire::readOutcome(rows.text(1).toUtf8())) outcomes.push_back(*outcome);
        return std::nullopt;
    }
    m_db.run(u"INSERT INTO forked (enrolment, n, mutation, hash, body, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
             {desk.no, envelope.n, envelope.id.text(), envelope.hash, bodyOf(envelope), m_context.clock.now().ms});
    m_db.run(u"UPDATE enrolment SET state = 'forked' WHERE no = ?"_s, {desk.no});
    return PushFault::Forked;
}

base::Result<Push::Step, PushFault> Push::takeOne(Desk& desk, const wire::Envelope& envelope, std::vector<wire::Outcome>& outcomes)
{
    const QByteArray part = wire::signedPart(desk.id, envelope.n, envelope.id, envelope.hash);
    if (!base::signatureHolds(envelope.signature, part, desk.signingKey)) return PushFault::BadSignature;
    if (envelope.n <= desk.lastN) {
        if (const auto fault = replayFault(desk, envelope, outcomes)) return *fault;
        return Step::Replayed;
    }
    if (envelope.n != desk.lastN + 1) return Step::Gap;
    const QByteArray body = bodyOf(envelope);
    const Judgement judgement = judge(desk, envelope, body);
    if (judgement.outcome.state == OutcomeState::Quarantined) quarantine(desk, envelope.n, body, judgement);
    m_outcomes << desk.no << envelope.n << envelope.id.text() << envelope.hash
               << QString::fromUtf8(wire::writeOutcome(judgement.outcome)) << m_context.clock.now().ms;
    outcomes.push_back(judgement.outcome);
    desk.lastN = envelope.n;
    return Step::Done;
}

base::Result<Push::Taken, PushFault> Push::take(qint64 enrolment, const std::vector<wire::Envelope>& envelopes)
{
    Transaction transaction(m_db);
    auto desk = Enrolments(m_db, m_context).locked(enrolment);
    if (!desk) throw StoreFailure(StoreFault::Failed, "no enrolment");
    if (desk->state == u"forked") return PushFault::Forked;
    m_who = entitlementOf(m_set, desk->staff, m_context);
    preload(envelopes);
    Taken taken;
    for (const auto& envelope : envelopes) {
        const auto step = takeOne(*desk, envelope, taken.reply.outcomes);
        if (!step) {
            // A fork is remembered although nothing of the batch is taken.
            if (step.error() == PushFault::Forked && m_outcomes.isEmpty()) transaction.commit();
            return step.error();
        }
        if (*step == Step::Gap) break;
    }
    taken.reply.epoch = m_context.epoch;
    taken.reply.expects = desk->lastN + 1;
    if (!m_outcomes.isEmpty()) {
        m_db.insertMany(u"outcome (enrolment, n, mutation, hash, answer, at)"_s, 6, m_outcomes);
        // Until there are backups to be behind of, what is committed is durable.
        m_db.run(u"UPDATE enrolment SET last_n = ?, durable_n = ?, seen_at = ? WHERE no = ?"_s,
                 {desk->lastN, desk->lastN, m_context.clock.now().ms, desk->no});
        taken.entries = FeedWriter(m_db, m_context.clock, m_context.salts).append(m_set, m_plan.steps(), {"push", desk->staff, desk->no});
    }
    transaction.commit();
    return taken;
}

}
