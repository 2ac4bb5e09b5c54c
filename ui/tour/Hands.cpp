#include "ui/tour/Hands.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace carrel::ui {

namespace {

QString nameOf(const QWidget& widget)
{
    if (!widget.accessibleName().isEmpty()) return widget.accessibleName();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button ? button->text().remove(u'&') : QString();
}

}

void breathe()
{
    for (int i = 0; i < 6; ++i) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    // Behind a tour's own loop nothing else would do this.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

template <class T>
T* Hands::find(const QString& name)
{
    for (T* widget : m_window.findChildren<T*>()) {
        if (widget->isVisibleTo(&m_window) && widget->isEnabled() && nameOf(*widget) == name) return widget;
    }
    m_missed << name;
    return nullptr;
}

void Hands::press(const QString& name)
{
    if (auto* button = find<QAbstractButton>(name)) button->click();
}

void Hands::pressFirst(const QString& beginning)
{
    for (auto* button : m_window.findChildren<QAbstractButton*>()) {
        if (button->isVisibleTo(&m_window) && button->isEnabled() && nameOf(*button).startsWith(beginning)) return button->click();
    }
    m_missed << beginning;
}

void Hands::type(const QString& field, const QString& text)
{
    for (QPlainTextEdit* area : m_window.findChildren<QPlainTextEdit*>()) {
        if (!area->isVisibleTo(&m_window) || nameOf(*area) != field) continue;
        area->setFocus(Qt::OtherFocusReason);
        area->setPlainText(text);
        // Whoever has typed stands behind what they typed.
        return area->moveCursor(QTextCursor::End);
    }
    if (auto* line = find<QLineEdit>(field)) {
        line->setFocus(Qt::OtherFocusReason);
        line->setText(text);
        Q_EMIT line->textEdited(text);
    }
}

void Hands::choose(const QString& list, const QString& entry)
{
    auto* box = find<QComboBox>(list);
    if (!box) return;
    const int at = box->findText(entry, Qt::MatchStartsWith);
    if (at < 0) m_missed << entry;
    else box->setCurrentIndex(at);
}

void Hands::tick(const QString& box)
{
    if (auto* button = find<QAbstractButton>(box)) button->setChecked(true);
}

}
