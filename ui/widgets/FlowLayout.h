#pragma once

#include <QtWidgets/QLayout>
#include <optional>
#include <utility>
#include <vector>

namespace carrel::ui {

/// Puts its widgets one after the other and begins a new line where they do not fit, as words do. A quiet button that
/// begins a line is flush: its words begin where the line does.
class FlowLayout final : public QLayout
{
public:
    /// `gap` in pixels at 100 %, across and down.
    explicit FlowLayout(QWidget* parent, int gap = 8);
    ~FlowLayout() override;
    /// As many on each line, rather than as many as fit on the first: for things of one kind.
    void setEven(bool even) { m_even = even; }
    /// All as wide as each other and together as wide as there is room; as many on a line as may be this wide, at 100 %.
    void setFill(int least) { m_fill = least; }
    /// The gap between lines, where it is another one than across.
    void setDown(int gap) { m_down = gap; }
    /// The last ends where the line does, unless it stands on a line of its own.
    void setLastAtEnd() { m_lastAtEnd = true; }

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    std::size_t mostOnALine(int width) const;
    std::vector<int> columnsOf(std::size_t most, int width) const;
    int arrange(const QRect& rect, bool really) const;
    void place(std::vector<std::pair<QLayoutItem*, QRect>>& line, const QRect& rect, int tallest) const;
    int gap() const { return gap(m_gap); }
    int gap(int pixels) const;
    int arrangeFilled(const QRect& rect, bool really) const;

    std::vector<QLayoutItem*> m_items;
    int m_gap;
    std::optional<int> m_down, m_fill;
    bool m_even = false, m_lastAtEnd = false;
};

}
