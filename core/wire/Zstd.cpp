#include "core/wire/Zstd.h"

#include <zstd.h>

namespace carrel::wire {

namespace {

/// What all pieces together grow to, by what each says of itself; nothing when one does not say, or lies outside.
std::optional<size_t> plainSize(const QByteArray& packed, size_t limit)
{
    size_t size = 0;
    const char* at = packed.constData();
    const char* const end = at + packed.size();
    do {
        const auto piece = ZSTD_getFrameContentSize(at, size_t(end - at));
        const size_t length = ZSTD_findFrameCompressedSize(at, size_t(end - at));
        if (piece == ZSTD_CONTENTSIZE_ERROR || piece == ZSTD_CONTENTSIZE_UNKNOWN || ZSTD_isError(length)) return std::nullopt;
        if (piece > limit - size) return std::nullopt;
        size += size_t(piece);
        at += length;
    } while (at != end);
    return size;
}

}

Packer::Packer() : m_context(ZSTD_createCCtx(), ZSTD_freeCCtx) {}

QByteArray Packer::pack(const QByteArray& plain, int level)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compressCCtx(m_context.get(), out.data(), size_t(out.size()), plain.constData(), size_t(plain.size()), level);
    Q_ASSERT(!ZSTD_isError(size));
    out.resize(qsizetype(size));
    return out;
}

QByteArray compress(const QByteArray& plain, int level) { return Packer().pack(plain, level); }

std::optional<QByteArray> decompress(const QByteArray& packed, qsizetype limit)
{
    const auto size = plainSize(packed, size_t(limit));
    if (!size) return std::nullopt;
    QByteArray out(qsizetype(*size), Qt::Uninitialized);
    const size_t got = ZSTD_decompress(out.data(), size_t(out.size()), packed.constData(), size_t(packed.size()));
    if (ZSTD_isError(got) || got != *size) return std::nullopt;
    return out;
}

}
