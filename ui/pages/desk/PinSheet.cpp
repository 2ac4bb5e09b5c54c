#include "ui/pages/desk/PinSheet.h"

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
using session::UnlockFault;

PinSheet::PinSheet(const Ground& ground, QWidget* window)
    : Sheet(ground.desk.pin().asked ? tr("Change the PIN") : tr("Set a PIN"), window), m_ground(ground), m_hasOne(ground.desk.pin().asked), m_fault(new Banner(Tone::Warn, {})),
      m_summary(new ErrorSummary), m_before(new PasswordEdit), m_pin(new PasswordEdit), m_again(new PasswordEdit),
      m_beforeField(new LabelledField(tr("The PIN now"), m_before)),
      m_pinField(new LabelledField(tr("New PIN"), m_pin, tr("%1 to %2 digits that do not simply follow one another.").arg(PinReport::Shortest).arg(PinReport::Longest))),
      m_againField(new LabelledField(tr("The new PIN again"), m_again)), m_save(new Button(m_hasOne ? tr("Change the PIN") : tr("Set the PIN"), ButtonVariant::Primary))
{
    setContentWidth(520);
    const QString name = m_hasOne ? tr("Change the PIN") : tr("Set a PIN");
    auto* head = new Row(Insets{}, 8);
    auto* close = new IconButton(Glyph::Close, tr("Close"));
    head->addWidget(new Heading(name, TextRole::Title), 1);
    head->addWidget(close);
    body()->addLayout(head);
    const QString what = m_hasOne ? tr("This desk opens with this computer's keyring and your PIN together.")
                                  : tr("From now on this desk opens with this computer's keyring and a PIN together.");
    body()->addWidget((new Label(what, TextRole::Body, Colour::Text2))->wrapped());
    m_fault->hide();
    if (!m_hasOne) m_beforeField->hide();
    for (PasswordEdit* edit : {m_before, m_pin, m_again}) dressForPin(*edit);
    for (QWidget* part : std::initializer_list<QWidget*>{m_fault, m_summary, m_beforeField, m_pinField, m_againField}) body()->addWidget(part);
    body()->addWidget((new Label(tr("It is never stored, so nobody can look it up. If you forget it, this desk is filled again from the hub, and what was not sent yet is sent then."),
                                 TextRole::Meta, Colour::Text2))->wrapped());
    auto* keep = new Button(tr("Leave it as it is"));
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 8);
    buttons->addWidget(m_save);
    buttons->addWidget(keep);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    for (Button* away : {static_cast<Button*>(close), keep}) connect(away, &Button::clicked, this, &Sheet::close);
    connect(m_save, &Button::clicked, this, &PinSheet::submit);
    connect(m_before, &QLineEdit::returnPressed, m_pin, [this] { m_pin->setFocus(Qt::TabFocusReason); });
    connect(m_pin, &QLineEdit::returnPressed, m_again, [this] { m_again->setFocus(Qt::TabFocusReason); });
    connect(m_again, &QLineEdit::returnPressed, this, &PinSheet::submit);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

QWidget* PinSheet::start() const { return m_hasOne ? m_before : m_pin; }

void PinSheet::submit()
{
    m_fault->hide();
    const QString wrong = whatIsWrongWith(m_pin->text());
    const bool same = wrong.isEmpty() && m_hasOne && m_pin->text() == m_before->text();
    m_beforeField->setError(m_hasOne && m_before->text().isEmpty() ? tr("Type the PIN that opens this desk now") : QString());
    m_pinField->setError(same ? tr("Choose a PIN that differs from the one now") : wrong);
    m_againField->setError(wrong.isEmpty() && m_pin->text() != m_again->text() ? tr("Type the same PIN twice") : QString());
    if (!m_summary->gather(this)) return;
    const UnlockFault fault = m_ground.desk.setPin(m_before->text(), m_pin->text());
    if (fault != UnlockFault::None) return tell(fault);
    Q_EMIT changed(m_hasOne ? tr("The PIN is changed. The old one opens nothing any more.") : tr("This desk has a PIN now."));
    close();
}

void PinSheet::tell(UnlockFault fault)
{
    const bool counted = fault == UnlockFault::WrongPin || fault == UnlockFault::PinWaits;
    const FaultWords words = counted ? wordsFor(m_ground.desk.pin(), m_ground.clock.now()) : wordsFor(fault);
    m_before->clear();
    m_fault->setText(tr("The PIN was not changed. %1").arg(words.sentence()));
    m_fault->show();
    place();
    start()->setFocus(Qt::OtherFocusReason);
    announce(this, m_fault->text(), Politeness::Assertive);
}

}
