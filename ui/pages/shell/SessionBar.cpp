#include "ui/pages/shell/SessionBar.h"

#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/PasswordEdit.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/SyncWords.h"

#include <QtCore/QPointer>

namespace carrel::ui {

using session::SignInFault;
using session::SyncStanding;

namespace {

bool wantsEnrolment(SyncStanding standing) { return standing == SyncStanding::Forked || standing == SyncStanding::PutBack; }

/// What the person at this desk can do about it; empty: nothing.
QString remedyFor(SyncStanding standing)
{
    switch (standing) {
    case SyncStanding::SignInNeeded: return SessionBar::tr("Sign in again");
    case SyncStanding::AgreementNeeded: return SessionBar::tr("Read the agreement");
    case SyncStanding::Forked:
    case SyncStanding::PutBack: return SessionBar::tr("Enrol this desk anew");
    default: return {};
    }
}

}

SessionBar::SessionBar(const Ground& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_banner(new Banner(Tone::Warn, {})), m_form(new QWidget), m_password(new PasswordEdit),
      m_signIn(new Button(tr("Sign in"), ButtonVariant::Standard)), m_fault(new Banner(Tone::Bad, {}))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto* column = new Column(this, Insets{24, 8, 24, 8}, 8);
    auto* row = new Row(m_form, Insets{}, 8);
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
    connect(m_banner, &Banner::actionChosen, this, &SessionBar::answer);
    connect(m_signIn, &Button::clicked, this, &SessionBar::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SessionBar::submit);
}

void SessionBar::refresh()
{
    if (!m_ground.desk.isOpen()) return;
    const SyncStanding now = m_ground.desk.syncReport().standing;
    const bool worth = needsSomebody(now);
    const bool changed = now != m_standing;
    m_standing = now;
    const QString remedy = remedyFor(now);
    if (!worth) {
        m_form->hide();
        m_fault->hide();
        return tellAge();
    }
    setVisible(!m_toldBelow || !remedy.isEmpty());
    if (!changed && !m_aged && !m_banner->text().isEmpty()) return;
    m_aged = false;
    m_banner->setTone(remedy.isEmpty() ? Tone::Bad : Tone::Warn);
    m_banner->setText(wordsFor(now).sentence());
    m_banner->setAction(remedy.isEmpty() ? tr("See what failed") : remedy);
    m_signIn->setText(wantsEnrolment(now) ? tr("Enrol anew") : tr("Sign in"));
}

/// What has not been heard from for a day is dated on every page.
void SessionBar::tellAge()
{
    const auto contact = m_ground.desk.syncReport().lastContact;
    const base::Moment now = m_ground.clock.now();
    m_aged = isOfAnotherDay(m_ground.desk.syncReport(), now) && !m_toldBelow;
    setVisible(m_aged);
    if (!m_aged) return m_banner->setText({});
    m_banner->setTone(Tone::Warn, Glyph::Clock);
    m_banner->setText(tr("As of %1, %2. What others have done since is not on this desk.", "date and time, how long ago").arg(momentWords(*contact, now), ageWords(*contact, now)));
    m_banner->setAction(tr("Try now"));
}

void SessionBar::setToldBelow(bool told)
{
    if (m_toldBelow == told) return;
    m_toldBelow = told;
    refresh();
}

/// What the person at this desk can do about it, or where it is said at length.
void SessionBar::answer()
{
    if (m_aged) return m_ground.desk.syncNow();
    if (m_standing == SyncStanding::AgreementNeeded) return Q_EMIT agreementWanted(m_ground.desk.syncReport().agreement);
    remedyFor(m_standing).isEmpty() ? Q_EMIT reasonsWanted() : openForm();
}

void SessionBar::openForm()
{
    if (m_ground.desk.isOfUniversity()) return goToUniversity();
    m_form->show();
    m_password->setFocus(Qt::OtherFocusReason);
}

void SessionBar::goToUniversity()
{
    // Pressed again it begins again: the browser's page may have been closed.
    m_ground.desk.cancelBrowser();
    m_fault->hide();
    const auto done = [self = QPointer(this)](const session::SignInAnswer& answer) {
        if (self && answer.fault != SignInFault::Cancelled) self->take(answer);
    };
    if (wantsEnrolment(m_standing)) m_ground.desk.enrolAgainByBrowser({}, done);
    else m_ground.desk.signInByBrowser({}, done);
}

void SessionBar::submit()
{
    if (m_password->text().isEmpty() || !m_signIn->isEnabled()) return m_password->setFocus();
    m_signIn->setEnabled(false);
    m_signIn->setToolTip(tr("The hub is being asked"));
    m_fault->hide();
    const auto done = [self = QPointer(this)](const session::SignInAnswer& answer) {
        if (self) self->take(answer);
    };
    if (wantsEnrolment(m_standing)) m_ground.desk.enrolAgain(m_password->text(), {}, done);
    else m_ground.desk.signIn(m_password->text(), {}, done);
}

void SessionBar::take(const session::SignInAnswer& answer)
{
    m_signIn->setEnabled(true);
    m_signIn->setToolTip({});
    m_password->clear();
    if (answer.fault == SignInFault::AgreementNeeded) return Q_EMIT agreementWanted(answer.agreement);
    const FaultWords words = wordsFor(answer.fault, answer.reason);
    m_fault->setText(words.sentence());
    m_fault->setVisible(!words.what.isEmpty());
    announce(this, words.what.isEmpty() ? tr("Signed in") : words.sentence());
    refresh();
}

}
