#include "core/session/OpenDesk.h"

#include "core/model/cases/Plan.h"
#include "core/model/governance/Conflict.h"
#include "core/session/Today.h"

namespace carrel::session {

using model::Changes;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

CommandAnswer invalid(CommandFault fault, const model::FieldSpec& field) { return {fault, std::nullopt, QString(model::latin(field.name))}; }

/// What the border at the hub would refuse is refused here first, beside the form.
CommandAnswer check(const Changes& changes, bool creates)
{
    const auto& kind = model::kindView(changes.kind());
    for (auto it = changes.all().begin(); it != changes.all().end(); ++it) {
        const auto fault = model::faultOf(kind.at(it.key()), it->value());
        if (fault == model::ValueFault::Missing) return invalid(CommandFault::Incomplete, kind.at(it.key()));
        if (fault != model::ValueFault::None) return invalid(CommandFault::Invalid, kind.at(it.key()));
    }
    for (int i = 0; creates && i < kind.size(); ++i) {
        const auto change = changes.at(i);
        if (kind.at(i).has(model::Required) && (!change || change->isCleared())) return invalid(CommandFault::Incomplete, kind.at(i));
    }
    return {};
}

model::Change valueOf(const model::View& view, int position)
{
    const model::Value& value = view.at(position);
    return value.isEmpty() ? model::Change::cleared() : model::Change::to(value);
}

/// What these rewrites really change, and what it was before.
template <class Opened>
CommandAnswer plan(Opened& desk, const std::vector<Rewrite>& rewrites, base::Moment now, std::vector<store::Outbox::Edit>& edits, std::vector<Deeds::Kept>& done)
{
    for (const Rewrite& rewrite : rewrites) {
        const auto row = desk.rows.find(rewrite.changes.kind(), rewrite.record);
        if (!row) return {CommandFault::NotHere, rewrite.record, {}};
        Changes real(rewrite.changes.kind());
        for (auto it = rewrite.changes.all().begin(); it != rewrite.changes.all().end(); ++it) {
            const auto& field = row->view.kind().at(it.key());
            if (!row->view.mayWrite(field)) return invalid(CommandFault::NotAllowed, field);
            if (row->view.at(it.key()) != it->value()) real.set(it.key(), *it);
        }
        const CommandAnswer checked = check(real, false);
        if (!checked.ok()) return checked;
        if (real.isEmpty()) continue;
        Changes before(real.kind());
        for (const int position : real.all().keys()) before.set(position, valueOf(row->view, position));
        edits.push_back({rewrite.record, real, false});
        done.push_back({{0, real.kind(), rewrite.record, false, false, 0, now, real}, before});
    }
    return {};
}

}

CommandAnswer Desk::saved(const RecordId& id, const std::function<bool()>& save)
{
    try {
        const bool durable = save();
        Q_EMIT rowsChanged();
        Q_EMIT syncChanged();
        Q_EMIT stepWanted();
        return {durable ? CommandFault::None : CommandFault::NotDurable, id, {}};
    } catch (const store::CacheFailure& failure) {
        return {failure.full() ? CommandFault::DiskFull : CommandFault::NotHere, std::nullopt, {}};
    }
}

CommandAnswer Desk::store(const RecordId& id, const Changes& changes, bool creates)
{
    const CommandAnswer answer = saved(id, [&] { return open().outbox.save(id, changes, creates).ok(); });
    if (answer.ok()) keepWhatIsWorkedOn(id, changes);
    return answer;
}

void Desk::stamp(Changes& changes) const
{
    const base::Moment now = m_tools.clock.now();
    const auto& kind = model::kindView(changes.kind());
    changes.to(model::Common::author, open().identity.person).to(model::Common::recorded, now);
    if (!changes.at(kind.position(model::Common::occurred.number))) changes.to(model::Common::occurred, now);
    changes.to(model::Common::provenance, model::Provenance::Staff);
    changes.to(model::Common::purpose, QString(model::latin(kind.spec().purpose))).to(model::Common::basis, QString(model::latin(kind.spec().basis)));
}

CommandAnswer Desk::create(Changes changes) { return create(std::move(changes), true); }

CommandAnswer Desk::create(Changes changes, bool isDeed)
{
    if (!mayCreate(changes.kind())) return {CommandFault::NotAllowed, std::nullopt, {}};
    stamp(changes);
    const CommandAnswer checked = check(changes, true);
    if (!checked.ok()) return checked;
    const RecordId id = RecordId::draw(m_tools.random);
    const CommandAnswer answer = store(id, changes, true);
    // What was written stays in the record alone.
    if (answer.ok() && isDeed) remember({0, changes.kind(), id, true, false, 0, m_tools.clock.now(), Changes(changes.kind())}, Changes(changes.kind()));
    return answer;
}

CommandAnswer Desk::edit(const RecordId& id, const Changes& changes) { return editAll({{id, changes}}); }

CommandAnswer Desk::editAll(const std::vector<Rewrite>& rewrites)
{
    std::vector<store::Outbox::Edit> edits;
    std::vector<Deeds::Kept> done;
    if (const auto checked = plan(open(), rewrites, m_tools.clock.now(), edits, done); !checked.ok()) return checked;
    if (edits.empty()) return {CommandFault::None, rewrites.empty() ? std::nullopt : std::optional(rewrites.front().record), {}};
    const CommandAnswer answer = saved(rewrites.front().record, [&] { return open().outbox.saveAll(edits).ok(); });
    if (!answer.ok()) return answer;
    for (const auto& edit : edits) keepWhatIsWorkedOn(edit.record, edit.changes);
    open().deeds.add(std::move(done));
    Q_EMIT deedDone();
    return answer;
}

CommandAnswer Desk::createWith(Changes changes, const std::function<std::vector<Rewrite>(const RecordId&)>& besides)
{
    if (!mayCreate(changes.kind())) return {CommandFault::NotAllowed, std::nullopt, {}};
    stamp(changes);
    if (const auto checked = check(changes, true); !checked.ok()) return checked;
    const RecordId id = RecordId::draw(m_tools.random);
    const base::Moment now = m_tools.clock.now();
    std::vector<store::Outbox::Edit> edits{{id, changes, true}};
    std::vector<Deeds::Kept> done;
    if (const auto checked = plan(open(), besides(id), now, edits, done); !checked.ok()) return checked;
    const CommandAnswer answer = saved(id, [&] { return open().outbox.saveAll(edits).ok(); });
    if (!answer.ok()) return answer;
    for (const auto& edit : edits) keepWhatIsWorkedOn(edit.record, edit.changes);
    // Last, so that it is the one that is told of; what was written stays in the record alone.
    done.push_back({{0, changes.kind(), id, true, false, 0, now, Changes(changes.kind())}, Changes(changes.kind())});
    open().deeds.add(std::move(done));
    Q_EMIT deedDone();
    return answer;
}

CommandAnswer Desk::openCase(const NewCase& request)
{
    using model::Case;
    Changes changes(KindNo::Case);
    changes.to(Case::student, request.student).to(Case::title, request.title.trimmed()).to(Case::owner, open().identity.person);
    changes.to(Case::team, request.team).to(Case::priority, request.priority).to(Case::confidentiality, request.confidentiality);
    changes.to(Case::state, model::CaseState::Open).to(Case::openedOn, dayHere(m_tools.clock.now()));
    changes.to(Case::toldStudent, request.toldStudent);
    if (request.title.trimmed().isEmpty()) changes.clear(Case::title);
    if (!request.type.isEmpty()) changes.to(Case::type, request.type);
    if (!request.nextStep.trimmed().isEmpty()) changes.to(Case::nextStep, request.nextStep.trimmed());
    if (request.nextDue) changes.to(Case::nextDue, *request.nextDue);
    return create(changes);
}

CommandAnswer Desk::addNote(const NewNote& request)
{
    using model::Note;
    const auto held = open().rows.find(KindNo::Case, request.theCase);
    if (!held) return {CommandFault::NotHere, std::nullopt, {}};
    Changes changes(KindNo::Note);
    changes.to(Note::caseRef, request.theCase).to(Note::type, request.type).to(Note::audience, request.audience);
    held->view.see(model::Case::student).match([&](const RecordId& id) { changes.to(Note::student, id); }, [] {}, [] {});
    const QString body = request.body.trimmed();
    body.isEmpty() ? changes.clear(Note::body) : changes.to(Note::body, body);
    changes.to(Note::state, model::NoteState::Signed).to(Note::toldStudent, request.toldStudent);
    if (request.special || request.type == model::NoteType::Health) {
        // Held only under a consent: without one there is nothing to save it under, and the words stay in the form.
        if (!request.consent) return invalid(CommandFault::Incomplete, Note::consent);
        changes.to(Note::special, true).to(Note::consent, *request.consent);
    }
    const auto before = request.amends ? open().rows.find(KindNo::Note, *request.amends) : std::nullopt;
    if (request.amends && !before) return {CommandFault::NotHere, std::nullopt, {}};
    if (before) {
        changes.to(Note::amends, *request.amends);
        // It stands in the story where the first one stood; when it was written is another field.
        before->view.see(model::Common::occurred).match([&](base::Moment at) { changes.to(model::Common::occurred, at); }, [] {}, [] {});
    }
    const CommandAnswer answer = create(changes);
    if (answer.ok() && before && before->view.mayWrite(Note::state)) store(*request.amends, Changes(KindNo::Note).to(Note::state, model::NoteState::Amended), false);
    return answer;
}

CommandAnswer Desk::addAction(const NewAction& request)
{
    using model::Action;
    const auto held = open().rows.find(KindNo::Case, request.theCase);
    if (!held) return {CommandFault::NotHere, std::nullopt, {}};
    Changes changes(KindNo::Action);
    changes.to(Action::caseRef, request.theCase).to(Action::state, model::ActionState::Open);
    held->view.see(model::Case::student).match([&](const RecordId& id) { changes.to(Action::student, id); }, [] {}, [] {});
    const QString what = request.what.trimmed();
    what.isEmpty() ? changes.clear(Action::what) : changes.to(Action::what, what);
    changes.to(Action::owner, request.owner.value_or(open().identity.person));
    if (request.due) changes.to(Action::due, *request.due);
    return create(changes);
}

CommandAnswer Desk::settle(const Settlement& settlement)
{
    const auto all = conflicts();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Conflict& c) { return c.id == settlement.conflict; });
    if (it == all.end()) return {CommandFault::NotHere, std::nullopt, {}};
    const auto& kind = model::kindView(it->kind);
    model::Value chosen = settlement.keep == Settlement::Keep::Proposed ? it->proposed : it->standing;
    if (settlement.keep == Settlement::Keep::Other) chosen = settlement.other;
    if (settlement.keep == Settlement::Keep::Both) {
        const auto textOf = [](const model::Value& v) { return v.text() ? *v.text() : QString(); };
        chosen = textOf(it->standing) + u"\n\n"_s + textOf(it->proposed);
    }
    std::vector<store::Outbox::Edit> edits;
    std::vector<Deeds::Kept> done;
    const base::Moment now = m_tools.clock.now();
    const auto row = open().rows.find(it->kind, it->record);
    const int position = kind.position(it->field->number);
    if (row && row->view.at(position) != chosen) {
        if (!row->view.mayWrite(*it->field)) return invalid(CommandFault::NotAllowed, *it->field);
        Changes changes(it->kind);
        changes.set(position, chosen.isEmpty() ? model::Change::cleared() : model::Change::to(chosen));
        const CommandAnswer checked = check(changes, false);
        if (!checked.ok()) return checked;
        edits.push_back({it->record, changes, false});
        Changes before(it->kind);
        before.set(position, valueOf(row->view, position));
        done.push_back({{0, it->kind, it->record, false, false, 0, now, changes}, before});
    }
    Changes settled(KindNo::Conflict);
    settled.to(model::Conflict::state, model::ConflictState::Settled).to(model::Conflict::settledBy, open().identity.person);
    edits.push_back({it->id, settled, false});
    const CommandAnswer answer = saved(it->id, [&] { return open().outbox.saveAll(edits).ok(); });
    if (!answer.ok()) return answer;
    // Last, so that it is the one that is told of.
    done.push_back({{0, KindNo::Conflict, it->id, false, false, 0, now, settled},
                    Changes(KindNo::Conflict).to(model::Conflict::state, model::ConflictState::Open).clear(model::Conflict::settledBy)});
    open().deeds.add(std::move(done));
    Q_EMIT deedDone();
    return answer;
}

CommandFault Desk::keepDraft(const QString& place, const QString& text, int caret)
{
    try {
        open().drafts.keep(place, text, caret);
        return CommandFault::None;
    } catch (const store::CacheFailure& failure) {
        return failure.full() ? CommandFault::DiskFull : CommandFault::NotHere;
    }
}

std::optional<DraftText> Desk::draft(const QString& place)
{
    return asking([&]() -> std::optional<DraftText> {
        const auto found = open().drafts.find(place);
        return found ? std::optional(DraftText{found->text, found->caret}) : std::nullopt;
    });
}

void Desk::dropDraft(const QString& place)
{
    try {
        open().drafts.drop(place);
    } catch (const store::CacheFailure&) {
        // It stays, and is offered once more: better than a screen that fails.
    }
}

QString Desk::preference(const QString& name)
{
    return asking([&]() -> QString {
        return open().cache->meta(u"preference/"_s + name);
    });
}

void Desk::setPreference(const QString& name, const QString& value)
{
    try {
        open().cache->setMeta(u"preference/"_s + name, value);
    } catch (const store::CacheFailure&) {
        // It is as it was the next time; no work is lost by that.
    }
}

}
