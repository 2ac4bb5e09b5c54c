#pragma once

#include "core/model/Record.h"

#include <memory>
#include <optional>
#include <vector>

namespace carrel::access {

/// The words a policy uses for "which rows"; the closed list of access scopes.
enum class ScopeWord : quint8 {
    Own,      ///< I own it, share it, or wrote it
    Team,     ///< held by a team I am in
    TeamOpen, ///< the same, while the case is open
    Managed,  ///< owned by somebody I manage
    Tutees,   ///< students I am personal tutor to, while enrolled
    Module,
    Level,
    Programme,
    School,
    Faculty,
    Institution, ///< every record that is not confidential
    Enrolled,    ///< any student who is enrolled now
    Referral,    ///< referred to my service
    Granted,     ///< named in a dated grant
    Directory,   ///< colleagues' names, teams, lookups, notices
    Config,      ///< people, posts and units, for those who administer them
    Register,    ///< a workshop I lead, around its date
    DropIn,      ///< a drop-in session I am on duty for
    Aggregate,   ///< published tables only; matches no row
    Glass,       ///< a reasoned, time-limited exception
    Named,       ///< a relationship that is mine: it names me as its member of staff
    Service,     ///< drop-in sessions, workshops and tutorials that a team I am in holds, and who comes to them
    ServiceOpen, ///< the same, until the session is closed or its day is over
    DropInDay,   ///< a drop-in session I was on duty for, until the day after
    DropInPast,  ///< earlier visits of whoever comes to a session I am on duty for
    TutorialPast, ///< earlier visits of whoever has a tutorial with a team I am in these weeks
    Frequent,     ///< of whoever comes often to a team I am in: those visits, and what a person decided about it
};
std::optional<ScopeWord> scopeWord(QAnyStringView text);
QLatin1String textOf(ScopeWord word);

/// One reason a row may be seen: `team:<id>`, `tutor:<id>`, `enrolled` … with the moment it stops holding, if it will.
struct ScopeKey {
    QByteArray text;
    std::optional<base::Moment> until;
    bool operator==(const ScopeKey&) const = default;
};

struct Keys {
    std::vector<ScopeKey> all; ///< sorted by text, one of each
    /// When the keys must be worked out again although nothing was written (something starts or ends by the calendar).
    std::optional<base::Moment> boundary;
    /// Whose data it is, as told by all that it hangs on: a deny about any of them hides the row.
    std::vector<model::RecordId> subjects;
    bool operator==(const Keys&) const = default;
};

/// The records that a record's visibility hangs on.
class Related
{
public:
    virtual ~Related() = default;
    virtual std::shared_ptr<const model::Record> find(model::KindNo kind, const model::RecordId& id) = 0;
    virtual std::vector<std::shared_ptr<const model::Record>> naming(model::KindNo kind, model::Name field,
                                                                     const model::RecordId& id) = 0;
};

/// Why this record may be seen at `now`.
Keys keysOf(const model::Record& record, Related& related, base::Moment now);

}
