#include "ui/theme/style/Controls.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QFrame>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTextEdit>

namespace carrel::ui::style {

namespace {

/// Qt sets the text of items in by the margin of a focus frame; cells line up with their header.
double itemMargin(const QWidget* view)
{
    if (view->inherits("QCalendarView")) return 0;
    return qobject_cast<const QTableView*>(view) ? 11 : 7;
}

}

double frameWidth(const QWidget* widget)
{
    if (!widget) return 1;
    if (widget->inherits("QComboBoxPrivateContainer")) return 5;
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget);
    return area && area->frameShape() != QFrame::NoFrame ? 4 : 1;
}

std::optional<double> metric(QStyle::PixelMetric metric, const QWidget* widget)
{
    switch (metric) {
    case QStyle::PM_DefaultFrameWidth: return frameWidth(widget);
    case QStyle::PM_ComboBoxFrameWidth:
    case QStyle::PM_SpinBoxFrameWidth: return 1;
    case QStyle::PM_FocusFrameHMargin: return qobject_cast<const QAbstractItemView*>(widget) ? itemMargin(widget) : 4;
    case QStyle::PM_FocusFrameVMargin: return 4;
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight: return 18;
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing: return 9;
    case QStyle::PM_ScrollBarExtent: return 14;
    case QStyle::PM_ScrollBarSliderMin: return 36;
    case QStyle::PM_SliderThickness:
    case QStyle::PM_SliderControlThickness:
    case QStyle::PM_SliderLength: return height::least;
    case QStyle::PM_HeaderMargin: return 12;
    case QStyle::PM_HeaderMarkSize: return 13;
    case QStyle::PM_HeaderDefaultSectionSizeVertical: return 46;
    case QStyle::PM_TabBarBaseOverlap:
    case QStyle::PM_TabBarTabShiftVertical:
    case QStyle::PM_TabBarTabShiftHorizontal:
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_MenuBarPanelWidth:
    case QStyle::PM_MenuPanelWidth: return 0;
    case QStyle::PM_MenuHMargin:
    case QStyle::PM_MenuVMargin: return 6;
    case QStyle::PM_MenuBarHMargin:
    case QStyle::PM_MenuBarVMargin:
    case QStyle::PM_MenuBarItemSpacing: return 4;
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_TabBarIconSize:
    case QStyle::PM_LineEditIconSize: return iconSize::control;
    case QStyle::PM_MessageBoxIconSize: return iconSize::state;
    case QStyle::PM_ToolTipLabelFrameWidth: return 8;
    case QStyle::PM_LayoutLeftMargin:
    case QStyle::PM_LayoutRightMargin:
    case QStyle::PM_LayoutTopMargin:
    case QStyle::PM_LayoutBottomMargin: return widget && widget->isWindow() ? space::page : space::m;
    case QStyle::PM_LayoutHorizontalSpacing:
    case QStyle::PM_LayoutVerticalSpacing: return space::m;
    case QStyle::PM_TextCursorWidth: return 1.5;
    case QStyle::PM_ScrollView_ScrollBarSpacing:
    case QStyle::PM_ScrollView_ScrollBarOverlap: return 0;
    default: return {};
    }
}

std::optional<int> hint(const Theme& theme, QStyle::StyleHint hint, const QWidget*, QStyleHintReturn*)
{
    switch (hint) {
    case QStyle::SH_FocusFrame_AboveWidget: return 1;
    case QStyle::SH_FocusFrame_Mask: return 0;  // a square hole would cut into the round corners of the ring
    case QStyle::SH_ComboBox_Popup: return 0;
    case QStyle::SH_ComboBox_PopupFrameStyle: return static_cast<int>(QFrame::StyledPanel) | QFrame::Plain;
    case QStyle::SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case QStyle::SH_DialogButtonLayout: return QDialogButtonBox::WinLayout;
    case QStyle::SH_EtchDisabledText: return 0;
    case QStyle::SH_ItemView_ShowDecorationSelected: return 1;
    case QStyle::SH_ItemView_ActivateItemOnSingleClick: return 0;
    case QStyle::SH_ScrollBar_MiddleClickAbsolutePosition: return 1;
    case QStyle::SH_ScrollBar_ContextMenu: return 0;
    case QStyle::SH_Slider_AbsoluteSetButtons: return Qt::LeftButton;
    case QStyle::SH_Table_GridLineColor: return static_cast<int>(theme.colour(Colour::Border).rgba());
    case QStyle::SH_ToolTipLabel_Opacity: return 255;
    case QStyle::SH_Widget_Animate: return theme.choice().reducedMotion ? 0 : 1;
    case QStyle::SH_Widget_Animation_Duration: return theme.choice().reducedMotion ? 0 : 120;
    case QStyle::SH_MessageBox_CenterButtons: return 0;
    case QStyle::SH_Header_ArrowAlignment: return Qt::AlignRight | Qt::AlignVCenter;
    case QStyle::SH_TabBar_Alignment: return Qt::AlignLeft;
    default: return {};
    }
}

}
