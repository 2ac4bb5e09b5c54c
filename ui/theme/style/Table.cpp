#include "ui/theme/style/Controls.h"

#include <algorithm>

namespace carrel::ui::style {

namespace {

template <class Element>
struct Entry {
    Element element;
    Draw draw;
};

constexpr Entry<QStyle::PrimitiveElement> primitives[] = {
    {QStyle::PE_FrameFocusRect, drawNothing},
    {QStyle::PE_FrameDefaultButton, drawNothing},
    {QStyle::PE_FrameStatusBarItem, drawNothing},
    {QStyle::PE_FrameButtonTool, drawNothing},
    {QStyle::PE_FrameTabWidget, drawNothing},
    {QStyle::PE_PanelStatusBar, drawNothing},
    {QStyle::PE_PanelScrollAreaCorner, drawNothing},
    {QStyle::PE_PanelLineEdit, drawField},
    {QStyle::PE_FrameLineEdit, drawField},
    {QStyle::PE_PanelButtonCommand, drawPushButtonBevel},
    {QStyle::PE_PanelButtonTool, drawToolPanel},
    {QStyle::PE_IndicatorCheckBox, drawCheckMark},
    {QStyle::PE_IndicatorItemViewItemCheck, drawItemCheckMark},
    {QStyle::PE_IndicatorRadioButton, drawRadioMark},
    {QStyle::PE_IndicatorArrowUp, drawArrowUp},
    {QStyle::PE_IndicatorArrowDown, drawArrowDown},
    {QStyle::PE_IndicatorArrowLeft, drawArrowLeft},
    {QStyle::PE_IndicatorArrowRight, drawArrowRight},
    {QStyle::PE_IndicatorHeaderArrow, drawHeaderArrow},
    {QStyle::PE_IndicatorBranch, drawBranch},
    {QStyle::PE_FrameTabBarBase, drawTabBase},
    {QStyle::PE_PanelMenu, drawMenuPanel},
    {QStyle::PE_FrameMenu, drawNothing},
    {QStyle::PE_PanelMenuBar, drawMenuBarPanel},
    {QStyle::PE_PanelTipLabel, drawTip},
    {QStyle::PE_PanelItemViewItem, drawItemPanel},
    {QStyle::PE_PanelItemViewRow, drawItemRow},
    {QStyle::PE_Frame, drawShapedFrame},
    {QStyle::PE_FrameGroupBox, drawNothing},
};

constexpr Entry<QStyle::ControlElement> controls[] = {
    {QStyle::CE_PushButton, drawPushButton},
    {QStyle::CE_PushButtonBevel, drawPushButtonBevel},
    {QStyle::CE_PushButtonLabel, drawPushButtonLabel},
    {QStyle::CE_CheckBoxLabel, drawChoiceLabel},
    {QStyle::CE_RadioButtonLabel, drawChoiceLabel},
    {QStyle::CE_ComboBoxLabel, drawComboLabel},
    {QStyle::CE_TabBarTabShape, drawTabShape},
    {QStyle::CE_TabBarTabLabel, drawTabLabel},
    {QStyle::CE_Header, drawHeader},
    {QStyle::CE_HeaderSection, drawHeaderSection},
    {QStyle::CE_HeaderLabel, drawHeaderLabel},
    {QStyle::CE_HeaderEmptyArea, drawHeaderEmpty},
    {QStyle::CE_MenuItem, drawMenuItem},
    {QStyle::CE_MenuEmptyArea, drawNothing},
    {QStyle::CE_MenuBarItem, drawMenuBarItem},
    {QStyle::CE_MenuBarEmptyArea, drawMenuBarPanel},
    {QStyle::CE_ProgressBar, drawProgress},
    {QStyle::CE_Splitter, drawSplitter},
    {QStyle::CE_SizeGrip, drawSizeGrip},
    {QStyle::CE_FocusFrame, drawFocusFrame},
    {QStyle::CE_RubberBand, drawRubberBand},
    {QStyle::CE_ItemViewItem, drawItem},
    {QStyle::CE_ShapedFrame, drawShapedFrame},
};

constexpr Entry<QStyle::ComplexControl> complexes[] = {
    {QStyle::CC_ToolButton, drawToolButton}, {QStyle::CC_ComboBox, drawComboBox}, {QStyle::CC_SpinBox, drawSpinBox},
    {QStyle::CC_ScrollBar, drawScrollBar},   {QStyle::CC_Slider, drawSlider},     {QStyle::CC_GroupBox, drawGroupBox},
};

template <class Table, class Element>
Draw find(const Table& table, Element element)
{
    const auto found = std::ranges::find(table, element, [](const auto& entry) { return entry.element; });
    return found == std::end(table) ? nullptr : found->draw;
}

}

Draw primitiveDrawing(QStyle::PrimitiveElement element) { return find(primitives, element); }
Draw controlDrawing(QStyle::ControlElement element) { return find(controls, element); }
Draw complexDrawing(QStyle::ComplexControl control) { return find(complexes, control); }

}
