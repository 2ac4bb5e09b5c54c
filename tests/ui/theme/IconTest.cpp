#include "tests/ui/Stage.h"
#include "ui/theme/Brushwork.h"

#include <QtCore/QFile>
#include <QtGui/QPainter>

using namespace carrel;
using namespace carrel::ui;

namespace {

QImage drawn(const QIcon& icon, const QColor& pen, QIcon::Mode mode = QIcon::Normal)
{
    QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setPen(pen);
    icon.paint(&painter, image.rect(), Qt::AlignCenter, mode);
    return image;
}

/// The colour of the most opaque pixel.
QColor inkIn(const QImage& image)
{
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > ink.alpha()) ink = image.pixelColor(x, y);
        }
    }
    return ink;
}

}

class IconTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }

    void everyIconIsDrawnWithinItsGrid()
    {
        for (int i = 0; i < static_cast<int>(Glyph::Count); ++i) {
            const auto glyph = static_cast<Glyph>(i);
            const QString name = fileName(glyph);
            QVERIFY2(QFile::exists(QStringLiteral(":/carrel/icons/%1.svg").arg(name)), qPrintable(name));
            const QImage image = m_stage->theme.icons().pixmap(glyph, 48, 1, Qt::black).toImage();
            int inside = 0, onTheEdge = 0;
            for (int y = 0; y < 48; ++y) {
                for (int x = 0; x < 48; ++x) {
                    const bool edge = x == 0 || y == 0 || x == 47 || y == 47;
                    (edge ? onTheEdge : inside) += qAlpha(image.pixel(x, y)) > 40;
                }
            }
            QVERIFY2(inside > 60, qPrintable(name));
            QVERIFY2(onTheEdge == 0, qPrintable(name));
        }
    }

    void noTwoIconsLookTheSame()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < static_cast<int>(Glyph::Count); ++i) {
            const QImage image = m_stage->theme.icons().pixmap(static_cast<Glyph>(i), 24, 1, Qt::black).toImage();
            const QByteArray bytes(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
            QVERIFY2(!seen.contains(bytes), qPrintable(fileName(static_cast<Glyph>(i))));
            seen.insert(bytes);
        }
    }

    void anIconTakesThePensColourUnlessItHasItsOwn()
    {
        QCOMPARE(inkIn(drawn(m_stage->theme.icon(Glyph::Check), Qt::red)), QColor(Qt::red));
        QCOMPARE(inkIn(drawn(m_stage->theme.icon(Glyph::Check, Colour::Ok), Qt::red)), m_stage->theme.colour(Colour::Ok));
    }

    void anIconFollowsTheThemeAndSoDoesItsCopy()
    {
        const QIcon icon = m_stage->theme.icon(Glyph::Warning, Colour::Warn);
        QIcon copy = icon;
        copy.addPixmap(QPixmap());  // makes it a copy of its own
        const QColor light = inkIn(drawn(icon, Qt::black));
        m_stage->theme.choose({.mode = ThemeMode::Dark});
        QVERIFY(inkIn(drawn(icon, Qt::black)) != light);
        QCOMPARE(inkIn(drawn(icon, Qt::black)), m_stage->theme.colour(Colour::Warn));
        QCOMPARE(inkIn(drawn(copy, Qt::black)), m_stage->theme.colour(Colour::Warn));
        m_stage->theme.choose({.mode = ThemeMode::Light});
    }

    void aDisabledAndASelectedIconLookDifferent()
    {
        const QIcon icon = m_stage->theme.icon(Glyph::Send);
        const QImage usual = drawn(icon, Qt::black);
        QVERIFY(tests::difference(usual, drawn(icon, Qt::black, QIcon::Disabled)) > 0);
        QCOMPARE(inkIn(drawn(icon, Qt::black, QIcon::Selected)), m_stage->theme.colour(Colour::Accent));
    }

    void anIconIsAsSharpAsTheScreen()
    {
        const QPixmap pixmap = m_stage->theme.icon(Glyph::Lock).pixmap(QSize(18, 18), 2.0);
        QCOMPARE(pixmap.size(), QSize(36, 36));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        QCOMPARE(m_stage->theme.icons().pixmap(Glyph::Lock, 18, 1.5, Qt::black).size(), QSize(27, 27));
    }

    void anIconHasNoNameToBeMistakenForTheControls() { QVERIFY(m_stage->theme.icon(Glyph::Filter).name().isEmpty()); }

    void theMarkIsDrawn()
    {
        const QImage mark = m_stage->theme.icons().mark(36, 2).toImage();
        QCOMPARE(mark.size(), QSize(72, 72));
        QCOMPARE(qAlpha(mark.pixel(36, 36)), 255);
        QCOMPARE(qAlpha(mark.pixel(0, 0)), 0);
    }
};

QTEST_MAIN(IconTest)
#include "IconTest.moc"
