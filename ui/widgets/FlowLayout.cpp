#include "ui/widgets/FlowLayout.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"

#include <QtWidgets/QWidget>
#include <algorithm>

namespace carrel::ui {

namespace {

Button* quietIn(const QLayoutItem& item)
{
    auto* button = qobject_cast<Button*>(item.widget());
    return button && buttonLookOf(button).variant == ButtonVariant::Quiet && !button->text().isEmpty() ? button : nullptr;
}

/// Whether it begins a line decides how wide it is, not what it was before: else two arrangements would follow each other for ever.
QSize hintOf(const QLayoutItem& item, bool begins)
{
    const Button* quiet = quietIn(item);
    return quiet ? QSize(quiet->widthWhen(begins), quiet->sizeHint().height()) : item.sizeHint();
}

}

FlowLayout::FlowLayout(QWidget* parent, int gap) : QLayout(parent), m_gap(gap) { setContentsMargins({}); }

FlowLayout::~FlowLayout()
{
    for (QLayoutItem* item : m_items) delete item;
}

int FlowLayout::gap(int pixels) const { return parentWidget() ? Theme::of(parentWidget()).dp(pixels) : pixels; }

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
    invalidate();
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item) m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize hint = hintOf(*item, size.isEmpty());
        size =
            QSize(size.width() + hint.width() + (size.isEmpty() ? 0 : gap()), std::max(size.height(), hint.height()));
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

/// How many stand on a line, so that none is left alone on the last.
std::size_t FlowLayout::mostOnALine(int width) const
{
    std::size_t items = 0, lines = 1;
    int x = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const int room = std::max(width, 1);
        int wanted = std::min(hintOf(*item, x == 0).width(), room);
        if (x > 0 && x + wanted > width) {
            ++lines;
            x = 0;
            wanted = std::min(hintOf(*item, true).width(), room);
        }
        x += wanted + gap();
        ++items;
    }
    return m_even ? (items + lines - 1) / lines : items;
}

/// How wide the columns are in which things on even lines stand; none where they are too wide together.
std::vector<int> FlowLayout::columnsOf(std::size_t most, int width) const
{
    if (!m_even) return {};
    std::vector<int> out(most, 0);
    std::size_t at = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        out[at % most] = std::max(out[at % most], hintOf(*item, at % most == 0).width());
        ++at;
    }
    int sum = -gap();
    for (const int column : out) sum += column + gap();
    return sum <= width ? out : std::vector<int>();
}

int FlowLayout::arrangeFilled(const QRect& rect, bool really) const
{
    int least = gap(*m_fill);
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) least = std::max(least, hintOf(*item, false).width());
    }
    int most = std::max(1, (rect.width() + gap()) / (least + gap()));
    if (m_even) {
        const auto things = std::ranges::count_if(m_items, [](const QLayoutItem* item) { return !item->isEmpty(); });
        const int lines = std::max(1, (int(things) + most - 1) / most);
        most = std::max(1, (int(things) + lines - 1) / lines);
    }
    const int wide = std::max(1, (rect.width() - (most - 1) * gap()) / most);
    int y = 0, tallest = 0;
    std::vector<std::pair<QLayoutItem*, QRect>> line;
    const auto finishLine = [&] {
        if (really) place(line, rect, tallest);
        line.clear();
        y += tallest;
        tallest = 0;
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        if (int(line.size()) == most) {
            finishLine();
            y += gap(m_down.value_or(m_gap));
        }
        const QSize size(wide, item->hasHeightForWidth() ? item->heightForWidth(wide) : item->sizeHint().height());
        line.emplace_back(item, QRect(QPoint(int(line.size()) * (wide + gap()), y), size));
        tallest = std::max(tallest, size.height());
    }
    finishLine();
    return y;
}

int FlowLayout::arrange(const QRect& rect, bool really) const
{
    if (m_fill) return arrangeFilled(rect, really);
    const std::size_t most = mostOnALine(rect.width());
    const std::vector<int> columns = columnsOf(most, rect.width());
    int x = 0, y = 0, tallest = 0;
    std::vector<std::pair<QLayoutItem*, QRect>> line;
    const auto finishLine = [&] {
        if (really) place(line, rect, tallest);
        line.clear();
        y += tallest;
        x = tallest = 0;
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize room(std::max(rect.width(), 1), QWIDGETSIZE_MAX);
        QSize size = hintOf(*item, x == 0).boundedTo(room);
        if (x > 0 && (x + size.width() > rect.width() || line.size() == most)) {
            finishLine();
            y += gap(m_down.value_or(m_gap));
            size = hintOf(*item, true).boundedTo(room);
        }
        line.emplace_back(item, QRect(QPoint(x, y), size));
        x += std::max(size.width(), columns.empty() ? 0 : columns[line.size() - 1]) + gap();
        tallest = std::max(tallest, size.height());
    }
    finishLine();
    return y;
}

/// Things of different heights stand on one middle.
void FlowLayout::place(std::vector<std::pair<QLayoutItem*, QRect>>& line, const QRect& rect, int tallest) const
{
    const bool fromRight = parentWidget() && parentWidget()->isRightToLeft();
    if (m_lastAtEnd && line.size() > 1 && line.back().first == m_items.back()) line.back().second.moveRight(rect.width() - 1);
    for (const auto& [item, at] : line) {
        if (Button* quiet = m_fill ? nullptr : quietIn(*item)) quiet->setFlush(at.x() == 0);
        const int left = fromRight ? rect.right() + 1 - at.x() - at.width() : rect.left() + at.x();
        item->setGeometry(QRect(QPoint(left, rect.top() + at.y() + (tallest - at.height()) / 2), at.size()));
    }
}

}
