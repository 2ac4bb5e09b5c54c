#include "ui/pages/Filling.h"

#include "core/session/Desk.h"
#include "ui/widgets/StateView.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using session::SyncStanding;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Filling)
};

bool isOnItsWay(SyncStanding standing)
{
    return standing == SyncStanding::NeverSynced || standing == SyncStanding::Syncing || standing == SyncStanding::UpToDate;
}

}

bool tellFilling(StateView& view, const session::Desk& desk)
{
    const auto report = desk.syncReport();
    if (report.lastContact) return false;
    const bool waitsForSomebody = report.standing == SyncStanding::PutBack || report.standing == SyncStanding::Forked;
    if (waitsForSomebody) view.tell(StateKind::Offline, {Words::tr("Nothing is shown until this desk is enrolled anew"), Words::tr("What belongs here comes from the hub again as soon as it is.")});
    else if (isOnItsWay(report.standing)) view.tell(StateKind::Loading, {Words::tr("Filling this desk")});
    else view.tell(StateKind::Offline, {Words::tr("This desk has not been filled yet"), Words::tr("What belongs here comes from the hub, and that is not answering. It goes on by itself as soon as it can.")});
    return true;
}

bool tellFillingBeside(StateView& view, const session::Desk& desk, const QString& words)
{
    if (desk.syncReport().lastContact) return false;
    view.tell(StateKind::FirstEmpty, {Words::tr("This desk is being filled"), words, {}, Glyph::Clock});
    return true;
}

}
