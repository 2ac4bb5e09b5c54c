#include "ui/widgets/ScrollPage.h"

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
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void ScrollPage::follow(QWidget* focused)
{
    // What the mouse is on is seen already, and must not move away under it.
    const bool mouse = QGuiApplication::mouseButtons() != Qt::NoButton;
    if (focused && !mouse && widget() && widget()->isAncestorOf(focused)) ensureWidgetVisible(focused, 24, 24);
}

}
