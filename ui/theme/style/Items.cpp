#include "ui/theme/style/Controls.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListView>
#include <algorithm>

namespace carrel::ui::style {

namespace {

/// Items that stand apart from each other have round corners; the cells of a row do not.
bool standsApart(const QWidget* widget)
{
    return qobject_cast<const QListView*>(widget) || (widget && widget->inherits("QCalendarView"));
}

/// The ring of the current row shows only when the keyboard brought it there.
bool showsRing(const Sheet& sheet)
{
    return sheet.has(QStyle::State_HasFocus) && sheet.has(QStyle::State_KeyboardFocusChange);
}

/// A selected row of a table is outlined as a whole, cell by cell.
void outlineRow(Sheet& sheet, QStyleOptionViewItem::ViewItemPosition position)
{
    const double width = sheet.theme().px(2.5);
    const QRectF rect = sheet.rect();
    const auto fill = [&](const QRectF& line) { sheet.brush.painter().fillRect(line, sheet.brush.colour(Colour::Accent)); };
    fill({rect.left(), rect.top(), rect.width(), width});
    fill({rect.left(), rect.bottom() - width, rect.width(), width});
    const bool only = position == QStyleOptionViewItem::OnlyOne || position == QStyleOptionViewItem::Invalid;
    if (only || position == QStyleOptionViewItem::Beginning) fill({rect.left(), rect.top(), width, rect.height()});
    if (only || position == QStyleOptionViewItem::End) fill({rect.right() - width, rect.top(), width, rect.height()});
}

}

/// Qt's own would place the parts by its own rules, whatever the style says of them.
void drawHeader(Sheet& sheet)
{
    const auto* header = sheet.as<QStyleOptionHeader>();
    if (!header) return;
    drawHeaderSection(sheet);
    QStyleOptionHeader part = *header;
    part.rect = sheet.style.subElementRect(QStyle::SE_HeaderLabel, header, sheet.widget);
    Sheet label{sheet.style, part, sheet.brush, sheet.widget};
    drawHeaderLabel(label);
    QStyleOptionHeader mark = *header;
    mark.rect = headerArrow(sheet.theme(), *header);
    Sheet arrow{sheet.style, mark, sheet.brush, sheet.widget};
    drawHeaderArrow(arrow);
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

/// Beside the words it belongs to, where there is room.
QRect headerArrow(const Theme& theme, const QStyleOption& option)
{
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    const int side = theme.dp(14);
    const QRect rect = option.rect;
    const int words = header ? qCeil(textWidth(theme, TextRole::MetaStrong, header->text)) : 0;
    const bool fromRight = header && (header->textAlignment & Qt::AlignRight);
    const int after = fromRight ? rect.right() + 1 - theme.dp(12) - words - theme.dp(5) - side : rect.left() + theme.dp(12) + words + theme.dp(5);
    const int x = std::clamp(after, rect.left(), std::max(rect.left(), rect.right() + 1 - side));
    return {x, rect.center().y() - side / 2 + 1, side, side};
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
    const bool apart = standsApart(sheet.widget);
    const QRectF rect = apart ? sheet.rect().adjusted(1, 1, -1, -1) : sheet.rect();
    const double corner = apart ? 6 : 0;
    const bool contrast = sheet.theme().tokens().isHighContrast();
    if (sheet.has(QStyle::State_Selected)) {
        sheet.brush.box(rect, corner, Colour::AccentSoft, contrast && apart ? std::optional(Colour::Accent) : std::nullopt, 2);
        if (contrast && !apart) outlineRow(sheet, item->viewItemPosition);
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
