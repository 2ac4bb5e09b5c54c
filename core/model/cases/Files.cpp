#include "core/model/cases/Files.h"

#include <QtCore/QStringDecoder>
#include <QtCore/QtEndian>
#include <algorithm>

namespace carrel::model {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 120, LongestEnding = 8;

constexpr Name mediaTypes[] = {"application/pdf",
                               "image/png",
                               "image/jpeg",
                               "text/plain",
                               "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                               "application/vnd.oasis.opendocument.text"};
constexpr Name endings[] = {"pdf", "png", "jpg", "txt", "docx", "odt"};

/// What a computer runs, or another program runs for it.
constexpr Name running[] = {"exe", "com", "scr", "msi",  "bat", "cmd", "ps1", "vbs", "vbe", "js",  "jse", "wsf", "hta",  "jar", "sh",
                            "app", "dmg", "pkg", "deb",  "rpm", "py",  "pl",  "rb",  "php", "lnk", "url", "reg", "desktop", "dll",
                            "so",  "apk", "run", "svg",  "html", "htm", "xhtml", "bash", "command", "appimage"};
constexpr Name withMacros[] = {"docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm"};

QString endingIn(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot <= 0 ? QString() : name.mid(dot + 1).toLower();
}

bool isOneOf(const QString& word, std::span<const Name> all)
{
    return std::ranges::any_of(all, [&](Name one) { return word == latin(one); });
}

/// What runs begins like this, whatever it is called.
bool runs(const QByteArray& content)
{
    static const QByteArray starts[] = {"MZ", "#!", QByteArray("\x7f") + "ELF", QByteArray("\xca\xfe\xba\xbe"), QByteArray("\xcf\xfa\xed\xfe"),
                                        QByteArray("\xfe\xed\xfa\xcf"), "<?php", "<script", "<!DOCTYPE html", "<html"};
    const QByteArray start = content.first(std::min<qsizetype>(content.size(), 32));
    return std::ranges::any_of(starts, [&](const QByteArray& one) { return start.toLower().startsWith(one.toLower()); });
}

/// Text that a person reads: UTF-8, and no control characters but those that part lines.
bool isText(const QByteArray& content)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(content);
    if (decoder.hasError()) return false;
    return std::ranges::none_of(text, [](QChar c) { return c < u' ' && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f'; });
}

/// The names in a ZIP archive's own list, which stands at its end. Nothing where there is none that can be read.
std::optional<QList<QByteArray>> namesIn(const QByteArray& archive)
{
    constexpr qsizetype EndSize = 22, EntrySize = 46;
    const qsizetype end = archive.lastIndexOf("PK\x05\x06");
    if (end < 0 || end + EndSize > archive.size()) return std::nullopt;
    const auto at16 = [&](qsizetype at) { return qsizetype(qFromLittleEndian<quint16>(archive.constData() + at)); };
    const auto at32 = [&](qsizetype at) { return qsizetype(qFromLittleEndian<quint32>(archive.constData() + at)); };
    const qsizetype count = at16(end + 10);
    qsizetype at = at32(end + 16);
    QList<QByteArray> out;
    for (qsizetype i = 0; i < count; ++i) {
        if (at < 0 || at + EntrySize > end || archive.mid(at, 4) != "PK\x01\x02") return std::nullopt;
        const qsizetype length = at16(at + 28);
        if (at + EntrySize + length > end) return std::nullopt;
        out << archive.mid(at + EntrySize, length);
        at += EntrySize + length + at16(at + 30) + at16(at + 32);
    }
    return out;
}

base::Result<FileSort, FileFault> sortOfArchive(const QByteArray& content)
{
    const auto names = namesIn(content);
    if (!names) return FileFault::NotWhole;
    const auto has = [&](auto test) { return std::ranges::any_of(*names, test); };
    const bool macros = has([](const QByteArray& name) {
        const QByteArray lower = name.toLower();
        return lower.endsWith("vbaproject.bin") || lower.startsWith("basic/") || lower.startsWith("scripts/") || lower.contains("activex");
    });
    if (macros) return FileFault::Macros;
    // The sort stands at the beginning of an OpenDocument file, unpacked.
    if (content.mid(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text" && content.mid(77, 1) != "-") return FileSort::Odt;
    if (has([](const QByteArray& name) { return name == "word/document.xml"; })) return FileSort::Docx;
    return FileFault::OtherSort;
}

base::Result<FileSort, FileFault> sortOfContent(const QByteArray& content)
{
    if (content.startsWith("%PDF-")) return content.contains("%%EOF") ? base::Result<FileSort, FileFault>(FileSort::Pdf) : FileFault::NotWhole;
    if (content.startsWith(QByteArray("\x89PNG\r\n\x1a\n", 8))) return FileSort::Png;
    if (content.startsWith("\xff\xd8\xff")) return FileSort::Jpeg;
    if (content.startsWith("PK\x03\x04")) return sortOfArchive(content);
    if (isText(content)) return FileSort::PlainText;
    return FileFault::OtherSort;
}

}

QLatin1String endingOf(FileSort sort) { return latin(endings[size_t(sort)]); }

QLatin1String mediaTypeOf(FileSort sort) { return latin(mediaTypes[size_t(sort)]); }

QString cleanName(const QString& name)
{
    QString plain;
    const QString whole = name.normalized(QString::NormalizationForm_C);
    for (const QChar c : QStringView(whole).mid(whole.lastIndexOf(u'/') + 1)) {
        const auto category = c.category();
        // Direction marks among them: they make a name read otherwise than it is.
        const bool unseen = category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_Surrogate
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph || category == QChar::Other_NotAssigned
            || category == QChar::Other_PrivateUse;
        if (unseen) continue;
        if (c == u'\\') plain.clear();
        else plain += u":*?\"<>|"_s.contains(c) ? QChar(u'-') : c;
    }
    plain = plain.simplified();
    while (plain.startsWith(u'.')) plain = plain.mid(1).trimmed();
    while (plain.endsWith(u'.')) plain = plain.chopped(1).trimmed();
    if (plain.size() <= LongestName) return plain;
    const QString ending = endingIn(plain);
    const bool kept = !ending.isEmpty() && ending.size() <= LongestEnding;
    const QString tail = kept ? u'.' + ending : QString();
    return plain.first(LongestName - tail.size()).trimmed() + tail;
}

base::Result<FileSort, FileFault> sortOf(const QString& name, const QByteArray& content, qint64 most)
{
    if (content.isEmpty()) return FileFault::Empty;
    const QString ending = endingIn(name);
    if (isOneOf(ending, withMacros)) return FileFault::Macros;
    if (isOneOf(ending, running) || runs(content)) return FileFault::Program;
    if (content.size() > most) return FileFault::TooLarge;
    const auto sort = sortOfContent(content);
    if (!sort) return sort;
    const bool agrees = ending == endingOf(*sort) || (*sort == FileSort::Jpeg && ending == u"jpeg");
    if (agrees) return sort;
    // A name that says one of these sorts, or none at all, is mistaken; another name may only look like text.
    const bool known = ending.isEmpty() || ending == u"jpeg" || isOneOf(ending, endings);
    return known ? FileFault::Misnamed : FileFault::OtherSort;
}

}
