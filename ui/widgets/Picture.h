#pragma once

#include "ui/theme/Colour.h"
#include "ui/theme/Glyph.h"
#include "ui/theme/Type.h"

#include <QtWidgets/QWidget>
#include <optional>

namespace carrel::ui {

/// An icon beside words that say the same; a screen reader passes over it.
class Picture : public QWidget
{
    Q_OBJECT

public:
    /// `side` in pixels at 100 %.
    explicit Picture(Glyph glyph, double side, Colour colour = Colour::Text2, QWidget* parent = nullptr);

    void setGlyph(Glyph glyph, Colour colour);
    /// Stands in the middle of the first line of wrapped text beside it.
    Picture* beside(TextRole role);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<TextRole> m_line;
    Glyph m_glyph;
    double m_side;
    Colour m_colour;
};

/// The program's mark.
class Emblem : public QWidget
{
    Q_OBJECT

public:
    explicit Emblem(double side, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_side;
};

}
