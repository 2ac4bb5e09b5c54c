#include "tests/vault/Bench.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::vault;

namespace {

/// A clock that anybody may set, over a count of milliseconds that nobody can. The machine may sleep, with or without the
/// count going on, and may be switched off, where nothing is counted.
class LaptopClock final : public base::Clock
{
public:
    explicit LaptopClock(base::Moment start) : m_wall(start) {}
    base::Moment now() const override { return m_wall; }
    qint64 monotonicMs() const override { return m_counted; }
    void runs(qint64 ms) { m_wall.ms += ms, m_counted += ms; }
    void isOff(qint64 ms) { m_wall.ms += ms, m_counted = 0; }
    void set(base::Moment to) { m_wall = to; }
    void setBy(qint64 ms) { m_wall.ms += ms; }

private:
    base::Moment m_wall;
    qint64 m_counted = 40'000;
};

constexpr qint64 Second = 1000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour;

struct Laptop {
    tests::FakeDisk disk;
    base::SeededRandom random{QByteArrayView("laptop")};
    tests::FakeKeyStore keys;
    LaptopClock clock;
    Factor factor = Factor::keychain();

    explicit Laptop(base::Moment start) : clock(start) {}
    Vault vault() { return Vault({u"p"_s, u"p/cache.db"_s}, {disk, random, clock, keys}, base::Stretch::Quick); }
    static Lease lease(base::Moment until, base::Moment contact)
    {
        return {until, {}, base::Secret::copyOf(QByteArray(base::Secret::KeySize, 's')), contact, 0, {}};
    }
    /// Works in short sittings and does `between` after each, until the lease is over; the answer is how long it worked.
    qint64 use(qint64 sitting, const std::function<void()>& between, qint64 most)
    {
        qint64 used = 0;
        while (used < most) {
            auto desk = vault();
            if (!desk.unlock(factor)) return used;
            for (qint64 sat = 0; sat < sitting && !desk.hasEnded(); sat += Minute) {
                clock.runs(Minute);
                used += Minute;
                if (!desk.noteTime()) qFatal("the time cannot be noted");
            }
            between();
        }
        return used;
    }
};

}

/// What a lease is worth against every clock.
class ClockTest : public QObject
{
    Q_OBJECT

    static base::Moment at(const char* iso) { return {QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch()}; }

private Q_SLOTS:
    void aLeaseEndsToTheMinuteOnAnyDay_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::newRow("clocks go forward") << "2026-03-28T20:00:00Z"_ba;
        QTest::newRow("clocks go back") << "2026-10-24T20:00:00Z"_ba;
        QTest::newRow("leap day") << "2028-02-28T12:00:00Z"_ba;
        QTest::newRow("new year") << "2026-12-31T18:00:00Z"_ba;
        QTest::newRow("2038") << "2038-01-18T12:00:00Z"_ba;
        QTest::newRow("1970") << "1970-01-02T00:00:00Z"_ba;
    }

    void aLeaseEndsToTheMinuteOnAnyDay()
    {
        QFETCH(QByteArray, from);
        Laptop laptop(at(from.constData()));
        const base::Moment start = laptop.clock.now();
        QVERIFY(laptop.vault().create(u"d"_s, laptop.factor, Laptop::lease(start.plusDays(2), start)).ok());
        QCOMPARE(laptop.use(30 * Minute, [] {}, 4 * Day), 2 * Day);
        QCOMPARE(laptop.vault().unlock(laptop.factor).error(), VaultFault::LeaseExpired);
        QVERIFY(!laptop.vault().lease()->share);
    }

    void aClockThatIsSetBackLengthensNoUse_data()
    {
        QTest::addColumn<qint64>("back");
        QTest::addColumn<qint64>("sitting");
        const std::pair<const char*, qint64> steps[]{{"1 s", Second},    {"1 min", Minute},     {"59 min", 59 * Minute}, {"1 h", Hour},
                                                     {"2 h", 2 * Hour},  {"1 day", Day},        {"3 days", 3 * Day},     {"7 days", 7 * Day},
                                                     {"30 days", 30 * Day}, {"1 year", 365 * Day}, {"10 years", 3652 * Day}};
        for (const auto& [name, back] : steps) {
            for (const qint64 sitting : {10 * Minute, 8 * Hour}) {
                QTest::newRow(qPrintable(u"%1, sittings of %2 min"_s.arg(QLatin1String(name)).arg(sitting / Minute))) << back << sitting;
            }
        }
    }

    void aClockThatIsSetBackLengthensNoUse()
    {
        QFETCH(qint64, back);
        QFETCH(qint64, sitting);
        Laptop laptop(at("2026-10-05T09:00:00Z"));
        const base::Moment start = laptop.clock.now();
        QVERIFY(laptop.vault().create(u"d"_s, laptop.factor, Laptop::lease(start.plusDays(3), start)).ok());
        // As often as anybody likes: before each sitting, while the machine was off.
        const qint64 used = laptop.use(sitting, [&] { laptop.clock.isOff(Minute), laptop.clock.setBy(-back); }, 30 * Day);
        QVERIFY2(used <= 3 * Day, qPrintable(QString::number(used / Minute)));
        QVERIFY2(used >= 3 * Day - 10 * Minute - (30 * Day / sitting) * Minute, qPrintable(QString::number(used / Minute)));
    }

    void aClockThatIsSetBackWhileTheDeskIsOpenLengthensNoUse_data() { aClockThatIsSetBackLengthensNoUse_data(); }
    void aClockThatIsSetBackWhileTheDeskIsOpenLengthensNoUse()
    {
        QFETCH(qint64, back);
        Laptop laptop(at("2026-10-05T09:00:00Z"));
        const base::Moment start = laptop.clock.now();
        auto desk = laptop.vault();
        QVERIFY(desk.create(u"d"_s, laptop.factor, Laptop::lease(start.plusDays(3), start)).ok());
        qint64 used = 0;
        for (; !desk.hasEnded() && used < 30 * Day; used += Minute) {
            laptop.clock.runs(Minute);
            if (used % Hour == 0) laptop.clock.setBy(-back);
        }
        QCOMPARE(used, 3 * Day);
    }

    void aMachineThatSleepsOrIsOffUsesItsLeaseUp_data()
    {
        QTest::addColumn<qint64>("away");
        QTest::newRow("a night") << 12 * Hour;
        QTest::newRow("to the minute before") << 3 * Day - Minute;
        QTest::newRow("to the minute") << 3 * Day;
        QTest::newRow("30 days") << 30 * Day;
    }

    void aMachineThatSleepsOrIsOffUsesItsLeaseUp()
    {
        QFETCH(qint64, away);
        for (const bool sleeps : {true, false}) {
            Laptop laptop(at("2026-10-05T09:00:00Z"));
            const base::Moment start = laptop.clock.now();
            auto desk = laptop.vault();
            QVERIFY(desk.create(u"d"_s, laptop.factor, Laptop::lease(start.plusDays(3), start)).ok());
            if (sleeps) {
                // The count goes on; and the clock is set back before the lid is opened.
                laptop.clock.runs(away);
                laptop.clock.set(start);
                QCOMPARE(desk.hasEnded(), away >= 3 * Day);
            } else {
                desk.lock();
                laptop.clock.isOff(away);
                QCOMPARE(laptop.vault().unlock(laptop.factor).ok(), away < 3 * Day);
            }
        }
    }

    void contactWithTheHubSetsTheTimeRight()
    {
        // A clock that had run years ahead and has come back: the hub's word counts, and the desk goes on.
        Laptop laptop(at("2026-10-05T09:00:00Z"));
        const base::Moment start = laptop.clock.now();
        QVERIFY(laptop.vault().create(u"d"_s, laptop.factor, Laptop::lease(start.plusDays(3), start)).ok());
        laptop.clock.set(start.plusDays(3000));
        QCOMPARE(laptop.vault().unlock(laptop.factor).error(), VaultFault::LeaseExpired);
        laptop.clock.set(start.plusDays(1));
        QCOMPARE(laptop.vault().unlock(laptop.factor).error(), VaultFault::LeaseExpired);
        auto desk = laptop.vault();
        QVERIFY(desk.restore(Laptop::lease(start.plusDays(4), start.plusDays(1)), laptop.factor).ok());
        desk.lock();
        QCOMPARE(laptop.use(Hour, [] {}, 30 * Day), 3 * Day);
    }

    void aClockThatIsBehindTheHubsGainsNothing()
    {
        Laptop laptop(at("2026-10-05T09:00:00Z"));
        const base::Moment hub = laptop.clock.now().plusDays(2);
        QVERIFY(laptop.vault().create(u"d"_s, laptop.factor, Laptop::lease(hub.plusDays(3), hub)).ok());
        laptop.clock.isOff(3 * Day);
        QCOMPARE(laptop.vault().unlock(laptop.factor).error(), VaultFault::LeaseExpired);
    }

    void aClockThatStaysAheadIsToldApart()
    {
        Laptop laptop(at("2026-10-05T09:00:00Z"));
        const base::Moment start = laptop.clock.now();
        QVERIFY(laptop.vault().create(u"d"_s, laptop.factor, Laptop::lease(start.plusDays(3), start)).ok());
        laptop.clock.set(start.plusDays(30));
        QVERIFY(!laptop.vault().unlock(laptop.factor));
        QCOMPARE(laptop.vault().restore(Laptop::lease(start.plusDays(3), start), laptop.factor).error(), VaultFault::LeaseExpired);
        QVERIFY(!laptop.vault().lease()->share);
    }

    void renewalOnContactGoesOnForEver()
    {
        Laptop laptop(at("2026-10-05T09:00:00Z"));
        auto desk = laptop.vault();
        QVERIFY(desk.create(u"d"_s, laptop.factor, Laptop::lease(laptop.clock.now().plusDays(3), laptop.clock.now())).ok());
        for (int day = 0; day < 100; ++day) {
            laptop.clock.runs(Day);
            QVERIFY(!desk.hasEnded());
            QVERIFY(desk.extend(laptop.clock.now().plusDays(3), laptop.clock.now()).ok());
        }
        laptop.clock.runs(3 * Day - 1);
        QVERIFY(!desk.hasEnded());
        laptop.clock.runs(1);
        QVERIFY(desk.hasEnded());
    }

    void whatAnotherPlaceHasSeenCountsToo()
    {
        // The lease's file is put back from an earlier day; what lies in the cache knows better.
        Laptop laptop(at("2026-10-05T09:00:00Z"));
        const base::Moment start = laptop.clock.now();
        QVERIFY(laptop.vault().create(u"d"_s, laptop.factor, Laptop::lease(start.plusDays(3), start)).ok());
        auto desk = laptop.vault();
        QVERIFY(desk.unlock(laptop.factor).ok());
        QVERIFY(!desk.hasEnded());
        desk.noteSeen(start.plusDays(2));
        QVERIFY(!desk.hasEnded());
        laptop.clock.runs(Day);
        QVERIFY(desk.hasEnded());
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "ClockTest.moc"
