#include "tests/bench/Bench.h"
#include "tests/bench/Screen.h"

#include "tests/vault/Keyring.h"

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Size = 100'000;

struct Begun {
    double ms;
    double megabytes;
};

/// From the start of the process to its word that the list has been painted, and what it weighs then.
Begun begin(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
{
    const Stopwatch watch;
    Driven process(program, arguments, environment);
    const QByteArray word = process.hear();
    const double ms = watch.ms();
    if (word != "painted") qFatal("%s said %s", qPrintable(program), word.constData());
    return {ms, process.memory()};
}

void fill(Bench& bench, const QString& profile, const QString& hub, const QProcessEnvironment& environment)
{
    Driven desk(bench.program(u"bench_desk"_s), {profile, hub, u"--keychain"_s}, environment);
    desk.tell(QByteArray("enrol ") + Campus::User + ' ' + Campus::Password);
    if (desk.hear() != "yes") qFatal("the bench's desk cannot be enrolled with a keychain");
    if (desk.ask("sync")[1] < Size) qFatal("the bench's desk is not full");
}

}

void measureStart(Bench& bench)
{
    tests::Keyring keyring;
    if (!keyring.startBus() || !keyring.startDaemon(tests::Keyring::Start::Unlocked)) qFatal("no keyring can be started (gnome-keyring, dbus)");
    const Screen screen;
    const auto environment = screen.shownOn(keyring.environment());
    const auto campus = bench.campus(Store::Embedded, Size);
    campus->serve(bench.hubProgram());
    const QString profile = bench.folder(u"window"_s) + u"/profile"_s;
    const QString hub = u"http://127.0.0.1:%1"_s.arg(campus->port());
    fill(bench, profile, hub, environment);
    auto& start = bench.table.add({u"P8"_s, u"process start to a usable list of 100,000 on a screen; limit: an empty window of Qt's"_s, u"ms"_s, false, 4, 2.2, {}, {}});
    auto& memory = bench.table.add({u"P9"_s, u"memory there"_s, u"MB"_s, false, 110, 0, {}, {}});
    const QStringList arguments{u"--profile"_s, profile, u"--hub"_s, hub, u"--until-painted"_s};
    for (int round = -1; round < 2 * bench.rounds(); ++round) {
        const Begun empty = begin(bench.program(u"bench_window"_s), {}, environment);
        const Begun ours = begin(bench.windowProgram(), arguments, environment);
        if (round < 0) continue;
        start.limit.add(empty.ms);
        start.ours.add(ours.ms);
        memory.ours.add(ours.megabytes);
    }
}

}
