#pragma once

#include "ui/theme/Brushwork.h"
#include "ui/theme/ConsoleStyle.h"

#include <QtWidgets/QStyleOption>
#include <optional>

/// How each family of standard controls is drawn, sized and divided. ConsoleStyle looks up here which function draws
/// what; a function that gets an option of the wrong type draws nothing.
namespace carrel::ui::style {

/// What a drawing function is given.
struct Sheet {
    const ConsoleStyle& style;
    const QStyleOption& option;
    Brushwork& brush;
    const QWidget* widget;

    const Theme& theme() const { return brush.theme(); }
    QRectF rect() const { return option.rect; }
    bool has(QStyle::StateFlag flag) const { return option.state.testFlag(flag); }
    bool enabled() const { return has(QStyle::State_Enabled); }
    bool hovered() const { return enabled() && has(QStyle::State_MouseOver); }
    /// The option as its own type, or null.
    template <class Option>
    const Option* as() const { return qstyleoption_cast<const Option*>(&option); }
    /// Flags for a text that may carry an access key.
    int mnemonicFlag() const
    {
        return style.accessKeysShown() ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    }
};

using Draw = void (*)(Sheet&);
Draw primitiveDrawing(QStyle::PrimitiveElement element);
Draw controlDrawing(QStyle::ControlElement element);
Draw complexDrawing(QStyle::ComplexControl control);

// Buttons.cpp
void drawPushButton(Sheet& sheet);
void drawPushButtonBevel(Sheet& sheet);
void drawPushButtonLabel(Sheet& sheet);
void drawToolButton(Sheet& sheet);
void drawToolPanel(Sheet& sheet);
QSize pushButtonSize(const Theme& theme, const QStyleOptionButton& option, const QWidget* widget);
QSize toolButtonSize(const Theme& theme, const QStyleOptionToolButton& option, const QWidget* widget);

// Inputs.cpp
void drawField(Sheet& sheet);
void drawComboBox(Sheet& sheet);
void drawComboLabel(Sheet& sheet);
void drawSpinBox(Sheet& sheet);
void drawShapedFrame(Sheet& sheet);
/// The frame every field shares.
void fieldBox(Sheet& sheet, const QRectF& rect, bool focused);
std::optional<QRect> comboPart(const Theme& theme, const QStyleOptionComplex& option, QStyle::SubControl part);
std::optional<QRect> spinPart(const Theme& theme, const QStyleOptionComplex& option, QStyle::SubControl part);

// Choices.cpp
void drawCheckMark(Sheet& sheet);
void drawItemCheckMark(Sheet& sheet);
void drawRadioMark(Sheet& sheet);
void drawChoiceLabel(Sheet& sheet);
void drawSlider(Sheet& sheet);
std::optional<QRect> sliderPart(const Theme& theme, const QStyleOptionSlider& option, QStyle::SubControl part);

// Bars.cpp
void drawScrollBar(Sheet& sheet);
void drawProgress(Sheet& sheet);
void drawSplitter(Sheet& sheet);
void drawSizeGrip(Sheet& sheet);
QRect scrollPart(const Theme& theme, const QStyleOptionSlider& option, QStyle::SubControl part);

// Tabs.cpp
void drawTabShape(Sheet& sheet);
void drawTabLabel(Sheet& sheet);
void drawTabBase(Sheet& sheet);
QSize tabSize(const Theme& theme, const QStyleOptionTab& option);

// Menus.cpp
void drawMenuPanel(Sheet& sheet);
void drawMenuItem(Sheet& sheet);
void drawMenuBarItem(Sheet& sheet);
void drawMenuBarPanel(Sheet& sheet);
void drawTip(Sheet& sheet);
QSize menuItemSize(const Theme& theme, const QStyleOptionMenuItem& option);

// Items.cpp
void drawHeader(Sheet& sheet);
void drawHeaderSection(Sheet& sheet);
void drawHeaderLabel(Sheet& sheet);
void drawHeaderEmpty(Sheet& sheet);
void drawHeaderArrow(Sheet& sheet);
void drawItem(Sheet& sheet);
void drawItemPanel(Sheet& sheet);
void drawItemRow(Sheet& sheet);
void drawBranch(Sheet& sheet);
QSize headerSize(const Theme& theme, const QStyleOptionHeader& option);
QRect headerArrow(const Theme& theme, const QStyleOption& option);

// Frames.cpp
void drawGroupBox(Sheet& sheet);
void drawFocusFrame(Sheet& sheet);
void drawRubberBand(Sheet& sheet);
void drawNothing(Sheet& sheet);
void drawArrowUp(Sheet& sheet);
void drawArrowDown(Sheet& sheet);
void drawArrowLeft(Sheet& sheet);
void drawArrowRight(Sheet& sheet);
std::optional<QRect> groupPart(const Theme& theme, const QStyleOptionGroupBox& option, QStyle::SubControl part);

// Metrics.cpp
std::optional<double> metric(QStyle::PixelMetric metric, const QWidget* widget);
std::optional<int> hint(const Theme& theme, QStyle::StyleHint hint, const QWidget* widget, QStyleHintReturn* answer);
std::optional<QIcon> icon(const Theme& theme, QStyle::StandardPixmap icon);
/// Frames that stand around a scrolling view leave room for their round corners.
double frameWidth(const QWidget* widget);

}
