#include "ui/pages/desk/LockScreen.h"

#include "ui/pages/Narrow.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Emblem.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/PasswordEdit.h"
#include "ui/widgets/Picture.h"
#include "ui/words/Faults.h"

#include <QtGui/QPainter>

namespace carrel::ui {

using session::KeyChoice;
using session::Standing;
using session::UnlockFault;

namespace {

/// What stands in the way before anything was tried.
UnlockFault faultOf(Standing standing)
{
    switch (standing) {
    case Standing::KeyMissing: return UnlockFault::KeyMissing;
    case Standing::MarkDamaged: return UnlockFault::MarkDamaged;
    case Standing::Wiped: return UnlockFault::CacheMissing;
    case Standing::FirstRun:
    case Standing::Locked: break;
    }
    return UnlockFault::None;
}

QString wordsFor(LockReason reason)
{
    switch (reason) {
    case LockReason::Idle: return LockScreen::tr("Nobody touched this computer for a while, so this desk is locked. What you were doing is kept.");
    case LockReason::Screen: return LockScreen::tr("This desk was locked together with the computer's screen. What you were doing is kept.");
    case LockReason::Switched: return LockScreen::tr("This desk was locked when somebody else began to use the computer. What you were doing is kept.");
    case LockReason::Sleep: return LockScreen::tr("This desk was locked when the computer went to sleep. What you were doing is kept.");
    case LockReason::Asked: break;
    }
    return LockScreen::tr("This desk is locked. What you were doing is kept.");
}

}

LockScreen::LockScreen(const Ground& ground, QWidget* parent) : QWidget(parent), m_ground(ground) {}

void LockScreen::make()
{
    if (m_unlock) return;
    auto* down = new Column(this, Insets::all(24), 0);
    auto* across = new Row;
    auto* middle = new Narrow(380);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    across->addStretch(1);
    across->addWidget(middle, 10);
    across->addStretch(1);
    m_fault = new Banner(Tone::Warn, {});
    m_passphrase = new PasswordEdit;
    m_field = new LabelledField(tr("Passphrase"), m_passphrase);
    m_words = (new Label({}, TextRole::Body, Colour::RailText))->wrapped();
    m_words->setAlignment(Qt::AlignHCenter);
    m_unlock = new Button(Glyph::Unlock, tr("Unlock"), ButtonVariant::Primary);
    auto* name = new Heading(tr("Carrel"), TextRole::Display);
    name->setColour(Colour::RailSelectedText);
    middle->body()->addWidget(new Emblem(72), 0, Qt::AlignHCenter);
    middle->body()->addWidget(name, 0, Qt::AlignHCenter);
    middle->body()->addWidget(m_words);
    middle->body()->addWidget(m_fault);
    middle->body()->addWidget(m_field);
    middle->body()->addWidget(m_unlock, 0, Qt::AlignHCenter);
    connect(m_unlock, &Button::clicked, this, [this] { m_byPassphrase ? tryPassphrase() : tryKeyring(); });
    connect(m_passphrase, &QLineEdit::returnPressed, this, &LockScreen::tryPassphrase);
    // The label stands on the dark ground, which no form does.
    for (auto* label : m_field->findChildren<Label*>()) label->setColour(Colour::RailText);
    m_words->hide();
    m_fault->hide();
    askPassphrase(m_byPassphrase);
}

void LockScreen::begin(bool atOnce, LockReason reason)
{
    const UnlockFault fault = faultOf(m_ground.desk.standing());
    // Where the keyring answers before there is a window, nobody ever sees this screen.
    if (fault == UnlockFault::None && atOnce && !m_byPassphrase && !isVisible()) return tryKeyring();
    make();
    m_words->setText(wordsFor(reason));
    m_words->setVisible(!atOnce);
    m_passphrase->clear();
    askPassphrase(m_byPassphrase);
    tell(fault);
    if (fault == UnlockFault::None && atOnce && !m_byPassphrase) tryKeyring();
}

void LockScreen::askPassphrase(bool ask)
{
    m_byPassphrase = ask;
    m_field->setVisible(ask);
    (ask ? static_cast<QWidget*>(m_passphrase) : m_unlock)->setFocus(Qt::OtherFocusReason);
}

void LockScreen::tell(UnlockFault fault)
{
    make();
    const FaultWords words = wordsFor(fault);
    m_fault->setText(words.sentence());
    m_fault->setVisible(!words.what.isEmpty());
    if (!words.what.isEmpty() && isVisible()) announce(this, words.sentence(), Politeness::Assertive);
}

void LockScreen::showEvent(QShowEvent* event)
{
    make();
    QWidget::showEvent(event);
    // What was found before there was a window to say it.
    if (m_fault->isVisibleTo(this)) announce(this, m_fault->text(), Politeness::Assertive);
}

void LockScreen::tryKeyring()
{
    // The keyring may keep its caller waiting in an event loop: a second press meanwhile asks nothing.
    if (m_asking) return;
    m_asking = true;
    if (m_unlock) m_unlock->setToolTip(tr("The keyring is being asked"));
    const UnlockFault fault = m_ground.desk.unlock({});
    m_asking = false;
    if (fault == UnlockFault::None && !m_unlock) return Q_EMIT unlocked();
    make();
    m_unlock->setToolTip({});
    take(fault);
}

void LockScreen::tryPassphrase()
{
    const UnlockFault fault = m_ground.desk.unlock({KeyChoice::How::Passphrase, m_passphrase->text()});
    m_passphrase->clear();
    take(fault);
}

void LockScreen::take(UnlockFault fault)
{
    if (fault == UnlockFault::None) {
        tell(fault);
        return Q_EMIT unlocked();
    }
    if (fault == UnlockFault::OtherFactor && !m_byPassphrase) {
        askPassphrase(true);
        return;
    }
    tell(fault);
    if (m_byPassphrase) m_passphrase->setFocus(Qt::OtherFocusReason);
}

void LockScreen::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).colour(Colour::Rail));
}

}
