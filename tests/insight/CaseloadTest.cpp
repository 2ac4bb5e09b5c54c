#include "core/insight/Caseload.h"
#include "core/model/cases/Case.h"

#include <QtTest/QTest>
#include <numeric>
#include <rapidcheck.h>

using namespace carrel;
using namespace carrel::insight;
using namespace Qt::StringLiterals;
using model::Case;
using model::CaseState;

namespace {

const QDate Wednesday(2026, 11, 18);

model::View view(std::optional<CaseState> state, std::optional<QDate> due, const model::Shape& shape)
{
    const auto& kind = model::kindView(model::KindNo::Case);
    model::View out(*model::RecordId::parse(QString(26, u'0')), shape);
    const auto set = [&](const model::FieldSpec& field, const model::Value& value) {
        if (out.grain(kind.position(field)) > model::Grain::Masked) out.set(kind.position(field), value);
    };
    if (state) set(Case::state, model::Kept<CaseState>::keep(*state));
    if (due) set(Case::nextDue, model::Kept<QDate>::keep(*due));
    return out;
}

model::Shape whole() { return model::wholeShape(model::kindView(model::KindNo::Case)); }

model::Shape without(const model::FieldSpec& field, model::Grain grain)
{
    model::Shape out = whole();
    out.set(model::kindView(model::KindNo::Case).position(field), grain);
    return out;
}

}

class CaseloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseIsDueByItsDay_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("due");
        QTest::newRow("long ago") << -400 << int(Due::Overdue);
        QTest::newRow("yesterday") << -1 << int(Due::Overdue);
        QTest::newRow("today") << 0 << int(Due::Today);
        QTest::newRow("tomorrow") << 1 << int(Due::ThisWeek);
        QTest::newRow("on Sunday") << 4 << int(Due::ThisWeek);
        QTest::newRow("on Monday") << 5 << int(Due::Later);
    }
    void aCaseIsDueByItsDay()
    {
        QFETCH(int, days);
        QFETCH(int, due);
        QCOMPARE(int(*dueOf(view(CaseState::Open, Wednesday.addDays(days), whole()), Wednesday)), due);
    }

    void onSundayTheWeekIsOver()
    {
        const QDate sunday = Wednesday.addDays(4);
        QCOMPARE(*dueOf(view(CaseState::Open, sunday.addDays(1), whole()), sunday), Due::Later);
        QCOMPARE(*dueOf(view(CaseState::Open, sunday, whole()), sunday), Due::Today);
    }

    void aWaitingCaseWaitsWhateverItsDayAndAClosedOneIsNotCounted()
    {
        QCOMPARE(*dueOf(view(CaseState::Waiting, Wednesday.addDays(-9), whole()), Wednesday), Due::Waiting);
        QVERIFY(!dueOf(view(CaseState::Closed, Wednesday, whole()), Wednesday));
    }

    void nothingIsConcludedFromWhatIsNotShown()
    {
        for (const auto grain : {model::Grain::None, model::Grain::Masked, model::Grain::Month}) {
            QCOMPARE(*dueOf(view(CaseState::Open, Wednesday.addDays(-9), without(Case::nextDue, grain)), Wednesday), Due::NoNextStep);
        }
        QCOMPARE(*dueOf(view(CaseState::Closed, Wednesday, without(Case::state, model::Grain::Masked)), Wednesday), Due::Today);
        QCOMPARE(*dueOf(view(CaseState::Open, {}, whole()), Wednesday), Due::NoNextStep);
    }

    void everyOpenCaseIsCountedOnce()
    {
        QVERIFY(rc::check("the groups add up", [] {
            Caseload load;
            int closed = 0;
            const auto days = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-10, 20));
            for (const int day : days) {
                const auto state = *rc::gen::element(CaseState::Open, CaseState::Waiting, CaseState::Closed);
                closed += state == CaseState::Closed;
                load.add(view(state, Wednesday.addDays(day), whole()), Wednesday);
            }
            RC_ASSERT(load.open == int(days.size()) - closed);
            RC_ASSERT(std::accumulate(load.byDue.begin(), load.byDue.end(), 0) == load.open);
        }));
    }

    void publishedCountsAreRoundedToFives()
    {
        QVERIFY(rc::check("to the nearest five, halves up", [] {
            const int count = *rc::gen::inRange(0, 1'000'000);
            const int rounded = hesaRounded(count);
            RC_ASSERT(rounded % 5 == 0);
            RC_ASSERT(std::abs(rounded - count) <= 2);
        }));
        QCOMPARE(hesaRounded(0), 0);
        QCOMPARE(hesaRounded(2), 0);
        QCOMPARE(hesaRounded(3), 5);
        QCOMPARE(hesaRounded(7), 5);
        QCOMPARE(hesaRounded(8), 10);
        // One person more is never one person less in print.
        for (int i = 0; i < 1000; ++i) QVERIFY(hesaRounded(i) <= hesaRounded(i + 1));
    }

    void percentagesOfFewPeopleAreNotPublished()
    {
        QVERIFY(!mayPublishPercentage(0) && !mayPublishPercentage(22) && !mayPublishPercentage(22.49));
        QVERIFY(mayPublishPercentage(22.5) && mayPublishPercentage(23));
    }
};

QTEST_GUILESS_MAIN(CaseloadTest)
#include "CaseloadTest.moc"
