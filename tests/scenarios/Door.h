#pragma once

#include "core/model/workshops/Booking.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <map>
#include <vector>

namespace carrel::tests {

/// What was done at the door in a term: of it nothing may be lost but by a person, or with a medium and a store together.
struct Door {
    /// Somebody's name was said aloud: with the hub's word, or apart from it.
    struct NameSaid {
        model::RecordId visit;
        QString desk;
        QString enrolledAs;
        bool isApart = false;
    };
    /// Since a store last came back from a backup.
    std::vector<NameSaid> namesSaid;
    /// Who came second was told at this desk, and has put it away.
    QSet<std::pair<QString, model::RecordId>> heardFirst;

    struct Added {
        model::KindNo kind;
        model::RecordId record;
        QString words; ///< what alone is said of them
    };
    /// Every visit and every booking that was put down at a desk.
    std::vector<Added> added;
    /// Of two visits of a student one was taken off, and the other kept.
    std::vector<std::pair<model::RecordId, model::RecordId>> twins;
    /// Visits that a person took off, or took a step back of.
    QSet<model::RecordId> takenOff;

    struct Mark {
        QString desk;
        std::optional<model::Attendance> last;
        QSet<int> ever;
        bool isOneDesks = true; ///< nobody else has said anything of it
    };
    /// By booking, what was said of who came.
    std::map<model::RecordId, Mark> marks;
    /// How many places of a workshop were given by somebody who could not know all that others had given, or who gave more than
    /// there were and was told so.
    QHash<model::RecordId, int> givenApart;

    void mark(const QString& desk, const model::RecordId& booking, std::optional<model::Attendance> as)
    {
        Mark& mark = marks.try_emplace(booking, Mark{desk, {}, {}}).first->second;
        mark.isOneDesks = mark.isOneDesks && mark.desk == desk;
        mark.last = as;
        if (as) mark.ever.insert(int(*as));
    }
    /// Something else was said of it, that need not be a mark.
    void unmark(const model::RecordId& booking) { marks.try_emplace(booking, Mark{}).first->second.isOneDesks = false; }
};

}
