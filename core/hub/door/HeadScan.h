#pragma once

#include "core/base/Result.h"
#include "core/hub/door/Limits.h"
#include "core/hub/door/Refusal.h"

#include <QtCore/QByteArrayView>

namespace carrel::hub {

/// Watches a request head come in, byte by byte, and says at the first byte that can belong to no head that it is none.
class HeadScan
{
public:
    /// `bytes` is everything since the head began; what was seen before is not looked at again. Gives the head's length
    /// with its empty line, or 0 while it is incomplete.
    base::Result<qint64, Refusal> scan(QByteArrayView bytes, const Limits& limits);
    void restart() { *this = HeadScan(); }

private:
    qint64 m_seen = 0;
    qint64 m_lineStart = 0;
    int m_lines = 0;
    bool m_afterCarriageReturn = false;
};

}
