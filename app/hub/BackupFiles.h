#pragma once

#include "core/base/SealedStream.h"

#include <QtCore/QString>

namespace carrel::app {

/// A new file, its owner's alone, that is on the medium when its sink is let go of. An empty sink: it could not be made.
base::SealedWriter::Sink fileSink(const QString& path);
base::SealedReader::Source fileSource(const QString& path);
/// Waits for the medium. False when that failed.
bool flushToMedium(const QString& path);

}
