#include "ui/theme/RailGround.h"

#include "ui/theme/ConsoleStyle.h"

#include <QtCore/QChildEvent>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QWidget>
#include <algorithm>

namespace carrel::ui {

namespace {

/// The console's style once more, in the rail's scheme. One for each style, and as long-lived.
class RailStyle final : public QObject
{
    Q_OBJECT

public:
    static RailStyle* of(const QWidget* ground)
    {
        auto* whole = qobject_cast<ConsoleStyle*>(ground->style());
        if (!whole) return nullptr;
        auto* known = whole->findChild<RailStyle*>(QString(), Qt::FindDirectChildrenOnly);
        return known ? known : new RailStyle(*whole);
    }

    const Theme& theme() const { return m_theme; }
    ConsoleStyle* style() { return &m_style; }

private:
    explicit RailStyle(ConsoleStyle& whole) : QObject(&whole), m_whole(whole), m_theme(SystemLook{}), m_style(m_theme)
    {
        connect(&m_style, &ConsoleStyle::announced, &whole, &ConsoleStyle::announced);
        connect(&whole.theme(), &Theme::changed, this, &RailStyle::follow);
        // The desktop may tell this theme of its own change after the window's.
        connect(&m_theme, &Theme::changed, this, &RailStyle::follow);
        follow();
    }

    void follow()
    {
        const Theme& window = m_whole.theme();
        const ThemeChoice& choice = window.choice();
        const double text = window.scale().factor / std::clamp(choice.textScale, 0.8, 2.0);
        const bool contrast = railScheme(window.tokens().scheme) == Scheme::ContrastDark;
        m_theme.setSystemLook({.dark = true, .textFactor = text});
        m_theme.choose({contrast ? ThemeMode::HighContrast : ThemeMode::Dark, choice.textScale, choice.reducedMotion});
    }

    ConsoleStyle& m_whole;
    Theme m_theme;
    ConsoleStyle m_style;
};

}

Scheme railScheme(Scheme scheme)
{
    return scheme == Scheme::Light || scheme == Scheme::Dark ? Scheme::Dark : Scheme::ContrastDark;
}

RailGround::RailGround(QWidget* ground) : QObject(ground), m_ground(ground)
{
    ground->installEventFilter(this);
    if (RailStyle* part = RailStyle::of(ground)) connect(&part->theme(), &Theme::changed, this, &RailGround::tint);
    tint();
    for (QWidget* child : ground->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) adopt(child);
}

bool RailGround::eventFilter(QObject* watched, QEvent* event)
{
    // A child is whole only once it is polished; before that it is no widget of its kind yet.
    if (event->type() == QEvent::ChildPolished) {
        if (auto* child = qobject_cast<QWidget*>(static_cast<QChildEvent*>(event)->child())) adopt(child);
    }
    return QObject::eventFilter(watched, event);
}

void RailGround::adopt(QWidget* widget)
{
    RailStyle* part = RailStyle::of(m_ground);
    // The focus frame goes from widget to widget, over all grounds.
    if (!part || widget->isWindow() || qobject_cast<QFocusFrame*>(widget)) return;
    if (widget->style() != part->style()) {
        widget->setStyle(part->style());
        widget->installEventFilter(this);
    }
    for (QWidget* child : widget->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) adopt(child);
}

void RailGround::tint()
{
    if (RailStyle* part = RailStyle::of(m_ground)) m_ground->setPalette(part->theme().palette());
}

}

#include "RailGround.moc"
