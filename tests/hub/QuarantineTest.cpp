#include "core/hub/audit/Audit.h"
#include "core/hub/edits/Quarantine.h"
#include "tests/hub/Office.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::hub;
using carrel::model::RecordId;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

/// An edit of somebody who has just lost the case.
struct Waiting : Office {
    Waiting()
    {
        if (!desk.enrol()) qFatal("the desk is not enrolled");
        desk.drain();
        campus.changeAtHub(model::KindNo::Case, theCase(), [](model::Record& record) { record.put(model::Case::confidentiality, model::Confidentiality::Confidential); });
        outcome = desk.push(theCase(), titled(u"Written too late"_s));
    }
    RawDesk desk{campus, u"gareth"_s, "late"};
    std::optional<wire::Outcome> outcome;
    Quarantine quarantine{campus.db(), campus.context()};
    RecordId officer = campus.addStaff(u"ingrid"_s, {u"governance"_s});
    std::vector<FeedEntry> entries;
    QString byOfficer() const { return u"\"by\":\"%1\""_s.arg(officer.text()); }
};

}

class QuarantineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMeetsARestrictionWaitsForANamedPerson()
    {
        Waiting held;
        QVERIFY(held.outcome && held.outcome->state == wire::OutcomeState::Quarantined);
        QCOMPARE(held.title(), u"A title"_s);
        const auto list = held.quarantine.list();
        QCOMPARE(list.size(), 1u);
        QCOMPARE(list[0].kind, u"case"_s);
        QCOMPARE(list[0].staff, held.campus.staff(u"gareth"_s).text());
        QCOMPARE(list[0].due, list[0].at.plusDays(7));
        QVERIFY(!list[0].reason.isEmpty());
    }

    void aReleaseAppliesItOnceAndSaysInTheAuditWhoDecided()
    {
        Waiting held;
        const auto released = held.quarantine.release(1, held.officer, held.entries);
        QVERIFY(released.ok() && !held.entries.empty());
        QCOMPARE(held.title(), u"Written too late"_s);
        QVERIFY(held.quarantine.list().empty());
        QCOMPARE(held.quarantine.release(1, held.officer, held.entries).error(), QuarantineFault::Decided);
        QCOMPARE(held.quarantine.decline(1, held.officer).error(), QuarantineFault::Decided);
        const auto body = held.campus.db().one(u"SELECT body FROM audit_body ORDER BY no DESC LIMIT 1"_s);
        QVERIFY(body->toString().contains(u"\"verb\":\"release\""_s) && body->toString().contains(held.byOfficer()));
        QCOMPARE(held.campus.disagreement(), QString());
    }

    void aDeclinedEditIsKeptAndSeenByNobody()
    {
        Waiting held;
        QVERIFY(held.quarantine.decline(1, held.officer).ok());
        QCOMPARE(held.title(), u"A title"_s);
        QVERIFY(held.quarantine.list().empty());
        QCOMPARE(held.quarantine.release(1, held.officer, held.entries).error(), QuarantineFault::Decided);
        QVERIFY(held.campus.hubText().contains(u"Written too late"_s));
        const auto body = held.campus.db().one(u"SELECT body FROM audit_body ORDER BY no DESC LIMIT 1"_s);
        QVERIFY(body->toString().contains(held.byOfficer()));
        QCOMPARE(AuditTrail(held.campus.db(), held.campus.clock, held.campus.context().salts).verify().broken, 0);
    }

    void whatIsNotThereCannotBeDecided()
    {
        Waiting held;
        for (const qint64 no : {0, 2, -1}) {
            QCOMPARE(held.quarantine.release(no, held.officer, held.entries).error(), QuarantineFault::Unknown);
            QCOMPARE(held.quarantine.decline(no, held.officer).error(), QuarantineFault::Unknown);
        }
        QCOMPARE(held.quarantine.list().size(), 1u);
    }

    void onlyWhoMaySettleWhatWaitsDecides_data()
    {
        QTest::addColumn<QString>("who");
        QTest::newRow("its author") << u"gareth"_s;
        QTest::newRow("whom it waits for") << u"rhian"_s;
        QTest::newRow("an administrator") << u"olu"_s;
        QTest::newRow("an officer who has left") << u"left"_s;
        QTest::newRow("an officer with a conflict of interest") << u"barred"_s;
        QTest::newRow("nobody") << u"nobody"_s;
    }
    void onlyWhoMaySettleWhatWaitsDecides()
    {
        QFETCH(QString, who);
        Waiting held;
        held.campus.addStaff(u"olu"_s, {u"administrator"_s});
        held.campus.addStaff(u"left"_s, {u"governance"_s});
        held.campus.changeAtHub(model::KindNo::Staff, held.campus.staff(u"left"_s), [](model::Record& record) { record.put(model::Staff::state, model::StaffState::Left); });
        held.campus.addStaff(u"barred"_s, {u"governance"_s});
        held.campus.relate(model::RelationshipKind::ConflictOfInterest, u"barred"_s, held.campus.id("student/1"));
        const qint64 links = AuditTrail(held.campus.db(), held.campus.clock, held.campus.context().salts).head().links;
        QCOMPARE(held.quarantine.release(1, held.campus.staff(who), held.entries).error(), QuarantineFault::NotAllowed);
        QCOMPARE(held.quarantine.decline(1, held.campus.staff(who)).error(), QuarantineFault::NotAllowed);
        QVERIFY(held.entries.empty());
        QCOMPARE(held.title(), u"A title"_s);
        QCOMPARE(held.quarantine.list().size(), 1u);
        QCOMPARE(AuditTrail(held.campus.db(), held.campus.clock, held.campus.context().salts).head().links, links);
        QVERIFY(held.quarantine.decline(1, held.officer).ok());
    }

    void nobodyLetsTheirOwnRefusedWordsThrough()
    {
        Waiting held;
        // Who wrote it becomes an officer; there is another one.
        held.campus.db().run(u"UPDATE quarantine SET staff = ?"_s, {held.officer.text()});
        QCOMPARE(held.quarantine.release(1, held.officer, held.entries).error(), QuarantineFault::NotAllowed);
        QCOMPARE(held.quarantine.decline(1, held.officer).error(), QuarantineFault::NotAllowed);
        QVERIFY(held.quarantine.decline(1, held.campus.addStaff(u"idris"_s, {u"governance"_s})).ok());
    }

    void aReleaseThatStopsHalfwayDecidesNothing()
    {
        Waiting held;
        held.campus.db().onPoint = [](const char* point) {
            if (point == QByteArrayView("before-feed-lock")) throw HubStopped{point};
        };
        bool stopped = false;
        try {
            QVERIFY(!held.quarantine.release(1, held.officer, held.entries).ok());
        } catch (const HubStopped&) {
            stopped = true;
        }
        held.campus.db().onPoint = {};
        QVERIFY(stopped);
        QCOMPARE(held.quarantine.list().size(), 1u);
        QCOMPARE(held.title(), u"A title"_s);
        QVERIFY(held.quarantine.release(1, held.officer, held.entries).ok());
    }
};

QTEST_GUILESS_MAIN(QuarantineTest)
#include "QuarantineTest.moc"
