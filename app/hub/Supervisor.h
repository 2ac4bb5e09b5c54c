#pragma once

#include <QtCore/QTimer>
#include <functional>

namespace carrel::app {

/// What systemd is told (sd_notify's protocol): that the hub is ready, that it stops, and again and again that it is well.
/// Without systemd it says nothing to nobody.
class Supervisor
{
public:
    /// `isWell` answers at once, or calls later: `well` is said only after it has called back.
    using Ask = std::function<void(const std::function<void()>& well)>;
    explicit Supervisor(Ask isWell);
    void ready() const;
    void stopping() const;

private:
    static bool say(const QByteArray& word);
    QTimer m_beat;
};

}
