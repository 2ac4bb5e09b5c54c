#include "ui/words/HoldingWords.h"

#include "ui/words/Codes.h"
#include "ui/words/Directory.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace carrel::ui {

using model::KindNo;
using session::CaseQuery;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HoldingWords)
};

}

QString pluralOf(KindNo kind)
{
    switch (kind) {
    case KindNo::Student: return Words::tr("Students");
    case KindNo::Case: return Words::tr("Cases");
    case KindNo::Note: return Words::tr("Notes");
    case KindNo::Action: return Words::tr("Actions");
    case KindNo::Support: return Words::tr("Agreed support");
    case KindNo::Referral: return Words::tr("Referrals");
    case KindNo::Explanation: return Words::tr("What students were told");
    case KindNo::Consent: return Words::tr("Consents");
    case KindNo::Conflict: return Words::tr("Choices, made and to make");
    case KindNo::Review: return Words::tr("Reviews");
    case KindNo::Print: return Words::tr("Papers printed");
    case KindNo::Staff: return Words::tr("Colleagues");
    case KindNo::Team: return Words::tr("Teams");
    case KindNo::Period: return Words::tr("Periods of study");
    case KindNo::Relationship: return Words::tr("Who works with whom");
    case KindNo::Attachment: return Words::tr("Attached files");
    case KindNo::DropIn: return Words::tr("Drop-in sessions");
    case KindNo::Duty: return Words::tr("Who is on duty");
    case KindNo::Visit: return Words::tr("Visits to drop-in");
    case KindNo::Series: return Words::tr("Series of workshops");
    case KindNo::Workshop: return Words::tr("Workshops");
    case KindNo::Booking: return Words::tr("Bookings and attendance");
    case KindNo::Slot: return Words::tr("Times on offer");
    case KindNo::Tutorial: return Words::tr("Tutorials");
    case KindNo::TutorialRecord: return Words::tr("Records of tutorials");
    case KindNo::Decision: return Words::tr("Decisions about frequent visitors");
    case KindNo::Approach: return Words::tr("Contacts with frequent visitors");
    case KindNo::AttachmentPart: return Words::tr("Pieces of attached files");
    default: return Words::tr("Choices offered in forms");
    }
}

namespace {

QList<std::pair<QString, qint64>> counted(const session::HoldingSummary& holdings, std::initializer_list<KindNo> kinds)
{
    QList<std::pair<QString, qint64>> rows;
    for (const KindNo kind : kinds) {
        for (const auto& [held, count] : holdings.rows) {
            if (held != kind || count == 0) continue;
            const QString what = pluralOf(kind);
            const auto same = std::ranges::find(rows, what, &std::pair<QString, qint64>::first);
            if (same == rows.end()) rows.emplaceBack(what, count);
            else same->second += count;
        }
    }
    return rows;
}

QString caseReason(session::Desk& desk)
{
    CaseQuery asked;
    asked.which = CaseQuery::Which::All;
    const int together = desk.caseCount(asked);
    asked.mine = true;
    const int own = desk.caseCount(asked);
    if (together == own) return Words::tr("You own or share them.");
    if (own == 0 && desk.mayCreate(KindNo::Review)) return Words::tr("Those of the people you manage: how each stands, without who the student is and without notes.");
    return Words::tr("You own or share %1 of them; the others are your team's, while they are open.").arg(own);
}

}

std::vector<HoldingGroup> holdingGroups(session::Desk& desk, const session::HoldingSummary& holdings)
{
    QStringList titles;
    for (const QString& role : desk.person().roles) titles << roleTitle(role);
    const QString roles = Directory::listed(titles);
    std::vector<HoldingGroup> out;
    const auto add = [&](std::initializer_list<KindNo> kinds, const auto& why) {
        if (auto rows = counted(holdings, kinds); !rows.isEmpty()) out.push_back({std::move(rows), why()});
    };
    add({KindNo::Case}, [&] { return caseReason(desk); });
    add({KindNo::Note, KindNo::Action, KindNo::Support, KindNo::Referral, KindNo::Explanation, KindNo::Consent, KindNo::Attachment, KindNo::AttachmentPart, KindNo::Conflict},
        [&] { return Words::tr("They belong to those cases, and to your work as %1.").arg(roles); });
    // Who holds no student is told nothing of students.
    if (holdings.students == 0) add({KindNo::Relationship}, [] { return Words::tr("Whom you manage, and for whom you work. No student is in it."); });
    else add({KindNo::Student, KindNo::Period, KindNo::Relationship}, [&] { return Words::tr("The people you work with as %1, and no others.").arg(roles); });
    add({KindNo::Review, KindNo::Print}, [] { return Words::tr("The reviews you write, and what you have printed: your own, and nobody else's."); });
    add({KindNo::DropIn, KindNo::Duty, KindNo::Visit}, [] { return Words::tr("The drop-in sessions of your team, or that you are on duty for, until they are over."); });
    add({KindNo::Series, KindNo::Workshop, KindNo::Booking}, [] { return Words::tr("The workshops of your team, or that you lead, and their registers for the weeks around them."); });
    add({KindNo::Slot, KindNo::Tutorial, KindNo::TutorialRecord}, [] { return Words::tr("The tutorials of your team in the weeks around today, those nobody has recorded yet, and earlier ones of the same students."); });
    add({KindNo::Decision, KindNo::Approach}, [] { return Words::tr("What people of your team decided about students who often come to its drop-in, and said to them, for four weeks and until it is done."); });
    add({KindNo::Staff, KindNo::Team, KindNo::Membership, KindNo::Post, KindNo::Lookup, KindNo::Notice}, [] { return Words::tr("The directory that every desk has: colleagues, teams and lists. No student is in it."); });
    return out;
}

}
