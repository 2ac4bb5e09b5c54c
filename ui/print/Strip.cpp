#include "ui/print/Strip.h"

#include "ui/theme/Type.h"

#include <QtGui/QPainter>

namespace carrel::ui {

namespace {

constexpr double airy = 1.34;

}

QFont paperFont(double tenths, QFont::Weight weight)
{
    QFont font = fontFor(TextRole::Body, 1.0);
    font.setPixelSize(qRound(tenths));
    font.setWeight(weight);
    return font;
}

Strip::Strip(const QString& text, const QFont& font, double width, Qt::Alignment alignment)
    : m_layout(std::make_shared<QTextLayout>(QString(text).replace(u'\n', QChar::LineSeparator), font)), m_pitch(font.pixelSize() * airy), m_room(width), m_alignment(alignment)
{
    QTextOption option(alignment);
    // A word that is longer than its cell is broken, never cut.
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    int count = 0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, m_pitch * count++ + (m_pitch - line.height()) / 2});
    }
    m_layout->endLayout();
}

double Strip::width() const
{
    double most = 0;
    for (int i = 0; i < lines(); ++i) most = std::max(most, m_layout->lineAt(i).naturalTextWidth());
    return most;
}

QString Strip::text(int from, int to) const
{
    QString out;
    for (int i = from; i < std::min(to, lines()); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        out += m_layout->text().mid(line.textStart(), line.textLength()).replace(QChar::LineSeparator, u'\n');
    }
    return out;
}

void Strip::draw(QPainter& painter, const QPointF& at, int from, int to, const QColor& colour) const
{
    painter.setPen(colour);
    for (int i = from; i < std::min(to, lines()); ++i) m_layout->lineAt(i).draw(&painter, at - QPointF(0, m_pitch * from));
}

}
