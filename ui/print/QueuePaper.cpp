#include "ui/print/QueuePaper.h"

#include "core/session/Notices.h"
#include "ui/words/Dates.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::DropIn;
using model::VisitState;
using session::QueueRow;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueuePaper)
};

constexpr int emptyRows = 12;

QString besideOf(const QueueRow& row)
{
    switch (row.state.value_or(VisitState::Waiting)) {
    case VisitState::Seen: return row.desk.isEmpty() ? Words::tr("is being seen") : Words::tr("is being seen at %1", "desk").arg(row.desk);
    case VisitState::Called: return row.desk.isEmpty() ? Words::tr("called, not there yet") : Words::tr("called to %1, not there yet", "desk").arg(row.desk);
    case VisitState::Parked: return Words::tr("set aside");
    default: return {};
    }
}

PaperAttender ticketOf(const QueueRow& row)
{
    const auto since = shown(row.visit.view, model::Visit::joined);
    return {.name = since ? Words::tr("%1, since %2", "ticket, time").arg(row.ticket, houseTime(*since)) : row.ticket, .beside = besideOf(row)};
}

}

PaperDocument queuePaper(const Ground& ground, const session::QueueBoard& board)
{
    const auto& view = board.session.view;
    const QDate today = localDay(ground.clock.now());
    PaperDocument paper;
    paper.what = model::PrintedDocument::QueueSheet;
    paper.bar = Words::tr("Drop-in queue on paper, for when there is no power. For whoever is on duty.");
    paper.title = shown(view, DropIn::title).value_or(QString());
    if (paper.title.isEmpty()) paper.title = Words::tr("Drop-in");
    QStringList where{shown(view, DropIn::place).value_or(QString()), Words::tr("as it stood at %1", "day and time").arg(houseDate(today) + u", "_s + houseTime(ground.clock.now()))};
    where.removeAll(QString());
    paper.meta = {where.join(u"   ·   "_s), Words::tr("Call from the top. Tickets stand here, and no names.")};
    paper.end = PaperEnd{Words::tr("Today"), today};
    paper.called = today.toString(Qt::ISODate);
    PaperBlock block{.sort = PaperBlock::Sort::Register, .columns = {Words::tr("Ticket"), Words::tr("Who called them, when, and what came of it")}, .lines = emptyRows};
    for (const auto* rows : {&board.seen, &board.called, &board.waiting, &board.parked}) {
        for (const QueueRow& row : *rows) block.attenders.push_back(ticketOf(row));
    }
    block.writeIn = Words::tr("Whoever comes from now on: time, and the name they give");
    block.text = Words::tr("When there is power again, enter this in the console, then shred this sheet. Do not photograph it.");
    paper.blocks.push_back(std::move(block));
    return paper;
}

}
