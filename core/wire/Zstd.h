#pragma once

#include <QtCore/QByteArray>
#include <memory>
#include <optional>

struct ZSTD_CCtx_s;

namespace carrel::wire {

/// Compresses; keeps its working memory from one call to the next. For one thread at a time.
class Packer
{
public:
    Packer();
    QByteArray pack(const QByteArray& plain, int level = 1);

private:
    std::shared_ptr<ZSTD_CCtx_s> m_context;
};

QByteArray compress(const QByteArray& plain, int level = 1);
/// One compressed piece after another is what all of it is, one after another. Nothing when it is not zstd or would grow beyond
/// `limit` bytes.
std::optional<QByteArray> decompress(const QByteArray& packed, qsizetype limit);

}
