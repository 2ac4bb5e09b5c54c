#include "core/hub/intake/CsvTable.h"

namespace carrel::hub {

using Reason = RowFault::Reason;

namespace {

constexpr qsizetype LongestCode = 40;

Reason reasonOf(CsvFault fault)
{
    switch (fault) {
    case CsvFault::NotUtf8: return Reason::NotUtf8;
    case CsvFault::NulByte: return Reason::NulByte;
    case CsvFault::LoneReturn: return Reason::LoneReturn;
    case CsvFault::RowTooLong: return Reason::RowTooLong;
    case CsvFault::TooManyColumns: return Reason::TooManyColumns;
    case CsvFault::LastLineCut: return Reason::LastLineCut;
    default: return Reason::BadQuoting;
    }
}

}

CsvTable::CsvTable(const base::Disk& disk, const QString& folder, QString file, std::span<const CsvColumn> columns,
                   FaultList& faults)
    : m_file(std::move(file)), m_columns(columns), m_faults(faults), m_places(columns.size(), -1)
{
    load(disk, folder + u'/' + m_file);
    if (m_usable) readHeading();
}

void CsvTable::load(const base::Disk& disk, const QString& path)
{
    if (!disk.exists(path)) return complain(0, Reason::FileMissing);
    if (disk.size(path) > LargestFile) return complain(0, Reason::FileTooLarge);
    auto read = disk.read(path);
    if (!read.ok()) return complain(0, Reason::FileUnreadable);
    m_bytes = std::move(read).value();
    // A file may have grown between the two looks.
    if (m_bytes.size() > LargestFile) return complain(0, Reason::FileTooLarge);
    m_reader = CsvReader(m_bytes);
    m_usable = true;
}

void CsvTable::readHeading()
{
    m_usable = false;
    if (!m_reader.next()) {
        if (m_reader.fault() == CsvFault::None) return complain(0, Reason::FileEmpty);
        return complainOfShape();
    }
    for (const QByteArrayView name : m_reader.fields()) place(name.toByteArray(), int(m_heading.size()));
    m_usable = true;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_places[i] >= 0 || !m_columns[i].required) continue;
        complain(1, Reason::ColumnMissing, nameOf(int(i)));
        m_usable = false;
    }
    if (!m_usable) m_others.clear();
}

void CsvTable::place(const QByteArray& name, int position)
{
    m_heading.push_back(name);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (name != QByteArrayView(m_columns[i].name.data(), qsizetype(m_columns[i].name.size()))) continue;
        if (m_places[i] >= 0) complain(1, Reason::ColumnTwice, nameOf(int(i)));
        m_places[i] = position;
        return;
    }
    m_others << m_file + u'/' + QString::fromUtf8(name).left(LongestCode);
}

bool CsvTable::next()
{
    while (m_usable && m_reader.next()) {
        ++m_rows;
        if (m_reader.fields().size() == m_heading.size()) return true;
        complain(line(), Reason::RaggedRow);
    }
    if (!m_usable) return false;
    m_usable = false;
    if (m_reader.fault() != CsvFault::None) {
        complainOfShape();
    } else if (m_rows == 0) {
        complain(0, Reason::FileEmpty);
    }
    return false;
}

QByteArrayView CsvTable::at(int column) const
{
    const int place = m_places[size_t(column)];
    return place < 0 ? QByteArrayView() : m_reader.fields()[size_t(place)];
}

void CsvTable::complain(Reason reason, int column, QByteArrayView code)
{
    complain(line(), reason, nameOf(column), code);
}

void CsvTable::complain(int line, Reason reason, const QString& column, QByteArrayView code)
{
    m_faults.add({m_file, line, column, reason, QString::fromUtf8(code).left(LongestCode)});
}

/// Only a column that was asked for is named: what stands in the place of a heading may be somebody's row.
void CsvTable::complainOfShape()
{
    QString column;
    for (size_t i = 0; i < m_columns.size() && !m_heading.empty(); ++i) {
        if (m_places[i] == m_reader.faultField()) column = nameOf(int(i));
    }
    complain(line(), reasonOf(m_reader.fault()), column);
}

}
