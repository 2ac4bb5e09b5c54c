#include "ui/pages/cases/CasesPage.h"

#include "ui/pages/cases/CaseList.h"
#include "ui/pages/cases/CaseSide.h"
#include "ui/pages/cases/CaseStory.h"
#include "ui/pages/people/ProfileCards.h"
#include "ui/print/CasePapers.h"
#include "ui/widgets/ActionRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/PageTabs.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SplitView.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::CaseState;
using session::CaseFile;

CasesPage::CasesPage(const Ground& ground, QWidget* parent)
    : Place(parent), m_ground(ground), m_list(new CaseList(ground)), m_story(new CaseStory(ground)), m_side(new CaseSide(ground)), m_head(makeHead()),
      m_split(new SplitView(m_list, makeDetail(), m_side))
{
    m_split->setHead(m_head);
    m_split->setSidePlace(m_sidePlace);
    auto* column = new Column(this);
    column->addWidget(m_split);
    wire();
    m_list->chooseFirst();
    if (!m_case) tellNothing();
}

QWidget* CasesPage::makeHead()
{
    auto* head = new QWidget;
    auto* down = new Column(head);
    auto* ground = new QWidget;
    ground->setAutoFillBackground(true);
    ground->setBackgroundRole(QPalette::Base);
    auto* column = new Column(ground, Insets{24, 16, 14, 14}, 6);
    m_who = new IdentityBar;
    m_addAction = new Button(Glyph::AddAction, tr("Add action"));
    m_addNote = new Button(Glyph::Edit, tr("Add note"), ButtonVariant::Primary);
    m_addNote->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_who->actions()->addButton(m_addAction);
    m_who->actions()->addButton(m_addNote);
    column->addWidget(m_who);
    m_tabs = new PageTabs(tr("Parts of the case"));
    m_tabs->addPage(tr("Timeline"));
    m_tabs->addPage(tr("Details"));
    column->addWidget(m_tabs);
    down->addWidget(ground);
    down->addWidget(new Divider);
    return head;
}

QWidget* CasesPage::makeDetail()
{
    m_detail = new QStackedWidget;
    m_sidePlace = new QWidget;
    m_none = new StateView;
    for (QWidget* page : std::initializer_list<QWidget*>{m_story, m_sidePlace, m_none}) m_detail->addWidget(page);
    return m_detail;
}

void CasesPage::wire()
{
    connect(m_list, &CaseList::chosen, this, [this](const model::RecordId& id) { tell(id); });
    connect(m_list, &CaseList::opened, this, [this] {
        m_split->showDetail();
        m_story->pane()->setFocus(Qt::TabFocusReason);
    });
    connect(m_list, &CaseList::listed, this, [this] {
        if (!m_list->current()) m_list->chooseFirst();
        if (m_list->isEmpty()) tellNothing();
    });
    connect(m_list, &CaseList::newCaseWanted, this, &Place::newCaseWanted);
    connect(m_addNote, &Button::clicked, this, &CasesPage::writeNote);
    connect(m_addAction, &Button::clicked, this, [this] {
        m_tabs->setCurrentIndex(0);
        m_story->addAction();
    });
    connect(m_story, &CaseStory::changed, this, &CasesPage::refresh);
    connect(m_story, &CaseStory::formChanged, this, &CasesPage::settle);
    connect(m_story, &CaseStory::choiceWanted, this, [this] { Q_EMIT placeWanted(PlaceNo::Sync); });
    connect(m_who, &IdentityBar::backChosen, this, [this] {
        m_split->showList();
        m_list->pane()->setFocus(Qt::TabFocusReason);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &CasesPage::settle);
    connect(m_split, &SplitView::arranged, this, &CasesPage::settle);
}

/// What is seen follows from whether there is a case, how much room there is, and which tab is chosen.
void CasesPage::settle()
{
    const Arrangement now = m_split->arrangement();
    const bool three = now == Arrangement::Three;
    m_head->setVisible(m_case.has_value());
    m_tabs->setVisible(!three);
    m_who->setBack(now == Arrangement::One ? tr("Cases") : QString());
    m_detail->setCurrentWidget(!m_case ? static_cast<QWidget*>(m_none) : !three && m_tabs->currentIndex() == 1 ? m_sidePlace : m_story);
    m_side->setVisible(m_case.has_value());
    // There is one primary thing to do at a time: while something is written, it is saving that.
    m_addNote->setVariant(m_story->openForm().isEmpty() ? ButtonVariant::Primary : ButtonVariant::Standard);
}

bool CasesPage::tell(const model::RecordId& id)
{
    const auto file = m_ground.desk.caseFile(id);
    if (!file) return false;
    const bool another = m_case != id;
    m_case = id;
    tellWho(*file);
    tellMenu(*file);
    m_story->show(*file);
    m_side->show(*file);
    if (another) m_tabs->setCurrentIndex(0);
    settle();
    if (another) Q_EMIT headingChanged();
    return true;
}

void CasesPage::tellWho(const CaseFile& file)
{
    const model::View& view = file.item.view;
    const Directory names(m_ground.desk);
    QString number;
    QStringList meta;
    m_name.clear();
    m_student.reset();
    if (file.student) {
        m_student = file.student->view.id();
        m_name = names.student(file.student->view);
        number = names.number(file.student->view);
        meta << shown(view, Case::title).value_or(QString());
        if (const auto whole = m_ground.desk.student(*m_student)) meta << courseWords(m_ground, *whole);
    }
    const QString type = names.caseType(view);
    if (m_name.isEmpty()) meta = {names.staff(shown(view, Case::owner)), names.team(shown(view, Case::team))};
    meta.removeAll(QString());
    m_who->setPerson(m_name.isEmpty() ? type : m_name, number, meta.join(u"   ·   "_s));
    QList<ChipLook> tags;
    if (const auto state = shown(view, Case::state)) tags << statusOf(*state).chip();
    if (!m_name.isEmpty()) tags << ChipLook{.text = type};
    if (const auto priority = shown(view, Case::priority); priority && *priority != model::Priority::Normal) tags << ChipLook{.text = wordsFor(*priority), .outlined = true};
    m_who->setTags(tags);
    m_mayWrite = m_ground.desk.mayCreate(model::KindNo::Note);
    m_addNote->setVisible(m_mayWrite);
    m_addAction->setVisible(m_ground.desk.mayCreate(model::KindNo::Action));
}

void CasesPage::tellMenu(const CaseFile& file)
{
    const model::View& view = file.item.view;
    QMenu* menu = m_who->actions()->menu();
    // Only its own: the row puts buttons that have no room into the same menu.
    qDeleteAll(m_commands);
    m_commands.clear();
    m_moves.clear();
    if (m_student) m_commands << menu->addAction(tr("Open the student's page"), this, [this] { Q_EMIT studentWanted(*m_student); });
    if (m_ground.desk.mayCreate(model::KindNo::Print)) m_commands << menu->addAction(tr("Print …"), this, &Place::printWanted);
    m_commands << menu->addAction(tr("Who can see this?"), this, &Place::sightWanted);
    const auto state = shown(view, Case::state);
    if (!state || !view.mayWrite(Case::state)) return;
    m_commands << menu->addSeparator();
    const auto now = model::latin(model::codesOf<CaseState>[size_t(*state)]);
    const auto add = [&](CaseState to, Glyph glyph, const QString& words) {
        if (to == *state || !view.kind().mayMove(QString(now), QString(model::latin(model::codesOf<CaseState>[size_t(to)])))) return;
        m_moves.push_back({.group = VerbGroup::Here, .glyph = glyph, .text = words, .act = [this, to] { move(to); }});
        m_commands << menu->addAction(words, this, [this, to] { move(to); });
    };
    add(CaseState::InProgress, Glyph::Play, tr("Mark as in progress"));
    add(CaseState::Waiting, Glyph::Clock, tr("Mark as waiting on the student"));
    add(CaseState::Reopened, Glyph::Unlock, tr("Open the case again"));
    add(CaseState::Closed, Glyph::Archive, tr("Close the case …"));
}

void CasesPage::move(CaseState state)
{
    if (state == CaseState::Closed) {
        m_tabs->setCurrentIndex(0);
        return m_story->askToClose();
    }
    model::Changes changes(model::KindNo::Case);
    changes.to(Case::state, state);
    const auto answer = m_ground.desk.edit(*m_case, changes);
    if (answer.ok()) refresh();
}

void CasesPage::tellNothing()
{
    m_case.reset();
    m_name.clear();
    m_none->tell(StateKind::FirstEmpty, {tr("No case is open here"), tr("Choose a case in the list, and its story appears here."), {}, Glyph::Cases});
    settle();
    Q_EMIT headingChanged();
}

void CasesPage::refresh()
{
    m_list->refresh();
    // What was taken back stands in the list again.
    if (m_case && !m_list->current()) m_list->choose(*m_case);
    if (m_case && tell(*m_case)) return;
    if (!m_case && !m_list->isEmpty()) return m_list->chooseFirst();
    // It has left this desk: its words too, except those that somebody was writing, which are in the drafts.
    if (m_case) {
        m_story->keepDrafts();
        tellNothing();
    }
}

bool CasesPage::show(const model::RecordId& id)
{
    if (!m_list->choose(id)) {
        m_list->setScope(false);
        m_list->choose(id);
    }
    m_split->showDetail();
    return m_case == id || tell(id);
}

std::vector<Verb> CasesPage::verbs()
{
    std::vector<Verb> out;
    if (!m_case) return out;
    const auto named = [this](const QString& with, const QString& without) { return m_name.isEmpty() ? without : with.arg(m_name); };
    if (m_mayWrite) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Edit, .text = named(tr("Add note for %1"), tr("Add note")), .keys = QKeySequence(Qt::CTRL | Qt::Key_N),
                       .act = [this] { writeNote(); }, .also = tr("write new record")});
    }
    if (m_ground.desk.mayCreate(model::KindNo::Action)) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::AddAction, .text = named(tr("Add action for %1"), tr("Add action")), .act = [this] { m_addAction->click(); },
                       .also = tr("new task to do")});
    }
    out.insert(out.end(), m_moves.begin(), m_moves.end());
    if (m_student) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::User, .text = named(tr("Open the page of %1"), tr("Open the student's page")),
                       .act = [this] { Q_EMIT studentWanted(*m_student); }, .also = tr("student profile")});
    }
    if (m_mayWrite) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Check, .text = tr("Save the note being written"), .keys = QKeySequence(Qt::CTRL | Qt::Key_Return),
                       .wired = false, .inPalette = false});
    }
    return out;
}

std::vector<PaperOffer> CasesPage::papers() { return m_case ? casePapers(m_ground, *m_case) : std::vector<PaperOffer>(); }

void CasesPage::writeNote()
{
    if (!m_case || !m_mayWrite) return;
    m_tabs->setCurrentIndex(0);
    m_split->showDetail();
    m_story->writeNote();
}

std::vector<QWidget*> CasesPage::panes() const { return {m_list->pane(), m_who, m_story->pane(), m_side}; }

QWidget* CasesPage::start() const { return m_list->pane(); }

void CasesPage::findWithin()
{
    m_split->showList();
    m_list->findWithin();
}

void CasesPage::keepDrafts()
{
    m_story->keepDrafts();
    m_side->keepDrafts();
}

QString CasesPage::heading() const { return m_name.isEmpty() ? tr("Cases") : tr("%1, case").arg(m_name); }

QStringList CasesPage::spot() const
{
    QStringList spot = m_list->settings();
    if (m_case) spot << m_case->text() << m_story->openForm();
    return spot;
}

void CasesPage::returnTo(const QStringList& spot)
{
    if (spot.size() < 2) return;
    m_list->setSettings(spot.first(2));
    const auto id = model::RecordId::parse(spot.value(2));
    if (!id || !show(*id)) return;
    m_story->reopen(spot.value(3));
}

}
