#include "core/hub/door/AnswerFrame.h"

#include <algorithm>
#include <limits>

namespace carrel::hub {

namespace {

constexpr qint64 Unknown = std::numeric_limits<qint64>::max();

qint64 contentLength(const QByteArray& head)
{
    constexpr QByteArrayView name = "\r\ncontent-length:";
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf(name);
    if (at < 0) return Unknown;
    const qsizetype start = at + name.size();
    bool ok = false;
    const qint64 length = lower.mid(start, lower.indexOf('\r', start) - start).trimmed().toLongLong(&ok);
    return ok && length >= 0 ? length : Unknown;
}

}

void AnswerFrame::begin(bool withoutBody, bool closes)
{
    *this = {};
    m_withoutBody = withoutBody;
    m_closes = closes;
}

QByteArray AnswerFrame::take(QByteArrayView fragment)
{
    if (m_inBody) return takeBody(fragment);
    // The end of the head may straddle two fragments.
    const qsizetype from = std::max<qsizetype>(0, m_head.size() - 3);
    m_head.append(fragment);
    const qsizetype end = m_head.indexOf("\r\n\r\n", from);
    if (end < 0) return {};
    m_inBody = true;
    m_bodyLeft = contentLength(m_head.first(end + 2));
    QByteArray out = m_head.first(end + 2);
    if (m_closes) out += "Connection: close\r\n";
    out += "\r\n";
    out += takeBody(QByteArrayView(m_head).sliced(end + 4));
    m_head.clear();
    return out;
}

QByteArray AnswerFrame::takeBody(QByteArrayView fragment)
{
    const QByteArrayView body = fragment.first(std::min<qint64>(fragment.size(), m_bodyLeft));
    if (m_bodyLeft != Unknown) m_bodyLeft -= body.size();
    return m_withoutBody ? QByteArray() : body.toByteArray();
}

}
