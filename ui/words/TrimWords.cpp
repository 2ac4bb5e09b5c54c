#include "ui/words/TrimWords.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using session::TrimGroup;
using Why = TrimGroup::Why;
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrimWords)
};

QString nameOf(Why why, qsizetype count)
{
    switch (why) {
    case Why::Caseload: return Words::tr("Your open cases: %1").arg(count);
    case Why::Unsettled: return Words::tr("Other cases with something unsettled: %1").arg(count);
    case Why::Opened: return Words::tr("Other cases you opened lately: %1").arg(count);
    case Why::Colleagues: return Words::tr("Open cases that others work on: %1").arg(count);
    case Why::Closed: return Words::tr("Closed cases: %1").arg(count);
    }
    return {};
}

QString reasonFor(Why why)
{
    switch (why) {
    case Why::Caseload: return Words::tr("You own or share them. They stay.");
    case Why::Unsettled: return Words::tr("Something of them is not sent yet, half written, or waits for a choice. They stay until that is settled.");
    case Why::Opened: return Words::tr("Here because you may see them; you looked at them not long ago.");
    case Why::Colleagues: return Words::tr("Here because you may see them, so that you can help without a network.");
    case Why::Closed: return Words::tr("Here because your role sees them for a while after they are closed.");
    }
    return {};
}

}

TrimWords wordsFor(const TrimGroup& group)
{
    TrimWords out{nameOf(group.why, group.cases.size()), reasonFor(group.why)};
    if (!group.mayLeave()) return out;
    // A desk without students frees none.
    out.why += u' ' + (group.students > 0 ? Words::tr("Trimming frees: students %1, entries %2.").arg(group.students).arg(group.entries) : Words::tr("Trimming frees: entries %1.").arg(group.entries));
    return out;
}

QString needWords(session::Desk& desk, const std::vector<TrimGroup>& groups)
{
    int free = 0;
    for (const TrimGroup& group : groups) {
        if (group.mayLeave()) free += group.students;
    }
    const qint64 students = desk.holdings().students;
    const QString need = students > 0 ? Words::tr("Students on this desk: %1. Needed for the cases you work on: %2.").arg(students).arg(students - free) + u' ' : QString();
    return need + Words::tr("What you trim is not lost: it stays at the hub, and you can have it back. Nothing unsent is ever trimmed.");
}

QString trimmedWords(const session::TrimReport& report)
{
    QStringList out;
    if (report.leaving > 0) out << Words::tr("Leaving this desk when the hub next answers: %n cases.", nullptr, report.leaving);
    if (report.gone > 0) out << Words::tr("Trimmed from this desk: %n cases. Search the whole university for the student to have one back.", nullptr, report.gone);
    if (report.returning > 0) out << Words::tr("Coming back when the hub next answers: %n cases.", nullptr, report.returning);
    return out.join(u' ');
}

}
