#include "tests/ui/Stage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/PasswordEdit.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Skeleton.h"
#include "ui/widgets/StateView.h"
#include "ui/widgets/UndoBar.h"

#include <QtWidgets/QLabel>

using namespace carrel;
using namespace carrel::ui;

class FormsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }
    void init() { m_stage->theme.choose({.mode = ThemeMode::Light}); }

    void aFieldKnowsItsNameItsHintAndItsError()
    {
        auto* edit = new QLineEdit;
        LabelledField field(QStringLiteral("&Chase date"), edit, QStringLiteral("For example, 31 3 2026"));
        QCOMPARE(edit->accessibleName(), QStringLiteral("Chase date"));
        QCOMPARE(edit->accessibleDescription(), QStringLiteral("For example, 31 3 2026"));
        field.setError(QStringLiteral("Enter a date that exists"));
        QVERIFY(isRefused(edit));
        QCOMPARE(edit->accessibleDescription(),
                 QStringLiteral("Error: Enter a date that exists For example, 31 3 2026"));
        field.setError({});
        QVERIFY(!isRefused(edit));
        QCOMPARE(edit->accessibleDescription(), QStringLiteral("For example, 31 3 2026"));
    }

    void theSummaryTakesTheFocusAndLeadsToTheField()
    {
        QWidget form;
        auto* column = new Column(&form);
        auto* summary = new ErrorSummary;
        auto* edit = new QLineEdit;
        auto* field = new LabelledField(QStringLiteral("Purpose"), edit);
        column->addWidget(summary);
        column->addWidget(field);
        form.show();
        QApplication::setActiveWindow(&form);
        QVERIFY(summary->gather(&form));
        QVERIFY(!summary->isVisible());
        field->setError(QStringLiteral("Say what the referral is for"));
        QVERIFY(!summary->gather(&form));
        QTRY_VERIFY(summary->hasFocus());
        QVERIFY(summary->accessibleName().contains(field->error()));
        auto* link = summary->findChild<Button*>();
        QCOMPARE(link->text(), field->error());
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_VERIFY(edit->hasFocus());
        field->setError({});
        QVERIFY(summary->gather(&form));
        QVERIFY(!summary->isVisible());
    }

    void aNoteGrowsAndSaysWhenTheWriterPauses()
    {
        Composer note(QStringLiteral("Note"), QStringLiteral("What happened"));
        note.resize(400, 300);
        note.show();
        QApplication::setActiveWindow(&note);
        note.edit()->setFocus();
        QSignalSpy paused(&note, &Composer::paused);
        const int empty = note.edit()->height();
        QTest::keyClicks(note.edit(), QStringLiteral("Called."));
        QCOMPARE(note.edit()->height(), empty);
        QTRY_COMPARE_WITH_TIMEOUT(paused.size(), 1, 20000);
        QCOMPARE(paused.first().first().toString(), QStringLiteral("Called."));
        note.setText(QStringLiteral("one\ntwo\nthree\nfour\nfive\nsix"), 3);
        QVERIFY(note.edit()->height() > empty);
        QCOMPARE(note.caret(), 3);
    }

    void controlEnterSubmitsAndEnterAloneDoesNot()
    {
        Composer note(QStringLiteral("Note"), {});
        QSignalSpy submitted(&note, &Composer::submitted);
        QTest::keyClick(note.edit(), Qt::Key_Return);
        QCOMPARE(submitted.size(), 0);
        QTest::keyClick(note.edit(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 1);
        QCOMPARE(note.text(), QStringLiteral("\n"));
    }

    void aPasswordIsHiddenUntilSomebodyAsks()
    {
        PasswordEdit edit;
        edit.setText(QStringLiteral("opensesame"));
        QCOMPARE(edit.displayText().count(QLatin1Char('o')), 0);
        auto* show = edit.findChild<IconButton*>();
        QCOMPARE(show->accessibleName(), QStringLiteral("Show password"));
        show->click();
        QVERIFY(edit.isShown());
        QCOMPARE(edit.displayText(), QStringLiteral("opensesame"));
        QCOMPARE(show->accessibleName(), QStringLiteral("Hide password"));
    }

    void escapeClearsASearchThatHasWords()
    {
        SearchField field(QStringLiteral("Find in this list"));
        field.setText(QStringLiteral("ben"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
    }

    void theUndoBarStaysUntilSomebodyActs()
    {
        UndoBar bar;
        bar.tell(QStringLiteral("Finished by Dafydd Ellery"));
        QVERIFY(bar.isVisible());
        QSignalSpy undone(&bar, &UndoBar::undoChosen);
        QSignalSpy dismissed(&bar, &UndoBar::dismissed);
        const auto buttons = bar.findChildren<Button*>();
        buttons.first()->click();
        QCOMPARE(undone.size(), 1);
        bar.findChild<IconButton*>()->click();
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(!bar.isVisible());
        bar.tell(QStringLiteral("Exported"), UndoBar::Way::None);
        QVERIFY(!buttons.first()->isVisible());
        bar.tell(QStringLiteral("Undone: Exported"), UndoBar::Way::Redo);
        QVERIFY(buttons.first()->isVisible());
        QCOMPARE(buttons.first()->text(), QStringLiteral("Redo"));
    }

    void aBannerIsNeverCut()
    {
        Banner banner(Tone::Warn, QString(40, QLatin1Char('x')) +
                                      QStringLiteral(" and a sentence that goes on for a while, as sentences do"));
        banner.setAction(QStringLiteral("See why"));
        for (const int width : {900, 400, 330}) {
            banner.resize(width, banner.heightForWidth(width));
            banner.show();
            QCoreApplication::processEvents();
            for (const auto* label : banner.findChildren<QLabel*>())
                QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
        QSignalSpy chosen(&banner, &Banner::actionChosen);
        banner.findChild<Button*>()->click();
        QCOMPARE(chosen.size(), 1);
    }

    void loadingShowsNothingThenAnOutlineThenWordsThenAWayOut()
    {
        StateView view;
        view.resize(400, 400);
        view.show();
        view.tell(StateKind::Loading, {.heading = QStringLiteral("Loading 34 cases"), .action = QStringLiteral("Cancel")});
        auto* skeleton = view.findChild<Skeleton*>();
        QVERIFY(!skeleton->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(skeleton->isVisible(), 20000);
        view.showAllOfLoading();
        QSignalSpy cancelled(&view, &StateView::cancelled);
        for (auto* button : view.findChildren<Button*>()) {
            if (button->isVisible()) button->click();
        }
        QCOMPARE(cancelled.size(), 1);
        view.tell(StateKind::FilterEmpty,
                  {.heading = QStringLiteral("No students match \"x\""), .action = QStringLiteral("Clear filters")});
        QVERIFY(!skeleton->isVisible());
        QSignalSpy chosen(&view, &StateView::actionChosen);
        for (auto* button : view.findChildren<Button*>()) {
            if (button->isVisible()) button->click();
        }
        QCOMPARE(chosen.size(), 1);
    }

    void waitingIsNotBegunAgainByBeingToldAgain()
    {
        StateView view;
        view.show();
        view.tell(StateKind::Loading, {.heading = QStringLiteral("Filling this desk")});
        auto* skeleton = view.findChild<Skeleton*>();
        // Told more often than the outline waits, it comes all the same.
        QTRY_VERIFY_WITH_TIMEOUT((view.tell(StateKind::Loading, {.heading = QStringLiteral("Filling this desk")}), skeleton->isVisible()), 20000);
        view.showAllOfLoading();
        for (auto* button : view.findChildren<Button*>()) QVERIFY(!button->isVisible());
    }

    void noTwoStatesOfAPageLookTheSame()
    {
        QList<QImage> seen;
        for (const auto kind : {StateKind::FirstEmpty, StateKind::FilterEmpty, StateKind::Loading, StateKind::Error,
                                StateKind::Offline, StateKind::HiddenByRole, StateKind::NotOnThisDesk}) {
            StateView view;
            view.tell(kind, {.heading = QStringLiteral("The same words")});
            if (kind == StateKind::Loading) view.showAllOfLoading();
            view.resize(400, 300);
            const QImage picture = view.grab().toImage();
            for (const QImage& other : seen) QVERIFY(tests::difference(picture, other) > 30);
            seen << picture;
        }
    }
};

QTEST_MAIN(FormsTest)
#include "FormsTest.moc"
