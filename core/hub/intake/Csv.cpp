#include "core/hub/intake/Csv.h"

namespace carrel::hub {

namespace {

constexpr QByteArrayView Utf8Mark("\xEF\xBB\xBF");

}

CsvReader::CsvReader(QByteArrayView bytes, CsvLimits limits) : m_bytes(bytes), m_limits(limits)
{
    if (m_bytes.startsWith(Utf8Mark)) m_bytes = m_bytes.sliced(Utf8Mark.size());
}

bool CsvReader::stop(CsvFault fault)
{
    m_fault = fault;
    return false;
}

bool CsvReader::next()
{
    if (m_fault != CsvFault::None) return false;
    m_fields.clear();
    m_written.clear();
    if (m_at == m_bytes.size()) return false;
    m_line = m_nextLine;
    const qsizetype start = m_at;
    m_stop = std::min(m_bytes.size(), start + m_limits.rowBytes);
    After after = After::Comma;
    while (after == After::Comma) {
        if (qsizetype(m_fields.size()) == m_limits.columns) return stop(CsvFault::TooManyColumns);
        const bool quoted = !atStop() && m_bytes[m_at] == '"';
        if (!(quoted ? readQuoted() : readPlain())) return false;
        after = readSeparator();
    }
    if (after == After::Fault) return false;
    return m_bytes.sliced(start, m_at - start).isValidUtf8() || stop(CsvFault::NotUtf8);
}

bool CsvReader::readPlain()
{
    const qsizetype from = m_at;
    for (; !atStop(); ++m_at) {
        const char c = m_bytes[m_at];
        if (c == ',' || c == '\n' || c == '\r') break;
        if (c == '"') return stop(CsvFault::QuoteInside);
        if (c == '\0') return stop(CsvFault::NulByte);
    }
    if (atStop()) return stop(atEdge(CsvFault::LastLineCut));
    m_fields.push_back(m_bytes.sliced(from, m_at - from));
    return true;
}

bool CsvReader::readQuoted()
{
    const qsizetype from = ++m_at;
    bool doubled = false;
    for (; !atStop(); ++m_at) {
        const char c = m_bytes[m_at];
        if (c == '\0') return stop(CsvFault::NulByte);
        if (c == '\n') ++m_nextLine;
        if (c != '"') continue;
        const bool another = m_at + 1 < m_stop && m_bytes[m_at + 1] == '"';
        if (!another) return keepQuoted(from, m_at++, doubled);
        doubled = true;
        ++m_at;
    }
    return stop(atEdge(CsvFault::QuoteNotClosed));
}

bool CsvReader::keepQuoted(qsizetype from, qsizetype to, bool doubled)
{
    const QByteArrayView raw = m_bytes.sliced(from, to - from);
    if (!doubled) {
        m_fields.push_back(raw);
        return true;
    }
    m_written.push_back(raw.toByteArray().replace("\"\"", "\""));
    m_fields.push_back(m_written.back());
    return true;
}

CsvReader::After CsvReader::readSeparator()
{
    const auto fault = [this](CsvFault why) { return stop(why), After::Fault; };
    if (atStop()) return fault(atEdge(CsvFault::LastLineCut));
    const char c = m_bytes[m_at++];
    if (c == ',') return After::Comma;
    if (c == '\r') {
        if (atStop()) return fault(atEdge(CsvFault::LastLineCut));
        if (m_bytes[m_at++] != '\n') return fault(CsvFault::LoneReturn);
    } else if (c != '\n') {
        return fault(CsvFault::TextAfterQuote);
    }
    ++m_nextLine;
    return After::RowEnd;
}

}
