#include "tests/scenarios/Story.h"

namespace carrel::tests {

using model::KindNo;
using model::Note;
using model::RecordId;
using session::SignInFault;
using session::SyncStanding;
using namespace Qt::StringLiterals;

/// One disk, copied, keyring and all, and used in two places: the hub finds it out by the first number that both have
/// given away, keeps what either wrote, and tells both.
class ForkTest : public Story
{
    Q_OBJECT

private:
    static FakeDesk& cloneOf(FakeCampus& campus, FakeDesk& desk)
    {
        FakeDesk& twin = campus.bareDesk(desk.user, desk.name + u"-copy"_s);
        twin.takeCopyOf(desk);
        twin.enrolledAs = twin.name;
        twin.restart();
        return twin;
    }
    static QStringList notesAtHub(FakeCampus& campus)
    {
        QStringList out;
        for (const auto& note : campus.hubRecords(KindNo::Note)) out << note.get(Note::body).value_or(QString());
        out.sort();
        return out;
    }
    static QString stateOf(FakeCampus& campus, const FakeDesk& desk)
    {
        return campus.db().one(u"SELECT state FROM enrolment WHERE desk_name = ? ORDER BY no LIMIT 1"_s, {desk.name})->toString();
    }

private Q_SLOTS:
    void atWhateverStepTheyMeetNothingIsLost_data() { stores(); }
    void atWhateverStepTheyMeetNothingIsLost()
    {
        for (int ahead = 0; ahead < 8; ++ahead) {
            auto [campus, rhian, gareth, theCase] = office();
            FakeDesk& twin = cloneOf(*campus, rhian);
            addNote(rhian, theCase, u"At the office."_s);
            addNote(twin, theCase, u"At home."_s);
            twin->keepDraft(u"note:x"_s, u"Half a sent"_s, 11);
            addNote(gareth, theCase, u"From a colleague."_s);
            campus->sync(gareth);
            // One is some steps ahead when the other begins; then they take turns.
            campus->turns(rhian, ahead);
            for (int i = 0; i < 40; ++i) {
                campus->turns(twin, 1);
                campus->turns(rhian, 1);
                QCOMPARE(campus->ledgerGap(), QString());
            }
            campus->settle();
            for (FakeDesk* desk : {&rhian, &twin}) QCOMPARE((*desk)->syncReport().standing, SyncStanding::Forked);
            QCOMPARE(stateOf(*campus, rhian), u"forked"_s);
            // Whoever works on meanwhile keeps that as well.
            addNote(twin, theCase, u"Still at home."_s);
            for (FakeDesk* desk : {&rhian, &twin}) QCOMPARE(enrolAgain(*campus, *desk), SignInFault::None);
            QCOMPARE(campus->ledgerGap(), QString());
            campus->settle();
            QCOMPARE(notesAtHub(*campus), (QStringList{u"At home."_s, u"At the office."_s, u"From a colleague."_s, u"Still at home."_s}));
            for (FakeDesk* desk : {&rhian, &twin, &gareth}) {
                QCOMPARE((*desk)->syncReport().standing, SyncStanding::UpToDate);
                QCOMPARE((*desk)->caseFile(theCase)->notes.size(), size_t(4));
                QVERIFY((*desk)->outbox().empty());
            }
            QCOMPARE(twin->draft(u"note:x"_s)->text, u"Half a sent"_s);
            QCOMPARE(campus->disagreement(), QString());
            QCOMPARE(campus->ledgerGap(), QString());
        }
    }

    void theSameFieldInBothPlacesIsForAPerson_data() { stores(); }
    void theSameFieldInBothPlacesIsForAPerson()
    {
        auto [campus, rhian, gareth, theCase] = office();
        FakeDesk& twin = cloneOf(*campus, rhian);
        writeNextStep(rhian, theCase, u"Write a letter"_s);
        writeNextStep(twin, theCase, u"Ring her up"_s);
        campus->settle();
        const QString kept = campus->hubText();
        for (const QString& words : {u"Write a letter"_s, u"Ring her up"_s}) QVERIFY2(kept.contains(words), qPrintable(words));
        for (FakeDesk* desk : {&rhian, &twin}) QCOMPARE(enrolAgain(*campus, *desk), SignInFault::None);
        campus->settle();
        QCOMPARE(gareth->conflicts().size(), size_t(1));
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatOneErasedTheOtherIsStillKnownToHold_data() { stores(); }
    void whatOneErasedTheOtherIsStillKnownToHold()
    {
        auto [campus, rhian, gareth, theCase] = office();
        FakeDesk& twin = cloneOf(*campus, rhian);
        twin.faults.unplugged = true;
        // The case goes where neither may see it; one erases it and says so.
        campus->changeAtHub(KindNo::Case, theCase, [&](model::Record& held) {
            held.put(model::Case::team, campus->id("team/transition"));
            held.put(model::Case::owner, campus->staff(u"tegan"_s));
        });
        campus->settle();
        QVERIFY(!holds(rhian, KindNo::Case, theCase));
        QVERIFY(holds(twin, KindNo::Case, theCase));
        // From its first word on the hub knows; and the copy is told to let go as well.
        twin.faults.unplugged = false;
        campus->settle();
        QVERIFY(!holds(twin, KindNo::Case, theCase));
        QCOMPARE(campus->ledgerGap(), QString());
        QVERIFY(!holds(gareth, KindNo::Case, theCase));
    }

    void oneOfThemIsRevokedAndTheOtherEnrolled_data() { stores(); }
    void oneOfThemIsRevokedAndTheOtherEnrolled()
    {
        auto [campus, rhian, gareth, theCase] = office();
        FakeDesk& twin = cloneOf(*campus, rhian);
        addNote(rhian, theCase, u"At the office."_s);
        addNote(twin, theCase, u"At home."_s);
        campus->settle();
        QCOMPARE(enrolAgain(*campus, rhian), SignInFault::None);
        // The stolen copy still bears the first enrolment; that one is revoked.
        campus->db().run(u"UPDATE enrolment SET state = 'revoked' WHERE desk_name = ? AND state = 'forked'"_s, {rhian.name});
        for (int i = 0; i < 12; ++i) {
            campus->advance(600);
            campus->settle();
        }
        QVERIFY(!twin->isOpen());
        QVERIFY(rhian->isOpen());
        QCOMPARE(rhian->syncReport().standing, SyncStanding::UpToDate);
        QVERIFY(campus->hubText().contains(u"At home."_s));
        QVERIFY(campus->hubText().contains(u"At the office."_s));
        QCOMPARE(gareth->caseFile(theCase)->notes.size(), size_t(1));
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::ForkTest)
#include "ForkTest.moc"
