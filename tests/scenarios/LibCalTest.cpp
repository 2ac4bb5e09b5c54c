#include "core/hub/governance/Destruction.h"
#include "core/hub/workshops/Registrations.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"
#include "tests/scenarios/WorkshopStory.h"

namespace carrel::tests {

using hub::OutsideBooking;
using model::Attendance;
using model::Booking;
using model::BookingState;
using model::KindNo;
using model::Workshop;
using model::WorkshopState;
using namespace Qt::StringLiterals;

namespace {

const QByteArray eventsHead = "event_id,title,start,end,location,seats,presenter,calendar,status,description\n";
const QByteArray bookingsHead = "booking_id,event_id,first_name,last_name,email,barcode,registered_date,status,attendance,phone\n";

}

/// Workshops and bookings that come in from LibCal, and whoever plans, leads and marks them here.
class LibCalTest : public WorkshopStory
{
    Q_OBJECT

    hub::LibCalSettings m_settings;

    hub::OutsideTerm read(const QByteArray& events, const QByteArray& bookings) const
    {
        FakeDisk disk;
        disk.files[u"feed/events.csv"_s] = eventsHead + events;
        disk.files[u"feed/registrations.csv"_s] = bookingsHead + bookings;
        return hub::readLibCalFiles(disk, u"feed"_s, m_settings);
    }
    hub::Registrations::Taken take(Term& term, const hub::OutsideTerm& read) const
    {
        const auto taken = hub::Registrations(term.campus->db(), term.campus->context(), m_settings).take(read);
        term.campus->settle();
        return taken;
    }
    hub::Registrations::Taken take(Term& term, const QByteArray& events, const QByteArray& bookings) const { return take(term, read(events, bookings)); }
    /// In three days, ten in the morning in London.
    static QByteArray event(const QByteArray& id = "77", const QByteArray& more = ",Room 4,3,catrin,Skills,Published,descmark") { return id + ",Reading a paper,2026-10-08 10:00,2026-10-08 11:30" + more + '\n'; }
    static QByteArray booking(const QByteArray& id, const QByteArray& name, const QByteArray& number, const QByteArray& end = "registered,,phonemark")
    {
        return id + ",77," + name + ",Penhaligon,mailmark@example.ac.uk," + number + ",2026-10-01 09:00," + end + '\n';
    }
    static std::optional<model::Record> outside(Term& term)
    {
        for (auto& workshop : term.campus->hubRecords(KindNo::Workshop)) {
            if (workshop.get(Workshop::external) == u"77"_s) return workshop;
        }
        return std::nullopt;
    }
    static model::Record bookingCalled(Term& term, const QString& external)
    {
        for (auto& booking : term.campus->hubRecords(KindNo::Booking)) {
            if (booking.get(Booking::external) == external) return booking;
        }
        qFatal("there is no such booking");
    }

private Q_SLOTS:
    void init()
    {
        m_settings = {};
        m_settings.team = u"learning-services"_s;
    }

    void whoRegistersThereIsOnTheRegister_data() { stores(); }
    void whoRegistersThereIsOnTheRegister()
    {
        const auto term = this->term(2);
        const QByteArray bookings = booking("1", "Amy", "S1") + booking("2", "Carys", "S999") + booking("3", "Wren", "", "waitlist,,phonemark") + booking("4", "Gone", "", "cancelled,,phonemark");
        const auto taken = take(*term, event(), bookings);
        QCOMPARE(taken.added, 5);
        for (Lectern* desk : {&term->team, &term->leader}) {
            const auto held = registerAt(*desk, outside(*term)->id());
            QCOMPARE(held.head.title, u"Reading a paper"_s);
            QCOMPARE(held.head.place, u"Room 4"_s);
            QCOMPARE(*held.head.starts, base::Moment::startOf(QDate(2026, 10, 8)).plusSeconds(9 * 3600));
            QCOMPARE(held.rows.size(), size_t(2));
            QCOMPARE(held.waiting.size(), size_t(1));
            QCOMPARE(held.cancelled.size(), size_t(1));
            QSet<QString> names;
            for (const auto& row : held.rows) names << row.name;
            QCOMPARE(names, (QSet<QString>{u"Amira Benhaddou"_s, u"Carys Penhaligon"_s}));
        }
        // The same again changes nothing; addresses, telephones and what else stands there are nowhere, nor a number nobody has.
        const auto again = take(*term, event(), bookings);
        QCOMPARE(again.added + again.changed + again.held, 0);
        const QString all = term->campus->hubText();
        for (const auto& never : {u"mailmark"_s, u"phonemark"_s, u"descmark"_s, u"S999"_s, u"Amy"_s}) QVERIFY2(!all.contains(never), qPrintable(never));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aMarkMadeHereStands_data() { stores(); }
    void aMarkMadeHereStands()
    {
        const auto term = this->term(2);
        take(*term, event(), booking("1", "A", "S1") + booking("2", "B", "S2") + booking("3", "C", "S3") + booking("4", "D", "S4"));
        const auto mark = [&](const QString& id, std::optional<Attendance> as) { QVERIFY(term->leader.workshops.mark(bookingCalled(*term, id).id(), as).ok()); };
        mark(u"1"_s, Attendance::Late);
        mark(u"2"_s, Attendance::Present);
        mark(u"2"_s, std::nullopt);
        term->campus->settle();
        const auto taken = take(*term, event(), booking("1", "A", "S1", "registered,no,") + booking("2", "B", "S2", "registered,yes,") + booking("3", "C", "S3", "registered,1,") + booking("4", "D", "S4", "registered,-,"));
        QCOMPARE(taken.changed, 1);
        QCOMPARE(bookingCalled(*term, u"1"_s).get(Booking::mark), Attendance::Late);
        // Taken back here, it stays unsaid.
        QVERIFY(!bookingCalled(*term, u"2"_s).get(Booking::mark));
        QCOMPARE(bookingCalled(*term, u"3"_s).get(Booking::mark), Attendance::Present);
        QVERIFY(!bookingCalled(*term, u"4"_s).get(Booking::mark));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whatSomebodyHereChangedIsNotChangedBack_data() { stores(); }
    void whatSomebodyHereChangedIsNotChangedBack()
    {
        const auto term = this->term(2);
        take(*term, event(), booking("1", "A", "S1") + booking("2", "B", "S2"));
        const auto id = outside(*term)->id();
        QVERIFY(term->team.desk->edit(id, model::Changes(KindNo::Workshop).to(Workshop::place, u"Room 9"_s)).ok());
        QVERIFY(term->team.workshops.cancel(bookingCalled(*term, u"1"_s).id()).ok());
        term->campus->settle();
        const auto taken = take(*term, event("77", ",Room 5,30,catrin,Skills,Published,"), booking("1", "A", "S1", "waitlist,,") + booking("2", "B", "S2", "cancelled,,"));
        QCOMPARE(taken.held, 2);
        QCOMPARE(outside(*term)->get(Workshop::place), u"Room 9"_s);
        QCOMPARE(outside(*term)->get(Workshop::places), 30);
        QCOMPARE(bookingCalled(*term, u"1"_s).get(Booking::state), BookingState::Cancelled);
        QCOMPARE(bookingCalled(*term, u"2"_s).get(Booking::state), BookingState::Cancelled);
        // Called off there, it is here; and called on again.
        take(*term, event("77", ",,,,,Cancelled,"), {});
        QCOMPARE(outside(*term)->get(Workshop::state), WorkshopState::Cancelled);
        QCOMPARE(outside(*term)->get(Workshop::place), u"Room 9"_s);
        take(*term, event("77", ",,,,,Published,"), {});
        QCOMPARE(outside(*term)->get(Workshop::state), WorkshopState::Open);
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void onePersonHasOneBooking_data() { stores(); }
    void onePersonHasOneBooking()
    {
        const auto term = this->term(2);
        take(*term, event(), {});
        const auto id = outside(*term)->id();
        QVERIFY(term->team.workshops.book({id, term->student(1)}).ok());
        term->campus->settle();
        take(*term, event(), booking("1", "A", "S1") + booking("2", "A", "S1"));
        const auto all = term->campus->hubRecords(KindNo::Booking);
        QCOMPARE(std::ranges::count_if(all, [&](const auto& one) { return one.get(Booking::workshop) == id; }), 1);
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whoIsNotOnAWholeListHasNoPlace_data() { stores(); }
    void whoIsNotOnAWholeListHasNoPlace()
    {
        const auto term = this->term(2);
        const QByteArray roomy = event("77", ",Room 4,30,catrin,Skills,Published,");
        take(*term, roomy, booking("1", "A", "S1") + booking("2", "B", "S2") + booking("3", "C", "S3"));
        QVERIFY(term->leader.workshops.mark(bookingCalled(*term, u"3"_s).id(), Attendance::Present).ok());
        QVERIFY(term->team.workshops.book({outside(*term)->id(), term->student(4)}).ok());
        term->campus->settle();
        auto rest = read(roomy, booking("1", "A", "S1"));
        // A file may be a part of it.
        take(*term, rest);
        QCOMPARE(bookingCalled(*term, u"2"_s).get(Booking::state), BookingState::Booked);
        rest.whole = {u"77"_s};
        take(*term, rest);
        QCOMPARE(bookingCalled(*term, u"1"_s).get(Booking::state), BookingState::Booked);
        QCOMPARE(bookingCalled(*term, u"2"_s).get(Booking::state), BookingState::Cancelled);
        // Who was here was here, and who booked here is nobody's to take off.
        QCOMPARE(bookingCalled(*term, u"3"_s).get(Booking::state), BookingState::Booked);
        QVERIFY(namesOf(term->team, outside(*term)->id()).contains(u"Nia Caradog-Hughes"_s));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whatWasDestroyedDoesNotComeBack_data() { stores(); }
    void whatWasDestroyedDoesNotComeBack()
    {
        const auto term = this->term(2);
        take(*term, event(), booking("1", "Carys", ""));
        const auto gone = hub::Destruction(term->campus->db(), term->campus->context()).destroy(KindNo::Booking, bookingCalled(*term, u"1"_s).id(), u"x"_s, u"They asked."_s);
        QVERIFY(bool(gone));
        QCOMPARE(take(*term, event(), booking("1", "Carys", "")).gone, 1);
        QVERIFY(!term->campus->hubText().contains(u"Carys"_s));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aRowThatCannotBeReadIsToldAndTheOthersStand()
    {
        using Reason = hub::RowFault::Reason;
        const auto term = read(event() + "78,T,soon,2026-10-08 11:30,,,,,,\n" + "79,T,2026-10-08 11:30,2026-10-08 10:00,,,,,,\n" + "8 0,T,2026-10-08 10:00,2026-10-08 11:30,,,,,,\n" + event("81", ",,many,,,,") + event("82", ",,,,,Perhaps,")
                                   + event() + "83,short\n" + event("84", ",,,,,,"),
                               booking("1", "A", "S1") + booking("1", "A", "S1") + booking("2", "", "").replace("Penhaligon", "") + booking("3", "A", "", "maybe,,") + booking("4", "A", "", "registered,perhaps,") + QByteArray(booking("5", "A", "")).replace(",77,", ",99,")
                                   + QByteArray(booking("6", "A", "")).replace("2026-10-01 09:00", "then") + booking("7", "S7310468", "").replace("Penhaligon", "") + booking("8", "B", ""));
        QStringList events, bookings;
        for (const auto& one : term.events) events << one.id;
        for (const auto& one : term.bookings) bookings << one.id;
        QCOMPARE(events, (QStringList{u"77"_s, u"81"_s, u"84"_s}));
        QCOMPARE(bookings, (QStringList{u"1"_s, u"8"_s}));
        QList<std::pair<int, Reason>> told;
        for (const auto& fault : term.faults) {
            told << std::pair(fault.line, fault.reason);
            QVERIFY(!fault.code.contains(u"Penhaligon"_s));
        }
        QCOMPARE(told, (QList<std::pair<int, Reason>>{{3, Reason::BadMoment}, {4, Reason::BadMoment}, {5, Reason::BadId}, {6, Reason::NumberOutOfRange}, {7, Reason::UnknownState}, {8, Reason::Twice}, {9, Reason::RaggedRow},
                                                      {3, Reason::Twice}, {4, Reason::NobodyNamed}, {5, Reason::UnknownState}, {6, Reason::UnknownState}, {7, Reason::UnknownEvent}, {8, Reason::BadMoment}, {9, Reason::NobodyNamed}}));
    }

    void columnsMayBeCalledOtherwise()
    {
        const auto settings = hub::readLibCalSettings("team = \"Skills\"\n[columns]\n\"event.title\" = \"Event title\"\n\"booking.barcode\" = \"Student ID\"\n");
        QVERIFY(bool(settings));
        FakeDisk disk;
        disk.files[u"feed/events.csv"_s] = "Event title,end,start,event_id\n\"A, b\",08/10/2026 11:30,2026-10-08T10:00:00+02:00,5\n";
        disk.files[u"feed/registrations.csv"_s] = "Student ID,event_id,booking_id\nS1,5,9\n";
        const auto term = hub::readLibCalFiles(disk, u"feed"_s, *settings);
        QCOMPARE(term.faultsInAll, 0);
        QCOMPARE(term.events.front().title, u"A, b"_s);
        QCOMPARE(term.events.front().starts, base::Moment::startOf(QDate(2026, 10, 8)).plusSeconds(8 * 3600));
        QCOMPARE(term.bookings.front().number, u"S1"_s);
        for (const auto& wrong : {QByteArray("team = 3\n"), QByteArray("teams = \"a\"\n"), QByteArray("team = \"a\"\nzone = \"Nowhere/Land\"\n"), QByteArray("team = \"a\"\nclient = \"c\"\napi = \"http://far.example\"\n")}) QVERIFY(!hub::readLibCalSettings(wrong));
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::LibCalTest)
#include "LibCalTest.moc"
