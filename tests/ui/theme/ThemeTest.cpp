#include "tests/ui/Stage.h"
#include "ui/widgets/Label.h"

#include <QtWidgets/QPushButton>

using namespace carrel;
using namespace carrel::ui;

namespace {

/// What does not look different in another scheme: it only holds others, or shows nothing of its own.
bool showsSomething(const QWidget* widget)
{
    return widget->isVisible() && widget->width() > 4 && widget->height() > 4 && !widget->visibleRegion().isEmpty();
}

}

class ThemeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }
    void init() { m_stage->theme.choose({.mode = ThemeMode::Light}); }

    void aWidgetReachesTheThemeThroughItsStyle()
    {
        const QWidget widget;
        QCOMPARE(&Theme::of(&widget), &m_stage->theme);
    }

    void theSystemsLookDecidesUntilSomebodyChooses()
    {
        Theme dark(SystemLook{.dark = true});
        QCOMPARE(dark.tokens().scheme, Scheme::Dark);
        Theme contrast(SystemLook{.dark = true, .highContrast = true});
        QCOMPARE(contrast.tokens().scheme, Scheme::ContrastDark);
        contrast.choose({.mode = ThemeMode::Light});
        QCOMPARE(contrast.tokens().scheme, Scheme::Light);
        Theme plain(SystemLook{});
        QCOMPARE(plain.tokens().scheme, Scheme::Light);
        plain.choose({.mode = ThemeMode::HighContrast});
        QCOMPARE(plain.tokens().scheme, Scheme::Contrast);
    }

    void aDesktopThatGoesDarkIsFollowedAtOnce()
    {
        Theme theme(SystemLook{});
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setSystemLook({.dark = true});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(theme.tokens().scheme, Scheme::Dark);
        theme.setSystemLook({.dark = true});
        QCOMPARE(changed.size(), 1);
    }

    void theSystemsTextSizeAndThePersonsMultiply()
    {
        Theme theme(SystemLook{.textFactor = 1.5});
        theme.choose({.textScale = 1.2});
        QCOMPARE(theme.scale().factor, 1.8);
        theme.choose({.textScale = 9});
        QCOMPARE(theme.scale().factor, 3.0);
    }

    void choosingTheSameAgainChangesNothing()
    {
        QSignalSpy changed(&m_stage->theme, &Theme::changed);
        m_stage->theme.choose(m_stage->theme.choice());
        QCOMPARE(changed.size(), 0);
    }

    void whoeverWantsStillnessHasNothingThatBlinksOrSlides()
    {
        m_stage->theme.choose({.mode = ThemeMode::Light, .reducedMotion = true});
        QCOMPARE(QApplication::cursorFlashTime(), 0);
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
        m_stage->theme.choose({.mode = ThemeMode::Light});
        QVERIFY(QApplication::cursorFlashTime() > 0);
    }

    void aLiveSwitchReachesEveryWidgetOfEverySheet()
    {
        for (const auto& sheet : gallery::sheets()) {
            m_stage->theme.choose({.mode = ThemeMode::Light});
            const auto window = tests::shown(sheet);
            QList<QPair<QWidget*, QImage>> before;
            for (QWidget* widget : window->findChildren<QWidget*>()) {
                if (showsSomething(widget)) before << qMakePair(widget, widget->grab().toImage());
            }
            QVERIFY(before.size() > 0 || window->children().isEmpty());
            m_stage->theme.choose({.mode = ThemeMode::Dark});
            QCoreApplication::processEvents();
            for (const auto& [widget, picture] : before) {
                // One colour in a picture means that the widget draws nothing but what lies behind it.
                const QImage after = widget->grab().toImage();
                const bool same = tests::difference(picture, after) == 0;
                QVERIFY2(!same, qPrintable(QStringLiteral("%1: %2 %3")
                                               .arg(sheet.name, QLatin1String(widget->metaObject()->className()),
                                                    widget->accessibleName())));
            }
        }
    }

    void aDarkWindowHasNoLightLeftInIt()
    {
        m_stage->theme.choose({.mode = ThemeMode::Dark});
        for (const auto& sheet : gallery::sheets()) {
            const auto window = tests::shown(sheet);
            const QImage picture = window->grab().toImage();
            int glaring = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) glaring += qGray(picture.pixel(x, y)) > 244;
            }
            // Letters may have a bright pixel here and there; a forgotten white box has thousands.
            QVERIFY2(glaring < picture.width() * picture.height() / 500,
                     qPrintable(QStringLiteral("%1: %2").arg(sheet.name).arg(glaring)));
        }
    }

    void noWidgetWearsAStyleSheet()
    {
        QVERIFY(qApp->styleSheet().isEmpty());
        for (const auto& sheet : gallery::sheets()) {
            const auto window = tests::shown(sheet);
            for (const QWidget* widget : window->findChildren<QWidget*>()) {
                QVERIFY(widget->styleSheet().isEmpty());
                QCOMPARE(widget->style(), static_cast<QStyle*>(m_stage->style));
            }
        }
    }

    void lengthsFollowTheTextSize()
    {
        QPushButton button(QStringLiteral("Refer"));
        button.ensurePolished();
        const QSize usual = button.sizeHint();
        m_stage->theme.choose({.mode = ThemeMode::Light, .textScale = 2.0});
        QCOMPARE(button.sizeHint().height(), usual.height() * 2);
        QVERIFY(button.sizeHint().width() > usual.width() * 1.9);
    }
};

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
