#include "tests/projection/Fixture.h"

#include <QtTest/QTest>

namespace carrel::tests {

using model::KindNo;
using model::Record;
using namespace Qt::StringLiterals;

/// What a security reader found once, each as the story that showed it.
class LeaksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowMadeReadyForOneRoleIsNeverSentToAnother()
    {
        SmallUniversity small;
        const Record held = small.caseOf("a", "1", u"A case"_s);
        const Record agreed = small.consent("a", "1");
        small.put({held, agreed});
        RawDesk& adviser = small.desk(u"rhian"_s);
        RawDesk& manager = small.desk(u"morag"_s);
        const auto entries = small.put({small.referral("a", held, agreed, u"whythereferral"_s)});
        // Looking whether the adviser should hear of it must leave nothing behind that the manager's pull could pick up.
        QVERIFY(small.hints(adviser, entries));
        manager.drain();
        QVERIFY(manager.find(KindNo::Referral, small.campus.id("referral/a")));
        QVERIFY(!manager.heard.contains("whythereferral"));
    }

    void whoIsBarredFromAStudentSeesNoRowOfTheirCaseWhoeverItNames()
    {
        SmallUniversity small;
        small.campus.relate(model::RelationshipKind::ConflictOfInterest, u"gareth"_s, small.campus.id("student/1"));
        const Record held = small.caseOf("a", "1", u"A case"_s);
        Record note = small.note("a", held, u"namesanother"_s);
        note.put(model::Note::student, small.campus.id("student/2"));
        small.put({held, note});
        RawDesk& gareth = small.desk(u"gareth"_s);
        QCOMPARE(gareth.find(KindNo::Note, note.id()), nullptr);
        gareth.read(u"note"_s, note.id());
        gareth.naming(u"note"_s, u"case"_s, held.id());
        QVERIFY(!gareth.heard.contains("namesanother"));
        QVERIFY(small.desk(u"rhian"_s).heard.contains("namesanother"));
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::LeaksTest)
#include "LeaksTest.moc"
