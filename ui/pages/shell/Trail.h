#pragma once

#include "ui/pages/Place.h"

#include <QtCore/QStringList>

namespace carrel::ui {

/// Where somebody has been: back, forward, and the records looked at last. It knows ids only.
class Trail
{
public:
    explicit Trail(const base::Clock& clock) : m_clock(clock) {}

    /// Whoever only passed by, as down a list with the arrow keys, leaves no mark.
    void arrive(const Spot& spot);
    /// The next arrival is a new step, however short the stay was.
    void settle() { m_settled = true; }

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < int(m_steps.size()); }
    Spot back() { return step(-1); }
    Spot forward() { return step(1); }

    /// Newest first, each record once, without the one looked at now.
    std::vector<Spot> recent() const;
    /// For the encrypted drafts: after a restart the palette still knows them.
    QString kept() const;
    void restore(const QString& kept);

private:
    Spot step(int by);
    void remember(const Spot& spot);

    const base::Clock& m_clock;
    std::vector<Spot> m_steps;
    std::vector<Spot> m_recent;
    int m_at = -1;
    base::Moment m_since;
    bool m_settled = false;
};

}
