#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/shell/SessionBar.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/RowList.h"

#include <QtWidgets/QComboBox>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::PlaceNo;

namespace {

const QString student = u"Amira Benhaddou"_s;

}

/// What people do in a day, by keyboard, on real desks and a real hub.
class JourneyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
    }
    void cleanup()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void aNoteWrittenOfflineByKeysReachesAColleaguesWindow()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        Visitor dafydd(*m_venue, m_stage->theme, u"adviser2"_s);
        const auto id = rhian.caseOf(*m_venue, student);
        QVERIFY(id);
        rhian.desk.faults.unplugged = true;
        QApplication::setActiveWindow(&rhian.window);
        rhian.shell().goTo(PlaceNo::Cases);
        QVERIFY(rhian.shell().cases()->show(*id));
        rhian.press(Qt::Key_N, Qt::ControlModifier);
        rhian.shell().cases()->story()->note()->audience()->setCurrentIndex(
            rhian.shell().cases()->story()->note()->audience()->findData(int(model::Audience::Team)));
        rhian.type(u"Written in the lift, without a network"_s);
        rhian.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rhian.desk->outbox().size(), size_t(1));
        QVERIFY(spokenWords(rhian.window).contains(u"Written in the lift"_s));
        QVERIFY(spokenWords(rhian.window).contains(u"Waiting to be sent"_s));

        rhian.desk.faults.unplugged = false;
        rhian.press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(rhian.desk->outbox().empty(), 30'000);
        dafydd.desk->syncNow();
        dafydd.shell().goTo(PlaceNo::Cases);
        QVERIFY(dafydd.shell().cases()->show(*id));

        QTRY_VERIFY_WITH_TIMEOUT(spokenWords(dafydd.window).contains(u"Written in the lift"_s), 30'000);
    }

    void aRowSaysWhatTellsSomebodyApart()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.shell().goTo(PlaceNo::Students);
        const auto* list = rhian.shell().students()->findChild<ui::RowList*>()->model();
        QVERIFY(list->rowCount() > 8);
        int courses = 0;
        for (int i = 0; i < list->rowCount(); ++i) {
            const QString row = list->index(i, 0).data(Qt::AccessibleTextRole).toString();
            QVERIFY2(!row.contains(u'@'), qPrintable(row));
            QVERIFY2(!row.contains(u"(Hons)"_s), qPrintable(row));
            courses += row.contains(u"Journalism"_s) || row.contains(u"Nursing"_s);
        }
        QVERIFY(courses > 1);
        Visitor tutor(*m_venue, m_stage->theme, u"personal-tutor"_s);
        tutor.shell().goTo(PlaceNo::Students);
        const QString first = tutor.shell().students()->findChild<ui::RowList*>()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(first.contains(u"level "_s) && first.endsWith(u"  ·  Journalism"_s), qPrintable(first));
        // Nobody is offered what their role does not do.
        QVERIFY(!spokenWords(tutor.window).contains(u"Open case"_s));
    }

    void whatIsOldIsDatedOnEveryPage()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        QVERIFY(!spokenWords(rhian.window).contains(u"days ago"_s));
        m_venue->setHeld(*rhian.desk, true);
        m_venue->campus().advanceDays(3);
        rhian.shell().tick();
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"3 days ago. What others have done since is not on this desk."_s));
        QVERIFY(spokenWords(rhian.window).contains(u"Try now"_s));
        // The page about syncing says it at length, and once.
        rhian.shell().goTo(PlaceNo::Sync);
        QVERIFY(!spokenWords(rhian.window).contains(u"What others have done since"_s));
    }

    void lockingShowsNothingAndLosesNothing()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        const auto id = rhian.caseOf(*m_venue, student);
        rhian.shell().goTo(PlaceNo::Cases);
        QVERIFY(rhian.shell().cases()->show(*id));
        rhian.press(Qt::Key_N, Qt::ControlModifier);
        rhian.type(u"half a sentence"_s);
        rhian.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!rhian.desk->isOpen());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QString locked = spokenWords(rhian.window);
        QVERIFY(!locked.contains(u"Amira"_s));
        QVERIFY(!locked.contains(u"half a sentence"_s));
        QVERIFY(locked.contains(ui::LockScreen::tr("Unlock")));
        rhian.press(Qt::Key_Return);
        QTRY_VERIFY(rhian.window.shell());
        QCOMPARE(rhian.shell().cases()->record(), id);
        QCOMPARE(rhian.shell().cases()->story()->note()->words()->text(), u"half a sentence"_s);
    }

    void anEmptyNoteIsRefusedInWordsAndStaysOpen()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.shell().goTo(PlaceNo::Cases);
        QVERIFY(rhian.shell().cases()->show(*rhian.caseOf(*m_venue, student)));
        rhian.press(Qt::Key_N, Qt::ControlModifier);
        rhian.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(spokenWords(rhian.window).contains(u"Write a few words first."_s));
        QVERIFY(rhian.desk->outbox().empty());
    }

    void aFullDiskKeepsTheWordsInTheBox()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.shell().goTo(PlaceNo::Cases);
        QVERIFY(rhian.shell().cases()->show(*rhian.caseOf(*m_venue, student)));
        rhian.press(Qt::Key_N, Qt::ControlModifier);
        rhian.type(u"words for a full disk"_s);
        rhian.desk.disk.appendFault = base::DiskFault::Full;
        rhian.press(Qt::Key_Return, Qt::ControlModifier);
        // Either the sealed copy could not be written and the screen says so, or nothing was saved and the box still has it.
        QVERIFY(spokenWords(rhian.window).contains(u"words for a full disk"_s));
        QVERIFY(spokenWords(rhian.window).contains(u"disk"_s, Qt::CaseInsensitive));
    }

    void aDeskThatWasCopiedIsEnrolledAnewFromItsWindow()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.desk.faults.unplugged = true;
        const auto saved = rhian.desk->addNote({*rhian.caseOf(*m_venue, student), model::NoteType::General, u"Written on the copy"_s});
        QVERIFY(saved.ok());
        m_venue->campus().db().run(u"UPDATE enrolment SET state = 'forked' WHERE desk_name = ?"_s, {rhian.desk.enrolledAs});
        rhian.desk.faults.unplugged = false;
        rhian.desk->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(spokenWords(rhian.window).contains(u"The hub has met another copy of this desk."_s), 30'000);
        ui::Hands hands(rhian.window);
        hands.press(ui::SessionBar::tr("Enrol this desk anew"));
        hands.type(ui::SessionBar::tr("Password"), u"adviser-password"_s);
        hands.press(ui::SessionBar::tr("Enrol anew"));
        QCOMPARE(hands.missed(), QStringList());
        QTRY_VERIFY_WITH_TIMEOUT(rhian.desk->outbox().empty() && rhian.desk->syncReport().standing == session::SyncStanding::UpToDate, 30'000);
        QVERIFY(m_venue->campus().hubText().contains(u"Written on the copy"_s));
    }

    void theSearchOfTheWholeUniversityIsAskedForAndNotStored()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        rhian.press(Qt::Key_2, Qt::ControlModifier);
        rhian.shell().students()->find(u"Sophie Kershaw"_s);
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"No students on this desk match"_s));
        rhian.shell().students()->searchUniversity();
        QTRY_VERIFY_WITH_TIMEOUT(spokenWords(rhian.window).contains(u"Not stored on this desk"_s), 30'000);
        QVERIFY(rhian.desk->students(u"Sophie Kershaw"_s, 5).empty());
    }
};

}

QTEST_MAIN(carrel::tests::JourneyTest)
#include "JourneyTest.moc"
