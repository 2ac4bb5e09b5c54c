#pragma once

#include "core/base/Result.h"
#include "core/model/cases/Attachment.h"

namespace carrel::model {

/// Why a file may not be attached.
enum class FileFault {
    None,
    Empty,
    TooLarge,
    Program,   ///< it is, or is called, something that runs
    Macros,    ///< a document that carries a program
    OtherSort, ///< not one of the sorts that may be attached
    Misnamed,  ///< its name says one sort and its content another
    NotWhole,  ///< it begins as a sort that may be attached, and is damaged
};

/// A file's name without what is no part of it: folders, control and direction marks, characters that some system does not
/// take; at most 120 characters, its ending kept. Empty where nothing is left.
QString cleanName(const QString& name);

/// What the file is, told by its content; its name must agree. `most` in bytes.
base::Result<FileSort, FileFault> sortOf(const QString& name, const QByteArray& content, qint64 most);

/// The ending a name of this sort has, without the dot.
QLatin1String endingOf(FileSort sort);
/// As the web calls it: `image/png`.
QLatin1String mediaTypeOf(FileSort sort);

}
