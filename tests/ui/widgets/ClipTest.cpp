#include "tests/ui/Stage.h"
#include "ui/widgets/Clip.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>

namespace carrel::tests {

using namespace Qt::StringLiterals;

/// What is copied about somebody is copied for a moment, and for this computer.
class ClipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsKeptOutOfHistoriesAndClouds()
    {
        ui::copyPrivately(u"S2318856"_s);
        const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(mime->text(), u"S2318856"_s);
        const QString formats = mime->formats().join(u' ');
        for (const QString& mark : {u"x-kde-passwordManagerHint"_s, u"ExcludeClipboardContentFromMonitorProcessing"_s, u"CanIncludeInClipboardHistory"_s, u"CanUploadToCloudClipboard"_s}) {
            QVERIFY2(formats.contains(mark), qPrintable(mark));
        }
    }

    void itIsGoneAfterAWhile()
    {
        ui::copyPrivately(u"S2318856"_s, 20);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void whatSomebodyElseCopiedMeanwhileStays()
    {
        ui::copyPrivately(u"S2318856"_s, 20);
        QGuiApplication::clipboard()->setText(u"something else"_s);
        bool passed = false;
        QTimer::singleShot(40, this, [&passed] { passed = true; });
        QTRY_VERIFY(passed);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
    }
};

}

QTEST_MAIN(carrel::tests::ClipTest)
#include "ClipTest.moc"
