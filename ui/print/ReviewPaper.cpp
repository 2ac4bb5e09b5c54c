#include "ui/print/ReviewPaper.h"

#include "core/model/reviews/Review.h"
#include "ui/models/Supervised.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::KindNo;
using model::Review;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReviewPaper)
};

void addHeading(PaperDocument& paper, const QString& heading, const FieldReading& reading)
{
    paper.blocks.push_back(PaperBlock::heading(heading));
    paper.blocks.push_back(reading.state == FieldState::Value ? PaperBlock::words(reading.text) : PaperBlock::aside(wordsOf(reading)));
}

}

PaperDocument reviewPaper(const Ground& ground, const model::RecordId& id)
{
    PaperDocument paper;
    paper.what = model::PrintedDocument::Review;
    const auto item = ground.desk.find(KindNo::Review, id);
    if (!item) return paper;
    const auto& view = item->view;
    const Directory names(ground.desk);
    paper.staff = shown(view, Review::worker);
    paper.cases = shown(view, Review::cases).value_or(QList<model::RecordId>());
    paper.bar = Words::tr("Confidential. Between line manager and colleague. Cases have letters instead of names.");
    paper.title = Words::tr("Review with %1").arg(names.staff(paper.staff));
    QStringList meta;
    const auto from = shown(view, Review::from);
    const auto until = shown(view, Review::until);
    if (from && until) meta << Words::tr("%1 to %2", "dates").arg(houseDate(*from), houseDate(*until));
    if (const auto held = shown(view, Review::heldOn)) meta << Words::tr("Discussed %1").arg(houseDate(*held));
    if (const auto state = shown(view, Review::state)) meta << statusOf(*state).text;
    meta << Words::tr("Line manager %1").arg(names.staff(shown(view, model::Common::author)));
    paper.meta = {meta.join(u"   ·   "_s)};
    addHeading(paper, Words::tr("Actions taken"), readingOf(view, Review::actions));
    addHeading(paper, Words::tr("Training and development"), readingOf(view, Review::training));
    addHeading(paper, Words::tr("Service improvement"), readingOf(view, Review::improvement));
    PaperBlock table{.sort = PaperBlock::Sort::Table, .columns = {Words::tr("Case"), Words::tr("What it is about"), Words::tr("Status"), Words::tr("Next due")}, .shares = {16, 40, 22, 22}};
    for (qsizetype i = 0; i < paper.cases.size(); ++i) {
        const auto held = ground.desk.find(KindNo::Case, paper.cases[i]);
        if (!held) continue;
        const auto state = shown(held->view, Case::state);
        const auto due = shown(held->view, Case::nextDue);
        table.rows.push_back({pseudonym(int(i)), names.caseType(held->view), state ? statusOf(*state).text : QString(), state == model::CaseState::Closed ? Words::tr("Closed") : due ? houseDate(*due) : Words::tr("Not recorded")});
    }
    if (!table.rows.empty()) {
        paper.blocks.push_back(PaperBlock::heading(Words::tr("Cases looked at")));
        paper.blocks.push_back(std::move(table));
    }
    paper.blocks.push_back(PaperBlock::heading(Words::tr("Agreed")));
    paper.blocks.push_back(PaperBlock::writing(Words::tr("Colleague, date"), 1));
    paper.blocks.push_back(PaperBlock::writing(Words::tr("Line manager, date"), 1));
    return paper;
}

}
