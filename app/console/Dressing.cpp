#include "app/console/Dressing.h"

#include <QtWidgets/QApplication>
#include <algorithm>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

const QStringList& modes()
{
    static const QStringList all{u"system"_s, u"light"_s, u"dark"_s, u"contrast"_s}; // in the order of ThemeMode
    return all;
}

}

Dressing::Dressing(QSettings* settings) : m_settings(settings), m_theme(ui::systemLook())
{
    auto* style = new ui::ConsoleStyle(m_theme);
    QApplication::setStyle(style);
    m_ring = std::make_unique<ui::FocusRing>(*style);
    if (m_settings) m_theme.choose(kept());
    connect(&m_theme, &ui::Theme::changed, this, &Dressing::keep);
}

Dressing::~Dressing()
{
    m_ring.reset();
    // What waits to be deleted must not be dressed again.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // The style draws with the theme, and the application keeps its style to the end.
    QApplication::setStyle(u"Fusion"_s);
}

void Dressing::hangSign() { QApplication::setWindowIcon(m_theme.applicationIcon()); }

void Dressing::wear(ui::ThemeMode mode)
{
    m_keeps = false;
    ui::ThemeChoice choice = m_theme.choice();
    choice.mode = mode;
    m_theme.choose(choice);
}

ui::ThemeChoice Dressing::kept() const
{
    const qsizetype mode = modes().indexOf(m_settings->value(u"look/theme"_s, modes().first()).toString());
    return {.mode = ui::ThemeMode(std::max<qsizetype>(mode, 0)),
            .textScale = std::clamp(m_settings->value(u"look/text"_s, 1.0).toDouble(), 0.8, 2.0),
            .reducedMotion = m_settings->value(u"look/still"_s, false).toBool()};
}

void Dressing::keep()
{
    if (!m_settings || !m_keeps) return;
    const ui::ThemeChoice& choice = m_theme.choice();
    m_settings->setValue(u"look/theme"_s, modes().value(int(choice.mode)));
    m_settings->setValue(u"look/text"_s, choice.textScale);
    m_settings->setValue(u"look/still"_s, choice.reducedMotion);
}

}
