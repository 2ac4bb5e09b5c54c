#include "ui/pages/today/TodayPage.h"

#include "core/model/cases/Plan.h"
#include "ui/pages/Filling.h"
#include "ui/pages/LinkRow.h"
#include "ui/pages/Pair.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Picture.h"
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
      m_pair(new Pair(440, 900)), m_none(new StateView)
{
    auto* column = new Column(this);
    m_page->body()->setInsets({24, 13, 10, 24});
    m_page->body()->setGap(4);
    auto* head = new Row(Insets{}, 12);
    auto* print = new Button(Glyph::Print, tr("Print my day"));
    print->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_P));
    connect(print, &Button::clicked, this, &Place::printWanted);
    head->addWidget(m_day, 1);
    head->addWidget(print);
    m_page->body()->addLayout(head);
    m_page->body()->addWidget(m_words);
    m_page->body()->addGap(12);
    m_page->body()->addWidget(m_pair);
    m_none->setFlush();
    m_page->body()->addWidget(m_none, 100);
    m_page->body()->addStretch(1);
    column->addWidget(m_page);
    m_duties = dutiesOf(m_ground);
    tell();
}

void TodayPage::refresh()
{
    Duties fresh = dutiesOf(m_ground);
    const QDate today = localDay(m_ground.clock.now());
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
    m_day->setText(QLocale().toString(localDay(m_ground.clock.now()), tr("dddd d MMMM", "date format")));
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
    m_pair->main()->addWidget(dueCard());
    m_pair->main()->addStretch(1);
    m_pair->aside()->addWidget(looksCard());
    m_pair->aside()->addWidget(weekCard());
    m_pair->aside()->addStretch(1);
    setUpdatesEnabled(true);
    // Whoever stood on a line that stays is put back on it; else on the first.
    if (stood.isEmpty()) return;
    for (auto* line : m_pair->findChildren<QAbstractButton*>()) {
        if (line->isVisibleTo(this) && line->accessibleName() == stood) return line->setFocus(Qt::OtherFocusReason);
    }
    start()->setFocus(Qt::OtherFocusReason);
}

Card* TodayPage::cardOf(const QString& title, size_t count, const QString& none)
{
    auto* card = new Card;
    card->setAccessibleName(title);
    card->body()->setGap(2);
    auto* head = new SectionTitle(title);
    head->setCount(count == 0 ? QString() : QString::number(count));
    card->body()->addWidget(head);
    card->body()->addGap(4);
    if (count == 0) card->body()->addWidget((new Label(none, TextRole::Body, Colour::Text2))->wrapped());
    return card;
}

QWidget* TodayPage::dueCard()
{
    // Nobody reads further down than this; the rest stands in Cases, in the same order.
    constexpr size_t most = 30;
    Card* card = cardOf(tr("Due"), m_duties.due.size(), tr("Nothing is due today."));
    const size_t shown = std::min(most, m_duties.due.size());
    for (size_t i = 0; i < shown; ++i) {
        card->body()->addWidget(new Divider);
        card->body()->addWidget(lineFor(m_duties.due[i]));
    }
    session::CaseQuery mine;
    mine.mine = true;
    const int open = m_ground.desk.caseCount(mine);
    if (open == 0) return card;
    card->body()->addWidget(new Divider);
    card->body()->addGap(4);
    auto* all = new Button(Glyph::Forward, open == 1 ? tr("Your open case") : tr("All %n open cases", nullptr, open), ButtonVariant::Quiet);
    all->setFlush();
    connect(all, &Button::clicked, this, [this] { Q_EMIT placeWanted(PlaceNo::Cases); });
    auto* foot = new Row(Insets{}, 0);
    foot->addWidget(all);
    foot->addStretch(1);
    card->body()->addLayout(foot);
    return card;
}

QWidget* TodayPage::looksCard()
{
    Card* card = cardOf(tr("Needs a look"), m_duties.looks.size(), tr("Nothing needs a look."));
    for (const Duty& duty : m_duties.looks) {
        card->body()->addWidget(new Divider);
        card->body()->addWidget(lookFor(duty));
    }
    return card;
}

QWidget* TodayPage::weekCard()
{
    const QDate today = localDay(m_ground.clock.now());
    const QDate last = today.addDays(session::Agenda::DaysAhead);
    Card* card = cardOf(tr("The next seven days"), m_duties.week.size(), tr("Nothing falls due until %1.").arg(nearDate(last, today)));
    QDate day;
    for (const Duty& duty : m_duties.week) {
        if (duty.due != day) {
            day = *duty.due;
            card->body()->addGap(6);
            card->body()->addWidget(new Label(day == today.addDays(1) ? tr("Tomorrow, %1").arg(nearDate(day, today)) : nearDate(day, today), TextRole::MetaStrong, Colour::Text2));
            card->body()->addWidget(new Divider);
        }
        card->body()->addWidget(linkFor(duty));
    }
    if (!m_duties.week.empty()) card->body()->addWidget((new Label(tr("Nothing else falls due until %1.").arg(nearDate(last, today)), TextRole::Meta, Colour::Text2))->wrapped());
    return card;
}

LinkRow* TodayPage::linkFor(const Duty& duty)
{
    auto* link = new LinkRow(duty.title, duty.meta);
    connect(link, &LinkRow::clicked, this, [this, duty] { open(duty); }, Qt::QueuedConnection);
    return link;
}

QWidget* TodayPage::lineFor(const Duty& duty)
{
    auto* line = new QWidget;
    auto* row = new Row(line, Insets{}, 8);
    if (duty.canFinish) {
        auto* done = new QCheckBox;
        setSpoken(done, tr("Done: %1, %2", "what, about whom").arg(duty.title, duty.meta));
        done->setToolTip(tr("Mark done"));
        row->addWidget(done);
        connect(done, &QCheckBox::clicked, this, [this, duty] { finish(duty); }, Qt::QueuedConnection);
    }
    LinkRow* link = linkFor(duty);
    if (!duty.when.isEmpty()) link->setDue(duty.when, duty.tone);
    row->addWidget(link, 1);
    return line;
}

namespace {

Glyph glyphOf(Duty::Sort sort)
{
    switch (sort) {
    case Duty::Sort::Choice: return Glyph::Conflict;
    case Duty::Sort::Referral: return Glyph::Send;
    case Duty::Sort::Consent: return Glyph::Consent;
    case Duty::Sort::Aside: return Glyph::Archive;
    case Duty::Sort::Prints: return Glyph::Print;
    case Duty::Sort::NextStep:
    case Duty::Sort::Action: break;
    }
    return Glyph::Checklist;
}

}

QWidget* TodayPage::lookFor(const Duty& duty)
{
    auto* line = new QWidget;
    auto* row = new Row(line, Insets{0, 8, 0, 8}, 12);
    auto* words = new Column(Insets{}, 2);
    words->addWidget((new Label(duty.title, TextRole::BodyStrong, Colour::Text))->wrapped());
    QStringList rest{duty.meta, duty.when};
    rest.removeAll(QString());
    words->addWidget((new Label(rest.join(u"  ·  "_s), TextRole::Meta, Colour::Text2))->wrapped());
    const QString verb = duty.sort == Duty::Sort::Choice ? tr("Choose") : duty.sort == Duty::Sort::Consent ? tr("Review") : duty.sort == Duty::Sort::Aside ? tr("Settle") : tr("Open");
    auto* act = new Button(verb);
    act->setSmall(true);
    setSpoken(act, tr("%1: %2", "verb, what").arg(verb, duty.title));
    connect(act, &Button::clicked, this, [this, duty] { open(duty); }, Qt::QueuedConnection);
    row->addWidget((new Picture(glyphOf(duty.sort), iconSize::control, Colour::Text2))->beside(TextRole::BodyStrong), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(act, 0, Qt::AlignTop);
    return line;
}

void TodayPage::open(const Duty& duty)
{
    if (duty.sort == Duty::Sort::Choice) return Q_EMIT placeWanted(PlaceNo::Sync);
    if (duty.sort == Duty::Sort::Prints) return Q_EMIT printsWanted();
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
        if (duty.twin) finish({.sort = Duty::Sort::Action, .record = duty.twin, .theCase = duty.theCase});
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

std::vector<PaperOffer> TodayPage::papers()
{
    return {{tr("My day"), [this](const PaperWish&) { return dayPaper(m_ground, m_duties); }}};
}

QString TodayPage::heading() const { return tr("Today"); }

}
