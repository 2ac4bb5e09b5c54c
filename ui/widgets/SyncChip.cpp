#include "ui/widgets/SyncChip.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QPainter>

namespace carrel::ui {

namespace {

struct Look {
    Glyph glyph;
    Tone tone;
};

Look lookOf(SyncState state)
{
    switch (state) {
    case SyncState::UpToDate: return {Glyph::UpToDate, Tone::Neutral};
    case SyncState::Sending: return {Glyph::Sync, Tone::Info};
    case SyncState::Offline:
    case SyncState::OfflineWaiting: return {Glyph::CloudOff, Tone::Warn};
    case SyncState::Choice: return {Glyph::Conflict, Tone::Info};
    case SyncState::Problem: return {Glyph::Warning, Tone::Bad};
    case SyncState::OldCopy: return {Glyph::Clock, Tone::Warn};
    }
    return {Glyph::UpToDate, Tone::Neutral};
}

constexpr double aside = 12, gap = 8;

}

SyncChip::SyncChip(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setRingLook(this, {.radius = radius::control});
    m_hold.setSingleShot(true);
    m_hold.setInterval(2000);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        if (m_next) apply(Standing(*m_next));
    });
}

void SyncChip::setState(SyncState state, const QString& strong, const QString& rest)
{
    const Standing standing{state, strong, rest};
    if (state != m_state && m_hold.isActive())
        m_next = standing;
    else
        apply(standing);
}

void SyncChip::apply(const Standing& standing)
{
    const bool first = text().isEmpty();
    const bool changed = standing.state != m_state;
    m_next.reset();
    m_state = standing.state;
    m_rest = standing.rest;
    setText(standing.strong);
    const QString sentence = m_rest.isEmpty() ? text() : tr("%1, %2").arg(text(), m_rest);
    setSpoken(this, sentence, tr("Shows what is sent and what waits"));
    setToolTip(sentence);
    updateGeometry();
    update();
    if (!changed || first) return;
    announce(this, sentence);
    m_hold.start();
}

QSize SyncChip::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    double width = 2 * theme.dp(aside) + theme.dp(iconSize::control) + theme.dp(gap) +
                   textWidth(theme, TextRole::MetaStrong, text()) + theme.dp(2);
    if (!m_rest.isEmpty()) width += theme.dp(gap) + textWidth(theme, TextRole::Meta, m_rest);
    return {qCeil(width), theme.dp(height::control)};
}

void SyncChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const Look look = lookOf(m_state);
    const bool plain = look.tone == Tone::Neutral;
    if (plain)
        brush.box(rect(), radius::control, Colour::Surface, Colour::Border);
    else
        brush.softBox(rect(), radius::control, soft(look.tone), ink(look.tone));
    if (underMouse() || isDown()) brush.veil(rect(), radius::control, isDown());
    const double side = brush.dp(iconSize::control);
    const Colour colour = plain ? Colour::Text : ink(look.tone);
    brush.glyph({static_cast<double>(brush.dp(aside)), (height() - side) / 2, side, side}, look.glyph, colour);
    QRectF place =
        QRectF(rect()).adjusted(brush.dp(aside) + side + brush.dp(gap), 0, -brush.dp(aside) + brush.dp(4), 0);
    QFont strong = brush.theme().font(TextRole::MetaStrong);
    strong.setWeight(QFont::DemiBold);
    const double took = brush.text(place, Qt::AlignVCenter | Qt::AlignLeft, text(), strong, brush.colour(colour));
    place.setLeft(place.left() + took + brush.dp(gap));
    brush.text(place, Qt::AlignVCenter | Qt::AlignLeft, m_rest, TextRole::Meta, plain ? Colour::Text2 : colour);
}

}
