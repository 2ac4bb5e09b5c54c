#include "core/base/Id.h"

namespace carrel::base {

namespace {

constexpr char Alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr int Length = 26;

int digitOf(char16_t c)
{
    for (int i = 0; i < 32; ++i) {
        if (c == char16_t(Alphabet[i])) return i;
    }
    return -1;
}

}

QString Bits128::text() const
{
    QString out(Length, Qt::Uninitialized);
    // 26 digits of 5 bits hold 130 bits: the first digit carries only the top three.
    int bit = -2;
    for (int i = 0; i < Length; ++i, bit += 5) {
        int digit = 0;
        for (int k = 0; k < 5; ++k) {
            const int at = bit + k;
            const int one = at < 0 ? 0 : (bytes[size_t(at / 8)] >> (7 - at % 8)) & 1;
            digit = digit << 1 | one;
        }
        out[i] = QLatin1Char(Alphabet[digit]);
    }
    return out;
}

std::optional<Bits128> Bits128::parse(QStringView text)
{
    if (text.size() != Length) return std::nullopt;
    Bits128 out;
    int bit = -2;
    for (int i = 0; i < Length; ++i, bit += 5) {
        const int digit = digitOf(text[i].unicode());
        if (digit < 0 || (i == 0 && digit > 7)) return std::nullopt;
        for (int k = 0; k < 5; ++k) {
            const int at = bit + k;
            if (at >= 0 && ((digit >> (4 - k)) & 1)) out.bytes[size_t(at / 8)] |= uchar(1 << (7 - at % 8));
        }
    }
    return out;
}

Bits128 Bits128::draw(Random& random)
{
    Bits128 out;
    random.fill(out.bytes);
    return out;
}

}
