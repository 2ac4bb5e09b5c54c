#pragma once

#include "tests/ui/pages/Tasks.h"

#include <QtCore/QElapsedTimer>
#include <bit>

namespace carrel::tests {

/// Presses keys, and counts what that costs.
class Typist
{
public:
    static constexpr int patienceMs = 30'000;

    Typist(Visitor& visitor, Cost& cost) : m_visitor(visitor), m_cost(cost) {}

    Typist& think()
    {
        ++m_cost.thoughts;
        return *this;
    }
    Typist& read(const QString& words)
    {
        m_cost.words += int(words.split(u' ', Qt::SkipEmptyParts).size());
        return *this;
    }
    /// A key held down counts as one that is pressed.
    Typist& press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        m_cost.keys += 1 + std::popcount(unsigned(with.toInt()));
        m_visitor.press(key, with);
        return *this;
    }
    Typist& type(const QString& text)
    {
        for (const QChar letter : text) {
            m_cost.keys += letter.isUpper() ? 2 : 1;
            m_visitor.type(letter);
        }
        return *this;
    }
    /// The end of a step: the machine has answered when this holds.
    bool until(const std::function<bool()>& holds)
    {
        QElapsedTimer taken;
        taken.start();
        const bool came = QTest::qWaitFor(holds, patienceMs);
        m_cost.machineMs += double(taken.nsecsElapsed()) / 1e6;
        ++m_cost.steps;
        return came;
    }

private:
    Visitor& m_visitor;
    Cost& m_cost;
};

}
