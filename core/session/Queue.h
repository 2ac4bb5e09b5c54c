#pragma once

#include "core/base/Clock.h"
#include "core/base/Random.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"
#include "core/session/Answers.h"
#include "core/session/Commands.h"
#include "core/session/Who.h"

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <functional>

namespace carrel::session {

class Desk;

/// Somebody was called at two desks that did not know of each other.
struct SecondCall {
    QString by;
    QString desk;
    std::optional<base::Moment> at;
    bool isMine = false; ///< this person was the second
};

/// Another visit of the same student to the same session that is not over: they were added twice.
struct TwinVisit {
    model::RecordId visit;
    QString ticket;
    std::optional<model::VisitState> state = {};
    bool isKept = false; ///< joining the two, it is the other one that stays
};

/// One visit as the board shows it.
struct QueueRow {
    Item visit;
    std::optional<Item> student = {};
    QString name = {};   ///< as this role knows it; empty where nobody here does
    QString ticket = {};
    QString topic = {};  ///< a code of the list `drop-in-topic`
    std::optional<model::VisitState> state = {};
    bool isConfidential = false;
    bool isUnknown = false; ///< nobody has been found for them yet
    int position = 0;       ///< from 1, of those who wait
    qint64 waited = 0;      ///< seconds since they joined, until now or until they were called
    std::optional<int> about = {}; ///< minutes they wait yet, as they are said
    bool isMine = false;    ///< called or seen by this person
    QString by = {};
    QString desk = {};
    int calls = 0;
    std::optional<base::Moment> called = {};
    std::optional<base::Moment> started = {};
    std::optional<base::Moment> finished = {};
    int earlier = 0;        ///< visits before this one that this desk knows of
    bool isClaiming = false; ///< called here, and the hub has not said yet who was first
    std::optional<SecondCall> second = {};
    std::optional<TwinVisit> twin = {};
};

struct QueueFigures {
    int waiting = 0;
    std::optional<qint64> longest = {}; ///< seconds
    std::optional<int> ifYouJoin = {};  ///< minutes; nothing where no desk is open
    int seen = 0;
    int desks = 0;
};

/// What everybody in the room may read of one visit.
struct PublicRow {
    QString called; ///< a ticket, or a first name and an initial
    QString desk;   ///< where to come to; empty while they wait
    std::optional<int> about = {}; ///< minutes
};

struct QueueBoard {
    Item session;
    std::vector<QueueRow> waiting; ///< in order
    std::vector<QueueRow> called;
    std::vector<QueueRow> seen;    ///< at a desk now
    std::vector<QueueRow> parked;
    std::vector<QueueRow> done;    ///< the latest first
    QueueFigures figures;
    std::vector<Item> duties;
    std::optional<Item> mine;      ///< this person's own time on duty
    std::optional<base::Moment> unheard = {}; ///< when the outside queue was last heard, while it is silent
};

/// How somebody is called out where everybody looks on.
QString calledOut(const QueueRow& row, model::CallingBy by);

/// The board with everything taken off that is not the room's to read: no student, no topic, nobody who is at a desk.
struct PublicBoard {
    QString title;
    QString place;
    bool isPaused = false;
    std::vector<PublicRow> come;    ///< called and not there yet, the latest first
    std::vector<PublicRow> waiting; ///< in order
    std::optional<int> ifYouJoin = {};
};
PublicBoard publicBoard(const QueueBoard& board);

/// A step of this desk that came second: what became of it is told until it is forgotten.
struct LostStep {
    QList<qint64> told; ///< numbers for Desk::forgetTold()
    QueueRow row;       ///< as it stands, and by whom
    bool wasApart = false; ///< it was called here without the hub
    bool hasNext = false;  ///< this desk has called somebody else since
};

struct NewDropIn {
    QString title;
    QString place;
    model::RecordId team;
    base::Moment opens;
    base::Moment closes;
    std::optional<qint64> usual = {};
    model::CallingBy calling = model::CallingBy::Ticket;
};

struct NewWalkUp {
    model::RecordId session;
    std::optional<model::RecordId> student = {};
    QString visitor = {}; ///< what they say their name is, where nobody was found
    QString topic = {};
    bool isConfidential = false;
};

/// What became of a call.
struct CallAnswer {
    enum class How {
        Called,     ///< the hub has said that they are this desk's
        CalledApart, ///< the hub did not answer: called here, and settled when it does
        NobodyWaits,
        TakenByOthers, ///< that one was called by somebody else first
        NotSaved,
    };
    How how = How::NobodyWaits;
    std::optional<model::RecordId> visit = {};
    CommandAnswer outcome = {};
    bool isCalled() const { return how == How::Called || how == How::CalledApart; }
};

/// A drop-in session's queue, as a board asks for it and moves it, through the one door of an open desk. Who calls whom is
/// decided by the hub: while it answers, nobody is told to come before it has said whose they are.
class Queue final : public QObject
{
    Q_OBJECT

public:
    /// The desk must be open for as long as this lives.
    Queue(Desk& desk, const base::Clock& clock, base::Random& random, QObject* parent = nullptr);

    // Ask.
    /// Those not closed, the soonest first.
    std::vector<Item> sessions();
    /// The teams this person may open a session for.
    std::vector<Item> teams();
    std::optional<QueueBoard> board(const model::RecordId& session);
    std::optional<QueueRow> row(const model::RecordId& visit);
    /// Steps of this desk that somebody else had taken first, once it is known who.
    std::vector<LostStep> lostSteps();
    /// A card or a name: on this desk at once, and where nobody is here, at the hub.
    void findWho(const QString& typed, std::function<void(const WhoAnswer&)> done);

    // Command.
    CommandAnswer open(const NewDropIn& request);
    CommandAnswer setState(const model::RecordId& session, model::DropInState state);
    /// What the public display says of whoever waits there.
    CommandAnswer setCalling(const model::RecordId& session, model::CallingBy calling);
    /// Puts somebody on duty, or takes them off it.
    CommandAnswer setDuty(const model::RecordId& session, const model::RecordId& staff, const QString& desk, model::DutyState state);
    CommandAnswer addWalkUp(const NewWalkUp& request);
    /// The first who waits; of those whom others call at the same moment, the next. `done` is called once, maybe later. One
    /// call at a time: precondition of both is !isCalling().
    void callNext(const model::RecordId& session, std::function<void(const CallAnswer&)> done);
    void call(const model::RecordId& visit, std::function<void(const CallAnswer&)> done);
    bool isCalling() const { return m_claim.has_value(); }
    CommandAnswer callAgain(const model::RecordId& visit);
    CommandAnswer arrived(const model::RecordId& visit);
    CommandAnswer finish(const model::RecordId& visit, const QString& note);
    CommandAnswer noShow(const model::RecordId& visit);
    CommandAnswer left(const model::RecordId& visit);
    CommandAnswer park(const model::RecordId& visit);
    /// Back to the end of the queue, with no call to their name yet.
    CommandAnswer requeue(const model::RecordId& visit);
    CommandAnswer transfer(const model::RecordId& visit, const QString& to);
    CommandAnswer remove(const model::RecordId& visit);
    /// Sees somebody whom a colleague has called or sees.
    CommandAnswer takeOver(const model::RecordId& visit);
    /// Says who an unknown visitor is; what they said their name was goes.
    CommandAnswer match(const model::RecordId& visit, const model::RecordId& student);
    /// Makes one of a visit and its twin, as one deed: whoever is further ahead stays, with what was said at either; the other is
    /// taken off as a mistake. Only of somebody who has a twin, and never what is at a desk.
    CommandAnswer join(const model::RecordId& visit);

private:
    struct Claim {
        model::RecordId session;
        model::RecordId visit;
        bool onlyThis = false;
        QSet<model::RecordId> lost;
        std::function<void(const CallAnswer&)> done;
    };
    QueueRow rowOf(Item visit);
    void estimate(QueueBoard& board, std::optional<qint64> usual);
    static void tellTwins(QueueBoard& board);
    std::vector<Item> duties(const model::RecordId& session);
    QString ownDeskAt(const model::RecordId& session);
    model::Changes callOf(const model::RecordId& session, int calls);
    CommandAnswer step(const model::RecordId& visit, model::VisitState to, model::Changes changes);
    CommandAnswer step(const model::RecordId& visit, model::VisitState to) { return step(visit, to, model::Changes(model::KindNo::Visit)); }
    /// The hub has not answered: what is being asked is not waited for any longer.
    bool isCutOff() const;
    /// This desk knows that the hub does not answer: nobody is to wait for that at every call.
    bool isApart() const;
    void tellOwnCall(LostStep& lost);
    void beginClaim();
    void claim(const QueueRow& row);
    void lookAtClaim();
    void endClaim(const CallAnswer& answer);
    bool isHeldBack(const model::RecordId& visit);
    QString freshTicket(const model::RecordId& session);

    Desk& m_desk;
    const base::Clock& m_clock;
    base::Random& m_random;
    std::optional<Claim> m_claim;
    bool m_isLooking = false;
    std::optional<qint64> m_silent; ///< when a call last had to do without the hub, by the count of milliseconds
};

}
