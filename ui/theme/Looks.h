#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>

class QKeySequence;
class QWidget;

namespace carrel::ui {

/// Primary: the one thing to do on a page. Quiet: no box until the pointer is on it. Danger: cannot be undone.
/// Toggle: a filter that is on or off.
enum class ButtonVariant : quint8 { Standard, Primary, Quiet, Danger, Link, Toggle };

/// How the style draws a QPushButton or QToolButton.
struct ButtonLook {
    ButtonVariant variant = ButtonVariant::Standard;
    QString keyHint;
    bool small = false;
    /// A quiet one that stands alone in a column begins where the text above it does.
    bool flush = false;

    bool operator==(const ButtonLook&) const = default;
};

/// What is left free at each side of what stands on it, in pixels at 100 %.
double paddingOf(const ButtonLook& look);

void setButtonLook(QWidget* button, const ButtonLook& look);
ButtonLook buttonLookOf(const QWidget* button);

/// A field whose content was refused is outlined as such. The words why belong beside it.
void setRefused(QWidget* field, bool refused);
bool isRefused(const QWidget* field);

/// Where the focus ring goes and what it looks like.
struct RingLook {
    double radius = 8;
    /// The widget stands on the dark rail.
    bool onRail = false;
    /// The widget marks the focus by itself, as lists do on their current row.
    bool none = false;
    /// The ring goes around what the widget stands in, of which it is the only part one can write in.
    bool aroundParent = false;
    /// The widget fills a part of the window to its edges: the ring stands within it, so that all of it is seen.
    bool within = false;

    bool operator==(const RingLook&) const = default;
};

void setRingLook(QWidget* widget, const RingLook& look);
RingLook ringLookOf(const QWidget* widget);

/// "Ctrl N": a shortcut as it is shown on a button, in the words of the platform.
QString keyWords(const QKeySequence& keys);

}

Q_DECLARE_METATYPE(carrel::ui::ButtonLook)
Q_DECLARE_METATYPE(carrel::ui::RingLook)
