#include "core/hub/oidc/Settings.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace carrel::hub;
using namespace Qt::StringLiterals;

namespace {

using Code = SettingsFault::Code;

const QStringList Roles{u"adviser"_s, u"line-manager"_s, u"school-director"_s};

QByteArray shipped()
{
    QFile file(QStringLiteral(CARREL_SOURCE_DIR "/resources/policy/openid.toml"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the example cannot be read");
    return file.readAll();
}

constexpr auto least = "issuer = \"https://login.example.ac.uk\"\nclient_id = \"carrel\"\nperson_claim = \"sub\"\nroles_claim = \"groups\"\n"
                       "[roles]\n\"a\" = \"adviser\"\n";

}

/// Who the sign-in service is, as an administrator writes it down.
class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedExampleIsReadWhole()
    {
        const auto read = readProviderSettings(shipped(), Roles);
        QVERIFY(read);
        QCOMPARE(read->issuer, u"https://login.example.ac.uk"_s);
        QCOMPARE(read->audience, read->clientId);
        QCOMPARE(read->personClaim, u"eduperson_principal_name"_s);
        QCOMPARE(read->roles.value(u"carrel-manager"_s), (QStringList{u"line-manager"_s, u"adviser"_s}));
        QCOMPARE(read->roles.value(u"carrel-law-director"_s), QStringList{u"school-director/LAW"_s});
        QVERIFY(read->passwords && read->leewaySeconds == 60 && read->match == ProviderSettings::Match::Username);
    }

    void theLeastIsEnoughAndTheRestHasItsDefaults()
    {
        const auto read = readProviderSettings(least, Roles);
        QVERIFY(read);
        QCOMPARE(read->scope, u"openid profile"_s);
        QCOMPARE(read->audience, u"carrel"_s);
    }

    void everythingThatCanBeSaidIsHeard()
    {
        const auto read = readProviderSettings(QByteArray("audience = \"hub\"\nmatch = \"email\"\nleeway = 5\npasswords = false\nscope = \"openid\"\n") + least, Roles);
        QVERIFY(read);
        QCOMPARE(read->audience, u"hub"_s);
        QCOMPARE(read->scope, u"openid"_s);
        QVERIFY(!read->passwords && read->leewaySeconds == 5 && read->match == ProviderSettings::Match::Email);
    }

    void oneWordThatDoesNotFitRefusesTheFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("line");
        const QByteArray good = least;
        const auto row = [](const char* name, const QByteArray& text, Code code, int line) { QTest::newRow(name) << text << int(code) << line; };
        row("not toml", "issuer", Code::NotToml, 1);
        row("a misspelt word", "isuer = \"x\"\n" + good, Code::UnknownKey, 1);
        row("a number for a name", QByteArray(good).replace("\"carrel\"", "7"), Code::WrongKind, 2);
        row("an empty name", QByteArray(good).replace("\"carrel\"", "\"\""), Code::WrongKind, 2);
        row("no client", QByteArray(good).replace("client_id = \"carrel\"\n", ""), Code::Missing, 0);
        row("no claim for the person", QByteArray(good).replace("person_claim = \"sub\"\n", ""), Code::Missing, 0);
        row("no claim for the roles", QByteArray(good).replace("roles_claim = \"groups\"\n", ""), Code::Missing, 0);
        row("an unknown role", QByteArray(good).replace("\"adviser\"", "\"king\""), Code::UnknownRole, 6);
        row("an unknown role in a list", QByteArray(good).replace("\"adviser\"", "[\"adviser\", \"king\"]"), Code::UnknownRole, 6);
        row("a role that is a number", QByteArray(good).replace("\"adviser\"", "1"), Code::UnknownRole, 6);
        row("no roles", good.left(good.indexOf("[roles]")), Code::NoRoles, 0);
        row("empty roles", good.left(good.indexOf("\"a\"")), Code::NoRoles, 5);
        row("another match", "match = \"name\"\n" + good, Code::BadMatch, 1);
        row("too much leeway", "leeway = 3600\n" + good, Code::BadLeeway, 1);
        row("leeway backwards", "leeway = -1\n" + good, Code::BadLeeway, 1);
        row("leeway in words", "leeway = \"5\"\n" + good, Code::WrongKind, 1);
        for (const char* issuer : {"http://login.example.ac.uk", "ftp://x", "login.example.ac.uk", "https://a:b@x", "https://x/#y", "https://x/?y", "http://127.0.0.1.example.org"}) {
            QTest::newRow(issuer) << QByteArray(good).replace("https://login.example.ac.uk", issuer) << int(Code::BadIssuer) << 1;
        }
    }
    void oneWordThatDoesNotFitRefusesTheFile()
    {
        QFETCH(QByteArray, text);
        const auto read = readProviderSettings(text, Roles);
        QVERIFY(!read);
        QTEST(int(read.error().code), "code");
        QTEST(read.error().line, "line");
    }

    void plainHttpIsForThisMachine()
    {
        for (const char* good : {"http://127.0.0.1:9090", "http://[::1]:9090", "http://localhost:9090", "https://login.example.ac.uk/realms/staff"}) {
            QVERIFY2(readProviderSettings(QByteArray(least).replace("https://login.example.ac.uk", good), Roles), good);
        }
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
