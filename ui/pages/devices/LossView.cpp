#include "ui/pages/devices/LossView.h"

#include "ui/models/FleetModel.h"
#include "ui/pages/Pair.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Clip.h"
#include "ui/widgets/Figure.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/StateView.h"
#include "ui/words/Dates.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using base::Moment;

namespace {

constexpr int listHeight = 492, pulseMs = 30'000;

void put(Card* card, QWidget*& old, QWidget* fresh)
{
    if (old) {
        old->hide();
        card->body()->removeWidget(old);
        old->deleteLater();
    }
    card->body()->addWidget(fresh);
    old = fresh;
}

}

LossView::LossView(const Ground& ground, QWidget* parent)
    : ScrollPage(parent), m_ground(ground), m_banner(new Banner(Tone::Bad, {})), m_detail(new Card(tr("At what detail"))), m_prints(new Card(tr("Printed or saved on it"))),
      m_guard(new Card(tr("Lock and key"))), m_clock(new Card(tr("72 hours"))), m_due((new Label({}, TextRole::Body))->wrapped()), m_known(new QComboBox),
      m_revoke(new Button(Glyph::Trash, tr("Revoke this desk …"), ButtonVariant::Standard)), m_howMany(new Figure({}, tr("students"), Figure::Size::Small)),
      m_howManySpecial(new Figure({}, tr("with special-category data"), Figure::Size::Small)), m_records(new Figure({}, tr("records"), Figure::Size::Small)),
      m_search(new SearchField(tr("Name or student number"))), m_model(new LossModel(this)), m_students(new RowList(tr("Students whose data may be on it"))), m_nobody(new StateView)
{
    body()->setInsets({24, 18, 10, 24});
    body()->addWidget(m_banner);
    auto* pair = new Pair(340, 700);
    auto* whose = new Card(tr("Whose data"));
    layWhose(whose);
    layClock(m_clock);
    for (Card* card : {whose, m_detail, m_prints}) pair->main()->addWidget(card);
    pair->main()->addStretch(1);
    for (Card* card : {m_clock, m_guard}) pair->aside()->addWidget(card);
    pair->aside()->addWidget(draft(tr("Draft for the regulator"), tr("For the report to the Information Commissioner's Office. Fill in what stands in square brackets."), m_regulator, tr("Copy the draft for the regulator")));
    pair->aside()->addWidget(draft(tr("Draft for the students"), tr("Needed where the risk to them is high. Somebody decides that, and writes down why."), m_letter, tr("Copy the draft for the students")));
    pair->aside()->addStretch(1);
    body()->addWidget(pair);
    body()->addStretch(1);
    m_pulse.setInterval(pulseMs);
    connect(&m_pulse, &QTimer::timeout, this, &LossView::tick);
    m_pulse.start();
    connect(m_revoke, &Button::clicked, this, &LossView::revokeWanted);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_model->find(words.trimmed());
        tellFound();
    });
}

void LossView::layWhose(Card* card)
{
    auto* figures = new QWidget;
    auto* flow = new FlowLayout(figures, 24);
    for (Figure* figure : {m_howMany, m_howManySpecial, m_records}) flow->addWidget(figure);
    card->body()->addWidget(figures);
    card->body()->addWidget(m_search);
    m_students->setModel(m_model);
    m_students->setItemDelegate(new LossDelegate(m_students));
    m_students->setMinimumHeight(listHeight);
    m_nobody->setMinimumHeight(listHeight);
    connect(m_nobody, &StateView::actionChosen, m_search, &QLineEdit::clear);
    card->body()->addWidget(m_students);
    card->body()->addWidget(m_nobody);
}

void LossView::layClock(Card* card)
{
    card->body()->addWidget(m_due);
    card->body()->addWidget(new LabelledField(tr("The university has known since"), m_known, tr("An earlier time moves the clock forward. A later one never moves it back.")));
    m_known->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_known->setMinimumContentsLength(12);
    connect(m_known, &QComboBox::activated, this, [this](int at) {
        const qint64 ms = m_known->itemData(at).toLongLong();
        if (ms > 0) Q_EMIT toldEarlier({ms});
    });
    card->body()->addWidget(m_revoke, 0, Qt::AlignLeft);
}

Card* LossView::draft(const QString& heading, const QString& hint, Label*& text, const QString& copy)
{
    auto* card = new Card(heading);
    card->body()->addWidget((new Label(hint, TextRole::Meta, Colour::Text2))->wrapped());
    text = new Label;
    text->wrapped();
    card->body()->addWidget(text);
    auto* button = new Button(Glyph::Copy, tr("Copy"));
    button->setSmall(true);
    setSpoken(button, copy);
    card->body()->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &Button::clicked, this, [this, label = text] {
        copyPrivately(label->text());
        announce(this, tr("Copied, for half a minute"));
    });
    return card;
}

void LossView::show(const session::LossAccount& loss)
{
    m_loss = loss;
    m_search->clear();
    m_model->read(loss.students);
    fill();
    fillKnown();
    tellFound();
    tick();
}

void LossView::fill()
{
    const auto& loss = *m_loss;
    const Moment now = m_ground.clock.now();
    const QString record = tr("It stands in the hub's audit as entry %1, %2.").arg(loss.link).arg(dayAndTime(loss.made));
    m_banner->setTone(loss.drill ? Tone::Plum : Tone::Info, loss.drill ? Glyph::Demo : Glyph::Info);
    m_banner->setText(loss.drill ? tr("This is a drill. Nothing was lost, no clock runs and no student is named; the numbers are real. %1").arg(record)
                                 : tr("Reported lost. What follows is the most it can be: it may hold less, and never more. %1").arg(record));
    const QLocale locale;
    qint64 records = 0;
    for (const auto& student : loss.students) records += student.records;
    m_howMany->setNumber(locale.toString(loss.students.size()));
    m_howManySpecial->setNumber(locale.toString(specialCount(loss)), Colour::Text);
    m_records->setNumber(locale.toString(records));
    auto* details = new QWidget;
    auto* column = new Column(details, Insets{}, 12);
    column->addWidget((new Label(tr("Sent to it between %1, when it was set up, and %2, when it was last heard from.").arg(dayAndTime(loss.desk.enrolled), dayAndTime(loss.desk.seen)), TextRole::Body, Colour::Text2))->wrapped());
    for (const HeldWords& held : heldWords(loss)) {
        auto* part = new Column(Insets{}, 2);
        part->addWidget((new Label(tr("%1: %2", "what, how many").arg(held.what, locale.toString(held.records)), TextRole::BodyStrong))->wrapped());
        part->addWidget((new Label(held.details, TextRole::Meta, Colour::Text2))->wrapped());
        column->addLayout(part);
    }
    put(m_detail, m_details, details);
    auto* prints = new QWidget;
    auto* lines = new Column(prints, Insets{}, 8);
    for (const auto& print : loss.prints) lines->addWidget((new Label(printWords(print, now)))->wrapped());
    const QString rest = tr("What was printed or saved after it was last heard from is not known here.");
    lines->addWidget((new Label(loss.prints.empty() ? tr("Nothing that is not recorded as destroyed. %1").arg(rest) : rest, TextRole::Meta, Colour::Text2))->wrapped());
    put(m_prints, m_printLines, prints);
    auto* guard = new QWidget;
    auto* words = new Column(guard, Insets{}, 8);
    for (const QString& sentence : guardWords(loss)) words->addWidget((new Label(sentence))->wrapped());
    put(m_guard, m_guardLines, guard);
    m_regulator->setText(regulatorDraft(loss));
    m_letter->setText(studentDraft(loss));
    const bool isOut = loss.desk.state != session::FleetState::Revoked && loss.desk.state != session::FleetState::Erased;
    m_revoke->setVisible(isOut && !loss.drill && !loss.desk.isThis);
}

void LossView::fillKnown()
{
    const auto& loss = *m_loss;
    const QSignalBlocker quiet(m_known);
    m_known->clear();
    m_known->addItem(dayAndTime(loss.told), 0);
    const Moment now = m_ground.clock.now();
    for (const qint64 hours : {1, 3, 6, 12, 24, 48, 72}) {
        const Moment at = now.plusSeconds(-hours * 3600);
        if (at < loss.told) m_known->addItem(hours == 1 ? tr("An hour ago, %1").arg(dayAndTime(at)) : tr("%n hours ago, %1", nullptr, int(hours)).arg(dayAndTime(at)), at.ms);
    }
    m_known->setEnabled(!loss.drill);
}

void LossView::tellFound()
{
    const bool any = m_model->rowCount() > 0;
    m_students->setVisible(any);
    m_nobody->setVisible(!any);
    if (any) return;
    if (m_loss && m_loss->students.empty()) {
        m_nobody->tell(StateKind::FirstEmpty, {tr("It holds no student's data"), tr("Nothing about a student was ever sent to it, or all of it has been erased since."), {}, Glyph::Shield});
    } else {
        m_nobody->tell(StateKind::FilterEmpty, {tr("Nobody of that name is on it"), tr("Only those whose data may be on this desk are searched."), tr("Clear the search")});
    }
}

void LossView::tick()
{
    if (!m_loss) return;
    const Moment now = m_ground.clock.now();
    const bool over = m_loss->due <= now;
    m_clock->setHeading(m_loss->drill ? tr("72 hours: no clock runs") : tr("72 hours: %1", "such as 71 h 59 min left").arg(clockWords(*m_loss, now)));
    const QString due = dayAndTime(m_loss->due);
    m_due->setText(m_loss->drill ? tr("Were it real, the regulator would have to be told by %1, unless a risk to anybody is unlikely.").arg(due)
                   : over        ? tr("The regulator had to be told by %1, unless a risk to anybody is unlikely. Tell it now, and say why it is late.").arg(due)
                                 : tr("Tell the regulator by %1, unless a risk to anybody is unlikely. Whichever you decide, write down why.").arg(due));
}

void LossView::setBusy(bool busy)
{
    m_known->setEnabled(!busy && m_loss && !m_loss->drill);
    m_revoke->setEnabled(!busy);
}

}
