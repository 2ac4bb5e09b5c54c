#include "ui/pages/tutorials/TutorialView.h"

#include "ui/pages/Pair.h"
#include "ui/pages/tutorials/RecordForm.h"
#include "ui/pages/tutorials/TimesSheet.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/TutorialWords.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::RecordId;
using model::TutorialState;
using session::RecordVersion;

TutorialView::TutorialView(const Ground& ground, session::Tutorials& tutorials, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_tutorials(tutorials), m_page(new ScrollPage), m_note(new Banner(Tone::Info, {})), m_kept(new Banner(Tone::Info, {})), m_said(new Banner(Tone::Info, {})),
      m_next(new Button({}, ButtonVariant::Primary)), m_over(new Button(Glyph::Check, tr("Finish"))), m_noShow(new Button(Glyph::UserX, tr("Mark as not come"))), m_time(new Button(Glyph::CalendarPlus, tr("Move to another time"))),
      m_wait(new Button(Glyph::Clock, tr("Put on the waiting list"))), m_cancel(new Button(Glyph::Close, tr("Cancel the tutorial"), ButtonVariant::Quiet)), m_pair(new Pair(320, 860)), m_booking(new Card(tr("Booking"))),
      m_form(new RecordForm(ground, tutorials)), m_records(new QWidget), m_earlier(new Card(tr("Earlier visits")))
{
    auto* column = new Column(this);
    column->addWidget(m_page);
    auto* body = m_page->body();
    body->setInsets({24, 14, 10, 20});
    body->setGap(12);
    for (Banner* banner : {m_note, m_kept, m_said}) {
        banner->hide();
        body->addWidget(banner);
    }
    m_said->setAction(tr("Understood"));
    body->addWidget(makeHead());
    body->addWidget(m_pair);
    body->addStretch(1);
    new Column(m_records, Insets{}, 16);
    for (QWidget* part : std::initializer_list<QWidget*>{m_form, m_records, m_booking}) m_pair->main()->addWidget(part);
    m_pair->main()->addStretch(1);
    m_pair->aside()->addWidget(m_earlier);
    m_pair->aside()->addStretch(1);
    wire();
}

QWidget* TutorialView::makeHead()
{
    m_head = new QWidget;
    auto* flow = new FlowLayout(m_head, 8);
    m_next->setKeyHint(QKeySequence(Qt::Key_F8));
    m_over->setKeyHint(QKeySequence(Qt::Key_F9));
    m_noShow->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_F9));
    for (Button* button : {m_next, m_over, m_noShow, m_time, m_wait, m_cancel}) flow->addWidget(button);
    return m_head;
}

void TutorialView::wire()
{
    connect(m_next, &Button::clicked, this, &TutorialView::goOn);
    connect(m_over, &Button::clicked, this, &TutorialView::finish);
    connect(m_noShow, &Button::clicked, this, &TutorialView::noShow);
    connect(m_time, &Button::clicked, this, &TutorialView::giveTime);
    connect(m_wait, &Button::clicked, this, &TutorialView::letWait);
    connect(m_cancel, &Button::clicked, this, &TutorialView::cancel);
    connect(m_said, &Banner::actionChosen, m_said, &QWidget::hide);
    connect(m_kept, &Banner::actionChosen, this, &TutorialView::amend);
    connect(m_form, &RecordForm::signedNow, this, [this] {
        m_isAmending = false;
        const bool isTrainee = m_tutorials.isTrainee();
        refresh();
        Q_EMIT changed();
        announce(this, isTrainee ? tr("Signed. A colleague has to sign it as well.") : tr("Signed"));
    });
    connect(m_form, &RecordForm::leftAsItIs, this, [this] {
        m_isAmending = false;
        refresh();
    });
}

void TutorialView::show(const RecordId& tutorial)
{
    if (m_tutorial != tutorial) {
        keepDrafts();
        m_said->hide();
        m_isAmending = false;
        m_form->close();
    }
    const bool isOther = m_tutorial != tutorial;
    m_tutorial = tutorial;
    refresh();
    if (isOther) m_page->verticalScrollBar()->setValue(0);
}

TutorialState TutorialView::state() const { return m_file ? m_file->head.state.value_or(TutorialState::Booked) : TutorialState::Booked; }

const RecordVersion* TutorialView::live() const { return m_file && !m_file->records.empty() && m_file->records.front().isLive() ? &m_file->records.front() : nullptr; }

bool TutorialView::mayAmend() const { return live() && live()->record.view.mayWrite(model::TutorialRecord::state); }

void TutorialView::refresh()
{
    m_file = m_tutorial ? m_tutorials.open(*m_tutorial) : std::nullopt;
    if (!m_file) return;
    offer();
    tellNotes();
    tellBooking();
    tellForm();
    tellRecords();
    tellEarlier();
}

bool TutorialView::mayGoOn() const { return m_file && m_file->head.tutorial.view.mayWrite(model::Tutorial::state) && (m_file->head.lost || state() == TutorialState::Waiting || state() == TutorialState::Booked || state() == TutorialState::Arrived); }

/// What can be done with it as it stands; the step that comes next stands out.
void TutorialView::offer()
{
    const bool mayWrite = m_file->head.tutorial.view.mayWrite(model::Tutorial::state), isLost = m_file->head.lost.has_value();
    const TutorialState now = state();
    const bool needsTime = isLost || now == TutorialState::Waiting;
    m_next->setVisible(mayGoOn());
    m_next->setText(isLost ? tr("Give another time") : now == TutorialState::Waiting ? tr("Give a time") : now == TutorialState::Booked ? tr("Mark as arrived") : tr("Begin"));
    m_next->setGlyph(needsTime ? Glyph::CalendarPlus : now == TutorialState::Booked ? Glyph::UserCheck : Glyph::Play);
    m_over->setVisible(mayWrite && now == TutorialState::InSession);
    m_noShow->setVisible(mayWrite && !isLost && now == TutorialState::Booked);
    m_time->setVisible(mayWrite && !isLost && (now == TutorialState::Booked || now == TutorialState::NoShow || now == TutorialState::Cancelled));
    m_wait->setVisible(mayWrite && (now == TutorialState::Booked));
    m_cancel->setVisible(mayWrite && (now == TutorialState::Waiting || now == TutorialState::Booked));
    bool any = false;
    for (const Button* button : {m_next, m_over, m_noShow, m_time, m_wait, m_cancel}) any = any || !button->isHidden();
    m_head->setVisible(any);
}

void TutorialView::tellNotes()
{
    const auto& head = m_file->head;
    const QString lost = lostWords(head, m_ground.clock.now()), cancelled = cancelledWords(head, m_ground.clock.now());
    QString note = !lost.isEmpty() ? lost : cancelled;
    if (note.isEmpty() && head.waitsForCoSign) note = head.mayCoSign ? tr("A trainee wrote this record. It counts as finished once you, or another colleague, have signed it as well.") : tr("It waits for a colleague's signature. Nobody signs for themselves.");
    m_note->setTone(lost.isEmpty() ? Tone::Info : Tone::Warn);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    // Somebody else was first: what was begun here is not lost.
    const bool isKept = live() && !m_isAmending && head.hasDraft && mayAmend();
    m_kept->setText(tr("What you had begun to write is kept on this desk. Amending the record takes it up."));
    m_kept->setAction(tr("Amend with what I wrote"));
    m_kept->setVisible(isKept);
}

void TutorialView::tellForm()
{
    const bool took = state() == TutorialState::InSession || state() == TutorialState::Completed;
    const bool mayWrite = m_ground.desk.mayCreate(model::KindNo::TutorialRecord);
    const bool writes = mayWrite && took && !live();
    if (m_isAmending && live()) {
        if (!m_form->tutorial() || !m_form->isAmending()) {
            auto form = m_tutorials.formOf(*live());
            const auto begun = m_ground.desk.draft(session::Tutorials::draftPlace(*m_tutorial, u"provided"_s));
            if (begun && !form.provided.contains(begun->text.trimmed())) form.provided += u"\n\n"_s + begun->text.trimmed();
            m_form->open(form);
        }
    } else if (writes) {
        m_form->open(m_tutorials.prefill(*m_tutorial));
    } else if (m_form->tutorial()) {
        m_form->close();
    }
    m_form->setVisible(m_form->tutorial().has_value());
}

QWidget* TutorialView::entry() const
{
    if (m_form->isVisibleTo(this)) return m_form->provided()->edit();
    const auto buttons = findChildren<Button*>();
    const auto it = std::ranges::find_if(buttons, [this](const Button* button) { return button->isVisibleTo(this); });
    return it == buttons.end() ? nullptr : *it;
}

QString TutorialView::said() const { return m_said->isVisible() ? m_said->text() : QString(); }

void TutorialView::keepDrafts()
{
    if (m_ground.desk.isOpen()) m_form->keepDrafts();
}

void TutorialView::goOn()
{
    if (!mayGoOn()) return;
    if (m_file->head.lost || state() == TutorialState::Waiting) return void(giveTime());
    if (state() == TutorialState::Booked) return take(m_tutorials.arrive(*m_tutorial), tr("Arrived"));
    take(m_tutorials.begin(*m_tutorial), tr("Begun"));
    if (m_form->isVisibleTo(this)) m_form->provided()->edit()->setFocus(Qt::OtherFocusReason);
}

void TutorialView::finish()
{
    if (m_file && state() == TutorialState::InSession) take(m_tutorials.complete(*m_tutorial), tr("Over. The record can be written now."));
}

void TutorialView::noShow()
{
    if (m_file && state() == TutorialState::Booked && !m_file->head.lost) take(m_tutorials.noShow(*m_tutorial), tr("Put down: they did not come"));
}

void TutorialView::cancel()
{
    if (m_file && !m_cancel->isHidden()) take(m_tutorials.cancel(*m_tutorial), tr("Cancelled. The time is free again."));
}

void TutorialView::letWait()
{
    if (m_file && !m_wait->isHidden()) take(m_tutorials.toWaiting(*m_tutorial), tr("On the waiting list"));
}

TimesSheet* TutorialView::giveTime()
{
    if (!m_file) return nullptr;
    auto* sheet = new TimesSheet(m_ground, m_tutorials, TimesSheet::Purpose::Give, window());
    connect(sheet, &TimesSheet::chosen, this, [this](const RecordId& slot) { take(m_tutorials.give(*m_tutorial, slot), tr("The time is given")); });
    sheet->open();
    return sheet;
}

void TutorialView::amend()
{
    if (!mayAmend()) return;
    m_isAmending = true;
    refresh();
    m_form->provided()->edit()->setFocus(Qt::OtherFocusReason);
}

void TutorialView::coSign()
{
    for (const RecordVersion& version : m_file ? m_file->records : std::vector<RecordVersion>()) {
        if (!version.waitsForCoSign()) continue;
        const auto answer = m_tutorials.coSign(version.record.view.id());
        if (answer.fault == session::CommandFault::NotAllowed) return say(tr("Nobody signs for themselves, and a trainee for nobody else. Ask a colleague."), true);
        return take(answer, tr("Co-signed"));
    }
}

void TutorialView::say(const QString& words, bool isFault)
{
    m_said->setTone(isFault ? Tone::Bad : Tone::Info);
    m_said->setText(words);
    m_said->show();
    announce(this, words, isFault ? Politeness::Assertive : Politeness::Polite);
}

void TutorialView::take(const session::CommandAnswer& answer, const QString& done)
{
    if (answer.ok()) {
        m_said->hide();
        if (!done.isEmpty()) announce(this, done);
    } else if (answer.field == QLatin1String("slot")) {
        say(tr("That time is not free any more. Choose another."), true);
    } else {
        say(tr("It was not saved. %1").arg(wordsFor(answer, model::KindNo::Tutorial)), true);
    }
    const QWidget* stood = QApplication::focusWidget();
    const bool wasHere = stood && isAncestorOf(stood);
    refresh();
    Q_EMIT changed();
    // What was pressed may be gone: the keyboard stays here, at what there is to do now.
    const QWidget* stands = QApplication::focusWidget();
    if (!wasHere || (stands == stood && stands->isVisible())) return;
    if (QWidget* next = entry()) next->setFocus(Qt::OtherFocusReason);
}

}
