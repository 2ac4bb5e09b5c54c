#include "tests/programs/Programs.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

constexpr int Generous = 60'000;

QString node()
{
    const QString found = QStandardPaths::findExecutable(u"node"_s);
    if (found.isEmpty()) qFatal("node is not here; packaging/test installs it");
    return found;
}

/// A provider as a process; each start makes new keys.
class ProviderProgram
{
public:
    explicit ProviderProgram(const QString& script = QStringLiteral(CARREL_PROVIDER "/provider.mjs")) : m_script(script) {}
    ~ProviderProgram() { stop(); }
    Q_DISABLE_COPY_MOVE(ProviderProgram)

    bool start(const QString& algorithm = {}, int port = 0)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PORT"_s, QString::number(port));
        if (!algorithm.isEmpty()) environment.insert(u"ALG"_s, algorithm);
        m_process.setProcessEnvironment(environment);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(node(), {m_script});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(Generous)) return false;
        }
        static const QRegularExpression address(uR"(http://127\.0\.0\.1:\d+)"_s);
        m_issuer = address.match(QString::fromUtf8(m_process.readLine())).captured();
        return !m_issuer.isEmpty();
    }
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning) return;
        m_process.kill();
        m_process.waitForFinished(Generous);
    }
    QString issuer() const { return m_issuer; }
    int port() const { return QUrl(m_issuer).port(); }

private:
    QString m_script;
    QProcess m_process;
    QString m_issuer;
};

QByteArray settingsFor(const QString& issuer, const QByteArray& more = {})
{
    return "issuer = \"" + issuer.toUtf8() + "\"\nclient_id = \"carrel\"\nscope = \"openid profile groups\"\nperson_claim = \"preferred_username\"\n"
           "roles_claim = \"groups\"\n" + more + "[roles]\n\"carrel-adviser\" = \"adviser\"\n\"carrel-manager\" = \"line-manager\"\n";
}

/// A person at a browser and a desk: both are programs of their own.
struct Person {
    QString who;
    const HubProgram& hub;
    QTemporaryDir folder = QTemporaryDir();

    Ran desk(const QStringList& words, bool declines = false) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"WHO"_s, who);
        if (declines) environment.insert(u"DECLINE"_s, u"yes"_s);
        const QString browser = u"\"%1\" \"%2\""_s.arg(node(), QStringLiteral(CARREL_PROVIDER "/browser.mjs"));
        const QString passphrase = writeFile(folder.filePath(u"passphrase"_s), "four words of mine\n");
        QStringList all = words;
        all << u"--profile"_s << folder.filePath(u"profile"_s) << u"--hub"_s << hub.address() << u"--oidc"_s << u"--browser"_s << browser
            << u"--passphrase-file"_s << passphrase;
        return run(QStringLiteral(CARREL_DESK), all, environment);
    }
    Ran enrol() const { return desk({u"enrol"_s, u"--accept-agreement"_s}); }
};

}

/// A real provider, a real hub, a real desk, and a browser that walks between them: four programs.
class RealTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;
    ProviderProgram m_provider;

    bool open(const QByteArray& settings)
    {
        m_hub.stop();
        writeFile(m_hub.file(u"openid.toml"_s), settings);
        return m_hub.start();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Ran made = m_hub.init(true);
        QVERIFY2(made.code == 0, made.words.constData());
    }
    void cleanupTestCase()
    {
        m_hub.stop();
        m_provider.stop();
    }
    void init()
    {
        m_provider.stop();
        QVERIFY(m_provider.start());
    }

    void aPersonSignsInAndTheDeskFills_data()
    {
        QTest::addColumn<QString>("algorithm");
        for (const char* algorithm : {"RS256", "PS256", "ES256", "EdDSA"}) QTest::newRow(algorithm) << QString::fromLatin1(algorithm);
    }
    void aPersonSignsInAndTheDeskFills()
    {
        QFETCH(QString, algorithm);
        m_provider.stop();
        QVERIFY(m_provider.start(algorithm));
        QVERIFY(open(settingsFor(m_provider.issuer())));
        const Person adviser{u"adviser"_s, m_hub};
        const Ran enrolled = adviser.enrol();
        QVERIFY2(enrolled.code == 0, enrolled.words.constData());
        QVERIFY(enrolled.out.contains("roles: adviser\n") && enrolled.out.contains("standing: up to date"));
        QVERIFY(enrolled.out.contains("holds case: "));
        // The browser's own words are no part of what a script reads.
        QVERIFY(enrolled.out.startsWith("person: "));
        QVERIFY(!adviser.desk({u"dump"_s}).out.isEmpty());
    }

    void newKeysAreFollowedWithinAMinuteAndTheDeskStaysOpen()
    {
        QVERIFY(open(settingsFor(m_provider.issuer())));
        const int port = m_provider.port();
        const Person before{u"adviser"_s, m_hub};
        QCOMPARE(before.enrol().code, 0);
        m_provider.stop();
        // Without a provider the desk opens, and its session holds.
        QVERIFY(before.desk({u"status"_s}).out.contains("person: "));
        QCOMPARE(before.desk({u"sync"_s}).code, 0);
        QVERIFY(m_provider.start({}, port));
        const Person after{u"line-manager"_s, m_hub};
        Ran enrolled;
        QVERIFY(QTest::qWaitFor([&] {
            enrolled = after.enrol();
            return enrolled.code == 0;
        }, 2 * Generous));
        QVERIFY(enrolled.out.contains("line-manager"));
    }

    void whoHasNoRoleOrNoRecordIsToldSo()
    {
        QVERIFY(open(settingsFor(m_provider.issuer())));
        const Ran visitor = Person{u"visitor"_s, m_hub}.enrol();
        QCOMPARE(visitor.code, 1);
        QVERIFY2(visitor.words.contains("none of your groups there has a role here"), visitor.words.constData());
        const Ran stranger = Person{u"stranger"_s, m_hub}.enrol();
        QCOMPARE(stranger.code, 1);
        QVERIFY2(stranger.words.contains("belongs to nobody"), stranger.words.constData());
    }

    void aTokenForSomebodyElseIsRefused()
    {
        QVERIFY(open(settingsFor(m_provider.issuer(), "audience = \"another\"\n")));
        const Ran refused = Person{u"adviser"_s, m_hub}.enrol();
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.words.contains("(audience)"), refused.words.constData());
    }

    void whoTurnsBackIsToldWhatNow()
    {
        QVERIFY(open(settingsFor(m_provider.issuer())));
        const Person adviser{u"adviser2"_s, m_hub};
        const Ran declined = adviser.desk({u"enrol"_s}, true);
        QCOMPARE(declined.code, 1);
        QVERIFY2(declined.words.contains("was not finished in the browser"), declined.words.constData());
        const Ran unread = adviser.desk({u"enrol"_s});
        QCOMPARE(unread.code, 1);
        QVERIFY2(unread.words.contains("confidentiality agreement must be accepted"), unread.words.constData());
    }

    void aProviderThatIsAwayIsSaidInWords()
    {
        const QByteArray settings = settingsFor(m_provider.issuer());
        m_provider.stop();
        QVERIFY(open(settings));
        const Ran away = Person{u"adviser"_s, m_hub}.enrol();
        QCOMPARE(away.code, 1);
        QVERIFY2(away.words.contains("sign-in service does not answer"), away.words.constData());
        const Ran checked = m_hub.verb({u"openid"_s, u"check"_s});
        QCOMPARE(checked.code, 1);
        // The hub's own passwords open it all the same.
        const DeskProgram local(m_hub, u"adviser"_s);
        QCOMPARE(local.enrol().code, 0);
    }

    void anAdministratorIsToldWhatIsWrongWithTheFile()
    {
        writeFile(m_hub.file(u"openid.toml"_s), settingsFor(m_provider.issuer()));
        const Ran good = m_hub.verb({u"openid"_s, u"check"_s});
        QVERIFY2(good.code == 0 && good.out.contains("its keys are usable"), good.words.constData());
        writeFile(m_hub.file(u"openid.toml"_s), settingsFor(QString(m_provider.issuer()).replace(u"127.0.0.1"_s, u"localhost"_s)));
        const Ran misnamed = m_hub.verb({u"openid"_s, u"check"_s});
        QVERIFY2(misnamed.code == 1 && misnamed.words.contains("letter by letter"), misnamed.words.constData());
        writeFile(m_hub.file(u"openid.toml"_s), settingsFor(u"http://login.example.ac.uk"_s));
        const Ran plain = m_hub.verb({u"openid"_s, u"check"_s});
        QVERIFY2(plain.code == 1 && plain.words.contains("line 1"), plain.words.constData());
        // And the hub does not start by guess.
        m_hub.stop();
        const Ran served = m_hub.verb({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
        QVERIFY(served.code == 1 && served.out.contains("line 1"));
        const Ran example = m_hub.plain({u"openid"_s, u"example"_s});
        QVERIFY(example.code == 0 && example.out.contains("roles_claim"));
    }

    void theOtherProviderIsSignedInAtAsWell()
    {
        const QString peers = qEnvironmentVariable("CARREL_REAL_PEERS");
        if (peers.isEmpty()) qInfo("CARREL_REAL_PEERS names no folder: our own provider is signed in at a second time");
        const QTemporaryDir folder;
        const QString script = folder.filePath(u"op.mjs"_s);
        QVERIFY(QFile::copy(peers.isEmpty() ? QStringLiteral(CARREL_PROVIDER "/provider.mjs") : peers + u"/op.mjs"_s, script));
        QVERIFY(QFile::link(QStringLiteral(CARREL_PROVIDER "/node_modules"), folder.filePath(u"node_modules"_s)));
        ProviderProgram other(script);
        // That one cannot choose a port by itself: the first provider's has just become free.
        const int port = m_provider.port();
        m_provider.stop();
        QVERIFY(other.start({}, port));
        QByteArray settings = settingsFor(other.issuer());
        if (!peers.isEmpty()) {
            // Whatever name is typed there is the subject, and nothing is said of people it does not know.
            settings.replace("\"carrel\"", "\"console\"").replace("profile groups", "profile email eduperson");
            settings.replace("\"preferred_username\"", "\"sub\"").replace("\"groups\"", "\"sub\"").replace("\"carrel-adviser\"", "\"adviser\"");
        }
        QVERIFY(open(settings));
        const Ran enrolled = Person{u"adviser"_s, m_hub}.enrol();
        QVERIFY2(enrolled.code == 0, enrolled.words.constData());
        QVERIFY(enrolled.out.contains("roles: adviser\n"));
    }
};

QTEST_GUILESS_MAIN(RealTest)
#include "RealTest.moc"
