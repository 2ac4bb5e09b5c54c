#include "tests/bench/Bench.h"
#include "tests/bench/Caller.h"
#include "tests/bench/RawEdits.h"
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
constexpr int Offline = 1000;

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
        pair.ours = bench.desk(campus);
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

/// Ids of cases, a line each.
QString caseFile(Bench& bench, const QString& name, int size, int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i) lines += MadeUp(size).at((i * 37 % (size / 10)) * 10 + 3).id().text().toUtf8() + '\n';
    return bench.file(name, lines);
}

/// What was edited offline goes to the hub, and its echo comes back.
void pushes(Bench& bench, const Campus& campus, Driven& desk, int size)
{
    auto& push = bench.table.add({u"P4"_s, u"push of 1,000 offline edits, 100,000 held; limit: one statement"_s, u"ms"_s, false, 6, 2, {}, {}});
    const QByteArray file = caseFile(bench, u"offline"_s, size, Offline).toUtf8();
    RawEdits raw(campus.postgres(), 1);
    raw.sets(1);
    for (int round = -1; round < bench.rounds(); ++round) {
        desk.ask("edit " + file);
        const double ours = desk.ask("sync")[0];
        const double limit = Offline / raw.sets(1) * 1000;
        if (round < 0) continue;
        push.ours.add(ours);
        push.limit.add(limit);
    }
}

/// The rows field by field instead of record by record: equal values lie together, which packs best.
QByteArray byColumns(const QByteArray& lines)
{
    std::map<std::pair<char, int>, QByteArray> columns;
    for (const QByteArray& line : lines.split('\n')) {
        int number = 0;
        for (const QByteArray& value : line.split('\t')) columns[{line.isEmpty() ? ' ' : line[0], number++}].append(value).append('\n');
    }
    QByteArray out;
    for (const auto& [column, values] : columns) out += values;
    return out;
}

void bytes(Bench& bench, int size)
{
    constexpr double Mega = 1'000'000;
    auto& line = bench.table.add({u"P19"_s, u"bytes of a first pull of 100,000 (gzipped JSON: 19.5)"_s, u"MB"_s, false, 20, 14.6, {}, {}});
    auto& least = bench.table.add({u"P19 / L"_s, u"the same; limit: the rows by column, zstd"_s, u"MB"_s, false, 0, 1.08, {}, {}});
    const auto campus = bench.campus(Store::Postgres, size);
    campus->serve(bench.hubProgram());
    campus->settle();
    Caller caller(campus->port());
    caller.enrol(QString::fromLatin1(Campus::User), QString::fromLatin1(Campus::Password));
    qint64 all = 0;
    for (Caller::Page page{0, true, 0}; page.more; all += page.bytes) page = caller.pull(page.next);
    line.ours.add(double(all) / Mega);
    least.ours.add(double(all) / Mega);
    least.limit.add(double(wire::compress(byColumns(MadeUp(size).lines(0, size)), 3).size()) / Mega);
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
        const QByteArray file = caseFile(bench, u"edited"_s, size, Edits).toUtf8();
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
    constexpr int Size = 100'000;
    if (wanted.contains(u"P19"_s)) bytes(bench, Size);
    const QSet<QString> large{u"P2"_s, u"P3"_s, u"P4"_s, u"P5"_s, u"P6"_s, u"P7"_s};
    if (!large.intersects(wanted)) return;
    const auto campus = bench.campus(Store::Postgres, Size);
    Measure& time = bench.table.add({u"P2"_s, u"first pull of 100,000, hub on PostgreSQL"_s, u"ms"_s, false, 3, 1.6, {}, {}});
    Measure& memory = bench.table.add({u"P2 memory"_s, u"the desk's most memory meanwhile"_s, u"MB"_s, false, 170, 100, {}, {}});
    Pair pair = firstPulls(bench, *campus, Size, time, &memory);
    if (wanted.contains(u"P3"_s)) {
        auto& change = bench.table.add({u"P3"_s, u"pull of 100 changed records, 100,000 held"_s, u"ms"_s, false, 3, 1.3, {}, {}});
        changePulls(bench, *campus, pair, Size, change);
    }
    localDeeds(bench, pair, Size, wanted);
    if (wanted.contains(u"P4"_s)) pushes(bench, *campus, *pair.ours, Size);
}

}
