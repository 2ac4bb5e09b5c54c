#include "ui/widgets/Rail.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <algorithm>

namespace carrel::ui {

namespace {

constexpr int markSide = 36, top = 14, gapBelowMark = 14, gap = 4, lineRoom = 17, aside = 7;

}

Rail::Rail(QWidget* parent) : QWidget(parent), m_hidden(new QMenu(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    speakAs(this, QAccessible::ToolBar);
    m_more = new RailButton(Glyph::More, {}, this);
    nameParts();
    m_more->hide();
    m_more->installEventFilter(this);
    connect(m_more, &RailButton::clicked, this, [this] {
        m_hidden->popup(m_more->mapToGlobal(QPoint(m_more->width(), 0)));
    });
}

void Rail::nameParts()
{
    setSpoken(this, tr("Places"));
    m_more->setText(tr("More"));
    setSpoken(m_more, m_more->text(), m_more->accessibleDescription());
}

int Rail::addPlace(Glyph glyph, const QString& text, const QString& keys)
{
    auto* button = new RailButton(glyph, text, this);
    const int place = count();
    button->setCheckable(true);
    button->setToolTip(keys);
    button->installEventFilter(this);
    connect(button, &RailButton::clicked, this, [this, place] { choose(place); });
    m_buttons.push_back(button);
    arrange();
    return place;
}

void Rail::addLine() { m_linesBefore.push_back(count()); }

void Rail::setCurrent(int place)
{
    m_current = place;
    for (int i = 0; i < count(); ++i) button(i)->setChecked(i == place);
    arrange();
}

void Rail::setBadge(int place, int count, const QString& spoken)
{
    button(place)->setBadge(count, spoken);
    arrange();
}

void Rail::choose(int place)
{
    setCurrent(place);
    Q_EMIT chosen(place);
}

QSize Rail::sizeHint() const { return {Theme::of(this).dp(height::railWidth), Theme::of(this).dp(640)}; }

QSize Rail::minimumSizeHint() const { return {Theme::of(this).dp(height::railWidth), Theme::of(this).dp(200)}; }

int Rail::fitting(int room) const
{
    const Theme& theme = Theme::of(this);
    const int step = m_more->sizeHint().height() + theme.dp(gap);
    const auto linesUpTo = [&](int places) {
        return static_cast<int>(std::ranges::count_if(m_linesBefore, [&](int at) { return at < places; }));
    };
    const auto tall = [&](int places) { return places * step + linesUpTo(places) * theme.dp(lineRoom); };
    if (tall(count()) <= room) return count();
    int places = count();
    while (places > 0 && tall(places) + step > room) --places;
    return places;
}

void Rail::arrange()
{
    const Theme& theme = Theme::of(this);
    int y = theme.dp(top + markSide + gapBelowMark);
    const int tall = m_more->sizeHint().height();
    m_shown = fitting(height() - y - theme.dp(8));
    for (int i = 0; i < count(); ++i) {
        if (std::ranges::find(m_linesBefore, i) != m_linesBefore.end()) y += theme.dp(lineRoom);
        button(i)->setVisible(i < m_shown);
        if (i >= m_shown) continue;
        button(i)->setGeometry(theme.dp(aside), y, width() - 2 * theme.dp(aside), tall);
        y += tall + theme.dp(gap);
    }
    m_more->setVisible(m_shown < count());
    m_more->setGeometry(theme.dp(aside), y, width() - 2 * theme.dp(aside), tall);
    fillMore(m_shown);
    keepOneTabStop();
    update();
}

void Rail::fillMore(int firstHidden)
{
    m_hidden->clear();
    int waiting = 0;
    bool current = false;
    for (int i = firstHidden; i < count(); ++i) {
        const int badge = button(i)->badge();
        const QString words = badge > 0 ? QStringLiteral("%1\t%2").arg(button(i)->text()).arg(badge) : button(i)->text();
        m_hidden->addAction(Theme::of(this).icon(button(i)->glyph()), words, this, [this, i] { choose(i); });
        waiting += badge;
        current |= i == m_current;
    }
    m_more->setCheckable(current);
    m_more->setChecked(current);
    m_more->setBadge(waiting, tr("Waiting: %1").arg(waiting));
}

/// Tab comes to the current place only; the others are a step with the arrow keys away.
void Rail::keepOneTabStop()
{
    const int stop = m_current >= 0 && m_current < m_shown ? m_current : m_shown < count() ? -1 : 0;
    for (int i = 0; i < count(); ++i) button(i)->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
    m_more->setFocusPolicy(stop < 0 ? Qt::StrongFocus : Qt::ClickFocus);
}

void Rail::step(const QObject* from, int by)
{
    const int last = m_shown < count() ? m_shown : m_shown - 1;  // More stands at m_shown
    int at = m_shown;
    for (int i = 0; i < m_shown; ++i) {
        if (button(i) == from) at = i;
    }
    const int next = std::clamp(at + by, 0, last);
    (next < m_shown ? button(next) : m_more)->setFocus(Qt::TabFocusReason);
}

bool Rail::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    switch (press->key()) {
    case Qt::Key_Down: step(watched, 1); return true;
    case Qt::Key_Up: step(watched, -1); return true;
    case Qt::Key_Home: step(watched, -count()); return true;
    case Qt::Key_End: step(watched, count()); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: static_cast<RailButton*>(watched)->click(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    painter.fillRect(rect(), brush.colour(Colour::Rail));
    const double side = brush.dp(markSide);
    painter.drawPixmap(QPointF((width() - side) / 2, brush.dp(top)),
                       brush.theme().icons().mark(side, devicePixelRatioF()));
    const QWidget* here = m_current >= 0 && m_current < m_shown ? button(m_current) : m_current >= 0 ? m_more : nullptr;
    if (here) {
        const double inset = brush.dp(13);
        brush.box({-brush.px(3), here->y() + inset, brush.px(6), here->height() - 2 * inset}, 3, Colour::RailMark);
    }
    for (const int at : m_linesBefore) {
        if (at >= m_shown) continue;
        const int y = button(at)->y() - brush.dp(lineRoom) / 2 - brush.dp(gap) / 2;
        painter.fillRect(QRectF(brush.dp(20), y, width() - 2 * brush.dp(20), 1), brush.colour(Colour::RailLine));
    }
    if (brush.theme().tokens().isDark()) brush.rule(rect(), Qt::RightEdge, Colour::RailLine);
}

void Rail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Rail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) nameParts();
    if (event->type() != QEvent::StyleChange) return;
    arrange();
}

}
