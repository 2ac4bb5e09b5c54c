#include "ui/widgets/PasswordEdit.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"

#include <QtCore/QEvent>

namespace carrel::ui {

PasswordEdit::PasswordEdit(QWidget* parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    m_show = new IconButton(Glyph::Eye, tr("Show password"), this);
    m_show->setSmall(true);
    connect(m_show, &Button::clicked, this, [this] { setShown(!isShown()); });
    settle();
}

void PasswordEdit::setShown(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setGlyph(shown ? Glyph::EyeOff : Glyph::Eye);
    m_show->setName(shown ? tr("Hide password") : tr("Show password"));
}

void PasswordEdit::settle()
{
    const int side = Theme::of(this).dp(28);
    setTextMargins(0, 0, side, 0);
    m_show->setGeometry(width() - side - Theme::of(this).dp(4), (height() - side) / 2, side, side);
}

void PasswordEdit::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    settle();
}

void PasswordEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) settle();
    if (event->type() == QEvent::LanguageChange) setShown(isShown());
}

}
