#include "ui/print/RegisterPapers.h"

#include "ui/print/NoticePaper.h"
#include "ui/words/Dates.h"
#include "ui/words/Reading.h"
#include "ui/words/WorkshopWords.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Attendance;
using session::RegisterRow;
using session::WorkshopLine;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RegisterPapers)
};

constexpr Attendance marks[] = {Attendance::Present, Attendance::Late, Attendance::Absent, Attendance::Excused};
constexpr int emptyRows = 6, mostEmptyRows = 12, keptWeeks = 2;

/// Put down at the door, and nobody has found them yet: what is held are somebody's words, not a name from any record.
bool isByWords(const RegisterRow& row) { return row.isUnknown && row.isWalkIn; }

/// Of somebody whom nobody has found yet, what is held may be what their card said; and no number goes on paper. Of words that were
/// put down at the door what stands before a comma is what they are called: "Bilal, first year" is Bilal.
QString paperName(const RegisterRow& row)
{
    const bool isCard = row.isUnknown && std::ranges::any_of(row.name, [](QChar c) { return c.isDigit(); });
    if (isCard) return {};
    return isByWords(row) ? row.name.section(u',', 0, 0).trimmed() : row.name;
}

/// Somebody's words stand as such, and are never to be taken for a name.
PaperAttender attenderOf(const RegisterRow& row)
{
    RegisterRow named = row;
    named.name = paperName(row);
    if (isByWords(row) && !named.name.isEmpty()) return {.name = Words::tr("\u201c%1\u201d, as they said", "somebody whom nobody has found").arg(named.name), .absent = true};
    return {.name = attenderName(named), .absent = named.name.isEmpty()};
}

/// Nobody can be added to it any more, nor sign.
bool isOver(const WorkshopLine& head) { return head.state == model::WorkshopState::Closed || head.state == model::WorkshopState::Cancelled; }

QString besideOf(const RegisterRow& row)
{
    if (row.isUnknown) return row.isWalkIn ? Words::tr("walked in, not matched to a student yet") : Words::tr("not matched to a student yet");
    return row.isWalkIn ? Words::tr("walked in") : QString();
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u"   ·   "_s);
}

QString dayWords(const WorkshopLine& head)
{
    if (!head.starts || !head.ends) return {};
    return Words::tr("%1, %2 to %3", "day, time, time").arg(houseDate(localDay(*head.starts)), houseTime(*head.starts), houseTime(*head.ends));
}

/// A number that came from elsewhere may hold anything; in the name of a file it holds letters, digits and hyphens.
QString calledAfter(const WorkshopLine& head)
{
    QStringList parts;
    QString number;
    for (const QChar c : head.number) number += c.unicode() < 128 && c.isLetterOrNumber() ? c : QChar(u'-');
    if (!number.isEmpty()) parts << number;
    if (head.starts) parts << localDay(*head.starts).toString(Qt::ISODate);
    return parts.join(u'_');
}

/// Two weeks after the workshop, as long as its register is open to whoever led it; from now on where that is over.
PaperEnd endOf(const Ground& ground, const WorkshopLine& head)
{
    const QDate today = localDay(ground.clock.now());
    const QDate held = head.ends ? localDay(*head.ends) : today;
    return {Words::tr("2 weeks after it"), std::max(held, today).addDays(7 * keptWeeks)};
}

QString noticeOf(const Ground& ground, const WorkshopLine& head)
{
    const auto notice = session::noticeOfTeam(ground.desk, shown(head.workshop.view, model::Workshop::team));
    return notice ? noticeLine(*notice) : QString();
}

PaperDocument paperOf(const Ground& ground, const session::Register& held, model::PrintedDocument what)
{
    PaperDocument paper;
    paper.what = what;
    paper.title = held.head.title.isEmpty() ? Words::tr("Workshop") : held.head.title;
    paper.workshop = held.head.workshop.view.id();
    paper.end = endOf(ground, held.head);
    paper.called = calledAfter(held.head);
    return paper;
}

}

PaperDocument registerPaper(const Ground& ground, const session::Register& held)
{
    PaperDocument paper = paperOf(ground, held, model::PrintedDocument::Register);
    const WorkshopLine& head = held.head;
    auto figures = head.figures;
    figures.waiting = 0;
    paper.bar = Words::tr("Attendance register. Confidential: for this workshop only.");
    paper.meta = {joined({dayWords(head), head.place, head.leader.isEmpty() ? QString() : Words::tr("Led by %1").arg(head.leader)}),
                  joined({bookedWords(figures), head.number.isEmpty() ? QString() : Words::tr("Register %1").arg(head.number)}), noticeOf(ground, head)};
    paper.meta.removeAll(QString());
    const bool isDone = isOver(head);
    PaperBlock block{.sort = PaperBlock::Sort::Register, .columns = {Words::tr("Name"), Words::tr("Programme")}, .lines = isDone ? 0 : emptyRows};
    block.text = markLegend() + u"   "_s + (isDone ? Words::tr("A copy to read: what is written on it goes nowhere. Shred it once it is read. Do not photograph it.") : Words::tr("Enter these in the console, then shred this sheet. Do not photograph it."));
    if (!isDone) block.writeIn = Words::tr("Walked in: name and programme");
    if (head.state == model::WorkshopState::Closed) paper.meta << Words::tr("The register is closed.");
    for (const Attendance mark : marks) block.boxes << markLetter(mark);
    for (const RegisterRow& row : held.rows) {
        PaperAttender attender = attenderOf(row);
        attender.programme = row.programme.isEmpty() ? QString() : ground.desk.label(u"programme"_s, row.programme);
        attender.beside = besideOf(row);
        if (row.mark) attender.mark = int(std::ranges::find(marks, *row.mark) - marks);
        block.attenders.push_back(std::move(attender));
    }
    paper.blocks.push_back(std::move(block));
    return paper;
}

PaperDocument signInPaper(const Ground& ground, const session::Register& held)
{
    PaperDocument paper = paperOf(ground, held, model::PrintedDocument::SignInSheet);
    paper.bar = Words::tr("Sign-in sheet. For this room only: do not photograph it.");
    paper.meta = {joined({dayWords(held.head), held.head.place}), Words::tr("Names stand by their last word, as on the leader's copy.")};
    PaperBlock block{.sort = PaperBlock::Sort::Register, .columns = {Words::tr("Name"), Words::tr("Signature")}};
    // Whoever signs may read what happens with it.
    block.text = noticeOf(ground, held.head);
    // What somebody said of them at the door is not for the room to read: they write their name themselves.
    int unnamed = 0;
    for (const RegisterRow& row : held.rows) {
        if (isByWords(row)) ++unnamed;
        else block.attenders.push_back(attenderOf(row));
    }
    block.lines = isOver(held.head) ? 0 : std::min(emptyRows + unnamed, mostEmptyRows);
    if (block.lines > 0) block.writeIn = Words::tr("Not on this list? Write your name, and sign");
    paper.blocks.push_back(std::move(block));
    return paper;
}

}
