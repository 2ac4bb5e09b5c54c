#include "tests/ui/Stage.h"
#include "ui/theme/Brushwork.h"

#include <QtGui/QPainter>

using namespace carrel;
using namespace carrel::ui;

class BrushworkTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

    QImage paper(double ratio) const
    {
        QImage out(QSize(120, 240) * ratio, QImage::Format_ARGB32_Premultiplied);
        out.setDevicePixelRatio(ratio);
        out.fill(Qt::white);
        return out;
    }

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }

    void wordsStandWhereThePainterWouldPutThem_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("alignment");
        const QString some = QStringLiteral("Llŷr, 14:05"), two = QStringLiteral("one\nnew line");
        QTest::newRow("left") << some << int(Qt::AlignLeft | Qt::AlignVCenter);
        QTest::newRow("right") << some << int(Qt::AlignRight | Qt::AlignVCenter);
        QTest::newRow("in the middle") << some << int(Qt::AlignCenter);
        QTest::newRow("at the top") << some << int(Qt::AlignLeft | Qt::AlignTop);
        QTest::newRow("at the bottom") << some << int(Qt::AlignRight | Qt::AlignBottom);
        QTest::newRow("in one line") << two << int(Qt::AlignLeft | Qt::AlignVCenter);
        QTest::newRow("none") << QString() << int(Qt::AlignLeft | Qt::AlignVCenter);
        QTest::newRow("right to left") << QStringLiteral("عبد الرحمن") << int(Qt::AlignLeft | Qt::AlignVCenter);
    }
    void wordsStandWhereThePainterWouldPutThem()
    {
        QFETCH(QString, words);
        QFETCH(int, alignment);
        const QRectF rect(7, 11.5, 108, 60.5);
        for (const double ratio : {1.0, 1.5, 2.0}) {
            for (const TextRole role : {TextRole::Body, TextRole::MetaStrong, TextRole::Title}) {
                QImage ours = paper(ratio), painters = paper(ratio);
                double width = 0;
                {
                    QPainter painter(&ours);
                    width = Brushwork(painter, m_stage->theme).text(rect, Qt::Alignment(alignment), words, role, Colour::Text);
                }
                QPainter painter(&painters);
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setFont(m_stage->theme.font(role));
                painter.setPen(m_stage->theme.colour(Colour::Text));
                const QFontMetricsF metrics(painter.font());
                const double whole = std::ceil(metrics.horizontalAdvance(QString(words).replace(u'\n', u' ')));
                const QString shown = whole > rect.width() + 0.5 ? metrics.elidedText(QString(words).replace(u'\n', u' '), Qt::ElideRight, rect.width()) : words;
                painter.drawText(rect, alignment | Qt::TextSingleLine | Qt::TextDontClip, shown);
                painter.end();
                QCOMPARE(ours, painters);
                QCOMPARE(width, std::min(shown == words ? whole : std::ceil(metrics.horizontalAdvance(shown)), rect.width()));
            }
        }
    }

    void aTallBoxLooksAsIfItWereOneShape_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<QRectF>("box");
        QTest::newRow("on the pixels") << 1.0 << QRectF(10, 10, 90, 200);
        QTest::newRow("twice as fine") << 2.0 << QRectF(10, 10, 90, 200);
        QTest::newRow("between the pixels") << 1.0 << QRectF(10.4, 10.3, 90.5, 200.5);
        QTest::newRow("half as fine again") << 1.5 << QRectF(11, 11, 90, 200);
        QTest::newRow("hardly tall") << 1.0 << QRectF(10, 10, 90, 65);
    }
    void aTallBoxLooksAsIfItWereOneShape()
    {
        QFETCH(double, ratio);
        QFETCH(QRectF, box);
        QImage ours = paper(ratio);
        QImage one = paper(ratio);
        const QColor fill(240, 244, 255), border(52, 72, 184);
        {
            QPainter painter(&ours);
            Brushwork(painter, m_stage->theme).box(box, 12, fill, border, 1);
        }
        {
            QPainter painter(&one);
            painter.setRenderHint(QPainter::Antialiasing);
            const double width = std::max(1.0, std::floor(ratio + 0.4)) / ratio;
            painter.setPen(QPen(border, width));
            painter.setBrush(fill);
            painter.drawRoundedRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2), 12 - width / 2, 12 - width / 2);
        }
        int worst = 0;
        for (int y = 0; y < ours.height(); ++y) {
            for (int x = 0; x < ours.width(); ++x) {
                const QColor a = ours.pixelColor(x, y), b = one.pixelColor(x, y);
                worst = std::max({worst, std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
            }
        }
        QVERIFY2(worst <= 3, qPrintable(QString::number(worst)));
    }
};

QTEST_MAIN(BrushworkTest)
#include "BrushworkTest.moc"
