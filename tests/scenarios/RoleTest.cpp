#include "tests/scenarios/Story.h"

namespace carrel::tests {

using model::Case;
using model::KindNo;
using model::Post;
using model::RecordId;
using model::Student;
using namespace Qt::StringLiterals;

/// What a person may see changes with their posts; the desk follows, at whatever moment the change comes.
class RoleTest : public Story
{
    Q_OBJECT

private:
    static void endPost(FakeCampus& campus, const QByteArray& post, QDate until)
    {
        campus.changeAtHub(KindNo::Post, campus.id("post/" + post), [&](auto& held) { held.put(Post::until, until); });
    }
    static void addPost(FakeCampus& campus, const QString& user, const QString& role)
    {
        auto post = campus.record(KindNo::Post, "post/" + user.toLatin1() + '/' + role.toLatin1());
        post.put(Post::staff, campus.staff(user));
        post.put(Post::role, role);
        campus.put({post});
    }
    static void addLookups(FakeCampus& campus, int count)
    {
        std::vector<model::Record> all;
        for (int i = 0; i < count; ++i) {
            auto lookup = campus.record(KindNo::Lookup, "lookup/" + QByteArray::number(i));
            lookup.put(model::Lookup::list, u"case-type"_s);
            lookup.put(model::Lookup::code, QString::number(i));
            lookup.put(model::Lookup::label, u"Type %1"_s.arg(i));
            all.push_back(lookup);
        }
        campus.put(all);
    }
    static qint64 receipts(FakeCampus& campus) { return campus.db().one(u"SELECT count(*) FROM receipt"_s)->toLongLong(); }

private Q_SLOTS:
    void aRoleAddedAndRemovedBringsAndTakesItsRows_data() { stores(); }
    void aRoleAddedAndRemovedBringsAndTakesItsRows()
    {
        auto campus = university();
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId tomos = campus->id("student/2");
        campus->relate(model::RelationshipKind::PersonalTutor, u"gareth"_s, tomos);
        campus->settle();
        QVERIFY(!holds(gareth, KindNo::Student, tomos));
        addPost(*campus, u"gareth"_s, u"personal-tutor"_s);
        campus->settle();
        QCOMPARE(shown(gareth, KindNo::Student, tomos, Student::name), u"Tomos Llŷr Wynne"_s);
        QCOMPARE(gareth->person().roles, (QStringList{u"adviser"_s, u"personal-tutor"_s}));
        QCOMPARE(campus->disagreement(), QString());
        endPost(*campus, "gareth/personal-tutor", campus->today());
        campus->settle();
        QVERIFY(!holds(gareth, KindNo::Student, tomos));
        QVERIFY(!gareth.holdsAnywhere(u"Tomos"_s));
        QVERIFY(receipts(*campus) > 0);
        QCOMPARE(gareth->person().roles, QStringList{u"adviser"_s});
        QCOMPARE(campus->disagreement(), QString());
    }

    void eachRolesFieldsStayInsideItsOwnRows_data() { stores(); }
    void eachRolesFieldsStayInsideItsOwnRows()
    {
        auto campus = university();
        for (const auto& key : {"student/1", "student/2"}) {
            campus->changeAtHub(KindNo::Student, campus->id(key), [](auto& student) { student.put(Student::photo, u"photo.jpg"_s); });
        }
        addPost(*campus, u"gareth"_s, u"personal-tutor"_s);
        campus->relate(model::RelationshipKind::PersonalTutor, u"gareth"_s, campus->id("student/2"));
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        const RecordId theCase = openCase(*campus, gareth, u"Travel"_s);
        campus->settle();
        // Amira's by a case of the team's, Tomos's as his tutor.
        QCOMPARE(shown(gareth, KindNo::Student, campus->id("student/1"), Student::photo), u"(withheld)"_s);
        QCOMPARE(shown(gareth, KindNo::Student, campus->id("student/1"), Student::programme), u"(withheld)"_s);
        QCOMPARE(shown(gareth, KindNo::Student, campus->id("student/2"), Student::photo), u"photo.jpg"_s);
        QVERIFY(gareth->find(KindNo::Student, campus->id("student/1"))->view.mayWrite(Student::preferredName));
        QVERIFY(!gareth->find(KindNo::Student, campus->id("student/2"))->view.mayWrite(Student::preferredName));
        QVERIFY(holds(gareth, KindNo::Case, theCase));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aLineManagerSeesTheWorkAndNeverTheWords_data() { stores(); }
    void aLineManagerSeesTheWorkAndNeverTheWords()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& morag = campus->desk(u"morag"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Travel of Amira"_s);
        addNote(rhian, theCase, u"She cares for her mother."_s);
        write(rhian, KindNo::Case, theCase, Case::summary, u"Recordings agreed."_s);
        campus->settle();
        QCOMPARE(shown(morag, KindNo::Case, theCase, Case::state), u"open"_s);
        QCOMPARE(shown(morag, KindNo::Case, theCase, Case::summary), u"Recordings agreed."_s);
        QCOMPARE(shown(morag, KindNo::Case, theCase, Case::title), u"(withheld)"_s);
        QCOMPARE(shown(morag, KindNo::Case, theCase, Case::student), u"(withheld)"_s);
        QVERIFY(morag->all(KindNo::Note).empty());
        for (const auto& words : {u"Amira"_s, u"mother"_s}) QVERIFY(!morag.holdsAnywhere(words));
        session::CaseQuery byTitle;
        byTitle.which = session::CaseQuery::Which::All;
        byTitle.words = u"Travel"_s;
        QVERIFY(morag->cases(byTitle).empty());
        QCOMPARE(campus->disagreement(), QString());
    }

    void aRoleMayChangeAtAnyMomentOfARound_data() { stores(); }
    void aRoleMayChangeAtAnyMomentOfARound()
    {
        for (int moment = 0; moment < 10; ++moment) {
            auto campus = university();
            FakeDesk& rhian = campus->desk(u"rhian"_s);
            const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
            addNote(rhian, theCase, u"She commutes."_s);
            campus->settle();
            addLookups(*campus, 1100);
            writeNextStep(rhian, theCase, u"Call on Monday"_s);
            campus->turns(rhian, moment);
            endPost(*campus, "rhian/adviser", campus->today());
            addPost(*campus, u"rhian"_s, u"executive"_s);
            QCOMPARE(campus->ledgerGap(), QString());
            campus->settle();
            QVERIFY(rhian->all(KindNo::Case).empty());
            QVERIFY(!rhian.holdsAnywhere(u"commutes"_s));
            QCOMPARE(rhian->choices(u"case-type"_s).size(), size_t(1100));
            // Written while she might, or in quarantine: nowhere else.
            QVERIFY(campus->hubText().contains(u"Call on Monday"_s));
            QCOMPARE(campus->disagreement(), QString());
        }
    }

    void aPostEndsByTheCalendar_data() { storesWith({"online", "offline"}); }
    void aPostEndsByTheCalendar()
    {
        QFETCH(QByteArray, word);
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        campus->settle();
        endPost(*campus, "rhian/adviser", campus->today().addDays(2));
        campus->settle();
        QVERIFY(holds(rhian, KindNo::Note, note));
        QCOMPARE(campus->disagreement(), QString());

        rhian.faults.unplugged = word == "offline";
        if (rhian.faults.unplugged) addNote(rhian, theCase, u"Her train was late."_s);
        campus->advanceDays(3);
        campus->settle();
        if (rhian.faults.unplugged) {
            // No word from the hub: the day itself took the rows away, and the words with them.
            QVERIFY(!holds(rhian, KindNo::Note, note));
            QVERIFY(!rhian.holdsAnywhere(u"commutes"_s));
            QVERIFY(!rhian.holdsAnywhere(u"train"_s));
            QCOMPARE(rhian->outbox().size(), size_t(1));
            QVERIFY(rhian->outbox()[0].textGone);
        }
        rhian.faults.unplugged = false;
        QCOMPARE(signIn(*campus, rhian), session::SignInFault::None);
        campus->settle();
        QVERIFY(!holds(rhian, KindNo::Note, note));
        QVERIFY(receipts(*campus) > 0);
        if (word == "offline") {
            QCOMPARE(quarantined(*campus), QStringList{u"scope note"_s});
            QVERIFY(campus->hubText().contains(u"Her train was late."_s));
        }
        QCOMPARE(campus->disagreement(), QString());
    }

    void whoLeavesKeepsNothingAndLosesNoWords_data() { stores(); }
    void whoLeavesKeepsNothingAndLosesNoWords()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->settle();
        rhian.faults.unplugged = true;
        addNote(rhian, theCase, u"She commutes."_s);
        campus->changeAtHub(KindNo::Staff, campus->staff(u"rhian"_s), [](auto& staff) { staff.put(model::Staff::state, model::StaffState::Left); });
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(quarantined(*campus), QStringList{u"scope note"_s});
        QVERIFY(!rhian.holdsAnywhere(u"commutes"_s));
        for (const auto& kind : model::catalogue()) QVERIFY(rhian->all(kind.no()).empty());
        QVERIFY(campus->hubText().contains(u"She commutes."_s));
        QCOMPARE(campus->disagreement(), QString());
    }

    void anotherPolicyProjectsAnewWhatIsHeld_data() { stores(); }
    void anotherPolicyProjectsAnewWhatIsHeld()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& morag = campus->desk(u"morag"_s);
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->settle();
        write(rhian, KindNo::Case, theCase, Case::summary, u"Recordings agreed."_s);
        campus->settle();
        QCOMPARE(shown(morag, KindNo::Case, theCase, Case::summary), u"Recordings agreed."_s);
        QCOMPARE(morag->holdings().policy, u"1"_s);
        campus->context().policy = narrowerPolicy();
        campus->settle();
        QCOMPARE(morag->holdings().policy, u"2"_s);
        QCOMPARE(shown(morag, KindNo::Case, theCase, Case::summary), u"(withheld)"_s);
        QVERIFY(!morag.holdsAnywhere(u"Recordings"_s));
        QCOMPARE(shown(rhian, KindNo::Case, theCase, Case::summary), u"Recordings agreed."_s);
        QCOMPARE(campus->disagreement(), QString());
        campus->context().policy = shippedPolicy();
        campus->settle();
        QCOMPARE(shown(morag, KindNo::Case, theCase, Case::summary), u"Recordings agreed."_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void whoMovesWithTheirWorkKeepsNothingOfTheOldTeam_data() { stores(); }
    void whoMovesWithTheirWorkKeepsNothingOfTheOldTeam()
    {
        auto campus = university();
        FakeDesk& rhian = campus->desk(u"rhian"_s);
        FakeDesk& gareth = campus->desk(u"gareth"_s);
        campus->join(u"gareth"_s, "wellbeing");
        const RecordId theCase = openCase(*campus, rhian, u"Travel"_s);
        campus->settle();
        // Between two rounds of Gareth's desk he leaves the team, and the case leaves it for another he is not in.
        campus->addStaff(u"siwan"_s, {u"adviser"_s});
        campus->join(u"siwan"_s, "transition");
        campus->changeAtHub(KindNo::Membership, campus->id("member/success/gareth"),
                            [&](auto& held) { held.put(model::Membership::until, campus->today()); });
        campus->changeAtHub(KindNo::Case, theCase, [&](auto& held) { held.put(Case::team, campus->id("team/transition")); });
        campus->settle();
        QVERIFY(!holds(gareth, KindNo::Case, theCase));
        QVERIFY(holds(rhian, KindNo::Case, theCase));
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::RoleTest)
#include "RoleTest.moc"
