#include "ui/pages/DayField.h"

#include <QtGui/QKeyEvent>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

const QDate none(2000, 1, 1);

}

DayField::DayField(QDate today, QWidget* parent) : QDateEdit(parent), m_today(today)
{
    setDisplayFormat(u"ddd d MMM yyyy"_s);
    setCalendarPopup(true);
    // The lowest day stands for no day at all, which is the way this control has of saying so.
    setMinimumDate(none);
    setSpecialValueText(tr("No date yet"));
    setDay(std::nullopt);
}

std::optional<QDate> DayField::day() const { return date() == none ? std::nullopt : std::optional(date()); }

void DayField::setDay(std::optional<QDate> day) { setDate(day.value_or(none)); }

void DayField::focusInEvent(QFocusEvent* event)
{
    QDateEdit::focusInEvent(event);
    if (day()) setSelectedSection(QDateTimeEdit::DaySection);
}

void DayField::stepBy(int steps)
{
    if (day()) return QDateEdit::stepBy(steps);
    setDay(m_today.addDays(steps > 0 ? 1 : 0));
    setSelectedSection(QDateTimeEdit::DaySection);
}

void DayField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) return setDay(std::nullopt);
    QDateEdit::keyPressEvent(event);
}

}
