#include "core/base/Sodium.h"
#include "core/sync/SocketEar.h"
#include "tests/programs/Listener.h"
#include "tests/programs/NginxSite.h"

#include <QtNetwork/QSslSocket>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::tests;

namespace {

constexpr int Generous = 60'000;

/// The head of what the site answers to these bytes; empty when it lets nobody in.
QByteArray told(const NginxSite& site, const QByteArray& bytes, QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater)
{
    QSslSocket socket;
    QSslConfiguration tls = socket.sslConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(site.certificate()));
    tls.setProtocol(protocol);
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(u"localhost"_s, site.port());
    if (!socket.waitForEncrypted(Generous)) return {};
    socket.write(bytes);
    QByteArray heard;
    while (!heard.contains("\r\n\r\n") && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(Generous))) heard += socket.readAll();
    return heard;
}

int statusOf(const QByteArray& answer) { return answer.mid(9, 3).toInt(); }

QByteArray request(const QByteArray& line, const QByteArray& fields = {}, const QByteArray& body = {})
{
    return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + fields + "\r\n" + body;
}

QByteArray posted(const QByteArray& path, const QByteArray& body)
{
    return request("POST " + path, "Content-Length: " + QByteArray::number(body.size()) + "\r\n", body);
}

}

/// The shipped site, in a real nginx, between a real hub and a real desk.
class FrontTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;
    std::unique_ptr<NginxSite> m_site;

    DeskProgram desk(const QString& user) const
    {
        DeskProgram out(m_hub, user);
        return out;
    }
    void behind(DeskProgram& desk, const NginxSite& site) const
    {
        desk.through = site.address();
        desk.more = {u"--ca"_s, site.certificate()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(base::startSodium());
        QCOMPARE(m_hub.init(true).code, 0);
        QVERIFY(m_hub.start());
        QString why;
        m_site = NginxSite::start(m_hub.address(), &why);
        QVERIFY2(m_site, qPrintable(why));
    }
    void cleanupTestCase() { m_site.reset(); }

    void aDeskEnrolsWritesAndIsHintedThroughIt()
    {
        DeskProgram writer(m_hub, u"adviser"_s);
        DeskProgram reader(m_hub, u"adviser"_s);
        for (DeskProgram* one : {&writer, &reader}) {
            behind(*one, *m_site);
            const Ran enrolled = one->enrol();
            QVERIFY2(enrolled.code == 0, enrolled.words.constData());
        }
        const QString theCase = ownCase(writer);
        QVERIFY(!theCase.isEmpty());

        const auto listener = Listener::enrolled(m_hub, u"adviser"_s);
        QVERIFY(listener && listener->fill(m_hub.address()));
        sync::SocketEar ear(QUrl(m_site->address()), *sync::HttpLine::trustingOnly(m_site->certificate()));
        int hints = 0;
        ear.listen(listener->enrolment.session, [&] { ++hints; });

        const QString words = u"Through the front door"_s;
        // The ear may not be at the hub yet: what is written then is hinted at its first word, or at the next note.
        QTRY_VERIFY_WITH_TIMEOUT(writer.verb({u"note"_s, u"add"_s, theCase, u"--text"_s, words}).code == 0 && writer.verb({u"sync"_s}).code == 0
                                     && QTest::qWaitFor([&] { return hints > 0; }, 2'000),
                                 Generous);
        QCOMPARE(reader.verb({u"sync"_s}).code, 0);
        const auto rows = reader.dump();
        QVERIFY(std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.first.first == u"note" && valueOf(row.second, u"body"_s) == words; }));
    }

    void aDeskTrustsOnlyWhomItIsToldToTrust()
    {
        DeskProgram stranger(m_hub, u"adviser"_s);
        stranger.through = m_site->address();
        QCOMPARE(stranger.enrol().code, 3); // no authority of this machine's knows it
        stranger.more = {u"--ca"_s, stranger.passwordFile()};
        QCOMPARE(stranger.enrol().code, 2);
        QString why;
        const auto other = NginxSite::start(m_hub.address(), &why, u"another.example"_s);
        QVERIFY2(other, qPrintable(why));
        behind(stranger, *other);
        QCOMPARE(stranger.enrol().code, 3); // made out to another name
        stranger.more = {u"--ca"_s, m_site->certificate()};
        QCOMPARE(stranger.enrol().code, 3); // from another authority
        stranger.through = m_site->address();
        QCOMPARE(stranger.enrol().code, 0);
    }

    void nothingOlderThanTls13IsSpoken()
    {
        QCOMPARE(statusOf(told(*m_site, request("GET /health"))), 200);
        QVERIFY(told(*m_site, request("GET /health"), QSsl::TlsV1_2).isEmpty());
    }

    void withoutTlsNothingIsAnsweredAndNobodyIsLedOn()
    {
        const QString plain = u"http://127.0.0.1:%1"_s.arg(m_site->plainPort());
        for (const QString& path : {u"/"_s, u"/health"_s, u"/v1/sign-in"_s}) QCOMPARE(call(u"GET"_s, plain + path).status, 403);
    }

    void everyAnswerSaysWhatABrowserMustKnow()
    {
        const QByteArray heard = told(*m_site, request("GET /health")).toLower();
        QVERIFY(heard.contains("strict-transport-security: max-age=63072000\r\n"));
        QVERIFY(heard.contains("x-content-type-options: nosniff\r\n"));
        QVERIFY(heard.contains("server: nginx\r\n"));
        QVERIFY(told(*m_site, request("GET /nowhere")).toLower().contains("strict-transport-security"));
    }

    void theHubsOwnNumbersAreNotOutside()
    {
        for (const QByteArray& path : {"/metrics"_ba, "/ready"_ba, "/%6detrics"_ba, "/v1/../ready"_ba}) QCOMPARE(statusOf(told(*m_site, request("GET " + path))), 404);
    }

    void aBodyMayBeAsLargeAsTheSiteSaysAndNoLarger()
    {
        const QByteArray most(4 * 1024 * 1024, 'x');
        QCOMPARE(statusOf(told(*m_site, posted("/v1/push", most))), 401);
        QCOMPARE(statusOf(told(*m_site, request("POST /v1/push", "Content-Length: 4194305\r\n"))), 413);
        QCOMPARE(statusOf(told(*m_site, request("POST /v1/push", "Content-Length: 1099511627776\r\n"))), 413);
        QCOMPARE(statusOf(told(*m_site, request("GET /health", "X: " + QByteArray(9'000, 'x') + "\r\n"))), 400);
        QCOMPARE(statusOf(told(*m_site, request("GET /" + QByteArray(9'000, 'x')))), 414);
    }

    void whoTriesPasswordsIsSlowedDown()
    {
        int refused = 0;
        for (int tries = 0; tries < 40; ++tries) {
            const int status = statusOf(told(*m_site, posted("/v1/sessions", "{}")));
            QVERIFY2(status == 400 || status == 503, QByteArray::number(status));
            refused += status == 503;
        }
        // Twenty at once and one a second after that.
        QVERIFY2(refused > 5, QByteArray::number(refused));
        QCOMPARE(statusOf(told(*m_site, request("GET /health"))), 200);
    }
};

QTEST_GUILESS_MAIN(FrontTest)
#include "FrontTest.moc"
