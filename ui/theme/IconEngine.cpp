#include "ui/theme/IconEngine.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Theme.h"

#include <QtGui/QPainter>

namespace carrel::ui {

using namespace Qt::StringLiterals;

IconEngine::IconEngine(const Theme& theme, Glyph glyph, std::optional<Colour> colour)
    : m_theme(theme), m_glyph(glyph), m_colour(colour)
{
}

QColor IconEngine::colour(QIcon::Mode mode, const QColor& pen) const
{
    if (mode == QIcon::Disabled) return m_theme.colour(Colour::Disabled);
    if (m_colour) return m_theme.colour(*m_colour);
    return mode == QIcon::Selected ? m_theme.colour(Colour::Accent) : pen;
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    drawGlyph(*painter, m_theme, rect, m_glyph, colour(mode, painter->pen().color()));
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State)
{
    return m_theme.icons().pixmap(m_glyph, std::min(size.width(), size.height()), 1.0,
                                  colour(mode, m_theme.colour(Colour::Text2)));
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    const double side = std::min(size.width(), size.height());
    // From Qt 6.8 on it is asked for in the pixels of the program, before in those of the screen.
    constexpr bool isOfScreen = QT_VERSION < QT_VERSION_CHECK(6, 8, 0);
    return m_theme.icons().pixmap(m_glyph, isOfScreen ? side / scale : side, scale, colour(mode, m_theme.colour(Colour::Text2)));
}

QSize IconEngine::actualSize(const QSize& size, QIcon::Mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

QIconEngine* IconEngine::clone() const { return new IconEngine(*this); }

QString IconEngine::key() const { return u"CarrelIcon"_s; }

}
