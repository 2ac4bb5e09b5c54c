#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <span>
#include <vector>

namespace carrel::hub {

enum class CsvFault : quint8 {
    None,
    NotUtf8,
    NulByte,
    QuoteInside,    ///< a quotation mark within a field that does not begin with one
    TextAfterQuote, ///< something other than a comma or a line end behind a closing quotation mark
    QuoteNotClosed,
    LoneReturn, ///< a carriage return without its line feed
    RowTooLong,
    TooManyColumns,
    LastLineCut, ///< the last line has no line end, so nobody can say whether it is whole
};

struct CsvLimits {
    qsizetype rowBytes = 64 * 1024;
    qsizetype columns = 256;
};

/// Reads RFC 4180 rows one at a time out of `bytes`, which must outlive it: UTF-8 with or without its mark, CRLF or LF.
/// It takes nothing in good faith and stops at the first fault, since nobody can say where the next row would begin.
class CsvReader
{
public:
    explicit CsvReader(QByteArrayView bytes, CsvLimits limits = {});

    /// False at the end, and at a fault.
    bool next();
    /// Of the current row; good until the next call of next().
    std::span<const QByteArrayView> fields() const { return m_fields; }
    /// Where the current row begins, from 1. Rows may span lines.
    int line() const { return m_line; }
    CsvFault fault() const { return m_fault; }
    /// Position, from 0, of the field in which the fault was met.
    qsizetype faultField() const { return qsizetype(m_fields.size()); }

private:
    enum class After { Comma, RowEnd, Fault };

    bool readPlain();
    bool readQuoted();
    bool keepQuoted(qsizetype from, qsizetype to, bool doubled);
    After readSeparator();
    bool stop(CsvFault fault);
    bool atStop() const { return m_at >= m_stop; }
    /// Why there is nothing more to read within this row.
    CsvFault atEdge(CsvFault atEnd) const { return m_stop < m_bytes.size() ? CsvFault::RowTooLong : atEnd; }

    QByteArrayView m_bytes;
    CsvLimits m_limits;
    qsizetype m_at = 0;
    qsizetype m_stop = 0;
    int m_line = 0;
    int m_nextLine = 1;
    CsvFault m_fault = CsvFault::None;
    std::vector<QByteArrayView> m_fields;
    // Fields with doubled quotation marks, written out; the views point into them.
    std::vector<QByteArray> m_written;
};

}
