#include "tests/ui/Stage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FieldValue.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Search.h"
#include "ui/widgets/Timeline.h"
#include "ui/widgets/TopBar.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>

using namespace carrel;
using namespace carrel::ui;

namespace {

QString describe(const gallery::SheetEntry& sheet, const QWidget* widget)
{
    return QStringLiteral("%1: %2 \"%3\" %4 x %5").arg(sheet.name, QLatin1String(widget->metaObject()->className()), widget->accessibleName())
        .arg(widget->width()).arg(widget->height());
}

bool isClicked(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QSlider*>(widget);
}

/// Words whose whole room has to be theirs: labels that are not made to be cut, and buttons.
bool fits(const QWidget* widget)
{
    if (qobject_cast<const ElidingLabel*>(widget)) return true;
    const auto* label = qobject_cast<const Label*>(widget);
    if (label && label->wordWrap()) return label->height() >= label->heightForWidth(label->width());
    if (label) return widget->width() >= label->minimumSizeHint().width() - 1 && widget->height() >= label->minimumSizeHint().height() - 1;
    const auto* button = qobject_cast<const Button*>(widget);
    const bool hugs = (button && !button->text().isEmpty()) || qobject_cast<const HiddenChip*>(widget) || qobject_cast<const Chip*>(widget) ||
                      qobject_cast<const SyncChip*>(widget) || qobject_cast<const QCheckBox*>(widget);
    return !hugs || (widget->width() >= widget->sizeHint().width() && widget->height() >= widget->sizeHint().height());
}

struct Size {
    const char* name;
    double scale;
    QSize window;
};
constexpr Size sizes[] = {{"100 %", 1.0, {1920, 1080}}, {"150 %", 1.5, {1920, 1080}}, {"200 %", 2.0, {1920, 1080}},
                          {"small", 1.0, {1280, 720}},  {"small, 125 %", 1.25, {1280, 720}}};

}

class SizesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

    void addSizes()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("window");
        for (const Size& size : sizes) QTest::newRow(size.name) << size.scale << size.window;
    }

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }

    void everyTargetIsTwentyFourPixelsOrMore()
    {
        m_stage->theme.choose({.mode = ThemeMode::Light});
        for (const auto& sheet : gallery::sheets()) {
            const auto window = tests::shown(sheet);
            for (const QWidget* widget : window->findChildren<QWidget*>()) {
                // The parts of a spin box belong to it; a scroll button has the wheel, the keys and the handle beside it.
                if (!widget->isVisible() || !isClicked(widget) || widget->parentWidget()->inherits("QAbstractSpinBox") ||
                    widget->parentWidget()->inherits("QComboBox") || widget->parentWidget()->inherits("QTabBar")) continue;
                QVERIFY2(widget->width() >= height::least && widget->height() >= height::least, qPrintable(describe(sheet, widget)));
            }
            for (const QTabBar* tabs : window->findChildren<QTabBar*>()) {
                for (int i = 0; i < tabs->count(); ++i) QVERIFY(tabs->tabRect(i).height() >= height::least);
            }
        }
    }

    void theStepsOfASpinBoxAreTargetsToo()
    {
        QSpinBox box;
        box.resize(box.sizeHint());
        QStyleOptionSpinBox option;
        option.initFrom(&box);
        option.frame = true;
        option.buttonSymbols = box.buttonSymbols();
        for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
            const QRect rect = m_stage->style->subControlRect(QStyle::CC_SpinBox, &option, part, &box);
            QVERIFY(rect.width() >= height::least && rect.height() >= height::least);
        }
    }

    void theActionOfAHiddenEntryIsATargetToo()
    {
        const TimelineEntry hidden{.title = QStringLiteral("An entry is hidden by your role"), .hidden = true,
                                   .action = QStringLiteral("Why is this?")};
        const QRectF action = TimelineFace(m_stage->theme, hidden, 600).action();
        QVERIFY(action.width() >= height::least && action.height() >= height::least);
    }

    void noTextIsClippedAtAnySize_data() { addSizes(); }
    void noTextIsClippedAtAnySize()
    {
        QFETCH(double, scale);
        QFETCH(QSize, window);
        m_stage->theme.choose({.mode = ThemeMode::Light, .textScale = scale});
        for (const auto& sheet : gallery::sheets()) {
            if (sheet.name == QLatin1String("states") || sheet.name == QLatin1String("overlays")) continue;  // pictures of many states, not a page
            const auto page = tests::shown(sheet, window);
            for (const QWidget* widget : page->findChildren<QWidget*>()) {
                if (widget->isVisible()) QVERIFY2(fits(widget), qPrintable(describe(sheet, widget)));
            }
        }
    }

    void theWindowIsNeverWiderThanTheScreen_data() { addSizes(); }
    void theWindowIsNeverWiderThanTheScreen()
    {
        QFETCH(double, scale);
        QFETCH(QSize, window);
        m_stage->theme.choose({.mode = ThemeMode::Light, .textScale = scale});
        for (const auto& sheet : gallery::sheets()) {
            if (sheet.name != QLatin1String("case") && sheet.name != QLatin1String("onboarding") && sheet.name != QLatin1String("forms")) continue;
            const auto page = tests::shown(sheet, window);
            QCOMPARE(page->size(), window);
            for (const auto* area : page->findChildren<QScrollArea*>()) {
                QVERIFY2(area->horizontalScrollBar()->maximum() == 0, qPrintable(describe(sheet, area)));
            }
        }
    }

    void aButtonGrowsWithTheTextAtOnce()
    {
        m_stage->theme.choose({.mode = ThemeMode::Light});
        for (const auto& sheet : gallery::sheets()) {
            if (sheet.name != QLatin1String("case")) continue;
            const auto window = tests::shown(sheet, QSize(1920, 1080));
            m_stage->theme.choose({.mode = ThemeMode::Light, .textScale = 1.5});
            for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
            for (const QWidget* widget : window->findChildren<QWidget*>()) {
                if (widget->isVisible()) QVERIFY2(fits(widget), qPrintable(describe(sheet, widget)));
            }
        }
    }
};

QTEST_MAIN(SizesTest)
#include "SizesTest.moc"
