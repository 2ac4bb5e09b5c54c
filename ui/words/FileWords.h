#pragma once

#include "core/session/Files.h"
#include "ui/words/Faults.h"

namespace carrel::ui {

/// "PDF", "picture (PNG)".
QString wordsFor(model::FileSort sort);
/// "34 kB", "1.2 MB".
QString sizeWords(qint64 bytes);
/// Why a file may not be attached; `most` is what the policy allows, in bytes.
FaultWords wordsFor(model::FileFault fault, qint64 most);
/// Why a file is not shown.
FaultWords wordsFor(const session::OpenedFile& file);
/// How much of a file is here; empty where all of it is.
QString arrivalWords(const session::Arrival& arrival);
/// For the system's file chooser.
QString fileFilter();

}
