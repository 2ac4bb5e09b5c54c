#include "ui/theme/Paragraph.h"

#include "ui/theme/Brushwork.h"

#include <QtGui/QPainter>
#include <algorithm>
#include <cmath>

namespace carrel::ui {

namespace {

// A text layout knows one kind of line end only.
QString separated(QString text) { return text.replace(QLatin1Char('\n'), QChar::LineSeparator); }

}

Paragraph::Paragraph(const Theme& theme, TextRole role, const QString& text, double width, int maxLines,
                     Qt::Alignment alignment)
    : m_layout(separated(text), theme.font(role)), m_pitch(lineHeightOf(theme, role)), m_room(width),
      m_alignment(alignment)
{
    QTextOption option(alignment & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    breakLines(std::max(1.0, width), maxLines);
}

void Paragraph::breakLines(double width, int maxLines)
{
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        const double y = static_cast<double>(m_lines) * m_pitch + (m_pitch - line.ascent() - line.descent()) / 2;
        line.setPosition(QPointF(0, std::round(y)));
        m_width = std::max(m_width, std::ceil(line.naturalTextWidth()));
        ++m_lines;
        const bool more = line.textStart() + line.textLength() < m_layout.text().size();
        if (m_lines == maxLines && more) {
            m_cut = true;
            m_lastLine = QFontMetricsF(m_layout.font())
                             .elidedText(m_layout.text().mid(line.textStart()).replace(QChar::LineSeparator, u' '),
                                         Qt::ElideRight, width);
            break;
        }
    }
    m_layout.endLayout();
}

double Paragraph::height() const { return static_cast<double>(m_lines) * m_pitch; }

void Paragraph::draw(QPainter& painter, const QPointF& topLeft, const QColor& colour) const
{
    painter.setPen(colour);
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (m_cut && i == m_layout.lineCount() - 1) {
            painter.setFont(m_layout.font());
            const QRectF place(topLeft.x(), topLeft.y() + line.y(), m_room, line.height());
            painter.drawText(place, static_cast<int>(m_alignment | Qt::AlignTop) | Qt::TextSingleLine, m_lastLine);
        } else {
            line.draw(&painter, topLeft);
        }
    }
}

}
