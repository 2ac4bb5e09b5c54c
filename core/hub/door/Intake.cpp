#include "core/hub/door/Intake.h"

#include <algorithm>

namespace carrel::hub {

void Intake::feed(QByteArrayView bytes)
{
    if (m_stage == Stage::InBody) {
        const qsizetype more = std::min<qsizetype>(bytes.size(), m_call.bodySize - m_body.size());
        m_body.append(bytes.first(more));
        bytes = bytes.sliced(more);
        if (m_body.size() == m_call.bodySize) m_stage = Stage::Whole;
    }
    if (m_stage == Stage::Refused || bytes.isEmpty()) return;
    m_unread.append(bytes);
    if (m_stage == Stage::Waiting || m_stage == Stage::InHead) readHead();
}

void Intake::next()
{
    Q_ASSERT(m_stage == Stage::Whole);
    m_stage = Stage::Waiting;
    m_scan.restart();
    m_call = {};
    m_body = {};
    if (!m_unread.isEmpty()) readHead();
}

QByteArray Intake::takeRequest()
{
    Q_ASSERT(m_stage == Stage::Whole);
    QByteArray request = m_call.text();
    request += std::exchange(m_body, {});
    return request;
}

QByteArray Intake::takeRest()
{
    Q_ASSERT(m_stage == Stage::Whole);
    return std::exchange(m_unread, {});
}

void Intake::readHead()
{
    m_stage = Stage::InHead;
    const auto size = m_scan.scan(m_unread, m_limits);
    if (!size) return refuse(size.error());
    if (*size == 0) return;
    const auto head = parseHead(QByteArrayView(m_unread).first(*size));
    if (!head) return refuse(head.error());
    auto call = judge(*head, m_limits);
    if (!call) return refuse(call.error());
    m_call = std::move(call).value();
    const QByteArray rest = std::exchange(m_unread, {}).mid(*size);
    m_stage = m_call.bodySize > 0 ? Stage::InBody : Stage::Whole;
    feed(rest);
}

void Intake::refuse(Refusal refusal)
{
    m_stage = Stage::Refused;
    m_refusal = refusal;
    m_unread = {};
    m_body = {};
}

}
