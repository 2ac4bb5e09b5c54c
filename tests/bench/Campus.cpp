#include "tests/bench/Campus.h"

#include "core/hub/desks/Enrolments.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/home/Founding.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QThread>

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int AtOnce = 5000;
constexpr int Generous = 60'000;

QByteArray shippedPolicy()
{
    QFile file(QStringLiteral(CARREL_SOURCE_DIR "/resources/policy/default.toml"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the shipped policy cannot be read");
    return file.readAll();
}

}

Campus::Campus(QString folder, QString postgres) : m_folder(std::move(folder)), m_postgres(std::move(postgres)) {}

Campus::~Campus() { stop(); }

void Campus::open(bool create)
{
    const hub::HubHome home(places(), m_disk);
    const auto address = home.address();
    const auto keys = home.keys();
    auto policy = access::Policy::parse(shippedPolicy());
    if (!address || !keys || !policy) qFatal("the bench's hub cannot be read");
    static int opened = 0;
    const auto db = hub::openStore(*address, u"bench-%1"_s.arg(++opened), create);
    if (!db) qFatal("the bench's store does not open, fault %d", int(db.error()));
    m_db = db.value();
    if (create && !hub::foundStore(*m_db, random)) qFatal("the bench's store is not empty");
    m_context = std::make_unique<hub::HubContext>(hub::HubContext{
        std::make_shared<const access::Policy>(std::move(policy).value()), *keys, clock, random, random, *hub::epochOf(*m_db), std::make_shared<hub::Shelf>(),
        std::make_shared<hub::SignInGuard>(), base::Stretch::Quick, {}});
}

void Campus::make(const MadeUp& caseload)
{
    if (QFile::exists(m_folder + u"/made"_s)) return;
    hub::HubHome home(places(), m_disk);
    if (!home.make(random, shippedPolicy())) qFatal("the bench's hub cannot be made in %s", qPrintable(m_folder));
    open(true);
    put(caseload.office(QString::fromLatin1(User)));
    for (int i = 0; i < caseload.size(); i += AtOnce) put(caseload.range(i, std::min(caseload.size(), i + AtOnce)));
    hub::addAccount(*m_db, *m_context, QString::fromLatin1(User), MadeUp::id("staff/0"), QString::fromLatin1(Password));
    if (m_db->isPostgres()) m_db->exec(u"VACUUM ANALYZE"_s);
    closeDb();
    QFile made(m_folder + u"/made"_s);
    if (!made.open(QIODevice::WriteOnly)) qFatal("the bench's folder cannot be written");
}

void Campus::takeHome(const Campus& other)
{
    QDir().mkpath(m_folder);
    for (const auto& file : QDir(other.m_folder).entryInfoList(QDir::Files)) {
        const QString to = m_folder + u'/' + file.fileName();
        QFile::remove(to);
        if (!QFile::copy(file.filePath(), to)) qFatal("the bench's hub cannot be copied");
    }
}

void Campus::put(const std::vector<model::Record>& records)
{
    hub::Transaction transaction(db());
    hub::WorkingSet set(db());
    std::map<model::KindNo, QList<model::RecordId>> ids;
    for (const auto& record : records) ids[record.no()] << record.id();
    for (const auto& [kind, list] : ids) set.preload(kind, list);
    for (const auto& record : records) set.put(record);
    hub::FeedWriter(db(), clock, random).append(set, {}, {"import", {}, 0});
    transaction.commit();
}

hub::Db& Campus::db()
{
    if (!m_db) open(false);
    return *m_db;
}

hub::HubContext& Campus::context()
{
    db();
    return *m_context;
}

void Campus::closeDb()
{
    m_db.reset();
    m_context.reset();
}

void Campus::serve(const QString& program)
{
    if (m_postgres.isEmpty()) closeDb();
    QStringList words{u"serve"_s, u"--data"_s, m_folder, u"--listen"_s, u"127.0.0.1:0"_s};
    if (!m_postgres.isEmpty()) words << u"--database"_s << m_postgres;
    m_hub.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_hub.start(program, words);
    while (!m_hub.canReadLine()) {
        if (!m_hub.waitForReadyRead(Generous)) qFatal("the hub does not listen");
    }
    const QString said = QString::fromUtf8(m_hub.readLine());
    m_port = quint16(said.section(u"127.0.0.1:"_s, 1).section(u'.', 0, 0).toUInt());
    if (!m_port) qFatal("the hub said: %s", qPrintable(said));
}

void Campus::settle() const
{
    // Its processor time, of which the kernel tells in hundredths of a second.
    const auto used = [this] {
        QFile file(u"/proc/%1/stat"_s.arg(m_hub.processId()));
        const auto words = file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
        return words.size() > 14 ? words[13].toLongLong() + words[14].toLongLong() : 0;
    };
    for (qint64 before = -1, now = used(); now != before; before = std::exchange(now, used())) QThread::msleep(300);
}

void Campus::stop()
{
    if (m_hub.state() == QProcess::NotRunning) return;
    m_hub.terminate();
    m_hub.waitForFinished(Generous);
}

}
