#include "ui/widgets/Clip.h"

#include <QtCore/QMimeData>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;

void copyPrivately(const QString& text, int forMs)
{
    auto* mime = new QMimeData;
    mime->setText(text);
    const QByteArray no(4, '\0');
    mime->setData(u"x-kde-passwordManagerHint"_s, "secret");
    mime->setData(u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s, "1");
    mime->setData(u"application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""_s, no);
    mime->setData(u"application/x-qt-windows-mime;value=\"CanUploadToCloudClipboard\""_s, no);
    QGuiApplication::clipboard()->setMimeData(mime);
    QTimer::singleShot(forMs, qApp, [mine = QPointer(mime)] {
        QClipboard* clipboard = QGuiApplication::clipboard();
        if (mine && clipboard->mimeData() == mine) clipboard->clear();
    });
}

}
