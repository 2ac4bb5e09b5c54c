#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <rapidcheck.h>

namespace carrel::tests {

/// Any bytes at all.
inline QByteArray madeBytes()
{
    const auto bytes = *rc::gen::arbitrary<std::vector<char>>();
    return QByteArray(bytes.data(), qsizetype(bytes.size()));
}

inline QByteArray madeBytes(int size)
{
    const auto bytes = *rc::gen::container<std::vector<char>>(size_t(size), rc::gen::arbitrary<char>());
    return QByteArray(bytes.data(), size);
}

/// Text as people and their clipboards make it: letters of many scripts, what JSON must escape, what a line ends with,
/// and characters beyond the first plane. Never half of a pair.
inline QString madeText()
{
    static const std::u32string letters = U"abc XYZ09 .,:-_/%+=\"\\'\n\r\t\u0000\u0001\u001f\u007f\u00a0\u00e9\u00df\u0301\u0645\u6f22\u2028\ufeff\U0001f393\U00010400";
    const auto picked = *rc::gen::container<std::u32string>(rc::gen::elementOf(letters));
    return QString::fromUcs4(picked.data(), qsizetype(picked.size()));
}

inline qint64 madeNumber()
{
    return *rc::gen::oneOf(rc::gen::arbitrary<qint64>(),
                           rc::gen::element(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), qint64(-1), qint64(0),
                                            (qint64(1) << 53) - 1, (qint64(1) << 53) + 1, -(qint64(1) << 53) - 1, qint64(9007199254740995)));
}

}
