#include "tests/scenarios/Watch.h"

#include "core/model/dropin/Decision.h"
#include "core/model/governance/Conflict.h"
#include "core/session/Tutorials.h"

namespace carrel::tests {

using model::Approach;
using model::Decision;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::Slot;
using model::SlotState;
using model::Tutorial;
using model::TutorialRecord;
using model::TutorialState;
using namespace Qt::StringLiterals;

// What must hold of Learning Services' day: of times and tutorials, of what was signed, and of who comes often.

namespace {

constexpr KindNo theirs[] = {KindNo::Slot, KindNo::Tutorial, KindNo::TutorialRecord, KindNo::Decision, KindNo::Approach, KindNo::Series, KindNo::Workshop, KindNo::Booking, KindNo::DropIn, KindNo::Duty, KindNo::Visit};
/// Of these, what is at the door: whoever sees people there, or leads a workshop, has some of it.
constexpr KindNo atTheDoor[] = {KindNo::Series, KindNo::Workshop, KindNo::Booking, KindNo::DropIn, KindNo::Duty, KindNo::Visit};

/// Is set by the second signature, once.
bool isOfSecondSignature(const model::FieldSpec& field) { return &field == &TutorialRecord::coSignedBy || &field == &TutorialRecord::coSignedAt; }

}

QString Watch::whatIsSignedOrDecidedNeverChanges()
{
    // A store that comes back from a backup may be one from before a second signature, of records too that come back later.
    if (m_wentBackSigned != m_play.wentBack) {
        const auto& kind = model::kindView(KindNo::TutorialRecord);
        std::erase_if(m_fixed, [&](const auto& one) {
            const int position = one.first.second;
            return position == kind.position(TutorialRecord::coSignedBy) || position == kind.position(TutorialRecord::coSignedAt);
        });
    }
    m_wentBackSigned = m_play.wentBack;
    for (const KindNo no : {KindNo::TutorialRecord, KindNo::Decision, KindNo::Approach}) {
        const auto& kind = model::kindView(no);
        for (const Record& record : m_campus.hubRecords(no)) {
            for (int i = 0; i < kind.size(); ++i) {
                const auto& field = kind.at(i);
                const bool isAuthor = &field == &model::Common::author;
                if (!isAuthor && (field.merge != model::Merge::Fixed || i >= int(kind.spec().own.size()))) continue;
                const auto [known, isNew] = m_fixed.try_emplace({record.id(), i}, record.at(i));
                if (isNew || known->second == record.at(i)) continue;
                const bool maySet = isOfSecondSignature(field) && known->second.isEmpty();
                if (!maySet) return u"%1 of %2 %3 has changed after it was written"_s.arg(model::latin(field.name), kind.name(), record.id().text());
                known->second = record.at(i);
            }
        }
    }
    return {};
}

QString Watch::noTimeIsHeldByHalf()
{
    for (const Record& slot : m_campus.hubRecords(KindNo::Slot)) {
        const bool isTaken = slot.get(Slot::state) == SlotState::Taken;
        const bool isWhole = slot.get(Slot::holder).has_value() && slot.get(Slot::givenBy).has_value() && slot.get(Slot::givenAt).has_value();
        const bool isBare = !slot.get(Slot::holder) && !slot.get(Slot::givenBy) && !slot.get(Slot::givenAt);
        if (isTaken ? !isWhole : !isBare) return u"a time is taken by nobody, or free with somebody in it: %1"_s.arg(slot.id().text());
    }
    return {};
}

QString Watch::nobodySignsForThemselves()
{
    const RecordId trainee = m_campus.staff(u"gareth"_s);
    for (const Record& record : m_campus.hubRecords(KindNo::TutorialRecord)) {
        const auto author = record.get(model::Common::author);
        const auto second = record.get(TutorialRecord::coSignedBy);
        if (!author || second == author || second == trainee) return u"a record is signed by one person twice, or by a trainee"_s;
        if (author == trainee && record.get(TutorialRecord::needsCoSign) != true) return u"a trainee's record needs nobody else"_s;
        if (record.get(TutorialRecord::state) == model::SignedState::CoSigned && !second) return u"a second signature has no name"_s;
    }
    return {};
}

QString Watch::nobodyIsContactedWithoutADecision()
{
    for (const Record& approach : m_campus.hubRecords(KindNo::Approach)) {
        const auto id = approach.get(Approach::decision);
        const auto decision = id ? m_campus.hubRecord(KindNo::Decision, *id) : std::nullopt;
        const bool isAllowed = decision && decision->get(Decision::choice) == model::DecisionChoice::Contact && decision->get(Decision::student) == approach.get(Approach::student)
                               && decision->get(Decision::team) == approach.get(Approach::team);
        if (!isAllowed) return u"somebody was contacted, and nobody had decided so"_s;
    }
    return {};
}

QString Watch::theServicesWorkIsOnNoOtherDesk()
{
    for (FakeDesk* desk : m_play.desks()) {
        if (Play::isOfService(*desk) || !(*desk)->isOpen()) continue;
        for (const KindNo kind : theirs) {
            if (Play::isOfRegister(*desk) && std::ranges::find(atTheDoor, kind) != std::end(atTheDoor)) continue;
            if (!(*desk)->all(kind).empty()) return u"%1 has a %2"_s.arg(desk->name, model::kindView(kind).name());
        }
        for (const auto& conflict : (*desk)->conflicts()) {
            const bool isDoors = Play::isOfRegister(*desk) && std::ranges::find(atTheDoor, conflict.kind) != std::end(atTheDoor);
            if (!isDoors && std::ranges::find(theirs, conflict.kind) != std::end(theirs)) return u"%1 is asked about a %2"_s.arg(desk->name, model::kindView(conflict.kind).name());
        }
    }
    return {};
}

QString Watch::statesOf(KindNo no, const QString& first)
{
    struct Step {
        qint64 rec, seq, enrolment;
        QString state;
    };
    const auto& kind = model::kindView(no);
    std::vector<Step> steps;
    hub::Rows rows = m_campus.db().run(u"SELECT rec, seq, enrolment, value FROM history WHERE kind = ? AND field = ? AND standing = 'applied' ORDER BY rec, seq, enrolment, n"_s,
                                       {int(no), int(kind.at(kind.statePosition()).number)});
    while (rows.next()) steps.push_back({rows.number(0), rows.number(1), rows.number(2), rows.text(3).remove(u'"')});
    QStringList from;
    for (size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        if (i == 0 || steps[i - 1].rec != step.rec) from = first.isEmpty() ? QStringList() : QStringList(first);
        const auto isTogether = [&](const Step& other) { return other.rec == step.rec && other.seq == step.seq && other.enrolment != step.enrolment; };
        // Of what was taken up at once from several desks nothing tells which came first: any of them may have been the last.
        const bool isOneOfMany = std::ranges::any_of(steps, isTogether);
        const bool mayBe = isOneOfMany || from.isEmpty() || std::ranges::any_of(from, [&](const QString& state) { return kind.mayMove(state, step.state); });
        if (!mayBe) return u"a %1 went from %2 to %3"_s.arg(kind.name(), from.join(u" or "_s), step.state);
        from = isOneOfMany ? from << step.state : QStringList(step.state);
    }
    return {};
}

QString Watch::statesMovedOnlyAsTheyMay()
{
    const std::pair<KindNo, QString> all[] = {{KindNo::Case, u"open"_s}, {KindNo::Slot, {}}, {KindNo::Tutorial, {}}, {KindNo::TutorialRecord, {}},
                                                   {KindNo::Visit, u"waiting"_s}, {KindNo::Booking, {}}, {KindNo::Workshop, u"open"_s}, {KindNo::DropIn, u"open"_s}, {KindNo::Duty, {}}};
    for (const auto& [kind, first] : all) {
        if (const QString breach = statesOf(kind, first); !breach.isEmpty()) return breach;
    }
    return {};
}

QString Watch::aTimeIsOneTutorialsOnEveryDesk()
{
    QHash<RecordId, bool> lost;
    for (FakeDesk* desk : m_play.desks()) {
        if (!Play::isOfService(*desk) || !(*desk)->isOpen()) continue;
        session::Tutorials tutorials(**desk, desk->clock);
        QHash<RecordId, RecordId> whose;
        for (const auto& item : (*desk)->all(KindNo::Tutorial)) {
            const auto line = tutorials.line(item.view.id());
            const auto slot = model::Kept<RecordId>::read(item.view.at(item.view.kind().position(Tutorial::slot)));
            if (!line || !slot || line->state != TutorialState::Booked || !holds(*desk, KindNo::Slot, *slot)) continue;
            if (!line->lost && whose.contains(*slot)) return u"%1 gives one time to two tutorials"_s.arg(desk->name);
            if (!line->lost) whose.insert(*slot, item.view.id());
            const bool isLost = line->lost.has_value();
            if (lost.value(item.view.id(), isLost) != isLost) return u"%1 and another desk differ in who has a time"_s.arg(desk->name);
            lost.insert(item.view.id(), isLost);
        }
    }
    return {};
}

QString Watch::noTimeIsFreeThatSomebodyHas()
{
    for (FakeDesk* desk : m_play.desks()) {
        if (!Play::isOfService(*desk) || !(*desk)->isOpen()) continue;
        for (const auto& time : session::Tutorials(**desk, desk->clock).freeTimes()) {
            const auto slot = m_campus.hubRecord(KindNo::Slot, time.slot.view.id());
            const auto holder = slot && slot->get(Slot::state) == SlotState::Taken ? RecordId::parse(slot->get(Slot::holder).value_or(QString())) : std::nullopt;
            const auto tutorial = holder ? m_campus.hubRecord(KindNo::Tutorial, *holder) : std::nullopt;
            const bool isBooked = tutorial && tutorial->get(Tutorial::slot) == slot->id() && tutorial->get(Tutorial::state) == TutorialState::Booked;
            if (isBooked) return u"%1 offers a time that somebody has"_s.arg(desk->name);
        }
    }
    return {};
}

}
