#pragma once

#include "core/session/Frequent.h"
#include "ui/widgets/Chip.h"

namespace carrel::ui {

/// "Came 6 times since Mon 26 Oct."
QString countWords(const model::Frequency& often, QDate today);
/// The rule in one sentence, and that it says nothing about why.
QString ruleWords(const model::FrequentRule& rule);
/// When the prompt comes back once something was decided.
QString backWords(model::DecisionChoice choice);
QString choiceWord(model::DecisionChoice choice);
QString methodWord(model::ApproachMethod method);
QString outcomeWord(model::ApproachOutcome outcome);
/// What there is to do, or what stands.
ChipLook frequentChip(const session::FrequentLine& line);
/// What is counted, or what was decided, in a line.
QString frequentWords(const session::FrequentLine& line, base::Moment now);
/// Who it is, as this role knows them.
QString frequentName(const session::FrequentLine& line);
/// "Decided by Morwenna Pascoe, Tue 24 Nov, 15:10, after 6 visits since Mon 26 Oct".
QString decidedWords(const session::DecisionLine& decision, base::Moment now);
/// "By email: Kit Lavery, Tue 24 Nov, 15:10".
QString approachWords(const session::ApproachLine& approach, base::Moment now);
/// "Mon 26 Oct, 14:05", with the place.
QString visitWords(const session::CountedVisit& visit, QDate today);
QString visitTopicWords(const session::CountedVisit& visit);

}
