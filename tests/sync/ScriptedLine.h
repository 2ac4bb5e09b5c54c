#pragma once

#include "core/sync/Line.h"
#include "core/wire/Enrolments.h"

namespace carrel::tests {

/// What an engine or a gate has asked, until a test answers it.
struct Asked {
    std::optional<wire::Request> request;
    std::function<void(wire::Reply)> done;
    int sent = 0;
    int abandoned = 0;

    QString path() const { return request ? request->path : QString(); }
    void answer(int status, const QByteArray& body)
    {
        auto done_ = std::exchange(done, nullptr);
        request.reset();
        done_({status, "application/json", body, {}, {}});
    }
    void refuse(int status, const QString& word) { answer(status, wire::writeProblem({status, word, {}, {}, {}})); }
};

class ScriptedLine final : public sync::Line
{
public:
    explicit ScriptedLine(Asked& asked) : m_asked(asked) {}
    void send(const wire::Request& request, std::function<void(wire::Reply)> done) override
    {
        ++m_asked.sent;
        m_asked.request = request;
        m_asked.done = std::move(done);
    }
    void abandon() override
    {
        ++m_asked.abandoned;
        m_asked.request.reset();
        m_asked.done = nullptr;
    }

private:
    Asked& m_asked;
};

}
