#include "tests/architecture/Rules.h"

#include <algorithm>

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

bool isStandard(const QString& target) { return !target.contains(u'/') && !target.contains(u'.'); }

bool isOfAnyQt(const QString& target) { return target.startsWith(u"Qt"_s) && target.contains(u'/'); }

bool startsWithAny(const QString& target, const QStringList& prefixes)
{
    return std::ranges::any_of(prefixes, [&target](const QString& prefix) { return target.startsWith(prefix); });
}

/// The operating system's own headers belong where the machine is touched.
bool mayTouchTheMachine(const QString& path, const Map& map)
{
    return map.allows(Deed::Clock, path) || map.allows(Deed::File, path) || map.allows(Deed::Socket, path)
           || map.allows(Deed::Randomness, path) || map.allows(Deed::Keychain, path);
}

QString faultOf(const Include& include, const SourceFile& file, const Room& row, const Map& map)
{
    const QString& target = include.target;
    if (include.quoted) {
        const QString other = roomOf(target);
        if (target.endsWith(u".moc"_s) || other == row.name || row.wiresAnything) return {};
        return row.mayInclude.contains(other) ? QString() : u"%1 may not include %2"_s.arg(row.name, target);
    }
    if (isStandard(target) || row.wiresAnything || target.startsWith(u"QtCore/"_s)) return {};
    if (startsWithAny(target, row.outside)) return {};
    const bool ofSystem = target.endsWith(u".h"_s) && !isOfAnyQt(target);
    if (ofSystem && mayTouchTheMachine(file.path, map)) return {};
    return u"%1 is not among what %2 takes from outside"_s.arg(target, row.name);
}

Complaints includesStayInTheirRow(const Tree& tree, const Map& map)
{
    Complaints out;
    for (const SourceFile& file : tree.product()) {
        const Room* row = map.room(roomOf(file.path));
        if (!row) continue;
        for (const Include& include : file.includes) {
            const QString fault = faultOf(include, file, *row, map);
            if (!fault.isEmpty()) out.append({file.path, include.line, fault});
        }
    }
    return out;
}

Complaints includesNameTheRoomTheyEnter(const Tree& tree, const Map&)
{
    static const QRegularExpression rooted(u"^(core|ui|app|tests)/.+/|^(ui|app)/|\\.moc$"_s);
    static const QRegularExpression bareQt(u"^(Q[A-Z]\\w*|q[a-z]\\w*\\.h|Qt\\w+)$"_s);
    Complaints out;
    for (const SourceFile& file : tree.files) {
        for (const Include& include : file.includes) {
            if (include.quoted && !rooted.match(include.target).hasMatch()) {
                out.append(
                    {file.path, include.line, u"include by the full path from the root, not "_s + include.target});
            }
            if (!include.quoted && bareQt.match(include.target).hasMatch()) {
                out.append({file.path, include.line, u"name the Qt module of "_s + include.target});
            }
        }
    }
    return out;
}

Complaints onlyPublicQt(const Tree& tree, const Map&)
{
    static const QRegularExpression hidden(u"(^|/)private/|_p\\.h$|^qpa/|/qpa/"_s);
    static const QRegularExpression target(uR"(\bQt6::\w+Private\b)"_s);
    Complaints out;
    for (const SourceFile& file : tree.files) {
        if (!file.isCpp()) out.append(inCode(file, target, u"%1 changes without notice"_s));
        for (const Include& include : file.includes) {
            if (hidden.match(include.target).hasMatch())
                out.append({file.path, include.line, include.target + u" is not public"_s});
        }
    }
    return out;
}

Complaints headersAreReadOnce(const Tree& tree, const Map&)
{
    static const QRegularExpression guard(uR"(^\s*#\s*pragma\s+once\b)"_s, QRegularExpression::MultilineOption);
    Complaints out;
    for (const SourceFile& file : tree.files) {
        // A precompiled header is never included by hand.
        if (file.kind != Kind::Header || file.path.startsWith(u"packaging/"_s)) continue;
        if (!guard.match(file.code).hasMatch()) out.append({file.path, 0, u"it has no #pragma once"_s});
    }
    return out;
}

}

QList<Rule> includeRules()
{
    return {
        {"includesStayInTheirRow", includesStayInTheirRow},
        {"includesNameTheRoomTheyEnter", includesNameTheRoomTheyEnter},
        {"onlyPublicQt", onlyPublicQt},
        {"headersAreReadOnce", headersAreReadOnce},
    };
}

}
