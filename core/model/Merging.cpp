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

Verdict judge(const Proposal& p)
{
    if (p.standing == p.proposed) return Verdict::Same;
    if (p.creating) return Verdict::Apply;
    switch (p.field.merge) {
    case Merge::Ask:
    case Merge::KeepBoth: return p.concurrent ? Verdict::Contest : Verdict::Apply;
    case Merge::LastMark: return Verdict::Apply;
    case Merge::Machine: return judgeState(p);
    case Merge::WithdrawalWins: return judgeWithdrawal(p);
    case Merge::Fixed: return p.standing.isEmpty() ? Verdict::Apply : Verdict::Decline;
    }
    return Verdict::Decline;
}

}
