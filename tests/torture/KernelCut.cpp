#include "tests/torture/Drawer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <cstdio>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace carrel;
using namespace Qt::StringLiterals;

namespace {

// Of the kernel's fs/ext4/ext4.h: from here on the file system answers nothing but errors, and what its journal has not
// on the medium yet is gone.
constexpr unsigned long Shutdown = _IOR('X', 125, quint32);
constexpr quint32 WithoutFlush = 2;

QString wordsOf(int number) { return u"words %1 "_s.arg(number) + u"and more "_s.repeated(number % 50); }

/// Saves edits until the medium fails; every line it prints was acknowledged before.
int writeEdits(const QString& folder, bool fresh)
{
    base::SystemDisk disk;
    if (!disk.makeFolder(folder)) return 2;
    QFile unsynced(folder + u"/unsynced"_s);
    try {
        const auto drawer = tests::Drawer::open(disk, folder, fresh ? sqlcipher::Mode::Create : sqlcipher::Mode::Existing);
        if (!drawer || !unsynced.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) return 2;
        if (fresh) drawer->cache->endFilling();
        for (;;) {
            const int number = int(drawer->outbox.lastNumber()) + 1;
            if (!drawer->saveNote(number, wordsOf(number), true)) return 0;
            unsynced.write(QByteArray::number(number) + '\n');
            std::printf("%d\n", number);
            std::fflush(stdout);
        }
    } catch (const store::CacheFailure&) {
        return 0;
    }
}

bool ran(const QString& program, const QStringList& arguments) { return QProcess::execute(program, arguments) == 0; }

struct Bench {
    QString image;
    QString mount;
    QString desk() const { return mount + u"/desk"_s; }
    bool begin() const
    {
        QFile file(image);
        return file.open(QIODevice::WriteOnly) && file.resize(qint64(256) << 20) && ran(u"mkfs.ext4"_s, {u"-q"_s, u"-F"_s, image}) && base::SystemDisk().makeFolder(mount).ok();
    }
    bool up() const { return ran(u"mount"_s, {u"-o"_s, u"loop"_s, image, mount}); }
    bool down() const { return ran(u"umount"_s, {mount}); }
    QByteArray unsynced() const
    {
        QFile file(desk() + u"/unsynced"_s);
        return file.open(QIODevice::ReadOnly) ? '\n' + file.readAll() : QByteArray();
    }
    bool cutPower() const
    {
        const int folder = ::open(QFile::encodeName(mount).constData(), O_RDONLY | O_CLOEXEC);
        quint32 how = WithoutFlush;
        const bool done = folder >= 0 && ::ioctl(folder, Shutdown, &how) == 0;
        if (folder >= 0) ::close(folder);
        return done;
    }
};

/// Lets a child write, cuts after so many lines, and returns the last number that was acknowledged.
int writeUntilCut(const Bench& bench, bool fresh, int lines)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"write"_s, bench.desk(), fresh ? u"fresh"_s : u"again"_s});
    QByteArray said;
    while (said.count('\n') < lines && child.waitForReadyRead(60'000)) said += child.readAllStandardOutput();
    if (!bench.cutPower()) qFatal("the file system cannot be shut down");
    child.waitForFinished(60'000);
    said += child.readAllStandardOutput();
    const auto all = said.trimmed().split('\n');
    return all.last().toInt();
}

/// How many acknowledged edits are not there, or not as they were; -1: the file does not open, or is not whole.
int lostOf(const Bench& bench, int acknowledged)
{
    base::SystemDisk disk;
    const auto drawer = tests::Drawer::open(disk, bench.desk(), sqlcipher::Mode::Existing);
    if (!drawer || !drawer->damage().isEmpty()) return -1;
    const auto twins = drawer->twins();
    int lost = 0;
    for (int number = 1; number <= acknowledged; ++number) lost += drawer->note(number) != wordsOf(number) || !twins.contains(number);
    return lost;
}

int prove(const Bench& bench, int rounds)
{
    base::SeededRandom random("a real kernel");
    int cuts = 0, acknowledged = 0, lost = 0, broken = 0, unsyncedLost = 0;
    if (!bench.begin()) return 2;
    for (int round = 0; round < rounds; ++round) {
        // A new file every so often, so that making one is cut, too.
        const bool fresh = round % 20 == 0;
        if (!bench.up()) return 2;
        if (fresh) ran(u"rm"_s, {u"-rf"_s, bench.desk()});
        const int last = writeUntilCut(bench, fresh, 1 + int(random.below(12)));
        if (!bench.down() || !bench.up()) return 2;
        ++cuts;
        acknowledged += last > 0;
        const int missing = lostOf(bench, last);
        lost += std::max(0, missing);
        broken += missing < 0;
        unsyncedLost += last > 0 && !bench.unsynced().contains('\n' + QByteArray::number(last) + '\n');
        if (!bench.down()) return 2;
    }
    std::printf("powercut-ext4: %d cuts of a real kernel, %d with acknowledged edits: %d edits lost, %d files broken; of a file that nobody synced the last line was lost %d times\n",
                cuts, acknowledged, lost, broken, unsyncedLost);
    // The control: a cut after which even that is there was none.
    return lost || broken || unsyncedLost < cuts / 2 ? 1 : 0;
}

}

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList given = app.arguments();
    if (given.size() == 4 && given[1] == u"write") return writeEdits(given[2], given[3] == u"fresh");
    if (given.size() < 2) return 2;
    const int rounds = given.value(2).toInt();
    const int outcome = prove({given[1] + u"/image"_s, given[1] + u"/mount"_s}, rounds > 0 ? rounds : 50);
    if (outcome == 2) std::fprintf(stderr, "the file system of the proof cannot be made or mounted here\n");
    return outcome;
}
