#pragma once

#include "core/hub/intake/CsvTable.h"

#include <QtCore/QHash>
#include <optional>

namespace carrel::hub {

struct OuladPresentation {
    QByteArray module;
    int year = 0;
    char month = 'J';
    int length = 0;

    QByteArray code() const { return QByteArray::number(year) + month; }
    QDate start() const { return {year, month == 'B' ? 2 : 10, 1}; }
};

struct OuladRegistration {
    int presentation = 0;
    quint64 student = 0;
    std::optional<int> unregistered; ///< days from the start
    bool saidWithdrawn = false;      ///< by the final result
};

/// The three files, checked against each other; special-category columns are counted while the line is read and go no
/// further than that.
class OuladTables
{
public:
    OuladTables(const base::Disk& disk, QString folder) : m_disk(disk), m_folder(std::move(folder)) {}

    void readCourses();
    /// Precondition: the courses have been read.
    void readStudents();
    /// Precondition: the students have been read.
    void readRegistrations();

    const std::vector<OuladPresentation>& presentations() const { return m_presentations; }
    const std::vector<OuladRegistration>& registrations() const { return m_registrations; }
    IntakeCounts& counts() { return m_counts; }
    FaultList& faults() { return m_faults; }

private:
    struct Listed {
        int line = 0;
        bool withdrawn = false;
        bool registered = false;
    };
    struct Key {
        int presentation = -1;
        quint64 student = 0;
        quint64 packed() const { return quint64(presentation) << 40 | student; }
    };

    void readCourse(CsvTable& table);
    void readStudent(CsvTable& table);
    void readRegistration(CsvTable& table);
    void complainOfUnregistered();
    std::optional<Key> keyOf(CsvTable& table);
    void close(const CsvTable& table, const QString& file);

    const base::Disk& m_disk;
    QString m_folder;
    std::vector<OuladPresentation> m_presentations;
    QHash<QByteArray, int> m_byCode; ///< `BBB/2013J` to its place
    QHash<quint64, Listed> m_listed;
    std::vector<quint64> m_listedInOrder;
    std::vector<OuladRegistration> m_registrations;
    IntakeCounts m_counts;
    bool m_studentsSound = false;
    FaultList m_faults;
};

}
