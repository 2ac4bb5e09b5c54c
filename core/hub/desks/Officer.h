#pragma once

#include "core/hub/desks/Enrolments.h"

namespace carrel::hub {

/// Whether a role of theirs that bears this right is granted the whole of a field of students.
bool showsOfStudents(const access::Entitlement& who, access::Right right, const model::FieldSpec& field, const HubContext& context);
/// A student's number and name, each empty where this person may not know it.
std::pair<QString, QString> nameFor(WorkingSet& set, const access::Entitlement& who, access::Right right, const model::RecordId& student, const HubContext& context);

}
