#include "ui/theme/style/Controls.h"

#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui::style {

namespace {

constexpr double iconColumn = 30, side = 10, arrowColumn = 24;

struct Words {
    QString text, keys;
};

Words wordsOf(const QStyleOptionMenuItem& item)
{
    const auto tab = item.text.indexOf(u'\t');
    if (tab < 0) return {item.text, {}};
    return {item.text.left(tab), item.text.mid(tab + 1).replace(u'+', u' ')};
}

void drawMark(Sheet& sheet, const QStyleOptionMenuItem& item, const QRectF& column)
{
    const double icon = sheet.theme().dp(iconSize::control);
    const QRectF place(column.left(), column.center().y() - icon / 2, icon, icon);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item.checked) sheet.brush.glyph(place, Glyph::Check, Colour::Accent);
        return;
    }
    sheet.brush.painter().setPen(sheet.brush.colour(Colour::Text2));
    item.icon.paint(&sheet.brush.painter(), place.toAlignedRect(), Qt::AlignCenter,
                    sheet.enabled() ? QIcon::Normal : QIcon::Disabled);
}

bool hasMarkColumn(const QStyleOptionMenuItem& item) { return item.menuHasCheckableItems || item.maxIconWidth > 0; }

void drawSeparator(Sheet& sheet, const QStyleOptionMenuItem& item)
{
    if (item.text.isEmpty()) {
        return sheet.brush.rule(sheet.rect().translated(0, sheet.rect().height() / 2), Qt::TopEdge);
    }
    sheet.brush.text(sheet.rect().adjusted(sheet.theme().dp(side), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, item.text,
                     TextRole::MetaStrong, Colour::Text3);
}

}

void drawMenuPanel(Sheet& sheet)
{
    sheet.brush.box(sheet.rect(), radius::control, Colour::Surface, Colour::BorderStrong);
}

void drawMenuItem(Sheet& sheet)
{
    const auto* item = sheet.as<QStyleOptionMenuItem>();
    if (!item) return;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) return drawSeparator(sheet, *item);
    const Theme& theme = sheet.theme();
    const bool selected = sheet.has(QStyle::State_Selected) && sheet.enabled();
    if (selected) {
        sheet.brush.box(sheet.rect(), 6, Colour::AccentSoft,
                        theme.tokens().isHighContrast() ? std::optional(Colour::Accent) : std::nullopt);
    }
    QRectF place = sheet.rect().adjusted(theme.dp(side), 0, -theme.dp(side), 0);
    if (hasMarkColumn(*item)) {
        drawMark(sheet, *item, place);
        place.setLeft(place.left() + theme.dp(iconColumn));
    }
    const Words words = wordsOf(*item);
    const Colour ink = sheet.enabled() ? Colour::Text : Colour::Disabled;
    QPainter& painter = sheet.brush.painter();
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(sheet.brush.colour(ink));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | sheet.mnemonicFlag() | Qt::TextSingleLine, words.text);
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const double icon = theme.dp(15);
        sheet.brush.glyph({place.right() - icon, place.center().y() - icon / 2, icon, icon}, Glyph::ChevronRight, Colour::Text2);
    } else if (!words.keys.isEmpty()) {
        sheet.brush.text(place, Qt::AlignRight | Qt::AlignVCenter, words.keys, TextRole::Meta, Colour::Text3);
    }
}

QSize menuItemSize(const Theme& theme, const QStyleOptionMenuItem& item)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) return {theme.dp(40), theme.dp(item.text.isEmpty() ? 9 : 28)};
    const Words words = wordsOf(item);
    double width = 2 * theme.dp(side) + textWidth(theme, TextRole::Body, words.text);
    if (hasMarkColumn(item)) width += theme.dp(iconColumn);
    if (!words.keys.isEmpty()) width += theme.dp(28) + textWidth(theme, TextRole::Meta, words.keys);
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) width += theme.dp(arrowColumn);
    return {std::max(qCeil(width), theme.dp(150)), theme.dp(34)};
}

void drawMenuBarPanel(Sheet& sheet)
{
    sheet.brush.painter().fillRect(sheet.rect(), sheet.brush.colour(Colour::Surface));
    sheet.brush.rule(sheet.rect(), Qt::BottomEdge);
}

void drawMenuBarItem(Sheet& sheet)
{
    const auto* item = sheet.as<QStyleOptionMenuItem>();
    if (!item) return;
    sheet.brush.painter().fillRect(sheet.rect(), sheet.brush.colour(Colour::Surface));
    if (sheet.has(QStyle::State_Selected)) {
        sheet.brush.box(sheet.rect().adjusted(1, 3, -1, -3), 6, Colour::AccentSoft,
                        sheet.theme().tokens().isHighContrast() ? std::optional(Colour::Accent) : std::nullopt);
    }
    sheet.brush.painter().setFont(sheet.theme().font(TextRole::Body));
    sheet.brush.painter().setPen(sheet.brush.colour(sheet.enabled() ? Colour::Text : Colour::Disabled));
    sheet.brush.painter().drawText(sheet.rect(), Qt::AlignCenter | sheet.mnemonicFlag(), item->text);
}

void drawTip(Sheet& sheet)
{
    sheet.brush.box(sheet.rect(), 6, Colour::Tip,
                    sheet.theme().tokens().isHighContrast() ? Colour::TipText : Colour::Tip);
}

}
