#include "ui/pages/workshops/WorkshopsPage.h"

#include "core/model/workshops/Workshop.h"
#include "core/session/Notices.h"
#include "ui/models/WorkshopModel.h"
#include "ui/pages/Panes.h"
#include "ui/pages/Filling.h"
#include "ui/pages/workshops/PlanSheet.h"
#include "ui/pages/workshops/RegisterTable.h"
#include "ui/pages/workshops/RegisterView.h"
#include "ui/print/RegisterPapers.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SplitView.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"
#include "ui/words/Reading.h"
#include "ui/words/SyncWords.h"
#include "ui/words/WorkshopWords.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Attendance;
using model::RecordId;
using session::WorkshopLine;

WorkshopsPage::WorkshopsPage(const Ground& ground, QWidget* parent)
    : Place(parent), m_ground(ground), m_workshops(ground.desk, ground.clock, m_random), m_model(new WorkshopModel(ground.clock, this)), m_rows(new RowList(tr("Workshops"))), m_plan(new Button(Glyph::Plus, tr("Plan a workshop"))),
      m_offline(new Banner(Tone::Warn, {})), m_empty(new StateView), m_who(new IdentityBar), m_view(new RegisterView(ground, m_workshops)), m_none(new StateView)
{
    m_split = new SplitView(makeList(), makeDetail());
    (new Column(this))->addWidget(m_split);
    wire();
    refresh();
}

QWidget* WorkshopsPage::makeList()
{
    auto* head = listHead(new Heading(tr("Workshops"), TextRole::Title), {m_plan});
    m_plan->setSmall(true);
    const ListPane pane = listPane(head, m_rows, m_model, new WorkshopDelegate(m_rows), m_empty);
    m_listStack = pane.lists;
    return pane.whole;
}

QWidget* WorkshopsPage::makeDetail()
{
    m_offline->hide();
    const DetailPane pane = detailPane({m_who, m_offline}, {m_none, m_view});
    m_head = pane.head;
    m_stack = pane.pages;
    return pane.whole;
}

void WorkshopsPage::wire()
{
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) choose(m_model->at(index.row()).workshop.view.id());
    });
    connect(m_rows, &QListView::clicked, m_split, &SplitView::showDetail);
    connect(m_rows, &RowList::opened, this, [this] {
        m_split->showDetail();
        m_view->table()->setFocus(Qt::TabFocusReason);
    });
    connect(m_plan, &Button::clicked, this, &WorkshopsPage::plan);
    connect(m_empty, &StateView::actionChosen, this, &WorkshopsPage::plan);
    connect(m_none, &StateView::actionChosen, m_view, &RegisterView::book);
    connect(m_view, &RegisterView::changed, this, &WorkshopsPage::tell);
    connect(m_view, &RegisterView::printWanted, this, &Place::printWanted);
    connect(m_view, &RegisterView::noticeWanted, this, &Place::noticeWanted);
    connect(m_who, &IdentityBar::backChosen, this, [this] {
        m_split->showList();
        m_rows->setFocus(Qt::TabFocusReason);
    });
    connect(m_split, &SplitView::arranged, this, &WorkshopsPage::tell);
}

void WorkshopsPage::showEvent(QShowEvent* event)
{
    Place::showEvent(event);
    refresh();
}

const WorkshopLine* WorkshopsPage::chosen() const
{
    const int row = m_chosen ? m_model->rowOf(*m_chosen) : -1;
    return row < 0 ? nullptr : &m_model->at(row);
}

void WorkshopsPage::refresh()
{
    tell();
    if (m_chosen && chosen()) m_view->show(*m_chosen);
}

bool WorkshopsPage::show(const RecordId& workshop)
{
    if (!choose(workshop)) return false;
    m_split->showDetail();
    return true;
}

bool WorkshopsPage::choose(const RecordId& workshop)
{
    const int row = m_model->rowOf(workshop);
    if (row < 0) return false;
    const bool isOther = m_chosen != workshop;
    m_chosen = workshop;
    if (m_rows->currentIndex().row() != row) m_rows->setCurrentIndex(m_model->index(row));
    m_view->show(workshop);
    tell();
    if (isOther) Q_EMIT headingChanged();
    return true;
}

void WorkshopsPage::tell()
{
    m_model->read(m_workshops.list());
    const bool any = m_model->rowCount() > 0, mayPlan = !m_workshops.teams().empty();
    m_listStack->setCurrentWidget(any ? static_cast<QWidget*>(m_rows) : m_empty);
    m_plan->setVisible(mayPlan);
    if (!any && !tellFilling(*m_empty, m_ground.desk)) {
        m_empty->tell(StateKind::FirstEmpty, {tr("No workshops in these weeks"), mayPlan ? tr("Plan one, and whoever leads it has its register a week before.") : tr("A workshop that you are to lead stands here, and its register from a week before."), mayPlan ? tr("Plan a workshop") : QString(), Glyph::Workshops});
    }
    // What is on today comes first; somebody with a room full of people does not want to choose.
    if (any && !chosen()) m_chosen = m_model->at(0).workshop.view.id();
    const WorkshopLine* line = chosen();
    if (line) {
        const int row = m_model->rowOf(*m_chosen);
        const QSignalBlocker quiet(m_rows->selectionModel());
        if (m_rows->currentIndex().row() != row) m_rows->setCurrentIndex(m_model->index(row));
    }
    const bool isLater = line && !line->isHere && line->comes;
    if (isLater) tellLater(*line);
    else if (!tellFillingBeside(*m_none, m_ground.desk, tr("Workshops appear at the left as they come, and open here."))) m_none->tell(StateKind::FirstEmpty, {tr("Choose a workshop"), tr("Its register then stands here."), {}, Glyph::Workshops});
    // Whoever was on another register goes on in the list: there is nothing here to be on.
    if ((!line || isLater) && m_view->isAncestorOf(QApplication::focusWidget()) && m_rows->isVisible()) m_rows->setFocus(Qt::OtherFocusReason);
    m_stack->setCurrentWidget(line && !isLater ? static_cast<QWidget*>(m_view) : m_none);
    m_head->setVisible(line != nullptr);
    if (!line) return;
    if (!m_view->shown() || m_view->shown()->head.workshop.view.id() != *m_chosen) m_view->show(*m_chosen);
    // What has no room is left out from the end: who leads it is known sooner than how many come.
    QStringList meta{line->number, workshopWhen(*line, localDay(m_ground.clock.now())), line->isHere ? bookedWords(line->figures) : QString(), line->place, line->leader.isEmpty() ? tr("nobody leads it yet") : line->isMine ? tr("led by you") : tr("led by %1", "colleague").arg(line->leader)};
    meta.removeAll(QString());
    m_who->setGlyph(Glyph::Workshops);
    m_who->setPerson(line->title, {}, meta.join(u"   ·   "_s));
    const auto chip = workshopChip(*line);
    m_who->setTags(chip ? QList<ChipLook>{*chip} : QList<ChipLook>{});
    m_who->setBack(m_split->arrangement() == Arrangement::One ? tr("Workshops") : QString());
    const bool isApart = ui::isApart(m_ground.desk.syncReport().standing);
    m_offline->setVisible(isApart && line->isHere);
    if (isApart) m_offline->setText(apartWords(m_ground.desk.syncReport(), tr("marks stay on this desk, encrypted, and go to the hub as soon as they can. Bookings made elsewhere since are not here."), m_ground.clock.now()));
}

/// Nobody's name is here yet; a place can be booked all the same.
void WorkshopsPage::tellLater(const WorkshopLine& line)
{
    const QString when = tr("Its register comes on %1", "day").arg(nearDate(localDay(*line.comes), localDay(m_ground.clock.now())));
    const bool isOn = line.state != model::WorkshopState::Cancelled;
    // What was just done stands first: there is no register yet that would show it.
    const QString said = m_view->said();
    if (line.isAhead) m_none->tell(StateKind::FirstEmpty, {said.isEmpty() ? when : said, tr("Names are on this desk no sooner than they are needed: from two weeks before until two weeks after. Until then a place is booked at the hub, which alone knows who has one."), isOn ? tr("Book a place") : QString(), Glyph::Calendar, Glyph::CalendarPlus});
    else m_none->tell(StateKind::FirstEmpty, {when, tr("Names are on this desk no sooner than they are needed: from a week before until two weeks after."), {}, Glyph::Calendar});
}

PlanSheet* WorkshopsPage::plan()
{
    if (m_workshops.teams().empty()) return nullptr;
    auto* sheet = new PlanSheet(m_ground, m_workshops, window());
    connect(sheet, &PlanSheet::planned, this, [this](const RecordId& workshop) {
        refresh();
        show(workshop);
    });
    sheet->open();
    sheet->title()->setFocus(Qt::OtherFocusReason);
    return sheet;
}

std::vector<QWidget*> WorkshopsPage::panes() const { return {m_listStack, m_who, m_stack->currentWidget()}; }

QWidget* WorkshopsPage::start() const
{
    if (m_view->isVisibleTo(this) && m_view->table()->isVisibleTo(this) && m_view->table()->rows()->rowCount() > 0) return m_view->table();
    return m_model->rowCount() > 0 ? static_cast<QWidget*>(m_rows) : m_empty;
}

void WorkshopsPage::findWithin()
{
    m_split->showDetail();
    m_view->finder()->setFocus(Qt::ShortcutFocusReason);
    m_view->finder()->selectAll();
}

QString WorkshopsPage::heading() const
{
    const WorkshopLine* line = chosen();
    return line ? line->title : tr("Workshops");
}

QString WorkshopsPage::title() const { return tr("Workshops"); }

QStringList WorkshopsPage::spot() const { return m_chosen ? QStringList{m_chosen->text()} : QStringList(); }

void WorkshopsPage::returnTo(const QStringList& spot)
{
    if (spot.isEmpty()) return;
    if (const auto id = RecordId::parse(spot.front())) show(*id);
}

QString WorkshopsPage::service() const
{
    const auto& held = m_view->shown();
    const auto notice = held ? session::noticeOfTeam(m_ground.desk, ui::shown(held->head.workshop.view, model::Workshop::team)) : std::nullopt;
    return notice ? notice->service : QString();
}

std::vector<PaperOffer> WorkshopsPage::papers()
{
    const auto& held = m_view->shown();
    if (!held || !held->head.isHere || held->rows.empty()) return {};
    std::vector<PaperOffer> out{{tr("Register, the leader's copy"), [this, held = *held](const PaperWish&) { return registerPaper(m_ground, held); }}};
    // Nobody signs in to what is over.
    if (m_view->isOpen()) out.push_back({tr("Sign-in sheet, names only"), [this, held = *held](const PaperWish&) { return signInPaper(m_ground, held); }});
    return out;
}

std::vector<Verb> WorkshopsPage::verbs()
{
    std::vector<Verb> out;
    const bool here = m_view->shown() && m_view->shown()->head.isHere;
    if (here && m_view->isOpen()) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::UserPlus, .text = tr("Add somebody who walked in"), .keys = QKeySequence(Qt::Key_F7), .act = [this] { m_view->addWalkIn(); }, .also = tr("walk-in visitor arrive")});
        for (int i = 0; i < 4; ++i) {
            const auto mark = Attendance(i);
            out.push_back({.group = VerbGroup::Here, .glyph = markChip(mark).glyph.value_or(Glyph::Check), .text = tr("Mark: %1", "present, late, absent, excused").arg(markWord(mark).toLower()), .act = [this, mark] { m_view->mark(mark); }, .also = tr("attendance register")});
        }
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Undo, .text = tr("Take the mark away"), .act = [this] { m_view->mark(std::nullopt); }});
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Minus, .text = tr("Mark the rest absent"), .act = [this] { m_view->markRest(); }});
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Done, .text = tr("Close the register"), .act = [this] { m_view->close(); }, .also = tr("finish end")});
    } else if (here && m_view->shown()->head.state == model::WorkshopState::Closed) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Unlock, .text = tr("Open the register again …"), .act = [this] { m_view->reopen(); }});
    }
    if (here && m_view->isOpen()) {
        const bool areOn = m_ground.desk.preference(u"register.letters"_s) != u"off";
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Keyboard, .text = areOn ? tr("Stop marking by letters") : tr("Mark by letters again"), .act = [this, areOn] {
                           m_ground.desk.setPreference(u"register.letters"_s, areOn ? u"off"_s : QString());
                           m_view->refresh();
                           announce(this, areOn ? tr("Letters mark nobody now") : tr("Letters mark again"));
                       }, .also = tr("keys keyboard voice")});
    }
    if (m_view->mayBook()) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::CalendarPlus, .text = tr("Book a place …"), .act = [this] { m_view->book(); }, .also = tr("booking register somebody")});
        if (here && m_view->isOpen()) out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Close, .text = tr("Call the workshop off …"), .act = [this] { m_view->callOff(); }, .also = tr("cancel")});
    }
    if (!m_workshops.teams().empty()) out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Plus, .text = tr("Plan a workshop …"), .act = [this] { plan(); }, .also = tr("new session series")});
    return out;
}

}
