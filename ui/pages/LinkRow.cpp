#include "ui/pages/LinkRow.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

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
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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
    setSpoken(this, accessibleName() + u", "_s + words);
    update();
}

QSize LinkRow::sizeHint() const { return {Theme::of(this).dp(260), Theme::of(this).dp(tall)}; }

QSize LinkRow::minimumSizeHint() const { return {Theme::of(this).dp(160), Theme::of(this).dp(tall)}; }

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
        right -= size.width();
        drawChip(brush, {right, box.center().y() - size.height() / 2}, *m_chip);
        right -= brush.dp(10);
    }
    // The words stand under the card's heading; only a bar moves them.
    const double left = box.left() + brush.dp(m_due.isEmpty() ? 2 : aside);
    const double half = brush.dp(19);
    brush.text({left, box.center().y() - half, right - left, half}, Qt::AlignLeft | Qt::AlignVCenter, text(), TextRole::BodyStrong, Colour::Text);
    brush.text({left, box.center().y(), right - left, half}, Qt::AlignLeft | Qt::AlignVCenter, m_meta, TextRole::Meta, Colour::Text2);
}

void LinkRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) click();
    else QAbstractButton::keyPressEvent(event);
}

}
