#include "tests/access/Office.h"
#include "tests/access/RandomCampus.h"
#include "tests/support/SmallPolicy.h"

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;
using access::Surface;
using base::Moment;
using tests::Entry;
using tests::Office;

namespace {

/// An adviser with an open case of their own.
struct Desk {
    Office office;
    Entry student = office.enrolled();
    Entry ada = office.holder(u"adviser"_s);
    Entry team = office.team();
    Entry held = office.caseOf(student, ada, team);

    std::optional<Moment> until(const Entry& who, const Entry& record, Surface surface = Surface::Desk)
    {
        const auto seen = office.see(who, record, surface);
        return seen ? seen->until : (qFatal("the row is not seen"), std::nullopt);
    }
};

}

class ProjectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyGrantedIsNoRowAtAll()
    {
        Desk d;
        QVERIFY(!d.office.see(d.office.staff(), d.held));
        QVERIFY(!d.office.see(d.office.holder(u"adviser"_s), d.held));
        QVERIFY(d.office.see(d.ada, d.held));
    }

    void aWithheldFieldHoldsNoValue()
    {
        Desk d;
        d.student.with(Student::photo, u"canary"_s).with(Student::trustedContact, u"canary"_s);
        const auto seen = d.office.see(d.ada, d.student, Surface::Desk);
        QVERIFY(seen->view.see(Student::photo).isWithheld());
        QCOMPARE(seen->view.see(Student::name), Seen<QString>::value(u"Amina Example"_s));
        QVERIFY(seen->view.see(Student::phone).isEmpty());
        for (int i = 0; i < seen->view.kind().size(); ++i) QVERIFY(seen->view.at(i) != Value(u"canary"_s));
    }

    void whatIsReadOnlineIsNotOnTheDesk()
    {
        Desk d;
        const Entry ben = d.office.holder(u"adviser"_s);
        d.office.member(ben, d.team);
        QVERIFY(d.office.see(ben, d.held, Surface::Desk));
        d.held.with(Case::state, CaseState::Closed);
        QVERIFY(!d.office.see(ben, d.held, Surface::Desk));
        QVERIFY(d.office.see(ben, d.held, Surface::Online));
        QVERIFY(d.office.see(d.ada, d.held, Surface::Desk));
        const Entry stranger = d.office.enrolled();
        QVERIFY(!d.office.see(ben, stranger, Surface::Desk));
        QCOMPARE(d.office.grain(ben, stranger, Student::phone), Grain::Full);
        QCOMPARE(d.office.grain(ben, stranger, Student::preferredName), Grain::Full);
    }

    void aLastingReasonOutweighsAnEndingOne()
    {
        Desk d;
        const Entry boss = d.office.holder(u"line-manager"_s);
        Entry link = d.office.manages(boss, d.ada).with(Relationship::until, QDate(2026, 4, 1));
        QCOMPARE(d.until(boss, d.held), Moment::startOf(QDate(2026, 4, 1)));
        d.office.manages(boss, d.ada);
        QCOMPARE(d.until(boss, d.held), std::nullopt);
        QCOMPARE(d.until(d.ada, d.held), std::nullopt);
    }

    void ofTwoEndingReasonsTheLaterCounts()
    {
        Desk d;
        const Entry boss = d.office.holder(u"line-manager"_s);
        d.office.manages(boss, d.ada).with(Relationship::until, QDate(2026, 4, 1));
        d.office.manages(boss, d.ada).with(Relationship::until, QDate(2026, 5, 1));
        QCOMPARE(d.until(boss, d.held), Moment::startOf(QDate(2026, 5, 1)));
    }

    void ofTwoKeysOfOneReachTheLaterCounts()
    {
        Office office;
        const Entry leader = office.holder(u"module-leader"_s), student = office.student();
        for (const auto& [course, end] : {std::pair(u"A"_s, QDate(2026, 3, 31)), std::pair(u"B"_s, QDate(2026, 4, 30)),
                                          std::pair(u"C"_s, QDate(2026, 4, 1))}) {
            office.relate(RelationshipKind::ModuleLeader, leader).with(Relationship::unit, course);
            office.enrol(student, QDate(2025, 9, 22), end).with(Period::course, course);
        }
        QCOMPARE(office.see(leader, student)->until, Moment::startOf(QDate(2026, 5, 1)));
    }

    void losingOneFieldEndsTheRowAsItStands()
    {
        Desk d;
        d.office.post(d.ada, u"personal-tutor"_s);
        d.office.tutor(d.ada, d.student).with(Relationship::until, QDate(2026, 4, 1));
        QCOMPARE(d.office.grain(d.ada, d.student, Student::photo, Surface::Desk), Grain::Full);
        QCOMPARE(d.until(d.ada, d.student), Moment::startOf(QDate(2026, 4, 1)));
        QVERIFY(d.office.see(d.ada, d.student, Surface::Desk, Office::noon(QDate(2026, 4, 1))));
    }

    void aRowEndsWithThePost()
    {
        Desk d;
        const Entry ben = d.office.staff();
        d.office.post(ben, u"adviser"_s).with(Post::until, QDate(2026, 7, 1));
        d.office.member(ben, d.team).with(Membership::until, QDate(2026, 4, 1));
        QCOMPARE(d.until(ben, d.held), Moment::startOf(QDate(2026, 4, 1)));
        QVERIFY(!d.office.see(ben, d.held, Surface::Desk, Office::noon(QDate(2026, 4, 1))));
        d.held.with(Case::assignees, {ben.id()});
        QCOMPARE(d.until(ben, d.held), Moment::startOf(QDate(2026, 7, 1)));
    }

    void whatWasWorkedOutEarlierDoesNotOutliveItsEnd()
    {
        Desk d;
        const Moment end = Moment::startOf(QDate(2026, 4, 1));
        const Entry boss = d.office.holder(u"line-manager"_s), ben = d.office.staff();
        d.office.manages(boss, d.ada).with(Relationship::until, QDate(2026, 4, 1));
        d.office.post(ben, u"adviser"_s).with(Post::until, QDate(2026, 4, 1));
        d.office.member(ben, d.team);
        const access::Keys keys = access::keysOf(*d.held, d.office.shelf, Office::noon());
        for (const Entry& who : {boss, ben}) {
            const auto early = d.office.entitled(who);
            const auto shows = [&](Moment at) {
                return !access::shapeFor(early, {*d.held, keys, {}}, Surface::Desk, at).showsNothing();
            };
            QVERIFY(shows(Office::noon()) && shows(Moment{end.ms - 1}) && !shows(end));
        }
    }

    void aDeskWithoutNewsShowsNothingThatTheHubWouldNot()
    {
        // Until `until` a row may be shown as it is, whatever the calendar does meanwhile.
        int ending = 0;
        for (int seed = 0; seed < 150; ++seed) {
            tests::RandomCampus campus(seed);
            Office office;
            office.shelf = campus.shelf;
            const auto all = office.shelf.all();
            const auto person =
                std::find_if(all.begin(), all.end(), [](const Entry& e) { return e->no() == KindNo::Staff; });
            for (const QString& role :
                 {u"adviser"_s, u"personal-tutor"_s, u"line-manager"_s, u"project-staff"_s, u"specialist"_s}) {
                Entry post = office.post(*person, role, u"a"_s);
                if (campus.below(3) == 0) post.with(Post::until, campus.now.plusDays(1 + campus.below(10)).day());
            }
            for (const Entry& row : office.shelf.all()) {
                const auto now = office.see(*person, row, Surface::Online, campus.now);
                if (!now) continue;
                ending += now->until.has_value();
                for (int day = 1; day < 14; day += 3) {
                    const Moment then = campus.now.plusDays(day);
                    if (now->until && then >= *now->until) break;
                    const auto seen = office.see(*person, row, Surface::Online, then);
                    QVERIFY2(seen, row->kind().name().data());
                    for (int i = 0; i < row->kind().size(); ++i) QVERIFY(seen->view.grain(i) >= now->view.grain(i));
                }
            }
        }
        QVERIFY(ending > 300);
    }

    void aMissingConsentLooksTheSameWhetherOrNotThereIsAValue()
    {
        Desk d;
        Entry full = d.office.note(d.held, d.ada).with(Note::special, true);
        Entry bare = d.office.note(d.held, d.ada).with(Note::special, true).without(Note::body);
        const auto a = d.office.see(d.ada, full, Surface::Desk), b = d.office.see(d.ada, bare, Surface::Desk);
        QVERIFY(a->view.shape() == b->view.shape());
        QCOMPARE(d.office.grain(d.ada, full, Note::body), Grain::Masked);
        for (int i = 0; i < a->view.kind().size(); ++i) QCOMPARE(a->view.at(i), b->view.at(i));
        QVERIFY(a->view.see(Note::body).isWithheld() && a->view.coarse(Note::body).isWithheld());
        QVERIFY(!a->view.mayWrite(Note::body) && !a->view.mayWrite(Note::special) && !a->view.mayWrite(Note::type));
        QVERIFY(!a->view.mayWrite(Note::condition) && a->view.mayWrite(Note::consent));
    }

    void aRowWhoseConsentNobodyLookedUpIsMasked()
    {
        Desk d;
        const Entry consent = d.office.consent(d.student);
        const Entry note = d.office.note(d.held, d.ada).with(Note::special, true).with(Note::consent, consent.id());
        QCOMPARE(d.office.grain(d.ada, note, Note::body), Grain::Write);
        const access::Keys keys = access::keysOf(*note, d.office.shelf, Office::noon());
        const auto who = d.office.entitled(d.ada);
        const int body = note->kind().position(Note::body);
        QCOMPARE(access::shapeFor(who, {*note, keys, std::nullopt}, Surface::Online, Office::noon()).at(body),
                 Grain::Masked);
        const access::ConsentStanding stale{true, Moment{Office::noon().ms}};
        QCOMPARE(access::shapeFor(who, {*note, keys, stale}, Surface::Online, Office::noon()).at(body), Grain::Masked);
    }

    void aRowHeldUnderAConsentEndsWithIt()
    {
        Desk d;
        Entry consent = d.office.consent(d.student).with(Consent::expires, QDate(2026, 4, 30));
        const Entry note = d.office.note(d.held, d.ada).with(Note::special, true).with(Note::consent, consent.id());
        const Entry referral = d.office.referral(d.held, consent, u"counselling"_s);
        QCOMPARE(d.until(d.ada, note), Moment::startOf(QDate(2026, 5, 1)));
        QCOMPARE(d.until(d.ada, referral), Moment::startOf(QDate(2026, 5, 1)));
        const Entry boss = d.office.holder(u"line-manager"_s);
        d.office.manages(boss, d.ada);
        QCOMPARE(d.until(boss, referral), std::nullopt);
        consent.with(Consent::state, ConsentState::Withdrawn);
        QCOMPARE(d.office.grain(d.ada, note, Note::body), Grain::Masked);
        QCOMPARE(d.office.grain(d.ada, referral, Referral::service), Grain::Masked);
        QCOMPARE(d.office.grain(d.ada, referral, Referral::state), Grain::Write);
    }

    void specialRowsNeedAGrantThatSaysSo()
    {
        Office office;
        const tests::SmallPolicy small(
            "[[role]]\nid = \"reader\"\n[[role.grant]]\nrows = [\"own\"]\nnote = { full = [\"body\", \"type\"] }\n");
        const auto policy = tests::parsed(small.text);
        office.policy = &policy;
        const Entry ada = office.holder(u"reader"_s), student = office.enrolled();
        Entry note = office.note(office.caseOf(student, ada, office.team()), ada);
        QVERIFY(office.see(ada, note));
        note.with(Note::special, true).with(Note::consent, office.consent(student).id());
        QVERIFY(!office.see(ada, note));
        note.with(Note::special, false).with(Note::type, NoteType::Health);
        QVERIFY(!office.see(ada, note));
    }

    void aViewDoesNotHangOnWhatItWithholds()
    {
        int compared = 0;
        for (const access::Role& role : tests::shippedPolicy().roles()) {
            tests::RandomCampus campus(compared);
            access::Entitlement who{campus.shelf.draw(), {}, {role.id}, {}, {}, {}, {}};
            for (const access::Grant& grant : role.grants) who.reaches.push_back({&grant, role.id, {"all"}, {}});
            const access::Keys keys{{{"all", std::nullopt}}, std::nullopt, {}};
            for (const Entry& entry : campus.shelf.all()) {
                if (entry->no() == KindNo::Conflict) continue;
                const access::ConsentStanding consent{compared % 2 == 0, std::nullopt};
                const auto one = access::project(who, {*entry, keys, consent}, Surface::Online, campus.now);
                if (!one) continue;
                Record other = *entry;
                const Record noise = campus.edited(campus.edited(campus.edited(*entry)));
                for (int i = 0; i < other.kind().size(); ++i) {
                    if (one->view.grain(i) <= Grain::Masked && access::isSpecial(noise) == access::isSpecial(*entry)
                        && access::needsConsent(noise) == access::needsConsent(*entry)) {
                        other.set(i, noise.at(i));
                    }
                }
                QVERIFY(access::project(who, {other, keys, consent}, Surface::Online, campus.now)->view == one->view);
                ++compared;
            }
        }
        QVERIFY(compared > 200);
    }

    void explainNamesTheRoleAndTheLineButNoValue()
    {
        Desk d;
        const auto keys = access::keysOf(*d.student, d.office.shelf, Office::noon());
        const auto reasons =
            access::explain(d.office.entitled(d.ada), {*d.student, keys, {}}, Surface::Desk, Office::noon());
        QCOMPARE(int(reasons.size()), d.student->kind().size());
        const auto& phone = reasons[size_t(d.student->kind().position(Student::phone))];
        QCOMPARE(phone.role, u"adviser"_s);
        QCOMPARE(phone.grain, Grain::Full);
        const auto lines = tests::shippedPolicyText().split('\n');
        QCOMPARE(lines[phone.policyLine - 1], QByteArray("[[role.grant]]"));
        const auto& photo = reasons[size_t(d.student->kind().position(Student::photo))];
        QVERIFY(photo.role.isEmpty() && photo.grain == Grain::None && !photo.outOfScope && !photo.barred);

        d.office.bar(d.ada, d.student);
        for (const auto& reason :
             access::explain(d.office.entitled(d.ada), {*d.student, keys, {}}, Surface::Desk, Office::noon())) {
            QVERIFY(reason.barred && !reason.outOfScope && reason.grain == Grain::None && reason.role.isEmpty());
        }
        const auto none =
            access::explain(d.office.entitled(d.office.staff()), {*d.student, keys, {}}, Surface::Desk, Office::noon());
        QVERIFY(std::all_of(none.begin(), none.end(),
                            [](const auto& reason) { return reason.outOfScope && !reason.barred; }));
    }
};

QTEST_GUILESS_MAIN(ProjectionTest)
#include "ProjectionTest.moc"
