#include "tests/architecture/Samples.h"

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

QList<Sample> machineSamples()
{
    const QString inCore = u"core/store/A.cpp"_s;
    return {
        inFile("timeComesFromTheClock", "the wall clock", Bad, inCore, u"auto t = QDateTime::currentDateTimeUtc();"_s),
        inFile("timeComesFromTheClock", "today", Bad, inCore, u"if (QDate::currentDate() > end) return;"_s),
        inFile("timeComesFromTheClock", "a timer", Bad, inCore, u"QTimer::singleShot(0, this, [] {});"_s),
        inFile("timeComesFromTheClock", "the standard clock", Bad, inCore,
               u"auto t = std::chrono::steady_clock::now();"_s),
        inFile("timeComesFromTheClock", "a nap", Bad, inCore, u"QThread::msleep(5);"_s),
        inFile("timeComesFromTheClock", "the C clock", Bad, inCore, u"auto t = time(nullptr);"_s),
        inFile("timeComesFromTheClock", "the clock's own file", Good, u"core/base/SystemClock.cpp"_s,
               u"return {QDateTime::currentMSecsSinceEpoch()};"_s),
        inFile("timeComesFromTheClock", "the injected clock, and words about time", Good, inCore,
               u"auto t = m_clock.now(); // not QTimer\nlog(\"QTimer\"); row.time(0, 1);"_s),
        inFile("chanceComesFromRandom", "Qt's generator", Bad, inCore, u"QRandomGenerator::global()->generate();"_s),
        inFile("chanceComesFromRandom", "the standard engine", Bad, inCore, u"std::mt19937 engine;"_s),
        inFile("chanceComesFromRandom", "a random name", Bad, inCore, u"auto id = QUuid::createUuid();"_s),
        inFile("chanceComesFromRandom", "libsodium's generator", Bad, inCore, u"randombytes_buf(out, 4);"_s),
        inFile("chanceComesFromRandom", "a key out of nowhere", Bad, inCore, u"crypto_box_keypair(pk, sk);"_s),
        inFile("chanceComesFromRandom", "C's dice", Bad, inCore, u"int n = rand() % 6;"_s),
        inFile("chanceComesFromRandom", "the injected one", Good, inCore,
               u"random.fill(bytes); operand(2); crypto_box_seed_keypair(pk, sk, seed);"_s),
        inFile("chanceComesFromRandom", "its own file", Good, u"core/base/Random.cpp"_s, u"randombytes_buf(out, 4);"_s),
        inFile("filesComeFromTheDisk", "a file", Bad, inCore, u"QFile file(path);"_s),
        inFile("filesComeFromTheDisk", "settings", Bad, inCore, u"QSettings settings;"_s),
        inFile("filesComeFromTheDisk", "a stream", Bad, inCore, u"std::ifstream in(path);"_s),
        inFile("filesComeFromTheDisk", "the disk's own file", Good, u"core/base/SystemDisk.cpp"_s,
               u"QFile file(path);"_s),
        inFile("filesComeFromTheDisk", "the injected disk", Good, inCore, u"m_disk.read(path);"_s),
        inFile("filesComeFromTheDisk", "a screen may ask where to print to", Good, u"ui/A.cpp"_s, u"QDir dir;"_s),
        inFile("socketsStandAtTheDoors", "the network", Bad, inCore, u"QNetworkAccessManager network;"_s),
        inFile("socketsStandAtTheDoors", "a server inside the hub", Bad, u"core/hub/Feed.cpp"_s,
               u"QTcpServer server;"_s),
        inFile("socketsStandAtTheDoors", "a server at the door", Good, u"core/hub/door/Door.cpp"_s,
               u"QTcpServer server;"_s),
        inFile("oneFileAsksTheKeychain", "another file asks", Bad, u"core/vault/Vault.cpp"_s,
               u"QKeychain::ReadPasswordJob job;"_s),
        inFile("oneFileAsksTheKeychain", "another file includes", Bad, u"core/vault/Vault.cpp"_s,
               u"#include <qt6keychain/keychain.h>"_s),
        inFile("oneFileAsksTheKeychain", "the file that may", Good, u"core/vault/KeychainStore.cpp"_s,
               u"#include <qt6keychain/keychain.h>\nQKeychain::ReadPasswordJob job;"_s),
    };
}

QList<Sample> languageSamples()
{
    const QString inWire = u"core/wire/A.cpp"_s;
    return {
        inFile("sqlStaysDown", "a query", Bad, inWire, u"auto q = u\"SELECT id FROM cases\"_s;"_s),
        inFile("sqlStaysDown", "a raw string", Bad, u"ui/A.cpp"_s,
               u"auto q = R\"(\n  INSERT INTO cases VALUES (1))\";"_s),
        inFile("sqlStaysDown", "a quiet query", Bad, u"app/hub/A.cpp"_s,
               u"auto q = \"delete from cases where id = 1\";"_s),
        inFile("sqlStaysDown", "a table", Bad, inWire, u"auto q = \"CREATE TABLE cases (id)\";"_s),
        inFile("sqlStaysDown", "a pragma", Bad, inWire, u"auto q = \"PRAGMA cipher_version\";"_s),
        inFile("sqlStaysDown", "a query where it belongs", Good, u"core/store/A.cpp"_s,
               u"auto q = \"SELECT id FROM cases\";"_s),
        inFile("sqlStaysDown", "an HTTP verb and a sentence", Good, u"ui/A.cpp"_s,
               u"call(\"DELETE\"); tr(\"Select a student from the list\"); tr(\"Update\"); // SELECT id"_s),
        inFile("jsonStaysOnTheLine", "a screen reads JSON", Bad, u"ui/A.cpp"_s, u"QJsonObject row;"_s),
        inFile("jsonStaysOnTheLine", "the hub reads JSON outside its feeds", Bad, u"core/hub/Hub.cpp"_s,
               u"#include <QtCore/QJsonDocument>"_s),
        inFile("jsonStaysOnTheLine", "a feed reads JSON", Good, u"core/hub/feeds/Xapi.cpp"_s, u"QJsonObject row;"_s),
        inFile("jsonStaysOnTheLine", "the wire", Good, inWire, u"QJsonObject row;"_s),
    };
}

}

QList<Sample> placeSamples() { return machineSamples() + languageSamples(); }

}
