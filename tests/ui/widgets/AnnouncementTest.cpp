#include "tests/ui/Stage.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TopBar.h"

#include <QtGui/QAccessible>

using namespace carrel;
using namespace carrel::ui;

class AnnouncementTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;
    QStringList m_heard;

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<tests::Stage>();
        connect(m_stage->style, &ConsoleStyle::announced, this, [this](const QString& text) { m_heard << text; });
    }
    void cleanupTestCase() { m_stage.reset(); }
    void init() { m_heard.clear(); }

    void wordsAreSaidOnceAndTheFocusStays()
    {
        QWidget window;
        auto* button = new Button(QStringLiteral("Save"), ButtonVariant::Standard, &window);
        window.show();
        QApplication::setActiveWindow(&window);
        button->setFocus();
        QTRY_VERIFY(button->hasFocus());
        announce(button, QStringLiteral("Note saved"));
        QCOMPARE(m_heard, QStringList{QStringLiteral("Note saved")});
        QVERIFY(button->hasFocus());
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
        const auto* voice = window.findChild<QWidget*>(QStringLiteral("carrelAnnouncement"));
        QVERIFY(voice);
        QCOMPARE(QAccessible::queryAccessibleInterface(const_cast<QWidget*>(voice))->text(QAccessible::Name), QStringLiteral("Note saved"));
#endif
        announce(button, QString());
        QCOMPARE(m_heard.size(), 1);
    }

    void whatWasDoneIsSaidWhenItCanBeUndone()
    {
        QWidget window;
        UndoBar bar(&window);
        window.show();
        bar.tell(QStringLiteral("Eriksen, Solveig marked present"));
        QCOMPARE(m_heard, QStringList{QStringLiteral("Eriksen, Solveig marked present")});
        QVERIFY(bar.isVisible());
    }

    void aChangeOfSyncStateIsSaidOnceAndProgressIsNot()
    {
        QWidget window;
        SyncChip chip(&window);
        window.show();
        chip.setState(SyncState::UpToDate, QStringLiteral("Up to date"));
        chip.setState(SyncState::Sending, QStringLiteral("Syncing"), QStringLiteral("1 of 14"));
        chip.setState(SyncState::Sending, QStringLiteral("Syncing"), QStringLiteral("2 of 14"));
        chip.setState(SyncState::Sending, QStringLiteral("Syncing"), QStringLiteral("9 of 14"));
        QCOMPARE(m_heard, QStringList{QStringLiteral("Syncing, 1 of 14")});
        QCOMPARE(chip.accessibleName(), QStringLiteral("Syncing, 9 of 14"));
    }

    void theSyncChipDoesNotFlicker()
    {
        SyncChip chip;
        chip.setState(SyncState::UpToDate, QStringLiteral("Up to date"));
        chip.setState(SyncState::Offline, QStringLiteral("Offline"));
        chip.setState(SyncState::Sending, QStringLiteral("Syncing"));
        chip.setState(SyncState::UpToDate, QStringLiteral("Up to date"));
        QCOMPARE(chip.state(), SyncState::Offline);
        QTRY_COMPARE_WITH_TIMEOUT(chip.state(), SyncState::UpToDate, 20000);
        QCOMPARE(m_heard, (QStringList{QStringLiteral("Offline"), QStringLiteral("Up to date")}));
    }
};

QTEST_MAIN(AnnouncementTest)
#include "AnnouncementTest.moc"
