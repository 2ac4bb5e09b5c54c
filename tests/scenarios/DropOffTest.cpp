#include "tests/scenarios/Story.h"

#include "core/hub/desks/Devices.h"
#include "core/hub/edits/Quarantine.h"

namespace carrel::tests {

using hub::Quarantine;
using hub::QuarantineFault;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

/// A desk on which nobody may sign in any more still hands over what was written on it, sealed; and the words reach a person.
class DropOffTest : public Story
{
    Q_OBJECT

private:
    static void leave(FakeCampus& campus, const QString& user)
    {
        campus.changeAtHub(KindNo::Staff, campus.staff(user), [](model::Record& person) { person.put(model::Staff::state, model::StaffState::Left); });
    }
    static void revoke(FakeCampus& campus, const FakeDesk& desk)
    {
        const auto id = campus.db().one(u"SELECT id FROM enrolment WHERE desk_name = ?"_s, {desk.enrolledAs});
        if (!hub::Devices(campus.db(), campus.context()).revoke(*wire::EnrolmentId::parse(id->toString()), u"nia"_s)) qFatal("not revoked");
    }
    static void wait(FakeCampus& campus, int times = 12)
    {
        for (int i = 0; i < times; ++i) {
            campus.advance(600);
            campus.settle();
        }
    }
    static qint64 numberOf(FakeCampus& campus, const QString& reason)
    {
        return campus.db().one(u"SELECT no FROM quarantine WHERE reason = ? ORDER BY no"_s, {reason})->toLongLong();
    }
    static int links(FakeCampus& campus) { return campus.db().one(u"SELECT count(*) FROM audit"_s)->toInt(); }

private Q_SLOTS:
    void whoHasLeftLosesNoWord_data() { storesWith({"open", "locked", "lease ended"}); }
    void whoHasLeftLosesNoWord()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        addNote(rhian, theCase, u"Unsent and saved."_s);
        rhian->keepDraft(u"note:x"_s, u"Half a sent"_s, 11);
        campus->advanceDays(word == "lease ended" ? 9 : 2);
        if (word == "locked") rhian.lock();
        leave(*campus, u"rhian"_s);
        campus->sync(rhian);
        rhian.faults.unplugged = false;
        for (int i = 0; i < 12; ++i) {
            campus->advance(600);
            campus->sync(rhian);
        }
        const QStringList there = quarantined(*campus);
        QVERIFY2(there.contains(u"scope note"_s), qPrintable(there.join(u", "_s)));
        QVERIFY(there.contains(u"draft"_s));
        QCOMPARE(there.size(), 2);
        // The program starts again and hands it over once more: the hub knows it.
        rhian.stop();
        rhian.start();
        for (int i = 0; i < 12; ++i) {
            campus->advance(600);
            campus->sync(rhian);
        }
        QCOMPARE(quarantined(*campus).size(), 2);
        QVERIFY(!rhian->isOpen());
        Q_UNUSED(gareth)
    }

    void whatIsLeftMayBeLargerThanOneCall_data() { stores(); }
    void whatIsLeftMayBeLargerThanOneCall()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        constexpr int Many = 260;
        for (int i = 0; i < Many; ++i) addNote(rhian, theCase, u"Note %1. "_s.arg(i) + u"A long account of it. "_s.repeated(i % 5 ? 1 : 2500));
        rhian.lock();
        revoke(*campus, rhian);
        rhian.faults.unplugged = false;
        for (int i = 0; i < 12; ++i) {
            campus->advance(600);
            campus->sync(rhian);
        }
        QCOMPARE(quarantined(*campus).filter(u"revoked note"_s).size(), Many);
        QVERIFY(!rhian.disk.exists(rhian.filePath(u"journal.seal"_s)));
        Q_UNUSED(gareth)
    }

    void aDraftIsKeptFromWhoMustNotSeeItsStudent_data() { stores(); }
    void aDraftIsKeptFromWhoMustNotSeeItsStudent()
    {
        auto [campus, rhian, gareth, theCase] = office();
        campus->addStaff(u"ingrid"_s, {u"governance"_s});
        rhian->keepDraft(u"note/"_s + theCase.text(), u"Half a sent"_s, 11);
        revoke(*campus, rhian);
        wait(*campus);
        Quarantine quarantine(campus->db(), campus->context());
        const qint64 draft = numberOf(*campus, u"draft"_s);
        campus->relate(model::RelationshipKind::ConflictOfInterest, u"ingrid"_s, campus->id("student/2"));
        QVERIFY(quarantine.reveal(draft, campus->staff(u"ingrid"_s), u"The desk was revoked"_s).ok());
        campus->relate(model::RelationshipKind::ConflictOfInterest, u"ingrid"_s, campus->id("student/1"));
        QCOMPARE(quarantine.reveal(draft, campus->staff(u"ingrid"_s), u"Again"_s).error(), QuarantineFault::NotAllowed);
        Q_UNUSED(gareth)
    }

    void whatARightIsMissingForIsNotReadByItsAuthor_data() { stores(); }
    void whatARightIsMissingForIsNotReadByItsAuthor()
    {
        auto [campus, rhian, gareth, theCase] = office();
        campus->addStaff(u"ingrid"_s, {u"governance"_s});
        rhian.faults.unplugged = true;
        addNote(rhian, theCase, u"Written before the case went."_s);
        campus->changeAtHub(KindNo::Case, theCase, [&](model::Record& held) {
            held.put(model::Case::team, campus->id("team/transition"));
            held.put(model::Case::owner, campus->staff(u"tegan"_s));
        });
        rhian.faults.unplugged = false;
        campus->settle();
        Quarantine quarantine(campus->db(), campus->context());
        const auto waiting = quarantine.list();
        QCOMPARE(waiting.size(), size_t(1));
        // Neither who wrote it, nor whom it waits for, who may never have been meant to read it.
        for (const QString& user : {u"rhian"_s, u"tegan"_s, u"gareth"_s}) {
            QCOMPARE(quarantine.reveal(waiting.front().no, campus->staff(user), u"Mine"_s).error(), QuarantineFault::NotAllowed);
        }
        QVERIFY(quarantine.reveal(waiting.front().no, campus->staff(u"ingrid"_s), u"To settle it"_s).ok());
        Q_UNUSED(gareth)
    }

    void onlyWhoMaySettleReadsItAndEachReadingIsAudited_data() { stores(); }
    void onlyWhoMaySettleReadsItAndEachReadingIsAudited()
    {
        auto [campus, rhian, gareth, theCase] = office();
        campus->addStaff(u"ingrid"_s, {u"governance"_s});
        rhian.faults.unplugged = true;
        addNote(rhian, theCase, u"Unsent and saved."_s);
        rhian->keepDraft(u"note:x"_s, u"Half a sent"_s, 11);
        revoke(*campus, rhian);
        rhian.faults.unplugged = false;
        wait(*campus);
        Quarantine quarantine(campus->db(), campus->context());
        const qint64 saved = numberOf(*campus, u"revoked"_s), draft = numberOf(*campus, u"draft"_s);
        const int before = links(*campus);
        for (const QString& stranger : {u"gareth"_s, u"olu"_s, u"morag"_s}) {
            for (const qint64 no : {saved, draft}) {
                const auto refused = quarantine.reveal(no, campus->staff(stranger), u"Curious"_s);
                QVERIFY2(!refused && refused.error() == QuarantineFault::NotAllowed, qPrintable(stranger));
            }
        }
        QCOMPARE(links(*campus), before);
        const auto words = quarantine.reveal(saved, campus->staff(u"ingrid"_s), u"The desk was revoked"_s);
        QVERIFY(words);
        QVERIFY(std::ranges::find(words->fields, std::pair(u"body"_s, u"Unsent and saved."_s)) != words->fields.end());
        const auto half = quarantine.reveal(draft, campus->staff(u"ingrid"_s), u"The desk was revoked"_s);
        QVERIFY(half);
        QCOMPARE(half->place, u"note:x"_s);
        QCOMPARE(half->fields.at(0).second, u"Half a sent"_s);
        QCOMPARE(links(*campus), before + 2);
        // Their author reads them too, from wherever they are now.
        QVERIFY(quarantine.reveal(draft, campus->staff(u"rhian"_s), u"Mine"_s).ok());
        // A conflict of interest is above every right.
        campus->relate(model::RelationshipKind::ConflictOfInterest, u"ingrid"_s, campus->id("student/1"));
        QVERIFY(!quarantine.reveal(saved, campus->staff(u"ingrid"_s), u"Again"_s).ok());
        // It names no record that there is: it may be about whom they must not see.
        QCOMPARE(quarantine.reveal(draft, campus->staff(u"ingrid"_s), u"Again"_s).error(), QuarantineFault::NotAllowed);

        // Whom it is hidden from does not decide about it either, and nor does its author.
        std::vector<hub::FeedEntry> entries;
        for (const QString& user : {u"ingrid"_s, u"rhian"_s}) {
            QCOMPARE(quarantine.release(saved, campus->staff(user), entries).error(), QuarantineFault::NotAllowed);
            QCOMPARE(quarantine.decline(draft, campus->staff(user)).error(), QuarantineFault::NotAllowed);
        }
        const RecordId idris = campus->addStaff(u"idris"_s, {u"governance"_s});
        QVERIFY(quarantine.release(saved, idris, entries).ok());
        QVERIFY(quarantine.decline(draft, idris).ok());
        QVERIFY(quarantine.reveal(draft, campus->staff(u"rhian"_s), u"Mine"_s).error() == QuarantineFault::Decided);
        campus->settle();
        QCOMPARE(gareth->caseFile(theCase)->notes.size(), size_t(1));
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::DropOffTest)
#include "DropOffTest.moc"
