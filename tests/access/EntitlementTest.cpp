#include "tests/access/Office.h"

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;
using access::Entitlement;
using access::Surface;
using base::Moment;
using tests::Entry;
using tests::Office;

namespace {

bool reaches(const Entitlement& who, const QByteArray& prefix)
{
    return std::any_of(who.reaches.begin(), who.reaches.end(), [&](const access::Reach& reach) {
        return std::any_of(reach.keys.begin(), reach.keys.end(),
                           [&](const QByteArray& key) { return key.startsWith(prefix); });
    });
}

std::optional<Moment> reachEnds(const Entitlement& who, const QByteArray& prefix)
{
    for (const access::Reach& reach : who.reaches) {
        if (std::any_of(reach.keys.begin(), reach.keys.end(),
                        [&](const auto& key) { return key.startsWith(prefix); })) {
            return reach.until;
        }
    }
    return std::nullopt;
}

}

class EntitlementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostCountsFromItsFirstDayToTheDayBeforeItEnds()
    {
        Office office;
        const Entry ada = office.staff();
        Entry post =
            office.post(ada, u"adviser"_s).with(Post::from, QDate(2026, 3, 1)).with(Post::until, QDate(2026, 4, 1));
        QCOMPARE(office.entitled(ada).roles, std::vector{u"adviser"_s});
        QCOMPARE(office.entitled(ada, Office::noon(QDate(2026, 3, 31))).roles, std::vector{u"adviser"_s});
        QVERIFY(office.entitled(ada, Office::noon(QDate(2026, 4, 1))).reaches.empty());
        const Entitlement early = office.entitled(ada, Office::noon(QDate(2026, 2, 28)));
        QVERIFY(early.roles.empty() && early.reaches.empty());
        QCOMPARE(early.boundary, Moment::startOf(QDate(2026, 3, 1)));
        post.garbled(Post::until, u"never"_s);
        QVERIFY(office.entitled(ada).reaches.empty());
    }

    void whoHasLeftHasNoRoles_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("entitled");
        QTest::newRow("joined") << u"joined"_s << true;
        QTest::newRow("active") << u"active"_s << true;
        QTest::newRow("left") << u"left"_s << false;
        QTest::newRow("a word of next year") << u"suspended"_s << false;
    }

    void whoHasLeftHasNoRoles()
    {
        QFETCH(QString, state);
        QFETCH(bool, entitled);
        Office office;
        Entry ada = office.holder(u"adviser"_s).garbled(Staff::state, state);
        QCOMPARE(!office.entitled(ada).reaches.empty(), entitled);
        QCOMPARE(!office.entitled(ada).roles.empty(), entitled);
    }

    void anUnknownRoleGrantsNothing()
    {
        Office office;
        const Entry ada = office.holder(u"Adviser"_s);
        QVERIFY(office.entitled(ada).roles.empty());
        QVERIFY(office.entitled(ada).reaches.empty());
        QVERIFY(office.entitled(office.staff()).deskKeys().empty());
    }

    void somebodyElsesPostsAndRelationshipsGrantNothing()
    {
        Office office;
        const Entry ada = office.staff(), ben = office.staff(), student = office.enrolled();
        auto records = office.records(ada);
        records.posts.push_back(office.post(ben, u"adviser"_s).shared());
        QVERIFY(access::entitle(*office.policy, records, Office::noon()).reaches.empty());
        records.posts.push_back(office.post(ada, u"adviser"_s).shared());
        records.memberships.push_back(office.member(ben, office.team()).shared());
        records.relationships.push_back(office.bar(ben, student).shared());
        const auto entitled = access::entitle(*office.policy, records, Office::noon());
        QVERIFY(reaches(entitled, "staff:") && !reaches(entitled, "team:"));
        QVERIFY(entitled.barred.empty());
    }

    void eachScopeNeedsItsOwnRelationship()
    {
        Office office;
        const Entry leader = office.holder(u"module-leader"_s);
        QVERIFY(!reaches(office.entitled(leader), "module:"));
        Entry link = office.relate(RelationshipKind::ProgrammeLeader, leader).with(Relationship::unit, u"LAW"_s);
        QVERIFY(!reaches(office.entitled(leader), "module:") && !reaches(office.entitled(leader), "programme:"));
        link.with(Relationship::kindOf, RelationshipKind::ModuleLeader);
        QVERIFY(reaches(office.entitled(leader), "module:LAW"));
        link.with(Relationship::state, RelationshipState::Ended);
        QVERIFY(!reaches(office.entitled(leader), "module:"));
    }

    void aPostWithoutItsUnitReachesNobody()
    {
        Office office;
        QVERIFY(!reaches(office.entitled(office.holder(u"faculty-admin"_s)), "faculty:"));
        QVERIFY(reaches(office.entitled(office.holder(u"faculty-admin"_s, u"Arts"_s)), "faculty:Arts"));
        QVERIFY(!reaches(office.entitled(office.holder(u"specialist"_s)), "service:"));
    }

    void aReachEndsWithThePostOrThePlaceWhicheverIsFirst()
    {
        Office office;
        const Entry ada = office.staff();
        Entry post = office.post(ada, u"adviser"_s).with(Post::until, QDate(2026, 5, 1));
        Entry place = office.member(ada, office.team());
        QCOMPARE(reachEnds(office.entitled(ada), "team:"), Moment::startOf(QDate(2026, 5, 1)));
        place.with(Membership::until, QDate(2026, 4, 1));
        QCOMPARE(reachEnds(office.entitled(ada), "team:"), Moment::startOf(QDate(2026, 4, 1)));
        QCOMPARE(reachEnds(office.entitled(ada), "staff:"), Moment::startOf(QDate(2026, 5, 1)));
        QCOMPARE(office.entitled(ada).boundary, Moment::startOf(QDate(2026, 4, 1)));
        post.without(Post::until);
        QCOMPARE(reachEnds(office.entitled(ada), "team:"), Moment::startOf(QDate(2026, 4, 1)));
        QCOMPARE(reachEnds(office.entitled(ada), "staff:"), std::nullopt);
    }

    void twoRolesUniteAndEachKeepsToItsOwnRows()
    {
        Office office;
        const Entry both = office.holder(u"adviser"_s), team = office.team();
        office.post(both, u"personal-tutor"_s);
        office.member(both, team);
        const Entry tutee = office.enrolled(), client = office.enrolled();
        office.tutor(both, tutee);
        const Entry held = office.caseOf(client, both, team),
                    elsewhere = office.caseOf(tutee, office.staff(), office.team());
        QCOMPARE(office.entitled(both).roles, (std::vector{u"adviser"_s, u"personal-tutor"_s}));
        QCOMPARE(office.grain(both, tutee, Student::photo, Surface::Desk), Grain::Full);
        QCOMPARE(office.grain(both, client, Student::photo), Grain::None);
        QCOMPARE(office.grain(both, client, Student::phone, Surface::Desk), Grain::Full);
        QVERIFY(office.see(both, office.note(held, both)));
        QVERIFY(!office.see(both, elsewhere));
        QCOMPARE(office.grain(both, office.caseOf(tutee, both, team), Case::title), Grain::Write);
        QCOMPARE(office.grain(both, tutee, Student::photo), Grain::Full);
    }

    void aConflictOfInterestAlwaysWins()
    {
        Office office;
        const Entry ada = office.holder(u"adviser"_s), student = office.enrolled(), team = office.team();
        office.member(ada, team);
        office.tutor(ada, student);
        office.post(ada, u"personal-tutor"_s);
        office.post(ada, u"governance"_s);
        office.post(ada, u"administrator"_s);
        const Entry held = office.caseOf(student, ada, team), consent = office.consent(student);
        const Entry rows[] = {student,
                              held,
                              office.note(held, ada),
                              office.on<Action>(held),
                              office.on<Support>(held),
                              office.referral(held, consent, u"x"_s),
                              consent,
                              office.conflict(held, "title"),
                              office.tutor(office.staff(), student)};
        for (const Entry& row : rows) QVERIFY(office.see(ada, row, Surface::Desk) || row->no() == KindNo::Relationship);
        Entry bar = office.bar(ada, student);
        for (const Entry& row : rows) {
            QVERIFY(!office.see(ada, row, Surface::Desk));
            QVERIFY(!office.see(ada, row, Surface::Online));
        }
        QVERIFY(!office.see(ada, bar));
        bar.with(Relationship::until, QDate(2026, 3, 1));
        QVERIFY(office.see(ada, held));
        bar.garbled(Relationship::until, u"2026-3-1"_s);
        QVERIFY(!office.see(ada, held));
        bar.without(Relationship::until).with(Relationship::from, QDate(2026, 9, 1));
        QVERIFY(!office.see(ada, held));
        bar.garbled(Relationship::state, u"paused"_s);
        QVERIFY(!office.see(ada, held));
    }

    void aRowFiledUnderAnotherStudentDoesNotPassADeny()
    {
        Office office;
        const Entry ada = office.holder(u"adviser"_s), barred = office.enrolled(), other = office.enrolled();
        const Entry held = office.caseOf(barred, ada, office.team());
        const Entry note = office.note(held, ada).with(Note::student, other.id());
        QVERIFY(office.see(ada, note));
        office.bar(ada, barred);
        QVERIFY(!office.see(ada, note));
        QVERIFY(!office.see(ada, office.conflict(note, "body")));
        QVERIFY(office.see(ada, other));
    }

    void deskKeysAreThoseOfDeskGrantsOnly()
    {
        Office office;
        const Entry ada = office.holder(u"adviser"_s), team = office.team();
        office.member(ada, team);
        const QByteArray id = team.id().text().toLatin1();
        std::vector<QByteArray> expected = {"directory", "staff:" + ada.id().text().toLatin1(), "team.open:" + id};
        QCOMPARE(office.entitled(ada).deskKeys(), expected);
        QCOMPARE(office.entitled(office.holder(u"faculty-admin"_s, u"Arts"_s)).deskKeys(),
                 std::vector<QByteArray>{"directory"});
    }

    void noOrderOfPostsChangesWhatIsGranted()
    {
        Office office;
        const Entry ada = office.holder(u"adviser"_s);
        office.post(ada, u"specialist"_s, u"counselling"_s);
        for (int i = 0; i < 3; ++i) office.member(ada, office.team());
        auto records = office.records(ada);
        const auto now = [&] { return access::entitle(*office.policy, records, Office::noon()); };
        const Entitlement one = now();
        std::reverse(records.posts.begin(), records.posts.end());
        std::reverse(records.memberships.begin(), records.memberships.end());
        records.posts.push_back(records.posts.front());
        const Entitlement other = now();
        QCOMPARE(other.grants(*office.policy), one.grants(*office.policy));
        QCOMPARE(other.deskKeys(), one.deskKeys());
        QCOMPARE(other.allKeys(), one.allKeys());
        QCOMPARE(other.roles, one.roles);
        QVERIFY(other.reaches == one.reaches);
    }

    void everyDifferenceShowsInTheGrantsOrTheKeys()
    {
        Office office;
        const Entry ada = office.staff(), student = office.enrolled();
        Entry post = office.post(ada, u"specialist"_s, u"counselling"_s);
        std::vector<std::pair<QByteArray, std::vector<QByteArray>>> prints;
        const auto add = [&](const Entitlement& who, const access::Policy& policy) {
            prints.emplace_back(who.grants(policy), who.deskKeys());
        };
        const auto take = [&] { add(office.entitled(ada), *office.policy); };
        take();
        post.with(Post::unit, u"disability"_s);
        take();
        post.with(Post::until, QDate(2026, 12, 1));
        take();
        office.bar(ada, student);
        take();
        office.post(ada, u"adviser"_s);
        take();
        const auto other = tests::parsed(tests::shippedPolicyText() + "\n# a remark\n");
        add(access::entitle(other, office.records(ada), Office::noon()), other);
        std::sort(prints.begin(), prints.end());
        QVERIFY(std::adjacent_find(prints.begin(), prints.end()) == prints.end());
    }

    void whatSomebodyCanMakeIsWhatTheyMayWriteWhole()
    {
        Office office;
        const auto made = [&](const QString& role) { return office.entitled(office.holder(role, u"x"_s)).creates(); };
        QCOMPARE(made(u"adviser"_s), (std::vector{KindNo::Consent, KindNo::Case, KindNo::Note, KindNo::Action,
                                                  KindNo::Support, KindNo::Referral, KindNo::Explanation, KindNo::Print,
                                                  KindNo::Attachment, KindNo::AttachmentPart}));
        QCOMPARE(made(u"line-manager"_s), (std::vector{KindNo::Print, KindNo::Review}));
        QCOMPARE(made(u"governance"_s), (std::vector{KindNo::Notice, KindNo::Print}));
        for (const QString& role : {u"personal-tutor"_s, u"specialist"_s, u"executive"_s})
            QVERIFY(made(role).empty());
    }
};

QTEST_GUILESS_MAIN(EntitlementTest)
#include "EntitlementTest.moc"
