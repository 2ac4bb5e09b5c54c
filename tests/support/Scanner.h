#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <array>
#include <vector>

namespace carrel::tests {

/// Looks for any number of byte strings in one pass over the bytes (Aho and Corasick's machine).
class Scanner
{
public:
    /// The number by which it is reported. Two equal patterns share one.
    int add(QByteArrayView pattern);
    /// After the last `add`, before the first `scan`.
    void build();
    /// Marks what stands in the bytes; `found` holds one flag for each pattern and keeps those that are set.
    void scan(QByteArrayView bytes, std::vector<bool>& found) const;
    int size() const { return m_patterns; }

private:
    struct Node {
        int failure = 0;
        int pattern = -1;
        int report = -1; ///< the nearest node behind it that ends a pattern
    };
    int& next(int node, int letter) { return m_next[size_t(node) * size_t(m_letters) + size_t(letter)]; }
    int next(int node, int letter) const { return m_next[size_t(node) * size_t(m_letters) + size_t(letter)]; }

    std::vector<QByteArray> m_waiting;
    std::array<int, 256> m_letterOf{}; ///< 0: stands in no pattern
    int m_letters = 1;
    int m_patterns = 0;
    std::vector<Node> m_nodes;
    std::vector<int> m_next;
};

}
