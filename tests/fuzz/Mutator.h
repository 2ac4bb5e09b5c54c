#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <random>

namespace carrel::fuzz {

/// Changes inputs by chance, and the same chance for the same seed: bytes, words, pieces moved, cut, doubled and mixed.
class Mutator
{
public:
    Mutator(quint32 seed, QList<QByteArray> words) : m_dice(seed), m_words(std::move(words)) {}

    QByteArray next(const QList<QByteArray>& corpus);
    /// Below `limit`.
    qsizetype draw(qsizetype limit) { return limit > 0 ? qsizetype(m_dice() % size_t(limit)) : 0; }

private:
    void change(QByteArray& input, const QList<QByteArray>& corpus);

    std::mt19937 m_dice;
    QList<QByteArray> m_words;
};

}
