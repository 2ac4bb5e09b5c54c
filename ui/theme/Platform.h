#pragma once

#include <QtCore/QString>
#include <functional>

class QObject;
class QWidget;

namespace carrel::ui {

/// What the desktop around the program asks for.
struct SystemLook {
    bool dark = false;
    bool highContrast = false;
    /// The system's text size as a factor of its usual one.
    double textFactor = 1.0;

    bool operator==(const SystemLook&) const = default;
};

/// Call once after the application exists and before a Theme dresses it: before Qt 6.5 the only sign of a dark
/// desktop is the palette it gave the program.
SystemLook systemLook();
/// Calls `changed` whenever the desktop goes dark or light, where the Qt version can tell.
void watchSystemLook(QObject* context, std::function<void(bool dark)> changed);

/// Whether windows can count on letting what is behind them show through. An X server may have nobody to blend them.
bool windowsBlend();

/// A font's size in points for a height in pixels.
double pointSize(double pixels);

enum class Politeness : quint8 { Polite, Assertive };

/// Has a screen reader say `text` without moving the focus. `from` names the window it belongs to.
void announce(QWidget* from, const QString& text, Politeness politeness = Politeness::Polite);
/// Leaves nothing of what was said in the window.
void forgetAnnouncements(QWidget* window);

}
