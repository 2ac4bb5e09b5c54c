#include "tests/support/Scanner.h"

#include <deque>

namespace carrel::tests {

int Scanner::add(QByteArrayView pattern)
{
    for (const char byte : pattern) {
        int& letter = m_letterOf[uchar(byte)];
        if (letter == 0) letter = m_letters++;
    }
    m_waiting.push_back(pattern.toByteArray());
    return m_patterns++;
}

void Scanner::build()
{
    m_nodes.assign(1, {});
    m_next.assign(size_t(m_letters), 0);
    for (int number = 0; number < m_patterns; ++number) {
        int node = 0;
        for (const char byte : m_waiting[size_t(number)]) {
            const int letter = m_letterOf[uchar(byte)];
            if (next(node, letter) == 0) {
                m_nodes.push_back({});
                m_next.resize(m_next.size() + size_t(m_letters), 0);
                next(node, letter) = int(m_nodes.size()) - 1;
            }
            node = next(node, letter);
        }
        Q_ASSERT(m_nodes[size_t(node)].pattern < 0);
        m_nodes[size_t(node)].pattern = number;
    }
    std::deque<int> queue;
    for (int letter = 0; letter < m_letters; ++letter) {
        if (const int child = next(0, letter)) queue.push_back(child);
    }
    while (!queue.empty()) {
        const int node = queue.front();
        queue.pop_front();
        const int failure = m_nodes[size_t(node)].failure;
        m_nodes[size_t(node)].report = m_nodes[size_t(failure)].pattern >= 0 ? failure : m_nodes[size_t(failure)].report;
        for (int letter = 0; letter < m_letters; ++letter) {
            int& child = next(node, letter);
            if (child == 0) {
                child = next(failure, letter);
            } else {
                m_nodes[size_t(child)].failure = next(failure, letter);
                queue.push_back(child);
            }
        }
    }
}

void Scanner::scan(QByteArrayView bytes, std::vector<bool>& found) const
{
    found.resize(size_t(m_patterns), false);
    int node = 0;
    for (const char byte : bytes) {
        node = next(node, m_letterOf[uchar(byte)]);
        for (int at = node; at >= 0; at = m_nodes[size_t(at)].report) {
            if (m_nodes[size_t(at)].pattern >= 0) found[size_t(m_nodes[size_t(at)].pattern)] = true;
        }
    }
}

}
