#include "tests/hub/Office.h"

#include "core/hub/desks/Pull.h"
#include "core/hub/desks/Shelf.h"
#include "core/hub/desks/Warming.h"
#include "core/hub/store/Schema.h"
#include "core/model/people/Staff.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::tests;
using namespace carrel::hub;
using namespace Qt::StringLiterals;
using model::KindNo;

namespace {

class ShelfTest : public QObject
{
    Q_OBJECT

    static qint64 headOf(Office& office) { return feedHead(office.campus.db()); }
    static qint64 recOf(Office& office) { return WorkingSet(office.campus.db()).stored(KindNo::Case, office.theCase())->rec; }
    static Shelf::Ptr take(Shelf& shelf, Office& office, qint64 head)
    {
        shelf.follow(office.campus.db(), head);
        return shelf.take(office.campus.db(), model::kindView(KindNo::Case), {recOf(office)}, head).front();
    }
    static QString titleOf(const Shelf::Ptr& row) { return row->record().get(model::Case::title).value_or(QString()); }
    static void retitle(Office& office, const QString& title)
    {
        auto record = *WorkingSet(office.campus.db()).find(KindNo::Case, office.theCase());
        record.put(model::Case::title, title);
        office.campus.put({record});
    }

    /// The first page of a desk that has just been enrolled.
    std::optional<wire::Page> pageFor(FakeCampus& campus, const QString& user, bool packs)
    {
        RawDesk desk(campus, user, "shelf/" + QByteArray::number(++m_desks));
        if (!desk.enrol()) return std::nullopt;
        const auto no = Enrolments(campus.db(), campus.context()).byId(desk.enrolment().id)->no;
        wire::Packer packer;
        const QByteArray page = pullPage(campus.db(), campus.context(), no, 0, campus.context().epoch, packs ? &packer : nullptr);
        return wire::readPage(packs ? wire::decompress(page, 1 << 24).value_or(QByteArray()) : page);
    }
    int m_desks = 0;

private Q_SLOTS:
    void whatHasNotChangedIsNotReadAgain()
    {
        Office office;
        Shelf shelf;
        const auto first = take(shelf, office, headOf(office));
        QVERIFY(first && titleOf(first) == u"A title");
        // Behind the feed's back, which is what nothing of ours does.
        office.run(u"UPDATE r_case SET f_title = 'Another'"_s);
        QCOMPARE(take(shelf, office, headOf(office)), first);
    }

    void whatTheFeedTellsOfIsTakenDown()
    {
        Office office;
        Shelf shelf;
        const auto first = take(shelf, office, headOf(office));
        retitle(office, u"Another"_s);
        const auto second = take(shelf, office, headOf(office));
        QCOMPARE(titleOf(second), u"Another"_s);
        QCOMPARE(titleOf(first), u"A title"_s);
        // Who may see it changes without a word of its own being written.
        const size_t keys = second->keys().size();
        office.campus.addStaff(u"mair"_s, {u"line-manager"_s});
        auto link = office.campus.record(KindNo::Relationship, "link/1");
        link.put(model::Relationship::kindOf, model::RelationshipKind::LineManager);
        link.put(model::Relationship::staff, office.campus.staff(u"mair"_s));
        link.put(model::Relationship::person, office.campus.staff(u"rhian"_s));
        link.put(model::Relationship::state, model::RelationshipState::Current);
        office.campus.put({link});
        QVERIFY(take(shelf, office, headOf(office))->keys().size() > keys);
    }

    void whoLooksAtAnEarlierMomentIsNotGivenALaterOne()
    {
        Office office;
        Shelf shelf;
        const qint64 early = headOf(office);
        retitle(office, u"Another"_s);
        const qint64 late = headOf(office);
        const auto now = take(shelf, office, late);
        // The store is asked: in a transaction that sees `early` it would say the old title.
        office.run(u"UPDATE r_case SET f_title = 'As it was'"_s);
        const auto then = shelf.take(office.campus.db(), model::kindView(KindNo::Case), {recOf(office)}, early).front();
        QCOMPARE(titleOf(then), u"As it was"_s);
        // And what was read of the past does not take the place of the present.
        QCOMPARE(take(shelf, office, late), now);
    }

    void everyRecordOfSomeKeysIsReachedInOrderAndAfreshAfterAChange()
    {
        Office office;
        Shelf shelf;
        auto& db = office.campus.db();
        const KeyNos keys{keyNo("institution")};
        const qint64 before = headOf(office);
        shelf.follow(db, before);
        const auto first = shelf.reached(db, keys, before);
        QVERIFY(!first->empty());
        QCOMPARE(shelf.reached(db, keys, before), first);
        office.campus.addStudent("2", u"Student 2"_s);
        const qint64 after = headOf(office);
        shelf.follow(db, after);
        const auto second = shelf.reached(db, keys, after);
        QVERIFY(second->size() > first->size());
        const auto student = office.campus.id("student/2");
        QVERIFY(std::any_of(second->begin(), second->end(), [&](const Candidate& one) { return one.id == student; }));
    }

    void whatWasReadAheadStandsThereAndFollowsTheFeed()
    {
        Office office;
        auto& db = office.campus.db();
        auto& shelf = *office.campus.context().shelf;
        Warming warming(office.campus.context());
        while (warming.step(db)) {
        }
        WorkList::Numbers all;
        for (const auto& kind : model::catalogue()) {
            Rows rows = db.run(u"SELECT rec FROM "_s + tableOf(kind));
            while (rows.next()) all.emplace_back(kind.no(), rows.number(0));
        }
        QVERIFY(all.size() > 4);
        QVERIFY(!shelf.named(all, headOf(office)).empty());
        QVERIFY(all.empty());
        // What is read ahead must not hide what is written afterwards.
        retitle(office, u"Another"_s);
        QCOMPARE(titleOf(take(shelf, office, headOf(office))), u"Another"_s);
    }

    void readingAheadStopsBeforeTheShelfIsFull()
    {
        Office office;
        auto context = office.campus.context();
        context.shelf = std::make_shared<Shelf>(100);
        QVERIFY(!Warming(context).step(office.campus.db()));
    }

    void aPackedGroupGoesOnlyToWhoSeesTheSame()
    {
        Office office;
        auto& campus = office.campus;
        campus.addStaff(u"mair"_s, {u"line-manager"_s});
        auto link = campus.record(KindNo::Relationship, "link/1");
        link.put(model::Relationship::kindOf, model::RelationshipKind::LineManager);
        link.put(model::Relationship::staff, campus.staff(u"mair"_s));
        link.put(model::Relationship::person, campus.staff(u"rhian"_s));
        link.put(model::Relationship::state, model::RelationshipState::Current);
        std::vector<model::Record> records{link};
        for (int i = 0; i < 60; ++i) {
            auto held = *WorkingSet(campus.db()).find(KindNo::Case, office.theCase());
            auto copy = campus.record(KindNo::Case, "copy/" + QByteArray::number(i));
            for (int p = 0; p < held.kind().size(); ++p) copy.set(p, held.at(p));
            records.push_back(copy);
        }
        campus.put(records);
        // Twice: who comes second is sent what was packed for the first.
        std::map<QString, QSet<QByteArray>> shapes;
        for (const QString& user : {u"rhian"_s, u"mair"_s, u"gareth"_s, u"rhian"_s, u"mair"_s}) {
            const auto plain = pageFor(campus, user, false);
            const auto packed = pageFor(campus, user, true);
            QVERIFY(plain && packed);
            QVERIFY(plain->rows.size() >= 60);
            QCOMPARE(packed->rows.size(), plain->rows.size());
            for (size_t i = 0; i < plain->rows.size(); ++i) {
                QVERIFY(packed->rows[i].view == plain->rows[i].view);
                if (plain->rows[i].view.no() == KindNo::Case) shapes[user].insert(plain->rows[i].view.shape().packed());
            }
        }
        QVERIFY(shapes[u"rhian"_s] != shapes[u"mair"_s]);
    }

    void aPersonIsWorkedOutAfreshWhenAPostChangesOrADayComes()
    {
        Office office;
        auto& campus = office.campus;
        const auto& context = campus.context();
        const auto staff = campus.staff(u"rhian"_s);
        const auto first = personAt(campus.db(), staff, context, headOf(office));
        QCOMPARE(personAt(campus.db(), staff, context, headOf(office)), first);
        campus.join(u"rhian"_s, "tutors");
        const auto second = personAt(campus.db(), staff, context, headOf(office));
        QVERIFY(second != first && second->keys.size() > first->keys.size());
    }
};

}

QTEST_GUILESS_MAIN(ShelfTest)
#include "ShelfTest.moc"
