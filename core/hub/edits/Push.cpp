#include "core/hub/edits/Push.h"

#include "core/base/Digest.h"
#include "core/hub/desks/Ledger.h"
#include "core/hub/desks/Shelf.h"
#include "core/hub/desks/WorkList.h"
#include "core/hub/governance/Destruction.h"
#include "core/hub/governance/Withdrawals.h"

namespace carrel::hub {

using model::KindNo;
using model::RecordId;
using wire::OutcomeState;
using namespace Qt::StringLiterals;

namespace {

constexpr int DaysToDecide = 7;
constexpr QLatin1String HasBackups("EXISTS (SELECT 1 FROM meta WHERE name = 'backup')");

}

QByteArray Push::bodyOf(const wire::Envelope& envelope) const
{
    if (envelope.sealed.isEmpty()) return envelope.body;
    const auto opened = base::openSeal(envelope.sealed, m_context.keys->seal);
    // What cannot be opened is kept as it came: a key that opens it may be found.
    return opened ? *opened : envelope.sealed;
}

void Push::preload(const Desk& desk, const std::vector<wire::Envelope>& envelopes)
{
    std::map<KindNo, QList<RecordId>> wanted;
    std::set<qint64> bases;
    for (const auto& envelope : envelopes) {
        const auto body = wire::readBody(bodyOf(envelope));
        if (!body) continue;
        wanted[body->changes.kind()] << body->record;
        if (body->base.epoch == m_context.epoch) bases.insert(body->base.delivery);
    }
    for (const auto& [delivery, seq] : seenAtEach(m_db, desk.no, bases)) m_seen[{m_context.epoch, delivery}] = seq;
    for (const auto& kind : model::catalogue()) {
        const auto& records = wanted[kind.no()];
        if (records.isEmpty()) continue;
        m_set.lock(kind.no(), records);
        m_plan.foresee(kind.no(), records, desk.no);
    }
}

std::optional<qint64> Push::seen(const Desk& desk, const wire::Base& base)
{
    const auto known = m_seen.find({base.epoch, base.delivery});
    if (known != m_seen.end()) return known->second;
    return m_seen[{base.epoch, base.delivery}] = seenAt(m_db, m_context, desk.no, base);
}

Judgement Push::judge(const Desk& desk, const wire::Envelope& envelope, const QByteArray& body)
{
    const auto read = wire::readBody(body);
    if (!read || wire::hashOf(body, desk.hashKey) != envelope.hash) {
        return {{envelope.n, OutcomeState::Quarantined, u"unreadable"_s, {}}, {}};
    }
    // What is forgotten is not kept for anybody to decide about, wherever it was written.
    if (desk.state == u"revoked" && m_plan.isOfTheDestroyed(*read)) return {{envelope.n, OutcomeState::Superseded, u"destroyed"_s, {}}, {}};
    // Whoever has a lost laptop has its signing key: its owner says which of these words are theirs.
    if (desk.state == u"revoked") return {{envelope.n, OutcomeState::Quarantined, u"revoked"_s, {}}, desk.staff};
    return m_plan.judge(*read, {desk.staff, desk.no, envelope.n, seen(desk, read->base), false}, m_who->who);
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

bool Push::isSigned(const Desk& desk, const wire::Envelope& envelope)
{
    return base::signatureHolds(envelope.signature, wire::signedPart(desk.id, envelope.n, envelope.id, envelope.hash), desk.signingKey);
}

std::optional<wire::Outcome> Push::stored(const Desk& desk, const wire::Envelope& envelope)
{
    Rows rows = m_db.run(u"SELECT hash, answer FROM outcome WHERE enrolment = ? AND n = ?"_s, {desk.no, envelope.n});
    if (!rows.next() || !base::sameSecretly(rows.bytes(0), envelope.hash)) return std::nullopt;
    return wire::readOutcome(rows.text(1).toUtf8());
}

bool Push::forks(const Desk& desk, const std::vector<wire::Envelope>& envelopes)
{
    std::map<qint64, QByteArray> hashes;
    return std::any_of(envelopes.begin(), envelopes.end(), [&](const wire::Envelope& envelope) {
        if (envelope.n <= desk.lastN) return !stored(desk, envelope);
        return hashes.try_emplace(envelope.n, envelope.hash).first->second != envelope.hash;
    });
}

void Push::keepForked(const Desk& desk, const std::vector<wire::Envelope>& envelopes)
{
    for (const auto& envelope : envelopes) {
        if (envelope.n <= desk.lastN && stored(desk, envelope)) continue;
        const QByteArray body = bodyOf(envelope);
        if (const auto read = wire::readBody(body); read && m_plan.isOfTheDestroyed(*read)) {
            Destruction(m_db, m_context).neverMade(read->changes.kind(), read->record);
            continue;
        }
        const int kept = m_db.run(u"INSERT INTO forked (enrolment, n, mutation, hash, body, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                                  {desk.no, envelope.n, envelope.id.text(), envelope.hash, body, m_context.clock.now().ms}).affected();
        // The desk sends the others again under its next enrolment; of these it has no text to sign.
        if (kept > 0 && !envelope.sealed.isEmpty()) {
            quarantine(desk, envelope.n, body, {{envelope.n, OutcomeState::Quarantined, u"forked"_s, {}}, {}});
        }
    }
    m_db.run(u"UPDATE enrolment SET state = 'forked' WHERE no = ? AND state = 'active'"_s, {desk.no});
}

void Push::takeNext(Desk& desk, const wire::Envelope& envelope, std::vector<wire::Outcome>& outcomes)
{
    const QByteArray body = bodyOf(envelope);
    Judgement judgement = judge(desk, envelope, body);
    if (judgement.outcome.state == OutcomeState::Superseded) {
        if (const auto read = wire::readBody(body)) Destruction(m_db, m_context).neverMade(read->changes.kind(), read->record);
    }
    if (judgement.outcome.state == OutcomeState::Quarantined) {
        quarantine(desk, envelope.n, body, judgement);
        // Whoever decides reads the true word. The desk hears one for all that is not its to see, or a guess would tell
        // whether there is such a record, and that it is restricted.
        if (judgement.outcome.reason == u"restricted" || judgement.outcome.reason == u"unknown") judgement.outcome.reason = u"scope"_s;
    }
    m_outcomes << desk.no << envelope.n << envelope.id.text() << envelope.hash
               << QString::fromUtf8(wire::writeOutcome(judgement.outcome)) << m_context.clock.now().ms;
    outcomes.push_back(judgement.outcome);
    desk.lastN = envelope.n;
}

void Push::holdMade(const Desk& desk)
{
    Ledger ledger(m_db, desk.no);
    Shapes shapes(m_db);
    WorkList::Numbers made;
    for (const FieldStep& step : m_plan.steps()) {
        // What was taken up for another desk left that one when it was quarantined.
        const auto held = step.standing == "made" && step.enrolment == desk.no ? m_set.stored(step.kind, step.record) : std::nullopt;
        if (!held) continue;
        const auto student = held->record->student();
        const auto person = student ? m_set.stored(KindNo::Student, *student) : std::nullopt;
        const quint32 shape = shapes.numberOf(model::wholeShape(held->record->kind()));
        // The desk has it, all of it, without having been sent it: the next pull sends it or takes it back.
        ledger.put(Place::of(step.kind, step.record, held->rec), {person ? quint32(person->rec) : 0, shape, 0, desk.delivered, {}, false});
        made.emplace_back(step.kind, held->rec);
    }
    ledger.flush();
    if (made.empty()) return;
    WorkList work(m_db, desk.no);
    work.add(made);
    work.keep();
}

base::Result<Push::Taken, PushFault> Push::take(qint64 enrolment, const std::vector<wire::Envelope>& envelopes, Way way, qint64 gap)
{
    Transaction transaction(m_db);
    auto desk = Enrolments(m_db, m_context).locked(enrolment);
    if (!desk) throw StoreFailure(StoreFault::Failed, "no enrolment");
    const auto isGood = [&](const wire::Envelope& envelope) { return isSigned(*desk, envelope); };
    if (!std::all_of(envelopes.begin(), envelopes.end(), isGood)) return PushFault::BadSignature;
    if (desk->state == u"forked" || forks(*desk, envelopes)) {
        keepForked(*desk, envelopes);
        transaction.commit();
        return PushFault::Forked;
    }
    m_who = personAt(m_db, desk->staff, m_context, desk->head);
    preload(*desk, envelopes);
    // After a restore the numbers between may be those that a desk gave up because a lost backup had them.
    const bool mayJump = way == Way::DroppedOff && desk->state == u"unproved";
    const bool isGivenUp = gap > 0 && gap == desk->lastN + 1;
    Taken taken;
    for (const auto& envelope : envelopes) {
        const auto answered = envelope.n <= desk->lastN ? stored(*desk, envelope) : std::nullopt;
        if (answered) taken.reply.outcomes.push_back(*answered);
        else if (envelope.n == desk->lastN + 1 || mayJump || (isGivenUp && gap == desk->lastN + 1)) takeNext(*desk, envelope, taken.reply.outcomes);
        else break;
    }
    taken.reply.epoch = m_context.epoch;
    taken.reply.expects = desk->lastN + 1;
    if (desk->state == u"unproved") takeUpWhatWaited(*desk);
    if (!m_outcomes.isEmpty()) write(*desk, taken);
    transaction.commit();
    makeDurable(*desk);
    return taken;
}

void Push::write(const Desk& desk, Taken& taken)
{
    m_db.insertMany(u"outcome (enrolment, n, mutation, hash, answer, at)"_s, 6, m_outcomes);
    keepWithdrawals(m_context, m_set);
    m_db.later(u"UPDATE enrolment SET last_n = ?, durable_n = CASE WHEN %1 THEN durable_n ELSE ? END, seen_at = ? WHERE no = ?"_s.arg(HasBackups),
               {desk.lastN, m_db.isPostgres() ? desk.durableN : desk.lastN, m_context.clock.now().ms, desk.no});
    // The feed stays locked until the commit: no other desk is to wait there for the medium.
    m_db.commitAhead();
    taken.entries = FeedWriter(m_db, m_context.clock, m_context.salts).append(m_set, m_plan.steps(), {"push", desk.staff, desk.no});
    holdMade(desk);
}

void Push::makeDurable(const Desk& desk)
{
    // Until there are backups to be behind of, what is committed is durable; after that, what a backup has. With this commit
    // the one before it, ours or an earlier try's, has reached the medium too; no answer leaves before.
    if (!m_db.isPostgres() || desk.durableN >= desk.lastN) return;
    m_db.run(u"UPDATE enrolment SET durable_n = CASE WHEN %1 THEN durable_n ELSE ? END WHERE no = ? AND durable_n < ?"_s.arg(HasBackups),
             {desk.lastN, desk.no, desk.lastN});
}

}
