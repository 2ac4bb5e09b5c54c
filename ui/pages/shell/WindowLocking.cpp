#include "ui/pages/Draft.h"
#include "ui/pages/desk/LockScreen.h"
#include "ui/pages/desk/PinForm.h"
#include "ui/pages/desk/PinSheet.h"
#include "ui/pages/desk/RenewForm.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/desk/Watch.h"
#include "ui/pages/shell/Shell.h"
#include "ui/pages/shell/Window.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Popover.h"
#include "ui/widgets/Sheet.h"
#include "ui/widgets/UndoBar.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolTip>

namespace carrel::ui {

namespace {

/// Menus, lists that have dropped down, tool tips, dialogs: whatever stands outside the windows and may show a name. And
/// what was copied, as long as it is still this program's to take back.
void clearTheDesk()
{
    QToolTip::hideText();
    while (QWidget* popup = QApplication::activePopupWidget()) {
        popup->close();
        if (popup == QApplication::activePopupWidget()) break;
    }
    for (QWidget* other : QApplication::topLevelWidgets()) {
        if (other->isVisible() && !qobject_cast<Window*>(other)) other->close();
    }
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard()) clipboard->clear();
    if (clipboard->supportsSelection() && clipboard->ownsSelection()) clipboard->clear(QClipboard::Selection);
}

}

void Window::lock() { lockBecause(LockReason::Asked); }

void Window::lockBecause(LockReason reason)
{
    if (!m_ground.desk.isOpen()) return;
    for (Window* window : *m_all) window->keep();
    clearTheDesk();
    calm();
    for (Window* window : *m_all) window->dropShell();
    m_ground.desk.lock();
    const bool gone = m_ground.desk.standing() == session::Standing::FirstRun;
    const std::vector<Window*> all = *m_all;
    for (Window* window : all) {
        if (gone && window != this) window->close();
        else window->showLocked(reason);
    }
}

/// The desk locks itself after this, in the first window that hears of it and with it in all.
void Window::lockItself(session::SelfLock why)
{
    lockBecause(why == session::SelfLock::LeaseEnded ? LockReason::Lease : LockReason::Revoked);
}

void Window::renewLease()
{
    if (!m_renew) {
        m_renew = new RenewForm(m_ground);
        m_stack->addWidget(m_renew);
        connect(m_renew, &RenewForm::opened, this, &Window::openAll);
        connect(m_renew, &RenewForm::backWanted, this, [this] { showLocked(LockReason::Lease); });
    }
    m_stack->setCurrentWidget(m_renew);
    m_renew->begin();
}

void Window::showLocked(LockReason reason)
{
    tellTitle();
    if (m_ground.desk.standing() == session::Standing::FirstRun) {
        return showSetup(tr("This desk keeps nothing on the computer, so it was emptied when it was locked. Sign in to fill it again."));
    }
    m_stack->setCurrentWidget(m_lock);
    m_lock->begin(false, reason);
}

void Window::showSetup(const QString& notice)
{
    m_stack->setCurrentWidget(setup());
    m_setup->begin(notice);
}

/// The policy has begun to ask for one: before anything is shown, it is chosen.
void Window::askForPin()
{
    if (!m_pin) {
        m_pin = new PinForm;
        m_stack->addWidget(m_pin);
        connect(m_pin, &PinForm::chosen, this, [this] {
            const auto fault = m_ground.desk.setPin({}, m_pin->pin());
            m_pin->forget();
            fault == session::UnlockFault::None ? openAll() : m_pin->tell(fault);
        });
    }
    m_stack->setCurrentWidget(m_pin);
    m_pin->begin();
}

void Window::changePin()
{
    if (!m_shell || !m_ground.desk.pin().possible) return;
    auto* sheet = new PinSheet(m_ground, this);
    connect(sheet, &PinSheet::changed, this, [this](const QString& words) {
        if (!m_shell) return;
        m_shell->undoBar()->tell(words, UndoBar::Way::None);
        // What it says is another thing now.
        addPersonMenu();
    });
    sheet->open();
    sheet->start()->setFocus(Qt::PopupFocusReason);
}

/// Not later: from here on the window holds no word about anybody.
void Window::dropShell()
{
    m_tick.stop();
    dropBeside();
    qDeleteAll(findChildren<Sheet*>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<Popover*>(Qt::FindDirectChildrenOnly));
    forgetAnnouncements(this);
    Shell* gone = std::exchange(m_shell, nullptr);
    if (!gone) return;
    m_hadTold = !gone->undoBar()->isHidden();
    m_stack->removeWidget(gone);
    gone->hide();
    gone->setParent(nullptr);
    gone->deleteLater();
}

void Window::warn(int minutes)
{
    if (!m_ground.desk.isOpen()) return;
    const QString limit = minutes == 1 ? tr("1 minute") : tr("%n minutes", nullptr, minutes);
    const QString words = tr("Nobody seems to be here. After %1 without anybody this desk locks, which is in less than a minute. Press any key to stay; what "
                             "you are typing is kept either way.").arg(limit);
    for (Window* window : *m_all) {
        window->m_warning->setText(words);
        window->m_warning->show();
    }
    announce(this, words, Politeness::Assertive);
}

void Window::calm()
{
    for (Window* window : *m_all) {
        if (window->m_warning->isHidden()) continue;
        window->m_warning->hide();
        forgetAnnouncements(window);
    }
}

void Window::rememberFocus()
{
    m_written.clear();
    const QWidget* at = focusWidget();
    for (const Draft* draft : m_shell->findChildren<Draft*>()) {
        if (at && (draft->field() == at || draft->field()->isAncestorOf(at))) m_written = draft->place();
    }
}

void Window::returnFocus()
{
    const QString written = std::exchange(m_written, {});
    if (written.isEmpty()) return;
    for (const Draft* draft : m_shell->findChildren<Draft*>()) {
        if (draft->place() != written || !draft->field()->isVisibleTo(this)) continue;
        QWidget* field = draft->field();
        if (auto* edit = field->findChild<QPlainTextEdit*>()) edit->setFocus(Qt::OtherFocusReason);
        else field->setFocus(Qt::OtherFocusReason);
    }
}

}
