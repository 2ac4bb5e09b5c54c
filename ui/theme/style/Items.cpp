#include "ui/theme/style/Controls.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListView>
#include <algorithm>

namespace carrel::ui::style {

namespace {

bool isList(const QWidget* widget) { return qobject_cast<const QListView*>(widget); }

/// The ring of the current row shows only when the keyboard brought it there.
bool showsRing(const Sheet& sheet)
{
    return sheet.has(QStyle::State_HasFocus) && sheet.has(QStyle::State_KeyboardFocusChange);
}

}

void drawHeaderSection(Sheet& sheet)
{
    const auto* header = sheet.as<QStyleOptionHeader>();
    sheet.brush.painter().fillRect(sheet.rect(), sheet.brush.colour(Colour::Subtle));
    const bool clickable = qobject_cast<const QHeaderView*>(sheet.widget) &&
                           static_cast<const QHeaderView*>(sheet.widget)->sectionsClickable();
    if (clickable && sheet.hovered()) sheet.brush.veil(sheet.rect().adjusted(3, 4, -3, -5), 6);
    const bool beside = header && header->orientation == Qt::Vertical;
    sheet.brush.rule(sheet.rect(), beside ? Qt::RightEdge : Qt::BottomEdge);
}

void drawHeaderLabel(Sheet& sheet)
{
    const auto* header = sheet.as<QStyleOptionHeader>();
    if (!header) return;
    QRectF place = sheet.rect();
    if (!header->icon.isNull()) {
        const int side = sheet.theme().dp(iconSize::control);
        sheet.brush.painter().setPen(sheet.brush.colour(Colour::Text2));
        header->icon.paint(&sheet.brush.painter(), place.toAlignedRect(), header->iconAlignment);
        place.setLeft(place.left() + side + sheet.theme().dp(4));
    }
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    sheet.brush.text(place, header->textAlignment | Qt::AlignVCenter, header->text, TextRole::MetaStrong,
                     sorted ? Colour::Text : Colour::Text2);
}

void drawHeaderEmpty(Sheet& sheet)
{
    sheet.brush.painter().fillRect(sheet.rect(), sheet.brush.colour(Colour::Subtle));
    if (sheet.has(QStyle::State_Horizontal)) sheet.brush.rule(sheet.rect(), Qt::BottomEdge);
}

void drawHeaderArrow(Sheet& sheet)
{
    const auto* header = sheet.as<QStyleOptionHeader>();
    if (!header || header->sortIndicator == QStyleOptionHeader::None) return;
    // The names of the sort indicators follow the arrow's shape: "down" is ascending.
    sheet.brush.glyph(sheet.rect(), header->sortIndicator == QStyleOptionHeader::SortDown ? Glyph::ChevronUp
                                                                                          : Glyph::ChevronDown,
                      Colour::Text2);
}

QSize headerSize(const Theme& theme, const QStyleOptionHeader& option)
{
    double width = textWidth(theme, TextRole::MetaStrong, option.text) + theme.dp(28);
    if (!option.icon.isNull()) width += theme.dp(iconSize::control + 4);
    if (option.sortIndicator != QStyleOptionHeader::None) width += theme.dp(18);
    return {qCeil(width), theme.dp(38)};
}

void drawItem(Sheet& sheet)
{
    const auto* item = sheet.as<QStyleOptionViewItem>();
    if (!item) return;
    QStyleOptionViewItem plain = *item;
    plain.palette.setColor(QPalette::HighlightedText, sheet.brush.colour(Colour::Text));
    plain.showDecorationSelected = true;
    sheet.brush.painter().setPen(sheet.brush.colour(Colour::Text2));
    sheet.style.baseStyle()->drawControl(QStyle::CE_ItemViewItem, &plain, &sheet.brush.painter(), sheet.widget);
}

void drawItemPanel(Sheet& sheet)
{
    const auto* item = sheet.as<QStyleOptionViewItem>();
    if (!item) return;
    if (item->backgroundBrush.style() != Qt::NoBrush) {
        sheet.brush.painter().fillRect(sheet.rect(), item->backgroundBrush);
    }
    const bool list = isList(sheet.widget);
    const QRectF rect = list ? sheet.rect().adjusted(1, 1, -1, -1) : sheet.rect();
    const double corner = list ? 6 : 0;
    const bool contrast = sheet.theme().tokens().isHighContrast();
    if (sheet.has(QStyle::State_Selected)) {
        sheet.brush.box(rect, corner, Colour::AccentSoft, contrast ? std::optional(Colour::Accent) : std::nullopt, 2);
    } else if (sheet.hovered()) {
        sheet.brush.veil(rect, corner);
    }
    if (showsRing(sheet)) sheet.brush.box(rect, corner, std::nullopt, Colour::Focus, 2);
}

void drawItemRow(Sheet& sheet)
{
    const auto* item = sheet.as<QStyleOptionViewItem>();
    if (!item || !item->features.testFlag(QStyleOptionViewItem::Alternate)) return;
    sheet.brush.painter().fillRect(sheet.rect(), sheet.brush.colour(Colour::Subtle));
}

void drawBranch(Sheet& sheet)
{
    if (!sheet.has(QStyle::State_Children)) return;
    const double side = sheet.theme().dp(15);
    const QRectF icon(sheet.rect().center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    sheet.brush.glyph(icon, sheet.has(QStyle::State_Open) ? Glyph::ChevronDown : Glyph::ChevronRight, Colour::Text2);
}

}
