#pragma once

#include <QtCore/QByteArray>
#include <algorithm>
#include <chrono>
#include <vector>

namespace carrel::bench {

class Stopwatch
{
public:
    double ms() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// What the rounds gave, in one unit.
class Rounds
{
public:
    void add(double value) { m_values.push_back(value); }
    bool isEmpty() const { return m_values.empty(); }
    double median() const { return at(0.5); }
    double least() const { return at(0); }
    double most() const { return at(1); }
    double at(double share) const
    {
        if (m_values.empty()) return 0;
        std::vector<double> sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        return sorted[size_t(share * double(sorted.size() - 1) + 0.5)];
    }
    const std::vector<double>& values() const { return m_values; }

private:
    std::vector<double> m_values;
};

inline QByteArray number(double value) { return QByteArray::number(value, 'f', 4); }

inline QByteArray medianAnd95(const std::vector<double>& times)
{
    Rounds rounds;
    for (const double time : times) rounds.add(time);
    return number(rounds.median()) + ' ' + number(rounds.at(0.95));
}

}
