#include "ui/pages/dropin/FrequentPast.h"

#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/SectionTitle.h"
#include "ui/words/Dates.h"
#include "ui/words/FrequentWords.h"

namespace carrel::ui {

FrequentPast::FrequentPast(const session::FrequentFile& file, base::Moment now, QWidget* parent) : QWidget(parent)
{
    auto* column = new Column(this, Insets{}, 8);
    auto* title = new SectionTitle(tr("The visits"));
    title->setCount(QString::number(file.visits.size()));
    column->addWidget(title);
    column->addWidget(visits(file, localDay(now)));
    if (file.decisions.empty()) return;
    auto* before = new SectionTitle(tr("What was decided before"));
    before->setCount(QString::number(file.decisions.size()));
    column->addWidget(before);
    for (const session::DecisionLine& line : file.decisions) column->addWidget(decisionPart(line, now));
}

QWidget* FrequentPast::visits(const session::FrequentFile& file, QDate today) const
{
    auto* box = new QWidget;
    auto* grid = new Grid(box, Insets{}, 4);
    int row = 0;
    for (const session::CountedVisit& visit : file.visits) {
        // Those that somebody has decided about already are there to be read, and step back.
        const Colour colour = visit.isNew ? Colour::Text : Colour::Text2;
        grid->addWidget((new Label(visitWords(visit, today), TextRole::Body, colour))->wrapped(), row, 0);
        grid->addWidget((new Label(visitTopicWords(visit), TextRole::Body, Colour::Text2))->wrapped(), row, 1);
        ++row;
    }
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    return box;
}

QWidget* decisionPart(const session::DecisionLine& line, base::Moment now)
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{}, 4);
    column->addWidget(new Divider);
    column->addWidget((new Label(line.choice ? choiceWord(*line.choice) : QString(), TextRole::BodyStrong))->wrapped());
    column->addWidget((new Label(line.reason))->wrapped());
    column->addWidget((new Label(decidedWords(line, now), TextRole::Meta, Colour::Text2))->wrapped());
    for (const session::ApproachLine& approach : line.approaches) {
        auto* letter = new Column(Insets{16, 4, 0, 4}, 2);
        letter->addWidget((new Label(approachWords(approach, now), TextRole::Meta, Colour::Text2))->wrapped());
        letter->addWidget((new Label(approach.text))->wrapped());
        letter->addGap(8);
        letter->addWidget(new Label(FrequentPast::tr("What came of it"), TextRole::Meta, Colour::Text2));
        letter->addWidget((new Label(approach.outcome ? outcomeWord(*approach.outcome) : FrequentPast::tr("Nobody has said yet what came of it"), TextRole::BodyStrong))->wrapped());
        if (!approach.note.isEmpty()) letter->addWidget((new Label(approach.note))->wrapped());
        column->addLayout(letter);
    }
    return box;
}

}
