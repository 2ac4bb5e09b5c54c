#include "core/store/Journal.h"
#include "tests/support/FakeDisk.h"
#include "tests/support/Made.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::store;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

const QString Path = u"journal"_s;

using Frame = Journal::Frame;
using Sort = Journal::Sort;

bool same(const std::vector<Frame>& a, const std::vector<Frame>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Frame& x, const Frame& y) { return x.sort == y.sort && x.n == y.n && x.sealed == y.sealed; });
}

std::vector<Frame> madeFrames()
{
    std::vector<Frame> out;
    const int count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i) out.push_back({*rc::gen::element(Sort::Mutation, Sort::Draft), madeNumber(), madeBytes()});
    return out;
}

std::vector<Frame> framesIn(base::Disk& disk) { return Journal(disk, Path).repair().valueOr({}); }

}

class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAppendedIsReadBack()
    {
        QVERIFY(rc::check("any frames", [] {
            FakeDisk disk;
            Journal journal(disk, Path);
            const auto frames = madeFrames();
            for (const Frame& frame : frames) RC_ASSERT(journal.append(frame).ok());
            RC_ASSERT(same(framesIn(disk), frames));
            for (const Frame& frame : frames) RC_ASSERT(journal.holds(frame.n) || frame.sort == Sort::Draft);
        }));
    }

    void aPowerCutAnywhereCostsOnlyTheFrameItMet()
    {
        QVERIFY(rc::check("cut at any byte", [] {
            FakeDisk disk;
            Journal journal(disk, Path);
            const auto frames = madeFrames();
            std::vector<qint64> ends;
            for (const Frame& frame : frames) {
                RC_ASSERT(journal.append(frame).ok());
                ends.push_back(journal.size());
            }
            const qint64 cut = *rc::gen::inRange<qint64>(0, ends.back() + 1);
            disk.files[Path].truncate(cut);
            const auto whole = size_t(std::ranges::count_if(ends, [cut](qint64 end) { return end <= cut; }));
            RC_ASSERT(same(framesIn(disk), {frames.begin(), frames.begin() + ptrdiff_t(whole)}));
            RC_ASSERT(disk.size(Path) == (whole ? ends[whole - 1] : 0));
            // And what is appended after the repair is found.
            Journal next(disk, Path);
            RC_ASSERT(next.repair().ok() && next.append({Sort::Mutation, 77, "new"}).ok());
            RC_ASSERT(framesIn(disk).back().n == 77);
        }));
    }

    void noFlippedBitIsTakenForAFrame()
    {
        FakeDisk disk;
        Journal journal(disk, Path);
        QVERIFY(journal.append({Sort::Mutation, 1, "sealed words"}).ok());
        const QByteArray whole = disk.files[Path];
        for (qint64 bit = 0; bit < journal.size() * 8; ++bit) {
            disk.files[Path] = whole;
            disk.files[Path][bit / 8] = char(whole[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(framesIn(disk).empty(), qPrintable(QString::number(bit)));
        }
    }

    void damageInTheMiddleCostsNothingThatFollowsIt()
    {
        QVERIFY(rc::check("any bytes of one frame", [] {
            FakeDisk disk;
            Journal journal(disk, Path);
            std::vector<qint64> ends{0};
            for (qint64 n = 1; n <= 5; ++n) {
                RC_ASSERT(journal.append({Sort::Mutation, n, madeBytes()}).ok());
                ends.push_back(journal.size());
            }
            const auto hurt = *rc::gen::inRange<size_t>(0, 4);
            const qint64 at = *rc::gen::inRange<qint64>(ends[hurt], ends[hurt + 1]);
            disk.files[Path][at] = char(disk.files[Path][at] ^ (1 << *rc::gen::inRange(0, 8)));
            Journal again(disk, Path);
            const auto frames = again.repair();
            RC_ASSERT(frames.ok() && frames->size() == 4u && again.damaged() == 1);
            RC_ASSERT(!again.holds(qint64(hurt) + 1) && again.holds(5));
            // It goes on behind the last, and what is rewritten is whole again.
            RC_ASSERT(again.append({Sort::Mutation, 77, "new"}).ok());
            RC_ASSERT(framesIn(disk).size() == 5u);
            RC_ASSERT(again.keepAbove(0, {}).ok() && again.repair().ok() && again.damaged() == 0);
        }));
    }

    void aFrameIsWrittenIntoTheRoomBehindTheLast()
    {
        FakeDisk disk;
        Journal journal(disk, Path);
        QVERIFY(journal.append({Sort::Mutation, 1, "sealed words"}).ok());
        const qsizetype length = disk.files[Path].size();
        for (qint64 n = 2; n <= 100; ++n) QVERIFY(journal.append({Sort::Mutation, n, "sealed words"}).ok());
        QCOMPARE(disk.files[Path].size(), length);
        QVERIFY(journal.size() < length);
        QCOMPARE(framesIn(disk).size(), 100u);
        QCOMPARE(disk.files[Path].size(), length);
    }

    void noiseInTheRoomIsCutAwayAndCostsNoFrame()
    {
        QVERIFY(rc::check("any bytes anywhere in it", [] {
            FakeDisk disk;
            Journal journal(disk, Path);
            const auto frames = madeFrames();
            for (const Frame& frame : frames) RC_ASSERT(journal.append(frame).ok());
            const qint64 end = journal.size();
            const QByteArray noise = madeBytes() + '!';
            disk.files[Path].replace(*rc::gen::inRange<qint64>(end, disk.size(Path)), noise.size(), noise);
            RC_ASSERT(same(framesIn(disk), frames));
            RC_ASSERT(disk.size(Path) == end);
            Journal next(disk, Path);
            RC_ASSERT(next.append({Sort::Mutation, 77, "new"}).ok());
            RC_ASSERT(framesIn(disk).size() == frames.size() + 1);
        }));
    }

    void whatIsAppendedFillsTheRoomExactlyOrGrowsIt()
    {
        for (const qsizetype size : {65536 - 2 * 32 - 5, 65536 - 2 * 32 - 4, 65536 - 2 * 32 - 3, 200'000}) {
            FakeDisk disk;
            Journal journal(disk, Path);
            QVERIFY(journal.append({Sort::Mutation, 1, "four"}).ok());
            QVERIFY(journal.append({Sort::Draft, 2, QByteArray(size, '\0')}).ok());
            QVERIFY(journal.append({Sort::Mutation, 3, "after"}).ok());
            QCOMPARE(framesIn(disk).size(), 3u);
        }
    }

    void noiseIsCutAwayAndBreaksNothing()
    {
        QVERIFY(rc::check("any bytes", [] {
            FakeDisk disk;
            disk.files[Path] = madeBytes();
            RC_ASSERT(framesIn(disk).empty());
            RC_ASSERT(disk.size(Path) == 0);
        }));
    }

    void aFrameThatCouldNotBeReadAgainIsNotWritten()
    {
        FakeDisk disk;
        Journal journal(disk, Path);
        QVERIFY(journal.append({Sort::Mutation, 1, "before"}).ok());
        QVERIFY(!journal.append({Sort::Draft, 2, QByteArray((1 << 20) + 1, 'x')}).ok());
        QVERIFY(journal.append({Sort::Draft, 2, QByteArray(1 << 20, 'x')}).ok());
        QVERIFY(journal.append({Sort::Mutation, 3, "after"}).ok());
        QCOMPARE(framesIn(disk).size(), 3u);
    }

    void aFullMediumIsSaidAndLeavesNoHalfFrameInTheWay()
    {
        FakeDisk disk;
        Journal journal(disk, Path);
        QVERIFY(journal.append({Sort::Mutation, 1, "first"}).ok());
        disk.writesLeft = 0;
        disk.fault = base::DiskFault::Full;
        QCOMPARE(journal.append({Sort::Mutation, 2, "second"}).error(), base::DiskFault::Full);
        QVERIFY(!journal.holds(2));
        disk.writesLeft.reset();
        disk.files[Path] += "CJ1m half a frame";
        QVERIFY(journal.append({Sort::Mutation, 2, "second"}).ok());
        QCOMPARE(framesIn(disk).size(), 2u);
    }

    void trimmingKeepsWhatIsAboveAndTheLastOfEachDraft()
    {
        FakeDisk disk;
        Journal journal(disk, Path);
        for (qint64 n = 1; n <= 4; ++n) QVERIFY(journal.append({Sort::Mutation, n, "m"}).ok());
        QVERIFY(journal.append({Sort::Draft, 9, "old"}).ok() && journal.append({Sort::Draft, 9, "new"}).ok() && journal.append({Sort::Draft, 8, "dropped"}).ok());
        QVERIFY(journal.keepAbove(2, {9}).ok());
        QVERIFY(same(framesIn(disk), {{Sort::Mutation, 3, "m"}, {Sort::Mutation, 4, "m"}, {Sort::Draft, 9, "new"}}));
        QVERIFY(!journal.holds(2) && journal.holds(3));
    }

    void aTrimThatFailsLosesNothing()
    {
        FakeDisk disk;
        Journal journal(disk, Path);
        for (qint64 n = 1; n <= 4; ++n) QVERIFY(journal.append({Sort::Mutation, n, "m"}).ok());
        disk.writesLeft = 0;
        QVERIFY(!journal.keepAbove(2, {}).ok());
        QCOMPARE(framesIn(disk).size(), 4u);
    }

    void aJournalThatWasNeverWrittenIsEmpty()
    {
        FakeDisk disk;
        Journal journal(disk, Path);
        QVERIFY(journal.repair()->empty());
        QCOMPARE(journal.size(), 0);
        QVERIFY(!journal.holds(1));
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "JournalTest.moc"
