#include "core/hub/edits/Quarantine.h"

#include "core/hub/audit/Audit.h"
#include "core/hub/governance/Withdrawals.h"
#include "core/model/cases/Attachment.h"
#include "core/wire/Json.h"

namespace carrel::hub {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

std::optional<wire::Body> read(const QByteArray& json)
{
    auto body = wire::readBody(json);
    return body ? std::optional(std::move(body).value()) : std::nullopt;
}

/// Which file a line is of: its author's desk and the attachment. Empty where it is of none.
QString fileOf(KindNo kind, qint64 enrolment, const QString& record, const std::optional<wire::Body>& body)
{
    const auto named = [&](const QString& file) { return QString::number(enrolment) + u' ' + file; };
    if (kind == KindNo::Attachment) return named(record);
    if (kind != KindNo::AttachmentPart || !body) return {};
    const auto file = body->changes.at(model::kindView(kind).parentPosition());
    return file && file->value().text() ? named(*file->value().text()) : QString();
}

bool isOfAFile(KindNo kind) { return kind == KindNo::Attachment || kind == KindNo::AttachmentPart; }

}

std::vector<QuarantinedEdit> Quarantine::list()
{
    std::vector<QuarantinedEdit> out;
    QHash<QString, size_t> files;
    Rows rows = m_db.run(u"SELECT no, staff, kind, record, reason, owner, at, due, state, enrolment, "
                         u"CASE WHEN kind = ? THEN body END FROM quarantine WHERE state = 'open' ORDER BY due, no"_s,
                         {int(KindNo::AttachmentPart)});
    while (rows.next()) {
        const auto no = KindNo(rows.number(2));
        const auto* kind = model::findKind(no);
        QuarantinedEdit edit{rows.number(0), rows.text(1), kind ? QString(kind->name()) : QString(), rows.text(3), rows.text(4), rows.text(5),
                             {rows.number(6)}, {rows.number(7)}, rows.text(8), no == KindNo::AttachmentPart ? 1 : 0};
        const QString file = fileOf(no, rows.number(9), edit.record, no == KindNo::AttachmentPart ? read(rows.bytes(10)) : std::nullopt);
        const auto known = file.isEmpty() ? files.constEnd() : files.constFind(file);
        if (known == files.constEnd()) {
            if (!file.isEmpty()) files.insert(file, out.size());
            out.push_back(std::move(edit));
            continue;
        }
        QuarantinedEdit& whole = out[*known];
        edit.pieces += whole.pieces;
        edit.no = whole.no;
        edit.due = whole.due;
        // The file says more of both than a piece does.
        if (no == KindNo::Attachment) whole = std::move(edit);
        else whole.pieces = edit.pieces;
    }
    return out;
}

Quarantine::Together Quarantine::together(qint64 no)
{
    Rows one = m_db.run(u"SELECT kind, enrolment, record, body, state FROM quarantine WHERE no = ?"_s, {no});
    if (!one.next()) return QuarantineFault::Unknown;
    if (one.text(4) != u"open") return QuarantineFault::Decided;
    const auto kind = KindNo(one.number(0));
    const qint64 enrolment = one.number(1);
    const QString file = isOfAFile(kind) ? fileOf(kind, enrolment, one.text(2), read(one.bytes(3))) : QString();
    std::vector<Held> out;
    const QString columns = u"SELECT no, n, staff, reason, body, kind, record FROM quarantine WHERE "_s;
    Rows rows = file.isEmpty() ? m_db.run(columns + u"no = ?"_s, {no})
                               : m_db.run(columns + u"state = 'open' AND enrolment = ? AND kind IN (?, ?) ORDER BY kind, n, no"_s,
                                          {enrolment, int(KindNo::Attachment), int(KindNo::AttachmentPart)});
    while (rows.next()) {
        Held held{rows.number(0), enrolment, rows.number(1), rows.text(2), rows.text(3), read(rows.bytes(4))};
        if (const auto words = held.body ? std::nullopt : wordsOf(held, rows.bytes(4))) held.place = words->place;
        if (!file.isEmpty() && fileOf(KindNo(rows.number(5)), enrolment, rows.text(6), held.body) != file) continue;
        out.push_back(std::move(held));
    }
    return out;
}

bool Quarantine::decide(qint64 no, const char* state, const RecordId& by)
{
    // Two who decide at once: the store lets one of them find it open.
    return m_db.run(u"UPDATE quarantine SET state = ?, decided_by = ?, decided_at = ? WHERE no = ? AND state = 'open'"_s,
                    {QString::fromLatin1(state), by.text(), m_context.clock.now().ms, no})
               .affected()
        == 1;
}

base::Result<wire::Outcome, QuarantineFault> Quarantine::release(qint64 no, const RecordId& by, std::vector<FeedEntry>& entries)
{
    Transaction transaction(m_db);
    const Together all = together(no);
    if (!all) return all.error();
    if (!maySettle(*all, by)) return QuarantineFault::NotAllowed;
    WorkingSet set(m_db);
    for (const Held& held : *all) {
        if (!held.body || !RecordId::parse(held.staff)) return QuarantineFault::Unreadable;
        set.lock(held.body->changes.kind(), {held.body->record});
    }
    const RecordId staff = *RecordId::parse(all->front().staff);
    const access::Entitlement who = entitlementOf(set, staff, m_context);
    EditPlan plan(m_db, m_context, set);
    std::optional<wire::Outcome> first;
    for (const Held& held : *all) {
        // Two copies of one desk have counted their deliveries alike: what either had seen is not known.
        const auto seen = held.reason == u"forked" ? std::nullopt : seenAt(m_db, m_context, held.enrolment, held.body->base);
        const Judgement judgement = plan.judge(*held.body, {staff, held.enrolment, held.n, seen, true}, who);
        if (judgement.outcome.state == wire::OutcomeState::Quarantined) return QuarantineFault::StillRefused;
        if (!decide(held.no, "released", by)) return QuarantineFault::Decided;
        if (!first) first = judgement.outcome;
    }
    keepWithdrawals(m_context, set);
    entries = FeedWriter(m_db, m_context.clock, m_context.salts).append(set, plan.steps(), {"release", staff, all->front().enrolment, by.text()});
    transaction.commit();
    return *first;
}

base::Result<base::Done, QuarantineFault> Quarantine::decline(qint64 no, const RecordId& by)
{
    Transaction transaction(m_db);
    const Together all = together(no);
    if (!all) return all.error();
    if (!maySettle(*all, by)) return QuarantineFault::NotAllowed;
    for (const Held& held : *all) {
        if (!decide(held.no, "declined", by)) return QuarantineFault::Decided;
    }
    wire::JsonWriter json;
    json.beginObject().name("verb").text(u"decline").name("quarantine").number(no);
    if (all->size() > 1) json.name("edits").number(qint64(all->size()));
    json.name("by").text(by.text()).endObject();
    FeedWriter(m_db, m_context.clock, m_context.salts).note(json.bytes());
    transaction.commit();
    return base::Done{};
}

}
