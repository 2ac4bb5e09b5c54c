#pragma once

#include "core/insight/Caseload.h"

#include <QtCore/QMap>
#include <QtCore/QString>

namespace carrel::insight {

/// What one colleague carries: counted from what the asking role sees of each case and action, so that nothing is concluded
/// from what it does not see.
struct Workload {
    static constexpr int LatelyDays = 28;

    Caseload cases;
    int urgent = 0;        ///< open cases of more than normal priority
    int closedLately = 0;  ///< within the last four weeks
    int actionsToDo = 0;
    int actionsOver = 0;   ///< of those, past their day
    QMap<QString, int> byType; ///< open cases by the code of what they are about

    void addCase(const model::View& theCase, QDate today);
    void addAction(const model::View& action, QDate today);
};

}
