#include "core/access/ConsentRule.h"

#include "core/model/cases/Attachment.h"
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

/// What a record stands on: the consent it names, or what it says instead.
struct Footing {
    const model::Field<model::RecordId>& consent;
    const model::Field<QString>& otherwise;
};

Footing footingOf(KindNo kind)
{
    if (kind == KindNo::Note) return {Note::consent, Note::condition};
    if (kind == KindNo::Attachment) return {model::Attachment::consent, model::Attachment::condition};
    return {Referral::consent, Referral::overrideReason};
}

void lower(model::Shape& shape, const model::FieldSpec& field, model::Grain most)
{
    const int position = model::kindView(shape.kind()).position(field);
    if (shape.at(position) > most) shape.set(position, most);
}

}

bool isSpecial(const Record& record)
{
    if (record.no() == KindNo::Attachment) return record.get(model::Attachment::special).value_or(false);
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
    const Footing footing = footingOf(record.no());
    if (saysAnything(record, footing.otherwise)) return ConsentStanding{true, std::nullopt};
    return standingOf(record, footing.consent, related, now);
}

void maskMatter(model::Shape& shape)
{
    using model::Grain;
    if (shape.kind() == KindNo::Note) {
        lower(shape, Note::body, Grain::Masked);
        lower(shape, Note::special, Grain::Full);
        lower(shape, Note::type, Grain::Full);
        lower(shape, Note::condition, Grain::Full);
    } else if (shape.kind() == KindNo::Attachment) {
        using model::Attachment;
        lower(shape, Attachment::name, Grain::Masked);
        lower(shape, Attachment::sort, Grain::Masked);
        lower(shape, Attachment::size, Grain::Masked);
        lower(shape, Attachment::digest, Grain::Masked);
        lower(shape, Attachment::reason, Grain::Masked);
        lower(shape, Attachment::special, Grain::Full);
        lower(shape, Attachment::condition, Grain::Full);
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
