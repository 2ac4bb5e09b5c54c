#include "core/wire/Json.h"
#include "tests/support/Made.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::wire;
using namespace Qt::StringLiterals;
using carrel::tests::madeNumber;
using carrel::tests::madeText;

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberComesBackExactly()
    {
        QVERIFY(rc::check("64 bits in, the same 64 bits out", [] {
            const model::Value value(madeNumber());
            RC_ASSERT(valueFromJson(toJson(value)) == value);
        }));
    }

    void numbersBeyondWhatADoubleHoldsComeBackExactly_data()
    {
        QTest::addColumn<qint64>("number");
        constexpr qint64 Exact = qint64(1) << 53;
        for (const qint64 number : {Exact - 1, Exact, Exact + 1, -Exact - 1, Exact * 2 + 1, std::numeric_limits<qint64>::max(),
                                    std::numeric_limits<qint64>::max() - 1, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::min() + 1}) {
            QTest::addRow("%lld", static_cast<long long>(number)) << number;
        }
    }
    void numbersBeyondWhatADoubleHoldsComeBackExactly()
    {
        QFETCH(qint64, number);
        QCOMPARE(toJson(number), QByteArray::number(number));
        QVERIFY(valueFromJson(toJson(number)) == model::Value(number));
        const auto object = parseObject("{\"n\":" + QByteArray::number(number) + "}");
        QVERIFY(object && valueFromJson(object->value(u"n")) == model::Value(number));
    }

    void aNumberThatIsNotWholeOrTooLargeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char* json : {"1.5", "1.0", "9007199254740993.0", "1e3", "1E3", "9223372036854775808", "-9223372036854775809", "1e400", "NaN", "0x10", "+1", "--1", "01"}) {
            QTest::newRow(json) << QByteArray(json);
        }
    }
    void aNumberThatIsNotWholeOrTooLargeIsRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!valueFromJson(json));
        const auto object = parseObject("{\"n\":" + json + "}");
        QVERIFY(!object || !valueFromJson(object->value(u"n")));
    }

    void everyTextComesBackExactly()
    {
        QVERIFY(rc::check("any text in, the same text out", [] {
            const QString text = madeText();
            RC_ASSERT(valueFromJson(toJson(text)) == model::Value(text));
            // Somebody else's parser reads it as well.
            const auto doc = QJsonDocument::fromJson('[' + toJson(text) + ']');
            RC_ASSERT(doc.array().at(0).toString() == text);
        }));
    }

    void dotsAndLettersInsideTextAreNoNumbers()
    {
        for (const QString& text : {u"1.5"_s, u"3e8"_s, u"\"1.5"_s, u"a\\"_s, u"\\\"2.0"_s}) QVERIFY(valueFromJson(toJson(text)) == model::Value(text));
        QVERIFY(parseObject(R"({"a.b":"1.5","c1e5":true,"d":false,"e":null})"));
    }

    void halfOfAPairDoesNotBreakTheLine()
    {
        const QString half = u"a"_s + QChar(0xd83c) + u"b"_s;
        const auto read = valueFromJson(toJson(half));
        QVERIFY(read && read->text());
        QVERIFY(read->text()->startsWith(u'a') && read->text()->endsWith(u'b'));
    }

    void onlyOneValueIsAValue_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char* json : {"", "1,2", "],[", "1],[2", "{}", "[1]", "true", "\"open", "nul", "1 2"}) QTest::newRow(json) << QByteArray(json);
    }
    void onlyOneValueIsAValue()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!valueFromJson(json));
    }

    void nestingHasAnEnd()
    {
        const auto nested = [](int depth) { return "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}'; };
        QVERIFY(parseObject(nested(DepthLimit)));
        QVERIFY(!parseObject(nested(DepthLimit + 1)));
        QVERIFY(!parseObject(nested(100'000)));
        QVERIFY(!parseObject(QByteArray(1'000'000, '[')));
        // Brackets in a text are words.
        QVERIFY(parseObject("{\"a\":\"" + QByteArray(1000, '[') + "\"}"));
        QVERIFY(!parseObject("{\"a\":\"\\\"\"" + QByteArray(1000, '[') + '}'));
    }

    void whatIsNotAnObjectIsNothing_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("cut") << QByteArray("{\"a\":");
        QTest::newRow("two") << QByteArray("{}{}");
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}");
        QTest::newRow("half a sequence") << QByteArray("{\"a\":\"\xe2\x82\"}");
        QTest::newRow("another language") << QByteArray("<html></html>");
    }
    void whatIsNotAnObjectIsNothing()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!parseObject(json));
    }

    void noNoiseBreaksTheReader()
    {
        QVERIFY(rc::check("any bytes at all", [] {
            const QByteArray noise = carrel::tests::madeBytes();
            const auto value = valueFromJson(noise);
            const auto object = parseObject(noise);
            RC_ASSERT(!value || !object);
        }));
    }

    void commasAreTheWritersOwnBusiness()
    {
        JsonWriter json;
        json.beginObject().name("a").number(1).name("b").beginArray().number(2).text(u"x").null().flag(true).beginObject().endObject().endArray();
        json.name("c").beginObject().name("d").base64("\xff").endObject().name("e").raw("[3]").name("f").value({}).endObject();
        QCOMPARE(json.bytes(), QByteArray(R"({"a":1,"b":[2,"x",null,true,{}],"c":{"d":"/w=="},"e":[3],"f":null})"));
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "JsonTest.moc"
