#include "core/vault/Tries.h"

#include "core/base/Lines.h"

#include <algorithm>
#include <iterator>

namespace carrel::vault {

namespace {

const QByteArray Format = QByteArrayLiteral("carrel-desk-tries 1");
/// After the third wrong PIN, the fourth, and so on; the last for all that follow.
constexpr qint64 WaitSeconds[] = {30, 60, 5 * 60, 15 * 60, 60 * 60};

}

qint64 Tries::waitMs() const
{
    if (wrong < Free) return 0;
    const int step = std::min(wrong - Free, int(std::size(WaitSeconds)) - 1);
    return WaitSeconds[step] * 1000;
}

std::optional<base::Moment> Tries::waitUntil() const
{
    return wrong < Free ? std::nullopt : std::optional(base::Moment{last.ms + waitMs()});
}

QByteArray Tries::bytes() const
{
    base::Lines lines(Format);
    lines.set("wrong", QByteArray::number(wrong));
    lines.set("last", QByteArray::number(last.ms));
    return lines.bytes();
}

Tries Tries::parse(const QByteArray& bytes, base::Moment now)
{
    const Tries damaged{Free, now};
    const auto lines = base::Lines::parse(bytes, Format);
    if (!lines) return damaged;
    bool hasWrong = false, hasLast = false;
    const Tries read{lines->value("wrong").toInt(&hasWrong), {lines->value("last").toLongLong(&hasLast)}};
    return hasWrong && hasLast && read.wrong >= 0 ? read : damaged;
}

}
