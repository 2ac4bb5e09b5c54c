#pragma once

#include "core/sync/Line.h"

#include <QtCore/QTimer>
#include <memory>
#include <optional>

namespace carrel::app {

/// Strange: something answers that is no hub, as the sign-in page of a hotel's network does.
/// Silent: what is asked is on its way for as long as that lasts.
enum class Network : quint8 { Plugged, Unplugged, Strange, Silent };

/// A line whose plug can be pulled, to show what the desk does then.
class LooseLine final : public sync::Line
{
public:
    LooseLine(std::unique_ptr<sync::Line> line, std::shared_ptr<const Network> network);

    void send(const wire::Request& request, std::function<void(wire::Reply)> done) override;
    void abandon() override;

private:
    std::unique_ptr<sync::Line> m_line;
    std::shared_ptr<const Network> m_network;
    std::function<void(wire::Reply)> m_waiting;
    std::optional<wire::Request> m_underway;
    QTimer m_silence;
};

}
