#include "ui/pages/cases/ConsentPart.h"

#include "ui/pages/cases/ConsentForm.h"
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
using model::Consent;
using model::ConsentState;

ConsentPart::ConsentPart(const Ground& ground, QWidget* parent) : CasePart(ground, KindNo::Consent, parent), m_form(new ConsentForm(ground))
{
    setAdd(Glyph::Consent, tr("Record a consent"));
    addSecond(Glyph::Shield, tr("Record a condition"), u"condition"_s);
    setNone({tr("No consents yet"), tr("What the student agrees to stands here: what for, with whom, and until when."), {}, Glyph::Consent});
    keepForm(m_form);
    connect(m_form, &FormCard::saved, this, &ConsentPart::recorded);
}

void ConsentPart::askFor(bool condition) { act(std::nullopt, condition ? u"condition"_s : u"add"_s); }

PartEntry ConsentPart::entryOf(const Item& item, const CaseFile& file) const
{
    const model::View& view = item.view;
    const QDate today = localDay(ground().clock.now());
    const auto state = shown(view, Consent::state);
    const auto condition = shown(view, Consent::condition);
    const bool inForce = state == ConsentState::Given;
    PartEntry entry{view.id(), inForce || state == ConsentState::Asked ? tr("In force or asked for") : tr("Ended or not given")};
    entry.title = shown(view, Consent::scope).value_or(tr("Consent"));
    QStringList meta;
    if (const auto given = shown(view, Consent::givenOn)) meta << tr("from %1").arg(nearDate(*given, today));
    if (const auto until = shown(view, Consent::expires); until && inForce) meta << tr("until %1").arg(nearDate(*until, today));
    if (const auto ended = shown(view, Consent::withdrawnOn)) meta << tr("ended %1").arg(nearDate(*ended, today));
    if (const auto how = shown(view, Consent::method)) meta << tr("given %1").arg(wordsFor(*how));
    if (const auto author = shown(view, model::Common::author)) meta << tr("recorded by %1").arg(Directory(ground().desk).staff(*author));
    entry.meta = meta.join(u"  ·  "_s);
    if (condition) entry.chips << ChipLook{.text = tr("Recorded condition")};
    if (state) entry.chips << statusOf(*state).chip();
    if (const auto purpose = shown(view, Consent::forPurpose)) entry.fields << std::pair(condition ? tr("Why it is necessary") : tr("What for"), FieldReading::value(*purpose));
    if (const auto whom = shown(view, Consent::recipients)) entry.fields << std::pair(tr("Who may have it"), FieldReading::value(*whom));
    const auto stands = [&](const std::vector<Item>& items, const auto& field) {
        return int(std::ranges::count_if(items, [&](const Item& one) { return shown(one.view, field) == view.id(); }));
    };
    const int notes = stands(file.notes, model::Note::consent), referrals = stands(file.referrals, model::Referral::consent);
    if (notes + referrals > 0) {
        QStringList held;
        if (notes) held << (notes == 1 ? tr("1 note") : tr("%n notes", nullptr, notes));
        if (referrals) held << (referrals == 1 ? tr("1 referral") : tr("%n referrals", nullptr, referrals));
        entry.fields << std::pair(inForce ? tr("Held under it") : tr("Held back since it ended"), FieldReading::value(Directory::listed(held)));
    }
    if (view.mayWrite(Consent::state) && (inForce || state == ConsentState::Asked)) {
        if (state == ConsentState::Asked) entry.verbs << PartVerb{u"given"_s, tr("It was given"), Glyph::Check} << PartVerb{u"refused"_s, tr("It was not given"), Glyph::Close};
        entry.verbs << PartVerb{u"withdraw"_s, condition ? tr("End it") : tr("Withdraw"), Glyph::Undo};
    }
    return entry;
}

std::vector<PartEntry> ConsentPart::entriesOf(const CaseFile& file) const
{
    std::vector<PartEntry> out;
    for (const Item& item : file.consents) out.push_back(entryOf(item, file));
    const QString first = tr("In force or asked for");
    std::ranges::stable_sort(out, [&](const PartEntry& a, const PartEntry& b) { return (a.group == first) > (b.group == first); });
    return out;
}

void ConsentPart::act(const std::optional<model::RecordId>& id, const QString& key)
{
    if (!id) {
        m_form->about(key == u"condition" ? ConsentForm::Kind::Condition : ConsentForm::Kind::Agreement);
        return putForm(m_form, key);
    }
    if (key == u"withdraw") return tellFault(ground().desk.withdraw(*id));
    model::Changes changes(KindNo::Consent);
    changes.to(Consent::state, key == u"given" ? ConsentState::Given : ConsentState::Refused);
    if (key == u"given") changes.to(Consent::givenOn, localDay(ground().clock.now()));
    tellFault(ground().desk.edit(*id, changes));
}

}
