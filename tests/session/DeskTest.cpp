#include "core/sync/Ear.h"
#include "tests/hub/Office.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::session;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

struct Staffed : Office {
    FakeDesk& rhian = campus.desk(u"rhian"_s);

    NewNote noteSaying(const QString& words) const { return {theCase(), model::NoteType::General, words}; }
    bool shows(FakeDesk& desk, const QString& words)
    {
        const auto file = desk->caseFile(theCase());
        return file && std::ranges::any_of(file->notes, [&](const Item& note) { return note.view.see(model::Note::body) == model::Seen<QString>::value(words); });
    }
};

/// A line for hints that stands or not as a test says.
struct Wire {
    bool isUp = true;
    int listens = 0;
    int asks = 0;
    std::function<void()> heard;
};

class WiredEar final : public sync::Ear
{
public:
    explicit WiredEar(Wire& wire) : m_wire(wire) {}
    void listen(const QByteArray&, std::function<void()> heard) override
    {
        ++m_wire.listens;
        m_wire.heard = std::move(heard);
    }
    bool isHearing() const override { return m_wire.isUp && m_wire.heard; }
    void ask() override { ++m_wire.asks; }
    void stop() override { m_wire.heard = {}; }

private:
    Wire& m_wire;
};

UnlockFault tryUnlock(FakeDesk& desk, const KeyChoice& choice = {}) { return desk->unlock(choice); }

void spoil(const QString& path, const std::function<void(QByteArray&)>& how)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)) qFatal("the file does not open");
    QByteArray bytes = file.readAll();
    how(bytes);
    file.resize(0);
    file.seek(0);
    file.write(bytes);
}

}

/// The one door of the screens: what is asked, commanded and refused, on the real core beneath.
class DeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewProfileIsAFirstRunAndAFilledOneIsNot()
    {
        Office office;
        FakeDesk& desk = office.campus.bareDesk(u"rhian"_s);
        QCOMPARE(desk->standing(), session::Standing::FirstRun);
        QVERIFY(office.campus.enrol(desk));
        QVERIFY(desk->isOpen());
        desk.lock();
        QVERIFY(!desk->isOpen());
        QCOMPARE(desk->standing(), session::Standing::Locked);
        EnrolAnswer again;
        desk->enrol({u"rhian"_s, u"rhian-password"_s, {}}, {}, [&](const EnrolAnswer& answer) { again = answer; });
        QCOMPARE(again.unlock, UnlockFault::CacheExists);
    }

    void whatIsAskedIsAnsweredFromTheDeskAlone()
    {
        Staffed s;
        s.rhian.faults.unplugged = true;
        QCOMPARE(s.rhian->students(u"stud"_s, 9).size(), 1u);
        QCOMPARE(s.rhian->cases({}).size(), 1u);
        QCOMPARE(s.rhian->caseCount({}), 1);
        CaseQuery closed;
        closed.which = CaseQuery::Which::Closed;
        QVERIFY(s.rhian->cases(closed).empty());
        const auto file = s.rhian->caseFile(s.theCase());
        QVERIFY(file && file->student && file->openConflicts == 0);
        QVERIFY(!s.rhian->caseFile(s.campus.id("case/none")));
        QVERIFY(!s.rhian->student(s.campus.id("student/none")));
        QCOMPARE(s.rhian->nameOf(model::KindNo::Staff, s.campus.staff(u"gareth"_s)), u"Name of gareth"_s);
        QCOMPARE(s.rhian->nameOf(model::KindNo::Staff, s.campus.id("nobody")), QString());
        QCOMPARE(s.rhian->label(u"no-list"_s, u"no-code"_s), u"no-code"_s);
        QCOMPARE(s.rhian->person().user, u"rhian"_s);
    }

    void aNoteIsHereAtOnceAndReachesTheColleague()
    {
        Staffed s;
        FakeDesk& gareth = s.campus.desk(u"gareth"_s);
        QVERIFY(s.rhian->addNote(s.noteSaying(u"words"_s)).ok());
        QVERIFY(s.shows(s.rhian, u"words"_s) && !s.shows(gareth, u"words"_s));
        QCOMPARE(s.rhian->outbox().size(), 1u);
        QVERIFY(s.rhian->outbox()[0].creates && s.rhian->outbox()[0].kind == model::KindNo::Note);
        s.campus.settle();
        QVERIFY(s.shows(gareth, u"words"_s));
        QCOMPARE(s.campus.disagreement(), QString());
    }

    /// Only its own steps move it: nobody sits at it, and the campus does not wake it.
    void aDeskWhoseHintsStopTakesTheLineUpAgainAndAsksByItself()
    {
        Staffed s;
        Wire wire;
        s.rhian.ear = [&] { return std::make_unique<WiredEar>(wire); };
        s.rhian.restart();
        const auto run = [&](FakeDesk& desk) {
            for (int i = 0; i < 200; ++i) s.campus.turn(desk);
        };
        run(s.rhian);
        QCOMPARE(wire.listens, 1);
        FakeDesk& gareth = s.campus.desk(u"gareth"_s);
        const auto write = [&](const QString& words) {
            QVERIFY(gareth->addNote(s.noteSaying(words)).ok());
            run(gareth);
            QVERIFY(gareth->outbox().empty());
        };
        // While the line stands, it is the hub that says so.
        write(u"one"_s);
        const int asks = wire.asks;
        s.campus.advance(600);
        run(s.rhian);
        QCOMPARE(wire.asks, asks + 1);
        QVERIFY(!s.shows(s.rhian, u"one"_s));
        wire.heard();
        run(s.rhian);
        QVERIFY(s.shows(s.rhian, u"one"_s));
        QCOMPARE(wire.listens, 1);
        wire.isUp = false;
        s.campus.advance(3);
        run(s.rhian);
        QCOMPARE(wire.listens, 2);
        write(u"two"_s);
        run(s.rhian);
        QVERIFY(!s.shows(s.rhian, u"two"_s));
        s.campus.advance(30);
        run(s.rhian);
        QVERIFY(s.shows(s.rhian, u"two"_s));
        QCOMPARE(wire.listens, 3);
        // Less and less often, but never less than every minute and a quarter.
        s.campus.advance(600);
        run(s.rhian);
        const int listens = wire.listens;
        s.campus.advance(76);
        run(s.rhian);
        QCOMPARE(wire.listens, listens + 1);
        // A clock that has gone back does not make it wait.
        s.rhian.clock.setByMs = -3'600'000;
        write(u"three"_s);
        run(s.rhian);
        QVERIFY(s.shows(s.rhian, u"three"_s));
        QVERIFY(s.rhian->syncReport().standing != SyncStanding::Offline);
    }

    void whatTheHubWouldRefuseIsRefusedBesideTheForm()
    {
        Staffed s;
        const auto fault = [&](const model::Changes& changes) { return s.rhian->edit(s.theCase(), changes).fault; };
        QCOMPARE(fault(s.titled(u"   "_s)), CommandFault::Incomplete);
        QCOMPARE(fault(s.titled(QString(500, u'x'))), CommandFault::Invalid);
        QCOMPARE(fault(s.titled(u"a"_s + QChar(u'\0'))), CommandFault::Invalid);
        QCOMPARE(fault(s.titled(QString(QChar(0xd83c)))), CommandFault::Invalid);
        QCOMPARE(fault(model::Changes(model::KindNo::Case).clear(model::Case::title)), CommandFault::Incomplete);
        QCOMPARE(s.rhian->edit(s.campus.id("case/none"), s.titled(u"x"_s)).fault, CommandFault::NotHere);
        QCOMPARE(s.rhian->addNote({s.campus.id("case/none"), model::NoteType::General, u"x"_s}).ok(), false);
        QCOMPARE(s.rhian->addNote(s.noteSaying({})).fault, CommandFault::Incomplete);
        QVERIFY(s.rhian->outbox().empty());
        QVERIFY(!s.rhian->mayCreate(model::KindNo::Staff) && s.rhian->mayCreate(model::KindNo::Note));
    }

    void aFullDiskKeepsWhatThereIsAndSaysSo()
    {
        Staffed s;
        QVERIFY(s.rhian->addNote(s.noteSaying(u"kept"_s)).ok());
        s.rhian.fillDisk();
        CommandFault fault = CommandFault::None;
        for (int i = 0; i < 60 && fault == CommandFault::None; ++i) fault = s.rhian->addNote(s.noteSaying(QString(60'000, u'x'))).fault;
        QCOMPARE(fault, CommandFault::DiskFull);
        QCOMPARE(s.rhian->keepDraft(u"note"_s, QString(60'000, u'd'), 0), CommandFault::DiskFull);
        s.rhian.emptyDisk();
        QVERIFY(s.rhian->addNote(s.noteSaying(u"again"_s)).ok());
        QVERIFY(s.shows(s.rhian, u"kept"_s) && s.shows(s.rhian, u"again"_s));
        s.campus.settle();
        QCOMPARE(s.campus.disagreement(), QString());
    }

    void aJournalThatCannotBeWrittenIsSaidAndMendedLater()
    {
        Staffed s;
        s.rhian.disk.appendFault = base::DiskFault::Full;
        s.rhian.disk.leavesHalf = true;
        const auto answer = s.rhian->addNote(s.noteSaying(u"one"_s));
        QVERIFY(answer.ok() && answer.fault == CommandFault::NotDurable);
        s.rhian.disk.appendFault.reset();
        QCOMPARE(s.rhian->addNote(s.noteSaying(u"two"_s)).fault, CommandFault::None);
        s.rhian.restart();
        QCOMPARE(s.rhian->outbox().size(), 2u);
        s.campus.settle();
        QCOMPARE(s.campus.disagreement(), QString());
    }

    void aDraftOutlivesLockAndRestart()
    {
        Staffed s;
        QCOMPARE(s.rhian->keepDraft(u"note:1"_s, u"half a sentence"_s, 4), CommandFault::None);
        s.rhian.lock();
        s.rhian.unlock();
        QCOMPARE(s.rhian->draft(u"note:1"_s)->text, u"half a sentence"_s);
        s.rhian.restart();
        QCOMPARE(s.rhian->draft(u"note:1"_s)->caret, 4);
        s.rhian->dropDraft(u"note:1"_s);
        QVERIFY(!s.rhian->draft(u"note:1"_s));
    }

    void aLockedKeyringOpensNothingAndLosesNothing()
    {
        Staffed s;
        QVERIFY(s.rhian->addNote(s.noteSaying(u"unsent"_s)).ok());
        s.rhian.lock();
        s.rhian.keys.fault = vault::KeyFault::Locked;
        QCOMPARE(tryUnlock(s.rhian), UnlockFault::KeyringLocked);
        s.rhian.keys.fault.reset();
        const auto items = std::exchange(s.rhian.keys.items, {});
        QCOMPARE(tryUnlock(s.rhian), UnlockFault::KeyMissing);
        s.rhian.keys.items = items;
        s.rhian.keys.givesWrongValue = true;
        QVERIFY(tryUnlock(s.rhian) != UnlockFault::None);
        s.rhian.keys.givesWrongValue = false;
        QCOMPARE(tryUnlock(s.rhian, {KeyChoice::How::Passphrase, u"words"_s}), UnlockFault::OtherFactor);
        QCOMPARE(tryUnlock(s.rhian), UnlockFault::None);
        QVERIFY(s.shows(s.rhian, u"unsent"_s));
    }

    void aDamagedCacheIsAnAnswerAndNotTheEnd_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {1, 10, 30, 50, 70, 95}) QTest::addRow("%d %% in", percent) << percent;
    }
    void aDamagedCacheIsAnAnswerAndNotTheEnd()
    {
        QFETCH(int, percent);
        Staffed s;
        s.rhian.lock();
        const QString path = s.rhian.filePath(u"cache.db"_s);
        spoil(path, [&](QByteArray& bytes) { bytes.replace(bytes.size() * percent / 100, 4096, QByteArray(4096, 'x')); });
        const qint64 size = QFile(path).size();
        const UnlockFault fault = tryUnlock(s.rhian);
        QVERIFY(fault == UnlockFault::CacheDamaged || fault == UnlockFault::WrongPassphrase || fault == UnlockFault::None || fault == UnlockFault::KeyMissing);
        QCOMPARE(s.rhian->isOpen(), fault == UnlockFault::None);
        QVERIFY(QFile(path).size() >= size);
    }

    void aCacheThatIsGoneIsNotMadeAnew()
    {
        Staffed s;
        s.rhian.lock();
        QVERIFY(QFile::remove(s.rhian.filePath(u"cache.db"_s)));
        QVERIFY(tryUnlock(s.rhian) != UnlockFault::None);
        QVERIFY(!QFile::exists(s.rhian.filePath(u"cache.db"_s)));
    }

    void aDeskThatKeepsNothingWorksAndLeavesNothingReadable()
    {
        Office office;
        FakeDesk& desk = office.campus.bareDesk(u"rhian"_s);
        std::optional<EnrolAnswer> answer;
        desk->enrol({u"rhian"_s, u"rhian-password"_s, u"1"_s}, {KeyChoice::How::NoCache, {}}, [&](const EnrolAnswer& a) { answer = a; });
        office.campus.sync(desk);
        QVERIFY(answer && answer->ok());
        office.campus.sync(desk);
        QVERIFY(desk->caseFile(office.theCase()).has_value());
        QVERIFY(desk->addNote({office.theCase(), model::NoteType::General, u"kept nowhere"_s}).ok());
        QVERIFY(!QFile::exists(desk.filePath(u"cache.db"_s)));
        office.campus.sync(desk);
        QVERIFY(desk->outbox().empty());
        desk.lock();
        QCOMPARE(desk->standing(), session::Standing::FirstRun);
    }

    void wrongWordsAtTheDoorEnrolNobody()
    {
        Office office;
        FakeDesk& desk = office.campus.bareDesk(u"rhian"_s);
        const auto enrol = [&](const Credentials& who) {
            std::optional<EnrolAnswer> answer;
            desk->enrol(who, {}, [&](const EnrolAnswer& a) { answer = a; });
            office.campus.turns(desk, 3);
            return answer.value_or(EnrolAnswer{SignInFault::NotUnderstood, UnlockFault::None, {}});
        };
        QCOMPARE(enrol({u"rhian"_s, u"wrong"_s, {}}).signIn, SignInFault::WrongCredentials);
        QCOMPARE(enrol({u"nobody"_s, u"wrong"_s, {}}).signIn, SignInFault::WrongCredentials);
        const auto asked = enrol({u"rhian"_s, u"rhian-password"_s, {}});
        QCOMPARE(asked.signIn, SignInFault::AgreementNeeded);
        QVERIFY(!asked.agreement.text.isEmpty());
        QCOMPARE(enrol({u"rhian"_s, u"rhian-password"_s, u"another version"_s}).signIn, SignInFault::AgreementNeeded);
        desk.faults.unplugged = true;
        QCOMPARE(enrol({u"rhian"_s, u"rhian-password"_s, u"1"_s}).signIn, SignInFault::Offline);
        desk.faults.unplugged = false;
        QVERIFY(!QFile::exists(desk.filePath(u"cache.db"_s)));
        QVERIFY(enrol({u"rhian"_s, u"rhian-password"_s, u"1"_s}).ok());
    }

    void whatTheDeskSaysOfItselfIsTrue()
    {
        Staffed s;
        QCOMPARE(s.rhian->syncReport().standing, SyncStanding::UpToDate);
        const auto holdings = s.rhian->holdings();
        QCOMPARE(holdings.students, 1);
        for (const auto& [kind, count] : holdings.rows) QCOMPARE(qint64(s.rhian->all(kind).size()), count);
        s.campus.advance(13 * 3600);
        QVERIFY(s.rhian->addNote(s.noteSaying(u"late"_s)).ok());
        s.campus.sync(s.rhian);
        QCOMPARE(s.rhian->syncReport().standing, SyncStanding::SignInNeeded);
        QCOMPARE(s.rhian->syncReport().waiting, 1);
    }

    void theClockGoingBackHidesNothingAndLosesNothing()
    {
        Staffed s;
        QVERIFY(s.rhian->addNote(s.noteSaying(u"before"_s)).ok());
        const auto now = s.campus.clock.now();
        s.campus.clock.set(now.plusDays(-3650));
        QVERIFY(s.rhian->addNote(s.noteSaying(u"after"_s)).ok());
        QVERIFY(s.shows(s.rhian, u"before"_s) && s.shows(s.rhian, u"after"_s));
        s.campus.clock.set(now);
        s.campus.settle();
        QCOMPARE(s.campus.disagreement(), QString());
    }
};

QTEST_GUILESS_MAIN(DeskTest)
#include "DeskTest.moc"
