#pragma once

#include "app/desk/Options.h"
#include "core/session/Desk.h"
#include "core/sync/HttpLine.h"
#include "core/sync/browser/BrowserSignIn.h"
#include "core/vault/KeychainStore.h"

#include <memory>

namespace carrel::session {
class Queue;
class Tutorials;
class Frequent;
struct FrequentFile;
class Workshops;
struct Register;
struct TutorialFile;
}

namespace carrel::ui {
struct PressRun;
}

namespace carrel::app {

/// What a verb prints, and the program's exit code. `out` is for programs, `words` for people.
struct Spoken {
    int code = 0;
    QByteArray out;
    QString words;
};

/// A desk driven by a command line: opens it, runs one verb, waits for what is under way.
class Headless
{
public:
    explicit Headless(const DeskOptions& options);
    Spoken run();

private:
    Spoken enrol();
    session::EnrolAnswer enrolWith(const session::Credentials& credentials, const session::KeyChoice& choice);
    session::SignInAnswer signInWith(const QString& password, const QString& agreement);
    Spoken sync();
    /// Gives an ended lease, or a desk that was copied or put back, a new one; of any other it renews the lease by asking.
    Spoken renew();
    Spoken enrolAgain();
    Spoken signedIn(const session::SignInAnswer& answer) const;
    Spoken status();
    Spoken dump();
    Spoken queue();
    Spoken queueVerb(const QString& verb);
    Spoken listQueue(session::Queue& queue, const model::RecordId& which);
    Spoken addToQueue(session::Queue& queue, const model::RecordId& which);
    Spoken callNext(session::Queue& queue, const model::RecordId& which);
    Spoken finishVisit(session::Queue& queue);
    /// The drop-in session that is meant; the only one where none is named.
    std::optional<model::RecordId> dropInMeant(session::Queue& queue, QString* why);
    Spoken registerVerb(const QString& verb);
    /// The workshops that this person leads, or else all that are here, for a calendar program.
    Spoken calendarFile(session::Workshops& workshops);
    Spoken showRegister(const session::Register& all);
    Spoken markOnRegister(session::Workshops& workshops, const session::Register& all);
    Spoken walkIn(session::Workshops& workshops, const session::Register& all);
    Spoken printRegister(const session::Register& all);
    /// The file, once it is noted; where it cannot be written there is neither a file nor a note of one that is kept.
    Spoken paperMade(const QString& path, ui::PressRun run, QDate destroyBy);
    /// The workshop of that number or id.
    std::optional<model::RecordId> workshopMeant(session::Workshops& workshops, QString* why);
    Spoken tutorialVerb(const QString& verb);
    Spoken listTutorials(session::Tutorials& tutorials, bool times);
    Spoken showTutorial(const session::TutorialFile& file);
    Spoken bookTutorial(session::Tutorials& tutorials);
    Spoken recordTutorial(session::Tutorials& tutorials, const session::TutorialFile& file);
    Spoken coSignTutorial(session::Tutorials& tutorials, const session::TutorialFile& file);
    /// The tutorial of that id, or the only one of whoever is called so.
    std::optional<model::RecordId> tutorialMeant(session::Tutorials& tutorials, QString* why);
    Spoken frequentVerb(const QString& verb);
    Spoken decideOn(session::Frequent& frequent, const session::FrequentFile& file);
    /// That this person has sent it themselves.
    Spoken writeTo(session::Frequent& frequent, const session::FrequentFile& file);
    Spoken tellOutcome(session::Frequent& frequent, const session::FrequentFile& file);
    Spoken openCase();
    Spoken editCase();
    Spoken addNote();
    Spoken attachFile();
    Spoken listFiles();
    Spoken saveFile();
    std::optional<Spoken> unlock();
    session::KeyChoice keyChoice(QString* why) const;
    std::optional<QString> secretIn(const QString& file, QString* why) const;
    std::optional<model::RecordId> studentNamed(const QString& word);
    std::optional<model::RecordId> ownTeam() const;
    /// What somebody shows who they are with; nothing when it cannot be read.
    std::optional<session::Credentials> credentials(QString* why) const;
    std::unique_ptr<sync::BrowserSignIn> browser();
    /// Lets the desk work until it rests.
    void settle();
    /// Gives a desk that was revoked the time to hand over what it left.
    void leave();
    Spoken answered(const session::CommandAnswer& answer, const QString& done) const;

    DeskOptions m_options;
    /// Nothing when the authority that was named cannot be read.
    std::optional<QSslConfiguration> m_tls;
    base::SystemClock m_clock;
    base::SystemDisk m_disk;
    base::SystemRandom m_random;
    vault::KeychainStore m_keys;
    std::unique_ptr<session::Desk> m_desk;
};

QString wordsFor(session::UnlockFault fault, const DeskOptions& options);
QString wordsFor(session::SignInFault fault, const DeskOptions& options, const QString& reason);
QString wordsFor(const session::CommandAnswer& answer);
QString wordsFor(const session::SyncReport& report);

}
