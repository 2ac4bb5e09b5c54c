#include "ui/words/PrintWords.h"

#include "core/model/Common.h"
#include "core/model/governance/Print.h"
#include "core/model/workshops/Workshop.h"
#include "ui/print/Press.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using model::Print;
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PrintWords)
};

/// Whom or what it is about, as this desk knows it; paper of a case whose student the role may not know says nothing.
QString aboutWhom(session::Desk& desk, const model::View& print)
{
    const Directory names(desk);
    const QString student = names.student(shown(print, Print::student));
    if (!student.isEmpty()) return student;
    const auto workshop = shown(print, Print::workshop);
    const auto held = workshop ? desk.find(model::KindNo::Workshop, *workshop) : std::nullopt;
    if (held) return shown(held->view, model::Workshop::title).value_or(QString());
    const auto staff = shown(print, Print::staff);
    return staff ? names.staff(staff) : QString();
}

QString dueFor(const model::View& print, QDate today)
{
    const auto state = shown(print, Print::state);
    if (state == model::PrintState::Destroyed) {
        const auto on = shown(print, Print::destroyedOn);
        return on ? Words::tr("Destroyed %1").arg(nearDate(*on, today)) : Words::tr("Destroyed");
    }
    const auto by = shown(print, Print::destroyBy);
    if (!by) return state == model::PrintState::Lost ? Words::tr("Lost") : Words::tr("No date to destroy by");
    return *by < today ? Words::tr("Overdue since %1").arg(nearDate(*by, today)) : Words::tr("Destroy by %1").arg(nearDate(*by, today));
}

}

PrintLine printLine(session::Desk& desk, const model::View& print, base::Moment now)
{
    const QDate today = localDay(now);
    PrintLine out;
    const auto what = shown(print, Print::document);
    const QString document = what ? documentWords(*what) : Words::tr("A print");
    const QString whom = aboutWhom(desk, print);
    out.what = whom.isEmpty() ? document : Words::tr("%1, %2", "document, whom it is about").arg(document, whom);
    const bool isFile = shown(print, Print::medium) == model::PrintMedium::Pdf;
    QStringList details{isFile ? Words::tr("File") : Words::tr("Paper")};
    if (const auto at = shown(print, model::Common::occurred)) details << momentWords(*at, now);
    if (const auto pages = shown(print, Print::pages)) details << Words::tr("pages: %1").arg(*pages);
    if (const auto copies = shown(print, Print::copies); copies && !isFile) details << Words::tr("copies: %1").arg(*copies);
    if (const auto number = shown(print, Print::number)) details << Words::tr("number %1").arg(*number);
    if (shown(print, Print::special).value_or(false)) details << Words::tr("with health information");
    out.details = details.join(u"  ·  "_s);
    const auto by = shown(print, Print::destroyBy);
    out.isOverdue = shown(print, Print::state) != model::PrintState::Destroyed && by && *by < today;
    out.due = dueFor(print, today);
    return out;
}

}
