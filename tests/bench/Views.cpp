#include "tests/bench/Windowed.h"

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

double ofAll(const QList<double>& times, double share)
{
    Rounds all;
    for (const double time : times) all.add(time);
    return all.at(share);
}

}

void measureViews(Bench& bench)
{
    const Windowed desk(bench);
    Driven window(bench.program(u"bench_views"_s), {desk.profile(), desk.hub()}, desk.environment());
    if (window.hear() != "ready") qFatal("the desk's window does not open");
    Measure& plain = bench.table.add({u"P13"_s, u"a key to the painted list, slowest twentieth: Qt's own list over 100,000 strings in memory"_s, u"ms"_s, false, 0, 0, {}, {}});
    const auto row = [&](const QString& id, const QString& what, double floor, double goal) {
        return &bench.table.add({id, what, u"ms"_s, false, floor, goal, {}, {}});
    };
    Measure* filter = row(u"P13"_s, u"the same: the filter of Cases, 100,000 records in the cache"_s, 50, 16.7);
    Measure* palette = row(u"P13"_s, u"the same: find or do anything"_s, 50, 16.7);
    Measure* places = row(u"P14"_s, u"another place, slowest twentieth"_s, 100, 33);
    Measure* theme = row(u"P14"_s, u"another theme, slowest twentieth"_s, 150, 50);
    Measure* frames = row(u"P14"_s, u"a frame of scrolling, slowest hundredth"_s, 20, 10);
    for (int round = -1; round < bench.rounds(); ++round) {
        const auto take = [&](Measure& measure, const char* deed, double share) {
            const auto times = window.ask(deed);
            if (round >= 0) measure.ours.add(ofAll(times, share));
        };
        take(plain, "limit", 0.95);
        take(*filter, "filter", 0.95);
        take(*palette, "palette", 0.95);
        take(*places, "switch", 0.95);
        take(*theme, "theme", 0.95);
        take(*frames, "scroll", 0.99);
    }
}

}
