#include "tests/ui/pages/Tasks.h"

#include <cstdio>

using namespace carrel::tests;

/// What each task costs the person, by the model, and the machine, as measured here and now.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    std::printf("%-32s %5s %6s %10s %12s %8s\n", "task", "keys", "steps", "person s", "machine ms", "limit");
    bool within = true;
    for (const Task& task : tasks()) {
        Stage stage;
        CampusVenue venue;
        Visitor visitor(venue, stage.theme, QString::fromLatin1(task.user));
        Cost cost;
        const bool came = task.run(visitor, venue, cost);
        const double all = cost.personS() + cost.machineMs / 1000;
        within &= came && (task.limitS == 0 || all <= task.limitS) && (task.limitSteps == 0 || cost.steps <= task.limitSteps);
        const QByteArray limit = task.limitS > 0 ? QByteArray::number(task.limitS) + " s" : QByteArray::number(task.limitSteps) + " steps";
        std::printf("%-32s %5d %6d %10.2f %12.1f %8s%s\n", task.name, cost.keys, cost.steps, cost.personS(), cost.machineMs, limit.constData(), came ? "" : "   did not come through");
    }
    return within ? 0 : 1;
}
