#include "tests/architecture/Rules.h"

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

/// Words in core's code that give a deed away outside its places.
Complaints onlyInItsPlaces(const Tree& tree, const Map& map, Deed deed, const QRegularExpression& words)
{
    Complaints out;
    for (const SourceFile& file : tree.product()) {
        if (!file.path.startsWith(u"core/"_s) || map.allows(deed, file.path)) continue;
        out.append(inCode(file, words, u"%1 outside the places the map names"_s));
    }
    return out;
}

Complaints timeComesFromTheClock(const Tree& tree, const Map& map)
{
    static const QRegularExpression words(
        uR"(\b(currentDateTime(Utc)?|currentM?Secs?SinceEpoch|currentDate|currentTime|QElapsedTimer|QDeadlineTimer|QTimer|QBasicTimer)"
        uR"(|QChronoTimer|startTimer|system_clock|steady_clock|high_resolution_clock|sleep_for|sleep_until|[mu]?sleep\s*\()"
        uR"(|gettimeofday|clock_gettime|localtime(_r)?|gmtime(_r)?)\b|\bstd::time\s*\(|(?<![\w.>:])time\s*\(\s*(nullptr|NULL|0)\s*\))"_s);
    return onlyInItsPlaces(tree, map, Deed::Clock, words);
}

Complaints chanceComesFromRandom(const Tree& tree, const Map& map)
{
    static const QRegularExpression words(
        uR"(\b(QRandomGenerator(64)?|random_device|mt19937(_64)?|default_random_engine|minstd_rand|createUuid|randombytes\w*)"
        uR"(|crypto_\w+(?<!_seed)_(keygen|keypair)|getrandom|arc4random\w*)\b|(?<![\w.>])s?rand\s*\()"_s);
    return onlyInItsPlaces(tree, map, Deed::Randomness, words);
}

Complaints filesComeFromTheDisk(const Tree& tree, const Map& map)
{
    static const QRegularExpression words(
        uR"(\b(QFile|QSaveFile|QFileDevice|QFileInfo|QDir|QDirIterator|QTemporaryFile|QTemporaryDir|QLockFile|QSettings|QStandardPaths)"
        uR"(|QFileSystemWatcher|QProcess|QSharedMemory|fopen|freopen|[io]?fstream|std::filesystem|mkstemp)\b)"_s);
    return onlyInItsPlaces(tree, map, Deed::File, words);
}

Complaints socketsStandAtTheDoors(const Tree& tree, const Map& map)
{
    static const QRegularExpression words(
        uR"(\b(QTcpSocket|QTcpServer|QUdpSocket|QSslSocket|QSslServer|QLocalSocket|QLocalServer|QNetworkAccessManager|QNetworkReply)"
        uR"(|QWebSocket|QWebSocketServer|QHttpServer|QAbstractHttpServer|QHostInfo)\b|(?<![\w.>])::socket\s*\()"_s);
    return onlyInItsPlaces(tree, map, Deed::Socket, words);
}

Complaints oneFileAsksTheKeychain(const Tree& tree, const Map& map)
{
    static const QRegularExpression words(uR"(\bQKeychain::|<qt6keychain/)"_s);
    return onlyInItsPlaces(tree, map, Deed::Keychain, words);
}

Complaints sqlStaysDown(const Tree& tree, const Map& map)
{
    static const QRegularExpression shouted(
        uR"(^\s*((INSERT|UPDATE|DELETE|REPLACE|ALTER|DROP|CREATE|WITH|BEGIN|COMMIT|ROLLBACK|VACUUM|ATTACH|TRUNCATE|LISTEN|NOTIFY)\s+\w|(SELECT|PRAGMA)\b))"_s);
    static const QRegularExpression spoken(
        uR"(^\s*(select\s.+\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(unique\s+|virtual\s+|temp\s+)?(table|index|trigger|view)\s|pragma\s+\w+\s*=))"_s,
        QRegularExpression::DotMatchesEverythingOption);
    Complaints out;
    for (const SourceFile& file : tree.product()) {
        if (map.allows(Deed::Sql, file.path)) continue;
        out.append(inPieces(file, file.literals, shouted, u"SQL outside the places the map names: %1"_s));
        out.append(inPieces(file, file.literals, spoken, u"SQL outside the places the map names: %1"_s));
    }
    return out;
}

Complaints jsonStaysOnTheLine(const Tree& tree, const Map& map)
{
    static const QRegularExpression words(uR"(\bQ(Json|Cbor)\w+)"_s);
    Complaints out;
    for (const SourceFile& file : tree.product()) {
        if (!map.allows(Deed::Json, file.path))
            out.append(inCode(file, words, u"%1 outside the places the map names"_s));
    }
    return out;
}

}

QList<Rule> placeRules()
{
    return {
        {"timeComesFromTheClock", timeComesFromTheClock},   {"chanceComesFromRandom", chanceComesFromRandom},
        {"filesComeFromTheDisk", filesComeFromTheDisk},     {"socketsStandAtTheDoors", socketsStandAtTheDoors},
        {"oneFileAsksTheKeychain", oneFileAsksTheKeychain}, {"sqlStaysDown", sqlStaysDown},
        {"jsonStaysOnTheLine", jsonStaysOnTheLine},
    };
}

}
