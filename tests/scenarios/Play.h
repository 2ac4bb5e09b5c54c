#pragma once

#include "core/model/tutorials/Tutorial.h"
#include "core/session/Queue.h"
#include "core/session/Workshops.h"
#include "tests/scenarios/Door.h"
#include "tests/scenarios/Swarm.h"
#include "tests/scenarios/Telling.h"

#include <QtCore/QPointer>

namespace carrel::tests {

/// What somebody saved, and where: it may only go with the record.
struct Said {
    QString words;
    model::KindNo kind = model::KindNo::None;
    model::RecordId record;
    std::optional<model::RecordId> within = {}; ///< what it belongs to: of a note its case, of what was signed its tutorial
    model::KindNo withinKind = model::KindNo::Case;
};

/// A term at random: people write, wires break, roles and consents come and go, the hub and the programs stop, media lose
/// their power, stores come back from backups. Everything comes from one seed, so that a seed tells the same story again, word
/// for word. It only plays: what must hold meanwhile is for a Watch to say.
class Play
{
public:
    Play(FakeCampus& campus, const QByteArray& seed);

    void step();
    /// Everything that is broken is mended, everybody signs in, and all is carried.
    void rest();
    /// Counts and texts of both sides, at the end of the trace.
    void close();
    FakeCampus& campus() { return m_campus; }
    const std::vector<FakeDesk*>& desks() const { return m_desks; }
    const Swarm& swarm() const { return m_swarm; }
    /// What was put back and has not spoken to the hub since: nobody can know what came back with an old medium.
    bool isUnheard(FakeDesk& desk) const;
    /// Somebody of Learning Services sits there, whatever else they are.
    static bool isOfService(const FakeDesk& desk) { return desk.user == u"gareth" || desk.user == u"morwenna"; }
    /// Somebody who sees people at a drop-in when they are on duty, and leads workshops.
    static bool isOfRegister(const FakeDesk& desk) { return desk.user == u"catrin"; }
    /// Who has a place at the hub, without those who walked in.
    std::vector<model::Record> placesAtHub(const model::RecordId& workshop);
    /// Nobody can sign in on it: every post of its person has ended.
    bool hasNoPost(const FakeDesk& desk);
    /// Whether no later enrolment has taken its place on the same desk.
    bool isInUse(const wire::EnrolmentId& enrolment);
    /// It may be gone: its record is destroyed, or what that belonged to.
    bool isDestroyed(const Said& one);
    /// The same of a record.
    bool isDestroyed(model::KindNo kind, const model::RecordId& record);
    /// Every sentence has a number of its own.
    static QString sentence(int number) { return QStringLiteral("Sentence-%1-ends").arg(number); }

    /// One line a step, and what came of it.
    QStringList trace;
    /// Everything that was ever saved on a desk.
    std::vector<Said> said;
    /// Which of it went with a medium and a store together, so that nobody has it: see restoresHub().
    QSet<QString> beyondReach;
    /// What was typed and not saved, by desk.
    QHash<QString, QString> drafts;
    /// Who has changed what: by desk, the records.
    QHash<QString, QSet<model::RecordId>> touched;
    /// What was done at the door.
    Door door;
    /// What nobody saw coming; empty when there is nothing.
    QString surprise;
    /// So many times a desk or the hub has gone back in time.
    int wentBack = 0;

private:
    using Act = void (Play::*)();
    struct Part {
        Act act;
        quint32 weight;
        std::optional<Harm> harm = {};
    };
    static std::vector<Part> ofCasework();
    static std::vector<Part> ofService();
    static std::vector<Part> ofTheDoor();
    static std::vector<Part> ofHarms();
    const std::vector<Part>& parts() const;
    quint32 below(quint32 bound) { return m_random.below(bound); }
    model::RecordId anyStudent() { return m_campus.id("student/" + QByteArray::number(1 + below(3))); }
    model::RecordId service() const { return m_campus.id("team/learning-services"); }
    FakeDesk& anyDesk() { return *m_desks[below(quint32(m_desks.size()))]; }
    /// One that is open, if there is any; of those, one that has something to write in.
    FakeDesk* opened();
    FakeDesk* worker();
    FakeDesk* helper();
    std::optional<model::RecordId> any(FakeDesk& desk, model::KindNo kind);
    /// A tutorial that stands in one of these states, as this desk knows it.
    std::optional<model::RecordId> anyTutorial(FakeDesk& desk, std::initializer_list<model::TutorialState> states);
    /// One at which people are seen, or marked.
    FakeDesk* atDoor();
    session::Queue& queueOf(FakeDesk& desk);
    std::optional<model::RecordId> anySession(FakeDesk& desk);
    void callsNext(FakeDesk& desk, const model::RecordId& session);
    void heardCall(FakeDesk& desk, const session::CallAnswer& answer);
    session::CommandAnswer takesOn(session::Queue& queue, const session::QueueRow& row, quint32 drawn, const QString& words);
    std::optional<model::RecordId> anyWorkshop(FakeDesk& desk, bool ahead = false);
    /// No other desk has anything to say yet.
    bool knowsAll(FakeDesk& desk);
    bool knowsAllOf(FakeDesk& desk, const model::RecordId& workshop);
    /// Nobody has a place there whom this desk must not see.
    bool maySeeAllOf(FakeDesk& desk, const model::RecordId& workshop);
    /// What comes back, or is let through late, may give places that nobody counts on.
    void loosenPlaces();
    /// This desk, or the hub, has gone back in time: what was said at the door meanwhile may have gone with it.
    void forgetDoor(const QString& desk);
    void takesPlaceBack(FakeDesk& desk, const session::Deed& deed, const QString& what);
    /// An act that may give places, and whether whoever does it knows of all others.
    void places(FakeDesk& desk, const model::RecordId& workshop, const QString& what, const Said& words, const std::function<session::CommandAnswer()>& act);
    QString freshWords() { return sentence(++m_words); }
    void saw(const QString& what) { trace << what; }
    void saved(FakeDesk& desk, const QString& what, const Said& words, const session::CommandAnswer& answer);
    /// These words of a record, with what it belongs to as this desk knows it.
    static Said saidOf(FakeDesk& desk, const QString& words, model::KindNo kind, const model::RecordId& record);
    void open(FakeDesk& desk);
    void powerUp(FakeDesk& desk);
    /// Whether there was anything to do.
    bool comeBack(FakeDesk& desk);
    void enrolFresh(FakeDesk& desk);
    QSet<QString> sealedWords();
    void backUp();

    // What people do.
    void opensCase();
    void addsNote();
    void addsHealthNote();
    void writesNextStep();
    void rewritesNote();
    void movesCase();
    void settlesConflict();
    void changesConsent();
    void keepsDraft();
    void locks();
    // What Learning Services does.
    void offersTime();
    void takesTimeBack();
    void booksTutorial();
    void givesTime();
    void movesTutorial();
    void signsRecord();
    void rewritesRecord();
    void coSigns();
    void decides();
    void contacts();
    void contactsWhomTheyLike();
    void hearsBack();
    void takesStepBack();
    void comesToDropIn();
    // At the door.
    void opensDropIn();
    void joinsQueue();
    void calls();
    void callsTogether();
    void takesVisitOn();
    void findsWhoItIs();
    void joinsTwins();
    void hearsWhoWasFirst();
    void plansWorkshop();
    void booksPlace();
    void booksAhead();
    void givesPlace();
    void cancelsPlace();
    void marksWhoCame();
    void walksIn();
    void findsWhoCame();
    void closesRegister();
    // What goes wrong at a desk, and on its way to the hub.
    void unplugs();
    void losesCalls();
    void repeatsCalls();
    void delaysReplies();
    void straysCalls();
    void findsHubBusy();
    void restarts();
    void cutsPower();
    void fillsMedium();
    void failsSyncs();
    void losesKeyring();
    void setsClock();
    void goesAway();
    void putsBack();
    // What goes wrong at the hub.
    void stopsHub();
    void stopsHalfway();
    void endsSessions();
    void failsOver();
    void restoresHub();
    // What the institution does.
    void changesPost();
    void changesTutoring();
    void changesInterest();
    void changesRestriction();
    void reassigns();
    void decidesQuarantine();
    void destroys();
    void revokes();
    void changesPolicy();
    // Time and the wire.
    void carries();
    void waits();

    FakeCampus& m_campus;
    bool m_hasDoor; ///< people come to a drop-in and to workshops
    base::SeededRandom m_random;
    Swarm m_swarm;
    model::RecordId m_consent;
    model::RecordId m_interest;
    std::vector<FakeDesk*> m_desks;
    struct Board {
        QPointer<session::Desk> of;
        std::unique_ptr<session::Queue> queue;
    };
    std::map<FakeDesk*, Board> m_boards;
    bool m_copied = false;
    std::optional<base::Moment> m_asPutBack; ///< when the laptop that was put back had last heard of the hub
    QByteArray m_backup;
    QSet<QString> m_revoked; ///< desks that have to erase themselves
    bool m_isExcused = false; ///< since the last backup something sealed has gone the way it is meant to go
    int m_words = 0;
    int m_visits = 0;
    int m_epoch = 1;
};

}
