#include "core/hub/edits/Quarantine.h"
#include "core/wire/Waiting.h"
#include "tests/hub/Office.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::hub;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

/// An adviser's edit waits, because the case was taken from them; Ingrid may settle it, and Olwen too.
struct Waiting : Office {
    Waiting()
    {
        for (const QString& user : {u"ingrid"_s, u"olwen"_s}) campus.addStaff(user, {u"governance"_s});
        for (RawDesk* one : {&gareth, &ingrid, &rhian}) {
            if (!one->enrol()) qFatal("a desk is not enrolled");
        }
        gareth.drain();
        campus.changeAtHub(model::KindNo::Case, theCase(), [](model::Record& record) { record.put(model::Case::confidentiality, model::Confidentiality::Confidential); });
        gareth.push(theCase(), titled(u"Written too late"_s));
    }
    wire::Reply ask(RawDesk& desk, const QString& path, const QByteArray& body = {}) { return desk.call(body.isEmpty() ? "GET" : "POST", path, {}, body); }
    std::vector<wire::WaitingLine> list() { return wire::readWaiting(ask(ingrid, u"/v1/waiting"_s).body).value_or(std::vector<wire::WaitingLine>()); }
    std::optional<wire::WaitingText> read(const QString& why) { return wire::readWaitingText(ask(ingrid, u"/v1/waiting/read"_s, wire::writeWaitingQuestion({1, why})).body); }
    std::optional<wire::WaitingResult> settle(bool release) { return wire::readWaitingResult(ask(ingrid, u"/v1/waiting/settle"_s, wire::writeWaitingDecision({1, release})).body); }
    int audited(const QString& verb) { return campus.db().one(u"SELECT count(*) FROM audit_body WHERE body LIKE ?"_s, {u"%\"verb\":\"%1\"%"_s.arg(verb)})->toInt(); }

    RawDesk gareth{campus, u"gareth"_s, "late"};
    RawDesk ingrid{campus, u"ingrid"_s, "officer"};
    RawDesk rhian{campus, u"rhian"_s, "owner"};
};

}

/// What waits at the hub is listed, read and decided from a desk, by whom the policy lets and by nobody else.
class WaitingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListSaysWhoseAndWhyAndNotAWordOfIt()
    {
        Waiting held;
        const auto list = held.list();
        QCOMPARE(list.size(), size_t(1));
        QCOMPARE(list[0].kind, u"case"_s);
        QVERIFY(!list[0].author.isEmpty() && !list[0].reason.isEmpty());
        const QByteArray said = held.ask(held.ingrid, u"/v1/waiting"_s).body;
        QVERIFY(!said.contains("Written too late") && !said.contains("Student 1") && !said.contains(held.theCase().text().toLatin1()));
        QCOMPARE(held.audited(u"read waiting"_s), 0);
    }

    void toEverybodyElseThereIsNothingThere()
    {
        Waiting held;
        for (RawDesk* desk : {&held.rhian, &held.gareth}) {
            QCOMPARE(held.ask(*desk, u"/v1/waiting"_s).status, 404);
            QCOMPARE(held.ask(*desk, u"/v1/waiting/read"_s, wire::writeWaitingQuestion({1, u"Mine"_s})).status, 404);
            QCOMPARE(held.ask(*desk, u"/v1/waiting/settle"_s, wire::writeWaitingDecision({1, true})).status, 404);
        }
        QCOMPARE(held.title(), u"A title"_s);
        QCOMPARE(held.list().size(), size_t(1));
    }

    void theWordsAreToldForAReasonAndOnRecord()
    {
        Waiting held;
        for (const QString& none : {u""_s, u"  \n"_s, QString(501, u'x')}) {
            QCOMPARE(held.ask(held.ingrid, u"/v1/waiting/read"_s, wire::writeWaitingQuestion({1, none})).status, 400);
        }
        QCOMPARE(held.audited(u"read waiting"_s), 0);
        const auto text = held.read(u"Its author asks"_s);
        QVERIFY(text && text->result == wire::WaitingResult::Done);
        QCOMPARE(text->fields, (std::vector<std::pair<QString, model::Value>>{{u"title"_s, model::Value(u"Written too late"_s)}}));
        QCOMPARE(held.audited(u"read waiting"_s), 1);
        QVERIFY(held.campus.db().one(u"SELECT body FROM audit_body ORDER BY no DESC LIMIT 1"_s)->toString().contains(u"Its author asks"_s));
        QCOMPARE(held.title(), u"A title"_s);
    }

    void whoMustNotSeeTheStudentDoesNotEvenSeeThatSomethingWaits()
    {
        Waiting held;
        held.campus.relate(model::RelationshipKind::ConflictOfInterest, u"ingrid"_s, held.campus.id("student/1"));
        QVERIFY(held.list().empty());
        QCOMPARE(held.ask(held.ingrid, u"/v1/waiting/read"_s, wire::writeWaitingQuestion({1, u"To settle it"_s})).status, 404);
        QVERIFY(held.settle(true) != wire::WaitingResult::Done);
        QCOMPARE(held.title(), u"A title"_s);
        QCOMPARE(held.audited(u"read waiting"_s), 0);
    }

    void itIsDecidedOnceAndBothNamesStandInTheAudit()
    {
        Waiting held;
        QCOMPARE(held.settle(true), std::optional(wire::WaitingResult::Done));
        QCOMPARE(held.title(), u"Written too late"_s);
        QVERIFY(held.list().empty());
        QCOMPARE(held.settle(false), std::optional(wire::WaitingResult::Decided));
        const QString body = held.campus.db().one(u"SELECT body FROM audit_body WHERE body LIKE '%\"verb\":\"release\"%'"_s)->toString();
        QVERIFY(body.contains(held.campus.staff(u"ingrid"_s).text()) && body.contains(held.campus.staff(u"gareth"_s).text()));
        QCOMPARE(held.campus.disagreement(), QString());
    }

    void whatIsSetAsideIsKept()
    {
        Waiting held;
        QCOMPARE(held.settle(false), std::optional(wire::WaitingResult::Done));
        QCOMPARE(held.title(), u"A title"_s);
        QVERIFY(held.list().empty());
        QVERIFY(held.campus.hubText().contains(u"Written too late"_s));
    }

    void nobodyDecidesOnTheirOwnWords()
    {
        Waiting held;
        held.campus.db().run(u"UPDATE quarantine SET staff = ?"_s, {held.campus.staff(u"ingrid"_s).text()});
        QCOMPARE(held.ask(held.ingrid, u"/v1/waiting/settle"_s, wire::writeWaitingDecision({1, true})).status, 403);
        QCOMPARE(held.title(), u"A title"_s);
        QCOMPARE(held.list().size(), size_t(1));
    }

    void whatIsAskedInAnotherFormIsRefused()
    {
        Waiting held;
        for (const QByteArray& body : {"{}"_ba, R"({"no":1})"_ba, R"({"no":1,"decision":"perhaps"})"_ba, R"({"no":"1","decision":"release"})"_ba, "nul"_ba}) {
            QCOMPARE(held.ask(held.ingrid, u"/v1/waiting/settle"_s, body).status, 400);
        }
        QCOMPARE(held.ask(held.ingrid, u"/v1/waiting/elsewhere"_s).status, 404);
        QCOMPARE(held.list().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(WaitingTest)
#include "WaitingTest.moc"
