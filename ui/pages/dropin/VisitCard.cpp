#include "ui/pages/dropin/VisitCard.h"

#include "ui/pages/shell/Places.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/words/Dates.h"
#include "ui/words/FrequentWords.h"
#include "ui/words/QueueWords.h"

#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::VisitState;
using session::QueueRow;

VisitCard::VisitCard(const Ground& ground, const model::RecordId& visit, QWidget* parent)
    : Card(parent), m_ground(ground), m_visit(visit), m_where(new Chip), m_clock(new Label({}, TextRole::Heading)), m_face(new Avatar({})), m_name(new Label({}, TextRole::BodyStrong)),
      m_meta((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()), m_words((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()), m_often((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()), m_second(new Banner(Tone::Warn, {})), m_note(new QLineEdit),
      m_draft(new Draft(ground.desk, m_note)), m_question((new Label({}, TextRole::BodyStrong))->wrapped()), m_confirm(new Button(Glyph::Team, tr("Take over"))), m_keep(new Button(tr("Cancel"))), m_buttons(new QWidget)
{
    auto* top = new Row(Insets{}, 8);
    top->addWidget(m_where);
    top->addStretch(1);
    top->addWidget(m_clock);
    auto* who = new Row(Insets{}, 12);
    auto* words = new Column(Insets{}, 2);
    words->addWidget(m_name);
    words->addWidget(m_meta);
    who->addWidget(m_face, 0, Qt::AlignTop);
    who->addLayout(words, 1);
    body()->addLayout(top);
    body()->addLayout(who);
    body()->addWidget(m_second);
    body()->addWidget(m_words);
    body()->addWidget(m_often);
    m_note->setPlaceholderText(tr("What was done, in a line (if you like)"));
    m_note->setAccessibleName(tr("What was done, in a line"));
    m_note->setMaxLength(500);
    body()->addWidget(m_note);
    m_ask = makeAsk();
    m_ask->hide();
    body()->addWidget(m_ask);
    makeButtons();
    body()->addWidget(m_buttons);
    connect(m_note, &QLineEdit::returnPressed, this, &VisitCard::finishWanted);
    m_draft->open(u"visit/"_s + visit.text());
}

void VisitCard::makeButtons()
{
    auto* flow = new FlowLayout(m_buttons, 8);
    const auto add = [&](Button*& button, Glyph glyph, const QString& text, ButtonVariant variant, auto signal) {
        button = new Button(glyph, text, variant);
        button->setSmall(variant == ButtonVariant::Quiet);
        flow->addWidget(button);
        connect(button, &Button::clicked, this, signal, Qt::QueuedConnection);
    };
    add(m_finish, Glyph::Check, tr("Finish"), ButtonVariant::Primary, &VisitCard::finishWanted);
    add(m_arrived, Glyph::UserCheck, tr("Mark as arrived"), ButtonVariant::Standard, &VisitCard::arrivedWanted);
    add(m_again, Glyph::Call, tr("Call again"), ButtonVariant::Quiet, &VisitCard::callAgainWanted);
    m_takeOver = new Button(Glyph::Team, tr("Take over"));
    flow->addWidget(m_takeOver);
    connect(m_takeOver, &Button::clicked, this, [this] { askToTakeOver(true); }, Qt::QueuedConnection);
    add(m_requeue, Glyph::Undo, tr("Put back at the end"), ButtonVariant::Quiet, &VisitCard::requeueWanted);
    add(m_transfer, Glyph::Send, tr("Send on …"), ButtonVariant::Quiet, &VisitCard::transferWanted);
    add(m_left, Glyph::SignOut, tr("Mark as left"), ButtonVariant::Quiet, &VisitCard::leftWanted);
    m_open = new Button(Glyph::External, tr("Open student"), ButtonVariant::Quiet);
    m_open->setSmall(true);
    flow->addWidget(m_open);
    connect(m_open, &Button::clicked, this, [this] {
        if (m_student) Q_EMIT studentWanted(*m_student);
    }, Qt::QueuedConnection);
    // What comes and goes while somebody is at the desk stands last: nothing else moves under a pointer.
    add(m_match, Glyph::Search, tr("Say who it is …"), ButtonVariant::Quiet, &VisitCard::matchWanted);
    m_decide = new Button(Glyph::History, tr("Decide …"), ButtonVariant::Quiet);
    m_decide->setSmall(true);
    flow->addWidget(m_decide);
    connect(m_decide, &Button::clicked, this, [this] {
        if (m_student) Q_EMIT oftenWanted(*m_student);
    }, Qt::QueuedConnection);
    add(m_noShow, Glyph::UserX, tr("Mark as not come"), ButtonVariant::Quiet, &VisitCard::noShowWanted);
    m_finish->setKeyHint(QKeySequence(Qt::Key_F9));
}

QWidget* VisitCard::makeAsk()
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{}, 8);
    column->addWidget(m_question);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    flow->addWidget(m_confirm);
    flow->addWidget(m_keep);
    column->addWidget(buttons);
    connect(m_confirm, &Button::clicked, this, [this] {
        askToTakeOver(false);
        Q_EMIT takeOverWanted();
    }, Qt::QueuedConnection);
    connect(m_keep, &Button::clicked, this, [this] {
        askToTakeOver(false);
        m_takeOver->setFocus(Qt::OtherFocusReason);
    }, Qt::QueuedConnection);
    return box;
}

/// A colleague has to hear of it: nobody is taken over by one key. The keyboard stands on the way back.
void VisitCard::askToTakeOver(bool asks)
{
    m_isAsking = asks;
    m_ask->setVisible(asks);
    m_takeOver->setVisible(m_mayTakeOver && !asks);
    if (!asks) return;
    m_keep->setFocus(Qt::OtherFocusReason);
    announce(this, m_question->text(), Politeness::Assertive);
}

/// Where the keyboard goes when what it was on is over: to what comes next, never to what takes somebody away.
QWidget* VisitCard::entry() const
{
    for (QWidget* one : std::initializer_list<QWidget*>{m_note, m_finish, m_arrived}) {
        if (one->isVisibleTo(this)) return one;
    }
    return nullptr;
}

void VisitCard::setLeading(bool isLeading)
{
    m_finish->setVariant(isLeading ? ButtonVariant::Primary : ButtonVariant::Standard);
    m_finish->setKeyHint(isLeading ? QKeySequence(Qt::Key_F9) : QKeySequence());
}

void VisitCard::setAwaited(bool isAwaited) { m_arrived->setVariant(isAwaited ? ButtonVariant::Primary : ButtonVariant::Standard); }

QWidget* VisitCard::next() const { return m_note->isVisibleTo(this) ? static_cast<QWidget*>(m_note) : m_arrived; }

QString VisitCard::note() const { return m_note->text().trimmed(); }

void VisitCard::keepDraft() { m_draft->keep(); }

void VisitCard::dropDraft() { m_draft->drop(); }

void VisitCard::show(const QueueRow& row, const session::FrequentLine* often)
{
    QWidget* stood = window()->focusWidget();
    const bool wasHere = stood && isAncestorOf(stood);
    m_isMine = row.isMine;
    m_student = row.student ? std::optional(row.student->view.id()) : std::nullopt;
    const QString name = callerName(row);
    setAccessibleName(name);
    setLook(row.isMine ? Look::Accent : row.state == VisitState::Called ? Look::Sunk : Look::Plain);
    m_where->setLook({.text = deskWords(row), .tone = row.isMine ? Tone::Info : Tone::Neutral, .glyph = Glyph::Monitor});
    m_face->setName(name);
    m_name->setText(name);
    const QString meta = callerMeta(m_ground.desk, row);
    // A line may end with the dot between two of them, and none begins with it.
    m_meta->setText(QString(meta).replace(u"  \u00b7  "_s, u"\u00a0\u00a0\u00b7  "_s));
    m_meta->setVisible(!meta.isEmpty());
    const auto now = m_ground.clock.now();
    const auto since = row.state == VisitState::Seen ? row.started : row.called;
    const qint64 seconds = since ? std::max<qint64>(0, (now.ms - since->ms) / 1000) : 0;
    m_clock->setText(waitedWords(seconds));
    if (row.state == VisitState::Called) {
        m_words->setText(row.isClaiming ? tr("Asking the hub whether a colleague was first") : row.calls > 1 ? tr("Called %1 times, not here yet").arg(row.calls) : tr("Called, not here yet"));
    } else {
        m_words->setText(row.isMine ? QString() : tr("Only the one who sees them can finish this visit."));
    }
    m_words->setVisible(!m_words->text().isEmpty());
    m_second->setText(secondCallWords(row));
    m_second->setVisible(!m_second->text().isEmpty());
    m_question->setText(tr("Take over from %1?", "colleague").arg(row.by.isEmpty() ? tr("your colleague") : row.by));
    tellButtons(row);
    // Only whoever sees them: others have it on their own list.
    const bool isPrompted = often && often->prompt && m_student && row.isMine;
    m_often->setText(isPrompted ? countWords(*often->prompt, localDay(now)) + u' ' + ruleWords(model::frequentRule) : QString());
    m_often->setVisible(isPrompted);
    m_decide->setVisible(isPrompted);
    if (QWidget* next = wasHere && !stood->isVisibleTo(this) ? entry() : nullptr) next->setFocus(Qt::OtherFocusReason);
}

void VisitCard::tellButtons(const QueueRow& row)
{
    const bool isSeen = row.state == VisitState::Seen, isCalled = row.state == VisitState::Called && !row.isClaiming;
    m_note->setVisible(isSeen && row.isMine);
    m_finish->setVisible(isSeen && row.isMine);
    m_arrived->setVisible(isCalled && row.isMine);
    m_again->setVisible(isCalled && row.isMine);
    // After two calls or three minutes, and then only by a person.
    constexpr qint64 fairMs = 3 * 60'000;
    m_noShow->setVisible(isCalled && row.isMine && (row.calls > 1 || (row.called && m_ground.clock.now().ms - row.called->ms >= fairMs)));
    m_requeue->setVisible((isCalled || isSeen) && row.isMine);
    m_transfer->setVisible(isSeen && row.isMine);
    m_left->setVisible(isSeen && row.isMine);
    m_mayTakeOver = (isCalled || isSeen) && !row.isMine;
    m_isAsking = m_isAsking && m_mayTakeOver;
    m_ask->setVisible(m_isAsking);
    m_takeOver->setVisible(m_mayTakeOver && !m_isAsking);
    m_match->setVisible(row.isUnknown && row.isMine && !row.isClaiming && looksPeopleUp(m_ground.desk.person().roles));
    m_open->setVisible(m_student.has_value() && row.isMine && isSeen);
}

}
