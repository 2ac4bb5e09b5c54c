#include "ui/pages/shell/SessionBar.h"

#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/PasswordEdit.h"
#include "ui/words/Faults.h"

#include <QtCore/QPointer>

namespace carrel::ui {

using session::SignInFault;
using session::SyncStanding;

namespace {

bool isWorthABar(SyncStanding standing)
{
    switch (standing) {
    case SyncStanding::SignInNeeded:
    case SyncStanding::AgreementNeeded:
    case SyncStanding::Revoked:
    case SyncStanding::Forked:
    case SyncStanding::Refused:
    case SyncStanding::NotUnderstood: return true;
    default: return false;
    }
}

}

SessionBar::SessionBar(const Ground& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_banner(new Banner(Tone::Warn, {})), m_form(new QWidget), m_password(new PasswordEdit),
      m_signIn(new Button(tr("Sign in"), ButtonVariant::Standard)), m_fault(new Banner(Tone::Bad, {}))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto* column = new Column(this, Insets{24, 10, 24, 2}, 8);
    auto* row = new Row(m_form, Insets{}, 10);
    auto* label = new Label(tr("&Password"), TextRole::MetaStrong);
    label->setBuddy(m_password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setMaximumWidth(Theme::of(this).dp(320));
    row->addWidget(label);
    row->addWidget(m_password, 1);
    row->addWidget(m_signIn);
    row->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_banner, m_form, m_fault}) column->addWidget(part);
    m_form->hide();
    m_fault->hide();
    hide();
    connect(m_banner, &Banner::actionChosen, this, [this] {
        m_standing == SyncStanding::AgreementNeeded ? Q_EMIT agreementWanted(m_ground.desk.syncReport().agreement) : openForm();
    });
    connect(m_signIn, &Button::clicked, this, &SessionBar::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SessionBar::submit);
}

void SessionBar::refresh()
{
    if (!m_ground.desk.isOpen()) return;
    const SyncStanding now = m_ground.desk.syncReport().standing;
    const bool worth = isWorthABar(now);
    const bool changed = now != m_standing;
    m_standing = now;
    setVisible(worth);
    if (!worth) {
        m_form->hide();
        m_fault->hide();
        return;
    }
    if (!changed && !m_banner->text().isEmpty()) return;
    const bool canHelp = now == SyncStanding::SignInNeeded || now == SyncStanding::AgreementNeeded;
    m_banner->setTone(canHelp ? Tone::Warn : Tone::Bad);
    m_banner->setText(wordsFor(now).sentence());
    m_banner->setAction(now == SyncStanding::SignInNeeded ? tr("Sign in again") : now == SyncStanding::AgreementNeeded ? tr("Read the agreement") : QString());
}

void SessionBar::openForm()
{
    m_form->show();
    m_password->setFocus(Qt::OtherFocusReason);
}

void SessionBar::submit()
{
    if (m_password->text().isEmpty() || !m_signIn->isEnabled()) return m_password->setFocus();
    m_signIn->setEnabled(false);
    m_signIn->setToolTip(tr("The hub is being asked"));
    m_fault->hide();
    m_ground.desk.signIn(m_password->text(), {}, [self = QPointer(this)](const session::SignInAnswer& answer) {
        if (self) self->take(answer);
    });
}

void SessionBar::take(const session::SignInAnswer& answer)
{
    m_signIn->setEnabled(true);
    m_signIn->setToolTip({});
    m_password->clear();
    if (answer.fault == SignInFault::AgreementNeeded) return Q_EMIT agreementWanted(answer.agreement);
    const FaultWords words = wordsFor(answer.fault);
    m_fault->setText(words.sentence());
    m_fault->setVisible(!words.what.isEmpty());
    announce(this, words.what.isEmpty() ? tr("Signed in") : words.sentence());
    refresh();
}

}
