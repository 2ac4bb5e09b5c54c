#pragma once

#include "ui/theme/ConsoleStyle.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QWidget>
#include <utility>
#include <vector>

namespace carrel::ui {

/// Margins in pixels at 100 %.
struct Insets {
    int left = 0, top = 0, right = 0, bottom = 0;

    static constexpr Insets all(int inset) { return {inset, inset, inset, inset}; }
    static constexpr Insets sides(int across, int down) { return {across, down, across, down}; }
};

/// A layout whose margins and gaps are given in pixels at 100 % and follow the text size by themselves.
template <class Base>
class Spaced : public Base
{
public:
    explicit Spaced(Insets insets = {}, int gap = 0) : m_insets(insets), m_gap(gap) { settle(1.0); }
    explicit Spaced(QWidget* parent, Insets insets = {}, int gap = 0) : Base(parent), m_insets(insets), m_gap(gap)
    {
        settle(1.0);
        follow();
    }

    void setInsets(Insets insets)
    {
        m_insets = insets;
        settle(m_scale.factor);
    }
    void setGap(int gap)
    {
        m_gap = gap;
        settle(m_scale.factor);
    }
    void invalidate() override
    {
        follow();
        Base::invalidate();
    }

protected:
    /// Called once the scale is another one.
    virtual void resize(Scale) {}
    Scale scale() const { return m_scale; }

private:
    void follow()
    {
        const QWidget* parent = this->parentWidget();
        const auto* style = parent ? qobject_cast<const ConsoleStyle*>(parent->style()) : nullptr;
        if (style && style->theme().scale() != m_scale) settle(style->theme().scale().factor);
    }
    void settle(double factor)
    {
        m_scale.factor = factor;
        this->setContentsMargins(m_scale.dp(m_insets.left), m_scale.dp(m_insets.top), m_scale.dp(m_insets.right),
                                 m_scale.dp(m_insets.bottom));
        this->setSpacing(m_scale.dp(m_gap));
        resize(m_scale);
    }

    Insets m_insets;
    int m_gap = 0;
    Scale m_scale;
};

/// A column or a row that can also have single gaps of another size.
template <class Box>
class SpacedBox : public Spaced<Box>
{
public:
    using Spaced<Box>::Spaced;

    void addGap(int gap)
    {
        auto* spacer = new QSpacerItem(0, 0);
        m_gaps.emplace_back(spacer, gap);
        size(*spacer, gap, this->scale());
        this->addItem(spacer);
    }

private:
    void resize(Scale scale) override
    {
        for (const auto& [spacer, gap] : m_gaps) size(*spacer, gap, scale);
    }
    void size(QSpacerItem& spacer, int gap, Scale scale)
    {
        const bool down = this->direction() == QBoxLayout::TopToBottom;
        spacer.changeSize(down ? 0 : scale.dp(gap), down ? scale.dp(gap) : 0, QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    std::vector<std::pair<QSpacerItem*, int>> m_gaps;
};

using Column = SpacedBox<QVBoxLayout>;
using Row = SpacedBox<QHBoxLayout>;
using Grid = Spaced<QGridLayout>;

}
