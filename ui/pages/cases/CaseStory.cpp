#include "ui/pages/cases/CaseStory.h"

#include "ui/pages/Hidden.h"
#include "ui/pages/Shelf.h"
#include "ui/pages/cases/ActionForm.h"
#include "ui/pages/cases/AsideForm.h"
#include "ui/pages/cases/CloseForm.h"
#include "ui/pages/cases/EntryCard.h"
#include "ui/pages/cases/GiveForm.h"
#include "ui/pages/cases/LinkForm.h"
#include "ui/pages/cases/NoteForm.h"
#include "ui/theme/Looks.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FilterBar.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;
using session::CaseFile;

namespace {

constexpr int ringRoom = 4;

}

CaseStory::CaseStory(const Ground& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_model(new TimelineModel(ground.clock, this)), m_choices(new Banner(Tone::Info, {})),
      m_notice(new Banner(Tone::Info, {})), m_aside(new Banner(Tone::Plum, {})), m_shelf(new Shelf), m_filters(new FilterBar(tr("Show"))), m_rows(new RowList(tr("Timeline"))), m_empty(new StateView), m_stack(new QStackedWidget)
{
    setRingLook(this, {.none = true});
    layOut();
    auto* delegate = new CaseTimelineDelegate(m_rows);
    m_rows->setModel(m_model);
    m_rows->setItemDelegate(delegate);
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->viewport()->setBackgroundRole(QPalette::Window);
    m_choices->setTone(Tone::Info, Glyph::Conflict);
    m_choices->setAction(tr("Choose what to keep"));
    connect(m_choices, &Banner::actionChosen, this, &CaseStory::choiceWanted);
    connect(delegate, &TimelineDelegate::actionChosen, this, &CaseStory::actOn);
    connect(m_rows, &RowList::opened, this, &CaseStory::openEntry);
    connect(m_filters, &FilterBar::chosen, this, [this](int filter) {
        m_model->show(TimelineFilter(filter));
        tellTimeline();
    });
    m_aside->setTone(Tone::Plum, Glyph::EyeOff);
    m_aside->setAction(tr("Settle it"));
    connect(m_aside, &Banner::actionChosen, this, &CaseStory::settleAside);
}

void CaseStory::keepForm(QWidget* form)
{
    form->hide();
    m_forms->addWidget(form);
}

void CaseStory::done()
{
    putAway();
    Q_EMIT changed();
    // What has just been done stands at the top, and the keyboard with it.
    if (m_model->rowCount() > 0) m_rows->setCurrentIndex(m_model->index(0));
    m_rows->scrollToTop();
}

/// Whether it has just been made: then the rest of what it says is still to be heard.
template <class Form>
bool CaseStory::make(Form*& form, auto finished)
{
    if (form) return false;
    form = new Form(m_ground);
    keepForm(form);
    connect(form, finished, this, &CaseStory::done);
    connect(form, &Form::closed, this, &CaseStory::putAway);
    return true;
}

NoteForm* CaseStory::note()
{
    if (!make(m_note, &NoteForm::setAside)) return m_note;
    connect(m_note, &NoteForm::saved, this, [this](const model::RecordId& id) {
        done();
        if (const int row = m_model->rowOf(id); row >= 0) m_rows->setCurrentIndex(m_model->index(row));
        m_rows->setFocus(Qt::OtherFocusReason);
    });
    connect(m_note, &NoteForm::basisWanted, this, &CaseStory::basisWanted);
    return m_note;
}

ActionForm* CaseStory::action()
{
    make(m_action, &ActionForm::saved);
    return m_action;
}

CloseForm* CaseStory::closing()
{
    make(m_close, &CloseForm::saved);
    return m_close;
}

AsideForm* CaseStory::settling()
{
    if (make(m_settle, &AsideForm::settled)) connect(m_settle, &AsideForm::basisWanted, this, &CaseStory::basisWanted);
    return m_settle;
}

void CaseStory::layOut()
{
    // What is left of the page's margin is the room for the ring around a form; everything else has its own besides.
    auto* column = new Column(this, Insets{24 - ringRoom, 16, 0, 0}, 12);
    // The right edge of everything is that of the rows, which the ring and the gutter of the bar keep from the side.
    auto* top = new Column(Insets{ringRoom, 0, 20, 0}, 12);
    for (QWidget* banner : {m_choices, m_aside, m_notice}) {
        banner->hide();
        top->addWidget(banner);
    }
    auto* forms = new QWidget;
    m_forms = new Column(forms, Insets{ringRoom, ringRoom, ringRoom, 2 * ringRoom}, 0);
    m_shelf->put(forms);
    m_shelf->hide();
    auto* shelf = new Row(Insets{0, 0, 20 - ringRoom, 0});
    shelf->addWidget(m_shelf);
    m_show = new QWidget;
    auto* row = new Row(m_show, Insets{ringRoom, 0, 20, 0}, 8);
    row->addWidget(new Label(tr("Show"), TextRole::Meta, Colour::Text2));
    for (const QString& name : {tr("Everything"), tr("Notes"), tr("Contact"), tr("Plans"), tr("Referrals"), tr("Consents")}) m_filters->addFilter(name);
    row->addWidget(m_filters, 1);
    row->addWidget(new Label(tr("Newest first"), TextRole::Meta, Colour::Text2));
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_empty);
    auto* rows = new Row(Insets{ringRoom, 0, 0, 0});
    rows->addWidget(m_stack);
    column->addLayout(top);
    column->addLayout(shelf);
    column->addWidget(m_show);
    column->addLayout(rows, 1);
    // Where the rows give way, what is written stays at the top.
    column->addStretch(0);
}

void CaseStory::show(const CaseFile& file)
{
    const bool same = m_file && m_file->item.view.id() == file.item.view.id();
    m_file = file;
    const int at = m_rows->currentIndex().row();
    const auto current = same && at >= 0 && at < m_model->rowCount() ? std::optional(std::pair(m_model->at(at).id, m_model->at(at).entry.title)) : std::nullopt;
    m_model->tell(happeningsOf(m_ground.desk, file, m_ground.clock.now()));
    tellNotices(file);
    tellTimeline();
    if (same) {
        // Where somebody was in the story they still are, though it has been told anew.
        // A case is in it twice, opened and closed: what is gone is not looked for at the other end.
        if (const int row = current ? m_model->rowOf(current->first) : -1; row >= 0 && m_model->at(row).entry.title == current->second) m_rows->setCurrentIndex(m_model->index(row));
        else if (current) m_rows->scrollToTop();
        if (m_settle) m_settle->refresh(file);
        if (m_note) m_note->refresh(file);
        if (const auto* card = qobject_cast<EntryCard*>(m_once)) retell(*card);
        return;
    }
    // The words of the case before are in its drafts; this one's come back by themselves.
    keepDrafts();
    m_rows->scrollToTop();
    m_rows->setCurrentIndex({});
    putForm(nullptr);
    if (NoteForm::hasDraft(m_ground.desk, file.item.view.id())) reopen(u"note"_s);
}

void CaseStory::tellNotices(const CaseFile& file)
{
    const int open = file.openConflicts;
    m_choices->setVisible(open > 0);
    m_choices->setText(open == 1 ? tr("1 choice to make: two of you changed the same thing.") : tr("%n choices to make: two of you changed the same things.", nullptr, open));
    const auto aside = m_ground.desk.setAsides(file.item.view.id());
    m_aside->setVisible(!aside.empty());
    if (!aside.empty()) {
        const QString when = momentWords(aside.front().at, m_ground.clock.now());
        m_aside->setText(aside.size() == 1 ? tr("Something that was said without being asked for is set aside, unread, since %1.").arg(when)
                                           : tr("%n things that were said without being asked for are set aside, unread, the first since %1.", nullptr, int(aside.size())).arg(when));
    }
    const bool managers = isWithheld(file.item.view, model::Case::student);
    const bool health = std::ranges::any_of(file.notes, [](const session::Item& note) {
        return !isWithheld(note.view, model::Note::body) && (shown(note.view, model::Note::special).value_or(false) || shown(note.view, model::Note::type) == model::NoteType::Health);
    });
    m_notice->setVisible(managers || health);
    m_notice->setTone(managers ? Tone::Info : Tone::Plum);
    m_notice->setText(managers ? tr("You see the work, not the student: on every case, names, notes and contact details stay with the case team.")
                               : tr("Includes health information. Look at it only when your work needs it."));
}

void CaseStory::tellTimeline()
{
    const bool none = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_empty) : m_rows);
    if (!none) return;
    if (m_model->total() == 0) m_empty->tell(StateKind::FirstEmpty, {tr("Nothing has been written yet"), tr("Notes, actions and referrals appear here, newest first."), {}, Glyph::Note});
    else m_empty->tell(StateKind::FilterEmpty, {tr("Nothing of this kind yet"), tr("“Everything” shows all that has happened in this case.")});
}

void CaseStory::putForm(QWidget* form)
{
    // What is hidden with the keyboard in it hands it on to whatever comes next, and a list that gets it chooses a row.
    if (m_shelf->isAncestorOf(QApplication::focusWidget())) setFocus(Qt::OtherFocusReason);
    m_form = form;
    for (QWidget* other : std::initializer_list<QWidget*>{m_note, m_action, m_close, m_settle}) {
        if (other) other->setVisible(other == form);
    }
    if (m_once && m_once != form) {
        m_once->hide();
        m_once->deleteLater();
        m_once = nullptr;
    }
    m_shelf->setVisible(form);
    m_shelf->updateGeometry();
    makeRoom();
    Q_EMIT formChanged();
}

void CaseStory::makeRoom()
{
    // A few lines of what happened before are worth less than seeing the whole of what is being written.
    constexpr int enough = 200, least = 56;
    const Theme& theme = Theme::of(this);
    const int left = m_form ? height() - m_shelf->sizeHint().height() - theme.dp(40) : height();
    m_show->setVisible(!m_form || left >= theme.dp(enough));
    m_stack->setVisible(!m_form || left >= theme.dp(least));
}

bool CaseStory::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) makeRoom();
    return done;
}

void CaseStory::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void CaseStory::putAway()
{
    putForm(nullptr);
    pane()->setFocus(Qt::OtherFocusReason);
}

void CaseStory::writeNote()
{
    if (!m_file) return;
    if (m_form != note()) {
        keepDrafts();
        putForm(m_note);
    }
    m_note->open(*m_file);
}

void CaseStory::addAction()
{
    if (!m_file) return;
    keepDrafts();
    putForm(action());
    m_action->open(*m_file);
}

void CaseStory::askToClose()
{
    if (!m_file) return;
    keepDrafts();
    putForm(closing());
    m_close->open(*m_file);
}

void CaseStory::keepDrafts()
{
    if (m_note) m_note->keepDrafts();
    if (m_action) m_action->keepDrafts();
    if (m_close) m_close->keepDrafts();
}

QString CaseStory::openForm() const
{
    if (!m_form || m_form == m_once) return {};
    return m_form == m_note ? u"note"_s : m_form == m_action ? u"action"_s : m_form == m_close ? u"close"_s : u"aside"_s;
}

void CaseStory::reopen(const QString& form)
{
    if (form == u"note") writeNote();
    else if (form == u"action") addAction();
    else if (form == u"close") askToClose();
    else if (form == u"aside") settleAside();
}

QWidget* CaseStory::pane() const { return m_form ? m_form : m_stack->currentWidget() == m_rows ? static_cast<QWidget*>(m_rows) : m_filters; }

void CaseStory::putOnce(QWidget* card)
{
    keepDrafts();
    putForm(nullptr);
    m_once = card;
    m_forms->addWidget(card);
    card->show();
    putForm(card);
    m_shelf->ensureVisible(0, 0);
    card->setFocus(Qt::OtherFocusReason);
}

void CaseStory::openEntry(const QModelIndex& index)
{
    const Happening happening = m_model->at(index.row());
    if (happening.entry.hidden) return actOn(index);
    auto* card = new EntryCard(happening);
    card->setFocusPolicy(Qt::StrongFocus);
    connect(card, &EntryCard::closed, this, &CaseStory::putAway);
    connect(card, &EntryCard::actionChosen, this, [this, id = happening.id] { markDone(id); });
    connect(card, &EntryCard::amendChosen, this, [this, id = happening.id] { amend(id); });
    putOnce(card);
}

/// What is read is told anew with everything else: words that have left the desk leave the card as well.
void CaseStory::retell(const EntryCard& card)
{
    const int row = m_model->rowOf(card.id());
    const bool within = card.isAncestorOf(QApplication::focusWidget());
    if (row < 0 || m_model->at(row).entry.hidden) return within ? putAway() : putForm(nullptr);
    if (!card.tells(m_model->at(row))) openEntry(m_model->index(row));
}

void CaseStory::give()
{
    if (!m_file) return;
    const model::RecordId id = m_file->item.view.id();
    auto* card = new Card;
    card->setLook(Card::Look::Accent);
    card->setHeading(tr("Give this case to a colleague"));
    auto* form = new GiveForm(m_ground, {id});
    card->body()->addWidget(form);
    card->setFocusProxy(form);
    connect(form, &GiveForm::closed, this, &CaseStory::putAway);
    connect(form, &GiveForm::given, this, &CaseStory::done, Qt::QueuedConnection);
    putOnce(card);
}

void CaseStory::link()
{
    if (!m_file) return;
    auto* form = new LinkForm(m_ground, m_file->item.view.id());
    connect(form, &LinkForm::closed, this, &CaseStory::putAway);
    connect(form, &LinkForm::linked, this, &CaseStory::done, Qt::QueuedConnection);
    putOnce(form);
}

void CaseStory::amend(const model::RecordId& id)
{
    const auto written = m_ground.desk.find(KindNo::Note, id);
    if (!m_file || !written) return;
    keepDrafts();
    putForm(note());
    m_note->amend(*m_file, *written);
}

void CaseStory::settleAside()
{
    if (!m_file) return;
    keepDrafts();
    putForm(settling());
    m_settle->open(*m_file);
}

void CaseStory::actOn(const QModelIndex& index)
{
    const Happening& happening = m_model->at(index.row());
    if (happening.entry.hidden) return explainHidden(m_ground, m_rows, happening.entry.title, whoSees(model::Note::body));
    if (happening.kind == KindNo::Action) markDone(happening.id);
}

void CaseStory::markDone(const model::RecordId& id)
{
    using model::Action;
    model::Changes changes(KindNo::Action);
    changes.to(Action::state, model::ActionState::Done).to(Action::doneOn, localDay(m_ground.clock.now()));
    const auto answer = m_ground.desk.edit(id, changes);
    if (!answer.ok()) {
        m_notice->setTone(Tone::Bad);
        m_notice->setText(wordsFor(answer, KindNo::Action));
        m_notice->show();
        return;
    }
    Q_EMIT changed();
}

}
