#include "tests/torture/Recording.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

namespace carrel::tests {

using sqlcipher::Mode;
using store::StoreFault;
using namespace Qt::StringLiterals;

/// The power goes at every step that the desk's store asks of its medium, and what had not been synced survives, vanishes
/// or is torn. `CARREL_CUTS` says how often; packaging/prove powercut --long says 25,000.
class PowerCutTest : public QObject
{
    Q_OBJECT

private:
    struct Counts {
        int cuts = 0;
        int unmade = 0;     ///< cut before the file had ever been said to be made
        int unopenable = 0; ///< of the others
        int damaged = 0;
        int half = 0; ///< holds what it never held
        int lost = 0; ///< holds what it held before something that was acknowledged
        int twinsLost = 0;
        QString first;
    };

    /// What had answered before step `cut`, and what may be under way.
    struct Moment {
        qsizetype lasting = -1; ///< the last event that has promised to stay
        qsizetype latest = -1;  ///< the last event that may show
    };
    Moment momentOf(qint64 cut) const
    {
        Moment out;
        const auto& events = m_story->events();
        for (qsizetype i = 0; i < qsizetype(events.size()); ++i) {
            const auto& event = events[size_t(i)];
            if (event.to <= cut && event.lasting) out.lasting = i;
            if (event.from < cut || event.to <= cut) out.latest = i;
        }
        return out;
    }

    static void note(Counts& counts, int Counts::*what, const QString& words)
    {
        ++(counts.*what);
        if (counts.first.isEmpty()) counts.first = words;
    }

    void look(Counts& counts, const MediumImage& image, qint64 cut, const QString& where)
    {
        m_medium->put(image);
        ++counts.cuts;
        const Moment moment = momentOf(cut);
        StoreFault fault = StoreFault::Failed;
        const auto drawer = Drawer::open(m_medium->disk(), m_story->folder(), Mode::Existing, &fault);
        if (!drawer && moment.lasting < 0) return void(++counts.unmade);
        if (!drawer) return note(counts, &Counts::unopenable, where + u": does not open, fault %1"_s.arg(int(fault)));
        try {
            lookInto(*drawer, counts, moment, where);
        } catch (const store::CacheFailure& failure) {
            note(counts, &Counts::damaged, where + u": cannot be read, code "_s + QLatin1String(failure.what()));
        }
    }

    void lookInto(Drawer& drawer, Counts& counts, const Moment& moment, const QString& where)
    {
        const auto& events = m_story->events();
        const QByteArray held = drawer.everything();
        const auto twins = drawer.twins();
        if (moment.lasting >= 0) {
            const QSet<qint64> promised = events[size_t(moment.lasting)].twins & events[size_t(moment.latest)].twins;
            if (!twins.contains(promised)) note(counts, &Counts::twinsLost, where + u": a sealed twin is lost"_s);
        }
        bool known = false;
        for (qsizetype i = std::max<qsizetype>(0, moment.lasting); i <= moment.latest; ++i) known = known || events[size_t(i)].held == held;
        const auto earlier = [&] {
            for (qsizetype i = 0; i < moment.lasting; ++i) {
                if (events[size_t(i)].held == held) return true;
            }
            return false;
        };
        if (!known && earlier()) note(counts, &Counts::lost, where + u": what was acknowledged is lost"_s);
        else if (!known) note(counts, &Counts::half, where + u": something is half there"_s);
        if (drawer.schema() != m_story->schema()) note(counts, &Counts::half, where + u": the schema is half there"_s);
        if (const QString damage = drawer.damage(); !damage.isEmpty()) note(counts, &Counts::damaged, where + u": "_s + damage);
        // The start of every session; from then on each edit that waits has its twin again.
        if (!drawer.outbox.mend()) note(counts, &Counts::twinsLost, where + u": the journal cannot be mended"_s);
        const auto mended = drawer.twins();
        for (const auto& waiting : drawer.outbox.next(1000)) {
            if (!mended.contains(waiting.n)) note(counts, &Counts::twinsLost, where + u": an edit has no twin"_s);
        }
    }

    /// Plays the recorded steps onto a medium of its own and cuts where `wanted` says so.
    Counts cut(const std::function<std::vector<Survival>(qint64)>& wanted, qint64 liesFrom)
    {
        static const char* const names[] = {"nothing survives", "everything survives", "mixed", "torn"};
        Counts counts;
        MediumState state;
        const auto& steps = m_story->steps();
        state.add(u"cache.db"_s, {});
        for (qint64 done = 0; done <= qint64(steps.size()); ++done) {
            state.syncsLie = done >= liesFrom;
            if (done > 0) state.take(steps[size_t(done - 1)]);
            int copy = 0;
            for (const Survival survival : wanted(done)) {
                base::SeededRandom random("cut " + QByteArray::number(done) + '/' + QByteArray::number(copy++));
                look(counts, state.image(survival, random), done, u"cut %1 of %2, %3"_s.arg(done).arg(steps.size()).arg(QLatin1String(names[int(survival)])));
            }
        }
        return counts;
    }

    static constexpr qint64 Never = std::numeric_limits<qint64>::max();

    /// One edit on a medium that is about to fail, and then the power goes. What was acknowledged is there; nothing is half there.
    void saveAndCut(const MediumImage& start, int attempt, const std::function<void(FaultFolder&)>& harm, int& refused)
    {
        m_medium->put(start);
        auto drawer = Drawer::open(m_medium->disk(), m_story->folder(), Mode::Existing);
        QVERIFY(drawer);
        const QByteArray before = drawer->everything();
        const qint64 waiting = drawer->outbox.count();
        const QString words = u"said while it fails "_s.repeated(1 + attempt % 40);
        bool acknowledged = false;
        harm(*m_medium);
        try {
            acknowledged = drawer->saveNote(400, words, true);
        } catch (const store::CacheFailure&) {
            ++refused;
        }
        m_medium->failSyncs = 0;
        m_medium->room.reset();
        m_medium->cutPower();
        drawer.reset();
        base::SeededRandom random("attempt " + QByteArray::number(attempt));
        m_medium->powerUp(attempt % 2 ? Survival::Mixed : Survival::Nothing, random);
        drawer = Drawer::open(m_medium->disk(), m_story->folder(), Mode::Existing);
        QVERIFY(drawer);
        const bool isThere = drawer->note(400).has_value();
        QVERIFY2(isThere || !acknowledged, "an acknowledged edit is lost");
        if (isThere) QCOMPARE(drawer->note(400), words);
        QCOMPARE(drawer->outbox.count(), waiting + isThere);
        if (acknowledged) QVERIFY(drawer->twins().contains(drawer->outbox.lastNumber()));
        if (!isThere) QCOMPARE(drawer->everything(), before);
        QCOMPARE(drawer->damage(), QString());
    }

    std::unique_ptr<Recording> m_story;
    std::unique_ptr<FaultFolder> m_medium;

private Q_SLOTS:
    void initTestCase()
    {
        m_story = std::make_unique<Recording>();
        m_medium = std::make_unique<FaultFolder>(m_story->folder());
        QVERIFY(m_story->events().back().to > 2000 && m_story->events().back().to <= qint64(m_story->steps().size()));
    }

    void noPowerCutLosesWhatWasAcknowledged()
    {
        const int budget = qEnvironmentVariableIntValue("CARREL_CUTS") > 0 ? qEnvironmentVariableIntValue("CARREL_CUTS") : 2000;
        const qint64 places = qint64(m_story->steps().size()) + 1;
        static constexpr Survival patterns[] = {Survival::Mixed, Survival::Nothing, Survival::Torn, Survival::Everything};
        QElapsedTimer time;
        time.start();
        const Counts counts = cut([&](qint64 place) {
            // Spread evenly over the places; those that get several get different patterns.
            const qint64 from = place * budget / places;
            const qint64 to = (place + 1) * budget / places;
            std::vector<Survival> out;
            for (qint64 i = from; i < to; ++i) out.push_back(patterns[size_t(i - from + place) % std::size(patterns)]);
            return out;
        }, Never);
        qInfo("PROOF powercut: %d cuts over %lld steps, %.0f/s: %d unopenable, %d damaged, %d half applied, %d acknowledged edits lost, %d twins lost (%d before the file was made)",
              counts.cuts, qlonglong(places), counts.cuts * 1000.0 / double(std::max<qint64>(1, time.elapsed())), counts.unopenable, counts.damaged, counts.half, counts.lost,
              counts.twinsLost, counts.unmade);
        QVERIFY2(counts.first.isEmpty(), qPrintable(counts.first));
        QVERIFY(counts.cuts >= budget);
        QVERIFY(counts.unmade > 0 && counts.unmade < counts.cuts / 2);
    }

    /// The control: on a disk that lies about its syncs words are lost, and the very same look at it says so.
    void aDiskThatLiesAboutSyncsLosesWordsAndIsCaught()
    {
        const auto& events = m_story->events();
        const auto firstEdit = std::ranges::find(events, QByteArray("edit"), &Recording::Event::name);
        const Counts counts = cut([&](qint64 place) { return place % 41 == 0 && place > firstEdit->to ? std::vector<Survival>{Survival::Nothing, Survival::Mixed} : std::vector<Survival>{}; },
                                  firstEdit->from);
        qInfo("control: of %d cuts %d lose words, %d half of them, %d twins, %d do not open", counts.cuts, counts.lost, counts.half, counts.twinsLost, counts.unopenable);
        QVERIFY(counts.lost > counts.cuts / 4);
        QVERIFY(counts.twinsLost > counts.cuts / 4);
    }

    void aSyncThatFailsPromisesNothing()
    {
        const MediumImage start = finished();
        int refused = 0;
        for (int attempt = 0; attempt < 24; ++attempt) {
            saveAndCut(start, attempt, [&](FaultFolder& medium) {
                medium.failSyncs = 1 + attempt / 12;
                medium.failSyncsAfter = attempt % 12;
            }, refused);
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(refused > 0 && refused < 24);
    }

    void aMediumThatFillsUpAtAnyByteKeepsWhatItTook()
    {
        const MediumImage start = finished();
        qint64 size = 0;
        for (const QByteArray& bytes : start) size += bytes.size();
        int refused = 0;
        constexpr int Attempts = 60;
        for (int attempt = 0; attempt < Attempts; ++attempt) {
            saveAndCut(start, attempt, [&](FaultFolder& medium) { medium.room = size + attempt * 1021; }, refused);
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(refused > 0 && refused < Attempts);
    }

private:
    MediumImage finished() const
    {
        MediumState state;
        state.add(u"cache.db"_s, {});
        for (const MediumStep& step : m_story->steps()) state.take(step);
        base::SeededRandom random("whole");
        return state.image(Survival::Everything, random);
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::PowerCutTest)
#include "PowerCutTest.moc"
