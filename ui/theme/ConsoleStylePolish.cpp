#include "ui/theme/ConsoleStyle.h"

#include <QtCore/QCoreApplication>
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

/// Windows with round corners let what is behind them show there.
bool hasRoundCorners(const QWidget* widget)
{
    return isOneOf<QMenu>(widget) || widget->inherits("QTipLabel") || widget->inherits("QComboBoxPrivateContainer");
}

/// A calendar pop-up carries colours of its own, red week-ends among them.
void dressCalendar(QCalendarWidget& calendar, const Theme& theme)
{
    QTextCharFormat plain;
    plain.setForeground(theme.colour(Colour::Text));
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) calendar.setWeekdayTextFormat(static_cast<Qt::DayOfWeek>(day), plain);
    QTextCharFormat header;
    header.setForeground(theme.colour(Colour::Text3));
    header.setBackground(theme.colour(Colour::Surface));
    calendar.setHeaderTextFormat(header);
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto* days = calendar.findChild<QAbstractItemView*>();
    if (days && days->accessibleName().isEmpty()) days->setAccessibleName(QCoreApplication::translate("Calendar", "Days"));
}

}

void ConsoleStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (showsHover(widget)) widget->setAttribute(Qt::WA_Hover);
    if (hasRoundCorners(widget)) widget->setAttribute(Qt::WA_TranslucentBackground);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) view->viewport()->setAttribute(Qt::WA_Hover);
    if (auto* calendar = qobject_cast<QCalendarWidget*>(widget)) dressCalendar(*calendar, m_theme);
    if (widget->objectName() == QLatin1String("qt_calendar_navigationbar")) widget->setBackgroundRole(QPalette::Base);
    if (widget->objectName() == QLatin1String("qt_msgbox_label")) widget->setFont(m_theme.font(TextRole::BodyStrong));
}

void ConsoleStyle::unpolish(QWidget* widget)
{
    if (hasRoundCorners(widget)) widget->setAttribute(Qt::WA_TranslucentBackground, false);
    QProxyStyle::unpolish(widget);
}

}
