#include "tests/scenarios/OtherRoles.h"
#include "tests/scenarios/TutorialStory.h"

#include "core/model/dropin/Visit.h"
#include "core/model/people/Student.h"
#include "core/session/Queue.h"

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using model::Slot;
using model::SlotState;
using model::Tutorial;
using model::TutorialState;
using namespace Qt::StringLiterals;

/// Who has anything of a tutorial, and of what came before it.
class TutorialReachTest : public TutorialStory
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfATutorialIsOnAnyOtherRolesDesk_data() { stores(); }
    void nothingOfATutorialIsOnAnyOtherRolesDesk()
    {
        const auto term = this->term();
        const std::vector<FakeDesk*> others = desksOfOtherRoles(*term->campus, term->student(1));
        const RecordId tutorial = book(term->morwenna, *term, 1, offer(*term, 0), u"Unmistakable request."_s);
        const auto signedIt = sign(term->morwenna, tutorial, u"Unmistakable support."_s);
        QVERIFY(signedIt.ok());
        term->campus->settle();
        QCOMPARE(shownProvided(term->kit, tutorial), u"Unmistakable support."_s);
        for (FakeDesk* desk : others) {
            for (const KindNo kind : {KindNo::Slot, KindNo::Tutorial, KindNo::TutorialRecord}) QVERIFY2((*desk)->all(kind).empty(), qPrintable(desk->user));
            QVERIFY2(!desk->holdsAnywhere(u"Unmistakable"_s), qPrintable(desk->user));
            QVERIFY2(!desk->holdsAnywhere(tutorial.text()), qPrintable(desk->user));
            for (const auto& [kind, id] : {std::pair(KindNo::Tutorial, tutorial), std::pair(KindNo::TutorialRecord, *signedIt.id)})
                QVERIFY2(readOnline(*term->campus, *desk, kind, id).items.empty(), qPrintable(desk->user));
        }
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whatSomebodyCameForInConfidenceIsNotSaidOfAnEarlierVisit_data() { stores(); }
    void whatSomebodyCameForInConfidenceIsNotSaidOfAnEarlierVisit()
    {
        const auto term = this->term();
        session::Queue queue(*term->morwenna.desk, term->campus->clock, term->morwenna.desk.random);
        const base::Moment now = term->campus->clock.now();
        const auto session = queue.open({u"Library drop-in"_s, u"Ground floor"_s, term->team, now, now.plusSeconds(7200)});
        const auto quiet = queue.addWalkUp({*session.id, term->student(1), {}, u"unmistakable-matter"_s, true});
        QVERIFY(queue.addWalkUp({*session.id, term->student(2), {}, u"referencing"_s}).ok());
        const RecordId first = book(term->kit, *term, 1, offer(*term, 5)), second = book(term->kit, *term, 2, offer(*term, 5));
        term->campus->settle();
        // At the session they are asked what it is, and not where others read on.
        QCOMPARE(shown(term->hywel.desk, KindNo::Visit, *quiet.id, model::Visit::topic), u"unmistakable-matter"_s);
        for (const bool isOver : {false, true}) {
            if (isOver) pass(*term, 2);
            for (Study* desk : term->desks()) {
                const auto told = fileAt(*desk, first).earlier, other = fileAt(*desk, second).earlier;
                QVERIFY(told.size() == 1 && other.size() == 1);
                QVERIFY(told[0].isConfidential && told[0].about.isEmpty());
                QVERIFY(!other[0].isConfidential && other[0].about == u"referencing"_s);
                QVERIFY(!isOver || !desk->desk.holdsAnywhere(u"unmistakable-matter"_s));
            }
        }
        // Nor where the mark comes later, nor where it cannot be read.
        const RecordId visit = *quiet.id;
        const auto mark = [&](const model::Value& value) {
            term->campus->changeAtHub(KindNo::Visit, visit, [&](model::Record& record) { record.set(record.kind().position(model::Visit::confidential), value); });
            term->campus->settle();
            return shown(term->hywel.desk, KindNo::Visit, visit, model::Visit::topic);
        };
        QCOMPARE(mark({}), u"unmistakable-matter"_s);
        QCOMPARE(mark(model::Value(7)), u"(withheld)"_s);
        QCOMPARE(mark(model::Kept<bool>::keep(false)), u"unmistakable-matter"_s);
        QCOMPARE(mark(model::Kept<bool>::keep(true)), u"(withheld)"_s);
        for (Study* desk : term->desks()) QVERIFY(!desk->desk.holdsAnywhere(u"unmistakable-matter"_s));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aTimeOfSomebodyWhoIsNotSeenIsTakenAllTheSame_data() { stores(); }
    void aTimeOfSomebodyWhoIsNotSeenIsTakenAllTheSame()
    {
        const auto term = this->term();
        const RecordId one = offer(*term, 2), two = offer(*term, 3), three = offer(*term, 4);
        term->campus->relate(model::RelationshipKind::ConflictOfInterest, u"kit"_s, term->student(1));
        term->campus->changeAtHub(KindNo::Student, term->student(2), [](model::Record& student) { student.put(model::Student::restriction, model::Restriction::Restricted); });
        const auto freeAt = [](Study& desk) {
            QList<RecordId> out;
            for (const auto& time : desk.tutorials.freeTimes()) out << time.slot.view.id();
            return out;
        };
        const RecordId tutorial = book(term->morwenna, *term, 1, one);
        term->campus->settle();
        unplug(*term, true);
        QVERIFY(term->kit.tutorials.list().coming.empty() && !term->kit.desk.holdsAnywhere(u"Amira"_s));
        QCOMPARE(freeAt(term->kit), (QList<RecordId>{two, three}));
        QCOMPARE(term->kit.tutorials.book({term->student(3), term->team, one}).field, u"slot"_s);
        QCOMPARE(term->kit.tutorials.withdraw(one).field, u"state"_s);
        // Given to two by two who are cut off: whose it is not is told so, and not whose it is.
        QVERIFY(term->morwenna.tutorials.give(tutorial, two).ok());
        const RecordId mine = book(term->kit, *term, 3, two);
        term->morwenna.desk.faults.unplugged = false;
        term->campus->sync(term->morwenna.desk);
        unplug(*term, false);
        const auto lost = term->kit.tutorials.line(mine)->lost;
        QVERIFY(lost && lost->name.isEmpty() && !lost->isFree && lost->by == u"Name of morwenna"_s);
        QCOMPARE(freeAt(term->kit), (QList<RecordId>{one, three}));
        QVERIFY(!term->kit.desk.holdsAnywhere(u"Amira"_s));
        // Of somebody whose record is restricted nobody has anything but that the time is taken.
        term->campus->changeAtHub(KindNo::Slot, three, [&](model::Record& slot) {
            slot.put(Slot::state, SlotState::Taken);
            slot.put(Slot::holder, term->campus->id("tutorial/of the restricted").text());
        });
        model::Record theirs = term->campus->record(KindNo::Tutorial, "tutorial/of the restricted");
        theirs.put(Tutorial::student, term->student(2));
        theirs.put(Tutorial::team, term->team);
        theirs.put(Tutorial::slot, three);
        theirs.put(Tutorial::state, TutorialState::Booked);
        term->campus->put({theirs});
        term->campus->settle();
        for (Study* desk : term->desks()) QVERIFY(!freeAt(*desk).contains(three) && !desk->tutorials.line(theirs.id()));
        QCOMPARE(term->campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::TutorialReachTest)
#include "TutorialReachTest.moc"
