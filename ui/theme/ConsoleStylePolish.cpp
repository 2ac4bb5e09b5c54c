#include "ui/theme/Brushwork.h"
#include "ui/theme/ConsoleStyle.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSlider>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitterHandle>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTextEdit>

namespace carrel::ui {

namespace {

template <class... Types>
bool isOneOf(const QWidget* widget)
{
    return (... || (qobject_cast<const Types*>(widget) != nullptr));
}

bool showsHover(const QWidget* widget)
{
    return isOneOf<QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QAbstractSlider, QTabBar, QHeaderView,
                   QSplitterHandle>(widget);
}

/// A calendar's own window draws nothing around it.
bool isCalendarWindow(const QWidget* widget) { return widget->inherits("QCalendarPopup"); }

/// Windows with round corners let what is behind them show there.
bool hasRoundCorners(const QWidget* widget)
{
    return isOneOf<QMenu>(widget) || widget->inherits("QTipLabel") || widget->inherits("QComboBoxPrivateContainer") ||
           isCalendarWindow(widget);
}

QRegion roundRegion(const QSize& size, double corner)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(QPointF(0, 0), size), corner, corner);
    return QRegion(path.toFillPolygon().toPolygon());
}

/// A calendar pop-up carries colours of its own, red week-ends among them.
void dressCalendar(QCalendarWidget& calendar, const Theme& theme)
{
    QTextCharFormat plain;
    plain.setForeground(theme.colour(Colour::Text));
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        calendar.setWeekdayTextFormat(static_cast<Qt::DayOfWeek>(day), plain);
    QTextCharFormat header;
    header.setForeground(theme.colour(Colour::Text3));
    header.setBackground(theme.colour(Colour::Surface));
    calendar.setHeaderTextFormat(header);
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto* days = calendar.findChild<QAbstractItemView*>();
    if (days && days->accessibleName().isEmpty())
        days->setAccessibleName(QCoreApplication::translate("Calendar", "Days"));
}

}

void ConsoleStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (showsHover(widget)) widget->setAttribute(Qt::WA_Hover);
    if (hasRoundCorners(widget)) {
        if (windowsBlend()) widget->setAttribute(Qt::WA_TranslucentBackground);
        if (isCalendarWindow(widget)) widget->setContentsMargins(QMargins(1, 1, 1, 1) * m_theme.dp(6));
        widget->installEventFilter(this);
    }
    // Its longest choice must not make a whole form too wide: where room is short it shows what fits.
    if (isOneOf<QComboBox>(widget)) widget->setMinimumWidth(m_theme.dp(104));
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) view->viewport()->setAttribute(Qt::WA_Hover);
    if (auto* calendar = qobject_cast<QCalendarWidget*>(widget)) dressCalendar(*calendar, m_theme);
    if (widget->objectName() == QLatin1String("qt_calendar_navigationbar")) widget->setBackgroundRole(QPalette::Base);
    if (widget->objectName() == QLatin1String("qt_msgbox_label")) widget->setFont(m_theme.font(TextRole::BodyStrong));
}

void ConsoleStyle::unpolish(QWidget* widget)
{
    if (hasRoundCorners(widget)) {
        widget->setAttribute(Qt::WA_TranslucentBackground, false);
        widget->removeEventFilter(this);
    }
    QProxyStyle::unpolish(widget);
}

bool ConsoleStyle::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget && event->type() == QEvent::Resize && !windowsBlend()) {
        widget->setMask(roundRegion(widget->size(), m_theme.px(radius::control) - 1));
    }
    if (widget && event->type() == QEvent::Paint && isCalendarWindow(widget)) {
        QPainter painter(widget);
        Brushwork(painter, m_theme).box(widget->rect(), radius::control, Colour::Surface, Colour::BorderStrong);
        return true;
    }
    return QProxyStyle::eventFilter(watched, event);
}

}
