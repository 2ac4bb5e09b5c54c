#include "tests/scenarios/Story.h"

#include "core/hub/edits/Quarantine.h"

namespace carrel::tests {

using model::Changes;
using model::Consent;
using model::ConsentState;
using model::KindNo;
using model::Note;
using model::RecordId;
using namespace Qt::StringLiterals;

/// A consent may end at any moment; what was being written under it is then neither shown nor lost.
class ConsentTest : public Story
{
    Q_OBJECT

private:
    struct Clinic {
        std::unique_ptr<FakeCampus> campus;
        FakeDesk& rhian;
        FakeDesk& gareth;
        RecordId theCase;
        RecordId consent;
        RecordId note;
    };
    /// Both advisers hold a note about Amira's health, under her consent.
    Clinic clinic(std::optional<QDate> expires = {})
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Health"_s);
        const RecordId consent = giveConsent(*campus, "health", expires);
        campus->settle();
        const RecordId note = addHealthNote(rhian, theCase, u"She has migraines."_s, consent);
        campus->settle();
        return {std::move(campus), rhian, gareth, theCase, consent, note};
    }
    static void withdraw(FakeDesk& desk, const RecordId& consent) { write(desk, KindNo::Consent, consent, Consent::state, ConsentState::Withdrawn); }
    static hub::Quarantine quarantineOf(FakeCampus& campus) { return {campus.db(), campus.context()}; }

private Q_SLOTS:
    void aWithdrawnConsentMasksTheWordsEverywhere_data() { stores(); }
    void aWithdrawnConsentMasksTheWordsEverywhere()
    {
        auto [campus, rhian, gareth, theCase, consent, note] = clinic();
        QCOMPARE(bodyOf(gareth, note), u"She has migraines."_s);
        withdraw(gareth, consent);
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QCOMPARE(bodyOf(*desk, note), u"(masked)"_s);
            QVERIFY(!desk->holdsAnywhere(u"migraines"_s));
        }
        QCOMPARE(atHub(*campus, KindNo::Note, note, Note::body), u"She has migraines."_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void anEditUnderAWithdrawnConsentWaitsForAPerson_data() { storesWith({"release", "decline"}); }
    void anEditUnderAWithdrawnConsentWaitsForAPerson()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase, consent, note] = clinic();
        rhian.faults.unplugged = true;
        write(rhian, KindNo::Note, note, Note::body, u"She has migraines, and they are worse."_s);
        withdraw(gareth, consent);
        campus->settle();
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(told(rhian), QStringList{u"quarantined consent"_s});
        QCOMPARE(quarantined(*campus), QStringList{u"consent note"_s});
        for (FakeDesk* desk : {&rhian, &gareth}) QVERIFY(!desk->holdsAnywhere(u"worse"_s));
        QVERIFY(campus->hubText().contains(u"they are worse"_s));

        const auto waiting = quarantineOf(*campus).list().at(0);
        QCOMPARE(waiting.owner, campus->staff(u"rhian"_s).text());
        QCOMPARE(waiting.due, waiting.at.plusDays(7));
        std::vector<hub::FeedEntry> entries;
        if (word == "release") QVERIFY(quarantineOf(*campus).release(waiting.no, officer(*campus), entries).ok());
        else QVERIFY(quarantineOf(*campus).decline(waiting.no, officer(*campus)).ok());
        QVERIFY(!quarantineOf(*campus).decline(waiting.no, officer(*campus)).ok());
        QVERIFY(quarantined(*campus).isEmpty());
        campus->settle();
        // Released or declined, it is kept and still not shown: that takes the student's consent.
        const bool released = word == "release";
        QCOMPARE(atHub(*campus, KindNo::Note, note, Note::body),
                 released ? u"She has migraines, and they are worse."_s : u"She has migraines."_s);
        QCOMPARE(bodyOf(gareth, note), u"(masked)"_s);
        QVERIFY(campus->hubText().contains(u"they are worse"_s));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aNewNoteUnderAWithdrawnConsentIsNotLost_data() { stores(); }
    void aNewNoteUnderAWithdrawnConsentIsNotLost()
    {
        auto [campus, rhian, gareth, theCase, consent, note] = clinic();
        rhian.faults.unplugged = true;
        const RecordId late = addHealthNote(rhian, theCase, u"She saw a neurologist."_s, consent);
        write(rhian, KindNo::Note, late, Note::body, u"She saw a neurologist on Friday."_s);
        withdraw(gareth, consent);
        campus->settle();
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(quarantined(*campus), (QStringList{u"consent note"_s, u"unknown note"_s}));
        QVERIFY(!holds(rhian, KindNo::Note, late));
        QVERIFY(!rhian.holdsAnywhere(u"neurologist"_s));
        // In their order both can be released; the later edit without the record it changes cannot.
        const auto numbers = quarantineNumbers(*campus);
        std::vector<hub::FeedEntry> entries;
        QVERIFY(quarantineOf(*campus).release(numbers[1], officer(*campus), entries).error() == hub::QuarantineFault::StillRefused);
        QVERIFY(quarantineOf(*campus).release(numbers[0], officer(*campus), entries).ok());
        QVERIFY(quarantineOf(*campus).release(numbers[1], officer(*campus), entries).ok());
        campus->settle();
        QCOMPARE(atHub(*campus, KindNo::Note, late, Note::body), u"She saw a neurologist on Friday."_s);
        QCOMPARE(bodyOf(rhian, late), u"(masked)"_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void withdrawingIsNeverBlocked_data() { storesWith({"restricted", "reassigned", "changed", "left"}); }
    void withdrawingIsNeverBlocked()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase, consent, note] = clinic();
        rhian.faults.unplugged = true;
        withdraw(rhian, consent);
        if (word == "restricted") {
            campus->changeAtHub(KindNo::Student, campus->id("student/1"),
                                [](auto& student) { student.put(model::Student::restriction, model::Restriction::Restricted); });
        } else if (word == "reassigned") {
            campus->addStaff(u"siwan"_s, {u"adviser"_s});
            campus->join(u"siwan"_s, "wellbeing");
            campus->changeAtHub(KindNo::Case, theCase, [&](auto& held) {
                held.put(model::Case::team, campus->id("team/wellbeing"));
                held.put(model::Case::owner, campus->staff(u"siwan"_s));
            });
        } else if (word == "changed") {
            write(gareth, KindNo::Consent, consent, Consent::expires, QDate(2026, 12, 24));
        } else {
            campus->changeAtHub(KindNo::Staff, campus->staff(u"rhian"_s), [](auto& staff) { staff.put(model::Staff::state, model::StaffState::Left); });
        }
        campus->settle();
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(atHub(*campus, KindNo::Consent, consent, Consent::state), u"withdrawn"_s);
        QVERIFY(quarantined(*campus).isEmpty());
        QVERIFY(rhian->outbox().empty());
        QCOMPARE(campus->disagreement(), QString());
    }

    void givingAgainDoesNotUndoAWithdrawal_data() { stores(); }
    void givingAgainDoesNotUndoAWithdrawal()
    {
        auto [campus, rhian, gareth, theCase, consent, note] = clinic();
        write(gareth, KindNo::Consent, consent, Consent::state, ConsentState::Expired);
        campus->settle();
        rhian.faults.unplugged = true;
        withdraw(rhian, consent);
        rhian.faults.unplugged = false;
        campus->settle();
        campus->changeAtHub(KindNo::Consent, consent, [](auto& held) { held.put(Consent::evidence, u"A letter"_s); });
        write(gareth, KindNo::Consent, consent, Consent::state, ConsentState::Given);
        campus->settle();
        QCOMPARE(atHub(*campus, KindNo::Consent, consent, Consent::state), u"withdrawn"_s);
        QCOMPARE(told(gareth), QStringList{u"merged -state"_s});
        QCOMPARE(campus->disagreement(), QString());
    }

    void aConsentThatRunsOutMasksWithoutTheHub_data() { stores(); }
    void aConsentThatRunsOutMasksWithoutTheHub()
    {
        auto [campus, rhian, gareth, theCase, consent, note] = clinic(QDate(2026, 10, 7));
        QCOMPARE(bodyOf(gareth, note), u"She has migraines."_s);
        gareth.faults.unplugged = true;
        campus->advanceDays(3);
        QCOMPARE(signIn(*campus, rhian), session::SignInFault::None);
        campus->settle();
        // Nobody told Gareth's desk: it stops by itself, and the words leave the file.
        QCOMPARE(bodyOf(gareth, note), u"(absent)"_s);
        QVERIFY(!gareth.holdsAnywhere(u"migraines"_s));
        QCOMPARE(bodyOf(rhian, note), u"(masked)"_s);
        gareth.faults.unplugged = false;
        QCOMPARE(signIn(*campus, gareth), session::SignInFault::None);
        campus->settle();
        QCOMPARE(bodyOf(gareth, note), u"(masked)"_s);
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::ConsentTest)
#include "ConsentTest.moc"
