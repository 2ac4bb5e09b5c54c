#include "core/session/OpenDesk.h"

#include "core/session/Today.h"

namespace carrel::session {

using model::Changes;
using model::KindNo;
using model::Print;

namespace {

/// Eight letters that are not taken for one another when they are read aloud.
QString paperNumber(base::Random& random)
{
    static constexpr char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    QString out;
    for (int i = 0; i < 8; ++i) {
        if (i == 4) out += u'-';
        out += QLatin1Char(letters[random.below(32)]);
    }
    return out;
}

}

PrintAnswer Desk::notePrint(const NewPrint& request)
{
    const QString number = paperNumber(m_tools.random);
    Changes changes(KindNo::Print);
    changes.to(Print::document, request.document).to(Print::medium, request.medium).to(Print::number, number);
    changes.to(Print::pages, request.pages).to(Print::copies, request.copies).to(Print::special, request.special);
    if (request.student) changes.to(Print::student, *request.student);
    if (!request.cases.isEmpty()) changes.to(Print::cases, request.cases);
    if (request.staff) changes.to(Print::staff, *request.staff);
    if (request.workshop) changes.to(Print::workshop, *request.workshop);
    if (!request.reason.trimmed().isEmpty()) changes.to(Print::reason, request.reason.trimmed());
    if (request.destroyBy.isValid()) changes.to(Print::destroyBy, request.destroyBy);
    // What was only viewed leaves nothing behind, and is nothing that somebody did.
    const bool viewed = request.medium == model::PrintMedium::View;
    if (viewed) changes.to(Print::destroyedOn, dayHere(m_tools.clock.now()));
    changes.to(Print::state, viewed ? model::PrintState::Destroyed : model::PrintState::Kept);
    return {create(changes, !viewed), number};
}

}
