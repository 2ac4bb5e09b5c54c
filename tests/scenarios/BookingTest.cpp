#include "tests/scenarios/WorkshopStory.h"

#include "core/hub/workshops/GroupFigures.h"
#include "core/model/governance/Conflict.h"
#include "core/model/people/Student.h"

namespace carrel::tests {

using model::Attendance;
using model::Booking;
using model::BookingState;
using model::KindNo;
using model::RecordId;
using model::Workshop;
using model::WorkshopState;
using session::CheckIn;
using session::CommandFault;
using namespace Qt::StringLiterals;

/// Places at a workshop: who has one, who waits, who walks in, and what is said of them together.
class BookingTest : public WorkshopStory
{
    Q_OBJECT

    static session::BookedAhead bookAhead(Term& term, Lectern& desk, int student)
    {
        std::optional<session::BookedAhead> answer;
        desk.workshops.bookAhead({term.workshop, term.student(student), {}, u"structure"_s}, [&](const session::BookedAhead& given) { answer = given; });
        while (!answer && term.campus->turn(desk.desk)) {
        }
        if (!answer) qFatal("nobody heard what came of a booking");
        return *answer;
    }

private Q_SLOTS:
    void aPlaceFarAheadIsBookedAtTheHubAndNoNameStaysOnADesk_data() { stores(); }
    void aPlaceFarAheadIsBookedAtTheHubAndNoNameStaysOnADesk()
    {
        const auto term = this->term(30, 3);
        Lectern kit(term->campus->desk(u"kit"_s));
        QVERIFY(registerAt(term->team, term->workshop).head.isAhead && !registerAt(term->leader, term->workshop).head.isAhead);
        QCOMPARE(term->team.workshops.book({term->workshop, term->student(1)}).fault, CommandFault::NotHere);
        QVERIFY(bookAhead(*term, term->team, 1).saved.ok());
        // Not sent yet, and counted all the same.
        const auto again = bookAhead(*term, term->team, 1);
        QVERIFY(again.saved.fault == CommandFault::Invalid && again.saved.field == u"student");
        term->campus->settle();
        QVERIFY(bookAhead(*term, kit, 2).saved.ok());
        term->campus->settle();
        const auto twice = bookAhead(*term, term->team, 2);
        QVERIFY(twice.saved.fault == CommandFault::Invalid && twice.saved.field == u"student");
        // Somebody who must not be seen has the third place, and it is nobody's secret that it is taken.
        QVERIFY(bookAhead(*term, kit, 3).saved.ok());
        term->campus->settle();
        term->campus->changeAtHub(KindNo::Student, term->student(3), [](model::Record& student) { student.put(model::Student::restriction, model::Restriction::Restricted); });
        hub::GroupFigures(term->campus->db(), term->campus->context()).look();
        term->campus->advance(600);
        term->campus->settle();
        const auto late = bookAhead(*term, kit, 4);
        QVERIFY(late.saved.ok() && late.waits);
        term->campus->settle();
        for (Lectern* desk : {&term->team, &kit, &term->leader}) {
            QVERIFY(desk->desk->all(KindNo::Booking).empty() && desk->desk->all(KindNo::Student).empty());
            for (const QString& name : {u"Amira"_s, u"Tomos"_s, u"Callum"_s, u"Caradog"_s}) QVERIFY2(!desk->desk.holdsAnywhere(name), qPrintable(name));
            QCOMPARE(studentsInLedger(*term->campus, desk->desk.name), qint64(0));
        }
        QCOMPARE(term->campus->disagreement(), QString());
        // Who leads it books nobody, and without the hub nobody does.
        QCOMPARE(bookAhead(*term, term->leader, 5).saved.fault, CommandFault::NotHere);
        kit.desk.faults.unplugged = true;
        const auto apart = bookAhead(*term, kit, 5);
        QVERIFY(apart.fault == session::OnlineFault::Offline && !apart.saved.ok() && kit.desk->outbox().empty());
        kit.desk.faults.unplugged = false;
        // Who gave a place back has it again when the register is here.
        term->campus->changeAtHub(KindNo::Booking, bookingOf(*term, 1), [](model::Record& booking) { booking.put(Booking::state, BookingState::Cancelled); });
        QCOMPARE(bookAhead(*term, term->team, 1).saved.field, u"state"_s);
        pass(*term, 16);
        for (Lectern* desk : {&term->team, &kit}) {
            const auto now = registerAt(*desk, term->workshop);
            QVERIFY(now.head.isHere && !now.head.isAhead);
            QCOMPARE(namesOf(*desk, term->workshop), QStringList(u"Tomos Llŷr Wynne"_s));
            QVERIFY(now.waiting.size() == 1 && now.cancelled.size() == 1);
        }
        QCOMPARE(quarantined(*term->campus), QStringList());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aFullWorkshopLetsWaitAndAPersonGivesWhatBecomesFree_data() { stores(); }
    void aFullWorkshopLetsWaitAndAPersonGivesWhatBecomesFree()
    {
        const auto term = this->term(5, 2);
        book(*term, 1, 4);
        auto now = registerAt(term->team, term->workshop);
        QCOMPARE(now.head.figures.booked, 2);
        QCOMPARE(now.waiting.size(), size_t(2));
        QCOMPARE(now.waiting[0].name, u"Callum Oyelaran"_s);
        // Nobody books twice, and is told where they stand.
        for (const int who : {1, 3}) {
            const auto twice = term->team.workshops.book({term->workshop, term->student(who)});
            QCOMPARE(twice.fault, CommandFault::Invalid);
            QCOMPARE(twice.field, u"student"_s);
            QCOMPARE(twice.id, std::optional(bookingOf(*term, who)));
        }
        QVERIFY(term->team.workshops.cancel(bookingOf(*term, 1)).ok());
        term->campus->settle();
        now = registerAt(term->team, term->workshop);
        QCOMPARE(now.head.figures.free(), std::optional<qint64>(1));
        QCOMPARE(now.waiting.size(), size_t(2));
        QVERIFY(term->team.workshops.give(now.waiting[0].booking.view.id()).ok());
        term->campus->settle();
        QCOMPARE(namesOf(term->leader, term->workshop), (QStringList{u"Callum Oyelaran"_s, u"Tomos Llŷr Wynne"_s}));
        // Of whoever cancelled the leader knows no name any more.
        QVERIFY(!term->leader.desk.holdsAnywhere(u"Amira"_s));
        // Who comes back comes back to the booking they had.
        QVERIFY(term->team.workshops.cancel(bookingOf(*term, 2)).ok());
        QVERIFY(term->team.workshops.book({term->workshop, term->student(1)}).ok());
        QCOMPARE(term->team.desk->all(KindNo::Booking).size(), size_t(4));
        term->campus->settle();
        QCOMPARE(namesOf(term->leader, term->workshop), (QStringList{u"Amira Benhaddou"_s, u"Callum Oyelaran"_s}));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whoGaveTheirPlaceBackWaitsForOneWhereTheLastIsGone_data() { stores(); }
    void whoGaveTheirPlaceBackWaitsForOneWhereTheLastIsGone()
    {
        const auto term = this->term(3, 1);
        auto& shop = term->team.workshops;
        const auto first = shop.book({term->workshop, term->student(1)});
        QVERIFY(first.ok() && shop.cancel(*first.id).ok());
        term->campus->settle();
        QVERIFY(shop.book({term->workshop, term->student(2)}).ok());
        term->campus->advance(60);
        QVERIFY(shop.book({term->workshop, term->student(3)}).ok());
        term->campus->advance(60);
        QVERIFY(shop.book({term->workshop, term->student(1)}).ok());
        term->campus->settle();
        const auto now = registerAt(term->team, term->workshop);
        QCOMPARE(now.head.figures.booked, 1);
        // One booking still.
        QCOMPARE(now.waiting.size(), size_t(2));
        QVERIFY(now.cancelled.empty());
        QCOMPARE(term->team.desk->all(KindNo::Booking).size(), size_t(3));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void theLastPlaceGivenTwiceStandsTwiceAndIsSaid_data() { stores(); }
    void theLastPlaceGivenTwiceStandsTwiceAndIsSaid()
    {
        const auto term = this->term(5, 1);
        book(*term, 1, 3);
        Lectern kit(term->campus->desk(u"kit"_s));
        QVERIFY(term->team.workshops.cancel(bookingOf(*term, 1)).ok());
        term->campus->settle();
        for (Lectern* desk : {&term->team, &kit}) desk->desk.faults.unplugged = true;
        QVERIFY(term->team.workshops.give(bookingOf(*term, 2)).ok());
        QVERIFY(kit.workshops.give(bookingOf(*term, 3)).ok());
        for (Lectern* desk : {&term->team, &kit}) QCOMPARE(registerAt(*desk, term->workshop).head.figures.booked, 1);
        for (Lectern* desk : {&term->team, &kit}) desk->desk.faults.unplugged = false;
        term->campus->advance(600);
        term->campus->settle();
        // Both have been told that they may come.
        for (Lectern* desk : {&term->team, &kit, &term->leader}) {
            const auto figures = registerAt(*desk, term->workshop).head.figures;
            QCOMPARE(figures.booked, 2);
            QCOMPARE(figures.places, std::optional<qint64>(1));
            QCOMPARE(figures.free(), std::optional<qint64>(0));
        }
        QVERIFY(term->campus->hubRecords(KindNo::Conflict).empty());
        QCOMPARE(quarantined(*term->campus), QStringList());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void namesakesStandInOneOrderOnEveryRegister_data() { stores(); }
    void namesakesStandInOneOrderOnEveryRegister()
    {
        const auto term = this->term(5);
        Lectern kit(term->campus->desk(u"kit"_s));
        for (int i = 7; i < 13; ++i) term->campus->addStudent(QByteArray::number(i), u"Rhys Evans"_s);
        term->campus->settle();
        // Each desk has put its own down first, and hears of the other's afterwards.
        for (Lectern* desk : {&term->team, &kit}) desk->desk.faults.unplugged = true;
        for (int i = 7; i < 13; ++i) QVERIFY((i % 2 ? term->team : kit).workshops.book({term->workshop, term->student(i)}).ok());
        for (Lectern* desk : {&term->team, &kit}) desk->desk.faults.unplugged = false;
        term->campus->advance(600);
        term->campus->settle();
        const auto order = [&](Lectern& desk) {
            QList<RecordId> out;
            for (const auto& row : registerAt(desk, term->workshop).rows) out << row.booking.view.id();
            return out;
        };
        QCOMPARE(order(kit).size(), 6);
        for (Lectern* desk : {&term->team, &term->leader}) QVERIFY(order(*desk) == order(kit));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whoWasSeenThereHasComeWhateverBecameOfTheirPlace_data() { storesWith({"cancelled first", "seen first"}); }
    void whoWasSeenThereHasComeWhateverBecameOfTheirPlace()
    {
        QFETCH(QByteArray, word);
        const auto term = this->term(0, 2);
        book(*term, 1, 2);
        for (Lectern* desk : {&term->team, &term->leader}) desk->desk.faults.unplugged = true;
        QVERIFY(term->team.workshops.cancel(bookingOf(*term, 1)).ok());
        QVERIFY(term->team.workshops.cancel(bookingOf(*term, 2)).ok());
        QVERIFY(term->leader.workshops.mark(bookingOf(*term, 1), Attendance::Present).ok());
        QVERIFY(term->leader.workshops.mark(bookingOf(*term, 2), Attendance::Absent).ok());
        for (Lectern* desk : {&term->team, &term->leader}) desk->desk.faults.unplugged = false;
        term->campus->advance(600);
        term->campus->sync(word == "cancelled first" ? term->team.desk : term->leader.desk);
        term->campus->settle();
        term->campus->advance(600);
        term->campus->settle();
        // Both are told the same of the same row: she came, though her place had been cancelled; he did not, and has none.
        for (Lectern* desk : {&term->team, &term->leader}) {
            const auto all = registerAt(*desk, term->workshop);
            QCOMPARE(namesOf(*desk, term->workshop), QStringList(u"Amira Benhaddou"_s));
            QVERIFY(all.rows[0].cameAnyway && all.rows[0].mark == Attendance::Present);
            QCOMPARE(all.cancelled.size(), size_t(1));
            QCOMPARE(all.head.figures.booked, 1);
            QCOMPARE(all.head.figures.present, 1);
            QCOMPARE(all.head.figures.absent, 0);
            QCOMPARE(all.head.figures.free(), std::optional<qint64>(1));
        }
        QVERIFY(!term->leader.desk.holdsAnywhere(u"Tomos"_s));
        // Whoever knows that somebody came takes the mark away before the place.
        QCOMPARE(term->team.workshops.cancel(bookingOf(*term, 1)).field, u"mark"_s);
        QVERIFY(term->team.workshops.mark(bookingOf(*term, 1), std::nullopt).ok());
        term->campus->settle();
        for (Lectern* desk : {&term->team, &term->leader}) QVERIFY(namesOf(*desk, term->workshop).isEmpty());
        QCOMPARE(quarantined(*term->campus), QStringList());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aLeaderIsToldLevelsTogetherAndNobodysByTurns_data() { stores(); }
    void aLeaderIsToldLevelsTogetherAndNobodysByTurns()
    {
        const auto term = this->term(1);
        auto& campus = *term->campus;
        for (int i = 7; i <= 16; ++i) campus.addStudent(QByteArray::number(i), u"Student %1"_s.arg(QChar(u'A' + i)));
        for (int i = 1; i <= 16; ++i) campus.changeAtHub(KindNo::Student, term->student(i), [&](auto& student) { student.put(model::Student::level, i <= 6 ? 5 : 4); });
        const auto look = [&] {
            hub::GroupFigures(campus.db(), campus.context()).look();
            campus.settle();
        };
        const auto levels = [&] {
            const auto profile = term->leader.workshops.profile(registerAt(term->leader, term->workshop));
            return profile ? profile->levels : insight::Shares();
        };
        book(*term, 1, 4);
        look();
        QVERIFY(!campus.hubRecord(KindNo::Workshop, term->workshop)->get(Workshop::levels));
        book(*term, 5, 7);
        look();
        QCOMPARE(levels(), (insight::Shares{{{u"5"_s, 5}}, 0}));
        // One who comes or goes changes nothing that could be told of them.
        for (int i = 8; i <= 11; ++i) {
            book(*term, i, i);
            look();
            QCOMPARE(levels(), (insight::Shares{{{u"5"_s, 5}}, 0}));
        }
        book(*term, 12, 12);
        look();
        QCOMPARE(levels(), (insight::Shares{{{u"4"_s, 5}, {u"5"_s, 5}}, 0}));
        // The team knows each, as it always has; nobody's level is with the leader.
        QCOMPARE(term->team.workshops.profile(registerAt(term->team, term->workshop))->levels, (insight::Shares{{{u"4"_s, 6}, {u"5"_s, 6}}, 0}));
        for (const auto& row : registerAt(term->leader, term->workshop).rows) QVERIFY(!row.level);
        QCOMPARE(shown(term->leader.desk, KindNo::Student, term->student(1), model::Student::level), u"(withheld)"_s);
        QCOMPARE(campus.disagreement(), QString());
    }

    void aWalkInWhomNobodyKnowsIsKeptAndMatchedByAPerson_data() { stores(); }
    void aWalkInWhomNobodyKnowsIsKeptAndMatchedByAPerson()
    {
        const auto term = this->term(0, 1);
        book(*term, 1, 1);
        term->leader.desk.faults.unplugged = true;
        // A number is no name, and the leader's desk keeps none, whatever a card says.
        QCOMPARE(term->leader.workshops.checkIn(term->workshop, u" S4 "_s).how, CheckIn::How::NameNeeded);
        QCOMPARE(term->leader.workshops.checkIn(term->workshop, u"  "_s).how, CheckIn::How::NotSaved);
        QCOMPARE(term->leader.workshops.book({term->workshop, {}, u"S2410468"_s, {}, true}).field, u"visitor"_s);
        QVERIFY(registerAt(term->leader, term->workshop).rows.size() == 1 && term->leader.desk->outbox().empty());
        const QString said = u"Nia, in the second row"_s;
        const auto kept = term->leader.workshops.book({term->workshop, {}, said, {}, true});
        QVERIFY(kept.ok());
        const auto row = rowOf(term->leader, term->workshop, said);
        QVERIFY(row.isUnknown && row.isWalkIn);
        QCOMPARE(row.mark, Attendance::Present);
        term->leader.desk.faults.unplugged = false;
        term->campus->advance(600);
        term->campus->settle();
        QVERIFY(rowOf(term->team, term->workshop, said).isUnknown);
        std::optional<session::WhoAnswer> found;
        term->team.workshops.findWho(u"S4"_s, [&](const session::WhoAnswer& who) { found = who; });
        term->campus->settle();
        QVERIFY(found && found->students.size() == 1);
        QVERIFY(term->team.workshops.match(*kept.id, found->students[0].view.id()).ok());
        term->campus->settle();
        for (Lectern* desk : {&term->team, &term->leader}) {
            const auto known = rowOf(*desk, term->workshop, u"Nia Caradog-Hughes"_s);
            QVERIFY(!known.isUnknown && known.mark == Attendance::Present);
        }
        QVERIFY(!term->campus->hubRecord(KindNo::Booking, *kept.id)->get(Booking::visitor));
        QCOMPARE(quarantined(*term->campus), QStringList());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aWalkInWhoHadBookedIsMarkedWhereTheyBooked_data() { stores(); }
    void aWalkInWhoHadBookedIsMarkedWhereTheyBooked()
    {
        const auto term = this->term(0, 1);
        book(*term, 1, 3);
        // Put down by a name of which the leader did not know that it is on the register.
        const auto kept = term->leader.workshops.book({term->workshop, {}, u"Mira"_s, {}, true});
        QVERIFY(kept.ok());
        QVERIFY(term->leader.workshops.markRest(term->workshop, Attendance::Absent).ok());
        term->campus->settle();
        QVERIFY(term->team.workshops.match(*kept.id, term->student(1)).ok());
        term->campus->settle();
        for (Lectern* desk : {&term->team, &term->leader}) {
            QCOMPARE(namesOf(*desk, term->workshop), QStringList(u"Amira Benhaddou"_s));
            QCOMPARE(registerAt(*desk, term->workshop).head.figures.present, 1);
            QCOMPARE(registerAt(*desk, term->workshop).head.figures.absent, 0);
        }
        QCOMPARE(term->campus->hubRecord(KindNo::Booking, bookingOf(*term, 1))->get(Booking::markedBy), term->campus->staff(u"catrin"_s));
        // At the team's desk a card is known; who waits and is at the door has come.
        QCOMPARE(term->team.workshops.checkIn(term->workshop, u"S1"_s).how, CheckIn::How::Already);
        QCOMPARE(term->team.workshops.checkIn(term->workshop, u"S2"_s).how, CheckIn::How::WalkedIn);
        QCOMPARE(rowOf(term->team, term->workshop, u"Tomos Llŷr Wynne"_s).mark, Attendance::Present);
        QCOMPARE(registerAt(term->team, term->workshop).waiting.size(), size_t(1));
        term->campus->settle();
        QCOMPARE(registerAt(term->leader, term->workshop).head.figures.booked, 2);
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aWorkshopIsPlannedWholeOrNotAtAll_data() { stores(); }
    void aWorkshopIsPlannedWholeOrNotAtAll()
    {
        const auto term = this->term(3);
        auto& workshops = term->team.workshops;
        const base::Moment starts = term->campus->clock.now().plusDays(4);
        const auto teams = workshops.teams();
        QCOMPARE(teams.size(), size_t(1));
        QVERIFY(term->leader.workshops.teams().empty());
        const RecordId team = teams[0].view.id();
        QCOMPARE(workshops.plan({u" "_s, team, {}, {}, starts, starts.plusSeconds(60)}).field, u"title"_s);
        QCOMPARE(workshops.plan({u"Later"_s, team, {}, {}, starts, starts}).field, u"ends"_s);
        QCOMPARE(workshops.plan({u"Later"_s, team, {}, {}, starts, starts.plusSeconds(60), 0}).field, u"places"_s);
        QCOMPARE(workshops.addSeries({}, team).field, u"title"_s);
        QVERIFY(!term->leader.workshops.plan({u"Mine"_s, team, {}, {}, starts, starts.plusSeconds(60)}).ok());
        const auto series = workshops.addSeries(u"Writing at university"_s, team);
        QVERIFY(series.ok());
        const auto planned = workshops.plan({u" Style "_s, team, {}, u"Room 2"_s, starts, starts.plusSeconds(3600), {}, series.id});
        QVERIFY(planned.ok());
        term->campus->settle();
        QCOMPARE(workshops.series().size(), size_t(1));
        const auto lines = workshops.list();
        QCOMPARE(lines.size(), size_t(2));
        QCOMPARE(lines[1].title, u"Style"_s);
        QVERIFY(lines[0].number.startsWith(u"WS-") && lines[0].number.size() == 7 && lines[0].number != lines[1].number);
        // Nobody leads it yet: it is on no leader's desk.
        QCOMPARE(term->leader.workshops.list().size(), size_t(1));
        QVERIFY(term->leader.desk->all(KindNo::Series).empty());
        QVERIFY(term->team.desk->undo(term->team.desk->deeds().front().number).ok());
        term->campus->settle();
        QCOMPARE(term->campus->hubRecord(KindNo::Workshop, *planned.id)->get(Workshop::state), WorkshopState::Cancelled);
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whatWasPutOnARegisterByMistakeIsTakenBack_data() { stores(); }
    void whatWasPutOnARegisterByMistakeIsTakenBack()
    {
        const auto term = this->term(0, 1);
        book(*term, 1, 2);
        for (const int who : {2, 1}) {
            const auto deeds = term->team.desk->deeds();
            const auto made = std::ranges::find(deeds, bookingOf(*term, who), &session::Deed::record);
            QVERIFY(made != deeds.end() && term->team.desk->undo(made->number).ok());
        }
        QVERIFY(term->team.workshops.book({term->workshop, {}, u"Somebody at the door"_s, {}, true}).ok());
        QVERIFY(term->team.desk->undo(term->team.desk->deeds().front().number).ok());
        term->campus->settle();
        for (Lectern* desk : {&term->team, &term->leader}) {
            const auto all = registerAt(*desk, term->workshop);
            QVERIFY(all.rows.empty() && all.waiting.empty());
            QCOMPARE(all.cancelled.size(), size_t(3));
        }
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void ofAGroupFewerThanFiveAreNotDescribed_data() { stores(); }
    void ofAGroupFewerThanFiveAreNotDescribed()
    {
        const auto term = this->term(1);
        book(*term, 1, 4);
        QVERIFY(!term->leader.workshops.profile(registerAt(term->leader, term->workshop)));
        book(*term, 5, 6);
        const auto group = term->leader.workshops.profile(registerAt(term->leader, term->workshop));
        QVERIFY(group);
        QCOMPARE(group->count, 6);
        QCOMPARE(group->programmes, (insight::Shares{{{u"Journalism BA"_s, 6}}, 0}));
        // The leader is told nobody's level, and before the hub has counted them none are described.
        QCOMPARE(group->levels, insight::Shares());
    }

    void aRegisterComesToTheTeamsDesksAFortnightBefore_data() { stores(); }
    void aRegisterComesToTheTeamsDesksAFortnightBefore()
    {
        const auto term = this->term(20);
        QVERIFY(!term->team.workshops.list()[0].isHere);
        // Its leader knows that they lead it, and books nobody.
        QCOMPARE(term->leader.workshops.list().size(), size_t(1));
        QCOMPARE(term->leader.workshops.book({term->workshop, {}, u"Somebody"_s, {}, true}).fault, CommandFault::NotHere);
        QCOMPARE(readOnline(*term->campus, term->team.desk, KindNo::Workshop, term->workshop).items.size(), size_t(1));
        pass(*term, 6);
        QVERIFY(term->team.workshops.list()[0].isHere);
        book(*term, 1, 1);
        QVERIFY(term->leader.desk->all(KindNo::Booking).empty());
        QCOMPARE(term->campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::BookingTest)
#include "BookingTest.moc"
