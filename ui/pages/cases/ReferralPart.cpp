#include "ui/pages/cases/ReferralPart.h"

#include "ui/pages/cases/AnswerForm.h"
#include "ui/pages/cases/ReferralForm.h"
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
using model::Referral;
using model::ReferralState;

ReferralPart::ReferralPart(const Ground& ground, QWidget* parent) : CasePart(ground, KindNo::Referral, parent), m_form(new ReferralForm(ground)), m_answer(new AnswerForm(ground))
{
    setAdd(Glyph::Send, tr("Refer the student"));
    setNone({tr("No referrals yet"), tr("Where the student was referred, what was passed on and what came back stands here."), {}, Glyph::Send});
    keepForm(m_form);
    keepForm(m_answer);
}

namespace {

/// The codes of what was passed on, as words; words that somebody wrote stay as they are.
QString sharedWords(const QString& shared)
{
    const QHash<QString, QString> known{{u"name"_s, ReferralPart::tr("name")}, {u"number"_s, ReferralPart::tr("student number")}, {u"email"_s, ReferralPart::tr("email")},
                                        {u"phone"_s, ReferralPart::tr("telephone")}, {u"support"_s, ReferralPart::tr("agreed support")}};
    QStringList out;
    for (const QString& code : shared.split(u' ', Qt::SkipEmptyParts)) {
        if (!known.contains(code)) return shared;
        out << known.value(code);
    }
    return Directory::listed(out);
}

bool mayMove(const model::View& view, ReferralState to)
{
    const auto now = shown(view, Referral::state);
    const auto codeOf = [](ReferralState state) { return QString(model::latin(model::codesOf<ReferralState>[size_t(state)])); };
    return now && view.mayWrite(Referral::state) && view.kind().mayMove(codeOf(*now), codeOf(to));
}

}

std::vector<PartEntry> ReferralPart::entriesOf(const CaseFile& file) const
{
    const Directory names(ground().desk);
    const QDate today = localDay(ground().clock.now());
    std::vector<PartEntry> out;
    for (const Item& item : file.referrals) {
        const model::View& view = item.view;
        PartEntry entry{view.id()};
        const auto service = shown(view, Referral::service);
        entry.title = service ? names.label(u"service"_s, *service) : tr("A specialist service");
        QStringList meta;
        if (const auto kind = shown(view, Referral::kindOf)) meta << wordsFor(*kind);
        if (const auto at = shown(view, model::Common::occurred)) meta << nearDate(localDay(*at), today);
        const auto state = shown(view, Referral::state);
        if (const auto chase = shown(view, Referral::chaseOn); chase && state != ReferralState::Done) meta << tr("ask again %1").arg(nearDate(*chase, today));
        entry.meta = meta.join(u"  ·  "_s);
        if (state) entry.chips << statusOf(*state).chip();
        entry.fields << std::pair(tr("Reason"), readingOf(view, Referral::reason));
        if (const auto shared = shown(view, Referral::shared)) entry.fields << std::pair(tr("Passed on"), FieldReading::value(sharedWords(*shared)));
        if (const auto consent = shown(view, Referral::consent)) {
            const Item* held = itemOf(file.consents, *consent);
            if (held) entry.fields << std::pair(tr("Consent used"), readingOf(held->view, model::Consent::scope));
        } else if (const auto why = shown(view, Referral::overrideReason)) {
            entry.fields << std::pair(tr("Without agreement, because"), FieldReading::value(*why));
        }
        if (const auto reply = shown(view, Referral::reply)) entry.fields << std::pair(tr("Reply"), FieldReading::value(*reply));
        const bool ended = state == ReferralState::Done || state == ReferralState::Rejected || state == ReferralState::Revoked;
        if (view.mayWrite(Referral::state) && !ended) entry.verbs << PartVerb{u"answer"_s, tr("Write down what came back"), Glyph::Inbox};
        if (mayMove(view, ReferralState::Revoked) && !ended) entry.verbs << PartVerb{u"revoke"_s, tr("Call it back"), Glyph::Close, true};
        out.push_back(std::move(entry));
    }
    return out;
}

void ReferralPart::act(const std::optional<model::RecordId>& id, const QString& key)
{
    if (!id) return putForm(m_form, u"add"_s);
    if (key == u"revoke") return tellFault(ground().desk.edit(*id, model::Changes(KindNo::Referral).to(Referral::state, ReferralState::Revoked)));
    const Item* item = file() ? itemOf(file()->referrals, *id) : nullptr;
    if (!item) return;
    m_answer->about(*item);
    putForm(m_answer, key, id);
}

}
