#include "tests/bench/Bench.h"
#include "tests/bench/Windowed.h"

#include <QtCore/QFile>
#include <unistd.h>

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

struct Begun {
    double ms;
    double megabytes;
};

/// From the start of the process to its word that the list has been painted, and what it weighs then.
Begun begin(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
{
    const Stopwatch watch;
    Driven process(program, arguments, environment);
    const QByteArray word = process.hear();
    const double ms = watch.ms();
    if (word != "painted") qFatal("%s said %s", qPrintable(program), word.constData());
    return {ms, process.memory()};
}

/// As after the computer was switched on: nothing of a program or a cache is in memory yet. False where this is not allowed.
bool forgetFiles()
{
    QFile switches(u"/proc/sys/vm/drop_caches"_s);
    if (!switches.open(QIODevice::WriteOnly)) return false;
    ::sync();
    return switches.write("3\n") == 2 && switches.flush();
}

}

void measureStart(Bench& bench)
{
    const Windowed desk(bench);
    const auto environment = desk.environment();
    auto& start = bench.table.add({u"P8"_s, u"process start to a usable list of 100,000 on a screen; limit: an empty window of Qt's"_s, u"ms"_s, false, 4, 2.2, {}, {}});
    auto& memory = bench.table.add({u"P9"_s, u"memory there"_s, u"MB"_s, false, 110, 0, {}, {}});
    const QStringList arguments{u"--profile"_s, desk.profile(), u"--hub"_s, desk.hub(), u"--until-painted"_s};
    for (int round = -1; round < 2 * bench.rounds(); ++round) {
        const Begun empty = begin(bench.program(u"bench_window"_s), {}, environment);
        const Begun ours = begin(bench.windowProgram(), arguments, environment);
        if (round < 0) continue;
        start.limit.add(empty.ms);
        start.ours.add(ours.ms);
        memory.ours.add(ours.megabytes);
    }
    if (!forgetFiles()) return bench.say(u"A cold start is not measured: only an administrator of Linux can empty the cache of files."_s);
    auto& cold = bench.table.add({u"P8"_s, u"the same with nothing of either in the system's cache of files"_s, u"ms"_s, false, 4, 2.2, {}, {}});
    for (int round = 0; round < bench.rounds(); ++round) {
        forgetFiles();
        cold.limit.add(begin(bench.program(u"bench_window"_s), {}, environment).ms);
        forgetFiles();
        cold.ours.add(begin(bench.windowProgram(), arguments, environment).ms);
    }
}

void measureStartGrowth(Bench& bench)
{
    const Windowed small(bench, Windowed::Size / 10);
    const Windowed large(bench);
    auto& start = bench.table.add({u"P17 start"_s, u"ten times the data: start to a usable list; limit: of 10,000"_s, u"ms"_s, false, 1.5, 1.1, {}, {}});
    const auto once = [&](const Windowed& desk) {
        return begin(bench.windowProgram(), {u"--profile"_s, desk.profile(), u"--hub"_s, desk.hub(), u"--until-painted"_s}, desk.environment()).ms;
    };
    for (int round = -1; round < 2 * bench.rounds(); ++round) {
        const double once10 = once(small), once100 = once(large);
        if (round < 0) continue;
        start.limit.add(once10);
        start.ours.add(once100);
    }
}

}
