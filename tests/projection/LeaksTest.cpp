#include "core/hub/edits/Quarantine.h"
#include "tests/projection/Fixture.h"
#include "tests/support/PostgresCluster.h"

#include <QtTest/QTest>

namespace carrel::tests {

using model::KindNo;
using model::Record;
using namespace Qt::StringLiterals;

/// What a security reader found once, each as the story that showed it.
class LeaksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowMadeReadyForOneRoleIsNeverSentToAnother()
    {
        SmallUniversity small;
        const Record held = small.caseOf("a", "1", u"A case"_s);
        const Record agreed = small.consent("a", "1");
        small.put({held, agreed});
        RawDesk& adviser = small.desk(u"rhian"_s);
        RawDesk& manager = small.desk(u"morag"_s);
        const auto entries = small.put({small.referral("a", held, agreed, u"whythereferral"_s)});
        // Looking whether the adviser should hear of it must leave nothing behind that the manager's pull could pick up.
        QVERIFY(small.hints(adviser, entries));
        manager.drain();
        QVERIFY(manager.find(KindNo::Referral, small.campus.id("referral/a")));
        QVERIFY(!manager.heard.contains("whythereferral"));
    }

    void whoIsBarredFromAStudentSeesNoRowOfTheirCaseWhoeverItNames()
    {
        SmallUniversity small;
        small.campus.relate(model::RelationshipKind::ConflictOfInterest, u"gareth"_s, small.campus.id("student/1"));
        const Record held = small.caseOf("a", "1", u"A case"_s);
        Record note = small.note("a", held, u"namesanother"_s);
        note.put(model::Note::student, small.campus.id("student/2"));
        small.put({held, note});
        RawDesk& gareth = small.desk(u"gareth"_s);
        QCOMPARE(gareth.find(KindNo::Note, note.id()), nullptr);
        gareth.read(u"note"_s, note.id());
        gareth.naming(u"note"_s, u"case"_s, held.id());
        QVERIFY(!gareth.heard.contains("namesanother"));
        QVERIFY(small.desk(u"rhian"_s).heard.contains("namesanother"));
    }

    void aConflictGoesWhenTheConsentUnderTheWordsItQuotesGoes_data()
    {
        QTest::addColumn<bool>("aboutANote");
        QTest::addColumn<bool>("byWithdrawal");
        QTest::newRow("a note whose consent is withdrawn") << true << true;
        QTest::newRow("a referral whose consent is withdrawn") << false << true;
        QTest::newRow("a note that turns out to be about health") << true << false;
    }

    void aConflictGoesWhenTheConsentUnderTheWordsItQuotesGoes()
    {
        QFETCH(bool, aboutANote);
        QFETCH(bool, byWithdrawal);
        SmallUniversity small;
        const Record held = small.caseOf("a", "1", u"A case"_s);
        const Record agreed = small.consent("a", "1");
        Record note = small.note("a", held, u"words"_s);
        if (byWithdrawal) {
            note.put(model::Note::special, true);
            note.put(model::Note::consent, agreed.id());
        }
        const Record referral = small.referral("a", held, agreed, u"words"_s);
        const Record conflict = aboutANote ? small.conflict("a", note, "body", u"quoted"_s) : small.conflict("a", referral, "reply", u"quoted"_s);
        small.put({held, agreed, note, referral, conflict});
        RawDesk& adviser = small.desk(u"rhian"_s);
        QVERIFY(adviser.find(KindNo::Conflict, conflict.id()));
        if (byWithdrawal) {
            small.campus.changeAtHub(KindNo::Consent, agreed.id(),
                                     [](Record& record) { record.put(model::Consent::state, model::ConsentState::Withdrawn); });
        } else {
            small.campus.changeAtHub(KindNo::Note, note.id(), [](Record& record) { record.put(model::Note::type, model::NoteType::Health); });
        }
        adviser.drain();
        QCOMPARE(adviser.find(KindNo::Conflict, conflict.id()), nullptr);
    }

    void anEndThatComesForwardIsToldToTheDesk()
    {
        SmallUniversity small;
        auto& campus = small.campus;
        const auto link = campus.relate(model::RelationshipKind::PersonalTutor, u"tegan"_s, campus.id("student/2"), {}, QDate(2027, 5, 1));
        RawDesk& tutor = small.desk(u"tegan"_s);
        const auto untilOf = [&] {
            const auto* row = tutor.find(KindNo::Student, campus.id("student/2"));
            return row && row->until ? row->until->day() : QDate();
        };
        QCOMPARE(untilOf(), QDate(2027, 5, 1));
        for (const QDate end : {QDate(2026, 10, 9), QDate(2026, 12, 1)}) {
            campus.changeAtHub(KindNo::Relationship, link, [&](Record& record) { record.put(model::Relationship::until, end); });
            tutor.drain();
            QCOMPARE(untilOf(), end);
        }
    }

    void aManagerOfNextMonthSeesTheCasesNextMonth()
    {
        SmallUniversity small;
        auto& campus = small.campus;
        small.put({small.caseOf("a", "1", u"A case"_s)});
        campus.addStaff(u"next"_s, {u"line-manager"_s});
        const auto link = campus.relate(model::RelationshipKind::LineManager, u"next"_s, campus.staff(u"rhian"_s));
        campus.changeAtHub(KindNo::Relationship, link,
                           [](Record& record) { record.put(model::Relationship::from, QDate(2026, 11, 2)); });
        RawDesk& manager = small.desk(u"next"_s);
        QCOMPARE(manager.find(KindNo::Case, campus.id("case/a")), nullptr);
        campus.advance(28 * 24 * 3600);
        QVERIFY(manager.signIn());
        manager.drain();
        QVERIFY(manager.find(KindNo::Case, campus.id("case/a")));
    }

    void whoeverARelationshipNoLongerNamesIsNoLongerSeen()
    {
        SmallUniversity small;
        auto& campus = small.campus;
        const auto link = campus.relate(model::RelationshipKind::PersonalTutor, u"tegan"_s, campus.id("student/2"));
        RawDesk& tutor = small.desk(u"tegan"_s);
        QVERIFY(tutor.find(KindNo::Student, campus.id("student/2")));
        // A source puts right whose tutor somebody is.
        campus.changeAtHub(KindNo::Relationship, link,
                           [&](Record& record) { record.put(model::Relationship::student, campus.id("student/3")); });
        tutor.drain();
        QCOMPARE(tutor.find(KindNo::Student, campus.id("student/2")), nullptr);
        QVERIFY(tutor.find(KindNo::Student, campus.id("student/3")));
    }

    void rowsThatStayHiddenTakeNoPlaceInASearch()
    {
        SmallUniversity small;
        small.campus.relate(model::RelationshipKind::ConflictOfInterest, u"gareth"_s, small.campus.id("student/1"));
        std::vector<Record> cases{small.caseOf("seen", "2", u"Needle"_s)};
        for (int i = 0; i < 60; ++i) cases.push_back(small.caseOf("hidden" + QByteArray::number(i), "1", u"Needle"_s));
        small.put(cases);
        RawDesk& gareth = small.desk(u"gareth"_s);
        QUrlQuery query;
        query.addQueryItem(u"q"_s, u"needle"_s);
        query.addQueryItem(u"limit"_s, u"1"_s);
        const auto found = wire::readRecords(gareth.call("GET", u"/v1/records/case"_s, query).body);
        QVERIFY(found);
        QCOMPARE(found->rows.size(), size_t(1));
        QVERIFY(found->rows.front().view.id() == cases.front().id());
    }

    void whatIsFoundComesInAnOrderThatTellsNothing()
    {
        SmallUniversity small;
        std::vector<Record> cases;
        for (int i = 0; i < 20; ++i) cases.push_back(small.caseOf("found" + QByteArray::number(i), "2", u"Needle"_s));
        small.put(cases);
        const auto found = wire::readRecords(small.desk(u"gareth"_s).search(u"case"_s, u"needle"_s).body);
        QVERIFY(found);
        QCOMPARE(found->rows.size(), size_t(20));
        // Ids hold no time; the store's own numbers would tell which was made first.
        QVERIFY(std::is_sorted(found->rows.begin(), found->rows.end(),
                               [](const auto& a, const auto& b) { return a.view.id() < b.view.id(); }));
    }

    void aHiddenChangeMovesNoRowInAPull()
    {
        const auto orderOf = [](bool hiddenChange) {
            SmallUniversity small;
            const Record first = small.caseOf("a", "1", u"First"_s);
            const Record second = small.caseOf("b", "2", u"Second"_s);
            small.put({first, second});
            RawDesk& manager = small.desk(u"morag"_s);
            const auto change = [&](const Record& which, const auto& field, const QString& to) {
                small.campus.changeAtHub(KindNo::Case, which.id(), [&](Record& record) { record.put(field, to); });
            };
            if (hiddenChange) {
                change(first, model::Case::nextStep, u"not for managers"_s);
                change(second, model::Case::nextStep, u"not for managers"_s);
            }
            for (const Record& one : {second, first}) change(one, model::Case::summary, u"for managers"_s);
            if (hiddenChange) change(second, model::Case::nextStep, u"nor this"_s);
            manager.heard.clear();
            manager.drain();
            return manager.heard;
        };
        QCOMPARE(orderOf(true), orderOf(false));
    }

    void aRowIsNotJudgedByKeysThatCameAfterIt()
    {
        QString why;
        const auto cluster = PostgresCluster::start(&why);
        QVERIFY2(cluster, qPrintable(why));
        SmallUniversity small(cluster->makeDatabase());
        auto& campus = small.campus;
        RawDesk& gareth = small.desk(u"gareth"_s);
        Record held = small.caseOf("a", "1", u"confidentialtitle"_s);
        held.put(model::Case::confidentiality, model::Confidentiality::Confidential);
        // Shared with him at first, so that it is looked at.
        Record shared = held;
        shared.put(model::Case::title, u"A case"_s);
        shared.put(model::Case::assignees, {campus.staff(u"gareth"_s)});
        small.put({shared});
        small.put({held});

        const auto second = hub::openStore(campus.address(), u"second"_s, false);
        QVERIFY(second.ok());
        // Student, period and relationship are read before the case.
        int reads = 0;
        campus.db().onPoint = [&](const char* point) {
            if (qstrcmp(point, "rows-read") != 0 || ++reads != 4) return;
            hub::Transaction transaction(*second.value());
            hub::WorkingSet set(*second.value());
            Record open = held;
            open.put(model::Case::title, u"An open case"_s);
            open.put(model::Case::confidentiality, model::Confidentiality::Team);
            set.put(open);
            base::SeededRandom random("second");
            hub::FeedWriter(*second.value(), campus.clock, random).append(set, {}, {"import", {}, 0});
            transaction.commit();
        };
        gareth.drain();
        QVERIFY(reads >= 4);
        gareth.drain();
        QVERIFY(!gareth.heard.contains("confidentialtitle"));
        QVERIFY(gareth.heard.contains("An open case"));
        campus.db().onPoint = {};
    }

    void whatWasMadeHereIsTakenBackWhenItMayNotBeKept()
    {
        SmallUniversity small;
        const Record held = small.caseOf("a", "1", u"A case"_s);
        Record team = held;
        team.put(model::Case::owner, small.campus.staff(u"gareth"_s));
        small.put({team});
        FakeDesk& rhian = small.campus.desk(u"rhian"_s);
        rhian.faults.unplugged = true;
        const auto action = rhian->addAction({held.id(), u"Ring the library"_s});
        QVERIFY(action.ok());
        // Meanwhile the case is closed: its rows are read online from now on, and not kept.
        small.campus.changeAtHub(KindNo::Case, held.id(), [](Record& record) { record.put(model::Case::state, model::CaseState::Closed); });
        rhian.faults.unplugged = false;
        small.campus.settle();
        QVERIFY(small.campus.hubRecord(KindNo::Action, *action.id));
        QVERIFY(!rhian->find(KindNo::Action, *action.id));
        QCOMPARE(small.campus.disagreement(), QString());
    }

    void aGuessIsAnsweredAlikeWhateverIsThere()
    {
        SmallUniversity small;
        const Record restricted = small.caseOf("a", "1", u"A case"_s);
        small.put({restricted});
        RawDesk& rhian = small.desk(u"rhian"_s);
        rhian.drain();
        small.campus.changeAtHub(KindNo::Student, *restricted.student(), [](Record& record) { record.put(model::Student::restriction, model::Restriction::Restricted); });
        const auto titled = model::Changes(KindNo::Case).to(model::Case::title, u"A guess"_s);
        const auto there = rhian.push(restricted.id(), titled);
        const auto notThere = rhian.push(small.campus.id("case/of nobody"), titled);
        QVERIFY(there && notThere);
        QCOMPARE(there->state, wire::OutcomeState::Quarantined);
        QCOMPARE(notThere->state, there->state);
        QCOMPARE(there->reason, u"scope"_s);
        QCOMPARE(notThere->reason, there->reason);
        // Whoever decides has the true words.
        QStringList kept;
        for (const auto& held : hub::Quarantine(small.campus.db(), small.campus.context()).list()) kept << held.reason;
        QCOMPARE(kept, QStringList({u"restricted"_s, u"unknown"_s}));
    }

    void whatOneDeskIsToldDoesNotDependOnHowMuchOthersDo()
    {
        const auto heardAfter = [](int hiddenWrites) {
            SmallUniversity small;
            for (int i = 0; i < hiddenWrites; ++i) {
                Record theirs = small.caseOf("hidden" + QByteArray::number(i), "2", u"Theirs"_s, "elsewhere");
                theirs.put(model::Case::owner, small.campus.staff(u"other"_s));
                small.put({theirs});
            }
            return small.desk(u"tegan"_s).heard;
        };
        QCOMPARE(heardAfter(3), heardAfter(0));
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::LeaksTest)
#include "LeaksTest.moc"
