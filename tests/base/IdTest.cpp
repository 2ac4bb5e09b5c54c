#include "core/base/Id.h"
#include "tests/support/Made.h"

#include <QtTest/QTest>

using namespace carrel::base;
using namespace Qt::StringLiterals;

namespace {

struct ApplesTag;
struct PearsTag;

Bits128 madeBits()
{
    Bits128 out;
    const QByteArray bytes = carrel::tests::madeBytes(16);
    std::copy(bytes.begin(), bytes.end(), out.bytes.begin());
    return out;
}

}

class IdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIdentityIsReadBackFromItsText()
    {
        QVERIFY(rc::check("text and parse are each other's inverse", [] {
            const Bits128 bits = madeBits();
            RC_ASSERT(bits.text().size() == 26);
            RC_ASSERT(Bits128::parse(bits.text()) == bits);
        }));
    }

    void oneIdentityHasOneSpelling()
    {
        QVERIFY(rc::check("what parses is written as it was", [] {
            QString text = madeBits().text();
            const auto at = *rc::gen::inRange<int>(0, 26);
            text[at] = QChar(*rc::gen::inRange<char16_t>(32, 127));
            const auto bits = Bits128::parse(text);
            if (bits) RC_ASSERT(bits->text() == text);
        }));
    }

    void whatIsNotAnIdentityIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("short") << QString(25, u'0');
        QTest::newRow("long") << QString(27, u'0');
        QTest::newRow("129 bits") << u'8' + QString(25, u'0');
        QTest::newRow("a letter that is taken for a digit") << QString(25, u'0') + u'o';
        QTest::newRow("capitals") << QString(25, u'0') + u'A';
        QTest::newRow("a digit of another script") << QString(25, u'0') + QChar(0x0661);
        QTest::newRow("a space at the end") << QString(25, u'0') + u' ';
    }
    void whatIsNotAnIdentityIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!Bits128::parse(text));
    }

    void theLargestIsReadToo() { QCOMPARE(Bits128::parse(u"7zzzzzzzzzzzzzzzzzzzzzzzzz"_s)->text(), u"7zzzzzzzzzzzzzzzzzzzzzzzzz"_s); }

    void oneKindsIdentityIsNotAnothers()
    {
        QVERIFY((!std::is_convertible_v<Id<ApplesTag>, Id<PearsTag>>));
        QVERIFY((!std::is_default_constructible_v<Id<ApplesTag>>));
    }

    void drawnIdentitiesDiffer()
    {
        SeededRandom random("ids");
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i) seen.insert(Id<ApplesTag>::draw(random).text());
        QCOMPARE(seen.size(), 1000);
    }
};

QTEST_GUILESS_MAIN(IdTest)
#include "IdTest.moc"
