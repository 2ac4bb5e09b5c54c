#include "ui/pages/devices/DevicesPage.h"

#include "ui/models/FleetModel.h"
#include "ui/pages/Panes.h"
#include "ui/pages/devices/DeskView.h"
#include "ui/pages/devices/LossView.h"
#include "ui/pages/devices/RevokeSheet.h"
#include "ui/print/LossPaper.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/ActionRow.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FocusTrip.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SplitView.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/SyncWords.h"

#include <QtCore/QPointer>
#include <QtWidgets/QStackedWidget>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::FleetDesk;
using session::FleetState;
using session::OnlineFault;

namespace {

/// How old an answer may be before the hub is asked again: usually, and while a receipt is waited for.
constexpr int pulseMs = 60'000, waitingMs = 10'000;
constexpr qint64 freshMs = 15'000, staleMs = 5 * 60'000;

}

DevicesPage::DevicesPage(const Ground& ground, QWidget* parent)
    : Place(parent), m_ground(ground), m_fleet(ground.desk.fleet()), m_model(new FleetModel(ground.clock, this)), m_rows(new RowList(tr("Desks"))),
      m_search(new SearchField(tr("Person or computer"))), m_age(new Banner(Tone::Warn, {})), m_again(new IconButton(Glyph::Refresh, tr("Ask the hub again"))), m_empty(new StateView),
      m_who(new IdentityBar), m_print(new Button(Glyph::Print, tr("Print …"))), m_revoke(new Button(Glyph::Trash, tr("Revoke …"))),
      m_close(new Button(tr("Close the report"))), m_fault(new Banner(Tone::Bad, {})), m_deskView(new DeskView(ground)), m_lossView(new LossView(ground)), m_none(new StateView)
{
    m_split = new SplitView(makeList(), makeDetail());
    auto* column = new Column(this);
    m_ageBox = agePane(m_age);
    column->addWidget(m_ageBox);
    column->addWidget(m_split, 1);
    wire();
    tell();
}

DevicesPage::~DevicesPage() = default;

QWidget* DevicesPage::makeList()
{
    auto* head = listHead(new Heading(tr("Devices"), TextRole::Title), {m_again});
    m_about = (new Label(tr("Every desk that somebody has set up, and what it may hold."), TextRole::Meta, Colour::Text2))->wrapped();
    head->addWidget(m_about);
    head->addWidget(m_search);
    const ListPane pane = listPane(head, m_rows, m_model, new FleetDelegate(m_rows), m_empty);
    m_listStack = pane.lists;
    return pane.whole;
}

QWidget* DevicesPage::makeDetail()
{
    m_print->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_P));
    for (Button* button : {m_print, m_close, m_revoke}) m_who->actions()->addButton(button);
    m_fault->hide();
    m_blank = new QWidget;
    const DetailPane pane = detailPane({m_who, m_fault}, {m_blank, m_none, m_deskView, m_lossView});
    m_head = pane.head;
    m_stack = pane.pages;
    return pane.whole;
}

void DevicesPage::wire()
{
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) chooseRow(index.row());
    });
    connect(m_rows, &QListView::clicked, m_split, &SplitView::showDetail);
    connect(m_rows, &RowList::opened, this, [this] {
        m_split->showDetail();
        m_stack->currentWidget()->setFocus(Qt::TabFocusReason);
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_model->find(words.trimmed());
        if (const int row = m_model->rowOf(m_chosen); row >= 0) m_rows->setCurrentIndex(m_model->index(row));
        tell();
    });
    connect(m_again, &Button::clicked, this, qOverload<>(&DevicesPage::ask));
    connect(m_age, &Banner::actionChosen, this, qOverload<>(&DevicesPage::ask));
    connect(m_empty, &StateView::actionChosen, this, [this] { m_empty->kind() == StateKind::FilterEmpty ? m_search->clear() : ask(); });
    connect(m_deskView, &DeskView::holdingWanted, this, &DevicesPage::askHolding);
    connect(m_deskView, &DeskView::reportWanted, this, &DevicesPage::report);
    connect(m_lossView, &LossView::revokeWanted, this, &DevicesPage::showRevoke);
    connect(m_lossView, &LossView::toldEarlier, this, [this](base::Moment at) { ask(m_chosen, at, false); });
    connect(m_print, &Button::clicked, this, &Place::printWanted);
    connect(m_revoke, &Button::clicked, this, &DevicesPage::showRevoke);
    connect(m_close, &Button::clicked, this, &DevicesPage::closeReport);
    connect(m_who, &IdentityBar::backChosen, this, [this] {
        m_split->showList();
        m_rows->setFocus(Qt::TabFocusReason);
    });
    connect(m_split, &SplitView::arranged, this, &DevicesPage::tellWho);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        if (isVisible() && !m_isAsking) ask();
        tellAge();
    });
    m_pulse.start(pulseMs);
}

bool DevicesPage::mayReport() const { return m_ground.desk.person().rights.contains("losses"_L1); }

bool DevicesPage::isBusy() const { return m_fleet->isBusy(); }

const FleetDesk* DevicesPage::chosen() const { return m_model->desk(m_chosen); }

void DevicesPage::showEvent(QShowEvent* event)
{
    Place::showEvent(event);
    refresh();
}

void DevicesPage::refresh()
{
    const base::Moment now = m_ground.clock.now();
    // Every change of a row asks for this; the hub need not hear of it each time.
    if (isVisible() && !m_isAsking && (!m_answered || std::abs(now.ms - m_answered->ms) > freshMs)) return ask();
    tell();
}

void DevicesPage::ask()
{
    m_isAsking = true;
    m_fleet->askDesks([self = QPointer(this)](OnlineFault fault, const std::vector<FleetDesk>& desks) {
        if (self) self->take(fault, desks);
    });
    tell();
}

void DevicesPage::take(OnlineFault fault, const std::vector<FleetDesk>& desks)
{
    m_isAsking = false;
    m_lastFault = fault;
    // The bar above says it too, as soon as the desk has tried.
    if (fault == OnlineFault::Offline || fault == OnlineFault::NotUnderstood) m_ground.desk.syncNow();
    if (fault == OnlineFault::None) {
        m_answered = m_ground.clock.now();
        m_model->read(desks);
        const bool waits = std::ranges::any_of(desks, [](const FleetDesk& desk) { return desk.state == FleetState::Revoked; });
        m_pulse.start(waits ? waitingMs : pulseMs);
        if (!chosen()) m_chosen.clear();
        const int row = m_model->rowOf(m_chosen);
        if (row >= 0) m_rows->setCurrentIndex(m_model->index(row));
    }
    tell();
    if (fault == OnlineFault::None && m_chosen.isEmpty() && m_model->rowCount() > 0) return chooseRow(0);
    if (fault == OnlineFault::None && !m_chosen.isEmpty() && !m_account) askHolding();
    if (fault != OnlineFault::None && m_counted != m_chosen) m_deskView->tellNoHolding(fault);
}

bool DevicesPage::choose(const QString& person)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->at(row).person.startsWith(person)) continue;
        chooseRow(row);
        m_split->showDetail();
        return true;
    }
    return false;
}

void DevicesPage::chooseRow(int row)
{
    if (row < 0 || row >= m_model->rowCount() || m_chosen == m_model->at(row).id) return;
    m_chosen = m_model->at(row).id;
    m_account.reset();
    m_fault->hide();
    m_rows->setCurrentIndex(m_model->index(row));
    tell();
    askHolding();
    Q_EMIT headingChanged();
}

void DevicesPage::askHolding()
{
    // The question which desks there are goes first: a newer one would take its place.
    if (m_chosen.isEmpty()) return;
    if (m_counted != m_chosen) m_deskView->tellNoHolding(OnlineFault::None);
    if (m_isAsking) return;
    m_fleet->askHolding(m_chosen, [self = QPointer(this), id = m_chosen](OnlineFault fault, const session::FleetHolding& holding) {
        if (!self || self->m_chosen != id) return;
        self->m_counted = fault == OnlineFault::None ? id : QString();
        fault == OnlineFault::None ? self->m_deskView->tellHolding(holding) : self->m_deskView->tellNoHolding(fault);
    });
}

RevokeSheet* DevicesPage::showRevoke()
{
    const FleetDesk* desk = chosen();
    if (!desk || desk->isThis || desk->state == FleetState::Revoked || desk->state == FleetState::Erased || isBusy()) return nullptr;
    auto* sheet = new RevokeSheet(*desk, window());
    connect(sheet, &RevokeSheet::revokeChosen, this, [this, sheet, id = desk->id] { revoke(id, sheet); });
    sheet->open();
    // Whoever presses Enter without reading has done nothing yet.
    sheet->cancel()->setFocus(Qt::OtherFocusReason);
    return sheet;
}

void DevicesPage::revoke(const QString& id, RevokeSheet* sheet)
{
    m_fleet->revoke(id, [self = QPointer(this), sheet = QPointer(sheet)](OnlineFault fault) {
        if (sheet && fault != OnlineFault::None) return sheet->tellFault(tr("The hub has not confirmed it, so take it as not revoked. %1").arg(wordsFor(fault).now));
        if (sheet) sheet->close();
        if (!self) return;
        announce(self, tr("Revoked. It erases itself at its next contact."));
        // The report says since when and how it was guarded, and that has changed.
        if (self->m_account && !self->m_account->drill) self->ask(self->m_chosen, {}, false);
        self->ask();
    });
    tell();
}

void DevicesPage::report(bool drill)
{
    if (chosen()) ask(m_chosen, {}, drill);
}

void DevicesPage::ask(const QString& id, std::optional<base::Moment> told, bool drill)
{
    if (isBusy() || !mayReport()) return;
    m_fault->hide();
    m_fleet->reportLost(id, told, drill, [self = QPointer(this), id](OnlineFault fault, const session::LossAccount& account) {
        if (!self || self->m_chosen != id) return;
        if (fault != OnlineFault::None) {
            self->m_fault->setText(tr("There is no report yet: the hub did not answer. %1").arg(wordsFor(fault).now));
            self->m_fault->show();
            announce(self, self->m_fault->text(), Politeness::Assertive);
            return self->tell();
        }
        self->m_account = account;
        self->m_lossView->show(account);
        self->m_split->showDetail();
        self->tell();
        stepFocusWithin(self->m_lossView, true, Qt::OtherFocusReason);
        announce(self, account.drill ? tr("The drill's report is here") : tr("The report is here, and the 72 hours run"));
        Q_EMIT self->headingChanged();
        if (!account.drill) self->ask();
    });
    tell();
}

void DevicesPage::closeReport()
{
    m_account.reset();
    tell();
    askHolding();
    m_deskView->report()->setFocus(Qt::OtherFocusReason);
    Q_EMIT headingChanged();
}

void DevicesPage::tell()
{
    tellList();
    tellAge();
    const FleetDesk* desk = chosen();
    if (desk) m_deskView->show(*desk, mayReport());
    m_deskView->setBusy(isBusy());
    m_lossView->setBusy(isBusy());
    m_none->tell(StateKind::FirstEmpty, {tr("Choose a desk"), tr("How it stands and how much it may hold is then said here."), {}, Glyph::Laptop});
    tellWho();
    m_stack->setCurrentWidget(!desk ? (m_model->rowCount() > 0 ? static_cast<QWidget*>(m_none) : m_blank) : m_account ? static_cast<QWidget*>(m_lossView) : m_deskView);
    m_head->setVisible(desk != nullptr);
}

void DevicesPage::tellList()
{
    const bool any = m_model->rowCount() > 0;
    m_listStack->setCurrentWidget(any ? static_cast<QWidget*>(m_rows) : m_empty);
    m_search->setVisible(m_model->total() > 0);
    m_split->setAlone(m_model->total() == 0);
    m_again->setEnabled(!m_isAsking);
    if (any) return;
    if (m_model->total() > 0) {
        m_empty->tell(StateKind::FilterEmpty, {tr("No desk of that name"), tr("Neither a person nor a computer here is called that."), tr("Clear the search")});
    } else if (m_isAsking || (!m_answered && m_lastFault == OnlineFault::None)) {
        m_empty->tell(StateKind::Loading, {tr("Asking the hub which desks there are")});
    } else if (m_lastFault != OnlineFault::None) {
        const FaultWords words = wordsFor(m_lastFault);
        m_empty->tell(m_lastFault == OnlineFault::Offline ? StateKind::Offline : StateKind::Error,
                      {tr("Which desks there are cannot be read just now"), tr("The hub keeps that list, and no desk does. %1").arg(words.now), tr("Try again")});
    } else {
        m_empty->tell(StateKind::FirstEmpty, {tr("No desk has been set up yet"), tr("Each that somebody sets up then stands here, with what it may hold."), {}, Glyph::Laptop});
    }
}

/// What is shown is the hub's last answer; when it is old, that is said.
void DevicesPage::tellAge()
{
    const bool old = m_answered && m_ground.clock.now().ms - m_answered->ms > staleMs;
    const bool failed = m_answered && m_lastFault != OnlineFault::None;
    const bool toldAbove = !failed && isOfAnotherDay(m_ground.desk.syncReport(), m_ground.clock.now());
    // What the hub says and nobody understands the bar above every page tells: here only of when the list is.
    const bool isGarbled = failed && m_lastFault == OnlineFault::NotUnderstood;
    m_ageBox->setVisible(m_model->total() > 0 && (old || failed) && !toldAbove && !isGarbled);
    m_about->setText(isGarbled ? tr("The list of desks is as it was at %1.").arg(momentWords(*m_answered, m_ground.clock.now())) : tr("Every desk that somebody has set up, and what it may hold."));
    if (!old && !failed) return;
    const bool offline = failed && m_lastFault == OnlineFault::Offline;
    m_age->setTone(Tone::Warn, offline ? Glyph::CloudOff : Glyph::Clock);
    const QString at = momentWords(*m_answered, m_ground.clock.now());
    m_age->setText(failed ? tr("The list of desks is as it was at %1. %2", "when, why nothing newer is known and what to do").arg(at, whyOld(m_lastFault)) : tr("The list of desks is as it was at %1. A desk may have been heard from since.").arg(at));
    m_age->setAction(m_isAsking ? QString() : tr("Ask again"));
}

void DevicesPage::tellWho()
{
    const FleetDesk* desk = chosen();
    if (!desk) return;
    const FleetStanding standing = standingOf(*desk, m_ground.clock.now());
    m_who->setGlyph(Glyph::Laptop);
    m_who->setPerson(desk->person.isEmpty() ? tr("A person no longer here") : desk->person, {}, tr("%1   ·   %2   ·   Carrel %3", "computer, system, version").arg(desk->name, desk->system, desk->version));
    QList<ChipLook> tags{standing.chip};
    if (desk->isThis) tags << ChipLook{.text = tr("This desk"), .tone = Tone::Info};
    if (m_account) tags << (m_account->drill ? ChipLook{.text = tr("Drill"), .tone = Tone::Plum, .glyph = Glyph::Demo} : ChipLook{.text = tr("Loss report"), .outlined = true});
    m_who->setTags(tags);
    m_who->setBack(m_split->arrangement() == Arrangement::One ? tr("Devices") : QString());
    const bool isOut = desk->state != FleetState::Revoked && desk->state != FleetState::Erased;
    m_who->actions()->offer(m_revoke, isOut && !desk->isThis && !m_account);
    m_who->actions()->offer(m_close, m_account.has_value());
    m_who->actions()->offer(m_print, m_account.has_value() && m_ground.desk.mayCreate(model::KindNo::Print));
    m_revoke->setEnabled(!isBusy());
}

std::vector<QWidget*> DevicesPage::panes() const { return {m_listStack, m_who, m_stack->currentWidget()}; }

QWidget* DevicesPage::start() const { return m_model->rowCount() > 0 ? static_cast<QWidget*>(m_rows) : m_search->isVisibleTo(this) ? static_cast<QWidget*>(m_search) : m_again; }

void DevicesPage::findWithin()
{
    QLineEdit* field = m_account ? m_lossView->search() : m_search;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

QString DevicesPage::heading() const
{
    const FleetDesk* desk = chosen();
    if (!desk) return tr("Devices");
    if (m_account) return (m_account->drill ? tr("Drill, %1's desk") : tr("Loss report, %1's desk")).arg(desk->person);
    return tr("%1's desk").arg(desk->person);
}

QString DevicesPage::title() const { return m_account ? (m_account->drill ? tr("Drill") : tr("Loss report")) : tr("Devices"); }

QStringList DevicesPage::spot() const { return m_chosen.isEmpty() ? QStringList() : QStringList{m_chosen}; }

void DevicesPage::returnTo(const QStringList& spot)
{
    if (!spot.isEmpty()) m_chosen = spot.front();
}

std::vector<Verb> DevicesPage::verbs()
{
    std::vector<Verb> out;
    const FleetDesk* desk = chosen();
    if (desk && mayReport() && !m_account) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Warning, .text = m_deskView->report()->text(), .act = [this] { report(false); }, .also = tr("stolen laptop breach missing computer")});
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Demo, .text = tr("Rehearse that this desk is lost"), .act = [this] { report(true); }, .also = tr("drill exercise practice")});
    }
    if (m_account) out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Close, .text = tr("Close the report"), .act = [this] { closeReport(); }});
    const bool isOut = desk && desk->state != FleetState::Revoked && desk->state != FleetState::Erased && !desk->isThis;
    if (isOut) out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Trash, .text = tr("Revoke this desk …"), .act = [this] { showRevoke(); }, .also = tr("wipe erase block sign out")});
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Refresh, .text = tr("Ask the hub again which desks there are"), .act = [this] { ask(); }});
    return out;
}

std::vector<PaperOffer> DevicesPage::papers()
{
    if (!m_account || !m_ground.desk.mayCreate(model::KindNo::Print)) return {};
    return {{m_account->drill ? tr("Drill: report of a lost desk") : tr("Report of a lost desk"), [ground = m_ground, account = *m_account](const PaperWish&) { return lossPaper(ground, account); }}};
}

}
