#include "tests/bench/Bench.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <cstdio>

namespace carrel::bench {

using namespace Qt::StringLiterals;

Bench::Bench(Pace pace, QString programs) : m_pace(pace), m_programs(std::move(programs)) {}

QString Bench::hubProgram() const { return m_programs + u"/../../app/hub/carrel-hub"_s; }

QString Bench::windowProgram() const { return m_programs + u"/../../app/console/carrel"_s; }

QString Bench::folder(const QString& name)
{
    const QString made = m_folder.filePath(u"%1-%2"_s.arg(name).arg(++m_made));
    QDir().mkpath(made);
    return made;
}

QString Bench::file(const QString& name, const QByteArray& text)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("%s cannot be written", qPrintable(path));
    return path;
}

tests::PostgresCluster& Bench::cluster()
{
    QString why;
    if (!m_cluster) m_cluster = tests::PostgresCluster::start(&why, tests::PostgresCluster::Durability::On);
    if (!m_cluster) qFatal("PostgreSQL: %s", qPrintable(why));
    return *m_cluster;
}

std::unique_ptr<Campus> Bench::campus(Store store, int size)
{
    auto& filled = m_filled[{store, size}];
    const bool postgres = store == Store::Postgres;
    if (!filled) {
        say(u"Filling a hub %1 with %L2 records."_s.arg(postgres ? u"on PostgreSQL"_s : u"on its own file"_s).arg(size));
        filled = std::make_unique<Campus>(folder(u"seed"_s), postgres ? cluster().makeDatabase() : QString());
        filled->make(MadeUp(size));
    }
    auto made = std::make_unique<Campus>(folder(u"hub"_s), postgres ? cluster().copyOf(filled->postgres()) : QString());
    made->takeHome(*filled);
    return made;
}

std::unique_ptr<Driven> Bench::desk(const Campus& campus)
{
    auto desk = std::make_unique<Driven>(program(u"bench_desk"_s), QStringList{folder(u"desk"_s) + u"/profile"_s, u"http://127.0.0.1:%1"_s.arg(campus.port())});
    desk->tell(QByteArray("enrol ") + Campus::User + ' ' + Campus::Password);
    if (desk->hear() != "yes") qFatal("the bench's desk cannot be enrolled");
    return desk;
}

void Bench::say(const QString& words) const
{
    std::fputs(qPrintable(words + u'\n'), stderr);
    std::fflush(stderr);
}

}
