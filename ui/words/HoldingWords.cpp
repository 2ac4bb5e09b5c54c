#include "ui/words/HoldingWords.h"

#include "ui/words/Codes.h"
#include "ui/words/Directory.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using model::KindNo;
using session::CaseQuery;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HoldingWords)
};

/// "Notes: 14, actions: 6": a label and a number need no grammar in any language.
QString counted(const session::HoldingSummary& holdings, std::initializer_list<KindNo> kinds)
{
    QStringList parts;
    for (const KindNo kind : kinds) {
        for (const auto& [held, count] : holdings.rows) {
            if (held == kind && count > 0) parts << Words::tr("%1: %2", "kind, how many").arg(kindWord(kind)).arg(count);
        }
    }
    QString all = parts.join(Words::tr(", "));
    if (!all.isEmpty()) all[0] = all[0].toUpper();
    return all;
}

QString caseReason(session::Desk& desk)
{
    CaseQuery asked;
    asked.which = CaseQuery::Which::All;
    const int together = desk.caseCount(asked);
    asked.mine = true;
    const int own = desk.caseCount(asked);
    if (together == own) return Words::tr("You own or share them.");
    return Words::tr("You own or share %1 of them; the others are your team's, while they are open.").arg(own);
}

}

std::vector<HoldingGroup> holdingGroups(session::Desk& desk, const session::HoldingSummary& holdings)
{
    QStringList titles;
    for (const QString& role : desk.person().roles) titles << roleTitle(role);
    const QString roles = Directory::listed(titles);
    std::vector<HoldingGroup> out;
    const auto add = [&](const QString& what, const QString& why) {
        if (!what.isEmpty()) out.push_back({what, why});
    };
    const QString cases = counted(holdings, {KindNo::Case});
    add(cases, cases.isEmpty() ? QString() : caseReason(desk));
    add(counted(holdings, {KindNo::Note, KindNo::Action, KindNo::Support, KindNo::Referral, KindNo::Explanation, KindNo::Consent, KindNo::Attachment, KindNo::AttachmentPart, KindNo::Conflict}),
        Words::tr("They belong to those cases, and to your work as %1.").arg(roles));
    add(counted(holdings, {KindNo::Student, KindNo::Period, KindNo::Relationship}), Words::tr("The people you work with as %1, and no others.").arg(roles));
    add(counted(holdings, {KindNo::Review, KindNo::Print}), Words::tr("The reviews you write, and what you have printed: your own, and nobody else's."));
    add(counted(holdings, {KindNo::Staff, KindNo::Team, KindNo::Membership, KindNo::Post, KindNo::Lookup, KindNo::Notice}),
        Words::tr("The directory that every desk has: colleagues, teams and lists. No student is in it."));
    return out;
}

}
