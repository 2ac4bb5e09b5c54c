#include "ui/pages/cases/CaseList.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/FilterBar.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/StateView.h"

#include <QtWidgets/QStackedWidget>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using Which = session::CaseQuery::Which;

namespace {

constexpr Which order[] = {Which::Open, Which::Waiting, Which::Closed};
enum Scope { Mine, Team };

}

CaseList::CaseList(const Ground& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_model(new CaseListModel(ground.desk, ground.clock, this)), m_rows(new RowList(tr("Cases"))),
      m_empty(new StateView), m_stack(new QStackedWidget)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new Column(this, Insets{0, 14, 0, 0}, 0);
    column->addWidget(makeHead());
    m_rows->setModel(m_model);
    m_rows->setItemDelegate(new CaseRowDelegate(m_rows));
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    connect(m_which, &FilterBar::chosen, this, &CaseList::ask);
    connect(m_scope, &FilterBar::chosen, this, &CaseList::ask);
    connect(m_words, &QLineEdit::textChanged, this, &CaseList::ask);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { pane()->setFocus(Qt::TabFocusReason); });
    connect(m_new, &Button::clicked, this, &CaseList::newCaseWanted);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        const auto id = m_model->caseAt(now.row());
        if (id && !m_quiet) Q_EMIT chosen(*id);
    });
    connect(m_rows, &QListView::clicked, this, &CaseList::opened);
    connect(m_rows, &RowList::opened, this, &CaseList::opened);
    connect(m_empty, &StateView::actionChosen, this, [this] { m_empty->kind() == StateKind::FilterEmpty ? clearFilters() : Q_EMIT newCaseWanted(); });
    // Who opens no cases has none of their own: there is nothing to tell apart.
    const bool owns = ground.desk.mayCreate(model::KindNo::Case);
    m_new->setVisible(owns);
    m_scope->setVisible(owns);
    m_scope->setOn(owns ? Mine : Team);
    ask();
}

QWidget* CaseList::makeHead()
{
    auto* head = new QWidget;
    auto* column = new Column(head, Insets{18, 0, 14, 8}, 8);
    auto* first = new Row(Insets{}, 6);
    m_title = new Heading(tr("Cases"), TextRole::Title);
    m_new = new Button(Glyph::Plus, tr("New case"));
    first->addWidget(m_title);
    first->addStretch(1);
    first->addWidget(m_new);
    m_which = new FilterBar(tr("State"));
    m_which->addFilter(tr("Open"));
    m_which->addFilter(tr("Waiting"));
    m_which->addFilter(tr("Closed"));
    m_scope = new FilterBar(tr("Whose"));
    m_scope->addFilter(tr("Mine"));
    m_scope->addFilter(tr("Team"));
    m_words = new SearchField(tr("Filter cases"));
    column->addLayout(first);
    auto* toggles = new Row(Insets{}, 8);
    toggles->addWidget(m_which, 1);
    column->addLayout(toggles);
    auto* second = new Row(Insets{}, 8);
    second->addWidget(m_scope);
    second->addWidget(m_words, 1);
    column->addLayout(second);
    return head;
}

session::CaseQuery CaseList::query() const
{
    session::CaseQuery query;
    query.which = order[std::max(0, m_which->current())];
    query.mine = m_scope->isOn(Mine);
    query.words = m_words->text().trimmed();
    return query;
}

void CaseList::ask()
{
    const auto before = current();
    m_quiet = true;
    m_model->ask(query());
    if (!before || !choose(*before)) m_rows->setCurrentIndex({});
    m_quiet = false;
    tell();
    Q_EMIT listed();
}

void CaseList::refresh()
{
    const auto before = current();
    m_quiet = true;
    if (m_model->refresh() && before) choose(*before);
    m_quiet = false;
    tell();
}

void CaseList::tell()
{
    for (int i = 0; i < 2; ++i) m_which->setCount(i, m_model->countOf(order[i]));
    m_title->setText(m_scope->isOn(Mine) ? tr("My cases") : tr("Cases"));
    const bool none = isEmpty();
    m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_empty) : m_rows);
    if (!none) return;
    const bool mayOpen = m_ground.desk.mayCreate(model::KindNo::Case);
    const QString words = query().words;
    if (!words.isEmpty()) {
        m_empty->tell(StateKind::FilterEmpty, {tr("No cases match “%1”").arg(words), tr("The filter looks at titles, next steps and names in this list."), tr("Clear filters")});
    } else if (query().which == Which::Open && m_scope->isOn(Mine)) {
        m_empty->tell(StateKind::FirstEmpty, {tr("No open cases"), tr("When you open a case or someone assigns one to you, it appears here."),
                                              mayOpen ? tr("New case") : QString(), Glyph::Cases, Glyph::Plus});
    } else if (query().which == Which::Open) {
        m_empty->tell(StateKind::FirstEmpty, {tr("No open cases"), tr("Cases that this desk holds appear here."), {}, Glyph::Cases});
    } else {
        m_empty->tell(StateKind::FilterEmpty, {query().which == Which::Waiting ? tr("Nothing is waiting on a student") : tr("No closed cases on this desk"),
                                               query().which == Which::Waiting ? tr("Cases whose next step is the student's appear here.")
                                                                               : tr("Closed cases leave the desk after a while; they stay at the hub."),
                                               tr("Show open cases"), Glyph::Cases});
    }
}

void CaseList::clearFilters()
{
    m_words->clear();
    m_which->setOn(0);
    ask();
    m_words->setFocus(Qt::OtherFocusReason);
}

std::optional<model::RecordId> CaseList::current() const { return m_model->caseAt(m_rows->currentIndex().row()); }

bool CaseList::choose(const model::RecordId& id)
{
    while (m_model->rowOf(id) < 0 && m_model->canFetchMore({})) m_model->fetchMore({});
    const int row = m_model->rowOf(id);
    if (row < 0) return false;
    m_rows->setCurrentIndex(m_model->index(row));
    m_rows->scrollTo(m_model->index(row));
    return true;
}

void CaseList::chooseFirst()
{
    if (!isEmpty()) m_rows->setCurrentIndex(m_model->index(0));
}

bool CaseList::isEmpty() const { return m_model->rowCount() == 0; }

QWidget* CaseList::pane() const { return isEmpty() ? static_cast<QWidget*>(m_words) : m_rows; }

void CaseList::findWithin()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QStringList CaseList::settings() const { return {QString::number(m_which->current()), QString::number(m_scope->current())}; }

void CaseList::setSettings(const QStringList& settings)
{
    if (settings == this->settings()) return;
    m_which->setOn(std::clamp(settings.value(0).toInt(), 0, 2));
    m_scope->setOn(std::clamp(settings.value(1).toInt(), 0, 1));
    ask();
}

void CaseList::setScope(bool mine)
{
    m_scope->setOn(mine ? Mine : Team);
    ask();
}

}
