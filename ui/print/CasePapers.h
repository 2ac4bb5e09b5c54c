#pragma once

#include "ui/pages/Place.h"
#include "ui/print/PaperOffer.h"

namespace carrel::ui {

/// Where a case stands and what was done, without the words of any note. `pseudonym` instead of whatever else would name it.
PaperDocument caseSummaryPaper(const Ground& ground, const session::CaseFile& file, const QString& pseudonym = {});
/// Everything that happened, oldest first, with the words of the notes that the role reads.
PaperDocument chronologyPaper(const Ground& ground, const session::CaseFile& file, const PaperWish& wish);
/// One referral, with the minimum that was chosen for the service.
PaperDocument referralPaper(const Ground& ground, const session::CaseFile& file, const session::Item& referral);
/// Whether a referral has what it needs to be handed over: the student's agreement, or a recorded reason without it.
bool mayHandOver(const session::CaseFile& file, const session::Item& referral);

/// All that can be printed of a case, made anew from the desk each time it is looked at.
std::vector<PaperOffer> casePapers(const Ground& ground, const model::RecordId& theCase);

}
