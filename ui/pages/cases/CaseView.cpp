#include "ui/pages/cases/CaseView.h"

#include "ui/pages/Hidden.h"
#include "ui/pages/cases/ActionPart.h"
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
#include "ui/theme/Theme.h"
#include "ui/widgets/ActionRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/PageTabs.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <utility>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::CaseState;
using session::CaseFile;

CaseView::CaseView(const Ground& ground, QWidget* parent)
    : QStackedWidget(parent), m_ground(ground),
      m_parts{{Tab::Actions, model::KindNo::Action, &CaseFile::actions},       {Tab::Support, model::KindNo::Support, &CaseFile::supports},
              {Tab::Referrals, model::KindNo::Referral, &CaseFile::referrals}, {Tab::Consents, model::KindNo::Consent, &CaseFile::consents},
              {Tab::Files, model::KindNo::Attachment, &CaseFile::attachments}, {Tab::Told, model::KindNo::Explanation, &CaseFile::explanations}},
      m_head(makeHead()), m_story(new CaseStory(ground)), m_side(new CaseSide(ground)), m_sidePlace(new QWidget)
{
    addWidget(m_story);
    addWidget(m_sidePlace);
    wire();
}

QWidget* CaseView::pane() const { return currentWidget() == m_story ? m_story->pane() : currentWidget(); }

QWidget* CaseView::makeHead()
{
    auto* head = new QWidget;
    auto* down = new Column(head);
    auto* ground = new QWidget;
    ground->setAutoFillBackground(true);
    ground->setBackgroundRole(QPalette::Base);
    // A tab keeps a margin of its own: its words begin where the name above them does.
    auto* column = new Column(ground, Insets{24 - PageTabs::margin, 16, 14, 0}, 8);
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
    auto* who = new Row(Insets{PageTabs::margin, 0, 0, 0});
    who->addWidget(m_who);
    column->addLayout(who);
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

CasePart* CaseView::makePart(Tab tab)
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
            Q_EMIT changed();
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

CasePart* CaseView::part(Tab tab)
{
    const auto it = std::ranges::find(m_parts, tab, &PartPlace::tab);
    if (it == m_parts.end()) return nullptr;
    if (it->part) return it->part;
    it->part = makePart(tab);
    addWidget(it->part);
    connect(it->part, &CasePart::changed, this, &CaseView::changed);
    connect(it->part, &CasePart::formChanged, this, &CaseView::formChanged);
    if (m_file) it->part->show(*m_file);
    return it->part;
}

void CaseView::wire()
{
    connect(m_refer, &Button::clicked, this, &CaseView::refer);
    connect(m_addNote, &Button::clicked, this, &CaseView::writeNote);
    connect(m_reopen, &Button::clicked, this, [this] { move(CaseState::Reopened); });
    connect(m_addAction, &Button::clicked, this, [this] {
        m_tabs->setCurrentIndex(0);
        m_story->addAction();
    });
    connect(m_story, &CaseStory::changed, this, &CaseView::changed);
    connect(m_story, &CaseStory::formChanged, this, &CaseView::formChanged);
    connect(m_story, &CaseStory::choiceWanted, this, [this] { Q_EMIT placeWanted(PlaceNo::Sync); });
    connect(m_story, &CaseStory::basisWanted, this, [this](bool condition) {
        choose(Tab::Consents);
        static_cast<ConsentPart*>(part(Tab::Consents))->askFor(condition);
    });
    connect(m_side->nextStep(), &NextStepCard::editingChanged, this, &CaseView::formChanged);
    connect(m_side, &CaseSide::caseWanted, this, &CaseView::caseWanted);
    connect(m_side, &CaseSide::linkWanted, this, &CaseView::link);
    connect(m_side, &CaseSide::unlinkWanted, this, [this](const model::RecordId& id) {
        if (m_case) m_ground.desk.link(*m_case, id, false);
    });
    connect(m_who, &IdentityBar::backChosen, this, &CaseView::backChosen);
    connect(m_tabs, &QTabBar::currentChanged, this, &CaseView::formChanged);
}

CaseView::Tab CaseView::tab() const { return Tab(std::max(0, m_tabs->currentIndex())); }

CasePart* CaseView::chosenPart() const
{
    const auto at = std::ranges::find(m_parts, tab(), &PartPlace::tab);
    return at == m_parts.end() ? nullptr : at->part;
}

void CaseView::choose(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    Q_EMIT formChanged();
}

void CaseView::settle(const Room& room)
{
    const bool three = room.arrangement == Arrangement::Three;
    m_head->setVisible(m_case.has_value());
    m_side->setVisible(m_case.has_value());
    m_tabs->setTabVisible(int(Tab::Details), !three);
    m_who->setBack(room.arrangement == Arrangement::One ? tr("Cases") : QString());
    CasePart* chosen = m_case ? part(tab()) : nullptr;
    setCurrentWidget(chosen ? chosen : !three && tab() == Tab::Details ? m_sidePlace : m_story);
    // There is one primary thing to do at a time: while something is written, it is saving that.
    const bool writing = room.isOtherWriting || !m_story->openForm().isEmpty() || m_side->nextStep()->isEditing()
        || std::ranges::any_of(m_parts, [](const PartPlace& place) { return place.part && !place.part->openForm().isEmpty(); });
    constexpr int enough = 400;
    const bool high = room.height >= Theme::of(this).dp(enough);
    m_tabs->setVisible(!writing || high);
    m_room->setFixedHeight(Theme::of(this).dp(4));
    m_room->setVisible(m_tabs->isHidden());
    // Told only when it changes: a popover may have taken the lead meanwhile.
    if (std::exchange(m_isWriting, writing) != writing)
        for (Button* button : {m_addNote, m_reopen}) button->setVariant(writing ? ButtonVariant::Standard : ButtonVariant::Primary);
    m_who->setSubject(writing && !high ? QString() : m_subject);
}

bool CaseView::tell(const model::RecordId& id)
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
    Q_EMIT formChanged();
    return true;
}

void CaseView::leave()
{
    m_case.reset();
    m_file.reset();
    m_name.clear();
}

/// What a role never sees has no tab: an empty one would say that there is nothing. Counting what the desk holds is dear,
/// and not done for every case that is looked at.
void CaseView::lookAtKinds()
{
    m_haveLooked = true;
    for (PartPlace& place : m_parts) place.isSeen = dealsWith(m_ground, place.kind);
}

void CaseView::tellParts(const CaseFile& file)
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

void CaseView::tellWho(const CaseFile& file)
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

void CaseView::writeNote()
{
    if (!m_case || !m_mayWrite) return;
    m_tabs->setCurrentIndex(0);
    Q_EMIT detailWanted();
    m_story->writeNote();
}

void CaseView::refer()
{
    if (!m_case || m_isClosed || !m_ground.desk.mayCreate(model::KindNo::Referral)) return;
    Q_EMIT detailWanted();
    choose(Tab::Referrals);
    part(Tab::Referrals)->add();
}

void CaseView::keepDrafts()
{
    m_story->keepDrafts();
    m_side->keepDrafts();
    for (const PartPlace& place : m_parts) {
        if (place.part) place.part->keepDrafts();
    }
}

QStringList CaseView::spot() const
{
    const CasePart* chosen = chosenPart();
    return {m_story->openForm(), QString::number(int(tab())), chosen ? chosen->openForm() : QString()};
}

void CaseView::returnTo(const QStringList& spot)
{
    m_story->reopen(spot.value(0));
    const auto at = Tab(std::clamp(spot.value(1).toInt(), 0, int(Tab::Details)));
    if (at == Tab::Timeline || !m_tabs->isTabVisible(int(at))) return;
    choose(at);
    if (CasePart* chosen = part(at)) chosen->reopen(spot.value(2));
}

}
