#include "core/session/Deeds.h"

#include "core/model/Catalogue.h"
#include "core/model/cases/Attachment.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Explanation.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"
#include "core/model/governance/Consent.h"
#include "core/model/tutorials/TutorialRecord.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"
#include "core/session/Today.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <algorithm>

namespace carrel::session {

using model::Change;
using model::Changes;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t Most = 40;
constexpr quint8 Format = 2;

QString codeOf(const model::Value& value) { return value.text() ? *value.text() : QString(); }

void write(QDataStream& out, const Changes& changes)
{
    out << quint32(changes.all().size());
    for (auto it = changes.all().begin(); it != changes.all().end(); ++it) {
        const model::Value& value = it->value();
        out << qint32(it.key()) << quint8(value.isEmpty() ? 0 : value.number() ? 1 : 2);
        if (value.number()) out << *value.number();
        else if (value.text()) out << *value.text();
    }
}

Changes readChanges(QDataStream& in, KindNo kind)
{
    Changes changes(kind);
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        qint32 position = 0;
        quint8 sort = 0;
        qint64 number = 0;
        QString text;
        in >> position >> sort;
        if (sort == 1) in >> number;
        if (sort == 2) in >> text;
        if (position < 0 || position >= model::kindView(kind).size()) return changes;
        changes.set(position, sort == 0 ? Change::cleared() : sort == 1 ? Change::to(number) : Change::to(text));
    }
    return changes;
}

/// Where a state goes back to: where it was, or as near as the machine lets it. Nothing where there is no way.
std::optional<model::Value> stateBefore(const model::KindView& kind, const model::Value& now, const model::Value& before)
{
    if (kind.mayMove(codeOf(now), codeOf(before))) return before;
    if (kind.mayMove(codeOf(now), u"reopened")) return model::Value(u"reopened"_s);
    if (kind.no() == KindNo::Tutorial && kind.mayMove(codeOf(now), u"booked") && kind.mayMove(u"booked", codeOf(before))) return model::Value(u"booked"_s);
    return std::nullopt;
}

template <class T>
bool stands(const model::View& view, const model::Field<T>& field, const T& value)
{
    return view.mayWrite(field) && view.see(field) == model::Seen<T>::value(value);
}

bool isEmpty(const model::View& view, const model::FieldSpec& field) { return view.at(view.kind().position(field)).isEmpty(); }

/// To mark what is new as taken back: only as long as it is as it was made.
template <class E>
Deeds::WayBack marked(const model::View& view, const model::Field<E>& state, E made, E takenBack)
{
    if (!stands(view, state, made)) return Hindrance::ChangedSince;
    return Changes(view.no()).to(state, takenBack);
}

/// Once the service has it, taking it back here would undo nothing there.
Deeds::WayBack withoutTheReferral(const model::View& view)
{
    using model::Referral;
    using model::ReferralState;
    const auto draft = marked(view, Referral::state, ReferralState::Draft, ReferralState::Revoked);
    if (draft.ok()) return draft;
    const auto sent = marked(view, Referral::state, ReferralState::Sent, ReferralState::Revoked);
    const bool isAdvice = view.see(Referral::kindOf) == model::Seen<model::ReferralKind>::value(model::ReferralKind::AdviceOnly);
    if (sent.ok() || stands(view, Referral::state, ReferralState::Revoked)) return sent;
    return isAdvice ? Hindrance::OneWay : Hindrance::ServiceHasIt;
}

Hindrance oneWay(const model::View& view)
{
    if (view.no() == KindNo::Consent && view.see(model::Consent::state) == model::Seen<model::ConsentState>::value(model::ConsentState::Withdrawn)) return Hindrance::WithdrawalStands;
    return view.no() == KindNo::Referral ? Hindrance::ServiceHasIt : Hindrance::OneWay;
}

}

void Deeds::open(base::Moment now)
{
    const QByteArray bytes = QByteArray::fromBase64(m_cache.meta(u"deeds"_s).toLatin1());
    QDataStream in(bytes);
    quint8 format = 0;
    quint32 count = 0;
    in >> format;
    if (format != Format) return;
    in >> m_last >> count;
    for (quint32 i = 0; i < count; ++i) {
        quint8 kindNo = 0;
        QString id;
        in >> kindNo >> id;
        const auto record = RecordId::parse(id);
        const auto kind = KindNo(kindNo);
        if (in.status() != QDataStream::Ok || !record || !model::findKind(kind)) break;
        Deed deed{0, kind, *record, false, false, 0, {}, Changes(kind)};
        in >> deed.number >> deed.creates >> deed.undone >> deed.undoes >> deed.batch >> deed.at.ms;
        deed.wrote = readChanges(in, kind);
        Changes before = readChanges(in, kind);
        if (in.status() == QDataStream::Ok) m_all.push_back({std::move(deed), std::move(before)});
    }
    sweep(now);
}

void Deeds::flush()
{
    if (!m_changed) return;
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << Format << m_last << quint32(m_all.size());
    for (const Kept& kept : m_all) {
        const Deed& deed = kept.deed;
        out << quint8(deed.kind) << deed.record.text() << deed.number << deed.creates << deed.undone << deed.undoes << deed.batch << deed.at.ms;
        write(out, deed.wrote);
        write(out, kept.before);
    }
    m_cache.setMeta(u"deeds"_s, QString::fromLatin1(bytes.toBase64()));
    m_changed = false;
}

void Deeds::add(std::vector<Kept> done)
{
    const qint64 first = m_last + 1;
    for (Kept& kept : done) {
        kept.deed.number = ++m_last;
        kept.deed.batch = done.size() > 1 ? first : 0;
        m_all.push_back(std::move(kept));
    }
    forgetOldest();
    m_changed = true;
}

/// A batch counts as one thing done, and is forgotten as a whole: half of it could not be taken back.
void Deeds::forgetOldest()
{
    const auto begins = [](const Kept& kept) { return kept.deed.batch == 0 || kept.deed.batch == kept.deed.number; };
    auto commands = size_t(std::ranges::count_if(m_all, begins));
    for (; commands > Most; --commands) {
        const qint64 batch = m_all.front().deed.batch;
        m_all.erase(m_all.begin());
        while (batch != 0 && !m_all.empty() && m_all.front().deed.batch == batch) m_all.erase(m_all.begin());
    }
}

std::vector<Deeds::Kept> Deeds::batchOf(qint64 number) const
{
    std::vector<Kept> out;
    const auto it = std::ranges::find(m_all, number, [](const Kept& kept) { return kept.deed.number; });
    if (it == m_all.end()) return out;
    for (const Kept& kept : m_all) {
        if (&kept == &*it || (it->deed.batch != 0 && kept.deed.batch == it->deed.batch)) out.push_back(kept);
    }
    return out;
}

void Deeds::markUndone(qint64 number, bool undone)
{
    qint64 batch = 0;
    for (Kept& kept : m_all) {
        if (kept.deed.number == number) batch = kept.deed.batch;
    }
    for (Kept& kept : m_all) {
        if (kept.deed.number == number || (batch != 0 && kept.deed.batch == batch)) kept.deed.undone = undone;
    }
    m_changed = true;
}

bool Deeds::isStoodUpon(const RecordId& consent) const
{
    using store::Compare;
    const auto stands = [&](KindNo kind, const model::FieldSpec& field, const model::FieldSpec& state, const QString& gone) {
        return m_rows.count({kind, {{&field, Compare::Is, consent.text()}, {&state, Compare::IsNot, gone}}, nullptr, false, 0, 0}) > 0;
    };
    return stands(KindNo::Note, model::Note::consent, model::Note::state, u"withdrawn"_s)
        || stands(KindNo::Referral, model::Referral::consent, model::Referral::state, u"revoked"_s)
        || stands(KindNo::Attachment, model::Attachment::consent, model::Attachment::state, u"withdrawn"_s);
}

/// Whether anything belongs to the case: then it is no longer just opened.
bool Deeds::hasParts(const RecordId& theCase) const
{
    for (const auto& kind : model::catalogue()) {
        const int parent = kind.parentPosition();
        if (parent < 0 || kind.at(parent).target != KindNo::Case) continue;
        if (m_rows.count({kind.no(), {{&kind.at(parent), store::Compare::Is, theCase.text()}}, nullptr, false, 0, 0}) > 0) return true;
    }
    return false;
}

bool Deeds::mayStay(const Kept& kept, QDate today) const
{
    if (dayHere(kept.deed.at) != today) return false;
    const auto row = m_rows.find(kept.deed.kind, kept.deed.record);
    if (!row) return false;
    const auto isSeen = [&](const Changes& changes) {
        return std::ranges::all_of(changes.all().keys(), [&](int position) { return row->view.grain(position) >= model::Grain::Full; });
    };
    return isSeen(kept.deed.wrote) && isSeen(kept.before);
}

void Deeds::sweep(base::Moment now)
{
    const QDate today = dayHere(now);
    const auto gone = std::erase_if(m_all, [&](const Kept& kept) { return !mayStay(kept, today); });
    if (gone == 0) return;
    // Not later: what has left the desk leaves this list with it.
    m_changed = true;
    flush();
}

Deeds::WayBack Deeds::withoutTheNew(const model::View& view, QDate today) const
{
    using model::Case;
    using model::Note;
    switch (view.no()) {
    case KindNo::Action: return marked(view, model::Action::state, model::ActionState::Open, model::ActionState::Dropped);
    case KindNo::Support: return marked(view, model::Support::state, model::SupportState::Agreed, model::SupportState::Dropped);
    case KindNo::DropIn: return marked(view, model::DropIn::state, model::DropInState::Open, model::DropInState::Closed);
    case KindNo::Duty:
        for (const auto made : {model::DutyState::On, model::DutyState::Expected}) {
            if (const auto back = marked(view, model::Duty::state, made, model::DutyState::Off); back.ok()) return back;
        }
        return Hindrance::ChangedSince;
    case KindNo::Visit: return marked(view, model::Visit::state, model::VisitState::Waiting, model::VisitState::Removed);
    case KindNo::Series: return marked(view, model::Series::state, model::SeriesState::Running, model::SeriesState::Ended);
    case KindNo::Workshop: return marked(view, model::Workshop::state, model::WorkshopState::Open, model::WorkshopState::Cancelled);
    case KindNo::Booking:
        if (const auto back = marked(view, model::Booking::state, model::BookingState::Waiting, model::BookingState::Cancelled); back.ok()) return back;
        return marked(view, model::Booking::state, model::BookingState::Booked, model::BookingState::Cancelled);
    case KindNo::Slot: return marked(view, model::Slot::state, model::SlotState::Open, model::SlotState::Withdrawn);
    case KindNo::Tutorial: return withoutTheTutorial(view);
    case KindNo::TutorialRecord:
        // An amendment has changed another record besides.
        if (!isEmpty(view, model::TutorialRecord::amends)) return Hindrance::Amended;
        return marked(view, model::TutorialRecord::state, model::SignedState::Signed, model::SignedState::Withdrawn);
    case KindNo::Attachment: return marked(view, model::Attachment::state, model::AttachmentState::Kept, model::AttachmentState::Withdrawn);
    case KindNo::Explanation: return marked(view, model::Explanation::state, model::ExplanationState::Recorded, model::ExplanationState::Struck);
    case KindNo::Referral: return withoutTheReferral(view);
    case KindNo::Consent: return withoutTheConsent(view, today);
    case KindNo::Note:
        // An amendment has changed another note besides.
        if (!isEmpty(view, Note::amends)) return Hindrance::Amended;
        return marked(view, Note::state, model::NoteState::Signed, model::NoteState::Withdrawn);
    case KindNo::Case:
        if (hasParts(view.id())) return Hindrance::HasParts;
        if (!stands(view, Case::state, model::CaseState::Open) || !view.mayWrite(Case::closedOn)) return Hindrance::ChangedSince;
        return Changes(KindNo::Case).to(Case::state, model::CaseState::Closed).to(Case::closedOn, today);
    default: return Hindrance::OneWay;
    }
}

/// One that a visit became is over from the first: until it is written up it goes back by way of being booked.
Deeds::WayBack Deeds::withoutTheTutorial(const model::View& view) const
{
    using model::Tutorial;
    using model::TutorialState;
    for (const auto made : {TutorialState::Waiting, TutorialState::Booked}) {
        if (const auto back = marked(view, Tutorial::state, made, TutorialState::Cancelled); back.ok()) return back;
    }
    if (isEmpty(view, Tutorial::visit)) return Hindrance::ChangedSince;
    if (m_rows.count({KindNo::TutorialRecord, {{&model::TutorialRecord::tutorial, store::Compare::Is, view.id().text()}}, nullptr, false, 0, 0}) > 0) return Hindrance::ChangedSince;
    for (const auto made : {TutorialState::Completed, TutorialState::InSession}) {
        if (const auto back = marked(view, Tutorial::state, made, TutorialState::Booked); back.ok()) return back;
    }
    return Hindrance::ChangedSince;
}

/// What is kept under a consent would go from everybody's eyes with it: that is withdrawn knowingly, not by the way.
Deeds::WayBack Deeds::withoutTheConsent(const model::View& view, QDate today) const
{
    using model::Consent;
    using model::ConsentState;
    if (isStoodUpon(view.id())) return Hindrance::StoodUpon;
    if (stands(view, Consent::state, ConsentState::Withdrawn)) return Hindrance::WithdrawalStands;
    for (const ConsentState made : {ConsentState::Given, ConsentState::Asked, ConsentState::Refused}) {
        const auto back = marked(view, Consent::state, made, ConsentState::Withdrawn);
        if (back.ok() && view.mayWrite(Consent::withdrawnOn)) return Changes(*back).to(Consent::withdrawnOn, today);
    }
    return Hindrance::ChangedSince;
}

Deeds::WayBack Deeds::wayBack(const Kept& kept) const
{
    const auto together = batchOf(kept.deed.number);
    const bool isChoice = std::ranges::any_of(together, [](const Kept& each) { return each.deed.kind == KindNo::Conflict; });
    for (const Kept& each : together) {
        const auto back = wayBackAlone(each);
        if (isChoice && !back.ok()) return back;
    }
    return wayBackAlone(kept);
}

Deeds::WayBack Deeds::wayBackAlone(const Kept& kept) const
{
    const auto row = m_rows.find(kept.deed.kind, kept.deed.record);
    if (!row || kept.deed.undone) return Hindrance::None;
    if (kept.deed.creates) return withoutTheNew(row->view, dayHere(kept.deed.at));
    const auto& kind = row->view.kind();
    Changes back(kept.deed.kind);
    for (auto it = kept.before.all().begin(); it != kept.before.all().end(); ++it) {
        const auto& field = kind.at(it.key());
        const model::Value& now = row->view.at(it.key());
        const auto wrote = kept.deed.wrote.at(it.key());
        const bool goesOneWay = field.merge == model::Merge::Fixed || field.merge == model::Merge::WithdrawalWins;
        if (goesOneWay || !row->view.mayWrite(field)) return oneWay(row->view);
        if (!wrote || now != wrote->value()) return Hindrance::ChangedSince;
        model::Value to = it->value();
        if (field.merge == model::Merge::Machine || field.merge == model::Merge::FirstStep) {
            const auto reached = stateBefore(kind, now, to);
            if (!reached) return oneWay(row->view);
            to = *reached;
        }
        back.set(it.key(), to.isEmpty() ? Change::cleared() : Change::to(to));
    }
    return back.isEmpty() ? WayBack(Hindrance::OneWay) : WayBack(std::move(back));
}

}
