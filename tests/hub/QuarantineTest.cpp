#include "core/hub/audit/Audit.h"
#include "core/hub/edits/Quarantine.h"
#include "tests/hub/Office.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::hub;
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
    std::vector<FeedEntry> entries;
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
        const auto released = held.quarantine.release(1, u"An officer"_s, held.entries);
        QVERIFY(released.ok() && !held.entries.empty());
        QCOMPARE(held.title(), u"Written too late"_s);
        QVERIFY(held.quarantine.list().empty());
        QCOMPARE(held.quarantine.release(1, u"Another"_s, held.entries).error(), QuarantineFault::Decided);
        QCOMPARE(held.quarantine.decline(1, u"Another"_s).error(), QuarantineFault::Decided);
        const auto body = held.campus.db().one(u"SELECT body FROM audit_body ORDER BY no DESC LIMIT 1"_s);
        QVERIFY(body->toString().contains(u"\"verb\":\"release\""_s) && body->toString().contains(u"\"by\":\"An officer\""_s));
        QCOMPARE(held.campus.disagreement(), QString());
    }

    void aDeclinedEditIsKeptAndSeenByNobody()
    {
        Waiting held;
        QVERIFY(held.quarantine.decline(1, u"An officer"_s).ok());
        QCOMPARE(held.title(), u"A title"_s);
        QVERIFY(held.quarantine.list().empty());
        QCOMPARE(held.quarantine.release(1, u"An officer"_s, held.entries).error(), QuarantineFault::Decided);
        QVERIFY(held.campus.hubText().contains(u"Written too late"_s));
        const auto body = held.campus.db().one(u"SELECT body FROM audit_body ORDER BY no DESC LIMIT 1"_s);
        QVERIFY(body->toString().contains(u"An officer"_s));
        QCOMPARE(AuditTrail(held.campus.db(), held.campus.clock, held.campus.context().salts).verify().broken, 0);
    }

    void whatIsNotThereCannotBeDecided()
    {
        Waiting held;
        for (const qint64 no : {0, 2, -1}) {
            QCOMPARE(held.quarantine.release(no, u"An officer"_s, held.entries).error(), QuarantineFault::Unknown);
            QCOMPARE(held.quarantine.decline(no, u"An officer"_s).error(), QuarantineFault::Unknown);
        }
        QCOMPARE(held.quarantine.list().size(), 1u);
    }

    void aReleaseThatStopsHalfwayDecidesNothing()
    {
        Waiting held;
        held.campus.db().onPoint = [](const char* point) {
            if (point == QByteArrayView("before-feed-lock")) throw HubStopped{point};
        };
        bool stopped = false;
        try {
            QVERIFY(!held.quarantine.release(1, u"An officer"_s, held.entries).ok());
        } catch (const HubStopped&) {
            stopped = true;
        }
        held.campus.db().onPoint = {};
        QVERIFY(stopped);
        QCOMPARE(held.quarantine.list().size(), 1u);
        QCOMPARE(held.title(), u"A title"_s);
        QVERIFY(held.quarantine.release(1, u"An officer"_s, held.entries).ok());
    }
};

QTEST_GUILESS_MAIN(QuarantineTest)
#include "QuarantineTest.moc"
