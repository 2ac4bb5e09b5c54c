#include "core/hub/Service.h"
#include "core/hub/desks/Officer.h"
#include "core/hub/edits/Quarantine.h"
#include "core/model/people/Staff.h"
#include "core/wire/Waiting.h"

#include <algorithm>

namespace carrel::hub {

using namespace Qt::StringLiterals;
using wire::WaitingResult;

namespace {

wire::Reply ok(const QByteArray& json) { return {200, "application/json", json, {}, {}}; }

std::vector<wire::WaitingLine> linesOf(WorkingSet& set, const std::vector<QuarantinedEdit>& edits)
{
    std::vector<wire::WaitingLine> out;
    for (const auto& edit : edits) {
        const auto author = model::RecordId::parse(edit.staff);
        const auto person = author ? set.find(model::KindNo::Staff, *author) : nullptr;
        const QString name = person ? person->get(model::Staff::name).value_or(QString()) : QString();
        out.push_back({edit.no, edit.kind, edit.reason, name, edit.at, edit.due, edit.pieces});
    }
    return out;
}

WaitingResult resultOf(QuarantineFault fault)
{
    return fault == QuarantineFault::StillRefused ? WaitingResult::StillRefused
        : fault == QuarantineFault::Unreadable    ? WaitingResult::Unreadable
                                                  : WaitingResult::Decided;
}

bool isHidden(QuarantineFault fault) { return fault == QuarantineFault::NotAllowed || fault == QuarantineFault::Unknown; }

wire::WaitingText textOf(qint64 no, const WaitingWords& words)
{
    wire::WaitingText out{no, WaitingResult::Done, words.kind, words.place, {}, {}, {}, {}};
    if (words.written.ms != 0) out.written = words.written;
    for (size_t i = 0; i < words.fields.size(); ++i) {
        out.fields.emplace_back(words.fields[i].first, i < words.values.size() ? words.values[i] : model::Value(words.fields[i].second));
    }
    return out;
}

}

wire::Reply Service::waiting(const wire::Request& request, const Desk& desk)
{
    // To everybody else there is nothing at this address.
    const auto nothing = problem(404, u"unknown"_s, u"There is nothing at this address."_s);
    const auto unreadable = problem(400, u"unreadable"_s, u"What is asked cannot be read, or says no reason."_s);
    WorkingSet set(*m_db);
    const auto who = entitlementOf(set, desk.staff, m_context);
    if (!who.may(access::Right::Waiting)) return nothing;
    Quarantine quarantine(*m_db, m_context);
    if (request.path == u"/v1/waiting" && request.method == "GET") return ok(wire::writeWaiting(linesOf(set, quarantine.listFor(desk.staff))));
    if (request.method != "POST") return nothing;
    if (request.path == u"/v1/waiting/read") {
        const auto asked = wire::readWaitingQuestion(request.body);
        if (!asked) return unreadable;
        const auto words = quarantine.reveal(asked->no, desk.staff, asked->why);
        if (!words && isHidden(words.error())) return nothing;
        wire::WaitingText text = words ? textOf(asked->no, *words) : wire::WaitingText{asked->no, resultOf(words.error()), {}, {}, {}, {}, {}, {}};
        if (words && words->student) std::tie(text.studentNumber, text.studentName) = nameFor(set, who, access::Right::Waiting, *words->student, m_context);
        return ok(wire::writeWaitingText(text));
    }
    if (request.path != u"/v1/waiting/settle") return nothing;
    const auto asked = wire::readWaitingDecision(request.body);
    if (!asked) return unreadable;
    const auto seen = quarantine.listFor(desk.staff);
    // Of what this person must not see they hear what they would of something that is not there.
    if (std::ranges::find(seen, asked->no, &QuarantinedEdit::no) == seen.end()) return ok(wire::writeWaitingResult(WaitingResult::Decided));
    std::vector<FeedEntry> entries;
    std::optional<QuarantineFault> fault;
    if (asked->release) {
        if (const auto done = quarantine.release(asked->no, desk.staff, entries); !done) fault = done.error();
        m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    } else if (const auto done = quarantine.decline(asked->no, desk.staff); !done) {
        fault = done.error();
    }
    if (fault == QuarantineFault::NotAllowed) return problem(403, u"own"_s, u"What you wrote yourself is for somebody else to decide."_s);
    return ok(wire::writeWaitingResult(fault ? resultOf(*fault) : WaitingResult::Done));
}

}
