#include "ui/pages/dropin/DropInPage.h"

#include "core/session/Tutorials.h"
#include "ui/models/QueueModel.h"
#include "ui/pages/Pair.h"
#include "ui/pages/dropin/FrequentCard.h"
#include "ui/pages/dropin/FrequentSheet.h"
#include "ui/pages/dropin/PublicDisplay.h"
#include "ui/pages/dropin/SeenCard.h"
#include "ui/pages/dropin/SendOnSheet.h"
#include "ui/pages/dropin/SessionSheet.h"
#include "ui/pages/dropin/VisitCard.h"
#include "ui/pages/dropin/WalkUpSheet.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Figure.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FlushCard.h"
#include "ui/widgets/FoundList.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/SectionTitle.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Faults.h"
#include "ui/words/QueueWords.h"
#include "ui/words/Reading.h"

#include <QtCore/QPointer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStackedWidget>

namespace carrel::ui {

using model::DutyState;
using model::RecordId;
using session::CallAnswer;

namespace {

/// Waits are said in minutes.
constexpr int tickMs = 10'000;

}

DropInPage::DropInPage(const Ground& ground, QWidget* parent)
    : Place(parent), m_ground(ground), m_queue(std::make_unique<session::Queue>(ground.desk, ground.clock, m_random)), m_model(new QueueModel(ground.desk, this)), m_title(new Heading({}, TextRole::Title)), m_meta((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()),
      m_which(new QComboBox), m_another(new Button(Glyph::Plus, tr("Open another session"), ButtonVariant::Quiet)), m_waiting(new Figure({}, {})), m_longest(new Figure({}, {})), m_ifYouJoin(new Figure({}, {})), m_seen(new Figure({}, {})), m_pause(new Button(Glyph::Pause, tr("Pause"))), m_show(new IconButton(Glyph::Monitor, tr("Show the public display"))), m_print(new Button(Glyph::Print, tr("Print the queue"), ButtonVariant::Quiet)), m_notice(new IconButton(Glyph::Info, tr("What students are told"))), m_duty(new Button(tr("Go on duty"))),
      m_offline(new Banner(Tone::Warn, {})), m_unheard(new Banner(Tone::Warn, {})), m_said(new Banner(Tone::Info, {})), m_lost(new Banner(Tone::Warn, {})), m_waitingTitle(new SectionTitle(tr("Waiting"))), m_add(new Button(Glyph::UserPlus, tr("Add walk-up"))),
      m_call(new Button(Glyph::Call, tr("Call next"), ButtonVariant::Primary)), m_rows(new FoundList(tr("Waiting"), 620)), m_nobody(new StateView), m_rule((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()),
      m_callThis(new Button(Glyph::Call, tr("Call this one"))), m_join(new Button(Glyph::Link, tr("Join the two"))), m_aside(new Button(Glyph::Archive, tr("Set aside"))), m_back(new Button(Glyph::Undo, tr("Put back at the end"))), m_gone(new Button(Glyph::SignOut, tr("Mark as left"))),
      m_takeOff(new Button(Glyph::Close, tr("Remove, a mistake"), ButtonVariant::Quiet)), m_desksTitle(new SectionTitle(tr("Being seen"))), m_noDesk((new Label({}, TextRole::Body, Colour::Text2))->wrapped()), m_done(new SeenCard(ground)), m_often(new FrequentCard(ground)), m_oftenAlone(new FrequentCard(ground)),
      m_pair(new Pair(480, 980)), m_page(new ScrollPage), m_none(new StateView)
{
    auto* column = new Column(this);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeNone());
    m_stack->addWidget(makeBoard());
    column->addWidget(m_stack);
    wire();
    m_tick.start(tickMs);
    refresh();
}

DropInPage::~DropInPage() = default;

QWidget* DropInPage::makeBoard()
{
    m_page->body()->setInsets({24, 20, 10, 24});
    m_page->body()->setGap(16);
    m_page->body()->addWidget(makeHead());
    for (Banner* banner : {m_offline, m_unheard, m_lost, m_said}) {
        banner->hide();
        m_page->body()->addWidget(banner);
    }
    m_lost->setAction(tr("Understood"));
    m_said->setAction(tr("Understood"));
    m_pair->main()->addWidget(makeWaiting());
    m_pair->main()->addStretch(1);
    auto* desks = new QWidget;
    m_desks = new Column(desks, Insets{}, 12);
    m_desksTitle->setTall();
    m_desks->addWidget(m_desksTitle);
    m_desks->addWidget(m_noDesk);
    m_pair->aside()->addWidget(desks);
    m_pair->aside()->addStretch(1);
    m_ownBox = new QWidget;
    m_own = new Column(m_ownBox, Insets{}, 12);
    m_ownBox->hide();
    m_page->body()->addWidget(m_ownBox);
    m_page->body()->addWidget(m_pair);
    connect(m_pair, &Pair::arranged, this, [this] {
        if (!m_board) return;
        tellDesks();
        if (QWidget* own = m_rows->hasFocus() ? ownNext() : nullptr) own->setFocus(Qt::OtherFocusReason);
        m_page->keepInSight();
    }, Qt::QueuedConnection);
    m_page->body()->addWidget(m_often);
    m_page->body()->addWidget(m_done);
    m_page->body()->addStretch(1);
    return m_page;
}

QWidget* DropInPage::makeNone()
{
    auto* page = new ScrollPage;
    page->body()->setInsets({24, 20, 10, 24});
    page->body()->addWidget(new Heading(tr("Drop-in"), TextRole::Title));
    page->body()->addWidget(m_none, 1);
    page->body()->addWidget(m_oftenAlone);
    return page;
}

QWidget* DropInPage::makeHead()
{
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 24);
    auto* words = new QWidget;
    auto* lines = new Column(words, Insets{}, 4);
    lines->addWidget(m_title);
    lines->addWidget(m_meta);
    m_which->setAccessibleName(tr("Which session"));
    auto* sessions = new QWidget;
    auto* choice = new FlowLayout(sessions, 8);
    setSpoken(m_print, tr("Print the queue, for a power cut"));
    choice->addWidget(m_which);
    for (Button* button : {m_another, m_print}) {
        button->setSmall(true);
        choice->addWidget(button);
    }
    lines->addWidget(sessions);
    words->setMinimumWidth(300);
    flow->addWidget(words);
    for (Figure* figure : {m_waiting, m_longest, m_ifYouJoin, m_seen}) flow->addWidget(figure);
    auto* buttons = new QWidget;
    auto* row = new Row(buttons, Insets{}, 8);
    row->addWidget(m_duty);
    row->addWidget(m_pause);
    row->addWidget(m_show);
    row->addWidget(m_notice);
    flow->addWidget(buttons);
    flow->setLastAtEnd();
    return box;
}

QWidget* DropInPage::makeWaiting()
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{}, 12);
    m_add->setKeyHint(QKeySequence(Qt::Key_F7));
    m_call->setKeyHint(QKeySequence(Qt::Key_F8));
    m_waitingTitle->tools()->addWidget(m_add);
    m_waitingTitle->tools()->addWidget(m_call);
    m_rows->setModel(m_model);
    m_rows->setItemDelegate(new QueueDelegate(m_rows));
    m_verbs = new QWidget;
    auto* flow = new FlowLayout(m_verbs, 8);
    for (Button* button : {m_aside, m_back, m_gone, m_takeOff, m_callThis, m_join}) {
        button->setSmall(true);
        flow->addWidget(button);
    }
    for (QObject* heard : std::initializer_list<QObject*>{m_rows, m_rows->viewport()}) heard->installEventFilter(this);
    m_rows->setShrinks(true);
    auto* card = new FlushCard;
    card->body()->setInsets({1, 7, 1, 7});
    card->body()->addWidget(m_rows);
    card->body()->addWidget(m_nobody);
    column->addWidget(m_waitingTitle);
    column->addWidget(card);
    column->addWidget(m_verbs);
    column->addWidget(m_rule);
    return box;
}

void DropInPage::wire()
{
    connect(m_add, &Button::clicked, this, &DropInPage::addWalkUp);
    connect(m_call, &Button::clicked, this, &DropInPage::callNext);
    connect(m_nobody, &StateView::actionChosen, this, &DropInPage::addWalkUp);
    connect(m_none, &StateView::actionChosen, this, &DropInPage::openSession);
    connect(m_another, &Button::clicked, this, &DropInPage::openSession);
    connect(m_join, &Button::clicked, this, &DropInPage::joinTwins);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { offerAll(); });
    const auto onMarked = [this](Button* button, auto step) {
        connect(button, &Button::clicked, this, [this, step] {
            const auto visit = marked();
            if (!visit) return;
            take(((*m_queue).*step)(*visit));
            start()->setFocus(Qt::OtherFocusReason);
        });
    };
    onMarked(m_aside, &session::Queue::park);
    onMarked(m_back, &session::Queue::requeue);
    onMarked(m_gone, &session::Queue::left);
    onMarked(m_takeOff, &session::Queue::remove);
    connect(m_callThis, &Button::clicked, this, [this] {
        const auto visit = marked();
        if (!visit) return;
        call(*visit);
        start()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_rows, &RowList::opened, this, [this](const QModelIndex& index) { call(m_model->at(index.row()).visit.view.id()); });
    connect(m_pause, &Button::clicked, this, [this] {
        if (!m_board) return;
        const bool isPaused = shown(m_board->session.view, model::DropIn::state) == model::DropInState::Paused;
        take(m_queue->setState(*m_session, isPaused ? model::DropInState::Open : model::DropInState::Paused));
    });
    connect(m_show, &Button::clicked, this, &DropInPage::showDisplay);
    connect(m_print, &Button::clicked, this, &Place::printWanted);
    connect(m_notice, &Button::clicked, this, &Place::noticeWanted);
    connect(m_duty, &Button::clicked, this, [this] { goOnDuty(isOnDuty() ? DutyState::Off : DutyState::On); });
    connect(m_which, &QComboBox::activated, this, [this] { choose(RecordId::parse(m_which->currentData().toString())); });
    connect(m_said, &Banner::actionChosen, m_said, &QWidget::hide);
    connect(m_lost, &Banner::actionChosen, this, [this] {
        for (const qint64 number : std::exchange(m_lostTold, {})) m_ground.desk.forgetTold(number);
        tellLost();
    });
    connect(m_done, &SeenCard::tutorialWanted, this, &DropInPage::makeTutorial);
    for (FrequentCard* card : {m_often, m_oftenAlone}) connect(card, &FrequentCard::changed, this, &DropInPage::refresh);
    connect(m_done, &SeenCard::undoWanted, this, [this](qint64 deed) { take(m_ground.desk.undo(deed)); });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible() || m_display) refresh();
    });
    // What hangs in the room goes on while another page is looked at here.
    connect(&m_ground.desk, &session::Desk::rowsChanged, this, [this] {
        if (m_display && !isVisible()) refresh();
    }, Qt::QueuedConnection);
}

void DropInPage::showEvent(QShowEvent* event)
{
    Place::showEvent(event);
    refresh();
}

void DropInPage::choose(const std::optional<RecordId>& session)
{
    if (m_session == session) return;
    keepDrafts();
    m_session = session;
    m_known.clear();
    if (m_display) m_display->close();
    qDeleteAll(m_cards);
    m_cards.clear();
    refresh();
    Q_EMIT headingChanged();
}

void DropInPage::refresh()
{
    const auto sessions = m_queue->sessions();
    const auto isThere = [&](const RecordId& id) { return std::ranges::any_of(sessions, [&](const session::Item& one) { return one.view.id() == id; }); };
    if (m_session && !isThere(*m_session)) m_session.reset();
    if (!m_session && !sessions.empty()) m_session = sessions.front().view.id();
    const bool was = m_board.has_value();
    m_board = m_session ? m_queue->board(*m_session) : std::nullopt;
    often()->refresh();
    m_which->setVisible(sessions.size() > 1);
    m_which->clear();
    for (const session::Item& one : sessions) m_which->addItem(shown(one.view, model::DropIn::title).value_or(QString()), one.view.id().text());
    if (m_session) m_which->setCurrentIndex(m_which->findData(m_session->text()));
    tell();
    hear();
    if (was != m_board.has_value()) Q_EMIT headingChanged();
}

WalkUpSheet* DropInPage::addWalkUp()
{
    if (!m_board) return nullptr;
    auto* sheet = new WalkUpSheet(m_ground, *m_queue, *m_session, window());
    connect(sheet, &WalkUpSheet::added, this, [this](const QString& name) {
        refresh();
        announce(this, m_board ? tr("%1 added, %2 waiting", "name, how many").arg(name).arg(m_board->figures.waiting) : name);
    });
    sheet->open();
    sheet->who()->setFocus(Qt::OtherFocusReason);
    return sheet;
}

SessionSheet* DropInPage::openSession()
{
    if (m_queue->teams().empty()) return nullptr;
    auto* sheet = new SessionSheet(m_ground, *m_queue, window());
    connect(sheet, &SessionSheet::opened, this, [this](const RecordId& session) { choose(session); });
    sheet->open();
    sheet->where()->setFocus(Qt::OtherFocusReason);
    return sheet;
}

PublicDisplay* DropInPage::showDisplay()
{
    if (!m_board) return nullptr;
    if (!m_display) {
        m_display = new PublicDisplay(m_ground.clock, this);
        m_display->tell(session::publicBoard(*m_board));
    }
    m_display->place();
    m_display->activateWindow();
    return m_display;
}

PublicDisplay* DropInPage::display() const { return m_display; }

void DropInPage::callNext()
{
    if (!m_board || m_queue->isCalling()) return;
    m_said->hide();
    m_queue->callNext(*m_session, [self = QPointer(this)](const CallAnswer& answer) {
        if (self) self->called(answer);
    });
    refresh();
}

void DropInPage::call(const RecordId& visit)
{
    if (!m_board || m_queue->isCalling()) return;
    m_said->hide();
    m_queue->call(visit, [self = QPointer(this)](const CallAnswer& answer) {
        if (self) self->called(answer);
    });
    refresh();
}

void DropInPage::called(const CallAnswer& answer)
{
    // The board may have asked for this while it reads; it is said once that is over.
    QMetaObject::invokeMethod(this, [this, answer] {
        if (!m_ground.desk.isOpen()) return;
        refresh();
        const auto row = answer.visit ? m_queue->row(*answer.visit) : std::nullopt;
        const QString words = callWords(answer, row ? callerName(*row) : QString());
        if (!words.isEmpty()) {
            say(words);
            if (answer.how == CallAnswer::How::CalledApart) m_saidApart = answer.visit;
            return;
        }
        if (row) announce(this, tr("%1 is yours", "name").arg(callerName(*row)), Politeness::Assertive);
    }, Qt::QueuedConnection);
}

void DropInPage::finish()
{
    for (VisitCard* card : cards()) {
        if (!card->isMine() || !card->finish()->isVisibleTo(this)) continue;
        const auto saved = m_queue->finish(card->visit(), card->note());
        if (saved.ok()) card->dropDraft();
        return take(saved);
    }
}

void DropInPage::take(const session::CommandAnswer& answer)
{
    if (answer.ok()) m_said->hide();
    else say(tr("It was not saved. %1").arg(wordsFor(answer, model::KindNo::Visit)));
    refresh();
}

void DropInPage::makeTutorial(const RecordId& visit)
{
    const auto made = session::Tutorials(m_ground.desk, m_ground.clock).ofVisit(visit);
    if (made.ok() && made.id) Q_EMIT tutorialWanted(*made.id);
    else say(tr("It was not saved. %1").arg(wordsFor(made, model::KindNo::Tutorial)));
}

void DropInPage::say(const QString& words)
{
    m_saidApart.reset();
    m_said->setText(words);
    m_said->show();
    announce(this, words, Politeness::Assertive);
}

void DropInPage::match(const RecordId& visit)
{
    auto* sheet = new WalkUpSheet(m_ground, *m_queue, *m_session, window(), WalkUpSheet::Purpose::Match);
    connect(sheet, &WalkUpSheet::matched, this, [this, visit](const RecordId& student) { take(m_queue->match(visit, student)); });
    sheet->open();
    sheet->who()->setFocus(Qt::OtherFocusReason);
}

void DropInPage::transfer(const RecordId& visit)
{
    auto* sheet = new SendOnSheet(window());
    connect(sheet, &SendOnSheet::chosen, this, [this, visit](const QString& to) { take(m_queue->transfer(visit, to)); });
    sheet->open();
}

void DropInPage::goOnDuty(DutyState state)
{
    if (m_board) take(m_queue->setDuty(*m_session, m_ground.desk.person().id, {}, state));
}

bool DropInPage::isOnDuty() const { return m_board && m_board->mine && shown(m_board->mine->view, model::Duty::state) == DutyState::On; }

VisitCard* DropInPage::makeCard(const RecordId& visit)
{
    auto* card = new VisitCard(m_ground, visit);
    const auto on = [this, card](auto signal, auto step) {
        connect(card, signal, this, [this, card, step] { take(((*m_queue).*step)(card->visit())); });
    };
    on(&VisitCard::arrivedWanted, &session::Queue::arrived);
    on(&VisitCard::callAgainWanted, &session::Queue::callAgain);
    on(&VisitCard::noShowWanted, &session::Queue::noShow);
    on(&VisitCard::requeueWanted, &session::Queue::requeue);
    on(&VisitCard::leftWanted, &session::Queue::left);
    on(&VisitCard::takeOverWanted, &session::Queue::takeOver);
    connect(card, &VisitCard::finishWanted, this, &DropInPage::finish);
    connect(card, &VisitCard::matchWanted, this, [this, card] { match(card->visit()); });
    connect(card, &VisitCard::transferWanted, this, [this, card] { transfer(card->visit()); });
    connect(card, &VisitCard::studentWanted, this, &Place::studentWanted);
    connect(card, &VisitCard::oftenWanted, m_often, [this](const RecordId& student) { m_often->next(student); });
    return card;
}

void DropInPage::keepDrafts()
{
    for (VisitCard* card : m_cards) card->keepDraft();
    for (FrequentCard* card : {m_often, m_oftenAlone}) card->keepDrafts();
}

std::vector<Verb> DropInPage::verbs()
{
    std::vector<Verb> out;
    for (const session::FrequentLine& line : often()->all()) {
        if (line.stage == session::FrequentStage::Settled) continue;
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::History, .text = tr("Look at who comes often …"), .act = [this, student = line.student] { often()->next(student); }, .also = tr("frequent visitor decide contact outreach prompt")});
        break;
    }
    if (m_ground.desk.mayCreate(model::KindNo::Decision)) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::History, .text = tr("Earlier decisions about who comes often …"), .act = [this] { often()->showEarlier(); }, .also = tr("frequent visitor decided before past hub")});
    }
    if (!m_board) {
        if (!m_queue->teams().empty()) out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Plus, .text = tr("Open a drop-in session …"), .act = [this] { openSession(); }});
        return out;
    }
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::UserPlus, .text = tr("Add somebody to the queue"), .keys = QKeySequence(Qt::Key_F7), .act = [this] { addWalkUp(); }, .also = tr("walk-up join arrive visitor card")});
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Call, .text = tr("Call next"), .keys = QKeySequence(Qt::Key_F8), .act = [this] { callNext(); }, .also = tr("queue next person")});
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Check, .text = tr("Finish the visit"), .keys = QKeySequence(Qt::Key_F9), .act = [this] { finish(); }, .also = tr("done end")});
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Call, .text = tr("Call again"), .keys = QKeySequence(Qt::SHIFT | Qt::Key_F8), .act = [this] {
                       for (VisitCard* card : cards()) {
                           if (card->isMine() && card->arrived()->isVisibleTo(this)) return take(m_queue->callAgain(card->visit()));
                       }
                   }});
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::UserX, .text = tr("They did not come"), .keys = QKeySequence(Qt::CTRL | Qt::Key_F9), .act = [this] {
                       for (VisitCard* card : cards()) {
                           if (card->isMine() && card->noShow()->isVisibleTo(this)) return take(m_queue->noShow(card->visit()));
                       }
                   }, .also = tr("DNA no-show absent")});
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Pause, .text = m_pause->text(), .act = [this] { m_pause->click(); }});
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Monitor, .text = tr("Show the public display"), .act = [this] { showDisplay(); }, .also = tr("screen board waiting room second window")});
    if (m_board->session.view.mayWrite(model::DropIn::calling)) {
        const bool byName = shown(m_board->session.view, model::DropIn::calling) == model::CallingBy::FirstName;
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Eye, .text = byName ? tr("Show tickets on the public display") : tr("Show first names on the public display"), .act = [this, byName] {
                           if (m_session) take(m_queue->setCalling(*m_session, byName ? model::CallingBy::Ticket : model::CallingBy::FirstName));
                       }, .also = tr("screen board tickets names initial")});
    }
    out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Desk, .text = m_duty->text(), .act = [this] { m_duty->click(); }});
    if (!m_queue->teams().empty()) out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Plus, .text = tr("Open a drop-in session …"), .act = [this] { openSession(); }});
    return out;
}

}
