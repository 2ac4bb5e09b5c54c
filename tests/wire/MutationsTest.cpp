#include "core/wire/Mutations.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "tests/wire/MadeRecords.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::wire;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

base::Secret key(char c) { return base::Secret::copyOf(QByteArray(base::Secret::KeySize, c)); }

Body madeBody()
{
    return {madeId(), madeChanges(madeKind()), {madeText(), madeNumber()}, *rc::gen::arbitrary<bool>(), {madeNumber()}};
}

bool same(const Body& a, const Body& b)
{
    return a.record == b.record && a.changes == b.changes && a.base == b.base && a.creates == b.creates && a.written == b.written;
}

EnrolmentId enrolment(char c = '0') { return *EnrolmentId::parse(QString(25, u'0') + QLatin1Char(c)); }
MutationId mutation() { return *MutationId::parse(QString(26, u'0')); }

QByteArray noteBody(const QByteArray& inside)
{
    return R"({"kind":"note","record":")" + QByteArray(26, '0') + R"(","new":true,"base":{"epoch":"e","delivery":0},)" + inside + R"(,"written":1})";
}

}

class MutationsTest : public QObject
{
    Q_OBJECT

    base::SealKeys m_hub{base::SealKeys::fromSeed(key('h'))};
    base::SigningKeys m_desk{base::SigningKeys::fromSeed(key('d'))};
    QByteArray m_hashKey = QByteArray(32, 'k');

private Q_SLOTS:
    void everyBodyIsReadAsItWasWritten()
    {
        QVERIFY(rc::check("bodies of every kind", [] {
            const Body body = madeBody();
            const auto read = readBody(writeBody(body));
            RC_ASSERT(read.ok());
            RC_ASSERT(same(*read, body));
        }));
    }

    void aBodyIsTakenWholeOrNotAtAll_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, const QByteArray& inside, BodyFault fault) { QTest::newRow(name) << inside << int(fault); };
        row("a field nobody knows", R"("set":{"body":"x","colour":"red"},"clear":[])", BodyFault::UnknownField);
        row("a field nobody knows, to clear", R"("set":{"body":"x"},"clear":["colour"])", BodyFault::UnknownField);
        row("a number for a text", R"("set":{"body":5},"clear":[])", BodyFault::BadValue);
        row("a text for a moment", R"("set":{"occurred":"today"},"clear":[])", BodyFault::BadValue);
        row("a fraction", R"("set":{"occurred":1.5},"clear":[])", BodyFault::NotReadable);
        row("null to set", R"("set":{"body":null},"clear":[])", BodyFault::BadValue);
        row("a list to set", R"("set":{"body":["x"]},"clear":[])", BodyFault::BadValue);
        row("a code nobody knows", R"("set":{"type":"gossip"},"clear":[])", BodyFault::BadValue);
        row("a required field to clear", R"("set":{},"clear":["case"])", BodyFault::BadValue);
        row("a name that is no name", R"("set":{},"clear":[7])", BodyFault::UnknownField);
        row("a book", "\"set\":{\"body\":\"" + QByteArray(int(model::LongTextLimit) + 1, 'x') + "\"},\"clear\":[]", BodyFault::TooLong);
    }
    void aBodyIsTakenWholeOrNotAtAll()
    {
        QFETCH(QByteArray, inside);
        QFETCH(int, fault);
        const auto read = readBody(noteBody(inside));
        QVERIFY(!read.ok());
        QCOMPARE(int(read.error()), fault);
    }

    void aBodyWithoutItsRecordIsNotRead()
    {
        QCOMPARE(readBody("{}").error(), BodyFault::UnknownKind);
        QCOMPARE(readBody(R"({"kind":"poem","record":"x"})").error(), BodyFault::UnknownKind);
        QCOMPARE(readBody(R"({"kind":"note","record":"x"})").error(), BodyFault::NotReadable);
        QCOMPARE(readBody("noise").error(), BodyFault::NotReadable);
    }

    void aBodyCutAnywhereIsRefused()
    {
        const QByteArray whole = noteBody(R"("set":{"body":"words"},"clear":[])");
        QVERIFY(readBody(whole).ok());
        for (int size = 0; size < whole.size(); ++size) QVERIFY(!readBody(whole.left(size)).ok());
    }

    void anEnvelopeHasABodyOrASealedOneAndNotBoth()
    {
        const QByteArray whole = writePush({makeEnvelope(enrolment(), 1, mutation(), "{}", m_hashKey, m_desk)});
        QVERIFY(readPush(whole));
        QByteArray both = whole;
        QVERIFY(!readPush(both.replace("\"body\":", "\"sealed\":\"c2VhbGVk\",\"body\":")));
    }

    void envelopesSurviveThePushWhateverIsInThem()
    {
        QVERIFY(rc::check("a push", [&] {
            std::vector<Envelope> envelopes;
            const int count = *rc::gen::inRange(0, 4);
            for (int i = 0; i < count; ++i) {
                const QByteArray body = madeText().toUtf8();
                envelopes.push_back(makeEnvelope(enrolment(), i + 1, mutation(), body, m_hashKey, m_desk));
                if (*rc::gen::arbitrary<bool>()) envelopes.back() = {i + 1, mutation(), madeBytes(), madeBytes(), {}, 's' + madeBytes()};
            }
            RC_ASSERT(readPush(writePush(envelopes)) == (PushRequest{envelopes, 0}));
            RC_ASSERT(readPush(writePush(envelopes, 7)) == (PushRequest{envelopes, 7}));
        }));
    }

    void theSignatureCoversDeskNumberIdentityAndHash()
    {
        const QByteArray body = writeBody({*model::RecordId::parse(QString(26, u'1')), model::Changes(model::KindNo::Note).to(model::Note::body, u"x"_s), {}, true, {}});
        const Envelope envelope = makeEnvelope(enrolment(), 7, mutation(), body, m_hashKey, m_desk);
        const auto holds = [&](const EnrolmentId& who, qint64 n, const MutationId& id, const QByteArray& hash) {
            return base::signatureHolds(envelope.signature, signedPart(who, n, id, hash), m_desk.publicKey);
        };
        QVERIFY(holds(enrolment(), 7, mutation(), hashOf(body, m_hashKey)));
        QVERIFY(!holds(enrolment('1'), 7, mutation(), envelope.hash));
        QVERIFY(!holds(enrolment(), 8, mutation(), envelope.hash));
        QVERIFY(!holds(enrolment(), 7, *MutationId::parse(QString(26, u'1')), envelope.hash));
        QVERIFY(!holds(enrolment(), 7, mutation(), hashOf(body + ' ', m_hashKey)));
        QVERIFY(hashOf(body, m_hashKey) != hashOf(body, QByteArray(32, 'l')));
    }

    void anEnvelopeWithoutANumberOrIdentityRefusesThePush()
    {
        QVERIFY(!readPush(R"({"mutations":[{"n":0,"id":"00000000000000000000000000"}]})"));
        QVERIFY(!readPush(R"({"mutations":[{"n":-1,"id":"00000000000000000000000000"}]})"));
        QVERIFY(!readPush(R"({"mutations":[{"n":"1","id":"00000000000000000000000000"}]})"));
        QVERIFY(!readPush(R"({"mutations":[{"n":1}]})"));
        QVERIFY(!readPush(R"({"mutations":[5]})"));
        QVERIFY(!readPush(R"({"mutations":{}})"));
        QVERIFY(!readPush("{}"));
    }

    void onlyTheHubOpensASealedTwin()
    {
        const Envelope envelope = makeEnvelope(enrolment(), 3, mutation(), "body", m_hashKey, m_desk);
        const QByteArray sealed = sealEnvelope(enrolment(), envelope, m_hub.publicKey);
        const auto opened = unsealEnvelope(sealed, m_hub);
        QVERIFY(opened && opened->envelope == envelope && opened->enrolment == enrolment());
        QVERIFY(!sealed.contains("body"));
        QVERIFY(!unsealEnvelope(sealed, base::SealKeys::fromSeed(key('x'))));
        QVERIFY(!unsealEnvelope(sealed.chopped(1), m_hub));
        QVERIFY(!unsealEnvelope(base::seal("not an envelope", m_hub.publicKey), m_hub));
        QVERIFY(!unsealEnvelope(base::seal(R"({"n":1,"id":"00000000000000000000000000"})", m_hub.publicKey), m_hub));
    }

    void sealedTwinsSurviveTheirLetter()
    {
        QVERIFY(rc::check("any bytes", [] {
            const std::vector<QByteArray> sealed{madeBytes(), madeBytes()};
            RC_ASSERT(readSealed(writeSealed(sealed)) == sealed);
        }));
        QVERIFY(!readSealed(R"({"sealed":"x"})"));
        QVERIFY(!readSealed("noise"));
    }
};

QTEST_GUILESS_MAIN(MutationsTest)
#include "MutationsTest.moc"
