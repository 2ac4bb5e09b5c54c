#include "ui/pages/desk/LockScreen.h"

#include "ui/pages/Narrow.h"
#include "ui/pages/desk/TroubleCard.h"
#include "ui/theme/RailGround.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Emblem.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/PasswordEdit.h"
#include "ui/words/Faults.h"

#include <QtCore/QPointer>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollArea>

namespace carrel::ui {

using session::KeyChoice;
using session::Standing;
using session::UnlockFault;

namespace {

/// A keyring that is open answers sooner; one that asks somebody takes longer, and then the screen says so.
constexpr int patienceMs = 700;

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
    case LockReason::Lease:
        return LockScreen::tr("This desk has not heard from the hub for as long as your university allows, so it locked itself. What was not sent yet is kept, sealed.");
    case LockReason::Revoked:
    case LockReason::Asked: break;
    }
    return LockScreen::tr("This desk is locked. What you were doing is kept.");
}

}

LockScreen::LockScreen(const Ground& ground, QWidget* parent) : QWidget(parent), m_ground(ground)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        make();
        m_way->hide();
        m_trouble->tellWaiting();
        tellWhy();
        m_trouble->start()->setFocus(Qt::OtherFocusReason);
    });
    m_waits.setInterval(1000);
    connect(&m_waits, &QTimer::timeout, this, &LockScreen::tellPin);
}

void LockScreen::make()
{
    if (m_unlock) return;
    // In large text, with much to say, it may be taller than the window.
    auto* room = new QScrollArea;
    room->setFrameShape(QFrame::NoFrame);
    room->setWidgetResizable(true);
    room->setFocusPolicy(Qt::NoFocus);
    auto* ground = new QWidget;
    room->setWidget(ground);
    for (QWidget* clear : {room->viewport(), ground}) clear->setAutoFillBackground(false);
    (new Column(this, Insets{}, 0))->addWidget(room);
    auto* down = new Column(ground, Insets::all(24), 0);
    auto* middle = Narrow::inTheMiddle(*down, 460);
    m_words = (new Label({}, TextRole::Body, Colour::RailText))->wrapped();
    m_words->setAlignment(Qt::AlignHCenter);
    auto* name = new Heading(tr("Carrel"), TextRole::Display);
    m_trouble = new TroubleCard;
    m_way = new QWidget;
    auto* way = new Column(m_way, Insets{}, 16);
    m_fault = new Banner(Tone::Warn, {});
    m_secret = new PasswordEdit;
    m_field = new LabelledField(tr("Passphrase"), m_secret);
    m_unlock = new Button(Glyph::Unlock, tr("Unlock"), ButtonVariant::Primary);
    m_forgotten = new Button(tr("Replace a forgotten PIN"), ButtonVariant::Standard);
    auto* buttons = new Row(Insets{}, 8);
    buttons->addStretch(1);
    buttons->addWidget(m_unlock);
    buttons->addWidget(m_forgotten);
    buttons->addStretch(1);
    way->addWidget(m_fault);
    way->addWidget(m_field);
    way->addLayout(buttons);
    middle->body()->addWidget(new Emblem(72), 0, Qt::AlignHCenter);
    middle->body()->addWidget(name, 0, Qt::AlignHCenter);
    for (QWidget* part : std::initializer_list<QWidget*>{m_words, m_trouble, m_way}) middle->body()->addWidget(part);
    if (!m_notice.isEmpty()) {
        auto* notice = (new Label(m_notice, TextRole::MetaStrong, Colour::RailText))->wrapped();
        notice->setAlignment(Qt::AlignHCenter);
        middle->body()->addWidget(notice);
    }
    connectParts();
    m_words->hide();
    m_fault->hide();
    m_trouble->hide();
    new RailGround(this);
    ask(m_asks);
}

void LockScreen::connectParts()
{
    connect(m_unlock, &Button::clicked, this, &LockScreen::submit);
    connect(m_forgotten, &Button::clicked, this, &LockScreen::askToStartOver);
    connect(m_secret, &QLineEdit::returnPressed, this, &LockScreen::submit);
    connect(m_trouble, &TroubleCard::again, this, [this] { begin(true); });
    connect(m_trouble, &TroubleCard::renewWanted, this, &LockScreen::renewWanted);
    connect(m_trouble, &TroubleCard::startOverWanted, this, &LockScreen::askToStartOver);
    connect(m_trouble, &TroubleCard::startOverConfirmed, this, &LockScreen::startOver);
    connect(m_trouble, &TroubleCard::backWanted, this, [this] { tell(m_told); });
    connect(m_trouble, &TroubleCard::stopWanted, this, [this] { m_ground.desk.stopWaiting(); });
    connect(m_trouble, &TroubleCard::closeWanted, this, [this] { window()->close(); });
}

void LockScreen::begin(bool atOnce, LockReason reason)
{
    const UnlockFault fault = faultOf(m_ground.desk.standing());
    // What the desk opens with is known before anything is tried: the field is there at once.
    const session::PinReport pin = m_ground.desk.pin();
    if (m_asks != Asks::Passphrase) m_asks = pin.passphrase ? Asks::Passphrase : pin.asked ? Asks::Pin : Asks::Nothing;
    const bool asksKeyring = fault == UnlockFault::None && atOnce && m_asks == Asks::Nothing;
    // Where the keyring answers before there is a window, nobody ever sees this screen.
    if (asksKeyring && !isVisible()) return tryKeyring();
    make();
    m_words->setText(wordsFor(reason));
    m_saysWhy = !atOnce;
    m_secret->clear();
    ask(m_asks);
    tell(reason == LockReason::Lease && fault == UnlockFault::None ? UnlockFault::LeaseExpired : fault);
    if (asksKeyring) tryKeyring();
    else if (m_asks == Asks::Pin && fault == UnlockFault::None && m_ground.desk.pin().waitUntil) tellPin();
}

/// That the work is kept is no word to stand over a copy that is lost.
void LockScreen::tellWhy() { m_words->setVisible(m_saysWhy && m_trouble->isHidden()); }

void LockScreen::ask(Asks what)
{
    m_asks = what;
    m_field->setVisible(what != Asks::Nothing);
    m_forgotten->setVisible(what != Asks::Nothing);
    m_forgotten->setText(what == Asks::Pin ? tr("Replace a forgotten PIN") : tr("Replace a forgotten passphrase"));
    m_field->setLabel(what == Asks::Pin ? tr("PIN") : tr("Passphrase"));
    m_secret->setInputMethodHints((what == Asks::Pin ? Qt::ImhDigitsOnly : Qt::ImhNone) | Qt::ImhSensitiveData | Qt::ImhHiddenText);
    start()->setFocus(Qt::OtherFocusReason);
}

QWidget* LockScreen::start() const
{
    if (m_trouble->isVisibleTo(this) && m_trouble->start()) return m_trouble->start();
    return m_asks == Asks::Nothing ? static_cast<QWidget*>(m_unlock) : m_secret;
}

void LockScreen::tell(UnlockFault fault)
{
    make();
    m_told = fault;
    m_waits.stop();
    const bool beside = fault == UnlockFault::None || fault == UnlockFault::WrongPassphrase || fault == UnlockFault::OtherFactor || fault == UnlockFault::PinNeeded;
    m_way->setVisible(beside);
    m_trouble->setVisible(!beside);
    tellWhy();
    m_fault->hide();
    if (fault == UnlockFault::None) return start()->setFocus(Qt::OtherFocusReason);
    if (beside) return tellBeside(wordsFor(fault).sentence());
    m_trouble->tell(fault);
    start()->setFocus(Qt::OtherFocusReason);
    if (isVisible()) announce(this, m_trouble->words(), Politeness::Assertive);
}

void LockScreen::tellBeside(const QString& words)
{
    const bool isNew = m_fault->text() != words || m_fault->isHidden();
    m_fault->setText(words);
    m_fault->show();
    start()->setFocus(Qt::OtherFocusReason);
    if (isNew && isVisible()) announce(this, words, Politeness::Assertive);
}

void LockScreen::tellPin()
{
    const session::PinReport pin = m_ground.desk.pin();
    const bool wasWaiting = m_waits.isActive();
    if (wasWaiting && !pin.waitUntil) {
        m_waits.stop();
        return tellBeside(tr("You can type the PIN again."));
    }
    m_way->show();
    m_trouble->hide();
    tellWhy();
    const QString words = wordsFor(pin, m_ground.clock.now()).sentence();
    // The seconds that go by are to be seen, and not to be read out.
    if (wasWaiting) return m_fault->setText(words);
    tellBeside(words);
    if (pin.waitUntil) m_waits.start();
}

void LockScreen::showEvent(QShowEvent* event)
{
    make();
    QWidget::showEvent(event);
    // What was found before there was a window to say it.
    if (m_trouble->isVisibleTo(this)) announce(this, m_trouble->words(), Politeness::Assertive);
    else if (m_fault->isVisibleTo(this)) announce(this, m_fault->text(), Politeness::Assertive);
    start()->setFocus(Qt::OtherFocusReason);
}

void LockScreen::submit()
{
    switch (m_asks) {
    case Asks::Nothing: return tryKeyring();
    case Asks::Passphrase: return tryPassphrase();
    case Asks::Pin: break;
    }
    const QString pin = m_secret->text();
    m_secret->clear();
    if (pin.isEmpty()) return tell(UnlockFault::PinNeeded);
    tryKeyring(pin);
}

void LockScreen::tryKeyring(const QString& pin)
{
    // The keyring may keep its caller waiting in an event loop: a second press meanwhile asks nothing.
    if (m_asking) return;
    m_asking = true;
    m_patience.start();
    const QPointer self(this);
    const UnlockFault fault = m_ground.desk.unlock({KeyChoice::How::Keychain, {}, pin});
    if (!self) return;
    m_patience.stop();
    m_asking = false;
    if (fault == UnlockFault::None && !m_unlock) return Q_EMIT unlocked();
    make();
    take(fault);
}

void LockScreen::tryPassphrase()
{
    const UnlockFault fault = m_ground.desk.unlock({KeyChoice::How::Passphrase, m_secret->text()});
    m_secret->clear();
    take(fault);
}

void LockScreen::take(UnlockFault fault)
{
    if (fault == UnlockFault::None) {
        tell(fault);
        return Q_EMIT unlocked();
    }
    if (fault == UnlockFault::OtherFactor && m_asks != Asks::Passphrase) {
        ask(Asks::Passphrase);
        return tell(UnlockFault::None);
    }
    if (fault == UnlockFault::PinNeeded && m_asks != Asks::Pin) {
        ask(Asks::Pin);
        return tell(UnlockFault::None);
    }
    if (fault == UnlockFault::WrongPin || fault == UnlockFault::PinWaits) {
        m_told = UnlockFault::None;
        m_waits.stop();
        return tellPin();
    }
    tell(fault);
}

void LockScreen::askToStartOver()
{
    make();
    m_waits.stop();
    m_way->hide();
    m_trouble->tellGivingUp(m_asks == Asks::Pin ? tr("A forgotten PIN is known to nobody, and is replaced by setting this desk up again.") : m_asks == Asks::Passphrase ? tr("A forgotten passphrase is known to nobody, and is replaced by setting this desk up again.") : QString());
    tellWhy();
    start()->setFocus(Qt::OtherFocusReason);
    announce(this, m_trouble->words());
}

void LockScreen::startOver()
{
    const UnlockFault fault = m_ground.desk.startOver();
    if (fault != UnlockFault::None) return tell(fault);
    m_asks = Asks::Nothing;
    tell(UnlockFault::None);
    Q_EMIT emptied();
}

void LockScreen::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).colour(Colour::Rail));
}

}
