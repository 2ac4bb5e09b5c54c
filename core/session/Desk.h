#pragma once

#include "core/access/PolicyTable.h"
#include "core/session/Answers.h"
#include "core/session/Commands.h"
#include "core/session/Files.h"
#include "core/session/SyncReport.h"
#include "core/session/Tools.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <functional>
#include <memory>

namespace carrel::session {

class Fleet;

/// The one door the screens knock on: unlock, ask, command, status. One person on one installation. It acts only when it
/// is asked and in step(); whoever builds it decides when to call that (see `stepWanted`).
class Desk final : public QObject
{
    Q_OBJECT

public:
    Desk(Place place, Tools tools, QObject* parent = nullptr);
    ~Desk() override;

    // Unlock.
    Standing standing() const;
    /// Signs in at the hub for the first time and makes the cache. `done` is called once, later.
    void enrol(const Credentials& credentials, const KeyChoice& choice, std::function<void(EnrolAnswer)> done);
    /// What the hub offers; for an address that nobody has signed in at yet.
    void askWays(std::function<void(SignInFault, SignInWays)> done);
    /// Ends a walk through the university's sign-in: its `done` is told Cancelled.
    void cancelBrowser();
    UnlockFault unlock(const KeyChoice& choice);
    /// Ends the wait for a keyring that does not answer; unlock() then says Slow.
    void stopWaiting();
    PinReport pin() const;
    /// The policy asks for a PIN that an open desk, whose key lies in the keyring, does not have yet.
    bool needsPin() const;
    /// Makes `next` the PIN; `before` is the one there is, or empty. It also ends an enrol() that said PinNeeded and opens the desk.
    UnlockFault setPin(const QString& before, const QString& next);
    /// Gives up the copy on this computer, whose key is lost or forgotten: destroys what is left of the key, then the copy.
    /// What was not sent stays sealed and goes to the hub when this desk is set up again. Only while closed.
    UnlockFault startOver();
    /// Of a closed desk whose lease has ended (`LeaseExpired`): signs in at the hub, which gives the share back, and opens
    /// the desk with it as unlock() would. A lost or revoked desk gets none. `done` is called once, later.
    void renewLease(const Credentials& credentials, const KeyChoice& choice, std::function<void(EnrolAnswer)> done);
    /// Drops every key and every row from memory; drafts and unsent work stay, sealed.
    void lock();
    bool isOpen() const;
    /// Signs in again on a desk that is open, after its session has ended; below, by the university's sign-in.
    void signIn(const QString& password, const QString& agreement, std::function<void(SignInAnswer)> done);
    void signInByBrowser(const QString& agreement, std::function<void(SignInAnswer)> done);
    /// Whether this desk was set up by the university's sign-in, so that no password belongs to it.
    bool isOfUniversity() const;
    /// A new enrolment for an open desk that was found copied or put back (`Forked`, `PutBack`): its rows come anew, and unsent work goes out under it.
    void enrolAgain(const QString& password, const QString& agreement, std::function<void(SignInAnswer)> done);
    void enrolAgainByBrowser(const QString& agreement, std::function<void(SignInAnswer)> done);
    /// It was revoked and has erased itself, and the hub does not have all yet that it left, sealed: step() carries it.
    bool isLeaving() const;
    /// Valid while open.
    Person person() const;
    /// How the policy wants this desk guarded; its usual words while it is closed.
    model::DeskRules rules() const;

    // Ask.
    std::vector<Item> students(const QString& words, int limit);
    /// Whose contact this person has noted since `since`, the latest first. Only those on this desk.
    std::vector<Item> studentsSeen(base::Moment since);
    /// Others on this desk who have the very same name.
    std::vector<Item> namesakes(const model::View& student);
    std::optional<StudentFile> student(const model::RecordId& id);
    std::vector<CaseLine> cases(const CaseQuery& query);
    int caseCount(const CaseQuery& query);
    /// All groups and states of a list at once; of the question, only whose and about what counts.
    CaseCounts caseCounts(const CaseQuery& query);
    /// The best few students and cases for a line where anything may be typed.
    Found look(const QString& words, int most);
    std::optional<CaseFile> caseFile(const model::RecordId& id);
    std::optional<Item> find(model::KindNo kind, const model::RecordId& id);
    std::vector<Item> all(model::KindNo kind);
    /// A colleague's or team's name as this role knows it; empty when it does not.
    QString nameOf(model::KindNo kind, const model::RecordId& id);
    /// The label of a code in a lookup list; the code itself when there is none.
    QString label(const QString& list, const QString& code);
    std::vector<Choice> choices(const QString& list);
    /// What is due, and what has to be looked at.
    Agenda agenda();
    /// Who could read a note on this case with this audience.
    AudienceAnswer audience(const model::RecordId& theCase, model::Audience audience);
    bool mayCreate(model::KindNo kind) const;
    Arrival arrival(const model::RecordId& attachment); ///< how much of an attached file is here

    // Ask beyond the desk: the hub answers, the read is audited, nothing is stored. Of those that name a record 200 at most.
    void searchOnline(model::KindNo kind, const QString& words, std::function<void(OnlineAnswer)> done);
    void readOnline(model::KindNo kind, const model::RecordId& id, std::function<void(OnlineAnswer)> done);
    void readNaming(model::KindNo kind, const model::FieldSpec& field, const model::RecordId& named, std::function<void(OnlineAnswer)> done);
    /// What each role may see, by the policy in force at the hub; empty where there is a fault. It names nobody.
    void askPolicy(std::function<void(OnlineFault, const std::vector<access::PolicyCell>&)> done);
    /// What is asked about all desks there are. For an open desk, and not to outlive it.
    std::unique_ptr<Fleet> fleet();

    // Command.
    CommandAnswer openCase(const NewCase& request);
    CommandAnswer addNote(const NewNote& request);
    CommandAnswer addAction(const NewAction& request);
    /// Any change of any record this role may write; the typed ones above are made of it.
    CommandAnswer edit(const model::RecordId& id, const model::Changes& changes);
    /// The same for several records: all or none, and one deed. The answer names what stands in the way (`NotHere`) or the field.
    CommandAnswer editAll(const std::vector<Rewrite>& rewrites);
    CommandAnswer create(model::Changes changes);
    CommandAnswer createWith(model::Changes changes, const std::function<std::vector<Rewrite>(const model::RecordId&)>& besides); ///< and edits that belong to it: one deed
    /// The same for something that belongs to a case: which case and whose it is are filled in.
    CommandAnswer createIn(const model::RecordId& theCase, model::Changes changes);
    /// Ends a consent at once: what is held under it is held back from that moment.
    CommandAnswer withdraw(const model::RecordId& consent);
    /// Says on both that they have to do with each other, or no longer; not of a case only its own people know of (`NotAllowed`).
    CommandAnswer link(const model::RecordId& one, const model::RecordId& other, bool linked);
    /// Attaches a file: the record of it and every piece, or nothing. It is looked at first.
    AttachAnswer attach(const NewAttachment& request);
    /// Its pieces leave every desk; that it was there, and why it is not, stays.
    CommandAnswer withdrawFile(const model::RecordId& attachment, const QString& reason);
    /// Hands over the bytes of an attached file, once it stands on record that they are viewed or copied. `done`: once, maybe later.
    void openFile(const model::RecordId& attachment, model::PrintMedium medium, std::function<void(const OpenedFile&)> done);
    /// Puts words away unread; from here on only settleAside() opens them.
    CommandFault setAside(const model::RecordId& theCase, const QString& words);
    std::vector<SetAside> setAsides(const model::RecordId& theCase);
    /// Makes a health note of them, held under this consent or recorded condition.
    CommandAnswer settleAside(const SetAside& aside, const model::RecordId& consent);
    void discardAside(const SetAside& aside);
    CommandAnswer settle(const Settlement& settlement);
    /// Puts a printing on record before it happens, and so into the hub's audit. Print only when the answer is ok.
    PrintAnswer notePrint(const NewPrint& request);
    /// What was done here today, newest first.
    std::vector<Deed> deeds();
    /// Puts back what a deed changed, as a new edit. `NotHere` where it cannot be put back, or somebody has changed it since.
    CommandAnswer undo(qint64 deed);
    /// `DiskFull`: it is kept nowhere but in the box it is typed into.
    CommandFault keepDraft(const QString& place, const QString& text, int caret);
    std::optional<DraftText> draft(const QString& place);
    void dropDraft(const QString& place);
    /// How this person has arranged their desk: settings by name, kept in the encrypted file. Empty where nothing is set.
    QString preference(const QString& name);
    void setPreference(const QString& name, const QString& value);

    // Status.
    /// Of a closed desk: NeverSynced, or Revoked while it is leaving.
    SyncReport syncReport() const;
    std::vector<WaitingEdit> outbox();
    std::vector<ToldEdit> told();
    void forgetTold(qint64 number);
    std::vector<Conflict> conflicts();
    HoldingSummary holdings();
    /// The cases held here by why they are, each in one group; those that may leave last.
    std::vector<TrimGroup> trimGroups(const QSet<model::RecordId>& openedLately);
    /// Takes these cases off this desk until they are wanted back; what must stay is passed over. The answer is how many leave.
    int trim(const QList<model::RecordId>& cases);
    /// Wants back what was trimmed; of this student alone where one is named.
    void takeBack(const std::optional<model::RecordId>& student = std::nullopt);
    TrimReport trimmed(const std::optional<model::RecordId>& student = std::nullopt);
    void syncNow();
    /// The next piece of carrying changes both ways. True: call again soon. Call it once a minute at least: rows whose time
    /// has passed leave the file by it. Of a closed desk it asks the hub now and then whether it has to erase itself.
    bool step();

Q_SIGNALS:
    void opened();
    void closed();
    /// It locks itself right after this: whoever shows something of it lets go now.
    void locking(carrel::session::SelfLock why);
    /// It was revoked, and holds nothing any more.
    void erased();
    /// Something the desk shows has changed.
    void rowsChanged();
    void syncChanged();
    /// A command was carried out; it is the first of deeds().
    void deedDone();
    /// An answer came, or there is something to send: call step() from the event loop.
    void stepWanted();

private:
    struct Opened;
    Opened& open() const;
    /// What a question answers where the file itself fails: nothing, and the sync report says why (`CacheDamaged`). It never throws.
    template <class Question>
    std::invoke_result_t<Question> asking(const Question& question) const;
    UnlockFault openCache(const base::Secret& key, bool fresh, const sync::Enrolled* enrolled);
    UnlockFault openInMemory(const base::Secret& key, const sync::Enrolled& enrolled);
    void adopt(std::unique_ptr<Opened> opened, const sync::Enrolled* enrolled);
    bool moveTo(const sync::Enrolled& enrolled, bool byBrowser);
    void leaveBehind(std::function<void(EnrolAnswer)> done);
    void enrolAnew(const Credentials& credentials, std::function<void(SignInAnswer)> done);
    /// Sees that `m_passport` belongs to this key: one that waits only for the agreement is kept.
    void getPassport(const QByteArray& seed, bool agreed, std::function<void(const sync::GateAnswer&)> done);
    void dropPassport(const sync::GateAnswer& answer);
    std::function<void(const sync::GateAnswer&, const std::optional<sync::LiveSession>&)> signedIn(std::function<void(SignInAnswer)> done);
    void enrolAtHub(const Credentials& credentials, std::function<void(const sync::GateAnswer&, const std::optional<sync::Enrolled>&)> done);
    UnlockFault openFresh(const KeyChoice& choice, const sync::Enrolled& enrolled);
    struct Begun; ///< what was enrolled, until its PIN is chosen
    UnlockFault finish(const KeyChoice& choice, const sync::Enrolled& enrolled, bool byBrowser);
    void useSession(const QByteArray& token, base::Moment until);
    void listenWith(const QByteArray& token);
    std::unique_ptr<sync::Gate> makeGate() const;
    void dropExpired();
    bool lockIfEnded(); ///< sees to the lease; true when it has ended, and the desk is locked
    void noteContact();
    void lockItself(SelfLock why);
    std::optional<quint64> judgeAge(store::Cache& cache); ///< what the keyring knows of it
    void noteAge();
    UnlockFault openRestored(const KeyChoice& choice, const wire::LeaseReply& lease);
    UnlockFault shutIfEnded();
    void erase(); ///< keys, cache and what belongs to it; what was not sent stays sealed until the hub has it
    bool watchFromAfar();
    void dropOff(); ///< whose desk it is may no longer sign in
    void handOver();
    CommandAnswer store(const model::RecordId& id, const model::Changes& changes, bool creates);
    void stamp(model::Changes& changes) const;
    CommandAnswer create(model::Changes changes, bool isDeed);
    bool comesHere(const model::View& file);
    std::vector<QString> piecesHere(const model::RecordId& attachment, int count);
    OpenedFile handOver(const model::View& file, model::PrintMedium medium, OpenedFile out, const std::vector<QString>& pieces);
    CommandAnswer saved(const model::RecordId& id, const std::function<bool()>& save);
    QHash<model::RecordId, qint64> entriesByCase();
    void keepWhatIsWorkedOn(const model::RecordId& id, const model::Changes& changes);
    void addWaitingFiles(std::vector<WaitingEdit>& out);
    void remember(Deed deed, const model::Changes& before);
    std::vector<SetAside> setAsidesAt(const QString& prefix);
    void sweepDeeds();
    void flushDeeds();
    std::vector<Item> naming(model::KindNo kind, const model::FieldSpec& field, const model::RecordId& id, const model::FieldSpec* sort = nullptr, bool descending = false);

    Place m_place;
    Tools m_tools;
    std::unique_ptr<Opened> m_open;
    std::unique_ptr<sync::BrowserSignIn> m_browser;
    std::unique_ptr<sync::Gate> m_gate;
    std::unique_ptr<sync::Passport> m_passport;
    std::unique_ptr<Begun> m_begun;
    std::unique_ptr<vault::Vault> m_vault; ///< while the desk is open and its key is kept
    std::unique_ptr<sync::Gate> m_errand;  ///< calls that nobody asked for, one at a time
    bool m_onErrand = false;
    qint64 m_droppedOff = 0; ///< of the journal, its bytes
    std::optional<qint64> m_nextErrand; ///< by the count of milliseconds
};

}
