#include "core/wire/Zstd.h"

#include <zstd.h>

namespace carrel::wire {

QByteArray compress(const QByteArray& plain, int level)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(out.data(), size_t(out.size()), plain.constData(), size_t(plain.size()), level);
    Q_ASSERT(!ZSTD_isError(size));
    out.resize(qsizetype(size));
    return out;
}

std::optional<QByteArray> decompress(const QByteArray& packed, qsizetype limit)
{
    const auto size = ZSTD_getFrameContentSize(packed.constData(), size_t(packed.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > size_t(limit)) return std::nullopt;
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const size_t got = ZSTD_decompress(out.data(), size_t(out.size()), packed.constData(), size_t(packed.size()));
    if (ZSTD_isError(got) || got != size) return std::nullopt;
    return out;
}

}
