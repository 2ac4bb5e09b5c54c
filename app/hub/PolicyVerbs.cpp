#include "app/hub/Verbs.h"

#include "core/access/PolicyDiff.h"
#include "core/access/PolicyTable.h"

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

QString csvLine(QStringList cells)
{
    for (QString& cell : cells) {
        if (cell.contains(u',') || cell.contains(u'"')) cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    }
    return cells.join(u',') + u'\n';
}

QString htmlLine(const QStringList& cells, const QString& tag)
{
    QString out = u"<tr>"_s;
    for (const QString& cell : cells) out += u'<' + tag + u'>' + cell.toHtmlEscaped() + u"</"_s + tag + u'>';
    return out + u"</tr>\n"_s;
}

QString rendered(const QStringList& headings, const std::vector<QStringList>& lines, const QString& format)
{
    QString out;
    if (format != u"html") {
        out = csvLine(headings);
        for (const auto& line : lines) out += csvLine(line);
        return out;
    }
    out = u"<!doctype html>\n<html lang=\"en-GB\"><meta charset=\"utf-8\"><title>Who may see what</title>\n<table>\n"_s + htmlLine(headings, u"th"_s);
    for (const auto& line : lines) out += htmlLine(line, u"td"_s);
    return out + u"</table></html>\n"_s;
}

QString rightWords(const std::vector<access::RightShift>& shifts)
{
    QString out;
    for (const auto& shift : shifts) out += csvLine({shift.gains ? u"gains"_s : u"loses"_s, shift.role, u"may"_s, QString(model::latin(access::rightCodes[size_t(shift.right)]))});
    return out;
}

std::optional<access::Policy> readPolicy(const QString& file, Machine& machine, QString* why)
{
    QByteArray text = shippedPolicy();
    if (!file.isEmpty()) {
        const auto bytes = machine.disk.read(file);
        if (!bytes) {
            *why = u"%1 cannot be read. Check the name and whether you may open it."_s.arg(file);
            return std::nullopt;
        }
        text = *bytes;
    }
    auto policy = access::Policy::parse(text);
    if (policy) return std::move(policy).value();
    *why = wordsFor(policy.error(), file.isEmpty() ? u"the shipped default"_s : file);
    return std::nullopt;
}

}

Said policyFiles(const Options& options, Machine& machine)
{
    const QString verb = options.words.value(1);
    const QString named = options.words.value(2);
    // A hub's own copy is meant when its folder is named and no file is.
    const QString file = named.isEmpty() && !options.places.folder.isEmpty() ? options.places.policy() : named;
    QString why;
    const auto policy = readPolicy(file, machine, &why);
    if (!policy) return {1, why};
    if (verb == u"check") {
        return {0, u"Policy %1: %2 roles, %3 claims, all of them hold. Every field of every kind has been decided about."_s
                       .arg(policy->version()).arg(policy->roles().size()).arg(policy->claims().size())};
    }
    if (verb == u"table") {
        std::vector<QStringList> lines;
        for (const auto& cell : access::tableOf(*policy)) lines.push_back(access::tableLine(cell));
        return {0, rendered(access::tableHeadings(), lines, options.format)};
    }
    if (verb == u"diff") {
        const auto newer = readPolicy(options.words.value(3), machine, &why);
        if (options.words.size() < 4 || !newer) return {1, why.isEmpty() ? u"Name the older and the newer file: carrel-hub policy diff OLD NEW"_s : why};
        std::vector<QStringList> lines;
        for (const auto& shift : access::diffOf(*policy, *newer)) lines.push_back(access::diffLine(shift));
        const QString rights = rightWords(access::rightsBetween(*policy, *newer));
        if (lines.empty()) return {0, rights.isEmpty() ? u"Nobody gains and nobody loses anything."_s : rights};
        return {0, rendered(access::diffHeadings(), lines, options.format) + rights};
    }
    return {2, usage()};
}

}
