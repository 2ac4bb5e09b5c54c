#pragma once

#include <QtGui/QFont>
#include <QtGui/QTextLayout>
#include <memory>

class QPainter;

namespace carrel::ui {

/// The typeface on paper. Lengths on paper are tenths of a point, on every device, so that a preview breaks its lines where
/// the printer does.
QFont paperFont(double tenths, QFont::Weight weight = QFont::Normal);

/// Text that is broken into lines once and may then be drawn in parts, on one page after another.
class Strip
{
public:
    Strip(const QString& text, const QFont& font, double width, Qt::Alignment alignment = Qt::AlignLeft);

    int lines() const { return m_layout->lineCount(); }
    /// From one line to the next.
    double pitch() const { return m_pitch; }
    double height() const { return m_pitch * lines(); }
    double width() const;
    QString text(int from, int to) const;
    void draw(QPainter& painter, const QPointF& at, int from, int to, const QColor& colour) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    double m_pitch;
    double m_room;
    Qt::Alignment m_alignment;
};

}
