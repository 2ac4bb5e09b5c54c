#include "tests/architecture/Functions.h"
#include "tests/architecture/Limits.h"
#include "tests/architecture/Rules.h"

#include <algorithm>

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

Complaints filesStaySmall(const Tree& tree, const Map&)
{
    Complaints out;
    for (const SourceFile& file : tree.files) {
        const int most = file.kind == Kind::Header ? MostLinesInHeader : MostLinesInSource;
        if (file.isCpp() && file.lines() > most) {
            out.append({file.path, 0, u"%1 lines, at most %2"_s.arg(file.lines()).arg(most)});
        }
    }
    return out;
}

int mostLinesIn(const Function& function, const SourceFile& file)
{
    // A test's rows are a table that happens to be written in a function.
    if (file.path.startsWith(u"tests/"_s) && function.name.endsWith(u"_data"_s)) return MostLinesInSource;
    return function.name == u"main"_s ? MostLinesInMain : MostLinesInFunction;
}

Complaints functionsStaySmall(const Tree& tree, const Map&)
{
    Complaints out;
    for (const SourceFile& file : tree.files) {
        if (!file.isCpp()) continue;
        for (const Function& function : functionsIn(file)) {
            const int most = mostLinesIn(function, file);
            if (function.lines() > most) {
                out.append({file.path, function.firstLine,
                            u"%1 has %2 lines, at most %3"_s.arg(function.name).arg(function.lines()).arg(most)});
            }
        }
    }
    return out;
}

Complaints testsWeighEnough(const Tree& tree, const Map& map)
{
    const Volume volume = volumeOf(tree);
    if (!map.ratioIsRequired || volume.ratio() >= LeastTestRatio) return {};
    return {{u"tests"_s, 0, u"%1 lines of tests for %2 of the product"_s.arg(volume.tests).arg(volume.product)}};
}

int writtenLines(const QString& text)
{
    const auto lines = text.split(u'\n');
    return int(std::ranges::count_if(lines, [](const QString& line) { return !line.trimmed().isEmpty(); }));
}

}

Volume volumeOf(const Tree& tree)
{
    Volume volume;
    for (const SourceFile& file : tree.files) {
        if (file.isCpp() && !roomOf(file.path).isEmpty()) volume.product += writtenLines(file.text);
        // What judges the house tests no product.
        const bool counted = file.path.startsWith(u"tests/"_s) && !file.path.startsWith(u"tests/architecture/"_s);
        if (counted && file.isCpp()) volume.tests += writtenLines(file.text);
    }
    return volume;
}

QList<Rule> sizeRules()
{
    return {
        {"filesStaySmall", filesStaySmall},
        {"functionsStaySmall", functionsStaySmall},
        {"testsWeighEnough", testsWeighEnough},
    };
}

}
