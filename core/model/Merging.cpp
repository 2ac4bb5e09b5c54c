#include "core/model/Merging.h"

namespace carrel::model {

namespace {

QString textOf(const Value& value) { return value.text() ? *value.text() : QString(); }

Verdict judgeState(const Proposal& p)
{
    return p.kind.mayMove(textOf(p.standing), textOf(p.proposed)) ? Verdict::Apply : Verdict::Decline;
}

Verdict judgeWithdrawal(const Proposal& p)
{
    // A withdrawal can be blocked by nothing: not by a concurrent edit, not by a transition.
    if (textOf(p.proposed) == u"withdrawn") return Verdict::Apply;
    if (textOf(p.standing) == u"withdrawn") return Verdict::Decline;
    return judgeState(p);
}

}

bool stepIsLost(const KindView& kind, const Value& standing, const Value* proposed, bool concurrent)
{
    return concurrent || (proposed && !kind.mayMove(textOf(standing), textOf(*proposed)));
}

Verdict judge(const Proposal& p)
{
    // Of two who take the same step one has taken it, although both wrote the same state.
    if (p.stepIsLost && isOfStep(p.field) && !p.creating) return Verdict::Decline;
    if (p.standing == p.proposed) return Verdict::Same;
    if (p.creating) return Verdict::Apply;
    switch (p.field.merge) {
    case Merge::Ask:
    case Merge::KeepBoth: return p.concurrent ? Verdict::Contest : Verdict::Apply;
    case Merge::LastMark:
    case Merge::WithState: return Verdict::Apply;
    case Merge::FirstStep:
    case Merge::Machine: return judgeState(p);
    case Merge::WithdrawalWins: return judgeWithdrawal(p);
    case Merge::Fixed: return p.standing.isEmpty() ? Verdict::Apply : Verdict::Decline;
    }
    return Verdict::Decline;
}

}
