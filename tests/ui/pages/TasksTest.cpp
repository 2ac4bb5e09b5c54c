#include "tests/ui/pages/Tasks.h"

namespace carrel::tests {

/// Each task that the desk is judged by, done with real key events in a real window by keys alone. How many keys that takes
/// is what is held here, priced by a written model; how long the machine takes is measured by packaging/bench --only tasks.
class TasksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTaskTakesNoMoreKeysThanItsTimeAllows_data()
    {
        QTest::addColumn<int>("at");
        for (int i = 0; const Task& task : tasks()) QTest::newRow(task.name) << i++;
    }
    void aTaskTakesNoMoreKeysThanItsTimeAllows()
    {
        QFETCH(int, at);
        const Task& task = tasks()[size_t(at)];
        Stage stage;
        CampusVenue venue;
        Visitor visitor(venue, stage.theme, QString::fromLatin1(task.user));
        Cost cost;
        QVERIFY(task.run(visitor, venue, cost));
        QVERIFY(cost.keys > 0 && cost.steps > 0);
        const QString told = QStringLiteral("%1 keys, %2 thoughts, %3 words, %4 steps: %5 s").arg(cost.keys).arg(cost.thoughts).arg(cost.words).arg(cost.steps).arg(cost.personS());
        if (task.limitS > 0) QVERIFY2(cost.personS() <= task.limitS, qPrintable(told));
        if (task.limitSteps > 0) QVERIFY2(cost.steps <= task.limitSteps, qPrintable(told));
    }
};

}

QTEST_MAIN(carrel::tests::TasksTest)
#include "TasksTest.moc"
