#include "app/console/DemoHub.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <csignal>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace carrel::app {

using namespace Qt::StringLiterals;
using ui::DemonstrationFault;

namespace {

constexpr int endsWithinMs = 5'000;

std::unique_ptr<QProcess> processFor(const QString& program, const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(program);
    process->setArguments(arguments);
    process->setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_LINUX
    // However this program ends, no hub goes on without it.
    process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    return process;
}

}

DemoHub::DemoHub(const QString& folder, const QString& program, QObject* parent) : QObject(parent), m_folder(folder), m_program(program) {}

DemoHub::~DemoHub() { stop(); }

bool DemoHub::isThere() const { return QFile::exists(madeMark()); }

void DemoHub::begin(std::function<void(DemonstrationFault)> done)
{
    stop();
    m_done = std::move(done);
    if (m_program.isEmpty()) return end(DemonstrationFault::NoHub);
    isThere() ? serve() : make();
}

void DemoHub::make()
{
    // What an earlier start began and did not end is begun again; desks of another hub do not belong to this one.
    for (const QString& old : {hubFolder(), profile()}) QDir(old).removeRecursively();
    if (!QDir().mkpath(m_folder)) return end(DemonstrationFault::Disk);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_process = processFor(m_program, {u"init"_s, u"--data"_s, hubFolder(), u"--demo"_s});
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) end(DemonstrationFault::NoHub);
    });
    connect(m_process.get(), &QProcess::finished, this, [this](int code, QProcess::ExitStatus how) {
        if (how != QProcess::NormalExit || code != 0) return end(DemonstrationFault::Failed);
        QFile mark(madeMark());
        mark.open(QIODevice::WriteOnly) ? serve() : end(DemonstrationFault::Disk);
    });
    m_process->start();
}

void DemoHub::serve()
{
    if (m_process) m_process.release()->deleteLater();
    m_said.clear();
    m_process = processFor(m_program, {u"serve"_s, u"--data"_s, hubFolder(), u"--listen"_s, u"127.0.0.1:0"_s, u"--workers"_s, u"2"_s});
    connect(m_process.get(), &QProcess::readyRead, this, &DemoHub::hear);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) end(DemonstrationFault::NoHub);
    });
    connect(m_process.get(), &QProcess::finished, this, [this] {
        m_address.clear();
        end(m_said.contains("running") ? DemonstrationFault::Busy : DemonstrationFault::Failed);
    });
    m_process->start();
}

void DemoHub::hear()
{
    m_said += m_process->readAll();
    static const QRegularExpression listens(u"listens on (http://127\\.0\\.0\\.1:\\d+)"_s);
    if (const auto match = listens.match(QString::fromUtf8(m_said)); m_address.isEmpty() && match.hasMatch()) {
        m_address = QUrl(match.captured(1));
        end(DemonstrationFault::None);
        Q_EMIT ready();
    }
    m_said = m_said.right(4000);
}

void DemoHub::end(DemonstrationFault fault)
{
    if (const auto done = std::exchange(m_done, nullptr)) done(fault);
}

void DemoHub::cancel()
{
    m_done = nullptr;
    stop();
}

void DemoHub::stop()
{
    m_address.clear();
    if (!m_process) return;
    m_process->disconnect(this);
    if (m_process->state() != QProcess::NotRunning) {
        m_process->terminate();
        if (!m_process->waitForFinished(endsWithinMs)) m_process->kill();
        m_process->waitForFinished(endsWithinMs);
    }
    m_process.release()->deleteLater();
}

bool DemoHub::remove()
{
    stop();
    return QDir(m_folder).removeRecursively();
}

QList<ui::Guest> DemoHub::guests() const
{
    QFile file(hubFolder() + u"/demo-accounts.csv"_s);
    QList<ui::Guest> out;
    if (!file.open(QIODevice::ReadOnly)) return out;
    for (const QByteArray& line : file.readAll().split('\n').mid(1)) {
        const QList<QByteArray> cells = line.split(',');
        if (cells.size() != 3) continue;
        const QString role = QString::fromUtf8(cells[1]).section(u' ', 0, 0);
        const bool isNew = std::none_of(out.begin(), out.end(), [&](const ui::Guest& guest) { return guest.role == role; });
        if (isNew) out << ui::Guest{QString::fromUtf8(cells[0]), role, QString::fromUtf8(cells[2])};
    }
    return out;
}

QString hubProgram()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& path : {here + u"/carrel-hub"_s, here + u"/../hub/carrel-hub"_s}) {
        if (QFileInfo(path).isExecutable()) return QDir::cleanPath(path);
    }
    return {};
}

}
