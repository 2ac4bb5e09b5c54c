#include "ui/theme/Theme.h"

#include "ui/theme/ConsoleStyle.h"
#include "ui/theme/IconEngine.h"

#include <QtWidgets/QWidget>
#include <algorithm>

namespace carrel::ui {

namespace {

Scheme schemeFor(ThemeMode mode, const SystemLook& system)
{
    const Scheme contrast = system.dark ? Scheme::ContrastDark : Scheme::Contrast;
    switch (mode) {
    case ThemeMode::Light: return Scheme::Light;
    case ThemeMode::Dark: return Scheme::Dark;
    case ThemeMode::HighContrast: return contrast;
    case ThemeMode::System: break;
    }
    if (system.highContrast) return contrast;
    return system.dark ? Scheme::Dark : Scheme::Light;
}

}

Theme::Theme(const SystemLook& system, QObject* parent) : QObject(parent), m_system(system)
{
    loadTypeface();
    settle();
    watchSystemLook(this, [this](bool dark) {
        SystemLook look = m_system;
        look.dark = dark;
        setSystemLook(look);
    });
}

Theme::~Theme() = default;

const Theme& Theme::of(const QWidget* widget)
{
    const auto* style = qobject_cast<const ConsoleStyle*>(widget->style());
    Q_ASSERT_X(style, "Theme::of", "the application's style has to be a ConsoleStyle");
    return style->theme();
}

void Theme::choose(const ThemeChoice& choice)
{
    if (choice == m_choice) return;
    m_choice = choice;
    settle();
    Q_EMIT changed();
}

void Theme::setSystemLook(const SystemLook& system)
{
    if (system == m_system) return;
    m_system = system;
    settle();
    Q_EMIT changed();
}

void Theme::settle()
{
    m_tokens = tokensFor(schemeFor(m_choice.mode, m_system));
    m_scale.factor = std::clamp(m_choice.textScale, 0.8, 2.0) * m_system.textFactor;
    for (std::size_t i = 0; i < m_fonts.size(); ++i) m_fonts[i] = fontFor(static_cast<TextRole>(i), m_scale.factor);
}

QIcon Theme::icon(Glyph glyph, std::optional<Colour> colour) const
{
    return QIcon(new IconEngine(*this, glyph, colour));
}

QIcon Theme::applicationIcon() const
{
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) icon.addPixmap(m_icons.mark(side, 1));
    return icon;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Colour colour) { palette.setColor(role, m_tokens[colour]); };
    set(QPalette::Window, Colour::Canvas);
    set(QPalette::Base, Colour::Surface);
    set(QPalette::AlternateBase, Colour::Subtle);
    set(QPalette::Button, Colour::Surface);
    set(QPalette::Light, Colour::Surface);
    set(QPalette::Midlight, Colour::Subtle);
    set(QPalette::Mid, Colour::Border);
    set(QPalette::Dark, Colour::BorderStrong);
    set(QPalette::Shadow, Colour::Shadow);
    set(QPalette::Highlight, Colour::Accent);
    set(QPalette::HighlightedText, Colour::OnAccent);
    set(QPalette::Link, Colour::Accent);
    set(QPalette::LinkVisited, Colour::Accent);
    set(QPalette::BrightText, Colour::Bad);
    set(QPalette::ToolTipBase, Colour::Tip);
    set(QPalette::ToolTipText, Colour::TipText);
    set(QPalette::PlaceholderText, Colour::Placeholder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        set(role, Colour::Text);
        palette.setColor(QPalette::Disabled, role, m_tokens[Colour::Disabled]);
    }
    return palette;
}

}
