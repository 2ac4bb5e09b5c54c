#include "ui/pages/LinkRow.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/theme/Paragraph.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double tall = 52, aside = 10, arrow = 16, bar = 3;

}

LinkRow::LinkRow(const QString& title, const QString& meta, const std::optional<ChipLook>& chip, QWidget* parent)
    : QAbstractButton(parent), m_meta(meta), m_chip(chip)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setRingLook(this, {.radius = radius::control});
    QStringList spoken{title, meta};
    if (chip) spoken << chip->text;
    spoken.removeAll(QString());
    setSpoken(this, spoken.join(u", "_s));
    setToolTip(title);
}

void LinkRow::setDue(const QString& words, Tone tone)
{
    m_due = words;
    m_tone = tone;
    updateGeometry();
    setSpoken(this, accessibleName() + u", "_s + words);
    update();
}

QSize LinkRow::sizeHint() const
{
    const int width = Theme::of(this).dp(260);
    return {width, heightForWidth(width)};
}

QSize LinkRow::minimumSizeHint() const { return {Theme::of(this).dp(160), Theme::of(this).dp(tall)}; }

/// The words stand under the card's heading; only a bar moves them.
double LinkRow::leftOfWords() const { return Theme::of(this).dp(m_due.isEmpty() ? 0 : aside); }

double LinkRow::roomForWords(double width) const
{
    const Theme& theme = Theme::of(this);
    double right = width - theme.dp(aside) - theme.dp(4);
    right -= m_due.isEmpty() ? theme.dp(arrow + 8) : textWidth(theme, TextRole::MetaStrong, m_due) + theme.dp(12);
    if (m_chip) right -= chipSize(theme, *m_chip).width() + theme.dp(10);
    return std::max<double>(right - leftOfWords(), theme.dp(80));
}

int LinkRow::heightForWidth(int width) const
{
    const Theme& theme = Theme::of(this);
    const double room = roomForWords(width);
    const Paragraph title(theme, TextRole::BodyStrong, text(), room, 2);
    const Paragraph meta(theme, TextRole::Meta, m_meta, room, 2);
    return std::max(theme.dp(tall), qCeil(title.height() + (m_meta.isEmpty() ? 0 : meta.height()) + theme.dp(12)));
}

void LinkRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const QRectF box = rect();
    if (underMouse() || isDown()) brush.veil(box, radius::control, isDown());
    double right = box.right() - brush.dp(aside);
    if (!m_due.isEmpty()) {
        brush.text({box.left(), box.top(), right - box.left(), box.height()}, Qt::AlignRight | Qt::AlignVCenter, m_due, TextRole::MetaStrong, ink(m_tone));
        right -= textWidth(brush.theme(), TextRole::MetaStrong, m_due) + brush.dp(12);
        if (m_tone != Tone::Neutral) brush.box({box.left() + brush.dp(2), box.top() + brush.dp(8), brush.px(bar), box.height() - brush.dp(16)}, bar / 2, ink(m_tone));
    } else {
        brush.glyph({right - brush.dp(arrow), box.center().y() - brush.px(arrow) / 2, brush.px(arrow), brush.px(arrow)}, Glyph::ChevronRight, Colour::Text3);
        right -= brush.dp(arrow + 8);
    }
    if (m_chip) {
        const QSizeF size = chipSize(brush.theme(), *m_chip);
        drawChip(brush, {right - size.width(), box.center().y() - size.height() / 2}, *m_chip);
    }
    paintWords(brush);
}

void LinkRow::paintWords(Brushwork& brush)
{
    const double room = roomForWords(width());
    const Paragraph title(brush.theme(), TextRole::BodyStrong, text(), room, 2);
    const Paragraph meta(brush.theme(), TextRole::Meta, m_meta, room, 2);
    const double together = title.height() + (m_meta.isEmpty() ? 0 : meta.height());
    const QPointF at(leftOfWords(), (height() - together) / 2);
    title.draw(brush.painter(), at, brush.colour(Colour::Text));
    if (!m_meta.isEmpty()) meta.draw(brush.painter(), at + QPointF(0, title.height()), brush.colour(Colour::Text2));
}

void LinkRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) click();
    else QAbstractButton::keyPressEvent(event);
}

}
