#include "ui/widgets/Button.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/Layouts.h"

#include <QtWidgets/QMenu>
#include <algorithm>

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

int ActionRow::widthOf(std::size_t firstShown) const
{
    const int step = Theme::of(this).dp(gap);
    const bool more = firstShown > 0 || m_menu->actions().size() > m_folded.size();
    int width = more ? m_more->sizeHint().width() : -step;
    for (std::size_t i = firstShown; i < m_buttons.size(); ++i) width += m_buttons[i]->sizeHint().width() + step;
    return width;
}

void ActionRow::fit(int width)
{
    std::size_t first = 0;
    while (first + 1 < m_buttons.size() && widthOf(first) > width) ++first;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setVisible(i >= first);
    fillMenu();
    m_more->setVisible(!m_menu->actions().isEmpty());
}

void ActionRow::fillMenu()
{
    qDeleteAll(m_folded);
    m_folded.clear();
    QAction* before = m_menu->actions().value(0);
    for (Button* button : m_buttons) {
        if (button->isVisibleTo(this)) continue;
        auto* action = new QAction(button->icon(), button->text(), m_menu);
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &Button::click);
        m_menu->insertAction(before, action);
        m_folded << action;
    }
}

}
