#include "tests/bench/Bench.h"

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Small = 10'000, Large = 100'000;

struct Taken {
    double pull;
    double page;
};

/// A first pull of a hub that no desk has asked before, and then pages of its cases.
Taken take(Bench& bench, Campus& campus, int size)
{
    campus.stop();
    campus.serve(bench.hubProgram());
    campus.settle();
    const auto desk = bench.desk(campus);
    const auto answer = desk->ask("sync");
    if (answer[1] < size) qFatal("the desk holds %.0f records of %d", answer[1], size);
    desk->ask("state 50");
    return {answer[0], desk->ask("state 400")[0]};
}

}

void measureGrowth(Bench& bench)
{
    const auto small = bench.campus(Store::Postgres, Small);
    const auto large = bench.campus(Store::Postgres, Large);
    auto& pull = bench.table.add({u"P17"_s, u"ten times the data: first pull; limit: of 10,000"_s, u"ms"_s, false, 12, 10, {}, {}});
    auto& page = bench.table.add({u"P17 page"_s, u"the same: a page of 50 cases"_s, u"ms"_s, false, 1.5, 1.1, {}, {}});
    for (int round = 0; round < bench.rounds(); ++round) {
        const Taken few = take(bench, *small, Small);
        const Taken many = take(bench, *large, Large);
        pull.limit.add(few.pull);
        pull.ours.add(many.pull);
        page.limit.add(few.page);
        page.ours.add(many.page);
    }
}

}
