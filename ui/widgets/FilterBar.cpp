#include "ui/widgets/FilterBar.h"

#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"

#include <QtGui/QKeyEvent>
#include <algorithm>

namespace carrel::ui {

FilterBar::FilterBar(const QString& name, Choice choice, QWidget* parent) : QWidget(parent), m_choice(choice)
{
    new FlowLayout(this, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    speakAs(this, QAccessible::Grouping);
    setSpoken(this, name);
}

int FilterBar::addFilter(const QString& text, int count)
{
    const int filter = static_cast<int>(m_filters.size());
    auto* button = new Button(text, ButtonVariant::Toggle, this);
    button->installEventFilter(this);
    connect(button, &Button::clicked, this, [this, filter] { press(filter); });
    layout()->addWidget(button);
    m_filters.push_back({button, text});
    setCount(filter, count);
    if (m_choice == Choice::One && filter == 0) button->setChecked(true);
    keepOneTabStop(std::max(0, current()));
    return filter;
}

void FilterBar::setCount(int filter, int count)
{
    const auto& [button, text] = m_filters[static_cast<std::size_t>(filter)];
    button->setText(count < 0 ? text : tr("%1 %2").arg(text).arg(count));
    button->updateGeometry();
}

void FilterBar::setOn(int filter, bool on)
{
    for (int i = 0; i < static_cast<int>(m_filters.size()); ++i) {
        Button* button = m_filters[static_cast<std::size_t>(i)].button;
        if (i == filter) button->setChecked(on);
        else if (m_choice == Choice::One && on) button->setChecked(false);
    }
    keepOneTabStop(filter);
}

bool FilterBar::isOn(int filter) const { return m_filters[static_cast<std::size_t>(filter)].button->isChecked(); }

int FilterBar::current() const
{
    const auto found = std::ranges::find_if(m_filters, [](const Filter& filter) { return filter.button->isChecked(); });
    return found == m_filters.end() ? -1 : static_cast<int>(found - m_filters.begin());
}

void FilterBar::press(int filter)
{
    if (m_choice == Choice::One) setOn(filter);
    keepOneTabStop(filter);
    Q_EMIT chosen(filter, isOn(filter));
}

void FilterBar::keepOneTabStop(int stop)
{
    for (int i = 0; i < static_cast<int>(m_filters.size()); ++i) {
        m_filters[static_cast<std::size_t>(i)].button->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int by = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 0;
    const auto found = std::ranges::find_if(m_filters, [&](const Filter& filter) { return filter.button == watched; });
    if (by == 0 || found == m_filters.end()) return QWidget::eventFilter(watched, event);
    const int last = static_cast<int>(m_filters.size()) - 1;
    const int next = std::clamp(static_cast<int>(found - m_filters.begin()) + by, 0, last);
    keepOneTabStop(next);
    m_filters[static_cast<std::size_t>(next)].button->setFocus(Qt::TabFocusReason);
    return true;
}

}
