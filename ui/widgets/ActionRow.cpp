#include "ui/widgets/ActionRow.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Layouts.h"

#include <QtWidgets/QMenu>
#include <algorithm>
#include <iterator>

namespace carrel::ui {

namespace {

constexpr int gap = 10;

}

ActionRow::ActionRow(QWidget* parent) : QWidget(parent), m_menu(new QMenu(this))
{
    auto* row = new Row(this, Insets{}, gap);
    m_more = new IconButton(Glyph::More, tr("More actions"));
    row->addWidget(m_more);
    m_more->hide();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_more, &Button::clicked, this, [this] {
        m_menu->popup(m_more->mapToGlobal(QPoint(m_more->width() - m_menu->sizeHint().width(), m_more->height() + 4)));
    });
}

void ActionRow::addButton(Button* button)
{
    auto* row = static_cast<Row*>(layout());
    row->insertWidget(static_cast<int>(m_buttons.size()), button);
    m_buttons.push_back(button);
    fit(QWIDGETSIZE_MAX);
}

void ActionRow::offer(Button* button, bool isOffered)
{
    std::erase(m_withdrawn, button);
    if (!isOffered) m_withdrawn.push_back(button);
    fit(m_width);
}

std::vector<Button*> ActionRow::offered() const
{
    std::vector<Button*> out;
    std::ranges::copy_if(m_buttons, std::back_inserter(out), [this](Button* button) { return std::ranges::find(m_withdrawn, button) == m_withdrawn.end(); });
    return out;
}

int ActionRow::widthOf(std::size_t firstShown) const
{
    const int step = Theme::of(this).dp(gap);
    const bool more = firstShown > 0 || m_menu->actions().size() > m_folded.size();
    int width = more ? m_more->sizeHint().width() : -step;
    const auto buttons = offered();
    for (std::size_t i = firstShown; i < buttons.size(); ++i) width += buttons[i]->sizeHint().width() + step;
    return width;
}

void ActionRow::fit(int width)
{
    m_width = width;
    const auto buttons = offered();
    std::size_t first = 0;
    while (first + 1 < buttons.size() && widthOf(first) > width) ++first;
    for (Button* button : m_withdrawn) button->hide();
    for (std::size_t i = 0; i < buttons.size(); ++i) buttons[i]->setVisible(i >= first);
    fillMenu();
    m_more->setVisible(!m_menu->actions().isEmpty());
}

void ActionRow::fillMenu()
{
    qDeleteAll(m_folded);
    m_folded.clear();
    QAction* before = m_menu->actions().value(0);
    for (Button* button : offered()) {
        if (button->isVisibleTo(this)) continue;
        auto* action = new QAction(button->icon(), button->text(), m_menu);
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &Button::click);
        m_menu->insertAction(before, action);
        m_folded << action;
    }
}

}
