#pragma once

#include "core/store/Drafts.h"
#include "core/store/Inbox.h"
#include "core/store/Trims.h"
#include "core/sync/Line.h"

namespace carrel::sync {

/// What a failure asks for. Every failure of the engine is one of these.
enum class Remedy { None, RetryLater, AskUser, StopEverything };

enum class Trouble {
    None,
    Offline,         ///< no answer
    HubBusy,         ///< it answered that it cannot now
    SignInNeeded,    ///< the session has ended
    AgreementNeeded, ///< there is a new confidentiality agreement
    Revoked,
    Forked,
    PutBack,         ///< the desk's own file is an older copy; nothing of it is shown or sent under this enrolment
    Refused,         ///< a signature or request the hub will not take
    NotUnderstood,   ///< the hub speaks in a way this version does not know
    DiskFull,        ///< what came could not be written
    CacheDamaged,    ///< the desk's own file cannot be read or written
};
Remedy remedyFor(Trouble trouble);

enum class Phase { Idle, Pushing, Pulling, Acknowledging };

struct SyncState {
    Phase phase = Phase::Idle;
    Trouble trouble = Trouble::None;
    /// When the hub last answered a whole round.
    std::optional<base::Moment> lastContact;
    qint64 waiting = 0;
    bool everFilled = false; ///< the first pull has ended
    std::optional<wire::Agreement> agreement;
    bool operator==(const SyncState&) const = default;
};

/// Carries changes both ways: push what was done, pull what may be held, say what was taken. It moves only in step(), one
/// piece at a time, and starts nothing by itself.
class Engine
{
public:
    Engine(store::Cache& cache, store::Outbox& outbox, store::Inbox& inbox, store::Trims& trims, const store::Identity& identity, Line& line,
           const base::Clock& clock, base::Random& random);
    ~Engine();

    enum class Turn {
        Worked,  ///< call again
        Waiting, ///< an answer is under way
        Idle,    ///< nothing to do until `nextTry()`, a nudge or a new edit
    };
    Turn step();
    /// Somebody who asked found that the file fails: as if step() had.
    void distrust(const store::CacheFailure& failure);

    /// There may be something to fetch or to send: start a round at the next step, whatever the waiting time.
    void nudge();
    void setSession(const QByteArray& token, base::Moment until);
    bool hasSession() const;
    const QByteArray& session() const { return m_token; }
    /// Of a revoked desk: everything that waits has been left with the hub, sealed.
    bool hasLeft();
    const SyncState& state() const { return m_state; }
    /// When a failed round may be tried again; nothing when only the user can help.
    std::optional<base::Moment> nextTry() const { return m_nextTry; }
    /// Told after every change of state or of rows.
    std::function<void(bool rowsChanged)> changed;

private:
    enum class Next { Push, Fill, GiveBack, Trim, Pull, Ack, Rest };
    Turn stepOn();
    using Taken = void (Engine::*)(const wire::Reply&);
    void ask(const QByteArray& method, const QString& path, const QByteArray& body, Taken taken);
    void send(const wire::Request& request, Taken taken);
    void take(const wire::Reply& reply, Taken taken);
    void sendPush(const std::vector<wire::Envelope>& edits);
    void sendFill();
    /// What only the journal has, because the cache has gone back behind it.
    void sendLost();
    void takeLost(const wire::Reply& reply);
    bool leaveTwins();
    void takeLeft(const wire::Reply& reply);
    /// What its person wants off this desk or back on it; where there is nothing to say, the pull.
    void sendTrim();
    void takeTrim(const wire::Reply& reply);
    void sendPull(qint64 after);
    void sendAck();
    void takePush(const wire::Reply& reply);
    /// Where the hub has said its word on all that was sent, what waits behind that is sent before the word is kept here.
    bool sendAhead(const wire::PushReply& reply);
    void settleHeld();
    void takeFill(const wire::Reply& reply);
    void takePull(const wire::Reply& reply);
    bool mayAskAhead(const wire::Page& page);
    void applyHeld();
    void forgetAhead();
    void apply(const wire::Page& page);
    void closeGap(qint64 expects);
    /// True when the page comes from another life of the hub, which must first have what it had taken since its backup.
    bool wantsBack(const wire::PageHead& head);
    void sendBack();
    void takeGivenBack(const wire::Reply& reply);
    void takeAck(const wire::Reply& reply);
    void fail(const wire::Reply& reply);
    void failWith(Trouble trouble);
    void endSession();
    void rest();
    void tell(bool rowsChanged);

    store::Cache& m_cache;
    store::Outbox& m_outbox;
    store::Inbox& m_inbox;
    store::Trims& m_trims;
    wire::Trim m_trim;
    const store::Identity& m_identity;
    Line& m_line;
    const base::Clock& m_clock;
    base::Random& m_random;
    SyncState m_state;
    Next m_next = Next::Push;
    bool m_waiting = false;
    /// A page that is not applied yet, while the one after it is under way or, if it was quick, here as well.
    std::optional<wire::Page> m_page;
    /// What the hub made of the last edits sent, not kept here yet, while those behind them are under way.
    std::optional<wire::PushReply> m_settling;
    qint64 m_sentTo = 0; ///< the number of the last edit sent
    struct Early {
        wire::Reply reply;
        Taken taken;
    };
    std::optional<Early> m_early;
    bool m_more = false;
    bool m_wanted = true;
    bool m_nudged = false; ///< since the round began
    int m_failures = 0;
    qint64 m_leaving = 0;
    qint64 m_foundTo = 0;
    qint64 m_gap = 0; ///< the number the hub asked for and the journal has been searched for
    qint64 m_givenUp = 0; ///< the same, once the hub is told that nobody has it
    qint64 m_givenTo = 0;  ///< the hub has its edits again up to here
    QString m_givenFor;    ///< all of them, in this epoch
    QString m_givingFor;
    std::optional<base::Moment> m_nextTry;
    base::Moment m_failedAt;
    QByteArray m_token;
    base::Moment m_tokenUntil;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}
