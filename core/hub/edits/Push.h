#pragma once

#include "core/hub/edits/Plan.h"

namespace carrel::hub {

enum class PushFault {
    Forked,       ///< one number, two different edits: the desk was cloned or restored; both are kept
    BadSignature, ///< nothing was taken
};

constexpr int MostMutations = 1000;

/// Takes a desk's mutations in their order, once each, and remembers every answer.
class Push
{
public:
    Push(Db& db, const HubContext& context) : m_db(db), m_context(context), m_set(db), m_plan(db, context, m_set) {}

    struct Taken {
        wire::PushReply reply;
        std::vector<FeedEntry> entries;
    };
    /// Sent by a desk that is signed in, or dropped off sealed.
    enum class Way { SignedIn, DroppedOff };
    /// `gap`: the number waited for, where the desk says that nobody has what is missing. No number is given away twice, so that
    /// what is heard late is known for what it is.
    base::Result<Taken, PushFault> take(qint64 enrolment, const std::vector<wire::Envelope>& envelopes, Way way = Way::SignedIn, qint64 gap = 0);

private:
    static bool isSigned(const Desk& desk, const wire::Envelope& envelope);
    std::optional<wire::Outcome> stored(const Desk& desk, const wire::Envelope& envelope);
    bool forks(const Desk& desk, const std::vector<wire::Envelope>& envelopes);
    void keepForked(const Desk& desk, const std::vector<wire::Envelope>& envelopes);
    void takeNext(Desk& desk, const wire::Envelope& envelope, std::vector<wire::Outcome>& outcomes);
    Judgement judge(const Desk& desk, const wire::Envelope& envelope, const QByteArray& body);
    std::optional<qint64> seen(const Desk& desk, const wire::Base& base);
    QByteArray bodyOf(const wire::Envelope& envelope) const;
    void preload(const Desk& desk, const std::vector<wire::Envelope>& envelopes);
    void write(const Desk& desk, Taken& taken);
    void makeDurable(const Desk& desk);
    void holdMade(const Desk& desk);
    /// After a restore: edits that came back before the record they are of, or belong to, are judged again once it is there.
    void takeUpWhatWaited(const Desk& desk);
    bool takeUp(const Desk& desk, const QSet<model::RecordId>& made);
    void quarantine(const Desk& desk, qint64 n, const QByteArray& body, const Judgement& judgement);

    Db& m_db;
    const HubContext& m_context;
    WorkingSet m_set;
    EditPlan m_plan;
    std::shared_ptr<const KnownPerson> m_who;
    QVariantList m_outcomes;
    std::map<std::pair<QString, qint64>, std::optional<qint64>> m_seen; ///< by epoch and delivery
};

}
