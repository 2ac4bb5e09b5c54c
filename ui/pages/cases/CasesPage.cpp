#include "ui/pages/cases/CasesPage.h"

#include "ui/pages/Filling.h"
#include "ui/pages/cases/ActionPart.h"
#include "ui/pages/cases/BulkBar.h"
#include "ui/pages/cases/CaseFilters.h"
#include "ui/pages/cases/CaseList.h"
#include "ui/pages/cases/CaseSide.h"
#include "ui/pages/cases/CaseStory.h"
#include "ui/pages/cases/ConsentPart.h"
#include "ui/pages/cases/FilesPart.h"
#include "ui/pages/cases/NextStepCard.h"
#include "ui/pages/cases/NoteForm.h"
#include "ui/pages/cases/ReferralPart.h"
#include "ui/pages/cases/SupportPart.h"
#include "ui/pages/cases/ToldPart.h"
#include "ui/pages/people/ProfileCards.h"
#include "ui/print/CasePapers.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ActionRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/PageTabs.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SplitView.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

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
        if (!m_case || m_wanted) m_first.start(0);
    }
    return Place::eventFilter(watched, event);
}

void CasesPage::openWanted()
{
    const auto wanted = std::exchange(m_wanted, {});
    if (wanted && show(*wanted)) return;
    if (!m_list->current()) m_list->chooseFirst();
    if (!m_case) tellNothing();
}

QWidget* CasesPage::makeHead()
{
    auto* head = new QWidget;
    auto* down = new Column(head);
    auto* ground = new QWidget;
    ground->setAutoFillBackground(true);
    ground->setBackgroundRole(QPalette::Base);
    auto* column = new Column(ground, Insets{24, 16, 14, 0}, 6);
    m_who = new IdentityBar;
    m_refer = new Button(Glyph::Send, tr("Refer"));
    m_addAction = new Button(Glyph::AddAction, tr("Add action"));
    m_addNote = new Button(Glyph::Edit, tr("Add note"), ButtonVariant::Primary);
    m_addNote->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_reopen = new Button(Glyph::Unlock, tr("Reopen case"), ButtonVariant::Primary);
    m_who->actions()->addButton(m_refer);
    m_who->actions()->addButton(m_addAction);
    m_who->actions()->addButton(m_addNote);
    m_who->actions()->addButton(m_reopen);
    column->addWidget(m_who);
    m_tabs = new PageTabs(tr("Parts of the case"));
    for (const QString& name : {tr("Timeline"), tr("Actions"), tr("Support"), tr("Referrals"), tr("Consents"), tr("Files"), tr("Student told"), tr("Details")}) m_tabs->addPage(name);
    column->addWidget(m_tabs);
    m_room = new QWidget;
    m_room->hide();
    column->addWidget(m_room);
    down->addWidget(ground);
    down->addWidget(new Divider);
    return head;
}

QWidget* CasesPage::makeDetail()
{
    m_detail = new QStackedWidget;
    m_sidePlace = new QWidget;
    m_none = new StateView;
    m_blank = new QWidget;
    for (QWidget* page : std::initializer_list<QWidget*>{m_story, m_sidePlace, m_none, m_blank}) m_detail->addWidget(page);
    m_parts = {{Tab::Actions, model::KindNo::Action, &CaseFile::actions},       {Tab::Support, model::KindNo::Support, &CaseFile::supports},
               {Tab::Referrals, model::KindNo::Referral, &CaseFile::referrals}, {Tab::Consents, model::KindNo::Consent, &CaseFile::consents},
               {Tab::Files, model::KindNo::Attachment, &CaseFile::attachments}, {Tab::Told, model::KindNo::Explanation, &CaseFile::explanations}};
    connect(m_story, &CaseStory::basisWanted, this, [this](bool condition) {
        choose(Tab::Consents);
        static_cast<ConsentPart*>(part(Tab::Consents))->askFor(condition);
    });
    return m_detail;
}

CasePart* CasesPage::makePart(Tab tab)
{
    switch (tab) {
    case Tab::Actions: {
        auto* actions = new ActionPart(m_ground);
        connect(actions, &ActionPart::addWanted, m_addAction, &Button::click);
        return actions;
    }
    case Tab::Support: return new SupportPart(m_ground);
    case Tab::Referrals: return new ReferralPart(m_ground);
    case Tab::Consents: {
        auto* consents = new ConsentPart(m_ground);
        // A note that waits for a basis goes on once there is one.
        connect(consents, &ConsentPart::recorded, this, [this](const model::RecordId& id) {
            if (!m_story->note()->takeBasis(id)) return;
            refresh();
            choose(Tab::Timeline);
            m_story->writeNote();
        });
        return consents;
    }
    case Tab::Files: return new FilesPart(m_ground);
    case Tab::Told: return new ToldPart(m_ground);
    case Tab::Timeline:
    case Tab::Details: break;
    }
    return nullptr;
}

CasePart* CasesPage::part(Tab tab)
{
    const auto it = std::ranges::find(m_parts, tab, &PartPlace::tab);
    if (it == m_parts.end()) return nullptr;
    if (it->part) return it->part;
    it->part = makePart(tab);
    m_detail->addWidget(it->part);
    connect(it->part, &CasePart::changed, this, &CasesPage::refresh);
    connect(it->part, &CasePart::formChanged, this, &CasesPage::settle);
    if (m_file) it->part->show(*m_file);
    return it->part;
}

CasesPage::Tab CasesPage::tab() const { return Tab(std::max(0, m_tabs->currentIndex())); }

void CasesPage::choose(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    settle();
}

void CasesPage::refer()
{
    if (!m_case || m_isClosed || !m_ground.desk.mayCreate(model::KindNo::Referral)) return;
    m_split->showDetail();
    choose(Tab::Referrals);
    part(Tab::Referrals)->add();
}

/// What a role never sees has no tab: an empty one would say that there is nothing. Counting what the desk holds is dear,
/// and not done for every case that is looked at.
void CasesPage::lookAtKinds()
{
    m_haveLooked = true;
    for (PartPlace& place : m_parts) place.isSeen = dealsWith(m_ground, place.kind);
}

void CasesPage::tellParts(const CaseFile& file)
{
    if (!m_haveLooked) lookAtKinds();
    for (const PartPlace& place : m_parts) {
        m_tabs->setTabVisible(int(place.tab), place.isSeen);
        if (!place.isSeen) continue;
        if (place.part) place.part->show(file);
        const int count = int((file.*place.items).size());
        m_tabs->setPageCount(int(place.tab), count > 0 ? count : -1);
    }
}

void CasesPage::wire()
{
    connect(m_list, &CaseList::chosen, this, [this](const model::RecordId& id) { tell(id); });
    connect(m_list, &CaseList::opened, this, [this] {
        m_split->showDetail();
        m_story->pane()->setFocus(Qt::TabFocusReason);
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
    connect(m_refer, &Button::clicked, this, &CasesPage::refer);
    connect(m_addNote, &Button::clicked, this, &CasesPage::writeNote);
    connect(m_reopen, &Button::clicked, this, [this] { move(CaseState::Reopened); });
    connect(m_addAction, &Button::clicked, this, [this] {
        m_tabs->setCurrentIndex(0);
        m_story->addAction();
    });
    connect(m_story, &CaseStory::changed, this, &CasesPage::refresh);
    connect(m_story, &CaseStory::formChanged, this, &CasesPage::settle);
    connect(m_story, &CaseStory::choiceWanted, this, [this] { Q_EMIT placeWanted(PlaceNo::Sync); });
    connect(m_list->bulk(), &BulkBar::askingChanged, this, &CasesPage::settle);
    connect(m_side->nextStep(), &NextStepCard::editingChanged, this, &CasesPage::settle);
    connect(m_side, &CaseSide::caseWanted, this, &Place::caseWanted);
    connect(m_side, &CaseSide::linkWanted, this, &CasesPage::link);
    connect(m_side, &CaseSide::unlinkWanted, this, [this](const model::RecordId& id) {
        if (m_case) m_ground.desk.link(*m_case, id, false);
    });
    connect(m_who, &IdentityBar::backChosen, this, [this] {
        m_split->showList();
        m_list->pane()->setFocus(Qt::TabFocusReason);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &CasesPage::settle);
    connect(m_split, &SplitView::arranged, this, [this](Arrangement now) {
        // Several cases are marked: what can be done with them stands in the list.
        if (now == Arrangement::One && !m_list->bulk()->cases().empty()) m_split->showList();
        settle();
    });
}

/// What is seen follows from whether there is a case, how much room there is, and which tab is chosen.
void CasesPage::settle()
{
    const Arrangement now = m_split->arrangement();
    const bool three = now == Arrangement::Three;
    m_head->setVisible(m_case.has_value());
    m_tabs->setTabVisible(int(Tab::Details), !three);
    m_who->setBack(now == Arrangement::One ? tr("Cases") : QString());
    CasePart* chosen = m_case ? part(tab()) : nullptr;
    // While the first case is about to come there is nothing to choose.
    m_detail->setCurrentWidget(!m_case ? (!m_isSeen ? m_blank : static_cast<QWidget*>(m_none)) : chosen ? chosen : !three && tab() == Tab::Details ? m_sidePlace : m_story);
    m_side->setVisible(m_case.has_value());
    m_list->setLeading(!m_case);
    // There is one primary thing to do at a time: while something is written, it is saving that.
    const bool writing = !m_story->openForm().isEmpty() || m_side->nextStep()->isEditing() || m_list->bulk()->isAsking() || std::ranges::any_of(m_parts, [](const PartPlace& place) { return place.part && !place.part->openForm().isEmpty(); });
    constexpr int enough = 400;
    m_tabs->setVisible(!writing || height() >= Theme::of(this).dp(enough));
    m_room->setFixedHeight(Theme::of(this).dp(4));
    m_room->setVisible(m_tabs->isHidden());
    for (Button* button : {m_addNote, m_reopen}) button->setVariant(writing ? ButtonVariant::Standard : ButtonVariant::Primary);
    m_who->setSubject(writing && height() < Theme::of(this).dp(enough) ? QString() : m_subject);
}

void CasesPage::resizeEvent(QResizeEvent* event)
{
    Place::resizeEvent(event);
    settle();
}

bool CasesPage::tell(const model::RecordId& id)
{
    const auto file = m_ground.desk.caseFile(id);
    if (!file) return false;
    const bool another = m_case != id;
    m_case = id;
    m_file = file;
    tellWho(*file);
    tellMenu(*file);
    m_story->show(*file);
    m_side->show(*file);
    tellParts(*file);
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
    m_subject.clear();
    m_student.reset();
    if (file.student) {
        m_student = file.student->view.id();
        m_name = names.student(file.student->view);
        number = names.number(file.student->view);
        if (const auto whole = m_ground.desk.student(*m_student)) meta << courseWords(m_ground, *whole);
        m_subject = shown(view, Case::title).value_or(QString());
        meta << tr("Case %1", "a number").arg(caseNumber(view.id()));
    }
    const QString type = names.caseType(view);
    if (m_name.isEmpty()) meta = {names.staff(shown(view, Case::owner)), names.team(shown(view, Case::team))};
    meta.removeAll(QString());
    m_who->setPerson(m_name.isEmpty() ? type : m_name, number, meta.join(u"   ·   "_s));
    m_who->setGlyph(m_name.isEmpty() ? std::optional(Glyph::Cases) : std::nullopt);
    QList<ChipLook> tags;
    if (const auto now = shown(view, Case::state)) tags << statusOf(*now).chip();
    // No more than two: what it is about stands among the details.
    if (const auto priority = shown(view, Case::priority); priority && *priority != model::Priority::Normal && shown(view, Case::state) != CaseState::Closed) tags << ChipLook{.text = wordsFor(*priority), .outlined = true};
    if (!m_name.isEmpty() && tags.size() < 2) tags << ChipLook{.text = type};
    m_who->setTags(tags);
    m_mayWrite = m_ground.desk.mayCreate(model::KindNo::Note);
    const auto state = shown(view, Case::state);
    m_isClosed = state == CaseState::Closed;
    // What has ended is opened again before anything new is planned in it.
    m_who->actions()->offer(m_addNote, m_mayWrite && !m_isClosed);
    m_who->actions()->offer(m_addAction, m_ground.desk.mayCreate(model::KindNo::Action) && !m_isClosed);
    m_who->actions()->offer(m_refer, m_ground.desk.mayCreate(model::KindNo::Referral) && !m_isClosed);
    m_who->actions()->offer(m_reopen, m_isClosed && view.mayWrite(Case::state));
}

void CasesPage::tellNothing()
{
    m_case.reset();
    m_file.reset();
    m_name.clear();
    if (!tellFillingBeside(*m_none, m_ground.desk, tr("Your cases appear at the left as they come, and open here."))) m_none->tell(StateKind::FirstEmpty, {tr("No case is open here"), m_list->isEmpty() ? tr("Once there is a case in the list, its story opens here.") : tr("Choose a case in the list, and its story appears here."), {}, Glyph::Cases});
    settle();
    Q_EMIT headingChanged();
}

void CasesPage::refresh()
{
    lookAtKinds();
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
    m_wanted.reset();
    if (!m_list->choose(id)) {
        m_list->setScope(false);
        m_list->choose(id);
    }
    m_split->showDetail();
    return m_case == id || tell(id);
}

std::vector<PaperOffer> CasesPage::papers() { return m_case ? casePapers(m_ground, *m_case) : std::vector<PaperOffer>(); }

void CasesPage::writeNote()
{
    if (!m_case || !m_mayWrite) return;
    m_tabs->setCurrentIndex(0);
    m_split->showDetail();
    m_story->writeNote();
}

std::vector<QWidget*> CasesPage::panes() const
{
    QWidget* middle = m_detail->currentWidget();
    return {m_list->pane(), m_who, middle == m_story ? m_story->pane() : middle, m_side};
}

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
    for (const PartPlace& place : m_parts) {
        if (place.part) place.part->keepDrafts();
    }
}

QString CasesPage::title() const { return m_name.isEmpty() || !record() ? tr("Cases") : tr("Case %1", "a number").arg(caseNumber(*record())); }

QString CasesPage::heading() const { return m_name.isEmpty() ? tr("Cases") : tr("%1, case").arg(m_name); }

QStringList CasesPage::spot() const
{
    QStringList spot = m_list->settings();
    const auto at = std::ranges::find(m_parts, tab(), &PartPlace::tab);
    const CasePart* chosen = at == m_parts.end() ? nullptr : at->part;
    if (const auto id = m_case ? m_case : m_wanted) spot << id->text() << m_story->openForm() << QString::number(int(tab())) << (chosen ? chosen->openForm() : QString());
    return spot;
}

void CasesPage::returnTo(const QStringList& spot)
{
    constexpr int settings = CaseFilters::SettingCount;
    if (spot.size() < settings) return;
    m_list->setSettings(spot.first(settings));
    const auto id = model::RecordId::parse(spot.value(settings));
    if (!id) return;
    if (!window()->isVisible() && spot.mid(settings + 1) == QStringList{{}, QString::number(int(Tab::Timeline)), {}}) {
        m_wanted = id;
        return;
    }
    if (!show(*id)) return;
    m_story->reopen(spot.value(settings + 1));
    const auto at = Tab(std::clamp(spot.value(settings + 2).toInt(), 0, int(Tab::Details)));
    if (at == Tab::Timeline || !m_tabs->isTabVisible(int(at))) return;
    choose(at);
    if (CasePart* chosen = part(at)) chosen->reopen(spot.value(settings + 3));
}

}
