#pragma once

#include <QtCore/QProcess>

namespace carrel::bench {

/// A program of the bench that does what a line says and answers with a line of numbers.
class Driven
{
public:
    Driven(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());
    ~Driven();

    void tell(const QByteArray& line);
    QList<double> ask(const QByteArray& line);
    QByteArray hear();
    void end();
    /// Megabytes of memory in use, shared ones by their share (PSS).
    double memory() const;

private:
    QProcess m_process;
};

}
