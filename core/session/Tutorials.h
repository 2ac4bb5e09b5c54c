#pragma once

#include "core/base/Clock.h"
#include "core/model/tutorials/TutorialRecord.h"
#include "core/session/Answers.h"
#include "core/session/Commands.h"
#include "core/session/Who.h"

#include <functional>

namespace carrel::session {

class Desk;

/// A time on offer, as a list shows it.
struct SlotLine {
    Item slot;
    QString tutor = {};
    std::optional<base::Moment> starts = {};
    std::optional<base::Moment> ends = {};
    std::optional<model::TutorialMode> mode = {};
    QString place = {};
    std::optional<model::SlotState> state = {};
    bool isMine = false; ///< this person offers it
};

/// The time that somebody was booked for is another's: who had it first, by whose word, and when.
struct TimeLost {
    QString name = {}; ///< empty where this desk does not know them
    QString by = {};
    std::optional<base::Moment> at = {};
    bool isFree = false; ///< nobody has it now
};

struct TutorialLine {
    Item tutorial;
    std::optional<Item> student = {};
    QString name = {};      ///< as this role knows it; empty where nobody here does
    QString programme = {};
    QString tutor = {};
    std::optional<model::TutorialMode> mode = {};
    std::optional<base::Moment> starts = {};
    std::optional<base::Moment> ends = {};
    QString place = {};
    QString topic = {};     ///< a code of the list `tutorial-topic`
    std::optional<model::TutorialState> state = {};
    bool isMine = false;    ///< this person is its tutor
    bool isRecorded = false;
    bool waitsForCoSign = false;
    bool mayCoSign = false; ///< and this person may sign
    bool hasDraft = false;  ///< a record of it is being written at this desk
    std::optional<TimeLost> lost = {};
};

/// What there is to do, each in one place.
struct TutorialList {
    std::vector<TutorialLine> today;
    std::vector<TutorialLine> coming;
    std::vector<TutorialLine> waiting;  ///< for a time, the first to ask first
    std::vector<TutorialLine> toWrite;  ///< took place, and nobody has recorded it
    std::vector<TutorialLine> toCoSign;
    std::vector<TutorialLine> done;     ///< the latest first
};

/// One signing of a record. What was amended stays to be read.
struct RecordVersion {
    Item record;
    QString author = {};
    std::optional<base::Moment> signedAt = {};
    std::optional<model::SignedState> state = {};
    bool needsCoSign = false;
    QString coSignedBy = {};
    std::optional<base::Moment> coSignedAt = {};
    QStringList topics = {}; ///< codes
    bool isMine = false;
    bool isLive() const { return state == model::SignedState::Signed || state == model::SignedState::CoSigned; }
    bool waitsForCoSign() const { return needsCoSign && state == model::SignedState::Signed; }
};

/// Something that the same student came for before.
struct EarlierVisit {
    model::KindNo kind = model::KindNo::Tutorial;
    model::RecordId id;
    std::optional<base::Moment> at = {};
    QString about = {};    ///< a topic's label, or a workshop's title; empty where it is not known or said in confidence
    QString with = {};     ///< the tutor
    QString provided = {}; ///< of a tutorial's record
    QString nextSteps = {};
    std::optional<model::TutorialState> state = {};
    std::optional<bool> came = {}; ///< of a workshop; nothing where nobody has said
    bool isConfidential = false;   ///< of a visit: what it was for is not said again
};

struct TutorialFile {
    TutorialLine head;
    std::vector<RecordVersion> records; ///< those that stand first, then the latest first
    std::vector<EarlierVisit> earlier;  ///< the latest first, of what this desk knows
};

/// What the hub has of a student's tutorials until now; nothing of it is kept.
struct OlderVisits {
    OnlineFault fault = OnlineFault::None;
    std::vector<EarlierVisit> visits = {}; ///< the latest first
    bool more = false;                     ///< the hub has more than it tells at once
};

struct NewSlots {
    model::RecordId team;
    std::optional<model::RecordId> tutor = {}; ///< this person where nobody is named
    base::Moment starts;
    int minutes = 60;
    model::TutorialMode mode = model::TutorialMode::Tutorial;
    QString place = {};
    int weeks = 1; ///< the same time in so many weeks
    int inARow = 1; ///< one after another on each day
};

struct NewTutorial {
    model::RecordId student;
    model::RecordId team;
    std::optional<model::RecordId> slot = {}; ///< none: a place on the waiting list
    model::TutorialMode mode = model::TutorialMode::Tutorial;
    QString requested = {};
    QString topic = {};
};

/// What is to be signed.
struct NewRecord {
    model::RecordId tutorial;
    QString studying = {};
    QString requested = {};
    QString provided = {};
    QString nextSteps = {};
    QStringList topics = {};
    std::optional<qint64> minutes = {};
    QString followUp = {};
    std::optional<QDate> followOn = {};
    /// The record that this one is written in place of; that one stays to be read.
    std::optional<model::RecordId> amends = {};
};

/// Tutorials, the times on offer and what was done at each, through the one door of an open desk.
class Tutorials
{
public:
    /// The desk must be open for as long as this lives.
    Tutorials(Desk& desk, const base::Clock& clock) : m_desk(desk), m_clock(clock) {}

    // Ask.
    TutorialList list();
    std::optional<TutorialFile> open(const model::RecordId& tutorial);
    std::optional<TutorialLine> line(const model::RecordId& tutorial);
    /// All tutorials of a student so far, from the hub. `done` is called once, maybe later, and not at all where the desk is locked meanwhile.
    void askOlder(const model::RecordId& student, std::function<void(const OlderVisits&)> done);
    /// Times that can still be given away, the soonest first; of one tutor where one is named.
    std::vector<SlotLine> freeTimes(std::optional<model::RecordId> tutor = {});
    /// All that are still to come, taken or not.
    std::vector<SlotLine> times();
    /// Those of the same tutor, taken or not, that these would overlap.
    std::vector<SlotLine> overlaps(const NewSlots& request);
    /// The teams this person may offer times for.
    std::vector<Item> teams();
    /// What a record begins with: what is known already is not asked for again.
    NewRecord prefill(const model::RecordId& tutorial);
    /// What stands in a record, to be amended.
    NewRecord formOf(const RecordVersion& version);
    QString topicLabel(const QString& code);
    std::vector<Choice> topics();
    /// Somebody else has to sign this person's records as well.
    bool isTrainee();
    /// Where the desk keeps what is being written about it.
    static QString draftPlace(const model::RecordId& tutorial, const QString& field);
    void findWho(const QString& typed, std::function<void(const WhoAnswer&)> done) { session::findWho(m_desk, typed, std::move(done)); }

    // Command.
    /// The first of them is the answer's id.
    CommandAnswer offer(const NewSlots& request);
    CommandAnswer withdraw(const model::RecordId& slot);
    CommandAnswer offerAgain(const model::RecordId& slot);
    /// A time that is free, or a place on the waiting list. One place there a student: who has one is told of by Invalid, with its id.
    CommandAnswer book(const NewTutorial& request);
    /// Gives it this time; the one it had is free again.
    CommandAnswer give(const model::RecordId& tutorial, const model::RecordId& slot);
    CommandAnswer toWaiting(const model::RecordId& tutorial);
    CommandAnswer cancel(const model::RecordId& tutorial);
    CommandAnswer arrive(const model::RecordId& tutorial);
    CommandAnswer begin(const model::RecordId& tutorial);
    CommandAnswer complete(const model::RecordId& tutorial);
    CommandAnswer noShow(const model::RecordId& tutorial);
    /// A visit to a drop-in becomes a tutorial of this person's, with all that is known of it; the one it became where it has.
    CommandAnswer ofVisit(const model::RecordId& visit);
    /// Signs the record. From then on it is read, and amended, but never rewritten.
    CommandAnswer sign(const NewRecord& record);
    /// The second signature on a trainee's record; nobody signs for themselves.
    CommandAnswer coSign(const model::RecordId& record);

private:
    TutorialLine lineOf(Item tutorial, const std::vector<Item>& records);
    std::optional<TimeLost> lostOf(const model::View& tutorial);
    SlotLine lineOf(Item slot);
    RecordVersion versionOf(Item record);
    EarlierVisit earlierOf(const Item& tutorial, const std::vector<Item>& records);
    std::vector<EarlierVisit> earlierOf(const model::RecordId& student, const model::RecordId& but, const std::vector<Item>& records);
    CommandAnswer move(const model::RecordId& tutorial, model::Changes changes, bool letGo);
    /// What lets go of the time that this tutorial has.
    std::vector<Rewrite> lettingGo(const model::View& tutorial);
    /// Whether a time says that a tutorial has it which has another by now, or none: two desks gave it one each.
    bool isLeftBehind(const model::View& slot);
    CommandAnswer setFree(const SlotLine& time);
    model::Changes taking(const model::RecordId& tutorial);

    Desk& m_desk;
    const base::Clock& m_clock;
};

}
