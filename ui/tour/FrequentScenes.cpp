#include "ui/pages/dropin/ChoiceList.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/pages/dropin/FrequentCard.h"
#include "ui/pages/dropin/FrequentSheet.h"
#include "ui/tour/Tour.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Composer.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::FrequentStage;

/// Somebody who comes often: looked at, decided about, written to, and what came of it.
void Tour::seeFrequent(Guest& door, DropInPage& page)
{
    FrequentCard& card = *page.often();
    const auto at = [&](FrequentStage stage) {
        page.refresh();
        const auto it = std::ranges::find(card.all(), stage, &session::FrequentLine::stage);
        return it == card.all().end() ? std::nullopt : std::optional(*it);
    };
    const auto prompt = at(FrequentStage::Decide);
    if (!prompt) return void(m_missed << u"somebody who comes often"_s);
    see(u"130-come-often"_s, door, true, &card);
    DecideSheet* decide = card.decide(prompt->student, prompt->team);
    see(u"131-decide"_s, door, true);
    decide->submit();
    see(u"131-decide-incomplete"_s, door);
    decide->choices()->choose(int(model::DecisionChoice::Contact));
    decide->words()->setText(u"Nearly every time about how to read one kind of text. An hour with a tutor may do more than the queue."_s);
    decide->submit();
    const auto decided = at(FrequentStage::Write);
    if (!decided) return void(m_missed << u"a decision to contact somebody"_s);
    see(u"132-to-contact"_s, door, false, &card);
    if (auto* write = qobject_cast<WriteSheet*>(card.next(decided->student))) {
        write->beginning()->click();
        write->choices()->choose(int(model::ApproachMethod::Email));
        see(u"132-write"_s, door, true);
        write->submit();
    }
    if (auto* hear = card.hear(decided->student, decided->team)) {
        see(u"133-outcome"_s, door, true);
        hear->choices()->choose(int(model::ApproachOutcome::Came));
        hear->submit();
    } else {
        m_missed << u"somebody who was written to"_s;
    }
    if (DecideSheet* again = card.decide(decided->student, decided->team)) {
        see(u"134-decided-before"_s, door, true);
        again->Sheet::close();
    }
}

}
