#include "tests/support/FaultVfs.h"

#include <cstring>
#include <sqlite3.h>

namespace carrel::tests {

namespace {

using Sort = MediumStep::Sort;
using Answer = FaultFolder::Answer;

/// What SQLite holds of an open file; it gives the room, so nothing here has a constructor that matters to it.
struct Handle {
    sqlite3_file base;
    FaultFolder* folder;
    QString* name;
    bool deleteAtClose;
};

sqlite3_vfs* system() { return static_cast<sqlite3_vfs*>(sqlite3_vfs_find("carrel-fault")->pAppData); }

Handle& handleOf(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }

int codeOf(Answer answer, int failed)
{
    switch (answer) {
    case Answer::Done: return SQLITE_OK;
    case Answer::Full: return SQLITE_FULL;
    case Answer::ReadOnly: return SQLITE_READONLY;
    case Answer::Failed: break;
    }
    return failed;
}

int closeFile(sqlite3_file* file)
{
    Handle& handle = handleOf(file);
    if (handle.deleteAtClose) handle.folder->take({Sort::Delete, *handle.name});
    handle.folder->closed(*handle.name);
    delete handle.name;
    handle.name = nullptr;
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* to, int size, sqlite3_int64 at)
{
    const Handle& handle = handleOf(file);
    if (handle.folder->isDead()) return SQLITE_IOERR_READ;
    const auto& state = handle.folder->state();
    const qint64 all = state.exists(*handle.name) ? state.now(*handle.name).size() : 0;
    const qint64 there = std::clamp<qint64>(all - at, 0, size);
    if (there > 0) memcpy(to, state.now(*handle.name).constData() + at, size_t(there));
    if (there == size) return SQLITE_OK;
    memset(static_cast<char*>(to) + there, 0, size_t(size - there));
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 at)
{
    const Handle& handle = handleOf(file);
    return codeOf(handle.folder->take({Sort::Write, *handle.name, at, QByteArray(static_cast<const char*>(from), size)}), SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    const Handle& handle = handleOf(file);
    return codeOf(handle.folder->take({Sort::Truncate, *handle.name, size}), SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file* file, int)
{
    const Handle& handle = handleOf(file);
    return codeOf(handle.folder->take({Sort::Sync, *handle.name}), SQLITE_IOERR_FSYNC);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    const Handle& handle = handleOf(file);
    if (handle.folder->isDead()) return SQLITE_IOERR_FSTAT;
    const auto& state = handle.folder->state();
    *size = state.exists(*handle.name) ? state.now(*handle.name).size() : 0;
    return SQLITE_OK;
}

// One connection at a time has a file of these stories open: nobody is there to lock out.
int lockFile(sqlite3_file*, int) { return SQLITE_OK; }
int checkLock(sqlite3_file*, int* locked)
{
    *locked = 0;
    return SQLITE_OK;
}
int controlFile(sqlite3_file*, int what, void* value)
{
    if (what != SQLITE_FCNTL_MMAP_SIZE) return SQLITE_NOTFOUND;
    // Nothing of it is ever mapped, and whoever asks is told so.
    *static_cast<sqlite3_int64*>(value) = 0;
    return SQLITE_OK;
}
int sectorSize(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int mapShared(sqlite3_file* file, int number, int size, int, void volatile** out)
{
    const Handle& handle = handleOf(file);
    auto& regions = handle.folder->shared(*handle.name);
    while (int(regions.size()) <= number) regions.push_back(std::make_unique<char[]>(size_t(size)));
    *out = regions[size_t(number)].get();
    return SQLITE_OK;
}
int lockShared(sqlite3_file*, int, int, int) { return SQLITE_OK; }
void barrier(sqlite3_file*) {}
int unmapShared(sqlite3_file* file, int)
{
    const Handle& handle = handleOf(file);
    handle.folder->unshare(*handle.name);
    return SQLITE_OK;
}

constexpr sqlite3_io_methods Methods = {2,         closeFile, readFile,    writeFile,  truncateFile,    syncFile,  sizeOfFile, lockFile, lockFile,    checkLock,
                                        controlFile, sectorSize, characteristics, mapShared, lockShared, barrier, unmapShared, nullptr, nullptr};

int openFile(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* given)
{
    const QString name = QString::fromUtf8(path);
    FaultFolder* folder = path ? FaultFolder::of(name) : nullptr;
    if (!folder) return system()->xOpen(system(), path, file, flags, given);
    file->pMethods = nullptr;
    if (folder->isDead()) return SQLITE_CANTOPEN;
    const QString inside = folder->nameOf(name);
    folder->refresh(inside);
    if (!folder->state().exists(inside)) {
        if (!(flags & SQLITE_OPEN_CREATE)) return SQLITE_CANTOPEN;
        if (const Answer made = folder->take({Sort::Create, inside}); made != Answer::Done) return SQLITE_CANTOPEN;
    }
    folder->opened(inside);
    Handle& handle = handleOf(file);
    handle.folder = folder;
    handle.name = new QString(inside);
    handle.deleteAtClose = flags & SQLITE_OPEN_DELETEONCLOSE;
    handle.base.pMethods = &Methods;
    if (given) *given = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* path, int syncFolder)
{
    const QString name = QString::fromUtf8(path);
    FaultFolder* folder = FaultFolder::of(name);
    if (!folder) return system()->xDelete(system(), path, syncFolder);
    const QString inside = folder->nameOf(name);
    folder->refresh(inside);
    if (!folder->state().exists(inside)) return SQLITE_IOERR_DELETE_NOENT;
    const Answer answer = folder->take({Sort::Delete, inside, 0, {}, syncFolder != 0});
    if (answer == Answer::Done) folder->mirror(inside);
    return codeOf(answer, SQLITE_IOERR_DELETE);
}

int accessFile(sqlite3_vfs*, const char* path, int flags, int* out)
{
    const QString name = QString::fromUtf8(path);
    FaultFolder* folder = FaultFolder::of(name);
    if (!folder) return system()->xAccess(system(), path, flags, out);
    folder->refresh(folder->nameOf(name));
    *out = folder->state().exists(folder->nameOf(name));
    return SQLITE_OK;
}

}

void installFaultVfs()
{
    if (sqlite3_vfs_find("carrel-fault")) return;
    static sqlite3_vfs vfs;
    sqlite3_vfs* const usual = sqlite3_vfs_find(nullptr);
    vfs = *usual;
    vfs.pNext = nullptr;
    vfs.szOsFile = std::max(usual->szOsFile, int(sizeof(Handle)));
    vfs.zName = "carrel-fault";
    vfs.pAppData = usual;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    // Everything else is the system's own, which wants to be asked as itself.
    vfs.xFullPathname = [](sqlite3_vfs*, const char* path, int size, char* out) { return system()->xFullPathname(system(), path, size, out); };
    vfs.xRandomness = [](sqlite3_vfs*, int size, char* out) { return system()->xRandomness(system(), size, out); };
    vfs.xSleep = [](sqlite3_vfs*, int microseconds) { return system()->xSleep(system(), microseconds); };
    if (sqlite3_vfs_register(&vfs, 1) != SQLITE_OK) qFatal("the fault VFS cannot be registered");
}

}
