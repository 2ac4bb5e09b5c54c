#include "ui/pages/waiting/WaitingView.h"

#include "ui/pages/Pair.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldValue.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/WaitingWords.h"

#include <QtWidgets/QLineEdit>
#include <utility>

namespace carrel::ui {

using session::WaitingItem;
using session::WaitingRead;

WaitingView::WaitingView(const Ground& ground, QWidget* parent)
    : ScrollPage(parent), m_ground(ground), m_pair(new Pair(340, 700)), m_fault(new Banner(Tone::Bad, {})), m_why(new Card(tr("Why it waits"))), m_cause(new Banner(Tone::Info, {})),
      m_ask(makeAsk()), m_decide(makeDecide())
{
    body()->setInsets({24, 18, 10, 24});
    m_fault->hide();
    body()->addWidget(m_fault);
    m_why->body()->addWidget(m_cause);
    m_pair->main()->addWidget(m_why);
    m_pair->main()->addWidget(m_ask);
    m_pair->main()->addStretch(1);
    m_pair->aside()->addWidget(m_decide);
    m_pair->aside()->addStretch(1);
    body()->addWidget(m_pair);
    body()->addStretch(1);
}

Card* WaitingView::makeAsk()
{
    auto* card = new Card(tr("Read what was written"));
    card->body()->addWidget((new Label(tr("Nothing of it is shown until you say why you read it. That you did, and your reason, stand in the hub's audit."), TextRole::Body, Colour::Text2))->wrapped());
    m_reason = new QLineEdit;
    m_reason->setMaxLength(500);
    m_reasonField = new LabelledField(tr("Why you read it"), m_reason, tr("For example: its author has asked for it."));
    card->body()->addWidget(m_reasonField);
    m_read = new Button(tr("Read it"), ButtonVariant::Primary);
    auto* row = new Row(Insets{}, 8);
    row->addWidget(m_read);
    row->addStretch(1);
    card->body()->addLayout(row);
    connect(m_read, &Button::clicked, this, &WaitingView::askToRead);
    connect(m_reason, &QLineEdit::returnPressed, this, &WaitingView::askToRead);
    connect(m_reason, &QLineEdit::textEdited, this, [this] { m_reasonField->setError({}); });
    return card;
}

void WaitingView::askToRead()
{
    const QString why = m_reason->text().trimmed();
    if (!why.isEmpty()) return Q_EMIT readWanted(why);
    m_reasonField->setError(tr("Say in a few words why you need to read it"));
    Q_EMIT reasonMissing();
    m_reason->setFocus(Qt::OtherFocusReason);
    // With the button that it is for.
    ensureWidgetVisible(m_read, 0, 24);
    announce(this, m_reasonField->error(), Politeness::Assertive);
}

Card* WaitingView::makeDecide()
{
    auto* card = new Card(tr("Decide"));
    m_meaning = (new Label(tr("Let it stand, and it becomes its author's change, under their name and yours. Set it aside, and it is kept here and stands nowhere."), TextRole::Body, Colour::Text2))->wrapped();
    card->body()->addWidget(m_meaning);
    m_release = new Button(Glyph::Check, tr("Let it stand"));
    m_decline = new Button(tr("Set it aside"));
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 8);
    flow->addWidget(m_release);
    flow->addWidget(m_decline);
    card->body()->addWidget(box);
    card->body()->addWidget((new Label(tr("Nothing decides by itself when the date has passed."), TextRole::Meta, Colour::Text2))->wrapped());
    connect(m_release, &Button::clicked, this, [this] { Q_EMIT settleWanted(true); });
    connect(m_decline, &Button::clicked, this, [this] { Q_EMIT settleWanted(false); });
    return card;
}

void WaitingView::show(const WaitingItem& item)
{
    m_isRead = false;
    m_fault->hide();
    m_cause->setText(causeSentence(item.cause));
    m_release->setVisible(canBeReleased(item));
    m_meaning->setVisible(canBeReleased(item));
    m_reason->clear();
    m_reasonField->setError({});
    m_ask->show();
    // At once: until it is deleted a screen reader could still come to it.
    delete std::exchange(m_words, nullptr);
}

void WaitingView::showWords(const WaitingItem& item, const WaitingRead& read)
{
    show(item);
    m_isRead = true;
    auto* card = new Card(tr("What was written"));
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 24);
    const auto add = [&](const QString& label, const FieldReading& reading) { flow->addWidget(new FieldValue(label, reading)); };
    const QString student = read.studentName.isEmpty() ? read.studentNumber : read.studentNumber.isEmpty() ? read.studentName : tr("%1, %2", "name, student number").arg(read.studentName, read.studentNumber);
    if (!student.isEmpty()) add(tr("About"), FieldReading::value(student));
    if (read.written) add(tr("Written, by the desk's clock"), FieldReading::value(dayAndTime(*read.written)));
    card->body()->addWidget(box);
    box->setVisible(!student.isEmpty() || read.written);
    const auto words = [&](const QString& label, const QString& text) {
        auto* field = new Column(Insets{}, 0);
        if (!label.isEmpty()) field->addWidget(new Label(label, TextRole::Meta, Colour::Text2));
        auto* said = (new Label(text))->wrapped();
        said->setTextInteractionFlags(Qt::TextSelectableByMouse);
        // It is for the mouse, and so as large as whatever is pressed.
        said->setMinimumHeight(26);
        field->addWidget(said);
        card->body()->addLayout(field);
    };
    for (const auto& [label, text] : waitingFields(m_ground.desk, read)) words(label, text);
    if (!read.text.isEmpty()) words({}, read.text);
    m_ask->hide();
    m_pair->main()->insertWidget(1, card);
    m_words = card;
}

void WaitingView::tellFault(const QString& words)
{
    m_fault->setText(words);
    m_fault->show();
    announce(this, words, Politeness::Assertive);
}

void WaitingView::setBusy(bool busy)
{
    for (Button* button : {m_read, m_release, m_decline}) button->setEnabled(!busy);
}

}
