#pragma once

#include "ui/pages/Demonstration.h"

#include <QtCore/QList>
#include <QtCore/QProcess>
#include <QtCore/QUrl>
#include <memory>

namespace carrel::app {

/// The demonstration: the hub's program, started beside this one on a folder of its own, for this computer alone. It ends
/// when this program ends.
class DemoHub final : public QObject, public ui::Demonstration
{
    Q_OBJECT

public:
    /// `folder` holds all of it; `program` is the hub's.
    DemoHub(const QString& folder, const QString& program, QObject* parent = nullptr);
    ~DemoHub() override;

    bool isThere() const override;
    void begin(std::function<void(ui::DemonstrationFault)> done) override;
    void cancel() override;
    bool remove() override;

    /// Ends the hub, and waits for it.
    void stop();
    /// Where it answers; empty while it does not.
    QUrl address() const { return m_address; }
    QString profile() const { return m_folder + QStringLiteral("/desk"); }
    /// One for each role there is an account of.
    QList<ui::Guest> guests() const;

Q_SIGNALS:
    /// The hub answers.
    void ready();

private:
    void make();
    void serve();
    void hear();
    void end(ui::DemonstrationFault fault);
    QString hubFolder() const { return m_folder + QStringLiteral("/hub"); }
    QString madeMark() const { return m_folder + QStringLiteral("/hub-is-made"); }

    QString m_folder;
    QString m_program;
    std::unique_ptr<QProcess> m_process;
    std::function<void(ui::DemonstrationFault)> m_done;
    QByteArray m_said;
    QUrl m_address;
};

/// The hub's program as it lies beside this one, installed or built; empty where it is not there.
QString hubProgram();

}
