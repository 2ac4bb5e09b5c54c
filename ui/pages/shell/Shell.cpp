#include "ui/pages/shell/Shell.h"

#include "ui/pages/cases/CasesPage.h"
#include "ui/pages/devices/DevicesPage.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/pages/people/StudentsPage.h"
#include "ui/pages/reviews/ReviewsPage.h"
#include "ui/pages/shell/AgreementSheet.h"
#include "ui/pages/shell/SessionBar.h"
#include "ui/pages/sync/ConflictPanel.h"
#include "ui/pages/sync/SyncPage.h"
#include "ui/pages/sync/TrimCard.h"
#include "ui/pages/today/Duties.h"
#include "ui/pages/today/TodayPage.h"
#include "ui/pages/tutorials/TutorialsPage.h"
#include "ui/pages/waiting/WaitingPage.h"
#include "ui/pages/workshops/WorkshopsPage.h"
#include "ui/widgets/FocusKeep.h"
#include "ui/widgets/FocusTrip.h"
#include "ui/widgets/PersonBlock.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Rail.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/SyncChip.h"
#include "ui/widgets/TopBar.h"
#include "ui/widgets/UndoBar.h"
#include "ui/words/Dates.h"
#include "ui/words/Codes.h"
#include "ui/words/Directory.h"
#include "ui/words/SyncWords.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

namespace carrel::ui {

using model::KindNo;

Shell::Shell(const Ground& ground, const Workspace& workspace, const QStringList& spot, std::function<std::vector<Verb>()> ofWindow, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_ofWindow(std::move(ofWindow)), m_entries(placesFor(ground.desk.person().roles, ground.desk.person().rights)), m_made(m_entries.size(), nullptr),
      m_isDemo(workspace.isDemo), m_trail(ground.clock), m_rail(new Rail), m_bar(new TopBar), m_session(new SessionBar(ground)), m_places(new QStackedWidget), m_undo(new UndoBar)
{
    auto* across = new Row(this);
    across->addWidget(m_rail);
    auto* down = new Column;
    down->addWidget(m_bar);
    down->addWidget(m_session);
    down->addWidget(m_places, 1);
    down->addWidget(m_undo);
    across->addLayout(down, 1);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        // What the desk does for itself stands apart from the work.
        if (m_entries[i].no == PlaceNo::Sync && i > 0) m_rail->addLine();
        m_rail->addPlace(m_entries[i].glyph, m_entries[i].text, keyWords(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i)))));
    }
    if (workspace.isDemo) m_bar->setWorkspace(tr("Demo workspace – invented people"), tr("Demo"));
    tellPerson();
    wireBar();
    wireDesk();
    wireUndo();
    tellSync();
    goTo(firstPlace(spot));
    qApp->installEventFilter(this);
}

PlaceNo Shell::firstPlace(const QStringList& spot) const
{
    const auto kept = spot.isEmpty() ? PlaceNo::Cases : PlaceNo(spot.front().toInt());
    return has(kept) ? kept : has(PlaceNo::Cases) ? PlaceNo::Cases : m_entries.front().no;
}

bool Shell::has(PlaceNo no) const
{
    return std::ranges::any_of(m_entries, [no](const PlaceEntry& entry) { return entry.no == no; });
}

void Shell::wireBar()
{
    connect(m_rail, &Rail::chosen, this, [this](int at) { goTo(m_entries[size_t(at)].no); });
    connect(m_bar->back(), &Button::clicked, this, &Shell::goBack);
    connect(m_bar->forward(), &Button::clicked, this, &Shell::goForward);
    connect(m_bar->search(), &SearchBox::opened, this, &Shell::findAnything);
    connect(m_bar->sync(), &SyncChip::clicked, this, [this] { goTo(PlaceNo::Sync); });
    connect(m_bar->lock(), &Button::clicked, this, &Shell::lockWanted);
    connect(m_bar->help(), &Button::clicked, this, &Shell::showHelp);
    connect(m_session, &SessionBar::reasonsWanted, this, [this] { goTo(PlaceNo::Sync); });
    connect(m_session, &SessionBar::agreementWanted, this, [this](const session::AgreementText& agreement) {
        (new AgreementSheet(m_ground, agreement, window()))->open();
    });
}

void Shell::wireDesk()
{
    // Many changes at once are one change to whoever looks.
    m_rows.setSingleShot(true);
    m_rows.setInterval(0);
    m_standing.setSingleShot(true);
    m_dueSoon.setSingleShot(true);
    m_dueSoon.setInterval(60);
    connect(&m_dueSoon, &QTimer::timeout, this, &Shell::tellDue);
    m_dueSoon.start();
    connect(&m_rows, &QTimer::timeout, this, &Shell::refresh);
    connect(&m_standing, &QTimer::timeout, this, [this] {
        tellSync();
        // From now on a place where nothing has come is empty; and until then it matters whether a hub answers.
        if (!m_filled && m_ground.desk.isOpen()) place()->refresh();
        m_filled = m_ground.desk.isOpen() && m_ground.desk.syncReport().lastContact.has_value();
    });
    connect(&m_ground.desk, &session::Desk::rowsChanged, &m_rows, qOverload<>(&QTimer::start));
    connect(&m_ground.desk, &session::Desk::syncChanged, &m_standing, [this] {
        // That it is syncing is worth a word only when it lasts; everything else is said at once.
        constexpr int lastsMs = 250;
        const bool syncing = m_ground.desk.isOpen() && m_ground.desk.syncReport().standing == session::SyncStanding::Syncing;
        if (!syncing) m_standing.start(0);
        else if (!m_standing.isActive()) m_standing.start(lastsMs);
    });
}

void Shell::tellPerson()
{
    const auto person = m_ground.desk.person();
    QStringList titles;
    for (const QString& role : person.roles) titles << roleTitle(role);
    m_bar->person()->setPerson(person.name, Directory::listed(titles));
}

Place* Shell::place() const { return m_at < 0 ? nullptr : m_made[size_t(m_at)]; }

Place* Shell::place(PlaceNo no)
{
    const auto entry = std::ranges::find(m_entries, no, &PlaceEntry::no);
    if (entry == m_entries.end()) return nullptr;
    Place*& made = m_made[size_t(entry - m_entries.begin())];
    if (made) return made;
    switch (no) {
    case PlaceNo::Students: made = new StudentsPage(m_ground); break;
    case PlaceNo::Cases: made = new CasesPage(m_ground); break;
    case PlaceNo::Sync: made = makeSync(); break;
    case PlaceNo::Today: made = new TodayPage(m_ground); break;
    case PlaceNo::Reviews: made = new ReviewsPage(m_ground); break;
    case PlaceNo::Devices: made = new DevicesPage(m_ground); break;
    case PlaceNo::DropIn: made = new DropInPage(m_ground); break;
    case PlaceNo::Workshops: made = new WorkshopsPage(m_ground); break;
    case PlaceNo::Tutorials: made = new TutorialsPage(m_ground); break;
    case PlaceNo::Waiting: made = new WaitingPage(m_ground); break;
    }
    m_places->addWidget(made);
    wirePlace(made);
    return made;
}

Place* Shell::makeSync()
{
    auto* page = new SyncPage(m_ground);
    page->trim()->setOpenedLately([this] {
        QSet<model::RecordId> out;
        for (const Spot& spot : m_trail.recent()) {
            if (spot.record) out.insert(*spot.record);
        }
        return out;
    });
    page->refresh();
    // The page is arrived at from the rail, and its key stands on it: it holds before anybody has gone into the page.
    m_saveChoices = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    m_saveChoices->setContext(Qt::WidgetWithChildrenShortcut);
    m_saveChoices->setEnabled(false);
    connect(m_saveChoices, &QShortcut::activated, page, [page] {
        if (page->conflicts()->isVisibleTo(page)) page->conflicts()->submit();
    });
    return page;
}

CasesPage* Shell::cases() { return static_cast<CasesPage*>(place(PlaceNo::Cases)); }
DevicesPage* Shell::devices() { return static_cast<DevicesPage*>(place(PlaceNo::Devices)); }
ReviewsPage* Shell::reviews() { return static_cast<ReviewsPage*>(place(PlaceNo::Reviews)); }
StudentsPage* Shell::students() { return static_cast<StudentsPage*>(place(PlaceNo::Students)); }
TutorialsPage* Shell::tutorials() { return static_cast<TutorialsPage*>(place(PlaceNo::Tutorials)); }
WorkshopsPage* Shell::workshops() { return static_cast<WorkshopsPage*>(place(PlaceNo::Workshops)); }

DropInPage* Shell::dropIn() { return static_cast<DropInPage*>(place(PlaceNo::DropIn)); }
WaitingPage* Shell::waiting() { return static_cast<WaitingPage*>(place(PlaceNo::Waiting)); }
SyncPage* Shell::sync() { return static_cast<SyncPage*>(place(PlaceNo::Sync)); }

void Shell::wirePlace(Place* made)
{
    // Where a page has nothing to stand on yet, a ring around all of it says nothing.
    setRingLook(made, {.none = true});
    new FocusKeep(made, [made] { return made->start(); });
    connect(made, &Place::headingChanged, this, [this, made] {
        if (made == place()) {
            arrive();
            // What is looked at now may have keys that nothing before it had.
            wireKeys();
        }
        Q_EMIT headingChanged();
    });
    connect(made, &Place::placeWanted, this, &Shell::goTo);
    connect(made, &Place::newCaseWanted, this, &Shell::newCase);
    connect(made, &Place::done, this, [this](const QString& words, const std::function<void()>& back) {
        m_back = back;
        const QString told = tr("%1 at %2", "what was done, when").arg(words, houseTime(m_ground.clock.now()));
        m_undo->tell(back ? told : tr("%1. It is on record, and stays there.", "what was done and when").arg(told), back ? UndoBar::Way::Undo : UndoBar::Way::None);
    });
    connect(made, &Place::doneBack, this, [this](const QString& words) {
        m_back = {};
        m_undo->tell(tr("%1 at %2", "what was done, when").arg(words, houseTime(m_ground.clock.now())), UndoBar::Way::None);
    });
    connect(made, &Place::printWanted, this, &Shell::showPrint);
    connect(made, &Place::printsWanted, this, &Shell::showPrints);
    connect(made, &Place::noticeWanted, this, &Shell::showNotice);
    connect(made, &Place::sightWanted, this, &Shell::showSight);
    connect(made, &Place::caseWanted, this, [this](const model::RecordId& id) { open({PlaceNo::Cases, id}); });
    connect(made, &Place::tutorialWanted, this, [this](const model::RecordId& id) { open({PlaceNo::Tutorials, id}); });
    connect(made, &Place::studentWanted, this, [this](const model::RecordId& id) { open({PlaceNo::Students, id}); });
}

void Shell::goTo(PlaceNo no)
{
    const int before = m_places->count();
    Place* to = place(no);
    if (!to) return;
    m_at = int(std::ranges::find(m_made, to) - m_made.begin());
    m_rail->setCurrent(m_at);
    // What was just made has just read what it shows.
    if (m_places->count() == before) to->refresh();
    m_places->setCurrentWidget(to);
    m_session->setToldBelow(no == PlaceNo::Sync);
    arrive();
    wireKeys();
    if (!m_rail->isAncestorOf(QApplication::focusWidget())) FocusKeep::of(*to).land();
    if (no == PlaceNo::Today) tellDue();
    Q_EMIT headingChanged();
}

bool Shell::open(const Spot& spot)
{
    // Who has cases only to review them looks at them there.
    const PlaceNo no = spot.place == PlaceNo::Cases && !has(PlaceNo::Cases) ? PlaceNo::Reviews : spot.place;
    Place* to = place(no);
    if (!to) return false;
    m_trail.settle();
    if (spot.record && !to->show(*spot.record)) return false;
    goTo(no);
    return true;
}

Spot Shell::here() const { return {m_entries[size_t(m_at)].no, place()->record()}; }

void Shell::arrive()
{
    if (m_saveChoices) m_saveChoices->setEnabled(qobject_cast<SyncPage*>(place()));
    if (m_travelling) return;
    m_trail.arrive(here());
    tellWays();
}

/// What has left the desk meanwhile is passed over.
void Shell::travel(int by)
{
    m_travelling = true;
    bool there = false;
    while (!there && (by < 0 ? m_trail.canGoBack() : m_trail.canGoForward())) there = open(by < 0 ? m_trail.back() : m_trail.forward());
    m_travelling = false;
    tellWays();
    if (there) announce(this, heading());
}

void Shell::goBack() { travel(-1); }
void Shell::goForward() { travel(1); }
void Shell::tellWays() { m_bar->setWays(m_trail.canGoBack(), m_trail.canGoForward()); }

void Shell::searchFurther(const QString& words)
{
    if (!students()) return;
    goTo(PlaceNo::Students);
    students()->find(words);
    students()->searchUniversity();
}

void Shell::newCase()
{
    if (!students() || !m_ground.desk.mayCreate(KindNo::Case)) return;
    const bool chosen = place() == students();
    goTo(PlaceNo::Students);
    chosen ? students()->openCase() : students()->chooseForCase();
}

void Shell::refresh()
{
    if (!m_ground.desk.isOpen()) return;
    place()->refresh();
    tellSync();
    m_dueSoon.start();
}

/// How much is due stands on the rail; it is counted behind what somebody waits for.
void Shell::tellDue()
{
    if (!m_ground.desk.isOpen()) return;
    const auto badge = [this](PlaceNo no, int count, const QString& words) {
        const auto at = std::ranges::find(m_entries, no, &PlaceEntry::no);
        if (at != m_entries.end()) m_rail->setBadge(int(at - m_entries.begin()), count, words);
    };
    if (has(PlaceNo::Today)) {
        const int things = int(dutiesOf(m_ground).due.size());
        badge(PlaceNo::Today, things, things == 1 ? tr("1 thing is due") : tr("%n things are due", nullptr, things));
    }
    if (!has(PlaceNo::Cases)) return;
    session::CaseQuery mine;
    mine.mine = true;
    const auto load = m_ground.desk.caseCounts(mine).open;
    const int due = load.at(insight::Due::Overdue) + load.at(insight::Due::Today);
    badge(PlaceNo::Cases, due, due == 1 ? tr("1 case due today or overdue") : tr("%n cases due today or overdue", nullptr, due));
}

void Shell::tellSync()
{
    if (!m_ground.desk.isOpen()) return;
    const auto report = m_ground.desk.syncReport();
    const ChipWords words = chipWords(report, m_ground.clock.now());
    m_bar->sync()->setState(words.state, words.strong, words.rest);
    m_session->refresh();
    const int syncAt = int(std::ranges::find(m_entries, PlaceNo::Sync, &PlaceEntry::no) - m_entries.begin());
    m_rail->setBadge(syncAt, report.conflicts, report.conflicts == 1 ? tr("1 choice to make") : tr("%n choices to make", nullptr, report.conflicts));
    if (place() && place() == m_made[size_t(syncAt)]) place()->refresh();
}

void Shell::tick()
{
    tellSync();
    // The day may have turned.
    tellDue();
}

std::vector<QWidget*> Shell::panes() const
{
    std::vector<QWidget*> out{m_rail, m_bar};
    if (m_session->isVisible()) out.push_back(m_session);
    for (QWidget* pane : place()->panes()) {
        if (pane->isVisible()) out.push_back(pane);
    }
    if (m_undo->isVisible()) out.push_back(m_undo);
    return out;
}

void Shell::stepPane(int by)
{
    const auto all = panes();
    const QWidget* focused = QApplication::focusWidget();
    int at = by > 0 ? -1 : 0;
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i] == focused || all[i]->isAncestorOf(focused)) at = int(i);
    }
    for (size_t tries = 0; tries < all.size(); ++tries) {
        at = (at + by + int(all.size())) % int(all.size());
        QWidget* pane = all[size_t(at)];
        if (pane->focusPolicy() & Qt::TabFocus) return pane->setFocus(Qt::ShortcutFocusReason);
        if (stepFocusWithin(pane, true, Qt::ShortcutFocusReason)) return;
    }
}

void Shell::keepDrafts()
{
    for (Place* made : m_made) {
        if (made) made->keepDrafts();
    }
}

QStringList Shell::spot() const
{
    QStringList out{QString::number(int(m_entries[size_t(m_at)].no))};
    return out + place()->spot();
}

void Shell::returnTo(const QStringList& spot)
{
    if (spot.isEmpty()) return;
    const auto no = PlaceNo(spot.front().toInt());
    if (m_entries[size_t(m_at)].no != no) goTo(no);
    if (m_entries[size_t(m_at)].no == no) place()->returnTo(spot.mid(1));
}

QString Shell::title() const { return !place() ? QString() : namesInTitles() ? place()->heading() : place()->title(); }

bool Shell::namesInTitles() const { return m_ground.desk.preference(titlesPreference) == u"names"; }

QString Shell::heading() const { return place() ? place()->heading() : QString(); }

}
