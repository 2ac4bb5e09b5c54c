#pragma once

#include "ui/theme/Theme.h"

#include <QtGui/QTextLayout>

class QPainter;

namespace carrel::ui {

/// Wrapped text on evenly spaced lines, measured once and then drawn where it is wanted.
class Paragraph
{
public:
    /// `width` in pixels; at most `maxLines` lines, the last one cut with an ellipsis, or all of them when 0.
    Paragraph(const Theme& theme, TextRole role, const QString& text, double width, int maxLines = 0,
              Qt::Alignment alignment = Qt::AlignLeft);

    double height() const;
    /// The width of its longest line.
    double width() const { return m_width; }
    qsizetype lines() const { return m_lines; }
    bool isCut() const { return m_cut; }
    void draw(QPainter& painter, const QPointF& topLeft, const QColor& colour) const;

private:
    void breakLines(double width, int maxLines);

    QTextLayout m_layout;
    QString m_lastLine;
    double m_pitch;
    double m_width = 0;
    double m_room;
    qsizetype m_lines = 0;
    bool m_cut = false;
    Qt::Alignment m_alignment;
};

}
