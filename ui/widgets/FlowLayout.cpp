#include "ui/widgets/FlowLayout.h"

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>
#include <algorithm>

namespace carrel::ui {

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
        const QSize hint = item->sizeHint();
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
        const int wanted = std::min(item->sizeHint().width(), std::max(width, 1));
        if (x > 0 && x + wanted > width) {
            ++lines;
            x = 0;
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
        out[at % most] = std::max(out[at % most], item->sizeHint().width());
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
        if (!item->isEmpty()) least = std::max(least, item->sizeHint().width());
    }
    const int most = std::max(1, (rect.width() + gap()) / (least + gap()));
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
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(rect.width(), 1), QWIDGETSIZE_MAX));
        if (x > 0 && (x + size.width() > rect.width() || line.size() == most)) {
            finishLine();
            y += gap(m_down.value_or(m_gap));
        }
        line.emplace_back(item, QRect(QPoint(x, y), size));
        x += std::max(size.width(), columns.empty() ? 0 : columns[line.size() - 1]) + gap();
        tallest = std::max(tallest, size.height());
    }
    finishLine();
    return y;
}

/// Things of different heights stand on one middle.
void FlowLayout::place(const std::vector<std::pair<QLayoutItem*, QRect>>& line, const QRect& rect, int tallest) const
{
    const bool fromRight = parentWidget() && parentWidget()->isRightToLeft();
    for (const auto& [item, at] : line) {
        const int left = fromRight ? rect.right() + 1 - at.x() - at.width() : rect.left() + at.x();
        item->setGeometry(QRect(QPoint(left, rect.top() + at.y() + (tallest - at.height()) / 2), at.size()));
    }
}

}
