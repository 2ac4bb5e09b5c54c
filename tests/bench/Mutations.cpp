#include "tests/bench/Bench.h"
#include "tests/bench/Caller.h"
#include "tests/bench/Clients.h"
#include "tests/bench/RawEdits.h"

#include "core/model/cases/Case.h"

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Desks = 8;
constexpr int Size = 20'000;
constexpr int Singles = 100;
constexpr int Batch = 100;
constexpr int Batches = 6;

/// Edits of cases, no case twice in one run before all have had their turn; each desk has its own.
class Edits
{
public:
    explicit Edits(Campus& campus) : m_made(Size)
    {
        for (int i = 0; i < Desks; ++i) {
            auto& caller = m_callers.emplace_back(std::make_unique<Caller>(campus.port()));
            caller->enrol(QString::fromLatin1(Campus::User), QString::fromLatin1(Campus::Password));
            // What a desk edits it has seen: its first page says up to where.
            caller->ack(caller->pull(0).next);
        }
    }

    /// Mutations a second, `batch` in a request.
    double rate(int requests, int batch)
    {
        std::vector<std::vector<QByteArray>> ready(Desks);
        for (int desk = 0; desk < Desks; ++desk) {
            for (int n = 0; n < requests; ++n) ready[size_t(desk)].push_back(m_callers[size_t(desk)]->sign(bodies(desk, batch)));
        }
        const double seconds = together(Desks, [&](int desk) {
            for (const QByteArray& request : ready[size_t(desk)]) m_callers[size_t(desk)]->push(request, batch);
        });
        return Desks * requests * batch / seconds;
    }

private:
    std::vector<wire::Body> bodies(int desk, int count)
    {
        std::vector<wire::Body> out;
        for (int i = 0; i < count; ++i) {
            const int number = (m_next[desk]++ * Desks + desk) % (Size * 9 / 10);
            model::Changes changes(model::KindNo::Case);
            changes.to(model::Case::nextDue, QDate(2028, 1, 1).addDays(m_next[desk] % 900));
            const auto id = MadeUp::id("case/" + QByteArray::number(number + number / 9 + 1));
            out.push_back({id, changes, {m_callers[size_t(desk)]->epoch(), 1}, false, {1'800'000'000'000}});
        }
        return out;
    }

    MadeUp m_made;
    std::vector<std::unique_ptr<Caller>> m_callers;
    std::array<int, Desks> m_next{};
};

}

void measureMutations(Bench& bench)
{
    const auto campus = bench.campus(Store::Postgres, Size);
    campus->serve(bench.hubProgram());
    campus->settle();
    auto& single = bench.table.add({u"P11"_s, u"edits, one a request, 8 desks at once; limit: one a transaction"_s, u"edits/s"_s, true, 0.2, 0.45, {}, {}});
    auto& many = bench.table.add({u"P11 of 100"_s, u"edits, 100 a request, 8 desks at once; the same limit"_s, u"edits/s"_s, true, 0.2, 0, {}, {}});
    auto& sets = bench.table.add({u"P11 sets"_s, u"the same; limit: one statement for 1,000"_s, u"edits/s"_s, true, 0, 0.35, {}, {}});
    Edits edits(*campus);
    RawEdits raw(campus->postgres(), Desks);
    edits.rate(5, 1);
    raw.singles(20);
    raw.sets(1);
    for (int round = 0; round < bench.rounds(); ++round) {
        single.ours.add(edits.rate(Singles, 1));
        const double limit = raw.singles(2 * Singles);
        single.limit.add(limit);
        const double batched = edits.rate(Batches, Batch);
        many.ours.add(batched);
        many.limit.add(limit);
        sets.ours.add(batched);
        sets.limit.add(raw.sets(4));
    }
}

}
