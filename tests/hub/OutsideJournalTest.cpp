#include "core/base/Random.h"
#include "core/hub/HubContext.h"
#include "core/hub/backup/OutsideJournal.h"
#include "tests/support/FakeDisk.h"

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
