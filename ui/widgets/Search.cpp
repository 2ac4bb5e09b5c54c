#include "ui/widgets/Search.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui {

SearchBox::SearchBox(const QString& prompt, const QString& keys, QWidget* parent) : QAbstractButton(parent)
{
    setPrompt(prompt, keys);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRingLook(this, {.radius = radius::control});
    connect(this, &SearchBox::clicked, this, [this] { Q_EMIT opened({}); });
}

void SearchBox::setPrompt(const QString& prompt, const QString& keys)
{
    m_keys = keys;
    setText(prompt);
    setSpoken(this, prompt, keys);
    update();
}

QSize SearchBox::sizeHint() const { return {Theme::of(this).dp(430), Theme::of(this).dp(38)}; }

QSize SearchBox::minimumSizeHint() const { return {Theme::of(this).dp(200), Theme::of(this).dp(38)}; }

void SearchBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const QRectF box = rect();
    brush.box(box, radius::control, Colour::Surface, underMouse() ? Colour::Text3 : Colour::BorderStrong);
    const double side = brush.dp(iconSize::control);
    brush.glyph({box.left() + brush.dp(12), box.center().y() - side / 2, side, side}, Glyph::Search, Colour::Text2);
    QRectF place = box.adjusted(brush.dp(38), 0, -brush.dp(10), 0);
    if (!m_keys.isEmpty()) {
        const double width = textWidth(brush.theme(), TextRole::Micro, m_keys) + brush.dp(16);
        const QRectF hint(place.right() - width, box.center().y() - brush.dp(11), width, brush.dp(22));
        brush.softBox(hint, 5, Colour::NeutralSoft, Colour::Text2);
        brush.text(hint, Qt::AlignCenter, m_keys, TextRole::Micro, Colour::Text2);
        place.setRight(hint.left() - brush.dp(8));
    }
    brush.text(place, Qt::AlignVCenter | Qt::AlignLeft, text(), TextRole::Body, Colour::Text3);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const QString typed = event->text();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    if (plain && !typed.isEmpty() && typed.at(0).isPrint() && !typed.at(0).isSpace()) {
        Q_EMIT opened(typed);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

SearchField::SearchField(const QString& name, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(name);
    setAccessibleName(name);
    m_clear = new IconButton(Glyph::Close, tr("Clear"), this);
    m_clear->setSmall(true);
    m_clear->hide();
    connect(m_clear, &Button::clicked, this, [this] {
        clear();
        setFocus();
    });
    connect(this, &QLineEdit::textChanged, m_clear, [this](const QString& text) { m_clear->setVisible(!text.isEmpty()); });
    settle();
}

void SearchField::settle()
{
    const int side = Theme::of(this).dp(26);
    setTextMargins(Theme::of(this).dp(24), 0, side, 0);
    m_clear->setGeometry(width() - side - Theme::of(this).dp(5), (height() - side) / 2, side, side);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const double side = theme.dp(iconSize::control);
    drawGlyph(painter, theme, {theme.px(11), (height() - side) / 2, side, side}, Glyph::Search,
              theme.colour(Colour::Text2));
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    settle();
}

void SearchField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) settle();
    if (event->type() == QEvent::LanguageChange) m_clear->setName(tr("Clear"));
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) return clear();
    QLineEdit::keyPressEvent(event);
}

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
