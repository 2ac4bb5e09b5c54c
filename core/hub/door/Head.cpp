#include "core/hub/door/Head.h"

#include <algorithm>

namespace carrel::hub {

namespace {

bool isTokenByte(char c)
{
    const bool alphanumeric = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return alphanumeric || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView word) { return !word.isEmpty() && std::all_of(word.begin(), word.end(), isTokenByte); }

QByteArrayView withoutBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t')) text = text.sliced(1);
    while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\t')) text.chop(1);
    return text;
}

/// `METHOD SP target SP HTTP/1.x`, with exactly these spaces.
base::Result<Head, Refusal> parseRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first + 1) return Refusal::Malformed;
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    if (!isToken(line.first(first)) || target.contains(' ') || target.contains('\t')) return Refusal::Malformed;
    const bool isVersion = version.size() == 8 && version.startsWith("HTTP/") && version[6] == '.' &&
                           isdigit(static_cast<uchar>(version[5])) && isdigit(static_cast<uchar>(version[7]));
    if (!isVersion) return Refusal::Malformed;
    if (version[5] != '1' || version[7] > '1') return Refusal::VersionUnknown;
    return Head{line.first(first).toByteArray(), target.toByteArray(), version[7] - '0', {}};
}

}

int Head::count(QByteArrayView name) const
{
    return static_cast<int>(
        std::count_if(fields.begin(), fields.end(), [name](const auto& field) { return field.first == name; }));
}

QByteArray Head::value(QByteArrayView name) const
{
    for (const auto& [fieldName, fieldValue] : fields)
        if (fieldName == name) return fieldValue;
    return {};
}

bool Head::lists(QByteArrayView name, QByteArrayView word) const
{
    for (const auto& [fieldName, fieldValue] : fields) {
        if (fieldName != name) continue;
        for (const QByteArray& part : fieldValue.split(','))
            if (withoutBlanks(part).compare(word, Qt::CaseInsensitive) == 0) return true;
    }
    return false;
}

base::Result<Head, Refusal> parseHead(QByteArrayView bytes)
{
    qsizetype lineEnd = bytes.indexOf("\r\n");
    if (lineEnd < 0) return Refusal::Malformed;
    auto head = parseRequestLine(bytes.first(lineEnd));
    if (!head) return head;
    Head whole = std::move(head).value();
    for (QByteArrayView rest = bytes.sliced(lineEnd + 2); !rest.startsWith("\r\n"); rest = rest.sliced(lineEnd + 2)) {
        lineEnd = rest.indexOf("\r\n");
        if (lineEnd < 0) return Refusal::Malformed;
        const QByteArrayView line = rest.first(lineEnd);
        const qsizetype colon = line.indexOf(':');
        // A folded line begins with a blank, which no name may: it is refused here too.
        if (colon <= 0 || !isToken(line.first(colon))) return Refusal::Malformed;
        whole.fields.append(
            {line.first(colon).toByteArray().toLower(), withoutBlanks(line.sliced(colon + 1)).toByteArray()});
    }
    return whole;
}

}
