#include "ui/theme/style/Controls.h"

#include <QtGui/QPainter>

namespace carrel::ui::style {

namespace {

QRectF centredSquare(const QRectF& rect, double side)
{
    return {rect.center().x() - side / 2, std::floor(rect.center().y() - side / 2), side, side};
}

void drawBox(Sheet& sheet, const QRectF& box, bool on, bool half)
{
    Brushwork& brush = sheet.brush;
    const bool filled = on || half;
    if (!sheet.enabled()) {
        brush.box(box, 5, Colour::Subtle, Colour::Border);
    } else if (filled) {
        brush.box(box, 5, sheet.hovered() ? Colour::AccentHover : Colour::Accent);
    } else {
        brush.box(box, 5, Colour::Surface, sheet.hovered() ? Colour::Text3 : Colour::BorderStrong, 1.5);
    }
    if (!filled) return;
    const double inset = box.width() * 0.14;
    brush.glyph(box.adjusted(inset, inset, -inset, -inset), half ? Glyph::Minus : Glyph::Check,
                sheet.enabled() ? Colour::OnAccent : Colour::Disabled);
}

}

void drawCheckMark(Sheet& sheet)
{
    const QRectF box = centredSquare(sheet.rect(), std::min(sheet.rect().width(), sheet.rect().height()));
    drawBox(sheet, box, sheet.has(QStyle::State_On), sheet.has(QStyle::State_NoChange));
}

void drawItemCheckMark(Sheet& sheet) { drawCheckMark(sheet); }

void drawRadioMark(Sheet& sheet)
{
    Brushwork& brush = sheet.brush;
    const QRectF circle = centredSquare(sheet.rect(), std::min(sheet.rect().width(), sheet.rect().height()));
    const bool on = sheet.has(QStyle::State_On);
    const Colour line = !sheet.enabled() ? Colour::Border
                        : on             ? Colour::Accent
                        : sheet.hovered() ? Colour::Text3
                                          : Colour::BorderStrong;
    brush.box(circle, circle.width(), sheet.enabled() ? Colour::Surface : Colour::Subtle, line, on ? 2 : 1.5);
    if (!on) return;
    const double inset = circle.width() * 0.27;
    brush.box(circle.adjusted(inset, inset, -inset, -inset), circle.width(),
              sheet.enabled() ? Colour::Accent : Colour::Disabled);
}

void drawChoiceLabel(Sheet& sheet)
{
    const auto* button = sheet.as<QStyleOptionButton>();
    if (!button) return;
    QRectF place = sheet.rect();
    QPainter& painter = sheet.brush.painter();
    painter.setPen(sheet.brush.colour(sheet.enabled() ? Colour::Text : Colour::Disabled));
    if (!button->icon.isNull()) {
        const int side = sheet.theme().dp(iconSize::control);
        button->icon.paint(&painter, centredSquare({place.topLeft(), QSizeF(side, place.height())}, side).toAlignedRect());
        place.setLeft(place.left() + side + sheet.theme().dp(6));
    }
    if (sheet.widget) painter.setFont(sheet.widget->font());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | sheet.mnemonicFlag() | Qt::TextDontClip, button->text);
}

void drawSlider(Sheet& sheet)
{
    const auto* slider = sheet.as<QStyleOptionSlider>();
    if (!slider) return;
    const QRectF handle = *sliderPart(sheet.theme(), *slider, QStyle::SC_SliderHandle);
    const bool across = slider->orientation == Qt::Horizontal;
    const double thick = sheet.theme().dp(4);
    QRectF track = sheet.rect();
    if (across) {
        track = QRectF(track.left(), handle.center().y() - thick / 2, track.width(), thick);
    } else {
        track = QRectF(handle.center().x() - thick / 2, track.top(), thick, track.height());
    }
    sheet.brush.box(track, 2, Colour::BorderStrong);
    QRectF done = track;
    if (across) done.setRight(handle.center().x());
    else done.setTop(handle.center().y());
    sheet.brush.box(done, 2, sheet.enabled() ? Colour::Accent : Colour::BorderStrong);
    const double inset = sheet.theme().dp(2);
    sheet.brush.box(handle.adjusted(inset, inset, -inset, -inset), 20, Colour::Surface,
                    sheet.enabled() ? Colour::Accent : Colour::BorderStrong, sheet.hovered() ? 3 : 2);
}

std::optional<QRect> sliderPart(const Theme& theme, const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const int side = theme.dp(height::least);
    const bool across = option.orientation == Qt::Horizontal;
    const QRect rect = option.rect;
    if (part == QStyle::SC_SliderGroove) return rect;
    if (part != QStyle::SC_SliderHandle) return {};
    const int room = (across ? rect.width() : rect.height()) - side;
    const int at = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, room,
                                                   option.upsideDown);
    return across ? QRect(rect.left() + at, rect.center().y() - side / 2, side, side)
                  : QRect(rect.center().x() - side / 2, rect.top() + at, side, side);
}

}
