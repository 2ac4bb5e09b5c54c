#include "tests/scenarios/Story.h"

#include "core/hub/desks/Devices.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using session::KeyChoice;
using session::SignInFault;
using session::Standing;
using session::UnlockFault;
using namespace Qt::StringLiterals;

namespace {

QStringList logged;

void note(QtMsgType, const QMessageLogContext&, const QString& line) { logged << line; }

}

/// Two people with sign-ins of their own at one computer, under one of its users: one keyring, a folder for each. What is
/// one's is nothing to the other.
class SharedMachineTest : public Story
{
    Q_OBJECT

private:
    struct Machine {
        std::unique_ptr<FakeCampus> campus;
        FakeDesk& rhian; ///< an adviser, with a case about Amira
        FakeDesk& elin;  ///< a personal tutor, of Tomos alone
        RecordId theCase;
    };
    static Machine machine(std::unique_ptr<FakeCampus> campus)
    {
        campus->addStaff(u"elin"_s, {u"personal-tutor"_s});
        campus->relate(model::RelationshipKind::PersonalTutor, u"elin"_s, campus->id("student/2"));
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& elin = campus->bareDesk(u"elin"_s);
        elin.shareKeyringOf(rhian);
        if (!campus->enrol(elin)) qFatal("the second desk could not be enrolled");
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        addNote(rhian, theCase, u"Amira commutes."_s);
        campus->settle();
        // What a person leaves about: half a note, words the dictionary is told, what was looked at last, how lists are arranged.
        const QStringList names{u"Amira"_s, u"Tomos"_s};
        for (int i = 0; i < 2; ++i) {
            FakeDesk& desk = i ? elin : rhian;
            desk->keepDraft(u"note:x"_s, names[i] + u" said th"_s, 4);
            desk->keepDraft(u"own-words"_s, names[i] + u"word"_s, 0);
            desk->keepDraft(u"recent"_s, names[i] + u"-was-here"_s, 0);
            desk->setPreference(u"views"_s, names[i] + u"-view"_s);
        }
        return {std::move(campus), rhian, elin, theCase};
    }
    static KeyChoice choice(const FakeDesk& desk) { return {KeyChoice::How::Keychain, {}, desk.pin}; }
    static QString itemOf(FakeDesk& desk)
    {
        QFile file(desk.filePath(u"desk.key"_s));
        if (!file.open(QIODevice::ReadOnly)) qFatal("the mark cannot be read");
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.startsWith("item:")) return QString::fromUtf8(line.mid(5)).trimmed();
        }
        qFatal("the mark names no item");
    }
    static QStringList filesOf(FakeDesk& desk) { return QDir(desk.filePath(QString())).entryList(QDir::Files); }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) qFatal("a file cannot be read");
        return file.readAll();
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("a file cannot be written");
    }
    static void revoke(FakeCampus& campus, const FakeDesk& desk)
    {
        const auto id = campus.db().one(u"SELECT id FROM enrolment WHERE desk_name = ?"_s, {desk.enrolledAs});
        if (!hub::Devices(campus.db(), campus.context()).revoke(*wire::EnrolmentId::parse(id->toString()), u"nia"_s)) qFatal("not revoked");
    }

private Q_SLOTS:
    void neitherHoldsNorNamesWhatIsTheOthers_data() { stores(); }
    void neitherHoldsNorNamesWhatIsTheOthers()
    {
        logged.clear();
        const auto before = qInstallMessageHandler(&note);
        auto [campus, rhian, elin, theCase] = machine(university());
        for (FakeDesk* desk : {&rhian, &elin}) {
            const QByteArray own = desk == &rhian ? "Amira" : "Tomos", others = desk == &rhian ? "Tomos" : "Amira";
            const QByteArray cells = desk->cells();
            QVERIFY(cells.contains(own));
            QVERIFY(cells.contains(own + " said th"));
            QVERIFY(cells.contains(own + "word"));
            QVERIFY(cells.contains(own + "-was-here"));
            QVERIFY(cells.contains(own + "-view"));
            QVERIFY2(!cells.contains(others), others.constData());
            QVERIFY(!desk->pages().contains(others));
            desk->restart();
        }
        rhian.lock();
        elin.lock();
        for (FakeDesk* desk : {&rhian, &elin}) {
            const QByteArray all = desk->files();
            for (const char* words : {"Amira", "Tomos", "Travel", "commutes"}) QVERIFY2(!all.contains(words), words);
        }
        qInstallMessageHandler(before);
        for (const QString& line : std::as_const(logged)) {
            for (const QString& words : {u"Amira"_s, u"Tomos"_s, u"rhian"_s, u"elin"_s}) QVERIFY2(!line.contains(words), qPrintable(line));
        }
        Q_UNUSED(theCase)
    }

    void noOthersSecretOpensAFile_data() { storesWith({"keyring item", "key file", "key file and lease", "cache"}); }
    void noOthersSecretOpensAFile()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, elin, theCase] = machine(university());
        rhian.faults.unplugged = true;
        addNote(rhian, theCase, u"Not sent yet."_s);
        rhian.lock();
        elin.lock();
        auto& keyring = rhian.keys.items;
        const auto kept = keyring;
        QVERIFY(itemOf(rhian) != itemOf(elin));
        QVERIFY(kept[itemOf(rhian)] != kept[itemOf(elin)]);
        QHash<QString, QByteArray> files;
        for (const QString& file : filesOf(rhian)) files[file] = bytesOf(rhian.filePath(file));
        QStringList taken;
        if (word == "keyring item") keyring[itemOf(rhian)] = kept[itemOf(elin)];
        if (word.startsWith("key file")) taken << u"desk.key"_s;
        if (word.endsWith("lease")) taken << u"desk.lease"_s;
        if (word == "cache") taken << u"cache.db"_s;
        for (const QString& file : std::as_const(taken)) write(rhian.filePath(file), bytesOf(elin.filePath(file)));
        for (const FakeDesk* somebody : {&rhian, &elin}) QVERIFY(rhian->unlock(choice(*somebody)) != UnlockFault::None);
        QVERIFY(rhian->unlock({KeyChoice::How::Passphrase, u"elin-password"_s}) != UnlockFault::None);
        QVERIFY(!rhian->isOpen());
        // Nothing that was tried has destroyed anything.
        QCOMPARE(filesOf(rhian).size(), files.size());
        keyring = kept;
        for (const QString& file : filesOf(rhian)) QFile::remove(rhian.filePath(file));
        for (auto it = files.cbegin(); it != files.cend(); ++it) write(rhian.filePath(it.key()), it.value());
        rhian.unlock();
        QCOMPARE(rhian->outbox().size(), size_t(1));
        QCOMPARE(rhian->draft(u"note:x"_s)->text, u"Amira said th"_s);
        elin.unlock();
        QCOMPARE(elin->draft(u"note:x"_s)->text, u"Tomos said th"_s);
    }

    void revokingOneErasesOnlyTheirs_data() { storesWith({"open", "locked"}); }
    void revokingOneErasesOnlyTheirs()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, elin, theCase] = machine(university());
        rhian.faults.unplugged = true;
        addNote(rhian, theCase, u"Unsent and saved."_s);
        const QString theirs = itemOf(elin);
        if (word == "locked") {
            rhian.lock();
            elin.lock();
        }
        revoke(*campus, rhian);
        rhian.faults.unplugged = false;
        for (int i = 0; i < 12; ++i) {
            campus->advance(600);
            campus->settle();
        }
        QVERIFY(!rhian->isOpen());
        QCOMPARE(filesOf(rhian), QStringList());
        for (auto it = rhian.keys.items.cbegin(); it != rhian.keys.items.cend(); ++it) QVERIFY2(it.key().startsWith(theirs), qPrintable(it.key()));
        QVERIFY(rhian.keys.items.contains(theirs));
        QCOMPARE(quarantined(*campus).filter(u"revoked note"_s).size(), 1);
        if (word == "locked") elin.unlock();
        QVERIFY(elin->isOpen());
        QCOMPARE(elin->draft(u"note:x"_s)->text, u"Tomos said th"_s);
        QVERIFY(holds(elin, KindNo::Student, campus->id("student/2")));
        elin.restart();
        campus->settle();
        QVERIFY(holds(elin, KindNo::Student, campus->id("student/2")));
    }

    void whoComesNextFindsNothingAndTakesNothing_data() { stores(); }
    void whoComesNextFindsNothingAndTakesNothing()
    {
        auto [campus, rhian, elin, theCase] = machine(university());
        elin.lock();
        rhian.faults.unplugged = true;
        const RecordId saved = addNote(rhian, theCase, u"Not sent yet."_s);
        rhian.lock();
        elin.unlock();
        elin->keepDraft(u"note:y"_s, u"Mine."_s, 0);
        campus->sync(elin);
        QVERIFY(elin->outbox().empty());
        QVERIFY(!elin.holdsAnywhere(u"Not sent yet."_s));
        // In the other's place there is no room for a desk, and no way in.
        std::optional<session::EnrolAnswer> answer;
        rhian->enrol({u"elin"_s, u"elin-password"_s, {}}, {}, [&](const session::EnrolAnswer& said) { answer = said; });
        while (!answer && campus->turn(rhian)) {
        }
        QCOMPARE(answer->unlock, UnlockFault::CacheExists);
        QCOMPARE(rhian->standing(), Standing::Locked);
        elin.lock();
        rhian.unlock();
        QCOMPARE(rhian->outbox().size(), size_t(1));
        QCOMPARE(rhian->draft(u"note:x"_s)->text, u"Amira said th"_s);
        QVERIFY(!rhian->draft(u"note:y"_s));
        rhian.faults.unplugged = false;
        std::optional<session::SignInAnswer> signedIn;
        rhian->signIn(u"elin-password"_s, {}, [&](const session::SignInAnswer& said) { signedIn = said; });
        while (!signedIn && campus->turn(rhian)) {
        }
        QCOMPARE(signedIn->fault, SignInFault::WrongCredentials);
        campus->settle();
        QCOMPARE(atHub(*campus, KindNo::Note, saved, model::Note::body), u"Not sent yet."_s);
        elin.unlock();
        campus->settle();
        QCOMPARE(campus->disagreement(), QString());
    }

    void theLeaseOfOneIsNotTheOthers_data() { stores(); }
    void theLeaseOfOneIsNotTheOthers()
    {
        auto [campus, rhian, elin, theCase] = machine(university());
        rhian.faults.unplugged = true;
        for (int day = 0; day < 8; ++day) {
            campus->advanceDays(1);
            if (signIn(*campus, elin) != SignInFault::None) QFAIL("no sign-in");
            campus->sync(elin);
            campus->sync(rhian);
        }
        QVERIFY(!rhian->isOpen());
        QVERIFY(elin->isOpen());
        // A share that was given to one opens nothing for the other.
        write(rhian.filePath(u"desk.lease"_s), bytesOf(elin.filePath(u"desk.lease"_s)));
        QCOMPARE(rhian->unlock(choice(rhian)), UnlockFault::LeaseExpired);
        Q_UNUSED(theCase)
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::SharedMachineTest)
#include "SharedMachineTest.moc"
