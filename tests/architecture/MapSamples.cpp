#include "tests/architecture/Samples.h"

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

QString mapWith(const QString& row, const QString& instead)
{
    QString out = sampleMap();
    Q_ASSERT(out.contains(row));
    return out.replace(row, instead);
}

QString mapOfOneRoom()
{
    return uR"(
| Room | One sentence | May include | From outside |
|---|---|---|---|
| core/base | Small tools | – | – |

| Only here | In these files |
|---|---|
| open a file | core/base/SystemDisk.cpp |
)"_s;
}

QList<Sample> tableSamples()
{
    return {
        inMap("theMapCanBeRead", "a map in its form", Good, sampleMap()),
        inMap("theMapCanBeRead", "no map", Bad, u"# Nothing\n"_s),
        inMap("theMapCanBeRead", "a row with a cell too few", Bad, mapWith(u"| Small tools |"_s, u"|"_s)),
        inMap("theMapCanBeRead", "an unknown library", Bad, mapWith(u"| QtKeychain |"_s, u"| QtKeyhole |"_s)),
        inMap("theMapCanBeRead", "an unknown deed", Bad, mapWith(u"speak JSON"_s, u"speak in tongues"_s)),
        inMap("theMapCanBeRead", "a deed without a row", Bad,
              mapWith(u"| speak JSON | core/wire/*, core/hub/feeds/* |\n"_s, {})),
        inMap("arrowsPointDown", "arrows down", Good, sampleMap()),
        inMap("arrowsPointDown", "an arrow up", Bad,
              mapWith(u"| Where keys live | base |"_s, u"| Where keys live | hub |"_s)),
        inMap("arrowsPointDown", "an arrow to nowhere", Bad,
              mapWith(u"| Where keys live | base |"_s, u"| Where keys live | cellar |"_s)),
        inMap("theTableKeepsTheAbsences", "nothing that must not meet", Good, sampleMap()),
        inMap("theTableKeepsTheAbsences", "the hub's row allows the store", Bad,
              mapWith(u"| The service | wire, base |"_s, u"| The service | store, wire, base |"_s)),
        inMap("theTableKeepsTheAbsences", "the screens' row allows the wire", Bad,
              mapWith(u"| Shows and asks | base |"_s, u"| Shows and asks | wire, base |"_s)),
        inMap("theTableKeepsTheAbsences", "a widget in core's row", Bad,
              mapWith(u"| zstd |"_s, u"| zstd, Qt Widgets |"_s)),
    };
}

QList<Sample> folderSamples()
{
    const std::pair source{u"core/base/SystemDisk.cpp"_s, u"\n"_s};
    const std::pair build{u"core/base/CMakeLists.txt"_s, u"add_room(core/base)\n"_s};
    const std::pair other{u"core/base/Other.cpp"_s, u"\n"_s};
    const QString map = mapOfOneRoom();
    return {
        {"everyRowHasItsFolder", "a row and its room", Good, {source, build}, map},
        {"everyRowHasItsFolder", "a row without a folder", Bad, {}, map},
        {"everyRowHasItsFolder", "a room that nothing builds", Bad, {source}, map},
        {"everyRowHasItsFolder", "a named place that is not there", Bad, {other, build}, map},
    };
}

}

QList<Sample> mapSamples() { return tableSamples() + folderSamples(); }

}
