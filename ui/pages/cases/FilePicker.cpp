#include "ui/pages/cases/FilePicker.h"

#include "ui/print/OpenedFiles.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/words/Dates.h"
#include "ui/words/FileWords.h"

#include <QtCore/QBuffer>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtWidgets/QFileDialog>

namespace carrel::ui {

using namespace Qt::StringLiterals;

FilePicker::FilePicker(const Ground& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_choose(new Button(Glyph::Paperclip, tr("Choose a file …"))), m_paste(new Button(Glyph::Copy, tr("Paste"), ButtonVariant::Quiet)),
      m_chosen((new Label({}, TextRole::Body, Colour::Text2))->wrapped())
{
    auto* column = new Column(this, Insets{}, 8);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    flow->addWidget(m_choose);
    flow->addWidget(m_paste);
    m_paste->setAccessibleName(tr("Paste a picture or a file"));
    column->addWidget(buttons);
    column->addWidget(m_chosen);
    setFocusProxy(m_choose);
    connect(m_choose, &Button::clicked, this, &FilePicker::choose);
    connect(m_paste, &Button::clicked, this, &FilePicker::paste);
    clear();
}

void FilePicker::clear()
{
    m_name.clear();
    m_bytes.clear();
    m_chosen->setText(tr("No file yet. You can also drop one here, or paste a picture."));
}

void FilePicker::choose()
{
    const QString path = QFileDialog::getOpenFileName(window(), tr("Attach a file"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), fileFilter());
    if (!path.isEmpty()) take(path);
}

void FilePicker::paste()
{
    const QMimeData* held = QGuiApplication::clipboard()->mimeData();
    if (held && held->hasUrls() && held->urls().front().isLocalFile()) return take(held->urls().front().toLocalFile());
    const QImage picture = held && held->hasImage() ? qvariant_cast<QImage>(held->imageData()) : QImage();
    if (picture.isNull()) return Q_EMIT looked(tr("There is no picture and no file to paste. Copy one first, or choose a file."));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    take(tr("Picture of %1").arg(localDay(m_ground.clock.now()).toString(Qt::ISODate)) + u".png"_s, bytes);
}

void FilePicker::take(const QString& path)
{
    const auto bytes = readOutside(path, m_ground.desk.rules().mostBytes());
    if (!bytes) {
        clear();
        return Q_EMIT looked(tr("The file cannot be read. It may be open elsewhere, or not yours to read. Copy it to a folder of your own, and choose that."));
    }
    take(QFileInfo(path).fileName(), *bytes);
}

void FilePicker::take(const QString& name, const QByteArray& bytes)
{
    clear();
    const qint64 most = m_ground.desk.rules().mostBytes();
    const QString plain = model::cleanName(name);
    const auto sort = model::sortOf(plain, bytes, most);
    if (!sort) return Q_EMIT looked(wordsFor(sort.error(), most).sentence());
    m_name = plain;
    m_bytes = bytes;
    m_chosen->setText(tr("%1  ·  %2  ·  %3", "name, kind, size").arg(plain, wordsFor(*sort), sizeWords(bytes.size())));
    announce(this, m_chosen->text());
    Q_EMIT looked({});
}

}
