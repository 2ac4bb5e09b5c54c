#include "tests/architecture/Map.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <utility>

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

QStringList cellsOf(const QString& line)
{
    QStringList cells = line.trimmed().split(u'|');
    cells.removeFirst();
    if (!cells.isEmpty()) cells.removeLast();
    for (QString& cell : cells) cell = cell.remove(u'`').simplified();
    return cells;
}

/// The rows below the first table whose first heading is `heading`.
QList<QStringList> tableUnder(const QString& heading, const QString& markdown)
{
    QList<QStringList> rows;
    bool inside = false;
    for (const QString& line : markdown.split(u'\n')) {
        if (!line.startsWith(u'|')) {
            if (inside) break;
            continue;
        }
        const QStringList cells = cellsOf(line);
        if (inside && !cells.value(0).startsWith(u"--"_s)) rows.append(cells);
        if (cells.value(0) == heading) inside = true;
    }
    return rows;
}

QStringList listIn(const QString& cell)
{
    static const QRegularExpression aside(uR"(\s*\([^)]*\))"_s);
    QStringList out;
    for (const QString& word : QString(cell).remove(aside).split(u',')) {
        const QString one = word.trimmed();
        if (!one.isEmpty() && one != u"–"_s) out.append(one);
    }
    return out;
}

QString fullName(const QString& word) { return word == u"ui"_s || word == u"app"_s ? word : u"core/"_s + word; }

QStringList prefixesOf(const QString& library)
{
    static const QMap<QString, QStringList> others{
        {u"libsodium"_s, {u"sodium.h"_s, u"sodium/"_s}},
        {u"toml++"_s, {u"toml++/"_s}},
        {u"QtKeychain"_s, {u"qt6keychain/"_s}},
        {u"SQLCipher"_s, {u"sqlcipher/"_s}},
        {u"libpq"_s, {u"libpq-fe.h"_s}},
        {u"zstd"_s, {u"zstd.h"_s}},
        {u"simdjson"_s, {u"simdjson.h"_s}},
        {u"OpenSSL"_s, {u"openssl/"_s}},
    };
    if (library.startsWith(u"Qt "_s)) return {QString(library).remove(u' ') + u'/'};
    return others.value(library);
}

Room roomFrom(const QStringList& cells, Map& map)
{
    Room room;
    room.name = cells[0] == u"app/*"_s ? u"app"_s : cells[0];
    room.wiresAnything = cells[2] == u"whatever it wires"_s;
    if (room.wiresAnything) return room;
    for (const QString& word : listIn(cells[2])) room.mayInclude.append(fullName(word));
    for (const QString& library : listIn(cells[3])) {
        const QStringList prefixes = prefixesOf(library);
        if (prefixes.isEmpty()) map.faults.append(room.name + u": unknown library "_s + library);
        room.outside.append(prefixes);
    }
    return room;
}

const QMap<QString, Deed>& deeds()
{
    static const QMap<QString, Deed> words{
        {u"read a clock or wait for one"_s, Deed::Clock},
        {u"draw randomness"_s, Deed::Randomness},
        {u"open a file"_s, Deed::File},
        {u"open a socket"_s, Deed::Socket},
        {u"ask the keychain"_s, Deed::Keychain},
        {u"write SQL"_s, Deed::Sql},
        {u"speak JSON"_s, Deed::Json},
    };
    return words;
}

}

const Room* Map::room(const QString& name) const
{
    const auto it = std::ranges::find(rooms, name, &Room::name);
    return it == rooms.cend() ? nullptr : std::to_address(it);
}

bool Map::allows(Deed deed, const QString& path) const
{
    return std::ranges::any_of(places.value(deed), [&path](const QString& place) {
        const QString pattern = QRegularExpression::escape(place).replace(u"\\*"_s, u".*"_s);
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(path).hasMatch();
    });
}

Map readMap(const QString& markdown)
{
    Map map;
    for (const QStringList& cells : tableUnder(u"Room"_s, markdown)) {
        if (cells.size() == 4) {
            map.rooms.append(roomFrom(cells, map));
        } else {
            map.faults.append(u"a row of the rooms has not four cells: "_s + cells.join(u" | "_s));
        }
    }
    for (const QStringList& cells : tableUnder(u"Only here"_s, markdown)) {
        if (cells.size() == 2 && deeds().contains(cells[0])) {
            map.places[deeds().value(cells[0])] = listIn(cells[1]);
        } else {
            map.faults.append(u"a row of the named places cannot be read: "_s + cells.join(u" | "_s));
        }
    }
    if (map.rooms.isEmpty()) map.faults.append(u"there is no table of rooms"_s);
    if (map.places.size() != deeds().size()) map.faults.append(u"the table of named places is not complete"_s);
    return map;
}

QString roomOf(const QString& path)
{
    const QStringList parts = path.split(u'/');
    if (parts.size() < 2) return {};
    if (parts[0] == u"ui"_s || parts[0] == u"app"_s) return parts[0];
    return parts[0] == u"core"_s && parts.size() > 2 ? parts[0] + u'/' + parts[1] : QString();
}

}
