#pragma once

#include "core/session/Answers.h"
#include "core/session/Commands.h"
#include "core/session/SyncReport.h"

#include <QtCore/QString>

namespace carrel::ui {

/// Every way in which the desk can say no, in words for the person in front of it and always in this order: what
/// happened, why, what now.
struct FaultWords {
    QString what;
    QString why;
    QString now;

    /// One paragraph of what there is.
    QString sentence() const;
};

FaultWords wordsFor(session::UnlockFault fault);
/// After a wrong PIN, or while it waits: how many there were, and how long there is to wait.
FaultWords wordsFor(const session::PinReport& pin, base::Moment now);
/// `reason` is a machine word for whoever looks after the hub.
FaultWords wordsFor(session::SignInFault fault, const QString& reason = {});

/// What the browser shows when it comes back from the university's sign-in. It names nobody.
struct BrowserPages {
    QString title;
    QString finished;
    QString stopped;
    QString stranger;
};
BrowserPages browserPages();
FaultWords wordsFor(session::OnlineFault fault);
/// Why nothing newer than what is shown has come from the hub, and what can be done.
QString whyOld(session::OnlineFault fault);
/// Empty for the standings that are no trouble.
FaultWords wordsFor(session::SyncStanding standing);
/// Beside the field, or above the form where no field is at fault.
QString wordsFor(const session::CommandAnswer& answer, model::KindNo kind);

}
