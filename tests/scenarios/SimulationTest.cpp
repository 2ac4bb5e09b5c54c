#include "tests/scenarios/Story.h"
#include "tests/scenarios/Watch.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QHashFunctions>
#include <QtCore/QLoggingCategory>

namespace carrel::tests {

using namespace Qt::StringLiterals;

/// Terms at random: whatever happens, every promise holds. A seed draws which harms its term knows and then what happens, and
/// tells the same term again: `CARREL_SEED=name` plays that one, with `CARREL_TRACE=1` step by step. `CARREL_HOURS` plays new
/// seeds for so long, from `CARREL_FIRST_SEED` on; packaging/prove simulation --hours N says both.
class SimulationTest : public Story
{
    Q_OBJECT

private:
    static constexpr int Weeks = 3;
    static constexpr int Steps = 45;
    /// Seeds that once found something: they are played for ever.
    static constexpr std::initializer_list<const char*> kept = {"7", "18", "42", "1010", "5038", "553"};

    struct Term {
        QString breach;
        QByteArray trace;
    };

    static QString playWeek(Play& play, Watch& watch)
    {
        for (int step = 0; step < Steps; ++step) {
            play.step();
            if (const QString breach = watch.afterStep(); !breach.isEmpty()) return breach;
        }
        play.rest();
        return watch.atRest();
    }

    Term play(const QByteArray& seed)
    {
        auto campus = university();
        Play play(*campus, seed);
        Watch watch(play);
        QString breach;
        try {
            for (int week = 0; week < Weeks && breach.isEmpty(); ++week) breach = playWeek(play, watch);
        } catch (const std::exception& thrown) {
            breach = u"something was thrown past every door: "_s + QString::fromLatin1(thrown.what());
        }
        if (breach.isEmpty()) play.close();
        if (breach.isEmpty() && play.said.size() < size_t(Steps) / 2) breach = u"the play says too little"_s;
        const QByteArray trace = play.trace.join(u'\n').toUtf8();
        if (!breach.isEmpty() || qEnvironmentVariableIsSet("CARREL_TRACE")) qInfo("%s", trace.constData());
        return {breach.isEmpty() ? QString() : u"CARREL_SEED=%1: %2"_s.arg(QString::fromLatin1(seed), breach), trace};
    }

    static void seeds(std::initializer_list<const char*> usual)
    {
        const QByteArray asked = qgetenv("CARREL_SEED");
        asked.isEmpty() ? storesWith(usual) : storesWith({asked.constData()});
    }

private Q_SLOTS:
    static void initMain() { QHashSeed::setDeterministicGlobalSeed(); }
    void init() { QLoggingCategory::setFilterRules(u"carrel.*=false"_s); }

    void whateverHappensEveryPromiseHolds_data() { seeds(kept); }
    void whateverHappensEveryPromiseHolds()
    {
        QFETCH(QByteArray, word);
        QCOMPARE(play(word).breach, QString());
    }

    void aSeedTellsTheSameTermAgain_data() { seeds({"door-usk"}); }
    void aSeedTellsTheSameTermAgain()
    {
        QFETCH(QByteArray, word);
        const Term first = play(word);
        QCOMPARE(first.breach, QString());
        QVERIFY(play(word).trace == first.trace);
    }

    void newSeedsBreakNoPromise_data() { storesWith({"new"}); }
    void newSeedsBreakNoPromise()
    {
        QFETCH(bool, postgres);
        const double hours = qEnvironmentVariable("CARREL_HOURS").toDouble();
        const qint64 first = std::max(1, qEnvironmentVariableIntValue("CARREL_FIRST_SEED"));
        QElapsedTimer time;
        time.start();
        QStringList broken;
        qint64 played = 0;
        do {
            if (played % 10 == 0 && hours > 0) qInfo("PROOF simulation, %s: seeds %lld and on", postgres ? "postgres" : "embedded", qlonglong(first + played));
            // Of three terms two have people at the door: a term without them gets further with its cases.
            const QByteArray seed = QByteArray::number(first + played);
            const QString breach = play(played % 3 == 2 ? seed : "door-" + seed).breach;
            if (!breach.isEmpty()) qInfo("PROOF simulation: BROKEN %s", qPrintable(breach));
            if (!breach.isEmpty()) broken << breach;
            ++played;
        } while (double(time.elapsed()) < hours / 2 * 3'600'000);
        qInfo("PROOF simulation, %s: %lld new terms of %d steps from seed %lld on, %lld broken promises", postgres ? "postgres" : "embedded", qlonglong(played), Weeks * Steps,
              qlonglong(first), qlonglong(broken.size()));
        QCOMPARE(broken.join(u'\n'), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::SimulationTest)
#include "SimulationTest.moc"
