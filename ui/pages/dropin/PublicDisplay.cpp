#include "ui/pages/dropin/PublicDisplay.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Accessibility.h"
#include "ui/words/Dates.h"
#include "ui/words/QueueWords.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QScreen>
#include <algorithm>
#include <cmath>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::PublicRow;

namespace {

/// The window is so many units high, whatever its size: what hangs in a room is read from its other end.
constexpr double unitsHigh = 26, unitsWide = 44, comeRow = 4.2, waitingRow = 2.1;
constexpr int minuteMs = 10'000;

}

PublicDisplay::PublicDisplay(const base::Clock& clock, QWidget* page) : QWidget(page, Qt::Window), m_clock(clock)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setMinimumSize(640, 400);
    connect(&m_minute, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    m_minute.start(minuteMs);
}

void PublicDisplay::tell(const session::PublicBoard& board)
{
    QStringList before;
    for (const PublicRow& row : m_board.come) before << row.called + row.desk;
    m_board = board;
    setWindowTitle(tr("%1 – public display", "a drop-in session").arg(board.title));
    setSpoken(this, spoken());
    for (const PublicRow& row : board.come) {
        if (!before.contains(row.called + row.desk)) announce(this, row.desk.isEmpty() ? tr("%1, please come", "ticket or name").arg(row.called) : tr("%1, please come to %2", "ticket or name, desk").arg(row.called, row.desk), Politeness::Assertive);
    }
    update();
}

QString PublicDisplay::spoken() const
{
    QStringList out{m_board.title, m_board.place};
    if (m_board.isPaused) out << tr("Paused for a moment. You keep your place.");
    for (const PublicRow& row : m_board.come) out << tr("%1, please come to %2", "ticket or name, desk").arg(row.called, row.desk);
    for (const PublicRow& row : m_board.waiting) out << tr("%1 waits, %2", "ticket or name, how long yet").arg(row.called, aboutWords(row.about));
    out.removeAll(QString());
    return out.join(u". "_s);
}

void PublicDisplay::place()
{
    const QScreen* own = parentWidget() ? parentWidget()->screen() : nullptr;
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen == own) continue;
        setGeometry(screen->availableGeometry());
        return fillScreen(true);
    }
    resize(1280, 720);
    show();
}

void PublicDisplay::fillScreen(bool fill) { fill ? showFullScreen() : showNormal(); }

void PublicDisplay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F11) return fillScreen(!isFullScreen());
    if (event->key() == Qt::Key_Escape) {
        isFullScreen() ? fillScreen(false) : void(close());
        return;
    }
    QWidget::keyPressEvent(event);
}

void PublicDisplay::mouseDoubleClickEvent(QMouseEvent*) { fillScreen(!isFullScreen()); }

double PublicDisplay::unit() const { return std::min(height() / unitsHigh, width() / unitsWide); }

void PublicDisplay::say(Brushwork& brush, const QRectF& rect, Qt::Alignment alignment, const QString& text, double units, bool strong, Colour colour) const
{
    QFont font = brush.theme().font(strong ? TextRole::Title : TextRole::Body);
    font.setPixelSize(std::max(11, int(std::lround(unit() * units))));
    brush.text(rect, alignment | Qt::AlignVCenter, text, font, brush.colour(colour));
}

void PublicDisplay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    painter.fillRect(rect(), brush.colour(Colour::Canvas));
    const double u = unit();
    const QRectF all = QRectF(rect()).adjusted(u * 1.4, u, -u * 1.4, -u);
    paintHead(brush, {all.left(), all.top(), all.width(), u * 3.4});
    const QRectF below = all.adjusted(0, u * 4.4, 0, -u * 2.6);
    const double come = below.width() * 0.56;
    paintCome(brush, {below.left(), below.top(), come, below.height()});
    paintWaiting(brush, {below.left() + come + u * 1.6, below.top(), below.width() - come - u * 1.6, below.height()});
    const QRectF foot(all.left(), all.bottom() - u * 1.8, all.width(), u * 1.8);
    const QString wait = m_board.ifYouJoin ? tr("If you join now: %1. Give your name at the desk.", "such as about 20 min").arg(aboutWords(m_board.ifYouJoin)) : tr("Give your name at the desk.");
    say(brush, foot, Qt::AlignLeft, m_board.isPaused ? tr("Paused for a moment. You keep your place.") : wait, 1.05, false, Colour::Text2);
}

void PublicDisplay::paintHead(Brushwork& brush, const QRectF& rect)
{
    const double u = unit();
    say(brush, {rect.left(), rect.top(), rect.width() * 0.75, u * 2.1}, Qt::AlignLeft, m_board.title, 1.7, true, Colour::Text);
    say(brush, {rect.left(), rect.top() + u * 2.1, rect.width() * 0.75, u * 1.3}, Qt::AlignLeft, m_board.place, 0.95, false, Colour::Text2);
    say(brush, {rect.right() - rect.width() * 0.24, rect.top(), rect.width() * 0.24, u * 2.1}, Qt::AlignRight, houseTime(m_clock.now()), 1.7, true, Colour::Text);
}

void PublicDisplay::paintCome(Brushwork& brush, const QRectF& rect)
{
    const double u = unit();
    say(brush, {rect.left(), rect.top(), rect.width(), u * 1.5}, Qt::AlignLeft, tr("Please come"), 1.05, true, Colour::Text2);
    double y = rect.top() + u * 1.9;
    if (m_board.come.empty()) return say(brush, {rect.left(), y, rect.width(), u * 2}, Qt::AlignLeft, m_board.waiting.empty() ? tr("Nobody waits.") : tr("Nobody is called just now."), 1.15, false, Colour::Text2);
    bool isFirst = true;
    for (const PublicRow& row : m_board.come) {
        if (y + u * comeRow > rect.bottom()) break;
        const QRectF box(rect.left(), y, rect.width(), u * (comeRow - 0.6));
        brush.box(box, radius::card, isFirst ? Colour::AccentSoft : Colour::Surface, isFirst ? Colour::Accent : Colour::Border, isFirst ? 3 : 1);
        say(brush, box.adjusted(u, 0, -box.width() * 0.42, 0), Qt::AlignLeft, row.called, 2.1, true, Colour::Text);
        say(brush, box.adjusted(box.width() * 0.58, 0, -u, 0), Qt::AlignRight, row.desk, 1.7, true, Colour::Accent);
        y += u * comeRow;
        isFirst = false;
    }
}

void PublicDisplay::paintWaiting(Brushwork& brush, const QRectF& rect)
{
    const double u = unit();
    brush.box(rect, radius::card, Colour::Surface, Colour::Border);
    const QRectF inner = rect.adjusted(u * 0.9, u * 0.5, -u * 0.9, -u * 0.5);
    say(brush, {inner.left(), inner.top(), inner.width(), u * 1.5}, Qt::AlignLeft, tr("Waiting"), 1.05, true, Colour::Text2);
    double y = inner.top() + u * 1.8;
    size_t shown = 0;
    for (const PublicRow& row : m_board.waiting) {
        // The last line says how many more there are, where they do not all fit.
        if (y + u * waitingRow * (shown + 1 < m_board.waiting.size() ? 2 : 1) > inner.bottom()) break;
        const QRectF line(inner.left(), y, inner.width(), u * waitingRow);
        say(brush, line.adjusted(0, 0, -line.width() * 0.4, 0), Qt::AlignLeft, row.called, 1.3, true, Colour::Text);
        if (row.about) say(brush, line.adjusted(line.width() * 0.5, 0, 0, 0), Qt::AlignRight, aboutWords(row.about), 0.9, false, Colour::Text2);
        brush.rule(line, Qt::BottomEdge);
        y += u * waitingRow;
        ++shown;
    }
    const int more = int(m_board.waiting.size() - shown);
    if (more > 0) say(brush, {inner.left(), y, inner.width(), u * waitingRow}, Qt::AlignLeft, more == 1 ? tr("and 1 more") : tr("and %n more", nullptr, more), 1, false, Colour::Text2);
}

}
