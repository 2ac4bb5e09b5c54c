#pragma once

#include "core/access/Scope.h"

namespace carrel::access {

/// Whose data a record is: its own student, and whoever the case or the record it hangs on is about.
struct Subjects {
    std::vector<model::RecordId> ids;
    /// Somebody's, but it cannot be told whose.
    bool unknown = false;
};

Subjects subjectsOf(const model::Record& record, Related& related);

/// The processing of one of them is restricted, or nobody can tell.
bool isRestricted(const Subjects& subjects, const model::Record& record, Related& related);

/// The record that a conflict is about.
std::shared_ptr<const model::Record> targetOf(const model::Record& conflict, Related& related);

}
