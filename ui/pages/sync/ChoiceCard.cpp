#include "ui/pages/sync/ChoiceCard.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/theme/Paragraph.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QPainter>

namespace carrel::ui {

namespace {

constexpr int pad = 14, radio = 18, gap = 10;
constexpr double verbLine = 22;

}

ChoiceCard::ChoiceCard(const QString& verb, const QString& who, const QString& when, const QString& value, QWidget* parent)
    : QAbstractButton(parent), m_who(who), m_when(when), m_value(value)
{
    setText(verb);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setRingLook(this, {.radius = radius::row});
    setSpoken(this, value.isEmpty() ? verb : tr("%1: %2", "verb, value").arg(verb, value), small());
}

QString ChoiceCard::small() const { return m_when.isEmpty() ? m_who : tr("%1, %2", "whose, when").arg(m_who, m_when); }

QSize ChoiceCard::sizeHint() const
{
    const int width = Theme::of(this).dp(m_value.isEmpty() ? 150 : 280);
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const { return {Theme::of(this).dp(150), Theme::of(this).dp(80)}; }

int ChoiceCard::heightForWidth(int width) const
{
    const Theme& theme = Theme::of(this);
    const double room = width - theme.dp(2 * pad + radio + gap);
    const Paragraph value(theme, TextRole::BodyStrong, m_value, std::max(room, theme.px(80)));
    const Paragraph words(theme, TextRole::Meta, small(), std::max(room, theme.px(80)));
    return qCeil(theme.dp(2 * pad) + theme.dp(verbLine) + theme.dp(4) + (m_value.isEmpty() ? 0 : value.height() + theme.dp(4)) + words.height());
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const Theme& theme = brush.theme();
    const QRectF box = rect();
    const bool on = isChecked();
    brush.box(box, radius::row, on ? Colour::AccentSoft : Colour::Surface, on ? Colour::Accent : Colour::BorderStrong, on ? 2 : 1);
    if (underMouse() || isDown()) brush.veil(box, radius::row, isDown());
    const double left = box.left() + theme.dp(pad);
    double y = box.top() + theme.dp(pad);
    const QRectF dot(left, y + theme.dp(2), theme.dp(radio), theme.dp(radio));
    brush.box(dot, 100, Colour::Surface, on ? Colour::Accent : Colour::BorderStrong, on ? 2 : 1.5);
    const double inset = theme.dp(5);
    if (on) brush.box(dot.adjusted(inset, inset, -inset, -inset), 100, Colour::Accent);
    const double x = dot.right() + theme.dp(gap);
    const double room = box.right() - theme.dp(pad) - x;
    brush.text({x, y, room, theme.px(verbLine)}, Qt::AlignLeft | Qt::AlignVCenter, text(), TextRole::MetaStrong, on ? Colour::Accent : Colour::Text2);
    y += theme.dp(verbLine) + theme.dp(4);
    if (!m_value.isEmpty()) {
        const Paragraph value(theme, TextRole::BodyStrong, m_value, room);
        value.draw(painter, {x, y}, brush.colour(Colour::Text));
        y += value.height() + theme.dp(4);
    }
    Paragraph(theme, TextRole::Meta, small(), room).draw(painter, {x, y}, brush.colour(Colour::Text2));
}

}
