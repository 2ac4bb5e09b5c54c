#include "app/console/LooseLine.h"

namespace carrel::app {

namespace {

/// How often a silent line is looked at, whether it speaks again.
constexpr int lookMs = 20;

}

LooseLine::LooseLine(std::unique_ptr<sync::Line> line, std::shared_ptr<const Network> network) : m_line(std::move(line)), m_network(std::move(network))
{
    m_silence.setSingleShot(true);
    m_silence.callOnTimeout([this] {
        if (*m_network == Network::Silent && m_waiting) return m_silence.start(lookMs);
        auto done = std::exchange(m_waiting, {});
        const auto request = std::exchange(m_underway, {});
        if (!done) return;
        if (request && *m_network == Network::Plugged) return m_line->send(*request, std::move(done));
        wire::Reply reply;
        if (*m_network == Network::Strange) reply = {200, "text/html", "<html>Welcome to our network</html>", {}, {}};
        done(reply);
    });
}

void LooseLine::send(const wire::Request& request, std::function<void(wire::Reply)> done)
{
    if (*m_network == Network::Plugged) return m_line->send(request, std::move(done));
    if (*m_network == Network::Silent) m_underway = request;
    // No answer comes later than the call, as on a real line.
    m_waiting = std::move(done);
    m_silence.start(0);
}

void LooseLine::abandon()
{
    m_waiting = {};
    m_underway.reset();
    m_silence.stop();
    m_line->abandon();
}

}
