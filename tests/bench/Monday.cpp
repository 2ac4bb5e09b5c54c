#include "tests/bench/Bench.h"
#include "tests/bench/Caller.h"
#include "tests/bench/Clients.h"

#include "core/model/cases/Case.h"

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Batch = 100;
constexpr int Size = 100'000;

/// Desks that were away, each with what was written on it meanwhile.
class Monday
{
public:
    Monday(const Campus& campus, int desks, int each)
    {
        for (int i = 0; i < desks; ++i) {
            auto& caller = m_callers.emplace_back(std::make_unique<Caller>(campus.port()));
            caller->enrol(QString::fromLatin1(Campus::User), QString::fromLatin1(Campus::Password));
            m_seen.push_back(caller->pull(0).next);
            caller->ack(m_seen.back());
        }
        for (int desk = 0; desk < desks; ++desk) {
            auto& ready = m_ready.emplace_back();
            for (int from = 0; from < each; from += Batch) ready.push_back(m_callers[size_t(desk)]->sign(bodies(desk, desks, from)));
        }
    }

    /// Seconds until the last of them has sent what it had and taken a page of what is new.
    double nine()
    {
        return together(int(m_callers.size()), [&](int desk) {
            Caller& caller = *m_callers[size_t(desk)];
            const qint64 next = caller.pull(m_seen[size_t(desk)]).next;
            for (const QByteArray& request : m_ready[size_t(desk)]) caller.push(request, Batch);
            caller.ack(caller.pull(next).next);
        });
    }

private:
    /// Each desk has cases of its own: who edits what another edited is another measure.
    std::vector<wire::Body> bodies(int desk, int desks, int from) const
    {
        std::vector<wire::Body> out;
        for (int i = from; i < from + Batch; ++i) {
            const int number = (i * desks + desk) % (Size * 9 / 10);
            model::Changes changes(model::KindNo::Case);
            changes.to(model::Case::nextDue, QDate(2028, 1, 1).addDays(i));
            out.push_back({MadeUp::id("case/" + QByteArray::number(number + number / 9 + 1)), changes, {m_callers[size_t(desk)]->epoch(), 1}, false, {1'800'000'000'000}});
        }
        return out;
    }

    std::vector<std::unique_ptr<Caller>> m_callers;
    std::vector<qint64> m_seen;
    std::vector<std::vector<QByteArray>> m_ready;
};

}

void measureMonday(Bench& bench)
{
    const auto take = [&](int desks, int each, const QString& what, double floor) {
        auto& row = bench.table.add({u"P18"_s, what, u"s"_s, false, floor, 0, {}, {}});
        for (int round = 0; round < (bench.isQuick() ? 1 : 3); ++round) {
            const auto campus = bench.campus(Store::Postgres, Size);
            campus->serve(bench.hubProgram());
            campus->settle();
            row.ours.add(Monday(*campus, desks, each).nine());
        }
    };
    take(100, 100, u"Monday: 100 desks back at once, 10,000 edits"_s, 60);
    if (bench.isLong()) take(500, 200, u"Monday: 500 desks back at once, 100,000 edits"_s, 120);
}

}
