#pragma once

#include "core/model/cases/Files.h"
#include "core/model/governance/Print.h"
#include "core/session/Commands.h"

namespace carrel::session {

/// A file to attach.
struct NewAttachment {
    model::RecordId theCase;
    QString name;
    QByteArray bytes;
    model::Audience audience = model::Audience::Team;
    bool special = false;
    std::optional<model::RecordId> consent = {};
};

struct AttachAnswer {
    CommandAnswer outcome;
    model::FileFault file = model::FileFault::None; ///< why this file cannot be attached
    bool ok() const { return file == model::FileFault::None && outcome.ok(); }
};

/// How much of a file this desk has.
struct Arrival {
    enum class Where {
        Here,     ///< all of it
        Arriving, ///< it comes to this desk, and is not all here yet
        AtHub,    ///< its pieces stay at the hub: opening it needs the network
        Withheld, ///< what is needed to show it is missing
        Withdrawn,
    };
    Where where = Where::Withheld;
    int here = 0; ///< pieces
    int all = 0;
    int unsent = 0; ///< of those here
};

enum class FileOpening {
    Opened,
    NotHere, ///< no such attachment on this desk
    Withheld,
    Withdrawn,
    StillArriving,
    Damaged,  ///< what arrived is not what was attached
    NotNoted, ///< it could not be put on record that it is opened; nothing is opened then
    Offline,
    SignInNeeded,
    NotAllowed,
    NotUnderstood,
    Overtaken, ///< another file was asked for before this one had come
};

/// A file to be shown or saved. It is in memory, and nowhere else.
struct OpenedFile {
    FileOpening how = FileOpening::NotHere;
    QString name;
    model::FileSort sort = model::FileSort::PlainText;
    QByteArray bytes;
    Arrival arrival;
    bool ok() const { return how == FileOpening::Opened; }
};

}
