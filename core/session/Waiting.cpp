#include "core/session/Fleet.h"
#include "core/session/OpenDesk.h"
#include "core/sync/Desks.h"

namespace carrel::session {

using namespace Qt::StringLiterals;

namespace {

WaitingCause causeOf(const QString& word)
{
    static const QHash<QString, WaitingCause> causes{
        {u"draft"_s, WaitingCause::Draft},         {u"revoked"_s, WaitingCause::DeskRevoked},    {u"forked"_s, WaitingCause::DeskCopied},
        {u"scope"_s, WaitingCause::NotTheirs},     {u"consent"_s, WaitingCause::NoConsent},      {u"restricted"_s, WaitingCause::Restricted},
        {u"reference"_s, WaitingCause::NamesOther}, {u"incomplete"_s, WaitingCause::Incomplete}, {u"too-large"_s, WaitingCause::TooLarge},
        {u"unreadable"_s, WaitingCause::NotReadable}, {u"decision"_s, WaitingCause::NoDecision}};
    return causes.value(word, WaitingCause::Other);
}

WaitingEnd endOf(wire::WaitingResult result)
{
    switch (result) {
    case wire::WaitingResult::Done: return WaitingEnd::Done;
    case wire::WaitingResult::Decided: return WaitingEnd::Decided;
    case wire::WaitingResult::StillRefused: return WaitingEnd::StillRefused;
    case wire::WaitingResult::Unreadable: break;
    }
    return WaitingEnd::Unreadable;
}

const model::KindView* kindNamed(const QString& name) { return name.isEmpty() ? nullptr : model::findKind(name); }

std::optional<WaitingRead> readOf(const wire::WaitingText& said)
{
    const auto* kind = kindNamed(said.kind);
    if (!kind && !said.kind.isEmpty()) return std::nullopt;
    WaitingRead out{endOf(said.result), kind ? kind->no() : model::KindNo::None, {}, said.studentNumber, said.studentName, said.written, {}};
    for (const auto& [name, value] : said.fields) {
        const int position = kind ? kind->position(name) : -1;
        if (kind && position < 0) return std::nullopt;
        if (kind) out.fields.emplace_back(&kind->at(position), value);
        else if (value.text()) out.text += *value.text();
    }
    return out;
}

}

void Fleet::askWaiting(std::function<void(OnlineFault, const std::vector<WaitingItem>&)> done)
{
    m_desks->waiting(m_token(), [done = std::move(done)](sync::BeyondFault fault, const std::vector<wire::WaitingLine>& lines) {
        std::vector<WaitingItem> out;
        for (const auto& line : lines) {
            const auto* kind = kindNamed(line.kind);
            out.push_back({line.no, kind ? kind->no() : model::KindNo::None, causeOf(line.reason), line.author, line.at, line.due, line.pieces});
        }
        done(faultOf(fault), out);
    });
}

void Fleet::readWaiting(qint64 no, const QString& why, std::function<void(OnlineFault, const WaitingRead&)> done)
{
    m_desks->readWaiting(m_token(), {no, why}, [done = std::move(done)](sync::BeyondFault fault, const wire::WaitingText& said) {
        if (fault != sync::BeyondFault::None) return done(faultOf(fault), {});
        const auto read = readOf(said);
        done(read ? OnlineFault::None : OnlineFault::NotUnderstood, read.value_or(WaitingRead()));
    });
}

void Fleet::settle(qint64 no, bool release, std::function<void(OnlineFault, WaitingEnd)> done)
{
    m_desks->settle(m_token(), {no, release}, [done = std::move(done)](sync::BeyondFault fault, wire::WaitingResult result) { done(faultOf(fault), endOf(result)); });
}

}
