#include "ui/theme/Looks.h"
#include "ui/theme/style/Controls.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTextEdit>

namespace carrel::ui::style {

namespace {

constexpr double arrowWidth = 34, stepWidth = 30;

struct Outline {
    Colour colour;
    double width;
};

Outline outlineOf(const Sheet& sheet, bool focused)
{
    if (!sheet.enabled()) return {Colour::Border, 1};
    if (isRefused(sheet.widget)) return {Colour::Bad, 2};
    if (focused) return {Colour::Accent, 2};
    return {sheet.hovered() ? Colour::Text3 : Colour::BorderStrong, 1};
}

bool isReadOnly(const QWidget* widget)
{
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) return edit->isReadOnly();
    if (const auto* edit = qobject_cast<const QTextEdit*>(widget)) return edit->isReadOnly();
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget)) return edit->isReadOnly();
    return false;
}

bool isText(const QWidget* widget)
{
    return qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

bool hasFocusInside(const QWidget* widget)
{
    return widget && (widget->hasFocus() || (widget->focusProxy() && widget->focusProxy()->hasFocus()));
}

/// A field within a larger field (the text of a spin box) draws no frame of its own.
bool isPartOfAField(const QWidget* widget)
{
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent);
}

QRect right(const QRect& rect, int width)
{
    return {rect.right() + 1 - width, rect.top(), width, rect.height()};
}

}

void fieldBox(Sheet& sheet, const QRectF& rect, bool focused)
{
    const Outline outline = outlineOf(sheet, focused);
    const bool still = !sheet.enabled() || isReadOnly(sheet.widget);
    sheet.brush.box(rect, radius::control, still ? Colour::Subtle : Colour::Surface, outline.colour, outline.width);
}

void drawField(Sheet& sheet)
{
    const auto* frame = sheet.as<QStyleOptionFrame>();
    if (isPartOfAField(sheet.widget) || (frame && frame->lineWidth <= 0)) return;
    fieldBox(sheet, sheet.rect(), sheet.has(QStyle::State_HasFocus));
}

void drawShapedFrame(Sheet& sheet)
{
    const auto* frame = sheet.as<QStyleOptionFrame>();
    if (!frame || frame->frameShape == QFrame::NoFrame) return;
    if (isText(sheet.widget)) return fieldBox(sheet, sheet.rect(), hasFocusInside(sheet.widget));
    const bool across = frame->frameShape == QFrame::HLine;
    if (across || frame->frameShape == QFrame::VLine) {
        const QRectF middle = across ? sheet.rect().translated(0, sheet.rect().height() / 2)
                                     : sheet.rect().translated(sheet.rect().width() / 2, 0);
        return sheet.brush.rule(middle, across ? Qt::TopEdge : Qt::LeftEdge);
    }
    const bool popup = sheet.widget && sheet.widget->inherits("QComboBoxPrivateContainer");
    const bool label = sheet.widget && sheet.widget->inherits("QLabel");
    sheet.brush.box(sheet.rect(), popup ? radius::control : radius::row,
                    label ? std::nullopt : std::optional(Colour::Surface),
                    popup ? Colour::BorderStrong : Colour::Border);
}

void drawComboBox(Sheet& sheet)
{
    const auto* combo = sheet.as<QStyleOptionComboBox>();
    if (!combo) return;
    if (combo->frame) fieldBox(sheet, sheet.rect(), sheet.has(QStyle::State_HasFocus));
    const bool date = qobject_cast<const QDateTimeEdit*>(sheet.widget);
    const double side = sheet.theme().dp(iconSize::control);
    QRectF arrow = right(combo->rect, sheet.theme().dp(arrowWidth));
    arrow = QRectF(arrow.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    sheet.brush.glyph(arrow, date ? Glyph::Calendar : Glyph::ChevronDown,
                      sheet.enabled() ? Colour::Text2 : Colour::Disabled);
}

void drawComboLabel(Sheet& sheet)
{
    const auto* combo = sheet.as<QStyleOptionComboBox>();
    if (!combo || combo->editable) return;
    const Theme& theme = sheet.theme();
    QRectF place = sheet.rect().adjusted(theme.dp(12), 0, -theme.dp(arrowWidth), 0);
    const Colour ink = sheet.enabled() ? Colour::Text : Colour::Disabled;
    if (!combo->currentIcon.isNull()) {
        const int side = theme.dp(iconSize::control);
        const QRectF icon(place.left(), place.center().y() - side / 2.0, side, side);
        sheet.brush.painter().setPen(sheet.brush.colour(Colour::Text2));
        combo->currentIcon.paint(&sheet.brush.painter(), icon.toAlignedRect());
        place.setLeft(place.left() + side + theme.dp(8));
    }
    sheet.brush.text(place, Qt::AlignVCenter | Qt::AlignLeft, combo->currentText, TextRole::Body, ink);
}

std::optional<QRect> comboPart(const Theme& theme, const QStyleOptionComplex& option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    switch (part) {
    case QStyle::SC_ComboBoxFrame: return rect;
    case QStyle::SC_ComboBoxArrow: return right(rect, theme.dp(arrowWidth));
    case QStyle::SC_ComboBoxEditField:
        return rect.adjusted(theme.dp(10), theme.dp(2), -theme.dp(arrowWidth), -theme.dp(2));
    case QStyle::SC_ComboBoxListBoxPopup: return rect.adjusted(0, theme.dp(4), 0, theme.dp(4));
    default: return {};
    }
}

void drawSpinBox(Sheet& sheet)
{
    const auto* spin = sheet.as<QStyleOptionSpinBox>();
    if (!spin) return;
    if (spin->frame) fieldBox(sheet, sheet.rect(), sheet.has(QStyle::State_HasFocus));
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto step = [&](QStyle::SubControl part, Glyph glyph, QAbstractSpinBox::StepEnabledFlag possible) {
        const QRectF rect = *spinPart(sheet.theme(), *spin, part);
        const bool can = sheet.enabled() && spin->stepEnabled.testFlag(possible);
        if (can && spin->activeSubControls == part && sheet.hovered()) {
            sheet.brush.veil(rect.adjusted(2, 3, -2, -3), 6, sheet.has(QStyle::State_Sunken));
        }
        const double side = sheet.theme().dp(15);
        const QRectF icon(rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
        sheet.brush.painter().setOpacity(can ? 1 : 0.45);
        sheet.brush.glyph(icon, glyph, Colour::Text2);
        sheet.brush.painter().setOpacity(1);
    };
    step(QStyle::SC_SpinBoxDown, Glyph::Minus, QAbstractSpinBox::StepDownEnabled);
    step(QStyle::SC_SpinBoxUp, Glyph::Plus, QAbstractSpinBox::StepUpEnabled);
}

std::optional<QRect> spinPart(const Theme& theme, const QStyleOptionComplex& option, QStyle::SubControl part)
{
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    const bool plain = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
    const int step = plain ? 0 : theme.dp(stepWidth);
    const QRect rect = option.rect;
    switch (part) {
    case QStyle::SC_SpinBoxFrame: return rect;
    case QStyle::SC_SpinBoxUp: return plain ? QRect() : right(rect, step).adjusted(0, 0, -theme.dp(2), 0);
    case QStyle::SC_SpinBoxDown:
        return plain ? QRect() : right(rect, 2 * step).adjusted(0, 0, -step - theme.dp(2), 0);
    case QStyle::SC_SpinBoxEditField:
        return rect.adjusted(theme.dp(10), theme.dp(2), -2 * step - theme.dp(2), -theme.dp(2));
    default: return {};
    }
}

}
