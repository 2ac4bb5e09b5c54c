#include "tests/bench/Bench.h"
#include "tests/bench/RawPostgres.h"
#include "tests/bench/Spout.h"

#include "core/hub/store/WorkingSet.h"
#include "core/model/cases/Case.h"
#include "core/model/people/Student.h"
#include "core/wire/Zstd.h"

namespace carrel::bench {

using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

constexpr int Changed = 100;
constexpr int Asked = 400;
constexpr int Edits = 200;

QByteArray heading(KindNo no)
{
    const auto& kind = model::kindView(no);
    QByteArray out = no == KindNo::Student ? "s\tid" : "c\tid";
    for (const auto* field : kind.fields()) out += (field->has(model::Searched) ? "\t+" : "\t") + QByteArray(model::latin(field->name).data());
    return out + '\n';
}

/// The limit's program on a file of its own.
std::unique_ptr<Driven> makeLimit(Bench& bench)
{
    auto limit = std::make_unique<Driven>(bench.program(u"bench_limit"_s), QStringList{bench.folder(u"limit"_s) + u"/limit.db"_s});
    limit->tell((heading(KindNo::Student) + heading(KindNo::Case)).trimmed());
    return limit;
}

std::unique_ptr<Driven> makeDesk(Bench& bench, const Campus& campus)
{
    auto desk = std::make_unique<Driven>(bench.program(u"bench_desk"_s), QStringList{bench.folder(u"desk"_s) + u"/profile"_s, u"http://127.0.0.1:%1"_s.arg(campus.port())});
    desk->tell(QByteArray("enrol ") + Campus::User + ' ' + Campus::Password);
    if (desk->hear() != "yes") qFatal("the bench's desk cannot be enrolled");
    return desk;
}

/// Two desks that hold the same: ours, and the raw one.
struct Pair {
    std::unique_ptr<Driven> ours;
    std::unique_ptr<Driven> limit;
};

/// First pulls, each of a hub that no desk has asked before; the last pair of desks is left.
Pair firstPulls(Bench& bench, Campus& campus, int size, Measure& time, Measure* memory)
{
    const QByteArray packed = wire::compress(MadeUp(size).lines(0, size), 3);
    const Spout spout([&] { return packed; });
    Pair pair;
    for (int round = 0; round < bench.rounds(); ++round) {
        pair = {};
        campus.stop();
        campus.serve(bench.hubProgram());
        // What is measured is a hub in service, as the limit's server has its file at hand.
        campus.settle();
        pair.limit = makeLimit(bench);
        time.limit.add(pair.limit->ask("fill " + spout.port())[0]);
        pair.ours = makeDesk(bench, campus);
        const auto answer = pair.ours->ask("sync");
        if (answer[1] < size || answer[2] != 0) qFatal("the desk holds %.0f records, standing %.0f", answer[1], answer[2]);
        time.ours.add(answer[0]);
        if (memory) memory->ours.add(pair.ours->ask("memory")[0] / 1024);
    }
    return pair;
}

/// Changes the same cases at the hub and in what the limit will be sent.
class Changes
{
public:
    Changes(Campus& campus, int size) : m_campus(campus), m_made(size), m_raw(campus.postgres()) {}

    void make(int round)
    {
        std::vector<model::Record> records;
        QByteArray recs = "{";
        hub::WorkingSet set(m_campus.db());
        for (int i = 0; i < Changed; ++i) {
            const auto id = m_made.at(1 + (i * 97 + round * 31) % (m_made.size() / 10) * 10).id();
            auto record = *set.find(KindNo::Case, id);
            record.put(model::Case::nextStep, u"ring again in round %1"_s.arg(round));
            record.put(model::Case::nextDue, QDate(2027, 1, 1).addDays(round * 7 + i % 7));
            records.push_back(record);
            recs += (i ? "," : "") + QByteArray::number(set.stored(KindNo::Case, id)->rec);
        }
        m_recs = recs + '}';
        m_campus.put(records);
    }
    /// What a server with nothing to decide would answer: the rows as the database has them, packed.
    QByteArray packed() { return wire::compress(m_raw.caseLines(m_recs), 3); }

private:
    Campus& m_campus;
    MadeUp m_made;
    RawPostgres m_raw;
    QByteArray m_recs;
};

void changePulls(Bench& bench, Campus& campus, Pair& pair, int size, Measure& time)
{
    Changes changes(campus, size);
    const Spout spout([&] { return changes.packed(); });
    for (int round = 0; round < bench.rounds() + 2; ++round) {
        changes.make(round);
        const double ours = pair.ours->ask("sync")[0];
        const double limit = pair.limit->ask("apply " + spout.port())[0];
        if (round < 2) continue; // The first ones prepare statements.
        time.ours.add(ours);
        time.limit.add(limit);
    }
    campus.closeDb();
}

/// Deeds on the desk alone: each round asks both for the same, by turns, and keeps the median (and the 95th of a hundred).
void local(Bench& bench, Pair& pair, const QByteArray& ours, const QByteArray& limit, Measure& median, Measure* tail)
{
    pair.ours->ask(ours);
    pair.limit->ask(limit);
    for (int round = 0; round < bench.rounds(); ++round) {
        const auto mine = pair.ours->ask(ours);
        const auto raw = pair.limit->ask(limit);
        median.ours.add(mine[0]);
        median.limit.add(raw[0]);
        if (!tail) continue;
        tail->ours.add(mine[1]);
        tail->limit.add(raw[1]);
    }
}

void localDeeds(Bench& bench, Pair& pair, int size, const QSet<QString>& wanted)
{
    const QByteArray asked = QByteArray::number(Asked);
    if (wanted.contains(u"P6"_s)) {
        auto& page = bench.table.add({u"P6"_s, u"page of 50 of 100,000 cases in one state, by due day, with their students"_s, u"ms"_s, false, 5, 1.5, {}, {}});
        local(bench, pair, "state " + asked, "state waiting " + asked, page, nullptr);
        auto& mine = bench.table.add({u"P6 mine"_s, u"the same: one owner's open cases"_s, u"ms"_s, false, 5, 1.5, {}, {}});
        local(bench, pair, "owner " + asked, "owner " + MadeUp::id("staff/0").text().toLatin1() + ' ' + asked, mine, nullptr);
    }
    if (wanted.contains(u"P7"_s)) {
        QByteArray lines;
        for (int i = 0; i < Asked; ++i) lines += MadeUp::typed(i).toUtf8() + '\n';
        const QByteArray file = bench.file(u"typed"_s, lines).toUtf8();
        auto& key = bench.table.add({u"P7"_s, u"keystroke in the search, the best 50 of 100,000"_s, u"ms"_s, false, 4, 1.3, {}, {}});
        auto& slow = bench.table.add({u"P7 p95"_s, u"the same, the slowest twentieth"_s, u"ms"_s, false, 4, 1.3, {}, {}});
        local(bench, pair, "search " + file, "search " + file, key, &slow);
    }
    if (wanted.contains(u"P5"_s)) {
        QByteArray lines;
        for (int i = 0; i < Edits; ++i) lines += MadeUp(size).at((i * 37 % (size / 10)) * 10 + 3).id().text().toUtf8() + '\n';
        const QByteArray file = bench.file(u"edited"_s, lines).toUtf8();
        // What ours promises is on the medium twice, and so it is compared; what it takes longer than one copy is told as well.
        auto& save = bench.table.add({u"P5"_s, u"save one edit, on the medium twice (log, sealed journal), as the limit does"_s, u"ms"_s, false, 3, 1.5, {}, {}});
        auto& slow = bench.table.add({u"P5 p95"_s, u"the same, the slowest twentieth"_s, u"ms"_s, false, 3, 0, {}, {}});
        local(bench, pair, "edit " + file, "edit " + file + " twice", save, &slow);
        auto& once = bench.table.add({u"P5 once"_s, u"the same edit, against a limit that is on the medium once"_s, u"ms"_s, false, 0, 0, {}, {}});
        local(bench, pair, "edit " + file, "edit " + file, once, nullptr);
    }
}

}

void measurePulls(Bench& bench, const QSet<QString>& wanted)
{
    if (wanted.contains(u"P1"_s)) {
        constexpr int Size = 20'000;
        auto campus = bench.campus(Store::Postgres, Size);
        firstPulls(bench, *campus, Size, bench.table.add({u"P1"_s, u"first pull of 20,000, hub on PostgreSQL"_s, u"ms"_s, false, 3, 1.6, {}, {}}), nullptr);
        campus = bench.campus(Store::Embedded, Size);
        firstPulls(bench, *campus, Size, bench.table.add({u"P1 file"_s, u"the same, hub on its own file"_s, u"ms"_s, false, 3, 1.6, {}, {}}), nullptr);
    }
    const QSet<QString> large{u"P2"_s, u"P3"_s, u"P5"_s, u"P6"_s, u"P7"_s};
    if (!large.intersects(wanted)) return;
    constexpr int Size = 100'000;
    const auto campus = bench.campus(Store::Postgres, Size);
    Measure& time = bench.table.add({u"P2"_s, u"first pull of 100,000, hub on PostgreSQL"_s, u"ms"_s, false, 3, 1.6, {}, {}});
    Measure& memory = bench.table.add({u"P2 memory"_s, u"the desk's most memory meanwhile"_s, u"MB"_s, false, 170, 100, {}, {}});
    Pair pair = firstPulls(bench, *campus, Size, time, &memory);
    if (wanted.contains(u"P3"_s)) {
        auto& change = bench.table.add({u"P3"_s, u"pull of 100 changed records, 100,000 held"_s, u"ms"_s, false, 3, 1.3, {}, {}});
        changePulls(bench, *campus, pair, Size, change);
    }
    localDeeds(bench, pair, Size, wanted);
}

}
