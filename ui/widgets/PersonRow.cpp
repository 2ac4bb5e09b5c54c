#include "ui/widgets/PersonRow.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Avatar.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PersonRow)
};

constexpr double groupTall = 33, plainTall = 60, noteTall = 66, chipsTall = 78;
/// At the right stands the gutter of the scroll bar besides.
constexpr double edge = 10, rightEdge = 2, padding = 10, discSide = 36, positionWidth = 26;

QRectF boxOf(const Theme& theme, const QRectF& rect, const PersonRow& row)
{
    const double head = row.group.isEmpty() ? 0 : theme.dp(groupTall);
    return rect.adjusted(theme.dp(edge), head + theme.dp(2), -theme.dp(rightEdge), -theme.dp(2));
}

void paintDisc(Brushwork& brush, const QRectF& disc, const PersonRow& row)
{
    if (row.disc) {
        brush.softBox(disc, 10, Colour::AccentSoft, Colour::Accent);
        brush.glyph(disc.adjusted(brush.dp(8), brush.dp(8), -brush.dp(8), -brush.dp(8)), *row.disc, Colour::Accent);
    } else {
        drawAvatar(brush, disc, row.name);
    }
    if (!row.unread) return;
    const double side = brush.dp(11);
    const QRectF dot(disc.right() - side + brush.dp(2), disc.top() - brush.dp(2), side, side);
    brush.box(dot, 10, Colour::Accent, Colour::Surface, 1.5);
}

/// A chip that would melt into the row that is selected takes the surface's colour there.
QRectF paintChip(Brushwork& brush, const QPointF& at, const ChipLook& look, double room, bool selected)
{
    const bool melts = look.tone == Tone::Neutral || look.tone == Tone::Info || look.tone == Tone::Accent;
    if (!selected || !melts || look.glyph || brush.theme().tokens().isHighContrast()) return drawChip(brush, at, look, room);
    const QSizeF size = chipSize(brush.theme(), look);
    const QRectF rect(at, QSizeF(std::min(size.width(), room), size.height()));
    brush.box(rect, radius::chip, Colour::Surface);
    brush.text(rect.adjusted(brush.dp(8), 0, 1 - brush.dp(8), 0), Qt::AlignLeft | Qt::AlignVCenter, look.text, TextRole::Micro, look.tone == Tone::Neutral ? Colour::Text2 : ink(look.tone));
    return rect;
}

/// A note has the line to itself: what comes next is more than what it is about, which is said with the tool tip.
void paintThirdLine(Brushwork& brush, const QRectF& place, const PersonRow& row, bool selected)
{
    if (!row.note.isEmpty()) {
        brush.text({place.left(), place.top() - brush.dp(2), place.width(), brush.px(19)}, Qt::AlignLeft | Qt::AlignVCenter, row.note, TextRole::Meta, Colour::Text2);
        return;
    }
    double x = place.left();
    for (qsizetype i = 0; i < std::min<qsizetype>(2, row.chips.size()); ++i) {
        const double room = place.right() - x;
        if (room < brush.dp(36)) break;
        x = paintChip(brush, {x, place.top()}, row.chips[i], room, selected).right() + brush.dp(8);
    }
}

bool hasThirdLine(const PersonRow& row) { return !row.chips.isEmpty() || !row.note.isEmpty(); }

}

QString spokenOf(const PersonRow& row)
{
    QStringList parts;
    for (const auto& part : {row.groupSpoken, row.position, row.name, row.number, row.meta, row.due}) {
        if (!part.isEmpty()) parts << part;
    }
    for (const auto& chip : row.chips.first(std::min<qsizetype>(2, row.chips.size()))) parts << chip.text;
    if (!row.note.isEmpty()) parts << row.note;
    if (row.unread) parts << Words::tr("new");
    if (!row.markSpoken.isEmpty()) parts << row.markSpoken;
    return parts.join(QStringLiteral(", "));
}

int heightOf(const Theme& theme, const PersonRow& row)
{
    return theme.dp(!row.note.isEmpty() ? noteTall : hasThirdLine(row) ? chipsTall : plainTall) + (row.group.isEmpty() ? 0 : theme.dp(groupTall));
}

void paintGroupHeading(Brushwork& brush, const QRectF& rect, const QString& text, const QString& count)
{
    const QRectF line(rect.left(), rect.bottom() - brush.dp(27), rect.width(), brush.dp(22));
    const double took = brush.text(line, Qt::AlignVCenter | Qt::AlignLeft, text, TextRole::MetaStrong, Colour::Text);
    brush.text(line.adjusted(took + brush.dp(8), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, count, TextRole::Meta,
               Colour::Text3);
}

void paintRowGround(Brushwork& brush, const QStyleOptionViewItem& option, const QRectF& box)
{
    const bool contrast = brush.theme().tokens().isHighContrast();
    const bool ring =
        option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (option.state.testFlag(QStyle::State_Selected)) {
        brush.box(box, radius::row, Colour::AccentSoft, Colour::Accent, contrast ? 3 : 1.5);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        brush.veil(box, radius::row);
    }
    // The words keep their distance from it: one ring, and no line within.
    if (ring) brush.box(box, radius::row, std::nullopt, Colour::Focus, contrast ? 4 : 2.5);
}

void paintPersonRow(Brushwork& brush, const QStyleOptionViewItem& option, const PersonRow& row)
{
    const Theme& theme = brush.theme();
    const QRectF whole = option.rect;
    const QRectF box = boxOf(theme, whole, row);
    if (!row.group.isEmpty()) {
        paintGroupHeading(brush, {box.left() + theme.dp(8), whole.top(), box.width(), theme.px(groupTall)}, row.group,
                          row.groupCount);
    }
    paintRowGround(brush, option, box);
    double x = box.left() + theme.dp(padding);
    if (!row.position.isEmpty() || row.keepsPosition) {
        brush.text({x, box.top(), theme.px(positionWidth), box.height()}, Qt::AlignCenter, row.position,
                   TextRole::Heading, Colour::Text2);
        x += theme.dp(positionWidth + 8);
    }
    // Three lines stand closer than two: eight people are worth more than the air between them.
    const double pitch = theme.dp(hasThirdLine(row) ? 18 : 19);
    const double first = box.top() + theme.dp(row.note.isEmpty() ? hasThirdLine(row) ? 6 : 8 : 3);
    paintDisc(brush, {x, first + theme.dp(2), theme.px(discSide), theme.px(discSide)}, row);
    x += theme.dp(discSide + 12);
    const double right = box.right() - theme.dp(10);
    QRectF line(x, first, right - x, pitch);
    const double due =
        row.due.isEmpty() ? 0 : std::min(textWidth(theme, TextRole::MetaStrong, row.due), line.width() / 2);
    brush.text(line, Qt::AlignRight | Qt::AlignVCenter, row.due, TextRole::MetaStrong, ink(row.dueTone));
    const QRectF who = line.adjusted(0, 0, -due - (due > 0 ? theme.dp(10) : 0), 0);
    // What somebody is called goes before any letter of their name does.
    const qsizetype called = row.name.lastIndexOf(QLatin1String(" ("));
    const bool tight = called > 0 && textWidth(theme, TextRole::BodyStrong, row.name) > who.width();
    const double took = brush.text(who, Qt::AlignLeft | Qt::AlignVCenter, tight ? row.name.left(called) : row.name, TextRole::BodyStrong, Colour::Text);
    const QRectF rest = who.adjusted(took + theme.dp(8), 0, 0, 0);
    if (!row.number.isEmpty() && textWidth(theme, TextRole::Meta, row.number) <= rest.width()) brush.text(rest, Qt::AlignLeft | Qt::AlignVCenter, row.number, TextRole::Meta, Colour::Text2);
    line.translate(0, pitch);
    const double mark = row.mark ? theme.dp(15) : 0;
    if (row.mark) brush.glyph({right - mark, line.center().y() - mark / 2, mark, mark}, *row.mark, Colour::Text3);
    brush.text(line.adjusted(0, 0, row.mark ? -mark - theme.dp(6) : 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.meta, TextRole::Meta,
               Colour::Text2);
    paintThirdLine(brush, {x, line.bottom() + theme.dp(row.note.isEmpty() ? 3 : 2), right - x, theme.px(22)}, row, option.state.testFlag(QStyle::State_Selected));
    if (!option.state.testFlag(QStyle::State_Selected)) {
        brush.rule({x, whole.top(), box.right() - theme.dp(6) - x, whole.height()}, Qt::BottomEdge);
    }
}

}
