#include "tests/fuzz/Mutator.h"

namespace carrel::fuzz {

namespace {

constexpr qsizetype Longest = 64 * 1024;

}

QByteArray Mutator::next(const QList<QByteArray>& corpus)
{
    QByteArray input = corpus[draw(corpus.size())];
    for (qsizetype left = 1 + draw(4); left > 0; --left) change(input, corpus);
    return input.left(Longest);
}

void Mutator::change(QByteArray& input, const QList<QByteArray>& corpus)
{
    const qsizetype at = draw(input.size() + 1);
    const qsizetype length = 1 + draw(16);
    switch (draw(9)) {
    case 0:
        if (at < input.size()) input[at] = char(input[at] ^ (1 << draw(8)));
        break;
    case 1:
        if (at < input.size()) input[at] = char(draw(256));
        break;
    case 2: input.remove(at, length); break;
    case 3: input.insert(at, m_words[draw(m_words.size())]); break;
    case 4: {
        const QByteArray& word = m_words[draw(m_words.size())];
        input.replace(at, word.size(), word);
        break;
    }
    case 5: input.insert(at, input.mid(draw(input.size() + 1), 1 + draw(64))); break;
    case 6: input.truncate(at); break;
    case 7: {
        const QByteArray& other = corpus[draw(corpus.size())];
        input = input.left(at) + other.mid(draw(other.size() + 1));
        break;
    }
    default: input.insert(at, QByteArray::number(qint64(m_dice()) - 2'000'000'000)); break;
    }
}

}
