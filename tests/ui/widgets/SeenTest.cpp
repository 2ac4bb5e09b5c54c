#include "tests/ui/Stage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SyncChip.h"

#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>

using namespace carrel;
using namespace carrel::ui;

namespace {

constexpr double enlarged = 3;

/// As it is drawn on a sharp screen, where a stroke has its whole colour somewhere.
QImage sharp(QWidget& window, const QRect& part)
{
    QImage out((QSizeF(part.size()) * enlarged).toSize(), QImage::Format_RGB32);
    out.setDevicePixelRatio(enlarged);
    out.fill(Qt::white);
    window.render(&out, QPoint(), part);
    return out;
}

/// The ratio between what most of the picture is and what stands out from it most.
double contrastIn(const QImage& picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) ++counts[picture.pixel(x, y)];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) ground = it.key();
        most = std::max(most, it.value());
    }
    double best = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= 4) best = std::max(best, contrastRatio(QColor(it.key()), QColor(ground)));
    }
    return best;
}

QString writtenOn(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget)) return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) return button->text();
    const auto* line = qobject_cast<const QLineEdit*>(widget);
    return line ? line->text() : QString();
}

QImage grey(QWidget& widget)
{
    widget.resize(widget.sizeHint());
    return widget.grab().toImage().convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_ARGB32);
}

}

/// What somebody sees who sees few contrasts or no colours, looked for in the pictures themselves.
class SeenTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }
    void init()
    {
        m_stage->theme.setSystemLook({});
        m_stage->theme.choose({.mode = ThemeMode::Light});
    }

    void textThatIsDrawnStandsOutFromWhatIsBehindIt_data()
    {
        QTest::addColumn<ThemeMode>("mode");
        QTest::addColumn<bool>("dark");
        for (const auto& face : tests::faces) QTest::newRow(face.name) << face.mode << face.darkSystem;
    }
    void textThatIsDrawnStandsOutFromWhatIsBehindIt()
    {
        QFETCH(ThemeMode, mode);
        QFETCH(bool, dark);
        m_stage->theme.setSystemLook({.dark = dark});
        m_stage->theme.choose({.mode = mode});
        int samples = 0;
        QStringList wrong;
        for (const auto& sheet : gallery::sheets()) {
            // Behind the palette everything is dimmed.
            if (sheet.name == QLatin1String("palette")) continue;
            const auto window = tests::shown(sheet);
            for (QWidget* widget : window->findChildren<QWidget*>()) {
                const QRect part(widget->mapTo(window.get(), QPoint()), widget->size());
                // What is switched off need not stand out, and what has scrolled away is not seen.
                if (!widget->isVisible() || !widget->isEnabled() || writtenOn(widget).trimmed().isEmpty() || widget->visibleRegion().boundingRect() != widget->rect()) continue;
                ++samples;
                const double ratio = contrastIn(sharp(*window, part));
                if (ratio < 4.5) wrong << QStringLiteral("%1: “%2” has %3").arg(sheet.name, writtenOn(widget)).arg(ratio);
            }
        }
        QVERIFY2(samples >= 20, qPrintable(QString::number(samples)));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void textThatDoesNotStandOutWouldBeFound()
    {
        QWidget window;
        window.resize(100, 40);
        QLabel label(QStringLiteral("faint"), &window);
        QPalette faint = label.palette();
        faint.setColor(QPalette::WindowText, QColor(0xB0, 0xB4, 0xBC));
        label.setPalette(faint);
        window.show();
        QVERIFY(contrastIn(sharp(window, label.geometry())) < 4.5);
    }

    void withoutColourEveryStateOfTheSyncChipIsTold()
    {
        const std::pair<SyncState, const char*> states[] = {{SyncState::UpToDate, "Up to date"}, {SyncState::Sending, "Syncing"}, {SyncState::Offline, "Offline"},
                                                            {SyncState::Choice, "1 choice to make"}, {SyncState::Problem, "Not syncing"}, {SyncState::OldCopy, "Last full copy"}};
        QList<QImage> seen;
        for (const auto& [state, words] : states) {
            SyncChip chip;
            chip.setState(state, QString::fromLatin1(words));
            const QImage picture = grey(chip);
            for (const QImage& other : seen) QVERIFY2(tests::difference(picture, other) > 60, words);
            seen << picture;
        }
    }

    void withoutColourWhatIsOnDiffersFromWhatIsOff()
    {
        QCheckBox box(QStringLiteral("The same words"));
        QRadioButton radio(QStringLiteral("The same words"));
        Button toggle(QStringLiteral("The same words"));
        toggle.setCheckable(true);
        radio.setAutoExclusive(false);
        for (QAbstractButton* one : std::initializer_list<QAbstractButton*>{&box, &radio, &toggle}) {
            one->setChecked(false);
            const QImage off = grey(*one);
            one->setChecked(true);
            QVERIFY2(tests::difference(off, grey(*one)) > 20, one->metaObject()->className());
        }
    }
};

QTEST_MAIN(SeenTest)
#include "SeenTest.moc"
