#include "core/hub/desks/Ledger.h"
#include "core/hub/feed/Feed.h"
#include "tests/hub/Office.h"
#include "tests/support/Made.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::hub;
using namespace Qt::StringLiterals;
using namespace carrel::tests;
using model::KindNo;

namespace {

Holding madeHolding()
{
    Holding out{*rc::gen::arbitrary<quint32>(), *rc::gen::arbitrary<quint32>(), *rc::gen::arbitrary<quint32>(), madeNumber(), {}, *rc::gen::arbitrary<bool>()};
    const QByteArray digest = madeBytes(16);
    std::copy(digest.begin(), digest.end(), out.digest.begin());
    return out;
}

bool refuses(const QByteArray& packed)
{
    try {
        LedgerBlock::unpack(packed);
    } catch (const StoreFailure&) {
        return true;
    }
    return false;
}

}

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBlockIsReadAsItWasPacked()
    {
        QVERIFY(rc::check("blocks", [] {
            LedgerBlock block;
            const int count = *rc::gen::inRange(0, 20);
            for (int i = 0; i < count; ++i) block.holdings[*rc::gen::arbitrary<quint8>()] = madeHolding();
            RC_ASSERT(LedgerBlock::unpack(block.pack()).holdings == block.holdings);
        }));
        LedgerBlock full;
        for (int i = 0; i < LedgerBlock::Size; ++i) full.holdings[quint8(i)].delivery = i;
        QCOMPARE(LedgerBlock::unpack(full.pack()).holdings.size(), size_t(LedgerBlock::Size));
    }

    void aBlockCutAnywhereIsRefused()
    {
        LedgerBlock block;
        block.holdings[3].delivery = 7;
        block.holdings[200].shape = 9;
        const QByteArray whole = block.pack();
        for (qsizetype size = 0; size < whole.size(); ++size) QVERIFY2(refuses(whole.left(size)), qPrintable(QString::number(size)));
        QByteArray other = whole;
        other[0] = 2;
        QVERIFY(refuses(other));
    }

    void theLedgerSaysWhatWasPutUntilItIsErased()
    {
        Office office;
        QVERIFY(rc::check("against a plain map", [&] {
            static qint64 enrolment = 1000;
            ++enrolment;
            std::map<std::pair<KindNo, qint64>, Holding> model;
            const int steps = *rc::gen::inRange(1, 30);
            Ledger ledger(office.campus.db(), enrolment);
            for (int i = 0; i < steps; ++i) {
                const auto kind = *rc::gen::element(KindNo::Student, KindNo::Case);
                const auto rec = *rc::gen::element<qint64>(1, 2, 255, 256, 257, 70'000);
                if (*rc::gen::inRange(0, 3) == 0) {
                    ledger.erase(kind, rec);
                    model.erase({kind, rec});
                } else {
                    model[{kind, rec}] = madeHolding();
                    ledger.put(kind, rec, model[{kind, rec}]);
                }
            }
            ledger.flush();
            Ledger again(office.campus.db(), enrolment);
            size_t above = 0;
            for (const auto& [key, holding] : model) {
                const auto* found = again.find(key.first, key.second);
                RC_ASSERT(found && *found == holding);
                above += holding.delivery > 0;
            }
            RC_ASSERT(again.above(0).size() == above);
            RC_ASSERT(!again.find(KindNo::Note, 1));
        }));
    }

    void whatIsNotFlushedIsNotThere()
    {
        Office office;
        Ledger(office.campus.db(), 5).put(KindNo::Case, 1, {1, 1, 0, 1, {}, false});
        QVERIFY(!Ledger(office.campus.db(), 5).find(KindNo::Case, 1));
    }

    void oneShapeHasOneNumber()
    {
        Office office;
        Shapes shapes(office.campus.db());
        const model::Shape whole = model::wholeShape(model::kindView(KindNo::Case));
        model::Shape less = whole;
        less.set(0, model::Grain::Masked);
        const auto number = shapes.numberOf(whole);
        QCOMPARE(Shapes(office.campus.db()).numberOf(whole), number);
        QVERIFY(shapes.numberOf(less) != number);
        QVERIFY(shapes.shape(number) == whole && !shapes.shape(9'999));
    }

    void keysArePackedAndComparedByNumber()
    {
        QVERIFY(rc::check("keys", [] {
            const KeyNos keys = *rc::gen::container<KeyNos>(rc::gen::arbitrary<qint64>());
            RC_ASSERT(unpackKeys(packKeys(keys)) == keys);
            RC_ASSERT(keyNo(madeBytes()) >= 0);
        }));
        QVERIFY(keyNo("team/a") != keyNo("team/b"));
        QVERIFY(unpackKeys(QByteArray(7, 'x')).empty());
    }

    void theFeedIsInTheOrderOfCommits()
    {
        Office office;
        const qint64 before = feedHead(office.campus.db());
        for (const QString& title : {u"a"_s, u"b"_s}) {
            office.campus.changeAtHub(KindNo::Case, office.theCase(), [&](model::Record& record) { record.put(model::Case::title, title); });
        }
        const qint64 head = feedHead(office.campus.db());
        const auto entries = readFeed(office.campus.db(), before, head, 1000);
        QVERIFY(entries.size() >= 2);
        for (size_t i = 0; i < entries.size(); ++i) QCOMPARE(entries[i].seq, before + qint64(i) + 1);
        QCOMPARE(readFeed(office.campus.db(), before, head, 1).size(), 1u);
        QVERIFY(readFeed(office.campus.db(), head, head, 10).empty());
    }
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "LedgerTest.moc"
