#pragma once

#include <QtCore/QByteArray>
#include <optional>

namespace carrel::wire {

QByteArray compress(const QByteArray& plain, int level = 1);
/// Nothing when it is not zstd or would grow beyond `limit` bytes.
std::optional<QByteArray> decompress(const QByteArray& packed, qsizetype limit);

}
