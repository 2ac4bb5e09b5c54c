#include "ui/pages/workshops/RegisterView.h"

#include "core/model/people/Student.h"
#include "ui/pages/workshops/ProgressLine.h"
#include "ui/pages/workshops/RegisterTable.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FlushCard.h"
#include "ui/widgets/KeyLegend.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SectionTitle.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"
#include "ui/words/WorkshopWords.h"

#include <QtGui/QKeySequence>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Attendance;
using model::KindNo;
using model::RecordId;
using model::WorkshopState;
using session::RegisterRow;

RegisterView::RegisterView(const Ground& ground, session::Workshops& workshops, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_workshops(workshops), m_page(new ScrollPage), m_walkIn(new Button(Glyph::UserPlus, tr("Add walk-in"))), m_book(new Button(Glyph::CalendarPlus, tr("Book a place"))), m_print(new Button(Glyph::Print, tr("Print register"))), m_notice(new IconButton(Glyph::Info, tr("What students are told"))),
      m_close(new Button(Glyph::Done, tr("Close register"), ButtonVariant::Primary)), m_note(new Banner(Tone::Info, {})), m_said(new Banner(Tone::Info, {})), m_progress(new ProgressLine), m_marked(new Label({}, TextRole::MetaStrong)),
      m_find(new SearchField(tr("Find a name, or a card"))), m_legend(new KeyLegend), m_table(new RegisterTable), m_rest(new Button(Glyph::Minus, tr("Mark the rest absent"))), m_match(new Button(Glyph::Search, tr("Say who it is"))),
      m_cancel(new Button(Glyph::Close, tr("Cancel their place"), ButtonVariant::Quiet)), m_waiting(new Card), m_waitingTitle(new SectionTitle(tr("Waiting list"))), m_space(new QWidget), m_group(new Card(tr("Who comes, without names"))), m_groupWords((new Label({}, TextRole::Body))->wrapped())
{
    auto* column = new Column(this);
    column->addWidget(m_page);
    auto* body = m_page->body();
    body->setInsets({24, 14, 10, 20});
    body->setGap(12);
    for (Banner* banner : {m_note, m_said}) {
        banner->hide();
        body->addWidget(banner);
    }
    m_said->setAction(tr("Understood"));
    body->addWidget(makeHead());
    body->addWidget(makeFigures());
    auto* card = new FlushCard;
    m_card = card;
    m_tableHead = new RegisterHead(*m_table);
    card->body()->addWidget(m_tableHead);
    card->body()->addWidget(m_table, 1);
    body->addWidget(m_card, 1);
    body->addWidget(makeBelow());
    body->addWidget(m_space, 1);
    wire();
}

QWidget* RegisterView::makeHead()
{
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 8);
    m_walkIn->setKeyHint(QKeySequence(Qt::Key_F7));
    m_print->setKeyHint(QKeySequence(QKeySequence::Print));
    for (Button* button : {m_close, m_walkIn, m_print, m_book, m_notice}) flow->addWidget(button);
    return box;
}

QWidget* RegisterView::makeFigures()
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{}, 8);
    auto* line = new QWidget;
    auto* flow = new FlowLayout(line, 12);
    flow->addWidget(m_progress);
    flow->addWidget(m_marked);
    for (int i = 0; i < 4; ++i) {
        m_counts.push_back(new Chip);
        flow->addWidget(m_counts.back());
    }
    auto* keys = new QWidget;
    auto* row = new Row(keys, Insets{}, 12);
    m_find->setMinimumWidth(200);
    row->addWidget(m_find, 2);
    row->addWidget(m_legend, 3);
    column->addWidget(line);
    column->addWidget(keys);
    return box;
}

QWidget* RegisterView::makeBelow()
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{}, 12);
    auto* verbs = new QWidget;
    auto* flow = new FlowLayout(verbs, 8);
    for (Button* button : {m_rest, m_match, m_cancel}) {
        button->setSmall(true);
        flow->addWidget(button);
    }
    column->addWidget(verbs);
    m_waiting->setAccessibleName(tr("Waiting list"));
    m_waiting->body()->addWidget(m_waitingTitle);
    column->addWidget(m_waiting);
    m_group->body()->addWidget(m_groupWords);
    column->addWidget(m_group);
    return box;
}

void RegisterView::wire()
{
    connect(m_walkIn, &Button::clicked, this, &RegisterView::addWalkIn);
    connect(m_book, &Button::clicked, this, &RegisterView::book);
    connect(m_print, &Button::clicked, this, &RegisterView::printWanted);
    connect(m_notice, &Button::clicked, this, &RegisterView::noticeWanted);
    connect(m_close, &Button::clicked, this, [this] { isOpen() ? close() : reopen(); });
    connect(m_rest, &Button::clicked, this, &RegisterView::markRest);
    connect(m_match, &Button::clicked, this, &RegisterView::match);
    connect(m_cancel, &Button::clicked, this, [this] {
        const auto at = m_table->currentIndex();
        if (at.isValid()) take(m_workshops.cancel(m_table->rows()->at(at.row()).booking.view.id()));
    });
    connect(m_said, &Banner::actionChosen, m_said, &QWidget::hide);
    connect(m_table, &RegisterTable::marked, this, [this](const RecordId& booking, std::optional<Attendance> as) { take(m_workshops.mark(booking, as)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RegisterView::offer);
    connect(m_find, &QLineEdit::textEdited, this, [this](const QString& words) {
        const int row = words.trimmed().isEmpty() ? -1 : m_table->rows()->find(words.simplified(), m_table->currentIndex().row() - 1);
        if (row >= 0) m_table->setCurrentIndex(m_table->rows()->index(row));
    });
    connect(m_find, &QLineEdit::returnPressed, this, &RegisterView::enterFinder);
}

/// What can be done with the row that one is on.
void RegisterView::offer()
{
    const auto at = m_table->currentIndex();
    const RegisterRow* row = at.isValid() && at.row() < m_table->rows()->rowCount() ? &m_table->rows()->at(at.row()) : nullptr;
    m_match->setVisible(row && row->isUnknown && row->booking.view.mayWrite(model::Booking::student));
    m_cancel->setVisible(row && mayBook() && !model::hasCome(row->mark));
}

/// A name goes to its row; what has digits in it is a card, and says that its owner is here.
void RegisterView::enterFinder()
{
    const QString words = m_find->text().simplified();
    if (words.isEmpty() || !m_workshop) return;
    const bool isCard = std::ranges::any_of(words, [](QChar c) { return c.isDigit(); });
    if (!isCard) {
        if (m_table->rows()->find(words, -1) < 0) return say(tr("Nobody on this register is called that. Press F7 for somebody who walked in."));
        m_find->clear();
        return m_table->setFocus(Qt::OtherFocusReason);
    }
    if (!isOpen()) return say(tr("The register is closed. Open it again to mark somebody."));
    const auto answer = m_workshops.checkIn(*m_workshop, words);
    refresh();
    const int row = answer.booking ? m_table->rows()->rowOf(*answer.booking) : -1;
    if (row >= 0) m_table->setCurrentIndex(m_table->rows()->index(row));
    m_find->clear();
    say(checkInWords(answer, row >= 0 ? attenderName(m_table->rows()->at(row)) : words), answer.how == session::CheckIn::How::NotSaved);
    Q_EMIT changed();
}

void RegisterView::show(const RecordId& workshop)
{
    if (m_workshop != workshop) {
        m_said->hide();
        m_find->clear();
    }
    const bool isNew = m_workshop != workshop;
    m_workshop = workshop;
    refresh();
    if (!isNew || m_table->rows()->rowCount() == 0) return;
    // Whoever comes back to a register goes on where they were.
    const auto& rows = m_register->rows;
    const auto next = std::ranges::find_if(rows, [](const RegisterRow& row) { return !row.mark; });
    m_table->setCurrentIndex(m_table->rows()->index(next == rows.end() || !isOpen() ? 0 : int(next - rows.begin())));
}

bool RegisterView::isOpen() const { return m_register && m_register->head.state == WorkshopState::Open; }

/// Nobody is given a place at what is over or called off.
bool RegisterView::mayBook() const { return isOpen() && m_ground.desk.mayCreate(KindNo::Workshop) && (m_register->head.isHere || m_register->head.isAhead); }

/// What nobody sees in the rows alone.
QStringList RegisterView::standingOf(const session::Register& all)
{
    QStringList out;
    const auto anyway = int(std::ranges::count(all.rows, true, &RegisterRow::cameAnyway));
    if (anyway > 0) out << tr("%n people came whose place had been cancelled meanwhile. They count as here.", nullptr, anyway);
    if (all.head.figures.unseen > 0) out << tr("%n places are taken by people who are not shown.", nullptr, all.head.figures.unseen);
    return out;
}

void RegisterView::refresh()
{
    m_register = m_workshop ? m_workshops.open(*m_workshop) : std::nullopt;
    if (!m_register) return;
    const auto& head = m_register->head;
    const auto current = m_table->currentIndex().isValid() ? std::optional(m_table->rows()->at(m_table->currentIndex().row()).booking.view.id()) : std::nullopt;
    m_table->rows()->read(m_register->rows);
    const int stood = current ? m_table->rows()->rowOf(*current) : -1;
    if (stood >= 0 && m_table->currentIndex().row() != stood) m_table->setCurrentIndex(m_table->rows()->index(stood));
    m_table->setOpen(isOpen() && head.isHere);
    m_tableHead->setOpen(isOpen() && head.isHere);
    m_table->setLetters(m_ground.desk.preference(u"register.letters"_s) != u"off");
    m_card->setVisible(head.isHere && !m_register->rows.empty());
    m_space->setVisible(m_card->isHidden());
    m_walkIn->setVisible(isOpen() && head.isHere);
    m_book->setVisible(mayBook());
    m_print->setVisible(head.isHere && !m_register->rows.empty());
    m_close->setVisible(head.isHere && head.state != WorkshopState::Cancelled);
    m_close->setText(isOpen() ? tr("Close register") : tr("Open it again"));
    // It is the thing to do once somebody is marked; before, marking is.
    m_close->setVariant(isOpen() && head.figures.marked() > 0 ? ButtonVariant::Primary : ButtonVariant::Standard);
    m_rest->setVisible(isOpen() && head.isHere && head.figures.unmarked() > 0);
    const auto reason = ui::shown(head.workshop.view, model::Workshop::reason).value_or(QString());
    QString note;
    if (head.state == WorkshopState::Cancelled) note = reason.isEmpty() ? tr("This workshop was called off.") : tr("This workshop was called off: %1", "why").arg(reason);
    else if (head.state == WorkshopState::Closed) note = tr("The register is closed. Nothing is lost by opening it again.");
    else if (head.isHere && m_register->rows.empty()) note = tr("Nobody has booked yet. Whoever walks in is added with F7.");
    if (note.isEmpty()) note = standingOf(*m_register).join(u' ');
    m_note->setVisible(!note.isEmpty());
    m_note->setText(note);
    tellFigures();
    tellWaiting();
    tellProfile();
    offer();
}

void RegisterView::tellFigures()
{
    const auto& figures = m_register->head.figures;
    const QString marked = tr("%1 of %2 marked").arg(figures.marked()).arg(figures.booked);
    m_marked->setText(marked);
    m_progress->tell(figures.marked(), figures.booked, marked);
    const int counts[] = {figures.present, figures.late, figures.absent, figures.excused};
    for (size_t i = 0; i < m_counts.size(); ++i) {
        ChipLook look = markChip(Attendance(i));
        look.text = tr("%1 %2", "how many, such as present").arg(counts[i]).arg(look.text.toLower());
        look.glyph.reset();
        m_counts[i]->setLook(look);
        m_counts[i]->setVisible(counts[i] > 0);
    }
    const bool here = m_register->head.isHere && !m_register->rows.empty();
    const bool isHeld = m_register->head.state != WorkshopState::Cancelled;
    for (QWidget* part : std::initializer_list<QWidget*>{m_progress, m_marked}) part->setVisible(here && isHeld);
    m_find->setVisible(here);
    m_legend->setVisible(here && isOpen());
    std::vector<std::pair<QString, QString>> keys;
    for (int i = 0; i < 4; ++i) keys.push_back({markLetter(Attendance(i)), markWord(Attendance(i)).toLower()});
    keys.push_back({tr("Backspace"), tr("clear")});
    keys.push_back({QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText), tr("undo")});
    m_legend->tell(std::move(keys));
}

/// Who waits is few: the rows are filled where they stand.
void RegisterView::tellWaiting()
{
    const auto& waiting = m_register->waiting;
    while (m_waitingRows.size() < waiting.size()) {
        auto* line = new QWidget(m_waiting);
        auto* row = new Row(line, Insets{0, 4, 0, 4}, 12);
        row->addWidget(new ElidingLabel({}, TextRole::BodyStrong), 2);
        row->addWidget(new ElidingLabel({}, TextRole::Meta, Colour::Text2), 2);
        auto* give = new Button(tr("Give a place"));
        give->setSmall(true);
        row->addWidget(give);
        connect(give, &Button::clicked, this, [this, at = m_waitingRows.size()] {
            if (m_register && at < m_register->waiting.size()) take(m_workshops.give(m_register->waiting[at].booking.view.id()));
        }, Qt::QueuedConnection);
        m_waiting->body()->addWidget(line);
        m_waitingRows.push_back(line);
    }
    for (size_t i = 0; i < m_waitingRows.size(); ++i) {
        m_waitingRows[i]->setVisible(i < waiting.size());
        if (i >= waiting.size()) continue;
        const auto labels = m_waitingRows[i]->findChildren<ElidingLabel*>();
        labels[0]->setText(attenderName(waiting[i]));
        labels[1]->setText(waiting[i].booked ? tr("waiting since %1", "day and time").arg(momentWords(*waiting[i].booked, m_ground.clock.now())) : QString());
        auto* give = m_waitingRows[i]->findChild<Button*>();
        give->setVisible(mayBook());
        setSpoken(give, tr("Give a place to %1", "name").arg(attenderName(waiting[i])));
    }
    const auto free = m_register->head.figures.free();
    m_waitingTitle->setCount(isOpen() && free && *free > 0 ? tr("%n places are free", nullptr, int(*free)) : QString::number(waiting.size()));
    m_waiting->setVisible(!waiting.empty());
}

void RegisterView::tellProfile()
{
    const auto profile = m_workshops.profile(*m_register);
    m_group->setVisible(profile.has_value());
    if (profile) m_groupWords->setText(profileWords(m_ground.desk, *profile).join(u'\n'));
}

QString RegisterView::said() const { return m_said->isHidden() ? QString() : m_said->text(); }

void RegisterView::say(const QString& words, bool isFault)
{
    m_said->setTone(isFault ? Tone::Bad : Tone::Info);
    m_said->setText(words);
    m_said->show();
    announce(this, words, isFault ? Politeness::Assertive : Politeness::Polite);
}

void RegisterView::take(const session::CommandAnswer& answer, KindNo kind)
{
    if (answer.ok()) m_said->hide();
    else say(tr("It was not saved. %1").arg(wordsFor(answer, kind)), true);
    refresh();
    Q_EMIT changed();
}

}
