#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QDebug>
#include <optional>

namespace carrel::base {

class Random;

/// Key material: locked in memory where the system allows, wiped when it goes, moved but never copied or printed.
class Secret
{
public:
    static constexpr int KeySize = 32;

    static Secret copyOf(QByteArrayView bytes);
    static Secret fromRandom(Random& random, int size = KeySize);

    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    /// The bytes in clear, for handing to a cipher; never keep them.
    QByteArrayView exposed() const;
    int size() const { return m_size; }
    bool equals(const Secret& other) const;

private:
    explicit Secret(int size);
    uchar* m_bytes = nullptr;
    int m_size = 0;
};

/// Personal words that must not reach a log: there is no way to stream it.
template <class T>
struct Sensitive {
    T value;
    bool operator==(const Sensitive&) const = default;
};

QDebug operator<<(QDebug, const Secret&) = delete;
template <class T>
QDebug operator<<(QDebug, const Sensitive<T>&) = delete;

}
