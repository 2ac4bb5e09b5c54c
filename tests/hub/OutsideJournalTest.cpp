#include "core/base/Random.h"
#include "core/hub/HubContext.h"
#include "core/hub/backup/OutsideJournal.h"
#include "tests/support/FakeDisk.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace carrel::tests {

using namespace Qt::StringLiterals;

/// The journal that lies outside the store and outlives its restore.
class OutsideJournalTest : public QObject
{
    Q_OBJECT

    base::SeededRandom m_random{"outside"};

    std::shared_ptr<const hub::HubKeys> keys()
    {
        return std::make_shared<const hub::HubKeys>(hub::HubKeys{base::SealKeys::fromSeed(base::Secret::fromRandom(m_random)), base::Secret::fromRandom(m_random), base::Secret::fromRandom(m_random)});
    }
    model::RecordId id() { return model::RecordId::draw(m_random); }

private Q_SLOTS:
    void everythingIsToldAgainAndNothingCanBeRead()
    {
        FakeDisk disk;
        const auto mine = keys();
        hub::OutsideJournal journal(disk, u"journal"_s, mine);
        QCOMPARE(journal.told().error(), base::DiskFault::Missing);
        const auto note = id();
        const auto consent = id();
        const hub::KnownDesk desk{wire::EnrolmentId::draw(m_random), id(), u"rhian"_s, u"Rhian's laptop"_s, u"linux"_s, u"1"_s, "signing", "hashing", "share", {5}};
        QVERIFY(journal.destroyed({{model::KindNo::Note, note, {1}}, {model::KindNo::Case, id(), {1}}}).ok());
        QVERIFY(journal.withdrawn(consent, {2}).ok());
        QVERIFY(journal.enrolled(desk).ok());
        QVERIFY(journal.revoked(desk.id, {6}).ok());
        const auto told = journal.told();
        QVERIFY(told.ok());
        QCOMPARE(told->entries, 5);
        QCOMPARE(told->unreadable, 0);
        QVERIFY(told->destroyed.front().id == note && told->destroyed.size() == 2);
        QVERIFY(told->withdrawn.front().first == consent);
        QVERIFY(told->revoked.front() == desk.id);
        const auto& known = told->enrolled.front();
        QVERIFY(known.id == desk.id && known.staff == desk.staff && known.signingKey == desk.signingKey && known.hashKey == desk.hashKey && known.share == desk.share && known.made == desk.made);
        QCOMPARE(known.name, desk.name);
        for (const QByteArray& words : {QByteArray("rhian"), QByteArray("laptop"), note.text().toLatin1(), QByteArray("signing").toHex()}) QVERIFY(!disk.files[u"journal"_s].contains(words));
        // To a hub with other keys it tells nothing, and that it is there.
        const auto other = hub::OutsideJournal(disk, u"journal"_s, keys()).told();
        QCOMPARE(other->entries, 5);
        QCOMPARE(other->unreadable, 5);
    }

    void aWeekThatWasCountedIsToldAsItWasPublished()
    {
        FakeDisk disk;
        const auto mine = keys();
        hub::OutsideJournal journal(disk, u"journal"_s, mine);
        const hub::CountedWeek week{u"drop-in"_s, id().text(), 2962, 25, {7}, {{u"programme"_s, u"Law: \"LLB\"\n%"_s, 15}, {u"programme"_s, {}, 10}}};
        const hub::CountedWeek few{u"workshops"_s, id().text(), 2962, 0, {8}, {}};
        QVERIFY(journal.counted(week).ok() && journal.counted(few).ok());
        const auto told = journal.told();
        QVERIFY(told.ok());
        QCOMPARE(told->unreadable, 0);
        QCOMPARE(told->counted.size(), size_t(2));
        const auto& first = told->counted[0];
        QVERIFY(first.service == week.service && first.team == week.team && first.week == week.week && first.total == week.total && first.at == week.at);
        QCOMPARE(first.cells, week.cells);
        QVERIFY(told->counted[1].cells.empty() && told->counted[1].total == 0);
        QVERIFY(!disk.files[u"journal"_s].contains("Law"));
    }

    void anEntryCutByAPowerCutHarmsNoOther()
    {
        const auto mine = keys();
        FakeDisk whole;
        QVERIFY(hub::OutsideJournal(whole, u"journal"_s, mine).withdrawn(id(), {1}).ok());
        const QByteArray bytes = whole.files[u"journal"_s];
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            FakeDisk disk;
            disk.files[u"journal"_s] = bytes + bytes.left(size);
            hub::OutsideJournal journal(disk, u"journal"_s, mine);
            QVERIFY(journal.withdrawn(id(), {2}).ok());
            const auto told = journal.told();
            QCOMPARE(told->entries, 2);
            QCOMPARE(told->unreadable, 0);
        }
    }

    void aJournalThatIsReplacedWhileTheHubRunsIsNotWrittenInto_data()
    {
        QTest::addColumn<QByteArray>("instead");
        QTest::newRow("by none") << QByteArray();
        QTest::newRow("by an empty one") << QByteArray("");
        QTest::newRow("by an older copy of itself") << QByteArray("older");
        QTest::newRow("by another hub's") << QByteArray("another");
        QTest::newRow("by one of the same length") << QByteArray("changed");
    }
    void aJournalThatIsReplacedWhileTheHubRunsIsNotWrittenInto()
    {
        QFETCH(QByteArray, instead);
        const auto mine = keys();
        FakeDisk disk;
        hub::OutsideJournal journal(disk, u"journal"_s, mine);
        QVERIFY(journal.withdrawn(id(), {1}).ok());
        const QByteArray older = disk.files[u"journal"_s];
        QVERIFY(journal.destroyed({{model::KindNo::Note, id(), {2}}}).ok());
        const QByteArray whole = disk.files[u"journal"_s];
        QByteArray put = instead;
        if (instead == "older") put = older;
        if (instead == "changed") put = whole, put[20] = put[20] == 'A' ? 'B' : 'A';
        if (instead == "another") {
            FakeDisk elsewhere;
            hub::OutsideJournal other(elsewhere, u"journal"_s, keys());
            for (int i = 0; i < 3; ++i) QVERIFY(other.withdrawn(id(), {i}).ok());
            put = elsewhere.files[u"journal"_s];
        }
        if (instead.isNull()) disk.files.remove(u"journal"_s);
        else disk.files[u"journal"_s] = put;
        QVERIFY(!journal.stands());
        QVERIFY(!journal.destroyed({{model::KindNo::Case, id(), {3}}}).ok());
        QVERIFY(!journal.withdrawn(id(), {3}).ok());
        QCOMPARE(journal.told().error(), base::DiskFault::Failed);
        QCOMPARE(disk.files.contains(u"journal"_s), !instead.isNull());
        if (!instead.isNull()) QCOMPARE(disk.files[u"journal"_s], put);
        // The right one is back, and everything goes on; so it does with one that another verb has written on meanwhile.
        disk.files[u"journal"_s] = whole;
        QVERIFY(journal.stands());
        QVERIFY(hub::OutsideJournal(disk, u"journal"_s, mine).withdrawn(id(), {4}).ok());
        QVERIFY(journal.destroyed({{model::KindNo::Case, id(), {5}}}).ok());
        const auto told = journal.told();
        QVERIFY(told.ok());
        QCOMPARE(told->entries, 4);
        QCOMPARE(told->unreadable, 0);
    }

    void whatIsAppendedNeverGoesWithAFileThatWasReplaced()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"journal"_s);
        const auto write = [](const QString& name, const QByteArray& bytes) {
            QFile file(name);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const auto read = [](const QString& name) {
            QFile file(name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        base::SystemDisk disk;
        hub::OutsideJournal journal(disk, path, keys());
        QVERIFY(journal.withdrawn(id(), {1}).ok());
        const QByteArray whole = read(path);
        // As somebody does who restores a folder: a file of the same name comes in its place.
        QVERIFY(write(path + u".new"_s, "") && QFile::remove(path) && QFile::rename(path + u".new"_s, path));
        for (int i = 0; i < 3; ++i) QVERIFY(!journal.destroyed({{model::KindNo::Note, id(), {2}}}).ok());
        QCOMPARE(read(path), QByteArray(""));
        QVERIFY(write(path + u".new"_s, whole) && QFile::remove(path) && QFile::rename(path + u".new"_s, path));
        // The handle is the old file's: one attempt finds that out, and nothing it was told is lost.
        bool kept = false;
        for (int i = 0; i < 2 && !kept; ++i) kept = journal.destroyed({{model::KindNo::Note, id(), {2}}}).ok();
        QVERIFY(kept);
        QCOMPARE(read(path).count('\n'), 2);
        QCOMPARE(journal.told()->destroyed.size(), size_t(1));
    }

    void aDiskThatDoesNotTakeItIsSaid()
    {
        FakeDisk disk;
        hub::OutsideJournal journal(disk, u"journal"_s, keys());
        disk.writesLeft = 0;
        const auto consent = id();
        QVERIFY(!journal.withdrawn(consent, {1}).ok());
        QVERIFY(!journal.hasWithdrawn(consent));
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::OutsideJournalTest)
#include "OutsideJournalTest.moc"
