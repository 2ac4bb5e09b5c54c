#include "core/access/ConsentRule.h"

#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"

namespace carrel::access {

using base::Moment;
using model::KindNo;
using model::Note;
using model::Record;
using model::Referral;

namespace {

bool saysAnything(const Record& record, const model::Field<QString>& field) { return record.get(field).has_value(); }

ConsentStanding standingOf(const Record& record, const model::Field<model::RecordId>& field, Related& related,
                           Moment now)
{
    const auto named = record.get(field);
    const auto consent = named ? related.find(KindNo::Consent, *named) : nullptr;
    if (!consent || consent->get(model::Consent::state) != model::ConsentState::Given) return {};
    if (consent->student() != record.student()) return {};
    const auto expires = consent->get(model::Consent::expires);
    if (!expires) return {consent->valueOf("expires").isEmpty(), std::nullopt};
    const Moment end = Moment::startOf(expires->addDays(1));
    return now < end ? ConsentStanding{true, end} : ConsentStanding{};
}

void lower(model::Shape& shape, const model::FieldSpec& field, model::Grain most)
{
    const int position = model::kindView(shape.kind()).position(field);
    if (shape.at(position) > most) shape.set(position, most);
}

}

bool isSpecial(const Record& record)
{
    if (record.no() != KindNo::Note) return false;
    const auto type = record.get(Note::type);
    const bool health = type ? *type == model::NoteType::Health : !record.valueOf("type").isEmpty();
    return health || record.get(Note::special).value_or(false);
}

bool needsConsent(const Record& record)
{
    if (record.no() == KindNo::Referral) return !record.valueOf("consent").isEmpty();
    return isSpecial(record);
}

std::optional<ConsentStanding> consentHolds(const Record& record, Related& related, Moment now)
{
    if (!needsConsent(record)) return std::nullopt;
    const bool note = record.no() == KindNo::Note;
    if (saysAnything(record, note ? Note::condition : Referral::overrideReason))
        return ConsentStanding{true, std::nullopt};
    return standingOf(record, note ? Note::consent : Referral::consent, related, now);
}

void maskMatter(model::Shape& shape)
{
    using model::Grain;
    if (shape.kind() == KindNo::Note) {
        lower(shape, Note::body, Grain::Masked);
        lower(shape, Note::special, Grain::Full);
        lower(shape, Note::type, Grain::Full);
        lower(shape, Note::condition, Grain::Full);
    } else if (shape.kind() == KindNo::Referral) {
        lower(shape, Referral::service, Grain::Masked);
        lower(shape, Referral::reason, Grain::Masked);
        lower(shape, Referral::overrideReason, Grain::Masked);
        lower(shape, Referral::reply, Grain::Masked);
    }
}

ConsentStanding serviceReads(const Record& referral, Related& related, Moment now)
{
    using model::ReferralState;
    const auto state = referral.get(Referral::state);
    const auto how = referral.get(Referral::kindOf);
    const bool sent = state && *state != ReferralState::Draft && *state != ReferralState::Revoked
                      && *state != ReferralState::Rejected;
    if (!sent || !how || *how == model::ReferralKind::AdviceOnly) return {};
    if (saysAnything(referral, Referral::overrideReason)) return {true, std::nullopt};
    return standingOf(referral, Referral::consent, related, now);
}

}
