#include "ui/pages/cases/CaseList.h"

#include "ui/pages/Filling.h"
#include "ui/pages/Panes.h"
#include "ui/pages/cases/BulkBar.h"
#include "ui/pages/cases/CaseFilters.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/StateView.h"

#include <QtWidgets/QStackedWidget>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using Which = session::CaseQuery::Which;

CaseList::CaseList(const Ground& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_model(new CaseListModel(ground.desk, ground.clock, this)), m_filters(new CaseFilters(ground)),
      m_rows(new RowList(tr("Cases"))), m_bulk(new BulkBar(ground)), m_empty(new StateView), m_stack(new QStackedWidget)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new Column(this);
    column->addLayout(makeHead());
    m_rows->setModel(m_model);
    m_rows->setItemDelegate(new CaseRowDelegate(m_rows));
    // Only who may change a case has a reason to mark several.
    if (ground.desk.mayCreate(model::KindNo::Case)) m_rows->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_empty);
    // What is not shown takes no room from what is.
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bulk);
    connect(m_filters, &CaseFilters::changed, this, &CaseList::ask);
    connect(m_filters->words(), &QLineEdit::returnPressed, this, [this] { pane()->setFocus(Qt::TabFocusReason); });
    connect(m_new, &Button::clicked, this, &CaseList::newCaseWanted);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        const auto id = m_model->caseAt(now.row());
        if (id && !m_quiet) Q_EMIT chosen(*id);
    });
    connect(m_rows->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CaseList::tellMarked);
    connect(m_rows, &QListView::clicked, this, [this] {
        if (marked().empty()) Q_EMIT opened();
    });
    connect(m_rows, &RowList::opened, this, &CaseList::opened);
    connect(m_bulk, &BulkBar::cleared, this, [this] {
        mark({});
        pane()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_empty, &StateView::actionChosen, this, [this] { m_empty->kind() == StateKind::FilterEmpty ? clearFilters() : Q_EMIT newCaseWanted(); });
    m_mayOpen = ground.desk.mayCreate(model::KindNo::Case);
    m_new->setVisible(m_mayOpen);
    ask();
}

Column* CaseList::makeHead()
{
    m_title = new Heading(tr("Cases"), TextRole::Title);
    m_new = new Button(Glyph::Plus, tr("New case"));
    auto* head = listHead(m_title, {m_filters->opener(), m_new});
    head->addWidget(m_filters);
    return head;
}

void CaseList::ask()
{
    const auto before = current();
    m_quiet = true;
    m_model->ask(m_filters->query());
    if (!before || !choose(*before)) m_rows->selectionModel()->setCurrentIndex({}, QItemSelectionModel::Clear);
    m_quiet = false;
    tell();
    Q_EMIT listed();
}

void CaseList::refresh()
{
    const auto before = current();
    const auto together = marked();
    m_quiet = true;
    if (m_model->refresh() && before) choose(*before);
    if (!together.empty()) select(together);
    m_quiet = false;
    tell();
}

void CaseList::tell()
{
    // What has not come yet is not counted as none.
    const bool isFilled = m_ground.desk.syncReport().lastContact.has_value();
    for (const Which which : {Which::Open, Which::Waiting}) m_filters->setCount(which, isFilled ? m_model->countOf(which) : -1);
    m_title->setText(m_filters->isMine() ? tr("My cases") : tr("Cases"));
    m_stack->setCurrentWidget(isEmpty() ? static_cast<QWidget*>(m_empty) : m_rows);
    if (isEmpty()) tellEmpty();
    tellMarked();
}

void CaseList::tellEmpty()
{
    const bool mayOpen = m_ground.desk.mayCreate(model::KindNo::Case);
    const auto query = m_filters->query();
    if (tellFilling(*m_empty, m_ground.desk)) return;
    if (!query.words.isEmpty()) {
        m_empty->tell(StateKind::FilterEmpty, {tr("No cases match “%1”").arg(query.words), tr("The filter looks at titles, next steps and names in this list."), tr("Clear filters")});
    } else if (m_filters->isNarrowed()) {
        m_empty->tell(StateKind::FilterEmpty, {tr("No cases match these filters"), tr("Each filter above has a cross that takes it away."), tr("Clear filters")});
    } else if (query.which == Which::Open && query.mine) {
        m_empty->tell(StateKind::FirstEmpty, {tr("No open cases"), tr("When you open a case or someone assigns one to you, it appears here."),
                                              mayOpen ? tr("New case") : QString(), Glyph::Cases, Glyph::Plus});
    } else if (query.which == Which::Open) {
        m_empty->tell(StateKind::FirstEmpty, {tr("No open cases"), tr("Cases that this desk holds appear here."), {}, Glyph::Cases});
    } else {
        m_empty->tell(StateKind::FilterEmpty, {query.which == Which::Waiting ? tr("Nothing is waiting on a student") : tr("No closed cases on this desk"),
                                               query.which == Which::Waiting ? tr("Cases whose next step is the student's appear here.")
                                                                             : tr("Closed cases leave the desk after a while; they stay at the hub."),
                                               tr("Show open cases"), Glyph::Cases});
    }
}

void CaseList::tellMarked() { m_bulk->tell(marked()); }

void CaseList::clearFilters()
{
    m_filters->clear();
    ask();
    m_filters->words()->setFocus(Qt::OtherFocusReason);
}

std::optional<model::RecordId> CaseList::current() const { return m_model->caseAt(m_rows->currentIndex().row()); }

std::vector<model::RecordId> CaseList::marked() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_rows->selectionModel()->selectedRows()) rows.push_back(index.row());
    std::ranges::sort(rows);
    std::vector<model::RecordId> out;
    for (const int row : rows) {
        if (const auto id = m_model->caseAt(row)) out.push_back(*id);
    }
    if (out.size() < 2) out.clear();
    return out;
}

QModelIndex CaseList::select(const std::vector<model::RecordId>& ids)
{
    QItemSelection together;
    QModelIndex first;
    for (const model::RecordId& id : ids) {
        const int row = m_model->rowOf(id);
        if (row < 0) continue;
        if (!first.isValid() || row < first.row()) first = m_model->index(row);
        together.select(m_model->index(row), m_model->index(row));
    }
    if (together.isEmpty() && m_rows->currentIndex().isValid()) together.select(m_rows->currentIndex(), m_rows->currentIndex());
    m_rows->selectionModel()->select(together, QItemSelectionModel::ClearAndSelect);
    return first;
}

void CaseList::mark(const std::vector<model::RecordId>& ids)
{
    const QModelIndex first = select(ids);
    if (!first.isValid()) return;
    // The row one is on is one of them, as it is where they are marked by hand: it stays in sight when what can be done takes room below.
    if (!m_rows->selectionModel()->isSelected(m_rows->currentIndex())) m_rows->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_rows->scrollTo(first, QAbstractItemView::PositionAtTop);
}

bool CaseList::choose(const model::RecordId& id)
{
    // Nobody waits for thousands of rows to be read to find one mark far down; the case itself is open all the same.
    constexpr int farthest = 512;
    while (m_model->rowOf(id) < 0 && m_model->rowCount() < farthest && m_model->canFetchMore({})) m_model->fetchMore({});
    const int row = m_model->rowOf(id);
    if (row < 0) return false;
    // Whatever keys are held down just now: Ctrl and Shift mark several only where they are pressed in the list.
    m_rows->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    m_rows->scrollTo(m_model->index(row));
    return true;
}

void CaseList::chooseFirst()
{
    if (!isEmpty()) m_rows->selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::ClearAndSelect);
}

bool CaseList::isEmpty() const { return m_model->rowCount() == 0; }

void CaseList::setLeading(bool leading)
{
    m_empty->setLeading(leading);
    m_new->setVisible(m_mayOpen && !(isEmpty() && m_empty->hasAction() && m_empty->kind() == StateKind::FirstEmpty));
}

QWidget* CaseList::pane() const { return isEmpty() ? static_cast<QWidget*>(m_filters->words()) : m_rows; }

void CaseList::findWithin()
{
    m_filters->words()->setFocus(Qt::ShortcutFocusReason);
    m_filters->words()->selectAll();
}

QStringList CaseList::settings() const { return m_filters->settings(); }

void CaseList::setSettings(const QStringList& settings) { m_filters->setSettings(settings); }

void CaseList::setScope(bool mine) { m_filters->setMine(mine); }

}
