#pragma once

#include "core/access/Scope.h"
#include "core/model/Shape.h"

namespace carrel::access {

/// Whether the permission that a special-category value needs is there now, and until when.
struct ConsentStanding {
    bool holds = false;
    std::optional<base::Moment> until;
    bool operator==(const ConsentStanding&) const = default;
};

/// A note whose text, or a file whose content, is special-category data: it says so, or its type is health or not known here.
bool isSpecial(const model::Record& record);

/// The record is held under a consent or an Article 9 condition, so that it shows nothing of its matter without one.
bool needsConsent(const model::Record& record);

/// Nothing when none is needed. A consent of another student, one not given, and one that has ended do not count.
std::optional<ConsentStanding> consentHolds(const model::Record& record, Related& related, base::Moment now);

/// Withholds the matter of a record that lacks its consent: the same for every such row, so that nothing can be told
/// from it. What calls for the consent stays readable but cannot be written away.
void maskMatter(model::Shape& shape);

/// Whether the service a referral names may read it: sent and not taken back, with the student's agreement or a
/// reasoned override. Advice to go somewhere tells nobody anything.
ConsentStanding serviceReads(const model::Record& referral, Related& related, base::Moment now);

}
