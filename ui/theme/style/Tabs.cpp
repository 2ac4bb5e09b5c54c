#include "ui/theme/style/Controls.h"

#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui::style {

namespace {

constexpr double padding = 12;

bool isSelected(const Sheet& sheet) { return sheet.has(QStyle::State_Selected); }

}

void drawTabShape(Sheet& sheet)
{
    const QRectF rect = sheet.rect();
    const double pad = sheet.theme().dp(padding);
    const QRectF inside = rect.adjusted(pad / 2, sheet.theme().dp(5), -pad / 2, -sheet.theme().dp(6));
    if (!isSelected(sheet) && sheet.hovered()) sheet.brush.veil(inside, 6);
    if (isSelected(sheet)) {
        const double thick = sheet.theme().dp(3);
        sheet.brush.box(QRectF(rect.left() + pad, rect.bottom() - thick, rect.width() - 2 * pad, thick), 2,
                        sheet.enabled() ? Colour::Accent : Colour::Disabled);
    }
    if (sheet.has(QStyle::State_HasFocus)) {
        const double room = sheet.theme().px(4);
        sheet.brush.ring(inside.adjusted(room - pad / 2, room / 2, pad / 2 - room, -room / 2), 4);
    }
}

void drawTabLabel(Sheet& sheet)
{
    const auto* tab = sheet.as<QStyleOptionTab>();
    if (!tab) return;
    const bool selected = isSelected(sheet);
    const Colour ink = !sheet.enabled() ? Colour::Disabled : selected ? Colour::Accent : Colour::Text2;
    QRectF place = sheet.rect();
    QPainter& painter = sheet.brush.painter();
    painter.setFont(sheet.theme().font(selected ? TextRole::BodyStrong : TextRole::Body));
    painter.setPen(sheet.brush.colour(ink));
    if (!tab->icon.isNull()) {
        const int side = sheet.theme().dp(iconSize::control);
        const QRect icon(qRound(place.left()) + sheet.theme().dp(padding), qRound(place.center().y()) - side / 2, side, side);
        tab->icon.paint(&painter, icon);
        place.setLeft(icon.right() + sheet.theme().dp(2));
    }
    painter.drawText(place, Qt::AlignCenter | sheet.mnemonicFlag() | Qt::TextDontClip, tab->text);
}

void drawTabBase(Sheet& sheet) { sheet.brush.rule(sheet.rect(), Qt::BottomEdge); }

QSize tabSize(const Theme& theme, const QStyleOptionTab& option)
{
    QString text = option.text;
    text.remove(u'&');
    double width = textWidth(theme, TextRole::BodyStrong, text) + 2 * theme.dp(padding);
    if (!option.icon.isNull()) width += theme.dp(iconSize::control + 6);
    return {qCeil(width), theme.dp(40)};
}

}
