#include "ui/widgets/ScrollPage.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>

namespace carrel::ui {

ScrollPage::ScrollPage(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_body = new Column(content, Insets::all(space::page), 14);
    setWidget(content);
    qApp->installEventFilter(this);
}

bool ScrollPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        auto* focused = qobject_cast<QWidget*>(watched);
        const bool mouse = static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason;
        if (focused && !mouse && widget() && widget()->isAncestorOf(focused)) ensureWidgetVisible(focused, 24, 24);
    }
    return QScrollArea::eventFilter(watched, event);
}

}
