#include "ui/pages/waiting/WaitingPage.h"

#include "ui/models/WaitingModel.h"
#include "ui/pages/Panes.h"
#include "ui/pages/waiting/WaitingView.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SplitView.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/WaitingWords.h"

#include <QtCore/QPointer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>

namespace carrel::ui {

using session::OnlineFault;
using session::WaitingEnd;
using session::WaitingItem;

namespace {

/// How old an answer may be before the hub is asked again.
constexpr qint64 freshMs = 15'000;

}

WaitingPage::WaitingPage(const Ground& ground, QWidget* parent)
    : Place(parent), m_ground(ground), m_fleet(ground.desk.fleet()), m_model(new WaitingModel(ground.clock, this)), m_rows(new RowList(tr("Waiting for a decision"))),
      m_age(new Banner(Tone::Warn, {})), m_again(new IconButton(Glyph::Refresh, tr("Ask the hub again"))), m_empty(new StateView), m_who(new IdentityBar), m_view(new WaitingView(ground)), m_none(new StateView)
{
    m_split = new SplitView(makeList(), makeDetail());
    auto* column = new Column(this);
    m_ageBox = agePane(m_age);
    column->addWidget(m_ageBox);
    column->addWidget(m_split, 1);
    wire();
    tell();
}

WaitingPage::~WaitingPage() = default;

QWidget* WaitingPage::makeList()
{
    auto* head = listHead(new Heading(tr("Waiting"), TextRole::Title), {m_again});
    head->addWidget((new Label(tr("What staff wrote and no rule can decide on. A person decides."), TextRole::Meta, Colour::Text2))->wrapped());
    const ListPane pane = listPane(head, m_rows, m_model, new WaitingDelegate(m_rows), m_empty);
    m_listStack = pane.lists;
    return pane.whole;
}

QWidget* WaitingPage::makeDetail()
{
    m_blank = new QWidget;
    const DetailPane pane = detailPane({m_who}, {m_blank, m_none, m_view});
    m_head = pane.head;
    m_stack = pane.pages;
    return pane.whole;
}

void WaitingPage::wire()
{
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) choose(index.row());
    });
    connect(m_rows, &QListView::clicked, m_split, &SplitView::showDetail);
    connect(m_rows, &RowList::opened, this, [this] {
        m_split->showDetail();
        m_view->setFocus(Qt::TabFocusReason);
    });
    connect(m_again, &Button::clicked, this, &WaitingPage::ask);
    connect(m_age, &Banner::actionChosen, this, &WaitingPage::ask);
    connect(m_empty, &StateView::actionChosen, this, &WaitingPage::ask);
    connect(m_view, &WaitingView::readWanted, this, &WaitingPage::read);
    connect(m_view, &WaitingView::reasonMissing, m_split, &SplitView::showDetail);
    connect(m_view, &WaitingView::settleWanted, this, &WaitingPage::settle);
    connect(m_who, &IdentityBar::backChosen, this, [this] {
        m_split->showList();
        m_rows->setFocus(Qt::TabFocusReason);
    });
    connect(m_split, &SplitView::arranged, this, &WaitingPage::tell);
}

bool WaitingPage::isBusy() const { return m_fleet->isBusy(); }

const WaitingItem* WaitingPage::chosen() const { return m_model->item(m_chosen); }

void WaitingPage::showEvent(QShowEvent* event)
{
    Place::showEvent(event);
    refresh();
}

void WaitingPage::refresh()
{
    const base::Moment now = m_ground.clock.now();
    if (isVisible() && !m_isAsking && (!m_answered || std::abs(now.ms - m_answered->ms) > freshMs)) return ask();
    tell();
}

void WaitingPage::ask()
{
    m_isAsking = true;
    m_fleet->askWaiting([self = QPointer(this)](OnlineFault fault, std::vector<WaitingItem> items) {
        if (self) self->take(fault, std::move(items));
    });
    tell();
}

void WaitingPage::take(OnlineFault fault, std::vector<WaitingItem> items)
{
    m_isAsking = false;
    m_lastFault = fault;
    if (fault == OnlineFault::None) {
        m_answered = m_ground.clock.now();
        m_model->read(std::move(items));
        if (!chosen()) m_chosen = 0;
        const int row = m_model->rowOf(m_chosen);
        if (row >= 0) m_rows->setCurrentIndex(m_model->index(row));
    }
    tell();
    if (fault == OnlineFault::None && m_chosen == 0) choose(0);
    if (!chosen()) m_split->showList();
    // The bar above says it too, as soon as the desk has tried.
    if (fault == OnlineFault::Offline || fault == OnlineFault::NotUnderstood) m_ground.desk.syncNow();
}

bool WaitingPage::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount()) return false;
    if (m_chosen == m_model->at(row).no) return true;
    m_chosen = m_model->at(row).no;
    m_rows->setCurrentIndex(m_model->index(row));
    m_view->show(*chosen());
    tell();
    Q_EMIT headingChanged();
    return true;
}

void WaitingPage::read(const QString& why)
{
    if (!chosen() || isBusy()) return;
    m_fleet->readWaiting(m_chosen, why, [self = QPointer(this), no = m_chosen](OnlineFault fault, const session::WaitingRead& read) {
        if (!self || self->m_chosen != no || !self->chosen()) return;
        self->tell();
        if (fault != OnlineFault::None) return self->m_view->tellFault(tr("It was not read: the hub did not answer. %1").arg(wordsFor(fault).now));
        if (read.end == WaitingEnd::Unreadable) return self->m_view->tellFault(tr("The hub cannot read it with the keys it has. It is kept as it came."));
        if (read.end != WaitingEnd::Done) return self->told(read.end, false);
        self->m_view->showWords(*self->chosen(), read);
        self->m_split->showDetail();
        announce(self, tr("Here is what was written. Reading it is on record."));
    });
    tell();
}

void WaitingPage::settle(bool release)
{
    if (!chosen() || isBusy()) return;
    m_fleet->settle(m_chosen, release, [self = QPointer(this), release](OnlineFault fault, WaitingEnd end) {
        if (!self) return;
        if (fault == OnlineFault::NotAllowed) self->m_view->tellFault(tr("What you wrote yourself is for somebody else to decide."));
        else if (fault != OnlineFault::None) self->m_view->tellFault(tr("The hub has not confirmed it, so take it as not decided. %1").arg(wordsFor(fault).now));
        else self->told(end, release);
        self->tell();
    });
    tell();
}

void WaitingPage::told(WaitingEnd end, bool release)
{
    const WaitingItem* item = chosen();
    const QString whose = !item || item->author.isEmpty() ? tr("a person no longer here") : item->author;
    const QString what = item ? whatWaits(*item) : QString();
    switch (end) {
    // Neither can be taken back: a change that stands is its author's, and what is set aside is decided once.
    case WaitingEnd::Done: Q_EMIT done(release ? tr("%1 by %2 stands now", "what, author").arg(what, whose) : tr("%1 by %2 is set aside, and kept", "what, author").arg(what, whose), {}); break;
    case WaitingEnd::Decided: announce(this, tr("Somebody has decided it meanwhile."), Politeness::Assertive); break;
    case WaitingEnd::StillRefused: return m_view->tellFault(tr("It still cannot stand: something that must be there is missing, or its record is gone. It stays here; set it aside if it is not needed."));
    case WaitingEnd::Unreadable: return m_view->tellFault(tr("The hub cannot read it with the keys it has. It is kept as it came."));
    }
    m_chosen = 0;
    ask();
}

void WaitingPage::tell()
{
    tellList();
    const WaitingItem* item = chosen();
    m_none->tell(StateKind::FirstEmpty, {tr("Choose what to look at"), tr("Why it waits, and what can be done, is then said here."), {}, Glyph::Inbox});
    m_stack->setCurrentWidget(item ? static_cast<QWidget*>(m_view) : m_model->rowCount() > 0 ? static_cast<QWidget*>(m_none) : m_blank);
    m_head->setVisible(item != nullptr);
    m_view->setBusy(isBusy());
    if (!item) return;
    m_who->setGlyph(Glyph::Inbox);
    m_who->setPerson(item->author.isEmpty() ? tr("A person no longer here") : item->author, {},
                     tr("%1   ·   came %2   ·   decide by %3", "what, when, day").arg(whatWaits(*item), dayAndTime(item->at), nearDate(localDay(item->due), localDay(m_ground.clock.now()))));
    m_who->setTags({ChipLook{.text = causeTitle(item->cause), .outlined = true}});
    m_who->setBack(m_split->arrangement() == Arrangement::One ? tr("Waiting") : QString());
}

void WaitingPage::tellList()
{
    const bool any = m_model->rowCount() > 0;
    m_listStack->setCurrentWidget(any ? static_cast<QWidget*>(m_rows) : m_empty);
    m_again->setEnabled(!m_isAsking);
    const bool failed = m_answered && m_lastFault != OnlineFault::None;
    m_ageBox->setVisible(any && failed);
    m_split->setAlone(!any);
    if (failed) {
        m_age->setTone(Tone::Warn, m_lastFault == OnlineFault::Offline ? Glyph::CloudOff : Glyph::Clock);
        m_age->setText(tr("What waits is as it was at %1. %2", "when, why nothing newer is known and what to do").arg(momentWords(*m_answered, m_ground.clock.now()), whyOld(m_lastFault)));
        m_age->setAction(m_isAsking ? QString() : tr("Ask again"));
    }
    if (any) return;
    if (m_isAsking || (!m_answered && m_lastFault == OnlineFault::None)) {
        m_empty->tell(StateKind::Loading, {tr("Asking the hub what waits")});
    } else if (m_lastFault != OnlineFault::None) {
        const FaultWords words = wordsFor(m_lastFault);
        m_empty->tell(m_lastFault == OnlineFault::Offline ? StateKind::Offline : StateKind::Error,
                      {tr("What waits cannot be read just now"), tr("The hub keeps it, and no desk does. %1").arg(words.now), tr("Try again")});
    } else {
        m_empty->tell(StateKind::FirstEmpty, {tr("Nothing waits"), tr("When something that a colleague wrote meets a rule, or was left on a desk that is revoked, it stands here until somebody decides."), {}, Glyph::Check});
    }
}

std::vector<QWidget*> WaitingPage::panes() const { return {m_listStack, m_who, m_stack->currentWidget()}; }

QWidget* WaitingPage::start() const { return m_model->rowCount() > 0 ? static_cast<QWidget*>(m_rows) : m_again; }

QString WaitingPage::heading() const
{
    const WaitingItem* item = chosen();
    return item && !item->author.isEmpty() ? tr("Waiting, from %1").arg(item->author) : tr("Waiting");
}

QString WaitingPage::title() const { return tr("Waiting"); }

QStringList WaitingPage::spot() const { return m_chosen == 0 ? QStringList() : QStringList{QString::number(m_chosen)}; }

void WaitingPage::returnTo(const QStringList& spot)
{
    // The words themselves are asked for again, with a reason.
    if (!spot.isEmpty()) m_chosen = spot.front().toLongLong();
}

std::vector<Verb> WaitingPage::verbs()
{
    std::vector<Verb> out;
    const WaitingItem* item = chosen();
    if (item && !m_view->isRead()) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Search, .text = tr("Say why, and read it"), .act = [this] {
                           m_split->showDetail();
                           m_view->reason()->setFocus(Qt::OtherFocusReason);
                       }, .also = tr("quarantine words draft")});
    }
    if (item && canBeReleased(*item)) out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Check, .text = m_view->release()->text(), .act = [this] { settle(true); }, .also = tr("release accept")});
    if (item) out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Close, .text = m_view->decline()->text(), .act = [this] { settle(false); }, .also = tr("decline refuse")});
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Refresh, .text = tr("Ask the hub again what waits"), .act = [this] { ask(); }});
    return out;
}

}
