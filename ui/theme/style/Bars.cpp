#include "ui/theme/style/Controls.h"

#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui::style {

QRect scrollPart(const Theme& theme, const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const bool across = option.orientation == Qt::Horizontal;
    const int room = across ? rect.width() : rect.height();
    const qint64 span = qint64(option.maximum) - option.minimum + option.pageStep;
    int length = span > 0 ? static_cast<int>(qint64(option.pageStep) * room / span) : room;
    length = std::min(room, std::max(length, theme.dp(36)));
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      room - length, option.upsideDown);
    const auto along = [&](int from, int size) {
        return across ? QRect(rect.left() + from, rect.top(), size, rect.height())
                      : QRect(rect.left(), rect.top() + from, rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return rect;
    case QStyle::SC_ScrollBarSlider: return along(start, length);
    case QStyle::SC_ScrollBarSubPage: return along(0, start);
    case QStyle::SC_ScrollBarAddPage: return along(start + length, room - start - length);
    default: return {};
    }
}

void drawScrollBar(Sheet& sheet)
{
    const auto* bar = sheet.as<QStyleOptionSlider>();
    if (!bar || bar->maximum <= bar->minimum) return;
    const bool held = bar->activeSubControls == QStyle::SC_ScrollBarSlider && sheet.has(QStyle::State_Sunken);
    const bool awake = sheet.hovered() || held;
    const QRectF slider = scrollPart(sheet.theme(), *bar, QStyle::SC_ScrollBarSlider);
    const bool across = bar->orientation == Qt::Horizontal;
    const double thick = sheet.theme().dp(awake ? 8 : 6);
    const double aside = ((across ? slider.height() : slider.width()) - thick) / 2;
    const double end = sheet.theme().dp(2);
    const QRectF handle = across ? slider.adjusted(end, aside, -end, -aside) : slider.adjusted(aside, end, -aside, -end);
    QColor fill = sheet.brush.colour(held ? Colour::Text2 : awake ? Colour::Text3 : Colour::BorderStrong);
    if (!awake) fill.setAlphaF(0.62F);
    sheet.brush.box(handle, thick, fill, QColor());
}

void drawProgress(Sheet& sheet)
{
    const auto* bar = sheet.as<QStyleOptionProgressBar>();
    if (!bar) return;
    QRectF room = sheet.rect();
    if (bar->textVisible && !bar->text.isEmpty()) {
        const double width = textWidth(sheet.theme(), TextRole::MetaStrong, bar->text);
        sheet.brush.text(room, Qt::AlignRight | Qt::AlignVCenter, bar->text, TextRole::MetaStrong, Colour::Text);
        room.setRight(room.right() - width - sheet.theme().dp(12));
    }
    const double thick = sheet.theme().dp(8);
    const QRectF track(room.left(), room.center().y() - thick / 2, room.width(), thick);
    const bool contrast = sheet.theme().tokens().isHighContrast();
    sheet.brush.box(track, 4, Colour::Sunken, contrast ? std::optional(Colour::Border) : std::nullopt);
    const double span = bar->maximum - bar->minimum;
    if (span <= 0) {  // nothing to count: a calm band in the middle, never a spinner
        return sheet.brush.box(track.adjusted(track.width() * 0.3, 0, -track.width() * 0.3, 0), 4, Colour::Accent);
    }
    const double share = std::clamp((bar->progress - bar->minimum) / span, 0.0, 1.0);
    if (share <= 0) return;
    sheet.brush.box(QRectF(track.topLeft(), QSizeF(std::max(thick, track.width() * share), thick)), 4, Colour::Accent);
}

void drawSplitter(Sheet& sheet)
{
    const bool awake = sheet.hovered() || sheet.has(QStyle::State_Sunken);
    sheet.brush.painter().fillRect(sheet.rect(), sheet.brush.colour(awake ? Colour::Accent : Colour::Border));
}

void drawSizeGrip(Sheet& sheet)
{
    sheet.brush.painter().setPen(QPen(sheet.brush.colour(Colour::BorderStrong), 1.2));
    const QRectF rect = sheet.rect();
    for (const double step : {4.0, 8.0}) {
        const double reach = sheet.theme().px(step);
        sheet.brush.painter().drawLine(QPointF(rect.right() - reach, rect.bottom() - 2),
                                       QPointF(rect.right() - 2, rect.bottom() - reach));
    }
}

}
