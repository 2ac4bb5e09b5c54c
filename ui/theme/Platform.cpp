// Everything that differs between the versions of Qt this program is built with stands in this file.
#include "ui/theme/Platform.h"

#include "ui/theme/ConsoleStyle.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QAccessible>
#include <QtGui/QFontInfo>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>
#include <QtGui/QScreen>
#include <QtGui/QStyleHints>
#include <QtWidgets/QWidget>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

#if defined(Q_OS_MACOS)
constexpr double usualPointSize = 13, dotsPerInch = 72;
#elif defined(Q_OS_WIN)
constexpr double usualPointSize = 9, dotsPerInch = 96;
#else
constexpr double usualPointSize = 10, dotsPerInch = 96;
#endif

bool isPure(const QColor& colour) { return colour == QColor(Qt::black) || colour == QColor(Qt::white); }

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

void say(QWidget* window, const QString& text, Politeness politeness)
{
    QAccessibleAnnouncementEvent event(window, text);
    event.setPoliteness(politeness == Politeness::Assertive ? QAccessible::AnnouncementPoliteness::Assertive
                                                            : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}

#else

void say(QWidget* window, const QString& text, Politeness)
{
    // An alert speaks the name of the object it comes from, so the window keeps one that carries the words.
    const auto name = u"carrelAnnouncement"_s;
    auto* voice = window->findChild<QWidget*>(name, Qt::FindDirectChildrenOnly);
    if (!voice) {
        voice = new QWidget(window);
        voice->setObjectName(name);
        voice->setFocusPolicy(Qt::NoFocus);
        voice->setAttribute(Qt::WA_TransparentForMouseEvents);
        voice->setGeometry(0, 0, 1, 1);
        voice->lower();
        speakAs(voice, QAccessible::Notification);
        voice->show();
    }
    voice->setAccessibleName(text);
    // The second is what a screen reader on Linux listens for: there nobody is told of alerts.
    for (const auto what : {QAccessible::Alert, QAccessible::ObjectShow}) {
        QAccessibleEvent event(voice, what);
        QAccessible::updateAccessibility(&event);
    }
}

#endif

double textFactor(const QFont& font)
{
    // A font that says its size is not loaded to be asked for it.
    const double size = font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo(font).pointSizeF();
    const double factor = size / usualPointSize;
    // Desktops differ by a point in what they call normal; only a choice beyond that is the person's.
    return factor > 0.85 && factor < 1.25 ? 1.0 : std::clamp(factor, 0.8, 2.0);
}

}

SystemLook systemLook()
{
    const QPalette palette = QGuiApplication::palette();
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    SystemLook look;
    look.dark = window.lightness() < text.lightness();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown) look.dark = scheme == Qt::ColorScheme::Dark;
#endif
    // Contrast themes are the ones that use nothing but black and white for both.
    look.highContrast = isPure(window) && isPure(text) && window != text && isPure(palette.color(QPalette::Button));
    look.textFactor = textFactor(QGuiApplication::font());
    return look;
}

void watchSystemLook(QObject* context, std::function<void(bool)> changed)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context,
                     [changed = std::move(changed)](Qt::ColorScheme scheme) {
                         if (scheme != Qt::ColorScheme::Unknown) changed(scheme == Qt::ColorScheme::Dark);
                     });
#else
    Q_UNUSED(context)
    Q_UNUSED(changed)
#endif
}

bool windowsBlend() { return QGuiApplication::platformName() != u"xcb"_s; }

double pointSize(double pixels)
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return pixels * 72.0 / (screen ? screen->logicalDotsPerInchY() : dotsPerInch);
}

void forgetAnnouncements(QWidget* window) { delete window->findChild<QWidget*>(u"carrelAnnouncement"_s, Qt::FindDirectChildrenOnly); }

void announce(QWidget* from, const QString& text, Politeness politeness)
{
    if (!from || text.isEmpty()) return;
    say(from->window(), text, politeness);
    if (auto* style = qobject_cast<ConsoleStyle*>(from->style())) Q_EMIT style->announced(text);
}

}
