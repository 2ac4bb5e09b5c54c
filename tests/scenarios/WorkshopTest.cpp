#include "tests/scenarios/WorkshopStory.h"

#include "core/hub/feed/Feed.h"
#include "core/hub/governance/Destruction.h"
#include "core/hub/workshops/GroupFigures.h"
#include "core/model/governance/Conflict.h"

namespace carrel::tests {

using model::Attendance;
using model::Booking;
using model::BookingState;
using model::KindNo;
using model::RecordId;
using model::Workshop;
using model::WorkshopState;
using session::CommandFault;
using namespace Qt::StringLiterals;

/// A workshop, its register and its leader's desk: who comes is marked without the network, and the names leave with the register.
class WorkshopTest : public WorkshopStory
{
    Q_OBJECT

    /// What the hub does each minute, and then everybody hears of it.
    static void look(Term& term)
    {
        hub::GroupFigures(term.campus->db(), term.campus->context()).look();
        term.campus->settle();
    }

private Q_SLOTS:
    void theRegisterComesAWeekBeforeAndLeavesTwoWeeksAfter_data() { stores(); }
    void theRegisterComesAWeekBeforeAndLeavesTwoWeeksAfter()
    {
        const auto term = this->term(10);
        book(*term, 1, 2);
        auto lines = term->leader.workshops.list();
        QCOMPARE(lines.size(), size_t(1));
        QVERIFY(lines[0].isMine && !lines[0].isHere);
        QCOMPARE(lines[0].comes, std::optional(base::Moment::startOf(term->campus->today().addDays(3))));
        QVERIFY(term->leader.desk->all(KindNo::Booking).empty() && term->leader.desk->all(KindNo::Student).empty());
        QCOMPARE(term->team.workshops.list()[0].figures.booked, 2);

        pass(*term, 3);
        QVERIFY(term->leader.workshops.list()[0].isHere);
        QCOMPARE(namesOf(term->leader, term->workshop), (QStringList{u"Amira Benhaddou"_s, u"Tomos Llŷr Wynne"_s}));
        QCOMPARE(studentsInLedger(*term->campus, u"catrin"_s), 2);
        QVERIFY(term->leader.desk.holdsAnywhere(u"Amira"_s));

        pass(*term, 7 + 14);
        QCOMPARE(namesOf(term->leader, term->workshop).size(), 2);
        pass(*term, 1);
        for (Lectern* desk : {&term->leader, &term->team}) {
            for (const KindNo kind : {KindNo::Workshop, KindNo::Booking, KindNo::Student}) QVERIFY(desk->desk->all(kind).empty());
            QVERIFY(!desk->desk.holdsAnywhere(u"Amira"_s));
            QVERIFY(desk->workshops.list().empty());
        }
        QCOMPARE(studentsInLedger(*term->campus, u"catrin"_s), 0);
        // The team looks at it online, for good.
        QCOMPARE(readOnline(*term->campus, term->team.desk, KindNo::Workshop, term->workshop).items.size(), size_t(1));
        QVERIFY(readOnline(*term->campus, term->leader.desk, KindNo::Workshop, term->workshop).items.empty());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aWorkshopThatLiesFarAheadStaysWithItsTeamWithoutNames_data() { stores(); }
    void aWorkshopThatLiesFarAheadStaysWithItsTeamWithoutNames()
    {
        const auto term = this->term(40, 12);
        for (Lectern* desk : {&term->team, &term->leader}) {
            const auto lines = desk->workshops.list();
            QCOMPARE(lines.size(), size_t(1));
            QCOMPARE(lines[0].title, u"Building an argument"_s);
            QVERIFY(!lines[0].isHere);
            QCOMPARE(lines[0].comes, std::optional(base::Moment::startOf(term->campus->today().addDays(desk == &term->team ? 26 : 33))));
        }
        // What is planned may be changed until then, and who has booked elsewhere is on no desk.
        QVERIFY(change(term->team.desk, term->workshop, model::Changes(KindNo::Workshop).to(Workshop::place, u"The other room"_s)).ok());
        model::Record booking = term->campus->record(KindNo::Booking, "booking");
        booking.put(Booking::workshop, term->workshop);
        booking.put(Booking::student, term->student(1));
        booking.put(Booking::state, BookingState::Booked);
        booking.put(Booking::booked, term->campus->clock.now());
        term->campus->put({booking});
        term->campus->settle();
        QCOMPARE(shown(term->leader.desk, KindNo::Workshop, term->workshop, Workshop::place), u"The other room"_s);
        QCOMPARE(term->team.workshops.book({term->workshop, term->student(2)}).fault, CommandFault::NotHere);
        QVERIFY(!term->team.desk.holdsAnywhere(u"Amira"_s));
        pass(*term, 25);
        QVERIFY(!term->team.workshops.list()[0].isHere && !term->team.desk.holdsAnywhere(u"Amira"_s));
        pass(*term, 1);
        QVERIFY(term->team.workshops.list()[0].isHere);
        QCOMPARE(namesOf(term->team, term->workshop), QStringList(u"Amira Benhaddou"_s));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aDeskThatIsCutOffLetsTheNamesGoByItself_data() { stores(); }
    void aDeskThatIsCutOffLetsTheNamesGoByItself()
    {
        const auto term = this->term(0);
        book(*term, 1, 2);
        // It was thirteen days ago.
        term->campus->changeAtHub(KindNo::Workshop, term->workshop, [](model::Record& workshop) {
            for (const auto* field : {&Workshop::starts, &Workshop::ends}) workshop.put(*field, workshop.get(*field)->plusDays(-13));
        });
        term->campus->settle();
        QCOMPARE(namesOf(term->leader, term->workshop).size(), 2);
        term->leader.desk.faults.unplugged = true;
        term->campus->advanceDays(2);
        term->leader.desk->step();
        QVERIFY(term->leader.desk->isOpen());
        for (const KindNo kind : {KindNo::Workshop, KindNo::Booking, KindNo::Student}) QVERIFY(term->leader.desk->all(kind).empty());
        QVERIFY(!term->leader.desk.holdsAnywhere(u"Amira"_s));
    }

    void nameAndProgrammeAreAllThatEverReachesTheLeader_data() { stores(); }
    void nameAndProgrammeAreAllThatEverReachesTheLeader()
    {
        using model::Student;
        const auto term = this->term(2);
        term->campus->changeAtHub(KindNo::Student, term->student(1), [](model::Record& student) {
            student.put(Student::number, u"N-NUMBER"_s);
            student.put(Student::email, u"an-address@caerwennol.example"_s);
            student.put(Student::phone, u"07700-PHONE"_s);
            student.put(Student::preferredName, u"Preferred-Amy"_s);
            student.put(Student::school, u"School-of-Media"_s);
            student.put(Student::level, 5);
        });
        book(*term, 1, 1);
        RawDesk raw(*term->campus, u"catrin"_s, "catrin's other");
        QVERIFY(raw.enrol());
        raw.drain();
        raw.search(u"student"_s, u"Amira"_s);
        raw.search(u"student"_s, u"N-NUMBER"_s);
        raw.read(u"student"_s, term->student(1));
        raw.naming(u"booking"_s, u"student"_s, term->student(1));
        raw.naming(u"period"_s, u"student"_s, term->student(1));
        QVERIFY(raw.replies.contains("Amira Benhaddou") && raw.replies.contains("Journalism BA"));
        for (const char* hidden : {"N-NUMBER", "an-address", "07700-PHONE", "Preferred-Amy", "School-of-Media"}) {
            QVERIFY2(!raw.replies.contains(hidden), hidden);
            QVERIFY2(!term->leader.desk.holdsAnywhere(QString::fromLatin1(hidden)), hidden);
        }
        // Nor by way of whoever else has it on their desk: the team knows the number.
        QVERIFY(term->team.desk.holdsAnywhere(u"N-NUMBER"_s));
        QVERIFY(!term->team.desk.holdsAnywhere(u"07700-PHONE"_s));
        const auto row = rowOf(term->leader, term->workshop, u"Amira Benhaddou"_s);
        QCOMPARE(row.programme, u"Journalism BA"_s);
        QVERIFY(!row.level);
        QCOMPARE(shown(term->leader.desk, KindNo::Student, term->student(1), Student::number), u"(withheld)"_s);
    }

    void whoCameIsMarkedWithoutTheNetworkAndSeenByTheTeamAfter_data() { stores(); }
    void whoCameIsMarkedWithoutTheNetworkAndSeenByTheTeamAfter()
    {
        const auto term = this->term(0);
        book(*term, 1, 3);
        term->leader.desk.faults.unplugged = true;
        QVERIFY(term->leader.workshops.mark(bookingOf(*term, 1), Attendance::Present).ok());
        QVERIFY(term->leader.workshops.mark(bookingOf(*term, 2), Attendance::Late).ok());
        term->leader.desk.restart();
        const base::Moment then = term->campus->clock.now();
        session::Workshops again(*term->leader.desk, term->leader.desk.clock, term->leader.desk.random);
        QCOMPARE(again.open(term->workshop)->head.figures.marked(), 2);
        term->campus->settle();
        QCOMPARE(registerAt(term->team, term->workshop).head.figures.unmarked(), 3);
        term->leader.desk.faults.unplugged = false;
        term->campus->advance(600);
        term->campus->settle();
        const auto all = registerAt(term->team, term->workshop);
        QCOMPARE(all.head.figures.present, 1);
        QCOMPARE(all.head.figures.late, 1);
        QCOMPARE(all.head.figures.unmarked(), 1);
        const auto row = rowOf(term->team, term->workshop, u"Amira Benhaddou"_s);
        QCOMPARE(row.mark, Attendance::Present);
        // That the leader marked is on record, and nothing to be said of every row.
        QCOMPARE(term->campus->hubRecord(KindNo::Booking, row.booking.view.id())->get(Booking::markedBy), term->campus->staff(u"catrin"_s));
        QCOMPARE(row.markedBy, QString());
        QCOMPARE(row.markedAt, std::optional(then));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void ofTwoMarksTheLastToReachTheHubStandsAndBothAreKnown_data() { stores(); }
    void ofTwoMarksTheLastToReachTheHubStandsAndBothAreKnown()
    {
        const auto term = this->term(0);
        book(*term, 1, 2);
        const RecordId booking = bookingOf(*term, 1);
        for (Lectern* desk : {&term->team, &term->leader}) desk->desk.faults.unplugged = true;
        QVERIFY(term->leader.workshops.mark(booking, Attendance::Excused).ok());
        term->campus->advance(60);
        QVERIFY(term->team.workshops.mark(booking, Attendance::Absent).ok());
        for (Lectern* desk : {&term->team, &term->leader}) desk->desk.faults.unplugged = false;
        term->campus->advance(600);
        // Marked first, and the last to arrive.
        term->campus->sync(term->team.desk);
        term->campus->settle();
        for (Lectern* desk : {&term->team, &term->leader}) QCOMPARE(rowOf(*desk, term->workshop, u"Amira Benhaddou"_s).mark, Attendance::Excused);
        QCOMPARE(term->campus->hubRecord(KindNo::Booking, booking)->get(Booking::markedBy), term->campus->staff(u"catrin"_s));
        const int marks = term->campus->db().one(u"SELECT count(*) FROM history h JOIN r_booking b ON b.rec = h.rec WHERE h.kind = ? AND h.field = ? AND b.id = ?"_s,
                                                 {int(KindNo::Booking), int(Booking::mark.number), booking.text()})->toInt();
        QCOMPARE(marks, 2);
        QVERIFY(term->campus->hubRecords(KindNo::Conflict).empty());
        QCOMPARE(quarantined(*term->campus), QStringList());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aLeaderReachesNobodyByWritingThemOnARegister_data() { stores(); }
    void aLeaderReachesNobodyByWritingThemOnARegister()
    {
        const auto term = this->term(0);
        book(*term, 1, 1);
        const RecordId booking = bookingOf(*term, 1);
        // By the screens: only whoever walks in, and only by name.
        QCOMPARE(term->leader.workshops.book({term->workshop, {}, u"Somebody"_s}).fault, CommandFault::NotAllowed);
        QCOMPARE(term->leader.workshops.match(booking, term->student(2)).fault, CommandFault::NotAllowed);
        const auto walked = term->leader.workshops.book({term->workshop, term->student(3), {}, u"sources"_s, true});
        QVERIFY(walked.ok());
        term->campus->settle();
        QVERIFY(!term->campus->hubRecord(KindNo::Booking, *walked.id)->get(Booking::student));
        // And by a desk that says whatever it likes.
        RawDesk raw(*term->campus, u"catrin"_s, "catrin's other");
        QVERIFY(raw.enrol());
        raw.drain();
        const auto refused = [&](const RecordId& record, const model::Changes& changes, bool creates) {
            const auto outcome = raw.push(record, changes, creates);
            return outcome && outcome->state == wire::OutcomeState::Quarantined;
        };
        const base::Moment now = term->campus->clock.now();
        model::Changes named(KindNo::Booking);
        named.to(Booking::workshop, term->workshop).to(Booking::student, term->student(2)).to(Booking::state, BookingState::Booked).to(Booking::booked, now);
        QVERIFY(refused(RecordId::draw(raw.random), named, true));
        QVERIFY(refused(booking, model::Changes(KindNo::Booking).to(Booking::student, term->student(2)), false));
        model::Changes mine(KindNo::Workshop);
        mine.to(Workshop::title, u"Mine"_s).to(Workshop::number, u"WS-0"_s).to(Workshop::team, term->campus->id("team/learning-services"));
        mine.to(Workshop::leader, term->campus->staff(u"catrin"_s)).to(Workshop::starts, now).to(Workshop::ends, now.plusSeconds(60)).to(Workshop::state, WorkshopState::Open);
        QVERIFY(refused(RecordId::draw(raw.random), mine, true));
        raw.drain();
        QVERIFY(!raw.find(KindNo::Student, term->student(2)));
        QVERIFY(!raw.replies.contains("Tomos"));
        QCOMPARE(term->campus->hubRecord(KindNo::Booking, booking)->get(Booking::student), std::optional(term->student(1)));
        QVERIFY(!term->leader.desk.holdsAnywhere(u"Tomos"_s));
    }

    void aWorkshopHandedOnLeavesTheFirstLeadersDesk_data() { stores(); }
    void aWorkshopHandedOnLeavesTheFirstLeadersDesk()
    {
        const auto term = this->term(1);
        book(*term, 1, 2);
        Lectern gwilym(term->campus->desk(u"gwilym"_s));
        QVERIFY(gwilym.workshops.list().empty());
        term->leader.desk.faults.unplugged = true;
        QVERIFY(term->leader.workshops.mark(bookingOf(*term, 1), Attendance::Late).ok());
        QVERIFY(change(term->team.desk, term->workshop, model::Changes(KindNo::Workshop).to(Workshop::leader, term->campus->staff(u"gwilym"_s))).ok());
        term->campus->settle();
        QCOMPARE(namesOf(gwilym, term->workshop).size(), 2);
        term->leader.desk.faults.unplugged = false;
        term->campus->advance(600);
        term->campus->settle();
        for (const KindNo kind : {KindNo::Workshop, KindNo::Booking, KindNo::Student}) QVERIFY(term->leader.desk->all(kind).empty());
        QVERIFY(!term->leader.desk.holdsAnywhere(u"Amira"_s));
        QCOMPARE(studentsInLedger(*term->campus, u"catrin"_s), 0);
        // What was marked meanwhile waits for a named person, and is not lost.
        QCOMPARE(quarantined(*term->campus), QStringList(u"scope booking"_s));
        QCOMPARE(registerAt(gwilym, term->workshop).head.figures.marked(), 0);
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aRegisterIsClosedAndOpenedAgainWithAReason_data() { stores(); }
    void aRegisterIsClosedAndOpenedAgainWithAReason()
    {
        const auto term = this->term(0);
        book(*term, 1, 2);
        QVERIFY(term->leader.workshops.markRest(term->workshop, Attendance::Present).ok());
        QVERIFY(term->leader.workshops.close(term->workshop).ok());
        term->campus->settle();
        QCOMPARE(term->team.workshops.list()[0].state, WorkshopState::Closed);
        QCOMPARE(term->team.workshops.reopen(term->workshop, u" "_s).fault, CommandFault::Incomplete);
        QVERIFY(term->team.workshops.reopen(term->workshop, u"Tomos had gone to the other room."_s).ok());
        QVERIFY(term->team.workshops.mark(bookingOf(*term, 2), Attendance::Absent).ok());
        term->campus->settle();
        QCOMPARE(term->leader.workshops.list()[0].state, WorkshopState::Open);
        QCOMPARE(shown(term->leader.desk, KindNo::Workshop, term->workshop, Workshop::reason), u"Tomos had gone to the other room."_s);
        QCOMPARE(rowOf(term->leader, term->workshop, u"Tomos Llŷr Wynne"_s).markedBy, u"Name of morwenna"_s);
        // Called off, it takes nobody any more, and says why; who had a place still stands there to be told.
        QCOMPARE(term->team.workshops.callOff(term->workshop, {}).fault, CommandFault::Incomplete);
        QVERIFY(term->team.workshops.callOff(term->workshop, u"The room is flooded."_s).ok());
        QCOMPARE(term->team.workshops.book({term->workshop, term->student(3)}).fault, CommandFault::Invalid);
        term->campus->settle();
        QCOMPARE(term->leader.workshops.list()[0].state, WorkshopState::Cancelled);
        QCOMPARE(namesOf(term->leader, term->workshop).size(), 2);
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void allTheRestIsOneDeedAndOneUndo_data() { stores(); }
    void allTheRestIsOneDeedAndOneUndo()
    {
        const auto term = this->term(0);
        book(*term, 1, 5);
        QVERIFY(term->leader.workshops.mark(bookingOf(*term, 2), Attendance::Late).ok());
        const size_t before = term->leader.desk->deeds().size();
        QVERIFY(term->leader.workshops.markRest(term->workshop, Attendance::Absent).ok());
        const auto deeds = term->leader.desk->deeds();
        QCOMPARE(deeds.size(), before + 1);
        QCOMPARE(deeds.front().count, 4);
        term->campus->settle();
        QCOMPARE(registerAt(term->team, term->workshop).head.figures.absent, 4);
        QVERIFY(term->leader.desk->undo(deeds.front().number).ok());
        term->campus->settle();
        for (Lectern* desk : {&term->team, &term->leader}) {
            const auto figures = registerAt(*desk, term->workshop).head.figures;
            QCOMPARE(figures.unmarked(), 4);
            QCOMPARE(figures.late, 1);
        }
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whoMustNotBeSeenStandsOnNoRegister_data() { stores(); }
    void whoMustNotBeSeenStandsOnNoRegister()
    {
        const auto term = this->term(1);
        book(*term, 1, 3);
        term->campus->relate(model::RelationshipKind::ConflictOfInterest, u"catrin"_s, term->student(1));
        term->campus->changeAtHub(KindNo::Student, term->student(2), [](auto& student) { student.put(model::Student::restriction, model::Restriction::Restricted); });
        term->campus->settle();
        QCOMPARE(namesOf(term->leader, term->workshop), QStringList(u"Callum Oyelaran"_s));
        QCOMPARE(term->leader.desk->all(KindNo::Booking).size(), size_t(1));
        QCOMPARE(namesOf(term->team, term->workshop), (QStringList{u"Amira Benhaddou"_s, u"Callum Oyelaran"_s}));
        for (const auto& words : {u"Amira"_s, u"Tomos"_s}) QVERIFY(!term->leader.desk.holdsAnywhere(words));
        QVERIFY(!term->team.desk.holdsAnywhere(u"Tomos"_s));
        QCOMPARE(studentsInLedger(*term->campus, u"catrin"_s), 1);
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whoMustNotBeSeenHasTheirPlaceAllTheSame_data() { stores(); }
    void whoMustNotBeSeenHasTheirPlaceAllTheSame()
    {
        const auto term = this->term(1, 3);
        book(*term, 1, 3);
        const auto restrict = [&](model::Restriction how) {
            term->campus->changeAtHub(KindNo::Student, term->student(2), [&](auto& student) { student.put(model::Student::restriction, how); });
            look(*term);
        };
        restrict(model::Restriction::Restricted);
        for (Lectern* desk : {&term->team, &term->leader}) {
            const auto figures = registerAt(*desk, term->workshop).head.figures;
            QCOMPARE(figures.booked, 2);
            QCOMPARE(figures.taken(), 3);
            QCOMPARE(figures.free(), std::optional<qint64>(0));
            QVERIFY(!desk->desk.holdsAnywhere(u"Tomos"_s));
        }
        // Nobody is given what is not free.
        const auto fourth = term->team.workshops.book({term->workshop, term->student(4)});
        QVERIFY(fourth.ok());
        QCOMPARE(term->team.desk->find(KindNo::Booking, *fourth.id)->view.see(Booking::state).match([](BookingState s) { return s; }, [] { return BookingState::Booked; }, [] { return BookingState::Booked; }), BookingState::Waiting);
        // Nor may a desk say how many there are.
        QVERIFY(!change(term->team.desk, term->workshop, model::Changes(KindNo::Workshop).to(Workshop::unseen, 0)).ok());
        const qint64 head = hub::feedHead(term->campus->db());
        look(*term);
        restrict(model::Restriction::None);
        QVERIFY(hub::feedHead(term->campus->db()) > head);
        QCOMPARE(registerAt(term->team, term->workshop).head.figures.booked, 3);
        QCOMPARE(registerAt(term->team, term->workshop).head.figures.taken(), 3);
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whoMustBeForgottenIsForgottenOnEveryRegister_data() { stores(); }
    void whoMustBeForgottenIsForgottenOnEveryRegister()
    {
        const auto term = this->term(0);
        book(*term, 1, 2);
        const RecordId booking = bookingOf(*term, 1);
        QVERIFY(term->leader.workshops.mark(booking, Attendance::Present).ok());
        const auto walked = term->leader.workshops.book({term->workshop, {}, u"Rhodri Unheard-of"_s, {}, true});
        QVERIFY(walked.ok());
        term->campus->settle();
        hub::Destruction destruction(term->campus->db(), term->campus->context());
        // A workshop is the office's own, and nobody's.
        const auto office = destruction.destroy(KindNo::Workshop, term->workshop, u"ingrid"_s, u"asked for"_s);
        QVERIFY(!office && office.error() == hub::DestroyFault::NobodysData);
        QVERIFY(destruction.destroy(KindNo::Student, term->student(1), u"ingrid"_s, u"asked for"_s).ok());
        // Whoever was never found out can ask for the same.
        QVERIFY(destruction.destroy(KindNo::Booking, *walked.id, u"ingrid"_s, u"asked for"_s).ok());
        term->campus->settle();
        QVERIFY(!term->campus->hubRecord(KindNo::Booking, booking));
        for (const auto& words : {u"Amira"_s, u"Unheard-of"_s}) {
            QVERIFY(!term->campus->hubText().contains(words));
            for (Lectern* desk : {&term->team, &term->leader}) QVERIFY(!desk->desk.holdsAnywhere(words));
        }
        QCOMPARE(namesOf(term->leader, term->workshop), QStringList(u"Tomos Llŷr Wynne"_s));
        QCOMPARE(term->campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::WorkshopTest)
#include "WorkshopTest.moc"
