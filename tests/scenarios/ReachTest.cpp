#include "tests/scenarios/Story.h"

#include "core/hub/edits/Quarantine.h"

namespace carrel::tests {

using model::Case;
using model::KindNo;
using model::Note;
using model::RecordId;
using model::Relationship;
using model::Student;
using namespace Qt::StringLiterals;

/// Whose record it is, who works on it, and who must not: what leaves a desk, what a search finds, what is written down.
class ReachTest : public Story
{
    Q_OBJECT

private:
    /// To another adviser in another team, who has a desk.
    static FakeDesk& reassign(FakeCampus& campus, const RecordId& theCase)
    {
        campus.addStaff(u"siwan"_s, {u"adviser"_s});
        campus.join(u"siwan"_s, "transition");
        campus.changeAtHub(KindNo::Case, theCase, [&](auto& held) {
            held.put(Case::team, campus.id("team/transition"));
            held.put(Case::owner, campus.staff(u"siwan"_s));
        });
        return campus.desk(u"siwan"_s);
    }
    static QStringList auditBodies(FakeCampus& campus, const QString& verb)
    {
        QStringList out;
        hub::Rows rows = campus.db().run(u"SELECT body FROM audit_body ORDER BY no"_s);
        while (rows.next()) {
            if (rows.text(0).contains(u"\"verb\":\"%1\""_s.arg(verb))) out << rows.text(0);
        }
        return out;
    }

private Q_SLOTS:
    void aCaseReassignedAwayTakesItsTextAndLosesNoWords_data() { stores(); }
    void aCaseReassignedAwayTakesItsTextAndLosesNoWords()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->settle();
        rhian.faults.unplugged = true;
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        writeNextStep(rhian, theCase, u"Call on Monday"_s);
        FakeDesk& siwan = reassign(*campus, theCase);
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(quarantined(*campus), (QStringList{u"reference note"_s, u"scope case"_s}));
        for (const auto& words : {u"Travel"_s, u"commutes"_s, u"Monday"_s, u"Amira"_s}) QVERIFY(!rhian.holdsAnywhere(words));
        QVERIFY(rhian->outbox().empty());
        // The new owner decides: the note belongs to the case, the next step no longer fits.
        hub::Quarantine quarantine(campus->db(), campus->context());
        QCOMPARE(quarantine.list().at(0).owner, campus->staff(u"siwan"_s).text());
        const auto numbers = quarantineNumbers(*campus);
        std::vector<hub::FeedEntry> entries;
        QVERIFY(quarantine.release(numbers[0], officer(*campus), entries).ok());
        QVERIFY(quarantine.decline(numbers[1], officer(*campus)).ok());
        campus->settle();
        QCOMPARE(bodyOf(siwan, note), u"She commutes."_s);
        QVERIFY(campus->hubText().contains(u"Call on Monday"_s));
        // Whoever wrote a note still reaches it as their own.
        QCOMPARE(bodyOf(rhian, note), u"She commutes."_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void wordsWrittenDuringTheRoundThatTakesTheCaseAreKept_data() { stores(); }
    void wordsWrittenDuringTheRoundThatTakesTheCaseAreKept()
    {
        for (int moment = 0; moment < 7; ++moment) {
            auto campus = university();
            FakeDesk& rhian = campus->desk(u"rhian"_s);
            const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
            campus->settle();
            reassign(*campus, theCase);
            campus->turns(rhian, moment);
            if (!holds(rhian, KindNo::Case, theCase)) break;
            writeNextStep(rhian, theCase, u"Call on Monday"_s);
            campus->settle();
            QVERIFY(!rhian.holdsAnywhere(u"Monday"_s));
            QVERIFY(campus->hubText().contains(u"Call on Monday"_s));
            QVERIFY(rhian->outbox().empty());
            QCOMPARE(campus->disagreement(), QString());
        }
    }

    void aLinkToACaseThatIsMadeConfidentialLeavesNoIdBehind_data() { stores(); }
    void aLinkToACaseThatIsMadeConfidentialLeavesNoIdBehind()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId one = openCase(*campus, rhian, u"Travel"_s);
        const RecordId other = openCase(*campus, rhian, u"Rent"_s);
        campus->settle();
        QVERIFY(rhian->link(one, other, true).ok());
        campus->settle();
        QVERIFY(gareth.holdsAnywhere(other.text()));
        write(rhian, KindNo::Case, other, Case::confidentiality, model::Confidentiality::Confidential);
        campus->settle();
        QVERIFY(!holds(gareth, KindNo::Case, other) && holds(gareth, KindNo::Case, one));
        QCOMPARE(shown(gareth, KindNo::Case, one, Case::linked), u"(empty)"_s);
        // In no row: what the deeds and the trail of a desk remember of itself is not what it was sent.
        for (const auto& item : gareth->all(KindNo::Case)) QVERIFY(!item.view.at(item.view.kind().position(Case::linked)).text() || !item.view.at(item.view.kind().position(Case::linked)).text()->contains(other.text()));
        QCOMPARE(campus->disagreement(), QString());
        // Whoever does not see it takes nothing away by writing the rest.
        const RecordId third = openCase(*campus, gareth, u"Books"_s);
        campus->settle();
        QVERIFY(gareth->link(one, third, true).ok());
        campus->settle();
        QCOMPARE(quarantined(*campus), QStringList());
        const auto linked = campus->hubRecord(KindNo::Case, one)->get(Case::linked).value_or(QList<RecordId>());
        QVERIFY(linked.contains(other) && linked.contains(third) && linked.size() == 2);
        QVERIFY(rhian->caseFile(one)->linked.size() == 2);
        QCOMPARE(campus->disagreement(), QString());
        // Read online it is no other.
        const auto online = readOnline(*campus, gareth, KindNo::Case, one);
        QCOMPARE(online.items.size(), 1u);
        QVERIFY(!online.items.front().view.at(model::kindView(KindNo::Case).position(Case::linked)).text()->contains(other.text()));
        // And back.
        campus->changeAtHub(KindNo::Case, other, [](auto& held) { held.put(Case::confidentiality, model::Confidentiality::Team); });
        campus->settle();
        QVERIFY(gareth->caseFile(one)->linked.size() == 2);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aTutoringThatEndsByTheCalendarTakesTheTutee_data() { storesWith({"online", "offline"}); }
    void aTutoringThatEndsByTheCalendarTakesTheTutee()
    {
        QFETCH(QByteArray, word);
        auto campus = university();
        const RecordId tomos = campus->id("student/2");
        campus->relate(model::RelationshipKind::PersonalTutor, u"tegan"_s, tomos, {}, campus->today().addDays(2));
        FakeDesk& tegan = campus->desk(u"tegan"_s);
        QVERIFY(holds(tegan, KindNo::Student, tomos));
        tegan.faults.unplugged = word == "offline";
        campus->advanceDays(1);
        campus->settle();
        QVERIFY(holds(tegan, KindNo::Student, tomos));
        campus->advanceDays(1);
        QVERIFY(word == "online" || !holds(tegan, KindNo::Student, tomos));
        campus->sync(tegan);
        QVERIFY(word == "online" || !tegan.holdsAnywhere(u"Tomos"_s));
        tegan.faults.unplugged = false;
        QCOMPARE(signIn(*campus, tegan), session::SignInFault::None);
        campus->settle();
        QVERIFY(!holds(tegan, KindNo::Student, tomos));
        QVERIFY(holds(tegan, KindNo::Student, campus->id("student/1")));
        QVERIFY(campus->db().one(u"SELECT count(*) FROM receipt"_s)->toLongLong() > 0);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aClockThatRanAheadLosesNoRows_data() { stores(); }
    void aClockThatRanAheadLosesNoRows()
    {
        auto campus = university();
        const RecordId tomos = campus->id("student/2");
        campus->relate(model::RelationshipKind::PersonalTutor, u"tegan"_s, tomos, {}, campus->today().addDays(2));
        FakeDesk& tegan = campus->desk(u"tegan"_s);
        const base::Moment now = campus->clock.now();
        tegan.faults.unplugged = true;
        campus->advanceDays(5);
        campus->sync(tegan);
        QVERIFY(!tegan.holdsAnywhere(u"Tomos"_s));
        campus->clock.set(now);
        tegan.faults.unplugged = false;
        campus->settle();
        QVERIFY(holds(tegan, KindNo::Student, tomos));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aRestrictedStudentLeavesEveryDesk_data() { stores(); }
    void aRestrictedStudentLeavesEveryDesk()
    {
        auto campus = university();
        const auto desks = desksOf(*campus, {u"rhian"_s, u"gareth"_s, u"tegan"_s, u"morag"_s});
        const RecordId amira = campus->id("student/1");
        const RecordId theCase = openCase(*campus, *desks[0], u"Travel"_s);
        campus->settle();
        desks[1]->faults.unplugged = true;
        writeNextStep(*desks[1], theCase, u"Call on Monday"_s);
        campus->changeAtHub(KindNo::Student, amira, [](auto& student) { student.put(Student::restriction, model::Restriction::Restricted); });
        campus->settle();
        desks[1]->faults.unplugged = false;
        campus->settle();
        for (FakeDesk* desk : desks) {
            QVERIFY(!holds(*desk, KindNo::Student, amira));
            QVERIFY(!holds(*desk, KindNo::Case, theCase));
            for (const auto& words : {u"Amira"_s, u"Travel"_s, u"Monday"_s}) QVERIFY(!desk->holdsAnywhere(words));
        }
        QCOMPARE(quarantined(*campus), QStringList{u"restricted case"_s});
        QCOMPARE(campus->disagreement(), QString());

        campus->changeAtHub(KindNo::Student, amira, [](auto& student) { student.put(Student::restriction, model::Restriction::None); });
        std::vector<hub::FeedEntry> entries;
        QVERIFY(hub::Quarantine(campus->db(), campus->context()).release(quarantineNumbers(*campus)[0], officer(*campus), entries).ok());
        campus->settle();
        for (FakeDesk* desk : {desks[0], desks[1]}) QCOMPARE(nextStep(*desk, theCase), u"Call on Monday"_s);
        QVERIFY(holds(*desks[2], KindNo::Student, amira));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aDeclaredConflictOfInterestBarsEvenTheTeamsCase_data() { stores(); }
    void aDeclaredConflictOfInterestBarsEvenTheTeamsCase()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId amira = campus->id("student/1");
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        addNote(rhian, theCase, u"She commutes."_s);
        campus->settle();
        QVERIFY(holds(gareth, KindNo::Case, theCase));
        const RecordId declared = campus->relate(model::RelationshipKind::ConflictOfInterest, u"gareth"_s, amira);
        campus->settle();
        QVERIFY(!holds(gareth, KindNo::Case, theCase));
        for (const auto& words : {u"Amira"_s, u"Travel"_s, u"commutes"_s}) QVERIFY(!gareth.holdsAnywhere(words));
        QVERIFY(searchOnline(*campus, gareth, KindNo::Student, u"Amira"_s).items.empty());
        QVERIFY(readOnline(*campus, gareth, KindNo::Case, theCase).items.empty());
        QVERIFY(holds(rhian, KindNo::Case, theCase));
        QCOMPARE(campus->disagreement(), QString());
        campus->changeAtHub(KindNo::Relationship, declared, [](auto& link) { link.put(Relationship::state, model::RelationshipState::Ended); });
        campus->settle();
        QVERIFY(holds(gareth, KindNo::Case, theCase));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aConfidentialCaseIsKnownToItsOwnerAlone_data() { stores(); }
    void aConfidentialCaseIsKnownToItsOwnerAlone()
    {
        auto campus = university();
        const auto desks = desksOf(*campus, {u"rhian"_s, u"gareth"_s, u"morag"_s});
        const RecordId hidden = openConfidentialCase(*campus, *desks[0], u"Harassment"_s);
        const RecordId note = addNote(*desks[0], hidden, u"She named somebody."_s);
        const RecordId known = openCase(*campus, *desks[0], u"Travel"_s);
        campus->settle();
        QCOMPARE(bodyOf(*desks[0], note), u"She named somebody."_s);
        for (FakeDesk* desk : {desks[1], desks[2]}) {
            QVERIFY(holds(*desk, KindNo::Case, known));
            QVERIFY(!holds(*desk, KindNo::Case, hidden));
            QVERIFY(!holds(*desk, KindNo::Note, note));
            QVERIFY(!desk->holdsAnywhere(u"Harassment"_s));
            QVERIFY(readOnline(*campus, *desk, KindNo::Case, hidden).items.empty());
        }
        QCOMPARE(searchOnline(*campus, *desks[1], KindNo::Case, u"Travel"_s).items.size(), size_t(1));
        QVERIFY(searchOnline(*campus, *desks[1], KindNo::Case, u"Harassment"_s).items.empty());
        QCOMPARE(searchOnline(*campus, *desks[0], KindNo::Case, u"Harassment"_s).items.size(), size_t(1));
        QCOMPARE(campus->disagreement(), QString());
        // One that becomes confidential leaves the desks that had it; shared with a colleague, it comes to theirs.
        write(*desks[0], KindNo::Case, known, Case::confidentiality, model::Confidentiality::Confidential);
        write(*desks[0], KindNo::Case, hidden, Case::assignees, {campus->staff(u"gareth"_s)});
        campus->settle();
        QVERIFY(!holds(*desks[1], KindNo::Case, known));
        QVERIFY(!holds(*desks[2], KindNo::Case, known));
        QCOMPARE(bodyOf(*desks[1], note), u"She named somebody."_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aNoteForItsAuthorAloneStaysWithThem_data() { stores(); }
    void aNoteForItsAuthorAloneStaysWithThem()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->settle();
        const auto mine = gareth->addNote({theCase, model::NoteType::General, u"To ask at supervision."_s, model::Audience::OnlyMe});
        const auto ours = gareth->addNote({theCase, model::NoteType::General, u"For who works on it."_s, model::Audience::CaseTeam});
        QVERIFY(mine.ok() && ours.ok());
        campus->settle();
        QCOMPARE(bodyOf(gareth, *mine.id), u"To ask at supervision."_s);
        QVERIFY(!rhian.holdsAnywhere(u"supervision"_s));
        QCOMPARE(bodyOf(rhian, *ours.id), u"For who works on it."_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void anOnlineReadIsWrittenDownAndNotStored_data() { stores(); }
    void anOnlineReadIsWrittenDownAndNotStored()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        const RecordId tomos = campus->id("student/2");
        const auto found = searchOnline(*campus, rhian, KindNo::Student, u"llŷr wynne"_s);
        QCOMPARE(found.items.size(), size_t(1));
        QVERIFY(found.items[0].view.see(Student::email) == model::Seen<QString>::value(u"2@example.ac.uk"_s));
        QVERIFY(found.items[0].view.see(Student::photo).isWithheld());
        // The same after a restart: the session is still there.
        rhian.restart();
        QCOMPARE(readOnline(*campus, rhian, KindNo::Student, tomos).items.size(), size_t(1));
        QVERIFY(!holds(rhian, KindNo::Student, tomos));
        QVERIFY(!rhian.holdsAnywhere(u"Tomos"_s));
        const QStringList reads = auditBodies(*campus, u"read"_s);
        QCOMPARE(reads.size(), 2);
        for (const QString& read : reads) {
            QVERIFY(read.contains(campus->staff(u"rhian"_s).text()));
            QVERIFY(read.contains(tomos.text()));
            QVERIFY(!read.contains(u"Tomos"_s));
        }
        // Without a line to the hub there is nothing to show, and no harm done.
        rhian.faults.unplugged = true;
        QCOMPARE(readOnline(*campus, rhian, KindNo::Student, tomos).fault, session::OnlineFault::Offline);
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatAnAdministratorMakesAndMayNotKeepLeavesTheDesk_data() { stores(); }
    void whatAnAdministratorMakesAndMayNotKeepLeavesTheDesk()
    {
        auto campus = university();
        FakeDesk& olu = campus->desk(u"olu"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const auto link = olu->create(model::Changes(KindNo::Relationship)
                                          .to(Relationship::kindOf, model::RelationshipKind::PersonalTutor)
                                          .to(Relationship::staff, campus->staff(u"tegan"_s))
                                          .to(Relationship::student, campus->id("student/2"))
                                          .to(Relationship::state, model::RelationshipState::Current));
        QVERIFY(link.ok());
        campus->settle();
        QVERIFY(!holds(olu, KindNo::Relationship, *link.id));
        QCOMPARE(atHub(*campus, KindNo::Relationship, *link.id, Relationship::kindOf), u"personal-tutor"_s);
        QVERIFY(holds(campus->desk(u"tegan"_s), KindNo::Student, campus->id("student/2")));
        campus->settle();
        QVERIFY(!holds(gareth, KindNo::Student, campus->id("student/2")));
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::ReachTest)
#include "ReachTest.moc"
