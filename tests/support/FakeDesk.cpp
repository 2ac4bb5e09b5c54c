#include "tests/support/FakeDesk.h"

#include "tests/support/FakeCampus.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QStorageInfo>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlRecord>
#include <sqlite3.h>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

void copyFolder(const QString& from, const QString& to)
{
    QDir(to).removeRecursively();
    if (!QDir().mkpath(to)) qFatal("a folder could not be made");
    for (const QString& file : QDir(from).entryList(QDir::Files)) {
        if (!QFile::copy(from + u'/' + file, to + u'/' + file)) qFatal("a file could not be copied");
    }
}

/// The desk's own connection, found by its file.
QSqlDatabase connectionTo(const QString& file)
{
    for (const QString& name : QSqlDatabase::connectionNames()) {
        QSqlDatabase database = QSqlDatabase::database(name, false);
        if (database.databaseName() == file) return database;
    }
    qFatal("the cache is not open");
}

}

QString scratchFolder()
{
    constexpr qint64 Plenty = qint64(512) << 20;
    const QStorageInfo memory(u"/dev/shm"_s);
    const bool usable = memory.isValid() && !memory.isReadOnly() && memory.bytesAvailable() > Plenty;
    return (usable ? memory.rootPath() : QDir::tempPath()) + u"/story-XXXXXX"_s;
}

FakeLine::~FakeLine() { abandon(); }

void FakeLine::send(const wire::Request& request, std::function<void(wire::Reply)> done)
{
    m_campus.m_calls.push_back({this, m_desk, request, std::move(done)});
}

void FakeLine::abandon()
{
    std::erase_if(m_campus.m_calls, [this](const FakeCampus::Call& call) { return call.line == this; });
}

FakeDesk::FakeDesk(FakeCampus& campus, const QString& who, const QString& called)
    : user(who), name(called), enrolledAs(called), clock(campus.clock), random("desk " + called.toUtf8()), m_campus(campus)
{
    build();
}

FakeDesk::~FakeDesk() = default;

void FakeDesk::build()
{
    desk.reset();
    disk.startAnew();
    const auto line = [this] { return std::make_unique<FakeLine>(m_campus, name); };
    desk = std::make_unique<session::Desk>(session::Place{folder.filePath(u"profile"_s), enrolledAs, u"test"_s, u"0"_s},
                                           session::Tools{disk, clock, random, *m_keyring, line, ear, base::Stretch::Quick,
                                                          [this] { return browser ? browser() : nullptr; }});
}

void FakeDesk::unlock()
{
    const auto fault = desk->unlock({session::KeyChoice::How::Keychain, {}, pin});
    if (fault == session::UnlockFault::LeaseExpired) return m_campus.renewLease(*this);
    if (fault != session::UnlockFault::None) qFatal("the desk does not open again, fault %d", int(fault));
}

void FakeDesk::restart()
{
    build();
    unlock();
}

void FakeDesk::moveToMedium()
{
    desk.reset();
    medium = std::make_unique<FaultFolder>(folder.filePath(u"profile"_s));
    disk.beneath = &medium->disk();
    restart();
}

void FakeDesk::powerCycle(Survival survival, base::Random& dice)
{
    medium->cutPower();
    desk.reset();
    medium->failSyncs = 0;
    medium->room.reset();
    medium->powerUp(survival, dice);
    build();
}

void FakeDesk::keep()
{
    copyFolder(folder.filePath(u"profile"_s), copy.filePath(u"profile"_s));
    m_keptItems = m_keyring->items;
}

void FakeDesk::takeKept()
{
    copyFolder(copy.filePath(u"profile"_s), folder.filePath(u"profile"_s));
    m_keyring->items = m_keptItems;
}

void FakeDesk::keepCopy()
{
    desk.reset();
    keep();
    restart();
}

void FakeDesk::putBackCopy()
{
    desk.reset();
    takeKept();
    restart();
}

void FakeDesk::putBackOnly(PutBack what)
{
    desk.reset();
    if (what == PutBack::Folder) copyFolder(copy.filePath(u"profile"_s), folder.filePath(u"profile"_s));
    for (const QString& file : {u"cache.db"_s, u"cache.db-wal"_s, u"cache.db-shm"_s, u"desk.generation"_s}) {
        if (what == PutBack::Folder || (what == PutBack::Cache && file == u"desk.generation")) continue;
        QFile::remove(filePath(file));
        const QString kept = copy.filePath(u"profile/"_s + file);
        if (QFile::exists(kept) && !QFile::copy(kept, filePath(file))) qFatal("a file could not be put back");
    }
    restart();
}

void FakeDesk::shareKeyringOf(FakeDesk& other)
{
    m_keyring = other.m_keyring;
    build();
}

void FakeDesk::takeCopyOf(FakeDesk& other)
{
    other.desk.reset();
    desk.reset();
    copyFolder(other.folder.filePath(u"profile"_s), folder.filePath(u"profile"_s));
    keys.items = other.keys.items;
    enrolledAs = other.enrolledAs;
    other.restart();
    restart();
}

void FakeDesk::forgetAge()
{
    {
        QSqlQuery query(connectionTo(filePath(u"cache.db"_s)));
        if (!query.exec(u"DELETE FROM meta WHERE name IN ('generation', 'noted')"_s)) qFatal("the age could not be forgotten");
    }
    desk.reset();
    QFile::remove(filePath(u"desk.generation"_s));
    for (const QString& item : m_keyring->items.keys()) {
        if (item.endsWith(u"-generation")) m_keyring->items.remove(item);
    }
}

void FakeDesk::limitPages(qint64 most)
{
    QSqlQuery limit(connectionTo(filePath(u"cache.db"_s)));
    if (!limit.exec(u"PRAGMA max_page_count = %1"_s.arg(most))) qFatal("the cache could not be limited, %s", qPrintable(limit.lastError().nativeErrorCode()));
}

void FakeDesk::fillDisk() { limitPages(1); }

void FakeDesk::emptyDisk() { limitPages(1'000'000); }

bool FakeDesk::holdsAnywhere(const QString& words) { return cells().contains(words.toUtf8()); }

QByteArray FakeDesk::cells()
{
    const QSqlDatabase database = connectionTo(filePath(u"cache.db"_s));
    QStringList tables;
    QSqlQuery names(database);
    if (!names.exec(u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s)) qFatal("the cache cannot be read");
    while (names.next()) tables << names.value(0).toString();
    names.finish();
    QByteArray out;
    for (const QString& table : std::as_const(tables)) {
        out += '[' + table.toUtf8() + "]\n";
        QSqlQuery rows(database);
        rows.setForwardOnly(true);
        if (!rows.exec(u"SELECT * FROM \"%1\""_s.arg(table))) qFatal("a table of the cache cannot be read");
        const int columns = rows.record().count();
        while (rows.next()) {
            for (int i = 0; i < columns; ++i) out += rows.value(i).toByteArray() + '\t';
            out += '\n';
        }
    }
    return out;
}

QByteArray FakeDesk::pages()
{
    const QVariant handle = connectionTo(filePath(u"cache.db"_s)).driver()->handle();
    sqlite3_int64 size = 0;
    const std::unique_ptr<uchar, decltype(&sqlite3_free)> copy(sqlite3_serialize(*static_cast<sqlite3* const*>(handle.constData()), "main", &size, 0), &sqlite3_free);
    if (!copy) qFatal("the cache's pages cannot be read");
    QByteArray out(reinterpret_cast<const char*>(copy.get()), qsizetype(size));
    // The cipher draws where a file's change counter starts (it stands twice on the first page) and fills the reserve at
    // the end of every page: neither says anything.
    constexpr int PageSize = 4096;
    const int reserve = uchar(out[20]);
    for (const int counter : {24, 92}) out.replace(counter, 4, "----");
    for (qsizetype end = PageSize; end <= out.size(); end += PageSize) out.replace(end - reserve, reserve, QByteArray(reserve, '-'));
    return out;
}

QByteArray FakeDesk::files() const
{
    QByteArray out;
    QDirIterator walk(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly)) qFatal("a file of the profile cannot be read");
        out += file.fileName().mid(folder.path().size()).toUtf8() + '\n' + file.readAll() + '\n';
    }
    return out;
}

std::vector<HeldRow> heldIn(const QString& cacheFile)
{
    const QSqlDatabase database = connectionTo(cacheFile);
    std::vector<HeldRow> out;
    for (const auto& kind : model::catalogue()) {
        for (const bool isBase : {false, true}) {
            QSqlQuery rows(database);
            const QString table = (isBase ? u"b_"_s : u"r_"_s) + kind.name();
            if (!rows.exec(u"SELECT r.id, r.delivery, s.packed FROM %1 r JOIN shape s ON s.no = r.shape"_s.arg(table))) {
                qFatal("the cache's rows cannot be read");
            }
            while (rows.next()) {
                out.push_back({kind.no(), *model::RecordId::parse(rows.value(0).toString()), rows.value(1).toLongLong(),
                               model::Shape::unpacked(kind, rows.value(2).toByteArray()), isBase});
            }
        }
    }
    return out;
}

QString FakeDesk::strayWords()
{
    const QSqlDatabase database = connectionTo(filePath(u"cache.db"_s));
    QSqlQuery words(database);
    if (!words.exec(u"SELECT id FROM search_docsize"_s)) qFatal("the search index cannot be read");
    while (words.next()) {
        const qint64 id = words.value(0).toLongLong();
        const auto* kind = model::findKind(model::KindNo(id >> 40));
        QSqlQuery row(database);
        const qint64 no = id & ((qint64(1) << 40) - 1);
        if (!kind || !row.exec(u"SELECT 1 FROM r_%1 WHERE no = %2"_s.arg(kind->name()).arg(no)) || !row.next()) {
            return u"the search index knows words of a row that is gone"_s;
        }
    }
    return {};
}

}
