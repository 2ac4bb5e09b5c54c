#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QtTest>

namespace carrel::tests {

/// A PDF as others read it.
struct Printed {
    explicit Printed(const QString& file) : file(file) {}

    /// The words of one page, or of all; lines as they stand on the paper.
    QString text(int page = 0) const { return read(QStringLiteral("-layout"), page); }
    /// In the order in which they were put there: words that are broken over lines follow one another.
    QString drawn(int page = 0) const { return read(QStringLiteral("-raw"), page); }
    /// The same with every run of white space as one space: for words that may be broken over lines.
    QString words(int page = 0) const { return text(page).simplified(); }
    int pages() const
    {
        const auto lines = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {file})).split(u'\n');
        for (const QString& line : lines) {
            if (line.startsWith(QStringLiteral("Pages:"))) return line.mid(6).trimmed().toInt();
        }
        return 0;
    }
    QString about() const { return QString::fromUtf8(run(QStringLiteral("pdfinfo"), {file})); }
    QString fonts() const { return QString::fromUtf8(run(QStringLiteral("pdffonts"), {file})); }
    /// One page as a picture, grey as a laser printer makes it.
    QImage picture(int page, int dpi = 100) const
    {
        QTemporaryDir folder;
        const QString stem = folder.filePath(QStringLiteral("page"));
        run(QStringLiteral("pdftoppm"), {QStringLiteral("-gray"), QStringLiteral("-png"), QStringLiteral("-singlefile"), QStringLiteral("-r"), QString::number(dpi),
                                         QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"), QString::number(page), file, stem});
        return QImage(stem + QStringLiteral(".png"));
    }

    QString file;

private:
    QString read(const QString& order, int page) const
    {
        QStringList arguments{order, QStringLiteral("-enc"), QStringLiteral("UTF-8")};
        if (page > 0) arguments << QStringLiteral("-f") << QString::number(page) << QStringLiteral("-l") << QString::number(page);
        return QString::fromUtf8(run(QStringLiteral("pdftotext"), arguments << file << QStringLiteral("-")));
    }
    static QByteArray run(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) qFatal("%s does not read the printed file", qPrintable(program));
        return process.readAllStandardOutput();
    }
};

/// Whether the edge of the paper is white, this many millimetres deep.
inline bool hasMargins(const QImage& page, int millimetres, int dpi)
{
    const int edge = millimetres * dpi / 26;
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* line = grey.constScanLine(y);
        const bool rim = y < edge || y >= grey.height() - edge;
        for (int x = 0; x < grey.width(); ++x) {
            if ((rim || x < edge || x >= grey.width() - edge) && line[x] < 250) return false;
        }
    }
    return true;
}

}
