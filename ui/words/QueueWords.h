#pragma once

#include "core/session/Desk.h"
#include "core/session/Queue.h"
#include "ui/widgets/Chip.h"

namespace carrel::ui {

/// "under a minute", "9 min".
QString waitedWords(qint64 seconds);
/// "about 6 min"; where no desk is open, that.
QString aboutWords(const std::optional<int>& minutes);
/// Who it is, or the ticket where nobody may know.
QString callerName(const session::QueueRow& row);
/// What they came for, where they said so and others may not look on.
QString topicWords(session::Desk& desk, const session::QueueRow& row);
/// That they stand in the queue twice, and where else; empty where they do not.
QString twinWords(const session::QueueRow& row);
/// Topic, programme, how often before: what tells a tutor who comes next.
QString callerMeta(session::Desk& desk, const session::QueueRow& row);
/// "Desk 2, Dafydd Ellery", "you".
QString deskWords(const session::QueueRow& row);
ChipLook visitChip(model::VisitState state);
/// How today's estimates are made, in one sentence.
QString estimateWords(const session::QueueFigures& figures);
/// Whose a person is whom this desk called too: who was first, where and when, and what now.
QString lostWords(const session::LostStep& lost);
QString secondCallWords(const session::QueueRow& row);
/// What became of a call that did not come through; empty where it did.
QString callWords(const session::CallAnswer& answer, const QString& name);
QString stateWords(model::DropInState state);

}
