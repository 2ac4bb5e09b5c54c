#include "core/wire/Zstd.h"
#include "tests/support/Made.h"

#include <QtTest/QTest>

using namespace carrel::wire;
using namespace carrel::tests;

class ZstdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedIsUnpacked()
    {
        QVERIFY(rc::check("any bytes", [] {
            const QByteArray plain = madeBytes();
            RC_ASSERT(decompress(compress(plain), plain.size()) == plain);
        }));
    }

    void nothingGrowsBeyondItsLimit()
    {
        const QByteArray packed = compress(QByteArray(10 << 20, 'a'));
        QVERIFY(packed.size() < 10'000);
        QVERIFY(!decompress(packed, (10 << 20) - 1));
        QCOMPARE(decompress(packed, 10 << 20)->size(), 10 << 20);
        // Two in one: the second must not slip past the first one's size.
        QVERIFY(!decompress(packed + packed, 15 << 20));
    }

    void whatIsNotPackedOrIsCutIsRefused()
    {
        QVERIFY(!decompress({}, 100));
        QVERIFY(!decompress("plain words", 100));
        const QByteArray packed = compress("some words, some more words, some words");
        for (int size = 0; size < packed.size(); ++size) QVERIFY(!decompress(packed.left(size), 100));
    }

    void noNoiseBreaksIt()
    {
        QVERIFY(rc::check("noise behind a true beginning", [] {
            QByteArray packed = compress("words and words and words");
            packed[*rc::gen::inRange<qsizetype>(4, packed.size())] = *rc::gen::arbitrary<char>();
            const auto out = decompress(packed, 1000);
            RC_ASSERT(!out || out->size() <= 1000);
        }));
    }
};

QTEST_GUILESS_MAIN(ZstdTest)
#include "ZstdTest.moc"
