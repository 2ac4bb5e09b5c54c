#include "ui/pages/cases/SupportPart.h"

#include "ui/pages/cases/OutcomeForm.h"
#include "ui/pages/cases/SupportForm.h"
#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;
using session::CaseFile;
using session::Item;
using model::Support;

SupportPart::SupportPart(const Ground& ground, QWidget* parent) : CasePart(ground, KindNo::Support, parent), m_form(new SupportForm(ground)), m_outcome(new OutcomeForm(ground))
{
    setAdd(Glyph::Shield, tr("Add agreed support"));
    setNone({tr("Nothing has been agreed yet"), tr("What the student and staff agree on stands here, with what came of it. The personal tutor sees it too."), {}, Glyph::Shield});
    keepForm(m_form);
    keepForm(m_outcome);
}

std::vector<PartEntry> SupportPart::entriesOf(const CaseFile& file) const
{
    const QDate today = localDay(ground().clock.now());
    std::vector<PartEntry> out;
    for (const Item& item : file.supports) {
        PartEntry entry{item.view.id()};
        entry.title = shown(item.view, Support::what).value_or(tr("Agreed support"));
        QStringList meta;
        if (const auto who = shown(item.view, Support::who)) meta << *who;
        if (const auto by = shown(item.view, Support::by)) meta << tr("by %1").arg(nearDate(*by, today));
        if (shown(item.view, Support::agreed).value_or(false)) meta << tr("agreed by the student");
        entry.meta = meta.join(u"  ·  "_s);
        if (const auto state = shown(item.view, Support::state)) entry.chips << statusOf(*state).chip();
        if (const auto improved = shown(item.view, Support::improved); improved && *improved != model::Improved::NotYetKnown) entry.chips << ChipLook{.text = wordsFor(*improved)};
        if (const auto outcome = shown(item.view, Support::outcome)) entry.fields << std::pair(tr("Outcome"), FieldReading::value(*outcome));
        if (item.view.mayWrite(Support::outcome)) entry.verbs << PartVerb{u"outcome"_s, tr("Write down what came of it"), Glyph::Check};
        out.push_back(std::move(entry));
    }
    return out;
}

void SupportPart::act(const std::optional<model::RecordId>& id, const QString& key)
{
    if (!id) return putForm(m_form, u"add"_s);
    const Item* item = file() ? itemOf(file()->supports, *id) : nullptr;
    if (!item) return;
    m_outcome->about(*item);
    putForm(m_outcome, key, id);
}

}
