#include "tests/bench/Clients.h"

#include "tests/bench/Rounds.h"

#include <latch>
#include <thread>

namespace carrel::bench {

double together(int count, const std::function<void(int)>& work)
{
    std::latch ready(count + 1);
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([&, i] {
            ready.arrive_and_wait();
            work(i);
        });
    }
    ready.arrive_and_wait();
    const Stopwatch watch;
    for (std::thread& thread : threads) thread.join();
    return watch.ms() / 1000;
}

}
