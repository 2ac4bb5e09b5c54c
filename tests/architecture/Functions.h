#pragma once

#include "tests/architecture/Source.h"

namespace carrel::architecture {

/// A function with a body: from the line its declaration starts on to the line of its closing brace.
struct Function {
    QString name;
    int firstLine = 0;
    int lastLine = 0;

    int lines() const { return lastLine - firstLine + 1; }
    bool operator==(const Function&) const = default;
};

/// Finds functions by counting braces. A lambda inside a function belongs to it; one in a table or at namespace scope
/// stands for itself. Of `#if` branches the first counts.
QList<Function> functionsIn(const SourceFile& file);

}
