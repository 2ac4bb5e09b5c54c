#include "ui/print/LossPaper.h"

#include "ui/words/Dates.h"
#include "ui/words/FleetWords.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LossPaper)
};

PaperBlock facts(const Ground& ground, const session::LossAccount& loss)
{
    qint64 records = 0;
    for (const auto& student : loss.students) records += student.records;
    PaperBlock out{.sort = PaperBlock::Sort::Facts};
    out.facts.push_back({Words::tr("Desk"), Words::tr("%1 of %2. %3", "computer, person, system").arg(loss.desk.name, loss.desk.person, loss.desk.system)});
    out.facts.push_back({Words::tr("Known since"), dayAndTime(loss.told)});
    out.facts.push_back({Words::tr("Regulator by"), Words::tr("%1, unless a risk to anybody is unlikely", "date and time").arg(dayAndTime(loss.due))});
    out.facts.push_back({Words::tr("Held since"), Words::tr("%1 at the earliest; last heard from %2").arg(dayAndTime(loss.desk.enrolled), dayAndTime(loss.desk.seen))});
    out.facts.push_back({Words::tr("Students"), Words::tr("%1 at the most; with special-category data %2").arg(loss.students.size()).arg(specialCount(loss))});
    out.facts.push_back({Words::tr("Records"), Words::tr("%1 about students, %2 about none").arg(records).arg(loss.nobodys)});
    out.facts.push_back({Words::tr("On record"), Words::tr("Entry %1 of the hub's audit, %2, asked for by %3").arg(loss.link).arg(dayAndTime(loss.made), ground.desk.person().name)});
    return out;
}

void addText(PaperDocument& paper, const QString& heading, const QString& text)
{
    paper.blocks.push_back(PaperBlock::heading(heading));
    for (const QString& part : text.split(u"\n\n"_s)) paper.blocks.push_back(PaperBlock::words(part));
}

}

PaperDocument lossPaper(const Ground& ground, const session::LossAccount& loss)
{
    PaperDocument paper;
    paper.what = model::PrintedDocument::LossReport;
    paper.bar = loss.drill ? Words::tr("DRILL. Nothing was lost, and no student is named.") : Words::tr("Strictly confidential. For the data protection officer and those who decide.");
    paper.title = loss.drill ? Words::tr("Drill: report of a lost desk") : Words::tr("Report of a lost desk");
    paper.meta = {Words::tr("%1, %2", "person, computer").arg(loss.desk.person, loss.desk.name)};
    paper.blocks = {facts(ground, loss), PaperBlock::heading(Words::tr("At what detail"))};
    PaperBlock detail{.sort = PaperBlock::Sort::Facts};
    for (const HeldWords& held : heldWords(loss)) detail.facts.push_back({Words::tr("%1: %2", "what, how many").arg(held.what).arg(held.records), held.details});
    paper.blocks.push_back(std::move(detail));
    paper.blocks.push_back(PaperBlock::aside(Words::tr("As the hub wrote it down before it sent anything: it may hold less, and never more.")));
    paper.blocks.push_back(PaperBlock::heading(Words::tr("Lock and key")));
    for (const QString& sentence : guardWords(loss)) paper.blocks.push_back(PaperBlock::words(sentence));
    paper.blocks.push_back(PaperBlock::heading(Words::tr("Printed or saved on it")));
    for (const auto& print : loss.prints) paper.blocks.push_back(PaperBlock::words(printWords(print, ground.clock.now())));
    paper.blocks.push_back(PaperBlock::aside(loss.prints.empty() ? Words::tr("Nothing that is not recorded as destroyed.") : Words::tr("What was printed or saved after it was last heard from is not known.")));
    paper.blocks.push_back(PaperBlock::heading(Words::tr("Whose data")));
    if (loss.drill) {
        paper.blocks.push_back(PaperBlock::aside(Words::tr("In a drill nobody is named.")));
    } else {
        PaperBlock table{.sort = PaperBlock::Sort::Table, .columns = {Words::tr("Student"), Words::tr("Records"), Words::tr("What about them")}, .shares = {36, 12, 52}};
        for (const auto& student : loss.students) table.rows.push_back({studentWords(student), QString::number(student.records), classWords(student.classes)});
        paper.blocks.push_back(std::move(table));
    }
    addText(paper, Words::tr("Draft for the regulator"), regulatorDraft(loss));
    addText(paper, Words::tr("Draft for the students"), studentDraft(loss));
    paper.blocks.push_back(PaperBlock::heading(Words::tr("Decided")));
    paper.blocks.push_back(PaperBlock::writing(Words::tr("Told to the regulator, or why not"), 2));
    paper.blocks.push_back(PaperBlock::writing(Words::tr("Told to the students, or why not"), 2));
    paper.blocks.push_back(PaperBlock::writing(Words::tr("By whom, date and time"), 1));
    return paper;
}

}
