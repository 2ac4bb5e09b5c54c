#include "ui/pages/desk/TroubleCard.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Picture.h"
#include "ui/words/Faults.h"

namespace carrel::ui {

using session::UnlockFault;

TroubleCard::TroubleCard(QWidget* parent)
    : Card(parent), m_what(new Heading({}, TextRole::Heading)), m_why((new Label({}, TextRole::Body, Colour::Text2))->wrapped()), m_now((new Label(QString()))->wrapped()),
      m_buttons(new QWidget)
{
    m_what->wrapped();
    body()->setInsets(Insets::all(24));
    body()->setGap(12);
    new FlowLayout(m_buttons, 8);
    auto* head = new Row(Insets{}, 8);
    head->addWidget((new Picture(Glyph::Warning, iconSize::banner, Colour::Warn))->beside(TextRole::Heading), 0, Qt::AlignTop);
    head->addWidget(m_what, 1);
    body()->addLayout(head);
    for (QWidget* part : std::initializer_list<QWidget*>{m_why, m_now, m_buttons}) body()->addWidget(part);
}

std::vector<TroubleCard::Step> TroubleCard::stepsFor(UnlockFault fault)
{
    const Step again{Way::Again, tr("Try again")}, look{Way::Again, tr("Look again")}, ask{Way::Again, tr("Ask again")};
    const Step over{Way::StartOver, tr("Set this desk up again")}, close{Way::Close, tr("Close Carrel")};
    switch (fault) {
    case UnlockFault::KeyringLocked:
    case UnlockFault::KeyringUnavailable:
    case UnlockFault::CacheDamaged: return {again, over};
    case UnlockFault::MarkDamaged: return {over, again};
    case UnlockFault::LeaseExpired: return {{Way::Renew, tr("Sign in to open it again")}, over};
    case UnlockFault::KeyMissing:
    case UnlockFault::KeyElsewhere:
    case UnlockFault::CacheMissing: return {look, over};
    case UnlockFault::Denied:
    case UnlockFault::Slow: return {ask, over};
    case UnlockFault::NotEncrypted: return {close};
    default: return {again};
    }
}

void TroubleCard::take(Way way)
{
    switch (way) {
    case Way::Again: return Q_EMIT again();
    case Way::Renew: return Q_EMIT renewWanted();
    case Way::StartOver: return Q_EMIT startOverWanted();
    case Way::Confirm: return Q_EMIT startOverConfirmed();
    case Way::Back: return Q_EMIT backWanted();
    case Way::Stop: return Q_EMIT stopWanted();
    case Way::Close: return Q_EMIT closeWanted();
    }
}

void TroubleCard::show(const QString& what, const QStringList& rest, const std::vector<Step>& steps)
{
    m_said = what;
    m_what->setText(what.endsWith(u'.') ? what.chopped(1) : what);
    m_why->setText(rest.value(0));
    m_why->setVisible(!rest.value(0).isEmpty());
    m_now->setText(rest.value(1));
    m_now->setVisible(!rest.value(1).isEmpty());
    // Behind the press that may have led here.
    for (auto* old : m_buttons->findChildren<Button*>(Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->setParent(nullptr);
        old->deleteLater();
    }
    m_first = nullptr;
    for (const Step& step : steps) {
        const bool grave = step.way == Way::Confirm;
        const bool leads = !m_first && step.way != Way::Stop && step.way != Way::Back;
        auto* button = new Button(step.text, grave ? ButtonVariant::Danger : leads ? ButtonVariant::Primary : ButtonVariant::Standard);
        m_buttons->layout()->addWidget(button);
        button->show();
        connect(button, &Button::clicked, this, [this, way = step.way] { take(way); });
        // What cannot be taken back is never where the keyboard already is.
        if (!m_first && !grave) m_first = button;
    }
    setAccessibleName(what);
    QWidget::show();
}

void TroubleCard::tell(UnlockFault fault)
{
    const FaultWords words = wordsFor(fault);
    show(words.what, {words.why, words.now}, stepsFor(fault));
}

void TroubleCard::tellWaiting()
{
    show(tr("The keyring is being asked"), {tr("The key to this desk lies in it, and it may want its own password first."), tr("Look for its window, and answer it there.")},
         {{Way::Stop, tr("Stop waiting")}});
}

void TroubleCard::tellGivingUp(const QString& forgotten)
{
    const QString why = tr("The encrypted copy on this computer is removed, because nobody can open it any more. You sign in again, and the hub fills it anew with what your role may see.");
    const QString kept = tr("Nothing that was saved is lost: what had not been sent yet lies sealed beside the copy, and goes to the hub when you sign in, under your name. A sentence "
                            "that was begun and never saved stays in the sealed file, where only the hub's keeper can read it.");
    const QStringList words{forgotten.isEmpty() ? why : forgotten + u' ' + why, kept};
    show(tr("Set this desk up again?"), words, {{Way::Confirm, tr("Remove the copy and set up again")}, {Way::Back, tr("Back")}});
}

QWidget* TroubleCard::start() const { return m_first; }

QString TroubleCard::words() const { return FaultWords{m_said, m_why->text(), m_now->text()}.sentence(); }

}
