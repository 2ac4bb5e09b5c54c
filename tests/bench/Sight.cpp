#include "tests/bench/Windowed.h"

#include "core/model/people/Staff.h"

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

namespace {

constexpr int Few = 1000;

/// Whoever signs in belongs to Learning Services as well.
void bringToTheService(Campus& campus)
{
    using namespace model;
    Record post(kindView(KindNo::Post), MadeUp::id("post of the service"));
    post.put(Post::staff, MadeUp::id("staff/0"));
    post.put(Post::role, u"learning-services"_s);
    post.put(Post::from, QDate(2020, 1, 1));
    campus.put({post});
}

}

void measureQueueSight(Bench& bench)
{
    const Windowed theirs(bench, Few, bringToTheService);
    const auto mine = bench.desk(theirs.campus());
    mine->ask("sync");
    mine->tell("open " + MadeUp::id("team").text().toLatin1());
    if (mine->hear() != "yes") qFatal("no session can be opened");
    mine->ask("sync");
    Driven window(bench.program(u"bench_views"_s), {theirs.profile(), theirs.hub()}, theirs.environment());
    if (window.hear() != "ready") qFatal("the desk's window does not open");
    window.ask("board");
    auto& sight = bench.table.add({u"Q"_s, u"somebody who joins at one desk, painted on another desk's board, slowest twentieth"_s, u"ms"_s, false, 1000, 0, {}, {}});
    auto& slowest = bench.table.add({u"Q"_s, u"the same, the slowest of all"_s, u"ms"_s, false, 0, 0, {}, {}});
    for (int round = -1; round < bench.rounds(); ++round) {
        Rounds changes;
        for (int i = 0; i < Changes; ++i) {
            window.ask("count");
            window.tell("joined");
            const Stopwatch watch;
            mine->tell("join");
            mine->hear();
            mine->tell("sync");
            window.hear();
            changes.add(watch.ms());
            mine->hear();
        }
        if (round < 0) continue;
        sight.ours.add(changes.at(0.95));
        slowest.ours.add(changes.at(1));
    }
}

}
