#pragma once

#include "core/base/Disk.h"
#include "core/hub/intake/Batch.h"

namespace carrel::hub {

struct OuladOptions {
    /// Periods are open or closed, and students active or left, as seen at this moment. What lies after it has not
    /// happened yet: a period that still runs has no end.
    base::Moment asOf;
    /// Moves every date, and the year in a presentation's code, by whole years. Ids stay as they are.
    int shiftYears = 0;
};

/// Reads courses.csv, studentInfo.csv and studentRegistration.csv of the Open University Learning Analytics Dataset,
/// as published: a student for each `id_student`, a period of study for each registration.
///
/// - A presentation `2013B` starts on 1 February 2013 and `2013J` on 1 October 2013, as the dataset's description says;
///   days in the files are counted from that day. A period starts with its presentation, whenever the student
///   registered.
/// - It is expected to end `module_presentation_length` days after the start. It ended on the day of unregistration as
///   `withdrawn`, or on the expected day as `completed` (`withdrawn` where `final_result` says so without a day).
/// - Who withdrew before the presentation began has an end before the start: a period that held on no day.
/// - There is no name, so a student is called after the number. Level, programme and school are empty, mode is part
/// time.
/// - Gender, disability, deprivation band and age band are counted and never kept. `region` and what else the files
/// hold
///   is not needed and is not looked at.
/// - Files: UTF-8, at most 64 MiB, each line ended; days from -1,100 to 1,100; a module's code of 1 to 20 letters,
///   digits, `-` or `_`; `id_student` of 1 to 10 digits; a length of 1 to 1,100 days.
class OuladReader
{
public:
    /// `disk` must outlive the reader. Natural keys are `oulad/student/11391` and `oulad/period/BBB/2013J/11391`.
    OuladReader(const base::Disk& disk, IdOf idOf) : m_disk(disk), m_idOf(std::move(idOf)) {}

    IntakeBatch read(const QString& folder, const OuladOptions& options) const;
    /// By how many years to shift so that the newest presentation is the last one to have begun by `today`; 0 when
    /// courses.csv cannot be read.
    int yearsToPresent(const QString& folder, QDate today) const;

private:
    const base::Disk& m_disk;
    IdOf m_idOf;
};

}
