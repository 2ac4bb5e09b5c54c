#include "core/model/cases/Case.h"
#include "ui/pages/beside/BesideView.h"
#include "ui/pages/shell/Shell.h"
#include "ui/pages/shell/Window.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/UndoBar.h"
#include "ui/words/Reading.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

namespace carrel::ui {

/// Whom the window is about: the student who is looked at, or the one whose case it is.
std::optional<model::RecordId> Window::studentHere() const
{
    const Spot spot = m_shell ? m_shell->here() : Spot{};
    if (!spot.record) return std::nullopt;
    if (m_ground.desk.find(model::KindNo::Student, *spot.record)) return spot.record;
    const auto held = m_ground.desk.find(model::KindNo::Case, *spot.record);
    const auto student = held ? shown(held->view, model::Case::student) : std::nullopt;
    return student && m_ground.desk.find(model::KindNo::Student, *student) ? student : std::nullopt;
}

bool Window::besideStudent()
{
    const auto student = studentHere();
    if (m_beside) return false;
    if (!student) {
        if (m_shell) m_shell->undoBar()->tell(tr("Open a student or their case first: then only what is theirs stays on the screen"), UndoBar::Way::Word);
        return false;
    }
    // As when the desk is locked: what is put away is not hidden somewhere, it is gone from the window.
    for (Window* window : *m_all) window->keep();
    for (Window* window : *m_all) {
        window->dropShell();
        window->showBeside(window == this ? student : std::nullopt);
    }
    QGuiApplication::clipboard()->clear();
    return true;
}

void Window::showBeside(const std::optional<model::RecordId>& student)
{
    m_beside = new BesideView(m_ground, student);
    m_stack->addWidget(m_beside);
    m_stack->setCurrentWidget(m_beside);
    connect(m_beside, &BesideView::leaveChosen, this, &Window::backToDesk);
    connect(&m_ground.desk, &session::Desk::rowsChanged, m_beside, [this] {
        // Somebody whose record has left the desk is not left standing on the screen.
        if (m_ground.desk.isOpen() && !m_beside->refresh()) backToDesk();
    });
    m_beside->leave()->setFocus(Qt::OtherFocusReason);
    tellTitle();
}

void Window::dropBeside()
{
    if (BesideView* gone = std::exchange(m_beside, nullptr)) {
        m_stack->removeWidget(gone);
        delete gone;
    }
}

void Window::backToDesk()
{
    // Not from within the button that asked for it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (Window* window : *m_all) {
                window->dropBeside();
                window->openShell();
            }
        },
        Qt::QueuedConnection);
}

}
