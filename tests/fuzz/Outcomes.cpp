#include "core/wire/Devices.h"
#include "core/wire/Enrolments.h"
#include "tests/fuzz/Target.h"

// What the hub answers and a desk believes: outcomes, sessions, problems, leases.
namespace carrel::fuzz {

using namespace Qt::StringLiterals;

namespace {

/// Reading what was written of it gives bytes that say the same.
template <class Read, class Write>
bool stable(const QByteArray& input, Read read, Write write)
{
    const auto first = read(input);
    if (!first) return false;
    const QByteArray written = write(*first);
    const auto second = read(written);
    promise(bool(second), "what was read can be written and read");
    promise(write(*second) == written, "and is the same again");
    return true;
}

}

QList<QByteArray> seeds()
{
    const wire::Outcome conflict{3, wire::OutcomeState::Conflict, {}, {{u"title"_s, wire::FieldOutcome::Contested}, {u"state"_s, wire::FieldOutcome::Declined}}};
    const wire::Outcome held{4, wire::OutcomeState::Quarantined, u"scope"_s, {}};
    return {wire::writePushReply({u"e"_s, {conflict, held}, 5}), wire::writeOutcome(conflict), wire::writeSession({"token", {9}}),
            wire::writeProblem({409, u"gap"_s, u"A gap"_s, wire::Agreement{u"1"_s, u"t"_s, u"x"_s}, 4}), wire::writeLeaseReply({{{1}, QByteArray(32, 's')}, {2}}),
            wire::writeTaken(3)};
}

QList<QByteArray> words()
{
    return jsonWords() + QList<QByteArray>{"\"outcome\":", "\"applied\"", "\"merged\"", "\"conflict\"", "\"quarantined\"", "\"superseded\"", "\"fields\":", "\"contested\"",
                                           "\"declined\"", "\"outcomes\":", "\"expects\":", "\"reason\":"};
}

bool judge(const QByteArray& input)
{
    bool taken = stable(input, wire::readPushReply, wire::writePushReply);
    if (const auto one = wire::readOutcome(input)) {
        promise(wire::readOutcome(wire::writeOutcome(*one)) == one, "an outcome is the same again");
        taken = true;
    }
    taken |= stable(input, wire::readSession, wire::writeSession);
    taken |= stable(input, wire::readProblem, wire::writeProblem);
    taken |= stable(input, wire::readLeaseReply, wire::writeLeaseReply);
    taken |= stable(input, wire::readTaken, wire::writeTaken);
    return taken;
}

}
