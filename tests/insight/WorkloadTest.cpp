#include "core/insight/Workload.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Plan.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::insight;
using namespace Qt::StringLiterals;
using model::Action;
using model::Case;
using model::CaseState;
using model::KindNo;

namespace {

const QDate Wednesday(2026, 11, 18);

model::View made(KindNo kind) { return {*model::RecordId::parse(QString(26, u'0')), model::wholeShape(model::kindView(kind))}; }

template <class T>
void put(model::View& view, const model::Field<T>& field, const std::type_identity_t<T>& value)
{
    view.set(view.kind().position(field), model::Kept<T>::keep(value));
}

model::View aCase(CaseState state, std::optional<QDate> closed = {})
{
    model::View view = made(KindNo::Case);
    put(view, Case::state, state);
    put(view, Case::type, u"study-skills"_s);
    if (closed) put(view, Case::closedOn, *closed);
    return view;
}

model::View anAction(model::ActionState state, QDate due)
{
    model::View view = made(KindNo::Action);
    put(view, Action::state, state);
    put(view, Action::due, due);
    return view;
}

}

class WorkloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openCasesAreCountedByWhatTheyAreAbout()
    {
        Workload load;
        load.addCase(aCase(CaseState::Open), Wednesday);
        load.addCase(aCase(CaseState::Waiting), Wednesday);
        load.addCase(aCase(CaseState::Closed, Wednesday), Wednesday);
        QCOMPARE(load.cases.open, 2);
        QCOMPARE(load.cases.at(Due::Waiting), 1);
        QCOMPARE(load.byType.value(u"study-skills"_s), 2);
    }

    void closedLatelyIsWithinFourWeeks()
    {
        Workload load;
        for (const int days : {0, 27, 28, 400, -1}) load.addCase(aCase(CaseState::Closed, Wednesday.addDays(-days)), Wednesday);
        load.addCase(aCase(CaseState::Closed), Wednesday);
        QCOMPARE(load.closedLately, 2);
        QCOMPARE(load.cases.open, 0);
    }

    void onlyWhatIsStillToDoIsOver()
    {
        Workload load;
        load.addAction(anAction(model::ActionState::Open, Wednesday.addDays(-1)), Wednesday);
        load.addAction(anAction(model::ActionState::Doing, Wednesday), Wednesday);
        load.addAction(anAction(model::ActionState::Done, Wednesday.addDays(-9)), Wednesday);
        load.addAction(anAction(model::ActionState::Dropped, Wednesday.addDays(-9)), Wednesday);
        QCOMPARE(load.actionsToDo, 2);
        QCOMPARE(load.actionsOver, 1);
    }

    void nothingIsConcludedFromWhatIsWithheld()
    {
        const auto& kind = model::kindView(KindNo::Case);
        model::Shape none(kind);
        none.set(kind.position(Case::owner), model::Grain::Full);
        Workload load;
        load.addCase(model::View(*model::RecordId::parse(QString(26, u'0')), none), Wednesday);
        QCOMPARE(load.urgent, 0);
        QCOMPARE(load.closedLately, 0);
        QVERIFY(load.byType.isEmpty());
    }
};

QTEST_GUILESS_MAIN(WorkloadTest)
#include "WorkloadTest.moc"
