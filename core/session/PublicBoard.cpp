#include "core/session/OpenDesk.h"
#include "core/session/Queue.h"

#include <algorithm>

namespace carrel::session {

namespace {

using namespace Qt::StringLiterals;

/// What stands before a comma is the name: "Bilal, first year" is Bilal.
QString firstNameAndInitial(const QString& name)
{
    const QStringList words = name.section(u',', 0, 0).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return {};
    return words.size() < 2 ? words.front() : words.front() + u' ' + words.back().front().toUpper();
}

}

QString calledOut(const QueueRow& row, model::CallingBy by)
{
    // What somebody typed at the door may be anything; with a digit in it, it may be a student number.
    const bool isName = !row.name.isEmpty() && std::ranges::none_of(row.name, [](QChar c) { return c.isDigit(); });
    if (by == model::CallingBy::Ticket || row.isConfidential || !isName) return row.ticket;
    const QString name = firstNameAndInitial(row.name);
    return name.isEmpty() ? row.ticket : name;
}

PublicBoard publicBoard(const QueueBoard& board)
{
    const auto& view = board.session.view;
    const auto by = shown(view, model::DropIn::calling).value_or(model::CallingBy::Ticket);
    PublicBoard out;
    out.title = shown(view, model::DropIn::title).value_or(QString());
    out.place = shown(view, model::DropIn::place).value_or(QString());
    out.isPaused = shown(view, model::DropIn::state) == model::DropInState::Paused;
    out.ifYouJoin = board.figures.ifYouJoin;
    for (auto it = board.called.rbegin(); it != board.called.rend(); ++it) {
        // Whose they are is not known before the hub has said so.
        if (!it->isClaiming) out.come.push_back({calledOut(*it, by), it->desk, {}});
    }
    for (const QueueRow& row : board.waiting) out.waiting.push_back({calledOut(row, by), {}, row.about});
    return out;
}

}
