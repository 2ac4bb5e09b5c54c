#include "ui/pages/cases/FileSheet.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/words/FileWords.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::FileSort;

namespace {

/// A small file can unpack to a picture that fills all memory: it is measured first, and read no larger than it is shown.
QImage pictureIn(const QByteArray& bytes, const QSize& room)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    constexpr qint64 MostPixels = 60'000'000;
    if (!size.isValid() || qint64(size.width()) * size.height() > MostPixels) return {};
    if (size.width() > room.width() || size.height() > room.height()) reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio));
    return reader.read();
}

/// A white page would glare on a dark screen.
class PictureView final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QLabel::paintEvent(event);
        if (!Theme::of(this).tokens().isDark()) return;
        QRect shown(QPoint(0, 0), pixmap(Qt::ReturnByValue).deviceIndependentSize().toSize());
        shown.moveCenter(rect().center());
        QPainter(this).fillRect(shown, QColor(0, 0, 0, 44));
    }
};

}

bool FileSheet::canShow(FileSort sort) { return sort == FileSort::Png || sort == FileSort::Jpeg || sort == FileSort::PlainText; }

FileSheet::FileSheet(const session::OpenedFile& file, QWidget* window) : Sheet(file.name, window)
{
    setContentWidth(820);
    auto* head = new Heading(file.name, TextRole::Title);
    body()->addWidget(head->wrapped());
    body()->addWidget((new Label(tr("%1  ·  %2  ·  never stored as a file", "kind, size").arg(wordsFor(file.sort), sizeWords(file.bytes.size())), TextRole::Meta, Colour::Text2))->wrapped());
    body()->addWidget(contentOf(file), 1);
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 8);
    auto* close = new Button(tr("Close"), ButtonVariant::Primary);
    buttons->addWidget(close);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    connect(close, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

QWidget* FileSheet::contentOf(const session::OpenedFile& file)
{
    const QSize room = (parentWidget()->size() * 0.66).boundedTo(QSize(760, 900));
    if (file.sort == FileSort::PlainText) {
        auto* text = new QPlainTextEdit(QString::fromUtf8(file.bytes));
        text->setReadOnly(true);
        text->setAccessibleName(file.name);
        text->setTabChangesFocus(true);
        text->setMinimumHeight(std::min(room.height(), 360));
        return text;
    }
    const QImage picture = pictureIn(file.bytes, room);
    if (picture.isNull()) return new Banner(Tone::Bad, tr("The picture cannot be shown: it is damaged, or larger than is safe to unpack. Save a copy to look at it elsewhere."));
    auto* label = new PictureView;
    label->setPixmap(QPixmap::fromImage(picture));
    label->setAlignment(Qt::AlignCenter);
    label->setFocusPolicy(Qt::TabFocus);
    label->setAccessibleName(tr("Picture: %1").arg(file.name));
    return label;
}

}
