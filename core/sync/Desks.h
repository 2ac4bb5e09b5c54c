#pragma once

#include "core/sync/Beyond.h"
#include "core/wire/Losses.h"
#include "core/wire/Waiting.h"

namespace carrel::sync {

/// Asks the hub about all the desks there are. What is only looked at gives way to a newer question; what the hub writes
/// down is always answered, one after the other.
class Desks
{
public:
    Desks(std::unique_ptr<Line> looking, std::unique_ptr<Line> ordering) : m_looking(std::move(looking)), m_ordering(std::move(ordering)) {}

    void list(const QByteArray& token, std::function<void(BeyondFault, const std::vector<wire::DeskLine>&)> done);
    void holding(const QByteArray& token, const wire::EnrolmentId& desk, std::function<void(BeyondFault, const wire::DeskHolding&)> done);
    /// Precondition of both: not isOrdering().
    void revoke(const QByteArray& token, const wire::EnrolmentId& desk, std::function<void(BeyondFault)> done);
    void lost(const QByteArray& token, const wire::LossRequest& request, std::function<void(BeyondFault, const std::optional<wire::LossReport>&)> done);
    void waiting(const QByteArray& token, std::function<void(BeyondFault, const std::vector<wire::WaitingLine>&)> done);
    /// Precondition of both: not isOrdering().
    void readWaiting(const QByteArray& token, const wire::WaitingQuestion& question, std::function<void(BeyondFault, const wire::WaitingText&)> done);
    void settle(const QByteArray& token, const wire::WaitingDecision& decision, std::function<void(BeyondFault, wire::WaitingResult)> done);
    bool isOrdering() const { return m_isOrdering; }

private:
    void order(const QByteArray& token, const QString& path, const QByteArray& body, std::function<void(BeyondFault, const QByteArray&)> done);

    std::unique_ptr<Line> m_looking;
    std::unique_ptr<Line> m_ordering;
    bool m_isOrdering = false;
};

}
