#include "tests/programs/Programs.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int Generous = 120'000;

}

Ran run(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment, const QString& folder)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(Generous) || process.exitStatus() != QProcess::NormalExit) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("a file could not be written");
    return path;
}

HubProgram::HubProgram(const QString& postgres) : m_postgres(postgres) {}

HubProgram::~HubProgram() { stop(); }

QStringList HubProgram::with(QStringList words) const
{
    words << u"--data"_s << folder();
    if (!m_postgres.isEmpty()) words << u"--database"_s << m_postgres;
    return words;
}

Ran HubProgram::init(bool demo) { return verb(demo ? QStringList{u"init"_s, u"--demo"_s} : QStringList{u"init"_s}); }

bool HubProgram::start(Named named)
{
    QStringList words = with({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--workers"_s, u"2"_s});
    words << more;
    if (named == Named::FromWhereItIs) words.replaceInStrings(folder(), u"hub"_s);
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(QStringLiteral(CARREL_HUB), words);
    m_warned.clear();
    QString line;
    qsizetype from = -1;
    while (from < 0) {
        m_warned += line;
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(Generous)) return false;
        }
        line = QString::fromUtf8(m_process.readLine());
        from = line.indexOf(u"http://"_s);
    }
    m_address = line.mid(from).section(u' ', 0, 0);
    m_address.chop(1); // the sentence's full stop
    return true;
}

int HubProgram::stop()
{
    if (m_process.state() == QProcess::NotRunning) return -1;
    m_process.terminate();
    return m_process.waitForFinished(Generous) ? m_process.exitCode() : -1;
}

void HubProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished(Generous);
}

Ran HubProgram::verb(const QStringList& words) const { return run(QStringLiteral(CARREL_HUB), with(words)); }

Ran HubProgram::plain(const QStringList& words) const { return run(QStringLiteral(CARREL_HUB), words); }

QString HubProgram::passwordOf(const QString& user) const
{
    for (const QString& name : {u"demo-accounts.csv"_s, u"first-account.csv"_s}) {
        QFile accounts(file(name));
        if (!accounts.open(QIODevice::ReadOnly)) continue;
        for (const QString& line : QString::fromUtf8(accounts.readAll()).split(u'\n')) {
            if (line.section(u',', 0, 0) == user) return line.section(u',', 2);
        }
    }
    qFatal("there is no account of that name");
}

DeskProgram::DeskProgram(const HubProgram& hub, const QString& user, Key key) : m_hub(hub), m_user(user), m_key(key)
{
    writeFile(passwordFile(), hub.passwordOf(user).toUtf8() + '\n');
    writeFile(passphraseFile(), "four words of mine\n");
}

Ran DeskProgram::verb(const QStringList& words) const
{
    QStringList all = words;
    all << u"--profile"_s << profile() << u"--hub"_s << (through.isEmpty() ? m_hub.address() : through) << u"--user"_s << m_user << u"--password-file"_s
        << passwordFile() << more;
    if (m_key == Key::Passphrase) all << u"--passphrase-file"_s << passphraseFile();
    if (m_key == Key::NoCache) all << u"--no-cache"_s;
    return run(QStringLiteral(CARREL_DESK), all, environment);
}

Ran DeskProgram::enrol(const QStringList& more) const { return verb(QStringList{u"enrol"_s} + more); }

std::map<std::pair<QString, QString>, QJsonObject> DeskProgram::dump() const
{
    std::map<std::pair<QString, QString>, QJsonObject> out;
    const Ran ran = verb({u"dump"_s});
    for (const QByteArray& line : ran.out.split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (!row.isEmpty()) out[{row.value(u"kind").toString(), row.value(u"id").toString()}] = row;
    }
    return out;
}

QString stateOf(const QJsonObject& row, const QString& field)
{
    return row.value(u"fields").toObject().value(field).toObject().value(u"state").toString();
}

QString valueOf(const QJsonObject& row, const QString& field)
{
    return row.value(u"fields").toObject().value(field).toObject().value(u"value").toVariant().toString();
}

}
