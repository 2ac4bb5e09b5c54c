#pragma once

#include "core/model/View.h"
#include "core/model/dropin/Visit.h"

namespace carrel::model {

/// Where somebody stands in the queue: by when they joined or came back to it, and by their ids where that is the same.
struct QueuePlace {
    base::Moment since;
    RecordId visit;
    auto operator<=>(const QueuePlace&) const = default;
};

/// Nothing for whoever does not wait.
std::optional<QueuePlace> queuePlace(const View& visit);
std::optional<QueuePlace> queuePlace(const Record& visit);

/// What is called out instead of a name: two letters and two digits that nobody misreads, drawn and not counted, so that two
/// desks that are cut off from each other hardly ever draw the same.
QString drawTicket(base::Random& random);

}
