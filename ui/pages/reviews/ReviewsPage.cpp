#include "ui/pages/reviews/ReviewsPage.h"

#include "core/model/reviews/Review.h"
#include "ui/pages/Filling.h"
#include "ui/pages/Panes.h"
#include "ui/pages/reviews/LoadView.h"
#include "ui/pages/reviews/ReviewForm.h"
#include "ui/pages/reviews/SummaryView.h"
#include "ui/print/CasePapers.h"
#include "ui/print/ReviewPaper.h"
#include "ui/widgets/ActionRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PageTabs.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SplitView.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtWidgets/QStackedWidget>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::KindNo;
using model::Review;

ReviewsPage::ReviewsPage(const Ground& ground, QWidget* parent)
    : Place(parent), m_ground(ground), m_model(new SupervisedModel(ground.desk, this)), m_rows(new RowList(tr("People you manage"))), m_load(new LoadView(ground)),
      m_summary(new SummaryView(ground)), m_form(new ReviewForm(ground)), m_none(new StateView)
{
    m_split = new SplitView(makeList(), makeDetail());
    (new Column(this))->addWidget(m_split);
    wire();
    m_model->read(localDay(ground.clock.now()));
    if (m_model->rowCount() > 0) chooseWorker(0);
    tell();
}

QWidget* ReviewsPage::makeList()
{
    auto* box = new QWidget;
    box->setAutoFillBackground(true);
    box->setBackgroundRole(QPalette::Base);
    auto* column = new Column(box, Insets{}, 0);
    auto* head = listHead(new Heading(tr("Reviews"), TextRole::Title));
    head->addWidget((new Label(tr("The people you manage, and only their cases."), TextRole::Meta, Colour::Text2))->wrapped());
    column->addLayout(head);
    m_rows->setModel(m_model);
    m_rows->setItemDelegate(new SupervisedDelegate(m_rows));
    m_few = new QStackedWidget;
    m_filling = new StateView;
    m_few->addWidget(m_rows);
    m_few->addWidget(m_filling);
    column->addWidget(m_few, 1);
    return box;
}

QWidget* ReviewsPage::makeDetail()
{
    auto* box = new QWidget;
    auto* column = new Column(box);
    m_head = new QWidget;
    m_head->setAutoFillBackground(true);
    m_head->setBackgroundRole(QPalette::Base);
    auto* top = new Column(m_head, Insets{24 - PageTabs::margin, 16, 24, 0}, 8);
    m_who = new IdentityBar;
    m_print = new Button(Glyph::Print, tr("Print …"));
    m_print->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_write = new Button(Glyph::Edit, tr("Write the review"), ButtonVariant::Primary);
    m_who->actions()->addButton(m_print);
    m_who->actions()->addButton(m_write);
    m_tabs = new PageTabs(tr("Parts of the review"));
    m_tabs->addPage(tr("Workload and cases"));
    m_tabs->addPage(tr("Review"));
    auto* who = new Row(Insets{PageTabs::margin, 0, 0, 0});
    who->addWidget(m_who);
    top->addLayout(who);
    top->addWidget(m_tabs);
    m_stack = new QStackedWidget;
    for (QWidget* page : std::initializer_list<QWidget*>{m_load, m_summary, m_form, m_none}) m_stack->addWidget(page);
    column->addWidget(m_head);
    column->addWidget(new Divider);
    column->addWidget(m_stack, 1);
    return box;
}

void ReviewsPage::wire()
{
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) chooseWorker(index.row());
    });
    connect(m_rows, &RowList::opened, this, [this] {
        m_split->showDetail();
        m_load->setFocus(Qt::TabFocusReason);
    });
    connect(m_load, &LoadView::caseChosen, this, &ReviewsPage::showCase);
    connect(m_form, &ReviewForm::changed, this, &ReviewsPage::tell);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_case.reset();
        tell();
    });
    connect(m_write, &Button::clicked, this, &ReviewsPage::writeReview);
    connect(m_print, &Button::clicked, this, &Place::printWanted);
    connect(m_who, &IdentityBar::backChosen, this, &ReviewsPage::backToLoad);
    connect(m_split, &SplitView::arranged, this, &ReviewsPage::settle);
}

const Supervised* ReviewsPage::worker() const
{
    const int row = m_worker ? m_model->rowOf(*m_worker) : -1;
    return row < 0 ? nullptr : &m_model->at(row);
}

std::vector<session::Item> ReviewsPage::lettered() const
{
    if (!m_worker) return {};
    auto all = casesOf(m_ground.desk, *m_worker, localDay(m_ground.clock.now()));
    const auto review = m_form->review() ? m_ground.desk.find(KindNo::Review, *m_form->review()) : std::nullopt;
    const auto fixed = review ? shown(review->view, Review::cases).value_or(QList<model::RecordId>()) : QList<model::RecordId>();
    const auto place = [&](const session::Item& item) {
        const auto at = fixed.indexOf(item.view.id());
        return at < 0 ? fixed.size() : at;
    };
    std::ranges::stable_sort(all, {}, place);
    return all;
}

int ReviewsPage::placeOf(const model::RecordId& theCase) const
{
    const auto all = lettered();
    const auto it = std::ranges::find_if(all, [&](const session::Item& item) { return item.view.id() == theCase; });
    return it == all.end() ? -1 : int(it - all.begin());
}

void ReviewsPage::chooseWorker(int row)
{
    if (row < 0 || row >= m_model->rowCount() || m_worker == m_model->at(row).id) return;
    m_worker = m_model->at(row).id;
    m_case.reset();
    m_rows->setCurrentIndex(m_model->index(row));
    tell();
}

void ReviewsPage::showCase(int place)
{
    const auto all = lettered();
    if (place < 0 || place >= int(all.size())) return;
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(0);
    }
    m_case = all[size_t(place)].view.id();
    m_split->showDetail();
    tell();
    m_summary->setFocus(Qt::OtherFocusReason);
    Q_EMIT headingChanged();
}

void ReviewsPage::backToLoad()
{
    if (m_case) {
        m_case.reset();
        tell();
        Q_EMIT headingChanged();
    } else {
        m_split->showList();
        m_rows->setFocus(Qt::TabFocusReason);
    }
}

void ReviewsPage::writeReview()
{
    m_tabs->setCurrentIndex(1);
    m_split->showDetail();
    m_form->part(0)->edit()->setFocus(Qt::ShortcutFocusReason);
}

void ReviewsPage::tell()
{
    const Supervised* who = worker();
    if (!who) {
        const bool fills = tellFilling(*m_filling, m_ground.desk);
        m_few->setCurrentWidget(fills ? static_cast<QWidget*>(m_filling) : m_rows);
        if (!tellFillingBeside(*m_none, m_ground.desk, tr("The people you manage appear at the left as they come."))) m_none->tell(StateKind::FirstEmpty, {tr("You manage nobody here yet"), tr("Whoever keeps the staff records says whom you manage. Their workload then appears here."), {}, Glyph::Reviews});
        settle();
        return;
    }
    m_few->setCurrentWidget(m_rows);
    QList<model::RecordId> ids;
    const auto all = lettered();
    for (const auto& item : all) ids << item.view.id();
    const QSignalBlocker quiet(m_form);
    m_form->show(who->id, who->name, ids);
    m_load->show(*who, lettered());
    if (m_case) {
        const auto file = m_ground.desk.caseFile(*m_case);
        if (file && placeOf(*m_case) >= 0) m_summary->show(*file);
        else m_case.reset();
    }
    tellWho();
    settle();
}

void ReviewsPage::tellWho()
{
    const Supervised* who = worker();
    QList<ChipLook> tags;
    m_who->setGlyph(m_case ? std::optional(Glyph::Cases) : std::nullopt);
    if (!m_case) {
        m_who->setPerson(who->name, {}, who->post);
        m_who->setTags(tags);
        return;
    }
    const auto item = m_ground.desk.find(KindNo::Case, *m_case);
    const Directory names(m_ground.desk);
    if (const auto state = item ? shown(item->view, Case::state) : std::nullopt) tags << statusOf(*state).chip();
    m_who->setPerson(pseudonym(placeOf(*m_case)), {}, item ? tr("%1   ·   %2", "what it is about, whose case").arg(names.caseType(item->view), who->name) : QString());
    m_who->setTags(tags);
}

void ReviewsPage::settle()
{
    const bool any = worker() != nullptr;
    m_head->setVisible(any);
    m_who->setBack(m_case ? tr("Workload") : m_split->arrangement() == Arrangement::One ? tr("People") : QString());
    m_who->actions()->offer(m_write, m_tabs->currentIndex() == 0);
    m_who->actions()->offer(m_print, m_ground.desk.mayCreate(KindNo::Print));
    m_stack->setCurrentWidget(!any ? static_cast<QWidget*>(m_none) : m_tabs->currentIndex() == 1 ? m_form : m_case ? static_cast<QWidget*>(m_summary) : m_load);
}

void ReviewsPage::refresh()
{
    m_model->read(localDay(m_ground.clock.now()));
    if (!worker()) m_worker.reset();
    if (!m_worker && m_model->rowCount() > 0) return chooseWorker(0);
    tell();
}

bool ReviewsPage::show(const model::RecordId& theCase)
{
    const auto item = m_ground.desk.find(KindNo::Case, theCase);
    const auto owner = item ? shown(item->view, Case::owner) : std::nullopt;
    const int row = owner ? m_model->rowOf(*owner) : -1;
    if (row < 0) return false;
    chooseWorker(row);
    showCase(placeOf(theCase));
    m_split->showDetail();
    return m_case == theCase;
}

std::vector<QWidget*> ReviewsPage::panes() const { return {m_rows, m_who, m_stack->currentWidget()}; }

QWidget* ReviewsPage::start() const { return m_rows; }

void ReviewsPage::keepDrafts() { m_form->keepDrafts(); }

QString ReviewsPage::heading() const
{
    if (m_case) return tr("%1, case summary").arg(pseudonym(placeOf(*m_case)));
    return tr("Reviews");
}

QStringList ReviewsPage::spot() const
{
    if (!m_worker) return {};
    QStringList out{m_worker->text(), QString::number(m_tabs->currentIndex())};
    if (m_case) out << m_case->text();
    return out;
}

void ReviewsPage::returnTo(const QStringList& spot)
{
    const auto id = model::RecordId::parse(spot.value(0));
    if (!id) return;
    chooseWorker(m_model->rowOf(*id));
    m_tabs->setCurrentIndex(spot.value(1).toInt());
    if (const auto theCase = model::RecordId::parse(spot.value(2))) showCase(placeOf(*theCase));
}

std::vector<Verb> ReviewsPage::verbs()
{
    std::vector<Verb> out;
    if (!worker()) return out;
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Edit, .text = tr("Write the review with %1").arg(worker()->name), .keys = QKeySequence(Qt::CTRL | Qt::Key_N),
                   .act = [this] { writeReview(); }, .also = tr("supervision appraisal new note")});
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Check, .text = tr("Save the review being written"), .keys = QKeySequence(Qt::CTRL | Qt::Key_Return),
                   .wired = false, .inPalette = false});
    return out;
}

std::vector<PaperOffer> ReviewsPage::papers()
{
    std::vector<PaperOffer> out;
    const Supervised* who = worker();
    if (!who || !m_ground.desk.mayCreate(KindNo::Print)) return out;
    const auto summary = [&] {
        if (!m_case) return;
        const QString letter = pseudonym(placeOf(*m_case));
        out.push_back({tr("Case summary: %1").arg(letter), [ground = m_ground, id = *m_case, letter](const PaperWish&) {
                           const auto file = ground.desk.caseFile(id);
                           return file ? caseSummaryPaper(ground, *file, letter) : PaperDocument();
                       }});
    };
    summary();
    if (m_form->review()) {
        out.push_back({tr("Review with %1").arg(who->name), [ground = m_ground, id = *m_form->review()](const PaperWish&) { return reviewPaper(ground, id); }});
    }
    return out;
}

}
