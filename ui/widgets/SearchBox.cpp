#include "ui/widgets/SearchBox.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

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

void SearchBox::setShortPrompt(const QString& prompt)
{
    m_short = prompt;
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
    const bool fits = m_short.isEmpty() || textWidth(brush.theme(), TextRole::Body, text()) <= place.width();
    brush.text(place, Qt::AlignVCenter | Qt::AlignLeft, fits ? text() : m_short, TextRole::Body, Colour::Text3);
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

}
