#pragma once

#include "core/model/Record.h"

#include <QtCore/QDate>
#include <QtCore/QString>
#include <optional>
#include <vector>

namespace carrel::session {

class Desk;

/// What a service tells the students it works with, as it is in force.
struct StudentNotice {
    QString service; ///< such as `learning-services`
    QString title;
    QString text;
    QString version; ///< such as `2026-09`
    std::optional<QDate> reviewOn = {}; ///< by when somebody looks at it again
};

/// Those in force, by title; the agreement that staff sign is not among them.
std::vector<StudentNotice> noticesInForce(Desk& desk);
/// The one of the service that a team belongs to; nothing where it has none, or this desk does not know the team.
std::optional<StudentNotice> noticeOfTeam(Desk& desk, const std::optional<model::RecordId>& team);

}
