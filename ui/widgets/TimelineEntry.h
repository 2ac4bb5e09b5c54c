#pragma once

#include "ui/widgets/Chip.h"

#include <QtCore/QList>

namespace carrel::ui {

/// One entry of a timeline, in words made up by whoever fills it.
struct TimelineEntry {
    /// Stands in a pill above the first entry of a day: "Today, Tue 14 Oct".
    QString day = {};
    Glyph glyph = Glyph::Note;
    Tone tone = Tone::Neutral;
    QString title;
    QString author = {};
    /// Empty where the time is not known; never an invented midnight.
    QString time = {};
    /// At most four lines are shown.
    QString body = {};
    QList<ChipLook> chips = {};
    /// Such as "Edited 10:58, see earlier version".
    QString edited = {};
    /// The role may see that there is an entry, not what it says: `title` then says so and there is no body.
    bool hidden = false;
    /// What a hidden entry offers instead: "Why is this?".
    QString action = {};

    bool operator==(const TimelineEntry&) const = default;
};

/// The whole entry as a screen reader says it, for Qt::AccessibleTextRole.
QString spokenOf(const TimelineEntry& entry);

}
