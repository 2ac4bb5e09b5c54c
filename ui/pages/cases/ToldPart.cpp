#include "ui/pages/cases/ToldPart.h"

#include "core/model/cases/Explanation.h"
#include "ui/pages/cases/ToldForm.h"
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
using model::Explanation;
using model::ExplanationState;

ToldPart::ToldPart(const Ground& ground, QWidget* parent) : CasePart(ground, KindNo::Explanation, parent), m_form(new ToldForm(ground))
{
    setAdd(Glyph::Message, tr("Record what was told"));
    addSecond(Glyph::UserX, tr("Record a wish not to say"), u"declined"_s);
    setNone({tr("Nothing noted yet"), tr("What the student was told about how things are kept stands here, and what they chose not to say."), {}, Glyph::Message});
    keepForm(m_form);
}

std::vector<PartEntry> ToldPart::entriesOf(const CaseFile& file) const
{
    const Directory names(ground().desk);
    const QDate today = localDay(ground().clock.now());
    std::vector<PartEntry> out;
    for (const Item& item : file.explanations) {
        const model::View& view = item.view;
        const bool declined = shown(view, Explanation::sort) == model::ExplanationSort::Declined;
        const bool struck = shown(view, Explanation::state) == ExplanationState::Struck;
        PartEntry entry{view.id()};
        entry.title = shown(view, Explanation::about).value_or(QString());
        QStringList meta;
        if (const auto on = shown(view, Explanation::on)) meta << nearDate(*on, today);
        if (const auto how = shown(view, Explanation::method)) meta << wordsFor(*how);
        if (const auto author = shown(view, model::Common::author)) meta << tr("by %1").arg(names.staff(*author));
        entry.meta = meta.join(u"  ·  "_s);
        entry.chips << (declined ? ChipLook{.text = tr("Prefers not to say")} : ChipLook{.text = tr("Student was told"), .tone = Tone::Ok});
        if (struck) entry.chips << ChipLook{.text = tr("Withdrawn, entered by mistake"), .outlined = true};
        if (const auto follows = shown(view, Explanation::consequence)) entry.fields << std::pair(tr("What follows from it, as explained"), FieldReading::value(*follows));
        if (view.mayWrite(Explanation::state)) {
            entry.verbs << (struck ? PartVerb{u"recorded"_s, tr("Restore this entry"), Glyph::Undo, true} : PartVerb{u"struck"_s, tr("Withdraw this entry"), Glyph::Close, true});
        }
        out.push_back(std::move(entry));
    }
    return out;
}

void ToldPart::act(const std::optional<model::RecordId>& id, const QString& key)
{
    if (!id) {
        m_form->about(key == u"declined" ? ToldForm::Kind::Declined : ToldForm::Kind::Told);
        return putForm(m_form, key);
    }
    tellFault(ground().desk.edit(*id, model::Changes(KindNo::Explanation).to(Explanation::state, key == u"struck" ? ExplanationState::Struck : ExplanationState::Recorded)));
}

}
