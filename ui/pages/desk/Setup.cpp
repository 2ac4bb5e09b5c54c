#include "ui/pages/desk/Setup.h"

#include "ui/pages/desk/AgreementForm.h"
#include "ui/pages/desk/DarkSide.h"
#include "ui/pages/desk/FillingForm.h"
#include "ui/pages/desk/KeyForm.h"
#include "ui/pages/desk/PinForm.h"
#include "ui/pages/desk/SignInForm.h"
#include "ui/theme/RailGround.h"
#include "ui/pages/desk/WelcomeForm.h"
#include "ui/widgets/Emblem.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Picture.h"
#include "ui/widgets/StepList.h"

#include <QtCore/QPointer>
#include <QtWidgets/QStackedWidget>

namespace carrel::ui {

using session::SignInFault;
using session::UnlockFault;

Setup::Setup(const Ground& ground, const Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_workspace(workspace), m_side(makeSide()), m_pages(new QStackedWidget), m_welcome(new WelcomeForm(workspace)), m_signIn(new SignInForm(workspace)),
      m_key(new KeyForm), m_agreement(new AgreementForm), m_filling(new FillingForm(ground)),
      m_pin(new PinForm)
{
    auto* across = new Row(this);
    across->addWidget(m_side);
    across->addWidget(m_pages, 1);
    for (QWidget* page : std::initializer_list<QWidget*>{m_welcome, m_signIn, m_key, m_agreement, m_filling, m_pin}) m_pages->addWidget(page);
    connect(m_welcome, &WelcomeForm::signInWanted, this, &Setup::beginSignIn);
    connect(m_signIn, &SignInForm::backWanted, this, [this] {
        if (m_workspace.leave) return m_workspace.leave(false);
        go(Step::SignIn, m_welcome);
        m_welcome->begin();
    });
    connect(m_signIn, &SignInForm::submitted, this, [this] { enrol({}); });
    connect(m_signIn, &SignInForm::cancelled, this, [this] { m_ground.desk.cancelBrowser(); });
    connect(m_signIn, &SignInForm::addressChanged, this, &Setup::askWays);
    connect(m_signIn, &SignInForm::keyWanted, this, &Setup::showKey);
    connect(m_key, &KeyForm::backWanted, this, [this] {
        m_signIn->setKey(m_key->choice().how);
        go(Step::SignIn, m_signIn);
        m_signIn->begin();
    });
    connect(m_key, &KeyForm::chosen, this, [this] {
        m_signIn->setKey(m_key->choice().how);
        go(Step::SignIn, m_signIn);
        if (!m_signIn->credentials().password.isEmpty()) enrol({});
        else m_signIn->begin();
    });
    connect(m_agreement, &AgreementForm::agreed, this, [this] { enrol(m_agreement->version()); });
    connect(m_agreement, &AgreementForm::declined, this, [this] {
        m_signIn->forgetPassword();
        begin(tr("You have not agreed, so nothing was set up and nothing is stored here."));
    });
    connect(m_pin, &PinForm::chosen, this, &Setup::takePin);
    m_pin->offerBack();
    connect(m_pin, &PinForm::backWanted, this, [this] {
        m_pin->forget();
        go(Step::SignIn, m_signIn);
        m_signIn->begin();
    });
    connect(m_filling, &FillingForm::finished, this, &Setup::finished);
    connect(m_filling, &FillingForm::filled, this, [this] {
        m_steps->setCurrent(m_wantsPin ? 4 : 3);
        m_stop->hide();
    });
    // It counts all rows, which nobody needs once the desk is in use.
    connect(&ground.desk, &session::Desk::syncChanged, m_filling, [this] {
        if (!isHidden()) m_filling->refresh();
    });
}

QWidget* Setup::makeSide()
{
    auto* side = new DarkSide;
    auto* column = new Column(side, Insets{34, 40, 34, 34}, 16);
    column->addWidget(new Emblem(44));
    auto* title = new Heading(tr("Set up this desk"), TextRole::Display);
    title->wrapped();
    column->addWidget(title);
    m_steps = new StepList({});
    nameSteps();
    column->addWidget(m_steps);
    column->addStretch(1);
    if (m_workspace.isDemo && !m_workspace.demonstration) {
        column->addWidget((new Label(tr("Demo workspace. Everybody in it is invented."), TextRole::MetaStrong, Colour::RailText))->wrapped());
    }
    m_stop = (new Label(tr("You can stop at any step and come back later."), TextRole::Meta, Colour::RailText))->wrapped();
    column->addWidget(m_stop);
    new RailGround(side);
    return side;
}

/// Most people are never asked for a PIN; who is, sees it among the steps.
void Setup::nameSteps()
{
    QStringList steps{tr("Sign in"), tr("Confidentiality agreement"), tr("Fill this desk")};
    if (m_wantsPin) steps.insert(2, tr("Choose a PIN"));
    m_steps->setSteps(steps);
}

void Setup::begin(const QString& notice)
{
    m_signIn->setNotice(notice);
    // Whoever has been further is not asked again how to begin.
    if (m_workspace.demonstration && notice.isEmpty()) {
        go(Step::SignIn, m_welcome);
        return m_welcome->begin();
    }
    beginSignIn();
}

bool Setup::isWelcoming() const { return m_pages->currentWidget() == m_welcome; }

void Setup::beginSignIn()
{
    go(Step::SignIn, m_signIn);
    m_signIn->begin();
    m_asked.clear();
    askWays();
}

void Setup::askWays()
{
    const QString address = m_signIn->address();
    // One question at a time: asking this would end the other.
    if (m_signIn->isBusy() || address.isEmpty() || address == m_asked) return;
    if (m_workspace.choose && !m_workspace.choose(address)) return;
    m_asked = address;
    m_ground.desk.askWays([self = QPointer(this)](SignInFault fault, const session::SignInWays& ways) {
        if (!self) return;
        if (fault == SignInFault::None) self->m_signIn->setWays(ways);
        else self->m_asked.clear();
    });
}

void Setup::showKey() { go(Step::SignIn, m_key); }

void Setup::go(Step step, QWidget* page)
{
    m_step = step;
    m_wantsPin = m_wantsPin || step == Step::Pin;
    nameSteps();
    const int last = m_wantsPin ? 3 : 2;
    m_steps->setCurrent(step == Step::SignIn ? 0 : step == Step::Agreement ? 1 : step == Step::Pin ? 2 : last);
    m_stop->show();
    m_pages->setCurrentWidget(page);
}

void Setup::enrol(const QString& agreement)
{
    if (m_workspace.choose && !m_workspace.choose(m_signIn->address())) {
        go(Step::SignIn, m_signIn);
        return m_signIn->setAddressError(tr("Enter an address that begins with https://"));
    }
    session::Credentials credentials = m_signIn->credentials();
    credentials.agreement = agreement;
    m_signIn->setBusy(true);
    m_agreement->setBusy(true);
    m_ground.desk.enrol(credentials, m_key->choice(), [self = QPointer(this)](const session::EnrolAnswer& answer) {
        if (self) self->take(answer);
    });
}

void Setup::fill()
{
    m_signIn->forgetPassword();
    go(Step::Filling, m_filling);
    m_filling->refresh();
}

void Setup::takePin()
{
    const UnlockFault fault = m_ground.desk.setPin({}, m_pin->pin());
    m_pin->forget();
    if (fault == UnlockFault::None) return fill();
    go(Step::SignIn, m_key);
    m_key->tell(fault);
}

void Setup::take(const session::EnrolAnswer& answer)
{
    m_signIn->setBusy(false);
    m_agreement->setBusy(false);
    if (answer.ok()) return fill();
    if (answer.unlock == UnlockFault::PinNeeded) {
        go(Step::Pin, m_pin);
        return m_pin->begin();
    }
    if (answer.signIn == SignInFault::AgreementNeeded) {
        go(Step::Agreement, m_agreement);
        return m_agreement->show(answer.agreement);
    }
    if (answer.unlock != UnlockFault::None) {
        go(Step::SignIn, m_key);
        return m_key->tell(answer.unlock);
    }
    if (m_step == Step::Agreement && answer.signIn == SignInFault::Offline) return m_agreement->tell(answer.signIn);
    go(Step::SignIn, m_signIn);
    m_signIn->tell(answer.signIn, answer.reason);
    // The first question may have been cut short by this one.
    m_asked.clear();
    askWays();
}

void Setup::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const Theme& theme = Theme::of(this);
    // Where there is little room the steps give way: the page's own heading says where one is.
    m_side->setVisible(width() >= theme.dp(880));
    m_side->setFixedWidth(theme.dp(340));
}

}
