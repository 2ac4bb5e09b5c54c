#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QProxyStyle>

namespace carrel::ui {

/// Draws every standard control from the theme's tokens, so that nothing in the window is of another house. Each
/// family of controls is drawn in a file of its own under style/; what is in no family falls through to Fusion,
/// in the theme's palette. When the theme changes it dresses every window anew.
class ConsoleStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    /// The theme must outlive the style.
    explicit ConsoleStyle(Theme& theme);

    const Theme& theme() const { return m_theme; }
    /// Whether access keys are underlined: only while Alt is down.
    void showAccessKeys(bool shown);
    bool accessKeysShown() const { return m_accessKeys; }

    void polish(QApplication* application) override;
    void polish(QPalette& palette) override;
    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    using QProxyStyle::unpolish;
    QPalette standardPalette() const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;
    QPixmap standardPixmap(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;

Q_SIGNALS:
    /// Something was said to whoever listens instead of looking; see announce().
    void announced(const QString& text);

private:
    void dress() const;
    void redress() const;

    Theme& m_theme;
    bool m_accessKeys = false;
};

}
