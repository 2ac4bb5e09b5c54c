#include "tests/bench/Bench.h"
#include "tests/bench/Caller.h"
#include "tests/bench/Clients.h"
#include "tests/bench/RawPostgres.h"

#include "core/hub/desks/Pull.h"
#include "core/hub/store/Schema.h"
#include "core/model/cases/Case.h"

#include <atomic>

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Desks = 16;
constexpr int Size = 20'000;
constexpr int Again = 20;

using Callers = std::vector<std::unique_ptr<Caller>>;

Callers enrolled(const Campus& campus)
{
    Callers out;
    for (int i = 0; i < Desks; ++i) {
        out.push_back(std::make_unique<Caller>(campus.port()));
        out.back()->enrol(QString::fromLatin1(Campus::User), QString::fromLatin1(Campus::Password));
    }
    return out;
}

/// Pages a second while all desks fill themselves at once, each page acknowledged.
double firstPulls(const Callers& callers)
{
    std::atomic<int> pages = 0;
    const double seconds = together(Desks, [&](int i) {
        Caller::Page page{0, true, 0};
        while (page.more) {
            page = callers[size_t(i)]->pull(page.next);
            callers[size_t(i)]->ack(page.next);
            ++pages;
        }
    });
    if (pages < Desks * Size / hub::PageRows) qFatal("the hub gave %d pages", int(pages));
    return pages / seconds;
}

/// The answer got lost: the same page is asked for again and again, and each time goes through the ledger.
double repeats(const Callers& callers)
{
    const double seconds = together(Desks, [&](int i) {
        for (int n = 0; n < Again; ++n) callers[size_t(i)]->pull(0);
    });
    return Desks * Again / seconds;
}

/// The same rows, 500 at a time from anywhere, with nothing decided about them and nothing written down.
class RawPages
{
public:
    explicit RawPages(const QString& address)
    {
        const QByteArray columns = hub::columnsOf(model::kindView(model::KindNo::Case)).toLatin1();
        for (int i = 0; i < Desks; ++i) {
            m_connections.push_back(std::make_unique<RawPostgres>(address));
            m_connections.back()->prepare("page", "SELECT rec, id, ver, " + columns + " FROM r_case WHERE rec > $1 ORDER BY rec LIMIT 500");
        }
    }
    double rate(int each)
    {
        const double seconds = together(Desks, [&](int i) {
            for (int n = 0; n < each; ++n) {
                const int from = (n * 7919 + i * 104'729) % (Size * 9 / 10 - 500);
                if (m_connections[size_t(i)]->run("page", {QByteArray::number(from)}) != 500) qFatal("PostgreSQL gave another number of rows");
            }
        });
        return Desks * each / seconds;
    }

private:
    std::vector<std::unique_ptr<RawPostgres>> m_connections;
};

}

void measurePages(Bench& bench)
{
    const auto campus = bench.campus(Store::Postgres, Size);
    auto& first = bench.table.add({u"P10"_s, u"pages of 500, 16 desks filling themselves, each page in the ledger"_s, u"pages/s"_s, true, 0.25, 0.6, {}, {}});
    auto& again = bench.table.add({u"P10 again"_s, u"the same page again and again, its answer lost"_s, u"pages/s"_s, true, 0.25, 0.6, {}, {}});
    RawPages raw(campus->postgres());
    raw.rate(4);
    for (int round = 0; round < bench.rounds(); ++round) {
        campus->stop();
        campus->serve(bench.hubProgram());
        campus->settle();
        const auto filling = enrolled(*campus);
        first.ours.add(firstPulls(filling));
        first.limit.add(raw.rate(40));
        const auto repeating = enrolled(*campus);
        again.ours.add(repeats(repeating));
        again.limit.add(raw.rate(40));
    }
}

}
