#include "ui/pages/today/TodayPage.h"

#include "core/model/cases/Plan.h"
#include "ui/pages/Filling.h"
#include "ui/pages/LinkRow.h"
#include "ui/pages/Pair.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/SectionTitle.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"

#include <QtCore/QLocale>
#include <QtWidgets/QCheckBox>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;

TodayPage::TodayPage(const Ground& ground, QWidget* parent)
    : Place(parent), m_ground(ground), m_day(new Heading({}, TextRole::Title)), m_words((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()), m_page(new ScrollPage),
      m_pair(new Pair(420, 900)), m_none(new StateView)
{
    auto* column = new Column(this);
    m_page->body()->setInsets({24, 18, 24, 24});
    m_page->body()->setGap(4);
    m_page->body()->addWidget(m_day);
    m_page->body()->addWidget(m_words);
    m_page->body()->addGap(12);
    m_page->body()->addWidget(m_pair);
    m_page->body()->addWidget(m_none);
    m_page->body()->addStretch(1);
    column->addWidget(m_page);
    m_duties = dutiesOf(m_ground);
    tell();
}

void TodayPage::refresh()
{
    Duties fresh = dutiesOf(m_ground);
    const QDate today = m_ground.clock.now().day();
    const QString day = QLocale().toString(today, tr("dddd d MMMM", "date format"));
    if (fresh == m_duties && m_day->text() == day && !m_filling) return;
    m_duties = std::move(fresh);
    tell();
}

void TodayPage::tell()
{
    const QWidget* focused = window()->focusWidget();
    const QString stood = focused && isAncestorOf(focused) ? focused->accessibleName() : QString();
    setUpdatesEnabled(false);
    m_day->setText(QLocale().toString(m_ground.clock.now().day(), tr("dddd d MMMM", "date format")));
    const int due = int(m_duties.due.size()), looks = int(m_duties.looks.size());
    QStringList words{due == 0 ? tr("Nothing is due.") : due == 1 ? tr("1 thing is due.") : tr("%n things are due.", nullptr, due)};
    if (looks > 0) words << (looks == 1 ? tr("1 needs a look.") : tr("%n need a look.", nullptr, looks));
    m_words->setText(words.join(u' '));
    for (Column* column : {m_pair->main(), m_pair->aside()}) {
        while (QLayoutItem* old = column->takeAt(0)) {
            if (old->widget()) {
                old->widget()->hide();
                old->widget()->deleteLater();
            }
            delete old;
        }
    }
    const bool empty = m_duties == Duties{};
    m_filling = empty && !m_ground.desk.syncReport().lastContact;
    m_pair->setVisible(!empty);
    m_none->setVisible(empty);
    m_words->setVisible(!empty);
    if (empty && !tellFilling(*m_none, m_ground.desk)) m_none->tell(StateKind::FirstEmpty, {tr("Nothing waits for you today"), tr("Next steps and actions that fall due, and whatever needs a look, appear here."), {}, Glyph::Today});
    m_pair->main()->addWidget(listOf(tr("Due"), m_duties.due, tr("Nothing is due today.")));
    m_pair->main()->addStretch(1);
    m_pair->aside()->addWidget(listOf(tr("Needs a look"), m_duties.looks, tr("Nothing needs a look.")));
    m_pair->aside()->addWidget(listOf(tr("Later this week"), m_duties.week, tr("Nothing else falls due this week.")));
    m_pair->aside()->addStretch(1);
    setUpdatesEnabled(true);
    // Whoever stood on a line that stays is put back on it; else on the first.
    if (stood.isEmpty()) return;
    for (auto* line : m_pair->findChildren<QAbstractButton*>()) {
        if (line->isVisibleTo(this) && line->accessibleName() == stood) return line->setFocus(Qt::OtherFocusReason);
    }
    start()->setFocus(Qt::OtherFocusReason);
}

QWidget* TodayPage::listOf(const QString& title, const std::vector<Duty>& duties, const QString& none)
{
    auto* card = new Card;
    card->setAccessibleName(title);
    card->body()->setGap(2);
    auto* head = new SectionTitle(title);
    head->setCount(duties.empty() ? QString() : QString::number(duties.size()));
    card->body()->addWidget(head);
    card->body()->addGap(4);
    if (duties.empty()) card->body()->addWidget((new Label(none, TextRole::Body, Colour::Text3))->wrapped());
    for (const Duty& duty : duties) {
        card->body()->addWidget(new Divider);
        card->body()->addWidget(lineFor(duty));
    }
    return card;
}

QWidget* TodayPage::lineFor(const Duty& duty)
{
    auto* line = new QWidget;
    auto* row = new Row(line, Insets{}, 6);
    if (duty.canFinish) {
        auto* done = new QCheckBox;
        setSpoken(done, tr("Done: %1, %2", "what, about whom").arg(duty.title, duty.meta));
        done->setToolTip(tr("Mark done"));
        row->addWidget(done);
        connect(done, &QCheckBox::clicked, this, [this, duty] { finish(duty); }, Qt::QueuedConnection);
    }
    auto* link = new LinkRow(duty.title, duty.meta, duty.chip.text.isEmpty() ? std::nullopt : std::optional(duty.chip));
    row->addWidget(link, 1);
    connect(link, &LinkRow::clicked, this, [this, duty] { open(duty); }, Qt::QueuedConnection);
    return line;
}

void TodayPage::open(const Duty& duty)
{
    if (duty.sort == Duty::Sort::Choice) return Q_EMIT placeWanted(PlaceNo::Sync);
    if (duty.theCase) Q_EMIT caseWanted(*duty.theCase);
}

void TodayPage::finish(const Duty& duty)
{
    if (duty.sort == Duty::Sort::Action) {
        model::Changes changes(KindNo::Action);
        changes.to(model::Action::state, model::ActionState::Done).to(model::Action::doneOn, localDay(m_ground.clock.now()));
        m_ground.desk.edit(*duty.record, changes);
    } else {
        model::Changes changes(KindNo::Case);
        changes.clear(model::Case::nextStep).clear(model::Case::nextDue);
        m_ground.desk.edit(*duty.record, changes);
    }
    refresh();
}

std::vector<QWidget*> TodayPage::panes() const { return {m_page}; }

QWidget* TodayPage::start() const
{
    for (auto* line : m_pair->findChildren<QAbstractButton*>()) {
        if (line->isVisibleTo(this)) return line;
    }
    return m_page;
}

QString TodayPage::heading() const { return tr("Today"); }

}
