#pragma once

#include "ui/theme/IconSet.h"
#include "ui/theme/Platform.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"

#include <QtCore/QObject>
#include <QtGui/QIcon>
#include <QtGui/QPalette>
#include <optional>

class QWidget;

namespace carrel::ui {

enum class ThemeMode : quint8 { System, Light, Dark, HighContrast };

/// What a person chose in the settings.
struct ThemeChoice {
    ThemeMode mode = ThemeMode::System;
    double textScale = 1.0;  // 0.8 to 2.0
    bool reducedMotion = false;

    bool operator==(const ThemeChoice&) const = default;
};

/// The look of the whole window: colours, type, lengths and icons as they are now. Made once by the application's
/// root, handed to the ConsoleStyle, and from there within reach of every widget.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(const SystemLook& system, QObject* parent = nullptr);
    ~Theme() override;

    /// The theme the widget's style draws with. The style has to be a ConsoleStyle.
    static const Theme& of(const QWidget* widget);

    const ThemeChoice& choice() const { return m_choice; }
    /// Takes effect at once in every window.
    void choose(const ThemeChoice& choice);
    void setSystemLook(const SystemLook& system);

    const Tokens& tokens() const { return m_tokens; }
    const QColor& colour(Colour colour) const { return m_tokens[colour]; }
    Scale scale() const { return m_scale; }
    int dp(double length) const { return m_scale.dp(length); }
    double px(double length) const { return m_scale.px(length); }
    const QFont& font(TextRole role) const { return m_fonts[static_cast<std::size_t>(role)]; }
    const IconSet& icons() const { return m_icons; }
    QPalette palette() const;

    /// An icon that takes its colour when it is painted: the one named, or else the painter's pen. The theme must
    /// outlive it.
    QIcon icon(Glyph glyph, std::optional<Colour> colour = {}) const;

Q_SIGNALS:
    /// Colours, type or lengths are others now. Widgets hear of it as QEvent::StyleChange.
    void changed();

private:
    void settle();

    SystemLook m_system;
    ThemeChoice m_choice;
    Tokens m_tokens;
    Scale m_scale;
    std::array<QFont, static_cast<std::size_t>(TextRole::Count)> m_fonts;
    IconSet m_icons;
};

}
