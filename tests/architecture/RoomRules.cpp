#include "tests/architecture/Rules.h"

#include <QtCore/QSet>

#include <algorithm>

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

Complaints mapCanBeRead(const Tree&, const Map& map)
{
    Complaints out;
    for (const QString& fault : map.faults) out.append({u"ARCHITECTURE.md"_s, 0, fault});
    return out;
}

Complaints arrowsPointDown(const Tree&, const Map& map)
{
    Complaints out;
    QSet<QString> above;
    for (const Room& room : map.rooms) {
        for (const QString& other : room.mayInclude) {
            if (!above.contains(other))
                out.append({u"ARCHITECTURE.md"_s, 0,
                            room.name + u" includes "_s + other + u", which is no room above its row"_s});
        }
        above.insert(room.name);
    }
    return out;
}

/// The absences hold for the table too: a row that allows what must never meet is a fault of the row.
Complaints tableKeepsTheAbsences(const Tree&, const Map& map)
{
    static const QList<std::pair<QString, QString>> apart{
        {u"core/hub"_s, u"core/store"_s}, {u"core/store"_s, u"core/hub"_s}, {u"ui"_s, u"core/sync"_s},
        {u"ui"_s, u"core/store"_s},       {u"ui"_s, u"core/wire"_s},        {u"ui"_s, u"core/vault"_s},
        {u"ui"_s, u"core/hub"_s},
    };
    Complaints out;
    for (const auto& [room, other] : apart) {
        const Room* row = map.room(room);
        if (row && row->mayInclude.contains(other))
            out.append({u"ARCHITECTURE.md"_s, 0, room + u" must never include "_s + other});
    }
    for (const Room& room : map.rooms) {
        const bool windows = room.outside.contains(u"QtWidgets/"_s) || room.outside.contains(u"QtGui/"_s);
        if (room.name.startsWith(u"core/"_s) && windows)
            out.append({u"ARCHITECTURE.md"_s, 0, room.name + u" must not know windows"_s});
    }
    return out;
}

Complaints everyFolderHasARow(const Tree& tree, const Map& map)
{
    Complaints out;
    QSet<QString> seen;
    for (const SourceFile& file : tree.product()) {
        const QString room = roomOf(file.path);
        if (!map.room(room) && !seen.contains(room))
            out.append({room, 0, u"the folder has no row in ARCHITECTURE.md"_s});
        seen.insert(room);
    }
    for (const SourceFile& file : tree.files) {
        if (file.isCpp() && file.path.startsWith(u"core/"_s) && file.path.count(u'/') == 1) {
            out.append({file.path, 0, u"it lies in no room"_s});
        }
    }
    return out;
}

Complaints everyRowHasItsFolder(const Tree& tree, const Map& map)
{
    Complaints out;
    if (!map.everyRoomMustExist) return out;
    for (const QString& missing : notBuiltYet(tree, map))
        out.append({missing, 0, u"the map promises it and it is not there"_s});
    return out;
}

Complaints hubAndStoreNeverMeet(const Tree& tree, const Map&)
{
    Complaints out;
    for (const SourceFile& file : tree.files) {
        const bool inHub = file.path.startsWith(u"core/hub/"_s);
        const bool inStore = file.path.startsWith(u"core/store/"_s);
        if (!inHub && !inStore) continue;
        const QString other = inHub ? u"store"_s : u"hub"_s;
        const QRegularExpression target(u"\\bcore_"_s + other + u"\\b"_s);
        if (!file.isCpp()) out.append(inCode(file, target, u"it links %1"_s));
        for (const Include& include : file.includes) {
            if (include.target.startsWith(u"core/%1/"_s.arg(other)))
                out.append({file.path, include.line, u"it includes "_s + include.target});
        }
    }
    return out;
}

Complaints screensKnowNoMachinery(const Tree& tree, const Map&)
{
    static const QRegularExpression machinery(u"^core/(sync|store|wire|vault|sqlcipher|hub)/"_s);
    Complaints out;
    for (const SourceFile& file : tree.product()) {
        for (const Include& include : file.includes) {
            if (file.path.startsWith(u"ui/"_s) && machinery.match(include.target).hasMatch()) {
                out.append(
                    {file.path, include.line, u"a screen knocks on core/session and includes no "_s + include.target});
            }
        }
    }
    return out;
}

Complaints noWindowBelowTheScreens(const Tree& tree, const Map&)
{
    static const QRegularExpression word(uR"(\b(QWidget|QGuiApplication|QApplication|QPixmap|QImage|QPainter)\b)"_s);
    static const QRegularExpression target(uR"(\bQt6::(Widgets|Gui|Charts|Svg|PrintSupport)\b)"_s);
    static const QRegularExpression module(u"^Qt(Widgets|Gui|Charts|Svg|SvgWidgets|PrintSupport)/"_s);
    Complaints out;
    for (const SourceFile& file : tree.files) {
        if (!file.path.startsWith(u"core/"_s)) continue;
        out.append(inCode(file, file.isCpp() ? word : target, u"%1 below ui/"_s));
        for (const Include& include : file.includes) {
            if (module.match(include.target).hasMatch())
                out.append({file.path, include.line, include.target + u" below ui/"_s});
        }
    }
    return out;
}

}

QStringList notBuiltYet(const Tree& tree, const Map& map)
{
    QStringList out;
    const auto product = tree.product();
    for (const Room& room : map.rooms) {
        const bool hasSource = std::ranges::any_of(product, [&room](const SourceFile& file) {
            return roomOf(file.path) == room.name && file.kind == Kind::Source;
        });
        if (!hasSource) out.append(room.name);
        if (!tree.file(room.name + u"/CMakeLists.txt"_s)) out.append(room.name + u"/CMakeLists.txt"_s);
    }
    for (const QStringList& places : map.places) {
        for (const QString& place : places) {
            Map alone;
            alone.places[Deed::File] = {place};
            const auto matches = [&alone](const SourceFile& file) { return alone.allows(Deed::File, file.path); };
            if (!std::ranges::any_of(product, matches)) out.append(place);
        }
    }
    out.removeDuplicates();
    return out;
}

QList<Rule> roomRules()
{
    return {
        {"theMapCanBeRead", mapCanBeRead},
        {"arrowsPointDown", arrowsPointDown},
        {"theTableKeepsTheAbsences", tableKeepsTheAbsences},
        {"everyFolderHasARow", everyFolderHasARow},
        {"everyRowHasItsFolder", everyRowHasItsFolder},
        {"hubAndStoreNeverMeet", hubAndStoreNeverMeet},
        {"screensKnowNoMachinery", screensKnowNoMachinery},
        {"noWindowBelowTheScreens", noWindowBelowTheScreens},
    };
}

}
