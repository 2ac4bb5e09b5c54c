#include "tests/bench/Bench.h"

#include "core/hub/desks/Enrolments.h"
#include "core/hub/desks/Pull.h"
#include "core/model/cases/Case.h"
#include "core/model/people/Staff.h"

namespace carrel::bench {

using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

constexpr int Changed = 100;

/// Desks that have been enrolled and pull straight from the store, without a wire: what is left is the hub's own work.
class Held
{
public:
    Held(Campus& campus, int desks) : m_campus(campus)
    {
        auto& db = campus.db();
        const auto& context = campus.context();
        for (int i = 0; i < desks; ++i) {
            const auto keys = base::SigningKeys::fromSeed(base::Secret::fromRandom(campus.random));
            const auto made = hub::Enrolments(db, context).enrol({QString::fromLatin1(Campus::User), QString::fromLatin1(Campus::Password),
                                                                  u"bench"_s, u"bench"_s, u"0"_s, keys.publicKey, u"1"_s});
            if (!made) qFatal("the bench's desk cannot be enrolled, fault %d", int(made.error()));
            m_desks.push_back({hub::Enrolments(db, context).byId(made->id)->no, 0});
        }
    }

    /// All desks, one after another, each until there is no more; milliseconds for a desk.
    double pullAll()
    {
        auto& db = m_campus.db();
        const auto& context = m_campus.context();
        const Stopwatch watch;
        for (auto& [no, after] : m_desks) {
            for (bool more = true; more;) {
                const auto page = hub::pullPage(db, context, no, after, context.epoch);
                more = page.left(2048).contains("\"more\":true");
                after = hub::Enrolments(db, context).locked(no)->delivered;
                hub::acknowledge(db, no, {after, {}}, context.clock.now());
            }
        }
        return watch.ms() / double(m_desks.size());
    }

private:
    struct One {
        qint64 no;
        qint64 after;
    };
    Campus& m_campus;
    std::vector<One> m_desks;
};

void change(Campus& campus, int size, int round)
{
    const MadeUp made(size);
    hub::WorkingSet set(campus.db());
    std::vector<model::Record> records;
    for (int i = 0; i < Changed; ++i) {
        auto record = *set.find(KindNo::Case, made.at(1 + i * 7 % (size / 10) * 10).id());
        record.put(model::Case::nextDue, QDate(2028, 1, 1).addDays(round * 3 + i % 3));
        records.push_back(record);
    }
    campus.put(records);
}

/// The same person in another role: every row must be looked at, most show something else or go.
void flip(Campus& campus, bool back)
{
    hub::WorkingSet set(campus.db());
    auto post = *set.find(KindNo::Post, MadeUp::id("post"));
    post.put(model::Post::role, back ? u"adviser"_s : u"line-manager"_s);
    campus.put({post});
}

void measure(Bench& bench, Store store, int desks, int size)
{
    const QString where = store == Store::Postgres ? u"PostgreSQL"_s : u"own file"_s;
    const QString id = store == Store::Postgres ? u"L"_s : u"L file"_s;
    const QString scale = u" (%L1 desks × %L2, %3)"_s.arg(desks).arg(size).arg(where);
    auto& table = bench.table;
    auto& first = table.add({id, u"ledger: a desk's first pull"_s + scale, u"ms"_s, false, 0, 0, {}, {}});
    auto& changed = table.add({id, u"ledger: its pull after 100 changes"_s + scale, u"ms"_s, false, 0, 0, {}, {}});
    auto& flipped = table.add({id, u"ledger: its pull after a role flip"_s + scale, u"ms"_s, false, 0, 0, {}, {}});
    for (int round = 0; round < (size > 10'000 ? 1 : bench.rounds()); ++round) {
        auto campus = bench.campus(store, size);
        Held held(*campus, desks);
        first.ours.add(held.pullAll());
        change(*campus, size, round);
        changed.ours.add(held.pullAll());
        flip(*campus, false);
        flipped.ours.add(held.pullAll());
    }
}

}

void measureLedger(Bench& bench)
{
    for (const Store store : {Store::Postgres, Store::Embedded}) {
        measure(bench, store, 20, 2'000);
        if (bench.isLong()) measure(bench, store, 500, 20'000);
    }
}

}
