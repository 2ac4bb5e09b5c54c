#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTimer>
#include <cstdio>

namespace carrel::bench {

/// Says "painted" when what it watches has been painted for the first time; the program then ends with its input.
class FirstPaint final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_said) {
            m_said = true;
            // Behind the painting itself.
            QTimer::singleShot(0, this, [this] { say(); });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void say()
    {
        std::puts("painted");
        std::fflush(stdout);
        connect(new QSocketNotifier(0, QSocketNotifier::Read, this), &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    }

    bool m_said = false;
};

}
