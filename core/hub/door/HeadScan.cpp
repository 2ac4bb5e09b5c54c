#include "core/hub/door/HeadScan.h"

namespace carrel::hub {

namespace {

bool isForbidden(uchar c) { return (c < 0x20 && c != '\t') || c == 0x7f; }

}

base::Result<qint64, Refusal> HeadScan::scan(QByteArrayView bytes, const Limits& limits)
{
    for (; m_seen < bytes.size(); ++m_seen) {
        const uchar c = static_cast<uchar>(bytes[m_seen]);
        if (m_seen >= limits.head) return Refusal::HeadTooLarge;
        if (m_lines == 0 && m_seen >= limits.requestLine) return Refusal::TargetTooLong;
        if (m_afterCarriageReturn) {
            if (c != '\n') return Refusal::Malformed;
            m_afterCarriageReturn = false;
            const bool emptyLine = m_seen - m_lineStart == 1;
            if (emptyLine && m_lines == 0) return Refusal::Malformed;
            if (emptyLine) return m_seen + 1;
            if (++m_lines > limits.headers + 1) return Refusal::HeadTooLarge;
            m_lineStart = m_seen + 1;
        } else if (c == '\r') {
            m_afterCarriageReturn = true;
        } else if (isForbidden(c)) {
            return Refusal::Malformed;
        }
    }
    return qint64(0);
}

}
