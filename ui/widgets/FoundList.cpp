#include "ui/widgets/FoundList.h"

#include "ui/theme/Theme.h"

#include <algorithm>

namespace carrel::ui {

namespace {

constexpr int wide = 320, least = 90, foot = 8;

}

FoundList::FoundList(const QString& name, int tallest, QWidget* parent) : RowList(name, parent), m_tallest(tallest)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

QSize FoundList::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    int tall = theme.dp(foot);
    for (int i = 0; model() && i < model()->rowCount() && tall < theme.dp(m_tallest); ++i) tall += sizeHintForIndex(model()->index(i, 0)).height();
    return {theme.dp(wide), std::min(tall, theme.dp(m_tallest))};
}

QSize FoundList::minimumSizeHint() const { return {Theme::of(this).dp(200), Theme::of(this).dp(least)}; }

}
