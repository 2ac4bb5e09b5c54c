#include "ui/pages/desk/SignInForm.h"

#include "ui/pages/Narrow.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/PasswordEdit.h"

#include "ui/words/Codes.h"
#include "ui/words/Faults.h"

#include <QtWidgets/QComboBox>

namespace carrel::ui {

SignInForm::SignInForm(const Workspace& workspace, QWidget* parent) : ScrollPage(parent)
{
    auto* column = Narrow::step(*body());
    m_notice = new Banner(Tone::Info, {});
    m_notice->hide();
    m_summary = new ErrorSummary;
    m_fault = new Banner(Tone::Bad, {});
    m_fault->hide();
    m_address = new QLineEdit(workspace.address);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    m_user = new QLineEdit;
    m_user->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_password = new PasswordEdit;
    m_addressField = new LabelledField(tr("Address of your university's hub"), m_address, tr("Your IT service has it, if it is not filled in already."));
    m_userField = new LabelledField(tr("User name"), m_user);
    m_passwordField = new LabelledField(tr("Password"), m_password);
    m_continue = new Button(tr("Sign in"), ButtonVariant::Primary);
    m_university = new Button(tr("Sign in with your university"), ButtonVariant::Standard);
    m_university->hide();
    m_key = new Button(tr("How the key is kept"), ButtonVariant::Link);
    m_back = new Button(Glyph::Back, tr("Back"), ButtonVariant::Quiet);
    m_back->setSmall(true);
    m_back->setFlush();
    if (!workspace.demonstration && !workspace.leave) m_back->hide();
    column->body()->addWidget(m_back, 0, Qt::AlignLeft);
    const bool isTrial = !workspace.guests.isEmpty();
    column->body()->addWidget(new Heading(isTrial ? tr("Try the demonstration") : workspace.demonstration ? tr("Set up this desk") : tr("Sign in"), TextRole::Display));
    if (isTrial) m_addressField->hide();
    column->body()->addWidget((new Label(tr("Once, to set up this desk. After that it opens without the network."), TextRole::Body, Colour::Text2))->wrapped());
    if (!workspace.guests.isEmpty()) column->body()->addWidget(makeGuests(workspace.guests));
    for (QWidget* part : std::initializer_list<QWidget*>{m_notice, m_summary, m_fault, m_addressField, m_userField, m_passwordField}) {
        column->body()->addWidget(part);
    }
    m_keyWords = (new Label({}, TextRole::Meta, Colour::Text2))->wrapped();
    column->body()->addWidget(m_keyWords);
    setKey(session::KeyChoice::How::Keychain);
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 12);
    buttons->addWidget(m_continue);
    buttons->addWidget(m_key);
    buttons->addStretch(1);
    column->body()->addLayout(buttons);
    auto* others = new Row(Insets{}, 12);
    others->addWidget(m_university);
    others->addStretch(1);
    column->body()->addLayout(others);
    connectParts();
}

/// Nobody has an account in a demonstration: one chooses who to be, and the rest is filled in.
LabelledField* SignInForm::makeGuests(const QList<Guest>& guests)
{
    auto* who = new QComboBox;
    for (const Guest& guest : guests) who->addItem(roleTitle(guest.role));
    auto* field = new LabelledField(tr("Try it as"), who, tr("Everybody is invented, so the name and the password are filled in. Press “Sign in”."));
    m_fillIn = [this, who, guests] {
        m_user->setText(guests[who->currentIndex()].user);
        m_password->setText(guests[who->currentIndex()].password);
    };
    connect(who, &QComboBox::currentIndexChanged, this, m_fillIn);
    m_fillIn();
    return field;
}

void SignInForm::connectParts()
{
    connect(m_back, &Button::clicked, this, &SignInForm::backWanted);
    connect(m_continue, &Button::clicked, this, &SignInForm::submit);
    connect(m_university, &Button::clicked, this, &SignInForm::goToUniversity);
    connect(m_address, &QLineEdit::editingFinished, this, &SignInForm::addressChanged);
    connect(m_key, &Button::clicked, this, &SignInForm::keyWanted);
    for (QLineEdit* edit : std::initializer_list<QLineEdit*>{m_address, m_user, m_password}) {
        connect(edit, &QLineEdit::returnPressed, this, &SignInForm::submit);
    }
}

session::Credentials SignInForm::credentials() const
{
    if (m_byBrowser) return {{}, {}, {}, true};
    return {m_user->text().trimmed(), m_password->text(), {}};
}

QString SignInForm::address() const { return m_address->text().trimmed(); }

void SignInForm::tell(session::SignInFault fault, const QString& reason)
{
    const FaultWords words = wordsFor(fault, reason);
    m_fault->setText(words.sentence());
    m_fault->setVisible(!words.what.isEmpty());
    if (words.what.isEmpty()) return;
    announce(this, words.sentence(), Politeness::Assertive);
    QWidget* next = m_byBrowser ? m_university : m_continue;
    (fault == session::SignInFault::WrongCredentials ? static_cast<QWidget*>(m_password) : next)->setFocus(Qt::OtherFocusReason);
    keepInSight();
}

/// What went wrong, the fields and what tries again are seen together, wherever there is room for them.
QRect SignInForm::placeOf(QWidget& focused) const
{
    const QRect one = ScrollPage::placeOf(focused);
    const auto* last = m_byBrowser ? m_university : m_continue;
    if (m_fault->isHidden() || last->isHidden()) return one;
    const QRect all = QRect(m_fault->mapTo(widget(), QPoint()), m_fault->size()) | QRect(last->mapTo(widget(), QPoint()), last->size()) | one;
    return all.height() <= viewport()->height() ? all : one;
}

void SignInForm::setNotice(const QString& words)
{
    m_notice->setText(words);
    m_notice->setVisible(!words.isEmpty());
}

void SignInForm::setAddressError(const QString& words)
{
    m_addressField->setError(words);
    m_summary->gather(this);
}

void SignInForm::setBusy(bool busy)
{
    m_isBusy = busy;
    const bool walks = busy && m_byBrowser;
    m_continue->setEnabled(!busy);
    m_continue->setText(busy && !walks ? tr("Signing in …") : tr("Sign in"));
    m_continue->setToolTip(busy ? tr("The hub is being asked") : QString());
    m_university->setEnabled(!busy || walks);
    m_university->setText(walks ? tr("Stop waiting for the browser") : tr("Sign in with your university"));
    m_university->setToolTip(walks ? tr("Your browser has the university's sign-in page") : QString());
}

void SignInForm::setWays(const session::SignInWays& ways)
{
    m_ways = ways;
    m_university->setVisible(ways.university);
    // A hub that offers nothing known still gets the fields: what it says to them is better than an empty page.
    const bool asks = ways.password || !ways.university;
    for (QWidget* part : std::initializer_list<QWidget*>{m_userField, m_passwordField, m_continue}) part->setVisible(asks);
}

void SignInForm::goToUniversity()
{
    if (m_isBusy) return Q_EMIT cancelled();
    m_fault->hide();
    m_byBrowser = true;
    m_userField->setError({});
    m_passwordField->setError({});
    setAddressError(address().isEmpty() ? tr("Enter the hub's address") : QString());
    if (!address().isEmpty()) Q_EMIT submitted();
}

bool SignInForm::isFaultShown() const { return m_fault->isVisibleTo(this); }

void SignInForm::setKey(session::KeyChoice::How how)
{
    using How = session::KeyChoice::How;
    switch (how) {
    case How::Keychain: return m_keyWords->setText(tr("What this desk keeps is encrypted. Its key lies in this computer's keyring."));
    case How::Passphrase: return m_keyWords->setText(tr("What this desk keeps is encrypted. It opens with your passphrase."));
    case How::NoCache: return m_keyWords->setText(tr("Nothing will be kept on this computer."));
    }
}

void SignInForm::forgetPassword() { m_password->clear(); }

void SignInForm::begin()
{
    if (m_fillIn) {
        m_fillIn();
        return m_continue->setFocus(Qt::OtherFocusReason);
    }
    if (address().isEmpty()) return m_address->setFocus(Qt::OtherFocusReason);
    if (m_ways.university && !m_ways.password) return m_university->setFocus(Qt::OtherFocusReason);
    (m_user->text().isEmpty() ? m_user : static_cast<QLineEdit*>(m_password))->setFocus(Qt::OtherFocusReason);
}

bool SignInForm::check()
{
    m_addressField->setError(address().isEmpty() ? tr("Enter the hub's address") : QString());
    m_userField->setError(m_user->text().trimmed().isEmpty() ? tr("Enter your user name") : QString());
    m_passwordField->setError(m_password->text().isEmpty() ? tr("Enter your password") : QString());
    return m_summary->gather(this);
}

void SignInForm::submit()
{
    if (!m_continue->isEnabled() || m_continue->isHidden()) return;
    m_fault->hide();
    m_byBrowser = false;
    if (check()) Q_EMIT submitted();
}

}
