#include "tests/access/Office.h"
#include "tests/access/RandomCampus.h"

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;
using base::Moment;
using tests::Entry;
using tests::Office;

using List = std::vector<QByteArray>;

namespace {

QByteArray key(const char* prefix, const Entry& entry) { return prefix + entry.id().text().toLatin1(); }

List sorted(List keys)
{
    std::sort(keys.begin(), keys.end());
    return keys;
}

}

class KeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenCaseIsReachedByItsOwnerItsTeamAndTheInstitution()
    {
        Office office;
        const Entry student = office.enrolled(), ada = office.staff(), ben = office.staff(), team = office.team();
        Entry held = office.caseOf(student, ada, team).with(Case::assignees, {ben.id()});
        QCOMPARE(office.keys(held), sorted({key("staff:", ada), key("staff:", ben), key("team:", team),
                                            key("team.open:", team), "institution"}));
    }

    void aClosedCaseIsNoLongerOfTheOpenTeam()
    {
        Office office;
        const Entry ada = office.staff(), team = office.team();
        Entry held = office.caseOf(office.enrolled(), ada, team).with(Case::state, CaseState::Closed);
        QCOMPARE(office.keys(held), sorted({key("staff:", ada), key("team:", team), "institution"}));
        held.with(Case::state, CaseState::Reopened);
        QVERIFY(office.hasKey(held, "team.open:"));
        held.garbled(Case::state, u"a state of next year"_s);
        QVERIFY(!office.hasKey(held, "team.open:"));
    }

    void aConfidentialCaseIsKnownToItsPeopleOnly()
    {
        Office office;
        const Entry student = office.enrolled(), ada = office.staff(), ben = office.staff(), boss = office.staff();
        office.manages(boss, ada);
        Entry held = office.caseOf(student, ada, office.team()).with(Case::assignees, {ben.id()});
        const Entry note = office.note(held, ben), action = office.on<Action>(held), support = office.on<Support>(held);
        office.tutor(office.staff(), student);
        const List people = sorted({key("staff:", ada), key("staff:", ben)});
        held.with(Case::confidentiality, Confidentiality::Confidential);
        for (const Entry& each : {held, note, action, support}) QCOMPARE(office.keys(each), people);
        held.garbled(Case::confidentiality, u"a tier of next year"_s);
        for (const Entry& each : {held, note, action, support}) QCOMPARE(office.keys(each), people);
    }

    void aNoteGoesAsFarAsItsAudience()
    {
        Office office;
        const Entry ada = office.staff(), ben = office.staff(), author = office.staff(), team = office.team();
        const Entry held = office.caseOf(office.enrolled(), ada, team).with(Case::assignees, {ben.id()});
        Entry note = office.note(held, author, Audience::OnlyMe);
        QCOMPARE(office.keys(note), List{key("staff:", author)});
        note.with(Note::audience, Audience::CaseTeam);
        QCOMPARE(office.keys(note), sorted({key("staff:", author), key("staff:", ada), key("staff:", ben)}));
        note.with(Note::audience, Audience::Team);
        QVERIFY(office.hasKey(note, "team.open:"));
        note.garbled(Note::audience, u"everybody"_s);
        QCOMPARE(office.keys(note), List{key("staff:", author)});
    }

    void anOrphanIsReachedByNobody()
    {
        Office office;
        const Entry ada = office.staff();
        const Entry held = office.caseOf(office.enrolled(), ada, office.team());
        const Entry note = office.note(held, ada), action = office.on<Action>(held);
        office.shelf.remove(*held);
        QCOMPARE(office.keys(note), List());
        QCOMPARE(office.keys(action), List());
    }

    void aManagerReachesTheCasesOfWhomTheyManageWhileTheyDo()
    {
        Office office;
        const Entry ada = office.staff(), boss = office.staff();
        const Entry held = office.caseOf(office.enrolled(), ada, office.team());
        Entry link = office.manages(boss, ada).with(Relationship::until, QDate(2026, 4, 1));
        QCOMPARE(office.keyEnds(held, "manager:"), Moment::startOf(QDate(2026, 4, 1)));
        QVERIFY(office.hasKey(held, "manager:", Office::noon(QDate(2026, 3, 31))));
        const Moment end = Moment::startOf(QDate(2026, 4, 1));
        QVERIFY(!office.hasKey(held, "manager:", end));
        QVERIFY(office.hasKey(held, "manager:", Moment{end.ms - 1}));
        const Entry note = office.note(held, ada), action = office.on<Action>(held);
        for (const Entry& each : {held, note, action}) {
            QCOMPARE(office.keyEnds(each, "manager:"), end);
            QCOMPARE(access::keysOf(*each, office.shelf, Office::noon()).boundary, end);
        }
        link.garbled(Relationship::until, u"next spring"_s);
        QVERIFY(!office.hasKey(held, "manager:"));
        link.without(Relationship::until).without(Relationship::staff);
        QVERIFY(!office.hasKey(held, "manager:"));
    }

    void aTutorReachesStudentAndSupportWhileTheStudentIsEnrolled()
    {
        Office office;
        const Entry student = office.student(), tutor = office.staff(), ada = office.staff();
        const Entry period = office.enrol(student);
        office.tutor(tutor, student);
        const Entry held = office.caseOf(student, ada, office.team());
        const Entry support = office.on<Support>(held);
        const Moment end = Moment::startOf(QDate(2026, 6, 27));
        for (const Entry& each : {student, period, support}) {
            QCOMPARE(office.keyEnds(each, "tutor:"), end);
            QVERIFY(office.hasKey(each, "tutor:", Office::noon(QDate(2026, 6, 26))));
            QVERIFY(!office.hasKey(each, "tutor:", Office::noon(QDate(2026, 6, 27))));
            QVERIFY(!office.hasKey(each, "tutor:", Office::noon(QDate(2025, 9, 21))));
        }
        for (const Entry& each : {held, office.note(held, ada), office.on<Action>(held)})
            QVERIFY(!office.hasKey(each, "tutor:"));
    }

    void tutoringEndsByItsOwnCalendarToo()
    {
        Office office;
        const Entry student = office.enrolled();
        Entry link = office.tutor(office.staff(), student)
                         .with(Relationship::from, QDate(2026, 2, 1))
                         .with(Relationship::until, QDate(2026, 5, 1));
        QCOMPARE(office.keyEnds(student, "tutor:"), Moment::startOf(QDate(2026, 5, 1)));
        QVERIFY(!office.hasKey(student, "tutor:", Office::noon(QDate(2026, 1, 31))));
        QVERIFY(!office.hasKey(student, "tutor:", Office::noon(QDate(2026, 5, 1))));
        link.with(Relationship::state, RelationshipState::Ended);
        QVERIFY(!office.hasKey(student, "tutor:"));
        link.garbled(Relationship::state, u"on leave"_s);
        QVERIFY(!office.hasKey(student, "tutor:"));
    }

    void aPeriodThatClosedOnAnUnknownDayIsOver()
    {
        Office office;
        const Entry student = office.student();
        Entry period = office.enrol(student);
        QVERIFY(office.hasKey(student, "enrolled"));
        period.with(Period::state, PeriodState::Closed);
        QVERIFY(!office.hasKey(student, "enrolled"));
        period.with(Period::end, QDate(2026, 4, 3));
        QCOMPARE(office.keyEnds(student, "enrolled"), Moment::startOf(QDate(2026, 4, 4)));
        period.garbled(Period::end, u"soon"_s).with(Period::state, PeriodState::Open);
        QVERIFY(!office.hasKey(student, "enrolled"));
    }

    void whoStudiesWhatIsReachedByItsTeachersAndOffices()
    {
        Office office;
        const Entry student = office.enrolled();
        QCOMPARE(office.keys(student),
                 sorted({"institution", "enrolled", "module:LAW", "module:LAW/2025", "programme:Law", "level:Law/5",
                         "school:School of Law", "faculty:Arts"}));
        QCOMPARE(office.keys(student, Office::noon(QDate(2027, 1, 1))), List{"institution"});
    }

    void theLaterOfTwoPeriodsCounts()
    {
        Office office;
        const Entry student = office.student();
        office.enrol(student, QDate(2025, 9, 22), QDate(2026, 3, 20));
        office.enrol(student, QDate(2026, 1, 12), QDate(2026, 9, 30));
        QCOMPARE(office.keyEnds(student, "enrolled"), Moment::startOf(QDate(2026, 10, 1)));
        QCOMPARE(access::keysOf(*student, office.shelf, Office::noon()).boundary, Moment::startOf(QDate(2026, 3, 21)));
    }

    void aGrantWithoutAnEndIsNone()
    {
        Office office;
        const Entry student = office.enrolled();
        Entry link = office.relate(RelationshipKind::Granted, office.staff()).with(Relationship::student, student.id());
        QVERIFY(!office.hasKey(student, "granted:"));
        link.with(Relationship::until, QDate(2026, 3, 31));
        QCOMPARE(office.keyEnds(student, "granted:"), Moment::startOf(QDate(2026, 3, 31)));
    }

    void aRestrictionLeavesTheInstitutionOnly_data()
    {
        QTest::addColumn<QString>("restriction");
        QTest::addColumn<bool>("restricted");
        QTest::newRow("none") << u"none"_s << false;
        QTest::newRow("not set") << QString() << false;
        QTest::newRow("restricted") << u"restricted"_s << true;
        QTest::newRow("a word of next year") << u"frozen"_s << true;
    }

    void aRestrictionLeavesTheInstitutionOnly()
    {
        QFETCH(QString, restriction);
        QFETCH(bool, restricted);
        Office office;
        Entry student = office.student();
        if (!restriction.isEmpty()) student.garbled(Student::restriction, restriction);
        const Entry ada = office.staff(), period = office.enrol(student), link = office.tutor(office.staff(), student);
        const Entry held = office.caseOf(student, ada, office.team());
        const Entry rows[] = {student,
                              period,
                              link,
                              held,
                              office.note(held, ada),
                              office.on<Action>(held),
                              office.on<Support>(held),
                              office.on<Referral>(held),
                              office.consent(student)};
        for (const Entry& row : rows) {
            const List keys = office.keys(row);
            QCOMPARE(keys == List{"institution"}, restricted);
            QVERIFY(restricted || keys.size() > 1);
        }
    }

    void aRowIsAboutWhoeverItsCaseIsAbout()
    {
        Office office;
        Entry student = office.enrolled();
        const Entry other = office.enrolled(), ada = office.staff();
        const Entry held = office.caseOf(student, ada, office.team());
        Entry note = office.note(held, ada).with(Note::student, other.id());
        const Entry conflict = office.conflict(note, "body");
        for (const Entry& each : {note, conflict}) {
            const auto subjects = access::keysOf(*each, office.shelf, Office::noon()).subjects;
            QCOMPARE(subjects.size(), size_t(2));
            QVERIFY(std::find(subjects.begin(), subjects.end(), student.id()) != subjects.end());
        }
        student.with(Student::restriction, Restriction::Restricted);
        for (const Entry& each : {note, conflict}) QCOMPARE(office.keys(each), List{"institution"});
    }

    void aStudentNobodyCanFindIsTreatedAsRestricted()
    {
        Office office;
        const Entry student = office.enrolled(), ada = office.staff();
        Entry held = office.caseOf(student, ada, office.team());
        office.shelf.remove(*student);
        QCOMPARE(office.keys(held), List{"institution"});
        held.without(Case::student);
        QCOMPARE(office.keys(held), List{"institution"});
    }

    void aStudentNobodyCanReadIsTreatedAsRestricted()
    {
        Office office;
        Entry link = office.relate(RelationshipKind::PersonalTutor, office.staff());
        QVERIFY(office.hasKey(link, "config"));
        link.garbled(Relationship::student, u"somebody"_s);
        QCOMPARE(office.keys(link), List{"institution"});
    }

    void whoDeclaredAConflictOfInterestIsNotToldAround()
    {
        Office office;
        const Entry student = office.enrolled(), ada = office.staff();
        Entry link = office.bar(ada, student);
        QCOMPARE(office.keys(link), sorted({"config", key("named:", ada)}));
        link.garbled(Relationship::kindOf, u"relative"_s);
        QCOMPARE(office.keys(link), sorted({"config", key("named:", ada)}));
        QVERIFY(office.hasKey(office.tutor(ada, student), "enrolled"));
    }

    void onlyTheNoticesInForceAreInTheDirectory()
    {
        Office office;
        Entry notice = office.shelf.add(Notice::kind);
        QVERIFY(!office.hasKey(notice, "directory"));
        for (const auto& [state, told] : {std::pair(NoticeState::Draft, false), std::pair(NoticeState::Current, true),
                                          std::pair(NoticeState::Superseded, false)}) {
            notice.with(Notice::state, state);
            QCOMPARE(office.hasKey(notice, "directory"), told);
            QVERIFY(office.hasKey(notice, "config"));
        }
    }

    void colleaguesAreInTheDirectoryAndTheirPostsAreNot()
    {
        Office office;
        const Entry ada = office.staff(), team = office.team();
        const List directory = {"config", "directory", "institution"};
        for (const Entry& each : {ada, team, office.member(ada, team), office.shelf.add(Lookup::kind)}) {
            QCOMPARE(office.keys(each), directory);
        }
        QCOMPARE(office.keys(office.post(ada, u"adviser"_s)), sorted({"config", "institution", key("staff:", ada)}));
    }

    void aConsentGoesWithTheStudentsCases()
    {
        Office office;
        const Entry student = office.enrolled(), ada = office.staff(), team = office.team();
        const Entry consent = office.consent(student);
        QCOMPARE(office.keys(consent), List{"institution"});
        Entry held = office.caseOf(student, ada, team);
        QCOMPARE(office.keys(consent),
                 sorted({"institution", key("staff:", ada), key("team:", team), key("team.open:", team)}));
        held.with(Case::confidentiality, Confidentiality::Confidential);
        QCOMPARE(office.keys(consent), sorted({"institution", key("staff:", ada)}));
    }

    void aConflictGoesWithItsTarget()
    {
        Office office;
        const Entry ada = office.staff();
        const Entry held = office.caseOf(office.enrolled(), ada, office.team());
        Entry conflict = office.conflict(held, "title");
        QCOMPARE(office.keys(conflict), office.keys(held));
        QCOMPARE(office.keys(office.conflict(conflict, "state")), List());
        conflict.with(Conflict::target, office.shelf.draw().text());
        QCOMPARE(office.keys(conflict), List());
    }

    void aRegisterIsItsLeadersFromAWeekBeforeToTwoWeeksAfter()
    {
        Office office;
        const Entry ada = office.staff(), team = office.team(), student = office.student();
        Entry workshop = office.workshop(team, ada, QDate(2026, 3, 20));
        const Entry booking = office.booking(workshop, student);
        for (const Entry& each : {workshop, booking, student}) {
            QVERIFY(!office.hasKey(each, "leader:", Office::noon(QDate(2026, 3, 12))));
            QVERIFY(office.hasKey(each, "leader:", Moment::startOf(QDate(2026, 3, 13))));
            QVERIFY(office.hasKey(each, "leader:", Office::noon(QDate(2026, 4, 3))));
            QVERIFY(!office.hasKey(each, "leader:", Moment::startOf(QDate(2026, 4, 4))));
            // That it will be is its team's to know from the first day; who comes is not.
            QCOMPARE(office.hasKey(each, "session.open:", Office::noon(QDate(2026, 3, 5))), each.id() == workshop.id());
            QVERIFY(office.hasKey(each, "session.open:", Moment::startOf(QDate(2026, 3, 6))));
            QVERIFY(!office.hasKey(each, "session.open:", Moment::startOf(QDate(2026, 4, 4))));
            QVERIFY(office.hasKey(each, "session:", Office::noon(QDate(2020, 1, 1))));
            // Of whoever else leads one it says nothing.
            QVERIFY(each.id() == workshop.id() || !office.hasKey(each, "staff:", Office::noon(QDate(2026, 3, 14))));
        }
        QVERIFY(office.hasKey(workshop, "staff:", Office::noon(QDate(2025, 12, 1))));
        QVERIFY(!office.hasKey(workshop, "staff:", Moment::startOf(QDate(2026, 4, 4))));
        workshop.without(Workshop::ends);
        for (const Entry& each : {workshop, booking, student}) {
            QVERIFY(!office.hasKey(each, "leader:", Office::noon(QDate(2026, 3, 20))));
            QVERIFY(!office.hasKey(each, "session.open:", Office::noon(QDate(2026, 3, 20))));
        }
    }

    void aBookingIsOfItsStudentsFaculty()
    {
        Office office;
        const Entry student = office.enrolled(), workshop = office.workshop(office.team(), office.staff());
        Entry booking = office.booking(workshop, student);
        QCOMPARE(office.keyEnds(booking, "faculty:"), Moment::startOf(QDate(2026, 6, 27)));
        QVERIFY(!office.hasKey(workshop, "faculty:"));
        booking.without(Booking::student).with(Booking::visitor, u"Somebody"_s);
        QVERIFY(!office.hasKey(booking, "faculty:") && office.hasKey(booking, "session:"));
    }

    void aTutorialIsItsTeamsForGoodAndOnTheirDesksForItsWeeks()
    {
        Office office;
        const Entry team = office.team(), tutor = office.staff(), student = office.student();
        const Entry slot = office.slot(team, tutor, QDate(2026, 4, 20)), visit = office.visit(office.dropIn(team), student);
        Entry tutorial = office.tutorial(team, student, QDate(2026, 4, 20));
        for (const Entry& each : {slot, tutorial, student}) {
            QVERIFY(!office.hasKey(each, "session.open:", Office::noon(QDate(2026, 3, 22))));
            QVERIFY(office.hasKey(each, "session.open:", Moment::startOf(QDate(2026, 3, 23))));
            QVERIFY(office.hasKey(each, "session.open:", Office::noon(QDate(2026, 5, 4))));
            QVERIFY(!office.hasKey(each, "session.open:", Moment::startOf(QDate(2026, 5, 5))));
            QVERIFY(office.hasKey(each, "session:", Office::noon(QDate(2020, 1, 1))));
            // Nobody comes to it by a case, a tutee or a duty.
            for (const char* other : {"team:", "team.open:", "staff:", "tutor:", "duty:", "leader:", "manager:"}) QVERIFY(!office.hasKey(each, other, Office::noon(QDate(2026, 4, 20))));
        }
        QVERIFY(!office.hasKey(visit, "tutorial.past:", Office::noon(QDate(2026, 3, 22))));
        QVERIFY(office.hasKey(visit, "tutorial.past:", Moment::startOf(QDate(2026, 3, 23))));
        QVERIFY(!office.hasKey(visit, "tutorial.past:", Moment::startOf(QDate(2026, 5, 5))));
        tutorial.with(Tutorial::state, TutorialState::Waiting).without(Tutorial::starts).without(Tutorial::ends);
        for (const Entry& each : {tutorial, student}) QVERIFY(office.hasKey(each, "session.open:", Office::noon(QDate(2030, 1, 1))));
    }

    void aTutorialStaysUntilItIsRecordedAndWhileAnotherIsNear()
    {
        Office office;
        const Entry team = office.team(), student = office.student();
        const base::Moment later = Office::noon(QDate(2026, 6, 1));
        Entry first = office.tutorial(team, student, QDate(2026, 3, 12), TutorialState::Completed);
        QVERIFY(office.hasKey(first, "session.open:", later));
        Entry record = office.record(first, student).with(TutorialRecord::needsCoSign, true);
        for (const Entry& each : {first, record}) QVERIFY(office.hasKey(each, "session.open:", later));
        record.with(TutorialRecord::state, SignedState::CoSigned);
        for (const Entry& each : {first, record, student}) QVERIFY(!office.hasKey(each, "session.open:", later));
        // What was done before is read before the next one; another team's is no reason.
        Entry other = office.tutorial(office.team(), student, QDate(2026, 6, 10));
        for (const Entry& each : {first, record}) QVERIFY(!office.hasKey(each, "session.open:", later));
        other.with(Tutorial::team, team.id());
        for (const Entry& each : {first, record, student}) QVERIFY(office.hasKey(each, "session.open:", later));
    }

    void whoComesOftenIsTheirTeamsWhileTheyDo()
    {
        Office office;
        const Entry team = office.team(), student = office.student(), rare = office.student();
        Entry last = office.comesOften(team, student, QDate(2026, 3, 9));
        const Entry once = office.seen(team, rare, QDate(2026, 3, 9));
        const Moment now = Office::noon(QDate(2026, 3, 10));
        for (const Entry& each : {student, last}) {
            QVERIFY(office.hasKey(each, "frequent:", now));
            // The first of the five was on the 5th, and is too old on 2 April.
            QVERIFY(office.hasKey(each, "frequent:", {Moment::startOf(QDate(2026, 4, 2)).ms - 1}));
            QVERIFY(!office.hasKey(each, "frequent:", Moment::startOf(QDate(2026, 4, 2))));
        }
        for (const Entry& each : {rare, once}) QVERIFY(!office.hasKey(each, "frequent:", now));
        // Two teams' sessions are not counted together, and who was not seen was not there.
        last.with(Visit::session, office.dropIn(office.team()).id());
        for (const Entry& each : {student, last}) QVERIFY(!office.hasKey(each, "frequent:", now));
        last = office.seen(team, student, QDate(2026, 3, 8)).with(Visit::state, VisitState::Left);
        QVERIFY(!office.hasKey(student, "frequent:", now));
        last.with(Visit::state, VisitState::Seen);
        QVERIFY(office.hasKey(student, "frequent:", now));
    }

    void aDecisionIsOnTheDesksForFourWeeksAndUntilItIsDone()
    {
        Office office;
        const Entry team = office.team(), student = office.student();
        const Moment at = Office::noon(QDate(2026, 3, 10)), later = Office::noon(QDate(2026, 6, 1));
        Entry decision = office.decision(team, student, at, DecisionChoice::NoContact);
        for (const Entry& each : {decision, student}) {
            QVERIFY(office.hasKey(each, "session:", Office::noon(QDate(2020, 1, 1))));
            QVERIFY(office.hasKey(each, "frequent:", {Moment::startOf(QDate(2026, 4, 7)).ms - 1}));
            QVERIFY(!office.hasKey(each, "frequent:", Moment::startOf(QDate(2026, 4, 7))));
            for (const char* other : {"team:", "team.open:", "staff:", "tutor:", "duty:", "leader:", "manager:"}) QVERIFY(!office.hasKey(each, other, at));
        }
        decision.with(Decision::choice, DecisionChoice::Contact);
        Entry approach = office.approach(decision, student, at);
        for (const Entry& each : {decision, student, approach}) QVERIFY(office.hasKey(each, "frequent:", later));
        approach.with(Approach::outcome, ApproachOutcome::Answered);
        for (const Entry& each : {decision, student, approach}) QVERIFY(!office.hasKey(each, "frequent:", later));
        approach.without(Approach::outcome);
        // Somebody has decided anew.
        const Entry next = office.decision(team, student, at.plusSeconds(60), DecisionChoice::NoContact);
        for (const Entry& each : {decision, approach, next}) QVERIFY(!office.hasKey(each, "frequent:", later));
        // And it is there again when the student comes often again.
        office.comesOften(team, student, QDate(2026, 5, 30));
        for (const Entry& each : {decision, approach, next}) QVERIFY(office.hasKey(each, "frequent:", later));
    }

    void betweenNowAndTheBoundaryNothingChangesByItself()
    {
        int moved = 0;
        for (int seed = 0; seed < 60; ++seed) {
            tests::RandomCampus campus(seed);
            for (const Entry& entry : campus.shelf.all()) {
                const auto now = access::keysOf(*entry, campus.shelf, campus.now);
                const auto consent = access::consentHolds(*entry, campus.shelf, campus.now);
                const Moment last{now.boundary ? now.boundary->ms - 1 : campus.now.plusDays(60).ms};
                QCOMPARE(access::keysOf(*entry, campus.shelf, last).all, now.all);
                QCOMPARE(access::consentHolds(*entry, campus.shelf, last), consent);
                for (const auto& each : now.all) QVERIFY(!each.until || (now.boundary && *each.until >= *now.boundary));
                if (now.boundary) moved += access::keysOf(*entry, campus.shelf, *now.boundary).all != now.all;
            }
        }
        QVERIFY(moved > 100);
    }
};

QTEST_GUILESS_MAIN(KeysTest)
#include "KeysTest.moc"
