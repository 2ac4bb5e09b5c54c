#include "tests/ui/Stage.h"
#include "ui/theme/Brushwork.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/TimelineFace.h"
#include "ui/widgets/TimelineItem.h"

#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>

using namespace carrel;
using namespace carrel::ui;

class RowsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }
    void init() { m_stage->theme.choose({.mode = ThemeMode::Light}); }

    void initialsAreOfTheFirstAndTheLastName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two names") << QStringLiteral("Amira Benhaddou") << QStringLiteral("AB");
        QTest::newRow("three names") << QStringLiteral("Tomos Llŷr Wynne") << QStringLiteral("TW");
        QTest::newRow("one name") << QStringLiteral("prince") << QStringLiteral("P");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("spaces") << QStringLiteral("  Efe   Ross ") << QStringLiteral("ER");
        QTest::newRow("in brackets") << QStringLiteral("Chen Yuxuan (Grace)") << QStringLiteral("CY");
        QTest::newRow("title") << QStringLiteral("Dr Eleanor Whitcombe") << QStringLiteral("EW");
        QTest::newRow("title with a stop") << QStringLiteral("Prof. Siobhan Kerrigan") << QStringLiteral("SK");
        QTest::newRow("a title alone") << QStringLiteral("Miss") << QStringLiteral("M");
        QTest::newRow("accent") << QStringLiteral("Élodie Ŵen") << QStringLiteral("ÉŴ");
        QTest::newRow("another script") << QStringLiteral("张 伟") << QStringLiteral("张伟");
    }
    void initialsAreOfTheFirstAndTheLastName()
    {
        QFETCH(QString, name);
        QFETCH(QString, initials);
        QCOMPARE(initialsOf(name), initials);
    }

    void aPersonKeepsTheirColour()
    {
        QCOMPARE(avatarColours(QStringLiteral("Amira Benhaddou")).ground,
                 avatarColours(QStringLiteral("Amira Benhaddou")).ground);
        QSet<int> hues;
        for (const auto& person : gallery::PeopleModel::people()) hues.insert(int(avatarColours(person.name).ground));
        QVERIFY(hues.size() >= 3);
    }

    void aRowIsSaidInTheOrderItIsRead()
    {
        const PersonRow row{.groupSpoken = QStringLiteral("Overdue"),
                            .name = QStringLiteral("Tomos Wynne"),
                            .meta = QStringLiteral("Yr 2"),
                            .due = QStringLiteral("2 days over"),
                            .chips = {{QStringLiteral("A")}, {QStringLiteral("B")}, {QStringLiteral("C")}},
                            .note = QStringLiteral("Ring the bursary office"),
                            .unread = true};
        QCOMPARE(spokenOf(row), QStringLiteral("Overdue, Tomos Wynne, Yr 2, 2 days over, A, B, Ring the bursary office, new"));
    }

    void anEntryOfATimelineIsSaidWhole()
    {
        const TimelineEntry entry{.day = QStringLiteral("Today"),
                                  .title = QStringLiteral("Phone call"),
                                  .author = QStringLiteral("by Rhian"),
                                  .body = QStringLiteral("Text"),
                                  .chips = {{QStringLiteral("Case team")}}};
        QCOMPARE(spokenOf(entry), QStringLiteral("Today, Phone call, by Rhian, Text, Case team"));
    }

    void eightPeopleAreSeenInAWindowOfUsualHeight()
    {
        // As wide as the rows of a list are in it.
        constexpr double width = 346;
        int height = 0;
        for (const auto& row : gallery::PeopleModel::people()) height += heightOf(m_stage->theme, row, width);
        QVERIFY2(height <= 900 - 158, qPrintable(QString::number(height)));
    }

    void aNameThatIsLongerThanItsLineGoesOnInASecond()
    {
        const PersonRow row{.name = QStringLiteral("Maria Aparecida dos Santos Figueiredo de Albuquerque (Cida)"), .meta = QStringLiteral("S2060961")};
        const PersonRow called{.name = QStringLiteral("Abdirahman Xasan Cali Mohamud (Abdi)"), .meta = QStringLiteral("S2583408")};
        const PersonRow word{.name = QString(60, u'W'), .meta = QStringLiteral("S2583409")};
        constexpr double narrow = 346, wide = 900;
        QVERIFY(heightOf(m_stage->theme, row, narrow) > heightOf(m_stage->theme, row, wide));
        // For what somebody is called no line is broken, and a word is none that can be broken.
        QCOMPARE(heightOf(m_stage->theme, called, narrow), heightOf(m_stage->theme, called, wide));
        QCOMPARE(heightOf(m_stage->theme, word, narrow), heightOf(m_stage->theme, word, wide));
        // What is painted below the first line is another picture than that of the name cut short.
        const auto painted = [&](const PersonRow& one) {
            QImage image(int(narrow), heightOf(m_stage->theme, row, narrow), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            Brushwork brush(painter, m_stage->theme);
            QStyleOptionViewItem option;
            option.rect = image.rect();
            paintPersonRow(brush, option, one);
            painter.end();
            return image.copy(0, 30, image.width(), 20);
        };
        PersonRow first = row;
        first.name = QStringLiteral("Maria Aparecida dos Santos");
        first.meta.clear();
        QVERIFY(tests::difference(painted(row), painted(first)) > 50);
    }

    void aRowShowsThatItIsSelectedUnreadAndCurrent()
    {
        RowList list(QStringLiteral("Cases"));
        list.setModel(new gallery::PeopleModel(&list));
        list.setItemDelegate(new gallery::PeopleDelegate(&list));
        list.resize(360, 500);
        list.show();
        QApplication::setActiveWindow(&list);
        const QImage plain = list.grab().toImage();
        list.setCurrentIndex(list.model()->index(1, 0));
        const QImage selected = list.grab().toImage();
        QVERIFY(tests::difference(plain, selected) > 5000);
        list.clearFocus();
        list.setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(list.hasFocus());
        QVERIFY(tests::difference(selected, list.grab().toImage()) > 200);
    }

    void aBodyTakesFourLinesAtMost()
    {
        TimelineEntry entry{.title = QStringLiteral("Note"), .body = QStringLiteral("word ").repeated(30)};
        const double some = TimelineFace(m_stage->theme, entry, 500).height();
        entry.body = QStringLiteral("word ").repeated(900);
        const double most = TimelineFace(m_stage->theme, entry, 500).height();
        entry.body = QStringLiteral("word ").repeated(9000);
        QVERIFY(most > some);
        QCOMPARE(TimelineFace(m_stage->theme, entry, 500).height(), most);
    }

    void aTimeThatIsNotKnownIsNotInvented()
    {
        TimelineItem item({.title = QStringLiteral("Note")});
        QVERIFY(!item.accessibleName().contains(QLatin1Char(':')));
    }

    void aHiddenEntryOffersAReasonAndHoldsNothingElse()
    {
        TimelineItem item({.title = QStringLiteral("An entry is hidden by your role"),
                           .hidden = true,
                           .action = QStringLiteral("Why is this?")});
        item.resize(600, item.heightForWidth(600));
        item.show();
        QSignalSpy chosen(&item, &TimelineItem::actionChosen);
        auto* why = item.findChild<QPushButton*>();
        QVERIFY(why->isVisible());
        QVERIFY(item.rect().contains(why->geometry()));
        why->click();
        QCOMPARE(chosen.size(), 1);
    }

    void theReasonOfAHiddenRowCanBeClicked()
    {
        RowList list(QStringLiteral("Timeline"));
        list.setModel(new gallery::EntriesModel(&list));
        auto* delegate = new gallery::EntriesDelegate(&list);
        list.setItemDelegate(delegate);
        list.resize(700, 900);
        list.show();
        QCoreApplication::processEvents();
        QSignalSpy chosen(delegate, &TimelineDelegate::actionChosen);
        const QModelIndex hidden = list.model()->index(2, 0);
        const QRect row = list.visualRect(hidden);
        const TimelineFace face(m_stage->theme, delegate->entry(hidden), row.width() - 6);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, row.topLeft() + face.action().center().toPoint());
        QCOMPARE(chosen.size(), 1);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(80, 20));
        QCOMPARE(chosen.size(), 1);
    }
};

QTEST_MAIN(RowsTest)
#include "RowsTest.moc"
