#include "ui/theme/ConsoleStyle.h"

#include "ui/theme/style/Controls.h"

#include <QtCore/QPointer>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLayout>
#include <QtWidgets/QToolTip>

namespace carrel::ui {

using namespace Qt::StringLiterals;

ConsoleStyle::ConsoleStyle(Theme& theme) : QProxyStyle(u"Fusion"_s), m_theme(theme)
{
    connect(&m_theme, &Theme::changed, this, &ConsoleStyle::redress);
}

void ConsoleStyle::showAccessKeys(bool shown)
{
    if (m_accessKeys == shown) return;
    m_accessKeys = shown;
    if (QWidget* window = QApplication::activeWindow()) {
        for (QWidget* widget : window->findChildren<QWidget*>()) widget->update();
    }
}

QPalette ConsoleStyle::standardPalette() const { return m_theme.palette(); }

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    const auto draw = style::primitiveDrawing(element);
    if (!draw) return QProxyStyle::drawPrimitive(element, option, painter, widget);
    Brushwork brush(*painter, m_theme);
    style::Sheet sheet{*this, *option, brush, widget};
    draw(sheet);
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const auto draw = style::controlDrawing(element);
    if (!draw) return QProxyStyle::drawControl(element, option, painter, widget);
    Brushwork brush(*painter, m_theme);
    style::Sheet sheet{*this, *option, brush, widget};
    draw(sheet);
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const
{
    const auto draw = style::complexDrawing(control);
    if (!draw) return QProxyStyle::drawComplexControl(control, option, painter, widget);
    Brushwork brush(*painter, m_theme);
    style::Sheet sheet{*this, *option, brush, widget};
    draw(sheet);
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_SplitterWidth) return 1; // Qt gives a handle this thin a wider reach of its own
    if (const auto length = style::metric(metric, widget)) return m_theme.dp(*length);
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* answer) const
{
    if (hint == SH_UnderlineShortcut) return m_accessKeys;
    if (const auto value = style::hint(m_theme, hint, widget, answer)) return *value;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

QIcon ConsoleStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    const auto ours = style::icon(m_theme, icon);
    return ours ? *ours : QProxyStyle::standardIcon(icon, option, widget);
}

QPixmap ConsoleStyle::standardPixmap(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    const auto ours = style::icon(m_theme, icon);
    const int side = m_theme.dp(iconSize::control);
    return ours ? ours->pixmap(QSize(side, side), widget ? widget->devicePixelRatioF() : 1.0)
                : QProxyStyle::standardPixmap(icon, option, widget);
}

void ConsoleStyle::polish(QApplication* application)
{
    QProxyStyle::polish(application);
    dress();
}

void ConsoleStyle::polish(QPalette& palette) { palette = m_theme.palette(); }

void ConsoleStyle::dress() const
{
    QApplication::setPalette(m_theme.palette());
    QApplication::setFont(m_theme.font(TextRole::Body));
    QToolTip::setPalette(m_theme.palette());
    QToolTip::setFont(m_theme.font(TextRole::Meta));
    // A caret that blinks moves, too.
    constexpr int usualFlashMs = 1000;
    QApplication::setCursorFlashTime(m_theme.choice().reducedMotion ? 0 : usualFlashMs);
}

void ConsoleStyle::redress() const
{
    // One that draws a part of the window only leaves the application's palette and font alone.
    if (QApplication::style() == this) dress();
    // Some make parts of themselves anew for another style: a combo box does its list.
    QList<QPointer<QWidget>> all;
    for (QWidget* widget : QApplication::allWidgets()) all << widget;
    for (const QPointer<QWidget>& widget : std::as_const(all)) {
        if (!widget || widget->style() != this) continue;
        QEvent changed(QEvent::StyleChange);
        QApplication::sendEvent(widget, &changed);
        if (!widget) continue;
        if (QLayout* layout = widget->layout()) layout->invalidate();
        widget->updateGeometry();
        widget->update();
    }
}

}
