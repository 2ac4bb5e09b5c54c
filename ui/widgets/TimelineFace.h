#pragma once

#include "ui/widgets/TimelineEntry.h"

namespace carrel::ui {

/// Where the parts of an entry lie in a given width, worked out once and drawn from.
class TimelineFace
{
public:
    TimelineFace(const Theme& theme, const TimelineEntry& entry, double width);

    double height() const { return m_height; }
    /// The card, in the entry's own coordinates.
    QRectF card() const { return m_card; }
    /// Where the action is clicked; empty when there is none.
    QRectF action() const { return m_action; }
    /// `first` and `last` end the line that joins the entries.
    void paint(Brushwork& brush, const QPointF& at, bool first, bool last) const;

private:
    void placeBody();
    void placeChips();
    void paintLine(Brushwork& brush, const QPointF& at, bool first, bool last) const;
    void paintCard(Brushwork& brush, const QPointF& at) const;

    const Theme& m_theme;
    TimelineEntry m_entry;
    QRectF m_pill, m_disc, m_card, m_action;
    bool m_besideTitle = false;
    double m_text = 0, m_chips = 0, m_edited = 0;
    double m_height = 0;
};

}
