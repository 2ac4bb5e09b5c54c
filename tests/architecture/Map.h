#pragma once

#include "tests/architecture/Limits.h"

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace carrel::architecture {

/// One row of the table of rooms.
struct Room {
    QString name;
    QStringList mayInclude;
    /// How the includes of its outside libraries start: `QtCore/`, `sodium.h`.
    QStringList outside;
    /// It wires the others together: any room, any library.
    bool wiresAnything = false;
};

/// What only named places may do.
enum class Deed { Clock, Randomness, File, Socket, Keychain, Sql, Json };

/// ARCHITECTURE.md as the rules read it. `faults` are the rows that could not be read; nothing is guessed.
struct Map {
    QList<Room> rooms;
    QMap<Deed, QStringList> places;
    QStringList faults;
    bool everyRoomMustExist = EveryRoomMustExist;
    bool ratioIsRequired = RatioIsRequired;

    const Room* room(const QString& name) const;
    /// A place is a path with `*` for any rest of it.
    bool allows(Deed deed, const QString& path) const;
};

Map readMap(const QString& markdown);

/// `core/sync` for `core/sync/Outbox.h` and what lies in its folders, `ui` and `app` alike; empty for anything else.
QString roomOf(const QString& path);

}
