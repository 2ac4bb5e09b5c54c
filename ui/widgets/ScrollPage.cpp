#include "ui/widgets/ScrollPage.h"

#include <QtWidgets/QApplication>

namespace carrel::ui {

namespace {

/// As wide as the style draws a bar, at 100 %.
constexpr int gutter = 14;

}

ScrollPage::ScrollPage(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    // The gutter of the bar is always kept, and is part of the margin: right edges stay where they are.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_body = new Column(content, Insets{space::page, space::page, space::page - gutter, space::page}, 14);
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
