#include "tests/architecture/Rules.h"

#include <algorithm>

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

Complaints folderIsNamespace(const Tree& tree, const Map&)
{
    Complaints out;
    for (const SourceFile& file : tree.product()) {
        const QString room = roomOf(file.path);
        if (room == u"app"_s) continue;
        const QString space = u"carrel::"_s + room.section(u'/', -1);
        const QRegularExpression opened(uR"(\bnamespace\s+%1(::\w+)*\s*\{)"_s.arg(space));
        if (!opened.match(file.code).hasMatch()) out.append({file.path, 0, u"it does not open namespace "_s + space});
    }
    return out;
}

/// A room's target has its path's name; a folder that is built apart from its room has its own path's.
Complaints folderIsTarget(const Tree& tree, const Map& map)
{
    static const QRegularExpression built(uR"(\badd_(?:room|library)\(\s*([\w/]+))"_s);
    Complaints out;
    for (const SourceFile& file : tree.files) {
        const Room* row = map.room(roomOf(file.path));
        if (!row || row->wiresAnything || !file.path.endsWith(u"/CMakeLists.txt"_s) || file.text.trimmed().isEmpty())
            continue;
        const QString folder = file.path.section(u'/', 0, -2);
        const QString target = built.match(file.text).captured(1).replace(u'/', u'_');
        const bool named = target == QString(folder).replace(u'/', u'_');
        const bool inside = target.isEmpty() && folder != row->name;
        if (!named && !inside) out.append({file.path, 0, u"its target is not "_s + folder});
    }
    return out;
}

bool mayLink(const Room& row, const QString& target)
{
    const auto holds = [&target](const QString& room) {
        const QString name = QString(room).replace(u'/', u'_');
        return target == name || target.startsWith(name + u'_');
    };
    return holds(row.name) || std::ranges::any_of(row.mayInclude, holds);
}

Complaints linksStayInTheirRow(const Tree& tree, const Map& map)
{
    static const QRegularExpression linked(uR"(\bcore_\w+)"_s);
    Complaints out;
    for (const SourceFile& file : tree.files) {
        const Room* row = map.room(roomOf(file.path));
        if (!row || row->wiresAnything || !file.path.endsWith(u"/CMakeLists.txt"_s)) continue;
        auto links = linked.globalMatch(file.text);
        while (links.hasNext()) {
            const auto match = links.next();
            if (mayLink(*row, match.captured())) continue;
            out.append({file.path, lineAt(file.text, match.capturedStart()),
                        row->name + u" may not link "_s + match.captured()});
        }
    }
    return out;
}

}

QList<Rule> folderRules()
{
    return {
        {"folderIsNamespace", folderIsNamespace},
        {"folderIsTarget", folderIsTarget},
        {"linksStayInTheirRow", linksStayInTheirRow},
    };
}

}
