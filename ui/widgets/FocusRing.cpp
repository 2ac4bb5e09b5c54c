#include "ui/widgets/FocusRing.h"

#include "ui/theme/ConsoleStyle.h"
#include "ui/theme/Looks.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTabBar>

namespace carrel::ui {

namespace {

/// What marks the focus by itself: rows, tabs, and whatever says so.
bool marksItself(const QWidget* widget)
{
    return qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QTabBar*>(widget) ||
           ringLookOf(widget).none;
}

bool isKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Meta || key == Qt::Key_Alt;
}

}

FocusRing::FocusRing(ConsoleStyle& style, QObject* parent) : QObject(parent), m_style(style)
{
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing() { delete m_frame; }

QWidget* FocusRing::ringed() const { return m_frame && m_frame->isVisible() ? m_frame->widget() : nullptr; }

bool FocusRing::closeTip()
{
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->windowType() == Qt::ToolTip && window->isVisible()) return window->close();
    }
    return false;
}

void FocusRing::setByKeyboard(bool byKeyboard)
{
    m_byKeyboard = byKeyboard;
    if (QWidget* widget = QApplication::focusWidget()) {
        // Rows and tabs look here for whether to show their own ring.
        widget->window()->setAttribute(Qt::WA_KeyboardFocusChange, byKeyboard);
        if (auto* view = qobject_cast<QAbstractItemView*>(widget))
            view->viewport()->update();
        else
            widget->update();
    }
}

void FocusRing::ringAround(QWidget* widget)
{
    if (widget && marksItself(widget)) widget = nullptr;
    if (widget && ringLookOf(widget).aroundParent) widget = widget->parentWidget();
    if (!m_frame && widget) m_frame = new QFocusFrame;
    if (m_frame && m_frame->widget() != widget) m_frame->setWidget(widget);
}

void FocusRing::ringAgain()
{
    QWidget* widget = m_frame ? m_frame->widget() : nullptr;
    const QWidget* focused = QApplication::focusWidget();
    if (!widget || m_frame->isVisible() || !m_byKeyboard || (widget != focused && !widget->isAncestorOf(focused))) return;
    m_frame->setWidget(nullptr);
    m_frame->setWidget(widget);
}

bool FocusRing::isHiddenFrom(const QObject* moved) const
{
    if (!m_frame || m_frame->isVisible() || !m_frame->widget() || !moved->isWidgetType()) return false;
    return moved == m_frame->widget() || static_cast<const QWidget*>(moved)->isAncestorOf(m_frame->widget());
}

void FocusRing::focusCame(QWidget* widget, Qt::FocusReason reason)
{
    if (reason == Qt::MouseFocusReason) return ringAround(nullptr);
    if (isKeyboard(reason)) setByKeyboard(true);
    ringAround(m_byKeyboard ? widget : nullptr);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (auto* widget = qobject_cast<QWidget*>(watched))
            focusCame(widget, static_cast<QFocusEvent*>(event)->reason());
        break;
    case QEvent::FocusOut:
        if (watched == ringed() || (ringed() && watched->parent() == ringed())) ringAround(nullptr);
        break;
    case QEvent::StyleChange:
        // Qt's frame goes with the old look and does not come back by itself.
        if (m_frame && watched == m_frame->widget()) QMetaObject::invokeMethod(this, &FocusRing::ringAgain, Qt::QueuedConnection);
        break;
    case QEvent::Move:
        // Nor does it come to what was out of sight when it was given its place, and is in sight now.
        if (isHiddenFrom(watched)) QMetaObject::invokeMethod(this, &FocusRing::ringAgain, Qt::QueuedConnection);
        break;
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent*>(event)->key();
        // Before anything else is left: a tip may cover what somebody wants to read.
        if (key == Qt::Key_Escape && closeTip()) return true;
        if (key == Qt::Key_Alt) m_style.showAccessKeys(true);
        if (!isModifier(key) && !m_byKeyboard && watched->isWidgetType()) setByKeyboard(true);
        break;
    }
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt) m_style.showAccessKeys(false);
        break;
    case QEvent::ApplicationDeactivate: m_style.showAccessKeys(false); break;
    case QEvent::MouseButtonPress:
        if (watched->isWidgetType() && m_byKeyboard) {
            setByKeyboard(false);
            ringAround(nullptr);
        }
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

}
