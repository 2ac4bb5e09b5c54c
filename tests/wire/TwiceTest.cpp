#include "core/wire/Devices.h"
#include "core/wire/Enrolments.h"
#include "core/wire/Json.h"
#include "core/wire/OpenId.h"
#include "core/wire/Waiting.h"
#include "tests/wire/MadeRecords.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::wire;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

struct Reader {
    QByteArray sample;
    std::function<bool(const QByteArray&)> reads;
};

/// Where the objects of a JSON text begin that no text of it only speaks of.
std::vector<qsizetype> objectsIn(const QByteArray& json)
{
    std::vector<qsizetype> out;
    bool quoted = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (quoted && json[i] == '\\') ++i;
        else if (json[i] == '"') quoted = !quoted;
        else if (!quoted && json[i] == '{') out.push_back(i);
    }
    return out;
}

/// The same text with more members at the front of the object that begins there.
QByteArray with(const QByteArray& json, qsizetype object, const QByteArray& members)
{
    const bool isEmpty = json.mid(object + 1, 1) == "}";
    return json.left(object + 1) + members + (isEmpty ? "" : ",") + json.mid(object + 1);
}

EnrolmentId enrolment() { return *EnrolmentId::parse(QString(26, u'0')); }
model::RecordId record() { return *model::RecordId::parse(QString(26, u'1')); }
MutationId mutation() { return *MutationId::parse(QString(26, u'0')); }

EncodedGroup group()
{
    const auto& kind = *model::findKind(u"student"_s);
    model::Shape shape(kind);
    shape.set(0, model::Grain::Full);
    EncodedGroup out{shape, 1, {}};
    out.rows.push_back(encodeRow(model::View(record(), shape), std::nullopt));
    return out;
}

}

/// A name that stands twice is read by one program as the first and by another as the last: nothing on the line may have it.
class TwiceTest : public QObject
{
    Q_OBJECT

    std::map<QByteArray, Reader> m_readers;

    template <class Read>
    void add(const char* name, const QByteArray& sample, Read read)
    {
        m_readers[name] = {sample, [read](const QByteArray& json) { return bool(read(json)); }};
    }

    void addRows()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto& [name, reader] : m_readers) QTest::newRow(name.constData()) << name;
    }

    void addOfTheHub()
    {
        PageHead head;
        head.epoch = u"e"_s;
        add("page", writePage(head, {group()}, {{model::KindNo::Case, record(), 3}}), readPage);
        add("records", writeRecords({group()}, false), readRecords);
        add("outcome", writeOutcome({1, OutcomeState::Conflict, u"scope"_s, {{u"title"_s, FieldOutcome::Contested}}}), readOutcome);
        add("push reply", writePushReply({u"e"_s, {{1, OutcomeState::Applied, {}, {}}}, 2}), readPushReply);
        add("session", writeSession({"token", {1}}), readSession);
        add("problem", writeProblem({409, u"gap"_s, u"A gap"_s, Agreement{u"1"_s, u"t"_s, u"x"_s}, 4}), readProblem);
        add("offer", writeSignInOffer({true, false}), readSignInOffer);
        add("taken", writeTaken(4), readTaken);
        add("waiting", writeWaiting({{1, u"note"_s, u"scope"_s, u"Nia"_s, {1}, {2}, 0}}), readWaiting);
        add("waiting text", writeWaitingText({1, WaitingResult::Done, u"note"_s, {}, u"S1"_s, u"Amira"_s, base::Moment{3}, {{u"body"_s, model::Value(u"words"_s)}}}), readWaitingText);
        add("waiting result", writeWaitingResult(WaitingResult::StillRefused), readWaitingResult);
        add("lease reply", writeLeaseReply({{{1}, QByteArray(32, 's')}, {2}}), readLeaseReply);
    }

    void addOfDesks()
    {
        const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(QByteArray(base::Secret::KeySize, 'd')));
        const Body body{record(), model::Changes(model::KindNo::Note), {u"e"_s, 1}, true, {5}};
        const QByteArray written = writeBody(body);
        m_readers["body"] = {written, [](const QByteArray& json) { return readBody(json).ok(); }};
        add("push", writePush({makeEnvelope(enrolment(), 1, mutation(), written, QByteArray(32, 'k'), keys)}), readPush);
        add("sealed", writeSealed({"sealed"}), readSealed);
        add("waiting question", writeWaitingQuestion({1, u"why"_s}), readWaitingQuestion);
        add("waiting decision", writeWaitingDecision({1, true}), readWaitingDecision);
        add("ack", writeAck({3, {1}}), readAck);
        add("trim", writeTrim({{record()}, {}}), readTrim);
        add("enrolling", writeEnrolRequest({u"u"_s, u"p"_s, u"d"_s, u"s"_s, u"1"_s, keys.publicKey, {}}), readEnrolRequest);
        add("signing in", writeSessionRequest({enrolment(), u"u"_s, u"p"_s, {1}, QByteArray(64, 's'), {}}), readSessionRequest);
        add("lease", writeLeaseRequest({enrolment(), u"u"_s, u"p"_s}), readLeaseRequest);
        add("receipt", writeEraseReceipt({enrolment(), {1}, QByteArray(64, 's')}), readEraseReceipt);
    }

    void addOfTheProvider()
    {
        add("keys", R"({"keys":[{"kid":"a","kty":"OKP","crv":"Ed25519","x":"AA"}]})", readKeySet);
        add("places", R"({"issuer":"i","authorization_endpoint":"a","token_endpoint":"t","jwks_uri":"k"})", readProviderPlaces);
        add("token reply", R"({"id_token":"a.b.c"})", readTokenReply);
    }

private Q_SLOTS:
    void initTestCase()
    {
        addOfTheHub();
        addOfDesks();
        addOfTheProvider();
    }

    void whatIsNotUnderstoodMayStandBesideIt_data() { addRows(); }
    void whatIsNotUnderstoodMayStandBesideIt()
    {
        QFETCH(QByteArray, name);
        const Reader& reader = m_readers.at(name);
        QVERIFY(reader.reads(reader.sample));
        QVERIFY(reader.reads(with(reader.sample, 0, R"("later":{"a":1,"b":[{"a":1},{"a":1}]})")));
    }

    void aNameThatStandsTwiceIsRefusedInEveryObject_data() { addRows(); }
    void aNameThatStandsTwiceIsRefusedInEveryObject()
    {
        QFETCH(QByteArray, name);
        const Reader& reader = m_readers.at(name);
        const auto objects = objectsIn(reader.sample);
        QVERIFY(!objects.empty());
        for (const qsizetype object : objects) {
            QVERIFY(!reader.reads(with(reader.sample, object, R"("x":0,"x":0)")));
            // However its letters are written.
            QVERIFY(!reader.reads(with(reader.sample, object, R"("x":0,"\u0078":0)")));
        }
        QVERIFY(!reader.reads(with(reader.sample, 0, R"("later":[{"deep":{"a":1,"b":2,"a":1}}])")));
    }

    void halfOfAPairIsRefusedInEveryObject_data() { addRows(); }
    void halfOfAPairIsRefusedInEveryObject()
    {
        QFETCH(QByteArray, name);
        const Reader& reader = m_readers.at(name);
        QVERIFY(reader.reads(with(reader.sample, 0, R"("x":"\ud83c\udf93 \\ud83c")")));
        for (const char* half : {R"("x":"\ud83c")", R"("x":"\udf93")", R"("x":"\ud83c\ud83c")", R"("x":"\ud83cudf93")", R"("\ud83c":0)", R"("x":"\udf93\ud83c")"}) {
            QVERIFY2(!reader.reads(with(reader.sample, 0, half)), half);
        }
    }

    void whatNoTextMayHaveBareIsRefused_data() { addRows(); }
    void whatNoTextMayHaveBareIsRefused()
    {
        QFETCH(QByteArray, name);
        const Reader& reader = m_readers.at(name);
        for (const char bare : {'\0', '\x01', '\n', '\x1f'}) QVERIFY(!reader.reads(with(reader.sample, 0, "\"x\":\"a" + QByteArray(1, bare) + "b\"")));
        QVERIFY(!reader.reads(reader.sample + '\0'));
        QVERIFY(!reader.reads(with(reader.sample, 0, "\"x\":\"\xed\xa0\xbc\"")));
    }

    void depthEndsWhateverIsDeep_data() { addRows(); }
    void depthEndsWhateverIsDeep()
    {
        QFETCH(QByteArray, name);
        const Reader& reader = m_readers.at(name);
        for (const QByteArray& open : {"["_ba, "{\"a\":"_ba}) {
            const QByteArray close = open == "[" ? "]" : "}";
            QVERIFY(!reader.reads(with(reader.sample, 0, "\"x\":" + open.repeated(100'000) + '0' + close.repeated(100'000))));
            QVERIFY(!reader.reads(with(reader.sample, 0, "\"x\":" + open.repeated(100'000))));
        }
    }
};

QTEST_GUILESS_MAIN(TwiceTest)
#include "TwiceTest.moc"
