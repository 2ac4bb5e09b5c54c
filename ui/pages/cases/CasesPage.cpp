#include "ui/pages/cases/CasesPage.h"

#include "ui/pages/Filling.h"
#include "ui/pages/cases/BulkBar.h"
#include "ui/pages/cases/CaseFilters.h"
#include "ui/pages/cases/CaseList.h"
#include "ui/pages/cases/CaseSide.h"
#include "ui/pages/cases/CaseStory.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Reading.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

/// A case whose timeline is looked at, with nothing being written.
const QStringList asToldFirst{QString(), u"0"_s, QString()};

}

CasesPage::CasesPage(const Ground& ground, QWidget* parent)
    : Place(parent), m_ground(ground), m_list(new CaseList(ground)), m_detail(new QStackedWidget), m_blank(new QWidget), m_none(new StateView),
      m_split(new SplitView(m_list, m_detail))
{
    m_detail->addWidget(m_blank);
    m_detail->addWidget(m_none);
    auto* column = new Column(this);
    column->addWidget(m_split);
    wire();
    settle();
    // The list can be used before a case of it is told: that comes behind the first painting.
    m_list->installEventFilter(this);
}

bool CasesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::Paint) {
        m_list->removeEventFilter(this);
        m_isSeen = true;
        // Whatever was opened meanwhile stays, be it in the list or not.
        if (!record() || m_wanted) m_first.start(0);
    }
    return Place::eventFilter(watched, event);
}

CaseView* CasesPage::view()
{
    if (m_view) return m_view;
    m_view = new CaseView(m_ground);
    m_detail->addWidget(m_view);
    m_split->setHead(m_view->head());
    m_split->setSide(m_view->side(), m_view->sidePlace());
    connect(m_view, &CaseView::changed, this, &CasesPage::refresh);
    connect(m_view, &CaseView::formChanged, this, &CasesPage::settle);
    connect(m_view, &CaseView::detailWanted, m_split, &SplitView::showDetail);
    connect(m_view, &CaseView::backChosen, this, [this] {
        m_split->showList();
        m_list->pane()->setFocus(Qt::TabFocusReason);
    });
    connect(m_view, &CaseView::caseWanted, this, &Place::caseWanted);
    connect(m_view, &CaseView::studentWanted, this, &Place::studentWanted);
    connect(m_view, &CaseView::placeWanted, this, &Place::placeWanted);
    connect(m_view, &CaseView::printWanted, this, &Place::printWanted);
    connect(m_view, &CaseView::sightWanted, this, &Place::sightWanted);
    settle();
    return m_view;
}

void CasesPage::openWanted()
{
    const auto wanted = std::exchange(m_wanted, {});
    if (wanted && show(*wanted)) return;
    if (!m_list->current()) m_list->chooseFirst();
    if (!record()) tellNothing();
}

void CasesPage::wire()
{
    connect(m_list, &CaseList::chosen, this, [this](const model::RecordId& id) { tell(id); });
    connect(m_list, &CaseList::opened, this, [this] {
        m_split->showDetail();
        if (record()) story()->pane()->setFocus(Qt::TabFocusReason);
    });
    connect(m_list, &CaseList::listed, this, [this] {
        if (m_list->isEmpty()) return tellNothing();
        // Whoever is typing sees the list at once; the case that has come first waits until they pause.
        constexpr int pauseMs = 200;
        if (m_list->current()) return;
        m_list->filters()->query().words.isEmpty() ? m_list->chooseFirst() : m_first.start(pauseMs);
    });
    m_first.setSingleShot(true);
    connect(&m_first, &QTimer::timeout, this, &CasesPage::openWanted);
    connect(m_list, &CaseList::newCaseWanted, this, &Place::newCaseWanted);
    connect(m_list->bulk(), &BulkBar::askingChanged, this, &CasesPage::settle);
    connect(m_split, &SplitView::arranged, this, [this](Arrangement now) {
        // Several cases are marked: what can be done with them stands in the list.
        if (now == Arrangement::One && !m_list->bulk()->cases().empty()) m_split->showList();
        settle();
    });
}

/// While the first case is about to come there is nothing to choose.
void CasesPage::settle()
{
    const bool isOpen = record().has_value();
    if (m_view) m_view->settle({m_split->arrangement(), height(), m_list->bulk()->isAsking()});
    m_detail->setCurrentWidget(isOpen ? m_view : !m_isSeen ? m_blank : static_cast<QWidget*>(m_none));
    m_list->setLeading(!isOpen);
}

void CasesPage::resizeEvent(QResizeEvent* event)
{
    Place::resizeEvent(event);
    settle();
}

bool CasesPage::tell(const model::RecordId& id)
{
    const bool another = record() != id;
    if (!view()->tell(id)) return false;
    if (another) Q_EMIT headingChanged();
    return true;
}

void CasesPage::tellNothing()
{
    if (m_view) m_view->leave();
    if (!tellFillingBeside(*m_none, m_ground.desk, tr("Your cases appear at the left as they come, and open here."))) {
        m_none->tell(StateKind::FirstEmpty, {tr("No case is open here"), m_list->isEmpty() ? tr("Once there is a case in the list, its story opens here.") : tr("Choose a case in the list, and its story appears here."), {}, Glyph::Cases});
    }
    settle();
    Q_EMIT headingChanged();
}

void CasesPage::refresh()
{
    if (m_view) m_view->lookAtKinds();
    m_list->refresh();
    const auto open = record();
    // What was taken back stands in the list again.
    if (open && !m_list->current()) m_list->choose(*open);
    if (open && tell(*open)) return;
    if (!open && !m_list->isEmpty()) return m_list->chooseFirst();
    // It has left this desk: its words too, except those that somebody was writing, which are in the drafts.
    if (open) {
        story()->keepDrafts();
        tellNothing();
    }
}

bool CasesPage::show(const model::RecordId& id)
{
    m_wanted.reset();
    if (!m_list->choose(id)) {
        m_list->setScope(false);
        m_list->choose(id);
    }
    m_split->showDetail();
    return record() == id || tell(id);
}

std::vector<Verb> CasesPage::verbs()
{
    std::vector<Verb> out;
    if (!m_list->bulk()->cases().empty()) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::UserCheck, .text = tr("Give the marked cases to a colleague …"), .act = [this] { m_list->bulk()->give(); },
                       .also = tr("assign reassign owner bulk several")});
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::CalendarPlus, .text = tr("Set a date for the marked cases …"), .act = [this] { m_list->bulk()->move(); },
                       .also = tr("due review bulk several")});
    }
    for (const SavedView& saved : m_list->filters()->views()) {
        out.push_back({.group = VerbGroup::Find, .glyph = Glyph::Filter, .text = tr("Show cases: %1").arg(saved.name), .act = [this, saved] { m_list->setSettings(saved.settings); }});
    }
    if (!m_view) return out;
    const auto here = m_view->verbs();
    out.insert(out.end(), here.begin(), here.end());
    return out;
}

std::vector<PaperOffer> CasesPage::papers() { return m_view ? m_view->papers() : std::vector<PaperOffer>(); }

std::vector<QWidget*> CasesPage::panes() const
{
    if (!record()) return {m_list->pane(), m_detail->currentWidget()};
    return {m_list->pane(), m_view->who(), m_view->pane(), m_view->side()};
}

QWidget* CasesPage::start() const { return m_list->pane(); }

void CasesPage::findWithin()
{
    m_split->showList();
    m_list->findWithin();
}

void CasesPage::keepDrafts()
{
    if (m_view) m_view->keepDrafts();
}

QString CasesPage::title() const { return !record() || m_view->name().isEmpty() ? tr("Cases") : tr("Case %1", "a number").arg(caseNumber(*record())); }

QString CasesPage::heading() const { return !record() || m_view->name().isEmpty() ? tr("Cases") : tr("%1, case").arg(m_view->name()); }

QStringList CasesPage::spot() const
{
    const QStringList where = m_list->settings();
    // What waits behind the first painting is a case as it was last looked at.
    if (m_wanted && !record()) return where + QStringList{m_wanted->text()} + asToldFirst;
    return record() ? where + QStringList{record()->text()} + m_view->spot() : where;
}

void CasesPage::returnTo(const QStringList& spot)
{
    constexpr int settings = CaseFilters::SettingCount;
    if (spot.size() < settings) return;
    m_list->setSettings(spot.first(settings));
    const auto id = model::RecordId::parse(spot.value(settings));
    if (!id) return;
    const QStringList within = spot.mid(settings + 1);
    if (!window()->isVisible() && within == asToldFirst) {
        m_wanted = id;
        return;
    }
    if (show(*id)) m_view->returnTo(within);
}

}
