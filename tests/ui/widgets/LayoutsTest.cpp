#include "ui/widgets/Layouts.h"
#include "tests/ui/Stage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollPage.h"

#include <QtCore/QStringListModel>
#include <QtGui/QAccessible>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>

using namespace carrel;
using namespace carrel::ui;

/// A page with a head, a long list, and much below it.
struct LongList {
    ScrollPage page;
    QStringListModel model;
    QListView* list = new QListView;

    LongList()
    {
        QStringList rows;
        for (int i = 0; i < 40; ++i) rows << QString::number(i);
        model.setStringList(rows);
        auto* head = new QWidget;
        head->setFixedHeight(100);
        list->setModel(&model);
        list->setFixedHeight(900);
        auto* foot = new QWidget;
        foot->setFixedHeight(900);
        for (QWidget* part : std::initializer_list<QWidget*>{head, list, foot}) page.body()->addWidget(part);
        page.resize(600, 400);
        page.show();
        page.activateWindow();
    }
    bool isInSight(int row) const
    {
        const QRect place = list->visualRect(model.index(row, 0));
        const QRect there(list->viewport()->mapTo(page.viewport(), place.topLeft()), place.size());
        return page.viewport()->rect().contains(there);
    }
};

class LayoutsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }
    void init() { m_stage->theme.choose({.mode = ThemeMode::Light}); }

    void marginsAndGapsFollowTheTextSizeHoweverDeepTheyLie()
    {
        QWidget window;
        auto* column = new Column(&window, Insets{24, 16, 24, 16}, 12);
        auto* row = new Row(Insets{4, 0, 0, 0}, 8);
        row->addWidget(new QWidget);
        row->addGap(10);
        auto* last = new QWidget;
        row->addWidget(last);
        column->addLayout(row);
        window.resize(400, 200);
        window.show();
        QCOMPARE(column->contentsMargins(), QMargins(24, 16, 24, 16));
        m_stage->theme.choose({.mode = ThemeMode::Light, .textScale = 2.0});
        QCoreApplication::processEvents();
        QCOMPARE(column->contentsMargins(), QMargins(48, 32, 48, 32));
        QCOMPARE(column->spacing(), 24);
        QCOMPARE(row->contentsMargins().left(), 8);
        QCOMPARE(row->itemAt(1)->sizeHint().width(), 20);
        m_stage->theme.choose({.mode = ThemeMode::Light});
        QCoreApplication::processEvents();
        QCOMPARE(row->contentsMargins().left(), 4);
    }

    void aLayoutMadeLaterHasTheScaleOfItsWindow()
    {
        m_stage->theme.choose({.mode = ThemeMode::Light, .textScale = 1.5});
        QWidget window;
        auto* column = new Column(&window, Insets::all(10), 4);
        auto* row = new Row(Insets::all(20), 0);
        column->addLayout(row);
        row->addWidget(new QWidget);
        QCOMPARE(column->contentsMargins().left(), 15);
        QCOMPARE(row->contentsMargins().left(), 30);
    }

    void whatDoesNotFitInALineBeginsANewOne()
    {
        QWidget window;
        auto* flow = new FlowLayout(&window, 8);
        for (int i = 0; i < 3; ++i) {
            auto* box = new QWidget;
            box->setFixedSize(100, 20 + 10 * i);
            flow->addWidget(box);
        }
        QCOMPARE(flow->heightForWidth(400), 40);
        QCOMPARE(flow->heightForWidth(210), 30 + 8 + 40);
        QCOMPARE(flow->heightForWidth(100), 20 + 30 + 40 + 16);
        window.resize(400, 40);
        window.show();
        QCOMPARE(flow->itemAt(0)->geometry().center().y(), flow->itemAt(2)->geometry().center().y());
        QCOMPARE(flow->sizeHint().width(), 316);
    }

    void aQuietButtonThatBeginsALineIsFlushAndIsNotWhereItFollows()
    {
        QWidget window;
        auto* flow = new FlowLayout(&window, 8);
        auto* boxed = new Button(QStringLiteral("Finish"));
        auto* back = new Button(QStringLiteral("Put back in the queue"), ButtonVariant::Quiet);
        auto* send = new Button(QStringLiteral("Send on"), ButtonVariant::Quiet);
        for (Button* button : {boxed, back, send}) flow->addWidget(button);
        const int one = boxed->sizeHint().width() + 8 + back->widthWhen(false);
        window.resize(one + 4, 200);
        window.show();
        QCoreApplication::processEvents();
        QCOMPARE(send->geometry().left(), 0);
        QVERIFY(send->geometry().top() > back->geometry().top());
        QVERIFY(buttonLookOf(send).flush && !buttonLookOf(back).flush && !buttonLookOf(boxed).flush);
        QCOMPARE(send->width(), send->widthWhen(true));
        QVERIFY(send->widthWhen(true) < send->widthWhen(false));
        // What it was on its own line must not decide where it stands when there is room again.
        window.resize(one + 8 + send->widthWhen(false), 200);
        QCoreApplication::processEvents();
        QCOMPARE(send->geometry().center().y(), back->geometry().center().y());
        QVERIFY(!buttonLookOf(send).flush);
        QCOMPARE(send->geometry().right(), window.width() - 1);
    }

    void theLastOfAFlowEndsWhereTheLineDoesIfItIsAskedTo()
    {
        QWidget window;
        auto* flow = new FlowLayout(&window, 8);
        flow->setLastAtEnd();
        for (int i = 0; i < 2; ++i) {
            auto* box = new QWidget;
            box->setFixedSize(100, 20);
            flow->addWidget(box);
        }
        window.resize(400, 60);
        window.show();
        QCOMPARE(flow->itemAt(1)->geometry().right(), 399);
        window.resize(150, 60);
        QCOMPARE(flow->itemAt(1)->geometry().left(), 0);
    }

    void aLabelThatIsCutShowsTheWholeTextElsewhere()
    {
        ElidingLabel label(QStringLiteral("BA (Hons) Comparative Literature and Translation, Year 4"));
        label.resize(100, 20);
        label.show();
        QVERIFY(label.isCut());
        QVERIFY(label.minimumSizeHint().width() < 60);
        QVERIFY(
            QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name).endsWith(QStringLiteral("Year 4")));
        label.resize(900, 20);
        QVERIFY(!label.isCut());
    }

    void aWrappedLabelTakesTheHeightItsWordsNeed()
    {
        Label label(QStringLiteral("one two three four five six seven eight nine ten"));
        const int line = label.sizeHint().height();
        label.wrapped();
        QVERIFY(label.hasHeightForWidth());
        QVERIFY(label.heightForWidth(100) >= 3 * line);
        QVERIFY(label.minimumSizeHint().width() < 60);
    }

    void manyThingsOfOneKindStandInEvenLinesAsWideAsThereIsRoom()
    {
        QWidget box;
        auto* flow = new FlowLayout(&box, 24);
        flow->setEven(true);
        flow->setFill(120);
        for (int i = 0; i < 8; ++i) flow->addWidget(new Label(QString::number(i)));
        // Five would fit on the first line, and three would be left for the second.
        box.resize(780, 200);
        box.show();
        QCoreApplication::processEvents();
        QCOMPARE(flow->itemAt(3)->geometry().top(), flow->itemAt(0)->geometry().top());
        QVERIFY(flow->itemAt(4)->geometry().top() > flow->itemAt(0)->geometry().top());
        QVERIFY(flow->itemAt(7)->geometry().right() > 770);
    }

    void theHeadOfAPageStaysWhileTheRowOneIsOnIsInSightBelowIt()
    {
        LongList at;
        QVERIFY(QTest::qWaitForWindowActive(&at.page));
        at.list->setCurrentIndex(at.model.index(1, 0));
        at.list->setFocus(Qt::OtherFocusReason);
        QCoreApplication::processEvents();
        QCOMPARE(at.page.verticalScrollBar()->value(), 0);
        QVERIFY(at.isInSight(1));
    }

    void theRowOneIsOnIsInSightWhereverItIs()
    {
        LongList at;
        QVERIFY(QTest::qWaitForWindowActive(&at.page));
        at.list->setCurrentIndex(at.model.index(30, 0));
        at.list->setFocus(Qt::OtherFocusReason);
        QCoreApplication::processEvents();
        QVERIFY(at.isInSight(30));
    }

    void aLargerWindowBringsTheHeadBack()
    {
        LongList at;
        QVERIFY(QTest::qWaitForWindowActive(&at.page));
        at.page.resize(600, 130);
        QCoreApplication::processEvents();
        at.list->setCurrentIndex(at.model.index(3, 0));
        at.list->setFocus(Qt::OtherFocusReason);
        QCoreApplication::processEvents();
        QVERIFY(at.page.verticalScrollBar()->value() > 0 && at.isInSight(3));
        at.page.resize(600, 400);
        QTRY_COMPARE(at.page.verticalScrollBar()->value(), 0);
        QVERIFY(at.isInSight(3));
    }

    void aLabelKeepsItsRoleWhenTheThemeChanges()
    {
        Label label(QStringLiteral("2 days over"), TextRole::MetaStrong, Colour::Bad);
        m_stage->theme.choose({.mode = ThemeMode::Dark, .textScale = 2.0});
        QCOMPARE(label.palette().color(QPalette::WindowText), m_stage->theme.colour(Colour::Bad));
        QCOMPARE(label.font(), m_stage->theme.font(TextRole::MetaStrong));
    }
};

QTEST_MAIN(LayoutsTest)
#include "LayoutsTest.moc"
