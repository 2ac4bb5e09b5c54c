#pragma once

#include "tests/architecture/Source.h"

namespace carrel::architecture {

/// The files the house is judged by, on disk or made up by a test.
struct Tree {
    QList<SourceFile> files;

    /// The C++ files of core/, ui/ and app/.
    QList<SourceFile> product() const;
    const SourceFile* file(const QString& path) const;
};

/// Reads what a checkout holds of code, build files, scripts and prose; build folders and generated files are not it.
Tree readTree(const QString& root);

}
