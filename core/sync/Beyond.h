#pragma once

#include "core/model/View.h"
#include "core/sync/Line.h"

namespace carrel::sync {

enum class BeyondFault { None, Offline, SignInNeeded, NotAllowed, NotUnderstood, Overtaken };

/// What an answer without what was asked for means.
BeyondFault faultOf(const wire::Reply& reply);

struct BeyondAnswer {
    BeyondFault fault = BeyondFault::None;
    std::vector<model::View> rows;
    bool more = false;
};

/// Looks beyond what the desk holds: the hub projects and audits it, and nothing of it is stored here. A newer question
/// takes the place of the one under way, whose asker hears of it only where somebody waits for that very answer.
class Beyond
{
public:
    explicit Beyond(std::unique_ptr<Line> line) : m_line(std::move(line)) {}
    void search(const QByteArray& token, model::KindNo kind, const QString& words, std::function<void(BeyondAnswer)> done);
    void read(const QByteArray& token, model::KindNo kind, const model::RecordId& id, std::function<void(BeyondAnswer)> done);
    /// Those whose `field` names it, at most `MostNamed`. Answered `Overtaken` where another question came between.
    static constexpr int MostNamed = 200;
    void naming(const QByteArray& token, model::KindNo kind, const model::FieldSpec& field, const model::RecordId& named,
                std::function<void(BeyondAnswer)> done);

    /// The text of the policy in force.
    void policy(const QByteArray& token, std::function<void(BeyondFault, const QByteArray&)> done);

private:
    void ask(const QByteArray& token, const QString& path, const QUrlQuery& query, std::function<void(BeyondAnswer)> done);
    void makeRoom();
    std::unique_ptr<Line> m_line;
    std::function<void(BeyondAnswer)> m_waiting;
};

}
