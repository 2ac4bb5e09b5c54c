#pragma once

#include "ui/widgets/Chip.h"

#include <QtCore/QList>
#include <QtWidgets/QStyleOptionViewItem>

namespace carrel::ui {

/// What a row of a list of people shows. Words only, made up by whoever fills the list.
struct PersonRow {
    /// Stands above the first row of a group, with how many there are in it.
    QString group = {};
    QString groupCount = {};
    /// The group's name again on every row, for a screen reader: "Overdue".
    QString groupSpoken = {};
    QString position = {};
    /// The place for a position is kept, though this row has none and others do.
    bool keepsPosition = false;
    /// In the disc where the row is no person's.
    std::optional<Glyph> disc = {};
    QString name;
    /// Stands beside the name while there is room for all of it; it is spoken, and in the tool tip, always.
    QString number = {};
    QString meta = {};
    QString due = {};
    Tone dueTone = Tone::Neutral;
    /// At most two are shown.
    QList<ChipLook> chips = {};
    /// Plain words in place of the chips, such as the next step; the chips are then only spoken, and in the tool tip.
    QString note = {};
    bool unread = false;
    /// From edge to edge of its list, which stands right under a field.
    bool flush = false;
    /// A mark at the right of the second line, such as a lock, with the words a screen reader says for it.
    std::optional<Glyph> mark = {};
    QString markSpoken = {};

    bool operator==(const PersonRow&) const = default;
};

/// The whole row as one sentence, for Qt::AccessibleTextRole.
QString spokenOf(const PersonRow& row);

/// The height in pixels that a row takes which is `width` wide, its group heading included.
int heightOf(const Theme& theme, const PersonRow& row, double width);
void paintPersonRow(Brushwork& brush, const QStyleOptionViewItem& option, const PersonRow& row);

/// Draws the marks every row has: hovered, selected, and the ring of the keyboard's current row.
void paintRowGround(Brushwork& brush, const QStyleOptionViewItem& option, const QRectF& box);
void paintGroupHeading(Brushwork& brush, const QRectF& rect, const QString& text, const QString& count);

}
