#pragma once

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace carrel::tests {

/// Where Tab may stop.
inline QList<QWidget*> tabStops(QWidget* window)
{
    QList<QWidget*> stops;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        const bool proxied = widget->focusProxy() != nullptr;
        if (widget->isVisible() && widget->isEnabled() && !proxied && widget->focusPolicy() & Qt::TabFocus) stops << widget;
    }
    return stops;
}

/// What the key comes to, in order, until it is where it has been. `each` is called at every stop.
inline QList<QWidget*> walk(QWidget* window, Qt::Key key, const std::function<void(QWidget*)>& each = {})
{
    QList<QWidget*> seen;
    // A field of several parts, such as a date, is gone through part by part.
    constexpr int mostParts = 4;
    for (int i = 0, parts = 0; i < 400; ++i) {
        QWidget* at = QApplication::focusWidget();
        if (at && !seen.isEmpty() && at == seen.last() && ++parts < mostParts) {
            QTest::keyClick(window->windowHandle(), key);
            continue;
        }
        parts = 0;
        if (!at || seen.contains(at)) break;
        seen << at;
        if (each) each(at);
        QTest::keyClick(window->windowHandle(), key);
    }
    return seen;
}

}
