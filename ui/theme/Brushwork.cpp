#include "ui/theme/Brushwork.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QTextLayout>
#include <algorithm>
#include <cmath>

namespace carrel::ui {

namespace {

/// A corner rounder than half its box would be drawn as an ellipse.
double cornerIn(const QRectF& box, double wanted)
{
    return std::clamp(wanted, 0.0, std::max(0.0, std::min(box.width(), box.height()) / 2));
}

bool isWhole(double number) { return std::abs(number - std::round(number)) < 1e-6; }

/// Every edge of the box falls between two pixels, so that its parts meet without a seam.
bool isOnPixels(const QPainter& painter, const QRectF& box)
{
    const QTransform to = painter.deviceTransform();
    const QRectF there = to.mapRect(box);
    return to.type() <= QTransform::TxScale && isWhole(there.left()) && isWhole(there.right()) && isWhole(there.top()) && isWhole(there.bottom()) &&
           isWhole(to.m22());
}

}

Brushwork::Brushwork(QPainter& painter, const Theme& theme) : m_painter(painter), m_theme(theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
}

Brushwork::~Brushwork() { m_painter.restore(); }

double Brushwork::hairline(double width) const
{
    const double ratio = m_painter.device()->devicePixelRatioF();
    return std::max(1.0, std::floor(width * m_theme.scale().factor * ratio + 0.4)) / ratio;
}

void Brushwork::box(const QRectF& rect, double radius, std::optional<Colour> fill, std::optional<Colour> border,
                    double borderWidth)
{
    box(rect, radius, fill ? colour(*fill) : QColor(), border ? colour(*border) : QColor(), borderWidth);
}

void Brushwork::box(const QRectF& rect, double radius, const QColor& fill, const QColor& border, double borderWidth)
{
    const double width = border.isValid() ? hairline(borderWidth) : 0;
    const QRectF inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const double corner = cornerIn(inner, m_theme.px(radius) - width / 2);
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    // The painter hands a tall shape to other threads, and waking them takes longer than the shape: such a box is painted
    // as its two rounded ends and what is straight between them.
    constexpr double tallest = 64;
    const double end = std::ceil(corner + width + 1);
    if (!isOnPixels(m_painter, rect) || rect.height() < tallest || 2 * end >= rect.height()) return m_painter.drawRoundedRect(inner, corner, corner);
    for (const QRectF& part : {QRectF(rect.left(), rect.top(), rect.width(), end), QRectF(rect.left(), rect.bottom() - end, rect.width(), end)}) {
        m_painter.save();
        m_painter.setClipRect(part, Qt::IntersectClip);
        m_painter.drawRoundedRect(inner, corner, corner);
        m_painter.restore();
    }
    const QRectF middle = rect.adjusted(0, end, 0, -end);
    if (fill.isValid()) m_painter.fillRect(middle.adjusted(width, 0, -width, 0), fill);
    if (!border.isValid()) return;
    m_painter.fillRect(QRectF(middle.left(), middle.top(), width, middle.height()), border);
    m_painter.fillRect(QRectF(middle.right() - width, middle.top(), width, middle.height()), border);
}

void Brushwork::softBox(const QRectF& rect, double radius, Colour fill, Colour ink)
{
    const bool outlined = m_theme.tokens().isHighContrast();
    box(rect, radius, fill, outlined ? std::optional(ink) : std::nullopt);
}

void Brushwork::dashedBox(const QRectF& rect, double radius, Colour border)
{
    const double width = hairline(1);
    QPen pen(colour(border), width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3.5, 2.5});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    const QRectF inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const double corner = cornerIn(inner, m_theme.px(radius));
    m_painter.drawRoundedRect(inner, corner, corner);
}

void Brushwork::hatch(const QRectF& rect, double radius, double from)
{
    QPainterPath outline;
    outline.addRoundedRect(rect, m_theme.px(radius), m_theme.px(radius));
    QColor faint = colour(Colour::BorderStrong);
    QLinearGradient coming(from, 0, from + m_theme.px(48), 0);
    faint.setAlphaF(0);
    coming.setColorAt(0, faint);
    faint.setAlphaF(m_theme.tokens().isHighContrast() ? 0.5F : 0.36F);
    coming.setColorAt(1, faint);
    m_painter.save();
    m_painter.setClipPath(outline, Qt::IntersectClip);
    m_painter.setPen(QPen(coming, hairline(1)));
    const double step = m_theme.px(6);
    for (double x = std::max(rect.left(), from) - rect.height(); x < rect.right(); x += step) {
        m_painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    }
    m_painter.restore();
}

void Brushwork::veil(const QRectF& rect, double radius, bool pressed)
{
    QColor veil = colour(Colour::Text);
    const bool dark = m_theme.tokens().isDark();
    veil.setAlphaF(m_theme.tokens().isHighContrast() ? 0.16F : dark ? 0.09F : 0.06F);
    if (pressed) veil.setAlphaF(veil.alphaF() * 1.9F);
    box(rect, radius, veil, QColor());
}

void Brushwork::ring(const QRectF& rect, double radius, Colour ringColour)
{
    const double width = hairline(2);
    const double gap = m_theme.px(2);
    const double out = gap + width / 2;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(colour(ringColour), width));
    const QRectF outer = rect.adjusted(-out, -out, out, out);
    const double corner = cornerIn(outer, m_theme.px(radius) + out);
    m_painter.drawRoundedRect(outer, corner, corner);
}

void Brushwork::shadow(const QRectF& rect, double radius)
{
    if (m_theme.tokens().isHighContrast()) return;
    constexpr int layers = 18;
    QColor tint = colour(Colour::Shadow);
    m_painter.setPen(Qt::NoPen);
    for (int i = layers; i > 0; --i) {
        const double spread = m_theme.px(i * 1.3 - 3);
        const double depth = std::pow(1.0 - static_cast<double>(i) / (layers + 1), 1.6);
        tint.setAlphaF(static_cast<float>((m_theme.tokens().isDark() ? 0.075 : 0.026) * depth));
        m_painter.setBrush(tint);
        const double corner = m_theme.px(radius) + spread;
        m_painter.drawRoundedRect(rect.adjusted(-spread, -spread, spread, spread).translated(0, m_theme.px(5)), corner,
                                  corner);
    }
}

void Brushwork::rule(const QRectF& rect, Qt::Edge edge, Colour ruleColour)
{
    const double width = hairline(1);
    QRectF line = rect;
    switch (edge) {
    case Qt::TopEdge: line.setHeight(width); break;
    case Qt::BottomEdge: line.setTop(rect.bottom() - width); break;
    case Qt::LeftEdge: line.setWidth(width); break;
    case Qt::RightEdge: line.setLeft(rect.right() - width); break;
    }
    m_painter.fillRect(line, colour(ruleColour));
}

namespace {

/// All of the words in one line, however long; invalid where there are none.
QTextLine lineOf(QTextLayout& layout)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line;
}

}

double Brushwork::text(const QRectF& rect, Qt::Alignment alignment, const QString& text, TextRole role, Colour ink)
{
    return this->text(rect, alignment, text, m_theme.font(role), colour(ink));
}

double Brushwork::text(const QRectF& rect, Qt::Alignment alignment, const QString& text, const QFont& font,
                       const QColor& ink)
{
    m_painter.setFont(font);
    m_painter.setPen(ink);
    QString words = text;
    words.replace(u'\n', u' ');
    // Shaped once, to be measured and to be drawn: a window is mostly words.
    QTextLayout layout(words, m_painter.font());
    QTextLine line = lineOf(layout);
    double width = std::ceil(line.horizontalAdvance());
    if (width > rect.width() + 0.5) {
        layout.setText(QFontMetricsF(m_painter.font()).elidedText(words, Qt::ElideRight, rect.width()));
        line = lineOf(layout);
        width = std::min(std::ceil(line.horizontalAdvance()), rect.width());
    }
    if (!line.isValid()) return width;
    const double spare = rect.width() - line.horizontalAdvance();
    const double below = rect.height() - (line.ascent() + line.descent());
    const double x = alignment & Qt::AlignRight ? spare : alignment & Qt::AlignHCenter ? spare / 2 : 0;
    const double y = alignment & Qt::AlignBottom ? below : alignment & Qt::AlignVCenter ? below / 2 : 0;
    layout.draw(&m_painter, rect.topLeft() + QPointF(x, y));
    return width;
}

void Brushwork::glyph(const QRectF& rect, Glyph glyph, Colour ink)
{
    drawGlyph(m_painter, m_theme, rect, glyph, colour(ink));
}

void drawGlyph(QPainter& painter, const Theme& theme, const QRectF& rect, Glyph glyph, const QColor& colour)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const double side = std::round(std::min(rect.width(), rect.height()) * ratio) / ratio;
    const QPixmap pixmap = theme.icons().pixmap(glyph, side, ratio, colour);
    const QPointF corner = rect.center() - QPointF(side / 2, side / 2);
    painter.drawPixmap(QPointF(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio), pixmap);
}

double textWidth(const Theme& theme, TextRole role, const QString& text)
{
    return std::ceil(QFontMetricsF(theme.font(role)).horizontalAdvance(text));
}

double lineHeightOf(const Theme& theme, TextRole role) { return std::round(theme.px(typeSpec(role).px) * lineHeight); }

}
