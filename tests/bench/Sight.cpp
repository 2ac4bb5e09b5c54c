#include "tests/bench/Windowed.h"

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Changes = 20;

}

void measureSight(Bench& bench)
{
    const Windowed theirs(bench, Windowed::Size / 10);
    Driven window(bench.program(u"bench_views"_s), {theirs.profile(), theirs.hub()}, theirs.environment());
    if (window.hear() != "ready") qFatal("the desk's window does not open");
    const auto mine = bench.desk(theirs.campus());
    mine->ask("sync");
    const QByteArray id = MadeUp(Windowed::Size / 10).at(3).id().text().toLatin1();
    const QByteArray file = bench.file(u"seen"_s, id + '\n').toUtf8();
    auto& echo = bench.table.add({u"P12"_s, u"a word over a loopback WebSocket and back, slowest twentieth"_s, u"ms"_s, false, 0, 0, {}, {}});
    auto& sight = bench.table.add({u"P12"_s, u"one desk's change, painted on another desk's screen, slowest twentieth"_s, u"ms"_s, false, 1000, 100, {}, {}});
    for (int round = -1; round < bench.rounds(); ++round) {
        Rounds changes;
        for (int i = 0; i < Changes; ++i) {
            window.ask("watch " + id);
            window.tell("seen");
            const Stopwatch watch;
            mine->tell("edit " + file);
            mine->hear();
            mine->tell("sync");
            window.hear();
            changes.add(watch.ms());
            mine->hear();
        }
        const auto words = window.ask("echo");
        if (round < 0) continue;
        sight.ours.add(changes.at(0.95));
        Rounds all;
        for (const double word : words) all.add(word);
        echo.ours.add(all.at(0.95));
    }
}

}
