#include "tests/access/Office.h"

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;
using access::Surface;
using base::Moment;
using tests::Entry;
using tests::Office;

namespace {

struct Quarrel {
    Office office;
    Entry student = office.enrolled();
    Entry ada = office.holder(u"adviser"_s);
    Entry boss = office.holder(u"line-manager"_s);
    Entry service = office.holder(u"specialist"_s, u"counselling"_s);
    Entry held = office.caseOf(student, ada, office.team());
    Entry consent = office.consent(student);
    Entry referral = office.referral(held, consent, u"counselling"_s);

    bool sees(const Entry& who, const Entry& target, Name field)
    {
        return office.see(who, office.conflict(target, field)).has_value();
    }
};

}

/// A conflict carries both values of a field: it is that field, seen in a mirror.
class ConflictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoSeesTheFieldSeesTheConflict()
    {
        Quarrel q;
        QVERIFY(q.sees(q.ada, q.held, "title"));
        QVERIFY(q.sees(q.ada, q.referral, "reason"));
        QVERIFY(q.sees(q.service, q.referral, "reason"));
        QVERIFY(!q.sees(q.service, q.referral, "override_reason"));
        QVERIFY(!q.sees(q.service, q.referral, "chase_on"));
        QVERIFY(!q.sees(q.service, q.held, "title"));
        QVERIFY(!q.sees(q.ada, q.held, "no such field"));
    }

    void aConflictIsNotGrantedByTheFieldAlone()
    {
        Quarrel q;
        q.office.manages(q.boss, q.ada);
        QCOMPARE(q.office.grain(q.boss, q.held, Case::summary), Grain::Full);
        QVERIFY(!q.sees(q.boss, q.held, "summary"));
    }

    void whoMayNotWriteTheFieldDoesNotSettleIt()
    {
        Quarrel q;
        const Entry reason = q.office.conflict(q.referral, "reason"), reply = q.office.conflict(q.referral, "reply");
        QCOMPARE(q.office.grain(q.service, reason, Conflict::state), Grain::Full);
        QCOMPARE(q.office.grain(q.service, reason, Conflict::settledBy), Grain::Full);
        QCOMPARE(q.office.grain(q.service, reply, Conflict::state), Grain::Write);
        QCOMPARE(q.office.grain(q.ada, reason, Conflict::state), Grain::Write);
    }

    void aMaskedFieldHasNoVisibleConflict()
    {
        Quarrel q;
        const Entry note = q.office.note(q.held, q.ada).with(Note::special, true).with(Note::consent, q.consent.id());
        QVERIFY(q.sees(q.ada, note, "body"));
        q.consent.with(Consent::state, ConsentState::Withdrawn);
        QVERIFY(!q.sees(q.ada, note, "body"));
        QVERIFY(!q.sees(q.ada, q.referral, "reason"));
        QVERIFY(q.sees(q.ada, q.referral, "state"));
    }

    void aConflictIsReadWhereItsFieldIs()
    {
        Quarrel q;
        const Entry ben = q.office.holder(u"adviser"_s);
        q.office.member(ben, q.office.team());
        Entry held = q.office.caseOf(q.student, q.ada, q.office.team());
        q.office.member(ben, Entry(held));
        const Entry conflict = q.office.conflict(held, "title");
        QVERIFY(q.office.see(q.ada, conflict, Surface::Desk));
        QVERIFY(!q.office.see(ben, conflict, Surface::Desk));
        const Entry admin = q.office.holder(u"administrator"_s);
        const Entry link = q.office.conflict(q.office.tutor(q.ada, q.student), "until");
        QVERIFY(!q.office.see(admin, link, Surface::Desk));
        QVERIFY(q.office.see(admin, link, Surface::Online));
    }

    void aConflictEndsWithTheSightOfItsField()
    {
        Quarrel q;
        q.consent.with(Consent::expires, QDate(2026, 4, 30));
        const auto seen = q.office.see(q.ada, q.office.conflict(q.referral, "reason"), Surface::Desk);
        QCOMPARE(seen->until, Moment::startOf(QDate(2026, 5, 1)));
        QCOMPARE(q.office.see(q.ada, q.office.conflict(q.held, "title"), Surface::Desk)->until, std::nullopt);
    }

    void anotherRowIsNoMirror()
    {
        Quarrel q;
        const Entry conflict = q.office.conflict(q.held, "title");
        const access::Keys keys = access::keysOf(*conflict, q.office.shelf, Office::noon());
        const auto shownBeside = [&](const Record* target) {
            const access::Keys targetKeys = access::keysOf(target ? *target : *q.held, q.office.shelf, Office::noon());
            const access::Row mirrored{target ? *target : *q.held, targetKeys, {}};
            const access::Row row{*conflict, keys, {}, target ? &mirrored : nullptr};
            return access::project(q.office.entitled(q.ada), row, Surface::Online, Office::noon()).has_value();
        };
        const Entry other = q.office.caseOf(q.student, q.ada, q.office.team());
        QVERIFY(shownBeside(&*q.held));
        QVERIFY(!shownBeside(nullptr));
        QVERIFY(!shownBeside(&*other));
        QVERIFY(!shownBeside(&*q.student));
        QVERIFY(!shownBeside(&*conflict));
    }

    void aDenyAboutTheTargetHidesTheConflict()
    {
        Quarrel q;
        const Entry conflict = q.office.conflict(q.held, "title");
        QVERIFY(q.office.see(q.ada, conflict));
        q.office.bar(q.ada, q.student);
        QVERIFY(!q.office.see(q.ada, conflict));
    }
};

QTEST_GUILESS_MAIN(ConflictTest)
#include "ConflictTest.moc"
