#include "core/hub/edits/Plan.h"

#include "core/access/Projection.h"
#include "core/access/Subject.h"
#include "core/base/Digest.h"
#include "core/hub/backup/OutsideJournal.h"
#include "core/hub/desks/Mirrors.h"
#include "core/hub/desks/Peers.h"
#include "core/model/Merging.h"
#include "core/model/cases/Attachment.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/dropin/Decision.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"
#include "core/model/governance/Conflict.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/model/tutorials/TutorialRecord.h"
#include "core/wire/Json.h"

namespace carrel::hub {

using model::Common;
using model::Grain;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::Value;
using model::Verdict;
using wire::FieldOutcome;
using wire::OutcomeState;
using namespace Qt::StringLiterals;

namespace {

/// Set by the hub alone; a desk that sends them is not believed.
bool isStamped(const model::FieldSpec& field)
{
    return field.name == Common::author.name || field.name == Common::received.name || field.name == Common::recorded.name;
}

}

std::optional<qint64> seenAt(Db& db, const HubContext& context, qint64 enrolment, const wire::Base& base)
{
    qint64 delivery = base.delivery;
    if (base.epoch != context.epoch) {
        // Of what a desk saw before a restore, as much is known as the backup had of it.
        if (base.epoch.isEmpty() || db.one(u"SELECT value FROM meta WHERE name = 'before'"_s) != QVariant(base.epoch)) return std::nullopt;
        const auto most = db.one(u"SELECT value FROM meta WHERE name = ?"_s, {u"before %1"_s.arg(enrolment)});
        if (!most) return std::nullopt;
        delivery = std::min(delivery, most->toLongLong());
    }
    const auto seq = db.one(u"SELECT seq FROM page_mark WHERE enrolment = ? AND first <= ? ORDER BY first DESC LIMIT 1"_s, {enrolment, delivery});
    return seq ? std::optional(seq->toLongLong()) : std::nullopt;
}

std::map<qint64, std::optional<qint64>> seenAtEach(Db& db, qint64 enrolment, const std::set<qint64>& deliveries)
{
    QVariantList numbers;
    for (const qint64 delivery : deliveries) numbers << delivery;
    std::map<qint64, std::optional<qint64>> out;
    Rows rows = db.run(u"SELECT listed.value, (SELECT seq FROM page_mark WHERE enrolment = ? AND first <= listed.value ORDER BY first DESC LIMIT 1) FROM "_s
                           + db.listed(), {enrolment, db.list(numbers, true)});
    while (rows.next()) out[rows.number(0)] = rows.isNull(1) ? std::nullopt : std::optional(rows.number(1));
    return out;
}

struct EditPlan::Edit {
    const wire::Body& body;
    const Proposer& by;
    const model::KindView& kind;
    WorkingSet::RecordPtr standing; ///< nothing: it is being made
    Record next;
    wire::Outcome outcome;
    bool othersToo = false;
};

namespace {

/// Nothing but the end of a consent. It can be blocked by nothing: not by a restriction, nor because whoever noted it has
/// lost the record since.
bool withdraws(const wire::Body& body)
{
    using model::Consent;
    const auto& kind = model::kindView(body.changes.kind());
    if (kind.no() != KindNo::Consent) return false;
    const auto state = body.changes.at(kind.position(Consent::state));
    const qsizetype told = body.changes.at(kind.position(Consent::withdrawnOn)) ? 2 : 1;
    return state && state->value() == model::Kept<model::ConsentState>::keep(model::ConsentState::Withdrawn)
        && body.changes.all().size() == told;
}

}

access::Keys EditPlan::keysNow(const Record& record) { return access::keysOf(record, m_set, m_context.clock.now()); }

bool EditPlan::sees(const access::Entitlement& who, const model::FieldSpec& field, const RecordId& id)
{
    const auto target = field.target == KindNo::None ? nullptr : m_set.find(field.target, id);
    if (!target) return false;
    // Colleagues and teams are only named; what concerns a student must be visible to who names it.
    if (!target->student()) return true;
    const auto keys = keysNow(*target);
    const Mirror mirror(m_set, *target, keys, m_context.clock.now());
    return !access::shapeFor(who, mirror.row(), access::Surface::Online, m_context.clock.now()).showsNothing();
}

std::optional<QString> EditPlan::referenceFault(const Edit& edit, const access::Entitlement& who)
{
    for (auto it = edit.body.changes.all().begin(); it != edit.body.changes.all().end(); ++it) {
        const auto& field = edit.kind.at(it.key());
        if (isStamped(field) || it->isCleared()) continue;
        if (field.type == model::Type::Reference) {
            const auto id = model::Kept<RecordId>::read(it->value());
            const bool allowed = edit.kind.no() == KindNo::Relationship && id && m_set.find(field.target, *id);
            if (!id || (!allowed && !sees(who, field, *id))) return u"reference"_s;
        } else if (field.type == model::Type::References) {
            const auto ids = model::Kept<QList<RecordId>>::read(it->value()).value_or(QList<RecordId>());
            for (const RecordId& id : ids) {
                if (!sees(who, field, id)) return u"reference"_s;
            }
        }
    }
    return std::nullopt;
}

std::optional<QString> EditPlan::refusal(const Edit& edit, const access::Entitlement& who)
{
    const auto now = m_context.clock.now();
    if (edit.standing && withdraws(edit.body)) return std::nullopt;
    if (!edit.standing && edit.kind.no() == KindNo::Conflict) return u"scope"_s;
    const Record& judged = edit.standing ? *edit.standing : edit.next;
    const auto subjects = access::subjectsOf(judged, m_set);
    if (access::isRestricted(subjects, judged, m_set)) return u"restricted"_s;
    // A note about one student filed under another's case belongs to neither until a person has looked.
    if (subjects.ids.size() > 1) return u"reference"_s;
    const auto keys = keysNow(judged);
    const Mirror mirror(m_set, judged, keys, now);
    const model::Shape shape = access::shapeFor(who, mirror.row(), access::Surface::Online, now);
    bool masked = false;
    bool refused = false;
    for (auto it = edit.body.changes.all().begin(); it != edit.body.changes.all().end(); ++it) {
        const auto& field = edit.kind.at(it.key());
        const bool own = !edit.standing && std::find(std::begin(Common::all), std::end(Common::all), &field) != std::end(Common::all);
        if (isStamped(field) || own || shape.at(it.key()) == Grain::Write) continue;
        refused = true;
        // Special-category text must bring its consent with it, and takes no more once that is gone.
        masked = masked || shape.at(it.key()) == Grain::Masked;
    }
    if (refused) return masked ? u"consent"_s : u"scope"_s;
    if (edit.standing && shape.showsNothing()) return u"scope"_s;
    if (!edit.standing && edit.kind.no() == KindNo::AttachmentPart && !isOwnPiece(edit)) return u"reference"_s;
    if (edit.kind.no() == KindNo::TutorialRecord && model::signsFalsely(edit.standing.get(), edit.body.changes, edit.by.staff)) return u"scope"_s;
    if (!edit.standing && edit.kind.no() == KindNo::Attachment) {
        const qint64 size = edit.next.get(model::Attachment::size).value_or(0);
        if (size < 1 || size > m_context.policy->desk().mostBytes()) return u"too-large"_s;
    }
    return referenceFault(edit, who);
}

bool EditPlan::isOwnPiece(const Edit& edit)
{
    const auto parent = edit.next.parent();
    const auto file = parent ? m_set.find(KindNo::Attachment, *parent) : nullptr;
    return file && file->get(Common::author) == edit.by.staff && model::isPieceOf(edit.next, *file);
}

bool EditPlan::isDecided(const Record& approach)
{
    using model::Approach;
    using model::Decision;
    const auto id = approach.get(Approach::decision);
    const auto decision = id ? m_set.find(KindNo::Decision, *id) : nullptr;
    return decision && decision->get(Decision::choice) == model::DecisionChoice::Contact
        && decision->get(Decision::student) == approach.get(Approach::student) && decision->get(Decision::team) == approach.get(Approach::team);
}

std::optional<QString> EditPlan::incomplete(const Record& next) const
{
    for (int i = 0; i < next.kind().size(); ++i) {
        if (model::faultOf(next.kind().at(i), next.at(i)) == model::ValueFault::Missing) return u"incomplete"_s;
    }
    return std::nullopt;
}

void EditPlan::stamp(Record& next, const Edit& edit) const
{
    next.put(Common::author, edit.by.staff);
    next.put(Common::recorded, edit.body.written);
    next.put(Common::received, m_context.clock.now());
    if (!next.get(Common::occurred)) next.put(Common::occurred, edit.body.written);
    if (!next.get(Common::provenance)) next.put(Common::provenance, model::Provenance::Staff);
    if (!next.get(Common::purpose)) next.put(Common::purpose, QString(model::latin(edit.kind.spec().purpose)));
    if (!next.get(Common::basis)) next.put(Common::basis, QString(model::latin(edit.kind.spec().basis)));
    if (next.no() != KindNo::TutorialRecord) return;
    // Whether somebody else has to sign as well is not for the desk of whoever signs to say.
    const auto author = m_set.find(KindNo::Staff, edit.by.staff);
    if (author && author->get(model::Staff::trainee).value_or(false)) next.put(model::TutorialRecord::needsCoSign, true);
}

bool EditPlan::changedByOthers(const Edit& edit, int position)
{
    const int number = edit.kind.at(position).number;
    const auto others = [&](const FieldStep& step) {
        return step.kind == edit.kind.no() && step.record == edit.body.record && step.enrolment != edit.by.enrolment
            && (step.position == position || step.position < 0) && (step.standing == "applied" || step.standing == "made");
    };
    if (std::any_of(m_steps.begin(), m_steps.end(), others)) return true;
    const auto held = m_set.stored(edit.kind.no(), edit.body.record);
    if (!held) return false;
    // Without a known base everything somebody else has written counts as unseen.
    const qint64 seen = edit.by.seen.value_or(0);
    if (const auto foreseen = m_others.find({edit.kind.no(), held->rec}); foreseen != m_others.end()) {
        return std::any_of(foreseen->second.begin(), foreseen->second.end(),
                           [&](const auto& last) { return (last.first == 0 || last.first == number) && last.second > seen; });
    }
    const auto found = m_db.one(u"SELECT 1 FROM history WHERE kind = ? AND rec = ? AND seq > ? AND field IN (0, ?) AND enrolment <> ? "
                                u"AND standing IN ('applied', 'made') LIMIT 1"_s,
                                {int(edit.kind.no()), held->rec, seen, number, edit.by.enrolment});
    return found.has_value();
}

void EditPlan::foresee(KindNo kind, const QList<RecordId>& records, qint64 enrolment)
{
    QVariantList recs;
    QList<RecordId> students;
    QList<RecordId> owners;
    for (const RecordId& id : records) {
        const auto held = m_set.stored(kind, id);
        if (!held) continue;
        recs << held->rec;
        m_others[{kind, held->rec}] = {};
        if (const auto student = held->record->student()) students << *student;
        const auto owner = kind == KindNo::Case ? held->record->get(model::Case::owner) : std::nullopt;
        if (owner) owners << *owner;
    }
    if (recs.isEmpty()) return;
    m_set.preload(KindNo::Student, students);
    m_set.preloadNaming(KindNo::Relationship, "person", owners);
    Rows rows = m_db.run(u"SELECT listed.value, k.field, max(k.seq) FROM %1 WHERE k.enrolment <> ? AND k.standing IN ('applied', 'made') "
                         u"GROUP BY listed.value, k.field"_s.arg(m_db.heldOf(u"history"_s, u"field, seq, enrolment, standing"_s)),
                         {m_db.list(recs, true), int(kind), enrolment});
    while (rows.next()) m_others[{kind, rows.number(0)}][rows.number(1)] = rows.number(2);
}

RecordId EditPlan::conflictId(const Edit& edit, const model::FieldSpec& field) const
{
    // Of the edit that made it, and not drawn: the same again when the edit is judged again, and nothing of how many
    // conflicts others have.
    const QByteArray what = "conflict\n" + edit.body.record.text().toLatin1() + '\n' + QByteArray::number(field.number) + '\n'
        + QByteArray::number(edit.by.enrolment) + '\n' + QByteArray::number(edit.by.n);
    const QByteArray bytes = base::digest(what, m_context.keys->identifiers.exposed(), 16);
    base::Bits128 bits;
    memcpy(bits.bytes.data(), bytes.constData(), bits.bytes.size());
    return RecordId::from(bits);
}

void EditPlan::contest(Edit& edit, int position, const Value& proposed)
{
    using model::Conflict;
    const auto& field = edit.kind.at(position);
    const auto now = m_context.clock.now();
    Record conflict(model::kindView(KindNo::Conflict), conflictId(edit, field));
    conflict.put(Conflict::targetKind, QString(edit.kind.name()));
    conflict.put(Conflict::target, edit.body.record.text());
    conflict.put(Conflict::field, QString(model::latin(field.name)));
    conflict.put(Conflict::standing, QString::fromUtf8(wire::toJson(edit.standing->at(position))));
    conflict.put(Conflict::proposed, QString::fromUtf8(wire::toJson(proposed)));
    conflict.put(Conflict::proposedBy, edit.by.staff);
    conflict.put(Conflict::proposedAt, edit.body.written);
    conflict.put(Conflict::state, model::ConflictState::Open);
    if (const auto student = edit.standing->student()) conflict.put(Conflict::student, *student);
    const auto held = m_set.stored(edit.kind.no(), edit.body.record);
    Rows last = m_db.run(u"SELECT author, written FROM history WHERE kind = ? AND rec = ? AND field IN (0, ?) AND standing IN ('applied', 'made') "
                         u"ORDER BY seq DESC, field DESC LIMIT 1"_s,
                         {int(edit.kind.no()), held ? held->rec : 0, int(field.number)});
    if (last.next()) {
        if (const auto by = RecordId::parse(last.text(0))) conflict.put(Conflict::standingBy, *by);
        conflict.put(Conflict::standingAt, {last.number(1)});
    }
    conflict.put(Common::author, edit.by.staff);
    conflict.put(Common::received, now);
    conflict.put(Common::recorded, now);
    conflict.put(Common::occurred, edit.body.written);
    conflict.put(Common::provenance, model::Provenance::System);
    m_set.put(std::move(conflict));
}

Value EditPlan::proposedBy(const Edit& edit, int position, const Value& sent, const access::Entitlement& who)
{
    if (!edit.standing || !isPeerField(edit.kind, position)) return sent;
    return withHiddenPeers(edit.kind, edit.standing->at(position), sent, who, m_set, m_context.clock.now());
}

bool EditPlan::stepIsLost(const Edit& edit)
{
    const auto& changes = edit.body.changes;
    const auto takesPart = [&](int position) { return model::isOfStep(edit.kind.at(position)); };
    if (!edit.standing || std::ranges::none_of(changes.all().keys(), takesPart)) return false;
    bool concurrent = false;
    for (int i = 0; i < edit.kind.size() && !concurrent; ++i) concurrent = takesPart(i) && changedByOthers(edit, i);
    const int state = edit.kind.statePosition();
    const auto proposed = changes.at(state);
    return model::stepIsLost(edit.kind, edit.standing->at(state), proposed ? &proposed->value() : nullptr, concurrent);
}

void EditPlan::noteSecondCall(Edit& edit)
{
    using model::Duty;
    using model::Visit;
    if (edit.kind.no() != KindNo::Visit) return;
    const auto apart = edit.body.changes.at(edit.kind.position(Visit::apart));
    if (!apart || !model::Kept<bool>::read(apart->value()).value_or(false)) return;
    const auto put = [&](const auto& field, const auto& value) {
        edit.next.put(field, value);
        const int position = edit.kind.position(field);
        m_steps.push_back({KindNo::Visit, edit.body.record, position, "applied", edit.next.at(position), {}, edit.by.staff, edit.by.enrolment, edit.by.n, edit.body.written});
    };
    put(Visit::alsoBy, edit.by.staff);
    put(Visit::alsoCalled, edit.body.written);
    const auto parent = edit.standing->parent();
    for (const auto& duty : parent ? m_set.naming(KindNo::Duty, "session", *parent) : std::vector<WorkingSet::RecordPtr>()) {
        if (duty->get(Duty::staff) == edit.by.staff) put(Visit::alsoDesk, duty->get(Duty::desk).value_or(QString()));
    }
}

void EditPlan::emptyWhatIsFree(Edit& edit)
{
    using model::Slot;
    if (edit.kind.no() != KindNo::Slot || edit.next.get(Slot::state) == model::SlotState::Taken) return;
    for (const int position : {edit.kind.position(Slot::holder), edit.kind.position(Slot::givenBy), edit.kind.position(Slot::givenAt)}) {
        if (edit.next.at(position).isEmpty()) continue;
        edit.next.set(position, {});
        m_steps.push_back({KindNo::Slot, edit.body.record, position, "applied", {}, {}, edit.by.staff, edit.by.enrolment, edit.by.n, edit.body.written});
    }
}

void EditPlan::apply(Edit& edit, const access::Entitlement& who)
{
    const bool isLate = stepIsLost(edit);
    for (auto it = edit.body.changes.all().begin(); it != edit.body.changes.all().end(); ++it) {
        const auto& field = edit.kind.at(it.key());
        if (isStamped(field)) continue;
        const Value proposed = proposedBy(edit, it.key(), it->value(), who);
        const Value standing = edit.standing ? edit.standing->at(it.key()) : Value();
        // Whether others have changed a list of peers may be about one that the author does not see.
        const bool concurrent = edit.standing && standing != proposed && !isPeerField(edit.kind, it.key()) && changedByOthers(edit, it.key());
        edit.othersToo = edit.othersToo || concurrent;
        const Verdict verdict = model::judge({field, edit.kind, standing, proposed, concurrent, !edit.standing, isLate});
        FieldStep step{edit.kind.no(), edit.body.record, it.key(), "applied", proposed, {}, edit.by.staff, edit.by.enrolment, edit.by.n, edit.body.written};
        switch (verdict) {
        case Verdict::Same: continue;
        case Verdict::Apply:
            edit.next.set(it.key(), proposed);
            if (!edit.standing) continue;
            break;
        case Verdict::Contest:
            step.standing = "contested";
            edit.outcome.fields.emplace_back(model::latin(field.name), FieldOutcome::Contested);
            contest(edit, it.key(), proposed);
            break;
        case Verdict::Decline:
            step.standing = "declined";
            edit.outcome.fields.emplace_back(model::latin(field.name), FieldOutcome::Declined);
            break;
        }
        m_steps.push_back(std::move(step));
    }
    if (isLate) noteSecondCall(edit);
    emptyWhatIsFree(edit);
}

std::optional<RecordId> EditPlan::ownerOf(const Edit& edit)
{
    const Record& record = edit.standing ? *edit.standing : edit.next;
    auto parent = record.no() == KindNo::Case ? std::optional(record.id()) : record.parent();
    if (parent && record.no() == KindNo::AttachmentPart) {
        const auto file = m_set.find(KindNo::Attachment, *parent);
        parent = file ? file->parent() : std::nullopt;
    }
    const auto held = !parent ? nullptr : record.no() == KindNo::Case ? edit.standing : m_set.find(KindNo::Case, *parent);
    return held ? held->get(model::Case::owner) : std::nullopt;
}

bool EditPlan::isGone(KindNo kind, const RecordId& id)
{
    return m_db.one(u"SELECT 1 FROM destroyed WHERE kind = ? AND id = ?"_s, {int(kind), id.text()}).has_value();
}

bool EditPlan::belongsToTheGone(const wire::Body& body)
{
    const auto& kind = model::kindView(body.changes.kind());
    for (const int position : {kind.parentPosition(), kind.studentPosition()}) {
        const auto named = position < 0 ? std::nullopt : body.changes.at(position);
        const auto id = named ? model::Kept<RecordId>::read(named->value()) : std::nullopt;
        const KindNo target = position < 0 ? KindNo::None : kind.at(position).target;
        if (id && !m_set.find(target, *id) && isGone(target, *id)) return true;
    }
    return false;
}

bool EditPlan::isOfTheDestroyed(const wire::Body& body)
{
    const KindNo kind = body.changes.kind();
    return !m_set.find(kind, body.record) && (isGone(kind, body.record) || belongsToTheGone(body));
}

Judgement EditPlan::judge(const wire::Body& body, const Proposer& by, const access::Entitlement& who)
{
    const auto& kind = model::kindView(body.changes.kind());
    const auto standing = m_set.find(kind.no(), body.record);
    Edit edit{body, by, kind, standing, standing ? *standing : Record(kind, body.record), {by.n, OutcomeState::Applied, {}, {}}, false};
    const auto quarantine = [&](const QString& reason) {
        return Judgement{{by.n, OutcomeState::Quarantined, reason, {}}, ownerOf(edit)};
    };
    if (isOfTheDestroyed(body)) return {{by.n, OutcomeState::Superseded, u"destroyed"_s, {}}, {}};
    if (!standing && !body.creates) return quarantine(u"unknown"_s);
    if (!standing) {
        for (auto it = body.changes.all().begin(); it != body.changes.all().end(); ++it) edit.next.set(it.key(), it->value());
        stamp(edit.next, edit);
        if (const auto fault = incomplete(edit.next)) return quarantine(*fault);
        // Nobody can let this through: that a student is contacted is decided by a person first, or it is not.
        if (kind.no() == KindNo::Approach && !isDecided(edit.next)) return quarantine(u"decision"_s);
        // Noted by one desk and ended by another whose word a restore lost: ended it stays.
        if (m_context.outside && kind.no() == KindNo::Consent && m_context.outside->hasWithdrawn(body.record)) {
            edit.next.put(model::Consent::state, model::ConsentState::Withdrawn);
        }
    }
    if (!by.released) {
        if (const auto reason = refusal(edit, who)) return quarantine(*reason);
    }
    apply(edit, who);
    if (!standing) {
        m_steps.push_back({kind.no(), body.record, -1, "made", {}, wire::writeBody(body), by.staff, by.enrolment, by.n, body.written});
    }
    if (!standing || edit.next != *standing) m_set.put(edit.next);
    const bool contested = std::any_of(edit.outcome.fields.begin(), edit.outcome.fields.end(),
                                       [](const auto& f) { return f.second == FieldOutcome::Contested; });
    edit.outcome.state = contested ? OutcomeState::Conflict
        : edit.othersToo || !edit.outcome.fields.empty() ? OutcomeState::Merged : OutcomeState::Applied;
    return {edit.outcome, {}};
}

}
