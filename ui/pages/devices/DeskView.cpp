#include "ui/pages/devices/DeskView.h"

#include "ui/pages/Pair.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CountLine.h"
#include "ui/widgets/FieldValue.h"
#include "ui/widgets/Figure.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/FleetWords.h"
#include "ui/words/HoldingWords.h"

#include <QtCore/QLocale>

namespace carrel::ui {

using session::FleetDesk;

namespace {

void replace(Column* column, QWidget*& old, QWidget* fresh, int at)
{
    if (old) {
        old->hide();
        column->removeWidget(old);
        old->deleteLater();
    }
    column->insertWidget(at, fresh);
    old = fresh;
}

}

DeskView::DeskView(const Ground& ground, QWidget* parent)
    : ScrollPage(parent), m_ground(ground), m_pair(new Pair(340, 700)), m_holding(new Card(tr("What it may hold"))), m_none(new StateView), m_lost(makeLost())
{
    body()->setInsets({24, 18, 10, 24});
    m_pair->main()->addWidget(m_holding);
    m_pair->main()->addStretch(1);
    m_pair->aside()->addWidget(m_lost);
    m_pair->aside()->addStretch(1);
    m_holding->body()->addWidget(m_none);
    m_holding->body()->addWidget((new Label(tr("As the hub wrote it down before it sent anything: it may be less by now, and is never more."), TextRole::Meta, Colour::Text2))->wrapped());
    body()->addWidget(m_pair);
    body()->addStretch(1);
    connect(m_none, &StateView::actionChosen, this, &DeskView::holdingWanted);
    connect(m_report, &Button::clicked, this, [this] { Q_EMIT reportWanted(false); });
    connect(m_drill, &Button::clicked, this, [this] { Q_EMIT reportWanted(true); });
}

Card* DeskView::makeLost()
{
    auto* card = new Card(tr("If it is lost or stolen"));
    m_what = (new Label({}, TextRole::Body, Colour::Text2))->wrapped();
    card->body()->addWidget(m_what);
    // It starts a clock of the law, and is no more the thing to do here than anything else is.
    m_report = new Button(Glyph::Warning, tr("Report it lost"));
    m_drill = new Button(tr("Rehearse it"));
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 8);
    flow->addWidget(m_report);
    flow->addWidget(m_drill);
    card->body()->addWidget(box);
    card->body()->addWidget((new Label(tr("A rehearsal starts no clock, names no student, and is on record as a drill."), TextRole::Meta, Colour::Text2))->wrapped());
    return card;
}

void DeskView::show(const FleetDesk& desk, bool mayReport)
{
    m_lost->setVisible(mayReport);
    // Where nothing is to be done about it, what it may hold has the place beside.
    Column* place = mayReport ? m_pair->main() : m_pair->aside();
    if (place->indexOf(m_holding) < 0) place->insertWidget(mayReport ? (m_standing ? 1 : 0) : 0, m_holding);
    m_lost->setHeading(desk.lost ? tr("It is reported lost") : tr("If it is lost or stolen"));
    m_what->setText(desk.lost ? tr("The report says whose data may be on it, at what detail and since when, how much of the 72 hours is left, and what to write.") : tr("One press says whose data may be on it, at what detail and since when, starts the 72 hours, and drafts what to write. It stands in the hub's audit under your name."));
    m_report->setText(desk.lost ? tr("Show the loss report") : tr("Report it lost"));
    m_holding->setHeading(desk.state == session::FleetState::Erased ? tr("What it held, before it was erased") : tr("What it may hold"));
    tellStanding(desk);
}

void DeskView::tellStanding(const FleetDesk& desk)
{
    const FleetStanding standing = standingOf(desk, m_ground.clock.now());
    auto* card = new Card(tr("How it stands"));
    auto* banner = new Banner(standing.chip.tone == Tone::Neutral ? Tone::Info : standing.chip.tone, standing.sentence);
    card->body()->addWidget(banner);
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 24);
    flow->setFill(180);
    flow->setDown(12);
    const auto add = [flow](const QString& label, const QString& text) { flow->addWidget(new FieldValue(label, FieldReading::value(text))); };
    add(tr("Last heard from"), dayAndTime(desk.seen));
    add(desk.leaseUntil <= m_ground.clock.now() ? tr("Its lease ended") : tr("Its lease ends"), dayAndTime(desk.leaseUntil));
    add(tr("Set up"), dayAndTime(desk.enrolled));
    if (desk.ordered) add(tr("Told to erase itself"), dayAndTime(*desk.ordered));
    if (desk.erased) add(tr("Erase receipt, by its own clock"), dayAndTime(*desk.erased));
    if (desk.lost) add(tr("Loss known since"), dayAndTime(*desk.lost));
    card->body()->addWidget(box);
    replace(m_pair->main(), m_standing, card, 0);
}

void DeskView::tellHolding(const session::FleetHolding& holding)
{
    const auto counts = fleetCounts(holding.kinds);
    if (counts.empty()) {
        if (m_counts) m_counts->hide();
        m_none->tell(StateKind::FirstEmpty, {tr("It holds nothing"), tr("Nothing has been sent to it, or all of it has been taken back and erased."), {}, Glyph::Laptop});
        return m_none->show();
    }
    m_none->hide();
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{}, 12);
    const QLocale locale;
    column->addWidget(new Figure(locale.toString(holding.students), holding.students == 1 ? tr("student it is about") : tr("students it is about"), Figure::Size::Large));
    auto* lines = new QWidget;
    auto* flow = new FlowLayout(lines, 24);
    flow->setDown(0);
    flow->setFill(200);
    const QString themselves = pluralOf(model::KindNo::Student);
    for (const auto& [what, count] : counts) {
        if (what != themselves) flow->addWidget(new CountLine(what, locale.toString(count)));
    }
    column->addWidget(lines);
    // Below the card's heading.
    replace(m_holding->body(), m_counts, box, 1);
}

void DeskView::tellNoHolding(session::OnlineFault fault)
{
    if (m_counts) m_counts->hide();
    m_none->show();
    if (fault == session::OnlineFault::None) return m_none->tell(StateKind::Loading, {tr("Counting at the hub")});
    m_none->tell(fault == session::OnlineFault::Offline ? StateKind::Offline : StateKind::Error,
                 {tr("How much it holds cannot be counted just now"), tr("The hub keeps that count. %1").arg(wordsFor(fault).now), tr("Try again")});
}

void DeskView::setBusy(bool busy)
{
    for (Button* button : {m_report, m_drill}) button->setEnabled(!busy);
}

}
