#pragma once

#include <QtCore/QByteArray>
#include <algorithm>

namespace carrel::sqlcipher {

/// Key text on its way to SQLCipher, overwritten when it goes.
class Wiped
{
public:
    explicit Wiped(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    /// `x'…'`: 32 raw bytes as SQLCipher takes them unstretched.
    static Wiped rawKey(QByteArrayView key);
    ~Wiped()
    {
        volatile char* byte = m_bytes.data();
        for (qsizetype i = 0; i < m_bytes.size(); ++i) byte[i] = 0;
    }
    Q_DISABLE_COPY_MOVE(Wiped)

    QByteArrayView view() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

inline Wiped Wiped::rawKey(QByteArrayView key)
{
    constexpr char Digits[] = "0123456789abcdef";
    QByteArray text("x'");
    text.reserve(3 + 2 * key.size());
    for (const char byte : key) {
        text += Digits[uchar(byte) >> 4];
        text += Digits[uchar(byte) & 15];
    }
    text += '\'';
    return Wiped(std::move(text));
}

}
