#include "ui/widgets/Button.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Accessibility.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QKeySequence>
#include <QtGui/QShortcut>
#include <QtWidgets/QStyleOption>

namespace carrel::ui {

Button::Button(const QString& text, ButtonVariant variant, QWidget* parent) : QPushButton(text, parent)
{
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setVariant(variant);
    if (variant == ButtonVariant::Toggle) setCheckable(true);
}

Button::Button(Glyph glyph, const QString& text, ButtonVariant variant, QWidget* parent) : Button(text, variant, parent)
{
    setGlyph(glyph);
}

void Button::look(const ButtonLook& look)
{
    setButtonLook(this, look);
    setRingLook(this, {.radius = look.small ? 7.0 : 8.0});
    setCursor(look.variant == ButtonVariant::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Button::setGlyph(Glyph glyph, std::optional<Colour> colour) { setIcon(Theme::of(this).icon(glyph, colour)); }

void Button::setVariant(ButtonVariant variant)
{
    ButtonLook now = buttonLookOf(this);
    now.variant = variant;
    look(now);
}

void Button::setKeyHint(const QKeySequence& keys)
{
    ButtonLook now = buttonLookOf(this);
    now.keyHint = keyWords(keys);
    look(now);
    setAccessibleDescription(now.keyHint);
}

void Button::setKeys(const QKeySequence& keys, QWidget* within)
{
    setKeyHint(keys);
    auto* shortcut = new QShortcut(keys, within);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &QAbstractButton::click);
}

void Button::setFlush(bool flush)
{
    ButtonLook now = buttonLookOf(this);
    now.flush = flush;
    look(now);
}

int Button::widthWhen(bool flush) const
{
    const ButtonLook now = buttonLookOf(this);
    ButtonLook then = now;
    then.flush = flush;
    const Theme& theme = Theme::of(this);
    return sizeHint().width() + 2 * (theme.dp(paddingOf(then)) - theme.dp(paddingOf(now)));
}

void Button::setSmall(bool small)
{
    ButtonLook now = buttonLookOf(this);
    now.small = small;
    look(now);
}

QSize Button::sizeHint() const
{
    // Not QPushButton's, which remembers a size that another look has made wrong.
    QStyleOptionButton option;
    initStyleOption(&option);
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, {}, this);
}

void Button::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers() & ~Qt::KeypadModifier) return QPushButton::keyPressEvent(event);
    menu() ? showMenu() : click();
}

void Button::changeEvent(QEvent* event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::EnabledChange) update();
}

IconButton::IconButton(Glyph glyph, const QString& name, QWidget* parent)
    : Button(glyph, QString(), ButtonVariant::Quiet, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void IconButton::setName(const QString& name)
{
    setToolTip(name);
    setSpoken(this, name);
}

}
