#include "core/hub/intake/demo/DemoFiles.h"

#include <QtCore/QtEndian>
#include <array>

namespace carrel::hub::demo {

namespace {

quint32 crcOf(const QByteArray& bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) ? (crc >> 1) ^ 0xedb88320U : crc >> 1;
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    const quint32 turned = qToBigEndian(number);
    return {reinterpret_cast<const char*>(&turned), sizeof turned};
}

QByteArray chunk(const QByteArray& name, const QByteArray& content)
{
    return bigEndian(quint32(content.size())) + name + content + bigEndian(crcOf(name + content));
}

}

QByteArray pdfOf(const QList<QByteArray>& lines)
{
    QByteArray text = "BT /F1 12 Tf 72 770 Td 18 TL\n";
    for (const QByteArray& line : lines) text += '(' + line + ") '\n";
    text += "ET";
    const QByteArray parts[] = {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                                "<< /Length " + QByteArray::number(text.size()) + " >>\nstream\n" + text + "\nendstream",
                                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    QByteArray out = "%PDF-1.4\n";
    QByteArray places = "0000000000 65535 f \n";
    int number = 0;
    for (const QByteArray& part : parts) {
        places += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(++number) + " 0 obj\n" + part + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(number + 1);
    return out + "xref\n0 " + count + '\n' + places + "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" + QByteArray::number(out.size()) + "\n%%EOF\n";
}

QByteArray timetablePng()
{
    constexpr int Days = 5, Hours = 8, Box = 60, Gap = 4;
    constexpr std::array<std::array<uchar, 3>, 4> colours{{{244, 244, 240}, {92, 138, 182}, {222, 168, 92}, {122, 168, 128}}};
    constexpr std::array<std::array<int, Hours>, Days> week{
        {{1, 1, 0, 0, 2, 2, 0, 0}, {0, 3, 3, 0, 0, 1, 0, 0}, {0, 0, 0, 0, 0, 0, 0, 0}, {2, 2, 0, 3, 3, 0, 0, 0}, {0, 1, 1, 0, 0, 0, 2, 0}}};
    constexpr int Width = Days * Box + Gap, Height = Hours * Box / 2 + Gap;
    QByteArray lines;
    for (int y = 0; y < Height; ++y) {
        lines += '\0';
        for (int x = 0; x < Width; ++x) {
            const bool line = x % Box < Gap || y % (Box / 2) < Gap;
            const auto& colour = line ? std::array<uchar, 3>{255, 255, 255} : colours[size_t(week[size_t(x / Box)][size_t(y / (Box / 2))])];
            for (const uchar part : colour) lines += char(part);
        }
    }
    const QByteArray head = bigEndian(Width) + bigEndian(Height) + QByteArray("\x08\x02\x00\x00\x00", 5);
    // Qt puts the length before what zlib makes.
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", head) + chunk("IDAT", qCompress(lines, 9).mid(4)) + chunk("IEND", {});
}

}
