#include "ui/pages/desk/RenewForm.h"

#include "ui/pages/Narrow.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/PasswordEdit.h"
#include "ui/words/Faults.h"

#include <QtCore/QPointer>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using session::KeyChoice;
using session::UnlockFault;

RenewForm::RenewForm(const Ground& ground, QWidget* parent)
    : ScrollPage(parent), m_ground(ground), m_fault(new Banner(Tone::Warn, {})), m_summary(new ErrorSummary), m_user(new QLineEdit), m_password(new PasswordEdit), m_secret(new PasswordEdit),
      m_userField(new LabelledField(tr("User name"), m_user)), m_passwordField(new LabelledField(tr("Password"), m_password)), m_secretField(new LabelledField(tr("Passphrase"), m_secret)),
      m_go(new Button(tr("Sign in and open"), ButtonVariant::Primary)), m_university(new Button(tr("Sign in through the university"), ButtonVariant::Standard)),
      m_back(new Button(tr("Back"), ButtonVariant::Standard))
{
    auto* narrow = Narrow::step(*body());
    m_fault->hide();
    lay(narrow->body());
    connect(m_go, &Button::clicked, this, &RenewForm::submit);
    connect(m_university, &Button::clicked, this, [this] { ask({{}, {}, {}, true}); });
    connect(m_back, &Button::clicked, this, [this] {
        m_ground.desk.cancelBrowser();
        setBusy(false);
        Q_EMIT backWanted();
    });
    for (QLineEdit* edit : std::initializer_list<QLineEdit*>{m_user, m_password, m_secret}) connect(edit, &QLineEdit::returnPressed, this, &RenewForm::submit);
}

void RenewForm::lay(Column* column)
{
    column->addWidget(new Heading(tr("Open this desk again"), TextRole::Display));
    column->addWidget((new Label(tr("This desk has not heard from the hub for as long as your university allows, so the hub keeps what opens it. Sign in with the network within reach, and it "
                                    "is given back."),
                                 TextRole::Body, Colour::Text2))
                          ->wrapped());
    for (QWidget* part : std::initializer_list<QWidget*>{m_fault, m_summary, m_userField, m_passwordField, m_secretField}) column->addWidget(part);
    column->addWidget((new Label(tr("What was not sent yet and what was half written are still here, and come back with it."), TextRole::Meta, Colour::Text2))->wrapped());
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 8);
    for (Button* button : {m_go, m_university, m_back}) buttons->addWidget(button);
    buttons->addStretch(1);
    column->addLayout(buttons);
}

void RenewForm::begin()
{
    m_fault->hide();
    for (PasswordEdit* edit : {m_password, m_secret}) edit->clear();
    const session::PinReport pin = m_ground.desk.pin();
    m_secretField->setVisible(pin.asked || pin.passphrase);
    m_secretField->setLabel(pin.asked ? tr("PIN of this desk") : tr("Passphrase of this desk"));
    setBusy(false);
    setWays({true, false});
    m_ground.desk.askWays([self = QPointer(this)](session::SignInFault fault, const session::SignInWays& ways) {
        if (self && fault == session::SignInFault::None) self->setWays(ways);
    });
    m_user->setFocus(Qt::OtherFocusReason);
}

void RenewForm::setWays(const session::SignInWays& ways)
{
    m_userField->setVisible(ways.password);
    m_passwordField->setVisible(ways.password);
    m_go->setVisible(ways.password);
    m_university->setVisible(ways.university);
}

void RenewForm::setBusy(bool busy)
{
    m_busy = busy;
    for (Button* button : {m_go, m_university}) button->setEnabled(!busy);
}

void RenewForm::submit()
{
    m_userField->setError(m_user->text().trimmed().isEmpty() ? tr("Type your user name") : QString());
    m_passwordField->setError(m_password->text().isEmpty() ? tr("Type your password") : QString());
    if (m_summary->gather(this)) ask({m_user->text().trimmed(), m_password->text(), {}});
}

void RenewForm::ask(const session::Credentials& credentials)
{
    if (m_busy) return;
    setBusy(true);
    m_fault->hide();
    const session::PinReport pin = m_ground.desk.pin();
    KeyChoice choice;
    if (pin.passphrase) choice = {KeyChoice::How::Passphrase, m_secret->text()};
    else if (pin.asked) choice.pin = m_secret->text();
    m_ground.desk.renewLease(credentials, choice, [self = QPointer(this)](const session::EnrolAnswer& answer) {
        if (self) self->take(answer);
    });
}

void RenewForm::take(const session::EnrolAnswer& answer)
{
    setBusy(false);
    for (PasswordEdit* edit : {m_password, m_secret}) edit->clear();
    if (m_ground.desk.isOpen()) return Q_EMIT opened();
    if (m_ground.desk.standing() == session::Standing::FirstRun) return;
    const FaultWords words = answer.signIn != session::SignInFault::None ? wordsFor(answer.signIn, answer.reason)
        : answer.unlock == UnlockFault::LeaseExpired
        ? FaultWords{tr("The hub gave the key back, and it does not open this copy today."), tr("This computer's clock may be days ahead of the hub's."),
                     tr("Set the clock right and try again, or go back and set this desk up again.")}
        : wordsFor(answer.unlock);
    m_fault->setText(words.sentence());
    m_fault->show();
    announce(this, words.sentence(), Politeness::Assertive);
}

}
