#include "ui/pages/desk/Watch.h"

#include "ui/pages/desk/IdleSource.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtGui/QMouseEvent>

namespace carrel::ui {

namespace {

constexpr int lookMs = 1000;
/// So long before it would warn it asks whether somebody is at work in another program.
constexpr qint64 askAheadMs = 5000;

}

Watch::Watch(const Ground& ground, IdleSource* source, QObject* parent) : QObject(parent), m_ground(ground), m_source(source), m_touched(ground.clock.now())
{
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &Watch::look);
    m_timer.start();
    connect(&ground.desk, &session::Desk::opened, this, [this] { touchedAt(m_ground.clock.now()); });
    QCoreApplication::instance()->installEventFilter(this);
}

bool Watch::isTouch(const QEvent& event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod: return true;
    case QEvent::MouseMove: {
        // A window that appears under a pointer at rest is told of a movement too.
        const QPoint at = static_cast<const QMouseEvent&>(event).globalPosition().toPoint();
        return std::exchange(m_pointer, at) != at;
    }
    default: return false;
    }
}

bool Watch::eventFilter(QObject* watched, QEvent* event)
{
    if (isTouch(*event)) touchedAt(m_ground.clock.now());
    return QObject::eventFilter(watched, event);
}

void Watch::touchedAt(base::Moment at)
{
    if (at < m_touched && m_touched <= m_ground.clock.now()) return;
    m_touched = at;
    if (std::exchange(m_warned, false)) Q_EMIT calmed();
}

void Watch::askElsewhere()
{
    if (!m_source || m_asking) return;
    m_asking = true;
    m_source->ask([self = QPointer(this)](std::optional<qint64> ms) {
        if (!self) return;
        self->m_asking = false;
        if (ms) self->touchedAt({self->m_ground.clock.now().ms - *ms});
    });
}

void Watch::look()
{
    if (!m_ground.desk.isOpen()) {
        m_warned = false;
        return;
    }
    const base::Moment now = m_ground.clock.now();
    // A clock that was set back must not keep a desk open.
    if (now < m_touched) m_touched = now;
    const int minutes = m_ground.desk.rules().lockAfterMinutes;
    const qint64 limit = minutes * 60'000LL;
    const qint64 idle = now.ms - m_touched.ms;
    if (idle >= limit) {
        m_warned = false;
        return Q_EMIT due();
    }
    if (idle >= limit - warningMs - askAheadMs) askElsewhere();
    if (idle >= limit - warningMs && !std::exchange(m_warned, true)) Q_EMIT warned(minutes);
}

}
