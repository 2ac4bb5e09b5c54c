#include "app/console/FirstSight.h"

#include <QtCore/QEvent>
#include <QtWidgets/QWidget>

namespace carrel::app {

namespace {

/// Until what the first painting brings with it, such as the pointer's place, has been seen to.
constexpr int settledMs = 50;
constexpr int nobodyLooksMs = 3000;

}

FirstSight::FirstSight(QWidget& window, std::function<void()> then)
{
    m_then.setSingleShot(true);
    connect(&m_then, &QTimer::timeout, this, std::move(then));
    m_then.start(nobodyLooksMs);
    window.installEventFilter(this);
}

bool FirstSight::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // Counted from the end of the painting, however long that takes.
        QTimer::singleShot(0, this, [this] {
            if (m_then.isActive()) m_then.start(settledMs);
        });
    }
    return QObject::eventFilter(watched, event);
}

}
