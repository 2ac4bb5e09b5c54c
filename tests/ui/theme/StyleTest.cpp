#include "tests/ui/Stage.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Button.h"

#include <QtWidgets/QtWidgets>

using namespace carrel;
using namespace carrel::ui;

namespace {

QImage pictureOf(QWidget& widget)
{
    widget.ensurePolished();
    widget.resize(widget.sizeHint().expandedTo(QSize(60, 24)));
    return widget.grab().toImage();
}

}

class StyleTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }
    void init() { m_stage->theme.choose({.mode = ThemeMode::Light}); }

    void noControlShowsAColourOfAnotherHouse_data()
    {
        QTest::addColumn<QWidget*>("control");
        const auto add = [](const char* name, QWidget* control) { QTest::newRow(name) << control; };
        auto* combo = new QComboBox;
        combo->addItem(QStringLiteral("Team"));
        auto* menu = new QMenu;
        menu->addAction(QStringLiteral("Refer"));
        menu->addSeparator();
        menu->addMenu(QStringLiteral("Move"));
        auto* tabs = new QTabBar;
        tabs->addTab(QStringLiteral("Summary"));
        tabs->addTab(QStringLiteral("Cases"));
        auto* table = new QTableWidget(2, 2);
        auto* tree = new QTreeWidget;
        new QTreeWidgetItem(new QTreeWidgetItem(tree, {QStringLiteral("Arts")}), {QStringLiteral("Drama")});
        auto* bar = new QScrollBar(Qt::Vertical);
        bar->setRange(0, 50);
        auto* progress = new QProgressBar;
        progress->setValue(40);
        auto* splitter = new QSplitter;
        splitter->addWidget(new QWidget);
        splitter->addWidget(new QWidget);
        auto* menuBar = new QMenuBar;
        menuBar->addMenu(QStringLiteral("File"));
        add("push button", new QPushButton(QStringLiteral("Save")));
        add("tool button", new QToolButton);
        add("line edit", new QLineEdit(QStringLiteral("Text")));
        add("text edit", new QTextEdit(QStringLiteral("Text")));
        add("plain text edit", new QPlainTextEdit(QStringLiteral("Text")));
        add("combo box", combo);
        add("spin box", new QSpinBox);
        add("date edit", new QDateEdit(QDate(2025, 10, 14)));
        add("check box", new QCheckBox(QStringLiteral("Agree")));
        add("radio button", new QRadioButton(QStringLiteral("Keep mine")));
        add("slider", new QSlider(Qt::Horizontal));
        add("scroll bar", bar);
        add("progress bar", progress);
        add("tab bar", tabs);
        add("tab widget", new QTabWidget);
        add("group box", new QGroupBox(QStringLiteral("Reminders")));
        add("menu", menu);
        add("menu bar", menuBar);
        add("table", table);
        add("tree", tree);
        add("list", new QListWidget);
        add("splitter", splitter);
        add("calendar", new QCalendarWidget);
        add("message box", new QMessageBox(QMessageBox::Warning, QString(), QStringLiteral("Text"), QMessageBox::Ok));
        add("frame", [] { auto* frame = new QFrame; frame->setFrameShape(QFrame::StyledPanel); return frame; }());
        add("status bar", new QStatusBar);
    }
    void noControlShowsAColourOfAnotherHouse()
    {
        // Every pixel has to be a mixture of the tokens: in light, warm or cool tints, but never the neutral mid-greys
        // and gradients that Fusion is made of.
        QFETCH(QWidget*, control);
        const std::unique_ptr<QWidget> owner(control);
        const QImage picture = pictureOf(*control);
        const QSet<QRgb> fusion{qRgb(239, 239, 239), qRgb(240, 240, 240), qRgb(246, 246, 246), qRgb(251, 251, 251),
                                qRgb(184, 184, 184), qRgb(159, 159, 159), qRgb(191, 191, 191), qRgb(202, 202, 202),
                                qRgb(48, 140, 198)};
        int foreign = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) foreign += fusion.contains(picture.pixel(x, y) | 0xFF000000U);
        }
        QVERIFY2(foreign * 100 <= picture.width() * picture.height(), qPrintable(QString::number(foreign)));
    }

    void everyVariantOfAButtonLooksDifferent()
    {
        QList<QImage> seen;
        for (const auto variant : {ButtonVariant::Standard, ButtonVariant::Primary, ButtonVariant::Quiet, ButtonVariant::Danger,
                                   ButtonVariant::Link}) {
            Button button(QStringLiteral("Save"), variant);
            button.resize(100, 36);
            const QImage picture = button.grab().toImage();
            for (const QImage& other : seen) QVERIFY(tests::difference(picture, other) > 20);
            seen << picture;
        }
    }

    void aToggleShowsThatItIsOn()
    {
        for (const auto& face : tests::faces) {
            m_stage->theme.choose({.mode = face.mode});
            Button toggle(QStringLiteral("Notes"), ButtonVariant::Toggle);
            const QImage off = pictureOf(toggle);
            toggle.setChecked(true);
            QVERIFY(tests::difference(off, pictureOf(toggle)) > off.width());
        }
    }

    void aButtonHasRoomForItsKeys()
    {
        Button button(QStringLiteral("Call next"), ButtonVariant::Primary);
        const int bare = button.sizeHint().width();
        button.setKeyHint(QKeySequence(Qt::Key_F8));
        QVERIFY(button.sizeHint().width() > bare + 20);
    }

    void inADialogueTheAcceptingButtonIsThePrimaryOne()
    {
        QDialogButtonBox box(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
        box.resize(box.sizeHint());
        const QImage save = box.button(QDialogButtonBox::Save)->grab().toImage();
        const QColor fill = save.pixelColor(save.width() / 2, 4);
        QCOMPARE(fill, m_stage->theme.colour(Colour::Accent));
    }

    void aRefusedFieldIsOutlined()
    {
        QLineEdit edit;
        const QImage usual = pictureOf(edit);
        setRefused(&edit, true);
        const QImage refused = pictureOf(edit);
        QCOMPARE(refused.pixelColor(refused.width() / 2, 0), m_stage->theme.colour(Colour::Bad));
        QVERIFY(tests::difference(usual, refused) > usual.width());
    }

    void aFieldShowsThatItHasTheFocus()
    {
        QWidget window;
        auto* edit = new QLineEdit(&window);
        auto* other = new QLineEdit(&window);
        edit->setGeometry(10, 10, 200, 36);
        other->setGeometry(10, 60, 200, 36);
        window.show();
        QApplication::setActiveWindow(&window);
        other->setFocus();
        const QImage without = edit->grab().toImage();
        edit->setFocus();
        QTRY_VERIFY(edit->hasFocus());
        QCOMPARE(edit->grab().toImage().pixelColor(100, 0), m_stage->theme.colour(Colour::Accent));
        QVERIFY(tests::difference(without, edit->grab().toImage()) > 200);
    }

    void accessKeysAreUnderlinedOnlyWhileAltIsDown()
    {
        QWidget window;
        auto* box = new QCheckBox(QStringLiteral("&Reminders"), &window);
        box->resize(160, 30);
        window.show();
        QApplication::setActiveWindow(&window);
        const QImage usual = box->grab().toImage();
        QTest::keyPress(&window, Qt::Key_Alt, Qt::AltModifier);
        QVERIFY(m_stage->style->accessKeysShown());
        QVERIFY(tests::difference(usual, box->grab().toImage()) > 4);
        QTest::keyRelease(&window, Qt::Key_Alt);
        QVERIFY(!m_stage->style->accessKeysShown());
        QCOMPARE(tests::difference(usual, box->grab().toImage()), 0);
    }

    void theScrollBarReachesBothEnds()
    {
        QScrollBar bar(Qt::Vertical);
        bar.resize(14, 300);
        bar.setRange(0, 1000);
        bar.setPageStep(100);
        QStyleOptionSlider option;
        const auto slider = [&] {
            option.initFrom(&bar);
            option.orientation = Qt::Vertical;
            option.minimum = bar.minimum();
            option.maximum = bar.maximum();
            option.pageStep = bar.pageStep();
            option.sliderPosition = bar.value();
            return m_stage->style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
        };
        QCOMPARE(slider().top(), 0);
        bar.setValue(1000);
        QCOMPARE(slider().bottom(), 299);
        QVERIFY(slider().height() >= 36);
    }
};

QTEST_MAIN(StyleTest)
#include "StyleTest.moc"
