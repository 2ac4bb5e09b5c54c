#include "ui/widgets/FoundList.h"

#include "ui/theme/Theme.h"

#include <algorithm>
#include <cmath>

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
    const int now = std::min(int(std::lround(tall / theme.px(1))), m_tallest);
    m_grown = m_shrinks ? now : std::max(m_grown, now);
    return {theme.dp(wide), theme.dp(m_grown)};
}

QSize FoundList::minimumSizeHint() const { return {Theme::of(this).dp(200), Theme::of(this).dp(least)}; }

}
