#include "tests/programs/OutsideWeb.h"
#include "tests/programs/Programs.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QUrlQuery>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

/// `carrel-hub libcal poll` against a LibCal of this test's own: its tokens, its limits, its refusals.
class LibCalTest : public QObject
{
    Q_OBJECT

    QByteArrayList m_asked;

    QByteArrayList with(const QByteArray& word) const
    {
        QByteArrayList out;
        for (const QByteArray& path : m_asked) {
            if (path.contains(word)) out << path;
        }
        return out;
    }
    std::function<QByteArray(const QByteArray& path)> m_fails;
    QByteArray m_token = "first";
    int m_events = 3;
    OutsideWeb m_libcal{[this](const QByteArray& request) { return answerTo(request); }};
    HubProgram m_hub;

    static QByteArray day() { return QDate::currentDate().addDays(2).toString(Qt::ISODate).toLatin1(); }
    QByteArray answerTo(const QByteArray& request)
    {
        const QByteArray path = request.split(' ').value(1);
        m_asked << path;
        if (m_fails) {
            if (const QByteArray answer = m_fails(path); !answer.isEmpty()) return answer;
        }
        if (path == "/1.1/oauth/token") {
            const bool isRight = request.startsWith("POST ") && request.contains("grant_type=client_credentials&client_id=77&client_secret=a%20secret%26more");
            return isRight ? OutsideWeb::answer(200, "{\"access_token\":\"" + m_token + "\",\"expires_in\":3600,\"token_type\":\"Bearer\"}") : OutsideWeb::answer(401, "{}");
        }
        if (!request.contains("Authorization: Bearer " + m_token + "\r\n")) return OutsideWeb::answer(401, "{}");
        return path.startsWith("/1.1/events?") ? OutsideWeb::answer(200, events(QUrlQuery(QString::fromLatin1(path.mid(path.indexOf('?') + 1))))) : OutsideWeb::answer(200, registrations(path.split('/').value(3)));
    }
    QByteArray events(const QUrlQuery& query) const
    {
        const QDate from = QDate::fromString(query.queryItemValue(u"date"_s), u"yyyy-M-d"_s);
        const QDate on = QDate::currentDate().addDays(2);
        QByteArrayList rows;
        for (int i = 0; i < m_events && from <= on && on < from.addDays(query.queryItemValue(u"days"_s).toInt()) && rows.size() < 500; ++i) {
            rows << "{\"id\":" + QByteArray::number(900000 + i) + ",\"title\":\"Event " + QByteArray::number(i) + "\",\"start\":\"" + day() + "T10:00:00+00:00\",\"end\":\"" + day()
                    + "T11:00:00+00:00\",\"calendar\":{\"id\":4321,\"name\":\"Skills\"},\"location\":{\"id\":1,\"name\":\"Room 1\"},\"seats\":\"20\",\"description\":\"<b>x</b>\",\"cost\":1.5}";
        }
        return "{\"events\":[" + rows.join(',') + "]}";
    }
    static QByteArray registrations(const QByteArray& ids)
    {
        QByteArrayList rows;
        for (const QByteArray& id : ids.split(',')) {
            const bool isFirst = id == "900000";
            rows << "{\"event_id\":" + id + ",\"registrants\":[" + (isFirst ? "{\"booking_id\":1,\"first_name\":\"Carys\",\"last_name\":\"Penhaligon\",\"email\":\"mail@example.ac.uk\",\"barcode\":\"\",\"registered_date\":\"2026-10-01T09:00:00+01:00\",\"attendance\":\"-\"}" : "")
                    + "],\"waitlist\":[" + (isFirst ? "{\"booking_id\":2,\"first_name\":\"Wren\",\"last_name\":\"Tregear\",\"barcode\":null}" : "") + "]}";
        }
        return '[' + rows.join(',') + ']';
    }
    Ran poll()
    {
        m_asked.clear();
        QProcess process;
        process.start(QStringLiteral(CARREL_HUB), {u"libcal"_s, u"poll"_s, u"--data"_s, m_hub.folder()});
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 120'000)) return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hub.init(true).code, 0);
        writeFile(m_hub.file(u"libcal.toml"_s), "team = \"Library and Learning Services\"\nclient = \"77\"\napi = \"" + m_libcal.address().toLatin1() + "\"\n[calendars]\n4321 = \"Library and Learning Services\"\n");
        QVERIFY(poll().words.contains("libcal.secret cannot be read"));
        QVERIFY(QFile::setPermissions(writeFile(m_hub.file(u"libcal.secret"_s), "a secret&more\n"), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(m_hub.start());
    }
    void cleanup()
    {
        m_fails = {};
        m_events = 3;
    }

    void whatStandsInLibCalReachesADesk()
    {
        const Ran first = poll();
        QVERIFY2(first.code == 0 && first.out.contains("Imported: 5 new records, 0 changed"), (first.out + first.words).constData());
        QCOMPARE(with("/registrations").size(), 1);
        const DeskProgram team(m_hub, u"learning-services"_s);
        QCOMPARE(team.enrol().code, 0);
        const Ran show = team.verb({u"register"_s, u"show"_s, u"LC-900000"_s});
        QVERIFY2(show.words.contains("1 have one of 20 places, 1 wait") && show.out.contains("Carys Penhaligon"), (show.out + show.words).constData());
        const Ran again = poll();
        QVERIFY2(again.out.contains("Imported: 0 new records, 0 changed, 5 already as they are."), again.out.constData());
    }

    void aSliceThatIsFullIsAskedForInHalvesAndNoAddressIsTooLong()
    {
        m_events = 480;
        QCOMPARE(poll().code, 0);
        int longest = 0;
        for (const QByteArray& path : m_asked) longest = std::max(longest, int(path.size()));
        QVERIFY(longest < 2048);
        QVERIFY(with("/registrations").size() >= 10);
        const auto slices = with("/1.1/events?").size();
        for (const QByteArray& path : with("/1.1/events?")) QVERIFY(QUrlQuery(QString::fromLatin1(path.mid(path.indexOf('?') + 1))).queryItemValue(u"days"_s).toInt() <= 30);
        // Five hundred may be all there are or a cut; on one day that cannot be told, and nothing is taken.
        m_events = 501;
        const Ran cut = poll();
        QVERIFY2(cut.code == 1 && cut.words.contains("more than 500 events a day") && cut.words.contains("Nothing has been changed"), cut.words.constData());
        QVERIFY(with("days=1&").size() > 0 && with("days=15&").size() > 0 && slices > 0);
    }

    void aRefusalIsToldInWordsAndATokenIsHadAnew()
    {
        for (const auto& [path, status, words] : {std::tuple(QByteArray("/1.1/oauth/token"), 401, "refuses the client"), std::tuple(QByteArray("/registrations"), 403, "read registrations: give it that scope"),
                                                  std::tuple(QByteArray("/1.1/events?"), 403, "read events: give it that scope"), std::tuple(QByteArray("/1.1/events?"), 414, "does not understand")}) {
            m_fails = [path = path, status = status](const QByteArray& asked) { return asked.contains(path) ? OutsideWeb::answer(status, "{}") : QByteArray(); };
            const Ran ran = poll();
            QVERIFY2(ran.code == 1 && ran.words.contains(words) && ran.words.contains("Nothing has been changed"), ran.words.constData());
        }
        // It runs out in the middle; and once it is too busy.
        int times = 0;
        m_fails = [&](const QByteArray& asked) {
            if (!asked.contains("/1.1/events")) return QByteArray();
            ++times;
            if (times == 2) return OutsideWeb::answer(429, "{}", "Retry-After: 1\r\n");
            if (times == 4) m_token = "second";
            return QByteArray();
        };
        const Ran ran = poll();
        QVERIFY2(ran.code == 0, ran.words.constData());
        QCOMPARE(m_asked.count("/1.1/oauth/token"), 2);
    }
};

QTEST_GUILESS_MAIN(LibCalTest)
#include "LibCalTest.moc"
