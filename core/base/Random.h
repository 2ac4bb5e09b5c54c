#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <span>

namespace carrel::base {

/// The only source of randomness in core.
class Random
{
public:
    virtual ~Random() = default;
    virtual void fill(std::span<uchar> out) = 0;

    QByteArray bytes(int count);
    /// Uniform in [0, bound); bound must be at least 1.
    quint32 below(quint32 bound);
};

/// The operating system's generator.
class SystemRandom final : public Random
{
public:
    void fill(std::span<uchar> out) override;
};

/// The same bytes for the same seed, for ever: ChaCha20 keyed by the seed. Never for keys in service.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(QByteArrayView seed);
    void fill(std::span<uchar> out) override;

private:
    QByteArray m_key;
    quint64 m_block = 0;
};

}
