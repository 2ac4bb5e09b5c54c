#include "core/session/OpenDesk.h"

#include "core/access/ConsentRule.h"
#include "core/model/cases/Attachment.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"
#include "core/model/governance/Print.h"
#include "core/session/Today.h"

#include <algorithm>

namespace carrel::session {

using model::Changes;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr auto asidePrefix = "set-aside/"_L1;
constexpr int Ahead = 14, Many = 500;

/// What it stands on, where that is written and can be seen; and whether it stands on anything else than a consent.
struct Footing {
    std::optional<RecordId> consent;
    bool otherwise = false;
    bool needed = false;
};

Footing footingOf(const model::View& view)
{
    using model::Note;
    using model::Referral;
    if (view.no() == KindNo::Referral) {
        const auto consent = shown(view, Referral::consent);
        return {consent, shown(view, Referral::overrideReason).has_value(), consent.has_value()};
    }
    if (view.no() == KindNo::Attachment) {
        using model::Attachment;
        return {shown(view, Attachment::consent), shown(view, Attachment::condition).has_value(), shown(view, Attachment::special).value_or(false)};
    }
    if (view.no() != KindNo::Note) return {};
    const bool special = shown(view, Note::special).value_or(false) || shown(view, Note::type) == model::NoteType::Health;
    return {shown(view, Note::consent), shown(view, Note::condition).has_value(), special};
}

bool isMine(const model::View& theCase, const RecordId& me)
{
    return shown(theCase, model::Case::owner) == me || shown(theCase, model::Case::assignees).value_or(QList<RecordId>()).contains(me);
}

}

model::View Desk::Opened::withoutWhatIsWithdrawn(model::View view)
{
    const Footing footing = footingOf(view);
    if (!footing.needed || footing.otherwise) return view;
    const auto consent = footing.consent ? rows.find(KindNo::Consent, *footing.consent) : std::nullopt;
    // A consent that this desk does not hold is the hub's to judge; it has done so already.
    const bool holds = footing.consent && (!consent || shown(consent->view, model::Consent::state) == model::ConsentState::Given);
    if (holds) return view;
    model::Shape shape = view.shape();
    access::maskMatter(shape);
    model::View masked(view.id(), shape);
    for (int i = 0; i < view.kind().size(); ++i) {
        if (shape.at(i) > model::Grain::Masked) masked.set(i, view.at(i));
    }
    return masked;
}

CommandAnswer Desk::createIn(const RecordId& theCase, Changes changes)
{
    const auto held = open().rows.find(KindNo::Case, theCase);
    if (!held) return {CommandFault::NotHere, std::nullopt, {}};
    const auto& kind = model::kindView(changes.kind());
    changes.set(kind.parentPosition(), model::Change::to(model::Kept<RecordId>::keep(theCase)));
    if (const auto student = shown(held->view, model::Case::student)) {
        changes.set(kind.studentPosition(), model::Change::to(model::Kept<RecordId>::keep(*student)));
    }
    return create(std::move(changes));
}

CommandAnswer Desk::withdraw(const RecordId& consent)
{
    // Nothing but the end of it: the hub lets that through whatever else may be the matter.
    Changes changes(KindNo::Consent);
    changes.to(model::Consent::state, model::ConsentState::Withdrawn).to(model::Consent::withdrawnOn, dayHere(m_tools.clock.now()));
    return edit(consent, changes);
}

CommandAnswer Desk::link(const RecordId& one, const RecordId& other, bool linked)
{
    using model::Case;
    std::vector<Rewrite> rewrites;
    for (const auto& [here, there] : {std::pair(one, other), std::pair(other, one)}) {
        const auto row = open().rows.find(KindNo::Case, here);
        if (!row || one == other) return {CommandFault::NotHere, here, {}};
        if (linked && shown(row->view, Case::confidentiality) != model::Confidentiality::Team) return {CommandFault::NotAllowed, here, {}};
        auto all = shown(row->view, Case::linked).value_or(QList<RecordId>());
        all.removeAll(there);
        if (linked) all << there;
        Changes changes(KindNo::Case);
        all.isEmpty() ? changes.clear(Case::linked) : changes.to(Case::linked, all);
        rewrites.push_back({here, changes});
    }
    return editAll(rewrites);
}

CommandFault Desk::setAside(const RecordId& theCase, const QString& words)
{
    if (words.trimmed().isEmpty()) return CommandFault::Incomplete;
    const QString place = asidePrefix + theCase.text() + u'/' + RecordId::draw(m_tools.random).text();
    const CommandFault fault = keepDraft(place, words.trimmed(), 0);
    if (fault == CommandFault::None) Q_EMIT rowsChanged();
    return fault;
}

std::vector<SetAside> Desk::setAsidesAt(const QString& prefix)
{
    std::vector<SetAside> out;
    for (const store::Draft& draft : open().drafts.under(prefix)) {
        const auto theCase = RecordId::parse(draft.place.section(u'/', 1, 1));
        if (theCase) out.push_back({draft.place, *theCase, draft.at});
    }
    return out;
}

std::vector<SetAside> Desk::setAsides(const RecordId& theCase)
{
    return asking([&]() -> std::vector<SetAside> {
        return setAsidesAt(asidePrefix + theCase.text() + u'/');
    });
}

CommandAnswer Desk::settleAside(const SetAside& aside, const RecordId& consent)
{
    const auto kept = open().drafts.find(aside.place);
    if (!kept) return {CommandFault::NotHere, std::nullopt, {}};
    NewNote note{aside.theCase, model::NoteType::Health, kept->text};
    note.audience = model::Audience::CaseTeam;
    note.special = true;
    note.consent = consent;
    const CommandAnswer answer = addNote(note);
    if (answer.ok()) discardAside(aside);
    return answer;
}

void Desk::discardAside(const SetAside& aside)
{
    dropDraft(aside.place);
    Q_EMIT rowsChanged();
}

Agenda Desk::agenda()
{
    return asking([&]() -> Agenda {
        using model::Action;
        using model::Consent;
        using model::Referral;
        Agenda out;
        const QDate today = dayHere(m_tools.clock.now());
        const RecordId me = open().identity.person;
        const auto by = [](QDate day) { return model::Kept<QDate>::keep(day); };
        const QDate horizon = today.addDays(Agenda::DaysAhead);
        for (const insight::Due due : {insight::Due::Overdue, insight::Due::Today, insight::Due::ThisWeek, insight::Due::Later}) {
            CaseQuery mine;
            mine.mine = true;
            mine.due = due;
            for (CaseLine& line : cases(mine)) {
                if (shown(line.item.view, model::Case::nextDue).value_or(today) <= horizon) out.cases.push_back(std::move(line));
            }
        }
        for (auto& item : open().items(open().rows.select({KindNo::Action, {{&Action::owner, store::Compare::Is, me.text()}, {&Action::due, store::Compare::AtMost, by(horizon)}}, &Action::due, false, Many, 0}))) {
            const auto state = shown(item.view, Action::state);
            if (state == model::ActionState::Open || state == model::ActionState::Doing) out.actions.push_back(std::move(item));
        }
        for (auto& item : open().items(open().rows.select({KindNo::Referral, {{&Referral::chaseOn, store::Compare::AtMost, by(today)}}, &Referral::chaseOn, false, Many, 0}))) {
            using model::ReferralState;
            const auto state = shown(item.view, Referral::state);
            const bool unanswered = state == ReferralState::Sent || state == ReferralState::Received || state == ReferralState::NoReply || state == ReferralState::Rejected;
            const auto whose = shown(item.view, Referral::caseRef);
            const auto held = whose ? open().rows.find(KindNo::Case, *whose) : std::nullopt;
            if (unanswered && held && isMine(held->view, me)) out.referrals.push_back(std::move(item));
        }
        for (auto& item : open().items(open().rows.select({KindNo::Consent, {{&Consent::expires, store::Compare::AtLeast, by(today)}, {&Consent::expires, store::Compare::AtMost, by(today.addDays(Ahead))}}, &Consent::expires, false, Many, 0}))) {
            const auto student = shown(item.view, Consent::student);
            CaseQuery theirs;
            theirs.mine = true;
            theirs.student = student;
            if (shown(item.view, Consent::state) == model::ConsentState::Given && student && caseCount(theirs) > 0) out.consents.push_back(std::move(item));
        }
        using model::Print;
        for (auto& item : open().items(open().rows.select({KindNo::Print, {{&Print::destroyBy, store::Compare::AtMost, by(today.addDays(-1))}}, &Print::destroyBy, false, Many, 0}))) {
            if (shown(item.view, Print::state) == model::PrintState::Kept) out.prints.push_back(std::move(item));
        }
        out.aside = setAsidesAt(asidePrefix);
        return out;
    });
}

}
