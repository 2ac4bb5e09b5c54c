#include "ui/pages/desk/PinForm.h"

#include "ui/pages/Narrow.h"
#include "ui/pages/desk/PinRules.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/PasswordEdit.h"
#include "ui/words/Faults.h"

namespace carrel::ui {

using session::PinReport;

PinForm::PinForm(QWidget* parent) : ScrollPage(parent)
{
    auto* column = Narrow::step(*body());
    m_fault = new Banner(Tone::Warn, {});
    m_fault->hide();
    m_summary = new ErrorSummary;
    m_pin = new PasswordEdit;
    m_again = new PasswordEdit;
    for (PasswordEdit* edit : {m_pin, m_again}) dressForPin(*edit);
    m_pinField = new LabelledField(tr("PIN"), m_pin, tr("%1 to %2 digits that do not simply follow one another.").arg(PinReport::Shortest).arg(PinReport::Longest));
    m_againField = new LabelledField(tr("The PIN again"), m_again);
    column->body()->addWidget(new Heading(tr("Choose a PIN"), TextRole::Display));
    column->body()->addWidget((new Label(tr("Your role works with records that need one more lock. From now on this desk opens with this computer's keyring and a PIN together."),
                                         TextRole::Body, Colour::Text2))
                                  ->wrapped());
    for (QWidget* part : std::initializer_list<QWidget*>{m_fault, m_summary, m_pinField, m_againField}) column->body()->addWidget(part);
    column->body()->addWidget((new Label(tr("It is never stored, so nobody can look it up. If you forget it, this desk is filled again from the hub. What was not sent is kept, and sent when you sign in "
                                            "again."),
                                         TextRole::Meta, Colour::Text2))
                                  ->wrapped());
    auto* go = new Button(tr("Use this PIN"), ButtonVariant::Primary);
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 8);
    m_back = new Button(tr("Back"));
    buttons->addWidget(go);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    column->body()->addLayout(buttons);
    connect(go, &Button::clicked, this, &PinForm::submit);
    m_back->hide();
    connect(m_back, &Button::clicked, this, &PinForm::backWanted);
    connect(m_pin, &QLineEdit::returnPressed, m_again, [this] { m_again->setFocus(Qt::TabFocusReason); });
    connect(m_again, &QLineEdit::returnPressed, this, &PinForm::submit);
}

void PinForm::offerBack() { m_back->show(); }

void PinForm::begin()
{
    forget();
    m_fault->hide();
    m_pin->setFocus(Qt::OtherFocusReason);
}

QString PinForm::pin() const { return m_pin->text(); }

void PinForm::forget()
{
    m_pin->clear();
    m_again->clear();
}

void PinForm::tell(session::UnlockFault fault)
{
    const FaultWords words = wordsFor(fault);
    m_fault->setText(words.sentence());
    m_fault->setVisible(!words.what.isEmpty());
    if (!words.what.isEmpty()) announce(this, words.sentence(), Politeness::Assertive);
}

void PinForm::submit()
{
    const QString typed = pin();
    const QString wrong = whatIsWrongWith(typed);
    m_pinField->setError(wrong);
    m_againField->setError(wrong.isEmpty() && typed != m_again->text() ? tr("Type the same PIN twice") : QString());
    if (m_summary->gather(this)) Q_EMIT chosen();
}

}
