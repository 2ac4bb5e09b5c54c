#pragma once

#include "core/session/Desk.h"
#include "ui/widgets/SyncChip.h"
#include "ui/widgets/TopBar.h"

namespace carrel::ui {

/// How the desk stands with the hub, for the chip: the state first, then what goes with it.
struct ChipWords {
    SyncState state = SyncState::UpToDate;
    QString strong;
    QString rest;

    bool operator==(const ChipWords&) const = default;
};

/// The desk does not reach the hub, or not so that they understand each other: what is done here is not known there.
bool isApart(session::SyncStanding standing);

/// The hub can be reached, and nothing goes on between the two until somebody does something about it: the bar above every page
/// says what.
bool needsSomebody(session::SyncStanding standing);
/// The last contact is more than a day ago: the same bar says so.
bool isOfAnotherDay(const session::SyncReport& report, base::Moment now);

/// "Without the hub since 13:52: this queue goes on here alone", where `then` is what follows from it.
QString apartWords(const session::SyncReport& report, const QString& then, base::Moment now);

ChipWords chipWords(const session::SyncReport& report, base::Moment now);
/// "3 days ago"; today as agoWords() says it.
QString ageWords(base::Moment moment, base::Moment now);
/// A heading and a paragraph about the same.
QString standingHeading(const session::SyncReport& report, base::Moment now);
QString standingWords(const session::SyncReport& report, base::Moment now);

/// "1 change", "14 changes".
QString changesWords(qint64 count);

/// "Note for Amira Benhaddou" and "written 13:58, waiting".
struct EditWords {
    QString what;
    QString fate;
};
EditWords waitingWords(session::Desk& desk, const session::WaitingEdit& edit, base::Moment now);
/// What the hub made of an edit, in plain sentences.
EditWords toldWords(session::Desk& desk, const session::ToldEdit& edit, base::Moment now);

/// "Amira Benhaddou's next step": which field of which record two people have changed.
QString subjectOf(session::Desk& desk, const session::Conflict& conflict);
/// A value as a person reads it, whatever the field's type: a date, a name, a code's words.
QString valueWords(session::Desk& desk, model::KindNo kind, const model::FieldSpec& field, const model::Value& value);

}
