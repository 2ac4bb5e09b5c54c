#include "tests/scenarios/Story.h"

#include "core/model/governance/Print.h"

#include <ctime>

namespace carrel::tests {

using insight::Due;
using model::Case;
using model::Consent;
using model::KindNo;
using model::RecordId;
using session::SelfLock;
using session::SignInFault;
using session::UnlockFault;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000, Hour = 60 * Minute, Day = 24 * Hour, Year = 365 * Day;

base::Moment at(const QString& iso) { return {QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch()}; }

/// Moments just before something odd happens to calendars and clocks, in UTC.
const std::pair<const char*, const char*> oddMoments[]{{"the clocks go forward", "2026-03-28T23:30:00Z"},
                                                       {"the clocks go back", "2026-10-24T23:30:00Z"},
                                                       {"a leap day", "2028-02-28T22:30:00Z"},
                                                       {"a leap day ends", "2028-02-29T22:30:00Z"},
                                                       {"a year ends", "2026-12-31T22:30:00Z"},
                                                       {"32 bits end", "2038-01-19T02:00:00Z"}};

/// How far a machine's clock is from the truth.
const std::pair<const char*, qint64> wrongClocks[]{{"right", 0},           {"an hour behind", -Hour}, {"an hour ahead", Hour}, {"a day behind", -Day},
                                                   {"a day ahead", Day}, {"a year behind", -Year}};

template <class T>
std::optional<T> valueOf(const model::View& view, const model::Field<T>& field)
{
    return view.see(field).match([](const T& value) { return std::optional(value); }, [] { return std::optional<T>(); }, [] { return std::optional<T>(); });
}

/// The process stands in another zone while this lives.
class Zone
{
public:
    explicit Zone(const QByteArray& name) { set(name); }
    ~Zone() { m_before.isNull() ? qunsetenv("TZ") : qputenv("TZ", m_before), tzset(); }
    Q_DISABLE_COPY_MOVE(Zone)
    static void set(const QByteArray& name) { qputenv("TZ", name), tzset(); }

private:
    QByteArray m_before = qgetenv("TZ");
};

}

/// Clocks that are wrong, set back, set forward or an hour apart, on the days on which that is easiest to get wrong.
class ClocksTest : public Story
{
    Q_OBJECT

private:
    /// Each odd moment with each wrong clock on the embedded store; on PostgreSQL each moment, by a clock that is an hour behind.
    static void everyMomentWithEveryClock()
    {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<QString>("moment");
        QTest::addColumn<qint64>("wrong");
        for (const auto& [when, iso] : oddMoments) {
            for (const auto& [clock, wrong] : wrongClocks) {
                QTest::addRow("%s, %s", when, clock) << false << QString::fromLatin1(iso) << wrong;
                if (wrong == -Hour) QTest::addRow("postgres, %s, %s", when, clock) << true << QString::fromLatin1(iso) << wrong;
            }
        }
    }
    std::unique_ptr<FakeCampus> universityAt(base::Moment moment)
    {
        auto campus = university(moment.day());
        campus->clock.set(moment);
        return campus;
    }
    static FakeDesk& deskWith(FakeCampus& campus, const QString& user, qint64 wrongByMs)
    {
        FakeDesk& desk = campus.bareDesk(user);
        desk.clock.setByMs = wrongByMs;
        if (!campus.enrol(desk)) qFatal("the desk could not be enrolled");
        campus.sync(desk);
        return desk;
    }
    /// When the hub received the notes on a case, in the order in which they were written.
    static std::vector<base::Moment> receivedInOrder(FakeCampus& campus, const std::vector<RecordId>& notes)
    {
        std::vector<base::Moment> out;
        for (const RecordId& note : notes) out.push_back(campus.hubRecord(KindNo::Note, note)->get(model::Common::received).value_or(base::Moment()));
        return out;
    }
    static session::EnrolAnswer renew(FakeCampus& campus, FakeDesk& desk)
    {
        std::optional<session::EnrolAnswer> answer;
        desk->renewLease({desk.user, desk.user + u"-password"_s, {}}, {}, [&](const session::EnrolAnswer& said) { answer = said; });
        for (int i = 0; i < 200 && !answer; ++i) campus.turn(desk);
        if (!answer) qFatal("no answer came");
        return *answer;
    }

private Q_SLOTS:
    void theHubsOrderDecidesWhateverTheClocksSay_data() { everyMomentWithEveryClock(); }
    void theHubsOrderDecidesWhateverTheClocksSay()
    {
        QFETCH(QString, moment);
        QFETCH(qint64, wrong);
        const auto campus = universityAt(at(moment));
        FakeDesk& rhian = deskWith(*campus, u"rhian"_s, wrong);
        FakeDesk& gareth = deskWith(*campus, u"gareth"_s, 0);
        const RecordId theCase = openCase(*campus, gareth, u"Travel"_s);
        campus->settle();
        std::vector<RecordId> notes;
        for (int step = 0; step < 6; ++step) {
            FakeDesk& writer = step % 2 == 0 ? rhian : gareth;
            writeNextStep(writer, theCase, u"Step %1"_s.arg(step));
            notes.push_back(addNote(writer, theCase, u"Note %1."_s.arg(step)));
            campus->advance(1800);
            campus->sync(writer);
            campus->settle();
            for (FakeDesk* desk : {&rhian, &gareth}) QCOMPARE(nextStep(*desk, theCase), u"Step %1"_s.arg(step));
        }
        const auto received = receivedInOrder(*campus, notes);
        QVERIFY(std::ranges::is_sorted(received));
        QCOMPARE(received.back().ms - received.front().ms, qint64(5 * 1800 * 1000));
        // Two at once: whoever reaches the hub first stands, and neither is lost to a clock.
        for (FakeDesk* desk : {&rhian, &gareth}) desk->faults.unplugged = true;
        writeNextStep(rhian, theCase, u"Call on Monday"_s);
        writeNextStep(gareth, theCase, u"Write a letter"_s);
        for (FakeDesk* desk : {&gareth, &rhian}) {
            desk->faults.unplugged = false;
            campus->sync(*desk);
        }
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QCOMPARE(nextStep(*desk, theCase), u"Write a letter"_s);
            QCOMPARE((*desk)->conflicts().size(), size_t(1));
            QCOMPARE((*desk)->syncReport().standing, session::SyncStanding::UpToDate);
        }
        QCOMPARE(campus->disagreement(), QString());
    }

    void aLeaseIsSevenDaysLongOnAnyDayByAnyClock_data() { everyMomentWithEveryClock(); }
    void aLeaseIsSevenDaysLongOnAnyDayByAnyClock()
    {
        QFETCH(QString, moment);
        QFETCH(qint64, wrong);
        const auto campus = universityAt(at(moment));
        FakeDesk& rhian = deskWith(*campus, u"rhian"_s, wrong);
        rhian.faults.unplugged = true;
        qint64 hours = 0;
        for (; rhian->isOpen() && hours < 1000; ++hours) {
            campus->advance(3600);
            campus->sync(rhian);
        }
        // A clock that is ahead costs what it is ahead; one that is behind gains nothing.
        QCOMPARE(hours, 7 * 24 - std::max<qint64>(0, wrong / Hour));
    }

    void aClockSetForwardPastTheLeaseShutsTheDeskAndLosesNothing_data() { storesWith({"eight days", "a year"}); }
    void aClockSetForwardPastTheLeaseShutsTheDeskAndLosesNothing()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const RecordId note = addNote(rhian, theCase, u"Before the clock went on."_s);
        rhian->keepDraft(u"note:x"_s, u"Half a sent"_s, 11);
        std::optional<SelfLock> why;
        QObject::connect(rhian.desk.get(), &session::Desk::locking, rhian.desk.get(), [&](SelfLock said) { why = said; });
        rhian.clock.setByMs = word == "a year" ? Year : 8 * Day;
        campus->sync(rhian);
        QVERIFY(!rhian->isOpen());
        QCOMPARE(why, std::optional(SelfLock::LeaseEnded));
        // Neither the hub's word nor the person's opens it under a clock that says it has ended already.
        rhian.faults.unplugged = false;
        QCOMPARE(renew(*campus, rhian).unlock, UnlockFault::LeaseExpired);
        QVERIFY(!rhian->isOpen());
        rhian.clock.setByMs = 0;
        QCOMPARE(rhian->unlock({}), UnlockFault::LeaseExpired);
        QVERIFY(renew(*campus, rhian).ok());
        QCOMPARE(rhian->draft(u"note:x"_s)->text, u"Half a sent"_s);
        campus->settle();
        QCOMPARE(bodyOf(gareth, note), u"Before the clock went on."_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aConsentEndsWithItsLastDayOnDeskAndHub_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<QDate>("last");
        const std::pair<const char*, QDate> days[]{{"the clocks go forward", {2026, 3, 29}}, {"the clocks go back", {2026, 10, 25}}, {"a leap day", {2028, 2, 29}}, {"a year's end", {2026, 12, 31}}};
        for (const auto& [name, day] : days) {
            QTest::addRow("%s", name) << false << day;
            QTest::addRow("postgres, %s", name) << true << day;
        }
    }
    void aConsentEndsWithItsLastDayOnDeskAndHub()
    {
        QFETCH(QDate, last);
        const auto campus = university(last.addDays(-1));
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Health"_s);
        const RecordId consent = giveConsent(*campus, "health", last);
        campus->settle();
        const RecordId note = addHealthNote(rhian, theCase, u"She has migraines."_s, consent);
        campus->settle();
        // Nobody tells Gareth's desk anything any more.
        gareth.faults.unplugged = true;
        campus->clock.set({base::Moment::startOf(last.addDays(1)).ms - Minute});
        campus->sync(gareth);
        QCOMPARE(bodyOf(gareth, note), u"She has migraines."_s);
        campus->advance(120);
        campus->sync(gareth);
        QCOMPARE(bodyOf(gareth, note), u"(absent)"_s);
        QVERIFY(!gareth.holdsAnywhere(u"migraines"_s));
        QCOMPARE(signIn(*campus, rhian), SignInFault::None);
        campus->settle();
        QCOMPARE(bodyOf(rhian, note), u"(masked)"_s);
        gareth.faults.unplugged = false;
        QCOMPARE(signIn(*campus, gareth), SignInFault::None);
        campus->settle();
        QCOMPARE(bodyOf(gareth, note), u"(masked)"_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aHubWhoseClockIsSetLosesNothingAndKeepsItsAudit_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<qint64>("by");
        for (const auto& [name, by] : {std::pair("an hour back", -Hour), std::pair("a day back", -Day), std::pair("a year back", -Year), std::pair("an hour on", Hour), std::pair("a day on", Day)}) {
            QTest::addRow("embedded, %s", name) << false << by;
            QTest::addRow("postgres, %s", name) << true << by;
        }
    }
    void aHubWhoseClockIsSetLosesNothingAndKeepsItsAudit()
    {
        QFETCH(qint64, by);
        auto [campus, rhian, gareth, theCase] = office();
        const auto signedIn = [&, &campus = campus](FakeDesk& desk) {
            campus->sync(desk);
            return desk->syncReport().standing == session::SyncStanding::UpToDate || signIn(*campus, desk) == SignInFault::None;
        };
        std::vector<RecordId> notes;
        for (const qint64 wrong : {qint64(0), by, qint64(0)}) {
            campus->hubClock.setByMs = wrong;
            for (FakeDesk* desk : {&rhian, &gareth}) QVERIFY(signedIn(*desk));
            for (FakeDesk* desk : {&rhian, &gareth}) {
                notes.push_back(addNote(*desk, theCase, u"Note %1."_s.arg(notes.size())));
                writeNextStep(*desk, theCase, u"Step %1"_s.arg(notes.size()));
                campus->advance(600);
                campus->settle();
                QCOMPARE(nextStep(rhian, theCase), u"Step %1"_s.arg(notes.size()));
                QCOMPARE(nextStep(gareth, theCase), u"Step %1"_s.arg(notes.size()));
            }
            QCOMPARE(campus->disagreement(), QString());
        }
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QVERIFY((*desk)->isOpen());
            QCOMPARE((*desk)->caseFile(theCase)->notes.size(), notes.size());
            QVERIFY((*desk)->conflicts().empty());
        }
        // The feed goes on in its order, whatever the times in it say.
        hub::Rows rows = campus->db().run(u"SELECT count(*), count(DISTINCT seq) FROM feed"_s);
        QVERIFY(rows.next());
        QCOMPARE(rows.number(0), rows.number(1));
    }

    void todayIsTheDayOfWhoeverSitsThere_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QDate>("today");
        const auto row = [](const char* zone, const char* moment, QDate today) {
            QTest::addRow("%s in %s", moment, zone) << false << QByteArray(zone) << QString::fromLatin1(moment) << today;
        };
        row("UTC", "2026-07-01T00:30:00Z", {2026, 7, 1});
        row("Europe/London", "2026-03-28T23:59:00Z", {2026, 3, 28});
        row("Europe/London", "2026-03-29T00:59:00Z", {2026, 3, 29});
        row("Europe/London", "2026-03-29T22:59:00Z", {2026, 3, 29});
        row("Europe/London", "2026-03-29T23:01:00Z", {2026, 3, 30});
        row("Europe/London", "2026-06-30T23:30:00Z", {2026, 7, 1});
        row("Europe/London", "2026-10-24T23:30:00Z", {2026, 10, 25});
        row("Europe/London", "2026-10-25T00:30:00Z", {2026, 10, 25});
        row("Europe/London", "2026-10-25T23:30:00Z", {2026, 10, 25});
        row("Europe/London", "2026-10-26T00:01:00Z", {2026, 10, 26});
        row("Europe/London", "2028-02-28T23:59:00Z", {2028, 2, 28});
        row("Europe/London", "2028-02-29T00:01:00Z", {2028, 2, 29});
        row("Europe/London", "2026-12-31T23:59:00Z", {2026, 12, 31});
        row("America/New_York", "2026-07-01T02:00:00Z", {2026, 6, 30});
        row("Pacific/Auckland", "2026-12-31T11:30:00Z", {2027, 1, 1});
        QTest::addRow("postgres, a summer's night") << true << QByteArray("Europe/London") << u"2026-06-30T23:30:00Z"_s << QDate(2026, 7, 1);
    }
    void todayIsTheDayOfWhoeverSitsThere()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, moment);
        QFETCH(QDate, today);
        const Zone here(zone);
        const auto campus = universityAt(at(moment));
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        const auto due = [&](int days) {
            const RecordId made = openCase(*campus, rhian, u"Due in %1"_s.arg(days));
            write(rhian, KindNo::Case, made, Case::nextDue, today.addDays(days));
            return made;
        };
        const std::vector<RecordId> cases{due(-1), due(0), due(1)};
        campus->settle();
        const auto is = [&](QDate day) {
            const auto counts = rhian->caseCounts({}).open;
            int before = 0, on = 0;
            for (const int days : {-1, 0, 1}) before += today.addDays(days) < day, on += today.addDays(days) == day;
            return counts.at(Due::Overdue) == before && counts.at(Due::Today) == on;
        };
        QVERIFY(is(today));
        for (const auto& line : rhian->cases({})) {
            const auto due = valueOf(line.item.view, Case::nextDue);
            QCOMPARE(line.due == Due::Overdue, *due < today);
            QCOMPARE(line.due == Due::Today, *due == today);
            QCOMPARE(valueOf(line.item.view, Case::openedOn), std::optional(today));
        }
        QCOMPARE(rhian->agenda().cases.size(), size_t(3));
        // A print that must be gone by today may still be there; yesterday's may not.
        for (const int days : {-1, 0}) QVERIFY(rhian->notePrint({.destroyBy = today.addDays(days)}).ok());
        QCOMPARE(rhian->agenda().prints.size(), size_t(1));
        QCOMPARE(valueOf(rhian->agenda().prints.front().view, model::Print::destroyBy), std::optional(today.addDays(-1)));
        // Whoever takes the computer elsewhere has another today at once, and nothing that is kept changes.
        campus->settle();
        for (const auto& [elsewhere, ahead] : {std::pair("Etc/GMT-14", 14), std::pair("Etc/GMT+12", -12)}) {
            Zone::set(elsewhere);
            QVERIFY2(is(base::Moment{campus->clock.now().ms + ahead * Hour}.day()), elsewhere);
        }
        QCOMPARE(campus->hubRecord(KindNo::Case, cases[0])->get(Case::openedOn), std::optional(today));
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::ClocksTest)
#include "ClocksTest.moc"
