#include "ui/pages/tutorials/TutorialsPage.h"

#include "core/model/people/Student.h"
#include "core/session/Notices.h"
#include "ui/models/TutorialModel.h"
#include "ui/pages/Panes.h"
#include "ui/pages/Filling.h"
#include "ui/pages/tutorials/BookSheet.h"
#include "ui/pages/tutorials/OfferSheet.h"
#include "ui/pages/tutorials/PastSheet.h"
#include "ui/pages/tutorials/RecordForm.h"
#include "ui/pages/tutorials/TimesSheet.h"
#include "ui/pages/tutorials/TutorialView.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SplitView.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"
#include "ui/words/Reading.h"
#include "ui/words/SyncWords.h"
#include "ui/words/TutorialWords.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::RecordId;
using model::TutorialState;
using session::TutorialLine;

TutorialsPage::TutorialsPage(const Ground& ground, QWidget* parent)
    : Place(parent), m_ground(ground), m_tutorials(ground.desk, ground.clock), m_model(new TutorialModel(ground.clock, this)), m_rows(new RowList(tr("Tutorials"))), m_book(new Button(Glyph::CalendarPlus, tr("Book a tutorial"))),
      m_times(new Button(Glyph::Clock, tr("Offer times"))), m_past(new Button(Glyph::History, tr("Earlier tutorials"), ButtonVariant::Quiet)), m_offline(new Banner(Tone::Warn, {})), m_empty(new StateView), m_who(new IdentityBar), m_view(new TutorialView(ground, m_tutorials)), m_none(new StateView)
{
    m_split = new SplitView(makeList(), makeDetail());
    (new Column(this))->addWidget(m_split);
    wire();
    refresh();
}

QWidget* TutorialsPage::makeList()
{
    auto* head = listHead(new Heading(tr("Tutorials"), TextRole::Title));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    m_book->setKeyHint(QKeySequence(Qt::Key_F7));
    for (Button* button : {m_book, m_times, m_past}) {
        button->setSmall(true);
        flow->addWidget(button);
    }
    head->addWidget(buttons);
    const ListPane pane = listPane(head, m_rows, m_model, new TutorialDelegate(m_rows), m_empty);
    m_listStack = pane.lists;
    return pane.whole;
}

QWidget* TutorialsPage::makeDetail()
{
    m_offline->hide();
    const DetailPane pane = detailPane({m_who, m_offline}, {m_none, m_view});
    m_head = pane.head;
    m_stack = pane.pages;
    return pane.whole;
}

void TutorialsPage::wire()
{
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) choose(m_model->at(index.row()).tutorial.view.id());
    });
    connect(m_rows, &QListView::clicked, m_split, &SplitView::showDetail);
    connect(m_rows, &RowList::opened, this, [this] {
        m_split->showDetail();
        if (QWidget* first = m_view->entry()) first->setFocus(Qt::TabFocusReason);
    });
    connect(m_book, &Button::clicked, this, &TutorialsPage::book);
    connect(m_times, &Button::clicked, this, &TutorialsPage::mindTimes);
    connect(m_past, &Button::clicked, this, &TutorialsPage::lookBack);
    connect(m_empty, &StateView::actionChosen, this, &TutorialsPage::book);
    connect(m_view, &TutorialView::changed, this, &TutorialsPage::tell);
    connect(m_view, &TutorialView::tutorialWanted, this, [this](const RecordId& id) { show(id); });
    connect(m_who, &IdentityBar::backChosen, this, [this] {
        m_split->showList();
        m_rows->setFocus(Qt::TabFocusReason);
    });
    connect(m_split, &SplitView::arranged, this, &TutorialsPage::tell);
}

void TutorialsPage::showEvent(QShowEvent* event)
{
    Place::showEvent(event);
    refresh();
}

bool TutorialsPage::mayBook() { return !m_tutorials.teams().empty(); }

const TutorialLine* TutorialsPage::chosen() const
{
    const int row = m_chosen ? m_model->rowOf(*m_chosen) : -1;
    return row < 0 ? nullptr : &m_model->at(row);
}

void TutorialsPage::refresh()
{
    tell();
    if (m_chosen && chosen()) m_view->show(*m_chosen);
}

void TutorialsPage::keepDrafts() { m_view->keepDrafts(); }

bool TutorialsPage::show(const RecordId& tutorial)
{
    // A copy: it may be a row's own, and the rows are read anew.
    const RecordId id = tutorial;
    m_model->read(m_tutorials.list());
    if (!choose(id)) return false;
    m_split->showDetail();
    return true;
}

bool TutorialsPage::choose(RecordId tutorial)
{
    const int row = m_model->rowOf(tutorial);
    if (row < 0) return false;
    const bool isOther = m_chosen != tutorial;
    m_chosen = tutorial;
    if (m_rows->currentIndex().row() != row) m_rows->setCurrentIndex(m_model->index(row));
    m_view->show(tutorial);
    tell();
    if (isOther) Q_EMIT headingChanged();
    return true;
}

void TutorialsPage::tell()
{
    m_model->read(m_tutorials.list());
    const bool any = m_model->rowCount() > 0, may = mayBook();
    const QWidget* stood = QApplication::focusWidget();
    const bool wasThere = any && stood && (stood == m_empty || m_empty->isAncestorOf(stood));
    m_listStack->setCurrentWidget(any ? static_cast<QWidget*>(m_rows) : m_empty);
    // Who waited for the rows is at the rows.
    if (wasThere) m_rows->setFocus(Qt::OtherFocusReason);
    for (Button* button : {m_book, m_times, m_past}) button->setVisible(may);
    if (!any && !tellFilling(*m_empty, m_ground.desk)) {
        m_empty->tell(StateKind::FirstEmpty, {tr("No tutorials in these weeks"), tr("Offer times, and book somebody; a visit to a drop-in can become a tutorial as well."), may ? tr("Book a tutorial") : QString(), Glyph::Tutorials});
    }
    if (any && !chosen()) m_chosen = m_model->at(0).tutorial.view.id();
    const TutorialLine* line = chosen();
    if (line) {
        const int row = m_model->rowOf(*m_chosen);
        const QSignalBlocker quiet(m_rows->selectionModel());
        if (m_rows->currentIndex().row() != row) m_rows->setCurrentIndex(m_model->index(row));
    }
    if (!tellFillingBeside(*m_none, m_ground.desk, tr("Your team's tutorials appear at the left as they come, and open here."))) {
        m_none->tell(StateKind::FirstEmpty, {tr("Choose a tutorial"), tr("Its booking and its record then stand here."), {}, Glyph::Tutorials});
    }
    m_stack->setCurrentWidget(line ? static_cast<QWidget*>(m_view) : m_none);
    m_head->setVisible(line != nullptr);
    if (!line) return;
    if (!m_view->shown() || m_view->shown()->head.tutorial.view.id() != *m_chosen) m_view->show(*m_chosen);
    tellWho(*line);
    const bool isApart = ui::isApart(m_ground.desk.syncReport().standing);
    m_offline->setVisible(isApart);
    if (isApart) m_offline->setText(apartWords(m_ground.desk.syncReport(), tr("what you book and record stays on this desk, encrypted, and goes to the hub as soon as it can. A time may be given away elsewhere meanwhile; you are told who was first."), m_ground.clock.now()));
}

void TutorialsPage::tellWho(const TutorialLine& line)
{
    const QString number = line.student ? ui::shown(line.student->view, model::Student::number).value_or(QString()) : QString();
    const bool isHidden = isWithheld(line.tutorial.view, model::Tutorial::starts);
    QStringList meta{line.programme, isHidden ? QString() : tutorialWhen(line.starts, line.ends, localDay(m_ground.clock.now()))};
    if (line.mode) meta << modeWord(*line.mode).toLower();
    if (!line.tutor.isEmpty()) meta << (line.isMine ? tr("with you") : tr("with %1", "colleague").arg(line.tutor));
    meta.removeAll(QString());
    m_who->setPerson(tuteeName(line), number, meta.join(u"   ·   "_s));
    m_who->setTags({tutorialChip(line)});
    m_who->setBack(m_split->arrangement() == Arrangement::One ? tr("Tutorials") : QString());
}

BookSheet* TutorialsPage::book()
{
    if (!mayBook()) return nullptr;
    auto* sheet = new BookSheet(m_ground, m_tutorials, window());
    connect(sheet, &BookSheet::booked, this, [this](const RecordId& tutorial, const QString& words) {
        show(tutorial);
        announce(this, words);
    });
    sheet->open();
    sheet->who()->setFocus(Qt::OtherFocusReason);
    return sheet;
}

OfferSheet* TutorialsPage::offer()
{
    if (!mayBook()) return nullptr;
    auto* sheet = new OfferSheet(m_ground, m_tutorials, window());
    connect(sheet, &OfferSheet::offered, this, [this](int count) {
        refresh();
        announce(this, tr("%n times are on offer now", nullptr, count));
    });
    sheet->open();
    return sheet;
}

TimesSheet* TutorialsPage::mindTimes()
{
    if (!mayBook()) return nullptr;
    auto* sheet = new TimesSheet(m_ground, m_tutorials, TimesSheet::Purpose::Mind, window());
    connect(sheet, &TimesSheet::offerWanted, this, &TutorialsPage::offer, Qt::QueuedConnection);
    connect(sheet, &TimesSheet::changed, this, &TutorialsPage::refresh);
    sheet->open();
    return sheet;
}

PastSheet* TutorialsPage::lookBack()
{
    if (!mayBook()) return nullptr;
    auto* sheet = new PastSheet(m_ground, m_tutorials, window());
    sheet->open();
    sheet->who()->setFocus(Qt::OtherFocusReason);
    return sheet;
}

std::vector<QWidget*> TutorialsPage::panes() const { return {m_listStack, m_who, m_stack->currentWidget()}; }

QWidget* TutorialsPage::start() const { return m_model->rowCount() > 0 ? static_cast<QWidget*>(m_rows) : m_book->isVisibleTo(this) && !m_empty->hasAction() ? static_cast<QWidget*>(m_book) : m_empty; }

QString TutorialsPage::heading() const
{
    const TutorialLine* line = chosen();
    return line ? tr("Tutorial of %1", "student").arg(tuteeName(*line)) : tr("Tutorials");
}

QString TutorialsPage::title() const { return tr("Tutorials"); }

QStringList TutorialsPage::spot() const { return m_chosen ? QStringList{m_chosen->text()} : QStringList(); }

void TutorialsPage::returnTo(const QStringList& spot)
{
    if (spot.isEmpty()) return;
    if (const auto id = RecordId::parse(spot.front())) show(*id);
}

QString TutorialsPage::service() const
{
    const TutorialLine* line = chosen();
    const auto notice = line ? session::noticeOfTeam(m_ground.desk, ui::shown(line->tutorial.view, model::Tutorial::team)) : std::nullopt;
    return notice ? notice->service : QString();
}

std::vector<Verb> TutorialsPage::verbs()
{
    std::vector<Verb> out;
    const auto add = [&](Glyph glyph, const QString& text, const QKeySequence& keys, std::function<void()> act, const QString& also = {}) {
        out.push_back({.group = VerbGroup::Here, .glyph = glyph, .text = text, .keys = keys, .act = std::move(act), .also = also});
    };
    if (mayBook()) add(Glyph::CalendarPlus, tr("Book a tutorial …"), QKeySequence(Qt::Key_F7), [this] { book(); }, tr("booking appointment student"));
    if (chosen()) {
        add(Glyph::Forward, tr("Next step of the tutorial"), QKeySequence(Qt::Key_F8), [this] { m_view->goOn(); }, tr("arrived begin time start"));
        add(Glyph::Check, tr("The tutorial is over"), QKeySequence(Qt::Key_F9), [this] { m_view->finish(); }, tr("finish done end"));
        add(Glyph::UserX, tr("They did not come"), QKeySequence(Qt::CTRL | Qt::Key_F9), [this] { m_view->noShow(); }, tr("DNA no-show absent"));
        add(Glyph::CalendarPlus, tr("Give another time …"), {}, [this] { m_view->giveTime(); }, tr("move rebook"));
        add(Glyph::Close, tr("Cancel the tutorial"), {}, [this] { m_view->cancel(); });
        if (m_view->form()->tutorial()) add(Glyph::Done, tr("Sign the record"), {}, [this] { m_view->form()->submit(); }, tr("save finish write up"));
        if (chosen()->mayCoSign) add(Glyph::Done, tr("Co-sign the record …"), {}, [this] { m_view->askToCoSign(); }, tr("trainee second signature"));
        if (m_view->mayAmend()) add(Glyph::Edit, tr("Amend the record"), {}, [this] { m_view->amend(); }, tr("change correct"));
    }
    if (mayBook()) {
        add(Glyph::Clock, tr("Times on offer …"), {}, [this] { mindTimes(); }, tr("slots availability take back"));
        add(Glyph::Plus, tr("Offer times …"), {}, [this] { offer(); }, tr("slots availability"));
        add(Glyph::History, tr("Earlier tutorials of somebody …"), {}, [this] { lookBack(); }, tr("past history before old records"));
    }
    return out;
}

}
