#include "tests/scenarios/Play.h"
#include "tests/scenarios/Story.h"

namespace carrel::tests {

using namespace Qt::StringLiterals;

/// Terms at random, from fixed seeds: whatever happened, both sides agree in the end and no word is lost.
class SimulationTest : public Story
{
    Q_OBJECT

private:
    static constexpr int Steps = 120;

    static void checkWords(FakeCampus& campus, const QStringList& words)
    {
        const QString kept = campus.hubText();
        for (const QString& text : words) QVERIFY2(kept.contains(text), qPrintable(text + u" is lost"_s));
    }

private Q_SLOTS:
    void whateverHappensBothSidesAgree_data() { storesWith({"avon", "brue", "chew", "dart", "exe"}); }
    void whateverHappensBothSidesAgree()
    {
        QFETCH(QByteArray, word);
        auto campus = university();
        Play play(*campus, word);
        for (int step = 0; step < Steps; ++step) {
            play.step();
            QCOMPARE(play.ledgerGap(), QString());
        }
        play.end();
        QVERIFY2(play.words.size() > Steps / 5, "the play says too little");
        checkWords(*campus, play.words);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aSeedTellsTheSameStoryAgain_data() { storesWith({"usk"}); }
    void aSeedTellsTheSameStoryAgain()
    {
        QFETCH(QByteArray, word);
        QStringList traces[2];
        for (QStringList& trace : traces) {
            auto campus = university();
            Play play(*campus, word);
            for (int step = 0; step < Steps; ++step) play.step();
            play.end();
            QCOMPARE(campus->disagreement(), QString());
            trace = play.trace;
        }
        QCOMPARE(traces[0], traces[1]);
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::SimulationTest)
#include "SimulationTest.moc"
