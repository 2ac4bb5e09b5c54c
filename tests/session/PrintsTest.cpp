#include "core/model/governance/Print.h"
#include "tests/hub/Office.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::session;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

using model::KindNo;
using model::Print;

NewPrint summaryOf(Office& office)
{
    NewPrint request;
    request.pages = 2;
    request.copies = 3;
    request.student = office.campus.id("student/1");
    request.cases = {office.theCase()};
    request.destroyBy = office.campus.today().addDays(28);
    return request;
}

}

/// What leaves a desk on paper is on record before it does.
class PrintsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPrintMadeOfflineReachesTheHubAndItsAudit()
    {
        Office office;
        FakeDesk& rhian = office.campus.desk(u"rhian"_s);
        rhian.faults.unplugged = true;
        const auto noted = rhian->notePrint(summaryOf(office));
        QVERIFY(noted.ok());
        QVERIFY(office.campus.hubRecords(KindNo::Print).empty());
        rhian.faults.unplugged = false;
        office.campus.settle();

        const auto all = office.campus.hubRecords(KindNo::Print);
        QCOMPARE(all.size(), 1u);
        const model::Record& print = all.front();
        QCOMPARE(print.id(), *noted.outcome.id);
        QCOMPARE(print.get(Print::number), noted.number);
        QCOMPARE(print.get(Print::pages), 2);
        QCOMPARE(print.get(Print::copies), 3);
        QCOMPARE(print.get(Print::student), office.campus.id("student/1"));
        QCOMPARE(print.get(Print::cases), QList{office.theCase()});
        QCOMPARE(print.get(Print::destroyBy), office.campus.today().addDays(28));
        QCOMPARE(print.get(Print::state), model::PrintState::Kept);
        QCOMPARE(print.get(model::Common::author), office.campus.staff(u"rhian"_s));
        // The lost laptop's report asks this: which prints were made on that enrolment.
        auto rows = office.campus.db().run(u"SELECT body FROM audit_body ORDER BY no DESC LIMIT 1"_s, {});
        QVERIFY(rows.next());
        QVERIFY(rows.text(0).contains(print.id().text()) && rows.text(0).contains(u"\"enrolment\""_s));
        QCOMPARE(office.campus.disagreement(), QString());
    }

    void whatIsOverdueWaitsUntilItIsDestroyedAndCanBeTakenBack()
    {
        Office office;
        FakeDesk& rhian = office.campus.desk(u"rhian"_s);
        const auto noted = rhian->notePrint(summaryOf(office));
        office.campus.advanceDays(28);
        QVERIFY(rhian->agenda().prints.empty());
        office.campus.advanceDays(1);
        QCOMPARE(rhian->agenda().prints.size(), 1u);
        const auto destroyed = model::Changes(KindNo::Print).to(Print::state, model::PrintState::Destroyed).to(Print::destroyedOn, office.campus.today());
        QVERIFY(rhian->edit(*noted.outcome.id, destroyed).ok());
        QVERIFY(rhian->agenda().prints.empty());
        QVERIFY(rhian->deeds().front().canUndo);
        QVERIFY(rhian->undo(rhian->deeds().front().number).ok());
        QCOMPARE(rhian->agenda().prints.size(), 1u);
        QVERIFY(rhian->edit(*noted.outcome.id, destroyed).ok());
        // Four weeks without the hub: the desk has shut, and opens for its own person with all that was not sent.
        office.campus.sync(rhian);
        QVERIFY(!rhian->isOpen());
        office.campus.renewLease(rhian);
        office.campus.settle();
        const auto print = office.campus.hubRecord(KindNo::Print, *noted.outcome.id);
        QCOMPARE(print->get(Print::state), model::PrintState::Destroyed);
        QCOMPARE(print->get(Print::destroyedOn), office.campus.today());
        QCOMPARE(office.campus.disagreement(), QString());
    }

    void onlyWhoPrintedHoldsTheRecordOfIt()
    {
        Office office;
        FakeDesk& rhian = office.campus.desk(u"rhian"_s);
        FakeDesk& gareth = office.campus.desk(u"gareth"_s);
        QVERIFY(rhian->notePrint(summaryOf(office)).ok());
        office.campus.settle();
        QCOMPARE(rhian->all(KindNo::Print).size(), 1u);
        QVERIFY(gareth->all(KindNo::Print).empty());
    }

    void noTwoPrintsHaveOneNumber()
    {
        Office office;
        FakeDesk& rhian = office.campus.desk(u"rhian"_s);
        QSet<QString> numbers;
        for (int i = 0; i < 50; ++i) numbers << rhian->notePrint(summaryOf(office)).number;
        QCOMPARE(numbers.size(), 50);
        for (const QString& number : numbers) QCOMPARE(number.size(), 9);
    }

    void whoMayNotPrintIsToldSoBeforeAnythingIsPrinted()
    {
        Office office;
        office.campus.addStaff(u"tutor"_s, {u"personal-tutor"_s});
        FakeDesk& tutor = office.campus.desk(u"tutor"_s);
        QCOMPARE(tutor->notePrint(summaryOf(office)).outcome.fault, CommandFault::NotAllowed);
        QVERIFY(tutor->outbox().empty());
    }

    void paperIsMarkedAsDestroyed()
    {
        Office office;
        FakeDesk& rhian = office.campus.desk(u"rhian"_s);
        const auto noted = rhian->notePrint(summaryOf(office));
        office.campus.settle();
        model::Changes gone(KindNo::Print);
        gone.to(Print::state, model::PrintState::Destroyed).to(Print::destroyedOn, office.campus.today());
        QVERIFY(rhian->edit(*noted.outcome.id, gone).ok());
        office.campus.settle();
        QCOMPARE(office.campus.hubRecord(KindNo::Print, *noted.outcome.id)->get(Print::state), model::PrintState::Destroyed);
    }
};

QTEST_GUILESS_MAIN(PrintsTest)
#include "PrintsTest.moc"
