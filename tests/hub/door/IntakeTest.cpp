#include "core/hub/door/Intake.h"
#include "core/hub/door/AnswerFrame.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::hub;

class IntakeTest : public QObject
{
    Q_OBJECT

    const Limits m_limits;

    /// Everything an intake makes of the bytes, fed in pieces of the given sizes, over and over.
    QByteArrayList outcome(const QByteArray& bytes, const QList<qsizetype>& pieces) const
    {
        QByteArrayList seen;
        Intake intake(m_limits);
        qsizetype at = 0;
        for (qsizetype i = 0; at < bytes.size(); ++i) {
            const qsizetype size = std::min(pieces.at(i % pieces.size()), bytes.size() - at);
            intake.feed(QByteArrayView(bytes).sliced(at, size));
            at += size;
            while (intake.stage() == Intake::Stage::Whole) {
                seen.append(intake.takeRequest());
                intake.next();
            }
        }
        if (intake.stage() == Intake::Stage::Refused) seen.append(QByteArray::number(statusOf(intake.refusal())));
        return seen;
    }

    const QByteArray m_sample = "POST /v1/push?x=1 HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer abc\r\n"
                                "Content-Length: 11\r\n\r\nhello\r\n\r\nyouGET /health HTTP/1.1\r\nHost: hub\r\n\r\n";

private Q_SLOTS:
    void whereTheBytesAreSplitMakesNoDifference()
    {
        const QByteArrayList whole = outcome(m_sample, {m_sample.size()});
        QCOMPARE(whole.size(), 2);
        QVERIFY(whole.first().endsWith("\r\n\r\nhello\r\n\r\nyo"));
        QCOMPARE(whole.last(), "501"_ba);
    }

    void aRequestSplitAtAnyByteIsReadTheSame()
    {
        QByteArray sample = m_sample;
        sample.replace("Content-Length: 11", "Content-Length: 12");
        const QByteArrayList whole = outcome(sample, {sample.size()});
        QCOMPARE(whole.size(), 2);
        QVERIFY(whole.last().startsWith("GET /health HTTP/1.1\r\n"));
        for (qsizetype at = 1; at < sample.size(); ++at) QCOMPARE(outcome(sample, {at, sample.size()}), whole);
        QCOMPARE(outcome(sample, {1}), whole);
    }

    void mutatedRequestsAreReadTheSameHoweverTheyAreSplit()
    {
        QRandomGenerator random(20'260'301);
        const QByteArray spice = "\r\n\t :,;%0123456789abcHTPGE/\0\x7f\xff"_ba;
        int taken = 0;
        int refused = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray mutant = m_sample;
            for (int change = random.bounded(4); change >= 0; --change) {
                const qsizetype at = random.bounded(mutant.size());
                const char byte = spice.at(random.bounded(spice.size()));
                switch (random.bounded(4)) {
                case 0: mutant[at] = byte; break;
                case 1: mutant.insert(at, byte); break;
                case 2: mutant.remove(at, 1 + random.bounded(3)); break;
                default: mutant.insert(at, mutant.mid(random.bounded(mutant.size()), random.bounded(40)));
                }
                if (mutant.isEmpty()) mutant = "G";
            }
            const QByteArrayList whole = outcome(mutant, {mutant.size()});
            QCOMPARE(outcome(mutant, {1 + random.bounded(7), 1 + random.bounded(50)}), whole);
            const bool isRefused = !whole.isEmpty() && whole.last().size() == 3;
            (isRefused ? refused : taken) += 1;
        }
        QVERIFY(taken > 100);
        QVERIFY(refused > 100);
    }

    void whatComesBehindARequestWaitsForIt()
    {
        Intake intake(m_limits);
        intake.feed("GET /a HTTP/1.1\r\nHost: hub\r\n\r\nGET /b HTTP/1.1\r\nHost: hub\r\n\r\nGET /c");
        QCOMPARE(intake.call().target, "/a"_ba);
        intake.next();
        QCOMPARE(intake.call().target, "/b"_ba);
        intake.next();
        QCOMPARE(intake.stage(), Intake::Stage::InHead);
        intake.feed(" HTTP/1.1\r\nHost: hub\r\n\r\n");
        QCOMPARE(intake.call().target, "/c"_ba);
        intake.next();
        QCOMPARE(intake.stage(), Intake::Stage::Waiting);
    }

    void onceRefusedAConnectionStaysRefused()
    {
        Intake intake(m_limits);
        intake.feed("nonsense\r\n\r\n");
        intake.feed("GET / HTTP/1.1\r\nHost: hub\r\n\r\n");
        QCOMPARE(intake.stage(), Intake::Stage::Refused);
    }

    void anAnswerEndsWhereItsLengthSays()
    {
        const QByteArray answer = "HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 5\r\n\r\nhello";
        for (qsizetype at = 0; at < answer.size(); ++at) {
            AnswerFrame frame;
            frame.begin(false, false);
            const QByteArray first = frame.take(QByteArrayView(answer).first(at));
            QVERIFY(!frame.isDone());
            QCOMPARE(first + frame.take(QByteArrayView(answer).sliced(at)), answer);
            QVERIFY(frame.isDone());
            QCOMPARE(frame.take("more"), QByteArray());
        }
    }

    void anAnswerToAHeadCarriesNoBody()
    {
        AnswerFrame frame;
        frame.begin(true, true);
        QCOMPARE(frame.take("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhel"),
                 "HTTP/1.1 200 OK\r\ncontent-length: 5\r\nConnection: close\r\n\r\n"_ba);
        QVERIFY(!frame.isDone());
        QCOMPARE(frame.take("lo"), QByteArray());
        QVERIFY(frame.isDone());
    }

    void anAnswerWithoutALengthNeverEnds()
    {
        AnswerFrame frame;
        frame.begin(false, false);
        QCOMPARE(frame.take("HTTP/1.1 200 OK\r\n\r\nab"), "HTTP/1.1 200 OK\r\n\r\nab"_ba);
        QVERIFY(!frame.isDone());
        QCOMPARE(frame.take("cd"), "cd"_ba);
    }
};

QTEST_GUILESS_MAIN(IntakeTest)
#include "IntakeTest.moc"
