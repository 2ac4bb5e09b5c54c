#pragma once

#include "core/model/Record.h"

#include <QtCore/QMap>
#include <functional>
#include <vector>

namespace carrel::hub {

/// Where a file cannot be taken as it is, and why; for people to find the row in their own system. It quotes nothing of
/// the row except a code (of a module, of a presentation), cut to 40 characters.
struct RowFault {
    enum class Reason : quint8 {
        FileMissing,
        FileUnreadable,
        FileTooLarge,
        FileEmpty, ///< no rows under the heading, or not even that
        NotUtf8,
        NulByte,
        BadQuoting,
        LoneReturn,
        RowTooLong,
        TooManyColumns,
        LastLineCut,
        RaggedRow, ///< more or fewer fields than the heading has
        ColumnMissing,
        ColumnTwice,
        NotANumber,
        NumberOutOfRange,
        DayOutOfRange,
        LeftBeforeRegistering,
        BadModuleCode,
        BadPresentationCode,
        UnknownPresentation, ///< not among the courses
        NoStudentInfo,       ///< a registration of somebody who is not in studentInfo.csv for it
        NoRegistration,      ///< the reverse: a file was cut, or the two are not of one day
        Twice,
        BadMoment,    ///< no time, or an end before its beginning
        UnknownState, ///< a code that nobody here knows
        UnknownEvent, ///< a booking of something that is not there
        NobodyNamed,  ///< neither a number that is known nor a name
        BadId,
    };
    QString file;
    int line = 0; ///< from 1, where the row begins; 0 when it is the file
    QString column;
    Reason reason = Reason::FileMissing;
    QString code;
    bool operator==(const RowFault&) const = default;
};

/// What a person is shown before anything is applied.
struct IntakeCounts {
    QMap<QString, qsizetype> records; ///< by kind
    QMap<QString, qsizetype> rows;    ///< below the heading, by file
    /// Values of special-category and equality columns that were refused at the door, by column.
    QMap<QString, qsizetype> dropped;
    QStringList ignored; ///< `file/column`: there, and not needed
    bool operator==(const IntakeCounts&) const = default;
};

/// What a feed would bring: all of it, or, with one fault, nothing. Records come in the order of the catalogue, so that
/// what is referred to comes first; `occurred`, `recorded` and `received` are left to who applies them.
struct IntakeBatch {
    std::vector<model::Record> records;
    IntakeCounts counts;
    std::vector<RowFault> faults; ///< the first ones, in file order
    qsizetype faultsInAll = 0;
};

/// The same key always gives the same id, so that a feed read twice makes the same records. The natural key names a
/// thing in its source: `oulad/student/11391`.
using IdOf = std::function<model::RecordId(QByteArrayView naturalKey)>;

/// Ids nobody can work out without `key` (16 to 64 bytes, the hub's own).
IdOf idsKeyedBy(QByteArray key);

}
