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
};

}

QTEST_GUILESS_MAIN(carrel::tests::LeaksTest)
#include "LeaksTest.moc"
