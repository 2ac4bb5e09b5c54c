#include "ui/theme/style/Controls.h"

#include <QtWidgets/QTextEdit>
#include <algorithm>

namespace carrel::ui {

namespace {

template <class Option>
const Option* as(const QStyleOption* option)
{
    return qstyleoption_cast<const Option*>(option);
}

QSize atLeast(QSize size, int height) { return {size.width(), std::max(size.height(), height)}; }

}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                     const QWidget* widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int control = m_theme.dp(height::control);
    switch (type) {
    case CT_PushButton:
        if (const auto* button = as<QStyleOptionButton>(option)) return style::pushButtonSize(m_theme, *button, widget);
        break;
    case CT_ToolButton:
        if (const auto* button = as<QStyleOptionToolButton>(option))
            return style::toolButtonSize(m_theme, *button, widget);
        break;
    case CT_CheckBox:
    case CT_RadioButton: return atLeast(usual, m_theme.dp(28)).expandedTo({m_theme.dp(height::least), 0});
    case CT_LineEdit: return atLeast({contents.width() + m_theme.dp(24), contents.height()}, control);
    case CT_ComboBox: return atLeast({contents.width() + m_theme.dp(52), contents.height()}, control);
    case CT_SpinBox: return atLeast({contents.width() + m_theme.dp(78), contents.height()}, control);
    case CT_TabBarTab:
        if (const auto* tab = as<QStyleOptionTab>(option)) return style::tabSize(m_theme, *tab);
        break;
    case CT_HeaderSection:
        if (const auto* header = as<QStyleOptionHeader>(option)) return style::headerSize(m_theme, *header);
        break;
    case CT_MenuItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option)) return style::menuItemSize(m_theme, *item);
        break;
    case CT_MenuBarItem: return {contents.width() + m_theme.dp(20), m_theme.dp(34)};
    case CT_ItemViewItem: return atLeast({usual.width() + m_theme.dp(8), usual.height()}, m_theme.dp(34));
    case CT_ProgressBar: return atLeast(contents, m_theme.dp(20));
    case CT_Slider: return contents;
    default: break;
    }
    return usual;
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto* frame = as<QStyleOptionFrame>(option);
        const int aside = frame && frame->lineWidth > 0 ? m_theme.dp(10) : 0;
        return option->rect.adjusted(aside, 0, -aside, 0);
    }
    case SE_HeaderLabel: {
        const int aside = m_theme.dp(12);
        return option->rect.adjusted(aside, 0, -aside, 0);
    }
    case SE_HeaderArrow: return style::headerArrow(m_theme, *option);
    case SE_PushButtonFocusRect:
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents: return option->rect;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
    case SE_CheckBoxClickRect:
    case SE_RadioButtonClickRect: return option->rect;
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                   const QWidget* widget) const
{
    std::optional<QRect> ours;
    if (control == CC_ComboBox) ours = style::comboPart(m_theme, *option, part);
    if (control == CC_SpinBox) ours = style::spinPart(m_theme, *option, part);
    if (control == CC_ScrollBar && as<QStyleOptionSlider>(option)) {
        ours = style::scrollPart(m_theme, *as<QStyleOptionSlider>(option), part);
    }
    if (control == CC_Slider && as<QStyleOptionSlider>(option)) {
        ours = style::sliderPart(m_theme, *as<QStyleOptionSlider>(option), part);
    }
    if (control == CC_GroupBox && as<QStyleOptionGroupBox>(option)) {
        ours = style::groupPart(m_theme, *as<QStyleOptionGroupBox>(option), part);
    }
    if (!ours) return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(option->direction, option->rect, *ours);
}

}
