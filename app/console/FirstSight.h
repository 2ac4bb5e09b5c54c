#pragma once

#include <QtCore/QTimer>
#include <functional>

class QWidget;

namespace carrel::app {

/// Calls once, when a window has been painted for the first time; or after a while, where nobody looks at it.
class FirstSight final : public QObject
{
public:
    FirstSight(QWidget& window, std::function<void()> then);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_then;
};

}
