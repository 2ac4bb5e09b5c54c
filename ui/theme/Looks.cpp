#include "ui/theme/Looks.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QVariant>
#include <QtGui/QKeySequence>
#include <QtWidgets/QWidget>

namespace carrel::ui {

namespace {

constexpr auto buttonKey = "carrelButtonLook";
constexpr auto refusedKey = "carrelRefused";
constexpr auto ringKey = "carrelRingLook";

}

double paddingOf(const ButtonLook& look)
{
    if (look.flush) return 2;
    if (look.variant == ButtonVariant::Link) return 4;
    return look.small || look.variant == ButtonVariant::Toggle ? 11 : 14;
}

void setButtonLook(QWidget* button, const ButtonLook& look)
{
    if (buttonLookOf(button) == look) return;
    button->setProperty(buttonKey, QVariant::fromValue(look));
    button->updateGeometry();
    button->update();
}

ButtonLook buttonLookOf(const QWidget* button)
{
    return button ? button->property(buttonKey).value<ButtonLook>() : ButtonLook{};
}

void setRefused(QWidget* field, bool refused)
{
    field->setProperty(refusedKey, refused);
    field->update();
}

bool isRefused(const QWidget* field) { return field && field->property(refusedKey).toBool(); }

void setRingLook(QWidget* widget, const RingLook& look) { widget->setProperty(ringKey, QVariant::fromValue(look)); }

RingLook ringLookOf(const QWidget* widget) { return widget ? widget->property(ringKey).value<RingLook>() : RingLook{}; }

QString keyWords(const QKeySequence& keys)
{
    QString words = keys.toString(QKeySequence::NativeText);
    words.replace(QLatin1String("Return"), QCoreApplication::translate("Keys", "Enter")); // as it is on the key
    const auto last = words.size() - 1; // a plus sign at the end is the key itself
    for (qsizetype i = 0; i < last; ++i) {
        if (words[i] == QLatin1Char('+')) words[i] = QLatin1Char(' ');
    }
    return words;
}

}
