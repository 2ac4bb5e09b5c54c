#include "ui/words/SyncWords.h"

#include "ui/words/Dates.h"
#include "ui/words/Faults.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using session::SyncStanding;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

/// A desk that is up to date has heard so a moment ago. One that has not, after a sleep for instance, does not say so.
constexpr qint64 OldAfterMs = 30 * 60'000LL;

bool isOld(const session::SyncReport& report, base::Moment now) { return report.lastContact && now.ms - report.lastContact->ms > OldAfterMs; }

QString savedHere(qint64 waiting)
{
    if (waiting == 0) return Words::tr("all work is saved here");
    return waiting == 1 ? Words::tr("1 change saved here") : Words::tr("%n changes saved here", nullptr, int(waiting));
}

QString choices(int conflicts)
{
    return conflicts == 1 ? Words::tr("1 choice to make") : Words::tr("%n choices to make", nullptr, conflicts);
}

ChipWords troubleChip(const session::SyncReport& report, base::Moment now)
{
    const QString since = report.lastContact ? Words::tr("since %1").arg(momentWords(*report.lastContact, now)) : QString();
    switch (report.standing) {
    case SyncStanding::SignInNeeded: return {SyncState::Problem, Words::tr("Sign in again"), savedHere(report.waiting)};
    case SyncStanding::AgreementNeeded: return {SyncState::Problem, Words::tr("Agreement to read"), savedHere(report.waiting)};
    default: return {SyncState::Problem, Words::tr("Not syncing"), since};
    }
}

}

QString changesWords(qint64 count) { return count == 1 ? Words::tr("1 change") : Words::tr("%n changes", nullptr, int(count)); }

QString ageWords(base::Moment moment, base::Moment now)
{
    const qint64 days = localDay(moment).daysTo(localDay(now));
    if (days < 1) return agoWords(moment, now);
    return days == 1 ? Words::tr("1 day ago") : Words::tr("%n days ago", nullptr, int(days));
}

bool needsSomebody(SyncStanding standing)
{
    switch (standing) {
    case SyncStanding::SignInNeeded:
    case SyncStanding::AgreementNeeded:
    case SyncStanding::Revoked:
    case SyncStanding::Forked:
    case SyncStanding::PutBack:
    case SyncStanding::Refused:
    case SyncStanding::NotUnderstood:
    case SyncStanding::DiskFull:
    case SyncStanding::CacheDamaged: return true;
    default: return false;
    }
}

bool isOfAnotherDay(const session::SyncReport& report, base::Moment now)
{
    constexpr qint64 dayMs = 24 * 3600'000LL;
    return report.lastContact && now.ms - report.lastContact->ms > dayMs;
}

QString apartWords(const session::SyncReport& report, const QString& then, base::Moment now)
{
    if (needsSomebody(report.standing)) return report.lastContact ? Words::tr("Not in step with the hub since %1: %2", "when, what follows from it").arg(momentWords(*report.lastContact, now), then) : Words::tr("Not in step with the hub: %1", "what follows from it").arg(then);
    return report.lastContact ? Words::tr("Without the hub since %1: %2", "when, what follows from it").arg(momentWords(*report.lastContact, now), then) : Words::tr("Without the hub: %1", "what follows from it").arg(then);
}

bool isApart(session::SyncStanding standing) { return standing != session::SyncStanding::UpToDate && standing != session::SyncStanding::Syncing; }

ChipWords chipWords(const session::SyncReport& report, base::Moment now)
{
    switch (report.standing) {
    case SyncStanding::Offline:
        return {report.waiting ? SyncState::OfflineWaiting : SyncState::Offline, Words::tr("Offline"), savedHere(report.waiting)};
    case SyncStanding::HubBusy: return {SyncState::OfflineWaiting, Words::tr("Hub is busy"), savedHere(report.waiting)};
    case SyncStanding::NeverSynced: return {SyncState::Sending, Words::tr("Filling this desk"), {}};
    case SyncStanding::UpToDate:
    case SyncStanding::Syncing: break;
    default: return troubleChip(report, now);
    }
    const QString ago = report.lastContact ? agoWords(*report.lastContact, now) : QString();
    if (report.conflicts > 0) return {SyncState::Choice, choices(report.conflicts), ago};
    // A round that only looks for news is not worth a word: the chip would flicker twice a minute.
    if (report.waiting > 0) return {SyncState::Sending, Words::tr("Syncing"), Words::tr("%1 to send").arg(changesWords(report.waiting))};
    if (!report.lastContact) return {SyncState::Sending, Words::tr("Filling this desk"), {}};
    if (isOld(report, now)) return {SyncState::OldCopy, Words::tr("Last full copy"), ageWords(*report.lastContact, now)};
    return {SyncState::UpToDate, Words::tr("Up to date"), ago};
}

QString standingHeading(const session::SyncReport& report, base::Moment now)
{
    switch (report.standing) {
    case SyncStanding::UpToDate:
        if (report.waiting) return Words::tr("Sending your changes");
        return isOld(report, now) ? Words::tr("This desk has not heard from the hub for a while") : Words::tr("This desk is up to date");
    case SyncStanding::Syncing: return Words::tr("Exchanging changes with the hub");
    case SyncStanding::NeverSynced: return Words::tr("This desk is being filled");
    case SyncStanding::Offline: return Words::tr("Offline. This desk keeps working");
    case SyncStanding::HubBusy: return Words::tr("The hub is busy. This desk keeps working");
    case SyncStanding::SignInNeeded: return Words::tr("Sign in again to exchange changes");
    case SyncStanding::AgreementNeeded: return Words::tr("There is an agreement to read");
    default: return Words::tr("This desk is not syncing");
    }
}

QString standingWords(const session::SyncReport& report, base::Moment now)
{
    const FaultWords fault = wordsFor(report.standing);
    if (!fault.what.isEmpty()) return fault.sentence();
    if (report.standing == SyncStanding::NeverSynced) return Words::tr("You can look around while it fills.");
    const QString contact = report.lastContact ? Words::tr("The hub last answered %1.").arg(agoWords(*report.lastContact, now)) : QString();
    return report.waiting ? Words::tr("%1 on the way.").arg(changesWords(report.waiting)) + u' ' + contact : contact;
}

}
