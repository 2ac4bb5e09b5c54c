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
/// What a second line of a name adds.
constexpr double nameTall = 18;
/// At the right stands the gutter of the scroll bar besides.
constexpr double edge = 10, rightEdge = 2, padding = 10, discSide = 36, positionWidth = 26;

double leftEdgeOf(const PersonRow& row) { return row.flush ? 0 : edge; }
double rightEdgeOf(const PersonRow& row) { return row.flush ? 0 : rightEdge; }

QRectF boxOf(const Theme& theme, const QRectF& rect, const PersonRow& row)
{
    const double head = row.group.isEmpty() ? 0 : theme.dp(groupTall);
    return rect.adjusted(theme.dp(leftEdgeOf(row)), head + theme.dp(2), -theme.dp(rightEdgeOf(row)), -theme.dp(2));
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

/// Where the words of a row stand, from the left and the right of the whole of it.
double wordsLeft(const Theme& theme, const PersonRow& row)
{
    const bool keepsPosition = !row.position.isEmpty() || row.keepsPosition;
    return theme.dp(leftEdgeOf(row)) + theme.dp(padding) + (keepsPosition ? theme.dp(positionWidth + 8) : 0) + theme.dp(discSide + 12);
}

double wordsRight(const Theme& theme, const PersonRow& row) { return theme.dp(rightEdgeOf(row)) + theme.dp(10); }

double dueWidth(const Theme& theme, const PersonRow& row, double line)
{
    return row.due.isEmpty() ? 0 : std::min(textWidth(theme, TextRole::MetaStrong, row.due), line / 2) + theme.dp(10);
}

struct NameLines {
    QString first, second;
};

/// A name that is longer than its line goes on in a second one, `line` wide without what is due beside the first.
NameLines nameLines(const Theme& theme, const PersonRow& row, double line)
{
    // Every name of so many letters has room at any width, and need not be measured.
    constexpr int shortName = 18;
    if (row.name.size() <= shortName) return {row.name, {}};
    const auto fits = [&](const QString& words, double room) { return textWidth(theme, TextRole::BodyStrong, words) <= room; };
    const double room = line - dueWidth(theme, row, line);
    if (fits(row.name, room)) return {row.name, {}};
    // What somebody is called goes before any letter of their name does, and a line is not broken for it.
    const qsizetype called = row.name.lastIndexOf(QLatin1String(" ("));
    const QString name = called > 0 ? row.name.left(called) : row.name;
    if (called > 0 && fits(name, room)) return {name, {}};
    for (qsizetype at = name.lastIndexOf(u' '); at > 0; at = name.lastIndexOf(u' ', at - 1)) {
        if (fits(name.left(at), room)) return {name.left(at), name.mid(at + 1)};
    }
    return {name, {}};
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

int heightOf(const Theme& theme, const PersonRow& row, double width)
{
    const bool goesOn = !nameLines(theme, row, width - wordsLeft(theme, row) - wordsRight(theme, row)).second.isEmpty();
    return theme.dp(!row.note.isEmpty() ? noteTall : hasThirdLine(row) ? chipsTall : plainTall) + (goesOn ? theme.dp(nameTall) : 0) +
           (row.group.isEmpty() ? 0 : theme.dp(groupTall));
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
        brush.box(box, radius::row, Colour::AccentSoft, contrast ? Colour::Border : Colour::Accent, 1.5);
        // Without a tint it has a bar at its edge, so that it is not taken for the row that has the keyboard.
        if (contrast) brush.box(QRectF(box.left() + brush.dp(2), box.top() + brush.dp(8), brush.dp(4), box.height() - brush.dp(16)), 0, Colour::Accent);
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
    x = whole.left() + wordsLeft(theme, row);
    const double right = whole.right() - wordsRight(theme, row);
    QRectF line(x, first, right - x, pitch);
    const double due = dueWidth(theme, row, line.width());
    brush.text(line.adjusted(line.width() - due, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter, row.due, TextRole::MetaStrong, ink(row.dueTone));
    const NameLines name = nameLines(theme, row, line.width());
    QRectF who = line.adjusted(0, 0, -due, 0);
    double took = brush.text(who, Qt::AlignLeft | Qt::AlignVCenter, name.first, TextRole::BodyStrong, Colour::Text);
    if (!name.second.isEmpty()) {
        line.translate(0, theme.dp(nameTall));
        who = line;
        took = brush.text(who, Qt::AlignLeft | Qt::AlignVCenter, name.second, TextRole::BodyStrong, Colour::Text);
    }
    const QRectF rest = who.adjusted(took + theme.dp(8), 0, 0, 0);
    // Who it is comes before what it is about: beside a long name there is no room for the number, and it leads the next line where that is not
    // cut for it.
    const bool hasRoom = textWidth(theme, TextRole::Meta, row.number) <= rest.width();
    if (hasRoom) brush.text(rest, Qt::AlignLeft | Qt::AlignVCenter, row.number, TextRole::Meta, Colour::Text2);
    const QString both = row.meta.isEmpty() ? row.number : row.number + QStringLiteral("  ·  ") + row.meta;
    const bool hasBoth = !hasRoom && !row.number.isEmpty() && textWidth(theme, TextRole::Meta, both) <= line.width() - (row.mark ? theme.dp(21) : 0);
    const QString meta = hasBoth ? both : row.meta;
    line.translate(0, pitch);
    const double mark = row.mark ? theme.dp(15) : 0;
    if (row.mark) brush.glyph({right - mark, line.center().y() - mark / 2, mark, mark}, *row.mark, Colour::Text3);
    brush.text(line.adjusted(0, 0, row.mark ? -mark - theme.dp(6) : 0, 0), Qt::AlignLeft | Qt::AlignVCenter, meta, TextRole::Meta,
               Colour::Text2);
    paintThirdLine(brush, {x, line.bottom() + theme.dp(row.note.isEmpty() ? 3 : 2), right - x, theme.px(22)}, row, option.state.testFlag(QStyle::State_Selected));
    if (!option.state.testFlag(QStyle::State_Selected)) {
        brush.rule({x, whole.top(), box.right() - theme.dp(6) - x, whole.height()}, Qt::BottomEdge);
    }
}

}
