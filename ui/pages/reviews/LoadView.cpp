#include "ui/pages/reviews/LoadView.h"

#include "ui/pages/LinkRow.h"
#include "ui/pages/Pair.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Figure.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtCore/QPointer>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using insight::Due;
using model::Case;

namespace {

/// That a case is going on needs no chip on every row.
bool isUnusual(std::optional<model::CaseState> state) { return state && *state != model::CaseState::Open && *state != model::CaseState::InProgress; }

}

LoadView::LoadView(const Ground& ground, QWidget* parent) : ScrollPage(parent), m_ground(ground)
{
    body()->setInsets({24, 18, 10, 24});
    body()->addStretch(1);
}

void LoadView::show(const Supervised& who, const std::vector<session::Item>& cases)
{
    auto* all = new QWidget;
    auto* column = new Column(all, Insets{}, 16);
    column->addWidget(figuresOf(who));
    auto* pair = new Pair(300, 640);
    pair->main()->addWidget(casesOf(cases));
    pair->main()->addStretch(1);
    pair->aside()->addWidget(typesOf(who));
    column->addWidget(pair);
    if (m_all) {
        delete body()->replaceWidget(m_all, all);
        m_all->hide();
        m_all->deleteLater();
    } else {
        body()->insertWidget(0, all);
    }
    m_all = all;
}

QWidget* LoadView::figuresOf(const Supervised& who)
{
    auto* card = new Card(tr("Workload"));
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 24);
    flow->setEven(true);
    flow->setFill(120);
    const auto add = [flow](int count, const QString& caption, Colour colour = Colour::Text) {
        auto* figure = new Figure(QString::number(count), caption, Figure::Size::Large);
        if (count > 0) figure->setNumber(QString::number(count), colour);
        flow->addWidget(figure);
    };
    const auto& load = who.load;
    add(load.cases.open, tr("open cases"));
    add(load.cases.at(Due::Overdue), tr("past their day"), Colour::Bad);
    add(load.cases.at(Due::Today) + load.cases.at(Due::ThisWeek), tr("due this week"));
    add(load.cases.at(Due::Waiting), tr("waiting on student"));
    add(load.cases.at(Due::NoNextStep), tr("without a next step"));
    add(load.actionsToDo, tr("actions to do"));
    add(load.actionsOver, tr("actions past their day"), Colour::Bad);
    add(load.closedLately, tr("closed in four weeks"));
    card->body()->addWidget(box);
    return card;
}

QWidget* LoadView::typesOf(const Supervised& who)
{
    auto* card = new Card(tr("What they are about"));
    card->body()->setGap(8);
    const Directory names(m_ground.desk);
    std::vector<std::pair<int, QString>> rows;
    for (auto it = who.load.byType.begin(); it != who.load.byType.end(); ++it) rows.emplace_back(it.value(), names.label(u"case-type"_s, it.key()));
    std::ranges::sort(rows, [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    if (rows.empty()) card->body()->addWidget(new Label(tr("No open case."), TextRole::Body, Colour::Text3));
    for (const auto& [count, label] : rows) {
        auto* row = new Row(Insets{}, 8);
        row->addWidget((new Label(label))->wrapped(), 1);
        auto* number = new Label(QString::number(count), TextRole::BodyStrong);
        number->setAccessibleName(tr("%1: %2", "label, number").arg(label).arg(count));
        row->addWidget(number);
        card->body()->addLayout(row);
    }
    return card;
}

QWidget* LoadView::casesOf(const std::vector<session::Item>& cases)
{
    auto* card = new Card(tr("Cases"));
    card->body()->setGap(4);
    card->body()->addWidget((new Label(tr("Each has a letter instead of a name. The letters are given anew in every review."), TextRole::Meta, Colour::Text2))->wrapped());
    if (cases.empty()) card->body()->addWidget((new Label(tr("No case that you see as their line manager."), TextRole::Body, Colour::Text3))->wrapped());
    const QDate today = localDay(m_ground.clock.now());
    const Directory names(m_ground.desk);
    for (size_t i = 0; i < cases.size(); ++i) {
        const auto& view = cases[i].view;
        QStringList meta;
        const auto state = shown(view, Case::state);
        const auto due = shown(view, Case::nextDue);
        if (due && state != model::CaseState::Closed) meta << dueSentence(*due, today);
        if (const auto opened = shown(view, Case::openedOn)) meta << tr("opened %1").arg(nearDate(*opened, today));
        if (const auto closed = shown(view, Case::closedOn)) meta << tr("closed %1").arg(nearDate(*closed, today));
        auto* row = new LinkRow(tr("%1: %2", "case letter, what it is about").arg(pseudonym(int(i)), names.caseType(view)), meta.join(u"  ·  "_s),
                                isUnusual(state) ? std::optional(statusOf(*state).chip()) : std::nullopt);
        connect(row, &LinkRow::clicked, this, [this, i] { Q_EMIT caseChosen(int(i)); });
        card->body()->addWidget(row);
    }
    return card;
}

}
