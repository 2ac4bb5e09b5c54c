#include "core/model/cases/Attachment.h"

#include "core/base/Digest.h"
#include "core/model/Record.h"

namespace carrel::model {

qint64 piecesOf(qint64 size) { return (size + PieceSize - 1) / PieceSize; }

RecordId pieceId(const RecordId& attachment, qint64 ordinal)
{
    const QByteArray what = "piece\n" + attachment.text().toLatin1() + '\n' + QByteArray::number(ordinal);
    const QByteArray bytes = base::digest(what, {}, 16);
    base::Bits128 bits;
    std::copy_n(bytes.begin(), std::min(bytes.size(), qsizetype(bits.bytes.size())), reinterpret_cast<char*>(bits.bytes.data()));
    return RecordId::from(bits);
}

std::vector<QString> takeApart(const QByteArray& file)
{
    std::vector<QString> out;
    for (qsizetype at = 0; at < file.size(); at += PieceSize) out.push_back(QString::fromLatin1(file.mid(at, PieceSize).toBase64()));
    return out;
}

std::optional<QByteArray> putTogether(const std::vector<QString>& pieces)
{
    QByteArray out;
    for (const QString& piece : pieces) {
        const auto read = QByteArray::fromBase64Encoding(piece.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!read) return std::nullopt;
        out += *read;
    }
    return out;
}

QString digestOf(const QByteArray& file) { return QString::fromLatin1(base::digest(file, {}).toHex()); }

bool isPieceOf(const Record& piece, const Record& attachment)
{
    const auto ordinal = piece.get(AttachmentPart::ordinal);
    const auto size = attachment.get(Attachment::size);
    return ordinal && size && *ordinal >= 0 && *ordinal < piecesOf(*size) && piece.id() == pieceId(attachment.id(), *ordinal);
}

}
