#include "ui/words/DeedWords.h"

#include "core/model/cases/Attachment.h"
#include "core/model/cases/Explanation.h"
#include "core/model/cases/Plan.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"
#include "core/model/governance/Consent.h"
#include "core/model/governance/Print.h"
#include "core/model/tutorials/TutorialRecord.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"
#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace carrel::ui {

using model::Case;
using model::Change;
using model::KindNo;
using session::Deed;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Deeds)
};

QString capital(QString text)
{
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString newWords(KindNo kind)
{
    switch (kind) {
    case KindNo::Note: return Words::tr("Note saved");
    case KindNo::Action: return Words::tr("Action added");
    case KindNo::Case: return Words::tr("Case opened");
    case KindNo::Support: return Words::tr("Agreed support added");
    case KindNo::Referral: return Words::tr("Referral sent");
    case KindNo::Consent: return Words::tr("Consent or condition recorded");
    case KindNo::Explanation: return Words::tr("What the student was told is noted");
    case KindNo::Attachment: return Words::tr("File attached");
    case KindNo::Print: return Words::tr("Print recorded");
    case KindNo::Review: return Words::tr("Review begun");
    case KindNo::DropIn: return Words::tr("Drop-in session opened");
    case KindNo::Duty: return Words::tr("Put on duty");
    case KindNo::Visit: return Words::tr("Added to the queue");
    case KindNo::Series: return Words::tr("Series begun");
    case KindNo::Workshop: return Words::tr("Workshop planned");
    case KindNo::Booking: return Words::tr("Place booked");
    case KindNo::Slot: return Words::tr("Time offered");
    case KindNo::Tutorial: return Words::tr("Tutorial booked");
    case KindNo::TutorialRecord: return Words::tr("Tutorial record signed");
    case KindNo::Decision: return Words::tr("Decision recorded");
    case KindNo::Approach: return Words::tr("Contact recorded");
    default: return Words::tr("%1 added").arg(capital(kindWord(kind)));
    }
}

/// A tutorial that a visit to a drop-in became was never booked, and whoever waits has no place.
QString newWords(session::Desk& desk, const Deed& deed)
{
    const auto item = deed.kind == KindNo::Tutorial || deed.kind == KindNo::Booking ? desk.find(deed.kind, deed.record) : std::nullopt;
    if (item && deed.kind == KindNo::Tutorial && shown(item->view, model::Tutorial::visit)) return Words::tr("Tutorial made from a visit");
    if (item && deed.kind == KindNo::Booking && shown(item->view, model::Booking::state) == model::BookingState::Waiting) return Words::tr("Put on the waiting list");
    return newWords(deed.kind);
}

template <class T>
std::optional<T> wrote(const Deed& deed, const model::Field<T>& field)
{
    const auto change = deed.wrote.at(model::kindView(deed.kind).position(field));
    return change ? model::Kept<T>::read(change->value()) : std::nullopt;
}

QString stateWords(model::CaseState state)
{
    switch (state) {
    case model::CaseState::Closed: return Words::tr("Case closed");
    case model::CaseState::Reopened: return Words::tr("Case opened again");
    case model::CaseState::Waiting: return Words::tr("Case waits for the student");
    case model::CaseState::InProgress: return Words::tr("Case in progress");
    case model::CaseState::Open: break;
    }
    return Words::tr("Case open");
}

QString stateWords(model::ActionState state)
{
    switch (state) {
    case model::ActionState::Done: return Words::tr("Action done");
    case model::ActionState::Dropped: return Words::tr("Action dropped");
    case model::ActionState::Doing: return Words::tr("Action begun");
    case model::ActionState::Open: break;
    }
    return Words::tr("Action open again");
}

QString stateWords(model::VisitState state)
{
    using model::VisitState;
    switch (state) {
    case VisitState::Called: return Words::tr("Called to a desk");
    case VisitState::Seen: return Words::tr("Arrived at the desk");
    case VisitState::Finished: return Words::tr("Visit finished");
    case VisitState::NoShow: return Words::tr("Did not come to the desk");
    case VisitState::Left: return Words::tr("Left the queue");
    case VisitState::Transferred: return Words::tr("Sent on");
    case VisitState::Parked: return Words::tr("Set aside in the queue");
    case VisitState::Removed: return Words::tr("Taken off the queue");
    case VisitState::Waiting: break;
    }
    return Words::tr("Back in the queue");
}

QString stateWords(model::DropInState state)
{
    switch (state) {
    case model::DropInState::Paused: return Words::tr("Drop-in paused");
    case model::DropInState::Closed: return Words::tr("Drop-in closed");
    case model::DropInState::Open: break;
    }
    return Words::tr("Drop-in open again");
}

/// What was done at a drop-in; nothing for other kinds.
std::optional<QString> queueWords(const Deed& deed)
{
    if (deed.kind == KindNo::Visit) {
        if (const auto state = wrote(deed, model::Visit::state)) return stateWords(*state);
        if (wrote(deed, model::Visit::apart)) return Words::tr("Called without the hub");
        if (wrote(deed, model::Visit::calls)) return Words::tr("Called again");
        if (wrote(deed, model::Visit::by)) return Words::tr("Visit taken over");
        if (wrote(deed, model::Visit::student)) return Words::tr("Visit matched to a student");
    }
    if (deed.kind == KindNo::DropIn) {
        if (const auto state = wrote(deed, model::DropIn::state)) return stateWords(*state);
        if (const auto by = wrote(deed, model::DropIn::calling)) return *by == model::CallingBy::FirstName ? Words::tr("Public display shows first names") : Words::tr("Public display shows tickets");
    }
    if (deed.kind != KindNo::Duty) return std::nullopt;
    const auto state = wrote(deed, model::Duty::state);
    return !state ? std::nullopt : std::optional(*state == model::DutyState::On ? Words::tr("On duty") : Words::tr("Off duty"));
}

QString markWords(model::Attendance mark)
{
    switch (mark) {
    case model::Attendance::Present: return Words::tr("Marked present");
    case model::Attendance::Late: return Words::tr("Marked late");
    case model::Attendance::Absent: return Words::tr("Marked absent");
    case model::Attendance::Excused: break;
    }
    return Words::tr("Marked excused");
}

/// What was done at a workshop; nothing for other kinds.
std::optional<QString> workshopWords(const Deed& deed)
{
    using model::Booking;
    using model::Workshop;
    if (deed.kind == KindNo::Workshop) {
        const auto state = wrote(deed, Workshop::state);
        if (!state) return std::nullopt;
        if (*state == model::WorkshopState::Closed) return Words::tr("Register closed");
        return *state == model::WorkshopState::Cancelled ? Words::tr("Workshop called off") : Words::tr("Register open again");
    }
    if (deed.kind != KindNo::Booking) return std::nullopt;
    if (const auto mark = wrote(deed, Booking::mark)) return markWords(*mark);
    if (deed.wrote.at(model::kindView(KindNo::Booking).position(Booking::mark))) return Words::tr("Mark taken away");
    if (wrote(deed, Booking::student)) return Words::tr("Walk-in matched to a student");
    const auto state = wrote(deed, Booking::state);
    if (!state) return std::nullopt;
    if (*state == model::BookingState::Booked) return Words::tr("Place given");
    return *state == model::BookingState::Waiting ? Words::tr("Put on the waiting list") : Words::tr("Place cancelled");
}

QString stateWords(model::TutorialState state)
{
    using model::TutorialState;
    switch (state) {
    case TutorialState::Waiting: return Words::tr("Put on the waiting list");
    case TutorialState::Arrived: return Words::tr("Arrived for the tutorial");
    case TutorialState::InSession: return Words::tr("Tutorial begun");
    case TutorialState::Completed: return Words::tr("Tutorial over");
    case TutorialState::NoShow: return Words::tr("Did not come to the tutorial");
    case TutorialState::Cancelled: return Words::tr("Tutorial cancelled");
    case TutorialState::Booked: break;
    }
    return Words::tr("Time given");
}

/// What was done about a tutorial; nothing for other kinds.
std::optional<QString> tutorialWords(const Deed& deed)
{
    if (deed.kind == KindNo::Slot) {
        const auto state = wrote(deed, model::Slot::state);
        if (!state) return std::nullopt;
        if (*state == model::SlotState::Taken) return Words::tr("Time given away");
        return *state == model::SlotState::Withdrawn ? Words::tr("Time taken back") : Words::tr("Time offered again");
    }
    if (deed.kind == KindNo::Tutorial) {
        if (const auto state = wrote(deed, model::Tutorial::state)) return stateWords(*state);
    }
    if (deed.kind != KindNo::TutorialRecord) return std::nullopt;
    const auto state = wrote(deed, model::TutorialRecord::state);
    if (!state) return std::nullopt;
    if (*state == model::SignedState::CoSigned) return Words::tr("Tutorial record co-signed");
    return *state == model::SignedState::Withdrawn ? Words::tr("Tutorial record withdrawn") : Words::tr("Tutorial record amended");
}

QString changeWords(session::Desk& desk, const Deed& deed)
{
    if (const auto words = tutorialWords(deed)) return *words;
    if (deed.kind == KindNo::Approach) return Words::tr("Outcome recorded");
    if (const auto words = workshopWords(deed)) return *words;
    if (const auto words = queueWords(deed)) return *words;
    if (deed.kind == KindNo::Conflict) return Words::tr("Choice saved");
    if (deed.kind == KindNo::Case) {
        if (const auto state = wrote(deed, Case::state)) return stateWords(*state);
        if (const auto owner = wrote(deed, Case::owner)) return Words::tr("Owner set to %1").arg(Directory(desk).staff(*owner));
        const auto step = deed.wrote.at(model::kindView(KindNo::Case).position(Case::nextStep));
        if (step) return step->isCleared() ? Words::tr("Next step done") : Words::tr("Next step saved");
        if (const auto due = wrote(deed, Case::nextDue)) return Words::tr("Next step moved to %1").arg(houseDate(*due));
    }
    if (deed.kind == KindNo::Note && wrote(deed, model::Note::state) == model::NoteState::Withdrawn) return Words::tr("Note withdrawn");
    if (deed.kind == KindNo::Print) {
        if (const auto state = wrote(deed, model::Print::state)) return state == model::PrintState::Destroyed ? Words::tr("Print destroyed") : Words::tr("Print kept again");
    }
    if (deed.kind == KindNo::Action) {
        if (const auto state = wrote(deed, model::Action::state)) return stateWords(*state);
    }
    if (deed.kind == KindNo::Attachment) {
        if (const auto state = wrote(deed, model::Attachment::state)) return *state == model::AttachmentState::Kept ? Words::tr("File put back") : Words::tr("File withdrawn");
    }
    if (deed.kind == KindNo::Consent && wrote(deed, model::Consent::state) == model::ConsentState::Withdrawn) return Words::tr("Consent withdrawn, everywhere at once");
    if (deed.kind == KindNo::Referral && wrote(deed, model::Referral::state) == model::ReferralState::Revoked) return Words::tr("Referral called back");
    if (deed.kind == KindNo::Explanation) {
        if (const auto state = wrote(deed, model::Explanation::state)) return *state == model::ExplanationState::Struck ? Words::tr("Entry withdrawn") : Words::tr("Entry restored");
    }
    if (deed.kind == KindNo::Support && deed.wrote.at(model::kindView(KindNo::Support).position(model::Support::outcome))) return Words::tr("Outcome of support saved");
    const auto& kind = model::kindView(deed.kind);
    const auto& changes = deed.wrote.all();
    if (changes.size() != 1) return Words::tr("%1 changed").arg(capital(kindWord(deed.kind)));
    return Words::tr("%1 changed").arg(fieldLabel(deed.kind, kind.at(changes.firstKey())));
}

QString studentOf(session::Desk& desk, const Deed& deed)
{
    const auto item = desk.find(deed.kind, deed.record);
    const int position = model::kindView(deed.kind).studentPosition();
    if (!item || position < 0 || item->view.grain(position) < model::Grain::Full) return {};
    if (const auto student = model::Kept<model::RecordId>::read(item->view.at(position))) return Directory(desk).student(student);
    // Whoever only gave a name is called by it.
    if (deed.kind == KindNo::Visit) return shown(item->view, model::Visit::visitor).value_or(QString());
    return deed.kind == KindNo::Booking ? shown(item->view, model::Booking::visitor).value_or(QString()) : QString();
}

/// How many it was done for, and where: a page may show another workshop than the one it was done at.
QString severalWords(session::Desk& desk, const Deed& deed, const Deed& root)
{
    if (deed.kind != KindNo::Booking) return Words::tr("%n cases", nullptr, deed.count);
    const QString people = Words::tr("%n people", nullptr, deed.count);
    const auto booking = desk.find(KindNo::Booking, root.record);
    const auto id = booking ? shown(booking->view, model::Booking::workshop) : std::nullopt;
    const auto workshop = id ? desk.find(KindNo::Workshop, *id) : std::nullopt;
    const QString title = workshop ? shown(workshop->view, model::Workshop::title).value_or(QString()) : QString();
    return title.isEmpty() ? people : Words::tr("%1, %2", "how many people, workshop").arg(people, title);
}

}

QString deedWords(session::Desk& desk, const Deed& deed, const std::vector<Deed>& all)
{
    const Deed* root = &deed;
    bool isBack = false;
    while (root->undoes) {
        const auto it = std::ranges::find(all, root->undoes, &Deed::number);
        if (it == all.end()) break;
        root = &*it;
        isBack = !isBack;
    }
    const bool isJoined = root->kind == KindNo::Visit && root->count > 1 && wrote(*root, model::Visit::state) == model::VisitState::Removed;
    const QString did = root->creates ? newWords(desk, *root) : isJoined ? Words::tr("Two places in the queue joined") : changeWords(desk, *root);
    // What holds for several is said of how many, not of one of them; two visits at once are one person's.
    const QString name = deed.count > 1 && deed.kind != KindNo::Visit ? severalWords(desk, deed, *root) : studentOf(desk, *root);
    // What somebody does at a queue or a register they do themselves, not somebody for them.
    const bool isTheirs = root->kind == KindNo::Visit || root->kind == KindNo::Booking || root->kind == KindNo::Tutorial;
    const QString whole = name.isEmpty() ? did : isTheirs ? Words::tr("%1: %2", "what was done, a student").arg(did, name) : Words::tr("%1 for %2", "what was done, a student").arg(did, name);
    if (!deed.undoes) return whole;
    return isBack ? Words::tr("Undone: %1").arg(whole) : Words::tr("Done again: %1").arg(whole);
}

QString hindranceWords(const Deed& deed)
{
    using session::Hindrance;
    switch (deed.hindrance) {
    case Hindrance::None: break;
    case Hindrance::OneWay:
        if (deed.creates) return Words::tr("It is on record, and stays there.");
        return Words::tr("There is no way back to how it was. Change it where it stands.");
    case Hindrance::ChangedSince: return Words::tr("It has been changed since. Look at it as it is now, and change it there.");
    case Hindrance::HasParts: return Words::tr("Something belongs to this case by now. Close the case instead.");
    case Hindrance::Amended: return Words::tr("It has taken the place of an earlier one. Amend it once more instead.");
    case Hindrance::ServiceHasIt: return Words::tr("The service has it already. On the case, call it back or write down what came back, and tell the service.");
    case Hindrance::WithdrawalStands: return Words::tr("A withdrawal always stands. If the student agrees again, record that as a new consent.");
    case Hindrance::StoodUpon: return Words::tr("A record relies on it by now. To end it, withdraw it on the case: what relies on it is held back then.");
    }
    return {};
}

std::optional<model::RecordId> caseOf(session::Desk& desk, const Deed& deed)
{
    if (deed.kind == KindNo::Case) return deed.record;
    const auto item = desk.find(deed.kind, deed.record);
    const int parent = model::kindView(deed.kind).parentPosition();
    const bool inCase = item && parent >= 0 && model::kindView(deed.kind).at(parent).target == KindNo::Case;
    return inCase && item->view.grain(parent) >= model::Grain::Full ? model::Kept<model::RecordId>::read(item->view.at(parent)) : std::nullopt;
}

}
