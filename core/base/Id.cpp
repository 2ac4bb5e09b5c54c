#include "core/base/Id.h"

namespace carrel::base {

namespace {

constexpr char Alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr int Length = 26;

/// -1 where a character is no digit.
constexpr auto Digits = [] {
    std::array<signed char, 128> out{};
    for (auto& digit : out) digit = -1;
    for (int i = 0; i < 32; ++i) out[size_t(Alphabet[i])] = static_cast<signed char>(i);
    return out;
}();

}

QString Bits128::text() const
{
    QString out(Length, Qt::Uninitialized);
    QChar* to = out.data();
    // 26 digits of 5 bits hold 130 bits: the first digit carries only the top three.
    quint32 held = 0;
    int bits = 2;
    for (const uchar byte : bytes) {
        held = held << 8 | byte;
        bits += 8;
        for (; bits >= 5; bits -= 5) *to++ = QLatin1Char(Alphabet[held >> (bits - 5) & 31]);
    }
    return out;
}

std::optional<Bits128> Bits128::parse(QStringView text)
{
    if (text.size() != Length) return std::nullopt;
    Bits128 out;
    auto to = out.bytes.begin();
    quint32 held = 0;
    int bits = -2;
    for (const QChar c : text) {
        const int digit = c.unicode() < Digits.size() ? Digits[c.unicode()] : -1;
        if (digit < 0 || (bits < 0 && digit > 7)) return std::nullopt;
        held = held << 5 | quint32(digit);
        bits += 5;
        if (bits >= 8) *to++ = uchar(held >> (bits -= 8));
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
