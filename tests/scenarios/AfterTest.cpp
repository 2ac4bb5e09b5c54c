#include "tests/scenarios/WorkshopStory.h"

#include "core/hub/governance/Destruction.h"
#include "core/hub/governance/RegisterClock.h"
#include "core/hub/governance/WeeklyCounts.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"
#include "tests/support/HubPages.h"

namespace carrel::tests {

using base::Moment;
using hub::CountedWeek;
using model::Attendance;
using model::Booking;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::Visit;
using model::VisitState;
using namespace Qt::StringLiterals;

/// After the event: who came is forgotten everywhere when the register's clock says so, and how many came stays, the same for good.
class AfterTest : public WorkshopStory
{
    Q_OBJECT

    static constexpr int daysToCount = 28, daysToForget = 181;
    static inline const QStringList words{u"Zephyrine"_s, u"Quillfeather"_s, u"lost-her-purse"_s, u"a-cousin-of-the-dean"_s};

    static hub::RegisterClock::Done run(FakeCampus& campus) { return hub::RegisterClock(campus.db(), campus.context()).run(); }
    static std::vector<CountedWeek> counted(FakeCampus& campus) { return hub::WeeklyCounts(campus.db(), campus.context()).all(); }
    static QString textOf(FakeCampus& campus)
    {
        QString out;
        for (const auto& week : counted(campus)) {
            if (week.total == 0) continue;
            out += u"%1 %2 %3"_s.arg(week.monday().toString(Qt::ISODate), week.service).arg(week.total);
            for (const auto& cell : week.cells) {
                if (cell.split != u"workshop") out += u"; %1 %2 %3"_s.arg(cell.split, cell.what).arg(cell.count);
            }
            out += u'\n';
        }
        return out;
    }
    static void later(Term& term, int days)
    {
        term.campus->advanceDays(days);
        for (const auto& desk : term.campus->desks) {
            if (!desk->faults.unplugged && signIn(*term.campus, *desk) != session::SignInFault::None) qFatal("%s cannot sign in", qPrintable(desk->user));
        }
        term.campus->settle();
    }
    static void addVisit(Term& term, const RecordId& session, int number, int minutes)
    {
        auto& campus = *term.campus;
        Record visit = campus.record(KindNo::Visit, "visit/" + QByteArray::number(number));
        visit.put(Visit::session, session);
        if (number <= 5) visit.put(Visit::student, term.student(number));
        else visit.put(Visit::visitor, number == 6 ? u"Zephyrine"_s : u"Quillfeather"_s);
        visit.put(Visit::ticket, u"AB%1"_s.arg(number));
        // Not everybody's words are a code of the office's.
        visit.put(Visit::topic, number == 1 ? u"lost-her-purse"_s : u"referencing"_s);
        visit.put(Visit::state, number == 7 ? VisitState::NoShow : VisitState::Finished);
        visit.put(Visit::joined, campus.clock.now());
        visit.put(Visit::called, campus.clock.now().plusSeconds(60 * minutes));
        visit.put(Visit::note, u"a-cousin-of-the-dean"_s);
        campus.put({visit});
    }
    /// A week in which six book a workshop and somebody walks in, and seven come to a drop-in, two of whom nobody knew.
    std::unique_ptr<Term> week()
    {
        auto term = this->term(0);
        auto& campus = *term->campus;
        for (const auto& list : {"workshop-topic", "drop-in-topic"}) {
            Record code = campus.record(KindNo::Lookup, QByteArray("lookup/") + list);
            code.put(model::Lookup::list, QString::fromLatin1(list));
            code.put(model::Lookup::code, u"referencing"_s);
            code.put(model::Lookup::label, u"Referencing"_s);
            campus.put({code});
        }
        for (int i = 1; i <= 6; ++i) campus.changeAtHub(KindNo::Student, term->student(i), [](Record& student) { student.put(model::Student::level, 5); });
        campus.settle();
        for (int i = 1; i <= 6; ++i) {
            if (!term->team.workshops.book({term->workshop, term->student(i), {}, u"referencing"_s}).ok()) qFatal("nobody could book");
        }
        campus.settle();
        for (int i = 1; i <= 5; ++i) term->leader.workshops.mark(bookingOf(*term, i), Attendance::Present);
        term->leader.workshops.mark(bookingOf(*term, 6), Attendance::Absent);
        if (!term->leader.workshops.book({term->workshop, {}, u"Zephyrine Quillfeather"_s, {}, true}).ok()) qFatal("nobody walked in");
        Record session = campus.record(KindNo::DropIn, "session");
        session.put(model::DropIn::title, u"Library drop-in"_s);
        session.put(model::DropIn::place, u"Kimberlin"_s);
        session.put(model::DropIn::team, campus.id("team/learning-services"));
        session.put(model::DropIn::opens, campus.clock.now());
        session.put(model::DropIn::closes, campus.clock.now().plusSeconds(3 * 3600));
        session.put(model::DropIn::state, model::DropInState::Closed);
        campus.put({session});
        for (int i = 1; i <= 7; ++i) addVisit(*term, session.id(), i, i <= 5 ? 6 : 20);
        campus.settle();
        return term;
    }
    static bool stillKnown(Term& term, const QString& word)
    {
        const bool atDesks = term.team.desk.holdsAnywhere(word) || term.leader.desk.holdsAnywhere(word);
        return atDesks || everythingIn(*term.campus).contains(word.toUtf8());
    }
    static inline const QString told =
        u"2026-10-05 drop-in 5; level 5 5; outcome seen 5; programme Journalism BA 5; topic referencing 5; wait 5-to-14 5\n"
        "2026-10-05 workshops 5; level 5 5; outcome attended 5; programme Journalism BA 5; topic referencing 5\n"_s;

private Q_SLOTS:
    void aWeekIsCountedOnceWhenItsRegistersAreClosed_data() { stores(); }
    void aWeekIsCountedOnceWhenItsRegistersAreClosed()
    {
        const auto term = week();
        later(*term, daysToCount - 1);
        QCOMPARE(run(*term->campus).weeks, 0);
        later(*term, 1);
        QCOMPARE(run(*term->campus).weeks, 2);
        QCOMPARE(textOf(*term->campus), told);
        QCOMPARE(run(*term->campus).weeks, 0);
        // What is said afterwards is in no count, and nobody can tell what it was by comparing two.
        term->campus->changeAtHub(KindNo::Booking, bookingOf(*term, 6), [](Record& booking) { booking.put(Booking::mark, Attendance::Present); });
        QVERIFY(hub::Destruction(term->campus->db(), term->campus->context()).destroy(KindNo::Student, term->student(1), u"ingrid"_s, u"asked for"_s).ok());
        later(*term, 7);
        QCOMPARE(run(*term->campus).weeks, 0);
        QCOMPARE(textOf(*term->campus), told);
        // Nobody's own words, and nobody, are in any.
        for (const auto& week : counted(*term->campus)) {
            for (const auto& cell : week.cells) QVERIFY(!words.contains(cell.what) && !cell.what.contains(u"Amira"_s));
        }
    }

    void registersForgetWhoCameAndKeepHowMany_data() { stores(); }
    void registersForgetWhoCameAndKeepHowMany()
    {
        const auto term = week();
        for (const auto& word : words) QVERIFY2(stillKnown(*term, word), qPrintable(word));
        later(*term, daysToCount);
        // Counted, and nothing forgotten yet.
        QCOMPARE(run(*term->campus).records, 0);
        later(*term, daysToForget - daysToCount - 2);
        QCOMPARE(run(*term->campus).records, 0);
        later(*term, 2);
        QCOMPARE(run(*term->campus).records, 14);
        QVERIFY(term->campus->hubRecords(KindNo::Booking).empty() && term->campus->hubRecords(KindNo::Visit).empty());
        later(*term, 1);
        for (const auto& word : words) QVERIFY2(!stillKnown(*term, word), qPrintable(word));
        // That these were their rows stands nowhere but in what is written of the destruction, by ids that lead to nothing.
        for (const auto& table : {u"history"_s, u"row_key"_s, u"boundary"_s}) {
            QCOMPARE(term->campus->db().one(u"SELECT count(*) FROM %1 WHERE kind IN (?, ?)"_s.arg(table), {int(KindNo::Booking), int(KindNo::Visit)})->toInt(), 0);
        }
        QCOMPARE(textOf(*term->campus), told);
        // The workshop was the office's own.
        QVERIFY(term->campus->hubRecord(KindNo::Workshop, term->workshop));
        QCOMPARE(run(*term->campus).records, 0);
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void noRestoreBringsAnybodyBackOrCountsAgain_data() { stores(); }
    void noRestoreBringsAnybodyBackOrCountsAgain()
    {
        const auto term = week();
        const QByteArray before = term->campus->backUp();
        later(*term, daysToCount);
        QCOMPARE(run(*term->campus).weeks, 2);
        later(*term, daysToForget - daysToCount);
        QCOMPARE(run(*term->campus).records, 14);
        term->campus->settle();
        const auto restored = term->campus->restore(before);
        QVERIFY(restored.ok());
        QVERIFY(restored->destroyedAgain >= 14);
        QVERIFY(term->campus->hubRecords(KindNo::Booking).empty() && term->campus->hubRecords(KindNo::Visit).empty());
        for (const auto& word : words) QVERIFY2(!everythingIn(*term->campus).contains(word.toUtf8()), qPrintable(word));
        // Nobody counts the week again from what is left.
        QCOMPARE(textOf(*term->campus), told);
        const auto again = run(*term->campus);
        QCOMPARE(again.weeks, 0);
        QCOMPARE(textOf(*term->campus), told);
        later(*term, 1);
        for (const auto& word : words) QVERIFY2(!stillKnown(*term, word), qPrintable(word));
    }

    void aHubThatStopsInTheMiddleComesToTheSame_data() { stores(); }
    void aHubThatStopsInTheMiddleComesToTheSame()
    {
        const auto term = week();
        auto& campus = *term->campus;
        later(*term, daysToForget);
        int stops = 0;
        const auto usual = campus.db().onPoint;
        for (int i = 0; i < 60; ++i) {
            // Before the feed is locked, before it is committed, and after.
            int left = 1 + i % 3;
            campus.db().onPoint = [&](const char*) {
                if (--left == 0) throw HubStopped{"on purpose"};
            };
            bool ended = false;
            try {
                run(campus);
                ended = true;
            } catch (const HubStopped&) {
                ++stops;
            }
            if (ended) break;
        }
        campus.db().onPoint = usual;
        QVERIFY2(stops >= 8, qPrintable(QString::number(stops)));
        QCOMPARE(textOf(campus), told);
        QVERIFY(campus.hubRecords(KindNo::Booking).empty() && campus.hubRecords(KindNo::Visit).empty());
        QCOMPARE(run(campus).records, 0);
        const auto journal = campus.context().outside->told();
        QVERIFY(journal.ok() && journal->counted.size() >= 2 && journal->unreadable == 0);
        later(*term, 1);
        QCOMPARE(campus.disagreement(), QString());
    }

    void whoIsToBeLeftAloneIsInNoCountAndStaysAsTheyAre_data() { stores(); }
    void whoIsToBeLeftAloneIsInNoCountAndStaysAsTheyAre()
    {
        using model::Restriction;
        const auto term = week();
        auto& campus = *term->campus;
        const auto restrict = [&](Restriction how) {
            for (const int who : {1, 2}) campus.changeAtHub(KindNo::Student, term->student(who), [&](Record& student) { student.put(model::Student::restriction, how); });
        };
        restrict(Restriction::Restricted);
        later(*term, daysToForget);
        QCOMPARE(run(campus).records, 10);
        // Five of the workshop's seven, of whom four share nothing that could be named with a fifth.
        const auto weeks = counted(campus);
        QCOMPARE(weeks.size(), size_t(2));
        for (const auto& week : weeks) {
            QCOMPARE(week.total, 5);
            for (const auto& cell : week.cells) QVERIFY2(cell.what.isEmpty() || cell.split == u"workshop" || cell.split == u"topic", qPrintable(cell.split + u' ' + cell.what));
        }
        QCOMPARE(campus.hubRecords(KindNo::Booking).size(), size_t(2));
        QCOMPARE(campus.hubRecords(KindNo::Visit).size(), size_t(2));
        restrict(Restriction::None);
        const QString before = textOf(campus);
        QCOMPARE(run(campus).records, 4);
        QCOMPARE(textOf(campus), before);
    }

    void aMarkThatComesAfterAllIsOverBringsNobodyBack_data() { stores(); }
    void aMarkThatComesAfterAllIsOverBringsNobodyBack()
    {
        const auto term = week();
        auto& campus = *term->campus;
        const RecordId booking = bookingOf(*term, 6);
        term->leader.desk.faults.unplugged = true;
        QVERIFY(term->leader.workshops.mark(booking, Attendance::Late).ok());
        later(*term, daysToForget);
        QCOMPARE(run(campus).records, 14);
        term->leader.desk.faults.unplugged = false;
        later(*term, 1);
        QVERIFY(campus.hubRecords(KindNo::Booking).empty());
        QVERIFY(term->leader.desk->outbox().empty());
        QCOMPARE(textOf(campus), told);
        for (const auto& word : words) QVERIFY2(!stillKnown(*term, word), qPrintable(word));
        QCOMPARE(campus.disagreement(), QString());
    }

    void whereTheJournalCannotBeWrittenNothingIsCountedOrForgotten_data() { stores(); }
    void whereTheJournalCannotBeWrittenNothingIsCountedOrForgotten()
    {
        const auto term = week();
        auto& campus = *term->campus;
        later(*term, daysToForget);
        campus.outside.writesLeft = 0;
        const auto refused = run(campus);
        QVERIFY(!refused.isWrittenDown);
        QCOMPARE(refused.records, 0);
        QVERIFY(counted(campus).empty());
        QCOMPARE(campus.hubRecords(KindNo::Booking).size(), size_t(7));
        campus.outside.writesLeft.reset();
        QCOMPARE(run(campus).records, 14);
        QCOMPARE(textOf(campus), told);
    }

    void itIsDoneOnceADayAndOnWhileThereIsMore_data() { stores(); }
    void itIsDoneOnceADayAndOnWhileThereIsMore()
    {
        const auto term = week();
        auto& campus = *term->campus;
        later(*term, daysToForget);
        const auto daily = [&] { return hub::RegisterClock(campus.db(), campus.context()).runDaily(); };
        QCOMPARE(hub::RegisterClock(campus.db(), campus.context()).run(9).isMore, true);
        QCOMPARE(daily().records, 5);
        term->campus->changeAtHub(KindNo::Workshop, term->workshop, [](Record& workshop) { workshop.put(model::Workshop::place, u"Elsewhere"_s); });
        QCOMPARE(daily().weeks, 0);
        QCOMPARE(daily().records, 0);
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::AfterTest)
#include "AfterTest.moc"
