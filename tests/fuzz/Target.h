#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <functional>
#include <stdexcept>

/// What one target of the fuzzer defines. It is built twice: with a generator of its own as a suite, and with libFuzzer.
namespace carrel::fuzz {

/// Inputs to begin with, all made here.
QList<QByteArray> seeds();
/// Words worth putting in.
QList<QByteArray> words();
/// Feeds one input to the product; whether it was taken. Throws Broken where a promise does not hold.
bool judge(const QByteArray& input);
/// Set by a target that keeps something from one input to the next: lets go of it.
inline std::function<void()> rest;

struct Broken : std::logic_error {
    using std::logic_error::logic_error;
};
inline void promise(bool holds, const char* claim)
{
    if (!holds) throw Broken(claim);
}

inline QList<QByteArray> jsonWords()
{
    return {"{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\udc00", "null", "true", "0", "-1", "9223372036854775807", "1e9", "1.5",
            "{}", "[]", "\"\"", "\"kind\":", "\"id\":", "\"n\":", "\"case\"", "\"student\"", "\xff", QByteArray(1, '\0')};
}

}
