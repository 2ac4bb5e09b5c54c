#include "tests/architecture/Samples.h"

namespace carrel::architecture {

using namespace Qt::StringLiterals;

Tree Sample::tree() const
{
    Tree out;
    for (const auto& [path, text] : files) out.files.append(readSource(path, text));
    return out;
}

Map Sample::map() const
{
    Map out = readMap(markdown);
    out.everyRoomMustExist = true;
    out.ratioIsRequired = true;
    return out;
}

QString sampleMap()
{
    return uR"(
| Room | One sentence | May include | From outside |
|---|---|---|---|
| core/base | Small tools | – | libsodium |
| core/wire | What crosses the line | base | zstd |
| core/vault | Where keys live | base | QtKeychain |
| core/store | Remembers | wire, base | Qt Sql |
| core/hub | The service | wire, base | Qt Sql (PostgreSQL), Qt HttpServer, libpq |
| ui | Shows and asks | base | Qt Gui, Qt Widgets |
| app/* | Builds everything | whatever it wires | – |

Between two tables stands a sentence.

| Only here | In these files |
|---|---|
| read a clock or wait for one | core/base/SystemClock.cpp |
| draw randomness | core/base/Random.cpp |
| open a file | core/base/SystemDisk.cpp |
| open a socket | core/hub/door/* |
| ask the keychain | core/vault/KeychainStore.cpp |
| write SQL | core/store/*, core/hub/* |
| speak JSON | core/wire/*, core/hub/feeds/* |
)"_s;
}

Sample inFile(const char* rule, const char* story, bool bad, const QString& path, const QString& code)
{
    return {rule, story, bad, {{path, code + u'\n'}}};
}

Sample inMap(const char* rule, const char* story, bool bad, const QString& markdown)
{
    return {rule, story, bad, {}, markdown};
}

QList<Sample> samples() { return mapSamples() + roomSamples() + placeSamples() + wordSamples() + sizeSamples(); }

}
