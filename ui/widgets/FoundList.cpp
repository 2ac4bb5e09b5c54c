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

/// How tall what was found is, in pixels at 100 %, up to the tallest.
int FoundList::found() const
{
    const Theme& theme = Theme::of(this);
    int tall = theme.dp(foot);
    for (int i = 0; model() && i < model()->rowCount() && tall < theme.dp(m_tallest); ++i) tall += sizeHintForIndex(model()->index(i, 0)).height();
    return std::min(int(std::lround(tall / theme.px(1))), m_tallest);
}

QSize FoundList::sizeHint() const
{
    m_grown = m_shrinks ? found() : std::max(m_grown, found());
    return {Theme::of(this).dp(wide), Theme::of(this).dp(m_grown)};
}

/// Where room is short, what is empty goes first.
QSize FoundList::minimumSizeHint() const
{
    const Theme& theme = Theme::of(this);
    return {theme.dp(200), theme.dp(std::min(least, found()))};
}

}
