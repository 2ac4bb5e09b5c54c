#include "core/wire/Devices.h"
#include "core/wire/Losses.h"
#include "core/wire/Waiting.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::wire;

/// What crosses the line about desks themselves, byte for byte: a desk and a hub of different days must understand each other.
class DevicesTest : public QObject
{
    Q_OBJECT

    const EnrolmentId m_desk = *EnrolmentId::parse(u"00000000000000000000000001"_s);
    const model::RecordId m_person = *model::RecordId::parse(u"00000000000000000000000002"_s);

    DeskLine line() const
    {
        return {m_desk, m_person, u"Nia"_s, u"laptop-7"_s, u"Debian"_s, u"1.0"_s, u"revoked"_s, {1000}, {2000}, {3000}, base::Moment{2500}, {}, base::Moment{2400}};
    }
    LossReport report() const
    {
        return {line(), {4000}, {3500}, {3500 + ReportWithinSeconds * 1000}, true, 77, 10, true, 3, {{u"note"_s, 2, {{u"body"_s, u"full"_s}, {u"audience"_s, u"yes-no"_s}}}},
                {{m_person, u"S1"_s, u"Amira"_s, 2, {model::Privacy::Identity, model::Privacy::Note}}}, {{u"P-7"_s, u"chronology"_s, u"paper"_s, 2, QDate(2026, 11, 30)}, {u"P-8"_s, u"register"_s, u"paper"_s, 1, QDate(2026, 11, 30), 24}}};
    }

private Q_SLOTS:
    void theFormsAreTheseBytes_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("golden");
        const QByteArray desk = R"({"enrolment":"00000000000000000000000001","person":"00000000000000000000000002","person_name":"Nia","name":"laptop-7","system":"Debian",)"
                                R"("version":"1.0","state":"revoked","enrolled":1000,"seen":2000,"lease_until":3000,"ordered":2500,"lost":2400})";
        QTest::newRow("lease request") << writeLeaseRequest({m_desk, u"nia"_s, u"secret"_s})
                                       << R"({"enrolment":"00000000000000000000000001","user":"nia","password":"secret"})"_ba;
        QTest::newRow("lease reply") << writeLeaseReply({{{7}, QByteArray(32, '\0')}, {5}})
                                     << R"({"lease":{"until":7,"share":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="},"hub_time":5})"_ba;
        QTest::newRow("erase receipt") << writeEraseReceipt({m_desk, {9}, "sig"}) << R"({"enrolment":"00000000000000000000000001","at":9,"signature":"c2ln"})"_ba;
        QTest::newRow("what a receipt signs") << erasePart(m_desk, {9}) << "carrel erased 1\n00000000000000000000000001\n9"_ba;
        QTest::newRow("desks") << writeDesks({line()}) << "{\"desks\":[" + desk + "]}";
        QTest::newRow("holding") << writeHolding({2, {{u"note"_s, 7, {}}}}) << R"({"students":2,"kinds":[{"kind":"note","records":7}]})"_ba;
        QTest::newRow("loss request") << writeLossRequest({m_desk, base::Moment{3}, true}) << R"({"enrolment":"00000000000000000000000001","drill":true,"told":3})"_ba;
        QTest::newRow("loss report") << writeLossReport(report())
                                     << "{\"desk\":" + desk
                + R"(,"made":4000,"told":3500,"due":259203500,"drill":true,"link":77,"lock_after":10,"pin":true,"nobodys":3,)"
                  R"("kinds":[{"kind":"note","records":2,"fields":[{"name":"body","detail":"full"},{"name":"audience","detail":"yes-no"}]}],)"
                  R"("students":[{"id":"00000000000000000000000002","number":"S1","name":"Amira","records":2,"classes":["identity","note"]}],)"
                  R"("prints":[{"number":"P-7","document":"chronology","medium":"paper","copies":2,"destroy_by":"2026-11-30"},)"
                  R"({"number":"P-8","document":"register","medium":"paper","copies":1,"destroy_by":"2026-11-30","people":24}]})";
    }

    void theFormsAreTheseBytes()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, golden);
        QCOMPARE(written, golden);
    }

    void whatIsWrittenIsReadBack()
    {
        QCOMPARE(readLossReport(writeLossReport(report())), std::optional(report()));
        QCOMPARE(readHolding(writeHolding({2, {{u"note"_s, 7, {}}}})), (std::optional<DeskHolding>({2, {{u"note"_s, 7, {}}}})));
        QCOMPARE(readDesks(writeDesks({line(), line()}))->size(), size_t(2));
        QCOMPARE(readLossRequest(writeLossRequest({m_desk, base::Moment{3}, true}))->told, std::optional(base::Moment{3}));
        QCOMPARE(readEraseReceipt(writeEraseReceipt({m_desk, {9}, "sig"})), (std::optional<EraseReceipt>({m_desk, {9}, "sig"})));
        const std::vector<WaitingLine> waiting{{7, u"note"_s, u"scope"_s, u"Nia"_s, {1}, {2}, 0}, {8, {}, u"draft"_s, {}, {3}, {4}, 2}};
        QCOMPARE(readWaiting(writeWaiting(waiting)), std::optional(waiting));
        const WaitingText text{7, WaitingResult::Done, u"note"_s, {}, u"S1"_s, u"Amira"_s, base::Moment{9}, {{u"body"_s, model::Value(u"Words"_s)}, {u"told_student"_s, model::Value()}}};
        QCOMPARE(readWaitingText(writeWaitingText(text)), std::optional(text));
        for (const auto result : {WaitingResult::Done, WaitingResult::Decided, WaitingResult::StillRefused, WaitingResult::Unreadable}) QCOMPARE(readWaitingResult(writeWaitingResult(result)), std::optional(result));
        const LeaseRequest byProof{m_desk, {}, {}, "key", OpenIdProof{u"nonce"_s, "token"}, "signature"};
        const auto back = readLeaseRequest(writeLeaseRequest(byProof));
        QCOMPARE(back->proof, byProof.proof);
        QCOMPARE(back->signingKey, byProof.signingKey);
        QCOMPARE(back->signature, byProof.signature);
    }

    void whatIsNoneIsRefused()
    {
        QVERIFY(!readLeaseReply(writeLeaseReply({{{7}, "short"}, {5}})));
        QVERIFY(!readLeaseReply(writeLeaseReply({{{7}, QByteArray(32, 's')}, {0}})));
        QVERIFY(!readLeaseRequest(R"({"enrolment":"00000000000000000000000001"})"));
        QVERIFY(!readEraseReceipt(R"({"enrolment":"x","at":9})"));
        QVERIFY(!readDesks(R"({"desks":[{"enrolment":"x"}]})"));
        QVERIFY(!readLossReport(R"({"students":[]})"));
        QVERIFY(!readWaiting(R"({"waiting":[{"no":0}]})") && !readWaitingText(R"({"no":1,"fields":[]})") && !readWaitingResult(R"({"result":"maybe"})"));
        QVERIFY(!readWaitingQuestion(R"({"no":1,"why":" "})") && !readWaitingDecision(R"({"no":1,"decision":"both"})"));
        for (const auto& bytes : {""_ba, "[]"_ba, "{"_ba, "nul"_ba}) {
            QVERIFY(!readLossRequest(bytes) && !readLossReport(bytes) && !readDesks(bytes) && !readHolding(bytes) && !readLeaseReply(bytes) && !readLeaseRequest(bytes) && !readEraseReceipt(bytes));
        }
    }
};

QTEST_GUILESS_MAIN(DevicesTest)
#include "DevicesTest.moc"
