#include "tests/bench/Driven.h"

#include <QtCore/QFile>

namespace carrel::bench {

namespace {

constexpr int Generous = 600'000;

}

Driven::Driven(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    if (!m_process.waitForStarted()) qFatal("%s does not start", qPrintable(program));
}

Driven::~Driven() { end(); }

void Driven::end()
{
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.closeWriteChannel();
    m_process.waitForFinished(Generous);
}

void Driven::tell(const QByteArray& line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten(Generous);
}

QByteArray Driven::hear()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(Generous)) qFatal("%s has stopped", qPrintable(m_process.program()));
    }
    return m_process.readLine().trimmed();
}

double Driven::memory() const
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:")) return line.mid(4).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

QList<double> Driven::ask(const QByteArray& line)
{
    tell(line);
    const QByteArray answer = hear();
    QList<double> out;
    bool isNumber = true;
    for (const QByteArray& word : answer.split(' ')) {
        out << word.toDouble(&isNumber);
        if (!isNumber) qFatal("%s answered \"%s\" to \"%s\"", qPrintable(m_process.program()), answer.constData(), line.constData());
    }
    return out;
}

}
