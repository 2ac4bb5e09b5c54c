#include "ui/pages/people/StudentsPage.h"

#include "ui/models/StudentListModel.h"
#include "ui/pages/Filling.h"
#include "ui/pages/Panes.h"
#include "ui/pages/people/OpenCaseForm.h"
#include "ui/pages/people/ProfileCards.h"
#include "ui/pages/people/StudentProfile.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/FilterBar.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SplitView.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Faults.h"

#include <QtCore/QPointer>
#include <QtWidgets/QStackedWidget>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;

namespace {

constexpr int latelyDays = 28;

}

StudentsPage::StudentsPage(const Ground& ground, QWidget* parent)
    : Place(parent), m_ground(ground), m_model(new StudentListModel(ground.desk, this)), m_right(new QStackedWidget), m_none(new StateView), m_blank(new StateView),
      m_profile(new StudentProfile(ground)), m_form(new OpenCaseForm(ground))
{
    for (QWidget* page : std::initializer_list<QWidget*>{m_none, m_blank, m_profile, m_form}) m_right->addWidget(page);
    m_split = new SplitView(makeList(), m_right);
    auto* column = new Column(this);
    column->addWidget(m_split);
    connect(m_search, &QLineEdit::textChanged, this, &StudentsPage::ask);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_model->rowCount() > 0) m_list->setFocus(Qt::TabFocusReason);
        else searchUniversity();
    });
    connect(m_university, &Button::clicked, this, &StudentsPage::searchUniversity);
    connect(m_empty, &StateView::actionChosen, this, &StudentsPage::searchUniversity);
    connect(m_empty, &StateView::cancelled, this, &StudentsPage::stopAsking);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) { choose(now.row()); });
    connect(m_list, &QListView::clicked, m_split, &SplitView::showDetail);
    connect(m_list, &RowList::opened, this, [this] {
        m_split->showDetail();
        m_profile->start()->setFocus(Qt::TabFocusReason);
    });
    connect(m_profile, &StudentProfile::caseWanted, this, &Place::caseWanted);
    connect(m_profile, &StudentProfile::openCaseWanted, this, &StudentsPage::openCase);
    connect(m_profile, &StudentProfile::backChosen, m_split, &SplitView::showList);
    connect(m_form, &OpenCaseForm::closed, this, [this] { showRight(m_profile); });
    connect(m_form, &OpenCaseForm::opened, this, [this](const model::RecordId& id) {
        showRight(m_profile);
        Q_EMIT caseWanted(id);
    });
    connect(m_split, &SplitView::arranged, this, [this](Arrangement now) { m_profile->setBack(now == Arrangement::One ? tr("Students") : QString()); });
    m_none->tell(StateKind::FirstEmpty, {tr("Choose a student"), tr("Type a name or a number at the left, or go down the list."), {}, Glyph::Students});
    ask();
}

QWidget* StudentsPage::makeList()
{
    auto* list = new QWidget;
    list->setAutoFillBackground(true);
    list->setBackgroundRole(QPalette::Base);
    auto* column = new Column(list);
    auto* head = listHead(new Heading(tr("Students"), TextRole::Title));
    m_hint = new Banner(Tone::Info, tr("Find the student the new case is for, then choose “Open case”."));
    m_hint->hide();
    m_search = new SearchField(tr("Name or student number"));
    m_seen = new FilterBar(tr("Show"));
    // Who writes no notes has noted no contact.
    if (!m_ground.desk.mayCreate(KindNo::Note)) m_seen->hide();
    m_seen->addFilter(tr("Everybody here"));
    m_seen->addFilter(tr("Seen lately"));
    connect(m_seen, &FilterBar::chosen, this, [this](int which) {
        m_model->setSeenSince(which == 1 ? std::optional(m_ground.clock.now().plusDays(-latelyDays)) : std::nullopt);
        ask();
    });
    m_university = new Button(Glyph::Globe, tr("Search the whole university"), ButtonVariant::Quiet);
    m_university->setSmall(true);
    m_university->setFlush();
    m_outcome = new Banner(Tone::Neutral, {});
    m_outcome->hide();
    for (QWidget* part : std::initializer_list<QWidget*>{m_hint, m_search, m_seen, m_university, m_outcome}) head->addWidget(part);
    head->setAlignment(m_university, Qt::AlignLeft);
    column->addLayout(head);
    m_list = new RowList(tr("Students"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StudentRowDelegate(m_list));
    m_empty = new StateView;
    m_listStack = new QStackedWidget;
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);
    column->addWidget(m_listStack, 1);
    m_scope = (new Label({}, TextRole::Meta, Colour::Text2))->wrapped();
    auto* foot = new Column(Insets{18, 8, 14, 10}, 0);
    foot->addWidget(m_scope);
    column->addWidget(new Divider);
    column->addLayout(foot);
    return list;
}

bool StudentsPage::isSeenLately() const { return m_seen->current() == 1; }

void StudentsPage::ask()
{
    m_asked = false;
    m_outcome->hide();
    m_model->ask(m_search->text());
    tellList();
    // Whose record is open is marked in the list, whatever narrows it.
    if (const auto shown = record()) {
        const QSignalBlocker quiet(m_list->selectionModel());
        if (const int row = m_model->rowOf(*shown); row >= 0) m_list->setCurrentIndex(m_model->index(row));
    }
    letGo();
    if (m_search->text().trimmed().isEmpty()) return;
    const int found = m_model->rowCount();
    announce(this, found == 0 ? tr("No students") : found == 1 ? tr("1 student") : tr("%n students", nullptr, found));
}

void StudentsPage::tellList()
{
    const QString words = m_search->text().trimmed();
    const bool none = m_model->rowCount() == 0;
    m_university->setVisible(!words.isEmpty() && !m_asked && !none);
    m_listStack->setCurrentWidget(none ? static_cast<QWidget*>(m_empty) : m_list);
    m_scope->setText(m_asked && m_model->onlineCount() == 0 ? tr("The search of the whole university is recorded with your name.")
                     : m_asked ? tr("Whom the hub found is not stored on this desk. The search is recorded with your name.")
                               : tr("Only students on this desk are searched, and only those in your scope are here."));
    if (!none) return;
    if (m_asking) return m_empty->tell(StateKind::Loading, {tr("Asking the hub for “%1”").arg(words), {}, tr("Cancel")});
    if (isSeenLately() && words.isEmpty()) {
        m_empty->tell(StateKind::FilterEmpty, {tr("Nobody seen lately"), tr("Students whose meetings, calls or messages you have noted in the last four weeks appear here."), {}, Glyph::Students});
    } else if (words.isEmpty()) {
        if (tellFilling(*m_empty, m_ground.desk)) return;
        m_empty->tell(StateKind::FirstEmpty, {tr("No students on this desk"), tr("Students you work with appear here. To find another, type a name or a number."), {}, Glyph::Students});
    } else if (m_asked) {
        m_empty->tell(StateKind::FilterEmpty, {tr("No students match “%1”").arg(words), tr("Neither on this desk nor at the university. Check the spelling, or search by student number.")});
    } else {
        m_empty->tell(StateKind::FilterEmpty, {tr("No students on this desk match “%1”").arg(words), tr("Check the spelling, or look further. Looking further is recorded with your name."),
                                               tr("Search the whole university"), {}, Glyph::Globe});
    }
}

/// Beside a search for somebody else nobody's record stays open: it could be taken for theirs. What is being written stays.
void StudentsPage::letGo()
{
    const bool searched = !m_search->text().trimmed().isEmpty();
    const bool stays = m_right->currentWidget() == m_form || (m_profile->student() && m_model->rowOf(*m_profile->student()) >= 0);
    if (!isNobody() && searched && !stays) showRight(m_none);
    if (!tellFillingBeside(*m_blank, m_ground.desk, tr("Your students appear at the left as they come, and open here."))) m_blank->tell(StateKind::FirstEmpty, {tr("No student chosen"), tr("Once somebody is found, their record opens here."), {}, Glyph::Students});
    // An empty list says so itself; to choose from it would be no advice.
    QWidget* nobody = m_model->rowCount() == 0 ? m_blank : static_cast<QWidget*>(m_none);
    if (isNobody() && m_right->currentWidget() != nobody) showRight(nobody);
}

bool StudentsPage::isNobody() const { return m_right->currentWidget() == m_none || m_right->currentWidget() == m_blank; }

void StudentsPage::searchUniversity()
{
    const QString words = m_search->text().trimmed();
    if (words.isEmpty() || m_asking) return;
    m_asking = true;
    tellList();
    m_ground.desk.searchOnline(KindNo::Student, words, [self = QPointer(this), words, time = m_askedTimes](const session::OnlineAnswer& answer) {
        if (self && self->m_askedTimes == time) self->take(answer, words);
    });
}

/// An answer that comes all the same is for nobody.
void StudentsPage::stopAsking()
{
    m_asking = false;
    ++m_askedTimes;
    tellList();
    m_search->setFocus(Qt::OtherFocusReason);
}

void StudentsPage::take(const session::OnlineAnswer& answer, const QString& words)
{
    m_asking = false;
    if (words != m_search->text().trimmed()) return tellList();
    const FaultWords fault = wordsFor(answer.fault);
    m_asked = answer.fault == session::OnlineFault::None;
    m_outcome->setTone(Tone::Warn, answer.fault == session::OnlineFault::Offline ? Glyph::CloudOff : Glyph::Warning);
    m_outcome->setText(fault.sentence());
    m_outcome->setVisible(!fault.what.isEmpty());
    m_model->addOnline(answer.items);
    if (m_asked && m_model->onlineCount() == 0 && m_model->rowCount() > 0) {
        m_outcome->setTone(Tone::Neutral, Glyph::SearchNone);
        m_outcome->setText(tr("The hub found nobody else."));
        m_outcome->show();
    }
    tellList();
    letGo();
    announce(this, m_outcome->isVisibleTo(this) ? m_outcome->text() : tr("%n found at the university", nullptr, m_model->onlineCount()));
}

void StudentsPage::choose(int row)
{
    const auto id = m_model->studentAt(row);
    if (!id) return;
    m_form->keepDrafts();
    if (const auto* online = m_model->onlineAt(row)) m_profile->showOnline(*online, m_model->namesakesOf(row));
    else m_profile->show(*id);
    showRight(m_profile);
}

void StudentsPage::chooseRow(int row)
{
    if (row < m_model->rowCount()) m_list->setCurrentIndex(m_model->index(row));
}

void StudentsPage::showRight(QWidget* page)
{
    m_right->setCurrentWidget(page);
    Q_EMIT headingChanged();
}

void StudentsPage::refresh()
{
    const auto current = m_profile->student();
    const bool moved = m_model->refresh();
    if (moved && current) {
        const QSignalBlocker quiet(m_list->selectionModel());
        if (const int row = m_model->rowOf(*current); row >= 0) m_list->setCurrentIndex(m_model->index(row));
    }
    tellList();
    // Somebody who has just left this desk's scope is no longer shown, even if they stood here a moment ago.
    if (current && m_right->currentWidget() == m_profile && !m_profile->show(*current) && m_model->rowOf(*current) < 0) showRight(m_none);
    // A list that has filled meanwhile can be chosen from, and one that has emptied cannot.
    if (isNobody()) letGo();
}

bool StudentsPage::show(const model::RecordId& id)
{
    if (!m_profile->show(id)) return false;
    // What was searched for before is about somebody else.
    if (m_model->rowOf(id) < 0) m_search->clear();
    showRight(m_profile);
    m_split->showDetail();
    const QSignalBlocker quiet(m_list->selectionModel());
    if (const int row = m_model->rowOf(id); row >= 0) m_list->setCurrentIndex(m_model->index(row));
    return true;
}

std::optional<model::RecordId> StudentsPage::record() const { return isNobody() ? std::nullopt : m_profile->student(); }

std::vector<Verb> StudentsPage::verbs()
{
    std::vector<Verb> out;
    if (m_profile->student() && !isNobody() && m_ground.desk.mayCreate(KindNo::Case)) {
        const QString name = m_profile->name();
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Plus, .text = name.isEmpty() ? tr("Open a case for this student") : tr("Open a case for %1").arg(name),
                       .act = [this] { openCase(); }, .also = tr("new case")});
    }
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Globe, .text = tr("Search the whole university"), .act = [this] { searchUniversity(); }, .inPalette = false});
    return out;
}

void StudentsPage::chooseForCase()
{
    m_hint->show();
    m_split->showList();
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void StudentsPage::openCase()
{
    if (isNobody() || !m_profile->student()) return chooseForCase();
    m_hint->hide();
    showRight(m_form);
    m_split->showDetail();
    m_form->begin(*m_profile->student(), m_profile->name());
}

void StudentsPage::find(const QString& words)
{
    m_split->showList();
    m_search->setFocus(Qt::ShortcutFocusReason);
    if (isSeenLately()) {
        m_seen->setOn(0);
        m_model->setSeenSince(std::nullopt);
        ask();
    }
    if (words.isEmpty()) m_search->selectAll();
    else m_search->setText(words);
}

std::vector<QWidget*> StudentsPage::panes() const { return {m_search, m_listStack->currentWidget(), m_right->currentWidget()}; }

QWidget* StudentsPage::start() const { return m_search; }

void StudentsPage::findWithin() { find({}); }

void StudentsPage::keepDrafts() { m_form->keepDrafts(); }

QString StudentsPage::heading() const
{
    if (isNobody() || m_profile->name().isEmpty()) return tr("Students");
    return m_right->currentWidget() == m_form ? tr("New case for %1").arg(m_profile->name()) : tr("%1, student").arg(m_profile->name());
}

QString StudentsPage::title() const
{
    if (m_right->currentWidget() == m_none || m_profile->name().isEmpty()) return tr("Students");
    return m_right->currentWidget() == m_form ? tr("New case") : tr("Student");
}

QStringList StudentsPage::spot() const
{
    if (!m_profile->student() || isNobody()) return {};
    return {m_profile->student()->text(), m_right->currentWidget() == m_form ? u"form"_s : QString()};
}

void StudentsPage::returnTo(const QStringList& spot)
{
    const auto id = model::RecordId::parse(spot.value(0));
    if (!id) return;
    show(*id);
    if (spot.value(1) == u"form") openCase();
}

}
