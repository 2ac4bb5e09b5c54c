#include "core/model/dropin/Visit.h"
#include "core/model/people/Student.h"
#include "core/session/OpenDesk.h"
#include "core/session/Tutorials.h"

#include <algorithm>

namespace carrel::session {

using model::Changes;
using model::KindNo;
using model::RecordId;
using model::SignedState;
using model::Tutorial;
using model::TutorialRecord;
using model::TutorialState;
using model::Visit;
using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 8 * 60;

CommandAnswer incomplete(const model::FieldSpec& field) { return {CommandFault::Incomplete, std::nullopt, QString(model::latin(field.name))}; }

CommandAnswer invalid(const model::FieldSpec& field, std::optional<RecordId> about = {}) { return {CommandFault::Invalid, about, QString(model::latin(field.name))}; }

/// Words that were only spaces are none.
void put(Changes& changes, const model::Field<QString>& field, const QString& text)
{
    if (!text.trimmed().isEmpty()) changes.to(field, text.trimmed());
}

/// What is written, as it will stand.
void putAll(Changes& changes, const NewRecord& record)
{
    put(changes, TutorialRecord::studying, record.studying);
    put(changes, TutorialRecord::requested, record.requested);
    put(changes, TutorialRecord::provided, record.provided);
    put(changes, TutorialRecord::nextSteps, record.nextSteps);
    put(changes, TutorialRecord::topics, record.topics.join(u' '));
    put(changes, TutorialRecord::followUp, record.followUp);
    if (record.minutes) changes.to(TutorialRecord::minutes, *record.minutes);
    if (record.followOn) changes.to(TutorialRecord::followOn, *record.followOn);
}

}

NewRecord Tutorials::prefill(const RecordId& tutorial)
{
    NewRecord out{tutorial};
    const auto held = m_desk.find(KindNo::Tutorial, tutorial);
    if (!held) return out;
    const model::View& view = held->view;
    const auto student = shown(view, Tutorial::student);
    if (const auto found = student ? m_desk.find(KindNo::Student, *student) : std::nullopt) {
        if (const auto programme = shown(found->view, model::Student::programme)) out.studying = m_desk.label(u"programme"_s, *programme);
    }
    out.requested = shown(view, Tutorial::requested).value_or(QString());
    if (const auto topic = shown(view, Tutorial::topic); topic && !topic->isEmpty()) out.topics << *topic;
    if (const auto id = shown(view, Tutorial::visit)) {
        const auto visit = m_desk.find(KindNo::Visit, *id);
        out.provided = visit ? shown(visit->view, Visit::note).value_or(QString()) : QString();
    }
    const auto began = shown(view, Tutorial::started).has_value() ? shown(view, Tutorial::started) : shown(view, Tutorial::starts);
    const auto ended = shown(view, Tutorial::finished).has_value() ? shown(view, Tutorial::finished) : shown(view, Tutorial::ends);
    if (began && ended && *began < *ended) out.minutes = std::clamp<qint64>((ended->ms - began->ms + 30'000) / 60'000, 1, longest);
    return out;
}

NewRecord Tutorials::formOf(const RecordVersion& version)
{
    const model::View& view = version.record.view;
    const auto words = [&](const model::Field<QString>& field) { return shown(view, field).value_or(QString()); };
    return {shown(view, TutorialRecord::tutorial).value_or(view.id()), words(TutorialRecord::studying), words(TutorialRecord::requested), words(TutorialRecord::provided),
            words(TutorialRecord::nextSteps), version.topics, shown(view, TutorialRecord::minutes), words(TutorialRecord::followUp), shown(view, TutorialRecord::followOn), view.id()};
}

CommandAnswer Tutorials::sign(const NewRecord& record)
{
    const auto held = m_desk.find(KindNo::Tutorial, record.tutorial);
    if (!held) return {CommandFault::NotHere, std::nullopt, {}};
    const auto state = shown(held->view, Tutorial::state);
    const bool took = state == TutorialState::Arrived || state == TutorialState::InSession || state == TutorialState::Completed || state == TutorialState::Booked;
    if (!took) return invalid(Tutorial::state);
    if (record.provided.trimmed().isEmpty()) return incomplete(TutorialRecord::provided);
    if (record.minutes && (*record.minutes < 1 || *record.minutes > longest)) return invalid(TutorialRecord::minutes);
    for (const Item& other : m_desk.all(KindNo::TutorialRecord)) {
        const bool stands = shown(other.view, TutorialRecord::tutorial) == record.tutorial && versionOf(other).isLive();
        if (stands && record.amends != other.view.id()) return invalid(TutorialRecord::tutorial, other.view.id());
    }
    Changes changes(KindNo::TutorialRecord);
    changes.to(TutorialRecord::tutorial, record.tutorial).to(TutorialRecord::state, SignedState::Signed);
    if (const auto student = shown(held->view, Tutorial::student)) changes.to(TutorialRecord::student, *student);
    putAll(changes, record);
    if (isTrainee()) changes.to(TutorialRecord::needsCoSign, true);
    std::vector<Rewrite> besides;
    if (state != TutorialState::Completed) besides.push_back({record.tutorial, Changes(KindNo::Tutorial).to(Tutorial::state, TutorialState::Completed).to(Tutorial::finished, m_clock.now())});
    if (record.amends) {
        if (!m_desk.find(KindNo::TutorialRecord, *record.amends)) return {CommandFault::NotHere, std::nullopt, {}};
        changes.to(TutorialRecord::amends, *record.amends);
        besides.push_back({*record.amends, Changes(KindNo::TutorialRecord).to(TutorialRecord::state, SignedState::Amended)});
    }
    return m_desk.createWith(changes, [&](const RecordId&) { return besides; });
}

CommandAnswer Tutorials::coSign(const RecordId& record)
{
    auto held = m_desk.find(KindNo::TutorialRecord, record);
    if (!held) return {CommandFault::NotHere, std::nullopt, {}};
    const RecordVersion version = versionOf(std::move(*held));
    if (!version.waitsForCoSign()) return invalid(TutorialRecord::state);
    if (version.isMine || isTrainee()) return {CommandFault::NotAllowed, std::nullopt, QString(model::latin(TutorialRecord::coSignedBy.name))};
    Changes changes(KindNo::TutorialRecord);
    return m_desk.edit(record, changes.to(TutorialRecord::state, SignedState::CoSigned).to(TutorialRecord::coSignedBy, m_desk.person().id).to(TutorialRecord::coSignedAt, m_clock.now()));
}

}
