#pragma once

#include "core/base/Disk.h"
#include "core/hub/intake/Batch.h"
#include "core/hub/intake/Csv.h"

namespace carrel::hub {

constexpr qint64 LargestFile = 64 * 1024 * 1024;
constexpr qsizetype MostFaults = 100;

/// Keeps the first faults and counts them all.
class FaultList
{
public:
    void add(RowFault fault)
    {
        if (m_total++ < MostFaults) m_faults.push_back(std::move(fault));
    }
    bool isEmpty() const { return m_total == 0; }
    qsizetype total() const { return m_total; }
    std::vector<RowFault> take() { return std::move(m_faults); }

private:
    std::vector<RowFault> m_faults;
    qsizetype m_total = 0;
};

struct CsvColumn {
    model::Name name;
    bool required = true;
};

/// A file whose first row names its columns, in any order, among others that nobody asked for. Faults go to the list;
/// a row with the wrong number of fields is reported and passed over, so that one look finds them all.
class CsvTable
{
public:
    CsvTable(const base::Disk& disk, const QString& folder, QString file, std::span<const CsvColumn> columns,
             FaultList& faults);

    bool next();
    /// By place in `columns`; empty for an optional column that the file has not. Good until next().
    QByteArrayView at(int column) const;
    int line() const { return m_reader.line(); }
    qsizetype rows() const { return m_rows; }
    /// The file's columns that were not asked for; empty unless the heading is sound, for it may not be a heading at
    /// all.
    const QStringList& others() const { return m_others; }
    /// About the current row. `code` must be a code, never a value about somebody.
    void complain(RowFault::Reason reason, int column, QByteArrayView code = {});
    void complain(int line, RowFault::Reason reason, const QString& column = {}, QByteArrayView code = {});

private:
    void load(const base::Disk& disk, const QString& path);
    void readHeading();
    void place(const QByteArray& name, int position);
    void complainOfShape();
    QString nameOf(int column) const { return model::latin(m_columns[size_t(column)].name); }

    QString m_file;
    std::span<const CsvColumn> m_columns;
    FaultList& m_faults;
    QByteArray m_bytes;
    CsvReader m_reader{QByteArrayView()};
    std::vector<int> m_places;
    std::vector<QByteArray> m_heading;
    QStringList m_others;
    qsizetype m_rows = 0;
    bool m_usable = false;
};

}
