#include "core/base/Sodium.h"
#include "core/wire/Zstd.h"
#include "tests/programs/Listener.h"
#include "tests/programs/NginxSite.h"
#include "tests/programs/RawSocket.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtTest/QTest>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::tests;

namespace {

constexpr qint64 MiB = 1024 * 1024;
/// What a hub may hold after everything below, and how much of that the callers may have brought about.
constexpr qint64 MostResident = 160 * MiB;
constexpr qint64 MostGrowth = 64 * MiB;

/// The largest that this process has ever been in memory, and what it is now.
struct Memory {
    qint64 peak = 0;
    qint64 now = 0;
};
Memory memoryOf(qint64 pid)
{
    Memory out;
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return out;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) out.peak = line.simplified().split(' ').value(1).toLongLong() * 1024;
        if (line.startsWith("VmRSS:")) out.now = line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return out;
}

/// How many sockets a crowd has; thousands by command.
int crowdSize() { return qEnvironmentVariableIsSet("CARREL_HOSTILE_SOCKETS") ? qEnvironmentVariableIntValue("CARREL_HOSTILE_SOCKETS") : 300; }

QByteArray head(const QByteArray& line, const QByteArray& fields) { return line + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n"; }
QByteArray lengthOf(qint64 size) { return "Content-Length: " + QByteArray::number(size) + "\r\n"; }

QByteArray deep(const QByteArray& open, const QByteArray& close, int levels) { return open.repeated(levels) + "0" + close.repeated(levels); }

}

/// A hub as a process, bare and behind the shipped site, against callers that mean harm: it says no, stays small, and answers
/// whoever is honest meanwhile.
class HostileTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;
    std::unique_ptr<NginxSite> m_site;
    Memory m_before;
    QByteArray m_session;

    static void doors()
    {
        QTest::addColumn<bool>("behind");
        QTest::newRow("bare") << false;
        QTest::newRow("behind the site") << true;
    }
    Door door(bool behind) const
    {
        return behind ? Door{m_site->port(), m_site->certificate()} : Door{quint16(QUrl(m_hub.address()).port()), {}};
    }
    QString addressOf(bool behind) const { return behind ? m_site->address() : m_hub.address(); }
    /// From an address of its own, as an honest caller's is.
    static int honest(const Door& door)
    {
        RawSocket socket(door, QHostAddress(u"127.0.0.2"_s));
        socket.say(head("GET /health", "Connection: close\r\n"));
        return socket.status();
    }
    int answerTo(const Door& door, const QByteArray& path, const QByteArray& body, const QByteArray& fields, QByteArray* words) const
    {
        RawSocket socket(door);
        socket.say(head("POST " + path, "Authorization: Bearer " + m_session + "\r\nContent-Type: application/json\r\nConnection: close\r\n" + fields + lengthOf(body.size())) + body);
        const int status = socket.status();
        *words = socket.all();
        return status;
    }

private Q_SLOTS:
    void initTestCase()
    {
        rlimit files{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &files), 0);
        files.rlim_cur = files.rlim_max;
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &files), 0);
        QVERIFY(base::startSodium());
        QCOMPARE(m_hub.init(true).code, 0);
        QVERIFY(m_hub.start());
        QString why;
        m_site = NginxSite::start(m_hub.address(), &why);
        QVERIFY2(m_site, qPrintable(why));
        const auto listener = Listener::enrolled(m_hub, u"adviser"_s);
        QVERIFY(listener && listener->fill(m_hub.address()));
        m_session = listener->enrolment.session;
        // A password's hash takes memory on purpose: what it took is no caller's doing.
        QFile peak(u"/proc/%1/clear_refs"_s.arg(m_hub.pid()));
        QVERIFY(peak.open(QIODevice::WriteOnly) && peak.write("5") == 1);
        peak.close();
        m_before = memoryOf(m_hub.pid());
        QVERIFY(m_before.now > 0);
    }

    void cleanupTestCase()
    {
        const Memory after = memoryOf(m_hub.pid());
        qInfo("resident: %lld MiB before, %lld MiB after, %lld MiB at most", m_before.now / MiB, after.now / MiB, after.peak / MiB);
        QVERIFY2(after.peak - m_before.now < MostGrowth, QByteArray::number((after.peak - m_before.now) / MiB) + " MiB more");
        QVERIFY(after.peak < MostResident);
        m_site.reset();
        QCOMPARE(m_hub.stop(), 0);
    }

    void aBodyThatCannotBeReadIsRefusedWithTheProtocolsWord_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        const QByteArray words = R"("user":"u","password":"p")";
        for (const QByteArray& path : {"/v1/push"_ba, "/v1/ack"_ba, "/v1/enrolments"_ba, "/v1/sealed"_ba}) {
            const auto row = [&](const QByteArray& name, const QByteArray& body) { QTest::newRow((path + ' ' + name).constData()) << path << body; };
            row("deep lists", "{\"a\":" + deep("[", "]", 100'000) + ",\"mutations\":[],\"up_to\":0}");
            row("deep objects", deep("{\"a\":", "}", 100'000));
            row("open lists", QByteArray(1'000'000, '['));
            row("a name twice", R"({"mutations":[],"mutations":[],"up_to":0,"up_to":1,"sealed":[],"sealed":[],)" + words + ",\"user\":\"v\"}");
            row("half of a pair", R"({"mutations":[],"up_to":0,"sealed":[],"x":"\ud83c",)" + words + '}');
            row("a bare NUL", "{\"mutations\":[],\"up_to\":0,\"sealed\":[],\"x\":\"a" + QByteArray(1, '\0') + "\"," + words + '}');
            row("a NUL behind", R"({"mutations":[],"up_to":0,"sealed":[]})" + QByteArray(1, '\0'));
            row("not UTF-8", "{\"mutations\":[],\"up_to\":0,\"sealed\":[],\"x\":\"\xed\xa0\xbc\"}");
            row("nothing", {});
        }
    }
    void aBodyThatCannotBeReadIsRefusedWithTheProtocolsWord()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        for (const bool behind : {false, true}) {
            QByteArray words;
            const int status = answerTo(door(behind), path, body, {}, &words);
            // The site counts who knocks where passwords are tried.
            if (behind && path == "/v1/enrolments" && status == 503) continue;
            QCOMPARE(status, 400);
            QVERIFY2(words.contains("urn:carrel:unreadable"), words.constData());
        }
    }

    void aNulInAWordIsNobodysName()
    {
        QByteArray words;
        const int status = answerTo(door(false), "/v1/enrolments",
                                    R"({"user":"adviser\u0000","password":"x\u0000","desk":"d","system":"s","version":"1","key":")" + QByteArray(32, 'k').toBase64() + R"("})", {}, &words);
        QVERIFY2(status >= 400 && status < 500, words.constData());
    }

    void whatUnpacksToTooMuchIsRefused_data()
    {
        QTest::addColumn<QByteArray>("packed");
        const QByteArray small = wire::compress(QByteArray(17 * MiB, ' '), 19);
        QTest::newRow("one large") << small;
        QTest::newRow("many") << wire::compress(QByteArray(MiB, ' ')).repeated(1000);
        // It says that it holds all that there is.
        QTest::newRow("a claim") << QByteArray::fromHex("28b52ffde0ffffffffffffff7f") + QByteArray(1000, 'x');
        QTest::newRow("noise") << QByteArray(10'000, 'x');
        QTest::newRow("cut") << small.chopped(small.size() / 2);
    }
    void whatUnpacksToTooMuchIsRefused()
    {
        QFETCH(QByteArray, packed);
        for (const bool behind : {false, true}) {
            for (const QByteArray& coding : {"zstd"_ba, "gzip"_ba, "zstd, zstd"_ba}) {
                QByteArray words;
                const int status = answerTo(door(behind), "/v1/push", packed, "Content-Encoding: " + coding + "\r\n", &words);
                QVERIFY2(status == 400 || status == 413 || status == 415, words.constData());
            }
        }
    }

    void whatTwoReadersCouldReadTwoWaysIsRefused_data()
    {
        QTest::addColumn<QByteArray>("fields");
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
        QTest::newRow("CL.TE") << lengthOf(6) + chunked;
        QTest::newRow("TE.CL") << chunked + lengthOf(6);
        QTest::newRow("CL.CL") << lengthOf(0) + lengthOf(44);
        QTest::newRow("CL, CL") << "Content-Length: 0, 44\r\n"_ba;
        QTest::newRow("TE.TE") << chunked + "Transfer-Encoding: identity\r\n";
        QTest::newRow("x-chunked") << "Transfer-Encoding: xchunked\r\n"_ba;
        QTest::newRow("a blank before the colon") << "Transfer-Encoding : chunked\r\n"_ba + lengthOf(6);
        QTest::newRow("a vertical tab") << "Transfer-Encoding: \x0b" "chunked\r\n"_ba + lengthOf(6);
        QTest::newRow("all bits") << "Content-Length: 18446744073709551615\r\n"_ba;
        QTest::newRow("negative") << "Content-Length: -1\r\n"_ba;
        QTest::newRow("hexadecimal") << "Content-Length: 0x1\r\n"_ba;
        QTest::newRow("a NUL") << "X: a" + QByteArray(1, '\0') + "\r\n" + lengthOf(6);
    }
    void whatTwoReadersCouldReadTwoWaysIsRefused()
    {
        QFETCH(QByteArray, fields);
        for (const bool behind : {false, true}) {
            RawSocket socket(door(behind));
            socket.say(head("POST /v1/push", fields) + "0\r\n\r\n" + head("GET /health", "X-Smuggled: yes\r\n"));
            const int status = socket.status();
            // Behind the site a field that is no field is left out, and what follows is then a body or another call: never more
            // answers than calls, and no call of ours gets in under another's.
            QVERIFY2(status >= 400 && status < 600, socket.all().constData());
            QCOMPARE(socket.all().count("HTTP/1.1 "), 1);
        }
    }

    void streamsWithoutEndAreCutOff_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("200 MB of header") << "GET / HTTP/1.1\r\nHost: localhost\r\n"_ba << "X: " + QByteArray(65'000, 'x') + "\r\n";
        QTest::newRow("200 MB of request line") << "GET /"_ba << QByteArray(65'000, 'x');
        QTest::newRow("200 MB of body, to nowhere") << head("POST /nowhere", lengthOf(200 * MiB)) << QByteArray(65'000, 'x');
        QTest::newRow("200 MB of body, to a call") << head("POST /v1/push", lengthOf(200 * MiB)) << QByteArray(65'000, 'x');
        QTest::newRow("chunks without end") << head("POST /v1/push", "Transfer-Encoding: chunked\r\n") << "fde8\r\n" + QByteArray(65'000, 'x') + "\r\n";
        QTest::newRow("a million chunks of one") << head("POST /v1/push", "Transfer-Encoding: chunked\r\n") << QByteArray("1\r\nx\r\n").repeated(10'000);
        QTest::newRow("words about a chunk without end") << head("POST /v1/push", "Transfer-Encoding: chunked\r\n") + "1;" << QByteArray(65'000, 'x');
        QTest::newRow("a chunk of all bits") << head("POST /v1/push", "Transfer-Encoding: chunked\r\n") + "ffffffffffffffff\r\n" << QByteArray(65'000, 'x');
        QTest::newRow("trailers without end") << head("POST /v1/push", "Transfer-Encoding: chunked\r\n") + "0\r\n" << "X: " + QByteArray(65'000, 'x') + "\r\n";
    }
    void streamsWithoutEndAreCutOff()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, piece);
        for (const bool behind : {false, true}) {
            RawSocket socket(door(behind));
            socket.say(start);
            const qint64 taken = socket.pour(piece, 200 * MiB);
            // The site reads on for a while, to be heard; it keeps nothing of it and hands nothing on.
            QVERIFY2(behind || taken < 64 * MiB, QByteArray::number(taken / MiB) + " MiB were taken");
            const int status = socket.status();
            // Who goes on talking may be hung up on before the answer is read.
            QVERIFY2(status == 0 || (status >= 400 && status < 600), socket.all().constData());
            QCOMPARE(honest(door(behind)), 200);
        }
    }

    void aCrowdThatOnlyDawdlesGoesAndTheHonestAreAnswered_data() { doors(); }
    void aCrowdThatOnlyDawdlesGoesAndTheHonestAreAnswered()
    {
        QFETCH(bool, behind);
        const Door here = door(behind);
        std::vector<std::unique_ptr<RawSocket>> crowd;
        for (int i = 0; i < crowdSize(); ++i) {
            // As many machines as it takes for the site's limit on each.
            crowd.push_back(std::make_unique<RawSocket>(Door{here.port, {}}, QHostAddress(u"127.0.1.%1"_s.arg(1 + i % 200))));
            if (i % 3 == 1) crowd.back()->say("GET /v1/pull HTT");
            if (i % 3 == 2) crowd.back()->say(head("POST /v1/push", lengthOf(4'000'000)) + QByteArray(2000, '{'));
        }
        std::vector<qint64> waits;
        int answered = 0;
        const QDeadlineTimer patience(120'000);
        const auto anyThere = [&] { return std::any_of(crowd.begin(), crowd.end(), [](const auto& one) { return !one->isOver(); }); };
        int drips = 0;
        do {
            // No more than the site lets one caller ask.
            if (answered >= 100) QTest::qWait(100);
            QElapsedTimer took;
            took.start();
            const int status = honest(here);
            // A bare hub that is full asks to come again.
            if (status == 503 && !behind) continue;
            QCOMPARE(status, 200);
            waits.push_back(took.elapsed());
            ++answered;
            if (++drips % 10 == 0) {
                for (size_t i = 1; i < crowd.size(); i += 3) crowd[i]->say("x");
            }
        } while ((answered < 100 || anyThere()) && !patience.hasExpired());
        QVERIFY(!anyThere());
        std::sort(waits.begin(), waits.end());
        qInfo("%d sockets: %d honest calls answered, the slowest hundredth in %lld ms", crowdSize(), answered, static_cast<long long>(waits[waits.size() * 99 / 100]));
        QVERIFY(memoryOf(m_hub.pid()).now < MostResident);
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "HostileTest.moc"
